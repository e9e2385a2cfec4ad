using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What goes wrong with nil at a place.</summary>
public enum NilSinkKind
{
    Field, Method, Dereference, Call, MapWrite, Index, Send, Receive, Close, Range, Assertion, Panic,

    /// <summary>An argument for a parameter that the callee follows without a check, whatever else it gets.</summary>
    Argument,
}

/// <summary>A place where nil goes wrong, and what is known of the value there.</summary>
/// <param name="Value">The expression that must not be nil.</param>
/// <param name="Use">What is done with it.</param>
/// <param name="Function">The FuncDecl or FuncLit of the body.</param>
public sealed record NilSink(Expr Value, GoNode Use, NilSinkKind Kind, NilValue Fact, GoNode Function)
{
    /// <summary>What the callee does with an argument; else null.</summary>
    public NilStep? Further { get; init; }
}

/// <summary>A value flows into a site.</summary>
internal sealed record NilInflow(NilSite Target, NilValue Value, NilStep Step)
{
    /// <summary>Of <see cref="NilSite.AnyPath"/>: the fields that are known to be something else.</summary>
    public ImmutableArray<string> Except { get; init; } = [];
}

/// <summary>A field of a value, by its path, and what is known of it.</summary>
internal readonly record struct NilPart(string Path, NilValue Value);

/// <summary>What a function does to a field of a parameter or result.</summary>
/// <param name="From">The parameter, or the field of one, that it is taken from; null for others.</param>
internal sealed record NilPartContract(string Path, bool IsNonNil, (int Index, string Path)? From);

/// <summary>The fields of a result.</summary>
/// <param name="IsOwn">True where the function keeps no other name of the object.</param>
internal sealed record NilShape(ImmutableArray<NilPartContract> Parts, bool IsOwn)
{
    public static NilShape Unknown { get; } = new([], false);
}

/// <summary>What a function has done to the fields of a parameter where it returns.</summary>
/// <param name="Lost">The fields of which nothing is known any more.</param>
/// <param name="KeepsOthers">True where all others are as they were.</param>
internal sealed record NilEffect(int Index, ImmutableArray<NilPartContract> Parts, ImmutableArray<string> Lost, bool KeepsOthers);

/// <summary>A comparison with nil, and what is known of the other side before it.</summary>
/// <param name="Comparison">The "==" or "!=", or the nil of a case.</param>
public sealed record NilComparison(Expr Comparison, Expr Operand, NilValue Fact, bool IsLocal);

/// <summary>A pointer, map or the like becomes an interface; its nil does not make the interface nil.</summary>
public sealed record NilBoxing(Expr Value, NilValue Fact, GoNode Statement, GoNode Function);

/// <summary>What callers may rely on in a function, as far as its body alone tells.</summary>
internal sealed record NilContract
{
    public static NilContract Unknown { get; } = new();

    /// <summary>For each result what holds at every return without an error; null for unknown.</summary>
    public ImmutableArray<NilCertainty> Results { get; init; } = [];

    /// <summary>For each result the parameters that are given back or whose nil makes it nil; -1 is the receiver.</summary>
    public ImmutableArray<ImmutableArray<int>> FollowsParameters { get; init; } = [];

    /// <summary>The results that can be nil for other reasons, too.</summary>
    public ImmutableArray<int> HaveOtherNil { get; init; } = [];

    /// <summary>The results that are interfaces with a value of a concrete type in them at every return, one of which can be nil.</summary>
    public ImmutableArray<int> MaybeBoxesNil { get; init; } = [];

    /// <summary>For each result its fields; empty where nothing is known of any.</summary>
    public ImmutableArray<NilShape> Shapes { get; init; } = [];

    public ImmutableArray<NilEffect> Effects { get; init; } = [];

    /// <summary>Parameters that are not nil where the function returns.</summary>
    public ImmutableArray<int> Ensures { get; init; } = [];

    /// <summary>Parameters that are nil wherever the function returns: errors that it looks at, and does not come back from.</summary>
    public ImmutableArray<int> EnsuresNil { get; init; } = [];

    /// <summary>Parameters that are not nil where its boolean result is true, and where it is false.</summary>
    public ImmutableArray<int> EnsuredByTrue { get; init; } = [];

    public ImmutableArray<int> EnsuredByFalse { get; init; } = [];

    /// <summary>Parameters that are conditions, with what they are wherever the function returns.</summary>
    public ImmutableArray<(int Index, bool Outcome)> EnsuredConditions { get; init; } = [];

    /// <summary>Parameters that are followed on every path, with the place.</summary>
    public ImmutableDictionary<int, NilStep> Follows { get; init; } = ImmutableDictionary<int, NilStep>.Empty;
}

/// <summary>What the walk over one body, its function literals included, has found.</summary>
public sealed class NilTraceResult
{
    public static NilTraceResult Empty { get; } = new();

    /// <summary>In source order, the last state of each.</summary>
    public ImmutableArray<NilSink> Sinks { get; internal init; } = [];

    public ImmutableArray<NilComparison> Comparisons { get; internal init; } = [];

    public ImmutableArray<NilBoxing> Boxings { get; internal init; } = [];

    /// <summary>Uses of what was checked, made or promised not to be nil on each path to them.</summary>
    public IReadOnlySet<GoNode> SafeUses { get; internal init; } = ImmutableHashSet<GoNode>.Empty;

    internal ImmutableArray<NilInflow> Inflows { get; init; } = [];

    internal NilContract Contract { get; init; } = NilContract.Unknown;
}
