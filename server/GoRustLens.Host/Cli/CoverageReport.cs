using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Ide.Coverage;
using Newtonsoft.Json;

namespace GoRustLens.Host.Cli;

/// <summary>Writes what <c>gorustlens coverage</c> counted.</summary>
internal static class CoverageReport
{
    private static readonly ImmutableArray<(AskedKind Kind, string Name)> Kinds =
    [
        (AskedKind.Keyword, "keywords"), (AskedKind.Type, "types"), (AskedKind.Call, "calls"), (AskedKind.StandardCall, "standard-library calls"),
        (AskedKind.Builtin, "built-in calls"), (AskedKind.Operator, "operators"), (AskedKind.Import, "imports"), (AskedKind.Declaration, "declarations"),
    ];

    public static void WriteText(TextWriter output, CoverageTally tally, int top)
    {
        output.WriteLine(Line("", "asked", "answered", "per cent", "general"));
        foreach (var (kind, name) in Kinds)
            output.WriteLine(Row(name, tally.Of(kind)));
        output.WriteLine(Row("total", tally.Total));
        var invariant = CultureInfo.InvariantCulture;
        output.WriteLine();
        output.WriteLine("general: of the answers, those that show an example or the general form, not the code at hand.");
        output.WriteLine(string.Create(invariant, $"Answered where nothing was asked: {tally.Violations} of {tally.Of(AskedKind.Quiet).Asked}."));
        output.WriteLine(string.Create(invariant, $"{tally.Files} files; an answer took {tally.Milliseconds(0.5):0.00} ms in the middle, {tally.Milliseconds(0.95):0.00} ms at 95 %, {tally.Milliseconds(1):0} ms at most."));
        WriteGroups(output, "Most frequent without an answer:", tally.Open(isQuiet: false).Take(top));
        WriteGroups(output, "Most frequent with an answer that nobody asked for:", tally.Open(isQuiet: true).Take(top));
    }

    public static void WriteJson(TextWriter output, CoverageTally tally, int top)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartObject();
        json.Member("files", tally.Files);
        json.WritePropertyName("kinds");
        json.WriteStartObject();
        foreach (var (kind, _) in Kinds)
            WriteCount(json, NameOf(kind), tally.Of(kind));
        json.WriteEndObject();
        WriteCount(json, "total", tally.Total);
        json.Member("answeredUnasked", tally.Violations);
        json.Member("quiet", tally.Of(AskedKind.Quiet).Asked);
        json.Member("p50Ms", Math.Round(tally.Milliseconds(0.5), 3));
        json.Member("p95Ms", Math.Round(tally.Milliseconds(0.95), 3));
        WriteGroups(json, "unanswered", tally.Open(isQuiet: false).Take(top));
        WriteGroups(json, "unasked", tally.Open(isQuiet: true).Take(top));
        json.WriteEndObject();
        json.Flush();
        output.WriteLine();
    }

    public static void WriteSample(TextWriter output, ImmutableArray<SampledHover> hovers)
    {
        for (var i = 0; i < hovers.Length; i++)
        {
            var (place, line, offered, answer) = hovers[i];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"#{i + 1} {place} {offered} x {answer.Asked.Kind} {answer.Asked.Name}{(answer.IsAnswered || answer.Asked.Kind == AskedKind.Quiet ? "" : " (about something else)")}"));
            output.WriteLine($"    {line}");
            output.WriteLine(answer.Card?.Markdown.TrimEnd() ?? "");
            output.WriteLine();
        }
    }

    private static string Row(string name, AskedCount count) =>
        Line(name, count.Asked.ToString(CultureInfo.InvariantCulture), count.Answered.ToString(CultureInfo.InvariantCulture), count.Asked == 0 ? "-" : count.Percent.ToString("0.0", CultureInfo.InvariantCulture), count.General.ToString(CultureInfo.InvariantCulture));

    private static string Line(string name, string asked, string answered, string percent, string general) => $"{name,-24}{asked,10}{answered,10}{percent,10}{general,10}";

    private static void WriteGroups(TextWriter output, string title, IEnumerable<AskedGroup> groups)
    {
        var isFirst = true;
        foreach (var group in groups)
        {
            if (isFirst)
                output.WriteLine("\n" + title);
            isFirst = false;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count,8}  {NameOf(group.Kind)} {group.Name}  {group.Place}"));
        }
    }

    private static void WriteGroups(JsonTextWriter json, string name, IEnumerable<AskedGroup> groups)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.Member("kind", NameOf(group.Kind));
            json.Member("name", group.Name);
            json.Member("count", group.Count);
            json.Member("place", group.Place);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCount(JsonTextWriter json, string name, AskedCount count)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        json.Member("asked", count.Asked);
        json.Member("answered", count.Answered);
        json.Member("general", count.General);
        json.WriteEndObject();
    }

    private static string NameOf(AskedKind kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
