using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace GoRustLens.Translation.Helpers;

/// <summary>Small pieces of Rust that stand for what Go has and Rust has not; from <c>snippets/helpers</c>. Only those in use are put into a translation.</summary>
/// <remarks>A file begins with lines <c>// needs: other names</c>, <c>// uses: paths of use lines</c> and <c>// instead: names that this one takes the place of</c>, each of which may be left out; the rest is the text.</remarks>
internal static class HelperTexts
{
    private static readonly ConcurrentDictionary<string, HelperText?> s_texts = new(StringComparer.Ordinal);

    /// <summary>The helpers asked for and all that they need, in the order of their names; unknown names are left out.</summary>
    public static ImmutableArray<HelperText> With(IEnumerable<string> names)
    {
        var found = new SortedDictionary<string, HelperText>(StringComparer.Ordinal);
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (found.ContainsKey(name) || Find(name) is not { } helper)
                continue;
            found[name] = helper;
            foreach (var needed in helper.Needs)
                open.Push(needed);
        }
        foreach (var replaced in found.Values.SelectMany(f => f.Instead).ToList())
            found.Remove(replaced);
        return [.. found.Values];
    }

    /// <summary>The types of helpers that a text names. Names that a user's type may have as well do not count.</summary>
    public static IEnumerable<string> TypesIn(string code)
    {
        var words = Polish.RustWords.In(code);
        return words.Where(s_types.Value.Contains).Order(StringComparer.Ordinal);
    }

    /// <summary>Those that begin with Go, and those that no type of a user's is called in Rust.</summary>
    private static readonly Lazy<FrozenSet<string>> s_types = new(() => typeof(HelperTexts).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("helpers/", StringComparison.Ordinal) && name.EndsWith(".rs", StringComparison.Ordinal))
        .Select(name => Find(name["helpers/".Length..^".rs".Length])).OfType<HelperText>().SelectMany(helper => helper.Declared)
        .Where(name => name is ['G', 'o', >= 'A' and <= 'Z', ..] or "Chan" or "Context" or "WaitGroup").ToFrozenSet(StringComparer.Ordinal));

    public static HelperText? Find(string name) => s_texts.GetOrAdd(name, Read);

    private static HelperText? Read(string name)
    {
        using var stream = typeof(HelperTexts).Assembly.GetManifestResourceStream($"helpers/{name}.rs");
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var helper = new HelperText(name, [], [], "");
        var text = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("// needs:", StringComparison.Ordinal))
                helper = helper with { Needs = Names(line[9..]) };
            else if (line.StartsWith("// uses:", StringComparison.Ordinal))
                helper = helper with { Uses = Names(line[8..]) };
            else if (line.StartsWith("// instead:", StringComparison.Ordinal))
                helper = helper with { Instead = Names(line[11..]) };
            else if (text.Length > 0 || line.Length > 0)
                text.Append(line).Append('\n');
        }
        var whole = text.ToString().TrimEnd('\n') + "\n";
        return helper with { Text = whole, Parts = HelperPart.Of(whole) };
    }

    private static ImmutableArray<string> Names(string list) => [.. list.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A helper.</summary>
/// <param name="Needs">Other helpers that the text refers to.</param>
/// <param name="Uses">Paths for <c>use</c> lines.</param>
internal sealed record HelperText(string Name, ImmutableArray<string> Needs, ImmutableArray<string> Uses, string Text)
{
    /// <summary>Helpers that this one takes the place of.</summary>
    public ImmutableArray<string> Instead { get; init; } = [];

    /// <summary>The items of the text.</summary>
    public ImmutableArray<HelperPart> Parts { get; init; } = [];

    /// <summary>The names of the functions, types and traits that the text declares at its outer level.</summary>
    public IEnumerable<string> Declared => Text.Split('\n').Select(DeclaredIn).OfType<string>();

    private static string? DeclaredIn(string line)
    {
        foreach (var word in (ReadOnlySpan<string>)["fn ", "struct ", "trait ", "enum ", "type ", "const "])
        {
            var rest = line.StartsWith("pub ", StringComparison.Ordinal) ? line[4..] : line;
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return new string([.. rest[word.Length..].TakeWhile(c => char.IsLetterOrDigit(c) || c == '_')]);
        }
        return null;
    }
}
