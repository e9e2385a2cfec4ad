using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>Which branches without a label may stand at a place, and what a switch around it is.</summary>
    [Flags]
    private enum StatementContext
    {
        None = 0,
        BreakAllowed = 1,
        ContinueAllowed = 2,
        FallthroughAllowed = 4,
        LastClause = 8,
        InTypeSwitch = 16,
    }

    /// <summary>True once the present function has a label or a branch to one: without any there is nothing to resolve.</summary>
    private bool HasLabel { get; set; }

    /// <summary>go/types' funcBody: the scope of the parameters must be the current one.</summary>
    private void FuncBody(GoNode function, GoSignature signature, BlockStmt body)
    {
        var (outerScope, outerSignature, outerFunction) = (CurrentScope, CurrentSignature, CurrentFunction);
        var (outerHasLabel, outerHasCall) = (HasLabel, HasCallOrReceive);
        CurrentSignature = signature;
        CurrentFunction = function;
        HasLabel = false;
        // Parameters and the body's own variables share one block.
        StatementList(StatementContext.None, body.List);
        if (HasLabel)
            Labels(body);
        ReportUnused(outerScope);
        if (!signature.Results.IsEmpty && !IsTerminating(body, ""))
            Error(new EmptyStmt(TextSpan.FromBounds(Math.Max(body.Start, body.End - 1), body.End)), "missing return");
        (CurrentScope, CurrentSignature, CurrentFunction) = (outerScope, outerSignature, outerFunction);
        (HasLabel, HasCallOrReceive) = (outerHasLabel, outerHasCall);
    }

    /// <summary>go/types' usage.</summary>
    private void ReportUnused(Scope? function)
    {
        foreach (var variable in function?.Variables ?? [])
        {
            if (!variable.IsUsed && variable.Ident is { } ident)
                Error(ident, $"declared and not used: {variable.Name}");
        }
    }

    private void StatementList(StatementContext context, ImmutableArray<Stmt> list)
    {
        var inner = context & ~StatementContext.FallthroughAllowed;
        // Empty statements behind a fallthrough do not make it any less the last one.
        var last = list.Length - 1;
        while (last >= 0 && list[last] is EmptyStmt)
            last--;
        for (var index = 0; index <= last; index++)
            Statement(index == last ? context : inner, list[index]);
    }

    private void Statement(StatementContext context, Stmt statement)
    {
        ThrowIfCancelled();
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            StatementHere(context, statement);
        else
            StatementOnNewStack(context, statement);
    }

    private void StatementOnNewStack(StatementContext context, Stmt statement) => TypeGate.Deep(() =>
    {
        StatementHere(context, statement);
        return true;
    });

    private void StatementHere(StatementContext context, Stmt statement)
    {
        var inner = context & ~(StatementContext.FallthroughAllowed | StatementContext.LastClause | StatementContext.InTypeSwitch);
        var outerScope = CurrentScope;
        switch (statement)
        {
            case BadStmt or EmptyStmt: break;
            case DeclStmt { Decl: GenDecl declaration }: DeclStatement(declaration); break;
            case DeclStmt: Error(statement, "function declared in a function"); break;
            case LabeledStmt labeled: LabeledStatement(context, labeled); break;
            case ExprStmt expression: ExpressionStatement(expression); break;
            case SendStmt send: SendStatement(send); break;
            case IncDecStmt change: IncDecStatement(change); break;
            case AssignStmt assign: AssignStatement(assign); break;
            case GoStmt go: SuspendedCall("go", go.Call); break;
            case DeferStmt defer: SuspendedCall("defer", defer.Call); break;
            case ReturnStmt returned: ReturnStatement(returned); break;
            case BranchStmt branch: BranchStatement(context, branch); break;
            case BlockStmt block:
                OpenScope();
                StatementList(inner, block.List);
                break;
            case IfStmt choice: IfStatement(inner, choice); break;
            case SwitchStmt choice: SwitchStatement(inner, choice); break;
            case TypeSwitchStmt choice: TypeSwitchStatement(inner, choice); break;
            case SelectStmt choice: SelectStatement(inner, choice); break;
            case ForStmt loop: ForStatement(inner, loop); break;
            case RangeStmt range: RangeStatement(inner, range); break;
            default: Error(statement, "statement out of place"); break;
        }
        CurrentScope = outerScope;
    }

    private void OptionalStatement(Stmt? statement)
    {
        if (statement is not null)
            Statement(StatementContext.None, statement);
    }

    private void LabeledStatement(StatementContext context, LabeledStmt labeled)
    {
        HasLabel = true;
        Statement(context, labeled.Stmt);
    }

    private void ExpressionStatement(ExprStmt statement)
    {
        var x = new Operand();
        var kind = RawExpr(null, x, statement.X, null, allowGeneric: false);
        switch (x.Mode)
        {
            case OperandMode.Invalid: break;
            case OperandMode.Builtin: Error(statement.X, "built-in function must be called"); break;
            case OperandMode.TypeExpr: Error(statement.X, "type is not an expression"); break;
            default:
                if (kind != ExprKind.Statement)
                    Error(statement.X, "expression is not used");
                break;
        }
    }

    private void SuspendedCall(string keyword, Expr call)
    {
        var x = new Operand();
        var kind = RawExpr(null, x, call, null, allowGeneric: false);
        // Of what is no call at all the parser said so.
        if (x.IsInvalid || kind == ExprKind.Statement || call is not CallExpr)
            return;
        Error(call, kind == ExprKind.Conversion ? $"{keyword} requires a function call, not a conversion" : $"{keyword} discards the result of an expression");
    }

    private void SendStatement(SendStmt statement)
    {
        var channel = new Operand();
        var value = new Operand();
        Expr(null, channel, statement.Chan);
        GenericExpr(value, statement.Value);
        if (value.IsInvalid)
            return;
        if (IsQuiet(channel))
            Assignment(value, GoUnknown.Instance, "send");
        else if (TypePredicates.CommonUnder(channel.Type) is not GoChan type)
            Error(statement.Chan, $"cannot send to a value of type {channel.Type}");
        else if (!AllowsSend(channel.Type))
            Error(statement.Chan, $"cannot send to the receive-only channel of type {channel.Type}");
        else
            Assignment(value, type.RawElement, "send");
    }

    private static bool AllowsSend(GoType type) =>
        TypePredicates.ForEachType(type, (_, underlying) => underlying is not GoChan { Direction: ChanDir.Recv });

    private void IncDecStatement(IncDecStmt statement)
    {
        var x = new Operand();
        Expr(null, x, statement.X);
        if (IsQuiet(x))
            return;
        if (!TypePredicates.AllNumeric(x.Type))
        {
            Error(statement.X, $"++ and -- need a number, not a value of type {x.Type}");
            return;
        }
        var one = new BasicLit(statement.X.Span, TokenKind.Int, "1");
        Binary(x, null, statement.X, one, statement.Tok == TokenKind.Inc ? TokenKind.Add : TokenKind.Sub);
        if (!x.IsInvalid)
            AssignVar(statement.X, null, x, "assignment");
    }

    private void AssignStatement(AssignStmt statement)
    {
        switch (statement.Tok)
        {
            case TokenKind.Define: ShortVarDecl(statement); break;
            case TokenKind.Assign: AssignVars(statement.Lhs, statement.Rhs); break;
            default: AssignOperation(statement); break;
        }
    }

    private void AssignOperation(AssignStmt statement)
    {
        if (statement is not { Lhs: [var left], Rhs: [var right] })
        {
            Error(statement, "an assignment with an operator takes one value on each side");
            UseLeft(statement.Lhs.AsSpan());
            Use(statement.Rhs.AsSpan());
            return;
        }
        var x = new Operand();
        // The order of the operators is that of their assignments.
        Binary(x, null, left, right, statement.Tok - TokenKind.AddAssign + TokenKind.Add);
        if (!x.IsInvalid)
            AssignVar(left, null, x, "assignment");
    }

    private void BranchStatement(StatementContext context, BranchStmt statement)
    {
        if (statement.Label is not null)
        {
            // Resolved when the whole body is known.
            HasLabel = true;
            return;
        }
        switch (statement.Tok)
        {
            case TokenKind.Break when !context.HasFlag(StatementContext.BreakAllowed):
                Error(statement, "break is not in a for, switch, or select statement");
                break;
            case TokenKind.Continue when !context.HasFlag(StatementContext.ContinueAllowed):
                Error(statement, "continue is not in a for statement");
                break;
            case TokenKind.Fallthrough when !context.HasFlag(StatementContext.FallthroughAllowed):
                Error(statement, context.HasFlag(StatementContext.LastClause) ? "cannot fallthrough final case in switch"
                    : context.HasFlag(StatementContext.InTypeSwitch) ? "cannot fallthrough in type switch"
                    : "fallthrough statement out of place");
                break;
        }
    }

    /// <summary>Checks a chain of "else if" in a loop, for there may be thousands; each sees the variables of those before it.</summary>
    private void IfStatement(StatementContext inner, IfStmt statement)
    {
        Stmt? next = statement;
        while (next is IfStmt choice)
        {
            ThrowIfCancelled();
            OpenScope();
            OptionalStatement(choice.Init);
            Condition(choice.Cond);
            Statement(inner, choice.Body);
            next = choice.Else;
        }
        if (next is not null)
            Statement(inner, next);
    }

    private void Condition(Expr condition)
    {
        var x = new Operand();
        Expr(null, x, condition);
        if (!IsQuiet(x) && !TypePredicates.AllBoolean(x.Type))
            Error(condition, "the condition is not a boolean");
    }

    private void ForStatement(StatementContext inner, ForStmt statement)
    {
        OpenScope();
        OptionalStatement(statement.Init);
        if (statement.Cond is not null)
            Condition(statement.Cond);
        OptionalStatement(statement.Post);
        if (statement.Post is AssignStmt { Tok: TokenKind.Define } declaration)
        {
            Error(declaration, "cannot declare in post statement");
            Use(declaration.Lhs.AsSpan()); // that nothing reads them is not to be said, too
        }
        Statement(inner | StatementContext.BreakAllowed | StatementContext.ContinueAllowed, statement.Body);
    }

    /// <summary>True for what is wrong or unknown, of which nothing more is to be said.</summary>
    private static bool IsQuiet(Operand x) => x.IsInvalid || x.Type.Underlying is GoUnknown;
}
