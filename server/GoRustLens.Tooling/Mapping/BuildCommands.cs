using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Mapping;

/// <summary>go build and go run: packages, target, output file, linker flags.</summary>
internal static class BuildCommands
{
    public static void ApplyBuild(CargoDraft draft, ToolCall call, ReadArguments arguments)
    {
        var selection = PackageSelection.Read(arguments.Positionals);
        var output = arguments.ValueOf("-o");
        var isDebug = ApplyShared(draft, arguments, out var isStatic);
        if (output is "/dev/null" or "NUL" || draft.Command == "cargo check")
        {
            draft.Command = "cargo check";
            selection.AddTo(draft, prefersBinaries: true);
            TargetMapper.Apply(draft, call, isStatic, makesBinary: false);
            return;
        }
        // Of several packages go build keeps no binary: it is the question whether all compiles.
        var isCheck = selection.IsWorkspace && output.Length == 0;
        if (isCheck)
            draft.AddNote("Without `-o` this only asks whether all compiles: `cargo check --workspace` is the faster form, `--release` the optimised one.");
        else if (!isDebug)
            draft.AddOption("--release");
        var isLibrary = arguments.ValueOf("-buildmode") is "c-shared" or "c-archive" or "plugin";
        selection.AddTo(draft, prefersBinaries: !isLibrary);
        var folder = TargetMapper.Apply(draft, call, isStatic, makesBinary: !isCheck);
        if (!isCheck && output.Length > 0 && !isLibrary)
            CopyResult(draft, selection, call, output, $"target/{folder}{(isDebug ? "debug" : "release")}/");
    }

    public static void ApplyRun(CargoDraft draft, ToolCall call, ReadArguments arguments)
    {
        ApplyShared(draft, arguments, out var isStatic);
        var target = arguments.Positionals;
        var isRemote = target.Length > 0 && target[0].Text.Contains('@', StringComparison.Ordinal);
        if (isRemote)
        {
            draft.Command = "";
            draft.Summary = "a tool run straight from its module: stable cargo installs first (`cargo install CRATE --locked`)";
            draft.AddNote($"{CargoDraft.InlineCode(target[0].Text)} is a Go program; it keeps running with `go run` beside a Rust project.");
            return;
        }
        PackageSelection.Read(target).AddTo(draft, prefersBinaries: true);
        TargetMapper.Apply(draft, call, isStatic, makesBinary: false);
        foreach (var word in arguments.Rest)
            draft.AddBehind(ShellQuoting.Quote(word.Text));
    }

    /// <summary>The flags that build, run, test and install share; true if the build is one for a debugger.</summary>
    public static bool ApplyShared(CargoDraft draft, ReadArguments arguments, out bool isStatic)
    {
        isStatic = false;
        var isDebug = false;
        foreach (var flag in arguments.Flags)
        {
            if (flag.Name == "-ldflags")
                isStatic |= LinkerFlags.Apply(draft, flag.Value);
            else if (flag.Name == "-gcflags")
                isDebug |= LinkerFlags.ApplyCompiler(draft, flag.Value);
            else if (flag.Name == "-tags")
                isStatic |= ApplyTags(draft, flag.Value);
        }
        return isDebug;
    }

    /// <summary>Tags as cargo features; those of Go's own net and user packages have nothing to choose in Rust.</summary>
    private static bool ApplyTags(CargoDraft draft, string value)
    {
        var tags = value.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var ownGo = tags.Where(tag => tag is "netgo" or "osusergo" or "netcgo" or "static_build" or "timetzdata" or "static" or "musl" or "containers_image_openpgp").ToArray();
        var features = tags.Except(ownGo).ToArray();
        if (features.Length > 0)
        {
            draft.AddOption("--features " + ShellQuoting.Quote(string.Join(',', features)));
            draft.AddNote("Build tags become features, declared under `[features]` in Cargo.toml; features only add, so a negated tag needs another name.");
        }
        if (ownGo.Length > 0)
            draft.AddNote($"Tags {string.Join(", ", ownGo.Select(CargoDraft.InlineCode))}: nothing to choose; a static binary comes from the musl target.");
        return ownGo.Any(tag => tag is "static_build" or "static" or "musl");
    }

    private static void CopyResult(CargoDraft draft, PackageSelection selection, ToolCall call, string output, string folder)
    {
        var extension = call.Variable("GOOS") == "windows" ? ".exe" : "";
        var isFolder = output.EndsWith('/') || output is "." or ".." || output.EndsWith("/bin", StringComparison.Ordinal) && selection.IsWorkspace;
        var outputName = ShellBuiltins.BaseName(output);
        var names = selection.Binaries.IsEmpty ? selection.Packages : selection.Binaries;
        if (selection.IsWorkspace || names.Length > 1 || isFolder && names.IsEmpty)
        {
            draft.AddNote($"The binaries stand in `{folder}`, each under its own name: copy them to {CargoDraft.InlineCode(output)}, or `cargo install --path . --root DIR`.");
            return;
        }
        var name = names.IsEmpty ? outputName : names[0];
        draft.After.Add($"cp {folder}{ShellQuoting.Quote(name + extension)} {ShellQuoting.Quote(output)}");
        if (names.IsEmpty)
            draft.AddNote($"Cargo has no `-o`: the binary is called as the package, or as `[[bin]] name = \"{outputName}\"` says.");
        else
            draft.AddNote("Cargo has no `-o` on stable: the result stands below target/ and is copied.");
    }
}
