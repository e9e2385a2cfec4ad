using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;
using GoRustLens.Tooling.Files;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>"Show Rust Equivalent" of a file that is no Go: Makefile, Dockerfile, CI file, script, linter settings.</summary>
/// <remarks>Pure and total. Nothing is run, and what cannot be read stays as it is, with a note.</remarks>
public static class FileEquivalents
{
    /// <summary>True for files that have a counterpart as a whole, by name and folder alone. go.mod and go.work have theirs in Cargo.toml.</summary>
    public static bool Handles(string filePath) => ProjectFiles.KindOf(filePath) is
        ProjectFileKind.Makefile or ProjectFileKind.Dockerfile or ProjectFileKind.GitHubWorkflow or ProjectFileKind.CiYaml or ProjectFileKind.Taskfile or ProjectFileKind.Shell
        or ProjectFileKind.GolangciYaml;

    /// <summary>The counterpart; null for files of other kinds.</summary>
    public static FileEquivalent? Of(string filePath, SourceText source, CrateChoices choices)
    {
        var name = filePath[(filePath.LastIndexOfAny(['/', '\\']) + 1)..];
        return ProjectFiles.KindOf(filePath) switch
        {
            ProjectFileKind.Makefile => InPlace(name, "makefile", source, MakefileReader.Read(source), MakeText.Escape, choices),
            ProjectFileKind.Shell => InPlace(name, "shellscript", source, Script(source), (text, _) => text, choices),
            ProjectFileKind.Dockerfile => DockerfileEquivalent.Of(name, source, choices),
            ProjectFileKind.GitHubWorkflow => WorkflowEquivalent.Of(name, source, isGitHub: true, choices),
            ProjectFileKind.CiYaml or ProjectFileKind.Taskfile => WorkflowEquivalent.Of(name, source, isGitHub: false, choices),
            ProjectFileKind.GolangciYaml => LinterEquivalent.Of(name, source),
            _ => null,
        };
    }

    private static FileContent Script(SourceText source)
    {
        var content = new FileContentBuilder();
        content.AddScript(ScriptText.Of(source.Content, new TextSpan(0, source.Length)), ShellScope.Empty);
        return content.Build();
    }

    /// <summary>The same file with each Go command replaced where it stands.</summary>
    private static FileEquivalent InPlace(string name, string language, SourceText source, FileContent content, Func<string, string, string> escape, CrateChoices choices)
    {
        var report = new EquivalentReport(source, choices);
        var replacements = ImmutableArray.CreateBuilder<Replacement>();
        var hovers = report.Commands(content.Commands);
        foreach (var hover in hovers)
        {
            var text = CommandText.Of(hover, source.ToString(hover.Span));
            // A command in an argument of another one is not reached by its place.
            foreach (var inner in hovers.Where(inner => inner.Span.Length < hover.Span.Length && hover.Span.Contains(inner.Span)))
                text = text.Replace(source.ToString(inner.Span), CommandText.Of(inner, ""), StringComparison.Ordinal);
            replacements.Add(new Replacement(hover.Span, escape(text, source.ToString(hover.Span))));
        }
        foreach (var fact in content.Facts)
            report.Fact(fact);
        return report.Build(name, language, Replacements.Apply(source.Content, 0, source.Length, replacements));
    }
}
