using System.Buffers;

namespace GoRustLens.Tooling.Equivalents;

/// <summary>A command's counterpart as the text that takes its place in a script.</summary>
internal static class CommandText
{
    private static readonly SearchValues<char> OfTheShell = SearchValues.Create("&|;<>$\"'()*");

    /// <summary>One line, its commands joined so that a failure stops them; "true" where Rust needs no command.</summary>
    public static string Of(ToolHover hover) =>
        hover.Commands.IsEmpty || hover.IsSetup ? "true" : string.Join(" && ", hover.Commands.Select(command => command.StartsWith("cp target/", StringComparison.Ordinal) ? "install -D " + command["cp ".Length..] : command));

    /// <summary>As <see cref="Of(ToolHover)"/>, for another user where the Go command runs for one.</summary>
    /// <param name="original">The Go command as it stands in the file.</param>
    public static string Of(ToolHover hover, string original)
    {
        var text = Of(hover);
        if (text == "true" || !original.TrimStart('@', '-', '+').StartsWith("sudo ", StringComparison.Ordinal))
            return text;
        return string.Join(" && ", text.Split(" && ").Select(command => "sudo -E " + command));
    }

    /// <summary>The exec form of a Dockerfile; the shell form where the command needs a shell.</summary>
    public static string ExecForm(string command)
    {
        var needsShell = command.AsSpan().ContainsAny(OfTheShell);
        return needsShell ? command : "[" + string.Join(", ", command.Split(' ').Select(word => $"\"{word}\"")) + "]";
    }
}
