using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Catalog;
using GoRustLens.Ide.Features;
using GoRustLens.Idioms.Diagnostics;
using Newtonsoft.Json;

namespace GoRustLens.Host.Cli;

/// <summary>Findings as SARIF 2.1.0: each with its way as a code flow, its fixes, and a fingerprint; each rule with its page.</summary>
/// <remarks>Source: docs.oasis-open.org/sarif/sarif/v2.1.0, sections 3.13 to 3.57; columns are in UTF-16 units, as 3.14.17 lets a run say.</remarks>
internal sealed class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>The folder to which relative paths belong: the one in which the command was run.</summary>
    private const string Root = "%SRCROOT%";

    private static readonly ImmutableArray<DiagnosticCode> Codes = DiagnosticCodes.All;

    private readonly JsonTextWriter _json;

    private SarifReport(JsonTextWriter json) => _json = json;

    public static void Write(TextWriter output, CheckResult result, string category)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        var report = new SarifReport(json);
        json.Object(() =>
        {
            json.Member("$schema", Schema);
            json.Member("version", "2.1.0");
            json.List("runs", [result], run => report.WriteRun(run, category));
        });
        json.Flush();
        output.WriteLine();
    }

    private void WriteRun(CheckResult result, string category)
    {
        _json.Object("tool", () => _json.Object("driver", WriteDriver));
        if (category.Length > 0)
            _json.Object("automationDetails", () => _json.Member("id", category.TrimEnd('/') + "/"));
        _json.List("invocations", [result], WriteInvocation);
        _json.Object("originalUriBaseIds", () => _json.Object(Root, () => _json.Member("uri", new Uri(Directory.GetCurrentDirectory().TrimEnd(Path.DirectorySeparatorChar) + "/").AbsoluteUri)));
        _json.Member("columnKind", "utf16CodeUnits");
        _json.List("results", result.Findings, WriteResult);
    }

    private void WriteDriver()
    {
        _json.Member("name", "GoRustLens");
        _json.Member("version", ProductVersion.Text);
        var catalog = CatalogIndex.LoadEmbedded();
        _json.List("rules", Codes, code => WriteRule(code, catalog));
    }

    private void WriteRule(DiagnosticCode code, CatalogIndex catalog)
    {
        var page = Explain.Page(catalog, code.Code)?.Markdown ?? "";
        _json.Member("id", code.Code);
        _json.Member("name", NameOf(code.Title));
        WriteMessage("shortDescription", code.Title);
        WriteMessage("fullDescription", FirstParagraph(page) is { Length: > 0 } text ? text : code.Title);
        if (page.Length > 0)
        {
            _json.Object("help", () =>
            {
                _json.Member("text", page);
                _json.Member("markdown", page);
            });
        }
        if (catalog.Find(code.Code)?.Sources is [var source, ..])
            _json.Member("helpUri", source.Url);
        _json.Object("defaultConfiguration", () => _json.Member("level", code.Level == FindingLevel.Bugs && code.Code != DiagnosticCodes.UnusedIgnore ? "warning" : "note"));
        _json.Object("properties", () =>
        {
            _json.Texts("tags", [code.Class.Word, .. code.RustError.Length > 0 ? [code.RustError] : Array.Empty<string>()]);
            _json.Member("precision", code.Level == FindingLevel.Bugs ? "high" : "medium");
        });
    }

    /// <summary>What went wrong on the way: a scanner shows it beside the findings.</summary>
    private void WriteInvocation(CheckResult result)
    {
        _json.Member("executionSuccessful", result.IsComplete);
        var words = result.Left == 0 ? result.Complaints : result.Complaints.Add(CheckCommand.LeftOut(result));
        _json.List("toolExecutionNotifications", words, word =>
        {
            _json.Member("level", "warning");
            WriteMessage("message", word);
        });
    }

    private void WriteResult(CheckedFinding finding)
    {
        _json.Member("ruleId", finding.Code);
        _json.Member("ruleIndex", Codes.IndexOf(Codes.First(code => code.Code == finding.Code)));
        _json.Member("level", finding.Severity);
        WriteMessage("message", finding.Message);
        _json.List("locations", [finding.Place], place => WriteLocation(place, hasMessage: false));
        _json.Object("partialFingerprints", () => _json.Member("goRustLens/v1", finding.Fingerprint));
        if (!finding.Related.IsEmpty)
        {
            _json.List("relatedLocations", finding.Related.Select((place, index) => (place, index)), related =>
            {
                _json.Member("id", related.index);
                WriteLocation(related.place, hasMessage: true);
            });
            _json.List("codeFlows", [finding], flow => _json.List("threadFlows", [flow], WriteThreadFlow));
        }
        if (!finding.Fixes.IsEmpty)
            _json.List("fixes", finding.Fixes, WriteFix);
        if (finding.Suppression != SuppressionKind.None)
            _json.List("suppressions", [finding.Suppression], WriteSuppression);
    }

    /// <summary>The way to the finding, and the finding itself as its end.</summary>
    private void WriteThreadFlow(CheckedFinding finding) =>
        _json.List("locations", finding.Related.Append(finding.Place), place => _json.Object("location", () => WriteLocation(place, hasMessage: true)));

    private void WriteFix(CheckedFix fix)
    {
        WriteMessage("description", fix.Title);
        _json.List("artifactChanges", fix.Replacements.GroupBy(edit => edit.File, StringComparer.Ordinal), change =>
        {
            WriteArtifact(change.Key);
            _json.List("replacements", change, edit =>
            {
                WriteRegion("deletedRegion", edit);
                if (edit.Message.Length > 0)
                    WriteMessage("insertedContent", edit.Message);
            });
        });
    }

    private void WriteSuppression(SuppressionKind kind)
    {
        _json.Member("kind", kind == SuppressionKind.InSource ? "inSource" : "external");
        _json.Member("status", "accepted");
        if (kind == SuppressionKind.Baseline)
            _json.Member("justification", "The baseline has it.");
    }

    private void WriteLocation(CheckedPlace place, bool hasMessage)
    {
        _json.Object("physicalLocation", () =>
        {
            WriteArtifact(place.File);
            WriteRegion("region", place);
        });
        if (hasMessage)
            WriteMessage("message", place.Message);
    }

    private void WriteRegion(string name, CheckedPlace place) => _json.Object(name, () =>
    {
        _json.Member("startLine", place.Line);
        _json.Member("startColumn", place.Column);
        _json.Member("endLine", place.EndLine);
        _json.Member("endColumn", place.EndColumn);
    });

    /// <summary>Relative paths as scanners match them: forward slashes, no leading "./"; what is not below the root stands in full.</summary>
    private void WriteArtifact(string file) => _json.Object("artifactLocation", () =>
    {
        var path = file.Replace('\\', '/');
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (Path.IsPathRooted(file) || path.StartsWith("../", StringComparison.Ordinal))
        {
            _json.Member("uri", new Uri(Path.GetFullPath(file)).AbsoluteUri);
            return;
        }
        _json.Member("uri", Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal));
        _json.Member("uriBaseId", Root);
    });

    private void WriteMessage(string name, string text) => _json.Object(name, () => _json.Member("text", text));

    /// <summary>The title as one word, which is what a rule's name is: "ACallsErrorIsDropped".</summary>
    private static string NameOf(string title) => string.Concat(
        title.Replace("'", "", StringComparison.Ordinal).Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)))
            .Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The first lines of a page behind its heading.</summary>
    private static string FirstParagraph(string page) => string.Join(
        ' ', page.Split('\n').Select(line => line.Trim()).SkipWhile(line => line.Length == 0 || line.StartsWith('#')).TakeWhile(line => line.Length > 0 && !line.StartsWith('#')));
}
