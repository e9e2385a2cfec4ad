using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0706: elements are appended to slices that are made here and used for nothing but to be appended to; and appends to a slice parameter whose result stays in the
/// function, so that the caller's slice keeps its length. Silent where a slice may share its elements with something that is read.
/// </summary>
internal sealed class AppendNeverSeen : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0706", "Nobody sees what is appended", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        var appends = context.All<AssignStmt>().Where(assign => TargetOf(assign, context.Model) is not null).ToList();
        if (appends.Count == 0)
            yield break;
        var unseen = UnseenSlices(context, appends.Select(assign => TargetOf(assign, context.Model)!).ToHashSet()); // filtered above
        foreach (var assign in appends)
        {
            var target = TargetOf(assign, context.Model)!; // as above
            if (context.FunctionAround(assign) is not { } function || !context.FlowOf(function).IsReachable(assign))
                continue;
            if (unseen.Contains(target))
                yield return new Finding(Code, assign.Span, MessageText.Fit(target.Name, name => $"Nobody looks at {name} after this append; in Rust one lends &mut Vec, or gives it back"));
            else if (IsLostForCaller(assign, target, function, context))
                yield return new Finding(Code, assign.Span, MessageText.Fit(target.Name, name => $"The caller's {name} keeps its length, this append is lost; in Rust one pushes through &mut Vec"));
        }
    }

    private static bool IsLostForCaller(AssignStmt assign, Symbol target, GoNode function, DeclContext context) =>
        target.Kind == SymbolKind.Parameter && ReferenceEquals(target.Function, function)
        && assign.Rhs is [CallExpr { Args: [var start, _, ..] }] && ReferenceEquals(ExprFacts.LocalOf(start, context.Model), target)
        && context.FlowOf(function) is var flow && flow.DeadStores.Stores.Any(store => ReferenceEquals(store.Node, assign))
        && !flow.Escapes(target).Any();

    /// <summary>The variable that the result of an append is put into.</summary>
    private static Symbol? TargetOf(AssignStmt assign, SemanticModel model) =>
        assign is { Lhs: [var target], Rhs: [var value] } && ExprFacts.BuiltinCall(value, "append", model) is { Args.Length: > 1 }
            && ExprFacts.LocalOf(target, model) is { } local && local.Type.Underlying is GoSlice ? local : null;

    /// <summary>The slices each of whose uses is an append into one of them, and whose elements nobody else has.</summary>
    private static HashSet<Symbol> UnseenSlices(DeclContext context, HashSet<Symbol> appended)
    {
        var uses = new Dictionary<Symbol, List<Ident>>();
        foreach (var ident in context.All<Ident>())
        {
            if (context.Model.SymbolOf(ident) is { IsLocalVariable: true } symbol && symbol.Type.Underlying is GoSlice or GoArray)
            {
                if (!uses.TryGetValue(symbol, out var list))
                    uses[symbol] = list = [];
                list.Add(ident);
            }
        }
        // Made from one another: what is appended to as well as what that begins with.
        var group = uses.Keys.Where(symbol => symbol.Kind == SymbolKind.Local).ToHashSet();
        for (var count = -1; count != group.Count;)
        {
            count = group.Count;
            group.RemoveWhere(symbol => !uses[symbol].TrueForAll(use => IsUnseen(use, symbol, group, context)));
        }
        group.IntersectWith(appended);
        return group;
    }

    private static bool IsUnseen(Ident use, Symbol symbol, HashSet<Symbol> group, DeclContext context)
    {
        var model = context.Model;
        switch (context.ParentOf(use))
        {
            case AssignStmt assign when assign.Lhs.IndexOf(use) is >= 0 and var index:
                return assign.Lhs.Length == assign.Rhs.Length && IsFresh(assign.Rhs[index], group, model);
            case ValueSpec spec when spec.Names.IndexOf(use) is >= 0 and var index:
                return spec.Values.IsEmpty || (spec.Names.Length == spec.Values.Length && IsFresh(spec.Values[index], group, model));
            case CallExpr call when symbol.Type.Underlying is GoSlice && call.Args.IndexOf(use) == 0 && model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "append" }:
                return context.ParentOf(call) is AssignStmt { Lhs: [var target], Rhs: [var value] } && ReferenceEquals(value, call) && ExprFacts.LocalOf(target, model) is { } local && group.Contains(local);
            case SliceExpr slice when symbol.Type.Underlying is GoArray && ReferenceEquals(slice.X, use):
                return context.ParentOf(slice) is AssignStmt { Lhs: [var name], Rhs: [_] } && ExprFacts.LocalOf(name, model) is { } sliced && group.Contains(sliced);
            default:
                return false;
        }
    }

    private static bool IsFresh(Expr value, HashSet<Symbol> group, SemanticModel model)
    {
        value = ExprFacts.Unparen(value);
        return value switch
        {
            CompositeLit => true,
            Ident => model.IsNil(value),
            SliceExpr slice => ExprFacts.LocalOf(slice.X, model) is { } array && array.Type.Underlying is GoArray && group.Contains(array),
            CallExpr call when model.IsConversion(call) => call.Args is [var converted] && model.IsNil(converted),
            CallExpr call => model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: var name }
                && (name == "make" || (name == "append" && call.Args is [var start, ..] && ExprFacts.LocalOf(start, model) is { } local && group.Contains(local))),
            _ => false,
        };
    }
}
