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

    [Fact]
    public void Of_a_sentinel_error_its_own_variant_is_shown()
    {
        const string Errors = "package main\n\nimport \"errors\"\n\nvar (\n\terrA = errors.New(\"a\")\n\terrB = errors.New(\"b\")\n\terrC = errors.New(\"c\")\n\terrD = errors.New(\"d\")\n\terrE = errors.New(\"e\")\n\terrGone = errors.New(\"gone\")\n)\n\nfunc find(n int) error {\n\tswitch n {\n\tcase 1:\n\t\treturn errA\n\tcase 2:\n\t\treturn errB\n\tcase 3:\n\t\treturn errC\n\tcase 4:\n\t\treturn errD\n\tcase 5:\n\t\treturn errE\n\t}\n\treturn errGone\n}\n\nfunc main() {\n\tif errors.Is(find(1), errGone) {\n\t\tprintln(1)\n\t}\n}\n";
        Assert.Contains("    Gone,", At(Errors, "errGone = "), StringComparison.Ordinal);
    }

    /// <summary>Also where the module is one for which the catalog knows a crate.</summary>
    [Fact]
    public void A_package_of_the_own_module_is_a_module_of_the_crate()
    {
        const string Main = "package viper\n\nimport \"github.com/spf13/viper/internal/testutil\"\n\nfunc root() string { return testutil.Abs(\"/\") }\n";
        var files = new MemoryFiles(("/v/go.mod", "module github.com/spf13/viper\n\ngo 1.24\n"), ("/v/internal/testutil/abs.go", "package testutil\n\nfunc Abs(path string) string { return path }\n"), ("/v/viper.go", Main));
        Assert.Contains("use crate::internal::testutil;", At(files, "/v/viper.go", Main, "testutil.Abs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_of_an_element_type_is_told_not_the_channel()
    {
        const string Signals = "package main\n\nimport \"os\"\n\nfunc signals() chan os.Signal {\n\tch := make(chan os.Signal, 1)\n\treturn ch\n}\n\nfunc main() { signals() }\n";
        Assert.DoesNotContain("mpsc", At(Signals, "os.Signal, 1"), StringComparison.Ordinal);
        Assert.Contains("std::", At(Signals, "os.Signal, 1"), StringComparison.Ordinal);
        Assert.Contains("mpsc", At(Signals, "make(chan"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trait_is_named_as_in_the_document()
    {
        const string Options = "package main\n\ntype Option interface{ apply(n *int) }\n\ntype inc struct{ by int }\n\nfunc (i inc) apply(n *int) { *n += i.by }\n\nfunc run(options ...Option) int {\n\tn := 0\n\tfor _, o := range options {\n\t\to.apply(&n)\n\t}\n\treturn n\n}\n\nfunc main() { println(run(inc{1})) }\n";
        var text = At(Options, "Option) int");
        Assert.DoesNotContain("impl Option for", text, StringComparison.Ordinal);
        Assert.Contains("OptionType", text, StringComparison.Ordinal);
    }

    private static string At(string text, string place)
    {
        var files = new MemoryFiles(("/m/go.mod", "module example.com/m\n\ngo 1.24\n"), ("/m/hook/hook.go", Hook), ("/m/main.go", Main));
        return At(files, "/m/main.go", text, place);
    }

    private static string At(MemoryFiles files, string path, string text, string place)
    {
        var workspace = new Workspace(files, CatalogIndex.LoadEmbedded());
        workspace.Open(new Document(path, path, "go", 1, new SourceText(text)));
        var document = workspace.Current.Find(path)!; // not null: it was just opened
        return HoverFeature.At(workspace.Current, document, text.IndexOf(place, StringComparison.Ordinal), new HoverRequest(HasCommandLinks: false, (where, fault) => Assert.Fail($"{where}: {fault}")), CancellationToken.None)?.Markdown ?? "";
    }
}
