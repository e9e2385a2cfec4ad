using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Fields of structs, and the map types among them.</summary>
internal static class Fields
{
    /// <summary>The struct that a field belongs to; null for parameters, results and methods.</summary>
    public static StructType? StructOf(RuleContext context, Field field) =>
        context.ParentOf(field) is FieldList list ? context.ParentOf(list) as StructType : null;

    public static bool IsMutex(RuleContext context, Field field) =>
        TypeFacts.IsNamed(context, field.Type, "sync.Mutex") || TypeFacts.IsNamed(context, field.Type, "sync.RWMutex");

    /// <summary>The map field right behind another field: what a mutex guards by custom.</summary>
    public static Field? FollowingMap(RuleContext context, StructType type, Field field)
    {
        var index = type.Fields.List.IndexOf(field);
        return index >= 0 && index + 1 < type.Fields.List.Length && type.Fields.List[index + 1] is var next && context.Model.TypeOf(next.Type).Underlying is GoMap ? next : null;
    }

    /// <summary>True for map[T]struct{} and map[T]bool.</summary>
    public static bool IsSet(RuleContext context, MapType type) =>
        context.Model.TypeOf(type.Value) is GoStruct { Fields.IsEmpty: true } or GoBasic { BasicKind: BasicKind.Bool };
}
