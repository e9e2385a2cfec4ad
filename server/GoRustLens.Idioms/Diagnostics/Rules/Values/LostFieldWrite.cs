using System.Collections.Immutable;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0521: a field of a copy is set, and nobody reads it after that: the element of a range clause, a receiver or parameter that is passed by value.
/// The original keeps what it had. Also methods with a pointer receiver that do nothing but change it, called on the element of a range clause that is not read after.
/// </summary>
internal sealed class LostFieldWrite : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0521", "A copy is changed, the original is not", HazardClass.Aliasing, "E0594");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var function in context.Functions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var store in context.FlowOf(function).DeadStores.Stores)
            {
                if ((store.Field is not null || store.Target is IndexExpr) && IsCopy(store.Variable))
                    yield return Report(store.Variable, store.Target, context) with { Level = IsReset(store, context) ? FindingLevel.All : FindingLevel.Bugs };
            }
        }
        foreach (var range in context.All<RangeStmt>())
        {
            if (MutatingCall(range, context) is { } call && context.Model.SymbolOf((Ident)range.Value!) is { } element) // found through its value
                yield return Report(element, call, context) with { Level = FindingLevel.All };
        }
    }

    /// <summary>"p.Rows = nil" lets go of what a parameter holds, and is meant for this function alone; so is putting back what the function had saved.</summary>
    private static bool IsReset(DeadStore store, DeclContext context) =>
        store.Variable.Kind == SymbolKind.Parameter && store.Node is AssignStmt { Lhs: [var target], Rhs: [var value] }
        && (context.Model.IsNil(value) || (ExprFacts.LocalOf(value, context.Model) is { Node: AssignStmt { Lhs: [_], Rhs: [var saved] } } && ExprFacts.AreAlike(saved, target, context.Model)));

    /// <summary>True for the element of a range clause, a receiver or parameter that holds a struct or array itself.</summary>
    public static bool IsCopy(Symbol variable) =>
        variable.Kind is SymbolKind.Receiver or SymbolKind.Parameter || variable is { Node: RangeStmt, Index: 1 };

    private Finding Report(Symbol variable, Expr target, DeclContext context)
    {
        var what = variable.Kind switch
        {
            SymbolKind.Receiver => $"the receiver {variable.Name} is a copy",
            SymbolKind.Parameter => $"the parameter {variable.Name} is a copy",
            _ => $"{variable.Name} is a copy of the element",
        };
        return new Finding(Code, target.Span, MessageText.Fit(context.File.TextOf(target), shown => $"{shown} changes nothing outside, {what}; Rust refuses to write through & (E0594)"))
        {
            Related = variable.Ident is { } declared ? [new RelatedPlace(declared.Span, "the copy")] : [],
        };
    }

    private static CallExpr? MutatingCall(RangeStmt range, DeclContext context)
    {
        var model = context.Model;
        if (range is not { Tok: Syntax.Lexing.TokenKind.Define, Value: Ident { IsBlank: false } value } || model.SymbolOf(value) is not { } element || element.Type.Underlying is not GoStruct)
            return null;
        CallExpr? found = null;
        foreach (var use in context.All<Ident>())
        {
            if (use.Name != value.Name || ReferenceEquals(use, value) || !ReferenceEquals(model.SymbolOf(use), element))
                continue;
            // Any use besides the one call may be what the change is for.
            if (found is not null || context.ParentOf(use) is not SelectorExpr selector || context.ParentOf(selector) is not CallExpr call || context.ParentOf(call) is not ExprStmt
                || model.CalleeOf(call) is not { } method || !OnlyChangesReceiver(method))
                return null;
            found = call;
        }
        return found;
    }

    /// <summary>True for a method without results that only assigns to fields of its receiver, of plain values.</summary>
    private static bool OnlyChangesReceiver(Symbol method) =>
        method is { Node: FuncDecl { Recv.List: [{ Type: StarExpr, Names: [var receiver] }], Type.Results: null, Body.List: { IsEmpty: false } body } }
        && body.All(statement => TargetsOf(statement).All(target => target is SelectorExpr { X: Ident root } && root.Name == receiver.Name) && TargetsOf(statement).Any());

    private static ImmutableArray<Expr> TargetsOf(Stmt statement) => statement switch
    {
        AssignStmt { Tok: not Syntax.Lexing.TokenKind.Define } assign => assign.Lhs,
        IncDecStmt change => [change.X],
        _ => [],
    };
}
