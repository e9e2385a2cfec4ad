using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tooling.Commands;

/// <summary>One argument after quotes and known variables are resolved; what is not known stays as written ("$VERSION").</summary>
/// <param name="Span">The word with its quotes, in the file.</param>
/// <param name="IsQuoted">True if any part stood in quotes.</param>
internal sealed record ShellWord(string Text, TextSpan Span, bool IsQuoted)
{
    /// <summary>True for "$X", "${X}" and "{{.X}}" alone: nothing is known about the word.</summary>
    public bool IsVariable =>
        Text.StartsWith("{{", StringComparison.Ordinal) && Text.EndsWith("}}", StringComparison.Ordinal)
        || Text.Length > 1 && Text[0] == '$' && Text[1] != '(' && VariableName.Length > 0;

    /// <summary>The X of "$X" or "${X}"; "" if the word is anything else.</summary>
    public string VariableName
    {
        get
        {
            if (Text.Length < 2 || Text[0] != '$')
                return "";
            var name = Text[1] == '{' && Text[^1] == '}' ? Text[2..^1] : Text[1..];
            return name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_') ? name : "";
        }
    }
}

/// <summary>"NAME=value" before a command, or an exported variable.</summary>
internal sealed record ShellAssignment(string Name, string Value, TextSpan Span);

/// <summary>One simple command of a script: no pipes, no lists.</summary>
internal sealed record ShellCommand
{
    /// <summary>The command name and its arguments. Never empty, but for a line of assignments alone.</summary>
    public required ImmutableArray<ShellWord> Words { get; init; }

    /// <summary>The assignments before the command name.</summary>
    public ImmutableArray<ShellAssignment> Assignments { get; init; } = [];

    /// <summary>From the first assignment to the last word, in the file.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What is exported where the command runs: by the script, the Makefile, the Dockerfile or the workflow.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The folder that a "cd" before it names; "" for none.</summary>
    public string Directory { get; init; } = "";
}
