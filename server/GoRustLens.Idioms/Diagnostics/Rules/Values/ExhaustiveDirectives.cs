using System.Collections.Frozen;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>The comments by which teams steer the Go linter exhaustive; what they decided there holds here as well.</summary>
/// <remarks>"//exhaustive:ignore" above a switch or a map literal leaves it out. A package that writes "//exhaustive:enforce", and never "ignore", wants just those looked at. A word that is none of exhaustive's is a slip, by which nobody has decided anything.</remarks>
internal sealed class ExhaustiveDirectives
{
    private const string Prefix = "//exhaustive:";

    private static readonly FrozenSet<string> Known = new[] { "ignore", "enforce", "ignore-default-case-required", "enforce-default-case-required" }.ToFrozenSet();

    private readonly bool _isOptIn;

    private ExhaustiveDirectives(Package package)
    {
        var words = package.Files.SelectMany(file => file.File.Comments.Select(comment => WordOf(file.File.Text.Slice(comment.Span)))).ToHashSet();
        _isOptIn = words.Contains("enforce") && !words.Contains("ignore");
    }

    /// <summary>True where the comments above the nodes say that nothing is to be reported.</summary>
    /// <param name="nodes">The node itself and those around it whose comments speak of it, too.</param>
    public static bool Silence(IEnumerable<GoNode> nodes, SemanticModel model)
    {
        var isOptIn = model.Package.Analysis(key => new ExhaustiveDirectives(key))._isOptIn;
        var words = nodes.SelectMany(node => WordsAbove(node, model.File)).ToHashSet();
        if (words.Any(word => !Known.Contains(word)))
            return false;
        return isOptIn ? !words.Contains("enforce") : words.Contains("ignore");
    }

    /// <summary>True where a comment asks for a default clause.</summary>
    public static bool AskForDefault(GoNode node, SemanticModel model) => WordsAbove(node, model.File).Contains("enforce-default-case-required");

    private static IEnumerable<string> WordsAbove(GoNode node, GoFile file) =>
        file.DocCommentOf(node).Select(comment => WordOf(file.Text.Slice(comment.Span))).Where(word => word.Length > 0);

    private static string WordOf(ReadOnlySpan<char> comment)
    {
        if (!comment.StartsWith(Prefix))
            return "";
        var rest = comment[Prefix.Length..];
        var end = rest.IndexOfAny(' ', '\t');
        return (end < 0 ? rest : rest[..end]).TrimEnd().ToString();
    }
}
