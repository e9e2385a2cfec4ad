using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Strings;

/// <summary>Cutting, joining and converting text.</summary>
internal static class StringForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<SliceExpr>("string-slice", NodeKind.SliceExpr, (context, node) =>
            IsString(context, node.X) ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<CallExpr>("string-bytes", NodeKind.CallExpr, (context, node) => Converts(context, node, BasicKind.Uint8)),
        Form.On<CallExpr>("string-runes", NodeKind.CallExpr, (context, node) => Converts(context, node, BasicKind.Int32)),
        Form.On<CallExpr>("string-from-int", NodeKind.CallExpr, (context, node) =>
            node.Args is [var number] && context.Model.IsConversion(node) && IsText(context.Model.TypeOf(node.Fun)) && TypeFacts.ShapeOf(context, number) == TypeShape.Integer
                ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node))
                : null),
        Form.On<BinaryExpr>("string-concat", NodeKind.BinaryExpr, (context, node) =>
            node.Op == TokenKind.Add && IsString(context, node) && context.Model.ConstantOf(node) is null
                ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node))
                : null),
        Form.On<AssignStmt>("string-concat-loop", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.AddAssign, Lhs: [var target] } && IsString(context, target) && Loops.LoopAround(context, node) is { } loop ? Form.Match(node.TokSpan, [loop]) : null),
        Form.On<AssignStmt>("string-concat", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.AddAssign, Lhs: [var target] } && IsString(context, target) ? Form.Match(node.TokSpan, [node]) : null),
        Form.On<Field>("path-as-string", NodeKind.Field, PathParameter),
        Form.On<BasicLit>("raw-string", NodeKind.BasicLit, (context, node) =>
            node.LiteralKind == TokenKind.String && node.Value.StartsWith('`') && node.Value.Contains('\n', StringComparison.Ordinal) && context.ParentOf(node) is not (Field or ImportSpec)
                ? Form.Match(node.Span, [])
                : null),
    ];

    private static bool IsString(RuleContext context, Expr expression) => TypeFacts.ShapeOf(context, expression) == TypeShape.String;

    /// <summary><c>[]T(s)</c> and <c>string(ts)</c> of slices of the basic type.</summary>
    private static IdiomMatch? Converts(RuleContext context, CallExpr node, BasicKind element)
    {
        if (node.Args is not [var argument] || !context.Model.IsConversion(node))
            return null;
        var (from, to) = (context.Model.TypeOf(argument), context.Model.TypeOf(node.Fun));
        var converts = (IsText(from) && IsSliceOf(to, element)) || (IsText(to) && IsSliceOf(from, element));
        return converts ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)) : null;
    }

    private static bool IsText(GoType type) => type.Underlying is GoBasic { IsString: true };

    private static bool IsSliceOf(GoType type, BasicKind element) => type.Underlying is GoSlice slice && slice.Element.Underlying is GoBasic basic && basic.BasicKind == element;

    /// <summary>A string parameter that the function opens or takes apart as a path.</summary>
    private static IdiomMatch? PathParameter(RuleContext context, Field node)
    {
        if (node.Type is not Ident { Name: "string" } || node.Names.IsEmpty || !Functions.IsParameter(context, node) || context.Around<FuncDecl>(node) is not { Body: { } body })
            return null;
        return node.Names.Any(name => context.Model.SymbolOf(name) is { } symbol && FilePaths.IsGivenToFiles(context, body, symbol))
            ? Form.Match([node.Type.Span], Subjects.FunctionAround(context, node)) with { ShowsSignature = true }
            : null;
    }
}
