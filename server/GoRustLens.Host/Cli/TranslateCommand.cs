using System.CommandLine;
using System.Text;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens translate</c>: a Go file as a Rust file; notes and holes on stderr.</summary>
internal static class TranslateCommand
{
    /// <summary>Some of the Go became <c>todo!()</c>.</summary>
    private const int HasHoles = 3;

    public static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE") { Description = "A Go file." };
        var output = new Option<string?>("--output", "-o") { Description = "Write here instead of standard output.", HelpName = "OUT" };
        var async = new Option<string>("--async") { Description = "How goroutines and channels are translated.", DefaultValueFactory = _ => "auto" };
        var errors = new Option<string>("--errors") { Description = "How error is translated.", DefaultValueFactory = _ => "anyhow" };
        async.AcceptOnlyFromAmong("auto", "tokio", "threads");
        errors.AcceptOnlyFromAmong("anyhow", "thiserror", "std");
        var command = new Command("translate", "Translate a Go file to Rust. Exit code 3: the result has holes, todo!().") { file, output, async, errors };
        command.SetAction((parsed, cancellationToken) =>
        {
            var settings = Settings.Default with { TranslationAsync = parsed.GetRequiredValue(async), TranslationErrors = parsed.GetRequiredValue(errors) };
            return Task.FromResult(Run(console, parsed.GetRequiredValue(file), parsed.GetValue(output), settings, cancellationToken));
        });
        return command;
    }

    private static int Run(CommandConsole console, string file, string? outputPath, Settings settings, CancellationToken cancellationToken)
    {
        if (console.Open(file, settings) is not var (snapshot, document))
            return CommandConsole.UsageError;
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

    private static int WriteOrFail(CommandConsole console, string path, string text)
    {
        try
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return console.Fail($"{path}: {failure.Message}");
        }
    }
}
