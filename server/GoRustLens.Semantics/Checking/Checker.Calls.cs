using System.Collections.Immutable;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' callExpr: calls, conversions, built-ins.</summary>
    private ExprKind CallExpression(Operand x, CallExpr call)
    {
        var indices = IndicesOf(call.Fun);
        if (indices.IsDefault)
        {
            ExprOrType(x, call.Fun, allowGeneric: true);
        }
        else
        {
            // The type arguments of a function wait for the call's arguments: both together give the rest.
            if (!IndexExpression(x, call.Fun))
                indices = default;
            x.Expr = call.Fun;
            Record(x);
        }
        switch (x.Mode)
        {
            case OperandMode.Invalid:
                return FailedCall(x, call);
            case OperandMode.TypeExpr:
                ConversionCall(x, call);
                return ExprKind.Conversion;
            case OperandMode.Builtin:
                return BuiltinFunctionCall(x, call);
            default:
                return FunctionCall(x, call, indices);
        }
    }

    private ExprKind FailedCall(Operand x, CallExpr call)
    {
        Use(call.Args.AsSpan());
        x.Invalidate();
        x.Expr = call;
        return ExprKind.Statement;
    }

    private ExprKind BuiltinFunctionCall(Operand x, CallExpr call)
    {
        var id = x.Builtin;
        if (!BuiltinCall(x, call, id))
            x.Invalidate();
        x.Expr = call;
        if (!x.IsInvalid && x.Mode != OperandMode.Constant)
            HasCallOrReceive = true;
        return Builtins.KindOf(id);
    }

    /// <param name="indices">The type arguments that the call gives; default where it has none.</param>
    private ExprKind FunctionCall(Operand x, CallExpr call, ImmutableArray<Expr> indices)
    {
        if (TypePredicates.CommonUnder(x.Type) is not GoSignature signature)
        {
            if (x.Type.Underlying is not GoUnknown)
                Error(call.Fun, $"invalid operation: cannot call a value of type {x.Type}");
            return FailedCall(x, call);
        }
        var isGeneric = !signature.TypeParameters.IsEmpty;
        ImmutableArray<GoType> typeArguments = [];
        if (!indices.IsDefault)
        {
            if (TypeList(indices) is not { } given)
                return FailedCall(x, call);
            var wanted = signature.TypeParameters.Length;
            if (given.Length > wanted)
            {
                Error(indices[wanted], $"got {given.Length} type arguments but want {wanted}");
                return FailedCall(x, call);
            }
            if (given.Length == wanted)
                signature = InstantiateSignature(call.Fun, given, signature);
            else
                typeArguments = given;
        }
        var (arguments, argumentTypeArguments) = GenericExprList(call.Args);
        signature = Arguments(call, signature, typeArguments, arguments, argumentTypeArguments);
        if (isGeneric && signature.TypeParameters.IsEmpty)
            RecordTypeAndValue(call.Fun, OperandMode.Value, signature, null);
        CallResult(x, signature);
        x.Expr = call;
        HasCallOrReceive = true;
        return ExprKind.Statement;
    }

    private static void CallResult(Operand x, GoSignature signature)
    {
        x.Value = null;
        x.Mode = signature.Results.IsEmpty ? OperandMode.NoValue : OperandMode.Value;
        x.Type = signature.Results.Length == 1 ? signature.Results[0].RawType : signature.ResultType;
        // A result that still names type parameters is of a call whose type arguments could not be inferred.
        if (x.Mode == OperandMode.Value && (x.Type.IsUnknown || TypeParameterUse.IsParameterized(signature.TypeParameters, x.Type)))
            x.Invalidate();
    }

    /// <summary>go/types' use: evaluates expressions for their names alone, after an error.</summary>
    private void Use(params ReadOnlySpan<Expr> expressions)
    {
        foreach (var expression in expressions)
        {
            if (Unparen(expression) is not Ident ident)
                RawExpr(null, new Operand(), expression, null, allowGeneric: true);
            else if (!ident.IsBlank && !ident.IsMissing)
                ExprOrType(new Operand(), ident, allowGeneric: true);
        }
    }

    /// <summary>go/types' useLHS: as Use, for the left side of an assignment.</summary>
    private void UseLeft(params ReadOnlySpan<Expr> expressions)
    {
        foreach (var expression in expressions)
        {
            var (variable, wasUsed) = UseOf(Unparen(expression));
            Use(expression);
            variable?.IsUsed = wasUsed;
        }
    }

    /// <summary>The expressions between the brackets of X[…]; default for other expressions.</summary>
    private static ImmutableArray<Expr> IndicesOf(Expr e) => e switch
    {
        IndexExpr index => [index.Index],
        IndexListExpr list => list.Indices,
        _ => default,
    };
}
