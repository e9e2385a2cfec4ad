using GoRustLens.Catalog;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>A shell command as its hover; null for commands that are no Go tool's.</summary>
internal static class CommandMapper
{
    private const int MaxTitleLength = 110;

    public static ToolHover? Map(ShellCommand command, SourceText source, CatalogIndex catalog, CrateChoices choices)
    {
        if (command.Words.IsEmpty || ToolResolver.Resolve(command) is not { } call)
            return null;
        var title = TitleOf(source, command.Span);
        var draft = Draft(call, choices);
        return draft.Build(command.Span, title, call.Tool, CatalogIdOf(call.Tool, catalog));
    }

    /// <summary>The text as one line, without continuations, shortened.</summary>
    public static string TitleOf(SourceText source, TextSpan span)
    {
        var start = Math.Min(span.Start, source.Length);
        var text = source.Content.AsSpan(start, Math.Min(span.Length, Math.Min(4_000, source.Length - start))).ToString();
        var words = text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "\\");
        var line = string.Join(' ', words);
        return line.Length > MaxTitleLength ? line[..(MaxTitleLength - 1)] + "…" : line;
    }

    public static string? CatalogIdOf(ToolEntry tool, CatalogIndex catalog) =>
        tool.Catalog.Length > 0 && catalog.Find(tool.Catalog) is not null ? tool.Catalog : null;

    private static CargoDraft Draft(ToolCall call, CrateChoices choices)
    {
        var tool = call.Tool;
        var draft = new CargoDraft { Command = tool.Command, Summary = tool.Summary, ManifestFile = tool.ManifestFile };
        if (call.Arguments is [{ Text: "--version" or "-version" or "-V" or "version" or "--help" or "-h" or "help" } asked])
        {
            var words = tool.Command.Split(' ');
            var program = string.Join(' ', words.Take(words[0] == "cargo" ? 2 : 1));
            draft.Command = program.Length > 0 ? $"{program} {(asked.Text.Contains('h', StringComparison.Ordinal) ? "--help" : "--version")}" : "";
            return draft;
        }
        if (tool.Name == "go env")
        {
            EnvironmentMapper.ApplyQuery(draft, call.Arguments);
            return draft;
        }
        var arguments = FlagReader.Read(tool, WithGoFlags(call));
        if (tool.Name == Gotestsum && !arguments.Rest.IsEmpty && ToolTables.Instance.Find("go test") is { } test)
            return OfNextest(Draft(call with { Tool = test, Arguments = arguments.Rest }, choices), tool, arguments);
        foreach (var flag in arguments.Flags.Where(flag => flag.Entry is not null || tool.Arguments != ArgumentMode.Same))
            ApplyFlag(draft, flag);
        switch (tool.Arguments)
        {
            case ArgumentMode.Build:
                BuildCommands.ApplyBuild(draft, call, arguments);
                break;
            case ArgumentMode.Run:
                BuildCommands.ApplyRun(draft, call, arguments);
                break;
            case ArgumentMode.Install:
                InstallCommands.ApplyInstall(draft, call, arguments);
                break;
            case ArgumentMode.Get:
                InstallCommands.ApplyGet(draft, arguments, choices);
                break;
            case ArgumentMode.Test:
                TestCommands.Apply(draft, call, arguments);
                break;
            case ArgumentMode.Format:
                FormatCommands.Apply(draft, arguments);
                break;
            default:
                ApplyPlain(draft, tool, arguments);
                if (tool.Name == "go list")
                    ListCommands.Apply(draft, arguments);
                break;
        }
        draft.After.AddRange(tool.Commands);
        draft.AddManifest(tool.Manifest);
        EnvironmentMapper.Apply(draft, call);
        if (call.IsCrossBuilt && draft.Command.StartsWith("cargo ", StringComparison.Ordinal))
        {
            draft.Command = "xx-" + draft.Command;
            for (var index = 0; index < draft.After.Count; index++)
                draft.After[index] = draft.After[index].Replace("target/release/", "target/$(xx-cargo --print-target-triple)/release/", StringComparison.Ordinal);
            draft.AddNote("`xx-cargo`, of the same tool as `xx-go`, builds for the image's platform; it needs clang and lld.");
        }
        foreach (var note in tool.Notes)
            draft.AddNote(note);
        foreach (var word in call.Unknown)
            draft.AddNote($"{CargoDraft.InlineCode(word)} before the command has no value in this file and is left out.");
        if (call.Directory.Length > 0 && draft.Command.StartsWith("cargo", StringComparison.Ordinal))
            draft.AddNote($"Runs in {CargoDraft.InlineCode(call.Directory)}, as the Go command does.");
        return draft;
    }

    /// <summary>Runs go test with the words behind "--".</summary>
    private const string Gotestsum = "gotestsum";

    /// <summary>What cargo does for go test, by nextest.</summary>
    private static CargoDraft OfNextest(CargoDraft draft, ToolEntry tool, ReadArguments arguments)
    {
        if (draft.Command == "cargo test")
            draft.Command = "cargo nextest run";
        else if (draft.Command == "cargo llvm-cov")
            draft.Command = "cargo llvm-cov nextest";
        draft.Summary = tool.Summary;
        foreach (var flag in arguments.Flags)
            ApplyFlag(draft, flag);
        foreach (var note in tool.Notes)
            draft.AddNote(note);
        return draft;
    }

    /// <summary>The command's words with those of GOFLAGS before them, where the tool is "go" itself.</summary>
    private static System.Collections.Immutable.ImmutableArray<ShellWord> WithGoFlags(ToolCall call)
    {
        if (call.Tool.Arguments is not (ArgumentMode.Build or ArgumentMode.Run or ArgumentMode.Test or ArgumentMode.Install) && call.Tool.Name != "go vet")
            return call.Arguments;
        var flags = call.Variable("GOFLAGS").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = flags.Where(flag => ToolTables.Instance.FindFlag(call.Tool, flag.Split('=')[0]) is not null).Select(flag => new ShellWord(flag, default, false));
        return call.Arguments.InsertRange(0, known);
    }

    /// <summary>What the tables say of a flag; those of no table are named as missing.</summary>
    private static void ApplyFlag(CargoDraft draft, ReadFlag flag)
    {
        if (flag.Entry is not { } entry)
        {
            draft.AddMissing(flag.Written);
            return;
        }
        // "-race=false" asks for what Rust does anyway.
        if (entry.Argument == FlagArgument.None && flag.Value is "false" or "0")
            return;
        string Fill(string template) => template.Replace("{value}", ShellQuoting.Quote(flag.Value), StringComparison.Ordinal);
        if (entry.Command.Length > 0)
            draft.Command = Fill(entry.Command);
        draft.AddOption(Fill(entry.Cargo));
        draft.AddBehind(Fill(entry.Behind));
        draft.AddEnvironment(Fill(entry.Environment));
        draft.AddManifest(entry.Manifest);
        draft.AddNote(entry.Note.Replace("{value}", flag.Value, StringComparison.Ordinal));
    }

    private static void ApplyPlain(CargoDraft draft, ToolEntry tool, ReadArguments arguments)
    {
        switch (tool.Arguments)
        {
            case ArgumentMode.Workspace when draft.Command.StartsWith("cargo clippy", StringComparison.Ordinal):
                ApplyPackages(draft, arguments);
                break;
            case ArgumentMode.None or ArgumentMode.Inputs:
                foreach (var word in arguments.Positionals.Concat(arguments.Rest))
                    ApplyWord(draft, tool, word.Text);
                break;
            case ArgumentMode.Pass:
                foreach (var word in arguments.Positionals)
                    draft.AddOption(ShellQuoting.Quote(word.Text));
                break;
        }
    }

    /// <summary>A word of the tool's own table, by itself or as the last part of an address; others are missing, but for inputs.</summary>
    private static void ApplyWord(CargoDraft draft, ToolEntry tool, string word)
    {
        var path = word.Split('?')[0].TrimEnd('/');
        if (tool.Words.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]) is { } entry)
            ApplyFlag(draft, new ReadFlag(word, "", entry, word));
        else if (tool.Arguments == ArgumentMode.None)
            draft.AddMissing(word);
    }

    /// <summary>Clippy takes -p as build does; without a pattern it checks the package that one stands in.</summary>
    private static void ApplyPackages(CargoDraft draft, ReadArguments arguments)
    {
        var selection = PackageSelection.Read(arguments.Positionals);
        if (draft.Command.Contains("--workspace", StringComparison.Ordinal) && (!selection.Packages.IsEmpty || !selection.Binaries.IsEmpty) && !selection.IsWorkspace)
            draft.Command = draft.Command.Replace(" --workspace", "", StringComparison.Ordinal);
        else
            selection = selection with { IsWorkspace = false, Packages = [], Binaries = [] };
        if (selection.IsWorkspace || selection.Packages.IsEmpty && selection.Binaries.IsEmpty)
            return;
        if (draft.Command.IndexOf(" -- ", StringComparison.Ordinal) is > 0 and var split)
        {
            draft.AddBehind(draft.Command[(split + 4)..]);
            draft.Command = draft.Command[..split];
        }
        selection.AddTo(draft, prefersBinaries: false);
    }
}
