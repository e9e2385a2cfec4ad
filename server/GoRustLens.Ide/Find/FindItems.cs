using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Idioms;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Tooling;
using GoRustLens.Translation.Names;

namespace GoRustLens.Ide.Find;

/// <summary>Everything that there is a Rust side of: the catalog, the symbols of the standard library, packages, modules and commands.</summary>
public static class FindItems
{
    private const int MostSimilar = 12;

    /// <summary>All items in the order of their groups.</summary>
    public static ImmutableArray<FindItem> All(CatalogIndex catalog, CrateChoices? choices = null)
    {
        choices ??= CrateChoices.None;
        var items = new List<FindItem>();
        foreach (var idiom in catalog.All.Where(idiom => idiom.Kind != IdiomKind.Diagnostic))
            items.Add(new FindItem(idiom.Id, GroupOf(idiom.Kind), idiom.Title, Plain(idiom.Hover)));
        foreach (var (symbol, text) in StandardTexts.All().OrderBy(entry => entry.Symbol, StringComparer.Ordinal))
            items.Add(new FindItem(SymbolMark + symbol, "Standard library", symbol, text.Code.Replace("`", "", StringComparison.Ordinal)));
        var known = items.Select(item => item.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in ToolingEntries.All(choices).Where(entry => !known.Contains(entry.Name) || entry.Kind != ToolingEntryKind.Command && ToolingHovers.IsChosen(entry.Name, choices)).OrderBy(entry => entry.Name, StringComparer.Ordinal))
            items.Add(new FindItem($"{MarkOf(entry.Kind)}:{entry.Name}", GroupOf(entry.Kind), entry.Name, Plain(entry.Text)));
        return [.. items.OrderBy(item => Array.IndexOf(Groups, item.Group))];
    }

    /// <summary>The ids of what stands at a place, best first: what the hover speaks of, then what has the word in its name.</summary>
    public static ImmutableArray<string> At(WorkspaceSnapshot snapshot, Document document, int offset, ImmutableArray<FindItem> items, HoverRequest request, CancellationToken cancellationToken)
    {
        var exact = (document.IsGo ? InGo(snapshot, document, offset, request, cancellationToken) : InProject(snapshot, document, offset)).ToList();
        var known = items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var word = WordAt(document.Text.Content, offset);
        var similar = word.Length < 2 ? [] : items
            .Where(item => item.Label.Contains(word, StringComparison.OrdinalIgnoreCase))
            .OrderBy(item => item.Label.EndsWith(word, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(item => item.Label.Length)
            .Take(MostSimilar).Select(item => item.Id);
        return [.. exact.Where(known.Contains).Concat(similar).Distinct(StringComparer.Ordinal)];
    }

    internal const string SymbolMark = "symbol:";

    internal static string MarkOf(ToolingEntryKind kind) => kind.ToString().ToLowerInvariant();

    private static readonly string[] Groups = ["Go constructs", "Standard library", "Packages", "Modules", "Commands", "Go or Rust"];

    private static string GroupOf(IdiomKind kind) => kind switch
    {
        IdiomKind.Command => "Commands",
        IdiomKind.Package => "Packages",
        IdiomKind.Tradeoff => "Go or Rust",
        _ => "Go constructs",
    };

    private static string GroupOf(ToolingEntryKind kind) => kind switch
    {
        ToolingEntryKind.Command => "Commands",
        ToolingEntryKind.Module => "Modules",
        _ => "Packages",
    };

    private static IEnumerable<string> InGo(WorkspaceSnapshot snapshot, Document document, int offset, HoverRequest request, CancellationToken cancellationToken)
    {
        var model = snapshot.ModelOf(document);
        if (IdiomHovers.At(document.GoFile, model, snapshot.Catalog, offset, snapshot.Settings.Translation, request.OnFault, cancellationToken) is { } hover)
            yield return hover.Idiom.Id;
        if (ImportPlaces.At(document.GoFile, model, offset) is { } place)
        {
            foreach (var id in OfPackage(snapshot, place.Path))
                yield return id;
        }
        var token = document.GoFile.TokenAt(offset);
        if (token is { } at && NodePath.To(document.GoFile.Root, at.Start).Leaf is Ident name && model.SymbolOf(name) is { } symbol)
        {
            yield return SymbolMark + symbol.FullName;
            yield return SymbolMark + symbol.FullName.Replace("testing.common.", "testing.T.", StringComparison.Ordinal);
            if (symbol.Kind is SymbolKind.Function or SymbolKind.Method or SymbolKind.TypeName or SymbolKind.Unresolved)
            {
                foreach (var id in OfPackage(snapshot, symbol.PackagePath))
                    yield return id;
            }
        }
    }

    private static IEnumerable<string> OfPackage(WorkspaceSnapshot snapshot, string importPath)
    {
        if (!ToolingHovers.IsChosen(importPath, snapshot.Settings.Crates) && snapshot.Catalog.FindImport(importPath) is { } page)
            yield return page.Id;
        yield return "package:" + importPath;
        for (var module = importPath; module.Contains('/', StringComparison.Ordinal); module = module[..module.LastIndexOf('/')])
            yield return "module:" + module;
    }

    private static IEnumerable<string> InProject(WorkspaceSnapshot snapshot, Document document, int offset)
    {
        if (ToolingHovers.At(document.Path, document.Text, offset, snapshot.Catalog, snapshot.Settings.Crates) is not { } hover)
            yield break;
        foreach (var path in hover.Title.Split(' ').Where(word => word.Contains('.', StringComparison.Ordinal) && word.Contains('/', StringComparison.Ordinal)))
        {
            foreach (var id in OfPackage(snapshot, path))
                yield return id;
        }
        if (hover.CatalogId is { } page)
            yield return page;
    }

    private static string WordAt(string text, int offset)
    {
        var start = Math.Clamp(offset, 0, text.Length);
        var end = start;
        while (start > 0 && IsWord(text[start - 1]))
            start--;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return text[start..end];
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static string Plain(string markdown) => markdown.Replace("`", "", StringComparison.Ordinal);
}
