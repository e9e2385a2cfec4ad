using System.CommandLine;
using System.Globalization;
using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens explain</c>: the hover of a place, or the page of a code, as Markdown.</summary>
internal static class ExplainCommand
{
    /// <summary>The place is fine, but nothing is to be said of it.</summary>
    private const int NothingThere = 1;

    public static Command Create(CommandConsole console)
    {
        var place = new Argument<string>("PLACE") { Description = "FILE:LINE:COLUMN, both one-based; or a code such as GRL0001." };
        var isFull = new Option<bool>("--full") { Description = "Say more: differences, costs, crates." };
        var command = new Command("explain", "Print what a place of a Go or project file becomes in Rust, as Markdown.") { place, isFull };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(console, parsed.GetRequiredValue(place), parsed.GetValue(isFull), cancellationToken)));
        return command;
    }

    private static int Run(CommandConsole console, string place, bool isFull, CancellationToken cancellationToken)
    {
        if (!place.Contains(':', StringComparison.Ordinal) && Explain.Page(CatalogIndex.LoadEmbedded(), place) is { } page)
        {
            console.Output.Write(page.Markdown);
            return 0;
        }
        if (!TryParse(place, out var file, out var position))
            return console.Fail($"{place}: expected FILE:LINE:COLUMN or a code such as GRL0001");
        var settings = Settings.Default with { HoverDetail = isFull ? Idioms.HoverDetail.Full : Idioms.HoverDetail.Compact };
        if (console.Open(file, settings) is not var (snapshot, document))
            return CommandConsole.UsageError;
        if (position.Line >= document.Text.Lines.Count)
            return console.Fail(string.Create(CultureInfo.InvariantCulture, $"{file}: has {document.Text.Lines.Count} lines, there is no line {position.Line + 1}"));
        var request = new HoverRequest(HasCommandLinks: false, console.ReportFault);
        if (HoverFeature.At(snapshot, document, document.Text.Lines.OffsetOf(position), request, cancellationToken) is not { } card)
        {
            console.Error.WriteLine($"gorustlens: {place}: nothing to explain here");
            return NothingThere;
        }
        console.Output.WriteLine(card.Markdown.TrimEnd());
        return 0;
    }

    /// <summary>Splits from the right: Windows paths have a colon of their own.</summary>
    internal static bool TryParse(string place, out string file, out LinePosition position)
    {
        file = "";
        position = default;
        var beforeColumn = place.LastIndexOf(':');
        var beforeLine = beforeColumn > 0 ? place.LastIndexOf(':', beforeColumn - 1) : -1;
        if (beforeLine <= 0
            || !TryParseOneBased(place.AsSpan(beforeLine + 1, beforeColumn - beforeLine - 1), out var line)
            || !TryParseOneBased(place.AsSpan(beforeColumn + 1), out var column))
            return false;
        file = place[..beforeLine];
        position = new LinePosition(line - 1, column - 1);
        return true;
    }

    private static bool TryParseOneBased(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;
}
