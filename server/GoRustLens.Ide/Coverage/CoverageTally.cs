namespace GoRustLens.Ide.Coverage;

/// <summary>How often something was asked and answered.</summary>
/// <param name="General">How many of the answers show an example or the general form, for the user's own code has no Rust yet.</param>
public readonly record struct AskedCount(int Asked, int Answered, int General = 0)
{
    public double Percent => Asked == 0 ? 100 : 100.0 * Answered / Asked;

    public static AskedCount operator +(AskedCount left, AskedCount right) => new(left.Asked + right.Asked, left.Answered + right.Answered, left.General + right.General);
}

/// <summary>What is counted together, how often it stands there, and one place of it: "FILE:LINE:COLUMN".</summary>
public sealed record AskedGroup(AskedKind Kind, string Name, int Count, string Place);

/// <summary>Sums answers up. One a thread; <see cref="Add(CoverageTally)"/> joins them.</summary>
public sealed class CoverageTally
{
    private readonly Dictionary<AskedKind, AskedCount> _counts = [];
    private readonly Dictionary<(AskedKind Kind, string Name), (int Count, string Place)> _open = [];
    private readonly List<double> _milliseconds = [];

    public int Files { get; private set; }

    /// <summary>Answers where nothing was asked.</summary>
    public int Violations { get; private set; }

    /// <summary>Of all kinds but the quiet one.</summary>
    public AskedCount Total => _counts.Where(pair => pair.Key != AskedKind.Quiet).Aggregate(default(AskedCount), (sum, pair) => sum + pair.Value);

    public AskedCount Of(AskedKind kind) => _counts.GetValueOrDefault(kind);

    public void CountFile() => Files++;

    /// <param name="place">Where it stands; asked for only where it is kept.</param>
    public void Add(HoverAnswer answer, Func<string> place)
    {
        _milliseconds.Add(answer.Elapsed.TotalMilliseconds);
        var isQuiet = answer.Asked.Kind == AskedKind.Quiet;
        var isOpen = isQuiet ? answer.Card is not null : !answer.IsAnswered;
        _counts[answer.Asked.Kind] = Of(answer.Asked.Kind) + new AskedCount(1, answer.IsAnswered ? 1 : 0, answer is { IsAnswered: true, Card.IsGeneral: true } ? 1 : 0);
        if (isQuiet && isOpen)
            Violations++;
        if (isOpen)
            AddOpen((answer.Asked.Kind, answer.Asked.Name), 1, place);
    }

    public void Add(CoverageTally other)
    {
        Files += other.Files;
        Violations += other.Violations;
        _milliseconds.AddRange(other._milliseconds);
        foreach (var (kind, count) in other._counts)
            _counts[kind] = Of(kind) + count;
        foreach (var (key, open) in other._open)
            AddOpen(key, open.Count, () => open.Place);
    }

    /// <summary>What was left unanswered, and what was answered unasked, most frequent first.</summary>
    public IEnumerable<AskedGroup> Open(bool isQuiet) => _open.Where(pair => pair.Key.Kind == AskedKind.Quiet == isQuiet)
        .OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
        .Select(pair => new AskedGroup(pair.Key.Kind, pair.Key.Name, pair.Value.Count, pair.Value.Place));

    /// <summary>The time of an answer that this share of all answers keeps within, in milliseconds.</summary>
    public double Milliseconds(double share)
    {
        if (_milliseconds.Count == 0)
            return 0;
        _milliseconds.Sort();
        return _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];
    }

    private void AddOpen((AskedKind, string) key, int count, Func<string> place) =>
        _open[key] = _open.TryGetValue(key, out var known) ? (known.Count + count, known.Place) : (count, place());
}
