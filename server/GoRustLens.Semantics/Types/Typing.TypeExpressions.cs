using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>Type expressions.</summary>
internal sealed partial class Typing
{
    public bool IsType(Expr expression) => expression switch
    {
        Ident or SelectorExpr => SymbolOfName(expression) is { Kind: SymbolKind.TypeName or SymbolKind.TypeParameter },
        ParenExpr paren => IsType(paren.X),
        StarExpr star => IsType(star.X),
        IndexExpr index => IsType(index.X),
        IndexListExpr list => IsType(list.X),
        ArrayType or StructType or FuncType or InterfaceType or MapType or ChanType => true,
        _ => false,
    };

    /// <summary>The type that a type expression denotes.</summary>
    private GoType Resolve(Expr expression) => expression switch
    {
        Ident or SelectorExpr => ResolveName(expression),
        ParenExpr paren => Resolve(paren.X),
        StarExpr star => new GoPointer(ResolvePart(star.X)),
        ArrayType { Len: null } slice => new GoSlice(ResolvePart(slice.Elt)),
        ArrayType array => new GoArray(ResolvePart(array.Elt), LengthOf(array.Len)),
        MapType map => new GoMap(ResolvePart(map.Key), ResolvePart(map.Value)),
        ChanType channel => new GoChan(channel.Dir, ResolvePart(channel.Value)),
        Ellipsis ellipsis => ellipsis.Elt is null ? GoUnknown.Instance : new GoSlice(ResolvePart(ellipsis.Elt)),
        FuncType function => SignatureFrom(function),
        StructType structType => StructFrom(structType),
        InterfaceType interfaceType => InterfaceFrom(interfaceType),
        IndexExpr index => ResolveInstance(index.X, [index.Index]),
        IndexListExpr list => ResolveInstance(list.X, list.Indices),
        _ => GoUnknown.Instance,
    };

    /// <summary>A part of a type expression, through the cache, so that one node has one type object.</summary>
    private GoType ResolvePart(Expr expression) => expression is Ident or SelectorExpr ? ResolveName(expression) : TypeOf(expression);

    private Symbol? SymbolOfName(Expr name) => name switch
    {
        Ident ident => SymbolOf(ident),
        SelectorExpr selector => Select(selector).Symbol,
        _ => null,
    };

    private GoType ResolveName(Expr name)
    {
        if (SymbolOfName(name) is not { } symbol)
            return GoUnknown.Instance;
        return symbol.Kind switch
        {
            SymbolKind.TypeName when symbol.Owner is null && symbol.Name is "error" => Universe.Error,
            SymbolKind.TypeName or SymbolKind.TypeParameter => symbol.Type,
            SymbolKind.Unresolved => owner.Package.UnresolvedType(symbol),
            _ => GoUnknown.Instance,
        };
    }

    private GoType ResolveInstance(Expr generic, ImmutableArray<Expr> arguments)
    {
        if (ResolveName(generic) is not GoNamed named)
            return GoUnknown.Instance;
        var types = arguments.Select(ResolvePart).ToImmutableArray();
        return named.Symbol.Owner is { } declaring ? declaring.Typing.Instantiate(named.Symbol, types) : named;
    }

    private static long? LengthOf(Expr? length) =>
        length is BasicLit { LiteralKind: TokenKind.Int } literal && long.TryParse(literal.Value, CultureInfo.InvariantCulture, out var value) ? value : null;

    private GoSignature SignatureFrom(FuncType function)
    {
        var isVariadic = function.Params.List is [.., { Type: Ellipsis }];
        return new GoSignature(ParametersFrom(function.Params), ParametersFrom(function.Results), isVariadic)
        {
            TypeParameters = TypeParametersOf(function.TypeParams),
        };
    }

    private ImmutableArray<GoParameter> ParametersFrom(FieldList? fields)
    {
        if (fields is null)
            return [];
        var parameters = ImmutableArray.CreateBuilder<GoParameter>();
        foreach (var field in fields.List)
        {
            var type = ResolvePart(field.Type);
            if (field.Names.IsEmpty)
                parameters.Add(new GoParameter("", type));
            foreach (var name in field.Names)
                parameters.Add(new GoParameter(name.Name, type));
        }
        return parameters.ToImmutable();
    }

    private GoStruct StructFrom(StructType structType)
    {
        var fields = ImmutableArray.CreateBuilder<GoField>();
        foreach (var field in structType.Fields.List)
        {
            var type = ResolvePart(field.Type);
            var tag = field.Tag?.Value.Trim('`', '"') ?? "";
            if (field.Names.IsEmpty && EmbeddedName(field.Type) is { } embedded)
                fields.Add(new GoField(embedded.Name, type, IsEmbedded: true, tag, owner.DeclaredSymbol(embedded, SymbolKind.Field, field, 0, null)));
            foreach (var name in field.Names)
            {
                if (SymbolOf(name) is { } symbol)
                    fields.Add(new GoField(name.Name, type, IsEmbedded: false, tag, symbol));
            }
        }
        return new GoStruct(fields.ToImmutable());
    }

    private static Ident? EmbeddedName(Expr type) => type switch
    {
        Ident ident => ident,
        SelectorExpr selector => selector.Sel,
        StarExpr star => EmbeddedName(star.X),
        ParenExpr paren => EmbeddedName(paren.X),
        IndexExpr index => EmbeddedName(index.X),
        IndexListExpr list => EmbeddedName(list.X),
        _ => null,
    };

    private GoInterface InterfaceFrom(InterfaceType interfaceType)
    {
        var methods = ImmutableArray.CreateBuilder<GoMethod>();
        var embedded = ImmutableArray.CreateBuilder<GoType>();
        var hasUnion = false;
        foreach (var field in interfaceType.Methods.List)
        {
            if (field.Names is [var name] && field.Type is FuncType && SymbolOf(name) is { Type: GoSignature signature } symbol)
                methods.Add(new GoMethod(name.Name, signature, symbol));
            else if (field.Names.IsEmpty)
                hasUnion |= AddUnion(field.Type, embedded);
        }
        return new GoInterface(methods.ToImmutable(), embedded.ToImmutable(), hasUnion);
    }

    /// <summary>Adds the terms of "~A | B"; true where there is a "~" or a "|".</summary>
    private bool AddUnion(Expr term, ImmutableArray<GoType>.Builder terms)
    {
        switch (term)
        {
            case BinaryExpr { Op: TokenKind.Or } union:
                AddUnion(union.X, terms);
                AddUnion(union.Y, terms);
                return true;
            case UnaryExpr { Op: TokenKind.Tilde } tilde:
                terms.Add(ResolvePart(tilde.X));
                return true;
            default:
                terms.Add(ResolvePart(term));
                return false;
        }
    }
}
