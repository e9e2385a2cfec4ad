using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>The variables of a makefile whose text is known without running anything.</summary>
internal sealed class MakeVariables
{
    private const int MaxDepth = 10;
    private const int MaxValueLength = 4_000;

    private readonly FrozenDictionary<string, string> _raw;

    /// <summary>What expansions may still add, so that a makefile of references to references stays linear.</summary>
    private int _budget = 1_000_000;

    private MakeVariables(Dictionary<string, string> raw) => _raw = raw.ToFrozenDictionary(StringComparer.Ordinal);

    public static MakeVariables Read(string text, ImmutableArray<LogicalLine> lines)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var span = text.AsSpan(line.Start, line.Length);
            if (span.StartsWith("\t") || line.Length > MaxValueLength || !IsDefinition(span, out var name, out var valueStart))
                continue;
            var value = WithoutComment(span[valueStart..].Trim().ToString()).Replace("\\\n", " ", StringComparison.Ordinal).Replace("\\\r\n", " ", StringComparison.Ordinal);
            var isAppended = span[..valueStart].TrimEnd().EndsWith("+=");
            var isDefault = span[..valueStart].TrimEnd().EndsWith("?=");
            if (isAppended && values.TryGetValue(name, out var before))
                value = before + " " + value;
            else if (isDefault && values.ContainsKey(name))
                continue;
            if (value.Length <= MaxValueLength)
                values[name] = value;
        }
        return new MakeVariables(values);
    }

    /// <summary>Reads "NAME op"; op is =, :=, ::=, :::=, ?=, += or !=.</summary>
    public static bool IsDefinition(ReadOnlySpan<char> line, out string name, out int valueStart)
    {
        name = "";
        valueStart = 0;
        var equals = line.IndexOf('=');
        if (equals <= 0)
            return false;
        var head = line[..equals].TrimEnd("?+!:".AsSpan()).Trim();
        foreach (var prefix in (string[])["export ", "override ", "private "])
        {
            if (head.StartsWith(prefix))
                head = head[prefix.Length..].TrimStart();
        }
        foreach (var character in head)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or '.'))
                return false;
        }
        name = head.ToString();
        valueStart = equals + 1;
        return name.Length > 0;
    }

    /// <summary>The names after "export": one with a value, or several.</summary>
    public static IEnumerable<string> ExportedNames(ReadOnlySpan<char> line)
    {
        if (IsDefinition(line.Trim(), out var defined, out _))
            return [defined];
        return line.TrimStart()["export ".Length..].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(name => name[0] != '#');
    }

    /// <summary>A variable's text with known references put in; null if the file does not define it.</summary>
    public string? ValueOf(string name) => _raw.TryGetValue(name, out var raw) ? ExpandText(raw) : null;

    public string ExpandText(string text) => Expand(text, 0, text.Length, MakeRule.None).Text;

    /// <summary>A range of the makefile as the shell gets it.</summary>
    public ScriptText Expand(string text, int start, int end, MakeRule rule)
    {
        var builder = new ScriptTextBuilder(text);
        Expand(builder, text, start, end, rule);
        return builder.Build();
    }

    private void Expand(ScriptTextBuilder builder, string text, int start, int end, MakeRule rule)
    {
        var plain = start;
        for (var position = start; position < end;)
        {
            var dollar = text.IndexOf('$', position, end - position);
            if (dollar < 0 || dollar + 1 >= end)
                break;
            builder.AppendVerbatim(plain, dollar);
            position = plain = AppendReference(builder, text, dollar, end, rule);
        }
        builder.AppendVerbatim(plain, end);
    }

    /// <summary>Appends what stands for the reference at a dollar sign; answers the offset behind it.</summary>
    private int AppendReference(ScriptTextBuilder builder, string text, int dollar, int end, MakeRule rule)
    {
        var next = text[dollar + 1];
        if (next == '$')
        {
            builder.AppendVerbatim(dollar + 1, dollar + 2);
            return dollar + 2;
        }
        if (next is not ('(' or '{'))
        {
            builder.AppendReplaced(Resolve(next.ToString(), rule, 0) ?? "$" + next, dollar, dollar + 2);
            return dollar + 2;
        }
        var close = CloseOf(text, dollar + 1, end);
        if (close < 0)
        {
            builder.AppendVerbatim(dollar, end);
            return end;
        }
        if (string.CompareOrdinal(text, dollar + 2, "shell ", 0, 6) == 0)
        {
            builder.AppendReplaced("$(", dollar, dollar + 2);
            Expand(builder, text, dollar + 8, close, rule);
            builder.AppendReplaced(")", close, close + 1);
        }
        else
        {
            var name = text[(dollar + 2)..close];
            builder.AppendReplaced(Resolve(name, rule, 0) ?? Unknown(name), dollar, close + 1);
        }
        return close + 1;
    }

    private string? Resolve(string name, MakeRule rule, int depth)
    {
        var automatic = name switch
        {
            "@" => rule.Target,
            "<" => rule.FirstPrerequisite,
            "@D" => rule.Target.Contains('/', StringComparison.Ordinal) ? rule.Target[..rule.Target.LastIndexOf('/')] : "",
            "@F" => ShellBuiltins.BaseName(rule.Target),
            _ => "",
        };
        if (automatic.Length > 0)
            return automatic;
        if (depth >= MaxDepth || !_raw.TryGetValue(name, out var raw))
            return null;
        if (ExpandValue(raw, rule, depth + 1) is not { } value)
            return null;
        _budget -= value.Length;
        return _budget < 0 || value.Length > MaxValueLength ? null : value;
    }

    /// <summary>The value as the shell gets it; null if a function of make computes a part of it, or if a program whose quotes would not nest does.</summary>
    private string? ExpandValue(string raw, MakeRule rule, int depth)
    {
        if (depth > MaxDepth || !raw.Contains('$', StringComparison.Ordinal))
            return raw;
        var text = new StringBuilder();
        for (var position = 0; position < raw.Length && text.Length <= MaxValueLength;)
        {
            var next = position + 1 < raw.Length ? raw[position + 1] : '\0';
            if (raw[position] != '$' || next is not ('(' or '{'))
            {
                // "$$" is a dollar sign for the shell.
                position += raw[position] == '$' && next == '$' ? 1 : 0;
                text.Append(raw[position++]);
                continue;
            }
            var close = CloseOf(raw, position + 1, raw.Length);
            if (close < 0)
                return raw;
            var name = raw[(position + 2)..close];
            var isShell = name.StartsWith("shell ", StringComparison.Ordinal);
            if (!isShell && name.Contains(' ', StringComparison.Ordinal))
                return null;
            var part = isShell ? ExpandValue(name["shell ".Length..].TrimStart(), rule, depth + 1) : Resolve(name, rule, depth) ?? Unknown(name);
            if (part is null || isShell && part.AsSpan().IndexOfAny('\'', '"') >= 0)
                return null;
            text.Append(isShell ? $"$({part})" : part);
            position = close + 1;
        }
        return text.ToString();
    }

    /// <summary>A reference that stays one: a variable of the environment, or a function of make.</summary>
    private static string Unknown(string name)
    {
        var end = name.IndexOfAny([' ', ',', ':', '$', '(', '{']);
        return "${" + (end < 0 ? name : name[..end]) + "}";
    }

    private static int CloseOf(string text, int open, int end)
    {
        var depth = 0;
        var limit = Math.Min(end, open + MaxValueLength);
        for (var index = open; index < limit; index++)
        {
            if (text[index] is '(' or '{')
                depth++;
            else if (text[index] is ')' or '}' && --depth == 0)
                return index;
        }
        return -1;
    }

    private static string WithoutComment(string value)
    {
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? value : value[..comment].TrimEnd();
    }
}
