using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>
/// The flags that loops around Cond.Wait ask for: "for !q.closed { q.cond.Wait() }". Who sets such a flag to what ends the loop has to
/// wake those who wait, or they sleep on.
/// </summary>
internal sealed class WaitedConditions
{
    private const int MaxDepth = 3;

    /// <summary>The field or variable, the value that ends the loop, and the Wait.</summary>
    private readonly List<(Symbol Flag, bool Ends, SyncOp Wait)> _flags = [];

    public WaitedConditions(SyncModel model)
    {
        foreach (var wait in model.Bodies.SelectMany(body => body.Ops).Where(op => op.Kind == SyncOpKind.CondWait))
        {
            if (wait.Loops is [ForStmt { Cond: { } condition }, ..])
                Read(condition, false, wait);
        }
    }

    public IEnumerable<BlockingProblem> In(SyncBody body)
    {
        if (_flags.Count == 0)
            yield break;
        foreach (var assign in AssignmentFinder.In(body))
        {
            if (assign is not { Tok: TokenKind.Assign, Lhs: [var target], Rhs: [Ident { Name: "true" or "false" } value] } || body.Model.SymbolOf(value)?.Kind != SymbolKind.Const || body.Model.SymbolOf(target) is not { } symbol)
                continue;
            foreach (var (flag, ends, wait) in _flags)
            {
                if (!ReferenceEquals(flag, symbol) || ends != (value.Name == "true") || ReferenceEquals(wait.Body, body) || wait.Thing.Root.IsOpen || Wakes(body, wait, MaxDepth, true))
                    continue;
                yield return new BlockingProblem(BlockingKind.ChangedWithoutSignal, target, body.Model.File.TextOf(target), true)
                {
                    Steps = [BlockingFacts.Step(wait.Node, "whoever waits here sleeps on", wait.Body, body)],
                };
                break;
            }
        }
    }

    /// <summary>The operands that hold the loop while they are false, or true under "!".</summary>
    private void Read(Expr condition, bool isNegated, SyncOp wait)
    {
        switch (condition)
        {
            case ParenExpr paren:
                Read(paren.X, isNegated, wait);
                break;
            case UnaryExpr { Op: TokenKind.Not } not:
                Read(not.X, !isNegated, wait);
                break;
            // Only where each operand ends the loop alone.
            case BinaryExpr { Op: TokenKind.LogicalAnd } both when !isNegated:
                Read(both.X, isNegated, wait);
                Read(both.Y, isNegated, wait);
                break;
            case Ident or SelectorExpr when wait.Body.Model.SymbolOf(condition) is { Kind: SymbolKind.Field or SymbolKind.Variable or SymbolKind.Local } flag:
                _flags.Add((flag, isNegated, wait));
                break;
        }
    }

    /// <summary>True where a body, what it calls, or one who calls it signals the Cond, or nobody calls it.</summary>
    private static bool Wakes(SyncBody body, SyncOp wait, int depth, bool asksCallers)
    {
        if (body.Ops.Exists(op => op.Kind == SyncOpKind.Signal && ReferenceEquals(op.Thing.Root, wait.Thing.Root)))
            return true;
        if (depth == 0)
            return true;
        return body.Calls.Exists(call => call.Targets.Any(target => !ReferenceEquals(target, body) && Wakes(target, wait, depth - 1, false)))
            || (asksCallers && body.Callers.Exists(call => !call.IsGo && Wakes(call.Caller, wait, depth - 1, true)))
            || (body.Outer is { } outer && asksCallers && Wakes(outer, wait, depth - 1, true));
    }

    private sealed class AssignmentFinder(FuncLit? own) : GoWalker
    {
        private readonly List<AssignStmt> _found = [];

        public static List<AssignStmt> In(SyncBody body)
        {
            var finder = new AssignmentFinder(body.Function as FuncLit);
            finder.Visit(body.Block);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is FuncLit && !ReferenceEquals(node, own))
                return;
            if (node is AssignStmt assign)
                _found.Add(assign);
            VisitChildrenOf(node);
        }
    }
}
