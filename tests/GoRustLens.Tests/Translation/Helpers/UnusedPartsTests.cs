using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;
using GoRustLens.Translation.Helpers;

namespace GoRustLens.Tests.Translation.Helpers;

/// <summary>A translation holds of helpers what it uses, and nothing else.</summary>
public sealed class UnusedPartsTests
{
    public static TheoryData<string> Names
    {
        get
        {
            const string prefix = "helpers/";
            return [.. typeof(HelperTexts).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name[prefix.Length..]))];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_helper_cut_into_parts_and_put_together_is_itself(string name)
    {
        var helper = HelperTexts.Find(name);

        Assert.NotNull(helper);
        Assert.Equal(helper.Text.Split('\n').Where(line => line.Length > 0), HelperPart.Print(helper.Parts).Split('\n').Where(line => line.Length > 0));
    }

    [Fact]
    public void Functions_of_a_helper_that_nobody_calls_are_left_out()
    {
        var rust = Translated("import \"sort\"\n\ntype byLen []string\n\nfunc (b byLen) Len() int { return len(b) }\nfunc (b byLen) Less(i, j int) bool { return i != j && len(b[i]) < len(b[j]) }\nfunc (b byLen) Swap(i, j int) { b[i], b[j] = b[j], b[i] }\nfunc order(s []string) { sort.Sort(byLen(s)) }");

        Assert.Contains("fn go_sort<", rust, StringComparison.Ordinal);
        Assert.DoesNotContain("go_is_sorted", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_of_a_helpers_trait_that_nobody_calls_are_left_out_of_its_implementations()
    {
        var rust = Translated("type failed struct{ code int }\n\nfunc (f failed) Error() string { return \"failed\" }\n\nfunc same(a, b error) bool { return a == b }\nfunc make() error { return failed{1} }");

        Assert.Contains("impl ErrorValue for Failed", rust, StringComparison.Ordinal);
        Assert.Contains("fn same(", rust, StringComparison.Ordinal);
        Assert.DoesNotContain("fn type_name(", rust, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interface_that_no_value_has_needs_no_type()
    {
        var rust = Translated("import \"fmt\"\n\nfunc show(n int) { fmt.Println(n) }");

        Assert.DoesNotContain("enum Any", rust, StringComparison.Ordinal);
    }

    private static string Translated(string declarations)
    {
        var file = GoFile.Parse("package sample\n\n" + declarations);
        return Translator.Document(new Package([new PackageFile("sample.go", file)]) { ImportPath = "example.com/sample" }.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
    }
}
