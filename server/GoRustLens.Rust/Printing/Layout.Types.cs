using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Types and patterns; types on one line where it has the room.</summary>
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

    /// <summary>The type in the room given, broken where it is too wide for it; what cannot be broken stays too wide.</summary>
    private string TypeIn(RustType type, Shape shape)
    {
        var flat = Type(type);
        if (flat.Length <= shape.Width)
            return flat;
        switch (type)
        {
            case RustPathType path when !path.Arguments.IsEmpty || !path.Associated.IsEmpty:
                var inside = shape.Deeper().Reserving(1);
                var arguments = path.Arguments.Select(a => TypeIn(a, inside)).Concat(path.Associated.Select(a => $"{a.Name} = {TypeIn(a.Type, inside.After(a.Name.Length + 3))}"));
                return $"{path.Path}<{Stacked(arguments, shape.Indent)}>";
            case RustReferenceType reference when Pointee(reference.Inner) == Type(reference.Inner):
                var prefix = $"&{(reference.Lifetime is null ? "" : reference.Lifetime + " ")}{(reference.IsMutable ? "mut " : "")}";
                return prefix + TypeIn(reference.Inner, shape.After(prefix.Length));
            case RustSliceType slice:
                return $"[{TypeIn(slice.Element, shape.After(1).Reserving(1))}]";
            case RustTupleType { Elements.Length: > 1 } tuple:
                return $"({Stacked(tuple.Elements.Select(e => TypeIn(e, shape.Deeper().Reserving(1))), shape.Indent)})";
            case RustDynType { Bounds: [var only] }:
                return "dyn " + TypeIn(only, shape.After(4));
            case RustFnTrait { Parameters.IsEmpty: false } function:
                var parameters = Stacked(function.Parameters.Select(p => TypeIn(p, shape.Deeper().Reserving(1))), shape.Indent);
                var result = function.Result is null || function.Result.IsUnit ? "" : " -> " + TypeIn(function.Result, shape.After(4));
                var fits = shape.Indent + 1 + FirstLineLength(result) <= shape.Width;
                return $"{function.Name}({parameters}){(fits ? result : NewLine(shape.Indent + Shape.Tab) + result.TrimStart())}";
            default:
                return flat;
        }
    }

    /// <summary>Each on a line of its own with a comma, one level deeper; the bracket that closes comes next.</summary>
    private static string Stacked(IEnumerable<string> items, int indent) => $"{string.Concat(items.Select(item => NewLine(indent + Shape.Tab) + item + ","))}{NewLine(indent)}";

    /// <summary>"name: type" and what ends it; the type on a line of its own where it fits there and not behind the name.</summary>
    private string Typed(string name, RustType type, int indent, int after = 1)
    {
        var line = Shape.Line(indent);
        var same = TypeIn(type, line.After(name.Length + 2).Reserving(after));
        if (!same.Contains('\n') && indent + name.Length + 2 + same.Length + after <= Shape.MaxWidth)
            return $"{name}: {same}";
        var next = TypeIn(type, line.Deeper().Reserving(after));
        return PrefersNextLine(same, next) && FirstLineLength(next) <= line.Deeper().Width ? $"{name}:{NewLine(indent + Shape.Tab)}{next}" : $"{name}: {same}";
    }

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
