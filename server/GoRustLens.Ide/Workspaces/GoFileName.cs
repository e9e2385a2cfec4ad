using System.Collections.Frozen;

namespace GoRustLens.Ide.Workspaces;

/// <summary>Which files a Go build for linux/amd64 leaves out by their name alone: <c>name_GOOS_GOARCH.go</c>.</summary>
/// <remarks>Source: go/build, goodOSArchFile. One platform is chosen so that a package's declarations are not seen twice; servers are mostly built for it.</remarks>
internal static class GoFileName
{
    private static readonly FrozenSet<string> OtherSystems = FrozenSet.Create(
        StringComparer.Ordinal,
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "nacl", "netbsd", "openbsd", "plan9", "solaris", "wasip1", "windows", "zos");

    private static readonly FrozenSet<string> OtherProcessors = FrozenSet.Create(
        StringComparer.Ordinal,
        "386", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le", "riscv64", "s390x", "sparc64", "wasm");

    public static bool IsBuiltOnHost(string fileName)
    {
        if (fileName.StartsWith('_') || fileName.StartsWith('.'))
            return false;
        var parts = Path.GetFileNameWithoutExtension(fileName).Split('_');
        var count = parts.Length > 1 && parts[^1] == "test" ? parts.Length - 1 : parts.Length;
        if (count >= 2 && (OtherSystems.Contains(parts[count - 1]) || OtherProcessors.Contains(parts[count - 1])))
            return false;
        return !(count >= 3 && parts[count - 1] == "amd64" && OtherSystems.Contains(parts[count - 2]));
    }
}
