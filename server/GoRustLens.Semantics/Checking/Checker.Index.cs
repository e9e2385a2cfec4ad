using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>x[i], and what may stand in brackets.</summary>
internal sealed partial class Checker
{
    /// <summary>What an operand of some type gives when indexed.</summary>
    /// <param name="Key">The key type of maps; null for others.</param>
    /// <param name="Length">-1 where it is not known.</param>
    private readonly record struct Indexed(GoType? Key, GoType Element, long Length, OperandMode Mode);

    /// <summary>go/types' indexExpr: true where it is an instantiation of a generic function, which the caller does with FuncInst.</summary>
    private bool IndexExpression(Operand x, Expr e)
    {
        var operand = e is IndexExpr index ? index.X : ((IndexListExpr)e).X;
        ExprOrType(x, operand, allowGeneric: true);
        if (x.IsInvalid || (x.Type.IsUnknown && x.Mode != OperandMode.TypeExpr))
        {
            Use(IndicesOf(e).AsSpan());
            x.Invalidate();
            return false;
        }
        if (x.Mode == OperandMode.TypeExpr)
        {
            x.Invalidate();
            x.Type = VarType(e);
            if (!x.Type.IsUnknown)
                x.Mode = OperandMode.TypeExpr;
            return false;
        }
        if (x.Mode == OperandMode.Value && x.Type.Underlying is GoSignature { TypeParameters.IsEmpty: false })
            return true;
        NonGeneric(null, x);
        if (!x.IsInvalid)
            IndexValue(x, e);
        return false;
    }

    private void IndexValue(Operand x, Expr e)
    {
        var indices = IndicesOf(e);
        if (IndexedOf(x) is not { } found)
        {
            if (x.Type.Underlying is not GoUnknown)
                Error(x.Expr, $"cannot index a value of type {x.Type}");
            Use(indices.AsSpan());
            x.Invalidate();
            return;
        }
        if (indices.IsEmpty)
        {
            x.Invalidate();
            return;
        }
        if (indices.Length > 1)
            Error(indices[1], "more than one index");
        if (found.Key is null)
        {
            Index(indices[0], found.Length);
        }
        else
        {
            var key = new Operand();
            GenericExpr(key, indices[0]);
            Assignment(key, found.Key, "map index");
        }
        x.Mode = found.Mode;
        x.Type = found.Element;
        x.Value = null;
        x.Expr = e;
    }

    /// <summary>Null where the operand cannot be indexed.</summary>
    private static Indexed? IndexedOf(Operand x)
    {
        if (x.Type.Unaliased is GoTypeParam parameter)
            return IndexedOfParameter(x, parameter);
        if (IndexedOf(x, x.Type.Underlying) is not { } found)
            return null;
        return x is { Mode: OperandMode.Constant, Value.ByteLength: { } length } ? found with { Length = length } : found;
    }

    private static Indexed? IndexedOf(Operand x, GoType? underlying) => underlying switch
    {
        GoBasic { IsString: true } => new Indexed(null, Universe.Byte, -1, OperandMode.Value),
        GoArray array => new Indexed(null, array.RawElement, array.Length ?? -1, x.Mode == OperandMode.Variable ? x.Mode : OperandMode.Value),
        GoPointer { RawElement.Underlying: GoArray array } => new Indexed(null, array.RawElement, array.Length ?? -1, OperandMode.Variable),
        GoSlice slice => new Indexed(null, slice.RawElement, -1, OperandMode.Variable),
        GoMap map => new Indexed(map.RawKey, map.RawValue, -1, OperandMode.MapIndex),
        _ => null,
    };

    /// <summary>All types of the type set must give the same; the result is addressable only where it is for all.</summary>
    private static Indexed? IndexedOfParameter(Operand x, GoTypeParam parameter)
    {
        Indexed? common = null;
        var isIndexable = TypePredicates.ForEachType(parameter, (_, underlying) =>
        {
            if (IndexedOf(x, underlying) is not { } found)
                return false;
            if (common is not { } first)
            {
                common = found;
                return true;
            }
            if (!AreSameKeys(first.Key, found.Key) || !TypeIdentity.AreIdentical(first.Element, found.Element))
                return false;
            var length = found.Length >= 0 && found.Length < first.Length ? found.Length : first.Length;
            var mode = first.Mode == OperandMode.Value ? first.Mode : found.Mode;
            common = first with { Length = length, Mode = mode };
            return true;
        });
        return isIndexable ? common : null;
    }

    private static bool AreSameKeys(GoType? left, GoType? right) =>
        left is null || right is null ? left is null && right is null : TypeIdentity.AreIdentical(left, right);

    /// <summary>go/types' index: an index value; the constant or -1. The type is unknown where the index is not valid.</summary>
    /// <param name="max">The first index that is too large; -1 where there is none.</param>
    private (GoType Type, long Value) Index(Expr index, long max)
    {
        var x = new Operand();
        Expr(null, x, index);
        if (!IsValidIndex(x, allowNegative: false))
            return (GoUnknown.Instance, -1);
        if (x.Mode != OperandMode.Constant)
            return (x.Type, -1);
        if (x.Value?.ToInteger() is not { } value)
            return (GoUnknown.Instance, -1);
        if (max >= 0 && value >= max)
        {
            Error(index, $"index {value} out of bounds [0:{max}]");
            return (GoUnknown.Instance, -1);
        }
        return (x.Type, (long)value); // it fits: IsValidIndex asked for an int
    }

    private bool IsValidIndex(Operand x, bool allowNegative)
    {
        if (x.IsInvalid || x.Type.IsUnknown)
            return false;
        ConvertUntyped(x, Universe.Basic(BasicKind.Int));
        if (x.IsInvalid)
            return false;
        if (!TypePredicates.AllInteger(x.Type))
        {
            Error(x.Expr, $"index of type {x.Type} must be integer");
            return false;
        }
        if (x.Mode != OperandMode.Constant || x.Value is null)
            return true;
        if (!allowNegative && x.Value.Sign < 0)
        {
            Error(x.Expr, "index must not be negative");
            return false;
        }
        if (x.Value.RepresentedAs(Universe.Basic(BasicKind.Int)) is not { } value)
        {
            Error(x.Expr, "index overflows int");
            return false;
        }
        x.Value = value;
        return true;
    }
}
