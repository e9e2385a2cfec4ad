using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>What the rules found in one state of a file. For a later state of it, the findings of the functions that no edit has touched can be taken from here.</summary>
/// <remarks>Holds the text and places in it, but no tree, so that keeping it does not keep the package of that time.</remarks>
public sealed class FileFindings
{
    private readonly SourceText _text;
    private readonly DiagnosticSettings _settings;

    internal FileFindings(SourceText text, DiagnosticSettings settings, ImmutableArray<FunctionFindings> functions, ImmutableArray<Finding> findings)
    {
        _text = text;
        _settings = settings;
        Functions = functions;
        Findings = findings;
    }

    /// <summary>All findings that no comment ignores, by place.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What a comment ignores.</summary>
    public ImmutableArray<Finding> Ignored { get; internal init; } = [];

    /// <summary>The functions that have a body, in source order.</summary>
    internal ImmutableArray<FunctionFindings> Functions { get; }

    /// <summary>The way from here to a later state of the text; null where something was edited outside of the bodies of functions, or other rules run.</summary>
    /// <param name="later">The functions of the later state that have a body: their places.</param>
    internal TextMove? MoveTo(SourceText laterText, ImmutableArray<(TextSpan Span, TextSpan Body)> later, DiagnosticSettings settings)
    {
        if (later.Length != Functions.Length || !settings.HasSameRulesAs(_settings))
            return null;
        var (start, laterStart) = (0, 0);
        for (var index = 0; index < later.Length; index++)
        {
            var (body, laterBody) = (Functions[index].Body, later[index].Body);
            if (!IsSame(start, body.Start, laterText, laterStart, laterBody.Start))
                return null;
            (start, laterStart) = (body.End, laterBody.End);
        }
        return IsSame(start, _text.Length, laterText, laterStart, laterText.Length) ? TextMove.Between(_text.Content, laterText.Content) : null;
    }

    private bool IsSame(int start, int end, SourceText laterText, int laterStart, int laterEnd) =>
        _text.Content.AsSpan(start, end - start).SequenceEqual(laterText.Content.AsSpan(laterStart, laterEnd - laterStart));
}

/// <summary>What the rules found in one function, before comments ignore any of it.</summary>
/// <param name="IsAnalysed">False where the function was left out because of a syntax error.</param>
internal sealed record FunctionFindings(TextSpan Span, TextSpan Body, bool IsAnalysed, ImmutableArray<Finding> Findings)
{
    /// <summary>The same findings in a later text in which the function stands unchanged at another place; null where they must be looked for anew.</summary>
    public FunctionFindings? In(TextMove move, TextSpan span, TextSpan body) =>
        IsAnalysed && move.Of(Span) == span && move.Of(Body) == body ? this with { Span = span, Body = body, Findings = [.. Findings.Select(finding => Moved(finding, move))] } : null;

    /// <summary>Of a function that was edited, the findings that need the whole package, and whose place was not edited.</summary>
    public IEnumerable<Finding> Stayed(TextMove move) =>
        Findings.Where(finding => finding.IsOfPackage && move.Of(finding.Span) is not null).Select(finding => Moved(finding, move));

    // What explains or mends a finding may stand in what was edited: without it the finding is still true.
    private static Finding Moved(Finding finding, TextMove move) => finding with
    {
        Span = move.Of(finding.Span) ?? finding.Span,
        Related = [.. finding.Related.Select(place => Moved(place, move)).OfType<RelatedPlace>()],
        Fixes = [.. finding.Fixes.Where(fix => fix.Edits.All(edit => move.Of(edit.Span) is not null)).Select(fix => Moved(fix, move))],
    };

    private static RelatedPlace? Moved(RelatedPlace place, TextMove move) =>
        place.FilePath is not null ? place : move.Of(place.Span) is { } span ? place with { Span = span } : null;

    private static GoFix Moved(GoFix fix, TextMove move) => fix with { Edits = [.. fix.Edits.Select(edit => edit with { Span = move.Of(edit.Span) ?? edit.Span })] };
}
