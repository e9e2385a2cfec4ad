using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>What is known of nil along the paths of one body: a persistent map from places to facts.</summary>
internal sealed class NilWalk : ForwardAnalysis<ImmutableDictionary<Place, NilFact>>
{
    private readonly VariableUses _variables;
    private readonly NilSources _sources;
    private readonly Dictionary<GoNode, NilUse> _uses = [];
    private readonly Dictionary<ReturnStmt, NilReturn> _returns = [];
    private readonly Dictionary<Expr, NilFact?> _facts = [];
    private readonly Dictionary<Expr, Place?> _places = [];

    private NilWalk(ControlFlow flow, SemanticModel model, VariableUses uses, NilSources sources, CancellationToken cancellationToken)
        : base(flow, model, cancellationToken)
    {
        _variables = uses;
        _sources = sources;
    }

    public static NilFlow Analyse(ControlFlow flow, SemanticModel model, VariableUses uses, NilSources sources, CancellationToken cancellationToken)
    {
        var walk = new NilWalk(flow, model, uses, sources, cancellationToken);
        walk.Run(ImmutableDictionary<Place, NilFact>.Empty);
        if (walk.GaveUp)
            return NilFlow.Unknown;
        return new NilFlow(NilEvidence.Select(walk._uses.Values, flow.Function, model), [.. walk._returns.Values], walk._facts, walk);
    }

    /// <summary>What is known of a place before a node is evaluated; null for unknown.</summary>
    public NilFact? FactBefore(Place place, GoNode node) => StateBefore(node)?.GetValueOrDefault(place);

    protected override ImmutableDictionary<Place, NilFact> Join(ImmutableDictionary<Place, NilFact> left, ImmutableDictionary<Place, NilFact> right)
    {
        if (ReferenceEquals(left, right))
            return left;
        var joined = left.ToBuilder();
        foreach (var (place, fact) in left)
            Set(joined, place, NilFact.Join(fact, right.GetValueOrDefault(place)));
        foreach (var (place, fact) in right)
        {
            if (!left.ContainsKey(place))
                Set(joined, place, NilFact.Join(null, fact));
        }
        return joined.ToImmutable();
    }

    protected override bool AreEqual(ImmutableDictionary<Place, NilFact> left, ImmutableDictionary<Place, NilFact> right) => FactTable.AreEqual(left, right);

    protected override ImmutableDictionary<Place, NilFact> After(Expr expression, ImmutableDictionary<Place, NilFact> state)
    {
        switch (expression)
        {
            case SelectorExpr selector when Dereferences(selector):
                return Use(selector.X, selector, state);
            case StarExpr star when !Model.IsType(star):
                return Use(star.X, star, state);
            case IndexExpr index when Model.TypeOf(index.X) is GoPointer:
                return Use(index.X, index, state);
            case CallExpr call:
                return AfterCall(call, state);
            case Ident or SelectorExpr:
                _facts[expression] = FactOf(expression, state);
                return state;
            default:
                return state;
        }
    }

    protected override ImmutableDictionary<Place, NilFact>? Refine(Expr condition, bool outcome, ImmutableDictionary<Place, NilFact> state)
    {
        switch (condition)
        {
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison:
                var isEqual = comparison.Op == TokenKind.Equal == outcome;
                if (Model.IsNil(comparison.Y))
                    return RefineNil(comparison.X, comparison, isEqual, state);
                return Model.IsNil(comparison.X) ? RefineNil(comparison.Y, comparison, isEqual, state) : RefineEqual(comparison, isEqual, state);
            case Ident ident when Model.SymbolOf(ident) is { } symbol:
                return symbol is { Kind: SymbolKind.Const, Owner: null } ? ((symbol.Name == "true") == outcome ? state : null) : Resolve(symbol, outcome, state);
            case CallExpr call when outcome && Model.CalleeName(call) is "errors.Is" or "errors.As" && call.Args is [var error, ..] && Model.SymbolOf(error) is { } symbol:
                return Resolve(symbol, isSuccess: false, state);
            // A method that asks for a nil receiver itself is how this type is asked.
            case CallExpr { Fun: SelectorExpr asked } when Model.TypeOf(asked.X) is GoPointer pointer && PlaceOf(asked.X) is { } place && state.GetValueOrDefault(place) is { CanBeNil: true }
                && Model.SymbolOf(asked.Sel) is { Kind: SymbolKind.Method, Node: FuncDecl { Body: not null } } method && !NilSources.PanicsOnNilReceiver(pointer, method):
                return state.Remove(place);
            default:
                return state;
        }
    }

    protected override ImmutableDictionary<Place, NilFact>? RefineCase(Expr tag, Expr value, bool isMatch, ImmutableDictionary<Place, NilFact> state)
    {
        if (Model.IsNil(value))
            return RefineNil(tag, value, isMatch, state);
        return isMatch && Model.SymbolOf(tag) is { } error && Model.IsError(tag) ? Resolve(error, isSuccess: false, state) : state;
    }

    protected override ImmutableDictionary<Place, NilFact> Assign(AssignStmt assign, ImmutableDictionary<Place, NilFact> state)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
            return state;
        var values = assign.Lhs.Length == assign.Rhs.Length ? assign.Rhs.Select(value => FactOf(value, state)).ToArray() : null;
        foreach (var target in assign.Lhs)
        {
            if (PlaceOf(target) is { } place)
                state = Forget(place, state);
        }
        for (var index = 0; values is not null && index < values.Length; index++)
            state = Remember(assign.Lhs[index], values[index], state);
        if (assign.Rhs is [var source] && assign.Lhs.Length > 1)
            state = AssignResults(assign, source, state);
        return state;
    }

    protected override ImmutableDictionary<Place, NilFact> Declare(ValueSpec spec, ImmutableDictionary<Place, NilFact> state)
    {
        for (var index = 0; index < spec.Names.Length; index++)
        {
            if (Model.SymbolOf(spec.Names[index]) is not { } symbol)
                continue;
            state = Forget(new Place(symbol, ""), state);
            var fact = spec.Values.Length == spec.Names.Length ? FactOf(spec.Values[index], state)
                : spec.Values.IsEmpty && symbol.Type.Underlying is GoPointer ? new NilFact(Nullness.Nil, _sources.Reason(NilCause.ZeroValue, spec.Names[index], $"{symbol.Name} begins as nil"))
                : null;
            state = Remember(spec.Names[index], fact, state);
        }
        return state;
    }

    protected override ImmutableDictionary<Place, NilFact> AssignElement(RangeStmt range, ImmutableDictionary<Place, NilFact> state)
    {
        foreach (var name in new[] { range.Key, range.Value })
        {
            if (name is not null && PlaceOf(name) is { } place)
                state = Forget(place, state);
        }
        return state;
    }

    protected override ImmutableDictionary<Place, NilFact> Return(ReturnStmt statement, ImmutableDictionary<Place, NilFact> state)
    {
        _returns[statement] = new NilReturn(statement, [.. statement.Results.Select(result => FactOf(result, state))]);
        return state;
    }

    /// <summary>True where nil on the left of the dot panics: a field, a method on the value, or a pointer method that does not look at its receiver first.</summary>
    private bool Dereferences(SelectorExpr selector)
    {
        if (Model.TypeOf(selector.X) is not GoPointer pointer || Model.IsType(selector.X))
            return false;
        return Model.SymbolOf(selector.Sel) switch
        {
            { Kind: SymbolKind.Field } => true,
            { Kind: SymbolKind.Method } method => NilSources.PanicsOnNilReceiver(pointer, method),
            _ => false,
        };
    }

    private ImmutableDictionary<Place, NilFact> Use(Expr pointer, GoNode use, ImmutableDictionary<Place, NilFact> state)
    {
        while (pointer is ParenExpr paren)
            pointer = paren.X;
        var fact = FactOf(pointer, state);
        var found = fact is { Nullness: Nullness.Tied, OnFailure.Nullness: Nullness.Nil } ? fact.OnFailure : fact;
        // The last turn of a loop counts: it has seen what all turns do.
        if (found is { CanBeNil: true })
            _uses[use] = new NilUse(pointer, use, found, IsBeforeCheck: !ReferenceEquals(found, fact));
        else
            _uses.Remove(use);
        return PlaceOf(pointer) is { } place && !_variables.IsHidden(place.Root)
            ? state.SetItem(place, NilFact.NonNil with { IsLookedUp = fact?.IsLookedUp ?? false })
            : state;
    }

    /// <summary>
    /// A call can change what lies behind pointers: what was nil there may have been set, and the fields of an object that the call
    /// got are no longer only what was stored. An error or ok that is handed on has been looked at. Checks are trusted to stand.
    /// </summary>
    private ImmutableDictionary<Place, NilFact> AfterCall(CallExpr call, ImmutableDictionary<Place, NilFact> state)
    {
        if (state.IsEmpty)
            return state;
        foreach (var (place, fact) in state)
        {
            if (!place.IsVariable && fact.Nullness is not Nullness.NonNil)
                state = state.Remove(place);
        }
        foreach (var argument in call.Fun is SelectorExpr selector ? call.Args.Add(selector.X) : call.Args)
        {
            if (PlaceOf(argument) is not { } place)
                continue;
            state = Resolve(place.Root, isSuccess: true, state);
            if (state.GetValueOrDefault(place) is { IsLookedUp: true } known)
                state = state.SetItem(place, known with { IsLookedUp = false });
        }
        return state;
    }

    /// <summary>"ok := p != nil &amp;&amp; p.ready" compares, but later tests of ok stand for the comparison: nothing new is known here.</summary>
    protected override ImmutableDictionary<Place, NilFact> AfterValue(ImmutableDictionary<Place, NilFact> before, ImmutableDictionary<Place, NilFact> after)
    {
        foreach (var (place, fact) in after)
        {
            if (fact is { Nullness: Nullness.Maybe or Nullness.Nil, Reason.Cause: NilCause.Compared })
                after = Put(place, before.GetValueOrDefault(place), after);
        }
        return after;
    }

    private ImmutableDictionary<Place, NilFact>? RefineNil(Expr expression, GoNode comparison, bool isNil, ImmutableDictionary<Place, NilFact> state)
    {
        if (PlaceOf(expression) is not { } place)
            return state;
        var known = FactOf(expression, state);
        if (place.IsVariable)
            state = Resolve(place.Root, isSuccess: isNil, state);
        if (_variables.IsHidden(place.Root) || Model.TypeOf(expression).Underlying is not GoPointer)
            return state;
        if (isNil && known is { Nullness: Nullness.NonNil } && place.IsVariable)
            return null;
        var fact = isNil
            ? new NilFact(Nullness.Nil, _sources.Reason(NilCause.Compared, comparison, $"{place} is compared with nil here")) { IsComparedEarly = known is { Nullness: Nullness.Tied } }
            : NilFact.NonNil with { IsLookedUp = (known?.OnSuccess ?? known)?.IsLookedUp ?? false };
        return state.SetItem(place, fact);
    }

    /// <summary>Two equal pointers are both nil or both not.</summary>
    private ImmutableDictionary<Place, NilFact> RefineEqual(BinaryExpr comparison, bool isEqual, ImmutableDictionary<Place, NilFact> state)
    {
        if (isEqual && Model.IsError(comparison.X) && Model.SymbolOf(comparison.X) is { IsVariable: true, IsLocalVariable: true } error)
            return Resolve(error, isSuccess: false, state);
        if (isEqual && FactOf(comparison.Y, state) is { Nullness: Nullness.NonNil } known && PlaceOf(comparison.X) is { } place)
            return state.SetItem(place, known);
        return state;
    }

    /// <summary>An error or ok variable is known now: what is tied to it is, too.</summary>
    private static ImmutableDictionary<Place, NilFact> Resolve(Symbol condition, bool isSuccess, ImmutableDictionary<Place, NilFact> state)
    {
        foreach (var (place, fact) in state)
        {
            if (fact.Nullness == Nullness.Tied && ReferenceEquals(fact.Condition, condition))
                state = Put(place, isSuccess ? fact.OnSuccess : fact.OnFailure, state);
        }
        return state;
    }

    private ImmutableDictionary<Place, NilFact> AssignResults(AssignStmt assign, Expr source, ImmutableDictionary<Place, NilFact> state)
    {
        if (PlaceOf(assign.Lhs[0]) is not { } place || Model.TypeOf(assign.Lhs[0]).Underlying is not GoPointer)
            return state;
        var last = assign.Lhs[^1];
        var condition = Model.SymbolOf(last);
        var isBlank = last is Ident { IsBlank: true };
        return Remember(assign.Lhs[0], _sources.OfPair(source, assign, place, isBlank ? null : condition), state);
    }

    private ImmutableDictionary<Place, NilFact> Remember(Expr target, NilFact? fact, ImmutableDictionary<Place, NilFact> state) =>
        PlaceOf(target) is { } place && !_variables.IsHidden(place.Root) && !IsShared(place) ? Put(place, fact, state) : state;

    /// <summary>Package variables change under other functions' hands.</summary>
    private static bool IsShared(Place place) => place.Root.Kind == SymbolKind.Variable;

    private static ImmutableDictionary<Place, NilFact> Forget(Place place, ImmutableDictionary<Place, NilFact> state)
    {
        foreach (var (known, fact) in state)
        {
            if (place.Covers(known) || (place.IsVariable && ReferenceEquals(fact.Condition, place.Root)))
                state = state.Remove(known);
        }
        return state;
    }

    private NilFact? FactOf(Expr expression, ImmutableDictionary<Place, NilFact> state)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        if (PlaceOf(expression) is not { } place)
            return _sources.Of(expression);
        if (state.TryGetValue(place, out var fact))
            return fact;
        if (expression is SelectorExpr selector && PlaceOf(selector.X) is { } outer
            && state.GetValueOrDefault(outer) is { IsLookedUp: true } && !_variables.IsHidden(place.Root))
        {
            return _sources.OfField(selector);
        }
        return Model.IsNil(expression) ? _sources.Of(expression) : null;
    }

    /// <summary>A place is asked for several times a turn, and its path is made each time.</summary>
    private Place? PlaceOf(Expr expression)
    {
        if (!_places.TryGetValue(expression, out var place))
            _places[expression] = place = Place.Of(expression, Model);
        return place;
    }

    private static ImmutableDictionary<Place, NilFact> Put(Place place, NilFact? fact, ImmutableDictionary<Place, NilFact> state) =>
        fact is null ? state.Remove(place) : state.SetItem(place, fact);

    private static void Set(ImmutableDictionary<Place, NilFact>.Builder state, Place place, NilFact? fact)
    {
        if (fact is null)
            state.Remove(place);
        else
            state[place] = fact;
    }
}
