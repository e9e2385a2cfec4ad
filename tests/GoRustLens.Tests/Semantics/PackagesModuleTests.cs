using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Semantics;

/// <summary>go.mod, go.work, and the folders that imports lead to.</summary>
public sealed class PackagesModuleTests
{
    private const string Cache = "/home/u/go/pkg/mod";

    [Fact]
    public void The_statements_of_a_module_are_read_in_lines_and_blocks()
    {
        var file = GoModFile.ParseModule(new SourceText("""
            // The shop.
            module "example.com/shop" // quoted

            go 1.27
            require example.com/a v1.2.3
            require (
            	example.com/b v0.1.0 // indirect
            	example.com/c/v2 v2.0.0+incompatible
            )
            replace example.com/a => ../a
            replace (
            	example.com/b v0.1.0 => example.com/fork v0.2.0
            )
            exclude example.com/d v1.0.0
            retract [v1.0.0, v1.1.0]
            tool example.com/tool
            """));

        Assert.Empty(file.Errors);
        Assert.Equal("example.com/shop", file.Module);
        Assert.Equal(["example.com/a v1.2.3", "example.com/b v0.1.0", "example.com/c/v2 v2.0.0+incompatible"], file.Requires.Select(require => $"{require.Path} {require.Version}"));
        Assert.Equal(["example.com/a  ../a ", "example.com/b v0.1.0 example.com/fork v0.2.0"], file.Replaces.Select(replace => $"{replace.Path} {replace.Version} {replace.Target} {replace.TargetVersion}"));
    }

    [Theory]
    [InlineData("module m\nrequire a.b/c", "require a.b/c")]
    [InlineData("module m\nmodule n", "module n")]
    [InlineData("module m\nrequires a.b/c v1", "requires")]
    [InlineData("module m\nrequire (\na.b/c v1.0.0", "require (")]
    [InlineData("module m\n)", ")")]
    [InlineData("module m\ngo one", "one")]
    [InlineData("module m\nreplace a.b/c ../c", "replace a.b/c ../c")]
    [InlineData("module m\nreplace a.b/c => ../c v1.0.0", "../c")]
    [InlineData("module m\nreplace a.b/c => d.e/f", "d.e/f")]
    [InlineData("module m\nuse ./a", "use")]
    [InlineData("module \"m", "\"m")]
    public void What_Go_refuses_is_an_error_at_its_place(string text, string place)
    {
        var error = Assert.Single(GoModFile.ParseModule(new SourceText(text)).Errors);
        Assert.Equal(place, text.Substring(error.Span.Start, error.Span.Length));
    }

    [Fact]
    public void Packages_of_the_module_are_below_its_folder_but_not_in_modules_of_their_own()
    {
        var modules = Modules(
            ("/m/go.mod", "module example.com/m"), ("/m/a/a.go", "package a"), ("/m/internal/i/i.go", "package i"),
            ("/m/sub/go.mod", "module example.com/m/sub"), ("/m/sub/s.go", "package sub"), ("/m/empty/e_test.go", "package empty"));

        Assert.Equal("/m/a", Folder(modules, "/m", "example.com/m/a"));
        Assert.Equal("/m/internal/i", Folder(modules, "/m/a", "example.com/m/internal/i"));
        Assert.Null(Folder(modules, "/m", "example.com/m/sub"));
        Assert.Null(Folder(modules, "/m", "example.com/m/empty"));
        Assert.Null(Folder(modules, "/m", "example.com/other"));
        Assert.Null(Folder(modules, "/m", "fmt"));
        Assert.Null(Folder(modules, "/m", "../m/a"));
        Assert.Null(Folder(modules, "/m", "C"));
    }

    [Fact]
    public void A_workspace_sees_the_modules_that_it_uses_and_replaces()
    {
        var modules = Modules(
            ("/w/go.work", "go 1.27\nuse (\n\t./a\n\t./b\n)\nreplace example.com/c => ./c\n"),
            ("/w/a/go.mod", "module example.com/a\nrequire example.com/c v1.0.0\n"), ("/w/a/a.go", "package a"),
            ("/w/b/go.mod", "module example.com/b"), ("/w/b/x/x.go", "package x"),
            ("/w/c/go.mod", "module example.com/c"), ("/w/c/c.go", "package c"),
            ("/w/d/go.mod", "module example.com/d"));

        Assert.Equal("/w", modules.MainOf("/w/a"));
        Assert.Equal("/w/d", modules.MainOf("/w/d"));
        Assert.Equal("/w/b/x", Folder(modules, "/w/a", "example.com/b/x"));
        Assert.Equal("/w/c", Folder(modules, "/w/a", "example.com/c"));
        Assert.Null(Folder(modules, "/w/d", "example.com/b/x"));
    }

    [Fact]
    public void Vendored_packages_come_before_the_module_cache()
    {
        var modules = Modules(
            ("/m/go.mod", "module m\nrequire example.com/a v1.0.0"), ("/m/vendor/example.com/a/a.go", "package a"), ($"{Cache}/example.com/a@v1.0.0/a.go", "package a"));

        Assert.Equal("/m/vendor/example.com/a", Folder(modules, "/m", "example.com/a"));
        Assert.Equal("example.com/a", modules.ImportPathOf("/m/vendor/example.com/a"));
    }

    [Fact]
    public void The_module_cache_has_the_version_that_the_main_module_names()
    {
        var modules = Modules(
            ("/m/go.mod", "module m\nrequire github.com/BurntSushi/toml v1.3.0\nrequire example.com/a v1.0.0\n"),
            ($"{Cache}/github.com/!burnt!sushi/toml@v1.3.0/go.mod", "module github.com/BurntSushi/toml"),
            ($"{Cache}/github.com/!burnt!sushi/toml@v1.3.0/toml.go", "package toml"),
            ($"{Cache}/github.com/!burnt!sushi/toml@v1.3.0/internal/x/x.go", "package x"),
            ($"{Cache}/example.com/a@v1.0.0/go.mod", "module example.com/a\nrequire example.com/b v1.1.0\n"),
            ($"{Cache}/example.com/a@v1.0.0/a.go", "package a"),
            ($"{Cache}/example.com/b@v1.1.0/b.go", "package b"));

        Assert.Equal($"{Cache}/github.com/!burnt!sushi/toml@v1.3.0", Folder(modules, "/m", "github.com/BurntSushi/toml"));
        Assert.Equal("github.com/BurntSushi/toml/internal/x", modules.ImportPathOf($"{Cache}/github.com/!burnt!sushi/toml@v1.3.0/internal/x"));
        // The main module does not know of b, as those of before Go 1.17.
        Assert.Null(Folder(modules, "/m", "example.com/b"));
        Assert.Equal($"{Cache}/example.com/b@v1.1.0", modules.Find(modules.MainOf("/m"), $"{Cache}/example.com/a@v1.0.0", "example.com/b")?.Folder);
    }

    [Fact]
    public void A_replacement_takes_the_place_of_a_version_or_of_all()
    {
        var modules = Modules(
            ("/m/go.mod", "module m\nrequire (\n\texample.com/a v1.0.0\n\texample.com/b v1.0.0\n)\nreplace example.com/a v1.0.0 => example.com/fork v1.5.0\nreplace example.com/a => ../none\nreplace example.com/b v9.0.0 => ../none\n"),
            ($"{Cache}/example.com/fork@v1.5.0/p/p.go", "package p"), ($"{Cache}/example.com/b@v1.0.0/b.go", "package b"));

        Assert.Equal($"{Cache}/example.com/fork@v1.5.0/p", Folder(modules, "/m", "example.com/a/p"));
        Assert.Equal($"{Cache}/example.com/b@v1.0.0", Folder(modules, "/m", "example.com/b"));
    }

    [Fact]
    public void A_module_cache_without_read_permission_is_as_good_as_none()
    {
        var files = new MemoryFiles(("/m/go.mod", "module m\nrequire example.com/a v1.0.0"), ($"{Cache}/example.com/a@v1.0.0/a.go", "package a"));
        files.Forbidden.Add(Cache);
        var modules = new GoModules(files, new GoFolders(Cache, ""));

        Assert.Null(Folder(modules, "/m", "example.com/a"));
    }

    [Fact]
    public void The_standard_library_takes_nothing_from_the_module_cache()
    {
        var modules = Modules(
            ("/go/src/go.mod", "module std\nrequire golang.org/x/net v1.0.0"), ("/go/src/net/http/server.go", "package http"), ($"{Cache}/golang.org/x/net@v1.0.0/idna/i.go", "package idna"));

        Assert.Equal("net/http", modules.ImportPathOf("/go/src/net/http"));
        Assert.Null(Folder(modules, "/go/src/net/http", "golang.org/x/net/idna"));
        Assert.Null(Folder(modules, "/go/src/net/http", "net/textproto"));
    }

    [Fact]
    public void The_cache_is_found_by_the_environment_and_by_what_go_env_wrote()
    {
        var files = new MemoryFiles(("/home/u/.config/go/env", "GOMODCACHE=/written\n"), ("/usr/local/go/src/fmt/print.go", "package fmt"));

        Assert.Equal(new GoFolders("/written", "/usr/local/go/src"), GoFolders.Of(name => name == "HOME" ? "/home/u" : null, files));
        Assert.Equal(new GoFolders("/home/v/go/pkg/mod", "/usr/local/go/src"), GoFolders.Of(name => name == "HOME" ? "/home/v" : null, files));
        Assert.Equal("/set", GoFolders.Of(name => name == "GOMODCACHE" ? "/set" : null, files).ModuleCache);
        Assert.Equal("/path/pkg/mod", GoFolders.Of(name => name == "GOPATH" ? "/path" : null, files).ModuleCache);
    }

    [Theory]
    [InlineData("package p\nimport \"a\"\nimport b \"b/c\"; import . `d`\n", "a b/c d")]
    [InlineData("// x\npackage p // y\n\nimport (\n\t_ \"a\" // z\n\t\"b\"\n)\nimport \"c\"\nvar x = \"d\"", "a b c")]
    [InlineData("package p\nimport (\n\t\"a\"\n\tb\n", "a")]
    [InlineData("package p\nimport", "")]
    [InlineData("package p\nimport ()\nfunc f() {}", "")]
    [InlineData("", "")]
    public void Imports_are_read_without_parsing(string text, string paths) =>
        Assert.Equal(paths, string.Join(' ', PackageClause.ImportsIn(text)));

    private static GoModules Modules(params (string Path, string Text)[] files) => new(new MemoryFiles(files), new GoFolders(Cache, ""));

    private static string? Folder(GoModules modules, string from, string importPath) => modules.Find(modules.MainOf(from), from, importPath)?.Folder;
}
