using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Checking;

/// <summary>A block of a function and the names declared in it so far. What no scope has, the file has: its package, imports, and the universe.</summary>
/// <remarks>Names come in when checking reaches them, so that a name is never seen before its declaration.</remarks>
internal sealed class Scope(Scope? outer)
{
    private Scope? _function = outer?._function;
    private List<Symbol>? _symbols;
    private List<Symbol>? _variables;

    public Scope? Outer { get; } = outer;

    /// <summary>How many scopes it stands in, itself included.</summary>
    public int Depth { get; } = outer is null ? 1 : outer.Depth + 1;

    /// <summary>True for the scope of a function's parameters.</summary>
    public bool IsFunction
    {
        get;
        init
        {
            field = value;
            _function = this;
        }
    }

    /// <summary>In the order of their declarations.</summary>
    public IReadOnlyList<Symbol> Symbols => _symbols ?? [];

    /// <summary>Of a function's scope: the variables that its body declares, in all blocks but those of function literals.</summary>
    public IReadOnlyList<Symbol> Variables => _variables ?? [];

    public void Add(Symbol symbol)
    {
        (_symbols ??= []).Add(symbol);
        if (symbol.Kind == SymbolKind.Local && _function is { } function)
            (function._variables ??= []).Add(symbol);
    }
}
