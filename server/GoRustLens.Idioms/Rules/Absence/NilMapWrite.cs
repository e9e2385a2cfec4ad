using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>m[k] = v</c> where m is declared and never made.</summary>
internal sealed class NilMapWrite() : IdiomRule<AssignStmt>("nil-map-write", NodeKind.AssignStmt)
{
    protected override IdiomMatch? Match(RuleContext context, AssignStmt node)
    {
        if (node.Lhs is not [IndexExpr { X: Ident name }] || LocalNames.DeclarationOf(context, name) is not DeclStmt declaration || context.FunctionAround(node).Body is not { } body)
            return null;
        var isNilMap = declaration.Decl is GenDecl { Specs: [ValueSpec { Values.IsEmpty: true }] } && context.Model.TypeOf(name).Underlying is GoMap;
        return isNilMap && context.Model.SymbolOf(name) is { } map && !LocalNames.IsAssignedBetween(context, body, map, declaration.End, node.Start)
            ? new IdiomMatch([node.TokSpan, name.Span], [node])
            : null;
    }
}
