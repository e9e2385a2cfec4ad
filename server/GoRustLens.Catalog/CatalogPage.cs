using System.Text;

namespace GoRustLens.Catalog;

/// <summary>
/// The page of an entry: the sections of doc.md in order, each example behind the prose of its section, the sources last.
/// So a page cannot show code that the tests have not compiled.
/// </summary>
internal static class CatalogPage
{
    public const string InGo = "## In Go";
    public const string InRust = "## In Rust";
    public const string Refused = "## What the compiler refuses";
    public const string Changes = "## What changes";
    public const string Costs = "## What it costs";
    public const string ReadMore = "## Read more";

    public static string Compose(Idiom idiom, string documentation)
    {
        var page = new StringBuilder().Append("# ").Append(idiom.Title).Append("\n\n").Append(idiom.Hover).Append('\n');
        foreach (var section in Sections(documentation))
        {
            page.Append('\n').Append(section);
            AppendCode(page, section, idiom);
        }

        if (idiom.Sources.IsEmpty)
            return page.ToString();
        page.Append('\n').Append(ReadMore).Append("\n\n");
        foreach (var source in idiom.Sources)
            page.Append("- [").Append(source.Title).Append("](").Append(source.Url).Append(")\n");
        return page.ToString();
    }

    /// <summary>The text split before each second-level heading; every part ends in one line feed.</summary>
    private static IEnumerable<string> Sections(string documentation)
    {
        var text = "\n" + documentation.ReplaceLineEndings("\n").Trim('\n') + "\n";
        return text.Split("\n## ", StringSplitOptions.RemoveEmptyEntries)
            .Where(section => section.Trim().Length > 0)
            .Select(section => "## " + section.TrimEnd('\n') + "\n");
    }

    private static void AppendCode(StringBuilder page, string section, Idiom idiom)
    {
        var (language, code) = section[..section.IndexOf('\n')] switch
        {
            InGo => ("go", idiom.ExampleGo),
            InRust => ("rust", idiom.ExampleRust),
            Refused => ("rust", idiom.RefusedRust),
            _ => ("", ""),
        };
        if (code.Length > 0)
            page.Append("\n```").Append(language).Append('\n').Append(code).Append("```\n");
    }
}
