using System.Collections.Immutable;
using GoRustLens.Translation.Polish;

namespace GoRustLens.Translation.Helpers;

/// <summary>A helper's text cut at its items, and blocks at their functions, so that what a translation does not name can be left out of it.</summary>
/// <remarks>Helpers are laid out by rustfmt: an item begins at the margin, a function of a block four columns in, and each ends where its closing line stands in the same column.</remarks>
internal sealed record HelperPart(ImmutableArray<string> Lines, ImmutableArray<HelperPart> Members)
{
    private static readonly string[] s_types = ["struct", "enum", "trait", "type", "union"];

    /// <summary>What the part declares; null for blocks and for what is not understood.</summary>
    public string? Name { get; init; }

    /// <summary>The type that an impl block is for, without its parameters.</summary>
    public string? Subject { get; init; }

    /// <summary>The trait that an impl block implements, without its path and parameters.</summary>
    public string? Trait { get; init; }

    /// <summary>True for a trait's declaration.</summary>
    public bool IsTrait { get; init; }

    /// <summary>True for a struct, an enum, a trait or an alias.</summary>
    public bool IsType { get; init; }

    /// <summary>What the part names besides itself, without what its members name.</summary>
    public NamedIn Named { get; init; } = new();

    /// <summary>True for a function that is called on a value.</summary>
    public bool HasSelf { get; init; }

    public static ImmutableArray<HelperPart> Of(string text) => [.. Cut(text.TrimEnd('\n').Split('\n'), 0).Select(Item)];

    /// <summary>The text of the parts kept, an empty line between each two.</summary>
    public static string Print(IEnumerable<HelperPart> parts) => string.Concat(parts.Select((part, i) => (i > 0 ? "\n" : "") + string.Join('\n', Trimmed(part.Lines)) + "\n"));

    /// <summary>The block with some of its members only.</summary>
    public HelperPart With(ImmutableArray<HelperPart> members)
    {
        if (members.Length == Members.Length)
            return this;
        var head = Lines[..(Lines.Length - 1 - Members.Sum(member => member.Lines.Length))];
        var lines = members.IsEmpty ? [.. head[..^1], head[^1] + "}"] : (ImmutableArray<string>)[.. head, .. Trimmed([.. members.SelectMany(member => member.Lines)]), Lines[^1]];
        return this with { Lines = lines, Members = members };
    }

    private static ImmutableArray<string> Trimmed(ImmutableArray<string> lines) => lines is ["", .. var rest] ? rest : lines;

    private static HelperPart Item(ImmutableArray<string> lines)
    {
        var at = lines.ToList().FindIndex(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("#[", StringComparison.Ordinal));
        if (at < 0)
            return new HelperPart(lines, []);
        var words = Split(lines[at]);
        var name = DeclaredName(words);
        var isBlock = words.Contains("impl") || words.Contains("trait");
        ImmutableArray<HelperPart> members = isBlock ? MembersOf(lines, at) : [];
        var own = isBlock && !members.IsEmpty ? lines.Take(lines.Length - 1 - members.Sum(member => member.Lines.Length)) : lines;
        var part = new HelperPart(lines, members)
        {
            Name = name,
            IsType = s_types.Any(word => words.Contains(word)) && name is not null,
            IsTrait = words.Contains("trait"),
            Named = NamedBy(own, name),
        };
        return words.Contains("impl") ? OfImpl(part, string.Join(' ', own.Skip(at))) : part;
    }

    private static HelperPart OfImpl(HelperPart part, string head)
    {
        var rest = SkipParameters(head[(head.IndexOf("impl", StringComparison.Ordinal) + 4)..]);
        var where = rest.IndexOf(" for ", StringComparison.Ordinal);
        return part with { Name = null, IsType = false, Trait = where < 0 ? null : Last(rest[..where]), Subject = Last(where < 0 ? rest : rest[(where + 5)..]) };
    }

    /// <summary>The last word of a path before its parameters.</summary>
    private static string Last(string path)
    {
        path = path.TrimStart('&', ' ');
        var end = path.AsSpan().IndexOfAny("<{( ");
        var plain = end < 0 ? path : path[..end];
        return plain[(plain.LastIndexOf(':') + 1)..];
    }

    private static string SkipParameters(string rest)
    {
        if (!rest.StartsWith('<'))
            return rest.TrimStart();
        var depth = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            depth += rest[i] switch { '<' => 1, '>' when i == 0 || rest[i - 1] != '-' => -1, _ => 0 };
            if (depth == 0)
                return rest[(i + 1)..].TrimStart();
        }
        return rest;
    }

    /// <summary>What stands in a block; what is no function has no name, so that it stays.</summary>
    private static ImmutableArray<HelperPart> MembersOf(ImmutableArray<string> lines, int at)
    {
        var open = at;
        while (open < lines.Length && !lines[open].EndsWith('{'))
            open++;
        if (open >= lines.Length - 1 || lines[^1] != "}")
            return [];
        return [.. Cut(lines[(open + 1)..^1], 4).Select(member =>
        {
            var head = member.FirstOrDefault(line => line.Length > 0 && !line.StartsWith("    //", StringComparison.Ordinal) && !line.StartsWith("    #[", StringComparison.Ordinal)) ?? "";
            var words = Split(head);
            var name = words.Contains("fn") ? DeclaredName(words) : null;
            return new HelperPart(member, []) { Name = name, Named = NamedBy(member, name), HasSelf = string.Join(' ', member).Contains("self", StringComparison.Ordinal) };
        })];
    }

    /// <summary>The pieces of one depth, each with the empty line before it: one ends with a closing brace or a semicolon in that depth.</summary>
    private static IEnumerable<ImmutableArray<string>> Cut(IReadOnlyList<string> lines, int indent)
    {
        var piece = ImmutableArray.CreateBuilder<string>();
        var isBounded = false; // Between where and the end of a function without a body.
        foreach (var line in lines)
        {
            piece.Add(line);
            isBounded = line.AsSpan().Trim() is "where" || (isBounded && !line.EndsWith('{'));
            if (!line.EndsWith(';') && !line.EndsWith('}') || line.TrimStart().StartsWith("//", StringComparison.Ordinal))
                continue;
            var isOuter = line.Length > indent && line.AsSpan(0, indent).IsWhiteSpace() && line[indent] != ' ';
            if (!isOuter && !(isBounded && line.EndsWith(';')))
                continue;
            isBounded = false;
            yield return piece.ToImmutable();
            piece.Clear();
        }
        if (piece.Count > 0)
            yield return piece.ToImmutable();
    }

    private static string? DeclaredName(List<string> words)
    {
        var at = words.FindIndex(word => word is "fn" or "struct" or "enum" or "trait" or "type" or "const" or "static" or "impl");
        if (at >= 0 && words[at] == "const" && at + 1 < words.Count && words[at + 1] == "fn")
            at++;
        return at < 0 || at + 1 >= words.Count || words[at] == "impl" ? null : words[at + 1];
    }

    private static NamedIn NamedBy(IEnumerable<string> lines, string? own)
    {
        var named = new NamedIn();
        var text = string.Join('\n', lines);
        named.Add(text);
        if (text.Contains("macro_rules!", StringComparison.Ordinal))
            named.Members.UnionWith(RustWords.In(text)); // What it implements, it needs.
        if (own is not null)
            named.Bare.Remove(own);
        return named;
    }

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        for (var i = 0; i < line.Length;)
        {
            var start = i;
            while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '_'))
                i++;
            if (i > start)
                words.Add(line[start..i]);
            else
                i++;
        }
        return words;
    }
}
