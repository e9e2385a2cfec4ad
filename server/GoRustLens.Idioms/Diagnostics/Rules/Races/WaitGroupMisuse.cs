using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>GRL0203: WaitGroup.Add runs in the goroutine that it announces, so that Wait may be over before it.</summary>
internal sealed class LateWaitGroupAdd : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0203", "WaitGroup.Add is called inside the goroutine that it counts", HazardClass.Race, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var start in context.All<GoStmt>())
        {
            if (start.Call is not CallExpr call)
                continue;
            if (GoroutineStarts.LiteralOf(call.Fun, context) is { } literal)
            {
                if (AddIn(literal, start, context) is { } add)
                    yield return Report(add, start);
            }
            else if (context.Model.CalleeOf(call) is { Node: FuncDecl { Body.List: [ExprStmt { X: CallExpr first }, ..] } worker, Package: { } package, File: { } file }
                && package.ModelOf(file) is var model && model.CalleeName(first) == "sync.WaitGroup.Add"
                && AccessPath.RootOf(((SelectorExpr)first.Fun).X, model) is { Kind: SymbolKind.Parameter or SymbolKind.Receiver })
            {
                yield return Report(call, start) with { Related = [new RelatedPlace(worker.Name.Span, "it begins with Add", ReferenceEquals(file, context.File) ? null : package.PathOf(file))] };
            }
            else if (context.Model.CalleeOf(call) is { Node: FuncDecl { Body: not null } started, Package: { } home, File: { } place } && AddsUncounted(started, home.ModelOf(place)))
            {
                yield return Report(call, start) with { Level = FindingLevel.All, Related = [new RelatedPlace(started.Name.Span, "it calls Add", ReferenceEquals(place, context.File) ? null : home.PathOf(place))] };
            }
        }
    }

    /// <summary>An Add in the started function itself, of a group that the function is not counted by: it calls no Done.</summary>
    private static bool AddsUncounted(FuncDecl worker, SemanticModel model)
    {
        var own = GoroutineStarts.Inside<CallExpr>(worker.Body!, node => node is FuncLit).Where(call => call.Fun is SelectorExpr).ToList(); // asked for functions with a body
        var add = own.Find(call => call is { Fun: SelectorExpr { Sel.Name: "Add" } } && model.CalleeName(call) == "sync.WaitGroup.Add" && AccessPath.RootOf(((SelectorExpr)call.Fun).X, model) is { Kind: SymbolKind.Parameter or SymbolKind.Receiver });
        // "if g.stopped { return }; g.wg.Add(1)" under a lock: who waits has set the flag under it.
        if (add is not null && own.Exists(call => call.Start < add.Start && model.CalleeName(call) is "sync.Mutex.Lock" or "sync.RWMutex.Lock" or "sync.RWMutex.RLock"))
            return false;
        return add is not null && !own.Exists(call => model.CalleeName(call) is "sync.WaitGroup.Done" or "sync.WaitGroup.Wait");
    }

    private Finding Report(GoNode place, GoStmt start) => new(Code, place.Span, "Wait can be over before this goroutine has called Add; Rust's spawn counts the task before it returns")
    {
        Related = [new RelatedPlace(start.Span with { Length = 2 }, "the goroutine starts here, not counted yet")],
    };

    /// <summary>The first statement, or an Add of a group that nobody has added to for the goroutine.</summary>
    private static CallExpr? AddIn(FuncLit literal, GoStmt start, DeclContext context)
    {
        foreach (var call in GoroutineStarts.Inside<CallExpr>(literal.Body, node => node is FuncLit))
        {
            if (context.Model.CalleeName(call) != "sync.WaitGroup.Add" || call.Fun is not SelectorExpr selector || AccessPath.Of(selector.X, context.Model) is not { Root: { } root } path)
                continue;
            if (root.Ident is { } declared && literal.Span.Contains(declared.Span))
                continue;
            if (literal.Body.List is [ExprStmt { X: CallExpr first }, ..] && ReferenceEquals(first, call))
                return call;
            if (!CallsOn(path, "sync.WaitGroup.Add", context).Any(other => other.Start < start.Start) && CallsOn(path, "sync.WaitGroup.Wait", context).Any(wait => !literal.Span.Contains(wait.Span)))
                return call;
        }
        return null;
    }

    private static IEnumerable<CallExpr> CallsOn(AccessPath path, string name, DeclContext context) =>
        context.All<CallExpr>().Where(call => call.Fun is SelectorExpr selector && context.Model.CalleeName(call) == name && AccessPath.Of(selector.X, context.Model) == path);
}

/// <summary>GRL0206: a goroutine that a WaitGroup counts can end without Done, so that Wait waits for ever.</summary>
internal sealed class MissingDone : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0206", "A goroutine can end without WaitGroup.Done", HazardClass.Deadlock, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var start in context.All<GoStmt>())
        {
            if (start.Call is not CallExpr { Fun: FuncLit literal })
                continue;
            var dones = GoroutineStarts.Inside<CallExpr>(literal.Body).Where(call => context.Model.CalleeName(call) == "sync.WaitGroup.Done").ToList();
            if (dones.Count == 0 || dones.Any(done => !ReferenceEquals(context.FunctionAround(done), literal) || IsForThoseWhoCount(done, context)))
                continue;
            var flow = context.FlowOf(literal).Control;
            if (EndWithout(flow, dones) is { } end)
            {
                var name = context.File.TextOf(((SelectorExpr)dones[0].Fun).X);
                yield return new Finding(Code, end, MessageText.Fit(name, shown => $"This way out skips {shown}.Done, so Wait never returns; Rust's JoinHandle ends with its task"))
                {
                    Related = [new RelatedPlace(dones[0].Span, "other ways call Done here: defer it")],
                };
            }
        }
    }

    /// <summary>"if wg != nil { defer wg.Done() }": without a group there is nobody who waits.</summary>
    private static bool IsForThoseWhoCount(CallExpr done, DeclContext context) =>
        done.Fun is SelectorExpr { X: var group } && context.AncestorsOf(done).OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(done.Span)
            && branch.Cond is BinaryExpr { Op: TokenKind.NotEqual } asked && context.Model.IsNil(asked.Y) && ExprFacts.AreAlike(asked.X, group, context.Model));

    /// <summary>Where a path leaves the body that no Done is on; null where there is none.</summary>
    private static Syntax.Text.TextSpan? EndWithout(ControlFlow flow, List<CallExpr> dones)
    {
        var open = new Stack<FlowBlock>([flow.Entry]);
        var seen = new HashSet<FlowBlock> { flow.Entry };
        while (open.TryPop(out var block))
        {
            if (block.Steps.Any(step => dones.Any(done => step.Span.Contains(done.Span))))
                continue;
            if (block.Steps is [.., { Kind: FlowStepKind.Return, Node: ReturnStmt give }])
                return give.Span;
            foreach (var edge in block.Successors)
            {
                if (edge.Kind != FlowEdgeKind.Unwind && !ReferenceEquals(edge.Target, flow.Exit) && seen.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }
        return null;
    }
}
