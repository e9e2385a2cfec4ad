using System.Collections.Immutable;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>The ignore comments of a file.</summary>
/// <remarks>
/// <c>//gorustlens:ignore GRL0001 reason</c> at the end of a line is for that line, alone on its line for the next line of code;
/// <c>//gorustlens:file-ignore GRL0001 reason</c> is for the file. Several codes stand with commas between. gofmt leaves the form alone.
/// </remarks>
public sealed class Suppressions
{
    private const string LineMarker = "//gorustlens:ignore";
    private const string FileMarker = "//gorustlens:file-ignore";

    private readonly ImmutableArray<Entry> _entries;

    private Suppressions(ImmutableArray<Entry> entries) => _entries = entries;

    public static Suppressions Read(GoFile file)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var comment in file.Comments)
        {
            var text = file.Text.Slice(comment.Span);
            if (text.StartsWith(LineMarker))
                AddEntries(file, comment.Span, text[LineMarker.Length..], isForFile: false, entries);
            else if (text.StartsWith(FileMarker))
                AddEntries(file, comment.Span, text[FileMarker.Length..], isForFile: true, entries);
        }
        return new Suppressions(entries.ToImmutable());
    }

    /// <summary>The findings that no comment ignores and, for each comment that ignored nothing, a finding of its own.</summary>
    /// <param name="file">The file of the comments and findings.</param>
    /// <param name="findings">What the rules found.</param>
    /// <param name="hasRun">Whether the rule of a code has run; a comment for one that has not is not called unused.</param>
    /// <param name="ignored">Gets the findings that a comment ignores.</param>
    public ImmutableArray<Finding> Apply(GoFile file, IEnumerable<Finding> findings, Func<string, bool> hasRun, ImmutableArray<Finding>.Builder? ignored = null)
    {
        var kept = ImmutableArray.CreateBuilder<Finding>();
        var used = new HashSet<Entry>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
        {
            var line = file.Text.Lines.LineOf(finding.Span.Start);
            var entry = _entries.FirstOrDefault(candidate => candidate.Code == finding.Code && (candidate.IsForFile || candidate.Line == line));
            if (entry is null)
            {
                kept.Add(finding);
                continue;
            }
            used.Add(entry);
            ignored?.Add(finding);
        }
        foreach (var entry in _entries)
        {
            if (!used.Contains(entry) && (hasRun(entry.Code) || !DiagnosticCodes.IsKnown(entry.Code)))
                kept.Add(Unused(file, entry));
        }
        return kept.ToImmutable();
    }

    /// <summary>The comment to put at the end of a finding's line: <c>//gorustlens:ignore GRL0001 </c> and room for a reason.</summary>
    public static TextEdit IgnoreOnLine(GoFile file, Finding finding)
    {
        var line = file.Text.Lines.LineOf(finding.Span.Start);
        var start = file.Text.Lines.StartOf(line);
        var indent = start;
        while (indent < file.Text.Length && file.Text[indent] is ' ' or '\t')
            indent++;
        var indentation = file.Text.Content[start..indent];
        return new TextEdit(new TextSpan(start, 0), $"{indentation}{LineMarker} {finding.Code} reviewed\n");
    }

    /// <summary>The comment above the package clause that ignores a code in the whole file.</summary>
    public static TextEdit IgnoreInFile(GoFile file, Finding finding)
    {
        var line = file.Text.Lines.LineOf(file.Root.Name.Start);
        return new TextEdit(new TextSpan(file.Text.Lines.EndOf(line), 0), $"\n{FileMarker} {finding.Code} reviewed\n");
    }

    private static void AddEntries(GoFile file, TextSpan span, ReadOnlySpan<char> rest, bool isForFile, ImmutableArray<Entry>.Builder entries)
    {
        if (rest.IsEmpty || rest[0] is not (' ' or '\t'))
            return;
        var words = rest.Trim();
        var end = words.IndexOfAny(' ', '\t');
        var codes = (end < 0 ? words : words[..end]).ToString();
        var line = LineFor(file, span);
        foreach (var code in codes.Split(',', StringSplitOptions.RemoveEmptyEntries))
            entries.Add(new Entry(code, line, isForFile, span));
    }

    /// <summary>The comment's own line where code stands before it, else the line of the next token.</summary>
    private static int LineFor(GoFile file, TextSpan comment)
    {
        var lines = file.Text.Lines;
        var line = lines.LineOf(comment.Start);
        var before = file.Text.Slice(TextSpan.FromBounds(lines.StartOf(line), comment.Start));
        if (!before.IsWhiteSpace())
            return line;
        foreach (var token in file.Tokens)
        {
            if (token.Start >= comment.End && token.Length > 0)
                return lines.LineOf(token.Start);
        }
        return line;
    }

    private static Finding Unused(GoFile file, Entry entry)
    {
        var message = DiagnosticCodes.IsKnown(entry.Code)
            ? $"This comment ignores nothing: there is no {entry.Code} {(entry.IsForFile ? "in the file" : "on its line")}"
            : $"There is no code {entry.Code}: write //gorustlens:ignore GRL0001 reason";
        var start = file.Text.Lines.StartOf(file.Text.Lines.LineOf(entry.Span.Start));
        var isAlone = file.Text.Slice(TextSpan.FromBounds(start, entry.Span.Start)).IsWhiteSpace();
        var end = isAlone ? file.Text.Lines.EndOf(file.Text.Lines.LineOf(entry.Span.Start)) : entry.Span.End;
        var removal = TextSpan.FromBounds(isAlone ? start : entry.Span.Start, end);
        return new Finding(DiagnosticCodes.UnusedIgnore, entry.Span, message)
        {
            Fixes = [new GoFix("Remove the comment", [new TextEdit(removal, "")])],
        };
    }

    private sealed record Entry(string Code, int Line, bool IsForFile, TextSpan Span);
}
