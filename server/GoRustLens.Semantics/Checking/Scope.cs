using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Checking;

/// <summary>A block of a function and the names declared in it so far. What no scope has, the file has: its package, imports, and the universe.</summary>
/// <remarks>Names come in when checking reaches them, so that a name is never seen before its declaration.</remarks>
internal sealed class Scope(Scope? outer)
{
    private Dictionary<string, Symbol>? _names;
    private Scope? _function = outer?._function;
    private List<Symbol>? _variables;

    public Scope? Outer { get; } = outer;

    /// <summary>True for the scope of a function's parameters: a return looks for shadowed results up to here.</summary>
    public bool IsFunction
    {
        get;
        init
        {
            field = value;
            _function = this;
        }
    }

    /// <summary>Of a function's scope: the variables that its body declares, in all blocks but those of function literals.</summary>
    public IReadOnlyList<Symbol> Variables => _variables ?? [];

    public Symbol? FindHere(string name) => _names?.GetValueOrDefault(name);

    public Symbol? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._names is not null && scope._names.TryGetValue(name, out var symbol))
                return symbol;
        }
        return null;
    }

    /// <summary>The symbol of the name that this very scope has already, else null. Blank names are not kept.</summary>
    public Symbol? Declare(Symbol symbol)
    {
        if (symbol.Name is "_" or "")
            return null;
        _names ??= [];
        if (!_names.TryAdd(symbol.Name, symbol))
            return _names[symbol.Name];
        if (symbol.Kind == SymbolKind.Local && _function is { } function)
            (function._variables ??= []).Add(symbol);
        return null;
    }
}
