using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Which traits the Rust form of a type has.</summary>
internal sealed partial class Plan
{
    private static readonly string[] s_derivable = ["Clone", "Copy", "Debug", "Default", "PartialEq", "Eq", "Hash", "PartialOrd", "Ord"];
    private readonly Dictionary<(string, string), bool> _has = [];

    /// <summary>What was asked of declared types, in that order.</summary>
    private readonly List<(string Trait, string Path)> _declared = [];

    /// <summary>What a struct or newtype derives: what all of its fields have.</summary>
    public ImmutableArray<string> Derives(GoType type, RustType path)
    {
        if (type.Underlying is GoStruct structure && Has("Clone", path) && !IsClonedByHand(type))
        {
            foreach (var field in structure.Fields)
                RequireClone(FieldType(field));
        }
        return DerivesOf(type, path);
    }

    private ImmutableArray<string> DerivesOf(GoType type, RustType path) => [.. s_derivable.Where(name => name is not ("PartialOrd" or "Ord") || type.Underlying is GoBasic).Where(name => name == "Copy" ? IsCopy(path) : Has(name, path) && !(name == "Clone" && IsClonedByHand(type)) && !(IsEquality(name) && HasOwnEquality(type)))];

    public bool IsDefault(RustType type) => Has("Default", type);

    /// <summary>True where the Rust type has the trait, as derived by us or in the standard library.</summary>
    public bool Has(string trait, RustType type)
    {
        switch (type)
        {
            case RustPathType { Path: "bool" or "char" or "String" }:
                return true;
            case RustPathType when Ty.IsInteger(type):
                return true;
            case RustPathType when Ty.IsFloat(type):
                return trait is not ("Eq" or "Ord" or "Hash");
            case RustPathType { Path: "GoError" }:
                return trait is "Clone" or "Debug" or "PartialEq" or "Eq";
            case RustPathType { Path: "anyhow::Error" }:
                return trait == "Debug";
            case RustPathType { Path: "Complex" }:
                return trait is "Clone" or "Debug" or "Default" or "PartialEq";
            case RustPathType { Path: "Option", Arguments: [var inner] }:
                return trait == "Default" || Has(trait, inner);
            case RustPathType { Path: "Vec", Arguments: [var inner] }:
                return trait == "Default" || Has(trait, inner);
            case RustPathType { Path: "GoSlice", Arguments: [var inner] }:
                if (trait == "PartialEq" && Has(trait, inner))
                    _run.Helper("go_slice_eq");
                return trait is "Clone" or "Default" || (trait is "Debug" or "PartialEq" && Has(trait, inner));
            case RustPathType { Path: "Box" or "Rc" or "Arc" or "RefCell" or "Cell", Arguments: [var inner] } pointer:
                return trait == "Clone" ? pointer.Path is "Rc" or "Arc" || Has(trait, inner) : !(trait == "Hash" && pointer.Path is "RefCell" or "Cell") && Has(trait, inner);
            case RustPathType { Path: "HashMap" or "HashSet", Arguments: [RustPathType { Path: var key }, ..] } when trait is "PartialEq" or "Eq" && IsParameterName(key):
                // A derived comparison asks less of a type parameter than a hashed key needs.
                return false;
            case RustPathType { Path: "HashMap" or "HashSet" or "BTreeMap", Arguments: var held } map:
                return trait == "Default" || (!(trait is "Hash" or "PartialOrd" or "Ord" && map.Path is "HashMap" or "HashSet") && held.All(h => Has(trait, h)));
            case RustArrayType array:
                return trait == "Default" ? Has(trait, array.Element) && array.Length is RustLiteral { Text: var text } && int.TryParse(text, out var length) && length <= 32 : Has(trait, array.Element);
            case RustTupleType tuple:
                return tuple.Elements.All(e => Has(trait, e));
            case RustReferenceType reference:
                return trait == "Default" ? reference.Inner is RustPathType { Path: "str" } : trait != "Clone" ? Has(trait, reference.Inner) : !reference.IsMutable;
            case RustPathType { Path: "Chan" }:
                if (trait == "Default")
                    _run.Helper("chan_nil");
                if (trait == "Hash")
                    _run.Helper("chan_hash");
                return trait is "Clone" or "Debug" or "Default" or "PartialEq" or "Eq" or "Hash";
            case RustPathType { Path: "Receiver" }:
                return trait is "Clone" or "Debug";
            case RustPathType { Path: "GoTimer" or "GoTicker" } timer when trait == "Default":
                _run.Helper(timer.Path == "GoTimer" ? "timer_nil" : "ticker_nil");
                return true;
            case RustPathType path when IsSyncHandle(path):
                return trait is "Clone" or "Debug" or "Default";
            case RustPathType { Path: "Mutex" }:
                return trait is "Debug" or "Default" && type is RustPathType { Arguments: [var guarded] } && Has(trait, guarded);
            case RustPathType { Path: var atomic } when atomic.StartsWith("Atomic", StringComparison.Ordinal):
                return trait is "Debug" or "Default";
            case RustPathType { Path: "FloatKey" }:
                return true;
            case RustPathType { Path: "ByAddress", Arguments: [var pointer] }:
                return trait is "Clone" or "PartialEq" or "Eq" or "Hash" || (trait == "Debug" && Has(trait, pointer));
            case RustDynType or RustFnTrait or RustFnPointer:
                return false;
            case RustPathType path when Interfaces.OfRust(path) is { } contract:
                return HasContract(trait, path.Path, contract);
            case RustPathType path when _run.PackageTypes.TryGetValue(path.Path, out var named):
                return HasDeclared(trait, path.Path, named);
            case RustPathType path when AnonymousOf(path.Path) is { } anonymous:
                return anonymous.Fields.All(f => Has(trait, StoredType(f)));
            case RustPathType { Arguments.IsEmpty: true, Path: var parameter } when IsParameterName(parameter):
                return true;
            default:
                return Std.StdTypes.Has(trait, type) ?? trait is "Debug" or "Clone";
        }
    }

    private bool HasContract(string trait, string path, Interfaces.Contract contract)
    {
        if (_has.TryGetValue((trait, path), out var known))
            return known;
        _has[(trait, path)] = true;
        return _has[(trait, path)] = Interfaces.Has(contract, trait);
    }

    private bool HasDeclared(string trait, string path, GoNamed named)
    {
        if (_has.TryGetValue((trait, path), out var known))
            return known;
        // Recursive types have what the rest of them has.
        _has[(trait, path)] = true;
        var before = _declared.Count;
        _declared.Add((trait, path));
        var result = named.Underlying switch
        {
            GoStruct when IsEquality(trait) && IsIdentity(named) => true,
            GoStruct structure when IsEquality(trait) && IsComparedByAddress(named) => structure.Fields.All(f => IsComparedAsAddress(f) || Has(trait, StoredType(f))),
            GoStruct structure => structure.Fields.All(f => Has(trait, trait == "Clone" && IsReadToClone(named, f) ? FieldType(f) : StoredType(f))),
            GoInterface => false,
            _ => Has(trait, Owned(named.Underlying)),
        };
        // What was found out by taking this one's word has to be asked anew.
        for (var i = before + 1; !result && i < _declared.Count; i++)
        {
            if (_has.GetValueOrDefault(_declared[i]))
                _has.Remove(_declared[i]);
        }
        return _has[(trait, path)] = result;
    }

    /// <summary>The type of a field with the cell or lock around it.</summary>
    public RustType StoredType(GoField field) => FieldStorage(field) switch
    {
        Storage.Cell => RustType.Of("Cell", FieldType(field)),
        Storage.RefCell => RustType.Of("RefCell", FieldType(field)),
        Storage.Synced => Synced(FieldType(field)),
        _ => FieldType(field),
    };
}
