using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Parsing;

/// <summary>A comment for a tool: "//" without a space, a name with a colon in it, and arguments. "//go:build linux" is one.</summary>
/// <param name="Span">The whole comment.</param>
/// <param name="Name">What stands between "//" and the first blank: "go:build".</param>
/// <param name="ArgumentsSpan">What follows the name, without the blanks around it; of no length where there is nothing.</param>
/// <remarks>Source: the definition in go.dev/doc/comment#syntax, "//[a-z0-9]+:[a-z0-9]".</remarks>
public sealed record Directive(TextSpan Span, string Name, TextSpan ArgumentsSpan)
{
    /// <summary>Where <see cref="Name"/> stands.</summary>
    public TextSpan NameSpan => new(Span.Start + 2, Name.Length);

    internal static ImmutableArray<Directive> FindIn(SourceText text, ImmutableArray<Token> comments)
    {
        var directives = ImmutableArray.CreateBuilder<Directive>();
        foreach (var comment in comments)
        {
            if (TryRead(text, comment.Span) is { } directive)
                directives.Add(directive);
        }
        return directives.ToImmutable();
    }

    private static Directive? TryRead(SourceText text, TextSpan comment)
    {
        var words = text.Slice(comment);
        if (!words.StartsWith("//"))
            return null;
        words = words[2..];
        var colon = words.IndexOf(':');
        if (colon < 1 || colon + 1 >= words.Length || !IsToolWord(words[..colon]) || !IsToolWord(words.Slice(colon + 1, 1)))
            return null;
        var end = words.IndexOfAny(' ', '\t');
        var name = end < 0 ? words : words[..end];
        var arguments = words[name.Length..];
        var start = comment.Start + 2 + name.Length + (arguments.Length - arguments.TrimStart().Length);
        return new Directive(comment, name.ToString(), new TextSpan(start, arguments.Trim().Length));
    }

    private static bool IsToolWord(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!(char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character)))
                return false;
        }
        return true;
    }
}
