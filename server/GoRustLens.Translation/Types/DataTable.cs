using System.Collections.Immutable;

namespace GoRustLens.Translation.Types;

/// <summary>Reads the tables that are built into this assembly: tab-separated, "#" starts a comment, missing cells are empty.</summary>
internal static class DataTable
{
    private const int Columns = 7;

    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            yield return [.. cells, .. Enumerable.Repeat("", Math.Max(0, Columns - cells.Length))];
        }
    }

    /// <summary>A cell of several values, parted by spaces.</summary>
    public static ImmutableArray<string> List(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
