using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Checking;

/// <summary>Expressions: the way in, and the kinds that are done in a few lines.</summary>
internal sealed partial class Checker
{
    /// <summary>go/types' rawExpr: evaluates and records. Every recursion over expressions passes here.</summary>
    /// <param name="target">The signature that a generic function value is assigned to.</param>
    /// <param name="hint">The type of a composite literal's element without one.</param>
    private ExprKind RawExpr(GoSignature? target, Operand x, Expr e, GoType? hint, bool allowGeneric)
    {
        ThrowIfCancelled();
        // Asked here so that the ordinary way needs no closure.
        return RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? RawExprHere(target, x, e, hint, allowGeneric)
            : RawExprDeep(target, x, e, hint, allowGeneric);
    }

    private ExprKind RawExprDeep(GoSignature? target, Operand x, Expr e, GoType? hint, bool allowGeneric) =>
        TypeGate.Deep(() => RawExprHere(target, x, e, hint, allowGeneric));

    private ExprKind RawExprHere(GoSignature? target, Operand x, Expr e, GoType? hint, bool allowGeneric)
    {
        var kind = ExprInternal(target, x, e, hint);
        x.Expr = e;
        if (!allowGeneric)
            NonGeneric(target, x);
        Record(x);
        return kind;
    }

    /// <summary>A generic function without arguments takes them from the target; everything else generic is an error.</summary>
    private void NonGeneric(GoSignature? target, Operand x)
    {
        if (x.Mode is OperandMode.Invalid or OperandMode.NoValue)
            return;
        if (x.Type is GoSignature { TypeParameters.IsEmpty: false })
        {
            if (target is not null)
            {
                FuncInst(target, x, null, infer: true);
                return;
            }
            Error(x.Expr, "cannot use a generic function without instantiation");
            x.Invalidate();
        }
        else if (TypePredicates.IsGeneric(x.Type))
        {
            Error(x.Expr, "cannot use a generic type without instantiation");
            x.Invalidate();
        }
    }

    private ExprKind ExprInternal(GoSignature? target, Operand x, Expr e, GoType? hint)
    {
        x.Invalidate();
        x.Expr = e;
        switch (e)
        {
            case Ident { IsMissing: true } or BadExpr:
                break; // the parser said so
            case Ident ident:
                Identifier(x, ident, wantType: false);
                return ExprKind.Expression;
            case BasicLit literal:
                BasicLiteral(x, literal);
                break;
            case FuncLit literal:
                FunctionLiteral(x, literal);
                break;
            case CompositeLit literal:
                CompositeLiteral(x, literal, hint);
                break;
            case ParenExpr paren:
                return RawExpr(null, x, paren.X, null, allowGeneric: false);
            case SelectorExpr selector:
                Selector(x, selector, wantType: false);
                return ExprKind.Expression;
            case IndexExpr or IndexListExpr:
                if (IndexExpression(x, e))
                    FuncInst(target, x, e, infer: true);
                break;
            case SliceExpr slice:
                SliceExpression(x, slice);
                break;
            case TypeAssertExpr assertion:
                TypeAssertionExpression(x, assertion);
                break;
            case CallExpr call:
                return CallExpression(x, call);
            case StarExpr star:
                Star(x, star);
                break;
            case UnaryExpr unary:
                Unary(x, unary);
                if (!x.IsInvalid && unary.Op == Syntax.Lexing.TokenKind.Arrow)
                    return ExprKind.Statement;
                break;
            case BinaryExpr binary:
                Binary(x, binary, binary.X, binary.Y, binary.Op);
                break;
            case ArrayType or StructType or FuncType or InterfaceType or MapType or ChanType:
                x.Type = Typ(e);
                x.Mode = OperandMode.TypeExpr;
                return ExprKind.Expression;
            case KeyValueExpr:
                Error(e, "no key:value expected");
                break;
            default:
                Error(e, "invalid use of ...");
                break;
        }
        if (!x.IsInvalid)
            return ExprKind.Expression;
        x.Invalidate();
        return ExprKind.Statement; // so that nobody complains that a wrong expression is not used
    }

    /// <summary>x.(T).</summary>
    private void TypeAssertionExpression(Operand x, TypeAssertExpr e)
    {
        Expr(null, x, e.X);
        if (e.Type is null)
        {
            Error(e, "use of .(type) outside type switch");
            x.Invalidate();
            return;
        }
        var isKnown = !x.IsInvalid && x.Type.Underlying is not GoUnknown;
        if (isKnown && TypePredicates.IsTypeParam(x.Type))
            Error(e.X, $"cannot use type assertion on type parameter value of type {x.Type}");
        else if (isKnown && x.Type.Underlying is not GoInterface)
            Error(e.X, $"a value of type {x.Type} is not an interface");

        var target = VarType(e.Type);
        if (target.IsUnknown)
        {
            x.Invalidate();
            return;
        }
        // A wrong operand does not change what the assertion gives.
        if (isKnown && TypePredicates.IsNonTypeParamInterface(x.Type))
            TypeAssertion(e, x, target);
        else if (isKnown)
        {
            x.Invalidate();
            return;
        }
        x.Mode = OperandMode.CommaOk;
        x.Type = target;
        x.Value = null;
    }

    /// <summary>*x: what a pointer points to, or a pointer type.</summary>
    private void Star(Operand x, StarExpr e)
    {
        ExprOrType(x, e.X, allowGeneric: false);
        if (x.IsInvalid)
            return;
        if (x.Mode == OperandMode.TypeExpr)
        {
            x.Type = new GoPointer(x.Type);
            return;
        }
        if (x.Type.IsUnknown)
        {
            x.Invalidate();
            return;
        }
        GoType? element = null;
        var isPointer = TypePredicates.ForEachType(x.Type, (_, underlying) =>
        {
            if (underlying is not GoPointer pointer || (element is not null && !TypeIdentity.AreIdentical(pointer.RawElement, element)))
                return false;
            element = pointer.RawElement;
            return true;
        });
        if (!isPointer || element is null)
        {
            Error(e.X, $"cannot indirect a value of type {x.Type}");
            x.Invalidate();
            return;
        }
        x.Mode = OperandMode.Variable;
        x.Type = element;
        x.Value = null;
    }

    /// <summary>go/types' expr: a single value, not a type.</summary>
    private void Expr(GoSignature? target, Operand x, Expr e)
    {
        RawExpr(target, x, e, null, allowGeneric: false);
        ExcludeNonValues(x);
        SingleValue(x);
    }

    /// <summary>go/types' genericExpr: as Expr, but the result may be a generic function.</summary>
    private void GenericExpr(Operand x, Expr e, GoType? hint = null)
    {
        RawExpr(null, x, e, hint, allowGeneric: true);
        ExcludeNonValues(x);
        SingleValue(x);
    }

    /// <summary>go/types' multiExpr: one operand for each result of a call; with allowCommaOk two for "v, ok" forms, and true.</summary>
    private (List<Operand> Operands, bool IsCommaOk) MultiExpr(Expr e, bool allowCommaOk)
    {
        var x = new Operand();
        RawExpr(null, x, e, null, allowGeneric: false);
        ExcludeNonValues(x);
        if (!x.IsInvalid && x.Type is GoTuple tuple)
        {
            var operands = new List<Operand>(tuple.Elements.Length);
            foreach (var element in tuple.Elements)
                operands.Add(StandIn(e, element));
            return (operands, false);
        }
        if (!allowCommaOk || x.Mode is not (OperandMode.MapIndex or OperandMode.CommaOk or OperandMode.CommaErr))
            return ([x], false);
        var second = StandIn(e, x.Mode == OperandMode.CommaErr ? Universe.Error : Universe.Basic(BasicKind.UntypedBool));
        return ([x, second], true);
    }

    /// <summary>A value that has no expression of its own: one result of several.</summary>
    private static Operand StandIn(Expr e, GoType type) =>
        new() { Mode = OperandMode.Value, Type = type, Expr = new Ident(new TextSpan(e.Start, 0), "") };

    /// <summary>go/types' exprOrType.</summary>
    private void ExprOrType(Operand x, Expr e, bool allowGeneric)
    {
        RawExpr(null, x, e, null, allowGeneric);
        if (x.Mode == OperandMode.NoValue)
        {
            Error(x.Expr, "a call without a result is used as value or type");
            x.Invalidate();
        }
        SingleValue(x);
    }

    private void ExcludeNonValues(Operand x)
    {
        var message = x.Mode switch
        {
            OperandMode.NoValue => "a call without a result is used as value",
            OperandMode.Builtin => "a built-in function must be called",
            OperandMode.TypeExpr => "a type is not an expression",
            _ => null,
        };
        if (message is null)
            return;
        Error(x.Expr, message);
        x.Invalidate();
    }

    /// <summary>An operand of several values is an error.</summary>
    private void SingleValue(Operand x)
    {
        if (x.Mode != OperandMode.Value || x.Type is not GoTuple)
            return;
        Error(x.Expr, "multiple-value expression in single-value context");
        x.Invalidate();
    }
}
