using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>Reads the recipes and variables of a makefile.</summary>
/// <remarks>
/// Source: the GNU make manual, 3.1, 5.1, 6. Variables with a value in the file are put in; those of the environment and
/// of included files stay as "${NAME}", which shell and make both understand.
/// </remarks>
internal static class MakefileReader
{
    public static FileContent Read(SourceText source)
    {
        var lines = LogicalLine.Split(source.Content);
        var variables = MakeVariables.Read(source.Content, lines);
        var content = new FileContentBuilder();
        var scope = ShellScope.Empty with { Exported = Exports(source.Content, lines, variables, content) };
        var rule = MakeRule.None;
        var isInDefine = false;
        foreach (var line in lines)
        {
            var text = source.Content.AsSpan(line.Start, line.Length);
            if (IsDefine(text, ref isInDefine))
                continue;
            if (isInDefine || text.StartsWith("\t") && rule != MakeRule.None)
                AddRecipe(source.Content, line.Start, line.End, variables, isInDefine ? MakeRule.None : rule, scope, content);
            else if (MakeVariables.IsDefinition(text, out _, out var valueStart))
                AddDefinition(source.Content, line.Start + valueStart, line.End, variables, scope, content);
            else if (MakeRule.TryRead(source.Content, line, variables, out var next))
            {
                rule = next;
                AddRecipe(source.Content, next.RecipeStart, line.End, variables, rule, scope, content);
            }
        }
        return content.Build();
    }

    /// <summary>True inside and at the borders of "define … endef"; its lines are recipe lines of whoever calls it.</summary>
    private static bool IsDefine(ReadOnlySpan<char> text, ref bool isInDefine)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("define ") || trimmed.StartsWith("override define "))
        {
            isInDefine = true;
            return true;
        }
        if (!trimmed.SequenceEqual("endef"))
            return false;
        isInDefine = false;
        return true;
    }

    private static ImmutableDictionary<string, string> Exports(
        string text, ImmutableArray<LogicalLine> lines, MakeVariables variables, FileContentBuilder content)
    {
        var exports = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in lines)
        {
            var span = text.AsSpan(line.Start, line.Length);
            if (span.StartsWith("\t") || !span.TrimStart().StartsWith("export "))
                continue;
            foreach (var name in MakeVariables.ExportedNames(span))
            {
                var value = variables.ValueOf(name) ?? "";
                exports[name] = value;
                content.AddFact(FactKind.Environment, name, value, line.Trimmed(text));
            }
        }
        return exports.ToImmutable();
    }

    private static void AddRecipe(
        string text, int start, int end, MakeVariables variables, MakeRule rule, ShellScope scope, FileContentBuilder content)
    {
        while (start < end && text[start] is '\t' or ' ' or '@' or '-' or '+')
            start++;
        if (start >= end || text[start] == '#')
            return;
        var local = rule.Exports.IsEmpty ? scope : scope with { Exported = scope.Exported.SetItems(rule.Exports) };
        content.AddScript(variables.Expand(text, start, end, rule), local);
    }

    /// <summary>"GOTEST = go test -race" is a command for those who read it; "$(shell go list ./...)" runs at once.</summary>
    private static void AddDefinition(string text, int start, int end, MakeVariables variables, ShellScope scope, FileContentBuilder content)
    {
        while (start < end && text[start] is ' ' or '\t')
            start++;
        var value = text.AsSpan(start, Math.Max(0, end - start));
        if (!value.Contains(' '))
            return;
        content.AddScript(variables.Expand(text, start, end, MakeRule.None), scope);
    }
}

/// <summary>A line of a file together with those that continue it after a backslash.</summary>
internal readonly record struct LogicalLine(int Start, int End)
{
    public int Length => End - Start;

    public TextSpan Trimmed(string text)
    {
        var start = Start;
        var end = End;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The logical lines of a text; the line ends do not belong to them.</summary>
    public static ImmutableArray<LogicalLine> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<LogicalLine>();
        var start = 0;
        var scan = 0;
        while (start < text.Length)
        {
            var newline = text.IndexOf('\n', scan);
            var end = newline < 0 ? text.Length : newline;
            var contentEnd = end > start && text[end - 1] == '\r' ? end - 1 : end;
            if (newline >= 0 && IsContinued(text, start, contentEnd))
            {
                scan = newline + 1;
                continue;
            }
            lines.Add(new LogicalLine(start, contentEnd));
            start = scan = end + 1;
        }
        return lines.ToImmutable();
    }

    private static bool IsContinued(string text, int start, int end)
    {
        var backslashes = 0;
        while (end - 1 - backslashes >= start && text[end - 1 - backslashes] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }
}
