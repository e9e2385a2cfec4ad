using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary><c>v, ok := …</c> and what is done with ok.</summary>
internal static class CommaOk
{
    /// <summary>Answers on the operator and on ok; the subject takes in the if that looks at ok.</summary>
    public static IdiomMatch Match(RuleContext context, AssignStmt assign, Expr ok) =>
        new([assign.TokSpan, ok.Span], Subject(context, assign, ok));

    /// <summary>The negated name of <c>if !ok</c>; null for other conditions.</summary>
    public static Ident? Negated(IfStmt statement) => statement.Cond is UnaryExpr { Op: TokenKind.Not, X: Ident name } ? name : null;

    /// <summary>True for <c>c, ok := r.(io.Closer)</c>: no trait object can be asked for another trait, so such code has no near translation.</summary>
    public static bool AsksForInterface(RuleContext context, AssignStmt assign) =>
        assign.Rhs is [TypeAssertExpr { Type: { } type }] && TypeFacts.IsInterfaceType(context, type);

    private static ImmutableArray<GoNode> Subject(RuleContext context, AssignStmt assign, Expr ok)
    {
        if (AsksForInterface(context, assign))
            return [];
        if (context.ParentOf(assign) is IfStmt parent && ReferenceEquals(parent.Init, assign))
            return [parent];
        return ok is Ident name && context.After(assign) is IfStmt { Init: null } next && AsksFor(context, next.Cond, name) ? [assign, next] : [assign];
    }

    private static bool AsksFor(RuleContext context, Expr condition, Ident name) =>
        Names.AreSame(context, condition is UnaryExpr { Op: TokenKind.Not } not ? not.X : condition, name);
}
