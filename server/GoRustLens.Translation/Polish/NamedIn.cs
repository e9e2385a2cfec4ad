namespace GoRustLens.Translation.Polish;

/// <summary>The identifiers that a piece of Rust names.</summary>
internal sealed class NamedIn
{
    /// <summary>Names by themselves: variables, functions, types, the heads of paths.</summary>
    public HashSet<string> Bare { get; } = new(StringComparer.Ordinal);

    /// <summary>What is called on a value or stands behind a path: <c>push</c>, and of <c>Vec::new</c> both <c>new</c> and <c>Vec::new</c>.</summary>
    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    public void UnionWith(NamedIn other)
    {
        Bare.UnionWith(other.Bare);
        Members.UnionWith(other.Members);
    }

    /// <summary>Adds what a text names, comments left out. Fields do not count.</summary>
    public void Add(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                AddLine(line);
        }
    }

    private void AddLine(ReadOnlySpan<char> line)
    {
        var head = "";
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            while (i < line.Length && IsWord(line[i]))
                i++;
            if (i == start)
            {
                i++;
                continue;
            }
            var name = line[start..i].ToString();
            var next = i < line.Length ? line[i] : ' ';
            if (start > 1 && line[start - 1] == ':' && line[start - 2] == ':')
            {
                Members.Add(name);
                if (head.Length > 0)
                    Members.Add($"{head}::{name}");
            }
            else if (start > 0 && line[start - 1] == '.')
            {
                if (next is '(' or ':')
                    Members.Add(name);
            }
            else if (next != ':' || line[i..].StartsWith("::"))
            {
                Bare.Add(name);
            }
            else if (start > 0 && line[start - 1] == '{')
            {
                Bare.Add(name); // In a format string: {name:?}.
            }
            head = name;
        }
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
