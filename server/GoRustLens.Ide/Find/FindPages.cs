using GoRustLens.Ide.Features;
using GoRustLens.Tooling;
using GoRustLens.Translation.Names;

namespace GoRustLens.Ide.Find;

/// <summary>The pages of found things that the catalog has no folder for: rows of tables, told as a page.</summary>
internal static class FindPages
{
    /// <summary>The page of an id with a mark, "symbol:strings.Cut"; null for other ids and for names that no table has.</summary>
    public static ExplainPage? Page(string id, CrateChoices choices)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;
        var name = id[(colon + 1)..];
        if (id.StartsWith(FindItems.SymbolMark, StringComparison.Ordinal))
            return StandardTexts.All().FirstOrDefault(entry => entry.Symbol == name) is { Text: { } text } ? OfSymbol(id, name, text) : null;
        return ToolingEntries.All(choices).FirstOrDefault(entry => FindItems.MarkOf(entry.Kind) == id[..colon] && entry.Name == name) is { } found ? Of(id, found) : null;
    }

    private static ExplainPage OfSymbol(string id, string name, StandardText text)
    {
        var markdown = text.IsProse ? $"# {name}\n\n{char.ToUpperInvariant(text.Code[0])}{text.Code[1..]}.\n" : $"# {name}\n\n```rust\n{text.Code}\n```\n";
        if (text.Note.Length > 0)
            markdown += $"\n## What changes\n\n{char.ToUpperInvariant(text.Note[0])}{text.Note[1..]}.\n";
        var link = name.LastIndexOf('/') is var slash && name.IndexOf('.', slash + 1) is > 0 and var dot ? $"https://pkg.go.dev/{name[..dot]}#{name[(dot + 1)..]}" : "https://pkg.go.dev/std";
        return new ExplainPage(id, name, $"{markdown}\n## Read more\n\n- [{name} in Go's documentation]({link})\n");
    }

    private static ExplainPage Of(string id, ToolingEntry entry)
    {
        var markdown = $"# {entry.Name}\n\n{entry.Text}\n";
        if (!entry.Commands.IsEmpty)
            markdown += $"\n```sh\n{string.Join('\n', entry.Commands)}\n```\n";
        if (entry.Note.Length > 0)
            markdown += $"\n## What changes\n\n{entry.Note}\n";
        return new ExplainPage(id, entry.Name, markdown);
    }
}
