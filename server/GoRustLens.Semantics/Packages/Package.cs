using System.Collections.Immutable;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Packages;

/// <summary>The files of one folder that form a Go package, by path.</summary>
public sealed class Package(ImmutableArray<PackageFile> files)
{
    public ImmutableArray<PackageFile> Files { get; } = files;
}

/// <summary>One file of a package.</summary>
public sealed record PackageFile(string Path, GoFile File);
