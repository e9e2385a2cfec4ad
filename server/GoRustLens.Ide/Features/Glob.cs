using System.Text;
using System.Text.RegularExpressions;

namespace GoRustLens.Ide.Features;

/// <summary>Globs over paths with forward slashes, as VS Code writes them: "*" and "?" stay within a folder, "**" crosses folders, "{a,b}" chooses.</summary>
public static class Glob
{
    /// <summary>A step limit for patterns that users write; a pattern that exceeds it matches nothing.</summary>
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(50);

    public static bool IsMatch(string pattern, string path)
    {
        try
        {
            return Regex.IsMatch(path.Replace('\\', '/'), ToRegex(pattern), RegexOptions.CultureInvariant, MatchLimit);
        }
        catch (Exception failure) when (failure is RegexMatchTimeoutException or ArgumentException)
        {
            return false;
        }
    }

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*' when i + 1 < pattern.Length && pattern[i + 1] == '*':
                    i++;
                    var isFolder = i + 1 < pattern.Length && pattern[i + 1] == '/';
                    i += isFolder ? 1 : 0;
                    regex.Append(isFolder ? "(?:.*/)?" : ".*");
                    break;
                case '*': regex.Append("[^/]*"); break;
                case '?': regex.Append("[^/]"); break;
                case '{': regex.Append("(?:"); depth++; break;
                case '}' when depth > 0: regex.Append(')'); depth--; break;
                case ',' when depth > 0: regex.Append('|'); break;
                default: regex.Append(Regex.Escape(pattern[i].ToString())); break;
            }
        }
        return regex.Append(')', depth).Append('$').ToString();
    }
}
