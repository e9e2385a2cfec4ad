using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Closures;

/// <summary>Functions, their parameters and closures.</summary>
internal static class FunctionForms
{
    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<FuncDecl>("init-func", NodeKind.FuncDecl, (context, node) =>
            node is { Recv: null, Name.Name: "init" } ? Form.Match([context.Keyword(node), node.Name.Span], [node]) : null),
        Form.On<FuncDecl>("middleware", NodeKind.FuncDecl, (context, node) =>
            IsMiddleware(context, node.Type) ? Form.Match([context.Keyword(node), node.Name.Span, .. node.Type.Params.List.SelectMany(parameter => Names.MemberSpan(parameter.Type))], [node]) : null),
        Form.On<Field>("middleware", NodeKind.Field, (context, node) =>
            context.ParentOf(node) is FieldList list && context.ParentOf(list) is FuncType type && IsMiddleware(context, type) ? Form.Match(Names.MemberSpan(node.Type), Subjects.SignatureAround(context, type)) : null),
        Form.On<FuncType>("middleware", NodeKind.FuncType, (context, node) =>
            IsMiddleware(context, node) ? Form.Match(context.Keyword(node), Subjects.SignatureAround(context, node)) : null),
        Form.On<Field>("functional-options", NodeKind.Field, (context, node) =>
            node.Type is Ellipsis { Elt: { } option } && IsOption(context, option) && context.ParentOf(node) is { } list && context.ParentOf(list) is FuncType function
                ? Form.Match([context.Keyword(node.Type), .. Names.MemberSpan(option)], Subjects.SignatureAround(context, function)) with { ShowsSignature = true }
                : null),
        Form.On<FuncDecl>("functional-options", NodeKind.FuncDecl, (context, node) =>
            node is { Recv: null, Type.Results.List: [{ Type: var option }] } && IsOption(context, option) ? Form.Match([context.Keyword(node), node.Name.Span, .. Names.MemberSpan(option)], [node]) : null),
        Form.On<TypeSpec>("functional-options", NodeKind.TypeSpec, (context, node) =>
            IsOption(context, node.Name) ? Form.Match([node.Name.Span, context.Keyword(node.Type)], Subjects.DeclarationOf(context, node)) : null),
        Form.On<Field>("callback-param", NodeKind.Field, (context, node) =>
            node.Type is FuncType callback && Functions.IsParameter(context, node)
                ? Form.Match([.. node.Names.Select(name => name.Span), context.Keyword(callback)], Subjects.FunctionAround(context, node)) with { ShowsSignature = true }
                : null),
        Form.On<ReturnStmt>("named-results", NodeKind.ReturnStmt, (context, node) =>
            node.Results.IsEmpty && HasNamedResults(context.FunctionAround(node).Type) ? Form.Match(context.Keyword(node), [node]) : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<Field>("variadic", NodeKind.Field, (context, node) =>
            node.Type is Ellipsis && context.ParentOf(node) is { } list && context.ParentOf(list) is FuncType function
                ? Form.Match(context.Keyword(node.Type), Subjects.SignatureAround(context, function)) with { ShowsSignature = true }
                : null),
        Form.On<Field>("named-results", NodeKind.Field, (context, node) =>
            !node.Names.IsEmpty && context.ParentOf(node) is FieldList list && context.ParentOf(list) is FuncType type && ReferenceEquals(type.Results, list)
                ? Form.Match([.. node.Names.Select(name => name.Span)], Subjects.SignatureAround(context, type)) with { ShowsSignature = true }
                : null),
        Form.On<CallExpr>("spread-call", NodeKind.CallExpr, (context, node) =>
            node is { HasEllipsis: true, Args: [.., var last] } ? Form.Match(context.TokenBetween(TokenKind.Ellipsis, last.End, node.End), Subjects.StatementOf(context, node)) : null),
        Form.On<SelectorExpr>("method-expr", NodeKind.SelectorExpr, (context, node) =>
            IsUncalledMethod(context, node) && context.Model.IsType(node.X) ? Form.Match(node.Sel.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<SelectorExpr>("method-value", NodeKind.SelectorExpr, (context, node) =>
            IsUncalledMethod(context, node) ? Form.Match(node.Sel.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<FuncLit>("iife", NodeKind.FuncLit, (context, node) =>
            IsCalled(context, node) && context.ParentOf(node) is { } call && context.ParentOf(call) is not (GoStmt or DeferStmt) ? Form.Match(context.Keyword(node), Subjects.StatementOf(context, node)) : null),
        Form.On<FuncLit>("recursive-closure", NodeKind.FuncLit, NamesItself),
        Form.On<FuncLit>("closure-return", NodeKind.FuncLit, (context, node) =>
            context.ParentOf(node) is ReturnStmt ? Form.Match(context.Keyword(node), Subjects.StatementOf(context, node)) : null),
        Form.On<FuncLit>("closure-mutates", NodeKind.FuncLit, (context, node) =>
            !IsCalled(context, node) && Captures.OuterWrites(context, node) is { IsEmpty: false } ? Form.Match(context.Keyword(node), Subjects.StatementOf(context, node)) : null),
        Form.On<FuncLit>("closure-basic", NodeKind.FuncLit, (context, node) => IsCalled(context, node) ? null : Form.Match(context.Keyword(node), Subjects.StatementOf(context, node))),
    ];

    /// <summary>True for a literal that is called where it stands, by a go or defer statement too: those have answers of their own.</summary>
    private static bool IsCalled(RuleContext context, FuncLit literal) => context.ParentOf(literal) is CallExpr call && ReferenceEquals(call.Fun, literal);

    /// <summary>One http.Handler or http.HandlerFunc in, one out.</summary>
    private static bool IsMiddleware(RuleContext context, FuncType type) =>
        type is { Params.List: [{ Type: var taken, Names.Length: <= 1 }], Results.List: [{ Type: var given }] } && IsHandler(context, taken) && IsHandler(context, given);

    private static bool IsHandler(RuleContext context, Expr type) => TypeFacts.IsNamed(context, type, "net/http.Handler") || TypeFacts.IsNamed(context, type, "net/http.HandlerFunc");

    /// <summary>A function type of the module's own, whose name ends in Option and which takes a pointer.</summary>
    private static bool IsOption(RuleContext context, Expr type) =>
        context.Model.TypeOf(type) is GoNamed { Symbol: { Package: { } package, Name: var name }, Underlying: GoSignature { Parameters: [{ Type: GoPointer }] } }
        && ReferenceEquals(package, context.Model.Package) && (name.EndsWith("Option", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Opt", StringComparison.OrdinalIgnoreCase));

    private static bool HasNamedResults(FuncType? type) => type?.Results is { List: [{ Names.IsEmpty: false }, ..] };

    private static bool IsUncalledMethod(RuleContext context, SelectorExpr node) =>
        context.Model.SymbolOf(node.Sel) is { Kind: SymbolKind.Method } && !(context.ParentOf(node) is CallExpr call && ReferenceEquals(call.Fun, node));

    /// <summary><c>f = func() { … f() … }</c>.</summary>
    private static IdiomMatch? NamesItself(RuleContext context, FuncLit node)
    {
        if (context.ParentOf(node) is not AssignStmt { Tok: TokenKind.Assign, Lhs: [Ident name] } assign || context.Model.SymbolOf(name) is not { IsLocalVariable: true } symbol)
            return null;
        return Captures.UsesOf(context, node, [symbol]).IsEmpty ? null : Form.Match(context.Keyword(node), Subjects.ShortOf(context, assign));
    }
}
