using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;

namespace GoRustLens.Host.Cli;

/// <summary>Findings as text for people, JSON for scripts, or SARIF 2.1.0 for code scanners.</summary>
internal static class CheckReport
{
    /// <param name="category">Which part of a repository was looked at, for code scanners that put parts together; may be empty.</param>
    public static void Write(TextWriter output, string format, CheckResult result, string category)
    {
        switch (format)
        {
            case "json":
                WriteJson(output, result.Findings);
                break;
            case "sarif":
                SarifReport.Write(output, result, category);
                break;
            default:
                WriteText(output, result.Findings);
                break;
        }
    }

    /// <summary>As compilers write it: "FILE:LINE:COLUMN: message (CODE)".</summary>
    private static void WriteText(TextWriter output, ImmutableArray<CheckedFinding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{Text(finding.Place)} ({finding.Code}{(finding.Suppression == SuppressionKind.None ? "" : ", suppressed")})");
            foreach (var place in finding.Related)
                output.WriteLine($"    {Text(place)}");
        }
    }

    private static string Text(CheckedPlace place) => string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}: {place.Message}");

    private static void WriteJson(TextWriter output, ImmutableArray<CheckedFinding> findings)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartArray();
        foreach (var finding in findings)
        {
            json.Object(() =>
            {
                WritePlace(json, finding.Place);
                json.Member("code", finding.Code);
                json.Member("severity", finding.Severity);
                json.Member("message", finding.Message);
                json.Member("fingerprint", finding.Fingerprint);
                if (finding.Suppression != SuppressionKind.None)
                    json.Member("suppressed", finding.Suppression == SuppressionKind.InSource ? "comment" : "baseline");
                json.List("related", finding.Related, place =>
                {
                    WritePlace(json, place);
                    json.Member("message", place.Message);
                });
                json.List("fixes", finding.Fixes, fix =>
                {
                    json.Member("title", fix.Title);
                    json.List("edits", fix.Replacements, edit =>
                    {
                        WritePlace(json, edit);
                        json.Member("newText", edit.Message);
                    });
                });
            });
        }
        json.WriteEndArray();
        json.Flush();
        output.WriteLine();
    }

    private static void WritePlace(JsonTextWriter json, CheckedPlace place)
    {
        json.Member("file", place.File);
        json.Member("line", place.Line);
        json.Member("column", place.Column);
        json.Member("endLine", place.EndLine);
        json.Member("endColumn", place.EndColumn);
    }
}
