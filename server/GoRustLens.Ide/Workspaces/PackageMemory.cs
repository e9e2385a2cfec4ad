using System.Collections.Immutable;

namespace GoRustLens.Ide.Workspaces;

/// <summary>The packages that earlier snapshots gathered, so that an edit elsewhere does not make them anew. Bounded by number and by the size of what they hold; the least used go first.</summary>
internal sealed class PackageMemory
{
    private const int MaxPackages = 1_024;

    /// <summary>Of the sources of all packages and of what they import. Trees and types take about twenty times as many bytes.</summary>
    private const long MaxCharacters = 12_000_000;

    private readonly ImmutableDictionary<PackageKey, PackageFacts> _byKey;
    private readonly ImmutableArray<PackageFacts> _packages;

    private PackageMemory(ImmutableArray<PackageFacts> packages)
    {
        _packages = packages;
        _byKey = packages.ToImmutableDictionary(package => package.Key);
    }

    public static PackageMemory Empty { get; } = new([]);

    public ImmutableArray<PackageFacts> Packages => _packages;

    public PackageFacts? Find(PackageKey key) => _byKey.GetValueOrDefault(key);

    /// <summary>With the packages of a newer snapshot, which count as used last.</summary>
    public PackageMemory Add(IReadOnlyCollection<KeyValuePair<PackageKey, PackageFacts>> newer)
    {
        if (newer.Count == 0)
            return this;
        var keys = newer.Select(pair => pair.Key).ToHashSet();
        var all = _packages.Where(package => !keys.Contains(package.Key)).Concat(newer.Select(pair => pair.Value)).ToList();
        return new PackageMemory([.. all.Skip(FirstKept(all))]);
    }

    /// <summary>The imports that a package has followed are held by it, whether they are kept here or not.</summary>
    private static int FirstKept(List<PackageFacts> packages)
    {
        var seen = new HashSet<PackageFacts>();
        var characters = 0L;
        for (var index = packages.Count - 1; index >= 0; index--)
        {
            characters += Weigh(packages[index], seen);
            if (index < packages.Count - 1 && (characters > MaxCharacters || packages.Count - index > MaxPackages))
                return index + 1;
        }
        return 0;
    }

    private static long Weigh(PackageFacts package, HashSet<PackageFacts> seen)
    {
        var characters = 0L;
        var open = new Stack<PackageFacts>([package]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next))
                continue;
            characters += next.Size;
            foreach (var import in next.FollowedImports)
                open.Push(import);
        }
        return characters;
    }
}
