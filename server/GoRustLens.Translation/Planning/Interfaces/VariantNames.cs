using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>Names for the variants that hold values of Go types: Int, Text, IntList, Circle.</summary>
internal static class VariantNames
{
    public static string Of(GoType type) => type switch
    {
        GoBasic basic => basic.BasicKind switch
        {
            BasicKind.String or BasicKind.UntypedString => "Text",
            BasicKind.Float64 or BasicKind.UntypedFloat => "Float",
            BasicKind.Int or BasicKind.UntypedInt => "Int",
            BasicKind.Int32 or BasicKind.UntypedRune => "Int32",
            BasicKind.Bool or BasicKind.UntypedBool => "Bool",
            _ => NameMapper.Camel(basic.Name.Replace(' ', '_').Replace('.', '_')),
        },
        GoNamed named when Universe.IsError(named) => "Error",
        GoNamed named => NameMapper.Camel(named.Name) + string.Concat(named.TypeArguments.Select(Of)),
        GoPointer { Element: GoNamed element } => Of(element),
        GoPointer pointer => Of(pointer.Element) + "Ptr",
        GoSlice { Element.Underlying: GoInterface { IsEmpty: true } } => "List",
        GoSlice slice => Of(slice.Element) + "List",
        GoArray array => Of(array.Element) + "Array",
        GoMap { Value.Underlying: GoInterface { IsEmpty: true } } => "Map",
        GoMap map => Of(map.Value) + "Map",
        GoSignature => "Func",
        GoChan => "Channel",
        GoStruct { Fields.IsEmpty: true } => "Unit",
        GoStruct => "Record",
        GoInterface { IsEmpty: true } => "Any",
        _ => "Other",
    };
}
