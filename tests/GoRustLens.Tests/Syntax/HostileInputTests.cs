using System.Text;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Syntax;

/// <summary>Any text gives a tree: no exception, no end of the stack, no time that grows faster than the text.</summary>
public sealed class HostileInputTests
{
    private const int Many = 100_000;

    // What a thread of a pool has on the platform with the smallest stacks that .NET runs on.
    private const int SmallStackBytes = 1 << 20;

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("[]", "int", "{}")]
    [InlineData("{", "1", "}")]
    [InlineData("T{", "1", "}")]
    [InlineData("f(", "1", ")")]
    [InlineData("a[", "1", "]")]
    [InlineData("-", "1", "")]
    [InlineData("<-", "c", "")]
    [InlineData("*", "p", "")]
    [InlineData("func(", "int", ")")]
    [InlineData("func() { ", "x", " }")]
    [InlineData("func() func() ", "int", "")]
    [InlineData("map[", "int", "]int")]
    [InlineData("chan ", "int", "")]
    [InlineData("struct { a ", "int", " }")]
    [InlineData("interface { m(a ", "int", ") }")]
    [InlineData("G[", "int", "]")]
    [InlineData("a.(", "int", ")")]
    [InlineData("(", "", "")]
    [InlineData("f(", "", "")]
    [InlineData("a[", "", "")]
    [InlineData("func() { if x { ", "", "")]
    [InlineData("func(a ", "", "")]
    [InlineData("interface { ", "", "")]
    public void Hundred_thousand_levels_are_an_error_and_not_the_end_of_the_stack(string open, string middle, string close)
    {
        var text = new StringBuilder("package p\nvar x = ");
        text.Insert(text.Length, open, Many).Append(middle).Insert(text.Length, close, Many).Append("\nfunc after() {}\n");
        var file = ParseOnSmallStack(text.ToString());
        Assert.NotEmpty(file.Errors);
        Assert.True(CountNodes(file.Root) > 0);
        Assert.Equal("(FuncDecl after (FuncType (FieldList)) (BlockStmt))", TreeSketch.Of(file.Root.Decls[^1]));
    }

    [Theory]
    [InlineData("func f() {", "if x { ", "}", "}")]
    [InlineData("func f() {", "{ ", "}", "}")]
    [InlineData("func f() {", "for { ", "}", "}")]
    [InlineData("func f() {", "switch { case 1: ", "}", "}")]
    [InlineData("func f() {", "L: ", "", "}")]
    [InlineData("func f() {", "select { case <-c: ", "", "")]
    [InlineData("func f() {", "if ", "", "")]
    [InlineData("func f() {", "go func() {", "", "")]
    [InlineData("", "func (", "", "")]
    [InlineData("", "func f(", "", "")]
    [InlineData("", "type T [", "", "")]
    [InlineData("", "type T struct {", "", "")]
    [InlineData("", "import (", "", "")]
    [InlineData("", "} ", "", "")]
    public void Deep_statements_and_runs_of_half_declarations_end_too(string before, string open, string close, string after)
    {
        var text = new StringBuilder("package p\n").Append(before);
        text.Insert(text.Length, open, Many).Insert(text.Length, close, Many).Append(after).Append("\nfunc after() {}\n");
        var file = ParseOnSmallStack(text.ToString());
        Assert.NotEmpty(file.Errors);
        Assert.Equal("(FuncDecl after (FuncType (FieldList)) (BlockStmt))", TreeSketch.Of(file.Root.Decls[^1]));
    }

    [Theory]
    [InlineData("var x = a", " + a", "")]
    [InlineData("var x = a", ".b", "")]
    [InlineData("var x = a", "()", "")]
    [InlineData("var x = a", "[0]", "")]
    [InlineData("func f() { if a {}", " else if a {}", " }")]
    [InlineData("type T interface { a", " | ~int", " }")]
    [InlineData("type T[P a", " | ~int", "] int")]
    public void Chains_of_fifty_thousand_links_are_sound_and_can_be_walked(string before, string link, string after)
    {
        const int links = 50_000;
        var text = new StringBuilder("package p\n").Append(before).Insert("package p\n".Length + before.Length, link, links).Append(after).ToString();
        var file = ParseOnSmallStack(text);
        Assert.Empty(file.Errors);
        var nodes = OnSmallStack(() => CountNodes(file.Root));
        Assert.InRange(nodes, links, 10 * links);
        var path = OnSmallStack(() => NodePath.To(file.Root, before.Length + "package p\n".Length - 1));
        Assert.True(path.Nodes.Length > 3);
        Assert.NotNull(OnSmallStack(() => NodePath.To(file.Root, path.Leaf)));
    }

    [Fact]
    public void Ten_megabytes_on_one_line_take_time_like_ten_times_one()
    {
        const string statement = "x = f(a, \"b\") + c.d[1]; ";
        var file = GoFile.Parse("package p; func f() { " + string.Concat(Enumerable.Repeat(statement, 10_000_000 / statement.Length)) + "}");
        Assert.Empty(file.Errors);
        var broken = GoFile.Parse("package p; func f() { " + string.Concat(Enumerable.Repeat("if x = f(a, { ; ", 10_000_000 / 16)));
        Assert.NotEmpty(broken.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\0")]
    [InlineData("\uFEFF\uFEFF")]
    [InlineData("package")]
    [InlineData("package p")]
    [InlineData("}")]
    [InlineData("package p\nfunc")]
    [InlineData("package p\nfunc (")]
    [InlineData("package p\ntype T [")]
    [InlineData("package p\nfunc f() { x.")]
    [InlineData("package p\nfunc f() { switch x.(type")]
    [InlineData("package p\nfunc f() { for i := range")]
    [InlineData("package p\nfunc f() { case 1: } }")]
    [InlineData("package p\r\n\r\nfunc f() {\r\n\tx()\r\n}\r\n")]
    public void Odd_texts_give_a_tree_of_the_whole_text(string text)
    {
        var file = GoFile.Parse(text);
        Assert.Equal(new TextSpan(0, text.Length), file.Root.Span);
        SyntaxProperties.Check(file);
    }

    // Not in the theory above: attributes are stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void Lone_surrogates_give_a_tree_too()
    {
        foreach (var text in (string[])["\uD83D", "package p\nvar \uDC00\uD83D = 1", "package p\nvar s = \"\uD83D\"", "package p\nfunc \uD83Df() {}"])
            SyntaxProperties.Check(GoFile.Parse(text));
    }

    [Fact]
    public void Binary_data_give_a_bounded_number_of_errors()
    {
        var bytes = new byte[1_000_000];
        new Random(7).NextBytes(bytes);
        var file = GoFile.Parse(SourceText.FromBytes(bytes));
        Assert.InRange(file.Errors.Length, 1, 20_000);
        Assert.Contains(file.Errors, error => error.Message == "illegal UTF-8 encoding");
        SyntaxProperties.Check(file);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_one_character_each_and_reported_where_they_stand()
    {
        byte[] bytes = [.. "package p // "u8, 0xC3, 0x28, 0xE2, 0x82, .. "\nvar é int"u8];
        var text = SourceText.FromBytes(bytes);
        Assert.Equal("package p // \uFFFD(\uFFFD\uFFFD\nvar é int", text.Content);
        var file = GoFile.Parse(text);
        Assert.Equal([13, 15, 16], file.Errors.Select(error => error.Span.Start));
        var offsets = ByteOffsets.Of(text);
        Assert.Equal(bytes.Length, offsets[text.Length]);
        Assert.Equal("package p // "u8.Length + 4 + "\nvar é"u8.Length, offsets[text.Content.IndexOf('é', StringComparison.Ordinal) + 1]);
    }

    private static GoFile ParseOnSmallStack(string text) => OnSmallStack(() => GoFile.Parse(text));

    private static T OnSmallStack<T>(Func<T> function)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = function();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            SmallStackBytes);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        return result;
    }

    private static int CountNodes(GoNode root) => SyntaxDump.RowsOf(root).Count;
}
