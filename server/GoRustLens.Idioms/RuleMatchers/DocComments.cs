using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Comments that document what stands below them. No node holds comments, so no rule can.</summary>
internal static class DocComments
{
    public const string IdiomId = "doc-comment";

    /// <summary>The name that a documentation comment begins with, where the offset is on it; null elsewhere in comments.</summary>
    public static RuleHit? At(GoFile file, int offset)
    {
        if (file.CommentAt(offset) is not { } comment || FirstWord(file, comment) is not { } word || !word.Contains(offset))
            return null;
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration.Start > comment.End)
                return IsNamed(file, declaration, word) && file.DocCommentOf(declaration) is [var first, ..] && first.Start == comment.Start
                    ? new RuleHit(IdiomId, word, new IdiomMatch([word], []), Member: null)
                    : null;
        }
        return null;
    }

    private static bool IsNamed(GoFile file, Decl declaration, TextSpan word) => NameOf(declaration) is { } name && file.Text.Slice(word).SequenceEqual(name.Name);

    private static Ident? NameOf(Decl declaration) => declaration switch
    {
        FuncDecl function => function.Name,
        GenDecl { Specs: [TypeSpec type] } => type.Name,
        GenDecl { Specs: [ValueSpec { Names: [var name, ..] }] } => name,
        _ => null,
    };

    /// <summary>The word behind "// "; null in other comments.</summary>
    private static TextSpan? FirstWord(GoFile file, Token comment)
    {
        var text = file.Text.Slice(comment.Span);
        if (!text.StartsWith("// "))
            return null;
        var rest = text[3..];
        var length = rest.IndexOfAny(' ', '\t');
        return new TextSpan(comment.Start + 3, length < 0 ? rest.TrimEnd().Length : length);
    }
}
