using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>The catalog's Go sides are Go that a reviewer would let pass: gofmt and go vet have nothing to say.</summary>
public sealed class CatalogGoTests(ITestOutputHelper output)
{
    [ToolchainFact]
    public void Examples_please_go_vet()
    {
        var root = Directory.CreateTempSubdirectory("gorustlens-catalog-").FullName;
        try
        {
            var compiled = Examples.Where(folder => folder.Excuse("goCompiles") is null && folder.Excuse("goVet") is null).ToArray();
            WriteModule(root, compiled);
            var built = Examples.Where(folder => folder.Excuse("goCompiles") is null && folder.Excuse("goVet") is not null).ToArray();
            WritePackages(root, "unvetted", built);
            output.WriteLine($"{compiled.Length + built.Length} Go examples compiled, {built.Length} of them kept from vet, {Examples.Length - compiled.Length - built.Length} excused");
            foreach (var folder in Examples.Where(folder => folder.Excuse("goCompiles") is not null))
                output.WriteLine($"  {folder.Id}: {folder.Excuse("goCompiles")}");

            var vet = ToolRun.Of(Toolchains.Go!, root, Toolchains.GoEnvironment, "vet", "./vetted/..."); // not null: a ToolchainFact
            Assert.True(vet.ExitCode == 0, vet.Output + vet.Errors);
            if (built.Length == 0)
                return;
            var build = ToolRun.Of(Toolchains.Go!, root, Toolchains.GoEnvironment, "build", "./unvetted/..."); // as above
            Assert.True(build.ExitCode == 0, build.Output + build.Errors);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [ToolchainFact]
    public void Examples_are_formatted()
    {
        var gofmt = Path.Combine(Toolchains.GoRoot!, "bin", OperatingSystem.IsWindows() ? "gofmt.exe" : "gofmt"); // not null: a ToolchainFact
        var run = ToolRun.Of(gofmt, CatalogFolders.RepositoryRoot, Toolchains.GoEnvironment, ["-l", .. Examples.Select(folder => folder.GoExample).OfType<string>()]);
        Assert.Equal("", run.Output + run.Errors);
    }

    private static CatalogFolder[] Examples { get; } = [.. CatalogFolders.All.Where(folder => folder.GoExample is not null)];

    private static void WriteModule(string root, IEnumerable<CatalogFolder> folders)
    {
        File.WriteAllText(Path.Combine(root, "go.mod"), "module example.com/catalog\n\ngo 1.27\n");
        WritePackages(root, "vetted", folders);
    }

    private static void WritePackages(string root, string group, IEnumerable<CatalogFolder> folders)
    {
        foreach (var folder in folders)
        {
            var package = Directory.CreateDirectory(Path.Combine(root, group, folder.RustName)).FullName;
            File.Copy(folder.GoExample!, Path.Combine(package, "example.go")); // not null: Examples has only folders with one
        }
    }
}
