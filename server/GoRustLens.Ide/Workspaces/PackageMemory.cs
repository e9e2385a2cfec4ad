using System.Collections.Immutable;

namespace GoRustLens.Ide.Workspaces;

/// <summary>The packages that earlier snapshots gathered, so that an edit elsewhere does not make them anew. Bounded, newest last.</summary>
internal sealed class PackageMemory
{
    private const int MaxPackages = 64;

    private readonly ImmutableArray<PackageFacts> _packages;

    private PackageMemory(ImmutableArray<PackageFacts> packages) => _packages = packages;

    public static PackageMemory Empty { get; } = new([]);

    public PackageFacts? Find(PackageKey key) => _packages.LastOrDefault(package => package.Key == key);

    public PackageMemory Add(IReadOnlyCollection<KeyValuePair<PackageKey, PackageFacts>> newer)
    {
        if (newer.Count == 0)
            return this;
        var kept = _packages.Where(package => newer.All(pair => pair.Key != package.Key)).Concat(newer.Select(pair => pair.Value)).ToList();
        return new PackageMemory([.. kept.Skip(Math.Max(0, kept.Count - MaxPackages))]);
    }
}
