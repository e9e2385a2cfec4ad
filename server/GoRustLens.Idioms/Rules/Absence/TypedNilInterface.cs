using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary>A nil pointer of a known type returned as an interface.</summary>
internal sealed class TypedNilInterface() : IdiomRule<ReturnStmt>("typed-nil-iface", NodeKind.ReturnStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ReturnStmt node)
    {
        for (var i = 0; i < node.Results.Length; i++)
        {
            if (IsTypedNil(context, node, node.Results[i]) && Functions.ResultOf(context, node, i) is { } result && TypeFacts.IsInterfaceType(context, result))
                return new IdiomMatch([context.Keyword(node), node.Results[i].Span], [node]);
        }
        return null;
    }

    private static bool IsTypedNil(RuleContext context, ReturnStmt node, Expr result) => result switch
    {
        CallExpr { Fun: ParenExpr { X: StarExpr }, Args: [var argument] } => Names.IsNil(argument),
        Ident name => LocalNames.DeclarationOf(context, name) is DeclStmt { Decl: GenDecl { Specs: [ValueSpec { Type: StarExpr, Values.IsEmpty: true }] } } declaration
            && context.FunctionAround(node).Body is { } body
            && !LocalNames.IsAssignedBetween(body, name.Name, declaration.End, node.Start),
        _ => false,
    };
}
