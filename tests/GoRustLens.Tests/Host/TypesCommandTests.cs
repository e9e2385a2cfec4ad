using GoRustLens.Host.Cli;

namespace GoRustLens.Tests.Host;

/// <summary>`gorustlens types`: what it prints of packages on disk, and how it ends.</summary>
public sealed class TypesCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gorustlens-types-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public TypesCommandTests()
    {
        Write("go.mod", "module m\n");
        Write("a/a.go", "package a\n\nimport \"m/b\"\n\nvar X = b.Y\n");
        Write("a/a_test.go", "package a_test\n\nimport \"m/a\"\n\nvar Z = a.X + missing\n");
        Write("b/b.go", "package b\n\ntype T int\n\nvar Y T = 1\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_folder_is_a_package_of_its_module()
    {
        Assert.Equal(0, Run(Path("a")));
        Assert.Equal($"# {Path("a/a.go")}\n29 30 m/b.T\n33 36 m/b.T\n35 36 m/b.T\n", _output.ToString());
        Assert.Equal("", _errors.ToString());
    }

    [Fact]
    public void A_file_is_a_package_of_its_own()
    {
        Assert.Equal(0, Run(Path("b/b.go"), "--index"));
        Assert.Contains("type p.T\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_counts_packages_and_tests()
    {
        Assert.Equal(0, Run(Path("..."), "--summary"));
        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["m/a", "m/a_test", "m/b", "packages whose imports all resolve", "packages"], lines.Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries)[^1].Trim().TrimStart("in all 0123456789".ToCharArray())));
        Assert.Contains(" 0 unknown", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(" 0 unknown", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_package_is_said_and_the_rest_is_printed()
    {
        Assert.Equal(2, Run(Path("missing"), _folder, Path("b")));
        Assert.Contains("missing: no such file or directory", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("no Go files that are built", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("m/b.T", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_Go_is_no_GOROOT()
    {
        Assert.Equal(2, Run(Path("a"), "--goroot", _folder));
        Assert.Contains("no Go distribution", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sources_of_the_standard_library_exclude_each_other() =>
        Assert.NotEmpty(CommandLineRoot.Create(new CommandConsole(_output, _errors)).Parse(["types", _folder, "--index", "--goroot", _folder]).Errors);

    private int Run(params string[] arguments) =>
        CommandLineRoot.Create(new CommandConsole(_output, _errors)).Parse(["types", .. arguments]).Invoke();

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }
}
