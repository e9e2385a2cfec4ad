namespace GoRustLens.Tooling.Mapping;

/// <summary>go list: a list of names for a script, JSON, or the modules there are newer versions of.</summary>
internal static class ListCommands
{
    private const string Members = "cargo metadata --no-deps --format-version 1";
    private const string All = "cargo metadata --format-version 1";

    public static void Apply(CargoDraft draft, ReadArguments arguments)
    {
        if (arguments.Has("-u") || arguments.Has("-json"))
        {
            draft.Command = arguments.Has("-u") ? "cargo update --dry-run" : arguments.Has("-m") || arguments.Has("-deps") ? All : Members;
            return;
        }
        // "go list -m" alone names the module that it stands in.
        var isAll = arguments.Has("-deps") || (arguments.Has("-m") && arguments.Positionals.Any(word => word.Text == "all"));
        var metadata = isAll ? All : Members;
        var template = arguments.ValueOf("-f");
        if (isAll && template.Length == 0 && !arguments.Has("-deps"))
        {
            draft.Command = "cargo tree --depth 1 --prefix none";
            return;
        }
        draft.Command = template.Contains(".Dir", StringComparison.Ordinal) ? $"{metadata} | jq -r '.packages[].manifest_path | rtrimstr(\"/Cargo.toml\")'"
            : template.Contains(".Version", StringComparison.Ordinal) && !template.Contains(".Path", StringComparison.Ordinal) ? $"{metadata} | jq -r '.packages[].version'"
            : $"{metadata} | jq -r '.packages[].name'";
    }
}
