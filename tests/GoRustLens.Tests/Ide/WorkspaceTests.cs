using GoRustLens.Catalog;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Text;
using NSubstitute;

namespace GoRustLens.Tests.Ide;

/// <summary>Documents, snapshots, and the packages that they make with the files on disk.</summary>
public sealed class WorkspaceTests
{
    private readonly IFileSystem _files = Substitute.For<IFileSystem>();
    private readonly Workspace _workspace;

    public WorkspaceTests()
    {
        _files.FilesIn(Arg.Any<string>(), Arg.Any<string>()).Returns([]);
        _workspace = new Workspace(_files, CatalogIndex.Empty);
    }

    [Fact]
    public void Edits_apply_one_after_the_other_each_to_the_result_of_those_before()
    {
        Open("/p/a.go", "one\ntwo\n");

        _workspace.Change("/p/a.go", 2, [Insert(0, 3, "!\nnew"), Insert(1, 3, "?")]);

        Assert.Equal("one!\nnew?\ntwo\n", _workspace.Current.Find("/p/a.go")?.Text.Content);
        Assert.Equal(1, _workspace.Current.Find("/p/a.go")?.LastEditedLine);
    }

    [Fact]
    public void A_snapshot_keeps_its_text_while_the_workspace_goes_on()
    {
        Open("/p/a.go", "one");
        var before = _workspace.Current;

        _workspace.Change("/p/a.go", 2, [new DocumentEdit(null, "two")]);

        Assert.Equal("one", before.Find("/p/a.go")?.Text.Content);
        Assert.Equal("two", _workspace.Current.Find("/p/a.go")?.Text.Content);
    }

    [Fact]
    public void A_package_is_the_open_documents_and_the_other_files_of_the_folder()
    {
        OnDisk(("/p/a.go", "package p\n// old"), ("/p/b.go", "// c\npackage p\n"), ("/p/c.go", "package other\n"), ("/p/b_windows.go", "package p\n"), ("/p/b_test.go", "package p\n"));
        Open("/p/a.go", "package p\n// new");

        Assert.Equal(["/p/a.go", "/p/b.go"], PackageOf("/p/a.go"));
    }

    [Fact]
    public void A_test_file_sees_the_test_files_too()
    {
        OnDisk(("/p/a.go", "package p\n"), ("/p/a_test.go", "package p\n"));
        Open("/p/a_test.go", "package p\n");

        Assert.Equal(["/p/a.go", "/p/a_test.go"], PackageOf("/p/a_test.go"));
    }

    [Fact]
    public void A_file_is_read_again_only_when_its_stamp_is_another()
    {
        OnDisk(("/p/b.go", "package p\n"));
        Open("/p/a.go", "package p\n");
        PackageOf("/p/a.go");
        _workspace.Change("/p/a.go", 2, [new DocumentEdit(null, "package p\n\n")]);
        PackageOf("/p/a.go");
        _files.Received(1).Read("/p/b.go");

        _files.StampOf("/p/b.go").Returns(new FileStamp(99, 99));
        _workspace.Refresh();
        PackageOf("/p/a.go");

        _files.Received(2).Read("/p/b.go");
    }

    [Fact]
    public void An_edit_of_another_package_leaves_a_package_as_it_is()
    {
        Open("/p/a.go", "package p\n");
        Open("/q/a.go", "package q\n");
        var before = _workspace.Current.ModelOf(_workspace.Current.Find("/p/a.go")!).Package;

        _workspace.Change("/q/a.go", 2, [new DocumentEdit(null, "package q\n\n")]);

        Assert.Same(before, _workspace.Current.ModelOf(_workspace.Current.Find("/p/a.go")!).Package);
    }

    [Fact]
    public void A_file_that_vanishes_is_left_out()
    {
        OnDisk(("/p/b.go", "package p\n"));
        _files.Read("/p/b.go").Returns((SourceText?)null);
        Open("/p/a.go", "package p\n");

        Assert.Equal(["/p/a.go"], PackageOf("/p/a.go"));
    }

    [Fact]
    public void An_import_of_the_same_module_is_followed_and_noticed_when_it_changes()
    {
        _files.Read("/m/go.mod").Returns(new SourceText("module example.com/m // the shop\n"));
        OnDiskIn("/m/store", ("/m/store/s.go", "package store\n"));
        Open("/m/app/a.go", "package app\n");

        var before = PackageWith("/m/app/a.go");
        Assert.Equal("example.com/m/app", before.ImportPath);
        Assert.Equal("example.com/m/store", before.Import("example.com/m/store")?.ImportPath);
        _workspace.Refresh();
        Assert.Same(before, PackageWith("/m/app/a.go"));

        OnDiskIn("/m/store", ("/m/store/s.go", "package store\n\ntype User struct{}\n"));
        _workspace.Refresh();

        Assert.NotSame(before, PackageWith("/m/app/a.go"));
    }

    [Fact]
    public void Packages_that_import_each_other_are_gathered_all_the_same()
    {
        _files.Read("/m/go.mod").Returns(new SourceText("module m\n"));
        OnDiskIn("/m/a", ("/m/a/a.go", "package a\n"));
        OnDiskIn("/m/b", ("/m/b/b.go", "package b\n"));
        Open("/m/a/a.go", "package a\n");
        for (var i = 0; i < 3; i++)
        {
            Assert.NotNull(PackageWith("/m/a/a.go").Import("m/b")?.Import("m/a"));
            _workspace.Refresh();
        }
    }

    private static DocumentEdit Insert(int line, int character, string text)
    {
        var place = new LinePosition(line, character);
        return new DocumentEdit(new PositionRange(place, place), text);
    }

    private void Open(string path, string text) => _workspace.Open(new Document(path, path, "go", 1, new SourceText(text)));

    private void OnDisk(params (string Path, string Text)[] files) => OnDiskIn("/p", files);

    private void OnDiskIn(string folder, params (string Path, string Text)[] files)
    {
        _files.FilesIn(folder, ".go").Returns([.. files.Select(file => file.Path)]);
        foreach (var (path, text) in files)
        {
            _files.StampOf(path).Returns(new FileStamp(text.Length, 1));
            _files.Read(path).Returns(new SourceText(text));
        }
    }

    private IEnumerable<string> PackageOf(string key) => PackageWith(key).Files.Select(file => file.Path);

    private Package PackageWith(string key) => _workspace.Current.ModelOf(_workspace.Current.Find(key)!).Package;
}
