using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>A place where a goroutine starts.</summary>
/// <param name="Node">The go statement, or the call that starts it.</param>
/// <param name="Run">What runs: a literal, or what names a function.</param>
internal readonly record struct GoroutineStart(GoNode Node, Expr Run);

/// <summary>Finds go statements, and the calls that are as good as one: Go of a sync.WaitGroup or an errgroup.Group, time.AfterFunc.</summary>
internal static class GoroutineStarts
{
    public static IEnumerable<GoroutineStart> In(DeclContext context)
    {
        foreach (var start in context.All<GoStmt>())
        {
            if (start.Call is CallExpr call)
                yield return new GoroutineStart(start, call.Fun);
        }
        foreach (var call in context.All<CallExpr>())
        {
            if (StartedBy(call, context.Model) is { } run)
                yield return new GoroutineStart(call, run);
        }
    }

    /// <summary>What a call that is no go statement starts in a goroutine of its own; null where it starts nothing.</summary>
    public static Expr? StartedBy(CallExpr call, SemanticModel model)
    {
        if (call is not { Fun: SelectorExpr { Sel.Name: var name } selector })
            return null;
        if (name is "Go" or "TryGo" && call.Args is [var run] && IsGroup(selector, model))
            return run;
        return name == "AfterFunc" && call.Args is [_, var later] && model.CalleeName(call) is "time.AfterFunc" or "context.AfterFunc" ? later : null;
    }

    /// <summary>True for Go of sync.WaitGroup and errgroup.Group; where that package is not at hand, for what has no known type in a file that imports it.</summary>
    private static bool IsGroup(SelectorExpr selector, SemanticModel model)
    {
        var type = model.TypeOf(selector.X);
        if (type is GoPointer pointer)
            type = pointer.Element;
        return type switch
        {
            GoNamed { Symbol: { Name: "WaitGroup" or "Group", PackagePath: "sync" or "golang.org/x/sync/errgroup" } } => true,
            GoUnknown => model.File.Root.Decls.OfType<GenDecl>().SelectMany(general => general.Specs).OfType<ImportSpec>().Any(spec => spec.Path.Value.Contains("x/sync/errgroup", StringComparison.Ordinal)),
            _ => false,
        };
    }

    /// <summary>The literal that a started expression is or names: a local variable that one literal is assigned to; null for others.</summary>
    public static FuncLit? LiteralOf(Expr run, DeclContext context)
    {
        while (run is ParenExpr paren)
            run = paren.X;
        if (run is FuncLit literal)
            return literal;
        if (run is not Ident name || context.Model.SymbolOf(name) is not { IsLocalVariable: true } symbol)
            return null;
        return symbol.Node switch
        {
            AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length && symbol.Index < assign.Rhs.Length => assign.Rhs[symbol.Index] as FuncLit,
            ValueSpec spec when symbol.Index < spec.Values.Length => spec.Values[symbol.Index] as FuncLit,
            ValueSpec { Values.IsEmpty: true } => OnlyAssigned(symbol, context),
            _ => null,
        };
    }

    /// <summary>"var f func(); f = func() { ... f() }": the one literal that is assigned later.</summary>
    private static FuncLit? OnlyAssigned(Symbol symbol, DeclContext context)
    {
        FuncLit? found = null;
        foreach (var assign in context.All<AssignStmt>())
        {
            for (var index = 0; index < assign.Lhs.Length; index++)
            {
                if (!ReferenceEquals(context.Model.SymbolOf(assign.Lhs[index]), symbol))
                    continue;
                if (found is not null || assign.Lhs.Length != assign.Rhs.Length || assign.Rhs[index] is not FuncLit literal)
                    return null;
                found = literal;
            }
        }
        return found;
    }

    /// <summary>All nodes of a kind in a subtree, in source order, without those below nodes that the test leaves out.</summary>
    public static ImmutableArray<TNode> Inside<TNode>(GoNode root, Func<GoNode, bool>? isLeftOut = null)
        where TNode : GoNode
    {
        var collector = new Collector<TNode>(isLeftOut);
        collector.VisitChildrenOf(root);
        return [.. collector.Found];
    }

    private sealed class Collector<TNode>(Func<GoNode, bool>? isLeftOut) : GoWalker
        where TNode : GoNode
    {
        public List<TNode> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (isLeftOut?.Invoke(node) == true)
                return;
            if (node is TNode found)
                Found.Add(found);
            VisitChildrenOf(node);
        }
    }
}
