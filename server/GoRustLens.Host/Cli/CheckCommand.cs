using System.Collections.Immutable;
using System.CommandLine;
using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Cli;

/// <summary>A finding and the file it stands in, named as the user named it.</summary>
internal sealed record CheckedNotice(string File, Document Document, Notice Notice);

/// <summary><c>gorustlens check</c>: the findings of files and folders.</summary>
internal static class CheckCommand
{
    private const int HasFindings = 1;

    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Go files or folders; folders with all below them, ./... too.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text, json or sarif (2.1.0).", DefaultValueFactory = _ => "text" };
        var disabled = new Option<string[]>("--disable") { Description = "A code to leave out; may stand more than once.", HelpName = "CODE" };
        var level = new Option<string>("--level") { Description = "bugs: what goes wrong in Go as well; all: what Rust would ask about, too.", DefaultValueFactory = _ => "bugs" };
        var withTests = new Option<bool>("--tests") { Description = "Look at _test.go files too." };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        level.AcceptOnlyFromAmong("bugs", "all");
        var command = new Command("check", "Report what rustc would have refused. Exit code 1: there are findings.") { paths, format, level, disabled, withTests };
        command.SetAction((parsed, cancellationToken) =>
        {
            var exclude = Settings.Default.DiagnosticsExclude.Remove("**/testdata/**");
            var settings = Settings.Default with
            {
                DiagnosticsLevel = parsed.GetValue(level) == "all" ? DiagnosticLevel.All : DiagnosticLevel.Bugs,
                MaxPerFile = int.MaxValue,
                DisabledCodes = [.. parsed.GetValue(disabled) ?? []],
                DiagnosticsExclude = parsed.GetValue(withTests) ? exclude.Remove("**/*_test.go") : exclude,
            };
            return Task.FromResult(Run(console, parsed.GetRequiredValue(paths), parsed.GetRequiredValue(format), settings, cancellationToken));
        });
        return command;
    }

    private static int Run(CommandConsole console, string[] paths, string format, Settings settings, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        var isComplete = true;
        foreach (var path in paths)
        {
            if (GoFiles.Below(path, out var failure) is { } found)
                files.AddRange(found);
            else
            {
                console.Fail(failure);
                isComplete = false;
            }
        }
        var notices = ImmutableArray.CreateBuilder<CheckedNotice>();
        foreach (var folder in files.Distinct(StringComparer.Ordinal).GroupBy(Path.GetDirectoryName, StringComparer.Ordinal))
            isComplete &= CheckFolder(console, folder, settings, notices, cancellationToken);
        CheckReport.Write(console.Output, format, notices.ToImmutable());
        return !isComplete ? CommandConsole.UsageError : notices.Count > 0 ? HasFindings : 0;
    }

    /// <summary>Opens a folder's files together, so that they share one package. False where a file cannot be read.</summary>
    private static bool CheckFolder(
        CommandConsole console, IEnumerable<string> files, Settings settings, ImmutableArray<CheckedNotice>.Builder notices, CancellationToken cancellationToken)
    {
        var workspace = new Workspace(new FileSystem(), CatalogIndex.Empty, FileSystem.GoFolders);
        workspace.Configure(settings);
        var isComplete = true;
        var opened = new List<(string File, Document Document)>();
        foreach (var file in files)
        {
            if (console.ReadOrFail(file) is not { } text)
            {
                isComplete = false;
                continue;
            }
            var path = Path.GetFullPath(file);
            var document = new Document(path, path, "", version: null, text);
            workspace.Open(document);
            // The workspace keeps a document of its own, whose tree is the one in the package.
            opened.Add((file, workspace.Current.Find(path) ?? document));
        }
        foreach (var (file, document) in opened)
        {
            notices.AddRange(DiagnosticsFeature.In(workspace.Current, document, console.ReportFault, cancellationToken)
                .Select(notice => new CheckedNotice(file, document, notice)));
        }
        return isComplete;
    }
}
