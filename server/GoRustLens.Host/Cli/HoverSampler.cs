using System.Collections.Immutable;
using System.Text;
using GoRustLens.Ide.Coverage;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Cli;

/// <summary>Keeps a number of hovers out of many, evenly, and the same ones in whatever order threads offer them.</summary>
/// <param name="kinds">Only these; none stands for all.</param>
/// <param name="each">How many of the same name may be kept; 0 stands for any number.</param>
internal sealed class HoverSampler(int count, int seed, ImmutableArray<AskedKind> kinds, int each)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(ulong Rank, string Place), SampledHover> _chosen = [];

    /// <summary>The ranks that are kept of a name.</summary>
    private readonly Dictionary<string, SortedDictionary<(ulong Rank, string Place), SampledHover>> _ofName = new(StringComparer.Ordinal);

    public ImmutableArray<SampledHover> Chosen => each == 0 ? [.. _chosen.Values]
        : [.. _ofName.Values.SelectMany(kept => kept).OrderBy(kept => kept.Key).Take(count).Select(kept => kept.Value)];

    public void Offer(string file, Document document, HoverAnswer answer)
    {
        if (!kinds.IsEmpty && !kinds.Contains(answer.Asked.Kind))
            return;
        var rank = RankOf(file, answer.Asked.Token.Start);
        lock (_lock)
        {
            var (kept, most) = (_chosen, count);
            if (each > 0)
            {
                var name = answer.Asked.Kind + answer.Asked.Name;
                kept = _ofName.TryGetValue(name, out var found) ? found : _ofName[name] = [];
                most = each;
            }
            if (kept.Count >= most && rank >= kept.Last().Key.Rank)
                return;
            var place = CommandConsole.PlaceOf(file, document.Text, answer.Asked.Token.Start);
            var line = document.Text.Lines.PositionOf(answer.Asked.Token.Start).Line;
            kept[(rank, place)] = new SampledHover(place, document.Text.Content.Split('\n')[line].Trim(), answer);
            if (kept.Count > most)
                kept.Remove(kept.Last().Key);
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
}
