using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>A line of constants or variables of a package. Each name is resolved for itself where it has a value of its own.</summary>
internal sealed class ValueUnit : DeclarationUnit
{
    private readonly ValueSpec _spec;
    private readonly ValueSpec? _source;
    private readonly int _iota;
    private readonly bool _isConstant;
    private readonly ImmutableArray<Symbol> _symbols;

    /// <summary>Which names are being resolved or are done.</summary>
    private readonly bool[] _isStarted;

    /// <param name="source">Of constants: the line that type and values are from, this one or one before; null where there is none.</param>
    /// <param name="iota">The place in the declaration.</param>
    public ValueUnit(FileSemantics file, TokenKind token, ValueSpec spec, ValueSpec? source, int iota)
        : base(file)
    {
        _spec = spec;
        _source = source;
        _iota = iota;
        _isConstant = token == TokenKind.Const;
        _isStarted = new bool[spec.Names.Length];
        var kind = _isConstant ? SymbolKind.Const : SymbolKind.Variable;
        _symbols = [.. spec.Names.Select((name, index) => file.DeclaredSymbol(name, kind, spec, index, null))];
    }

    private bool IsUnpacking => _spec.Values.Length == 1 && _spec.Names.Length > 1;

    /// <summary>The type of one of the names; the value of a constant is with it. Unknown while it is being found out.</summary>
    public GoType TypeOf(Symbol symbol) => symbol.KnownType ?? Resolve(symbol);

    /// <summary>Finds out type and value of one of the names. Does nothing where that is done or being done.</summary>
    public GoType Resolve(Symbol symbol) => TypeGate.Run(() => Resolve(symbol.Index));

    protected override void ResolveAll()
    {
        for (var index = 0; index < _symbols.Length; index++)
            Resolve(index);
    }

    protected override void Complete()
    {
        // Variables with a written type: their values tell nothing about it.
        if (!_isConstant && _spec.Type is not null && !_spec.Values.IsEmpty)
            CheckValues();
        NewChecker().CheckNames(_spec, _symbols, _isConstant ? _source?.Values.Length ?? 0 : _spec.Values.Length, _isConstant);
    }

    private void CheckValues()
    {
        if (IsUnpacking)
        {
            NewChecker().CheckVariables(_spec, _symbols);
            return;
        }
        foreach (var symbol in _symbols)
            NewChecker().CheckVariable(_spec, symbol);
    }

    private GoType Resolve(int index)
    {
        var symbol = _symbols[index];
        if (_isStarted[index])
        {
            if (symbol.KnownType is null)
                ReportCycle(index);
            return symbol.KnownType ?? GoUnknown.Instance;
        }
        try
        {
            Start(index, symbol);
        }
        catch
        {
            // What was cut short is begun anew by the next who asks.
            Array.Clear(_isStarted);
            throw;
        }
        return symbol.KnownType ?? GoUnknown.Instance;
    }

    /// <summary>Who asks for a name whose type is being found out was asked by it.</summary>
    private void ReportCycle(int index)
    {
        var name = _spec.Names[index];
        if (!Results.Errors.Exists(error => ReferenceEquals(error.Node, name)))
            Results.Errors.Add(new TypeError(name, $"initialization cycle: {name.Name} refers to itself"));
    }

    private void Start(int index, Symbol symbol)
    {
        if (_isConstant)
        {
            _isStarted[index] = true;
            NewChecker().CheckConstant(_spec, _source, symbol, _iota);
            return;
        }
        if (_spec.Type is not null || IsUnpacking)
        {
            Array.Fill(_isStarted, true);
            if (_spec.Type is not null)
                NewChecker().CheckVariableType(_spec, _symbols);
            else
                NewChecker().CheckVariables(_spec, _symbols);
            return;
        }
        _isStarted[index] = true;
        NewChecker().CheckVariable(_spec, symbol);
    }
}
