using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>
/// "a == nil &amp;&amp; b != nil", "(a == nil) != (b == nil)": conditions on two pointers at once. Where they have been asked, who of the two is
/// nil follows from the other, and a fact about one alone says too little.
/// </summary>
internal sealed class PairedComparisons : GoWalker
{
    private readonly Place _place;
    private readonly int _before;
    private readonly SemanticModel _model;
    private bool _found;

    private PairedComparisons(Place place, int before, SemanticModel model) => (_place, _before, _model) = (place, before, model);

    /// <summary>True where a condition before the use takes the pointer together with another one.</summary>
    public static bool Hold(GoNode function, NilUse use, SemanticModel model)
    {
        if (Place.Of(use.Pointer, model) is not { } place)
            return false;
        var finder = new PairedComparisons(place, use.Use.Start, model);
        finder.Visit(function);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || node.Start > _before)
            return;
        if (node is BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.Equal or TokenKind.NotEqual } both && Compared(both.X) is { } left && Compared(both.Y) is { } right)
            _found = left.Place != right.Place && (left.Place == _place || right.Place == _place) && (both.Op != TokenKind.LogicalAnd || left.IsNil != right.IsNil);
        VisitChildrenOf(node);
    }

    private (Place Place, bool IsNil)? Compared(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        if (expression is not BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison)
            return null;
        var asked = _model.IsNil(comparison.Y) ? comparison.X : _model.IsNil(comparison.X) ? comparison.Y : null;
        return asked is not null && Place.Of(asked, _model) is { } place ? (place, comparison.Op == TokenKind.Equal) : null;
    }
}
