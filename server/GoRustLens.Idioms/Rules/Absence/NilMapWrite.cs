using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>m[k] = v</c> where m is declared and never made.</summary>
internal sealed class NilMapWrite() : IdiomRule<AssignStmt>("nil-map-write", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node)
    {
        if (node.Lhs is not [IndexExpr { X: Ident name }] || LocalNames.DeclarationOf(context, name) is not DeclStmt declaration || context.FunctionAround(node).Body is not { } body)
            return null;
        var isNilMap = declaration.Decl is GenDecl { Specs: [ValueSpec { Type: MapType, Values.IsEmpty: true }] };
        return isNilMap && !LocalNames.IsAssignedBetween(body, name.Name, declaration.End, node.Start)
            ? new IdiomMatch([node.TokSpan, name.Span], [node])
            : null;
    }
}
