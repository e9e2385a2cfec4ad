using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Generics;

/// <summary><c>f[int](x)</c>: a call that names its type arguments.</summary>
internal sealed class ExplicitTypeArguments() : IdiomRule<CallExpr>("type-inference", NodeKind.CallExpr)
{
    protected override IdiomMatch? Match(RuleContext context, CallExpr node)
    {
        var (function, arguments) = node.Fun switch
        {
            IndexExpr index => (index.X, ImmutableArray.Create(index.Index)),
            IndexListExpr indices => (indices.X, indices.Indices),
            _ => (node.Fun, []),
        };
        if (arguments.IsEmpty || context.Model.IsType(node.Fun) || !arguments.All(context.Model.IsType))
            return null;
        return new IdiomMatch([TextSpan.FromBounds(function.End, node.Fun.End)], Subjects.StatementOf(context, node));
    }
}
