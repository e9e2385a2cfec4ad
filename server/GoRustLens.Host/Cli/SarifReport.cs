using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Ide;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Text;
using Newtonsoft.Json;

namespace GoRustLens.Host.Cli;

/// <summary>Findings as SARIF 2.1.0.</summary>
/// <remarks>Source: docs.oasis-open.org/sarif/sarif/v2.1.0, sections 3.13 to 3.36; columns are in UTF-16 units, as 3.14.17 lets a run say.</remarks>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(TextWriter output, ImmutableArray<CheckedNotice> notices)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartObject();
        CheckReport.Member(json, "$schema", Schema);
        CheckReport.Member(json, "version", "2.1.0");
        json.WritePropertyName("runs");
        json.WriteStartArray();
        WriteRun(json, notices);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteLine();
    }

    private static void WriteRun(JsonTextWriter json, ImmutableArray<CheckedNotice> notices)
    {
        json.WriteStartObject();
        WriteTool(json);
        CheckReport.Member(json, "columnKind", "utf16CodeUnits");
        json.WritePropertyName("results");
        json.WriteStartArray();
        foreach (var notice in notices)
            WriteResult(json, notice);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(JsonTextWriter json)
    {
        json.WritePropertyName("tool");
        json.WriteStartObject();
        json.WritePropertyName("driver");
        json.WriteStartObject();
        CheckReport.Member(json, "name", "GoRustLens");
        CheckReport.Member(json, "version", ProductVersion.Text);
        json.WritePropertyName("rules");
        json.WriteStartArray();
        foreach (var code in DiagnosticCodes.All)
        {
            json.WriteStartObject();
            CheckReport.Member(json, "id", code.Code);
            WriteMessage(json, "shortDescription", code.Title);
            WriteTags(json, code);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What the rule is about, as "lock-copy", so that reports can group by it.</summary>
    private static void WriteTags(JsonTextWriter json, DiagnosticCode code)
    {
        json.WritePropertyName("properties");
        json.WriteStartObject();
        json.WritePropertyName("tags");
        json.WriteStartArray();
        json.WriteValue(code.Class.Word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(JsonTextWriter json, CheckedNotice found)
    {
        var (file, document, notice) = found;
        json.WriteStartObject();
        CheckReport.Member(json, "ruleId", notice.Code);
        CheckReport.Member(json, "ruleIndex", DiagnosticCodes.All.TakeWhile(code => code.Code != notice.Code).Count());
        CheckReport.Member(json, "level", notice.Severity == FindingSeverity.Warning ? "warning" : "note");
        WriteMessage(json, "message", notice.Finding.Message);
        json.WritePropertyName("locations");
        json.WriteStartArray();
        WriteLocation(json, file, document.Text, notice.Span, message: null);
        json.WriteEndArray();
        var related = notice.Finding.Related.Where(place => place.FilePath is null).ToList();
        if (related.Count > 0)
        {
            json.WritePropertyName("relatedLocations");
            json.WriteStartArray();
            foreach (var place in related)
                WriteLocation(json, file, document.Text, place.Span, place.Message);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLocation(JsonTextWriter json, string file, SourceText text, TextSpan span, string? message)
    {
        json.WriteStartObject();
        json.WritePropertyName("physicalLocation");
        json.WriteStartObject();
        json.WritePropertyName("artifactLocation");
        json.WriteStartObject();
        CheckReport.Member(json, "uri", Path.IsPathRooted(file) ? new Uri(file).AbsoluteUri : Uri.EscapeDataString(Normal(file)).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WritePropertyName("region");
        json.WriteStartObject();
        CheckReport.WritePlace(json, text, span, "startLine", "startColumn", "endLine", "endColumn");
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
            WriteMessage(json, "message", message);
        json.WriteEndObject();
    }

    /// <summary>Relative paths as scanners match them: forward slashes, no leading "./".</summary>
    private static string Normal(string file)
    {
        var path = file.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static void WriteMessage(JsonTextWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        CheckReport.Member(json, "text", text);
        json.WriteEndObject();
    }
}
