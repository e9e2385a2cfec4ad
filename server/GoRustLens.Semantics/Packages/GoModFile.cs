using System.Collections.Immutable;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Packages;

/// <summary>A module and its version, as go.mod names them.</summary>
public sealed record GoModVersion(string Path, string Version);

/// <summary>A replacement. No version: of all versions. No target version: the target is a folder.</summary>
public sealed record GoModReplace(string Path, string Version, string Target, string TargetVersion);

/// <summary>Something that Go does not accept in go.mod or go.work.</summary>
public sealed record GoModError(TextSpan Span, string Message);

/// <summary>What go.mod or go.work says about where packages come from. What is wrong in it stands in <see cref="Errors"/>; the rest counts.</summary>
/// <remarks>Source: go.dev/ref/mod#go-mod-file-grammar and #go-work-file.</remarks>
public sealed class GoModFile
{
    private GoModFile(GoModReader reader)
    {
        Module = reader.Module;
        GoVersion = reader.GoVersion;
        Requires = reader.Requires.ToImmutable();
        Replaces = reader.Replaces.ToImmutable();
        Uses = reader.Uses.ToImmutable();
        Errors = reader.Errors.ToImmutable();
    }

    /// <summary>The path of the module; empty where there is none.</summary>
    public string Module { get; }

    /// <summary>What the go directive says: "1.21" or "1.27.3"; empty where there is none.</summary>
    public string GoVersion { get; }

    public ImmutableArray<GoModVersion> Requires { get; }

    public ImmutableArray<GoModReplace> Replaces { get; }

    /// <summary>The folders of go.work, as they are written.</summary>
    public ImmutableArray<string> Uses { get; }

    /// <summary>In source order.</summary>
    public ImmutableArray<GoModError> Errors { get; }

    public static GoModFile ParseModule(SourceText text) => Parse(text, isWorkspace: false);

    public static GoModFile ParseWorkspace(SourceText text) => Parse(text, isWorkspace: true);

    private static GoModFile Parse(SourceText text, bool isWorkspace)
    {
        var reader = new GoModReader(text.Content, isWorkspace);
        reader.Read();
        return new GoModFile(reader);
    }
}
