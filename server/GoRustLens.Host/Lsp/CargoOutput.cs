using GoRustLens.Host.Lsp.Protocol;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Range = GoRustLens.Host.Lsp.Protocol.Range;

namespace GoRustLens.Host.Lsp;

/// <summary>Reads what <c>cargo check --message-format=json</c> prints, and finds for each message its place in the Go and in the Rust that is shown.</summary>
/// <remarks>Source of the format: the Cargo Book, "External tools", and rustc's "JSON Output". Lines of another form are passed over.</remarks>
internal static class CargoOutput
{
    private const int Error = 1;
    private const int Warning = 2;

    /// <summary>The messages in the order of the output, each once.</summary>
    public static IReadOnlyList<CargoMessage> Read(ScratchCrateResult crate, string output)
    {
        var files = crate.Files.Where(file => file.Lines is not null).ToDictionary(file => file.Path, file => new RustFile(file), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. output.Split('\n')
            .Where(line => line.StartsWith('{'))
            .Select(Parsed)
            .Where(json => Text(json?["reason"]) == "compiler-message")
            .Select(json => json?["message"] as JObject)
            .OfType<JObject>()
            .Where(message => Text(message["level"]) is "error" or "warning" && !IsSummary(message) && seen.Add(Text(message["rendered"]) ?? ""))
            .Select(message => ToMessage(message, files))];
    }

    /// <summary>"aborting due to 2 previous errors", "1 warning emitted": rustc counts.</summary>
    private static bool IsSummary(JObject message) => message["spans"] is not JArray { Count: > 0 } && message["code"] is not JObject
        && Text(message["message"]) is { } text && (text.StartsWith("aborting due to", StringComparison.Ordinal) || text.EndsWith("emitted", StringComparison.Ordinal));

    private static CargoMessage ToMessage(JObject message, Dictionary<string, RustFile> files)
    {
        var spans = Objects(message["spans"]).Select(span => InCrate(span, files)).ToArray();
        var primary = Array.Find(spans, span => span.IsPrimary && span.File is not null) ?? spans.FirstOrDefault(span => span.IsPrimary);
        var code = Text(message.SelectToken("code.code"));
        string?[] words = [Text(message["message"]), primary?.Label, .. Objects(message["children"]).Select(Advice)];
        return new CargoMessage(
            Text(message["level"]) == "error" ? Error : Warning,
            code,
            IsErrorCode(code) ? $"https://doc.rust-lang.org/error_codes/{code}.html" : null,
            string.Join('\n', words.Where(text => !string.IsNullOrWhiteSpace(text))),
            Text(message["rendered"]) ?? "",
            primary?.Go,
            primary?.Shown,
            [.. spans.Where(span => span != primary && span.Label is { Length: > 0 }).Select(span => new CargoRemark(span.Label ?? "", span.Go, span.Shown))]);
    }

    private static string? Advice(JObject child) => Text(child["message"]) is { Length: > 0 } text ? $"{Text(child["level"])}: {text}" : null;

    /// <summary>The span, or the place of the macro call that it stands in, whichever is first in a file of the crate.</summary>
    private static Place InCrate(JObject span, Dictionary<string, RustFile> files)
    {
        var label = Text(span["label"]);
        var isPrimary = span["is_primary"] is JValue { Value: true };
        for (var current = span; current is not null; current = current.SelectToken("expansion.span") as JObject)
        {
            if (Text(current["file_name"])?.Replace('\\', '/') is { } name && files.TryGetValue(name, out var file))
                return new Place(isPrimary, label, file, Number(current["line_start"]) - 1, Number(current["column_start"]) - 1, Number(current["line_end"]) - 1, Number(current["column_end"]) - 1);
        }
        return new Place(isPrimary, label, null, 0, 0, 0, 0);
    }

    private static bool IsErrorCode(string? code) => code is { Length: 5 } && code[0] == 'E' && code.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private static JObject? Parsed(string line)
    {
        try
        {
            return JObject.Parse(line);
        }
        catch (JsonException)
        {
            return null; // a line that was cut off, or something that a build script printed
        }
    }

    private static string? Text(JToken? token) => (token as JValue)?.Value as string;

    private static int Number(JToken? token) => (token as JValue)?.Value is long number and >= 1 and <= int.MaxValue ? (int)number : 1;

    private static IEnumerable<JObject> Objects(JToken? array) => (array as JArray)?.OfType<JObject>() ?? [];

    /// <summary>A file of the crate with its lines.</summary>
    private sealed class RustFile(CrateFileText file)
    {
        private readonly string[] _lines = file.Text.Split('\n');

        public LineOrigin? OriginOf(int line) => file.Lines is { } origins && line >= 0 && line < origins.Count ? origins[line] : null;

        /// <summary>rustc counts characters, LSP UTF-16 units.</summary>
        public int ColumnOf(int line, int characters)
        {
            if (line < 0 || line >= _lines.Length)
                return 0;
            var column = 0;
            foreach (var rune in _lines[line].EnumerateRunes())
            {
                if (characters-- <= 0)
                    break;
                column += rune.Utf16SequenceLength;
            }
            return column;
        }
    }

    /// <summary>A place of a message; lines and columns zero-based, columns in characters.</summary>
    private sealed record Place(bool IsPrimary, string? Label, RustFile? File, int StartLine, int StartColumn, int EndLine, int EndColumn)
    {
        public GoLine? Go => File?.OriginOf(StartLine) is { Uri: { } uri, GoLine: { } line } ? new GoLine(uri, line) : null;

        /// <summary>Where the shown text ends within the span, the place ends with its first line.</summary>
        public Range? Shown => File?.OriginOf(StartLine)?.ShownLine is { } start
            ? File.OriginOf(EndLine)?.ShownLine is { } end && end >= start
                ? new Range(new Position(start, File.ColumnOf(StartLine, StartColumn)), new Position(end, File.ColumnOf(EndLine, EndColumn)))
                : new Range(new Position(start, File.ColumnOf(StartLine, StartColumn)), new Position(start, File.ColumnOf(StartLine, int.MaxValue)))
            : null;
    }
}
