using System.Collections.Immutable;
using System.Text;
using GoRustLens.Ide.Coverage;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Cli;

/// <summary>Keeps a number of tokens out of many, evenly, and the same ones in whatever order threads offer them; only those that are kept are asked.</summary>
/// <param name="kinds">Only these; none stands for all.</param>
/// <param name="each">How many of the same name may be kept, the most frequent names first; 0 stands for any number.</param>
internal sealed class HoverSampler(int count, int seed, ImmutableArray<AskedKind> kinds, int each)
{
    /// <summary>Tokens without an answer make room for others.</summary>
    private const int Spare = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <summary>The hovers, by rank or by how frequent their names are.</summary>
    public ImmutableArray<SampledHover> Chosen =>
    [
        .. _groups.Values.OrderByDescending(group => group.Offered)
            .SelectMany(group => group.Kept.Values.Select(candidate => candidate.Ask(group.Offered)).OfType<SampledHover>().Take(each == 0 ? count : each))
            .Take(count),
    ];

    /// <param name="ask">The hover at the token; asked when all tokens have been offered.</param>
    public void Offer(string file, Document document, AskedToken asked, Func<HoverAnswer> ask)
    {
        if (asked.Kind == AskedKind.Quiet || (!kinds.IsEmpty && !kinds.Contains(asked.Kind)))
            return;
        var rank = RankOf(file, asked.Token.Start);
        var most = (each == 0 ? count : each) * Spare;
        var name = each == 0 ? "" : asked.Kind + " " + asked.Name;
        lock (_lock)
        {
            if (!_groups.TryGetValue(name, out var group))
                _groups[name] = group = new Group();
            group.Offered++;
            if (group.Kept.Count >= most && rank >= group.Kept.Last().Key.Rank)
                return;
            group.Kept[(rank, file)] = new Candidate(file, document, asked, ask);
            if (group.Kept.Count > most)
                group.Kept.Remove(group.Kept.Last().Key);
        }
    }

    /// <summary>FNV-1a over the place and the seed, mixed once more, for close places have close sums.</summary>
    private ulong RankOf(string file, int offset)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes($"{file}:{offset}:{seed}"))
            hash = (hash ^ value) * 1099511628211UL;
        hash ^= hash >> 32;
        return hash * 0x9E3779B97F4A7C15UL;
    }

    /// <summary>What is counted together.</summary>
    private sealed class Group
    {
        public int Offered { get; set; }

        public SortedDictionary<(ulong Rank, string File), Candidate> Kept { get; } = [];
    }

    private sealed record Candidate(string File, Document Document, AskedToken Asked, Func<HoverAnswer> Answer)
    {
        /// <summary>Null where the hover is silent.</summary>
        public SampledHover? Ask(int offered)
        {
            if (Answer() is not { Card: not null } answer)
                return null;
            var line = Document.Text.Lines.PositionOf(Asked.Token.Start).Line;
            return new SampledHover(CommandConsole.PlaceOf(File, Document.Text, Asked.Token.Start), Document.Text.Content.Split('\n')[line].Trim(), offered, answer);
        }
    }
}
