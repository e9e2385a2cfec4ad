using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Types;

/// <summary>How a Go type is kept in Rust, and how it is handed to a function that only looks.</summary>
internal sealed class TypeMapper(TranslationRun run)
{
    private const int MaxDepth = 24;

    /// <summary>The owned form: of fields, locals and results.</summary>
    public RustType Owned(GoType type, Expr? syntax = null) => Owned(type, syntax, 0);

    /// <summary>The form of a parameter that is only read.</summary>
    public RustType Borrowed(GoType type, Expr? syntax = null) => type.Underlying switch
    {
        GoBasic { IsString: true } when type is GoBasic => new RustReferenceType(RustType.Of("str")),
        GoSlice slice => new RustReferenceType(new RustSliceType(Owned(slice.Element, (syntax as ArrayType)?.Elt))),
        GoInterface when IsStdNamed(type, "context", "Context") => new RustReferenceType(Owned(type)),
        GoInterface { IsEmpty: false } when !Universe.IsError(type) && TraitOf(type) is { } contract => new RustReferenceType(new RustImplType([contract])),
        GoSignature signature => new RustImplType([FnTrait("Fn", signature)]),
        _ when type is GoPointer pointer => new RustReferenceType(Owned(pointer.Element)),
        _ when IsCopy(type) => Owned(type, syntax),
        GoChan or GoTypeParam => Owned(type, syntax),
        _ => new RustReferenceType(Owned(type, syntax)),
    };

    public RustFnTrait FnTrait(string name, GoSignature signature) => new(
        name, [.. signature.Parameters.Select(p => InFunctionType(p.Type))], ResultOf(signature));

    /// <summary>The result of a function of unknown body.</summary>
    public RustType? ResultOf(GoSignature signature)
    {
        var results = signature.Results.Select(r => r.Type).ToImmutableArray();
        if (results.IsEmpty)
            return null;
        if (!signature.ReturnsError)
            return Tuple([.. results.Select(r => Owned(r))]);
        return ResultType(Tuple([.. results[..^1].Select(r => Owned(r))]));
    }

    public static RustType Tuple(ImmutableArray<RustType> types) => types.Length == 1 ? types[0] : new RustTupleType(types);

    public RustType ResultType(RustType value)
    {
        switch (run.Settings.Errors)
        {
            case "thiserror":
                return RustType.Of("Result", value, RustType.Of("Error"));
            case "std":
                return RustType.Of("Result", value, ErrorType());
            default:
                run.Use("anyhow::Result");
                return RustType.Of("Result", value);
        }
    }

    /// <summary>What stands for Go's interface "error".</summary>
    public RustType ErrorType()
    {
        if (run.Settings.Errors == "thiserror")
            return RustType.Of("Error");
        if (run.Settings.Errors == "std")
            return RustType.Of("Box", new RustDynType([RustType.Of("std::error::Error"), RustType.Of("Send"), RustType.Of("Sync")]));
        run.Crate("anyhow");
        return RustType.Of("anyhow::Error");
    }

    /// <summary>True for types whose values are copied by an assignment in the Rust that we make.</summary>
    public bool IsCopy(GoType type) => IsCopy(type, 0);

    private bool IsCopy(GoType type, int depth) => type switch
    {
        _ when depth > 6 => false,
        GoBasic basic => !basic.IsString,
        GoNamed named when StdTypeMap.Find(named) is { } known => known.IsCopy,
        GoNamed named when named.Symbol.Package is null => false,
        GoNamed named => run.Package.IsEnum(named.Symbol) || (named.Underlying is GoBasic { IsString: false } or GoStruct && IsCopyUnderlying(named.Underlying, depth + 1)),
        GoArray array => IsCopy(array.Element, depth + 1),
        GoStruct => IsCopyUnderlying(type, depth + 1),
        _ => false,
    };

    private bool IsCopyUnderlying(GoType type, int depth) => type switch
    {
        GoBasic basic => !basic.IsString,
        GoStruct structure => structure.Fields.Length <= 4 && structure.Fields.All(f => f.Type is not GoPointer && IsCopy(f.Type, depth)),
        _ => false,
    };

    /// <summary>The trait that stands for an interface; null where there is none to name.</summary>
    public RustType? TraitOf(GoType type)
    {
        if (type is not GoNamed named)
            return null;
        if (StdTypeMap.Find(named) is { } known)
        {
            foreach (var use in known.Trait is null ? [] : known.Uses)
                run.Use(use);
            if (known.Trait is { } path)
                return RustType.Of(path);
            return null;
        }
        return new RustPathType(PathOf(named.Symbol)) { Arguments = [.. named.TypeArguments.Select(a => Owned(a))] };
    }

    public static bool IsStdNamed(GoType type, string package, string name) =>
        (type is GoPointer pointer ? pointer.Element : type) is GoNamed named && named.Name == name && named.Symbol.PackagePath == package;

    private RustType Owned(GoType type, Expr? syntax, int depth)
    {
        if (depth > MaxDepth)
            return RustType.Infer;
        switch (type)
        {
            case GoBasic basic:
                return RustType.Of(syntax is Ident { Name: "rune" } ? "char" : Basic(basic));
            case GoPointer pointer:
                return Owned(pointer.Element, (syntax as StarExpr)?.X, depth + 1);
            case GoSlice slice:
                return RustType.Of("Vec", Owned(slice.Element, (syntax as ArrayType)?.Elt, depth + 1));
            case GoArray array:
                return new RustArrayType(Owned(array.Element, (syntax as ArrayType)?.Elt, depth + 1), Length(array, syntax));
            case GoMap map:
                return Map(map, syntax as MapType, depth);
            case GoChan channel:
                return Channel(channel, depth);
            case GoSignature signature:
                return RustType.Of("Box", new RustDynType([FnTrait("Fn", signature), RustType.Of("Send"), RustType.Of("Sync")]));
            case GoTuple tuple:
                return Tuple([.. tuple.Elements.Select(e => Owned(e, null, depth + 1))]);
            case GoTypeParam parameter:
                return RustType.Of(NameMapper.Camel(parameter.Symbol.Name));
            case GoNamed named:
                return Named(named, depth);
            case GoStruct { Fields.IsEmpty: true }:
                return RustType.Unit;
            case GoStruct structure:
                return Tuple([.. structure.Fields.Select(f => Owned(f.Type, null, depth + 1))]);
            case GoInterface { IsEmpty: true }:
                return RustType.Of("Box", new RustDynType([RustType.Of("std::any::Any"), RustType.Of("Send"), RustType.Of("Sync")]));
            default:
                return RustType.Infer;
        }
    }

    private static string Basic(GoBasic basic) => basic.BasicKind switch
    {
        BasicKind.Bool or BasicKind.UntypedBool => "bool",
        BasicKind.String or BasicKind.UntypedString => "String",
        BasicKind.Int or BasicKind.Int64 or BasicKind.UntypedInt => "i64",
        BasicKind.Int8 => "i8",
        BasicKind.Int16 => "i16",
        BasicKind.Int32 => "i32",
        BasicKind.Uint or BasicKind.Uint64 => "u64",
        BasicKind.Uint8 => "u8",
        BasicKind.Uint16 => "u16",
        BasicKind.Uint32 => "u32",
        BasicKind.Uintptr => "usize",
        BasicKind.Float32 => "f32",
        BasicKind.Float64 or BasicKind.UntypedFloat => "f64",
        BasicKind.UntypedRune => "char",
        _ => "_",
    };

    private static RustExpr Length(GoArray array, Expr? syntax) => array.Length is { } length
        ? RustExpr.LiteralOf(length.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : syntax is ArrayType { Len: Ident name } ? RustExpr.PathOf(NameMapper.Screaming(name.Name)) : RustExpr.PathOf("_");

    private RustType Map(GoMap map, MapType? syntax, int depth)
    {
        var key = Owned(map.Key, syntax?.Key, depth + 1);
        if (map.Value is GoStruct { Fields.IsEmpty: true })
        {
            run.Use("std::collections::HashSet");
            return RustType.Of("HashSet", key);
        }
        run.Use("std::collections::HashMap");
        return RustType.Of("HashMap", key, Owned(map.Value, syntax?.Value, depth + 1));
    }

    private RustType Channel(GoChan channel, int depth)
    {
        var element = Universe.IsError(channel.Element) ? ResultType(RustType.Unit) : Owned(channel.Element, null, depth + 1);
        var kind = Facts.ChannelKind.Of(run);
        kind.Require(run);
        return RustType.Of(channel.Direction == ChanDir.Recv ? kind.ReceiverType : kind.SenderType, element);
    }

    private RustType Named(GoNamed named, int depth)
    {
        if (Universe.IsError(named))
            return ErrorType();
        if (StdTypeMap.Find(named) is { } known)
        {
            foreach (var path in known.Uses)
                run.Use(path);
            foreach (var crate in known.Crates)
                run.Crate(crate);
            return RustType.Of(known.Type, [.. named.TypeArguments.Select(a => Owned(a, null, depth + 1))]);
        }
        if (named.Underlying is GoInterface contract && TraitOf(named) is { } path2)
            return contract.HasUnion ? RustType.Infer : RustType.Of("Box", new RustDynType([path2]));
        return new RustPathType(PathOf(named.Symbol)) { Arguments = [.. named.TypeArguments.Select(a => Owned(a, null, depth + 1))] };
    }

    /// <summary>A type's path; those of other packages by the package's module.</summary>
    public string PathOf(Symbol symbol)
    {
        var name = NameMapper.Camel(symbol.Name);
        var foreign = symbol.Package is null ? symbol.PackageName.Length > 0 : !ReferenceEquals(symbol.Package, run.Model.Package);
        return foreign ? $"{NameMapper.Snake(symbol.PackageName)}::{name}" : name;
    }

    private RustType InFunctionType(GoType type) => type switch
    {
        GoBasic { IsString: true } => new RustReferenceType(RustType.Of("str")),
        GoSlice slice => new RustReferenceType(new RustSliceType(Owned(slice.Element))),
        GoPointer pointer => new RustReferenceType(Owned(pointer.Element)),
        _ when IsCopy(type) => Owned(type),
        GoMap => new RustReferenceType(Owned(type)),
        _ => Owned(type),
    };
}
