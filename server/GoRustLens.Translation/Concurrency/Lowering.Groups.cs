using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Types;

namespace GoRustLens.Translation;

/// <summary>WaitGroup and errgroup: a JoinSet, or with threads a list of handles.</summary>
internal sealed partial class Lowering
{
    private const string GroupWait = "golang.org/x/sync/errgroup.Group.Wait";

    private static bool IsWaitGroup(GoType type) => TypeMapper.IsStdNamed(type, "sync", "WaitGroup");

    private readonly HashSet<Symbol> _errorGroups = [];

    private bool IsErrorGroup(Expr group) =>
        IsErrorGroup(Model.TypeOf(group)) || (Model.SymbolOf(Unparenthesized(group)) is { } symbol && _errorGroups.Contains(symbol));

    private bool IsGroup(Expr group) => IsWaitGroup(Model.TypeOf(group)) || IsErrorGroup(group);

    private bool IsErrorGroupWait(CallExpr call) =>
        Model.CalleeName(call) == GroupWait || (call is { Fun: SelectorExpr { Sel.Name: "Wait" } selector, Args.IsEmpty: true } && IsErrorGroup(selector.X));

    private static bool IsErrorGroup(GoType type) => TypeMapper.IsStdNamed(type, "golang.org/x/sync/errgroup", "Group");

    private static bool IsGroup(GoType type) => IsWaitGroup(type) || IsErrorGroup(type);

    /// <summary>Statements of concurrency that span a line or more: how many were lowered; 0 for others.</summary>
    private int TryGroup(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        var statement = list[index];
        if (TryDeclareGroup(statement, output) || TrySignalDeclaration(statement, output) || TryContextReturn(statement, output) || TryGroupReturn(statement, output))
            return 1;
        if (statement is GoStmt { Call: CallExpr call } && DoneGroup(call) is { } group)
        {
            output.Add(new RustExprStmt(GroupTask(call, group)));
            return 1;
        }
        if (statement is ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: "Go" } selector, Args: [FuncLit task] } } && IsGroup(selector.X))
        {
            output.Add(new RustExprStmt(GroupTask(new CallExpr(task.Span) { Fun = task, Args = [], Parens = task.Span }, selector.X)));
            return 1;
        }
        if (statement is ExprStmt { X: CallExpr { Fun: SelectorExpr waited } wait } && (Model.CalleeName(wait) == "sync.WaitGroup.Wait" || IsErrorGroupWait(wait)))
        {
            JoinAll(waited.X, output);
            TakeShared(list, index, output);
            return 1;
        }
        return TryGroupCheck(list, index, output);
    }

    private bool TryDeclareGroup(Stmt statement, List<RustStmt> output)
    {
        switch (statement)
        {
            case DeclStmt { Decl: GenDecl { Tok: TokenKind.Var, Specs: [ValueSpec { Names: [var name], Values.IsEmpty: true }] } } when Model.SymbolOf(name) is { } symbol && IsGroup(symbol.Type) && symbol.Type is not GoPointer:
                DeclareGroup(symbol, output);
                return true;
            case AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name], Rhs: [CompositeLit { Elts.IsEmpty: true } or UnaryExpr { X: CompositeLit { Elts.IsEmpty: true } } or CallExpr { Fun: Ident { Name: "new" } }] } when Model.SymbolOf(name) is { } symbol && IsGroup(symbol.Type):
                DeclareGroup(symbol, output);
                return true;
            case AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name, Ident context], Rhs: [CallExpr { Args: [var parent] } call] } when Model.CalleeName(call) == "golang.org/x/sync/errgroup.WithContext" && Model.SymbolOf(name) is { } symbol:
                _errorGroups.Add(symbol);
                DeclareGroup(symbol, output);
                _run.Note(call, "errgroup cancels its context at the first error; a JoinSet aborts its tasks when it is dropped, which returning the error does");
                if (!context.IsBlank)
                    output.Add(new RustLet(RustPattern.Binding(Naming.NameMapper.Snake(context.Name)), null, IsRootContext(parent) ? Owned(parent) : Read(parent).Method("child_token")));
                if (Model.SymbolOf(context) is { } inner)
                    Declare(inner, ValueForm.Place);
                return true;
            default:
                return false;
        }
    }

    private void DeclareGroup(Symbol symbol, List<RustStmt> output)
    {
        Declare(symbol, ValueForm.Place);
        var pattern = new RustIdentifierPattern(NameOf(symbol), IsMutable: true);
        if (!_run.UsesTokio)
        {
            output.Add(new RustLet(pattern, null, RustExpr.CallOf("Vec::new")));
            return;
        }
        _run.Use("tokio::task::JoinSet");
        var type = IsErrorGroup(symbol.Type) || _errorGroups.Contains(symbol) ? RustType.Of("JoinSet", _run.Types.ResultType(RustType.Unit)) : null;
        output.Add(new RustLet(pattern, type, RustExpr.CallOf("JoinSet::new")));
    }

    /// <summary>The WaitGroup that a goroutine tells of its end; null for goroutines that nobody counts.</summary>
    private Expr? DoneGroup(CallExpr call)
    {
        var finder = new DoneFinder(Model);
        finder.Visit(call.Fun is FuncLit literal ? literal.Body : call);
        return finder.Group is { } group && Model.SymbolOf(group) is { IsLocalVariable: true, Type: not GoPointer } ? group : null;
    }

    private RustExpr GroupTask(CallExpr call, Expr group)
    {
        var isFallible = IsErrorGroup(group);
        if (_run.UsesTokio)
            return Task(call, new RustField(Read(group), "spawn"), isFallible);
        return Read(group).Method("push", Task(call, RustExpr.PathOf(SpawnPath), isFallible));
    }

    /// <summary>Waits for every task of the group; a panic in one goes on here.</summary>
    private void JoinAll(Expr group, List<RustStmt> output)
    {
        if (_run.UsesTokio && IsWaitGroup(Model.TypeOf(group)))
        {
            output.Add(new RustExprStmt(new RustAwait(Read(group).Method("join_all"))));
            return;
        }
        output.Add(new RustExprStmt(JoinLoop(group, attempt => IsWaitGroup(Model.TypeOf(group)) ? new RustExprStmt(attempt) : new RustLet(RustPattern.Wildcard, null, attempt))));
    }

    private RustExpr JoinLoop(Expr group, Func<RustExpr, RustStmt> finish)
    {
        if (_run.UsesTokio)
        {
            var next = new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding("joined")), new RustAwait(Read(group).Method("join_next")));
            return new RustWhile(next, new RustBlock([finish(RustExpr.PathOf("joined").Method("expect", RustExpr.LiteralOf("\"a task panicked\"")))]));
        }
        var joined = RustExpr.PathOf("handle").Method("join").Method("expect", RustExpr.LiteralOf("\"a thread panicked\""));
        return new RustFor(RustPattern.Binding("handle"), Read(group), new RustBlock([finish(joined)]));
    }

    /// <summary><c>return g.Wait()</c>.</summary>
    private bool TryGroupReturn(Stmt statement, List<RustStmt> output)
    {
        if (statement is not ReturnStmt { Results: [CallExpr { Fun: SelectorExpr selector } wait] } || !IsErrorGroupWait(wait) || !ReturnsError || Current.Shape is not { Payload.IsEmpty: true })
            return false;
        output.Add(new RustExprStmt(JoinLoop(selector.X, joined => new RustExprStmt(new RustTry(joined)))));
        output.Add(new RustExprStmt(new RustReturn(RustExpr.CallOf("Ok", RustExpr.Unit))));
        return true;
    }

    /// <summary><c>if err := g.Wait(); err != nil { return … }</c>, in one statement or two.</summary>
    private int TryGroupCheck(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        var check = list[index] as IfStmt ?? (list[index] is AssignStmt && index + 1 < list.Length ? list[index + 1] as IfStmt : null);
        var assign = check?.Init as AssignStmt ?? list[index] as AssignStmt;
        if (check is null || assign is not { Lhs: [Ident error], Rhs: [CallExpr { Fun: SelectorExpr selector } wait] } || !IsErrorGroupWait(wait) || !IsErrorCheck(check.Cond, error))
            return 0;
        var count = ReferenceEquals(check, list[index]) ? 1 : 2;
        var found = new Propagation(assign, wait, error, [], check);
        if (check.Else is null && Handed(found) is { } handed)
            output.Add(new RustExprStmt(JoinLoop(selector.X, joined => new RustExprStmt(Attempt(joined, handed, found)))));
        else
            output.Add(new RustExprStmt(JoinLoop(selector.X, joined => HandledJoin(joined, found))));
        TakeShared(list, index + count - 1, output);
        return count;
    }

    private RustExprStmt HandledJoin(RustExpr joined, Propagation found)
    {
        _run.Note(found.Check, "each task's error is handled as it comes; errgroup gives the first one only");
        if (Model.SymbolOf(found.Error) is { } symbol)
            Declare(symbol, ValueForm.Place);
        var pattern = RustPattern.Variant("Err", NameUse.Reads(found.Check.Body, found.Error.Name) ? RustPattern.Binding(NameMapperSnake(found.Error.Name)) : RustPattern.Wildcard);
        return new RustExprStmt(new RustIf(new RustLetCondition(pattern, joined), BlockOf(found.Check.Body)));
    }

    /// <summary>Finds <c>wg.Done()</c>, and a group handed over by address.</summary>
    private sealed class DoneFinder(Semantics.SemanticModel model) : GoWalker
    {
        public Expr? Group { get; private set; }

        public override void Visit(GoNode node)
        {
            if (Group is not null || !HasRoom())
                return;
            if (node is CallExpr { Fun: SelectorExpr selector } call && model.CalleeName(call) == "sync.WaitGroup.Done")
                Group = selector.X;
            else if (node is UnaryExpr { Op: TokenKind.And, X: Ident name } && IsWaitGroup(model.TypeOf(name)))
                Group = name;
            else
                VisitChildrenOf(node);
        }
    }
}
