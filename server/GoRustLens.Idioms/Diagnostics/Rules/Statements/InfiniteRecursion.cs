using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>GRL0710: every path through a function comes to a call of itself before it can return, panic or wait. Silent for go and defer, and for calls that "&amp;&amp;" or "||" may leave out.</summary>
internal sealed class InfiniteRecursion : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0710", "A function that calls itself on every path", HazardClass.Other, "lint:unconditional_recursion");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function || context.Model.SymbolOf(function.Name) is not { } self)
            yield break;
        var calls = new List<CallExpr>();
        foreach (var call in context.All<CallExpr>())
        {
            if (IsSelf(call, function, self, context.Model) && IsSure(call, context))
                calls.Add(call);
        }
        if (calls.Count == 0)
            yield break;
        var control = context.FlowOf(function).Control;
        var blocks = calls.Select(call => control.PointOf(call)?.Block).OfType<FlowBlock>().ToHashSet();
        if (HasOtherWay(control, blocks))
            yield break;
        var shown = calls.First(call => control.PointOf(call)?.Block is { IsReachable: true });
        yield return new Finding(Code, shown.Span, MessageText.Fit(function.Name.Name, name => $"{name} calls itself on every path and never returns; Rust warns of it (lint unconditional_recursion)"))
        {
            Level = IsMarker(function) ? FindingLevel.All : FindingLevel.Bugs,
        };
    }

    /// <summary>"func lost() { lost() }": nobody writes that by mistake. It stands there for its address and its name.</summary>
    private static bool IsMarker(FuncDecl function) =>
        function is { Recv: null, Type: { Results: null, Params.List.IsEmpty: true }, Body.List: [ExprStmt { X: CallExpr { Fun: Ident } }] } && !char.IsUpper(function.Name.Name[0]);

    private static bool IsSelf(CallExpr call, FuncDecl function, Symbol self, SemanticModel model) =>
        call.Fun switch
        {
            Ident ident => ident.Name == function.Name.Name,
            SelectorExpr selector => selector.Sel.Name == function.Name.Name,
            IndexExpr or IndexListExpr => true,
            _ => false,
        } && ReferenceEquals(model.CalleeOf(call), self);

    private static bool IsSure(CallExpr call, DeclContext context)
    {
        GoNode inner = call;
        foreach (var around in context.AncestorsOf(call))
        {
            if (around is FuncLit or GoStmt or DeferStmt || (around is BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } binary && ReferenceEquals(binary.Y, inner)))
                return false;
            inner = around;
        }
        return true;
    }

    /// <summary>True where a path that has not called yet can return, unwind, end the program, or turn in a loop.</summary>
    private static bool HasOtherWay(ControlFlow control, HashSet<FlowBlock> calling)
    {
        var state = new byte[control.Blocks.Length];
        var open = new Stack<(FlowBlock Block, int Next)>();
        open.Push((control.Entry, 0));
        state[control.Entry.Index] = 1;
        if (calling.Contains(control.Entry))
            return false;
        while (open.TryPop(out var top))
        {
            var (block, next) = top;
            if (block.Successors.Count == 0)
                return true;
            if (next == block.Successors.Count)
            {
                state[block.Index] = 2;
                continue;
            }
            open.Push((block, next + 1));
            var edge = block.Successors[next];
            if (calling.Contains(edge.Target))
                continue;
            if (edge.Kind == FlowEdgeKind.Unwind || state[edge.Target.Index] == 1)
                return true;
            if (state[edge.Target.Index] == 0)
            {
                state[edge.Target.Index] = 1;
                open.Push((edge.Target, 0));
            }
        }
        return false;
    }
}
