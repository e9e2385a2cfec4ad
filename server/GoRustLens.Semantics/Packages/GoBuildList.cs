using System.Collections.Immutable;

namespace GoRustLens.Semantics.Packages;

/// <summary>What one go.work, or one go.mod alone, decides: the main modules, the versions of others, and what replaces them.</summary>
/// <param name="Folder">Of the go.work or go.mod.</param>
/// <param name="Modules">Longest path first, so that a module within another's path comes before it.</param>
/// <param name="Replaces">With the folder that their targets are relative to; those of go.work come first.</param>
internal sealed record GoBuildList(
    string Folder, ImmutableArray<GoModule> Modules, ImmutableDictionary<string, string> Versions, ImmutableArray<(string Folder, GoModReplace Replace)> Replaces)
{
    public static GoBuildList OfOne(GoModule module) => Of(module.Folder, [module], []);

    /// <summary>The list of the go.work that uses a module; where none does, that of the module.</summary>
    public static GoBuildList Of(GoModule module, IFileSystem files, GoModules modules)
    {
        for (var at = module.Folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (files.Read(Path.Combine(at, "go.work")) is not { } text)
                continue;
            var file = GoModFile.ParseWorkspace(text);
            var used = ImmutableArray.CreateBuilder<GoModule>();
            foreach (var use in file.Uses)
            {
                var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(at, use)));
                if (modules.Around(folder) is { } found && found.Folder == folder)
                    used.Add(found);
            }
            return used.Any(found => found.Folder == module.Folder) ? Of(at, used.ToImmutable(), file.Replaces) : OfOne(module);
        }
        return OfOne(module);
    }

    private static GoBuildList Of(string folder, ImmutableArray<GoModule> modules, ImmutableArray<GoModReplace> replaces)
    {
        var versions = ImmutableDictionary.CreateBuilder<string, string>();
        var all = ImmutableArray.CreateBuilder<(string, GoModReplace)>();
        all.AddRange(replaces.Select(replace => (folder, replace)));
        foreach (var module in modules)
        {
            all.AddRange(module.File.Replaces.Select(replace => (module.Folder, replace)));
            foreach (var require in module.File.Requires)
            {
                if (!versions.TryGetValue(require.Path, out var known) || IsNewer(require.Version, known))
                    versions[require.Path] = require.Version;
            }
        }
        // A replacement of one version goes before that of all.
        return new GoBuildList(
            folder,
            [.. modules.OrderByDescending(module => module.Path.Length)],
            versions.ToImmutable(),
            [.. all.OrderBy(entry => entry.Item2.Version.Length == 0)]);
    }

    /// <summary>By the numbers of both versions; equal ones by their text, where a release is newer than what came before it.</summary>
    private static bool IsNewer(string version, string known)
    {
        var mine = Numbers(version);
        var theirs = Numbers(known);
        for (var index = 0; index < 3; index++)
        {
            if (mine[index] != theirs[index])
                return mine[index] > theirs[index];
        }
        var isRelease = !version.Contains('-', StringComparison.Ordinal);
        return isRelease != !known.Contains('-', StringComparison.Ordinal) ? isRelease : string.CompareOrdinal(version, known) > 0;
    }

    private static long[] Numbers(string version)
    {
        var numbers = new long[3];
        var parts = version.TrimStart('v').Split('-', '+')[0].Split('.');
        for (var index = 0; index < Math.Min(3, parts.Length); index++)
            numbers[index] = long.TryParse(parts[index], out var number) ? number : 0;
        return numbers;
    }
}
