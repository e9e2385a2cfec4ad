using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Which shift counts stay below the width of what is shifted: constants, masked values, and the variables of loops, which count over bits.</summary>
internal static class ShiftCounts
{
    public static bool IsBelow(int bits, Expr count, SemanticModel model, IReadOnlyCollection<Symbol> counters) => IsBelow(bits, count, model, counters, 0);

    private static bool IsBelow(int bits, Expr count, SemanticModel model, IReadOnlyCollection<Symbol> counters, int depth)
    {
        if (depth > 8)
            return false;
        if (model.ConstantOf(count)?.ToInteger() is { } constant)
            return constant < bits;
        switch (count)
        {
            case ParenExpr paren:
                return IsBelow(bits, paren.X, model, counters, depth + 1);
            case CallExpr { Args: [var operand] } conversion when model.IsConversion(conversion):
                return IsBelow(bits, operand, model, counters, depth + 1);
            case BinaryExpr { Op: TokenKind.And } masked:
                return IsAtMost(masked.X, bits - 1, model) || IsAtMost(masked.Y, bits - 1, model);
            case BinaryExpr { Op: TokenKind.Rem } rest:
                return IsAtMost(rest.Y, bits, model);
            case BinaryExpr { Op: TokenKind.Sub or TokenKind.Quo or TokenKind.Mul or TokenKind.Add } sum:
                return IsBelow(bits, sum.X, model, counters, depth + 1) && IsBelow(bits, sum.Y, model, counters, depth + 1);
            case Ident name:
                return model.SymbolOf(name) is { } symbol && counters.Contains(symbol);
            default:
                return false;
        }
    }

    private static bool IsAtMost(Expr expression, int limit, SemanticModel model) => model.ConstantOf(expression)?.ToInteger() is { } constant && constant <= limit && constant >= BigInteger.Zero;

    /// <summary>The variables that loops step, and the indexes of ranges.</summary>
    public static HashSet<Symbol> CountersIn(GoNode function, SemanticModel model) => LoopCounters.In(function, model);

    private sealed class LoopCounters(SemanticModel model) : GoWalker
    {
        private readonly HashSet<Symbol> _found = [];

        public static HashSet<Symbol> In(GoNode function, SemanticModel model)
        {
            var counters = new LoopCounters(model);
            counters.Visit(function);
            return counters._found;
        }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case ForStmt { Init: AssignStmt { Tok: TokenKind.Define } init, Cond: BinaryExpr condition }:
                    foreach (var name in init.Lhs.OfType<Ident>().Where(n => !IsBoundedByWide(condition)))
                        Add(name);
                    break;
                case RangeStmt { Key: Ident index } range when model.TypeOf(range.X).Underlying is not GoMap:
                    if (model.ConstantOf(range.X)?.ToInteger() is not { } times || times <= 64)
                        Add(index);
                    break;
            }
            VisitChildrenOf(node);
        }

        /// <summary>A loop to a constant beyond all widths shifts by too much.</summary>
        private bool IsBoundedByWide(BinaryExpr condition) => (model.ConstantOf(condition.Y) ?? model.ConstantOf(condition.X))?.ToInteger() is { } bound && bound > 64;

        private void Add(Ident name)
        {
            if (model.SymbolOf(name) is { Type.Underlying: GoBasic { IsInteger: true } } symbol)
                _found.Add(symbol);
        }
    }
}
