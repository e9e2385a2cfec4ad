using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace GoRustLens.Semantics.Packages;

/// <summary>For what the code is built: which files of a folder belong to its package.</summary>
/// <remarks>The rules are those of go/build. Servers are mostly built for linux/amd64, so that is what counts where nobody says otherwise.</remarks>
public sealed record BuildContext
{
    /// <summary>The newest Go release whose tag "go1.N" holds.</summary>
    public const int Release = 27;

    private const string ReleasePrefix = "go1.";

    /// <summary>What the tool chain of Go 1.27 turns on by itself, and the lowest level of the processor.</summary>
    private static readonly FrozenSet<string> ToolTags = FrozenSet.Create(
        StringComparer.Ordinal,
        "goexperiment.regabiwrappers", "goexperiment.regabiargs", "goexperiment.dwarf5", "goexperiment.jsonv2", "goexperiment.greenteagc",
        "goexperiment.randomizedheapbase64", "goexperiment.sizespecializedmalloc", "amd64.v1", "arm64.v8.0");

    public static BuildContext Default { get; } = new();

    /// <summary>GOOS.</summary>
    public string System { get; init; } = "linux";

    /// <summary>GOARCH.</summary>
    public string Processor { get; init; } = "amd64";

    /// <summary>Further tags, as with "go build -tags".</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>CGO_ENABLED: whether the tag "cgo" holds. Go's own default where there is a C compiler.</summary>
    public bool IsCgoEnabled { get; init; } = true;

    /// <summary>Whether files that import "C" belong to the package, for which the tag must hold, too. go/build lists them apart, and C's names are unknown.</summary>
    public bool HasCgoFiles { get; init; }

    /// <summary>Whether a file is built: by its name, its "//go:build" or "// +build" lines. Test files are built like others.</summary>
    public bool Builds(string fileName, string text) => BuildsName(fileName) && BuildHeader.Holds(text, this);

    /// <summary>The part of <see cref="Builds"/> that the name alone tells: "name_GOOS_GOARCH_test.go".</summary>
    public bool BuildsName(string fileName)
    {
        if (fileName.StartsWith('_') || fileName.StartsWith('.'))
            return false;
        var dot = fileName.IndexOf('.', StringComparison.Ordinal);
        var parts = (dot < 0 ? fileName : fileName[..dot]).Split('_').AsSpan();
        if (parts.Length > 1 && parts[^1] == "test")
            parts = parts[..^1];
        // The first part is the name itself: "linux.go" is built everywhere.
        if (parts.Length < 2)
            return true;
        if (parts.Length > 2 && GoPlatforms.Systems.Contains(parts[^2]) && GoPlatforms.Processors.Contains(parts[^1]))
            return HasTag(parts[^1]) && HasTag(parts[^2]);
        return !(GoPlatforms.Systems.Contains(parts[^1]) || GoPlatforms.Processors.Contains(parts[^1])) || HasTag(parts[^1]);
    }

    /// <summary>Whether a tag of a build constraint holds.</summary>
    public bool HasTag(string tag)
    {
        if (tag == System || tag == Processor || tag == "gc")
            return true;
        return tag switch
        {
            "cgo" => IsCgoEnabled,
            "unix" => GoPlatforms.UnixSystems.Contains(System),
            "linux" => System == "android",
            "solaris" => System == "illumos",
            "darwin" => System == "ios",
            _ => IsReleased(tag) || ToolTags.Contains(tag) || Tags.Contains(tag),
        };
    }

    public bool Equals(BuildContext? other) =>
        other is not null && System == other.System && Processor == other.Processor && IsCgoEnabled == other.IsCgoEnabled && HasCgoFiles == other.HasCgoFiles
        && Tags.AsSpan().SequenceEqual(other.Tags.AsSpan());

    public override int GetHashCode() => HashCode.Combine(System, Processor, IsCgoEnabled, HasCgoFiles, Tags.Length);

    private static bool IsReleased(string tag) =>
        tag.StartsWith(ReleasePrefix, StringComparison.Ordinal)
        && int.TryParse(tag.AsSpan(ReleasePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var release)
        && release is >= 1 and <= Release;
}
