using System.Text;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>A shell command as a recipe of make has it.</summary>
internal static class MakeText
{
    /// <summary>Variables of make that each rule sets: "$@", "$&lt;".</summary>
    private const string Automatic = "@<^?*+|%";

    /// <summary>
    /// A dollar sign of the shell is two in a recipe. "${NAME}" alone is a variable of make, which stayed one; automatic variables and
    /// functions of make stand as the original has them.
    /// </summary>
    /// <param name="original">The Go command as it stands in the makefile.</param>
    public static string Escape(string command, string original)
    {
        var text = new StringBuilder();
        for (var index = 0; index < command.Length; index++)
        {
            if (command[index] != '$')
            {
                text.Append(command[index]);
                continue;
            }
            if (index + 1 < command.Length && Automatic.Contains(command[index + 1]) && OfMake(original, "$" + command[index + 1]))
            {
                text.Append(command, index++, 2);
                continue;
            }
            var close = index + 1 < command.Length && command[index + 1] == '{' ? command.IndexOf('}', index) : -1;
            var name = close < 0 ? "" : command[(index + 2)..close];
            if (name.Length > 0 && Reference(original, name) is { Length: > 0 } reference)
            {
                text.Append(reference);
                index = close;
            }
            else
                text.Append(name.Length > 0 && name.All(IsNamePart) ? "$" : "$$");
        }
        return text.ToString();
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>True where a dollar sign stands there for make, and not a doubled one for the shell.</summary>
    private static bool OfMake(string original, string reference) =>
        original.IndexOf(reference, StringComparison.Ordinal) is >= 0 and var at && (at == 0 || original[at - 1] != '$');

    /// <summary>The whole "$(filter-out a,b)" or "$(@D)" of the original that a "${filter-out}" stands for; "" for plain variables.</summary>
    private static string Reference(string original, string name)
    {
        foreach (var open in (string[])["$(" + name, "${" + name])
        {
            var start = original.IndexOf(open, StringComparison.Ordinal);
            var end = start + open.Length;
            if (start < 0 || start > 0 && original[start - 1] == '$' || end >= original.Length || IsNamePart(original[end]) || name.All(IsNamePart) && original[end] is ')' or '}')
                continue;
            var depth = 1;
            while (end < original.Length && depth > 0)
                depth += original[end++] switch { '(' or '{' => 1, ')' or '}' => -1, _ => 0 };
            return depth == 0 ? original[start..end] : "";
        }
        return "";
    }
}
