using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Tests.Translation;

/// <summary>What "auto" chooses for goroutines.</summary>
public sealed class NetworkUseTests
{
    [Theory]
    [InlineData("net/http", true)]
    [InlineData("net", true)]
    [InlineData("google.golang.org/grpc/codes", true)]
    [InlineData("github.com/go-chi/chi/v5", true)]
    [InlineData("net/url", false)]
    [InlineData("network", false)]
    [InlineData("github.com/go-chi/chipmunk", false)]
    [InlineData("os", false)]
    public void It_goes_by_the_imports(string path, bool isNetwork) =>
        Assert.Equal(isNetwork, NetworkUse.Of(Of(("a.go", "package p\n"), ("b.go", $"package p\n\nimport (\n\t\"fmt\"\n\tname \"{path}\"\n)\n"))).IsThere);

    [Fact]
    public void Tests_do_not_count() =>
        Assert.False(NetworkUse.Of(Of(("a.go", "package p\n"), ("a_test.go", "package p\n\nimport \"net/http/httptest\"\nimport \"net/http\"\n"))).IsThere);

    [Theory]
    [InlineData("auto", "", false)]
    [InlineData("auto", "import _ \"net/http\"\n", true)]
    [InlineData("tokio", "", true)]
    [InlineData("threads", "import _ \"net/http\"\n", false)]
    public void The_users_choice_comes_first(string choice, string imports, bool isTokio)
    {
        var package = Of(("a.go", $"package p\n{imports}\nfunc f() {{\n\tgo func() {{}}()\n}}\n"));
        var file = package.Files[0].File;

        Assert.Equal(isTokio, new TranslationRun(package.ModelOf(file), new TranslationSettings(choice), CancellationToken.None).UsesTokio);
    }

    private static Package Of(params (string Path, string Text)[] files) => new([.. files.Select(file => new PackageFile(file.Path, GoFile.Parse(file.Text)))]);
}
