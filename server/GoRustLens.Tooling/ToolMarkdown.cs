using System.Text;

namespace GoRustLens.Tooling;

/// <summary>The hover's form: a line of prose, the commands, the lines for Cargo.toml, what differs, links.</summary>
public static class ToolMarkdown
{
    /// <summary>The hover as Markdown. Never empty; ends without a line end.</summary>
    public static string Render(ToolHover hover)
    {
        var markdown = new StringBuilder("**Rust:** ").Append(hover.Summary);
        if (hover.Commands.Length > 0)
            AppendFence(markdown, "sh", hover.CommandText);
        if (hover.Manifest.Length > 0)
            AppendFence(markdown, LanguageOf(hover.ManifestFile), $"# {hover.ManifestFile.Replace(" (YAML)", "", StringComparison.Ordinal)}\n{hover.Manifest}");
        AppendNotes(markdown, hover);
        if (hover.Tradeoff is { } tradeoff)
            markdown.Append("\n\n*For Go:* ").Append(tradeoff.Go);
        if (hover.Links.Length > 0)
            markdown.Append("\n\n").AppendJoin(" · ", hover.Links.Select(link => $"[{link.Title}]({link.Url})"));
        return markdown.ToString();
    }

    private static string LanguageOf(string file) =>
        file == "Dockerfile" ? "dockerfile" : file.Contains("YAML", StringComparison.Ordinal) ? "yaml" : "toml";

    private static void AppendNotes(StringBuilder markdown, ToolHover hover)
    {
        if (hover.Notes.Length == 1)
            markdown.Append("\n\n").Append(hover.Notes[0]);
        else if (hover.Notes.Length > 1)
            markdown.Append("\n\n").AppendJoin('\n', hover.Notes.Select(note => "- " + note));
    }

    /// <summary>A fence that the body's own backticks cannot close.</summary>
    private static void AppendFence(StringBuilder markdown, string language, string body)
    {
        var fence = "```";
        while (body.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        markdown.Append("\n\n").Append(fence).Append(language).Append('\n').Append(body).Append('\n').Append(fence);
    }
}
