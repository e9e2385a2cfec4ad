using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.StdLib;

namespace GoRustLens.Tests.Semantics;

/// <summary>The index of the standard library, and packages read from GOROOT's sources.</summary>
public sealed class PackagesStandardLibraryTests
{
    [Theory]
    [InlineData("fmt", "Println")]
    [InlineData("net/http", "HandlerFunc")]
    [InlineData("internal/abi", "Type")]
    [InlineData("vendor/golang.org/x/net/http/httpguts", "ValidHeaderFieldName")]
    public void A_package_has_its_declarations(string path, string name)
    {
        var package = StandardLibrary.Default.Find(path);

        Assert.Equal(path, package?.ImportPath);
        Assert.NotNull(package?.ScopeOf(package.Name).Find(name));
    }

    [Theory]
    [InlineData("example.com/x")]
    [InlineData("golang.org/x/net/http/httpguts")]
    [InlineData("")]
    public void What_programs_cannot_import_is_not_there(string path) => Assert.Null(StandardLibrary.Default.Find(path));

    [Fact]
    public void Imports_inside_the_library_lead_to_its_own_copies() =>
        Assert.Equal("vendor/golang.org/x/net/http/httpguts", StandardLibrary.Default.Find("net/http")?.Import("golang.org/x/net/http/httpguts")?.ImportPath);

    [Theory]
    [InlineData("linux", "file_unix.go")]
    [InlineData("darwin", "file_unix.go")]
    [InlineData("windows", "file_windows.go")]
    [InlineData("plan9", "file_unix.go")]
    public void Each_system_has_its_files(string system, string file)
    {
        var files = StandardLibrary.For(new BuildContext { System = system }).Find("os")!.Files.Select(found => Path.GetFileName(found.Path)).ToList();

        Assert.Contains(file, files);
        Assert.DoesNotContain(file == "file_windows.go" ? "file_unix.go" : "file_windows.go", files);
    }

    [Fact]
    public void Every_package_parses_without_an_error()
    {
        foreach (var path in new[] { "os", "net", "net/http", "go/types", "syscall", "reflect", "runtime", "crypto/tls", "encoding/json", "slices", "iter" })
            Assert.All(StandardLibrary.Default.Find(path)!.Files, file => Assert.Empty(file.File.Errors));
    }

    [Fact]
    public void Facts_about_bodies_stand_behind_the_functions()
    {
        var os = StandardLibrary.Default.Find("os")!;
        var bytes = StandardLibrary.Default.Find("bytes")!;

        Assert.True(BodyFacts.NeverReturns(os.ScopeOf("os").Find("Exit")!));
        Assert.False(BodyFacts.NeverReturns(os.ScopeOf("os").Find("Open")!));
        Assert.True(BodyFacts.ReturnsNonNil(bytes.ScopeOf("bytes").Find("NewBuffer")!));
        Assert.True(BodyFacts.ErrorIsAlwaysNil(bytes.ScopeOf("bytes").MethodsOf("Buffer").Single(method => method.Name == "WriteString")));
    }

    [Fact]
    public void A_package_of_GOROOT_is_its_built_files_without_tests_and_without_C()
    {
        var files = new MemoryFiles(
            ("/g/src/p/a.go", "package p\nimport \"golang.org/x/q\"\n"), ("/g/src/p/a_windows.go", "package p"), ("/g/src/p/a_test.go", "package p"),
            ("/g/src/p/c.go", "package p\nimport \"C\"\n"), ("/g/src/p/gen.go", "//go:build ignore\n\npackage main"), ("/g/src/p/doc.go", "package documentation"),
            ("/g/src/vendor/golang.org/x/q/q.go", "package q"));
        var loader = new GorootLoader(files, BuildContext.Default, "/g/src");

        var package = loader.Find("p");

        Assert.Equal(["/g/src/p/a.go"], package!.Files.Select(file => file.Path));
        Assert.Equal("vendor/golang.org/x/q", package.Import("golang.org/x/q")?.ImportPath);
        Assert.Same(package, loader.Find("p"));
        Assert.Null(loader.Find("none"));
        Assert.Null(loader.Find("unsafe"));
    }
}
