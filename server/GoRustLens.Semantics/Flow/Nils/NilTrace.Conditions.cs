using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What conditions tell, and what the function as a whole promises.</summary>
internal sealed partial class NilTrace
{
    protected override NilFacts? Refine(Expr condition, bool outcome, NilFacts state)
    {
        switch (condition)
        {
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison:
                var isEqual = comparison.Op == TokenKind.Equal == outcome;
                if (Model.IsNil(comparison.Y))
                    return RefineNil(comparison.X, comparison, isEqual, state);
                if (Model.IsNil(comparison.X))
                    return RefineNil(comparison.Y, comparison, isEqual, state);
                return RefineLength(comparison, outcome, RefineEqual(comparison, isEqual, state));
            case BinaryExpr comparison:
                return RefineLength(comparison, outcome, state);
            // "if true" is a switch that somebody will set: both of its ways count.
            case Ident ident when Model.SymbolOf(ident) is { IsVariable: true } symbol:
                return Remember(symbol, outcome, ident, Resolve(symbol, outcome, state));
            case CallExpr call:
                return RefineCall(call, outcome, state);
            default:
                return state;
        }
    }

    private NilFacts RefineCall(CallExpr call, bool outcome, NilFacts state)
    {
        var callee = Model.CalleeOf(call);
        state = AfterFilling(call, outcome, state);
        if (outcome && callee?.FullName is "errors.Is" or "errors.As" && call.Args is [Ident error, ..] && Model.SymbolOf(error) is { } symbol)
            return Resolve(symbol, isSuccess: false, state);
        if (!outcome && AssertionOf(call, callee) is { } failed)
            return Opposite(failed, state);
        if (OwnerOf(call) is not { } owner || ContractOf(owner) is not { } contract)
            return state;
        foreach (var index in outcome ? contract.EnsuredByTrue : contract.EnsuredByFalse)
        {
            if (ArgumentAt(call, index) is { } argument && _places.Of(argument) is var place and not NilPlaces.None && !IsHiddenPlace(place) && state.Get(place) is not { IsNil: true })
                state = state.With(place, NilValue.Trusted);
        }
        return state;
    }

    /// <summary>A slice, map or channel that has elements is not nil.</summary>
    private NilFacts? RefineLength(BinaryExpr comparison, bool outcome, NilFacts? state)
    {
        if (state is not null && outcome == (comparison.Op == TokenKind.Equal) && comparison.Op is TokenKind.Equal or TokenKind.NotEqual && MeasuredIn(comparison.X) is { } left && MeasuredIn(comparison.Y) is { } right)
            return TrustMeasured(right, TrustMeasured(left, state));
        if (state is null || LengthIn(comparison) is not { } measured || _places.Of(measured.Of) is var place && (place == NilPlaces.None || IsHiddenPlace(place)))
            return state;
        var hasElements = (measured.IsLeft ? comparison.Op : Mirrored(comparison.Op)) switch
        {
            TokenKind.Greater => outcome,
            TokenKind.GreaterOrEqual => outcome && !measured.IsZero,
            TokenKind.Equal => measured.IsZero != outcome,
            TokenKind.NotEqual => outcome ? measured.IsZero : measured.IsPositive,
            TokenKind.Less => !outcome && !measured.IsZero,
            TokenKind.LessOrEqual => !outcome,
            _ => false,
        };
        var number = _places.Of(measured.Of);
        if (!hasElements || state.Get(number) is not { IsNil: true })
            return hasElements ? state.With(number, NilValue.Trusted) : state;
        return IsPlainNil(state.Get(number)!) && (comparison.Op is TokenKind.Greater or TokenKind.Less || measured.IsZero) ? null : state; // it is nil
    }

    private (Expr Of, bool IsLeft, bool IsZero, bool IsPositive)? LengthIn(BinaryExpr comparison)
    {
        foreach (var (side, other, isLeft) in new[] { (comparison.X, comparison.Y, true), (comparison.Y, comparison.X, false) })
        {
            if (MeasuredIn(side) is { } measured)
                return (measured, isLeft, other is BasicLit { Value: "0" } && Unparen(side) is not BinaryExpr { Op: TokenKind.Sub }, other is BasicLit { Value: not "0" });
        }
        return null;
    }

    /// <summary>Lengths that are compared with each other are those of lists with elements, mostly.</summary>
    private NilFacts TrustMeasured(Expr measured, NilFacts state) =>
        _places.Of(measured) is var place and not NilPlaces.None && !IsHiddenPlace(place) && state.Get(place) is not { IsNil: true } ? state.With(place, NilValue.Trusted) : state;

    /// <summary>What the length in a sum or product is of.</summary>
    private Expr? MeasuredIn(Expr side) => Unparen(side) switch
    {
        BinaryExpr { Op: TokenKind.Add or TokenKind.Sub or TokenKind.Mul or TokenKind.Quo } sum => MeasuredIn(sum.X) ?? (sum.Op == TokenKind.Sub ? null : MeasuredIn(sum.Y)),
        var plain => MeasuredBy(plain),
    };

    /// <summary>What "len(s)" measures, or a variable that holds it and never changes.</summary>
    private Expr? MeasuredBy(Expr side) => Unparen(side) switch
    {
        CallExpr { Args: [var measured], Fun: Ident { Name: "len" } } call when Model.CalleeOf(call) is { Kind: SymbolKind.Builtin } => measured,
        // "errs.Len()" of a type that is a slice itself.
        CallExpr { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Len", X: var owner } } call when Model.TypeOf(owner).Underlying is GoSlice or GoMap && Model.CalleeOf(call) is { Kind: SymbolKind.Method } => owner,
        Ident name when Model.SymbolOf(name) is { Kind: SymbolKind.Local, Node: AssignStmt { Lhs: [_], Rhs: [CallExpr length] } } variable && _variables.MutationsOf(variable).Count == 0 => MeasuredBy(length),
        _ => null,
    };

    private static TokenKind Mirrored(TokenKind op) => op switch
    {
        TokenKind.Greater => TokenKind.Less,
        TokenKind.GreaterOrEqual => TokenKind.LessOrEqual,
        TokenKind.Less => TokenKind.Greater,
        TokenKind.LessOrEqual => TokenKind.GreaterOrEqual,
        _ => op,
    };

    private NilFacts? RefineNil(Expr expression, GoNode comparison, bool isNil, NilFacts state)
    {
        expression = Unparen(expression);
        if (expression is CallExpr filler && Model.IsError(filler))
            state = AfterFilling(filler, isNil, state);
        var place = _places.Of(expression);
        if ((place == NilPlaces.None || IsHiddenPlace(place) || !_places.IsVariable(place)) && ConditionIn(expression) is { } condition)
            state = Resolve(condition, isSuccess: isNil, state);
        if (place == NilPlaces.None || IsHiddenPlace(place))
            return state;
        var known = state.Get(place);
        if (_places.IsVariable(place))
        {
            // Who compares after a use thinks that it can be nil; what follows is looked at as if it were.
            if (known is { Certainty: not NilCertainty.Unknown, Why: not NonNilWhy.Used } && known.IsNil != isNil)
                return null;
            state = Resolve(_places.RootOf(place), isSuccess: isNil, state);
        }
        if (!IsNilable(Model.TypeOf(expression)))
            return state;
        if (!isNil)
            return known is { IsNonNil: true } ? state : state.With(place, NilValue.NonNil(NonNilWhy.Checked, comparison));
        return known is { IsNil: true } ? state
            : state.With(place, NilValue.Nil(new NilOrigin(NilOriginKind.Compared, StepAt(comparison, comparison, $"{_places.TextOf(place)} is compared with nil here"))));
    }

    private NilFacts? RefineEqual(BinaryExpr comparison, bool isEqual, NilFacts state)
    {
        if (!isEqual)
            return state;
        foreach (var (side, other) in new[] { (comparison.X, comparison.Y), (comparison.Y, comparison.X) })
        {
            if (_places.Of(side) is not (var place and not NilPlaces.None) || IsHiddenPlace(place))
                continue;
            if (Model.IsError(side) && _places.IsVariable(place) && Model.SymbolOf(other) is { Kind: SymbolKind.Variable })
                state = Resolve(_places.RootOf(place), isSuccess: false, state).With(place, NilValue.Trusted);
            else if (ValueOf(other, state) is { IsNonNil: true } && state.Get(place) is not { IsNil: true })
                state = state.With(place, NilValue.Trusted);
        }
        return state;
    }

    protected override NilFacts? RefineCase(Expr tag, Expr value, bool isMatch, NilFacts state)
    {
        if (MeasuredBy(tag) is { } measured && _places.Of(measured) is var slice and not NilPlaces.None && !IsHiddenPlace(slice))
            return isMatch == value is BasicLit { Value: "0" } || state.Get(slice) is { IsNil: true } || value is not BasicLit ? state : state.With(slice, NilValue.Trusted);
        if (!Model.IsNil(value))
            return isMatch && Model.IsError(tag) && Model.SymbolOf(tag) is { } error ? Resolve(error, isSuccess: false, state) : state;
        NoteComparison(value, tag, state);
        return RefineNil(tag, value, isMatch, state);
    }

    protected override NilFacts ClauseOfTypeSwitch(TypeSwitchStmt typeSwitch, CaseClause clause, NilFacts state)
    {
        var subject = typeSwitch.Assign switch
        {
            AssignStmt { Rhs: [TypeAssertExpr { X: var assigned }] } => assigned,
            ExprStmt { X: TypeAssertExpr { X: var looked } } => looked,
            _ => null,
        };
        if (subject is null || clause.List.IsEmpty)
            return subject is null ? state : AfterClauses(typeSwitch, subject, state);
        var nil = clause.List.FirstOrDefault(Model.IsNil);
        if (nil is not null)
            NoteComparison(nil, subject, state);
        if (_places.Of(subject) is not (var place and not NilPlaces.None) || IsHiddenPlace(place))
            return state;
        if (_places.IsVariable(place) && clause.List.Length == 1)
            state = Resolve(_places.RootOf(place), isSuccess: nil is not null, state);
        if (nil is null)
            return state.Get(place) is { IsNonNil: true } ? state : state.With(place, NilValue.Trusted);
        return clause.List.Length == 1
            ? state.With(place, NilValue.Nil(new NilOrigin(NilOriginKind.Compared, StepAt(nil, nil, $"{_places.TextOf(place)} is nil in this case"))))
            : state;
    }

    /// <summary>Where another clause takes nil, the default clause does not get it.</summary>
    private NilFacts AfterClauses(TypeSwitchStmt typeSwitch, Expr subject, NilFacts state) =>
        typeSwitch.Body.List.OfType<CaseClause>().Any(other => other.List.Any(Model.IsNil)) && _places.Of(subject) is var place and not NilPlaces.None && !IsHiddenPlace(place)
            ? state.With(place, NilValue.NonNil(NonNilWhy.Checked, typeSwitch))
            : state;

    private void NoteComparison(BinaryExpr comparison, NilFacts state)
    {
        if (Model.IsNil(comparison.Y))
            NoteComparison(comparison, comparison.X, state);
        else if (Model.IsNil(comparison.X))
            NoteComparison(comparison, comparison.Y, state);
        else if (ValueOf(comparison.X, state) is { IsNil: true } && ValueOf(comparison.Y, state) is { IsNil: true })
            NoteComparison(comparison, comparison.X, state);
        else
            _comparisons.Remove(comparison);
    }

    private void NoteComparison(Expr comparison, Expr operand, NilFacts state)
    {
        operand = Unparen(operand);
        var place = _places.Of(operand);
        var isLocal = place == NilPlaces.None ? operand is not SelectorExpr || Model.SymbolOf(operand) is { Kind: SymbolKind.Method or SymbolKind.Function }
            : _places.IsVariable(place) && _places.RootOf(place).IsLocalVariable && ReferenceEquals(_places.RootOf(place).Function, Flow.Function);
        if (ValueOf(operand, state) is { Certainty: not NilCertainty.Unknown } known)
            _comparisons[comparison] = new NilComparison(comparison, operand, known, isLocal);
        else
            _comparisons.Remove(comparison);
    }

    /// <summary>An error or ok is known now: what is tied to it is, too.</summary>
    private static NilFacts Resolve(Symbol condition, bool isSuccess, NilFacts state) => state.Map((_, value) =>
        value.Tie is { } tie && ReferenceEquals(tie.Condition, condition) ? (isSuccess ? tie.OnSuccess : tie.OnFailure) : value);

    /// <summary>What holds where a condition of any form has an outcome; null where it cannot have it.</summary>
    private NilFacts? Assume(Expr condition, bool outcome, NilFacts state)
    {
        switch (Unparen(condition))
        {
            case UnaryExpr { Op: TokenKind.Not } not:
                return Assume(not.X, !outcome, state);
            case BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } both:
                if (both.Op == TokenKind.LogicalAnd == outcome)
                    return Assume(both.X, outcome, state) is { } first ? Assume(both.Y, outcome, first) : null;
                return JoinOptional(Assume(both.X, outcome, state), Assume(both.X, !outcome, state) is { } other ? Assume(both.Y, outcome, other) : null);
            case var leaf:
                return Refine(leaf, outcome, state);
        }
    }

    private NilContract MakeContract()
    {
        if (_signature is not { } signature)
            return NilContract.Unknown;
        var followed = ImmutableDictionary<int, NilStep>.Empty;
        var ensured = StateAtExit is { } exit ? Ensured(exit) : [];
        foreach (var index in ensured)
        {
            if (StateAtExit!.Get(_places.OfVariable(ParameterAt(index)!)) is { Why: NonNilWhy.Used, WhyNode: { } use }) // ensured are parameters with symbols
                followed = followed.Add(index, new NilStep(Model.File, use.Span, $"{ParameterAt(index)!.Name} is followed here without a check"));
        }
        var results = Enumerable.Range(0, signature.Results.Length).ToImmutableArray();
        var isPredicate = signature.Results is [{ Type: GoBasic { IsBoolean: true } }];
        return new NilContract
        {
            Results = [.. results.Select(CertaintyOf)],
            FollowsParameters = [.. results.Select(ParametersBehind)],
            Shapes = results.Any(result => _returns.Values.Any(given => given.Shapes[result].Parts.Count > 0)) ? [.. results.Select(ContractOfShape)] : [],
            Effects = StateAtExit is { } left ? [.. ParameterIndices().Select(index => EffectOn(index, left)).OfType<NilEffect>()] : [],
            HaveOtherNil = [.. results.Where(HasOtherNil)],
            MaybeBoxesNil = [.. results.Where(BoxesNil)],
            Ensures = ensured,
            EnsuresNil = StateAtExit is { } behind ? [.. ParameterIndices().Where(index => ParameterAt(index) is { } parameter && !IsHidden(parameter) && behind.Get(_places.OfVariable(parameter)) is { IsNil: true })] : [],
            Follows = followed,
            EnsuredConditions = StateAtExit is { } end ? [.. EnsuredConditionsAt(end)] : [],
            EnsuredByTrue = isPredicate ? EnsuredBy(true) : [],
            EnsuredByFalse = isPredicate ? EnsuredBy(false) : [],
        };
    }

    private IEnumerable<NilValue?> Given(int result) => _returns.Values.Where(given => !given.IsError).Select(given => given.Values[result]);

    private NilCertainty CertaintyOf(int result)
    {
        if (!Given(result).Any())
            return NilCertainty.Unknown;
        return Given(result).All(value => value is { IsNonNil: true }) ? NilCertainty.NonNil : Given(result).All(value => value is { IsNil: true }) ? NilCertainty.Nil : NilCertainty.Unknown;
    }

    /// <summary>True for an interface whose value is of a concrete type at each return, and at one of them perhaps nil. Variables of the package are as good as constants.</summary>
    private bool BoxesNil(int result) =>
        Given(result).Any() && Given(result).All(value => value is { Why: NonNilWhy.Boxed })
        && Given(result).Any(value => IsDoubtful(value!)); // all are boxed, so none is null

    private bool IsDoubtful(NilValue boxed) => boxed.Boxed switch
    {
        null => boxed.WhyNode is Expr source && Model.TypeOf(source).Underlying is GoPointer or GoMap or GoSignature or GoSlice or GoChan,
        { IsNonNil: true } => false,
        { Origins: var origins } => !origins.All(origin => origin.Site is { Kind: NilSiteKind.Global }),
    };

    /// <summary>The parameters whose nil makes a result nil.</summary>
    private ImmutableArray<int> ParametersBehind(int result) =>
        [.. _returns.Values.Where(given => !given.IsError).SelectMany(given => ParametersBehind(given.Values[result], given.Facts)).Distinct()];

    /// <summary>True where something else can make it nil as well.</summary>
    private bool HasOtherNil(int result) =>
        _returns.Values.Any(given => !given.IsError && given.Values[result] is { Origins.IsEmpty: false } value && !ParametersBehind(value, given.Facts).Any());

    private IEnumerable<int> ParametersBehind(NilValue? value, NilFacts facts)
    {
        if (value is not { Origins.IsEmpty: false })
            return [];
        return value.Origins.All(origin => origin.Site is { Kind: NilSiteKind.Parameter, Path.Length: 0 } site && ReferenceEquals(site.Owner, _owner))
            ? value.Origins.Select(origin => origin.Site!.Value.Index) // all have one
            : NilParametersAt(facts, value.IsNil);
    }

    /// <summary>The parameters that are nil at a point, and those that were compared with nil, where that may be why what is given is nil.</summary>
    private IEnumerable<int> NilParametersAt(NilFacts facts, bool isNil) => ParameterIndices().Where(index =>
        ParameterAt(index) is { } parameter && !IsHidden(parameter) && parameter.Type.Underlying is not GoBasic
        && facts.Get(_places.OfVariable(parameter)) is { } known && (known.IsNil || (isNil && known.Origins.Any(origin => origin.Kind == NilOriginKind.Compared))));

    private IEnumerable<int> ParameterIndices() => Enumerable.Range(-1, (_signature?.Parameters.Length ?? 0) + 1);

    private Symbol? ParameterAt(int index) => index < 0 ? _signature?.Receiver?.Symbol : _signature?.Parameters[index].Symbol;

    private ImmutableArray<int> Ensured(NilFacts facts) =>
    [
        .. ParameterIndices().Where(index => ParameterAt(index) is { } parameter && !IsHidden(parameter) && parameter.Type.Underlying is not GoBasic && facts.Get(_places.OfVariable(parameter)) is { IsNonNil: true }
            && !_variables.MutationsOf(parameter).Any(mutation => mutation.Kind == MutationKind.Reassigned)),
    ];

    private ImmutableArray<int> EnsuredBy(bool outcome)
    {
        ImmutableArray<int>? ensured = null;
        foreach (var given in _returns.Values)
        {
            if (given.Statement.Results is not [var result])
                return [];
            if (Assume(result, outcome, given.Facts) is not { } facts)
                continue;
            var here = Ensured(facts);
            ensured = ensured is { } known ? [.. known.Where(index => here.Contains(index))] : here;
        }
        return ensured ?? [];
    }
}
