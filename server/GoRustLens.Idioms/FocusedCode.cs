using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation;

namespace GoRustLens.Idioms;

/// <summary>The Rust of a subject, or of the part of it that a reader points at where the whole has too many lines: a hover that shows the beginning of a table says nothing of its fortieth row.</summary>
internal static class FocusedCode
{
    /// <summary>More lines than this are cut in a hover that says the usual amount.</summary>
    private const int MostLines = 6;

    /// <param name="anchor">What the reader points at.</param>
    /// <returns>Empty text where neither the whole nor a part says something of the place.</returns>
    public static RustText Of(GoFile file, SemanticModel model, ImmutableArray<GoNode> subject, TextSpan anchor, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var whole = Translator.Fragment(model, subject, settings, cancellationToken);
        if (subject is not [var node] || !HasParts(node) || IsShort(whole) || IsAtHead(file, node, anchor))
            return whole;
        var path = NodePath.To(file.Root, anchor.Start).Nodes;
        for (var i = path.IndexOf(node) + 1; i > 0 && i < path.Length; i++)
        {
            if (path[i] is not (Expr or Stmt) || path[i] is FuncLit or BlockStmt or CaseClause or CommClause or Ident or BasicLit)
                continue;
            var part = Translator.Fragment(model, [path[i]], settings, cancellationToken);
            if (part.Text.Length > 0 && part.Holes == 0 && IsShort(part))
                return part;
        }
        return node is Stmt and not DeclStmt ? Around(file, whole, anchor) : new RustText("");
    }

    /// <summary>The lines that came from the line that the reader points at, under the first one of the whole.</summary>
    private static RustText Around(GoFile file, RustText whole, TextSpan anchor)
    {
        var line = file.Text.Lines.LineOf(anchor.Start);
        var below = whole.LineMap.Where(pair => pair.GoLine >= line).OrderBy(pair => pair.GoLine).ThenBy(pair => pair.RustLine).ToList();
        if (below is not [var first, ..])
            return whole;
        // A case has no line of its own: its pattern stands above its first statement.
        return whole with { Text = RustExcerpt.CutAround(whole.Text, MostLines, first.GoLine == line ? first.RustLine : first.RustLine - 1) };
    }

    /// <summary>True for values and statements; of types and functions the lines to show are found by name.</summary>
    private static bool HasParts(GoNode node) => node is Expr or Stmt or ValueSpec or GenDecl { Tok: Syntax.Lexing.TokenKind.Var or Syntax.Lexing.TokenKind.Const };

    private static bool IsShort(RustText rust) => rust.Text.AsSpan().TrimEnd('\n').Count('\n') < MostLines;

    /// <summary>True where the place is on the first line of the Go, whose Rust is what a cut shows.</summary>
    private static bool IsAtHead(GoFile file, GoNode node, TextSpan anchor) => file.Text.Lines.LineOf(anchor.Start) <= file.Text.Lines.LineOf(node.Start);
}
