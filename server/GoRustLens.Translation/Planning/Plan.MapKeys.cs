using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Keys of maps that Rust would compare otherwise than Go does.</summary>
internal sealed partial class Plan
{
    /// <summary>The type of a map's keys: a shared pointer counts by where it leads to, not by what stands there.</summary>
    public RustType KeyType(GoType key)
    {
        var owned = Owned(key);
        if (Ty.IsFloat(owned))
        {
            _run.Helper("float_key");
            return RustType.Of("FloatKey", owned);
        }
        RequireHash(owned);
        if (key.Underlying is not GoPointer || Ty.Head(Ty.InOption(owned) ?? owned) is not ("Rc" or "Arc"))
            return owned;
        _run.Helper("by_address");
        return RustType.Of("ByAddress", owned);
    }

    private readonly SortedSet<string> _hashed = new(StringComparer.Ordinal);

    /// <summary>The structs and newtypes that are keys though they hold floats: they get <c>impl Hash</c>, as Rust derives none.</summary>
    public IReadOnlyCollection<string> Hashed => _hashed;

    private void RequireHash(RustType type)
    {
        switch (type)
        {
            case RustArrayType array:
                RequireHash(array.Element);
                break;
            case RustPathType { Arguments.IsEmpty: true, Path: var path } when HoldsFloats(type) && _hashed.Add(path):
                foreach (var (_, field) in FieldsOf(type))
                    RequireHash(field);
                break;
        }
    }

    /// <summary>True for a struct or newtype of the package whose values are plain data with floats in it.</summary>
    public bool HoldsFloats(RustType type) => FieldsOf(type) is { IsEmpty: false } fields && !fields.All(f => Has("Hash", f.Type)) && fields.All(f => Has("Hash", f.Type) || Ty.IsFloat(Bottom(f.Type)) || HoldsFloats(Bottom(f.Type)));

    /// <summary>The element of an array, however deep; other types as they are.</summary>
    private static RustType Bottom(RustType type) => type is RustArrayType array ? Bottom(array.Element) : type;

    /// <summary>The fields of a struct or newtype of the package; empty for other types.</summary>
    public ImmutableArray<(string Name, RustType Type)> FieldsOf(RustType type) => type is not RustPathType { Arguments.IsEmpty: true, Path: var path } ? []
        : AnonymousOf(path) is { } anonymous ? [.. anonymous.Fields.Select(f => (FieldNameOf(f.Symbol), StoredType(f)))]
        : !_run.PackageTypes.TryGetValue(path, out var named) || named.Underlying is GoInterface ? []
        : named.Underlying is GoStruct structure ? [.. KeptFields(structure).Select(f => (FieldNameOf(f.Symbol), StoredType(f)))]
        : InNewtype(type) is { } inner ? [("0", inner)] : [];
}
