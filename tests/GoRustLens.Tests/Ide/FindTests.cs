using System.Collections.Immutable;
using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Find;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;
using NSubstitute;

namespace GoRustLens.Tests.Ide;

/// <summary>The list of "Find Rust Equivalent", what of it comes first, and the pages behind it; the learning path.</summary>
public sealed class FindTests
{
    private static readonly CatalogIndex Catalog = CatalogIndex.LoadEmbedded();
    private static readonly ImmutableArray<FindItem> Items = FindItems.All(Catalog);
    private static readonly HoverRequest Request = new(HasCommandLinks: false, (where, fault) => Assert.Fail($"{where}: {fault}"));

    [Theory]
    [InlineData("err-return", "Go constructs")]
    [InlineData("symbol:strings.Fields", "Standard library")]
    [InlineData("symbol:database/sql.Tx.Exec", "Standard library")]
    [InlineData("package:bytes", "Packages")]
    [InlineData("module:github.com/google/uuid", "Modules")]
    [InlineData("cmd-go-build", "Commands")]
    public void Everything_with_a_Rust_side_is_listed(string id, string group) => Assert.Equal(group, Assert.Single(Items, item => item.Id == id).Group);

    [Fact]
    public void An_item_is_listed_once_and_groups_stand_together()
    {
        Assert.Equal(Items.Length, Items.Select(item => item.Id).Distinct().Count());
        var changes = Items.Zip(Items.Skip(1)).Count(pair => pair.First.Group != pair.Second.Group);
        Assert.Equal(Items.Select(item => item.Group).Distinct().Count() - 1, changes);
    }

    [Fact]
    public void Every_item_has_a_page() => Assert.DoesNotContain(Items, item => Explain.Page(Catalog, item.Id) is not { Markdown.Length: > 20 });

    [Theory]
    [InlineData("import \"strings\"", "_ = strings.$0Fields(\"a b\")", "symbol:strings.Fields")]
    [InlineData("import \"bytes\"", "_ = $0bytes.NewReader(nil)", "package:bytes")]
    [InlineData("import \"errors\"", "if err := errors.New(\"x\"); err $0!= nil { return err }", "err-return")]
    [InlineData("import \"testing\"", "var t *testing.T; t.$0Fatal(1)", "symbol:testing.T.Fatal")]
    public void What_stands_at_the_caret_comes_first(string import, string statements, string first)
    {
        var text = $"package p\n\n{import}\n\nfunc f() error {{\n{statements}\nreturn nil\n}}\n";
        var (snapshot, document) = Opened("/m/a.go", text.Replace("$0", "", StringComparison.Ordinal));

        var found = FindItems.At(snapshot, document, text.IndexOf("$0", StringComparison.Ordinal), Items, Request, CancellationToken.None);

        Assert.Contains(first, found.Take(3));
    }

    [Fact]
    public void In_a_module_file_the_module_comes_first()
    {
        const string Text = "module m\n\nrequire github.com/google/uuid v1.6.0\n";
        var (snapshot, document) = Opened("/m/go.mod", Text);

        Assert.Equal("module:github.com/google/uuid", FindItems.At(snapshot, document, Text.IndexOf("google", StringComparison.Ordinal), Items, Request, CancellationToken.None)[0]);
    }

    [Fact]
    public void The_learning_path_has_the_most_used_idiom_first_with_a_place_outside_of_tests()
    {
        var files = Substitute.For<IFileSystem>();
        files.FilesIn(Arg.Any<string>(), Arg.Any<string>()).Returns([]);
        files.Read("/m/a_test.go").Returns(new SourceText("package m\n\nfunc f(s []int) {\n\tfor i := range 3 {\n\t\t_ = i\n\t}\n\ts = append(s, 1)\n\ts = append(s, 2)\n}\n"));
        files.Read("/m/b c.go").Returns(new SourceText("package m\n\nfunc g(s []int) {\n\ts = append(s, 3)\n}\n"));

        var steps = LearningPath.Of(Catalog, ["/m/a_test.go", "/m/b c.go"], files, GoFolders.None, Settings.Default, Request, onStep: null, CancellationToken.None);

        var append = Assert.Single(steps, step => step.Idiom.Id == "append");
        Assert.Equal((3, 2, "/m/b c.go", 3), (append.Count, append.Files, append.File, append.Line));
        Assert.Equal(steps.OrderByDescending(step => step.Count).Select(step => step.Count), steps.Select(step => step.Count));
        Assert.Contains("[b c.go:4](/b%20c.go#L4)", LearningPath.Page(steps, ["/m"], 2), StringComparison.Ordinal);
        Assert.Contains("No Go code", LearningPath.Page([], ["/m"], 0), StringComparison.Ordinal);
    }

    private static (WorkspaceSnapshot Snapshot, Document Document) Opened(string path, string text)
    {
        var files = Substitute.For<IFileSystem>();
        files.FilesIn(Arg.Any<string>(), Arg.Any<string>()).Returns([]);
        var workspace = new Workspace(files, Catalog);
        workspace.Open(new Document(path, path, path.EndsWith(".go", StringComparison.Ordinal) ? "go" : "", 1, new SourceText(text)));
        return (workspace.Current, workspace.Current.Find(path)!); // not null: it was just opened
    }
}
