using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' assignment: whether x can be assigned to a variable of the type (null: its default type); x is converted or invalidated.</summary>
    private void Assignment(Operand x, GoType? target, string context)
    {
        SingleValue(x);
        if (x.IsInvalid)
            return;
        if (x.Mode is OperandMode.NoValue or OperandMode.Builtin or OperandMode.TypeExpr)
        {
            Error(x.Expr, $"cannot assign what is no value in {context}");
            x.Invalidate();
            return;
        }
        if (target?.Underlying is GoUnknown)
        {
            if (TypePredicates.IsUntyped(x.Type) && !x.IsNil)
                ConvertUntyped(x, Universe.DefaultOf(x.Type));
            return;
        }
        if (TypePredicates.IsUntyped(x.Type) && !GiveType(x, target, context))
            return;
        NonGeneric(TargetOf(target), x);
        if (IsQuiet(x) || target is null || Assignability.IsAssignable(x, target))
            return;
        Error(x.Expr, $"cannot use a value of type {x.Type} as {target} value in {context}");
        x.Invalidate();
    }

    /// <summary>Converts an untyped operand; interfaces and blank names take its default type. False where it is invalid now.</summary>
    private bool GiveType(Operand x, GoType? target, string context)
    {
        if (target is null && x.IsNil)
        {
            Error(x.Expr, $"use of untyped nil in {context}");
            x.Invalidate();
            return false;
        }
        ConvertUntyped(x, target is null || TypePredicates.IsNonTypeParamInterface(target) ? Universe.DefaultOf(x.Type) : target);
        return !x.IsInvalid;
    }

    /// <summary>go/types' initConst, for constants of packages and bodies.</summary>
    private void InitConst(Symbol left, Operand x)
    {
        if (x.IsInvalid || x.Type.IsUnknown || left.KnownType is { IsUnknown: true })
        {
            left.KnownType ??= GoUnknown.Instance;
            return;
        }
        if (x.Mode != OperandMode.Constant)
        {
            Error(x.Expr, "the value is not constant");
            left.KnownType ??= GoUnknown.Instance;
            return;
        }
        left.KnownType ??= x.Type;
        Assignment(x, left.KnownType, "constant declaration");
        if (!x.IsInvalid)
            left.KnownConstant = x.Value;
    }

    /// <summary>go/types' initVar: a variable without a type gets that of the value.</summary>
    private void InitVar(Symbol left, Operand x, string context)
    {
        if (x.IsInvalid || x.Type.IsUnknown)
        {
            left.KnownType ??= GoUnknown.Instance;
            x.Invalidate();
            return;
        }
        if (left.KnownType is null)
        {
            if (x.IsNil && TypePredicates.IsUntyped(x.Type))
            {
                Error(x.Expr, $"use of untyped nil in {context}");
                left.KnownType = GoUnknown.Instance;
                x.Invalidate();
                return;
            }
            left.KnownType = Universe.DefaultOf(x.Type);
        }
        Assignment(x, left.KnownType, context);
    }

    /// <summary>go/types' initVars: gives the symbols without a type theirs. The return statement uses it, too.</summary>
    private void InitVars(IReadOnlyList<Symbol> left, ImmutableArray<Expr> right, ReturnStmt? returnStatement)
    {
        var context = returnStatement is null ? "assignment" : "return statement";
        if (left.Count == right.Length && !IsOneCall(right))
        {
            for (var index = 0; index < right.Length; index++)
            {
                var x = new Operand();
                Expr(TargetOf(left[index].KnownType), x, right[index]);
                InitVar(left[index], x, context);
            }
            return;
        }
        if (right.Length != 1)
        {
            var errors = Results.Errors.Count;
            Use(right.AsSpan());
            if (Results.Errors.Count == errors)
                CountError(left.Count, right.Length, returnStatement ?? (GoNode?)right.FirstOrDefault() ?? left[0].Ident, returnStatement);
            MarkUnknown(left);
            return;
        }
        var (values, isCommaOk) = MultiExpr(right[0], allowCommaOk: left.Count == 2 && returnStatement is null);
        if (values.Count == left.Count)
        {
            for (var index = 0; index < values.Count; index++)
                InitVar(left[index], values[index], context);
            RecordCommaOk(right[0], values, isCommaOk);
            return;
        }
        if (values.Count == 0 || !IsQuiet(values[0]))
            CountError(left.Count, values.Count, right[0], returnStatement);
        MarkUnknown(left);
    }

    private static void MarkUnknown(IReadOnlyList<Symbol> symbols)
    {
        foreach (var symbol in symbols)
            symbol.KnownType ??= GoUnknown.Instance;
    }

    private void CountError(int variables, int values, GoNode? node, ReturnStmt? returnStatement)
    {
        if (node is null)
            return;
        Error(node, returnStatement is null
            ? $"assignment mismatch: {variables} on the left, {values} on the right"
            : $"{(values > variables ? "too many" : "not enough")} return values");
    }

    /// <summary>The expression of "v, ok = e" has both types, if both fit.</summary>
    private void RecordCommaOk(Expr right, List<Operand> values, bool isCommaOk)
    {
        if (isCommaOk && !values[0].IsInvalid && !values[1].IsInvalid)
            RecordCommaOkTypes(right, values[0], values[1]);
    }

    /// <summary>A call on the right may have any number of results.</summary>
    private static bool IsOneCall(ImmutableArray<Expr> right) => right.Length == 1 && Unparen(right[0]) is CallExpr;

    private void AssignVars(ImmutableArray<Expr> left, ImmutableArray<Expr> right)
    {
        if (left.Length == right.Length && !IsOneCall(right))
        {
            for (var index = 0; index < left.Length; index++)
                AssignVar(left[index], right[index], null, "assignment");
            return;
        }
        if (right.Length != 1)
        {
            var errors = Results.Errors.Count;
            UseLeft(left.AsSpan());
            Use(right.AsSpan());
            if (Results.Errors.Count == errors)
                CountError(left.Length, right.Length, left[0], null);
            return;
        }
        var (values, isCommaOk) = MultiExpr(right[0], allowCommaOk: left.Length == 2);
        if (values.Count == left.Length)
        {
            for (var index = 0; index < left.Length; index++)
                AssignVar(left[index], null, values[index], "assignment");
            RecordCommaOk(right[0], values, isCommaOk);
            return;
        }
        if (values.Count == 0 || !IsQuiet(values[0]))
            CountError(left.Length, values.Count, right[0], null);
        UseLeft(left.AsSpan());
    }

    /// <summary>Assigns the operand, or where there is none, the expression on the right.</summary>
    private void AssignVar(Expr left, Expr? right, Operand? x, string context)
    {
        var target = LeftType(left);
        if (x is null)
        {
            x = new Operand();
            // Only operands come without an expression.
            Expr(TargetOf(target), x, right!);
        }
        Assignment(x, target, target is null ? "assignment to _ identifier" : context);
    }

    /// <summary>go/types' lhsVar: the type of what is assigned to; null for the blank identifier, unknown for what cannot be assigned to.</summary>
    private GoType? LeftType(Expr left)
    {
        if (Unparen(left) is Ident { IsBlank: true })
            return null;
        var x = new Operand();
        var (variable, wasUsed) = UseOf(Unparen(left));
        Expr(null, x, left);
        variable?.IsUsed = wasUsed;
        if (x.IsInvalid)
            return GoUnknown.Instance;
        if (x.Mode is OperandMode.Variable or OperandMode.MapIndex)
            return x.Type;
        if (!x.Type.IsUnknown)
            Error(left, "cannot assign to this: it is neither addressable nor a map index expression");
        return GoUnknown.Instance;
    }

    /// <summary>The local variable of a name and whether something has read it: being assigned to does not make it so.</summary>
    private (Symbol? Variable, bool IsUsed) UseOf(Expr left) =>
        left is Ident { IsMissing: false } ident && _scopes.Find(ident.Name) is { Kind: SymbolKind.Local } variable ? (variable, variable.IsUsed) : (null, false);

    /// <summary>go/types' shortVarDecl. The new names come into the scope after the values, which may use outer ones of the same name.</summary>
    private void ShortVarDecl(AssignStmt statement)
    {
        var symbols = new Symbol[statement.Lhs.Length];
        var declared = new List<Symbol>();
        var isWrong = false;
        for (var index = 0; index < symbols.Length; index++)
            symbols[index] = LeftOfDefine(statement, index, declared, ref isWrong);
        InitVars(symbols, statement.Rhs, null);
        foreach (var symbol in declared)
            _scopes.Declare(symbol);
        if (declared.Count == 0 && !isWrong)
            Error(statement, "no new variables on left side of :=");
    }

    private Symbol LeftOfDefine(AssignStmt statement, int index, List<Symbol> declared, ref bool isWrong)
    {
        var left = statement.Lhs[index];
        if (left is not Ident ident)
        {
            UseLeft(left);
            Error(left, "non-name on left side of :=");
        }
        else if (!ident.IsBlank && statement.Lhs.Take(index).Any(other => other is Ident earlier && earlier.Name == ident.Name))
        {
            Error(left, $"{ident.Name} repeated on left side of :=");
        }
        else if (_scopes.FindHere(ident.Name) is { } known)
        {
            RecordSymbol(ident, known);
            if (known.IsVariable)
                return known;
            Error(left, $"cannot assign to {ident.Name}");
        }
        else
        {
            var symbol = NewLocal(ident, statement, index);
            RecordSymbol(ident, symbol);
            if (!ident.IsBlank)
                declared.Add(symbol);
            return symbol;
        }
        isWrong = true;
        return new Symbol(SymbolKind.Local, "_", null, statement, index, File) { Function = CurrentFunction };
    }

    /// <summary>A variable that has no type yet and is in no scope.</summary>
    private Symbol NewLocal(Ident ident, GoNode node, int index) =>
        new(SymbolKind.Local, ident.Name, ident, node, index, File) { Function = CurrentFunction };

    /// <summary>The target of an assignment of a generic function; null for types that are none of a function.</summary>
    private static GoSignature? TargetOf(GoType? type) => type is null ? null : TypePredicates.CommonUnder(type) as GoSignature;
}
