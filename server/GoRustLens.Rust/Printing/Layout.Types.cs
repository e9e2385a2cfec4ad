using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Types and patterns; always on one line.</summary>
internal sealed partial class Layout
{
    public string Type(RustType type) => type switch
    {
        RustPathType path => path.Path + GenericArguments(path),
        RustReferenceType reference => $"&{(reference.Lifetime is null ? "" : reference.Lifetime + " ")}{(reference.IsMutable ? "mut " : "")}{Pointee(reference.Inner)}",
        RustSliceType slice => $"[{Type(slice.Element)}]",
        RustArrayType array => $"[{Type(array.Element)}; {Force(array.Length, Shape.Line(0))}]",
        RustTupleType { Elements.Length: 1 } tuple => $"({Type(tuple.Elements[0])},)",
        RustTupleType tuple => $"({Types(tuple.Elements)})",
        RustFnPointer function => $"fn({Types(function.Parameters)}){Arrow(function.Result)}",
        RustFnTrait function => $"{function.Name}({Types(function.Parameters)}){Arrow(function.Result)}",
        RustDynType dynamic => "dyn " + Bounds(dynamic.Bounds),
        RustImplType implementation => "impl " + Bounds(implementation.Bounds),
        _ => "_",
    };

    public string Pattern(RustPattern pattern) => pattern switch
    {
        RustWildcardPattern => "_",
        RustRestPattern => "..",
        RustIdentifierPattern name => $"{(name.IsReference ? "ref " : "")}{(name.IsMutable ? "mut " : "")}{name.Name}{(name.Subpattern is null ? "" : " @ " + Pattern(name.Subpattern))}",
        RustPathPattern path => path.Path,
        RustLiteralPattern literal => literal.Text,
        RustTupleStructPattern variant => $"{variant.Path}({Patterns(variant.Elements)})",
        RustTuplePattern { Elements: [not RustRestPattern] } tuple => $"({Pattern(tuple.Elements[0])},)",
        RustTuplePattern tuple => $"({Patterns(tuple.Elements)})",
        RustSlicePattern slice => $"[{Patterns(slice.Elements)}]",
        RustStructPattern fields => StructPattern(fields),
        RustReferencePattern reference => (reference.IsMutable ? "&mut " : "&") + Pattern(reference.Inner),
        RustOrPattern or => string.Join(" | ", or.Alternatives.Select(Pattern)),
        RustRangePattern range => range.Low + (range.IsInclusive ? "..=" : "..") + range.High,
        _ => "_",
    };

    private string Types(ImmutableArray<RustType> types) => string.Join(", ", types.Select(Type));

    private string Patterns(ImmutableArray<RustPattern> patterns) => string.Join(", ", patterns.Select(Pattern));

    private string Bounds(ImmutableArray<RustType> bounds) => string.Join(" + ", bounds.Select(Type));

    private string Arrow(RustType? result) => result is null || result.IsUnit ? "" : " -> " + Type(result);

    private string Pointee(RustType type) => type is RustDynType { Bounds.Length: > 1 } or RustImplType { Bounds.Length: > 1 } ? $"({Type(type)})" : Type(type);

    private string GenericArguments(RustPathType path)
    {
        if (path.Arguments.IsEmpty && path.Associated.IsEmpty)
            return "";
        return $"<{string.Join(", ", path.Arguments.Select(Type).Concat(path.Associated.Select(a => $"{a.Name} = {Type(a.Type)}")))}>";
    }

    private string StructPattern(RustStructPattern pattern)
    {
        var fields = pattern.Fields.Select(f => f.Pattern is RustIdentifierPattern { IsMutable: false, IsReference: false, Subpattern: null } name && name.Name == f.Name ? f.Name : $"{f.Name}: {Pattern(f.Pattern)}").ToList();
        if (pattern.HasRest)
            fields.Add("..");
        return fields.Count == 0 ? pattern.Path + " {}" : $"{pattern.Path} {{ {string.Join(", ", fields)} }}";
    }
}
