using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Which locals of Go's type int are only ever indexes and lengths: they are usize, which takes most casts away.</summary>
/// <remarks>
/// A local is one if it never can be negative: everything that it is set to is an index, a length, a constant that is not negative, or another such local;
/// it is never decremented and never stands in a subtraction, except directly in an index, where a negative value would panic in Go, too.
/// </remarks>
internal sealed class IntegerPlan
{
    private readonly SemanticModel _model;
    private readonly Dictionary<Symbol, Uses> _uses = [];
    private readonly HashSet<Symbol> _sizes = [];

    private sealed class Uses
    {
        public List<Expr> Sources { get; } = [];

        public bool IsExcluded { get; set; }

        /// <summary>Index positions, bounds, comparisons with lengths.</summary>
        public int AsSize { get; set; }

        /// <summary>Places that want Go's int.</summary>
        public int AsInt { get; set; }

        /// <summary>The locals that it is compared with.</summary>
        public List<Symbol> ComparedWith { get; } = [];
    }

    private IntegerPlan(SemanticModel model) => _model = model;

    public static IntegerPlan Of(GoNode function, SemanticModel model)
    {
        var plan = new IntegerPlan(model);
        new Collector(plan).Visit(function);
        plan.Decide();
        return plan;
    }

    public bool IsSize(Symbol local) => _sizes.Contains(local);

    private Uses UsesOf(Symbol symbol) => _uses.TryGetValue(symbol, out var uses) ? uses : _uses[symbol] = new Uses();

    private void Decide()
    {
        foreach (var (symbol, uses) in _uses)
        {
            if (!uses.IsExcluded && symbol.Kind == SymbolKind.Local && symbol.Type is GoBasic { BasicKind: BasicKind.Int } && uses.Sources.Count > 0)
                _sizes.Add(symbol);
        }
        // What depends on a local that is none is none itself.
        for (var changed = true; changed;)
            changed = _sizes.RemoveWhere(symbol => !_uses[symbol].Sources.TrueForAll(IsSizeValue)) > 0;
        for (var changed = true; changed;)
            changed = _sizes.RemoveWhere(symbol => Gain(symbol) <= 0 || !_uses[symbol].Sources.TrueForAll(IsSizeValue)) > 0;
    }

    private int Gain(Symbol symbol) => _uses[symbol] is var uses ? uses.AsSize - uses.AsInt + uses.ComparedWith.Sum(other => _sizes.Contains(other) ? 1 : -1) : 0;

    private bool IsSizeValue(Expr value) => value switch
    {
        ParenExpr paren => IsSizeValue(paren.X),
        _ when _model.ConstantOf(value)?.Sign is { } sign => sign >= 0,
        Ident ident => _model.SymbolOf(ident) is { } symbol && _sizes.Contains(symbol),
        CallExpr { Fun: Ident { Name: "len" or "cap" or "copy" } } => true,
        CallExpr { Fun: Ident { Name: "min" or "max" } } call => call.Args.All(IsSizeValue),
        BinaryExpr { Op: TokenKind.Add or TokenKind.Mul } sum => IsSizeValue(sum.X) && IsSizeValue(sum.Y),
        BinaryExpr { Op: TokenKind.Quo or TokenKind.Rem or TokenKind.Shr } quotient => IsSizeValue(quotient.X) && IsSizeValue(quotient.Y),
        // The index of a range statement.
        RangeKey => true,
        _ => false,
    };

    /// <summary>Stands for the index that a range statement gives.</summary>
    private sealed class RangeKey(Syntax.Text.TextSpan span) : Expr(span)
    {
        public override NodeKind Kind => NodeKind.BadExpr;

        public override void VisitChildren(GoWalker walker)
        {
        }
    }

    private sealed class Collector(IntegerPlan plan) : GoWalker
    {
        private readonly SemanticModel _model = plan._model;

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case AssignStmt assign: Assign(assign); return;
                case ValueSpec spec: Declare(spec); return;
                case IncDecStmt { X: Ident name } step when Local(name) is { } symbol:
                    plan.UsesOf(symbol).IsExcluded |= step.Tok == TokenKind.Dec;
                    return;
                case RangeStmt range: Range(range); return;
                case IndexExpr index when _model.TypeOf(index.X).Underlying is not GoMap:
                    Visit(index.X);
                    AsIndex(index.Index);
                    return;
                case SliceExpr slice:
                    Visit(slice.X);
                    foreach (var bound in new[] { slice.Low, slice.High, slice.Max })
                    {
                        if (bound is not null)
                            AsIndex(bound);
                    }
                    return;
                case BinaryExpr { Op: TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Equal or TokenKind.NotEqual } comparison:
                    Compare(comparison);
                    return;
                case BinaryExpr { Op: TokenKind.Sub } difference:
                    Exclude(difference.X);
                    Exclude(difference.Y);
                    Visit(difference.X);
                    Visit(difference.Y);
                    return;
                case UnaryExpr { Op: TokenKind.Sub or TokenKind.And or TokenKind.Xor } unary:
                    Exclude(unary.X);
                    Visit(unary.X);
                    return;
                case CallExpr { Fun: Ident { Name: "make" } } make:
                    foreach (var size in make.Args.Skip(1))
                        AsIndex(size);
                    return;
                case CallExpr { Fun: SelectorExpr { X: Ident { Name: "fmt" } } } print:
                    // Printed, both read the same.
                    foreach (var argument in print.Args)
                    {
                        if (argument is not Ident plain || Local(plain) is null)
                            Visit(argument);
                    }
                    return;
                case KeyValueExpr pair:
                    Visit(pair.Value);
                    if (pair.Key is not Ident)
                        Visit(pair.Key);
                    return;
                case SelectorExpr selector:
                    Visit(selector.X);
                    return;
                case Ident ident when Local(ident) is { } symbol:
                    plan.UsesOf(symbol).AsInt++;
                    return;
            }
            VisitChildrenOf(node);
        }

        private Symbol? Local(Ident ident) => _model.SymbolOf(ident) is { Kind: SymbolKind.Local, Type: GoBasic { BasicKind: BasicKind.Int } } symbol ? symbol : null;

        private void Exclude(Expr operand)
        {
            foreach (var symbol in Locals(operand))
                plan.UsesOf(symbol).IsExcluded = true;
        }

        /// <summary>The locals whose values the operand is computed from by arithmetic.</summary>
        private IEnumerable<Symbol> Locals(Expr operand) => operand switch
        {
            ParenExpr paren => Locals(paren.X),
            Ident ident when Local(ident) is { } symbol => [symbol],
            BinaryExpr binary => Locals(binary.X).Concat(Locals(binary.Y)),
            _ => [],
        };

        private void AsIndex(Expr index)
        {
            switch (index)
            {
                case ParenExpr paren: AsIndex(paren.X); break;
                case Ident ident when Local(ident) is { } symbol: plan.UsesOf(symbol).AsSize += 2; break;
                // i-1 as an index: negative panics in Go and, by overflow, in Rust.
                case BinaryExpr { Op: TokenKind.Add or TokenKind.Sub or TokenKind.Mul or TokenKind.Quo or TokenKind.Rem } binary when IsPlain(binary):
                    AsIndex(binary.X);
                    AsIndex(binary.Y);
                    break;
                default: Visit(index); break;
            }
        }

        /// <summary>One subtraction at most, as the last step: (a-b)+c could be negative in between.</summary>
        private static bool IsPlain(BinaryExpr binary) => binary.Op != TokenKind.Sub ? !HasSubtraction(binary.X) && !HasSubtraction(binary.Y) : !HasSubtraction(binary.Y) && !HasSubtraction(binary.X);

        private static bool HasSubtraction(Expr expression) => expression switch
        {
            ParenExpr paren => HasSubtraction(paren.X),
            BinaryExpr binary => binary.Op == TokenKind.Sub || HasSubtraction(binary.X) || HasSubtraction(binary.Y),
            _ => false,
        };

        private void Compare(BinaryExpr comparison)
        {
            foreach (var (side, other) in new[] { (comparison.X, comparison.Y), (comparison.Y, comparison.X) })
            {
                if (side is Ident ident && Local(ident) is { } symbol)
                {
                    var uses = plan.UsesOf(symbol);
                    if (IsSizeLike(other))
                        uses.AsSize++;
                    else if (_model.ConstantOf(other)?.Sign is < 0 || (_model.ConstantOf(other)?.Sign == 0 && comparison.Op is TokenKind.GreaterOrEqual or TokenKind.Less))
                        uses.IsExcluded = true;
                    else if (other is Ident name && Local(name) is { } second)
                        uses.ComparedWith.Add(second);
                    else if (_model.ConstantOf(other) is null)
                        uses.AsInt++;
                }
                else
                {
                    Visit(side);
                }
            }
        }

        private static bool IsSizeLike(Expr expression) => expression switch
        {
            ParenExpr paren => IsSizeLike(paren.X),
            CallExpr { Fun: Ident { Name: "len" or "cap" } } => true,
            BinaryExpr { Op: TokenKind.Add or TokenKind.Quo or TokenKind.Sub } binary => IsSizeLike(binary.X),
            _ => false,
        };

        private void Assign(AssignStmt assign)
        {
            var isPaired = assign.Lhs.Length == assign.Rhs.Length;
            for (var i = 0; i < assign.Lhs.Length; i++)
            {
                if (assign.Lhs[i] is Ident name && Local(name) is { } symbol)
                    Set(symbol, assign.Tok, isPaired ? assign.Rhs[i] : null);
                else
                    Visit(assign.Lhs[i]);
            }
            for (var i = 0; i < assign.Rhs.Length; i++)
            {
                if (isPaired && assign.Lhs[i] is Ident target && Local(target) is not null)
                    VisitSource(assign.Rhs[i]);
                else
                    Visit(assign.Rhs[i]);
            }
        }

        private void Set(Symbol symbol, TokenKind token, Expr? source)
        {
            var uses = plan.UsesOf(symbol);
            if (source is null || token is not (TokenKind.Assign or TokenKind.Define or TokenKind.AddAssign or TokenKind.MulAssign or TokenKind.QuoAssign or TokenKind.RemAssign))
                uses.IsExcluded = true;
            else
                uses.Sources.Add(source);
        }

        /// <summary>What flows from one local into another counts for neither side.</summary>
        private void VisitSource(Expr source)
        {
            switch (source)
            {
                case Ident ident when Local(ident) is not null: break;
                case ParenExpr paren: VisitSource(paren.X); break;
                case BinaryExpr { Op: TokenKind.Add or TokenKind.Mul or TokenKind.Quo or TokenKind.Rem } binary:
                    VisitSource(binary.X);
                    VisitSource(binary.Y);
                    break;
                default: Visit(source); break;
            }
        }

        private void Declare(ValueSpec spec)
        {
            for (var i = 0; i < spec.Names.Length; i++)
            {
                if (Local(spec.Names[i]) is { } symbol)
                {
                    if (spec.Values.Length == spec.Names.Length)
                        plan.UsesOf(symbol).Sources.Add(spec.Values[i]);
                    else if (spec.Values.IsEmpty)
                        plan.UsesOf(symbol).Sources.Add(new RangeKey(spec.Span));
                    else
                        plan.UsesOf(symbol).IsExcluded = true;
                }
            }
            foreach (var value in spec.Values)
                VisitSource(value);
        }

        private void Range(RangeStmt range)
        {
            var isList = _model.TypeOf(range.X).Underlying is GoSlice or GoArray or GoPointer or GoBasic { IsString: true };
            if (range.Key is Ident key && Local(key) is { } symbol)
            {
                var uses = plan.UsesOf(symbol);
                if (isList)
                    uses.Sources.Add(new RangeKey(range.Span));
                else if (_model.TypeOf(range.X) is GoBasic { IsInteger: true })
                    uses.Sources.Add(range.X);
                else
                    uses.IsExcluded = true;
                // An index comes as usize: as int it needs a cast at the head of the loop.
                uses.AsSize += isList && range.Tok == TokenKind.Define ? 2 : 0;
                uses.IsExcluded |= range.Tok == TokenKind.Assign;
            }
            if (range.Value is Ident value && Local(value) is { } element)
                plan.UsesOf(element).IsExcluded = true;
            Visit(range.X);
            Visit(range.Body);
        }
    }
}
