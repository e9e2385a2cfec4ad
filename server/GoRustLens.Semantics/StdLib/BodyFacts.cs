using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.StdLib;

/// <summary>What the index of the standard library tells of the bodies that it leaves out: words in a comment behind the function.</summary>
internal static class BodyFacts
{
    /// <summary>The call ends the program, the goroutine or, with a panic, the function.</summary>
    public static bool NeverReturns(Symbol function) => Has(function, "noreturn");

    /// <summary>The first result is not nil, unless the last is an error.</summary>
    public static bool ReturnsNonNil(Symbol function) => Has(function, "nonnil");

    /// <summary>The error is nil at every return.</summary>
    public static bool ErrorIsAlwaysNil(Symbol function) => Has(function, "noerror");

    private static bool Has(Symbol function, string word) =>
        function is { Node: FuncDecl { Body: null } declaration, File: { } file } && Has(CommentBehind(declaration, file), word);

    private static bool Has(ReadOnlySpan<char> comment, string word)
    {
        foreach (var range in comment.Split(' '))
        {
            if (comment[range].SequenceEqual(word))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<char> CommentBehind(FuncDecl declaration, GoFile file)
    {
        var rest = file.Text.Content.AsSpan(declaration.End);
        if (!rest.StartsWith(" //", StringComparison.Ordinal))
            return [];
        rest = rest[3..];
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
