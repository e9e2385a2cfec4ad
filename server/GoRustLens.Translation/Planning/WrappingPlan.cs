using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Where Go code counts on integers that wrap around: in functions that mix bits, as hashes and random numbers do.</summary>
/// <remarks>A function mixes a type where it multiplies or shifts left and also xors or adds values of it. There <c>wrapping_*</c> stands; elsewhere a plain operator, which panics in a debug build where Go would wrap.</remarks>
internal sealed class WrappingPlan : GoWalker
{
    private readonly SemanticModel _model;
    private readonly Dictionary<BasicKind, (bool Spreads, bool Mixes)> _kinds = [];

    /// <summary>The kinds that are multiplied by constants which soon lead out of them.</summary>
    private readonly HashSet<BasicKind> _isLarge = [];

    private WrappingPlan(SemanticModel model) => _model = model;

    public static WrappingPlan Of(GoNode function, SemanticModel model)
    {
        var plan = new WrappingPlan(model);
        plan.Visit(function);
        return plan;
    }

    /// <summary>True where arithmetic of the type wraps in this function.</summary>
    public bool Wraps(GoType type) => type.Underlying is GoBasic { IsInteger: true } basic && (_isLarge.Contains(basic.BasicKind) || IsSized(basic.BasicKind)) && _kinds.TryGetValue(basic.BasicKind, out var uses) && uses is { Spreads: true, Mixes: true };

    private static bool IsSized(BasicKind kind) => kind is not (BasicKind.Int or BasicKind.Int64 or BasicKind.UntypedInt or BasicKind.UntypedRune);

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case BinaryExpr binary when _model.ConstantOf(binary) is null:
                Add(_model.TypeOf(binary), binary.Op);
                if (binary.Op == TokenKind.Mul && (IsLarge(binary.X) || IsLarge(binary.Y)) && _model.TypeOf(binary).Underlying is GoBasic basic)
                    _isLarge.Add(basic.BasicKind);
                break;
            case AssignStmt { Lhs: [var target] } assign: Add(_model.TypeOf(target), assign.Tok); break;
        }
        VisitChildrenOf(node);
    }

    private bool IsLarge(Expr factor) => _model.ConstantOf(factor)?.ToInteger() is { } value && value > uint.MaxValue;

    private void Add(GoType type, TokenKind op)
    {
        if (type.Underlying is not GoBasic { IsInteger: true } basic)
            return;
        var (spreads, mixes) = _kinds.GetValueOrDefault(basic.BasicKind);
        spreads |= op is TokenKind.Mul or TokenKind.MulAssign or TokenKind.Shl or TokenKind.ShlAssign;
        mixes |= op is TokenKind.Xor or TokenKind.XorAssign or TokenKind.Add or TokenKind.AddAssign or TokenKind.Sub or TokenKind.SubAssign;
        _kinds[basic.BasicKind] = (spreads, mixes);
    }
}
