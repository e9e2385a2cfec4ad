using GoRustLens.Catalog;
using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Semantics;

namespace GoRustLens.Tests.Ide;

/// <summary>What hovers say of types of the module's other packages.</summary>
public sealed class ForeignTypeHoverTests
{
    private const string Hook = "package hook\n\ntype Hooks []Hook\n\ntype Hook struct{ ID string }\n\nfunc (h Hooks) Len() int { return len(h) }\n\ntype Files interface {\n\tName() string\n\tSize() int\n}\n\ntype disk struct{ root string }\n\nfunc (d *disk) Name() string { return d.root }\nfunc (d *disk) Size() int { return 0 }\n\ntype Both struct{ Files }\n\nfunc New(root string) Files { return &disk{root} }\n";

    private const string Main = "package main\n\nimport (\n\t\"example.com/m/hook\"\n\t\"example.org/flags\"\n)\n\nfunc open(fs hook.Files) string { return fs.Name() }\n\nfunc reload(all map[string]hook.Hooks) {\n\tfor name, hooks := range all {\n\t\tfor _, h := range hooks {\n\t\t\tprintln(name, h.ID)\n\t\t}\n\t}\n}\n\nfunc last(hooks *hook.Hooks) int {\n\tlist := *hooks\n\treturn len(list)\n}\n\nfunc flag(p *bool, name string) {\n\tflags.Bool(p, name)\n}\n\nfunc main() {\n\topen(hook.New(\"\"))\n}\n";

    [Fact]
    public void An_interface_is_what_its_own_package_makes_of_it()
    {
        var parameter = At(Main, "open(hook.New");
        Assert.Contains("hook::Files", parameter, StringComparison.Ordinal);
        Assert.DoesNotContain("fs: &hook::Files", parameter, StringComparison.Ordinal);
        Assert.DoesNotContain("fs: hook::Files", parameter, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_lent_is_not_moved_out_of_a_borrow()
    {
        Assert.DoesNotContain("*hooks", At(Main, "for name"), StringComparison.Ordinal);
        Assert.Contains("let list = hooks.clone();", At(Main, ":= *hooks"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pointer_to_a_number_that_goes_to_unknown_code_is_written_through() =>
        Assert.Contains("p: &mut bool", At(Main, "flag(p *bool"), StringComparison.Ordinal);

    [Fact]
    public void A_parameter_that_a_hole_hides_keeps_its_name() =>
        Assert.DoesNotContain("_name", At(Main, "func flag"), StringComparison.Ordinal);

    private static string At(string text, string place)
    {
        var files = new MemoryFiles(("/m/go.mod", "module example.com/m\n\ngo 1.24\n"), ("/m/hook/hook.go", Hook), ("/m/main.go", Main));
        var workspace = new Workspace(files, CatalogIndex.LoadEmbedded());
        workspace.Open(new Document("/m/main.go", "/m/main.go", "go", 1, new SourceText(text)));
        var document = workspace.Current.Find("/m/main.go")!; // not null: it was just opened
        return HoverFeature.At(workspace.Current, document, text.IndexOf(place, StringComparison.Ordinal), new HoverRequest(HasCommandLinks: false, (where, fault) => Assert.Fail($"{where}: {fault}")), CancellationToken.None)?.Markdown ?? "";
    }
}
