using System.Collections.Immutable;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>A flag of the Go command with its value; "" for none.</summary>
internal sealed record ReadFlag(string Name, string Value, FlagEntry? Entry, string Written);

/// <summary>A command's words, told apart.</summary>
/// <param name="Rest">The words for the program that is run or tested: behind the package of "go run", behind "-args", behind "--".</param>
internal sealed record ReadArguments(ImmutableArray<ReadFlag> Flags, ImmutableArray<ShellWord> Positionals, ImmutableArray<ShellWord> Rest)
{
    public string ValueOf(string name) => Flags.LastOrDefault(flag => flag.Name == name)?.Value ?? "";

    public bool Has(string name) => Flags.Any(flag => flag.Name == name);
}

/// <summary>Tells flags, their values and the other words apart, by the tables of the tool.</summary>
internal static class FlagReader
{
    public static ReadArguments Read(ToolEntry tool, ImmutableArray<ShellWord> words)
    {
        var flags = ImmutableArray.CreateBuilder<ReadFlag>();
        var positionals = ImmutableArray.CreateBuilder<ShellWord>();
        for (var index = 0; index < words.Length; index++)
        {
            var text = words[index].Text;
            if (text is "--" || text is "-args" or "--args" && tool.Arguments == ArgumentMode.Test)
                return new ReadArguments(flags.ToImmutable(), positionals.ToImmutable(), words[(index + 1)..]);
            if (text.Length < 2 || text[0] != '-')
            {
                positionals.Add(words[index]);
                if (tool.Arguments == ArgumentMode.Run && EndsRunTarget(words, index))
                    return new ReadArguments(flags.ToImmutable(), positionals.ToImmutable(), words[(index + 1)..]);
                continue;
            }
            index += ReadFlag(tool, words, index, flags);
        }
        return new ReadArguments(flags.ToImmutable(), positionals.ToImmutable(), []);
    }

    /// <summary>"go run a.go b.go args": the files belong together, all behind them is the program's.</summary>
    private static bool EndsRunTarget(ImmutableArray<ShellWord> words, int index) =>
        !IsGoFile(words[index]) || index + 1 >= words.Length || !IsGoFile(words[index + 1]);

    private static bool IsGoFile(ShellWord word) => word.Text.EndsWith(".go", StringComparison.Ordinal);

    /// <summary>Adds the flag at an index; answers how many further words it took.</summary>
    private static int ReadFlag(ToolEntry tool, ImmutableArray<ShellWord> words, int index, ImmutableArray<ReadFlag>.Builder flags)
    {
        var text = words[index].Text;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        // Go's flag package takes one hyphen and two alike.
        var plain = name.StartsWith("--", StringComparison.Ordinal) && tool.Name.StartsWith("go ", StringComparison.Ordinal) ? name[1..] : name;
        if (plain.StartsWith("-test.", StringComparison.Ordinal))
            plain = "-" + plain["-test.".Length..];
        var entry = ToolTables.Instance.FindFlag(tool, plain);
        var value = equals < 0 ? "" : text[(equals + 1)..];
        var takesNext = entry?.Argument == FlagArgument.Value && equals < 0 && index + 1 < words.Length;
        if (takesNext)
            value = words[index + 1].Text;
        if (entry?.ByValue.GetValueOrDefault(value) is { } special)
            entry = special;
        flags.Add(new ReadFlag(plain, value, entry, takesNext ? $"{name} {value}" : text));
        return takesNext ? 1 : 0;
    }
}
