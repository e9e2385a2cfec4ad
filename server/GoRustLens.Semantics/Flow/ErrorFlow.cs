using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>What a body knows of an error variable at a point.</summary>
public enum ErrorState
{
    /// <summary>Nothing: it was not set here, or changes behind the statements' back.</summary>
    Unknown,

    /// <summary>A call has set it, and nothing has looked at it since, on any path.</summary>
    Unchecked,

    /// <summary>As <see cref="Unchecked"/>, but on some paths only.</summary>
    PartlyChecked,

    /// <summary>It was compared or handed on; its value is not known.</summary>
    Checked,

    Nil,

    NonNil,
}

/// <summary>What is known of one error variable.</summary>
/// <param name="Source">The assignment or declaration that set it; null where several can have.</param>
public sealed record ErrorFact(ErrorState State, GoNode? Source);

/// <summary>An error that nobody has looked at when it is lost.</summary>
/// <param name="Source">What set it.</param>
/// <param name="At">The assignment that puts another value over it, or the return that leaves it.</param>
public sealed record LostError(Symbol Error, GoNode Source, GoNode At);

/// <summary>Which error variables of one body have been looked at where. A variable that a literal assigns to, or whose address is taken, stays unknown.</summary>
internal sealed class ErrorFlow : ForwardAnalysis<ImmutableDictionary<Symbol, ErrorFact>>
{
    private readonly Dictionary<(GoNode At, Symbol Error), LostError> _lost = [];

    private readonly VariableUses _uses;

    private ErrorFlow(ControlFlow flow, SemanticModel model, VariableUses uses)
        : base(flow, model, CancellationToken.None) => _uses = uses;

    /// <summary>Errors that are overwritten or left although no path has looked at them.</summary>
    public ImmutableArray<LostError> Lost => GaveUp ? [] : [.. _lost.Values.OrderBy(lost => lost.At.Start)];

    public static ErrorFlow Analyse(ControlFlow flow, SemanticModel model, VariableUses uses)
    {
        var walk = new ErrorFlow(flow, model, uses);
        walk.Run(ImmutableDictionary<Symbol, ErrorFact>.Empty);
        return walk;
    }

    public ErrorFact? FactBefore(Symbol error, GoNode node) => StateBefore(node)?.GetValueOrDefault(error);

    protected override ImmutableDictionary<Symbol, ErrorFact> Join(ImmutableDictionary<Symbol, ErrorFact> left, ImmutableDictionary<Symbol, ErrorFact> right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var joined = left;
        foreach (var (error, fact) in left)
        {
            joined = right.TryGetValue(error, out var other)
                ? joined.SetItem(error, new ErrorFact(Join(fact.State, other.State), ReferenceEquals(fact.Source, other.Source) ? fact.Source : null))
                : joined.Remove(error);
        }
        return joined;
    }

    protected override bool AreEqual(ImmutableDictionary<Symbol, ErrorFact> left, ImmutableDictionary<Symbol, ErrorFact> right) => FactTable.AreEqual(left, right);

    protected override ImmutableDictionary<Symbol, ErrorFact> After(Expr expression, ImmutableDictionary<Symbol, ErrorFact> state) => expression switch
    {
        Ident ident => Look(Model.SymbolOf(ident), state),
        FuncLit literal => LookIn(literal, state),
        _ => state,
    };

    protected override ImmutableDictionary<Symbol, ErrorFact>? Refine(Expr condition, bool outcome, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        switch (condition)
        {
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison:
                var isEqual = comparison.Op == TokenKind.Equal == outcome;
                if (Model.IsNil(comparison.Y))
                    return Learn(comparison.X, isEqual, state);
                return Model.IsNil(comparison.X) ? Learn(comparison.Y, isEqual, state) : state;
            case CallExpr { Args: [var error, ..] } call when outcome && Model.CalleeName(call) is "errors.Is" or "errors.As" or "errors.AsType":
                return Learn(error, isNil: false, state);
            default:
                return state;
        }
    }

    protected override ImmutableDictionary<Symbol, ErrorFact>? RefineCase(Expr tag, Expr value, bool isMatch, ImmutableDictionary<Symbol, ErrorFact> state) =>
        Model.IsNil(value) ? Learn(tag, isMatch, state) : state;

    protected override ImmutableDictionary<Symbol, ErrorFact> Assign(AssignStmt assign, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            if (ErrorIn(assign.Lhs[index]) is not { } error)
                continue;
            Lose(error, assign, state);
            var value = assign.Rhs.Length == assign.Lhs.Length ? assign.Rhs[index] : assign.Rhs is [var call] ? call : null;
            state = state.SetItem(error, new ErrorFact(StateOf(value), assign));
        }
        return state;
    }

    protected override ImmutableDictionary<Symbol, ErrorFact> Declare(ValueSpec spec, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        for (var index = 0; index < spec.Names.Length; index++)
        {
            if (ErrorIn(spec.Names[index]) is not { } error)
                continue;
            var value = spec.Values.Length == spec.Names.Length ? spec.Values[index] : spec.Values is [var call] ? call : null;
            state = state.SetItem(error, new ErrorFact(spec.Values.IsEmpty ? ErrorState.Nil : StateOf(value), spec));
        }
        return state;
    }

    protected override ImmutableDictionary<Symbol, ErrorFact> AssignElement(RangeStmt range, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        foreach (var target in new[] { range.Key, range.Value })
        {
            if (target is not null && ErrorIn(target) is { } error)
                state = state.SetItem(error, new ErrorFact(ErrorState.Checked, range));
        }
        return state;
    }

    /// <summary>A return without values hands on the named results.</summary>
    protected override ImmutableDictionary<Symbol, ErrorFact> Return(ReturnStmt statement, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        foreach (var (error, fact) in state)
        {
            if (statement.Results.IsEmpty && error.Kind == SymbolKind.Result)
                state = Look(error, state);
            else
                Lose(error, statement, state);
        }
        return state;
    }

    private static ErrorState Join(ErrorState left, ErrorState right)
    {
        if (left == right)
            return left;
        return left is ErrorState.Unchecked or ErrorState.PartlyChecked || right is ErrorState.Unchecked or ErrorState.PartlyChecked
            ? ErrorState.PartlyChecked
            : ErrorState.Checked;
    }

    private ErrorState StateOf(Expr? value)
    {
        while (value is ParenExpr paren)
            value = paren.X;
        if (value is null)
            return ErrorState.Checked;
        if (Model.IsNil(value))
            return ErrorState.Nil;
        return value is CallExpr call && !Model.IsConversion(call) && !MakesError(call) ? ErrorState.Unchecked : ErrorState.Checked;
    }

    /// <summary>An error that the body itself makes needs no look.</summary>
    private bool MakesError(CallExpr call) => Model.CalleeName(call) is "errors.New" or "fmt.Errorf" or "errors.Join";

    /// <summary>The local error variable that an expression names, if statements alone change it.</summary>
    private Symbol? ErrorIn(Expr expression) =>
        expression is Ident { IsBlank: false } && Model.SymbolOf(expression) is { IsLocalVariable: true } symbol && Universe.IsError(symbol.Type) && !_uses.IsHidden(symbol)
            ? symbol
            : null;

    private static ImmutableDictionary<Symbol, ErrorFact> Look(Symbol? error, ImmutableDictionary<Symbol, ErrorFact> state) =>
        error is not null && state.TryGetValue(error, out var fact) && fact.State is ErrorState.Unchecked or ErrorState.PartlyChecked
            ? state.SetItem(error, fact with { State = ErrorState.Checked })
            : state;

    /// <summary>A literal that uses the variable may look at it at any time from here on.</summary>
    private ImmutableDictionary<Symbol, ErrorFact> LookIn(FuncLit literal, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        foreach (var (error, _) in state)
        {
            if (_uses.EscapesOf(error).Any(escape => ReferenceEquals(escape.Node, literal)))
                state = Look(error, state);
        }
        return state;
    }

    private ImmutableDictionary<Symbol, ErrorFact>? Learn(Expr expression, bool isNil, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        if (ErrorIn(Unparen(expression)) is not { } error)
            return state;
        var fact = state.GetValueOrDefault(error);
        if (fact?.State == (isNil ? ErrorState.NonNil : ErrorState.Nil))
            return null;
        return state.SetItem(error, new ErrorFact(isNil ? ErrorState.Nil : ErrorState.NonNil, fact?.Source));
    }

    private void Lose(Symbol error, GoNode at, ImmutableDictionary<Symbol, ErrorFact> state)
    {
        // The last turn of a loop counts: it has seen what all turns do.
        if (state.GetValueOrDefault(error) is { State: ErrorState.Unchecked, Source: { } source } && !ReferenceEquals(source, at))
            _lost[(at, error)] = new LostError(error, source, at);
        else
            _lost.Remove((at, error));
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
