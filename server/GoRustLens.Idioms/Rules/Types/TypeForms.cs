using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary>Types, their literals, constants and numbers.</summary>
internal static class TypeForms
{
    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<FuncDecl>("enum-stringer", NodeKind.FuncDecl, (context, node) =>
            IsStringMethod(node) && Names.RootOf(node.Recv!.List[0].Type) is { } type && Declarations.IotaConstantsOf(context, type) is not null // not null: IsStringMethod
                ? Form.Match([context.Keyword(node), node.Name.Span], [node])
                : null),
        Form.On<FuncDecl>("stringer", NodeKind.FuncDecl, (context, node) => IsStringMethod(node) ? Form.Match([context.Keyword(node), node.Name.Span], [node]) : null),
        Form.On<FuncDecl>("getter-setter", NodeKind.FuncDecl, (context, node) => IsAccessor(context, node) ? Form.Match(node.Name.Span, [node]) : null),
        Form.On<FuncDecl>("value-recv-mutate", NodeKind.FuncDecl, (context, node) =>
            node is { Recv.List: [{ Names: [var receiver], Type: var type }], Body: { } body } && TypeFacts.ShapeOf(context, type) == TypeShape.Struct
            && context.Model.SymbolOf(receiver) is { } symbol && FieldUses.In(context, body, symbol).AreLost
                ? Form.Match([context.Keyword(node), node.Recv.Span, node.Name.Span], [node])
                : null),
        Form.On<TypeSpec>("sealed-iface-union", NodeKind.TypeSpec, (context, node) =>
            node.Type is InterfaceType type && type.Methods.List.Any(method => IsMarker(context, method)) ? Form.Match([node.Name.Span, context.Keyword(type)], Subjects.DeclarationOf(context, node)) : null),
        Form.On<Field>("sealed-iface-union", NodeKind.Field, (context, node) =>
            IsMarker(context, node) && InterfaceOf(context, node) is not null ? Form.Match(node.Names[0].Span, Subjects.DeclarationAround(context, node)) : null),
        Form.On<Field>("iface-one-method", NodeKind.Field, (context, node) =>
            node is { Names: [var name], Type: FuncType } && InterfaceOf(context, node) is { Methods.List.Length: 1 } ? Form.Match(name.Span, Subjects.DeclarationAround(context, node)) : null),
        Form.On<Field>("iface-embedding", NodeKind.Field, (context, node) =>
            node.Names.IsEmpty && InterfaceOf(context, node) is not null && TypeFacts.IsInterfaceType(context, node.Type) && context.Model.TypeOf(node.Type).Underlying is GoInterface { TypeSet.IsMethodSet: true }
                ? Form.Match(Names.MemberSpan(node.Type), Subjects.DeclarationAround(context, node))
                : null),
        Form.On<Field>("iface-return", NodeKind.Field, (context, node) =>
            context.ParentOf(node) is FieldList list && context.ParentOf(list) is FuncType type && ReferenceEquals(type.Results, list) && context.ParentOf(type) is FuncDecl function
            && TypeFacts.IsInterfaceType(context, node.Type) && !context.Model.IsError(node.Type) && !TypeFacts.IsEmptyInterface(context, node.Type)
                ? Form.Match(Names.MemberSpan(node.Type), [function]) with { ShowsSignature = true }
                : null),
        Form.On<AssignStmt>("iface-upgrade", NodeKind.AssignStmt, (context, node) =>
            node is { Lhs: [_, Ident ok] } && CommaOk.AsksForInterface(context, node)
                ? Form.Match([node.TokSpan, ok.Span], [])
                : null),
        Form.On<GenDecl>("iface-assert-var", NodeKind.GenDecl, (context, node) =>
            node is { Tok: TokenKind.Var, Specs: [ValueSpec { Names: [{ IsBlank: true } blank], Type: { } type }] } && TypeFacts.IsInterfaceType(context, type)
                ? Form.Match([context.Keyword(node), blank.Span, .. Names.MemberSpan(type)], [])
                : null),
        Form.On<ValueSpec>("iface-assert-var", NodeKind.ValueSpec, (context, node) =>
            node is { Names: [{ IsBlank: true } blank], Type: { } type, Values.Length: 1 } && TypeFacts.IsInterfaceType(context, type) ? Form.Match([blank.Span, .. Names.MemberSpan(type)], []) : null),
        Form.On<GenDecl>("iota-flags", NodeKind.GenDecl, (context, node) =>
            node is { Tok: TokenKind.Const, Specs: [ValueSpec { Values: [BinaryExpr { Op: TokenKind.Shl, Y: var count } first, ..] }, ..] } && CountsByIota(context, count)
                ? Form.Match([context.Keyword(node), first.OpSpan, .. node.Specs.OfType<ValueSpec>().SelectMany(spec => spec.Names).Select(name => name.Span)], [Declarations.EnumerationOf(context, node)])
                : null),
        Form.On<GenDecl>("string-enum", NodeKind.GenDecl, (context, node) =>
            node.Tok == TokenKind.Const && IsStringEnum(context, node)
                ? Form.Match([context.Keyword(node), .. node.Specs.OfType<ValueSpec>().SelectMany(spec => spec.Names).Select(name => name.Span)], [Declarations.EnumerationOf(context, node)])
                : null),
        Form.On<MapType>("struct-map-key", NodeKind.MapType, (context, node) =>
            TypeFacts.ShapeOf(context, node.Key) == TypeShape.Struct ? Form.Match([context.Keyword(node), .. Names.MemberSpan(node.Key)], Subjects.DeclarationAround(context, node)) : null),
        Form.On<MapType>("float-compare", NodeKind.MapType, (context, node) =>
            IsFloat(context, node.Key) ? Form.Match([context.Keyword(node), node.Key.Span], Subjects.DeclarationAround(context, node)) : null),
        Form.On<BinaryExpr>("struct-eq", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Equal or TokenKind.NotEqual && TypeFacts.ShapeOf(context, node.X) == TypeShape.Struct && TypeFacts.ShapeOf(context, node.Y) == TypeShape.Struct
                ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node))
                : null),
        Form.On<BinaryExpr>("float-compare", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Equal or TokenKind.NotEqual && IsFloat(context, node.X) && IsFloat(context, node.Y) ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node)) : null),
        Form.On<MapType>("map-string-any", NodeKind.MapType, (context, node) =>
            TypeFacts.ShapeOf(context, node.Key) == TypeShape.String && TypeFacts.IsEmptyInterface(context, node.Value)
                ? Form.Match(node.Span, Subjects.DeclarationAround(context, node))
                : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<GenDecl>("untyped-const", NodeKind.GenDecl, (context, node) =>
            node.Tok == TokenKind.Const && node.Specs.All(spec => spec is ValueSpec { Type: null, Names: [var name], Values: [not BasicLit] } && context.Model.TypeOf(name) is GoBasic { IsNumeric: true, IsUntyped: true })
                ? Form.Match(context.Keyword(node), [context.ParentOf(node) as DeclStmt ?? (GoNode)node])
                : null),
        Form.On<GenDecl>("const-decl", NodeKind.GenDecl, (context, node) =>
            node.Tok == TokenKind.Const ? Form.Match(context.Keyword(node), [context.ParentOf(node) as DeclStmt ?? (GoNode)node]) : null),
        Form.On<TypeSpec>("type-alias", NodeKind.TypeSpec, (context, node) =>
            node.IsAlias ? Form.Match([node.Name.Span, context.TokenBetween(TokenKind.Assign, node.Name.End, node.Type.Start)], Subjects.DeclarationOf(context, node)) : null),
        Form.On<TypeSpec>("string-enum", NodeKind.TypeSpec, (context, node) =>
            node.Type is Ident && context.File.Root.Decls.OfType<GenDecl>().FirstOrDefault(group => group.Tok == TokenKind.Const && NamesType(context, group, node.Name) && IsStringEnum(context, group)) is not null
                ? Form.Match(node.Name.Span, Subjects.DeclarationOf(context, node))
                : null),
        Form.On<TypeSpec>("func-type", NodeKind.TypeSpec, (context, node) =>
            node is { IsAlias: false, Type: FuncType type } ? Form.Match([node.Name.Span, context.Keyword(type)], Subjects.DeclarationOf(context, node)) : null),
        Form.On<TypeSpec>("defined-type", NodeKind.TypeSpec, (context, node) =>
            !node.IsAlias && node.Type is Ident or SelectorExpr or ArrayType or MapType ? Form.Match(node.Name.Span, Subjects.DeclarationOf(context, node)) : null),
        Form.On<CompositeLit>("struct-lit-keyed", NodeKind.CompositeLit, (context, node) =>
            node is { Type: { } type, Elts: [KeyValueExpr, ..] } && type is not StructType && TypeFacts.ShapeOf(context, type) == TypeShape.Struct
                ? Form.Match(Names.MemberSpan(type), Subjects.StatementOf(context, node)) with { Fields = FieldsOf(context, node, type) }
                : null),
        Form.On<CompositeLit>("struct-lit-unkeyed", NodeKind.CompositeLit, (context, node) =>
            node is { Type: { } type, Elts: [not KeyValueExpr, ..] } && type is not StructType && TypeFacts.ShapeOf(context, type) == TypeShape.Struct
                ? Form.Match(Names.MemberSpan(type), Subjects.StatementOf(context, node)) with { Fields = FieldsOf(context, node, type) }
                : null),
        Form.On<Field>("struct-tag-other", NodeKind.Field, (context, node) =>
            node.Tag is { } tag && Fields.StructOf(context, node) is not null ? Form.Match(tag.Span, Subjects.DeclarationAround(context, node)) : null),
        Form.On<StructType>("empty-struct", NodeKind.StructType, (context, node) =>
            node.Fields.List.IsEmpty && context.ParentOf(node) is not TypeSpec ? Form.Match(context.Keyword(node), Subjects.DeclarationAround(context, node)) : null),
        Form.On<StructType>("anon-struct", NodeKind.StructType, (context, node) =>
            !node.Fields.List.IsEmpty && context.ParentOf(node) is not TypeSpec ? Form.Match(context.Keyword(node), Subjects.DeclarationAround(context, node)) : null),
        Form.On<ArrayType>("array-value", NodeKind.ArrayType, (context, node) =>
            node.Len is { } length ? Form.Match([context.Keyword(node), TextSpan.FromBounds(length.End, node.Elt.Start)], Subjects.DeclarationAround(context, node)) : null),
        Form.On<AssignStmt>("struct-copy", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Define or TokenKind.Assign, Lhs: [not Ident { IsBlank: true }], Rhs: [Ident or SelectorExpr or IndexExpr or StarExpr] } && IsOwnStruct(context, node.Rhs[0]) && IsOwnStruct(context, node.Lhs[0])
                ? Form.Match(node.TokSpan, [node])
                : null),
        Form.On<BinaryExpr>("duration-arith", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Mul or TokenKind.Quo && IsDuration(context, node) ? Form.Match(node.OpSpan, Subjects.StatementOrDeclaration(context, node)) : null),
        Form.On<CallExpr>("duration-arith", NodeKind.CallExpr, (context, node) =>
            context.Model.IsConversion(node) && IsDuration(context, node) ? Form.Match(Names.CalleeOf(node)?.Span ?? node.Fun.Span, Subjects.StatementOrDeclaration(context, node)) : null),
        Form.On<CallExpr>("num-conversion", NodeKind.CallExpr, (context, node) =>
            node.Args is [var value] && context.Model.IsConversion(node) && IsNumber(context, node.Fun) && IsNumber(context, value)
                ? context.Model.TypeOf(node.Fun).Unaliased switch
                {
                    GoNamed named when ReferenceEquals(named.Symbol.Package, context.Model.Package) => Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)) with { Sentence = "the constructor of the newtype, as in `Celsius(x)`; the number in it is `.0`" },
                    GoNamed => null,
                    _ => Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)),
                }
                : null),
        Form.On<BinaryExpr>("bit-ops", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.AndNot or TokenKind.Shl or TokenKind.Shr ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node)) : null),
        Form.On<AssignStmt>("bit-ops", NodeKind.AssignStmt, (_, node) =>
            node.Tok is TokenKind.AndNotAssign or TokenKind.ShlAssign or TokenKind.ShrAssign ? Form.Match(node.TokSpan, [node]) : null),
        Form.On<UnaryExpr>("bit-ops", NodeKind.UnaryExpr, (context, node) => node.Op == TokenKind.Xor ? Form.Match(context.Keyword(node), Subjects.StatementOf(context, node)) : null),
        Form.On<BinaryExpr>("int-overflow", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Add or TokenKind.Sub or TokenKind.Mul && IsSmallInteger(context, node) && context.Model.ConstantOf(node) is null ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node)) : null),
        Form.On<AssignStmt>("int-overflow", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.AddAssign or TokenKind.SubAssign or TokenKind.MulAssign, Lhs: [var target] } && IsSmallInteger(context, target) ? Form.Match(node.TokSpan, [node]) : null),
        Form.On<CallExpr>("complex", NodeKind.CallExpr, (context, node) =>
            Builtins.IsCall(context, node, "complex") || Builtins.IsCall(context, node, "real") || Builtins.IsCall(context, node, "imag") ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<Ident>("complex", NodeKind.Ident, (context, node) => node.Name is "complex64" or "complex128" ? TypeName(context, node) : null),
        Form.On<Ident>("int-type", NodeKind.Ident, (context, node) => node.Name is "int" or "uint" ? TypeName(context, node) : null),
        Form.On<Ident>("byte-rune", NodeKind.Ident, (context, node) => node.Name is "byte" or "rune" && context.ParentOf(node) is not ArrayType ? TypeName(context, node) : null),
    ];

    /// <summary>The fields that a literal sets.</summary>
    private static ImmutableArray<string> FieldsOf(RuleContext context, CompositeLit literal, Expr type)
    {
        if (literal.Elts is [KeyValueExpr, ..])
            return [.. literal.Elts.OfType<KeyValueExpr>().Select(pair => pair.Key).OfType<Ident>().Select(key => key.Name)];
        return context.Model.TypeOf(type).Underlying is GoStruct made ? [.. made.Fields.Take(literal.Elts.Length).Select(field => field.Name)] : [];
    }

    /// <summary>True for a method <c>String() string</c>.</summary>
    private static bool IsStringMethod(FuncDecl node) =>
        node is { Recv.List.Length: 1, Name.Name: "String", Type: { Params.List.IsEmpty: true, Results.List: [{ Type: Ident { Name: "string" } }] } };

    /// <summary>True for a method that only gives or sets a field of its receiver, and that no interface asks for.</summary>
    private static bool IsAccessor(RuleContext context, FuncDecl node)
    {
        if (node is not { Recv.List: [{ Names: [var receiver], Type: var type }], Name.Name: not "Error" } || Declarations.SatisfiesInterface(context, type, node.Name.Name))
            return false;
        var field = node.Body switch
        {
            { List: [ReturnStmt { Results: [SelectorExpr { X: Ident root } given] }] } when node.Type.Params.List.IsEmpty && Names.AreSame(context, root, receiver) => given,
            { List: [AssignStmt { Tok: TokenKind.Assign, Lhs: [SelectorExpr { X: Ident root } set], Rhs: [Ident value] }] } when Names.AreSame(context, root, receiver) && context.Model.SymbolOf(value) is { Kind: SymbolKind.Parameter } => set,
            _ => null,
        };
        return field is not null && context.Model.SymbolOf(field.Sel) is { Kind: SymbolKind.Field };
    }

    /// <summary>A method without a capital, parameters and results that does nothing: called is…, or with empty bodies wherever the file has it.</summary>
    private static bool IsMarker(RuleContext context, Field field)
    {
        if (field is not { Names: [var name], Type: FuncType { Params.List.IsEmpty: true, Results: null } } || Names.IsExported(name))
            return false;
        var bodies = context.File.Root.Decls.OfType<FuncDecl>().Where(method => method.Recv is not null && method.Name.Name == name.Name).Select(method => method.Body).ToArray();
        return bodies.Length > 0 ? bodies.All(body => body is { List.IsEmpty: true }) : name.Name is ['i', 's', >= 'A' and <= 'Z', ..];
    }

    private static InterfaceType? InterfaceOf(RuleContext context, Field field) => context.ParentOf(field) is FieldList list ? context.ParentOf(list) as InterfaceType : null;

    private static bool CountsByIota(RuleContext context, Expr count) => count switch
    {
        BinaryExpr sum => CountsByIota(context, sum.X) || CountsByIota(context, sum.Y),
        ParenExpr inner => CountsByIota(context, inner.X),
        _ => Declarations.IsIota(context, count),
    };

    /// <summary>Two constants or more of one string type that the package declares.</summary>
    private static bool IsStringEnum(RuleContext context, GenDecl group) =>
        group.Specs.Length > 1 && group.Specs.All(spec => spec is ValueSpec { Names: [var name] } && IsOwnString(context, name))
        && group.Specs.OfType<ValueSpec>().Select(spec => context.Model.TypeOf(spec.Names[0])).Distinct().Count() == 1;

    private static bool IsOwnString(RuleContext context, Ident constant) =>
        context.Model.TypeOf(constant) is GoNamed { Underlying: GoBasic { IsString: true }, Symbol.Package: { } package } && ReferenceEquals(package, context.Model.Package);

    private static bool NamesType(RuleContext context, GenDecl group, Ident type) =>
        group.Specs is [ValueSpec { Type: Ident named }, ..] && Names.AreSame(context, named, type);

    /// <summary>True for integers that are made to be a certain number of bits wide, and narrow ones: there overflow is near, or meant.</summary>
    private static bool IsSmallInteger(RuleContext context, Expr expression) =>
        context.Model.TypeOf(expression).Underlying is GoBasic { BasicKind: BasicKind.Int8 or BasicKind.Int16 or BasicKind.Int32 or BasicKind.Uint8 or BasicKind.Uint16 or BasicKind.Uint32 or BasicKind.Uint64 };

    private static bool IsFloat(RuleContext context, Expr expression) => context.Model.TypeOf(expression).Underlying is GoBasic { IsFloat: true, IsUntyped: false };

    /// <summary>A predeclared type where it is written as a type; conversions have an answer of their own.</summary>
    private static IdiomMatch? TypeName(RuleContext context, Ident node)
    {
        if (!Builtins.IsPredeclared(context, node) || (context.ParentOf(node) is CallExpr call && ReferenceEquals(call.Fun, node)))
            return null;
        var subject = Subjects.DeclarationAround(context, node);
        return Form.Match(node.Span, subject) with { ShowsSignature = subject is [FuncDecl] };
    }

    /// <summary>True for a struct that the package declares: of others one does not know whether Rust copies or moves them.</summary>
    private static bool IsOwnStruct(RuleContext context, Expr value) =>
        context.Model.TypeOf(value) is GoNamed { Underlying: GoStruct, Symbol.Package: { } package } && ReferenceEquals(package, context.Model.Package) && !context.Model.IsType(value);

    private static bool IsDuration(RuleContext context, Expr expression) => context.Model.TypeOf(expression) is GoNamed { Symbol.FullName: "time.Duration" };

    private static bool IsNumber(RuleContext context, Expr expression) => context.Model.TypeOf(expression).Underlying is GoBasic { IsNumeric: true };
}
