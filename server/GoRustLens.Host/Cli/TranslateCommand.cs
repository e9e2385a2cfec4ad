using System.CommandLine;
using System.Text;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Features.Crates;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens translate</c>: a Go file as a Rust file, or a Go package as a crate; notes and holes on stderr.</summary>
internal static class TranslateCommand
{
    /// <summary>Some of the Go became <c>todo!()</c>.</summary>
    private const int HasHoles = 3;

    public static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A Go file, the folder of a Go package, or a Makefile, Dockerfile, CI file, script or .golangci.yml." };
        var output = new Option<string?>("--output", "-o") { Description = "Write here instead of standard output; of a package, the crate's folder.", HelpName = "OUT" };
        var async = new Option<string>("--async") { Description = "How goroutines and channels are translated; auto: tokio where the package serves or calls the network, else threads.", DefaultValueFactory = _ => "auto" };
        var errors = new Option<string>("--errors") { Description = "How error is translated.", DefaultValueFactory = _ => "anyhow" };
        async.AcceptOnlyFromAmong("auto", "tokio", "threads");
        errors.AcceptOnlyFromAmong("anyhow", "thiserror", "std");
        var command = new Command("translate", "Translate a Go file to Rust, or a Go package to a crate. Exit code 3: the result has holes, todo!().") { file, output, async, errors };
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = Settings.Default with { TranslationAsync = parsed.GetRequiredValue(async), TranslationErrors = parsed.GetRequiredValue(errors) };
            return Task.FromResult(Run(console, parsed.GetRequiredValue(file), parsed.GetValue(output), settings, cancellationToken));
        });
        return command;
    }

    private static int Run(CommandConsole console, string file, string? outputPath, Settings settings, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file))
            return RunPackage(console, file, outputPath, settings, cancellationToken);
        if (console.Open(file, settings) is not var (snapshot, document))
            return CommandConsole.UsageError;
        if (!document.IsGo)
        {
            return ProjectDocument.Of(document, snapshot.Files, settings.Crates, cancellationToken) is { } project
                ? CargoTomlCommand.Write(console, file, document, project.File, outputPath)
                : console.Fail($"{file}: has no counterpart as a whole; Go files, Makefiles, Dockerfiles, CI files, scripts, .golangci.yml, go.mod and go.work have");
        }
        var rust = RustEquivalent.Of(snapshot, document, new TextSpan(0, 0), TranslationScope.File, cancellationToken).Rust;
        if (outputPath is null)
            console.Output.Write(rust.Text);
        else if (WriteOrFail(console, outputPath, rust.Text) is var code && code != 0)
            return code;
        foreach (var error in document.GoFile.Errors)
            console.Error.WriteLine($"{CommandConsole.PlaceOf(file, document.Text, error.Span.Start)}: syntax error: {error.Message}");
        foreach (var note in rust.Notes)
            console.Error.WriteLine($"{CommandConsole.PlaceOf(file, document.Text, note.GoSpan.Start)}: {(note.IsHole ? "hole" : "note")}: {note.Message}");
        if (!rust.Crates.IsEmpty)
            console.Error.WriteLine("crates: " + string.Join(", ", rust.Crates));
        return RustHead.ConfidenceOf(rust) == Confidence.Holes ? HasHoles : 0;
    }

    private static int RunPackage(CommandConsole console, string folder, string? crateFolder, Settings settings, CancellationToken cancellationToken)
    {
        if (crateFolder is null)
            return console.Fail($"{folder}: is a folder: name one for the crate, too, with --output");
        var packages = new FolderPackages(new FileSystem(), BuildContext.Default, FileSystem.GoFolders, goroot: null);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (packages.In(full) is not { } plain)
            return console.Fail($"{folder}: no Go files that are built");
        // With its own tests; those of the package x_test see it from outside and are left out.
        var package = packages.TestsIn(full).FirstOrDefault(tested => tested.Name == plain.Name) ?? plain;
        var crate = PackageCrate.Of(package, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(crateFolder))), settings.Translation, cancellationToken);
        foreach (var file in crate.Files)
        {
            if (WriteOrFail(console, Path.Combine([crateFolder, .. file.Path.Split('/')]), file.Text) is var code && code != 0)
                return code;
        }
        foreach (var file in package.Files)
        {
            foreach (var error in file.File.Errors)
                console.Error.WriteLine($"{CommandConsole.PlaceOf(file.Path, file.File.Text, error.Span.Start)}: syntax error: {error.Message}");
        }
        foreach (var note in crate.Notes)
            console.Error.WriteLine($"{CommandConsole.PlaceOf(note.File.Path, note.File.File.Text, note.Offset)}: {(note.IsHole ? "hole" : "note")}: {note.Message}");
        if (!crate.Crates.IsEmpty)
            console.Error.WriteLine("crates: " + string.Join(", ", crate.Crates));
        return crate.Holes > 0 ? HasHoles : 0;
    }

    public static int WriteOrFail(CommandConsole console, string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return console.Fail($"{path}: {failure.Message}");
        }
    }
}
