using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Structs that Rust would compare otherwise than Go does: they get <c>impl PartialEq</c> by hand.</summary>
internal sealed partial class Plan
{
    private ComparedValues Compared => ComparedValues.Of(_run.Model.Package);

    /// <summary>True for a struct that generic code has pointers to and compares them: equal is what stands in one place.</summary>
    public bool IsIdentity(GoType type) => type is GoNamed { Underlying: GoStruct { Fields.IsEmpty: false }, TypeParameters.IsEmpty: true } && Compared.HasComparedPointers(type) && !Compared.IsCompared(type) && Pointers.IsShared(type);

    /// <summary>True for a struct that is compared and has pointers in it: those are equal where they lead to one place.</summary>
    public bool IsComparedByAddress(GoType type) => type is GoNamed { Underlying: GoStruct structure, TypeParameters.IsEmpty: true } && structure.Fields.Any(IsComparedAsAddress) && Compared.Contains(type);

    /// <summary>True for a field with an Rc that Go has as a pointer.</summary>
    public bool IsComparedAsAddress(GoField field) => field.Type.Unaliased is GoPointer && FieldStorage(field) is Storage.Plain or Storage.RefCell && FieldType(field) is var type && Ty.Head(Ty.InOption(type) ?? type) is "Rc" or "Arc";

    /// <summary>True where equality is written by hand.</summary>
    public bool HasOwnEquality(GoType type) => IsIdentity(type) || IsComparedByAddress(type);

    /// <summary>A pointer in the place of the type parameter whose Rc would be compared by what it leads to; null where there is none.</summary>
    public GoPointer? PointerComparedByContents(GoTypeParam parameter) =>
        _run.Index.TypeArguments.TryGetValue(Canonical(parameter), out var arguments) ? arguments.Select(a => a.Unaliased).OfType<GoPointer>().FirstOrDefault(p => Pointers.IsShared(p.Element) && !IsIdentity(p.Element)) : null;

    private static bool IsEquality(string trait) => trait is "PartialEq" or "Eq" or "Hash";
}
