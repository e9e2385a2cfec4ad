using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Literals of basic types, and of functions.</summary>
internal sealed partial class Checker
{
    /// <summary>Source: go/types' limit for the text of a number.</summary>
    private const int MaxNumberLength = 10_000;

    private void BasicLiteral(Operand x, BasicLit e)
    {
        if (e.LiteralKind is TokenKind.Int or TokenKind.Float or TokenKind.Imag && e.Span.Length > MaxNumberLength)
        {
            Error(e, "excessively long constant");
            return;
        }
        var kind = e.LiteralKind switch
        {
            TokenKind.Int => BasicKind.UntypedInt,
            TokenKind.Float => BasicKind.UntypedFloat,
            TokenKind.Imag => BasicKind.UntypedComplex,
            TokenKind.Char => BasicKind.UntypedRune,
            _ => BasicKind.UntypedString,
        };
        x.Mode = OperandMode.Constant;
        x.Type = Universe.Basic(kind);
        x.Value = ConstantValue.OfLiteral(e.LiteralKind, e.Value);
        if (x.Value is null)
        {
            Error(e, "malformed constant");
            x.Invalidate();
            return;
        }
        Overflow(x);
    }

    /// <summary>The body is checked at once where the literal stands in a function: every name that it may see is declared by then.</summary>
    private void FunctionLiteral(Operand x, FuncLit e)
    {
        Results.OuterFunctions[e] = CurrentFunction;
        var isDelayed = DelaysLiterals && CurrentFunction is null;
        var around = LeaveFunction();
        CurrentFunction = e;
        CurrentScope = new Scope(CurrentScope) { IsFunction = true };
        var signature = FuncTypeOf(null, e.Type);
        RecordTypeAndValue(e.Type, OperandMode.TypeExpr, signature, null);
        if (isDelayed)
        {
            var inside = LeaveFunction();
            Later(() =>
            {
                var before = LeaveFunction();
                EnterFunction(inside);
                LiteralBody(e, signature);
                EnterFunction(before);
            });
        }
        else
        {
            LiteralBody(e, signature);
        }
        EnterFunction(around);
        x.Mode = OperandMode.Value;
        x.Type = signature;
    }

    private void LiteralBody(FuncLit e, GoSignature signature)
    {
        // What waits around the literal for its type must not be closed by the body's end.
        var waiting = _untyped;
        _untyped = [];
        HasCallOrReceive = false;
        FuncBody(e, signature, e.Body);
        RecordUntyped();
        _untyped = waiting;
    }

    private readonly record struct FunctionState(Scope? Scope, GoSignature? Signature, GoNode? Function, ConstantValue? Iota, bool HasCallOrReceive);

    private FunctionState LeaveFunction() => new(CurrentScope, CurrentSignature, CurrentFunction, Iota, HasCallOrReceive);

    private void EnterFunction(FunctionState state)
    {
        CurrentScope = state.Scope;
        CurrentSignature = state.Signature;
        CurrentFunction = state.Function;
        Iota = state.Iota;
        HasCallOrReceive = state.HasCallOrReceive;
    }
}
