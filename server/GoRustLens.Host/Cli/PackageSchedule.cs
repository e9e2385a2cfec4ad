using System.Collections.Immutable;

namespace GoRustLens.Host.Cli;

/// <summary>
/// In which order folders are looked at, and when what is known of one can go. Importers stand close behind what they import, so that
/// little is held at a time; a folder goes when it and all that import it are done.
/// </summary>
internal sealed class PackageSchedule
{
    private readonly Dictionary<string, ImmutableArray<string>> _imports = new(StringComparer.Ordinal);

    /// <summary>How many importers, and looks at the folder itself, are still to come.</summary>
    private readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unfinished;
    private readonly bool[] _isTaken;
    private readonly object _lock = new();
    private int _first;
    private bool _isStopped;

    private PackageSchedule(ImmutableArray<string> order, ImmutableArray<string> rings)
    {
        Order = order;
        Rings = rings;
        _unfinished = new HashSet<string>(order, StringComparer.Ordinal);
        _isTaken = new bool[order.Length];
    }

    /// <summary>The folders that are to be looked at.</summary>
    public ImmutableArray<string> Order { get; }

    /// <summary>Imports that lead back to where they began, in words: "a -> b -> a". Go builds none of those packages.</summary>
    public ImmutableArray<string> Rings { get; }

    /// <param name="folders">What is to be looked at.</param>
    /// <param name="importsOf">The folders that a folder's packages import.</param>
    /// <param name="name">How a folder is called in words.</param>
    public static PackageSchedule Of(IEnumerable<string> folders, Func<string, ImmutableArray<string>> importsOf, Func<string, string> name)
    {
        var wanted = folders.ToHashSet(StringComparer.Ordinal);
        var search = new Search(importsOf);
        foreach (var folder in wanted.Order(StringComparer.Ordinal))
            search.Visit(folder);
        var schedule = new PackageSchedule([.. search.Done.Where(wanted.Contains)], [.. search.Rings.Select(ring => string.Join(" -> ", ring.Select(name)))]);
        foreach (var (folder, imports) in search.Imports)
        {
            schedule._imports[folder] = imports;
            schedule._waiting[folder] = schedule._waiting.GetValueOrDefault(folder) + (wanted.Contains(folder) ? 1 : 0);
            foreach (var import in imports)
                schedule._waiting[import] = schedule._waiting.GetValueOrDefault(import) + 1;
        }
        return schedule;
    }

    /// <summary>
    /// The first folder, by its place in the order, that nobody has taken and whose imports are done; waits for one. What is found in a
    /// package then is the same however many are looked at at once. Null where none is left, and once the others are to stop.
    /// </summary>
    public int? Take()
    {
        lock (_lock)
        {
            while (!_isStopped)
            {
                while (_first < Order.Length && _isTaken[_first])
                    _first++;
                if (_first == Order.Length)
                    return null;
                for (var index = _first; index < Order.Length; index++)
                {
                    if (_isTaken[index] || _imports[Order[index]].Any(_unfinished.Contains))
                        continue;
                    _isTaken[index] = true;
                    return index;
                }
                Monitor.Wait(_lock);
            }
            return null;
        }
    }

    /// <summary>Nobody gets another folder: one of those who look has failed.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _isStopped = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>A folder is done: gives those that nobody needs any more.</summary>
    public ImmutableArray<string> Finish(string folder)
    {
        var free = ImmutableArray.CreateBuilder<string>();
        var open = new Stack<string>([folder]);
        lock (_lock)
        {
            _unfinished.Remove(folder);
            Monitor.PulseAll(_lock);
            while (open.TryPop(out var done))
            {
                if (--_waiting[done] > 0)
                    continue;
                free.Add(done);
                foreach (var import in _imports[done])
                    open.Push(import);
            }
        }
        return free.ToImmutable();
    }

    /// <summary>Depth first, without recursion: chains of imports are long.</summary>
    private sealed class Search(Func<string, ImmutableArray<string>> importsOf)
    {
        private readonly HashSet<string> _onPath = new(StringComparer.Ordinal);
        private readonly List<(string Folder, ImmutableArray<string> Imports, List<string> Kept)> _path = [];

        /// <summary>Each folder behind those that it imports.</summary>
        public List<string> Done { get; } = [];

        /// <summary>Without the imports that close a ring.</summary>
        public Dictionary<string, ImmutableArray<string>> Imports { get; } = new(StringComparer.Ordinal);

        public List<ImmutableArray<string>> Rings { get; } = [];

        public void Visit(string root)
        {
            if (Imports.ContainsKey(root))
                return;
            Enter(root);
            while (_path.Count > 0)
            {
                var (folder, imports, kept) = _path[^1];
                if (imports.IsEmpty)
                {
                    _path.RemoveAt(_path.Count - 1);
                    _onPath.Remove(folder);
                    Imports[folder] = [.. kept];
                    Done.Add(folder);
                    continue;
                }
                _path[^1] = (folder, imports[1..], kept);
                if (_onPath.Contains(imports[0]))
                {
                    Rings.Add([.. _path.Select(step => step.Folder).SkipWhile(step => step != imports[0]), imports[0]]);
                    continue;
                }
                kept.Add(imports[0]);
                if (!Imports.ContainsKey(imports[0]))
                    Enter(imports[0]);
            }
        }

        private void Enter(string folder)
        {
            _onPath.Add(folder);
            _path.Add((folder, importsOf(folder), []));
        }
    }
}
