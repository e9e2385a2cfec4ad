using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>switch any(x).(type) { … }</c> where the type of x is a type parameter.</summary>
internal sealed class GenericTypeSwitch() : IdiomRule<TypeSwitchStmt>("generic-type-switch", NodeKind.TypeSwitchStmt)
{
    protected override IdiomMatch? Match(RuleContext context, TypeSwitchStmt node)
    {
        var isOfParameter = OperandOf(node) is CallExpr { Fun: Ident or InterfaceType, Args: [var value] } && TypeFacts.ShapeOf(context, value) == TypeShape.TypeParameter;
        return isOfParameter
            ? new IdiomMatch([context.Keyword(node), context.TokenBetween(TokenKind.Type, node.Assign.Start, node.Assign.End)], [node])
            : null;
    }

    private static Expr? OperandOf(TypeSwitchStmt node) => node.Assign switch
    {
        AssignStmt { Rhs: [TypeAssertExpr assertion] } => assertion.X,
        ExprStmt { X: TypeAssertExpr assertion } => assertion.X,
        _ => null,
    };
}
