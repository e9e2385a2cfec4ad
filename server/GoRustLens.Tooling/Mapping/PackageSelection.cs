using System.Collections.Immutable;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>Go's package patterns as cargo's choice of packages and binaries.</summary>
internal sealed record PackageSelection
{
    /// <summary>Parts of the names of variables that hold flags, not packages.</summary>
    private static readonly ImmutableArray<string> FlagNames = ["FLAG", "OPT", "ARGS", "TAGS", "RACE", "LD", "MOD", "VERBOSE", "COVER", "PROFILE", "VET", "TIMEOUT", "COUNT", "PARALLEL"];

    /// <summary>True for "./...": all members of the workspace.</summary>
    public bool IsWorkspace { get; init; }

    public ImmutableArray<string> Binaries { get; init; } = [];

    public ImmutableArray<string> Packages { get; init; } = [];

    /// <summary>Trees below the root ("./pkg/..."): cargo has no pattern for folders, so the workspace stands for them.</summary>
    public ImmutableArray<string> Trees { get; init; } = [];

    /// <summary>Words that cannot be known: variables, substitutions.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>True for nothing, "." and main.go: the package one stands in.</summary>
    public bool IsCurrent => !IsWorkspace && Binaries.IsEmpty && Packages.IsEmpty && Unknown.IsEmpty;

    public static PackageSelection Read(ImmutableArray<ShellWord> words)
    {
        var selection = new PackageSelection();
        foreach (var word in words)
            selection = Add(selection, word.Text);
        return selection;
    }

    /// <summary>Adds the options; <paramref name="prefersBinaries"/> says whether "./cmd/app" means --bin (build, run) or -p (test, vet).</summary>
    public void AddTo(CargoDraft draft, bool prefersBinaries)
    {
        if (IsWorkspace)
            draft.AddOption("--workspace");
        foreach (var name in IsWorkspace ? [] : Binaries)
            draft.AddOption((prefersBinaries ? "--bin " : "-p ") + ShellQuoting.Quote(name));
        foreach (var name in IsWorkspace ? [] : Packages)
            draft.AddOption("-p " + ShellQuoting.Quote(name));
        if (!IsWorkspace && (Packages.Length > 0 || Binaries.Length > 0 && !prefersBinaries))
            draft.AddNote("A Go folder becomes a crate (`-p`) or a module of one; a module has no option of its own.");
        if (Trees.Length > 0 && prefersBinaries && Trees.All(tree => tree.TrimEnd('.', '/').EndsWith("cmd", StringComparison.Ordinal)))
            draft.AddOption("--bins");
        else if (Trees.Length > 0)
            draft.AddNote($"{string.Join(", ", Trees.Select(CargoDraft.InlineCode))}: cargo has no pattern for folders; `-p NAME` narrows it, also with a glob over the names.");
        foreach (var word in Unknown)
            AddUnknown(draft, word);
    }

    private static void AddUnknown(CargoDraft draft, string word)
    {
        var isFlags = FlagNames.Any(part => word.Contains(part, StringComparison.OrdinalIgnoreCase));
        draft.AddNote(isFlags
            ? $"{CargoDraft.InlineCode(word)} has no value in this file: its flags are not translated here."
            : $"{CargoDraft.InlineCode(word)} has no value in this file: name the crate with `-p`, the binary with `--bin`, or take `--workspace`.");
    }

    private static PackageSelection Add(PackageSelection selection, string word)
    {
        if (word is "." or "./" or "" || word == "./." || word is "main.go" or "./main.go" or "*.go" or "./*.go")
            return selection;
        if (word.StartsWith("$(", StringComparison.Ordinal) || word.StartsWith('`'))
            return IsListOfAll(word) ? selection with { IsWorkspace = true } : selection with { Unknown = selection.Unknown.Add(word) };
        if (word is "./..." or "..." or "all" || word.StartsWith("../", StringComparison.Ordinal) && word.EndsWith("/...", StringComparison.Ordinal) && word.Count(character => character == '/') == 1)
            return selection with { IsWorkspace = true };
        if (word.EndsWith(".go", StringComparison.Ordinal))
            return AddFile(selection, word);
        return AddPath(selection, word.EndsWith("/...", StringComparison.Ordinal) ? word[..^4] : word, word.EndsWith("/...", StringComparison.Ordinal));
    }

    /// <summary>"$(go list ./... | grep -v /vendor/)": all, perhaps less some.</summary>
    private static bool IsListOfAll(string word) => word.Contains("list", StringComparison.Ordinal) && word.Contains("./...", StringComparison.Ordinal);

    /// <summary>"cmd/app/main.go" is the binary of its folder; other files belong to the package that one stands in.</summary>
    private static PackageSelection AddFile(PackageSelection selection, string file)
    {
        var slash = file.LastIndexOf('/');
        var folder = slash < 0 ? "" : file[..slash].TrimStart('.').Trim('/');
        var stem = file[(slash + 1)..^3];
        if (folder.Length > 0 && (stem is "main" || stem.Contains('*', StringComparison.Ordinal) || stem.EndsWith("_test", StringComparison.Ordinal)))
            return AddPath(selection, folder, false);
        var isTest = stem.EndsWith("_test", StringComparison.Ordinal);
        return stem is "*" or "main" || isTest || stem.Length == 0 ? selection : AddBinary(selection, stem);
    }

    private static PackageSelection AddPath(PackageSelection selection, string path, bool isTree)
    {
        var trimmed = (path.Contains('$', StringComparison.Ordinal) ? path : path.Split('@')[0]).TrimEnd('/');
        var segments = trimmed.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = segments.LastOrDefault(segment => segment is not ("." or "..")) ?? "";
        if (name.Length == 0)
            return isTree ? selection with { IsWorkspace = true } : selection;
        var isVariableAlone = segments.Count(segment => segment is not ("." or "..")) == 1 && name[0] is '$' or '{' && !trimmed.StartsWith("./", StringComparison.Ordinal);
        if (isVariableAlone)
            return selection with { Unknown = selection.Unknown.Add(path) };
        // A remote module's root with "/..." is the whole tree of it: the workspace.
        if (isTree && segments[0].Contains('.', StringComparison.Ordinal) && segments[0] != "." && segments.Length <= 3 && !segments[0].StartsWith('.'))
            return selection with { IsWorkspace = true };
        var isBinary = !isTree && (segments.Contains("cmd") || segments.Contains("cmds")) && name is not ("cmd" or "cmds");
        if (isTree)
            return selection with { IsWorkspace = true, Trees = selection.Trees.Add(path + "/...") };
        return isBinary ? AddBinary(selection, name) : selection with { Packages = selection.Packages.Contains(name) ? selection.Packages : selection.Packages.Add(name) };
    }

    private static PackageSelection AddBinary(PackageSelection selection, string name) =>
        selection.Binaries.Contains(name) ? selection : selection with { Binaries = selection.Binaries.Add(name) };
}
