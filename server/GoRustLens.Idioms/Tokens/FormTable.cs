using System.Collections.Frozen;

namespace GoRustLens.Idioms.Tokens;

/// <summary>What a token of Go is in Rust, in general.</summary>
/// <param name="Sentence">One Markdown sentence or two.</param>
/// <param name="Code">The general form in Rust; empty where there is none.</param>
/// <param name="Context">What the code needs around it to compile, for the tests.</param>
internal sealed record TokenFormText(string Id, string Sentence, string Code, string Context)
{
    /// <summary>True where the code stands outside of functions.</summary>
    public bool IsItem { get; init; }
}

/// <summary>The rows of <c>snippets/forms.tsv</c>, read when the first of them is asked for.</summary>
internal static class FormTable
{
    private const string ItemMark = "item:";

    private static readonly Lazy<FrozenDictionary<string, TokenFormText>> s_forms = new(() => Read().ToFrozenDictionary(form => form.Id, StringComparer.Ordinal));

    public static IEnumerable<TokenFormText> All => s_forms.Value.Values;

    public static TokenFormText? Find(string id) => s_forms.Value.GetValueOrDefault(id);

    private static IEnumerable<TokenFormText> Read()
    {
        using var stream = typeof(FormTable).Assembly.GetManifestResourceStream("forms.tsv");
        if (stream is null)
            yield break;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || line.Split('\t') is not [var id, var sentence, var code, ..] cells)
                continue;
            var isItem = code.StartsWith(ItemMark, StringComparison.Ordinal);
            yield return new TokenFormText(id, sentence, (isItem ? code[ItemMark.Length..] : code).Replace("\\n", "\n", StringComparison.Ordinal), cells.Length > 3 ? cells[3] : "") { IsItem = isItem };
        }
    }
}
