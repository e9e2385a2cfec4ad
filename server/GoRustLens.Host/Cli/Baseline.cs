using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GoRustLens.Host.Cli;

/// <summary>Findings of an earlier day that are not to be reported again, by fingerprint.</summary>
internal sealed class Baseline
{
    private const int Version = 1;

    private readonly Dictionary<string, int> _left;

    private Baseline(Dictionary<string, int> left) => _left = left;

    /// <summary>How many of its findings were not found today: they are mended, or were not looked for.</summary>
    public int Gone => _left.Values.Sum();

    /// <summary>Null where the file cannot be read or is none of ours; the reason is said.</summary>
    public static Baseline? Read(string path, CommandConsole console)
    {
        if (console.ReadOrFail(path) is not { } text)
            return null;
        try
        {
            if (JToken.Parse(text.Content) is JObject { } file && (int?)file["version"] == Version && file["findings"] is JArray findings)
            {
                return new Baseline(findings.Select(finding => (string?)finding["fingerprint"] ?? "").Where(fingerprint => fingerprint.Length > 0)
                    .GroupBy(fingerprint => fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal));
            }
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            // Said below, as for JSON of another form.
        }
        console.Fail($"{path}: is no baseline of gorustlens; --write-baseline makes one");
        return null;
    }

    /// <summary>True where the baseline has the finding; each of its entries stands for one.</summary>
    public bool Takes(CheckedFinding finding)
    {
        if (_left.GetValueOrDefault(finding.Fingerprint) is not (> 0 and var count))
            return false;
        _left[finding.Fingerprint] = count - 1;
        return true;
    }

    /// <summary>Sorted, so that it changes as little as the findings do.</summary>
    public static void Write(TextWriter output, IEnumerable<CheckedFinding> findings)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartObject();
        json.Member("version", Version);
        json.List("findings", findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal), finding =>
        {
            json.Member("fingerprint", finding.Fingerprint);
            json.Member("code", finding.Code);
            json.Member("file", finding.Place.File.Replace('\\', '/'));
            json.Member("message", finding.Message);
        });
        json.WriteEndObject();
        json.Flush();
        output.WriteLine();
    }
}
