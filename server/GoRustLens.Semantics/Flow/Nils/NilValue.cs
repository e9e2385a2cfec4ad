using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What is certain about a value on every path to a point.</summary>
public enum NilCertainty
{
    Unknown, NonNil, Nil,
}

/// <summary>Why a value is certainly not nil.</summary>
public enum NonNilWhy
{
    /// <summary>Different reasons on different paths, or one that is good to be trusted but not to be shown.</summary>
    Trusted,

    /// <summary>It was compared with nil.</summary>
    Checked,

    /// <summary>new, make, a literal, an address.</summary>
    Made,

    /// <summary>A declared function, a method value or a function literal.</summary>
    Function,

    /// <summary>A value of a concrete type in an interface: even a nil pointer makes the interface non-nil.</summary>
    Boxed,

    /// <summary>It was followed, called or written to before: with nil the code would not have come here.</summary>
    Used,
}

/// <summary>Where nil can come from.</summary>
public enum NilOriginKind
{
    Literal, ZeroValue, Compared, MapMiss, FailedAssertion, Decoded, Site,

    /// <summary>An element that nothing was stored in yet; where one path may have stored something, nothing is known.</summary>
    ZeroElement,
}

/// <summary>A step on nil's way: what happens where, for a reader.</summary>
public sealed record NilStep(GoFile File, TextSpan Span, string Text);

/// <summary>One way in which a value can be nil.</summary>
/// <param name="Site">Of <see cref="NilOriginKind.Site"/>: nil where that site is.</param>
public sealed record NilOrigin(NilOriginKind Kind, NilStep Step, NilSite? Site = null);

/// <summary>A value that is as it is because of an error or "ok" that was not looked at yet.</summary>
internal sealed record NilTie(Symbol Condition, NilValue? OnSuccess, NilValue? OnFailure);

/// <summary>What is known of one value at a point of a body.</summary>
public sealed class NilValue : IEquatable<NilValue>
{
    private const int MaxOrigins = 4;

    private NilValue(NilCertainty certainty, ImmutableArray<NilOrigin> origins)
    {
        Certainty = certainty;
        Origins = origins;
    }

    public NilCertainty Certainty { get; }

    /// <summary>The ways in which it can be nil; empty for values that are not nil.</summary>
    public ImmutableArray<NilOrigin> Origins { get; }

    public NonNilWhy Why { get; private init; }

    /// <summary>Where <see cref="Why"/> happened.</summary>
    public GoNode? WhyNode { get; private init; }

    /// <summary>Of a value in an interface: what is known of it.</summary>
    public NilValue? Boxed { get; private init; }

    internal NilTie? Tie { get; private init; }

    public bool IsNil => Certainty == NilCertainty.Nil;

    public bool IsNonNil => Certainty == NilCertainty.NonNil;

    internal static NilValue Trusted { get; } = new(NilCertainty.NonNil, []);

    internal static NilValue NonNil(NonNilWhy why, GoNode? node = null, NilValue? boxed = null) =>
        new(NilCertainty.NonNil, []) { Why = why, WhyNode = node, Boxed = boxed };

    internal static NilValue Nil(NilOrigin origin) => new(NilCertainty.Nil, [origin]);

    internal static NilValue Maybe(params ImmutableArray<NilOrigin> origins) => new(NilCertainty.Unknown, origins);

    internal static NilValue Tied(Symbol condition, NilValue? onSuccess, NilValue? onFailure) =>
        new(NilCertainty.Unknown, []) { Tie = new NilTie(condition, onSuccess, onFailure) };

    /// <summary>What holds after two paths meet; null stands for unknown, on either side.</summary>
    internal static NilValue? Join(NilValue? left, NilValue? right)
    {
        if (ReferenceEquals(left, right))
            return left;
        if (left is null || right is null)
            return Loosen(left ?? right);
        if (left.Tie is not null || right.Tie is not null)
            return JoinTied(left, right);
        if (left.Certainty != right.Certainty || left.Certainty == NilCertainty.Unknown)
            return Of(Firm(Union(left.Origins, right.Origins)));
        if (left.IsNil)
            return new NilValue(NilCertainty.Nil, Union(left.Origins, right.Origins));
        if (left.Why != right.Why)
            return Trusted;
        return ReferenceEquals(left.WhyNode, right.WhyNode) && left.Boxed is null && right.Boxed is null ? left : NonNil(left.Why, left.WhyNode, Join(left.Boxed, right.Boxed));
    }

    /// <summary>What was tied on one path stays so: on the other it is what it is, however the condition is.</summary>
    private static NilValue? JoinTied(NilValue left, NilValue right)
    {
        if (left.Equals(right))
            return left;
        if (left.Tie is { } mine && right.Tie is { } other)
            return ReferenceEquals(mine.Condition, other.Condition) ? Tied(mine.Condition, Join(mine.OnSuccess, other.OnSuccess), Join(mine.OnFailure, other.OnFailure)) : null;
        var (tie, free) = left.Tie is { } tied ? (tied, right) : (right.Tie!, left); // one of them has it
        return Tied(tie.Condition, Join(tie.OnSuccess, free), Join(tie.OnFailure, free));
    }

    /// <summary>The ways in which either is nil.</summary>
    internal static NilValue? Either(NilValue? left, NilValue? right) => Of(Union(left?.Origins ?? [], right?.Origins ?? []));

    public bool Equals(NilValue? other) =>
        other is not null && Certainty == other.Certainty && Why == other.Why && ReferenceEquals(WhyNode, other.WhyNode) && Origins.SequenceEqual(other.Origins)
        && Equals(Boxed, other.Boxed) && Equals(Tie, other.Tie);

    public override bool Equals(object? obj) => Equals(obj as NilValue);

    public override int GetHashCode() => HashCode.Combine(Certainty, Why, Origins.Length);

    private static NilValue? Of(ImmutableArray<NilOrigin> origins) => origins.IsEmpty ? null : new NilValue(NilCertainty.Unknown, origins);

    private static NilValue? Loosen(NilValue? known) => known is null || known.Tie is not null ? null : Of(Firm(known.Origins));

    private static ImmutableArray<NilOrigin> Firm(ImmutableArray<NilOrigin> origins) =>
        origins.Any(origin => origin.Kind == NilOriginKind.ZeroElement) ? origins.RemoveAll(origin => origin.Kind == NilOriginKind.ZeroElement) : origins;

    private static ImmutableArray<NilOrigin> Union(ImmutableArray<NilOrigin> left, ImmutableArray<NilOrigin> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.IsEmpty ? right : left;
        var joined = left;
        foreach (var origin in right)
        {
            if (joined.Length < MaxOrigins && !joined.Contains(origin))
                joined = joined.Add(origin);
        }
        return joined;
    }
}
