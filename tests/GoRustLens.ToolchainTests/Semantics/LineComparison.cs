using System.Globalization;
using System.Runtime.InteropServices;

namespace GoRustLens.ToolchainTests.Semantics;

/// <summary>Counts how many lines of two dumps agree, as compare.py does: lines are a multiset per file. Says how the others differ.</summary>
internal sealed class LineComparison
{
    private const int MaxExamples = 60;

    private readonly Dictionary<string, int> _kinds = [];
    private readonly List<string> _examples = [];

    public long Expected { get; private set; }

    public long Matched { get; private set; }

    public long Extra { get; private set; }

    public double Share => Expected == 0 ? 0 : 100.0 * Matched / Expected;

    /// <summary>The first misses, with what was said instead.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>Adds a file's lines.</summary>
    public void Add(string file, IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var rest = new Dictionary<string, int>();
        foreach (var line in actual)
            CollectionsMarshal.GetValueRefOrAddDefault(rest, line, out _)++;
        Expected += expected.Count;
        var missed = new List<string>();
        foreach (var line in expected)
        {
            if (rest.TryGetValue(line, out var count) && count > 0)
                rest[line] = count - 1;
            else
                missed.Add(line);
        }
        Matched += expected.Count - missed.Count;
        Extra += rest.Values.Sum();
        Classify(file, missed, rest.Where(pair => pair.Value > 0).Select(pair => pair.Key));
    }

    /// <summary>"lines N, matched M (P %), extra E; kind: n, …".</summary>
    public override string ToString()
    {
        var kinds = string.Join(", ", _kinds.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"));
        return string.Create(CultureInfo.InvariantCulture, $"lines {Expected}, matched {Matched} ({Share:F3} %), extra {Extra}; {kinds}");
    }

    private void Classify(string file, List<string> missed, IEnumerable<string> extra)
    {
        var byPlace = extra.GroupBy(PlaceOf).ToDictionary(group => group.Key, group => group.First());
        foreach (var line in missed)
        {
            var other = byPlace.GetValueOrDefault(PlaceOf(line));
            CollectionsMarshal.GetValueRefOrAddDefault(_kinds, KindOf(line, other), out _)++;
            if (_examples.Count < MaxExamples)
                _examples.Add($"{file}: expected {line}, got {other ?? "nothing"}");
        }
    }

    private static string KindOf(string expected, string? actual)
    {
        if (actual is null)
            return "no line";
        if (actual.Contains("invalid type", StringComparison.Ordinal))
            return "unknown";
        if (expected.Contains("invalid type", StringComparison.Ordinal))
            return "invalid in Go";
        if (actual.Contains(" untyped ", StringComparison.Ordinal) != expected.Contains(" untyped ", StringComparison.Ordinal))
            return "untyped";
        return actual.Contains(" type ", StringComparison.Ordinal) != expected.Contains(" type ", StringComparison.Ordinal) ? "type or value" : "other type";
    }

    private static string PlaceOf(string line)
    {
        var first = line.IndexOf(' ', StringComparison.Ordinal);
        return line[..line.IndexOf(' ', first + 1)];
    }
}
