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
    public static bool IsBelow(int bits, Expr count, SemanticModel model, IReadOnlyDictionary<Symbol, int> counters) => IsBelow(bits, count, model, counters, 0);

    private static bool IsBelow(int bits, Expr count, SemanticModel model, IReadOnlyDictionary<Symbol, int> counters, int depth)
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
                return model.SymbolOf(name) is { } symbol && counters.TryGetValue(symbol, out var limit) && limit <= bits;
            default:
                return false;
        }
    }

    private static bool IsAtMost(Expr expression, int limit, SemanticModel model) => model.ConstantOf(expression)?.ToInteger() is { } constant && constant <= limit && constant >= BigInteger.Zero;

    /// <summary>What a counter is taken to stay below whose loop does not say it.</summary>
    private const int Usual = 32;

    /// <summary>The variables that loops step, and the indexes of ranges, each with what it stays below.</summary>
    public static Dictionary<Symbol, int> CountersIn(GoNode function, SemanticModel model) => LoopCounters.In(function, model);

    private sealed class LoopCounters(SemanticModel model) : GoWalker
    {
        private readonly Dictionary<Symbol, int> _found = [];

        public static Dictionary<Symbol, int> In(GoNode function, SemanticModel model)
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
                    for (var i = 0; i < init.Lhs.Length; i++)
                        Add(init.Lhs[i], BoundOf(condition, init.Lhs[i], i < init.Rhs.Length ? init.Rhs[i] : null));
                    break;
                // Texts are longer than numbers are wide.
                case RangeStmt { Key: Ident index } range when model.TypeOf(range.X).Underlying is not (GoMap or GoBasic { IsString: true }):
                    Add(index, model.ConstantOf(range.X)?.ToInteger());
                    break;
            }
            VisitChildrenOf(node);
        }

        /// <summary>What the counter stays below by its start and the condition; null where they do not say it.</summary>
        private BigInteger? BoundOf(BinaryExpr condition, Expr counter, Expr? start)
        {
            var limit = (model.ConstantOf(condition.Y) ?? model.ConstantOf(condition.X))?.ToInteger();
            if (condition.X is not Ident tested || counter is not Ident name || !ReferenceEquals(model.SymbolOf(tested), model.SymbolOf(name)))
                return limit > 64 ? limit : null;
            return condition.Op switch
            {
                TokenKind.Less => limit,
                TokenKind.LessOrEqual => limit + 1,
                TokenKind.Greater or TokenKind.GreaterOrEqual => start is null ? null : model.ConstantOf(start)?.ToInteger() + 1,
                _ => limit > 64 ? limit : null,
            };
        }

        private void Add(Expr counter, BigInteger? bound)
        {
            if (counter is Ident name && model.SymbolOf(name) is { Type.Underlying: GoBasic { IsInteger: true } } symbol && (bound is null || bound <= 64))
                _found[symbol] = (int)(bound ?? Usual);
        }
    }
}
