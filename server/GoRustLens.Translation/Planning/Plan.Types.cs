using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>Go types as owned Rust types, and what is known of those.</summary>
internal sealed partial class Plan
{
    private const int MaxDepth = 24;
    private int _depth;

    /// <summary>The owned form of a Go type: of fields, elements, owned locals and results.</summary>
    public RustType Owned(GoType type)
    {
        if (_depth > MaxDepth)
            return Ty.Unknown;
        _depth++;
        try
        {
            return OwnedOf(type);
        }
        finally
        {
            _depth--;
        }
    }

    private RustType OwnedOf(GoType type)
    {
        switch (type.Unaliased)
        {
            case GoBasic basic:
                if (basic.IsComplex)
                    _run.Helper("complex");
                return Basic(basic.BasicKind);
            case GoNamed named when Universe.IsError(named):
                return ErrorType();
            case GoNamed named:
                return Named(named);
            case GoPointer pointer:
                return Pointers.Owned(pointer);
            case GoSlice slice:
                return IsShared(Pointers.Places.Slot(slice)) ? Shared(slice) : Ty.Vec(Element(slice.Element));
            case GoArray { Length: { } length } array:
                return new RustArrayType(Owned(array.Element), RustExpr.LiteralOf(length.ToString(CultureInfo.InvariantCulture)));
            case GoMap map:
                return IsShared(Pointers.Places.Slot(map)) ? Shared(map) : Map(map);
            case GoSignature signature:
                return FunctionType(signature);
            case GoTypeParam parameter:
                return CoreOf(parameter) is { } core ? Owned(core) : ParameterType(parameter);
            case GoInterface contract:
                return InterfaceType(contract);
            case GoChan channel:
                return ChannelType(channel);
            case GoStruct { Fields.IsEmpty: true }:
                return RustType.Unit;
            case GoStruct structure:
                return AnonymousStruct(structure);
            case GoTuple tuple:
                return Ty.Tuple([.. tuple.Elements.Select(Owned)]);
            default:
                return Ty.Unknown;
        }
    }

    public static RustType Basic(BasicKind kind) => kind switch
    {
        BasicKind.Bool or BasicKind.UntypedBool => Ty.Bool,
        BasicKind.Int or BasicKind.Int64 or BasicKind.UntypedInt => Ty.I64,
        BasicKind.Int8 => RustType.Of("i8"),
        BasicKind.Int16 => RustType.Of("i16"),
        BasicKind.Int32 or BasicKind.UntypedRune => Ty.I32,
        BasicKind.Uint or BasicKind.Uint64 => Ty.U64,
        BasicKind.Uint8 => Ty.U8,
        BasicKind.Uint16 => RustType.Of("u16"),
        BasicKind.Uint32 => RustType.Of("u32"),
        BasicKind.Uintptr => Ty.Usize,
        BasicKind.Float32 => RustType.Of("f32"),
        BasicKind.Float64 or BasicKind.UntypedFloat => Ty.F64,
        BasicKind.String or BasicKind.UntypedString => Ty.Text,
        BasicKind.Complex64 => RustType.Of("Complex", RustType.Of("f32")),
        BasicKind.Complex128 or BasicKind.UntypedComplex => RustType.Of("Complex", Ty.F64),
        _ => Ty.Unknown,
    };

    private RustType Map(GoMap map)
    {
        if (map.Key.Underlying is GoChan)
            _run.Helper("chan_hash");
        if (Universe.IsError(map.Key) && ErrorsAreValues)
            _run.Helper("go_error_hash");
        var isSet = map.Value is GoStruct { Fields.IsEmpty: true };
        RequireHash(map.Key);
        var name = isSet ? "HashSet" : IsJsonMap(map) ? "BTreeMap" : "HashMap";
        _run.Use("std::collections::" + name);
        return isSet ? RustType.Of(name, KeyType(map.Key)) : RustType.Of(name, KeyType(map.Key), Owned(map.Value));
    }

    /// <summary>What is the key of a map must be hashed.</summary>
    private void RequireHash(GoType key)
    {
        _run.Bounds.Require(key, "Eq");
        _run.Bounds.Require(key, "std::hash::Hash");
    }

    private RustType Named(GoNamed named)
    {
        if (named.Underlying is GoInterface stringer && Planning.Interfaces.InterfaceFacts.IsStringer(named) && Interfaces.Of(named) is not null)
            return InterfaceType(named, stringer);
        if (SyncType(named) is { } sync)
            return sync;
        if (StandardType(named) is { } standard)
            return standard;
        if (Types.StdTypeMap.Find(named) is { } known)
        {
            foreach (var use in known.Uses)
                _run.Use(use);
            foreach (var crate in known.Crates)
                _run.Crate(crate);
            return RustType.Of(known.Type);
        }
        if (named.Symbol.Package is null || !ReferenceEquals(named.Symbol.Package, _run.Model.Package))
            return _run.NamesForeign && named.Symbol.PackageName.Length > 0 ? Foreign(named) : Ty.Unknown;
        if (named.Underlying is GoInterface contract)
            return InterfaceType(named, contract);
        // What is only another name for a type is written out, so that values of both fit each other.
        if (named.Underlying is not (GoStruct or GoUnknown) && !IsNewtype(named))
            return named.Underlying is GoSlice or GoMap && IsShared(Pointers.Places.Slot(named)) ? Shared(named) : Owned(named.Underlying);
        // The map inside is not written out here, but its methods are called.
        if (named.Underlying is GoMap map)
            RequireHash(map.Key);
        return new RustPathType(TypeName(named.Symbol)) { Arguments = ArgumentsOf(named) };
    }

    /// <summary>A type of another package by its module: <c>store::User</c>; of an interface what its own package makes of it, <c>Rc&lt;dyn store::Reader&gt;</c>.</summary>
    private RustType Foreign(GoNamed named)
    {
        var path = new RustPathType($"{NameMapper.Snake(named.Symbol.PackageName)}::{NameMapper.Camel(named.Name)}") { Arguments = [.. named.TypeArguments.Select(Owned)] };
        return named.Underlying is GoInterface && named.TypeArguments.IsEmpty && Names.NamePlan.FormOf(named, _run.Settings) is { } form && !Ty.IsUnknown(form)
            ? Ty.Substitute(form, [TypeName(named.Symbol)], [path]) : path;
    }

    /// <summary>The arguments of a generic type; of its declaration, its parameters.</summary>
    private ImmutableArray<RustType> ArgumentsOf(GoNamed named) =>
        named.TypeArguments.IsEmpty ? [.. named.TypeParameters.Where(p => CoreOf(p) is null).Concat(OuterParameters(named)).Select(ParameterType)]
        : [.. named.TypeArguments.Where((_, i) => i >= named.Origin.TypeParameters.Length || CoreOf(named.Origin.TypeParameters[i]) is null).Select(Owned)];

    /// <summary>The Rust name of a type of the package.</summary>
    public static string TypeName(Symbol type) => TypeNames.Of(type);

    /// <summary>What a declared type that is no struct and no interface becomes.</summary>
    /// <remarks>Without methods an alias does; with methods, or where the type holds itself, a struct of one field, <c>.0</c>.</remarks>
    public bool IsNewtype(GoType type) =>
        type is GoNamed { Underlying: not (GoStruct or GoInterface or GoUnknown) } named && ReferenceEquals(named.Symbol.Package, _run.Model.Package)
        && (Semantics.SemanticModel.DeclaredMethodsOf(named.Origin).Length > 0 || EnumOf(named) is not null || Holds(named.Underlying, named.Origin, 0));

    private static bool Holds(GoType type, GoNamed wanted, int depth) => depth < 8 && type.Unaliased switch
    {
        GoNamed named => ReferenceEquals(named.Origin, wanted) || named.TypeArguments.Any(a => Holds(a, wanted, depth + 1)),
        GoSlice slice => Holds(slice.Element, wanted, depth + 1),
        GoArray array => Holds(array.Element, wanted, depth + 1),
        GoPointer pointer => Holds(pointer.Element, wanted, depth + 1),
        GoMap map => Holds(map.Key, wanted, depth + 1) || Holds(map.Value, wanted, depth + 1),
        GoChan channel => Holds(channel.Element, wanted, depth + 1),
        GoSignature signature => signature.Parameters.Any(p => Holds(p.Type, wanted, depth + 1)) || signature.Results.Any(r => Holds(r.Type, wanted, depth + 1)),
        _ => false,
    };

    /// <summary>The type inside of a newtype.</summary>
    public RustType NewtypeInner(GoType type) => Owned(type.Underlying);

    /// <summary>The type inside of a newtype of the package; null for other types.</summary>
    public RustType? InNewtype(RustType type)
    {
        if (type is not RustPathType path || !_run.PackageTypes.TryGetValue(path.Path, out var named) || named.Underlying is GoStruct or GoInterface || !IsNewtype(named) || IsEnumLike(named) || IsEndless(named))
            return null;
        var inner = NewtypeInner(named);
        // A type that is declared as a pointer to itself has nothing else inside.
        if (Ty.Same(Ty.Unref(inner), type))
            return null;
        // Of a generic type: its parameters by their arguments.
        return path.Arguments.IsEmpty ? inner : Ty.Substitute(inner, [.. named.TypeParameters.Where(p => CoreOf(p) is null).Select(p => NameMapper.Camel(p.Symbol.Name))], path.Arguments);
    }

    /// <summary>True for <c>type P *P</c>: pointers all the way down, so that nobody gets to the end of what is in it.</summary>
    private static bool IsEndless(GoNamed named)
    {
        GoType type = named;
        for (var depth = 0; depth < 20; depth++)
        {
            if (type.Underlying is not GoPointer pointer)
                return false;
            type = pointer.Element;
        }
        return true;
    }

    /// <summary>True for types that other parts of the plan turn into an enum.</summary>
    private static bool IsEnumLike(GoNamed named)
    {
        _ = named;
        return false;
    }

    /// <summary>True for Rust types that an assignment copies.</summary>
    public bool IsCopy(RustType type) => type switch
    {
        RustPathType { Path: "bool" or "char" or "f32" or "f64" or "Ordering" or "Duration" or "Instant" or "SystemTime" or "std::thread::ThreadId" or "PhantomData" or "Complex" or "FloatKey" } => true,
        _ when Ty.IsInteger(type) => true,
        _ when Std.StdTypes.IsCopy(type) => true,
        RustPathType { Path: "Option", Arguments: [var inner] } => IsCopy(inner),
        RustReferenceType reference => !reference.IsMutable,
        RustTupleType tuple => tuple.Elements.All(IsCopy),
        RustArrayType array => IsCopy(array.Element),
        RustFnPointer => true,
        RustPathType { Arguments.IsEmpty: true } parameter when IsCopyParameter(parameter.Path) => true,
        RustPathType path => _copyTypes.TryGetValue(path.Path, out var known) ? known : _copyTypes[path.Path] = IsCopyDeclared(path.Path),
        _ => false,
    };

    private readonly Dictionary<string, bool> _copyTypes = new(StringComparer.Ordinal);

    /// <summary>Types of the package: small plain data is Copy.</summary>
    private bool IsCopyDeclared(string path)
    {
        _copyTypes[path] = false;
        if (Interfaces.OfRust(RustType.Of(path)) is { } contract)
            return Interfaces.Has(contract, "Copy");
        if (AnonymousOf(path) is { } anonymous)
            return anonymous.Fields.Length <= 4 && !anonymous.Fields.Any(f => Pointers.IsCellField(f.Symbol)) && anonymous.Fields.All(f => IsCopy(FieldType(f)));
        return _run.PackageTypes.TryGetValue(path, out var named) && named.TypeParameters.IsEmpty && named.TypeArguments.IsEmpty && named.Underlying switch
        {
            GoStruct structure => structure.Fields.Length <= 4 && !structure.Fields.IsEmpty && !HasCells(named) && structure.Fields.All(f => IsCopy(FieldType(f))),
            GoInterface => false,
            _ => IsCopy(Owned(named.Underlying)),
        };
    }

    /// <summary>The Rust type of a field, its Cell or RefCell left off.</summary>
    public RustType FieldType(GoField field) => Pointers.IsKeptField(field.Symbol) ? Pointers.SharedForm(field.Type) : field.Type is GoPointer pointer ? Pointers.Field(pointer, field.Symbol) : field.Type.Underlying is GoSlice or GoMap ? OwnedAt(Pointers.Places.Field(field.Symbol, field.Type), field.Type) : FunctionField(field) ?? Owned(field.Type);

    /// <summary>How a field is kept: Plain, or Cell or RefCell where its struct is shared and the field is written.</summary>
    public Storage FieldStorage(GoField field) =>
        Goroutines.IsAtomic(field.Symbol) ? Storage.Synced
        : !Pointers.IsCellField(field.Symbol) || (Pointers.IsKeptField(field.Symbol) && !Pointers.Places.WritesOf(field.Symbol).HasFlag(FieldWrites.Whole)) ? Storage.Plain
        : Pointers.IsThreadedField(field.Symbol) ? IsSyncHandle(FieldType(field)) && !Pointers.Places.WritesOf(field.Symbol).HasFlag(FieldWrites.Whole) ? Storage.Plain : Storage.Synced
        : IsCopy(FieldType(field)) && !Pointers.IsChangedInside(field.Symbol) ? Storage.Cell : Storage.RefCell;

    /// <summary>The Rust name of a field.</summary>
    public static string FieldNameOf(Symbol field) => field.Name == "_" ? $"blank{field.Ident?.Start ?? 0}" : NameMapper.Snake(field.Name);

    /// <summary>The field that a selector reached, as its struct declares it; null where it is not of a struct that is known.</summary>
    public static GoField? FieldOf(Member member) => member.Symbol.Kind != SymbolKind.Field ? null : new GoField(member.Symbol.Name, member.RawType, false, "", member.Symbol);

    private bool HasCells(GoNamed named) => named.Underlying is GoStruct structure && structure.Fields.Any(f => Pointers.IsCellField(f.Symbol));
}
