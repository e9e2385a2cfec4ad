using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>A VS Code snippet as a Rust file: defaults in place of placeholders, in the context that idiom.json gives.</summary>
internal static partial class RustSnippet
{
    /// <summary>The name of the module; the prefix says what the snippet is for, so it must not repeat.</summary>
    public static string ModuleName(JObject snippet) => $"snippet_{(string?)snippet["prefix"]}";

    public static string AsModule(JObject snippet)
    {
        var body = WithDefaults(string.Join('\n', Lines(snippet["body"]))).Split('\n');
        if (snippet["context"] is not { } context)
            return string.Join('\n', body) + "\n";
        var lines = Lines(context).SelectMany(line => line.Trim() == "$BODY" ? body.Select(part => Indented(line, part)) : [line]);
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Replaces <c>${1:name}</c>, <c>${1|a,b|}</c>, <c>$1</c> and <c>$0</c> from the inside out; a bare <c>$1</c> repeats the default of its number.</summary>
    public static string WithDefaults(string body)
    {
        var defaults = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = body;
        while (Innermost().Match(text) is { Success: true } match)
        {
            var value = match.Groups["choice"].Success ? match.Groups["choice"].Value.Split(',')[0] : match.Groups["text"].Value;
            defaults[match.Groups["number"].Value] = value;
            text = text[..match.Index] + value + text[(match.Index + match.Length)..];
        }

        return Bare().Replace(text, match => defaults.GetValueOrDefault(match.Groups["number"].Value, "")).Replace("\\$", "$", StringComparison.Ordinal).Replace("\\}", "}", StringComparison.Ordinal);
    }

    private static string Indented(string marker, string part) => part.Length == 0 ? "" : marker[..marker.IndexOf('$')] + part;

    private static IEnumerable<string> Lines(JToken? array) => array?.Select(line => ((string?)line ?? "").Replace("\t", "    ", StringComparison.Ordinal)) ?? [];

    [GeneratedRegex(@"\$\{(?<number>\d+)(?::(?<text>(?:[^${}\\]|\\.|\$(?!\{|\d))*)|\|(?<choice>[^|]*)\|)\}")]
    private static partial Regex Innermost();

    [GeneratedRegex(@"(?<!\\)\$(?<number>\d+)|(?<!\\)\$\{(?<number>\d+)\}")]
    private static partial Regex Bare();
}
