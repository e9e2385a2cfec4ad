using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Where Go code counts on integers that wrap around. There <c>wrapping_*</c> stands; elsewhere a plain operator, which panics in a debug build where Go would wrap.</summary>
/// <remarks>
/// Found by what code does: functions that mix bits, as hashes and random numbers do; numbers that stand at an end of their type; what is computed only to be masked;
/// differences of unsigned numbers; products of what a bisection tries; arithmetic in types so small that it soon leaves them.
/// Counters, sums, sizes and offsets of characters stay plain.
/// </remarks>
internal sealed class WrappingPlan : GoWalker
{
    private readonly SemanticModel _model;
    private readonly Dictionary<BasicKind, (bool Spreads, bool Mixes)> _kinds = [];

    /// <summary>The kinds that are multiplied by constants which soon lead out of them.</summary>
    private readonly HashSet<BasicKind> _isLarge = [];

    /// <summary>The constants that variables are set to.</summary>
    private readonly Dictionary<Symbol, List<BigInteger>> _constants = [];

    /// <summary>What lies in the middle between two others.</summary>
    private readonly HashSet<Symbol> _middles = [];

    /// <summary>Operands of bit operators.</summary>
    private readonly HashSet<Expr> _isMasked = [];

    private readonly Lazy<Dictionary<Symbol, int>> _counters;

    private WrappingPlan(GoNode function, SemanticModel model)
    {
        _model = model;
        _counters = new Lazy<Dictionary<Symbol, int>>(() => ShiftCounts.CountersIn(function, model));
    }

    /// <summary>The variables of the function that count in loops, and what they stay below.</summary>
    public IReadOnlyDictionary<Symbol, int> Counters => _counters.Value;

    public static WrappingPlan Of(GoNode function, SemanticModel model)
    {
        var plan = new WrappingPlan(function, model);
        plan.Visit(function);
        return plan;
    }

    /// <summary>True where the operator on these operands wraps. <paramref name="y"/> is null for steps and negation.</summary>
    public bool Wraps(TokenKind op, GoType type, Expr x, Expr? y, Expr? whole)
    {
        if (type.Underlying is not GoBasic { IsInteger: true } basic || Range(basic.BasicKind) is not var (min, max))
            return false;
        if (op is TokenKind.Quo or TokenKind.Rem or TokenKind.QuoAssign or TokenKind.RemAssign)
            return min.Sign < 0 && y is not null && (ConstantOf(y) == BigInteger.MinusOne || (ConstantOf(y) is null && IsAtEnd(x, min, max)));
        if ((_isLarge.Contains(basic.BasicKind) || IsSized(basic.BasicKind)) && _kinds.TryGetValue(basic.BasicKind, out var uses) && uses is { Spreads: true, Mixes: true })
            return true;
        if (IsAtEnd(x, min, max) || (y is not null && IsAtEnd(y, min, max)))
            return true;
        if (Leaves(op, x, y, min, max))
            return true;
        var isUnsigned = min.IsZero;
        if (isUnsigned && whole is not null && _isMasked.Contains(whole))
            return true;
        if (y is null)
            return false;
        var (left, right) = (ConstantOf(x), ConstantOf(y));
        if (isUnsigned && op is TokenKind.Sub or TokenKind.SubAssign && max > byte.MaxValue && left is null)
            return true;
        // Bytes and such: a variable by a variable soon leads out of the type, an offset to a character does not.
        if (max <= ushort.MaxValue)
            return op is TokenKind.Mul or TokenKind.MulAssign || (left is null && right is null) || IsNarrowed(x, y) || IsNarrowed(y, x) || (basic.BasicKind is BasicKind.Int8 or BasicKind.Int16 && op is TokenKind.Add or TokenKind.Sub);
        return op == TokenKind.Mul && Unparen(x) is Ident factor && Unparen(y) is Ident same && _model.SymbolOf(factor) is { } squared && ReferenceEquals(squared, _model.SymbolOf(same)) && _middles.Contains(squared);
    }

    /// <summary>A number cut to the type and a number, not a digit and a character.</summary>
    private bool IsNarrowed(Expr operand, Expr other) =>
        Unparen(operand) is CallExpr conversion && _model.IsConversion(conversion) && _model.ConstantOf(conversion) is null && Unparen(other) is not BasicLit { LiteralKind: TokenKind.Char } && ConstantOf(other) is { } constant && constant > 16;

    private static bool IsSized(BasicKind kind) => kind is not (BasicKind.Int or BasicKind.Int64 or BasicKind.UntypedInt or BasicKind.UntypedRune);

    /// <summary>The bounds of an integer type; null for untyped ones.</summary>
    public static (BigInteger Min, BigInteger Max)? Range(BasicKind kind) => kind switch
    {
        BasicKind.Int or BasicKind.Int64 => (long.MinValue, long.MaxValue),
        BasicKind.Int32 => (int.MinValue, int.MaxValue),
        BasicKind.Int16 => (short.MinValue, short.MaxValue),
        BasicKind.Int8 => (sbyte.MinValue, sbyte.MaxValue),
        BasicKind.Uint or BasicKind.Uint64 or BasicKind.Uintptr => (0, ulong.MaxValue),
        BasicKind.Uint32 => (0, uint.MaxValue),
        BasicKind.Uint16 => (0, ushort.MaxValue),
        BasicKind.Uint8 => (0, byte.MaxValue),
        _ => null,
    };

    /// <summary>True for a constant near an end of its type, and for a variable that is set to one.</summary>
    private bool IsAtEnd(Expr operand, BigInteger min, BigInteger max)
    {
        if (ConstantOf(operand) is not null)
            return false;
        return ValuesOf(operand).Any(value => value > max - (max / 8) || (min.Sign < 0 && value < min - (min / 8)));
    }

    /// <summary>True where constants that the operands are known to have lead out of the type.</summary>
    private bool Leaves(TokenKind op, Expr x, Expr? y, BigInteger min, BigInteger max)
    {
        var right = y is null ? [BigInteger.One] : ConstantOf(y) is { } known ? [known] : ValuesOf(y);
        foreach (var a in ConstantOf(x) is { } fixedValue ? [fixedValue] : ValuesOf(x))
        {
            foreach (var b in right)
            {
                var result = op switch
                {
                    TokenKind.Add or TokenKind.AddAssign or TokenKind.Inc => a + b,
                    TokenKind.Sub or TokenKind.SubAssign or TokenKind.Dec => y is null && op == TokenKind.Sub ? -a : a - b,
                    TokenKind.Mul or TokenKind.MulAssign => a * b,
                    _ => a,
                };
                if (result < min || result > max)
                    return true;
            }
        }
        return false;
    }

    private List<BigInteger> ValuesOf(Expr operand) => Unparen(operand) is Ident name && _model.SymbolOf(name) is { } symbol && _constants.TryGetValue(symbol, out var values) ? values : [];

    private BigInteger? ConstantOf(Expr operand) => _model.ConstantOf(operand)?.ToInteger();

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case BinaryExpr { Op: TokenKind.And or TokenKind.Or or TokenKind.Xor or TokenKind.AndNot or TokenKind.Shr } bits:
                _isMasked.Add(Unparen(bits.X));
                if (bits.Op != TokenKind.Shr)
                    _isMasked.Add(Unparen(bits.Y));
                Add(_model.TypeOf(bits), bits.Op);
                break;
            case BinaryExpr binary when _model.ConstantOf(binary) is null:
                Add(_model.TypeOf(binary), binary.Op);
                if (binary.Op == TokenKind.Mul && (IsLarge(binary.X) || IsLarge(binary.Y)) && _model.TypeOf(binary).Underlying is GoBasic basic)
                    _isLarge.Add(basic.BasicKind);
                break;
            case AssignStmt assign:
                Assigned(assign);
                break;
            case ForStmt loop when CounterEnds.RunsOver(loop, _model) is var (counter, last):
                Set(counter, last);
                break;
            case ValueSpec spec when spec.Values.Length == spec.Names.Length:
                for (var i = 0; i < spec.Names.Length; i++)
                    Set(spec.Names[i], spec.Values[i]);
                break;
        }
        VisitChildrenOf(node);
    }

    private void Assigned(AssignStmt assign)
    {
        if (assign.Lhs is [var target])
            Add(_model.TypeOf(target), assign.Tok);
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define) || assign.Lhs.Length != assign.Rhs.Length)
            return;
        for (var i = 0; i < assign.Lhs.Length; i++)
        {
            if (assign.Lhs[i] is not Ident name)
                continue;
            Set(name, assign.Rhs[i]);
            if (IsPolynomial(name, assign.Rhs[i]) && _model.TypeOf(name).Underlying is GoBasic basic)
                _isLarge.Add(basic.BasicKind);
        }
    }

    private void Set(Ident name, Expr value)
    {
        if (_model.SymbolOf(name) is not { } symbol)
            return;
        if (IsMiddle(value))
            _middles.Add(symbol);
        if (ConstantOf(value) is { } constant)
            Set(symbol, constant);
    }

    private void Set(Symbol symbol, BigInteger constant)
    {
        if (!_constants.TryGetValue(symbol, out var values))
            _constants[symbol] = values = [];
        values.Add(constant);
    }

    /// <summary>h*31 + x: a hash of text. Bases of numbers are no such factors.</summary>
    private bool IsPolynomial(Ident target, Expr value) =>
        Unparen(value) is BinaryExpr { Op: TokenKind.Add } sum && (IsOwnMultiple(target, sum.X) || IsOwnMultiple(target, sum.Y));

    private bool IsOwnMultiple(Ident target, Expr term) =>
        Unparen(term) is BinaryExpr { Op: TokenKind.Mul } product
        && ((ConstantOf(product.Y) is { } y && IsHashFactor(y) && IsSame(target, product.X)) || (ConstantOf(product.X) is { } x && IsHashFactor(x) && IsSame(target, product.Y)));

    private static bool IsHashFactor(BigInteger factor) => factor > 16 && !factor.IsEven;

    private bool IsSame(Ident target, Expr operand) => Unparen(operand) is Ident name && ReferenceEquals(_model.SymbolOf(target), _model.SymbolOf(name));

    /// <summary>(lo + hi) / 2 and lo + (hi - lo)/2.</summary>
    private bool IsMiddle(Expr value) => Unparen(value) switch
    {
        BinaryExpr { Op: TokenKind.Quo } half => ConstantOf(half.Y) == 2 && Unparen(half.X) is BinaryExpr { Op: TokenKind.Add },
        BinaryExpr { Op: TokenKind.Shr } half => ConstantOf(half.Y) == 1 && Unparen(half.X) is BinaryExpr { Op: TokenKind.Add },
        BinaryExpr { Op: TokenKind.Add } sum => Unparen(sum.Y) is BinaryExpr { Op: TokenKind.Quo or TokenKind.Shr, X: var difference } && Unparen(difference) is BinaryExpr { Op: TokenKind.Sub },
        _ => false,
    };

    private bool IsLarge(Expr factor) => ConstantOf(factor) is { } value && value > uint.MaxValue;

    private void Add(GoType type, TokenKind op)
    {
        if (type.Underlying is not GoBasic { IsInteger: true } basic)
            return;
        var (spreads, mixes) = _kinds.GetValueOrDefault(basic.BasicKind);
        spreads |= op is TokenKind.Mul or TokenKind.MulAssign or TokenKind.Shl or TokenKind.ShlAssign;
        mixes |= op is TokenKind.Xor or TokenKind.XorAssign or TokenKind.Add or TokenKind.AddAssign or TokenKind.Sub or TokenKind.SubAssign;
        _kinds[basic.BasicKind] = (spreads, mixes);
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
