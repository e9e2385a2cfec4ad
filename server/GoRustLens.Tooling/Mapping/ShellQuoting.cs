using System.Buffers;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Words for a command line that is copied into a shell.</summary>
internal static class ShellQuoting
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=,@%+{}$");

    /// <summary>The word, in quotes if the shell would take it apart otherwise. Variables stay variables.</summary>
    public static string Quote(string word)
    {
        if (word.Length == 0)
            return "''";
        if (word.AsSpan().IndexOfAnyExcept(Plain) < 0 || word.StartsWith("$(", StringComparison.Ordinal) || word.StartsWith("{{", StringComparison.Ordinal))
            return word;
        // What the shell puts in: variables, and the output of a command in backticks.
        var hasVariable = word.Contains('$', StringComparison.Ordinal) || word.Count(character => character == '`') is > 0 and var marks && marks % 2 == 0;
        return hasVariable && !word.Contains('"', StringComparison.Ordinal) ? $"\"{word}\"" : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
    }
}
