using System.Collections.Immutable;

namespace GoRustLens.Tooling.Mapping;

/// <summary>go install and go get.</summary>
internal static class InstallCommands
{
    public static void ApplyInstall(CargoDraft draft, ToolCall call, ReadArguments arguments)
    {
        BuildCommands.ApplyShared(draft, arguments, out _);
        var remote = arguments.Positionals.Where(word => IsRemote(word.Text)).ToImmutableArray();
        foreach (var word in remote)
            InstallTool(draft, word.Text);
        if (remote.Length > 0 && remote.Length == arguments.Positionals.Length)
        {
            draft.Command = "";
            return;
        }
        var selection = PackageSelection.Read(arguments.Positionals.RemoveRange(remote));
        draft.AddOption("--path .");
        foreach (var name in selection.Binaries)
            draft.AddOption("--bin " + ShellQuoting.Quote(name));
        if (selection.IsWorkspace || selection.Packages.Length > 0)
            draft.AddNote("`cargo install` takes one package at a time: give the folder of each with `--path`.");
        if (call.Variable("GOBIN") is { Length: > 0 } folder && folder.EndsWith("/bin", StringComparison.Ordinal))
            draft.AddOption("--root " + ShellQuoting.Quote(folder[..^4]));
        TargetMapper.Apply(draft, call, isStatic: false, makesBinary: true);
        draft.AddNote("The binary goes to `~/.cargo/bin`; from a workspace's root name the member: `--path crates/NAME`.");
    }

    public static void ApplyGet(CargoDraft draft, ReadArguments arguments, CrateChoices choices)
    {
        var isUpdate = arguments.Has("-u");
        draft.Command = "";
        if (arguments.Has("-tool"))
            draft.AddNote("Cargo.toml has no tool dependencies: install the tool in CI, or pin it with `cargo-run-bin` or `mise`.");
        foreach (var word in arguments.Positionals)
        {
            if (PackageSelection.Read([word]) is { IsWorkspace: true } or { IsCurrent: true })
                draft.Before.Add(isUpdate ? "cargo update" : "cargo fetch");
            else
                GetModule(draft, word.Text, isUpdate, arguments.Has("-tool"), choices);
        }
        if (arguments.Positionals.IsEmpty)
            draft.Before.Add(isUpdate ? "cargo update" : "cargo fetch");
        if (isUpdate)
            draft.AddNote("`cargo update` stays within the semver ranges of Cargo.toml; `cargo upgrade` (cargo-edit) raises them to new majors.");
    }

    private static void GetModule(CargoDraft draft, string word, bool isUpdate, bool isTool, CrateChoices choices)
    {
        var path = word.Split('@')[0];
        var version = word.Length > path.Length ? word[(path.Length + 1)..] : "";
        if (isTool || ToolResolver.ByImportPath(path) is not null && choices.Module(path) is null)
        {
            InstallTool(draft, word);
            return;
        }
        if (choices.Module(path) is not { } module)
        {
            draft.AddNote($"{CargoDraft.InlineCode(path)}: no crate is known for it; search crates.io or lib.rs.");
            return;
        }
        if (module.Crates.IsEmpty)
        {
            draft.AddNote($"{CargoDraft.InlineCode(path)}: {module.Text}");
            return;
        }
        var crate = module.Crates[0];
        draft.Before.AddRange(version == "none" ? [$"cargo remove {crate}"] : isUpdate ? [$"cargo update {crate}"] : choices.AddCommands(module.Crates));
        draft.AddNote($"{CargoDraft.InlineCode(path)}: {module.Text}");
        if (version.Length > 0 && version is not ("none" or "latest" or "upgrade"))
            draft.AddNote($"The version {CargoDraft.InlineCode(version)} is the Go module's; `cargo add` takes the newest release, `cargo add {crate}@VERSION` another.");
    }

    private static bool IsRemote(string word) =>
        word.Contains('/', StringComparison.Ordinal) && word[0] is not ('.' or '/' or '$' or '{') && (word.Contains('@', StringComparison.Ordinal) || word.Split('/')[0].Contains('.', StringComparison.Ordinal));

    private static void InstallTool(CargoDraft draft, string word)
    {
        var name = word.Split('@')[0];
        if (ToolResolver.ByImportPath(word) is not { } tool)
        {
            draft.AddNote($"{CargoDraft.InlineCode(name)} is a Go program: keep it, or look for a Rust one and `cargo install CRATE --version X --locked` it (`cargo binstall` fetches a binary).");
            return;
        }
        draft.Summary = tool.Install.Length > 0 ? $"the counterpart of `{tool.Name.Split(' ')[0]}` is installed on its own" : $"nothing to install for `{tool.Name.Split(' ')[0]}`";
        if (tool.Install.Length > 0 && !draft.Before.Contains(tool.Install))
            draft.Before.Add(tool.Install);
        draft.AddNote($"{CargoDraft.InlineCode(name)}: {tool.Summary}.");
    }
}
