using GoRustLens.Idioms;
using GoRustLens.Idioms.Tokens;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Idioms;

/// <summary>Of long code a hover shows the part that the reader points at.</summary>
public sealed class FocusedCodeTests
{
    [Fact]
    public void Of_a_table_the_row_at_hand_is_shown()
    {
        var probe = GoProbe.OfDeclarations("var table = [][]string{\n\t{\"a1\", \"a2\"},\n\t{\"b1\", \"b2\"},\n\t{\"c1\", \"c2\"},\n\t{\"d1\", \"d2\"},\n\t{\"e1\", \"e2\"},\n\t{\"f1\", $0\"f2\"},\n\t{\"g1\", \"g2\"},\n}");
        var declaration = probe.File.Root.Decls[^1];
        var shown = FocusedCode.Of(probe.File, probe.Model, [declaration], new TextSpan(probe.Offset, 4), new TranslationSettings(), CancellationToken.None).Text;
        Assert.Contains("f2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("a1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_switch_the_arm_at_hand_is_shown()
    {
        var cases = string.Concat(Enumerable.Range(0, 12).Select(i => $"\tcase {i}:\n\t\tprintln(\"arm {i}\")\n\t\tprintln(\"end {i}\")\n"));
        var probe = GoProbe.OfDeclarations($"func f(n int) {{\n\tswitch n {{\n{cases.Replace("case 9", "$0case 9", StringComparison.Ordinal)}\t}}\n}}");
        var statement = ((FuncDecl)probe.File.Root.Decls[^1]).Body!.List[0]; // not null: it was written above
        var shown = FocusedCode.Of(probe.File, probe.Model, [statement], new TextSpan(probe.Offset, 4), new TranslationSettings(), CancellationToken.None).Text;
        Assert.Contains("arm 9", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("arm 1\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_case_whose_arm_is_one_value_that_arm_is_shown()
    {
        var cases = string.Concat(Enumerable.Range(0, 12).Select(i => $"\tcase {i}:\n\t\treturn \"arm {i}\"\n"));
        var probe = GoProbe.OfDeclarations($"func f(n int) string {{\n\tswitch n {{\n{cases.Replace("case 9", "$0case 9", StringComparison.Ordinal)}\t}}\n\treturn \"\"\n}}");
        var statement = ((FuncDecl)probe.File.Root.Decls[^1]).Body!.List[0]; // not null: it was written above
        var shown = FocusedCode.Of(probe.File, probe.Model, [statement], new TextSpan(probe.Offset, 4), new TranslationSettings(), CancellationToken.None).Text;
        Assert.Contains("9 => ", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(" 1 => ", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_closure_its_type_is_not_shown()
    {
        var body = string.Concat(Enumerable.Range(0, 12).Select(i => $"\t\tprintln(\"line {i}\", s)\n"));
        var probe = GoProbe.OfDeclarations($"var f = $0func(s string) bool {{\n{body}\t\treturn true\n}}");
        var literal = ((ValueSpec)((GenDecl)probe.File.Root.Decls[^1]).Specs[0]).Values[0];
        var shown = FocusedCode.Of(probe.File, probe.Model, [literal], new TextSpan(probe.Offset, 4), new TranslationSettings(), CancellationToken.None).Text;
        Assert.DoesNotContain("dyn Fn", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_else_if_no_body_is_shown_alone()
    {
        var probe = GoProbe.OfDeclarations("func f(n int) {\n\tif n == 1 {\n\t\tprintln(1)\n\t} else $0if n == 2 {\n\t\tprintln(2)\n\t}\n}");
        var first = (IfStmt)((FuncDecl)probe.File.Root.Decls[^1]).Body!.List[0]; // not null: it was written above
        Assert.Equal("", Translator.Fragment(probe.Model, [first.Else!], new TranslationSettings(), CancellationToken.None).Text);
    }

    [Theory]
    [InlineData("chan", "fn wait() -> Chan<bool>", false)]
    [InlineData("chan", "fn wait() -> Receiver<bool>", true)]
    [InlineData("if", "if a {\n    b();\n}", true)]
    [InlineData("if", "match a {\n    // …\n}", false)]
    [InlineData("if-init", "let a = f();\nif a {\n    b();\n}", true)]
    [InlineData("if-init", "if let Some(a) = f() {\n    b();\n}", false)]
    [InlineData("label", "anything", true)]
    public void A_form_is_shown_with_code_that_bears_it_out(string form, string rust, bool isShown) => Assert.Equal(isShown, FormFit.Shows(form, rust));
}
