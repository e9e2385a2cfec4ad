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
        if (subject is not [var node] || !HasParts(node) || IsShort(whole))
            return whole;
        var path = NodePath.To(file.Root, anchor.Start).Nodes;
        if (IsAtHead(file, node, anchor) && !(node is Stmt && BeginsBefore(file, whole, node)))
            return OperandAt(path, node) is { } operand ? At(whole, Translator.Fragment(model, [operand], settings, cancellationToken)) : whole;
        for (var i = path.IndexOf(node) + 1; i > 0 && i < path.Length; i++)
        {
            if (path[i] is not (Expr or Stmt) || path[i] is FuncLit or FuncType or BlockStmt or CaseClause or CommClause or Ident or BasicLit)
                continue;
            var part = Translator.Fragment(model, [path[i]], settings, cancellationToken);
            if (part.Text.Length > 0 && part.Holes == 0 && IsShort(part))
                return part;
        }
        return node is Stmt and not DeclStmt ? Around(file, whole, path, anchor) : new RustText("");
    }

    /// <summary>The argument or element that the reader points at; null where that is no operand, or one that is only named.</summary>
    private static Expr? OperandAt(ImmutableArray<GoNode> path, GoNode node)
    {
        for (var i = path.Length - 1; i > 0 && !ReferenceEquals(path[i], node); i--)
        {
            if (path[i] is FuncLit)
                return null;
            if (path[i] is Expr operand and not (Ident or BasicLit or SelectorExpr or KeyValueExpr) && path[i - 1] switch
            {
                CallExpr call => call.Args.Contains(operand),
                KeyValueExpr pair => ReferenceEquals(pair.Value, operand),
                CompositeLit list => list.Elts.Contains(operand),
                BinaryExpr { Op: Syntax.Lexing.TokenKind.Add } => operand is CallExpr,
                _ => false,
            })
                return operand;
        }
        return null;
    }

    /// <summary>The whole around the line that the part begins on; the part alone where it stands nowhere in the whole as it is.</summary>
    private static RustText At(RustText whole, RustText part)
    {
        var first = part.Text.AsSpan().Trim() is var text && text.IndexOf('\n') is >= 0 and var end ? text[..end].ToString() : text.ToString();
        if (first.Length == 0 || IdiomHover.HasHoles(first))
            return whole;
        var line = Array.FindIndex(whole.Text.Split('\n'), candidate => candidate.Contains(first, StringComparison.Ordinal));
        return line >= 0 ? Cut(whole, line) : IsShort(part) && part.Holes == 0 ? part : whole;
    }

    /// <summary>The lines that came from the line that the reader points at, in the heads of what they stand in; empty text where no line did.</summary>
    private static RustText Around(GoFile file, RustText whole, ImmutableArray<GoNode> path, TextSpan anchor)
    {
        var rust = whole.Text.Split('\n');
        var statement = path.LastOrDefault(node => node is Stmt and not BlockStmt);
        if (statement is CaseClause or CommClause)
            return RustLineIn(file, whole, TextSpan.FromBounds(anchor.End, statement.End)) is { } inside ? Cut(whole, IsHead(rust, inside - 1, "=>") ? inside - 1 : inside) : whole;
        if (statement is IfStmt { Else: { } other } && anchor.End <= other.Start && anchor.Start >= ((IfStmt)statement).Body.End)
            return RustLineIn(file, whole, other.Span) is { } below && (IsHead(rust, below - 1, "else") || IsHead(rust, below, "else")) ? Cut(whole, IsHead(rust, below, "else") ? below : below - 1) : new RustText("");
        return OnLine(file, whole, anchor);
    }

    private static RustText OnLine(GoFile file, RustText whole, TextSpan anchor)
    {
        var line = file.Text.Lines.LineOf(anchor.Start);
        return whole.LineMap.Where(pair => pair.GoLine == line).Select(pair => (int?)pair.RustLine).Min() is { } own ? Cut(whole, own) : new RustText("");
    }

    private static RustText Cut(RustText whole, int line) => whole with { Text = RustExcerpt.CutAround(whole.Text, MostLines, line) };

    private static bool IsHead(string[] rust, int line, string word) => line >= 0 && line < rust.Length && rust[line].EndsWith('{') && rust[line].Contains(word, StringComparison.Ordinal);

    /// <summary>The first line of Rust that came from the span; null where none did.</summary>
    private static int? RustLineIn(GoFile file, RustText whole, TextSpan span)
    {
        var (first, last) = (file.Text.Lines.LineOf(span.Start), file.Text.Lines.LineOf(span.End));
        return whole.LineMap.Where(pair => pair.GoLine >= first && pair.GoLine <= last).OrderBy(pair => pair.GoLine).ThenBy(pair => pair.RustLine).Select(pair => (int?)pair.RustLine).FirstOrDefault();
    }

    /// <summary>True for values and statements; of types and functions the lines to show are found by name.</summary>
    private static bool HasParts(GoNode node) => node is Expr or Stmt or ValueSpec or GenDecl { Tok: Syntax.Lexing.TokenKind.Var or Syntax.Lexing.TokenKind.Const };

    private static bool IsShort(RustText rust) => rust.Text.AsSpan().TrimEnd('\n').Count('\n') < MostLines;

    /// <summary>True for Rust that stands for statements in front of the node, too: what a call gave and the question about it are one there.</summary>
    private static bool BeginsBefore(GoFile file, RustText whole, GoNode node) => whole.LineMap.Length > 0 && whole.LineMap.Min(pair => pair.GoLine) < file.Text.Lines.LineOf(node.Start);

    /// <summary>True where the place is on the first line of the Go, whose Rust is what a cut shows.</summary>
    private static bool IsAtHead(GoFile file, GoNode node, TextSpan anchor) => file.Text.Lines.LineOf(anchor.Start) <= file.Text.Lines.LineOf(node.Start);
}
