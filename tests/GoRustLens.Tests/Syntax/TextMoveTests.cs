using GoRustLens.Syntax.Text;

namespace GoRustLens.Tests.Syntax;

/// <summary>Where parts of a text stand after an edit.</summary>
public sealed class TextMoveTests
{
    [Theory]
    [InlineData("abcdef", "abcdef", 2, 3, 2)]
    [InlineData("abcdef", "abXdef", 0, 2, 0)]
    [InlineData("abcdef", "abXdef", 2, 1, null)]
    [InlineData("abcdef", "abXdef", 3, 3, 3)]
    [InlineData("abcdef", "abXYZcdef", 2, 4, 5)]
    [InlineData("abcdef", "abXYZcdef", 1, 2, null)]
    [InlineData("abcdef", "abef", 4, 2, 2)]
    [InlineData("abcdef", "abef", 3, 2, null)]
    [InlineData("aaaa", "aaaaa", 0, 4, 0)]
    [InlineData("", "x", 0, 0, 0)]
    public void A_range_stays_moves_or_is_gone(string text, string later, int start, int length, int? expected)
    {
        var moved = TextMove.Between(text, later).Of(new TextSpan(start, length));

        Assert.Equal(expected is { } at ? new TextSpan(at, length) : null, moved);
    }
}
