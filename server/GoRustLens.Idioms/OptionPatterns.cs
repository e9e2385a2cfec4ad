using System.Text.RegularExpressions;

namespace GoRustLens.Idioms;

/// <summary>Turns a check of an Option into the pattern that opens it, as the hover on a nil check promises.</summary>
internal static partial class OptionPatterns
{
    /// <summary>
    /// <c>if p.is_some() { … }</c> becomes <c>if let Some(p) = &amp;p { … }</c>, a guard on <c>p.is_none()</c> becomes
    /// <c>let Some(p) = &amp;p else { … };</c>. Anything else stays as it is.
    /// </summary>
    public static string Apply(string text)
    {
        var guard = Guard().Match(text);
        if (guard.Success)
            return $"let Some({NameOf(guard)}) = &{guard.Groups[1].Value} else {{\n{guard.Groups[2].Value}}};\n";
        var check = Check().Match(text);
        if (!check.Success)
            return text;
        var place = check.Groups[1].Value;
        var opened = text[check.Length..].Replace($"{place}.as_ref().expect(\"not nil\")", NameOf(check), StringComparison.Ordinal);
        return $"if let Some({NameOf(check)}) = &{place} {{{opened}";
    }

    private static string NameOf(Match match) => match.Groups[1].Value[(match.Groups[1].Value.LastIndexOf('.') + 1)..];

    [GeneratedRegex(@"\Aif ([a-z_][\w.]*)\.is_none\(\) \{\n((?:[ ]{4}.*\n)*[ ]{4}(?:return|break|continue|panic!)\b.*\n)\}\n?\z")]
    private static partial Regex Guard();

    [GeneratedRegex(@"\Aif ([a-z_][\w.]*)\.is_some\(\) \{")]
    private static partial Regex Check();
}
