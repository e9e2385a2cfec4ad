using System.Collections.Immutable;
using System.Numerics;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Number types that are enums in Rust.</summary>
internal sealed partial class Plan
{
    /// <summary>The variants by their numbers; null for other types.</summary>
    public ImmutableSortedDictionary<BigInteger, string>? EnumOf(GoType type) => type.Unaliased is GoNamed named && _run.Index.Enums.TryGetValue(named, out var variants) ? variants : null;

    /// <inheritdoc cref="EnumOf(GoType)"/>
    public ImmutableSortedDictionary<BigInteger, string>? EnumOf(RustType type) => _run.Index.Enums.Count > 0 && type is RustPathType { Arguments.IsEmpty: true, Path: var path } && _run.PackageTypes.TryGetValue(path, out var named) ? EnumOf(named) : null;

    /// <summary><c>Color::Red</c>; null where the type is no enum.</summary>
    public RustExpr? VariantOf(GoType type, ConstantValue? constant) => constant?.ToInteger() is { } number ? VariantOf(type, number) : null;

    public RustExpr? VariantOf(GoType type, BigInteger number) => EnumOf(type) is { } variants && variants.TryGetValue(number, out var variant) ? RustExpr.PathOf($"{TypeName(((GoNamed)type.Unaliased).Symbol)}::{variant}") : null;
}
