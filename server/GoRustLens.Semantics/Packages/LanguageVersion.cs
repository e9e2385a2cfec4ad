using System.Text.RegularExpressions;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Packages;

/// <summary>Which minor version of Go 1 a file is written in: 21 for "go 1.21".</summary>
public static partial class LanguageVersion
{
    /// <summary>The first version in which each turn of a loop has variables of its own.</summary>
    public const int VariablesPerTurn = 22;

    /// <summary>The oldest version that a file can ask for by itself.</summary>
    private const int OldestOfFiles = 21;

    /// <summary>The version of a file: its own "//go:build go1.N", else that of its module; null where neither is known.</summary>
    /// <remarks>Source: go.dev/ref/spec#Language_versions and cmd/go's rule that files downgrade to 1.21 at most.</remarks>
    public static int? Of(GoFile file, Package package)
    {
        var module = Minor(package.GoVersion);
        if (file.BuildConstraint is not { } constraint || VersionTag().Match(constraint) is not { Success: true } tag || Minor("1." + tag.Groups[1].Value) is not { } own)
            return module;
        return module is { } around && around < OldestOfFiles ? Math.Max(around, own) : Math.Max(own, OldestOfFiles);
    }

    private static int? Minor(string version) =>
        version.Split('.') is ["1", var minor, ..] && int.TryParse(minor, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex(@"(?<!!)\bgo1\.(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex VersionTag();
}
