using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>Reads the instructions of a Dockerfile: RUN, CMD and ENTRYPOINT in both forms, ENV and ARG, FROM, COPY of manifests, cache mounts.</summary>
/// <remarks>Source: docs.docker.com/reference/dockerfile. Each FROM begins with an empty environment, as a stage does.</remarks>
internal static partial class DockerfileReader
{
    /// <summary>Arguments that whoever builds the image passes in: the default ("dev", "latest") is not what they hold.</summary>
    [GeneratedRegex("VERSION|COMMIT|SHA|DATE|TIME|REVISION", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PassedIn { get; }

    public static FileContent Read(SourceText source)
    {
        var content = new FileContentBuilder();
        var scope = ShellScope.Empty;
        var escape = source.Content.Contains("escape=`", StringComparison.Ordinal) ? '`' : '\\';
        foreach (var instruction in DockerInstruction.Split(source.Content, escape))
        {
            switch (instruction.Name)
            {
                case "FROM":
                    scope = ShellScope.Empty with { Variables = scope.Variables };
                    AddImage(source.Content, instruction, content);
                    break;
                case "ENV":
                    scope = AddVariables(source.Content, instruction, scope, isExported: true, content);
                    break;
                case "ARG":
                    scope = AddVariables(source.Content, instruction, scope, isExported: false, content);
                    break;
                case "RUN" or "CMD" or "ENTRYPOINT" or "HEALTHCHECK":
                    AddCommands(source.Content, instruction, scope, content);
                    break;
                case "COPY" or "ADD":
                    AddCopy(source.Content, instruction, content);
                    break;
            }
        }
        return content.Build();
    }

    private static void AddImage(string text, DockerInstruction instruction, FileContentBuilder content)
    {
        foreach (var word in Words(text, instruction.ArgumentsStart, instruction.End))
        {
            if (text[word.Start] == '-' && text.AsSpan(word.Start, word.Length).StartsWith("--"))
                continue;
            content.AddFact(FactKind.Image, "FROM", text.Substring(word.Start, word.Length), TextSpan.FromBounds(instruction.Start, word.End));
            return;
        }
    }

    private static ShellScope AddVariables(string text, DockerInstruction instruction, ShellScope scope, bool isExported, FileContentBuilder content)
    {
        // The assignments follow the shell's quoting, so its parser reads them.
        var commands = ShellParser.Parse(instruction.Arguments, scope);
        foreach (var command in commands)
        {
            foreach (var assignment in command.Assignments)
            {
                if (isExported)
                    scope = scope.Export(assignment.Name, assignment.Value);
                else if (!PassedIn.IsMatch(assignment.Name))
                    scope = scope.Assign(assignment.Name, assignment.Value);
                content.AddFact(FactKind.Environment, assignment.Name, assignment.Value, assignment.Span);
            }
        }
        if (commands is not [{ Assignments.IsEmpty: true, Words.Length: > 1 } old, ..] || !isExported)
            return scope;
        // The old form without "=": ENV NAME the whole rest.
        var value = string.Join(' ', old.Words.Skip(1).Select(word => word.Text));
        content.AddFact(FactKind.Environment, old.Words[0].Text, value, old.Span);
        return scope.Export(old.Words[0].Text, value);
    }

    private static void AddCommands(string text, DockerInstruction instruction, ShellScope scope, FileContentBuilder content)
    {
        var start = instruction.ArgumentsStart;
        foreach (var word in Words(text, start, instruction.End))
        {
            var option = text.AsSpan(word.Start, word.Length);
            if (!option.StartsWith("--") && !option.SequenceEqual("CMD") && !option.SequenceEqual("\\"))
                break;
            if (option.StartsWith("--mount=") && option.Contains("type=cache", StringComparison.Ordinal))
                content.AddFact(FactKind.CacheMount, "--mount", MountTarget(option.ToString()), new TextSpan(word.Start, word.Length));
            start = word.End;
        }
        while (start < instruction.End && text[start] is ' ' or '\t' or '\\' or '\r' or '\n')
            start++;
        if (start < instruction.End && text[start] == '[' && ExecForm.TryRead(text, start, instruction.End, scope, out var command))
            content.AddCommand(command);
        else if (instruction.HeredocBody is { } body)
            content.AddScript(ScriptText.Of(text, body), scope);
        else
            content.AddScript(instruction.ScriptFrom(start), scope);
    }

    private static string MountTarget(string option) =>
        option.Split(',').FirstOrDefault(part => part.StartsWith("target=", StringComparison.Ordinal) || part.Contains("dst=", StringComparison.Ordinal))?.Split('=')[^1] ?? "";

    private static void AddCopy(string text, DockerInstruction instruction, FileContentBuilder content)
    {
        var arguments = text.AsSpan(instruction.ArgumentsStart, instruction.End - instruction.ArgumentsStart);
        if (arguments.Length < 1_000 && (arguments.Contains("go.mod", StringComparison.Ordinal) || arguments.Contains("go.sum", StringComparison.Ordinal) || arguments.Contains("go.work", StringComparison.Ordinal) || arguments.Contains("go.* ", StringComparison.Ordinal)))
            content.AddFact(FactKind.ManifestCopy, instruction.Name, arguments.Trim().ToString(), instruction.Span);
    }

    /// <summary>The words of an instruction up to its first line's end or a plain backslash; lazily, for the few first of them.</summary>
    private static IEnumerable<TextSpan> Words(string text, int start, int end)
    {
        for (var position = start; position < end;)
        {
            while (position < end && char.IsWhiteSpace(text[position]))
                position++;
            var wordStart = position;
            while (position < end && !char.IsWhiteSpace(text[position]))
                position++;
            if (position > wordStart)
                yield return TextSpan.FromBounds(wordStart, position);
        }
    }
}
