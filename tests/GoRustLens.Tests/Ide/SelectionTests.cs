using GoRustLens.Ide.Features;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Ide;

/// <summary>What a selection means. The selection stands between two "$0".</summary>
public sealed class SelectionTests
{
    [Fact]
    public void A_whole_statement_is_itself() => Check("f := 1\n\t$0g()$0\n\th()", "g()");

    [Fact]
    public void Parts_of_two_statements_are_both() => Check("f := $01\n\tg($0)\n\th()", "f := 1", "g()");

    [Fact]
    public void An_if_with_its_block_is_one_statement() => Check("$0if ok {\n\t\tg()\n\t\th()\n\t}$0", "if ok {\n\t\tg()\n\t\th()\n\t}");

    [Fact]
    public void Statements_within_a_block_are_not_the_block() => Check("if ok {\n\t\t$0g()\n\t\th()$0\n\t}", "g()", "h()");

    [Fact]
    public void A_head_and_half_a_block_are_the_whole_statement() => Check("$0if ok {\n\t\tg()$0\n\t\th()\n\t}", "if ok {\n\t\tg()\n\t\th()\n\t}");

    [Fact]
    public void Exactly_an_expression_is_the_expression() => Check("x := a + $0b*c$0", "b*c");

    [Fact]
    public void Several_clauses_are_the_switch_around_them() =>
        Check("switch x {\n\t$0case 1:\n\t\tg()\n\tcase 2:\n\t\th()$0\n\t}", "switch x {\n\tcase 1:\n\t\tg()\n\tcase 2:\n\t\th()\n\t}");

    [Fact]
    public void Blanks_are_nothing() => Check("g()$0\n\t$0h()");

    private static void Check(string body, params string[] expected)
    {
        var marked = $"package p\n\nfunc f() {{\n\t{body}\n}}\n";
        var start = marked.IndexOf("$0", StringComparison.Ordinal);
        var end = marked.LastIndexOf("$0", StringComparison.Ordinal) - 2;
        var file = GoFile.Parse(marked.Replace("$0", "", StringComparison.Ordinal));

        Assert.Equal(expected, Selection.In(file, TextSpan.FromBounds(start, end)).Select(file.TextOf));
    }
}
