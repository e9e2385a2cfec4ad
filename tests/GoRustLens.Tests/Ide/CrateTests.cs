using System.Text.RegularExpressions;
using GoRustLens.Catalog;
using GoRustLens.Ide.Features.Crates;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Tests.Repo;

namespace GoRustLens.Tests.Ide;

/// <summary>What goes into a crate: the declarations, and Cargo.toml.</summary>
public sealed partial class CrateTests
{
    [Fact]
    public void What_is_named_comes_along_and_what_that_names() =>
        Check("func a() { b() }", "func b() { c.d() }", "var c = t{}", "type t struct{ e int }", "func (t) d() {}", "-func other() {}", "-type u struct{}");

    [Fact]
    public void A_method_brings_its_type() => Check("func (x *list[T]) add() {}", "type list[T any] struct{}", "-func (x *list[T]) drop() {}");

    [Fact]
    public void A_type_brings_the_methods_that_an_interface_asks_for() =>
        Check("var x t", "type t int", "func (t) walk() {}", "func (t) String() string { return \"\" }", "-func (t) swim() {}", "-type walker interface{ walk() }");

    [Fact]
    public void Locals_that_hide_a_name_do_not_bring_it() => Check("func a() { b := 1; _ = b }", "-func b() {}");

    [Fact]
    public void Declarations_of_other_files_come_by_file()
    {
        var first = GoFile.Parse("package p\n\nfunc a() { b() }\n");
        var second = GoFile.Parse("package p\n\nfunc b() {}\n\nfunc c() {}\n");
        var package = new Package([new PackageFile("a.go", first), new PackageFile("b.go", second)]);

        var parts = DeclarationClosure.Of(package.ModelOf(first), [first.Root.Decls[0]], CancellationToken.None);

        Assert.Equal(["a.go", "b.go"], parts.Select(part => package.PathOf(part.File)));
        Assert.Equal("b", Assert.IsType<FuncDecl>(Assert.Single(parts[1].Declarations)).Name.Name);
    }

    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("My Tool!", "my-tool")]
    [InlineData("9p", "go-9p")]
    [InlineData("test", "test-rs")]
    [InlineData("größe", "gr--e")]
    [InlineData("", "go")]
    public void Cargo_takes_the_name(string text, string expected) => Assert.Equal(expected, CargoManifest.NameFrom(text));

    /// <summary>A row of the tables or a <c>use</c> that the translation writes names no crate that Cargo.toml could not.</summary>
    [Fact]
    public void Every_crate_that_translations_use_has_a_version()
    {
        var used = Repository.Files("server/GoRustLens.Translation", "*.tsv").SelectMany(File.ReadLines).Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split('\t') is [_, _, _, _, var crates, ..] ? crates.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [])
            .Concat(Repository.Files("server/GoRustLens.Translation", "*.cs").SelectMany(file => CrateCall().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)));

        Assert.Empty(used.Distinct().Where(crate => !crate.Contains("::", StringComparison.Ordinal) && crate is not "std" && CrateTable.Default.RequirementOf(CrateTable.Default.NameOf(crate)) is null));
    }

    [Fact]
    public void A_crate_stands_in_Cargo_toml_under_its_own_name()
    {
        var manifest = CargoManifest.For("p", ["crossbeam_channel", "parking_lot", "nobody_knows"], isScratch: false);

        Assert.EndsWith("[dependencies]\ncrossbeam-channel = \"0.5\"\nnobody_knows = \"*\"\nparking_lot = \"0.12\"\n", manifest, StringComparison.Ordinal);
        Assert.Contains($"# Versions as of {CrateTable.Default.Checked}.", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_compile_against_the_versions_that_users_get()
    {
        var tests = CrateTable.Parse("checked = \"-\"\nedition = \"-\"\n" + File.ReadAllText(Repository.PathTo("tests", "GoRustLens.ToolchainTests", "Catalog", "Cargo.toml")));

        Assert.Empty(CrateTable.Default.Names.Where(name => tests.RequirementOf(name) is { } tested && tested != CrateTable.Default.RequirementOf(name)));
    }

    [GeneratedRegex("""\.Crate\("([^"]+)"\)""")]
    private static partial Regex CrateCall();

    /// <summary>The first declaration is wanted; those that begin with "-" are not to come along.</summary>
    private static void Check(params string[] declarations)
    {
        var file = GoFile.Parse("package p\n\n" + string.Concat(declarations.Select(text => text.TrimStart('-') + "\n\n")));
        var package = new Package([new PackageFile("a.go", file)]);

        var parts = DeclarationClosure.Of(package.ModelOf(file), [file.Root.Decls[0]], CancellationToken.None);

        Assert.Equal(declarations.Where(text => text[0] != '-'), Assert.Single(parts).Declarations.Select(file.TextOf));
    }
}
