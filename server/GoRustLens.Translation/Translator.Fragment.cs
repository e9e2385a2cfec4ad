using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;
using GoRustLens.Translation.Fragments;

namespace GoRustLens.Translation;

public static partial class Translator
{
    /// <summary>A short text for a hover: the nodes alone (statements of one list, declarations, or an expression), cut out of what a document shows for the declaration around them.</summary>
    /// <returns>Empty text where nothing of the document stands for the nodes alone.</returns>
    public static RustText Fragment(SemanticModel model, ImmutableArray<GoNode> subject, TranslationSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (subject.IsEmpty)
            return new RustText("");
        if (subject[0] is Expr type && model.IsType(type))
            return new RustText(RustPrinter.Print(new TranslationRun(model, settings, cancellationToken).Plan.Owned(model.TypeOf(type))));
        if (subject is [Decl, _, ..])
            return Part(WithParts(model, [.. subject.OfType<Decl>()], settings, cancellationToken), subject);
        if (IsElseIf(model, subject[0]))
            return new RustText("");
        var around = model.File.Root.Decls.FirstOrDefault(d => d.Span.Contains(subject[0].Span) && d is not GenDecl { Tok: TokenKind.Import });
        return around is null ? new RustText("") : Part(DeclarationRust.Of(model, around, settings, cancellationToken), subject);
    }

    /// <summary>True for the second if of an <c>else if</c>: what stands for it is part of an expression, and its body alone would say that it always runs.</summary>
    private static bool IsElseIf(SemanticModel model, GoNode node) =>
        node is IfStmt && NodePath.To(model.File.Root, node.Start).Nodes is var path && path.IndexOf(node) is > 0 and var at && path[at - 1] is IfStmt outer && ReferenceEquals(outer.Else, node);

    /// <summary>Declarations lowered so that their parts can be found again.</summary>
    internal static DeclarationRust WithParts(SemanticModel model, ImmutableArray<Decl> declarations, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var (run, items, _) = Lower(model, declarations, settings, cancellationToken, keepsExpressions: true);
        return new DeclarationRust(run, items);
    }

    private static RustText Part(DeclarationRust whole, ImmutableArray<GoNode> subject)
    {
        var span = TextSpan.FromBounds(subject[0].Start, subject[^1].End);
        var printed = subject[0] switch
        {
            Expr expression => new PrintedRust(whole.Of(expression) is { } code ? RustPrinter.Print(code) : "", []),
            Decl => RustPrinter.Print([.. ItemsOf(whole.Items, span, isWanted: true)]),
            Spec spec => RustPrinter.Print(SpecOf(whole, spec)),
            Stmt and not (CaseClause or CommClause) => RustPrinter.Print(PartFinder.In(whole.Items, span, whole.Run.Joined)),
            _ => new PrintedRust("", []),
        };
        var words = Polish.RustWords.In(printed.Text);
        var notes = whole.Run.Notes.Where(note => span.Contains(note.GoSpan)).ToImmutableArray();
        return new RustText(printed.Text)
        {
            Notes = notes,
            Holes = notes.Count(note => note.IsHole),
            HelperNames = [.. Helpers.HelperTexts.With(whole.Run.Helpers).SelectMany(helper => helper.Declared).Where(words.Contains)],
            Crates = [.. whole.Run.Crates.Where(crate => Names(printed.Text, crate))],
            LineMap = Lines(whole.Run, printed),
        };
    }

    /// <summary>The items of one specification of a group; of a sentinel error the enum that the group's errors are.</summary>
    private static ImmutableArray<RustItem> SpecOf(DeclarationRust whole, Spec spec)
    {
        var own = ItemsOf(whole.Items, spec.Span, isWanted: false).ToImmutableArray();
        var isSentinel = spec is ValueSpec { Names: [var name, ..] } && whole.Run.Model.SymbolOf(name) is { } symbol && whole.Run.Plan.IsSentinel(symbol);
        return own.IsEmpty && isSentinel ? [.. whole.Items.Where(item => item is RustEnum made && made.Name == whole.Run.Plan.SentinelEnumName)] : own;
    }

    /// <summary>The items that came from the span, with those of no origin of their own that follow them.</summary>
    /// <param name="isWanted">True where those belong to it, too, that stand before the first with an origin.</param>
    private static IEnumerable<RustItem> ItemsOf(ImmutableArray<RustItem> items, TextSpan span, bool isWanted)
    {
        foreach (var item in items)
        {
            if (OriginOf(item) is >= 0 and var origin)
                isWanted = origin >= span.Start && origin < span.End;
            if (isWanted)
                yield return item;
        }
    }
}
