using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>x[low:high:max].</summary>
internal sealed partial class Checker
{
    private void SliceExpression(Operand x, SliceExpr e)
    {
        Expr(null, x, e.X);
        if (!x.IsInvalid && x.Type.Underlying is GoUnknown)
            x.Invalidate();
        if (x.IsInvalid)
        {
            foreach (var index in (ReadOnlySpan<Expr?>)[e.Low, e.High, e.Max])
            {
                if (index is not null)
                    Use(index);
            }
            return;
        }
        if (SliceOf(x) is not { } sliced)
        {
            Error(e.X, $"cannot slice a value of type {x.Type}");
            x.Invalidate();
            return;
        }
        if (e.Slice3 && TypePredicates.IsString(sliced.Type))
        {
            Error(e.Max ?? e, "3-index slice of string");
            x.Invalidate();
            return;
        }
        x.Mode = OperandMode.Value;
        x.Type = sliced.Type;
        x.Value = null;
        if (e.Slice3 && (e.High is null || e.Max is null))
        {
            Error(e, "2nd and 3rd index required in 3-index slice");
            x.Invalidate();
            return;
        }
        SliceIndices(e, sliced.Length);
    }

    /// <summary>The type of a slice of the operand, and the operand's length or -1; null where it cannot be sliced.</summary>
    private static (GoType Type, long Length)? SliceOf(Operand x)
    {
        switch (TypePredicates.CommonUnderBytesOrString(x.Type))
        {
            case GoBasic { IsString: true }:
                var length = x is { Mode: OperandMode.Constant, Value.ByteLength: { } bytes } ? bytes : -1;
                return (TypePredicates.IsUntyped(x.Type) ? Universe.Basic(BasicKind.String) : x.Type, length);
            case GoArray array:
                if (x.Mode != OperandMode.Variable)
                    return null;
                return (new GoSlice(array.RawElement), array.Length ?? -1);
            case GoPointer { RawElement.Underlying: GoArray array }:
                return (new GoSlice(array.RawElement), array.Length ?? -1);
            case GoSlice:
                return (x.Type, -1);
            default:
                return null;
        }
    }

    /// <summary>Checks the indices and the order of those that are constant.</summary>
    private void SliceIndices(SliceExpr e, long length)
    {
        var max = length >= 0 ? length + 1 : -1;
        var previous = 0L;
        foreach (var index in (ReadOnlySpan<Expr?>)[e.Low, e.High, e.Max])
        {
            if (index is null)
                continue;
            var (_, value) = Index(index, max);
            if (value < 0)
                continue;
            if (value < previous)
            {
                Error(index, $"invalid slice indices: {value} < {previous}");
                previous = 0; // one message is enough
                continue;
            }
            previous = value;
        }
    }
}
