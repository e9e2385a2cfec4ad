using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>What is written down of expressions, and what waits because its type is not final.</summary>
internal sealed partial class Checker
{
    /// <summary>Expressions whose type is untyped so far: it may yet change with what is around them.</summary>
    private Dictionary<Expr, UntypedInfo> _untyped = [];

    /// <param name="IsShifted">The left operand of a shift by a variable count: its final type must be an integer type.</param>
    private readonly record struct UntypedInfo(bool IsShifted, OperandMode Mode, GoBasic Type, ConstantValue? Value);

    private void Record(Operand x)
    {
        switch (x.Mode)
        {
            case OperandMode.Invalid:
                break;
            case OperandMode.NoValue:
                RecordTypeAndValue(x.Expr, x.Mode, GoTuple.Empty, null);
                break;
            default:
                var value = x.Mode == OperandMode.Constant ? x.Value : null;
                if (x.Type is GoBasic { IsUntyped: true } untyped)
                    _untyped[x.Expr] = new UntypedInfo(false, x.Mode, untyped, value);
                else
                    RecordTypeAndValue(x.Expr, x.Mode, x.Type, value);
                break;
        }
    }

    /// <summary>go/types' record of final types of untyped expressions that nobody converted; call at the end of a declaration or body.</summary>
    private void RecordUntyped()
    {
        foreach (var (expression, info) in _untyped)
            RecordTypeAndValue(expression, info.Mode, info.Type, info.Value);
        _untyped.Clear();
    }

    /// <summary>go/types' recordTypeAndValue.</summary>
    private void RecordTypeAndValue(Expr e, OperandMode mode, GoType type, ConstantValue? value)
    {
        if (mode != OperandMode.Invalid)
            Results.Types[e] = new TypeAndValue(mode, type, value);
    }

    /// <summary>go/types' recordCommaOkTypes / recordCommaErrTypes: the expression gets the tuple of both types.</summary>
    private void RecordCommaOkTypes(Expr e, Operand value, Operand ok)
    {
        if (value.IsInvalid)
            return;
        var tuple = new GoTuple([value.Type, ok.Type]);
        while (Results.Types.TryGetValue(e, out var recorded))
        {
            Results.Types[e] = recorded with { Type = tuple };
            if (e is not ParenExpr paren)
                return;
            e = paren.X;
        }
    }

    /// <summary>go/types' recordBuiltinType.</summary>
    private void RecordBuiltinType(Expr function, GoSignature signature)
    {
        RecordTypeAndValue(function, OperandMode.Builtin, signature, null);
        while (function is ParenExpr paren)
        {
            function = paren.X;
            RecordTypeAndValue(function, OperandMode.Builtin, signature, null);
        }
    }
}
