using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;
using GoRustLens.Tooling.Files;
using GoRustLens.Tooling.GoMod;
using GoRustLens.Tooling.Mapping;

namespace GoRustLens.Tooling;

/// <summary>The Rust side of a Go project's other files: go.mod, Makefile, Dockerfile, CI and the like, and of directives in Go files.</summary>
/// <remarks>Pure and total: any text gives an answer, perhaps an empty one. Time is linear in the text's length.</remarks>
public static class ToolingHovers
{
    /// <summary>True for files that <see cref="All"/> reads, by their name and folder alone.</summary>
    public static bool Handles(string filePath) => ProjectFiles.KindOf(filePath) != ProjectFileKind.None;

    /// <summary>The innermost hover at an offset, or null.</summary>
    public static ToolHover? At(string filePath, SourceText text, int offset, CatalogIndex catalog, CrateChoices? choices = null)
    {
        ToolHover? found = null;
        foreach (var hover in All(filePath, text, catalog, choices))
        {
            if (hover.Span.Touches(offset) && (found is null || hover.Span.Length < found.Span.Length))
                found = hover;
        }
        return found;
    }

    /// <summary>True where the team chose a crate for what is imported so: then its choice is the answer, not the catalog's page.</summary>
    public static bool IsChosen(string path, CrateChoices choices) =>
        StdlibMapper.Find(path) is not null ? choices.Has(path) : choices.Module(path) is { IsChosen: true };

    /// <summary>Every hover of a file in the order of the text; those of nested commands follow the outer one.</summary>
    public static ImmutableArray<ToolHover> All(string filePath, SourceText text, CatalogIndex catalog, CrateChoices? choices = null)
    {
        choices ??= CrateChoices.None;
        var kind = ProjectFiles.KindOf(filePath);
        if (kind is ProjectFileKind.None)
            return [];
        if (kind is ProjectFileKind.GoMod or ProjectFileKind.GoWork)
            return GoModHovers.Read(text, catalog, choices);
        if (kind is ProjectFileKind.GoSum)
            return GoModHovers.ReadSums(text, catalog, choices);
        var content = Read(kind, text);
        var isGoFile = content.Facts.Any(fact => fact.Kind == FactKind.Image && fact.Value.Contains("golang", StringComparison.Ordinal))
            || content.Facts.Any(fact => fact.Kind == FactKind.ManifestCopy);
        var commands = content.Commands.Select(command => CommandMapper.Map(command, text, catalog, choices));
        var facts = content.Facts.Concat(content.Commands.SelectMany(ExportedVariables)).Select(fact => FactMapper.Map(fact, text, isGoFile, catalog));
        return [.. commands.Concat(facts).OfType<ToolHover>().OrderBy(hover => hover.Span.Start).ThenByDescending(hover => hover.Span.Length)];
    }

    /// <summary>The hover of a directive comment in a Go file (//go:generate, //go:build, //go:embed, //nolint), or null.</summary>
    /// <param name="comment">The comment's text with its slashes, without the line end.</param>
    /// <param name="start">The comment's offset in its file.</param>
    public static ToolHover? ForDirective(string comment, int start, CatalogIndex catalog) => DirectiveMapper.Map(comment, start, catalog);

    /// <summary>A module that no table knows, said plainly, as its line in go.mod says it.</summary>
    public static ToolHover ForUnknown(string path, TextSpan span) => GoModHovers.ForModule(path, span, isIndirect: false, CrateChoices.None);

    /// <summary>The hover of a package that Go code imports or names; null where no table knows the path.</summary>
    public static ToolHover? ForImport(string path, TextSpan span, CrateChoices? choices = null)
    {
        choices ??= CrateChoices.None;
        if (choices.Package(path) is not { } package)
            return choices.Module(path) is null ? null : GoModHovers.ForModule(path, span, isIndirect: false, choices);
        return new ToolHover
        {
            Span = span,
            Title = path,
            Summary = package.Text,
            Commands = choices.AddCommands(package.Crates),
            Notes = package.Difference.Length > 0 ? [package.Difference] : [],
            Tradeoff = TradeoffTable.Default.At("package:" + path),
            Links = package.Crates is [var crate, ..] ? [new ToolLink($"docs.rs/{crate}", $"https://docs.rs/{crate}")] : [],
        };
    }

    private static FileContent Read(ProjectFileKind kind, SourceText text) => kind switch
    {
        ProjectFileKind.Makefile => MakefileReader.Read(text),
        ProjectFileKind.Dockerfile => DockerfileReader.Read(text),
        ProjectFileKind.Jenkinsfile => JenkinsfileReader.Read(text),
        ProjectFileKind.Shell => ReadShell(text),
        ProjectFileKind.GolangciYaml => GoToolYamlReader.ReadLinters(YamlNode.Parse(text.Content)),
        ProjectFileKind.GoreleaserYaml => GoToolYamlReader.ReadReleases(text, YamlNode.Parse(text.Content)),
        ProjectFileKind.UpdateBot => GoToolYamlReader.ReadUpdates(YamlNode.Parse(text.Content)),
        _ => CiYamlReader.Read(text, YamlNode.Parse(text.Content)),
    };

    /// <summary>"export GOFLAGS=-mod=mod" in a script: for all that follows, as an "env:" is.</summary>
    private static IEnumerable<FileFact> ExportedVariables(ShellCommand command)
    {
        if (command.Words.IsEmpty || command.Words[0].Text != "export")
            yield break;
        foreach (var word in command.Words.Skip(1))
        {
            var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                yield return new FileFact(FactKind.Environment, word.Text[..equals], word.Text[(equals + 1)..], word.Span);
        }
    }

    private static FileContent ReadShell(SourceText text)
    {
        var content = new FileContentBuilder();
        content.AddScript(ScriptText.Of(text.Content, new TextSpan(0, text.Length)), ShellScope.Empty);
        return content.Build();
    }
}
