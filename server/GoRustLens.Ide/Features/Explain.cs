using GoRustLens.Catalog;
using GoRustLens.Ide.Find;
using GoRustLens.Tooling;

namespace GoRustLens.Ide.Features;

/// <summary>A page of the catalog.</summary>
public sealed record ExplainPage(string Code, string Title, string Markdown);

/// <summary>The offline explanation of a code or of a construct.</summary>
public static class Explain
{
    private const string StayWithGo = "tradeoff-stay-with-go";

    /// <summary>Null for codes that the catalog does not know.</summary>
    public static ExplainPage? Page(CatalogIndex catalog, string code, CrateChoices? choices = null)
    {
        if (FindPages.Page(code, choices ?? CrateChoices.None) is { } found)
            return found;
        if (catalog.Find(code.ToUpperInvariant()) is not { } idiom && (idiom = catalog.Find(code)) is null)
            return null;
        var page = idiom.Page.Length > 0 ? idiom.Page : Composed(idiom);
        return new ExplainPage(idiom.Id, idiom.Title, idiom.Kind == IdiomKind.Tradeoff ? page.TrimEnd('\n') + "\n" + Topics(idiom.Id) : page);
    }

    /// <summary>The rows of the table that belong to a page; the page on staying with Go has them all.</summary>
    private static string Topics(string page)
    {
        var rows = TradeoffTable.Default.All.Where(row => row.Page == page || page == StayWithGo).ToList();
        return rows.Count == 0 ? "" : "\n## What Go does better, one by one\n\n" + string.Concat(rows.Select(row => $"- {row.Go} *When that decides:* {row.Decides}\n"));
    }

    private static string Composed(Idiom idiom)
    {
        var parts = new List<string> { $"# {idiom.Id}: {idiom.Title}", idiom.Hover };
        if (idiom.ExampleGo.Length > 0)
            parts.Add($"## In Go\n\n```go\n{idiom.ExampleGo.TrimEnd()}\n```");
        if (idiom.ExampleRust.Length > 0)
            parts.Add($"## In Rust\n\n```rust\n{idiom.ExampleRust.TrimEnd()}\n```");
        if (idiom.Checks is { } checks)
            parts.Add("## What is checked\n\n" + checks);
        if (idiom.Cost is { } cost)
            parts.Add("## What it costs\n\n" + cost);
        if (!idiom.Sources.IsEmpty)
            parts.Add("## Read more\n\n" + string.Join('\n', idiom.Sources.Select(source => $"- [{source.Title}]({source.Url})")));
        return string.Join("\n\n", parts) + "\n";
    }
}
