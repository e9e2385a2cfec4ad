using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Types;

/// <summary><c>var Default = …</c> and <c>const Max = …</c> at package level, on the capital name.</summary>
internal sealed class ExportedValue() : IdiomRule<ValueSpec>("exported-caps", NodeKind.ValueSpec)
{
    protected override IdiomMatch? Match(RuleContext context, ValueSpec node) =>
        context.FunctionAround(node).Type is null && node.Names.Any(Names.IsExported) && !Declarations.CountsByIota(context, context.ParentOf(node))
            ? new IdiomMatch([.. node.Names.Where(Names.IsExported).Select(name => name.Span)], Subjects.DeclarationOf(context, node))
            : null;
}
