using System.Collections.Immutable;
using System.Text;
using GoRustLens.Ide.Coverage;
using GoRustLens.Ide.Workspaces;

namespace GoRustLens.Host.Cli;

/// <summary>Keeps a number of hovers out of many, evenly, and the same ones in whatever order threads offer them.</summary>
internal sealed class HoverSampler(int count, int seed)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<(ulong Rank, string Place), SampledHover> _chosen = [];

    public ImmutableArray<SampledHover> Chosen => [.. _chosen.Values];

    public void Offer(string file, Document document, HoverAnswer answer)
    {
        var rank = RankOf(file, answer.Asked.Token.Start);
        lock (_lock)
        {
            if (_chosen.Count >= count && rank >= _chosen.Last().Key.Rank)
                return;
            var place = CommandConsole.PlaceOf(file, document.Text, answer.Asked.Token.Start);
            var line = document.Text.Lines.PositionOf(answer.Asked.Token.Start).Line;
            _chosen[(rank, place)] = new SampledHover(place, document.Text.Content.Split('\n')[line].Trim(), answer);
            if (_chosen.Count > count)
                _chosen.Remove(_chosen.Last().Key);
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
