using System.Collections.Frozen;

namespace GoRustLens.Semantics.Packages;

/// <summary>The names of systems and processors that Go knows, ports that are gone or planned among them.</summary>
/// <remarks>Source: GOROOT/src/internal/syslist of Go 1.27.</remarks>
internal static class GoPlatforms
{
    public static FrozenSet<string> Systems { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows", "zos");

    /// <summary>The systems for which the tag "unix" holds.</summary>
    public static FrozenSet<string> UnixSystems { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "linux", "netbsd", "openbsd", "solaris");

    public static FrozenSet<string> Processors { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "386", "amd64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "loong64", "mips", "mipsle", "mips64", "mips64le", "mips64p32", "mips64p32le",
        "ppc", "ppc64", "ppc64le", "riscv", "riscv64", "s390", "s390x", "sparc", "sparc64", "wasm");
}
