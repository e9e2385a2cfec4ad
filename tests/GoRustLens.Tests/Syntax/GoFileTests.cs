using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Tests.Syntax;

/// <summary>What a parsed file answers about its comments, directives and tokens.</summary>
public sealed class GoFileTests
{
    private const string Text = """
        // Copyright.

        //go:build linux && !cgo

        // Package p does.
        package p

        // One trailing.
        const a = 1 // not b's

        // Two, line one.
        // Line two.
        type T struct {
            x int // not y's
            y int
            // About z.
            z int
        }

        // Apart.

        //go:generate stringer -type T
        func (T) m() { n() } //gorustlens:ignore GRL101 tested elsewhere
        """;

    private static readonly GoFile File = GoFile.Parse(Text);

    [Theory]
    [InlineData("const a", "// One trailing.")]
    [InlineData("a = 1", "// One trailing.")]
    [InlineData("type T", "// Two, line one.|// Line two.")]
    [InlineData("T struct", "// Two, line one.|// Line two.")]
    [InlineData("y int", "")]
    [InlineData("z int", "// About z.")]
    [InlineData("func (T)", "//go:generate stringer -type T")]
    public void A_doc_comment_is_the_run_of_lines_above(string node, string expected)
    {
        var start = Text.IndexOf(node, StringComparison.Ordinal);
        var found = NodePath.To(File.Root, start).Nodes.First(candidate => candidate.Start == start && candidate is not FieldList);
        Assert.Equal(expected, string.Join('|', File.DocCommentOf(found).Select(comment => File.Text.ToString(comment.Span))));
    }

    [Fact]
    public void Directives_have_a_name_and_arguments() =>
        Assert.Equal(
            ["go:build|linux && !cgo", "go:generate|stringer -type T", "gorustlens:ignore|GRL101 tested elsewhere"],
            File.Directives.Select(directive => $"{File.Text.ToString(directive.NameSpan)}|{File.Text.ToString(directive.ArgumentsSpan)}"));

    [Theory]
    [InlineData("// go:build linux")]
    [InlineData("//Go:build linux")]
    [InlineData("//go: build linux")]
    [InlineData("// see http://x")]
    [InlineData("/*go:build linux*/")]
    public void Ordinary_comments_are_no_directives(string comment) => Assert.Empty(GoFile.Parse(comment + "\npackage p\n").Directives);

    [Fact]
    public void The_build_constraint_stands_before_the_package_clause()
    {
        Assert.Equal("linux && !cgo", File.BuildConstraint);
        Assert.Null(GoFile.Parse("package p\n//go:build linux\n").BuildConstraint);
    }

    [Theory]
    [InlineData("ab + c", 0, "ab")]
    [InlineData("ab + c", 2, "ab")]
    [InlineData("ab + c", 3, "+")]
    [InlineData("ab + c", 4, null)]
    [InlineData("ab + c", 6, "c")]
    [InlineData("f( )", 2, null)]
    [InlineData("a\nb", 1, "a")]
    [InlineData("a\n\nb", 2, null)]
    [InlineData("a /* b */", 4, null)]
    public void The_token_at_an_offset_contains_it_or_is_a_word_that_ends_there(string text, int offset, string? expected)
    {
        var file = GoFile.Parse(text);
        Assert.Equal(expected, file.TokenAt(offset) is { } token ? file.Text.ToString(token.Span) : null);
    }

    [Fact]
    public void The_comment_at_an_offset_is_found()
    {
        var file = GoFile.Parse("/* a */ x // b");
        Assert.Equal(new Token(TokenKind.Comment, 0, 7), file.CommentAt(3));
        Assert.Null(file.CommentAt(7));
        Assert.Null(file.CommentAt(8));
        Assert.Equal(10, file.CommentAt(14)?.Start);
    }
}
