using GoRustLens.Host.Cli;

namespace GoRustLens.Tests.Host;

/// <summary>`gorustlens translate`: what it writes, and how it ends.</summary>
public sealed class TranslateCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gorustlens-translate-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_whole_translation_ends_with_0_in_silence()
    {
        Write("a.go", "package p\n\nfunc Double(n int) int { return n * 2 }\n");

        Assert.Equal(0, Run(Path("a.go")));
        Assert.Contains("pub fn double(", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal("", _errors.ToString());
    }

    [Fact]
    public void Notes_are_told_and_end_with_0()
    {
        Write("a.go", "package p\n\nimport \"os\"\n\nfunc Save(b []byte) error { return os.WriteFile(\"x\", b, 0o600) }\n");

        Assert.Equal(0, Run(Path("a.go")));
        Assert.Contains("a.go:5:36: note: ", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.go")]
    [InlineData(".")]
    public void Holes_end_with_3(string what)
    {
        Write("go.mod", "module m\n");
        Write("a.go", "package p\n\nimport \"example.com/elsewhere\"\n\nfunc F() int { return elsewhere.Number() }\n");

        Assert.Equal(3, Run(Path(what), "-o", Path("out")));
        Assert.Contains("a.go:5:23: hole: ", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_becomes_a_crate()
    {
        Write("go.mod", "module example.com/m\n");
        Write("a.go", "package p\n\nfunc Quadruple(n int) int { return double(double(n)) }\n");
        Write("b.go", "package p\n\nfunc double(n int) int { return n * 2 }\n");
        Write("b_test.go", "package p\n\nfunc twice(n int) int { return n }\n");

        Assert.Equal(0, Run(_folder, "-o", Path("out/my crate")));
        Assert.Equal("", _output.ToString());
        Assert.Equal(["Cargo.toml", "a.rs", "b.rs", "b_test.rs", "lib.rs"], Directory.GetFiles(Path("out"), "*", SearchOption.AllDirectories).Select(path => System.IO.Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Contains("name = \"my-crate\"", File.ReadAllText(Path("out/my crate/Cargo.toml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_needs_a_folder_to_write_to()
    {
        Write("a.go", "package p\n");

        Assert.Equal(2, Run(_folder));
        Assert.Contains("--output", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_Go_is_refused()
    {
        Assert.Equal(2, Run(_folder, "-o", Path("out")));
        Assert.Contains("no Go files that are built", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path("out")));
    }

    private int Run(params string[] arguments) =>
        CommandLineRoot.Create(new CommandConsole(_output, _errors)).Parse(["translate", .. arguments]).Invoke();

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(name))!);
        File.WriteAllText(Path(name), text);
    }
}
