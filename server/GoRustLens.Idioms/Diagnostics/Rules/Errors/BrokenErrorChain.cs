using GoRustLens.Semantics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0004: fmt.Errorf formats the cause, an error behind ": " at the end of the text, with %v or %s. Silent where another %w keeps
/// a chain (then the choice was made), where the error stands inside the sentence, in tests, and in packages that never keep chains: there it is the house's style.
/// </summary>
internal sealed class BrokenErrorChain : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0004", "An error is wrapped with %v, so that errors.Is and errors.As no longer find it", HazardClass.ErrorHandling, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var (file, model) = (context.File, context.Model);
        if (model.Package.PathOf(file)?.EndsWith("_test.go", StringComparison.Ordinal) == true)
            yield break;
        var finder = new CallFinder(model, "fmt.Errorf");
        finder.Visit(function);
        if (finder.Found.Count > 0 && WrappingStyle.Of(model.Package).NeverKeepsChains)
            yield break;
        foreach (var call in finder.Found)
        {
            if (Inspect(call, model) is { } finding)
                yield return finding;
        }
    }

    private Finding? Inspect(CallExpr call, SemanticModel model)
    {
        if (call.HasEllipsis || call.Args is not [BasicLit { LiteralKind: TokenKind.String } format, ..])
            return null;
        var verbs = FormatVerbs.Read(format);
        if (verbs.IsDefaultOrEmpty || verbs.Length != call.Args.Length - 1 || verbs.Any(verb => verb.Verb == 'w'))
            return null;
        var last = verbs[^1];
        var cause = call.Args[^1];
        if (last.Verb is not ('v' or 's') || last.HasFlags || !last.IsAtEndAfterColon || !model.IsError(cause))
            return null;
        var span = TextSpan.FromBounds(format.Start + last.Offset, format.Start + last.Offset + 2);
        return new Finding(Code, span, $"%{last.Verb} cuts the error chain, errors.Is finds nothing below; Rust's ? with #[from] keeps the source")
        {
            Related = [new RelatedPlace(cause.Span, "this error becomes text")],
            Fixes = [new GoFix("Wrap with %w", [new TextEdit(span, "%w")])],
        };
    }
}
