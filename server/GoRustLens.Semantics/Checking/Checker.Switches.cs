using System.Collections.Immutable;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    private void SwitchStatement(StatementContext inner, SwitchStmt statement)
    {
        OpenScope();
        OptionalStatement(statement.Init);
        var x = SwitchOperand(statement);
        ReportSecondDefault(statement.Body.List);
        var seen = new Dictionary<ConstantValue, List<GoType>>(ConstantKeys.Instance);
        var clauses = statement.Body.List;
        for (var index = 0; index < clauses.Length; index++)
        {
            if (clauses[index] is not CaseClause clause)
            {
                Statement(inner, clauses[index]);
                continue;
            }
            CaseValues(x, clause.List, seen);
            var place = index + 1 < clauses.Length ? StatementContext.FallthroughAllowed : StatementContext.LastClause;
            ClauseBody(inner | StatementContext.BreakAllowed | place, clause.Body);
        }
    }

    /// <summary>The value that cases are compared with: true where none is written.</summary>
    private Operand SwitchOperand(SwitchStmt statement)
    {
        var x = new Operand();
        if (statement.Tag is null)
        {
            x.Mode = OperandMode.Constant;
            x.Type = Universe.Basic(BasicKind.Bool);
            x.Value = ConstantValue.Of(true);
            x.Expr = new Ident(new TextSpan(statement.Body.Start, 0), "true");
            return x;
        }
        Expr(null, x, statement.Tag);
        Assignment(x, null, "switch expression");
        if (!IsQuiet(x) && !TypePredicates.IsComparable(x.Type, isDynamic: true) && !TypePredicates.HasNil(x.Type))
        {
            Error(statement.Tag, $"cannot switch on a value of type {x.Type}, which is not comparable");
            x.Invalidate();
        }
        return x;
    }

    private void CaseValues(Operand x, ImmutableArray<Expr> values, Dictionary<ConstantValue, List<GoType>> seen)
    {
        foreach (var value in values)
        {
            var operand = new Operand();
            Expr(null, operand, value);
            if (operand.IsInvalid || IsQuiet(x))
                continue;
            ConvertUntyped(operand, x.Type);
            if (operand.IsInvalid)
                continue;
            // In this order an error is at the case.
            var comparison = x.Clone();
            Comparison(comparison, operand.Clone(), TokenKind.Equal);
            if (!comparison.IsInvalid && operand.Mode == OperandMode.Constant)
                ReportSecondCase(operand, seen);
        }
    }

    /// <summary>A number or string may be in one case only; where an interface is switched on, once for each type.</summary>
    private void ReportSecondCase(Operand value, Dictionary<ConstantValue, List<GoType>> seen)
    {
        if (value.Value is not { Kind: ConstantKind.Integer or ConstantKind.Float or ConstantKind.String } constant)
            return;
        if (!seen.TryGetValue(constant, out var types))
            seen[constant] = types = [];
        if (types.Exists(type => TypeIdentity.AreIdentical(type, value.Type)))
            Error(value.Expr, $"duplicate case {constant} in expression switch");
        else
            types.Add(value.Type);
    }

    private void ClauseBody(StatementContext context, ImmutableArray<Stmt> body)
    {
        var outer = CurrentScope;
        OpenScope();
        StatementList(context, body);
        CurrentScope = outer;
    }

    private void ReportSecondDefault(ImmutableArray<Stmt> clauses)
    {
        var hasDefault = false;
        foreach (var clause in clauses)
        {
            if (clause is not (CaseClause { IsDefault: true } or CommClause { Comm: null }))
                continue;
            if (hasDefault)
                Error(clause, "multiple defaults");
            hasDefault = true;
        }
    }

    private void TypeSwitchStatement(StatementContext inner, TypeSwitchStmt statement)
    {
        OpenScope();
        OptionalStatement(statement.Init);
        var (name, guard) = statement.Assign switch
        {
            AssignStmt { Tok: TokenKind.Define, Lhs: [Ident left], Rhs: [TypeAssertExpr { Type: null } right] } => (left, right),
            ExprStmt { X: TypeAssertExpr { Type: null } only } => (null, only),
            _ => ((Ident?)null, (TypeAssertExpr?)null),
        };
        if (guard is null)
        {
            Error(statement.Assign, "incorrect form of type switch guard");
            return;
        }
        var x = TypeSwitchOperand(guard.X);
        if (name is { IsBlank: true })
        {
            Error(name, "no new variable on left side of :=");
            name = null;
        }
        if (name is not null)
        {
            // go/types has nothing here, but who points at the name wants to know what it is.
            var switched = NewLocal(name, statement, 0);
            switched.KnownType = x?.Type ?? GoUnknown.Instance;
            RecordSymbol(name, switched);
        }
        ReportSecondDefault(statement.Body.List);
        var seen = new List<GoType?>();
        var isUsed = name is null;
        foreach (var child in statement.Body.List)
        {
            if (child is CaseClause clause)
                isUsed |= TypeClause(inner | StatementContext.BreakAllowed | StatementContext.InTypeSwitch, clause, name, x, seen);
            else
                Statement(inner, child);
        }
        if (!isUsed)
            Error(name!, $"{name!.Name} declared and not used"); // who has no name counts as used
    }

    /// <summary>The interface value whose type is asked for; null where it is none.</summary>
    private Operand? TypeSwitchOperand(Expr value)
    {
        var x = new Operand();
        Expr(null, x, value);
        if (IsQuiet(x))
            return null;
        if (TypePredicates.IsNonTypeParamInterface(x.Type))
            return x;
        Error(value, TypePredicates.IsTypeParam(x.Type) ? "cannot use type switch on type parameter value" : $"a value of type {x.Type} is not an interface");
        return null;
    }

    /// <summary>True where the clause reads its variable.</summary>
    private bool TypeClause(StatementContext inner, CaseClause clause, Ident? name, Operand? x, List<GoType?> seen)
    {
        var type = CaseTypes(x, clause.List, seen);
        var outer = CurrentScope;
        OpenScope();
        Symbol? symbol = null;
        if (name is not null)
        {
            symbol = NewLocal(name, clause, 0);
            symbol.KnownType = type;
            Results.Implicits[clause] = symbol;
            _scopes.Declare(symbol);
        }
        StatementList(inner, clause.Body);
        CurrentScope = outer;
        if (symbol is null)
            return false;
        var isUsed = symbol.IsUsed;
        symbol.IsUsed = true; // all clauses' variables count as one
        return isUsed;
    }

    /// <summary>go/types' caseTypes: the type of the switch's variable in a clause, which is the only type of the clause or else that of the switched value.</summary>
    /// <param name="seen">The types of the cases so far; null for nil.</param>
    private GoType CaseTypes(Operand? x, ImmutableArray<Expr> types, List<GoType?> seen)
    {
        GoType? type = null;
        foreach (var expression in types)
        {
            if (IsNilName(expression))
            {
                type = null;
                Expr(null, new Operand(), expression);
            }
            else
            {
                type = VarType(expression);
                if (type.Underlying is GoUnknown)
                    continue;
            }
            if (seen.Exists(other => type is null || other is null ? type == other : TypeIdentity.AreIdentical(type, other)))
            {
                Error(expression, $"duplicate case {type?.ToString() ?? "nil"} in type switch");
                continue;
            }
            seen.Add(type);
            if (x is not null && type is not null)
                TypeAssertion(expression, x, type);
        }
        return types.Length == 1 && type is not null ? type : x?.Type ?? GoUnknown.Instance;
    }

    private bool IsNilName(Expr expression) => Unparen(expression) is Ident name && Lookup(name.Name) is { Kind: SymbolKind.Nil };

    private void SelectStatement(StatementContext inner, SelectStmt statement)
    {
        ReportSecondDefault(statement.Body.List);
        foreach (var child in statement.Body.List)
        {
            if (child is not CommClause clause)
            {
                Statement(inner, child);
                continue;
            }
            var outer = CurrentScope;
            OpenScope();
            var isCommunication = IsCommunication(clause.Comm);
            if (!isCommunication)
                Error(clause, "select case must be send or receive (possibly with assignment)");
            OptionalStatement(clause.Comm);
            if (!isCommunication && clause.Comm is AssignStmt { Tok: TokenKind.Define } declaration)
                Use(declaration.Lhs.AsSpan());
            StatementList(inner | StatementContext.BreakAllowed, clause.Body);
            CurrentScope = outer;
        }
    }

    private static bool IsCommunication(Stmt? statement) => statement switch
    {
        null or SendStmt or BadStmt => true,
        AssignStmt { Rhs: [var right] } => Unparen(right) is UnaryExpr { Op: TokenKind.Arrow } or BadExpr,
        ExprStmt expression => Unparen(expression.X) is UnaryExpr { Op: TokenKind.Arrow } or BadExpr,
        _ => false,
    };
}
