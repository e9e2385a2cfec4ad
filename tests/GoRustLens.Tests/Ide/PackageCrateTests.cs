using GoRustLens.Ide.Features.Crates;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Ide;

/// <summary>A Go package as a crate: its files, what they see of each other, and where remarks belong.</summary>
public sealed class PackageCrateTests
{
    [Fact]
    public void A_library_of_one_file_is_its_root()
    {
        var files = Translate(("a.go", "package p\n\nfunc Double(n int) int { return n * 2 }\n"));

        Assert.Equal(["Cargo.toml", "src/lib.rs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("pub fn double", files["src/lib.rs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_of_several_is_a_module_and_the_root_shows_what_is_exported()
    {
        var files = Translate(("b.go", "package p\n\nfunc Quadruple(n int) int { return double(double(n)) }\n"), ("a.go", "package p\n\nfunc double(n int) int { return n * 2 }\n\nfunc unused() {}\n"));

        Assert.Equal("mod a;\nmod b;\n\npub use b::*;\n\nuse a::*;\n", files["src/lib.rs"]);
        Assert.StartsWith("pub(crate) fn double(", files["src/a.rs"], StringComparison.Ordinal);
        Assert.Contains("\nfn unused(", files["src/a.rs"], StringComparison.Ordinal);
        Assert.StartsWith("use super::*;\n\npub fn quadruple(", files["src/b.rs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_with_main_is_the_root_of_a_program()
    {
        var files = Translate(("run.go", "package main\n\nfunc main() { println(answer()) }\n"), ("answer.go", "package main\n\nfunc answer() int { return 42 }\n"));

        Assert.Equal(["Cargo.toml", "src/answer.rs", "src/main.rs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith("mod answer;\n\nuse answer::*;\n\nfn main()", files["src/main.rs"], StringComparison.Ordinal);
        Assert.StartsWith("pub(crate) fn answer(", files["src/answer.rs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_stand_with_their_type_whichever_file_they_are_in()
    {
        var files = Translate(("a.go", "package p\n\ntype T struct{ n int }\n"), ("b.go", "package p\n\nfunc (t T) Get() int { return t.n }\n\nfunc Other() {}\n"));

        var holder = Assert.Single(files, file => file.Value.Contains("impl T", StringComparison.Ordinal));
        Assert.Contains("pub fn get(", holder.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_is_as_visible_as_what_names_it()
    {
        var files = Translate(("a.go", "package p\n\ntype inner struct{ N int }\n\ntype outer struct{ In inner }\n\nfunc New() outer { return outer{} }\n"));

        Assert.Contains("pub struct Outer", files["src/lib.rs"], StringComparison.Ordinal);
        Assert.Contains("pub struct Inner", files["src/lib.rs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_module_takes_no_name_of_a_crate_or_a_word_of_Rust()
    {
        var files = Translate(("tokio.go", "package p\n\nfunc A() {}\n"), ("type.go", "package p\n\nfunc B() {}\n"), ("my-file.go", "package p\n\nfunc C() {}\n"));

        Assert.Equal(["Cargo.toml", "src/lib.rs", "src/my_file.rs", "src/tokio_go.rs", "src/type_go.rs"], files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_packages_of_one_name_are_kept_apart()
    {
        var package = Of(
            ("a.go", "package p\n\nimport \"math/rand\"\n\nfunc A() int { return rand.Intn(3) }\n"),
            ("b.go", "package p\n\nimport \"crypto/rand\"\n\nfunc B(rand []byte) {}\n\nfunc C(b []byte) { rand.Read(b) }\n"));

        var merged = MergedPackage.Of(package, CancellationToken.None);

        Assert.Empty(merged.File.Errors);
        var callees = new CalleeWalker(merged);
        callees.Visit(merged.File.Root);
        Assert.Equal(["crypto/rand.Read", "math/rand.Intn"], callees.Names.Order(StringComparer.Ordinal));
        Assert.Contains("func B(rand []byte)", merged.File.Text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_place_of_the_whole_leads_back_to_its_file()
    {
        var package = Of(("a.go", "// Doc.\npackage p\n\nimport (\n\t\"fmt\"\n)\n\nfunc A() { fmt.Println() }\n"), ("b.go", "package p\n\n// B is there.\nfunc B() {}\n"));

        var merged = MergedPackage.Of(package, CancellationToken.None);

        foreach (var file in package.Files)
        {
            var own = file.File.Root.Decls.Where(declaration => declaration is FuncDecl).ToArray();
            var found = merged.DeclarationsOf(file);
            Assert.Equal(own.Select(file.File.TextOf), found.Select(merged.File.TextOf));
            Assert.Equal((file, own[0].Start), merged.Origin(found[0].Start));
            Assert.Equal((file, file.File.Text.Lines.LineOf(own[0].Start)), merged.OriginOfLine(merged.File.Text.Lines.LineOf(found[0].Start)));
            Assert.Same(found[0], merged.Find(file.File, own[0]));
        }
    }

    private static Dictionary<string, string> Translate(params (string Path, string Text)[] files) =>
        PackageCrate.Of(Of(files), "out", new TranslationSettings(), CancellationToken.None).Files.ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    private static Package Of(params (string Path, string Text)[] files) => new([.. files.Select(file => new PackageFile(file.Path, GoFile.Parse(file.Text)))]);

    private sealed class CalleeWalker(MergedPackage merged) : GoWalker
    {
        public List<string> Names { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is CallExpr call)
                Names.Add(merged.Model.CalleeName(call));
            VisitChildrenOf(node);
        }
    }
}
