using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>Which uses of a slice need elements, and which indices follow from a length that nobody wrote down.</summary>
internal static class NilSlices
{
    /// <summary>False for "s[:]", "s[0:]", "s[:0]" and the like, which nil bears.</summary>
    public static bool NeedsElements(SliceExpr slice) => IsPositive(slice.Low) || IsPositive(slice.High) || IsPositive(slice.Max);

    /// <summary>
    /// True where the index itself may speak for the slice: it counts in a loop, was found by a search, or stands in a condition. Only
    /// "s[0]", "s[1:]" and an index that nobody has looked at take elements for granted.
    /// </summary>
    public static bool IsIndexGuarded(NilSink sink, FuncDecl function, SemanticModel model) => (sink.Value is CallExpr && LengthFinder.Asks(function, model.File.TextOf(sink.Value), model)) || sink.Use switch
    {
        IndexExpr index => !IsTakenForGranted(index.Index, function, model),
        SliceExpr slice => new[] { slice.Low, slice.High, slice.Max }.Any(bound => bound is not null && !IsTakenForGranted(bound, function, model)),
        _ => false,
    };

    private static bool IsPositive(Expr? bound) => bound switch
    {
        null or BasicLit { Value: "0" } => false,
        CallExpr { Fun: Ident { Name: "len" or "cap" } } => false,
        _ => true,
    };

    private static bool IsTakenForGranted(Expr index, FuncDecl function, SemanticModel model) =>
        index is BasicLit or BinaryExpr { Op: TokenKind.Sub, X: CallExpr { Fun: Ident { Name: "len" } }, Y: BasicLit } || (index is Ident name && function.Recv is null && model.SymbolOf(name) is { Kind: SymbolKind.Parameter } parameter && ReferenceEquals(parameter.Function, function) && !ConditionFinder.Asks(function, parameter, model));

    /// <summary>Whether a function asks for the length of what is written so: a call that is made twice gives the same.</summary>
    private sealed class LengthFinder(string text, SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool Asks(FuncDecl function, string text, SemanticModel model)
        {
            var finder = new LengthFinder(text, model);
            finder.Visit(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is CallExpr { Fun: Ident { Name: "len" }, Args: [CallExpr measured] } && model.File.TextOf(measured) == text;
            if (!_found)
                VisitChildrenOf(node);
        }
    }

    /// <summary>Whether a condition or a loop of a function looks at a variable.</summary>
    private sealed class ConditionFinder(Symbol variable, SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool Asks(FuncDecl function, Symbol variable, SemanticModel model)
        {
            var finder = new ConditionFinder(variable, model);
            finder.Visit(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is BinaryExpr { Op: TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual } comparison)
                _found |= Names(comparison.X) || Names(comparison.Y);
            _found |= node is IncDecStmt { X: var counted } && Names(counted);
            if (!_found)
                VisitChildrenOf(node);
        }

        private bool Names(Expr expression) => expression is Ident ident && ReferenceEquals(model.SymbolOf(ident), variable);
    }
}
