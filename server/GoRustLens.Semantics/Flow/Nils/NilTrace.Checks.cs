using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What calls tell that look at their arguments: checks of tests, and functions that do not come back otherwise.</summary>
internal sealed partial class NilTrace
{
    /// <summary>What holds behind a call that looks at its arguments: checks of tests, and functions of the program that do not come back with nil.</summary>
    private NilFacts AfterChecks(CallExpr call, Symbol? callee, object? owner, NilFacts state)
    {
        if (AssertionOf(call, callee) is { } assertion)
        {
            // That the outcome is known already is no mistake in a check.
            foreach (var comparison in _comparisons.Keys.Where(comparison => call.Span.Contains(comparison.Span)).ToList())
                _comparisons.Remove(comparison);
            return Assume(assertion, state);
        }
        if (owner is null || ContractOf(owner) is not { } contract)
            return state;
        foreach (var index in contract.Ensures)
        {
            if (ArgumentAt(call, index) is { } argument && _places.Of(argument) is var place and not NilPlaces.None && !IsHiddenPlace(place))
                state = state.With(place, contract.Follows.ContainsKey(index) ? NilValue.NonNil(NonNilWhy.Used, argument) : NilValue.Trusted);
        }
        foreach (var (index, outcome) in contract.EnsuredConditions)
        {
            if (ArgumentAt(call, index) is { } condition)
                state = Assume(condition, outcome, state) ?? state;
        }
        return state;
    }

    private NilAssertion? AssertionOf(CallExpr call, Symbol? callee)
    {
        if (!NilAssertions.MayBe(call))
            return null;
        if (!_assertions.TryGetValue(call, out var known))
            _assertions[call] = known = NilAssertions.Of(call, callee, Model);
        return known;
    }

    private NilFacts Assume(NilAssertion assertion, NilFacts state)
    {
        if (assertion.Kind is NilAssertionKind.True or NilAssertionKind.False)
        {
            var isLength = assertion is { Kind: NilAssertionKind.True, Value: BinaryExpr { Op: TokenKind.Equal } equal } && LengthIn(equal) is { IsZero: false };
            return (isLength ? null : Assume(assertion.Value, assertion.Kind == NilAssertionKind.True, state)) ?? Contradicted(assertion.Value, state);
        }
        if (_places.Of(assertion.Value) is not (var place and not NilPlaces.None) || IsHiddenPlace(place))
            return state;
        if (assertion.Kind is NilAssertionKind.NonNil or NilAssertionKind.NonEmpty)
            state = state.With(place, NilValue.Trusted);
        else if (IsNilable(Model.TypeOf(assertion.Value)) && state.Get(place) is not ({ IsNonNil: true } or { IsNil: true }))
            state = state.With(place, Checked(assertion));
        return _places.IsVariable(place) ? Resolve(_places.RootOf(place), isSuccess: assertion.Kind == NilAssertionKind.Nil, state) : state;
    }

    /// <summary>The check fails: of what it names nothing is known any more.</summary>
    private NilFacts Contradicted(Expr condition, NilFacts state)
    {
        foreach (var side in SidesOf(condition))
        {
            if (_places.Of(side) is var place and not NilPlaces.None && !IsHiddenPlace(place))
                state = state.With(place, NilValue.Trusted);
        }
        return state;
    }

    private IEnumerable<Expr> SidesOf(Expr condition) => Unparen(condition) switch
    {
        BinaryExpr both => SidesOf(both.X).Concat(SidesOf(both.Y)),
        UnaryExpr not => SidesOf(not.X),
        var side => [MeasuredBy(side) ?? side],
    };

    /// <summary>What was checked to be nil. An interface may hold a nil pointer, a test that goes on may have failed, and what is empty has a length only.</summary>
    private NilValue Checked(NilAssertion assertion)
    {
        var origin = new NilOrigin(NilOriginKind.Compared, StepAt(assertion.Value, assertion.Value, $"{Model.File.TextOf(assertion.Value)} is checked to be {(assertion.Kind == NilAssertionKind.Nil ? "nil" : "empty")} here"));
        return assertion is { EndsTest: true, Kind: NilAssertionKind.Nil } && Model.TypeOf(assertion.Value).Underlying is not GoInterface ? NilValue.Nil(origin) : NilValue.Maybe(origin);
    }

    /// <summary>What holds where a check has failed, and the test went on.</summary>
    private NilFacts Opposite(NilAssertion assertion, NilFacts state)
    {
        if (_places.Of(assertion.Value) is not (var place and not NilPlaces.None) || IsHiddenPlace(place))
            return state;
        return assertion.Kind switch
        {
            NilAssertionKind.Nil or NilAssertionKind.Empty => state.With(place, NilValue.Trusted),
            NilAssertionKind.NonNil when IsNilable(Model.TypeOf(assertion.Value)) =>
                state.With(place, NilValue.Maybe(new NilOrigin(NilOriginKind.Compared, StepAt(assertion.Value, assertion.Value, "the check of this has failed")))),
            _ => state,
        };
    }

    /// <summary>Parameters that are conditions, and what they are where the function returns.</summary>
    private IEnumerable<(int Index, bool Outcome)> EnsuredConditionsAt(NilFacts exit)
    {
        for (var index = 0; index < _signature!.Parameters.Length; index++) // asked only where there is a signature
        {
            if (_signature.Parameters[index] is { Type.Underlying: GoBasic { IsBoolean: true }, Symbol: { } parameter } && exit.Get(_places.OfVariable(parameter)) is { Certainty: not NilCertainty.Unknown } known)
                yield return (index, known.IsNonNil);
        }
    }

    /// <summary>A condition that was asked: true is kept as not nil, false as nil.</summary>
    private NilFacts Remember(Symbol condition, bool outcome, GoNode node, NilFacts state) =>
        condition is { Kind: SymbolKind.Parameter, Type.Underlying: GoBasic { IsBoolean: true } } && !IsHidden(condition)
            ? state.With(_places.OfVariable(condition), outcome ? NilValue.Trusted : NilValue.Nil(new NilOrigin(NilOriginKind.Compared, StepAt(node, node, "is false here"))))
            : state;
}
