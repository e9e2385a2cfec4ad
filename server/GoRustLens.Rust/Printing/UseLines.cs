using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Groups <c>use</c> paths by their parent and sorts them as rustfmt's 2024 style does: capitals before small letters.</summary>
internal static class UseLines
{
    /// <summary>The paths to write, one a line: <c>std::collections::{HashMap, HashSet}</c>.</summary>
    public static ImmutableArray<string> Of(IEnumerable<RustUse> uses)
    {
        var byParent = new SortedDictionary<string, SortedSet<string>>(Comparer<string>.Create(ComparePaths));
        foreach (var path in uses.Select(u => u.Path))
        {
            var cut = path.LastIndexOf("::", StringComparison.Ordinal);
            var (parent, name) = cut < 0 ? ("", path) : (path[..cut], path[(cut + 2)..]);
            if (!byParent.TryGetValue(parent, out var names))
                byParent[parent] = names = new SortedSet<string>(StringComparer.Ordinal);
            names.Add(name);
        }
        var lines = byParent.Select(e => e.Key.Length == 0 ? e.Value.Single() : $"{e.Key}::{(e.Value.Count == 1 ? e.Value.Min : $"{{{string.Join(", ", e.Value)}}}")}").ToList();
        lines.Sort(ComparePaths);
        return [.. lines];
    }

    private static int ComparePaths(string left, string right)
    {
        var a = left.Split("::");
        var b = right.Split("::");
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = i == 0 && RankOf(a[0]) != RankOf(b[0]) ? RankOf(a[0]) - RankOf(b[0]) : string.CompareOrdinal(a[i], b[i]);
            if (order != 0)
                return order;
        }
        return a.Length - b.Length;
    }

    /// <summary>Paths within the crate come before those of other crates.</summary>
    private static int RankOf(string first) => first switch { "self" => 0, "super" => 1, "crate" => 2, _ => 3 };
}
