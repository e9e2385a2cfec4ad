using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary>Types, their literals, constants and numbers.</summary>
internal static class TypeForms
{
    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<MapType>("map-string-any", NodeKind.MapType, (context, node) =>
            TypeFacts.ShapeOf(context, node.Key) == TypeShape.String && TypeFacts.IsEmptyInterface(context, node.Value)
                ? Form.Match(node.Span, Subjects.DeclarationAround(context, node))
                : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<GenDecl>("const-decl", NodeKind.GenDecl, (context, node) =>
            node.Tok == TokenKind.Const ? Form.Match(context.Keyword(node), [context.ParentOf(node) as DeclStmt ?? (GoNode)node]) : null),
        Form.On<TypeSpec>("defined-type", NodeKind.TypeSpec, (context, node) =>
            !node.IsAlias && node.Type is Ident or SelectorExpr or ArrayType or MapType ? Form.Match(node.Name.Span, Subjects.DeclarationOf(context, node)) : null),
        Form.On<CompositeLit>("struct-lit-keyed", NodeKind.CompositeLit, (context, node) =>
            node is { Type: { } type, Elts: [KeyValueExpr, ..] } && type is not StructType && TypeFacts.ShapeOf(context, type) == TypeShape.Struct
                ? Form.Match(type.Span, Subjects.StatementOf(context, node))
                : null),
        Form.On<AssignStmt>("struct-copy", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Define or TokenKind.Assign, Lhs: [not Ident { IsBlank: true }], Rhs: [Ident or SelectorExpr or IndexExpr or StarExpr] } && IsOwnStruct(context, node.Rhs[0])
                ? Form.Match(node.TokSpan, [node])
                : null),
        Form.On<BinaryExpr>("duration-arith", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Mul or TokenKind.Quo && IsDuration(context, node) ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node)) : null),
        Form.On<CallExpr>("duration-arith", NodeKind.CallExpr, (context, node) =>
            context.Model.IsConversion(node) && IsDuration(context, node) ? Form.Match(Names.CalleeOf(node)?.Span ?? node.Fun.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<CallExpr>("num-conversion", NodeKind.CallExpr, (context, node) =>
            node.Args is [var value] && context.Model.IsConversion(node) && IsNumber(context, node.Fun) && IsNumber(context, value)
                ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node))
                : null),
        Form.On<Ident>("int-type", NodeKind.Ident, (context, node) => node.Name is "int" or "uint" ? TypeName(context, node) : null),
        Form.On<Ident>("byte-rune", NodeKind.Ident, (context, node) => node.Name is "byte" or "rune" ? TypeName(context, node) : null),
    ];

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
