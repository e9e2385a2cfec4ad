using System.Collections.Concurrent;
using GoRustLens.Catalog;
using GoRustLens.Idioms;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>Hovers over real files: Go's own sources where a toolchain is installed, else the sample workspace.</summary>
public sealed class HoverPropertyTests
{
    private const int Files = 60;
    private const int EveryToken = 50;

    [Fact]
    public void No_rule_throws_and_every_hover_keeps_to_its_size()
    {
        var catalog = CatalogIndex.LoadEmbedded();
        var failures = new ConcurrentBag<string>();
        var hovers = 0;
        foreach (var path in GoSources.Sample(Files))
        {
            var file = GoFile.Parse(File.ReadAllText(path));
            var package = new Package([new PackageFile(path, file)]);
            for (var i = 0; i < file.Tokens.Length; i += EveryToken)
            {
                var offset = file.Tokens[i].Start;
                var hover = IdiomHovers.At(
                    file, package.ModelOf(file), catalog, offset, new TranslationSettings(), (idiom, exception) => failures.Add($"{path}:{offset} {idiom}: {exception}"), CancellationToken.None);
                if (hover is null)
                    continue;
                hovers++;
                AssertForm(HoverMarkdown.Render(hover, file.Text, "file:///a.go", new HoverSettings()), hover);
            }
        }
        Assert.Empty(failures);
        Assert.True(hovers > 100, $"only {hovers} hovers");
    }

    private static void AssertForm(string markdown, IdiomHover hover)
    {
        var lines = markdown.TrimEnd('\n').Split('\n');
        Assert.StartsWith("**Rust:** ", lines[0], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 1, 25);
        Assert.Contains("command:goRustLens.explainCode", lines[^1], StringComparison.Ordinal);
        Assert.True(hover.Span.Length > 0, "an empty anchor");
    }
}
