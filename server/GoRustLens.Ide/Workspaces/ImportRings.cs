using System.Collections.Concurrent;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Finds the imports that close a ring, from the import declarations alone (Tarjan's components, made on demand).</summary>
/// <remarks>Of a ring those imports count as closing that lead to the package itself or to one before it in the order of folders: the same ones wherever one begins to read.</remarks>
/// <param name="importsOf">The folders of the workspace that the package of a folder imports.</param>
internal sealed class ImportRings(Func<string, IReadOnlyList<string>> importsOf)
{
    /// <summary>No chain of imports is that long; deeper ones are not followed, and the stack holds.</summary>
    private const int MaxDepth = 1_000;

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<string, int> _rings = new(StringComparer.Ordinal);
    private int _count;

    public bool Closes(string fromFolder, string toFolder)
    {
        if (fromFolder == toFolder)
            return true;
        if (string.CompareOrdinal(toFolder, fromFolder) > 0)
            return false;
        return RingOf(fromFolder) == RingOf(toFolder);
    }

    private IReadOnlyList<string> ImportsOf(string folder) => importsOf(folder);

    private int RingOf(string folder)
    {
        if (_rings.TryGetValue(folder, out var known))
            return known;
        lock (_lock)
        {
            if (!_rings.ContainsKey(folder))
                new Search(this).Visit(folder, 0);
            return _rings[folder];
        }
    }

    private sealed class Search(ImportRings owner)
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly Stack<string> _open = new();
        private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);

        public int Visit(string folder, int depth)
        {
            var number = _numbers[folder] = _numbers.Count;
            var lowest = number;
            _open.Push(folder);
            _isOpen.Add(folder);
            foreach (var target in depth < MaxDepth ? owner.ImportsOf(folder) : [])
            {
                if (_isOpen.Contains(target))
                    lowest = Math.Min(lowest, _numbers[target]);
                else if (!owner._rings.ContainsKey(target))
                    lowest = Math.Min(lowest, Visit(target, depth + 1));
            }
            if (lowest == number)
                Close(folder);
            return lowest;
        }

        private void Close(string folder)
        {
            var ring = owner._count++;
            string member;
            do
            {
                member = _open.Pop();
                _isOpen.Remove(member);
                owner._rings[member] = ring;
            }
            while (member != folder);
        }
    }
}
