using System.Collections.Immutable;

namespace GoRustLens.Tooling.Files;

/// <summary>The head of a rule: what "$@" and "$&lt;" mean in its recipe.</summary>
internal sealed record MakeRule
{
    public static MakeRule None { get; } = new();

    public string Target { get; init; } = "";

    public string FirstPrerequisite { get; init; } = "";

    /// <summary>"target: export GOOS = linux".</summary>
    public ImmutableDictionary<string, string> Exports { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Where a recipe on the head's own line begins ("target: ; command"); the line's end if there is none.</summary>
    public int RecipeStart { get; init; }

    /// <summary>Reads "targets: prerequisites"; false for lines of other kinds.</summary>
    public static bool TryRead(string text, LogicalLine line, MakeVariables variables, out MakeRule rule)
    {
        rule = None;
        var content = text.AsSpan(line.Start, line.Length);
        var colon = ColonOf(content);
        if (colon <= 0 || content[0] is '#' or '\t')
            return false;
        var targets = variables.ExpandText(content[..colon].Trim().ToString());
        var rest = content[(colon + 1)..].TrimStart(':');
        var semicolon = rest.IndexOf(';');
        var prerequisites = (semicolon < 0 ? rest : rest[..semicolon]).Trim();
        rule = new MakeRule
        {
            Target = targets.Contains(' ', StringComparison.Ordinal) || targets.Contains('%', StringComparison.Ordinal) ? "" : targets,
            FirstPrerequisite = FirstOf(variables.ExpandText(prerequisites.ToString())),
            Exports = ExportOf(prerequisites, variables),
            RecipeStart = semicolon < 0 ? line.End : line.End - rest.Length + semicolon + 1,
        };
        return true;
    }

    private static string FirstOf(string prerequisites)
    {
        var first = prerequisites.Split(' ', 2)[0];
        return first.Contains('%', StringComparison.Ordinal) || first.Contains('=', StringComparison.Ordinal) ? "" : first;
    }

    private static ImmutableDictionary<string, string> ExportOf(ReadOnlySpan<char> prerequisites, MakeVariables variables)
    {
        if (!prerequisites.StartsWith("export ") || !MakeVariables.IsDefinition(prerequisites, out var name, out var valueStart))
            return ImmutableDictionary<string, string>.Empty;
        var value = variables.ExpandText(prerequisites[valueStart..].Trim().ToString());
        return ImmutableDictionary<string, string>.Empty.Add(name, value);
    }

    /// <summary>The colon that ends the targets, outside references, where "=" does not follow; -1 if there is none.</summary>
    private static int ColonOf(ReadOnlySpan<char> content)
    {
        var depth = 0;
        for (var index = 0; index < content.Length; index++)
        {
            var character = content[index];
            if (character is '(' or '{')
                depth++;
            else if (character is ')' or '}')
                depth--;
            else if (character is '#' or '=')
                return -1;
            else if (character == ':' && depth <= 0)
                return index + 1 < content.Length && content[index + 1] == '=' ? -1 : index;
        }
        return -1;
    }
}
