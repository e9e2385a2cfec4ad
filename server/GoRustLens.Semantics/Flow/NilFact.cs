using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow;

/// <summary>How much is known about nil at a place. A place without a fact is unknown.</summary>
public enum Nullness
{
    NonNil,

    /// <summary>Nil on every path.</summary>
    Nil,

    /// <summary>Nil on some path, but conditions may go together so that it never matters; good for summaries, not for findings.</summary>
    Weak,

    /// <summary>Nil on some path, and there is evidence for that path.</summary>
    Maybe,

    /// <summary>Tied to an error or an "ok" that has not been looked at yet.</summary>
    Tied,
}

/// <summary>Why a place can be nil.</summary>
public enum NilCause
{
    /// <summary>A lookup through an interface of another package, or a "Get" through one's own: what it promises is written there.</summary>
    ForeignInterface,

    ZeroValue, AssignedNil, Compared, CalleeReturnsNil, OpenInterface, StoredPointer, ErrorPath, MapMiss, FailedAssertion, NilableField,
}

/// <summary>Where nil comes from.</summary>
/// <param name="File">The file of the span.</param>
/// <param name="Text">What happens there, for a reader.</param>
public sealed record NilReason(NilCause Cause, GoFile File, TextSpan Span, string Text)
{
    /// <summary>The reason in the function that was called, where there is one.</summary>
    public NilReason? Origin { get; init; }
}

/// <summary>What is known about nil at one place.</summary>
/// <param name="IsLookedUp">True for objects that come from stored data, whose fields nobody in sight has set.</param>
public sealed record NilFact(Nullness Nullness, NilReason? Reason = null, bool IsLookedUp = false)
{
    public static NilFact NonNil { get; } = new(Nullness.NonNil);

    /// <summary>Of a tied place: the error or ok variable.</summary>
    public Symbol? Condition { get; init; }

    /// <summary>Of a tied place: the fact where the error is nil or ok is true; null for unknown.</summary>
    public NilFact? OnSuccess { get; init; }

    /// <summary>Of a tied place: the fact where the error is not nil or ok is false; null for unknown.</summary>
    public NilFact? OnFailure { get; init; }

    /// <summary>True for a comparison with nil that came before the error of the same call was looked at: it says nothing of success.</summary>
    public bool IsComparedEarly { get; init; }

    public bool CanBeNil => Nullness is Nullness.Nil or Nullness.Maybe;

    /// <summary>What holds after two paths meet; null stands for unknown, on either side.</summary>
    public static NilFact? Join(NilFact? left, NilFact? right)
    {
        if (left is null || right is null)
            return JoinUnknown(left ?? right);
        if (left == right)
            return left;
        var isLookedUp = left.IsLookedUp && right.IsLookedUp;
        if (left.Nullness == Nullness.Tied || right.Nullness == Nullness.Tied)
            return JoinTied(left, right);
        if (left.Nullness == right.Nullness)
            return left with { IsLookedUp = isLookedUp };
        // A second look into the map, after the key was put there, is not told from the first.
        if (left is { Nullness: Nullness.Weak, Reason.Cause: NilCause.MapMiss } || right is { Nullness: Nullness.Weak, Reason.Cause: NilCause.MapMiss })
            return null;
        var worse = Rank(left) >= Rank(right) ? left : right;
        return Weaken(worse) is { } joined ? joined with { IsLookedUp = isLookedUp } : null;
    }

    private static NilFact? JoinUnknown(NilFact? known) => known switch
    {
        null or { Nullness: Nullness.NonNil or Nullness.Tied } => null,
        _ => Weaken(known) is { } weak ? weak with { IsLookedUp = false } : null,
    };

    private static NilFact? JoinTied(NilFact left, NilFact right)
    {
        if (left.Nullness != right.Nullness || !ReferenceEquals(left.Condition, right.Condition))
            return null;
        return left with { OnSuccess = Join(left.OnSuccess, right.OnSuccess), OnFailure = Join(left.OnFailure, right.OnFailure) };
    }

    /// <summary>Nil on one of two paths: evidence only where the code itself compared with nil there.</summary>
    private static NilFact Weaken(NilFact fact) => fact switch
    {
        { Nullness: Nullness.Nil, Reason.Cause: NilCause.Compared, IsComparedEarly: false } => fact with { Nullness = Nullness.Maybe },
        { Nullness: Nullness.Nil } => fact with { Nullness = Nullness.Weak },
        _ => fact,
    };

    private static int Rank(NilFact fact) => fact.Nullness switch
    {
        Nullness.NonNil => 0,
        Nullness.Weak => 1,
        Nullness.Nil when fact.Reason?.Cause != NilCause.Compared || fact.IsComparedEarly => 2,
        Nullness.Nil => 3,
        _ => 4,
    };
}
