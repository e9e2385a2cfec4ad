namespace GoRustLens.Tooling.Mapping;

/// <summary>gofmt and its relatives: whether files are written or only named decides between "cargo fmt" and "--check".</summary>
internal static class FormatCommands
{
    public static void Apply(CargoDraft draft, ReadArguments arguments)
    {
        var writes = arguments.Has("-w") || arguments.Has("write") || arguments.Positionals.Any(word => word.Text is "write");
        var checks = !writes && (arguments.Has("-l") || arguments.Has("-d"));
        if (checks)
        {
            draft.AddOption("--check");
            draft.AddNote("`cargo fmt --check` prints the differences and exits with 1: no `test -z` around it is needed.");
        }
        else if (!writes && draft.Command.Length > 0)
            draft.AddNote("Without `-w` the Go tool prints the formatted text; `cargo fmt` writes the files, `--check` only compares.");
        if (writes && arguments.Has("-l"))
            draft.AddBehind("-l");
    }
}
