using System.Collections.Immutable;

namespace GoRustLens.Rust.Tree;

/// <summary>A Rust pattern.</summary>
public abstract record RustPattern
{
    public static readonly RustPattern Wildcard = new RustWildcardPattern();

    public static RustPattern Binding(string name) => new RustIdentifierPattern(name);

    /// <summary><c>Some(x)</c> and its like.</summary>
    public static RustPattern Variant(string path, params ReadOnlySpan<RustPattern> elements) => new RustTupleStructPattern(path, [.. elements]);
}

/// <summary><c>_</c>.</summary>
public sealed record RustWildcardPattern : RustPattern;

/// <summary><c>..</c> in a tuple or slice pattern.</summary>
public sealed record RustRestPattern : RustPattern;

/// <summary><c>x</c>, <c>mut x</c>, <c>ref x</c>, <c>x @ pattern</c>.</summary>
public sealed record RustIdentifierPattern(string Name, bool IsMutable = false, bool IsReference = false) : RustPattern
{
    public RustPattern? Subpattern { get; init; }
}

/// <summary>A path to a constant or a unit variant.</summary>
public sealed record RustPathPattern(string Path) : RustPattern;

/// <summary>A literal, possibly with a minus sign.</summary>
public sealed record RustLiteralPattern(string Text) : RustPattern;

/// <summary><c>Path(a, b)</c>.</summary>
public sealed record RustTupleStructPattern(string Path, ImmutableArray<RustPattern> Elements) : RustPattern;

/// <summary><c>(a, b)</c>.</summary>
public sealed record RustTuplePattern(ImmutableArray<RustPattern> Elements) : RustPattern;

/// <summary><c>[a, .., b]</c>.</summary>
public sealed record RustSlicePattern(ImmutableArray<RustPattern> Elements) : RustPattern;

/// <summary><c>Path { a, b: pattern, .. }</c>; a field whose pattern is its own name is printed short.</summary>
public sealed record RustStructPattern(string Path, ImmutableArray<(string Name, RustPattern Pattern)> Fields, bool HasRest) : RustPattern;

/// <summary><c>&amp;pattern</c>.</summary>
public sealed record RustReferencePattern(RustPattern Inner, bool IsMutable = false) : RustPattern;

/// <summary><c>a | b</c>.</summary>
public sealed record RustOrPattern(ImmutableArray<RustPattern> Alternatives) : RustPattern;

/// <summary><c>low..=high</c>, <c>low..high</c>; a missing end is open.</summary>
public sealed record RustRangePattern(string? Low, string? High, bool IsInclusive) : RustPattern;
