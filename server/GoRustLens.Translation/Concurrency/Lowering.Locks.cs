using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>Locks: a guard whose scope is what the Go code locks.</summary>
internal sealed partial class Lowering
{
    private static string? LockMethod(string callee) => callee switch
    {
        "sync.Mutex.Lock" => "lock",
        "sync.RWMutex.Lock" => "write",
        "sync.RWMutex.RLock" => "read",
        _ => null,
    };

    private static bool IsUnlock(string callee) => callee is "sync.Mutex.Unlock" or "sync.RWMutex.Unlock" or "sync.RWMutex.RUnlock";

    /// <summary>Lock with its Unlock, deferred or later in the list: answers how many statements that were.</summary>
    private int TryGuardScope(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (list[index] is not ExprStmt { X: CallExpr { Fun: SelectorExpr mutex } locked } || LockMethod(Model.CalleeName(locked)) is null)
            return 0;
        var isElided = Unparenthesized(mutex.X) is Ident name && Model.SymbolOf(name) is { } symbol && IsElidedMutex(symbol);
        if (index + 1 < list.Length && list[index + 1] is DeferStmt { Call: CallExpr { Fun: SelectorExpr deferred } unlock } && IsUnlock(Model.CalleeName(unlock)) && SameText(deferred.X, mutex.X))
        {
            if (isElided)
            {
                LowerSharedRegion(list[(index + 2)..], list[index], output);
                return list.Length - index;
            }
            output.Add(Guard(locked, mutex, "_guard"));
            return 2;
        }
        var end = UnlockIndex(list, index, mutex);
        if (end < 0)
            return 0;
        var region = list[(index + 1)..end];
        var scope = new List<RustStmt>();
        if (isElided)
            LowerSharedRegion(region, list[index], scope);
        else
        {
            var releases = region.Any(s => ReleaseFinder.Releases(Model, s));
            scope.Add(Guard(locked, mutex, releases ? "guard" : "_guard"));
            LowerList(region, scope, list[end].Start);
            if (releases || DeclaresForLater(list, index + 1, end))
            {
                scope[0] = Guard(locked, mutex, "guard");
                scope.Add(new RustExprStmt(RustExpr.CallOf("drop", RustExpr.PathOf("guard"))));
                output.AddRange(scope);
                return end - index + 1;
            }
        }
        if (scope.Count == 1 || isElided && DeclaresForLater(list, index + 1, end) || end == list.Length - 1)
            output.AddRange(scope);
        else
            output.Add(new RustExprStmt(new RustBlockExpr(Block(scope))));
        return end - index + 1;
    }

    private int UnlockIndex(ImmutableArray<Stmt> list, int index, SelectorExpr mutex)
    {
        for (var i = index + 1; i < list.Length; i++)
        {
            if (list[i] is ExprStmt { X: CallExpr { Fun: SelectorExpr released } call } && IsUnlock(Model.CalleeName(call)) && SameText(released.X, mutex.X))
                return i;
        }
        return -1;
    }

    /// <summary>True where code behind the region uses a variable that the region declares.</summary>
    private static bool DeclaresForLater(ImmutableArray<Stmt> list, int start, int end) =>
        list.Skip(start).Take(end - start).Any(s => DeclaredNames(s).Any(n => list.Skip(end + 1).Any(l => NameUse.Reads(l, n))));

    private static IEnumerable<string> DeclaredNames(Stmt statement) => statement switch
    {
        AssignStmt { Tok: Syntax.Lexing.TokenKind.Define } assign => assign.Lhs.OfType<Ident>().Select(i => i.Name),
        DeclStmt { Decl: GenDecl group } => group.Specs.OfType<ValueSpec>().SelectMany(s => s.Names).Select(n => n.Name),
        _ => [],
    };

    private RustLet Guard(CallExpr call, SelectorExpr mutex, string name)
    {
        _run.Note(call, "a Rust Mutex holds the data that it guards: move the fields behind it into Mutex<…> and reach them through the guard");
        if (Current.IsAsync)
            _run.Note(call, "a std guard must not live across an await; tokio::sync::Mutex is for that");
        return new RustLet(RustPattern.Binding(name), null, MethodReceiver(mutex).Method(LockMethod(Model.CalleeName(call)) ?? "lock").Method("unwrap"));
    }

    /// <summary>Calls that are statements of their own in Rust: locks without a partner, groups, cancel functions; false for others.</summary>
    private bool LowerSpecialCall(CallExpr call, List<RustStmt> output)
    {
        if (CancelledToken(call) is { } token)
        {
            output.Add(new RustExprStmt(token.Method("cancel")));
            return true;
        }
        if (call.Fun is not SelectorExpr selector)
            return false;
        var callee = Model.CalleeName(call);
        if (LockMethod(callee) is not null || IsUnlock(callee))
        {
            if (Unparenthesized(selector.X) is Ident name && Model.SymbolOf(name) is { } symbol && IsElidedMutex(symbol))
                output.Add(new RustExprStmt(_run.Hole(call, "this lock spans blocks: keep one guard of the shared value over all of them")));
            else
                output.Add(IsUnlock(callee) ? new RustExprStmt(RustExpr.CallOf("drop", RustExpr.PathOf("guard"))) : Guard(call, selector, "guard"));
            return true;
        }
        switch (callee)
        {
            case "sync.WaitGroup.Add" or "sync.WaitGroup.Done":
                _run.Note(call, "a JoinSet counts its tasks itself: Add and Done disappear");
                return true;
            case "time.Ticker.Stop" or "time.Timer.Stop":
                _run.Note(call, "a timer stops when it is dropped");
                return true;
            case "sync.WaitGroup.Wait" or GroupWait:
                JoinAll(selector.X, output);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Finds an Unlock inside of blocks: a way out of the region.</summary>
    private sealed class ReleaseFinder(Semantics.SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool Releases(Semantics.SemanticModel model, GoNode node)
        {
            var finder = new ReleaseFinder(model);
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (_found || !HasRoom() || node is FuncLit)
                return;
            _found = node is CallExpr call && IsUnlock(model.CalleeName(call));
            VisitChildrenOf(node);
        }
    }
}
