using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Syntax.Text;
using Newtonsoft.Json;

namespace GoRustLens.Host.Cli;

/// <summary>Findings as text for people, JSON for scripts, or SARIF 2.1.0 for code scanners.</summary>
internal static class CheckReport
{
    public static void Write(TextWriter output, string format, ImmutableArray<CheckedNotice> notices)
    {
        switch (format)
        {
            case "json":
                WriteJson(output, notices);
                break;
            case "sarif":
                SarifReport.Write(output, notices);
                break;
            default:
                WriteText(output, notices);
                break;
        }
    }

    /// <summary>As compilers write it: "FILE:LINE:COLUMN: message (CODE)".</summary>
    private static void WriteText(TextWriter output, ImmutableArray<CheckedNotice> notices)
    {
        foreach (var (file, document, notice) in notices)
        {
            output.WriteLine($"{CommandConsole.PlaceOf(file, document.Text, notice.Span.Start)}: {notice.Finding.Message} ({notice.Code})");
            foreach (var place in notice.Finding.Related.Where(place => place.FilePath is null))
                output.WriteLine($"    {CommandConsole.PlaceOf(file, document.Text, place.Span.Start)}: {place.Message}");
        }
    }

    private static void WriteJson(TextWriter output, ImmutableArray<CheckedNotice> notices)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartArray();
        foreach (var (file, document, notice) in notices)
        {
            json.WriteStartObject();
            Member(json, "file", file);
            WritePlace(json, document.Text, notice.Span, "line", "column", "endLine", "endColumn");
            Member(json, "code", notice.Code);
            Member(json, "severity", notice.Severity.ToString().ToLowerInvariant());
            Member(json, "message", notice.Finding.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Flush();
        output.WriteLine();
    }

    public static void Member(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>A span's four numbers, one-based, the end behind the last character.</summary>
    public static void WritePlace(JsonTextWriter json, SourceText text, TextSpan span, string line, string column, string endLine, string endColumn)
    {
        var (start, end) = (text.Lines.PositionOf(span.Start), text.Lines.PositionOf(span.End));
        Member(json, line, start.Line + 1);
        Member(json, column, start.Character + 1);
        Member(json, endLine, end.Line + 1);
        Member(json, endColumn, end.Character + 1);
    }
}
