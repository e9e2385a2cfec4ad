using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Syntax;

/// <summary>Every truncation, every lost token and every doubled token of ordinary files keeps the properties of a tree.</summary>
public sealed class SyntaxPropertyTests
{
    [Theory]
    [InlineData("inventory.go")]
    [InlineData("generic.go")]
    public void A_sound_file_has_no_errors(string name)
    {
        var file = GoFile.Parse(Load(name));
        Assert.Empty(file.Errors);
        Assert.InRange(SyntaxDump.RowsOf(file.Root).Count, 300, 3_000);
        SyntaxProperties.Check(file);
    }

    [Theory]
    [InlineData("inventory.go")]
    [InlineData("generic.go")]
    public void Every_prefix_has_a_tree(string name)
    {
        var text = Load(name).Content;
        for (var length = 0; length < text.Length; length += 3)
            SyntaxProperties.Check(GoFile.Parse(text[..length]));
    }

    [Theory]
    [InlineData("inventory.go")]
    [InlineData("generic.go")]
    public void Every_lost_and_every_doubled_token_leaves_a_tree(string name)
    {
        var file = GoFile.Parse(Load(name));
        var text = file.Text.Content;
        foreach (var token in file.Tokens.Where(token => token.Length > 0))
        {
            SyntaxProperties.Check(GoFile.Parse(text.Remove(token.Start, token.Length)));
            SyntaxProperties.Check(GoFile.Parse(text.Insert(token.End, " " + file.Text.ToString(token.Span))));
        }
    }

    [Fact]
    public void Other_line_ends_give_the_same_tree()
    {
        var text = Load("inventory.go").Content;
        var unix = GoFile.Parse(text);
        var windows = GoFile.Parse(text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(windows.Errors);
        Assert.Equal(TreeSketch.Of(unix.Root), TreeSketch.Of(windows.Root));
        SyntaxProperties.Check(windows);
    }

    private static SourceText Load(string name)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "tests", "fixtures", "syntax", name);
            if (File.Exists(path))
                return SourceText.FromBytes(File.ReadAllBytes(path));
        }
        throw new FileNotFoundException(name);
    }
}
