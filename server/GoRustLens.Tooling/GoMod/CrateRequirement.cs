using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Catalog;

namespace GoRustLens.Tooling.GoMod;

/// <summary>The right side of a line of Cargo.toml: the version on record, and features by what the Go code does.</summary>
/// <param name="Version">"1"; "" where no version is on record.</param>
/// <param name="Day">The day of the version, where it is not that of the whole table: "2026-08-21"; else "".</param>
internal sealed partial record CrateRequirement(string Version, bool HasDefaults, ImmutableArray<string> Features, string Day = "")
{
    [GeneratedRegex("\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted { get; }

    public static CrateRequirement Of(string crate, GoUses uses, CrateChoices choices)
    {
        // One crate a service, all of one release train.
        var written = CrateTable.Default.RequirementOf(crate) ?? (crate.StartsWith("aws-sdk-", StringComparison.Ordinal) ? "\"1\"" : "");
        var words = Quoted.Matches(written).Select(match => match.Groups[1].Value).ToArray();
        var version = choices.VersionOf(crate) is { Length: > 0 } chosen ? chosen : words.Length > 0 ? words[0] : "";
        var requirement = new CrateRequirement(version, !written.Contains("default-features = false", StringComparison.Ordinal), [.. words.Skip(1)], choices.VersionOf(crate).Length > 0 ? "" : CrateTable.Default.DayOf(crate));
        return uses.IsKnown ? requirement with { Features = CrateFeatures.Of(crate, requirement.Features, uses) } : requirement;
    }

    public override string ToString()
    {
        if (HasDefaults && Features.IsEmpty)
            return $"\"{Version}\"";
        var defaults = HasDefaults ? "" : ", default-features = false";
        var features = Features.IsEmpty ? "" : $", features = [{string.Join(", ", Features.Select(feature => $"\"{feature}\""))}]";
        return $"{{ version = \"{Version}\"{defaults}{features} }}";
    }
}
