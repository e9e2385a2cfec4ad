using System.Collections.Immutable;
using GoRustLens.Semantics.Flow.Blocking;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Locks;

/// <summary>A rule that tells some of the problems that the analysis of blocking operations finds, with the way to each.</summary>
internal abstract class BlockingRule : DiagnosticRule
{
    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        // A goroutine that is left behind is one cause, however many operations it can be stuck at.
        var leftBehind = new HashSet<(string Subject, Syntax.Text.TextSpan Start)>();
        foreach (var problem in BlockingFacts.In(function, context.Model))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Describe(problem) is not { } message || (problem is { Kind: BlockingKind.OtherSideLeaves, Steps: [var start, ..] } && !leftBehind.Add((problem.Subject, start.Span))))
                continue;
            yield return new Finding(Code, PlaceOf(problem.Node), MessageText.Fit(problem.Subject, message))
            {
                Level = IsSure(problem, context) ? FindingLevel.Bugs : FindingLevel.All,
                Related = [.. problem.Steps.Select(step => new RelatedPlace(step.Span, step.Text, step.FilePath))],
                Fixes = FixesOf(problem, context),
            };
        }
    }

    /// <summary>The message, with the subject left open; null where the problem is another rule's.</summary>
    protected abstract Func<string, string>? Describe(BlockingProblem problem);

    protected virtual bool IsSure(BlockingProblem problem, DeclContext context) => problem.IsCertain;

    protected virtual ImmutableArray<GoFix> FixesOf(BlockingProblem problem, DeclContext context) => [];

    // A loop is shown by its first word, for its text may be long.
    private static Syntax.Text.TextSpan PlaceOf(GoNode node) => node is ForStmt ? new Syntax.Text.TextSpan(node.Start, 3) : node.Span;
}
