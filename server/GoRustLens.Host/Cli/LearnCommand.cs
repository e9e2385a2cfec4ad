using System.CommandLine;
using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Find;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens learn</c>: the idioms that Go code really uses, most used first, as Markdown.</summary>
internal static class LearnCommand
{
    public static Command Create(CommandConsole console)
    {
        var path = new Argument<string>("DIR") { Description = "A folder with Go code." };
        var command = new Command("learn", "Print which Rust idioms Go code asks for, most used first, as Markdown.") { path };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(console, parsed.GetRequiredValue(path), cancellationToken)));
        return command;
    }

    private static int Run(CommandConsole console, string path, CancellationToken cancellationToken)
    {
        if (GoFiles.Below(path, out var failure) is not { } found)
            return console.Fail(failure);
        var files = found.Select(Path.GetFullPath).ToList();
        using var progress = new ProgressLine(console.Error, "learn", files.Select(Path.GetDirectoryName).Distinct().Count(), !Console.IsErrorRedirected);
        var request = new HoverRequest(HasCommandLinks: false, console.ReportFault);
        var steps = LearningPath.Of(CatalogIndex.LoadEmbedded(), files, new FileSystem(), FileSystem.GoFolders, Settings.Default, request, progress.Step, cancellationToken);
        console.Output.Write(LearningPath.Page(steps, [Path.GetFullPath(path)], files.Count));
        return 0;
    }
}
