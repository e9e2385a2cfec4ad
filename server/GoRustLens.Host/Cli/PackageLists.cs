using System.Collections.Immutable;

namespace GoRustLens.Host.Cli;

/// <summary>What <c>--packages</c> names: import paths, folders, "…/..." for all below, "@FILE" for a list with one a line. A machine of several looks at its part of a repository.</summary>
internal sealed class PackageLists
{
    private readonly ImmutableArray<Entry> _entries;

    private PackageLists(ImmutableArray<Entry> entries) => _entries = entries;

    /// <summary>Null where a list cannot be read; the reason is said.</summary>
    public static PackageLists? Read(IEnumerable<string> values, CommandConsole console)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var value in values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!value.StartsWith('@'))
            {
                entries.Add(Entry.Of(value));
                continue;
            }
            if (console.ReadOrFail(value[1..]) is not { } text)
                return null;
            entries.AddRange(text.Content.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith('#')).Select(Entry.Of));
        }
        return new PackageLists(entries.ToImmutable());
    }

    /// <summary>The files whose package is named.</summary>
    /// <param name="importPathOf">The import path of a folder.</param>
    public ImmutableArray<string> Filter(ImmutableArray<string> files, Func<string, string> importPathOf)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in files.Select(FolderOf).Distinct(StringComparer.Ordinal))
        {
            var importPath = importPathOf(folder);
            var isChosen = false;
            foreach (var entry in _entries)
                isChosen |= entry.Takes(importPath, folder);
            if (isChosen)
                chosen.Add(folder);
        }
        return [.. files.Where(file => chosen.Contains(FolderOf(file)))];
    }

    /// <summary>What is named but was nowhere found.</summary>
    public IEnumerable<string> Unused => _entries.Where(entry => !entry.IsUsed).Select(entry => entry.Text);

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";

    private sealed record Entry(string Text, string ImportPath, string Folder, bool IsAllBelow)
    {
        public bool IsUsed { get; private set; }

        public static Entry Of(string text)
        {
            var isAllBelow = text.EndsWith("...", StringComparison.Ordinal);
            var name = isAllBelow ? text[..^3].TrimEnd('/', '\\') : text.TrimEnd('/', '\\');
            return new Entry(text, name, Path.GetFullPath(name.Length == 0 ? "." : name), isAllBelow);
        }

        public bool Takes(string importPath, string folder)
        {
            var takes = Meets(ImportPath, importPath, '/') || Meets(Folder, folder, Path.DirectorySeparatorChar);
            IsUsed |= takes;
            return takes;
        }

        private bool Meets(string wanted, string found, char separator) =>
            found == wanted || (IsAllBelow && wanted.Length > 0 && found.StartsWith(wanted.TrimEnd(separator) + separator, StringComparison.Ordinal));
    }
}
