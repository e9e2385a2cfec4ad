using GoRustLens.Catalog;
using GoRustLens.Ide;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Tests.Semantics;

/// <summary>Packages as the workspace puts them together: what an edit changes, rings, tests, systems.</summary>
public sealed class PackagesWorkspaceTests
{
    private readonly MemoryFiles _files = new(
        ("/m/go.mod", "module m\n"),
        ("/m/store/store.go", "package store\n\nfunc Find() int { return 1 }\n"),
        ("/m/app/app.go", "package app\n\nimport \"m/store\"\n\nvar X = store.Find()\n"));

    private readonly Workspace _workspace;

    public PackagesWorkspaceTests() => _workspace = new Workspace(_files, CatalogIndex.Empty);

    [Fact]
    public void An_edit_in_a_body_leaves_importers_alone()
    {
        Open("/m/app/app.go");
        Open("/m/store/store.go");
        var before = PackageWith("/m/app/app.go");
        Assert.NotNull(before.Import("m/store"));

        for (var round = 0; round < 3; round++)
        {
            Edit("/m/store/store.go", $"package store\n\nfunc Find() int {{ return 2 + {round} }}\n");
            Assert.Same(before, PackageWith("/m/app/app.go"));
        }

        Edit("/m/store/store.go", "package store\n\nfunc Find() string { return \"\" }\n");
        Assert.NotSame(before, PackageWith("/m/app/app.go"));
    }

    [Fact]
    public void After_a_save_importers_see_the_new_bodies()
    {
        Open("/m/app/app.go");
        Open("/m/store/store.go");
        Assert.NotNull(PackageWith("/m/app/app.go").Import("m/store"));
        Edit("/m/store/store.go", "package store\n\nfunc Find() int { return 2 }\n");
        _workspace.Settle("/m/store/store.go");

        Assert.Same(PackageWith("/m/store/store.go"), PackageWith("/m/app/app.go").Import("m/store"));
    }

    [Fact]
    public void An_edit_does_not_look_at_the_disk()
    {
        Open("/m/app/app.go");
        Assert.NotNull(PackageWith("/m/app/app.go").Import("m/store"));
        var reads = _files.Reads;

        Edit("/m/app/app.go", "package app\n\nimport \"m/store\"\n\nvar Y = store.Find()\n");
        Assert.NotNull(PackageWith("/m/app/app.go").Import("m/store"));

        Assert.Equal(reads, _files.Reads);
    }

    [Fact]
    public void An_import_that_closes_a_ring_is_unresolved()
    {
        _files.Set("/m/a/a.go", "package a\nimport \"m/b\"\n");
        _files.Set("/m/b/b.go", "package b\nimport \"m/c\"\n");
        _files.Set("/m/c/c.go", "package c\nimport (\n\t\"m/a\"\n\t\"m/c\"\n)\n");
        Open("/m/a/a.go");

        var c = PackageWith("/m/a/a.go").Import("m/b")?.Import("m/c");

        Assert.NotNull(c);
        Assert.Null(c.Import("m/a"));
        Assert.Null(c.Import("m/c"));
        Assert.NotNull(c.Import("fmt"));
    }

    [Fact]
    public void An_outer_test_package_sees_what_the_inner_tests_declare()
    {
        _files.Set("/m/store/export_test.go", "package store\n\nvar Exported = 1\n");
        _files.Set("/m/store/store_x_test.go", "package store_test\n\nimport \"m/store\"\n");
        Open("/m/store/store_x_test.go");
        Open("/m/app/app.go");

        Assert.NotNull(PackageWith("/m/store/store_x_test.go").Import("m/store")?.ScopeOf("store").Find("Exported"));
        Assert.Null(PackageWith("/m/app/app.go").Import("m/store")?.ScopeOf("store").Find("Exported"));
    }

    [Fact]
    public void A_file_for_another_system_is_seen_as_that_system_sees_it()
    {
        _files.Set("/m/store/a_linux.go", "package store\n");
        _files.Set("/m/store/a_windows.go", "package store\n");
        _files.Set("/m/store/b_windows.go", "package store\n");
        Open("/m/store/a_windows.go");
        Open("/m/store/a_linux.go");

        Assert.Equal(["/m/store/a_windows.go", "/m/store/b_windows.go", "/m/store/store.go"], PathsOf("/m/store/a_windows.go"));
        Assert.Equal(["/m/store/a_linux.go", "/m/store/store.go"], PathsOf("/m/store/a_linux.go"));
        _workspace.Configure(Settings.Default with { GoSystem = "windows" });
        Open("/m/store/store.go");
        Assert.Equal(["/m/store/a_windows.go", "/m/store/b_windows.go", "/m/store/store.go"], PathsOf("/m/store/store.go"));
    }

    [Fact]
    public void A_program_that_is_never_built_with_others_stands_alone()
    {
        _files.Set("/m/store/gen.go", "//go:build ignore\n\npackage main\n");
        _files.Set("/m/store/gen2.go", "//go:build ignore\n\npackage main\n");
        _files.Set("/m/store/slow.go", "//go:build slow\n\npackage store\n");
        Open("/m/store/gen.go");
        Open("/m/store/gen2.go");
        Open("/m/store/slow.go");

        Assert.Equal(["/m/store/gen.go"], PathsOf("/m/store/gen.go"));
        Assert.Equal(["/m/store/slow.go", "/m/store/store.go"], PathsOf("/m/store/slow.go"));
    }

    [Fact]
    public void A_file_that_imports_C_belongs_to_its_package()
    {
        _files.Set("/m/store/c.go", "package store\n\nimport \"C\"\n");
        Open("/m/store/c.go");

        Assert.Equal(["/m/store/c.go", "/m/store/store.go"], PathsOf("/m/store/c.go"));
        Assert.Null(PackageWith("/m/store/c.go").Import("C"));
    }

    [Fact]
    public void What_is_wrong_in_go_mod_is_said_there()
    {
        _files.Set("/m/go.mod", "module m\n\nrequire (\n\texample.com/a\n)\n");
        Open("/m/go.mod");
        var document = _workspace.Current.Find("/m/go.mod")!;

        var notice = Assert.Single(DiagnosticsFeature.In(_workspace.Current, document, (_, failure) => Assert.Fail(failure.Message), CancellationToken.None));

        Assert.Equal(3, notice.Line);
        Assert.Equal("go.mod", notice.Code);
    }

    private void Open(string path) => _workspace.Open(new Document(path, path, path.EndsWith(".go", StringComparison.Ordinal) ? "go" : "go.mod", 1, _files.Read(path)!));

    private void Edit(string path, string text) => _workspace.Change(path, 2, [new DocumentEdit(null, text)]);

    private IEnumerable<string> PathsOf(string path) => PackageWith(path).Files.Select(file => file.Path);

    private Package PackageWith(string path) => _workspace.Current.ModelOf(_workspace.Current.Find(path)!).Package;
}
