using System.Collections.Immutable;

namespace GoRustLens.Rust.Tree;

/// <summary>A Rust type expression, or a bound (a trait's path, <see cref="RustFnTrait"/>, a lifetime as a path).</summary>
public abstract record RustType
{
    public static readonly RustType Unit = new RustTupleType([]);

    public static readonly RustType Infer = new RustPathType("_");

    /// <summary>A path without or with generic arguments: <c>HashMap&lt;K, V&gt;</c>.</summary>
    public static RustType Of(string path, params ReadOnlySpan<RustType> arguments) => new RustPathType(path) { Arguments = [.. arguments] };

    public bool IsUnit => this is RustTupleType { Elements.IsEmpty: true };
}

/// <summary>A path: <c>i64</c>, <c>Vec&lt;T&gt;</c>, <c>std::io::Result&lt;()&gt;</c>, <c>'static</c>.</summary>
public sealed record RustPathType(string Path) : RustType
{
    public ImmutableArray<RustType> Arguments { get; init; } = [];

    /// <summary>Associated types: <c>Item = T</c> in <c>Iterator&lt;Item = T&gt;</c>.</summary>
    public ImmutableArray<(string Name, RustType Type)> Associated { get; init; } = [];
}

/// <summary><c>&amp;T</c>, <c>&amp;mut T</c>, <c>&amp;'a T</c>.</summary>
public sealed record RustReferenceType(RustType Inner, bool IsMutable = false, string? Lifetime = null) : RustType;

/// <summary><c>[T]</c>.</summary>
public sealed record RustSliceType(RustType Element) : RustType;

/// <summary><c>[T; N]</c>.</summary>
public sealed record RustArrayType(RustType Element, RustExpr Length) : RustType;

/// <summary><c>(A, B)</c>; without elements the unit type.</summary>
public sealed record RustTupleType(ImmutableArray<RustType> Elements) : RustType;

/// <summary><c>fn(A) -> B</c>.</summary>
public sealed record RustFnPointer(ImmutableArray<RustType> Parameters, RustType? Result) : RustType;

/// <summary><c>Fn(A) -> B</c>, <c>FnMut</c> or <c>FnOnce</c> as a bound.</summary>
public sealed record RustFnTrait(string Name, ImmutableArray<RustType> Parameters, RustType? Result) : RustType;

/// <summary><c>dyn A + B</c>.</summary>
public sealed record RustDynType(ImmutableArray<RustType> Bounds) : RustType;

/// <summary><c>impl A + B</c>.</summary>
public sealed record RustImplType(ImmutableArray<RustType> Bounds) : RustType;
