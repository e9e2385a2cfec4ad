using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    private void RangeStatement(StatementContext inner, RangeStmt statement)
    {
        var x = new Operand();
        Expr(null, x, statement.X);
        var elements = RangeElements(statement, x);
        OpenScope();
        if (statement.Tok == TokenKind.Define)
        {
            DeclareIterationVariables(statement, x, elements);
        }
        else if (statement.Key is not null)
        {
            AssignIteration(statement.Key, x, elements.Key);
            AssignIteration(statement.Value, x, elements.Value);
        }
        else if (TypePredicates.IsInteger(x.Type))
        {
            // An untyped number must become something, also where nobody takes it.
            Assignment(x, null, "range clause");
        }
        Statement(inner | StatementContext.BreakAllowed | StatementContext.ContinueAllowed, statement.Body);
    }

    /// <summary>The types of key and value; null for what the loop does not have, unknown where that cannot be said.</summary>
    private (GoType? Key, GoType? Value) RangeElements(RangeStmt statement, Operand x)
    {
        if (IsQuiet(x))
            return (GoUnknown.Instance, GoUnknown.Instance);
        if (RangeKeyValue(x.Type) is not { } elements)
        {
            Error(statement.X, $"cannot range over a value of type {x.Type}");
            return (GoUnknown.Instance, GoUnknown.Instance);
        }
        if (elements.Key is null && statement.Key is not null)
            Error(statement.Key, $"range over a value of type {x.Type} permits no iteration variables");
        else if (elements.Value is null && statement.Value is not null)
            Error(statement.Value, $"range over a value of type {x.Type} permits only one iteration variable");
        return elements;
    }

    /// <summary>go/types' rangeKeyVal: null where the type cannot be ranged over.</summary>
    private static (GoType? Key, GoType? Value)? RangeKeyValue(GoType type)
    {
        var common = TypePredicates.CommonUnder(type);
        if (common is GoPointer { RawElement.Underlying: GoArray pointedTo })
            common = pointedTo;
        return common switch
        {
            GoUnknown => (GoUnknown.Instance, GoUnknown.Instance),
            GoBasic { IsString: true } => (Universe.Basic(BasicKind.Int), Universe.Rune),
            GoBasic { IsInteger: true } => (type, null),
            GoArray array => (Universe.Basic(BasicKind.Int), array.RawElement),
            GoSlice slice => (Universe.Basic(BasicKind.Int), slice.RawElement),
            GoMap map => (map.RawKey, map.RawValue),
            GoChan { Direction: not ChanDir.Send } channel => (channel.RawElement, null),
            GoSignature iterator => IteratorElements(iterator),
            _ => null,
        };
    }

    /// <summary>What func(yield func(K, V) bool) yields; null for other functions.</summary>
    private static (GoType? Key, GoType? Value)? IteratorElements(GoSignature iterator)
    {
        if (iterator is not { Parameters: [var parameter], Results.IsEmpty: true })
            return null;
        return TypePredicates.CommonUnder(parameter.RawType) switch
        {
            GoUnknown => (GoUnknown.Instance, GoUnknown.Instance),
            GoSignature { IsVariadic: false, Parameters: { Length: <= 2 } yielded, Results: [{ Type: GoBasic { BasicKind: BasicKind.Bool } }] } =>
                (yielded.Length > 0 ? yielded[0].RawType : null, yielded.Length > 1 ? yielded[1].RawType : null),
            _ => null,
        };
    }

    private void DeclareIterationVariables(RangeStmt statement, Operand x, (GoType? Key, GoType? Value) elements)
    {
        var key = IterationVariable(statement, statement.Key, 0, x, elements.Key);
        var value = IterationVariable(statement, statement.Value, 1, x, elements.Value);
        if (key is not null)
            _scopes.Declare(key);
        if (value is not null && _scopes.Declare(value) is not null)
            Error(statement, $"{value.Name} redeclared in this block");
        if (key is null or { Name: "_" } && value is null or { Name: "_" })
            Error(statement, "no new variables on left side of :=");
    }

    private Symbol? IterationVariable(RangeStmt statement, Expr? left, int index, Operand x, GoType? element)
    {
        if (left is null)
            return null;
        if (left is not Ident ident)
        {
            Error(left, "cannot declare this");
            UseLeft(left);
            return null;
        }
        var symbol = NewLocal(ident, statement, index);
        RecordSymbol(ident, symbol);
        if (element is null or { IsUnknown: true })
        {
            symbol.KnownType = GoUnknown.Instance;
            symbol.IsUsed = true; // what is to be said of it was said of the range
        }
        else
        {
            InitVar(symbol, IterationValue(left, x, element), "range clause");
        }
        return symbol;
    }

    private void AssignIteration(Expr? left, Operand x, GoType? element)
    {
        if (left is null)
            return;
        if (element is null or { IsUnknown: true })
        {
            UseLeft(left);
            return;
        }
        var value = IterationValue(left, x, element);
        AssignVar(left, null, value, "range clause");
        if (ReferenceEquals(value, x) && !IsQuiet(x) && !TypePredicates.IsInteger(x.Type))
            Error(left, $"cannot use iteration variable of type {x.Type}");
    }

    /// <summary>What is assigned to an iteration variable: the number ranged over itself, which takes the variable's type, or an element.</summary>
    private static Operand IterationValue(Expr left, Operand x, GoType element) =>
        TypePredicates.IsInteger(x.Type) ? x : new Operand { Mode = OperandMode.Value, Expr = left, Type = element };
}
