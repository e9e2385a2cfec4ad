using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Finds the tool in a command: behind sudo, env, xargs or docker run, under a variable's name, in a folder, or as an import path.</summary>
internal static partial class ToolResolver
{
    private static readonly FrozenSet<string> Wrappers = FrozenSet.Create(
        StringComparer.Ordinal,
        "sudo", "env", "exec", "nohup", "nice", "command", "time", "timeout", "gtimeout", "xargs", "retry", "watch", "doas", "eatmydata", "chronic", "builtin",
        "xvfb-run", "setsid", "stdbuf", "unshare", "mise", "asdf", "direnv", "dotenv", "op", "doppler", "nix", "flock", "caffeinate", "tee", "entr", "watchexec", "wgo");

    /// <summary>Programs whose arguments are text, names of packages, or files: a "go build" among them is not run.</summary>
    private static readonly FrozenSet<string> NeverRun = FrozenSet.Create(
        StringComparer.Ordinal,
        "echo", "printf", "cat", "grep", "egrep", "sed", "awk", "which", "type", "hash", "man", "test", "[", "[[", "case", "for", "git", "gh", "apt-get", "apt", "apk", "yum", "dnf",
        "brew", "pip", "pip3", "npm", "yarn", "curl", "wget", "rm", "cp", "mv", "mkdir", "chmod", "chown", "ls", "ln", "tar", "source", ".", "export", "set", "read", "return", "alias", "cd", "local",
        "info", "error", "warn", "log", "die", "fatal", "trap", "touch", "make", "gmake", "task", "just", "mage", "sdk", "pacman", "snap", "choco", "scoop", "winget", "cargo", "go", "dnf", "docker-build", "install", "docker-compose", "kubectl", "helm");

    [GeneratedRegex(@"^v[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MajorVersion { get; }

    [GeneratedRegex(@"^(?<name>[a-z][a-z-]*?)-?v?[0-9][0-9.x]*$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionedName { get; }

    public static ToolCall? Resolve(ShellCommand command)
    {
        var own = command.Assignments.ToImmutableDictionaryLast();
        var unknown = ImmutableArray.CreateBuilder<string>();
        var words = command.Words;
        var start = 0;
        for (var index = 0; index < words.Length; index++)
        {
            if (Match(words, index) is var (tool, next) && tool is not null)
                return Call(command, tool, words[next..], own, unknown) with { IsCrossBuilt = ShellBuiltins.BaseName(words[index].Text) == CrossGo };
            var name = ShellBuiltins.BaseName(words[index].Text);
            if (index == start && words[index].IsVariable)
            {
                unknown.Add(words[index].Text);
                start++;
            }
            else if (index == start && Wrappers.Contains(name))
                start = SkipOptions(words, index, ref own);
            else
                return ByRunner(command, words, start, own, unknown);
            index = start - 1;
        }
        return null;
    }

    /// <summary>Go for the platform that an image is built for, in Dockerfiles (github.com/tonistiigi/xx).</summary>
    private const string CrossGo = "xx-go";

    /// <summary>The tool that an import path names ("golang.org/x/tools/cmd/goimports@latest"); null if it is not known.</summary>
    public static ToolEntry? ByImportPath(string path)
    {
        var segments = path.Split('@')[0].TrimEnd('/', '.').Split('/');
        for (var index = segments.Length - 1; index > 0; index--)
        {
            if (MajorVersion.IsMatch(segments[index]) || segments[index] is "cmd" or "cli")
                continue;
            return ToolTables.Instance.Find(segments[index]) ?? (ToolTables.Instance.Roots.Contains(segments[index]) ? FirstOf(segments[index]) : null);
        }
        return null;
    }

    private static ToolCall Call(
        ShellCommand command, ToolEntry tool, ImmutableArray<ShellWord> arguments, ImmutableDictionary<string, string> own, ImmutableArray<string>.Builder unknown) => new()
        {
            Tool = tool,
            Arguments = arguments,
            Own = own,
            Ambient = command.Environment,
            Unknown = unknown.ToImmutable(),
            Directory = FolderOf(command),
        };

    /// <summary>The folder of "cd" before the command, or of "go -C".</summary>
    private static string FolderOf(ShellCommand command)
    {
        for (var index = 0; index + 2 < command.Words.Length; index++)
        {
            if (command.Words[index + 1].Text == "-C" && RootOf(command.Words[index]) == "go")
                return command.Words[index + 2].Text;
        }
        return command.Directory;
    }

    /// <summary>The entry whose words stand here, the longest name first, and the index behind them.</summary>
    private static (ToolEntry? Tool, int Next) Match(ImmutableArray<ShellWord> words, int index)
    {
        // "$(go env GOPATH)/bin/golangci-lint" is one word, and its name is behind the last slash.
        if (words[index].Text.Contains(' ', StringComparison.Ordinal) && !IsInComputedFolder(words[index].Text))
            return (null, index);
        var tables = ToolTables.Instance;
        var root = RootOf(words[index]);
        if (root is null)
            return (null, index);
        // "go -C dir build": the folder stands before the subcommand.
        var from = root == "go" && index + 2 < words.Length && words[index + 1].Text == "-C" ? index + 3 : index + 1;
        var second = from < words.Length ? words[from].Text : "";
        var third = from + 1 < words.Length ? words[from + 1].Text : "";
        if (second.Length > 0 && third.Length > 0 && tables.Find($"{root} {second} {third}") is { } three)
            return (three, from + 2);
        if (second.Length > 0 && tables.Find($"{root} {second}") is { } two)
            return GoTool(words, from, two);
        return tables.Find(root) is { } one ? (one, index + 1) : (null, index);
    }

    private static bool IsInComputedFolder(string word) =>
        word.StartsWith("$(", StringComparison.Ordinal) && word.LastIndexOf('/') is > 0 and var slash && word.LastIndexOf(')') < slash && word.LastIndexOf(' ') < slash;

    /// <summary>"go tool golangci-lint run" and "go run path@version args" run the tool they name.</summary>
    private static (ToolEntry? Tool, int Next) GoTool(ImmutableArray<ShellWord> words, int at, ToolEntry entry)
    {
        if (entry.Name is not ("go tool" or "go run"))
            return (entry, at + 1);
        var index = at + 1;
        while (index < words.Length && words[index].Text.StartsWith('-') && words[index].Text.Length > 1)
            index += words[index].Text is "-modfile" or "-mod" or "-C" or "-tags" or "-ldflags" or "-exec" ? 2 : 1;
        if (index >= words.Length)
            return (entry, at + 1);
        var target = words[index].Text;
        var isRemote = target.Contains('/', StringComparison.Ordinal) && !target.StartsWith('.') && !target.EndsWith(".go", StringComparison.Ordinal) && target.Split('/')[0].Contains('.', StringComparison.Ordinal);
        if (entry.Name == "go run" && !isRemote)
            return (entry, at + 1);
        var name = isRemote ? ByImportPath(target)?.Name.Split(' ')[0] : target;
        var inner = words.SetItem(index, words[index] with { Text = name ?? "" });
        return name is not null && Match(inner, index) is { Tool: { } tool, Next: var next } ? (tool, next) : (entry, at + 1);
    }

    /// <summary>The program of a command word: "$(GOLANGCI_LINT)", "./bin/gofumpt", "go1.24" and "go" alike; null if it is not known.</summary>
    private static string? RootOf(ShellWord word)
    {
        var roots = ToolTables.Instance.Roots;
        var name = ShellBuiltins.BaseName(word.Text);
        if (roots.Contains(name))
            return name;
        if (name == CrossGo)
            return "go";
        if (VersionedName.Match(name) is { Success: true } versioned && roots.Contains(versioned.Groups["name"].Value))
            return versioned.Groups["name"].Value;
        var variable = word.VariableName.Length > 0 ? word.VariableName : (word with { Text = name }).VariableName;
        if (variable.Length == 0 && word.Text.StartsWith("{{", StringComparison.Ordinal))
            variable = word.Text.Trim('{', '}', ' ', '.');
        if (variable.Length == 0)
            return null;
        if (variable is "GO" or "GOCMD" or "GO_CMD" or "GOBIN" or "GO_BIN" or "GOEXE" or "GOEXEC" or "GO_EXEC" or "GOTOOL" or "GO_EXE" or "GOCC" or "GOBINARY" or "GO_BINARY")
            return "go";
        var plain = variable.ToLowerInvariant().Replace('_', '-');
        foreach (var candidate in (string[])[plain, plain.Replace("-bin", "", StringComparison.Ordinal), plain.Replace("-cmd", "", StringComparison.Ordinal), plain.Replace("-", "", StringComparison.Ordinal)])
        {
            if (roots.Contains(candidate) && candidate is not ("go" or "task"))
                return candidate;
        }
        return plain is "golint" or "golangci" or "lint" ? "golangci-lint" : null;
    }

    private static ToolEntry? FirstOf(string root) =>
        ToolTables.Instance.Tools.Where(tool => tool.Name.StartsWith(root + " ", StringComparison.Ordinal)).MinBy(tool => tool.Name, StringComparer.Ordinal);

    /// <summary>The index behind a wrapper's own options and assignments.</summary>
    private static int SkipOptions(ImmutableArray<ShellWord> words, int wrapper, ref ImmutableDictionary<string, string> own)
    {
        var name = ShellBuiltins.BaseName(words[wrapper].Text);
        var index = wrapper + 1;
        for (; index < words.Length; index++)
        {
            var text = words[index].Text;
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && text[0] != '-' && name is "env" or "sudo" && equals > 0 && text[0] != '-')
                own = own.SetItem(text[..equals], text[(equals + 1)..]);
            else if (text.StartsWith('-') || text.Length > 0 && char.IsAsciiDigit(text[0]) || text is "run" or "exec" or "x" or "develop" or "{}")
                continue;
            else if (index > wrapper + 1 && words[index - 1].Text is "-n" or "-I" or "-P" or "-L" or "-s" or "-k" or "-u" or "-d" or "-c" or "-p" or "-f" && !IsTool(words, index))
                continue;
            else
                break;
        }
        return index;
    }

    private static bool IsTool(ImmutableArray<ShellWord> words, int index) => Match(words, index).Tool is not null;

    /// <summary>"docker run … golang:1.24 go test", "find . -exec gofmt -l {} +", "runner -- go test": a tool behind a program that is not known.</summary>
    private static ToolCall? ByRunner(
        ShellCommand command, ImmutableArray<ShellWord> words, int start, ImmutableDictionary<string, string> own, ImmutableArray<string>.Builder unknown)
    {
        if (start >= words.Length || NeverRun.Contains(ShellBuiltins.BaseName(words[start].Text)))
            return null;
        var runner = ShellBuiltins.BaseName(words[start].Text);
        for (var index = start + 1; index < words.Length; index++)
        {
            var isAnnounced = words[index - 1].Text is "--" or "-exec" or "-execdir" or "-ok";
            var isDocker = runner is "docker" or "podman" or "nerdctl";
            // A function of the script that runs its arguments ("run golangci-lint run") is told by the tool's own subcommand or flags behind it.
            var isRun = ShellBuiltins.BaseName(words[index].Text) == "go" || index == start + 1 && index + 1 < words.Length && !words[index + 1].IsQuoted && IsProcedure(runner);
            if (words[index].IsQuoted || !isAnnounced && !isRun)
                continue;
            if (isDocker && words[start..index].Any(word => word.Text is "-t" or "--tag" or "build" or "push" or "pull"))
                return null;
            var (tool, next) = Match(words, index);
            if (tool is null || tool.Name == "go")
                continue;
            var end = words.Length;
            while (isAnnounced && end > next && words[end - 1].Text is ";" or "+" or "{}")
                end--;
            return Call(command, tool, words[next..end], own, unknown);
        }
        return null;
    }

    private static bool IsProcedure(string name) => name.StartsWith("run", StringComparison.Ordinal) || name.StartsWith("exec", StringComparison.Ordinal) || name is "try" or "must" or "step" or "do_cmd" or "with_retry";

    private static ImmutableDictionary<string, string> ToImmutableDictionaryLast(this ImmutableArray<ShellAssignment> assignments)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var assignment in assignments)
            builder[assignment.Name] = assignment.Value;
        return builder.ToImmutable();
    }
}
