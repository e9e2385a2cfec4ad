using System.CommandLine;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Tooling;
using GoRustLens.Tooling.Equivalents;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens cargo-toml</c>: go.mod or go.work as a Cargo.toml.</summary>
internal static class CargoTomlCommand
{
    /// <summary>The file is no go.mod, or some lines of it are none of go.mod.</summary>
    private const int HasNotes = 1;

    public static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A go.mod or a go.work; the Go files below it tell features and tests." };
        var output = new Option<string?>("--output", "-o") { Description = "Write here instead of standard output.", HelpName = "OUT" };
        var prefer = new Option<string[]>("--prefer") { Description = "Your own crate for a Go module or a package of Go's library, for example go.uber.org/zap=slog@2.7. May stand several times.", HelpName = "PATH=CRATE[@VERSION]", DefaultValueFactory = _ => [] };
        var command = new Command("cargo-toml", "Write the Cargo.toml of a Go module or workspace. Exit code 1: some lines could not be read.") { file, output, prefer };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(console, parsed.GetRequiredValue(file), parsed.GetValue(output), parsed.GetRequiredValue(prefer), cancellationToken)));
        return command;
    }

    private static int Run(CommandConsole console, string file, string? outputPath, string[] preferred, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        var choices = CrateChoices.Of(preferred.Select(Pair), wrong.Add);
        if (wrong.Count > 0)
            return console.Fail($"--prefer {preferred.First(text => Pair(text).Key == wrong[0])}: expected PATH=CRATE or PATH=CRATE@VERSION, as go.uber.org/zap=slog@2.7");
        if (Directory.Exists(file))
            file = Path.Combine(file, "go.mod");
        if (Path.GetFileName(file) is not ("go.mod" or "go.work"))
            return console.Fail($"{file}: is no go.mod and no go.work");
        if (console.ReadOrFail(file) is not { } text)
            return CommandConsole.UsageError;
        var document = new Document(file, Path.GetFullPath(file), "", version: null, text);
        if (ProjectDocument.Of(document, new FileSystem(), choices, cancellationToken) is not { } project)
            return console.Fail($"{file}: cannot be read");
        return Write(console, file, document, project.File, outputPath);
    }

    private static KeyValuePair<string, string> Pair(string text) =>
        text.Split('=', 2) is [var path, var crate] ? new(path, crate) : new(text, "");

    /// <summary>The counterpart to standard output or a file, its notes to standard error.</summary>
    public static int Write(CommandConsole console, string file, Document document, FileEquivalent result, string? outputPath)
    {
        if (outputPath is null)
            console.Output.Write(result.Text);
        else if (TranslateCommand.WriteOrFail(console, outputPath, result.Text) is var code && code != 0)
            return code;
        foreach (var note in result.Notes)
            console.Error.WriteLine($"{CommandConsole.PlaceOf(file, document.Text, note.Span.Start)}: note: {note.Message}");
        return Path.GetFileName(file) is "go.mod" or "go.work" && !result.Notes.IsEmpty ? HasNotes : 0;
    }
}
