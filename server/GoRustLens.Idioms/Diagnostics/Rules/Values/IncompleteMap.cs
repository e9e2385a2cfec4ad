using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0510: a map literal keyed by an enum-like type leaves members out; what is looked up for them is the zero value.</summary>
internal sealed class IncompleteMap : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0510", "A map keyed by an enum leaves members out", HazardClass.Exhaustive, "E0004") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var literal in context.All<CompositeLit>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (literal is not { Type: { } type, Elts.IsEmpty: false } || context.Model.TypeOf(literal).Underlying is not GoMap map)
                continue;
            var missing = MissingMembers.Find(map.Key, literal.Elts.OfType<KeyValueExpr>().Select(pair => pair.Key), context);
            if (missing is null || missing.Sets.All(set => set.IsStandard) || ExhaustiveDirectives.Silence(Commented(literal, context), context.Model))
                continue;
            yield return new Finding(Code, type.Span, missing.Message("no key here", "Rust's match names every variant (E0004)")) { Level = FindingLevel.All, Related = missing.Places(context.Model, "has no key") };
        }
    }

    /// <summary>The nodes whose comments are taken to speak of a literal in them.</summary>
    private static IEnumerable<GoNode> Commented(CompositeLit literal, DeclContext context) => context.AncestorsOf(literal).Prepend(literal)
        .Where(node => node is CompositeLit or ReturnStmt or IndexExpr or CallExpr or UnaryExpr or AssignStmt or DeclStmt or GenDecl or ValueSpec);
}
