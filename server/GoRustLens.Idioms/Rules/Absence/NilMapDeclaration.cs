using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary><c>var m map[K]V</c>, written to before it is made.</summary>
internal sealed class NilMapDeclaration() : IdiomRule<MapType>("nil-map-write", NodeKind.MapType)
{
    protected override IdiomMatch? Match(RuleContext context, MapType node)
    {
        if (context.ParentOf(node) is not ValueSpec { Values.IsEmpty: true, Names: [var name] } spec || context.FunctionAround(spec).Body is not { } body)
            return null;
        return context.Model.SymbolOf(name) is { } map && LocalNames.FirstIndexWrite(context, body, map, spec.End) is { } write && !LocalNames.IsAssignedBetween(context, body, map, spec.End, write.Start)
            ? new IdiomMatch([node.Span, name.Span], [context.Around<DeclStmt>(node)!])
            : null;
    }
}
