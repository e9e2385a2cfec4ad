using System.Collections.Concurrent;
using System.Text;
using GoRustLens.Rust.Printing;

namespace GoRustLens.Translation.Naming;

/// <summary>Go names as Rust writes them; keywords escaped. The same name always gives the same answer.</summary>
internal static class NameMapper
{
    private static readonly ConcurrentDictionary<string, string> s_snake = new(StringComparer.Ordinal);

    /// <summary>For variables, fields, functions, methods and modules: "userID" → "user_id", "HTTPServer" → "http_server".</summary>
    public static string Snake(string name) => s_snake.Count > 100_000 ? MakeSnake(name) : s_snake.GetOrAdd(name, MakeSnake);

    /// <summary>For types, traits and variants: "userState" → "UserState"; acronyms stay as the Go author wrote them.</summary>
    public static string Camel(string name)
    {
        var text = new StringBuilder(name.Length);
        var upper = true;
        foreach (var character in name)
        {
            if (character == '_')
            {
                upper = true;
                continue;
            }
            text.Append(upper ? char.ToUpperInvariant(character) : character);
            upper = false;
        }
        var result = text.Length == 0 || char.IsDigit(text[0]) ? "T" + text : text.ToString();
        return result == "Self" ? "Self_" : result;
    }

    /// <summary>For constants and statics: "maxRetries" → "MAX_RETRIES".</summary>
    public static string Screaming(string name) => Words(name).ToUpperInvariant() is { Length: > 0 } text && !char.IsDigit(text[0]) ? text : "C" + Words(name).ToUpperInvariant();

    private static string MakeSnake(string name)
    {
        if (name is "_" or "")
            return "_";
        var words = Words(name);
        return RustKeywords.Escape(words.Length == 0 || char.IsDigit(words[0]) ? "_" + words : words);
    }

    private static string Words(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (char.IsUpper(character) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && !IsPluralTail(name, i))))
                text.Append('_');
            text.Append(char.ToLowerInvariant(character));
        }
        var words = text.ToString();
        return words.Trim('_').Length == 0 ? "_" + words : words;
    }

    /// <summary>The "s" of "IDs" belongs to the acronym.</summary>
    private static bool IsPluralTail(string name, int at) => name[at + 1] == 's' && (at + 2 == name.Length || char.IsUpper(name[at + 2]));
}
