using System.Collections.Immutable;
using System.Text;
using GoRustLens.Catalog;
using GoRustLens.Tooling.GoMod;

namespace GoRustLens.Ide.Features.Crates;

/// <summary>Writes a Cargo.toml.</summary>
internal static class CargoManifest
{
    /// <param name="isScratch">A crate that is only checked: parts of it that nobody uses are no fault.</param>
    public static string For(string name, ImmutableArray<string> crates, bool isScratch)
    {
        var table = CrateTable.Default;
        var text = new StringBuilder();
        text.Append("[package]\nname = \"").Append(name).Append("\"\nversion = \"0.1.0\"\nedition = \"").Append(table.Edition).Append("\"\n");
        if (isScratch)
            text.Append("publish = false\n\n[lints.rust]\ndead_code = \"allow\"\nunused_imports = \"allow\"\n\n[workspace]\n");
        if (crates.IsEmpty)
            return text.ToString();
        text.Append("\n# Versions as of ").Append(table.Checked).Append(".\n[dependencies]\n");
        foreach (var crate in crates.Select(table.NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            text.Append(crate).Append(" = ").Append(table.RequirementOf(crate) ?? "\"*\"").Append('\n');
        return text.ToString();
    }

    /// <summary>A name that Cargo takes, made of a Go package's: letters, digits, "-" and "_", a letter first, no word that Cargo keeps for itself.</summary>
    public static string NameFrom(string text) => CargoName.From(text);
}
