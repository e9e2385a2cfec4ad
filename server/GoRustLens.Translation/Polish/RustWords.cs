namespace GoRustLens.Translation.Polish;

/// <summary>The identifiers of printed Rust, comments left out.</summary>
internal static class RustWords
{
    public static void Add(HashSet<string> words, string text)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                continue;
            for (var i = 0; i < line.Length;)
            {
                var start = i;
                while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '_'))
                    i++;
                if (i > start)
                    known.Add(line[start..i]);
                else
                    i++;
            }
        }
    }

    public static HashSet<string> In(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Add(words, text);
        return words;
    }
}
