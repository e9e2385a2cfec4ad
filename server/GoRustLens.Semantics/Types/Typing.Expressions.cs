using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>Values.</summary>
internal sealed partial class Typing
{
    private GoType Infer(Expr expression) => expression switch
    {
        Ident ident => InferIdent(ident),
        BasicLit literal => InferLiteral(literal),
        FuncLit function => SignatureFrom(function.Type),
        CompositeLit literal => InferCompositeLit(literal),
        ParenExpr paren => TypeOf(paren.X),
        SelectorExpr selector => Select(selector).Type,
        IndexExpr index => InferIndex(index),
        IndexListExpr list => IsType(list.X) ? Resolve(list) : InstantiateFunction(TypeOf(list.X), list.Indices),
        SliceExpr slice => InferSlice(TypeOf(slice.X)),
        TypeAssertExpr assertion => assertion.Type is null ? TypeOf(assertion.X) : ResolvePart(assertion.Type),
        CallExpr call => InferCall(call),
        StarExpr star => IsType(star.X) ? Resolve(star) : TypeOf(star.X).Underlying is GoPointer pointer ? pointer.Element : GoUnknown.Instance,
        UnaryExpr unary => InferUnary(unary),
        BinaryExpr binary => InferBinary(binary),
        ArrayType or StructType or FuncType or InterfaceType or MapType or ChanType or Ellipsis => Resolve(expression),
        _ => GoUnknown.Instance,
    };

    private GoType InferIdent(Ident ident)
    {
        // The name behind a dot has the type that it has there, with type arguments filled in.
        if (owner.BindingsAt(ident.Start)?.Selectors.GetValueOrDefault(ident) is { } selector && !IsType(selector))
            return Select(selector).Type;
        return SymbolOf(ident) switch
        {
            null => GoUnknown.Instance,
            { Kind: SymbolKind.TypeName or SymbolKind.TypeParameter } => ResolveName(ident),
            var symbol => symbol.Type,
        };
    }

    private static GoBasic InferLiteral(BasicLit literal) => Universe.Basic(literal.LiteralKind switch
    {
        TokenKind.Float => BasicKind.UntypedFloat,
        TokenKind.Imag => BasicKind.UntypedComplex,
        TokenKind.Char => BasicKind.UntypedRune,
        TokenKind.String => BasicKind.UntypedString,
        _ => BasicKind.UntypedInt,
    });

    private GoType InferCompositeLit(CompositeLit literal)
    {
        if (literal.Type is ArrayType { Len: Ellipsis } array)
            return new GoArray(ResolvePart(array.Elt), literal.Elts.Length);
        if (literal.Type is not null)
            return ResolvePart(literal.Type);
        if (owner.BindingsAt(literal.Start)?.OuterLiterals.GetValueOrDefault(literal) is not { } outer)
            return GoUnknown.Instance;
        var outerType = TypeOf(outer);
        return (outerType.Underlying is GoPointer pointer ? pointer.Element.Underlying : outerType.Underlying) switch
        {
            GoSlice slice => slice.Element,
            GoArray arrayType => arrayType.Element,
            GoMap map => outer.Elts.Any(element => element is KeyValueExpr pair && ReferenceEquals(pair.Key, literal)) ? map.Key : map.Value,
            _ => GoUnknown.Instance,
        };
    }

    private GoType InferIndex(IndexExpr index)
    {
        if (IsType(index.X))
            return Resolve(index);
        var type = TypeOf(index.X);
        return (type.Underlying is GoPointer pointer ? pointer.Element.Underlying : type.Underlying) switch
        {
            GoSlice slice => slice.Element,
            GoArray array => array.Element,
            GoMap map => map.Value,
            GoBasic { IsString: true } => Universe.Basic(BasicKind.Uint8),
            GoSignature signature => InstantiateFunction(signature, [index.Index]),
            GoInterface { Embedded: [{ Underlying: GoSlice slice }] } => slice.Element,
            GoInterface { Embedded: [{ Underlying: GoMap map }] } => map.Value,
            _ => GoUnknown.Instance,
        };
    }

    private GoType InstantiateFunction(GoType type, System.Collections.Immutable.ImmutableArray<Expr> arguments)
    {
        if (type is not GoSignature { TypeParameters.IsEmpty: false } signature)
            return type is GoSignature ? type : GoUnknown.Instance;
        var substitution = new Substitution();
        for (var index = 0; index < Math.Min(signature.TypeParameters.Length, arguments.Length); index++)
            substitution.Add(signature.TypeParameters[index], ResolvePart(arguments[index]));
        return substitution.ApplyToSignature(signature);
    }

    private static GoType InferSlice(GoType type) => type.Underlying switch
    {
        GoArray array => new GoSlice(array.Element),
        GoPointer { Element.Underlying: GoArray array } => new GoSlice(array.Element),
        GoSlice or GoBasic { IsString: true } => Universe.DefaultOf(type),
        _ => GoUnknown.Instance,
    };

    private GoType InferUnary(UnaryExpr unary) => unary.Op switch
    {
        // &T{…} inside a literal of []*T can lack its type: then the literal's own type is the pointer already.
        TokenKind.And => new GoPointer(TypeOf(unary.X)),
        TokenKind.Arrow => TypeOf(unary.X).Underlying is GoChan channel ? channel.Element : GoUnknown.Instance,
        _ => TypeOf(unary.X),
    };

    private GoType InferBinary(BinaryExpr binary)
    {
        switch (binary.Op)
        {
            case TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                return Universe.Basic(BasicKind.UntypedBool);
            case TokenKind.Shl or TokenKind.Shr:
                return TypeOf(binary.X);
        }
        var left = TypeOf(binary.X);
        if (left is not GoBasic { IsUntyped: true } leftBasic)
            return left.IsUnknown ? Typed(TypeOf(binary.Y)) : left;
        var right = TypeOf(binary.Y);
        return right is GoBasic { IsUntyped: true } rightBasic && rightBasic.BasicKind < leftBasic.BasicKind ? left : right;
    }

    private static GoType Typed(GoType type) => type is GoBasic { IsUntyped: true } ? GoUnknown.Instance : type;

    private Selection Select(SelectorExpr selector)
    {
        if (_selections.TryGetValue(selector, out var known))
            return known;
        return _selections.GetOrAdd(selector, FindSelection(selector));
    }

    private Selection FindSelection(SelectorExpr selector)
    {
        var name = selector.Sel.Name;
        if (selector.X is Ident ident && SymbolOf(ident) is { Kind: SymbolKind.Import } import)
        {
            var symbol = owner.ScopeOfImport(import) is { } scope ? scope.Find(name) : owner.Package.UnresolvedSymbol(import.PackagePath, name);
            return new Selection(symbol, symbol?.Type ?? GoUnknown.Instance);
        }
        var type = TypeOf(selector.X);
        if (MemberLookup.Find(type, name) is not { } member)
            return new Selection(type is GoPointer { Element: GoNamed unknown } ? UnresolvedMember(unknown, name) : UnresolvedMember(type, name), GoUnknown.Instance);
        if (member.Symbol.Kind == SymbolKind.Method && member.Type is GoSignature signature && IsType(selector.X))
            return new Selection(member.Symbol, new GoSignature(signature.Parameters.Insert(0, new GoParameter("", type)), signature.Results, signature.IsVariadic));
        return new Selection(member.Symbol, member.Type);
    }

    /// <summary>A member of a type whose package is not at hand: its name is known, for rules that know the package.</summary>
    private Symbol? UnresolvedMember(GoType type, string name) =>
        type is GoNamed { Symbol.Kind: SymbolKind.Unresolved } named
            ? owner.Package.UnresolvedSymbol(named.Symbol.PackagePath, $"{named.Name}.{name}")
            : null;
}
