using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>One read or write of a local variable, or of a field of a struct that it holds.</summary>
/// <param name="Field">The field; null for the variable as a whole.</param>
/// <param name="IsPartial">Of a write: only a part of the field or variable changes, the rest stays.</param>
/// <param name="Target">Of a write: the expression that names it; null for one that is no statement's purpose, as the zero of a declaration.</param>
internal readonly record struct StoreEvent(Symbol Variable, string? Field, bool IsWrite, bool IsPartial, Expr? Target, GoNode? Node);

/// <summary>Reads and writes in the order of evaluation, of one step after the other. One object lists one body.</summary>
/// <param name="results">The named results of the body's function: a return without values reads them, one with values sets them.</param>
internal sealed class StoreEvents(SemanticModel model, ImmutableArray<Symbol> results) : GoWalker
{
    private List<StoreEvent> _events = [];

    public List<StoreEvent> Of(FlowStep step)
    {
        _events = [];
        switch (step.Kind)
        {
            case FlowStepKind.Assign: Assign((AssignStmt)step.Node); break;
            case FlowStepKind.Declare: Declare((ValueSpec)step.Node); break;
            case FlowStepKind.Change:
                var change = (IncDecStmt)step.Node;
                Visit(change.X);
                Write(change.X, change);
                break;
            case FlowStepKind.Element: TakeElement((RangeStmt)step.Node); break;
            case FlowStepKind.TypeGuard: VisitGuard((TypeSwitchStmt)step.Node); break;
            case FlowStepKind.Deferred: break;
            case FlowStepKind.Return when !results.IsEmpty: Return((ReturnStmt)step.Node); break;
            default: Visit(step.Node); break;
        }
        return _events;
    }

    /// <summary>Reads.</summary>
    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncLit:
                return; // what a literal uses is no candidate
            case Ident ident:
                if (model.SymbolOf(ident) is { IsLocalVariable: true } variable)
                    _events.Add(new StoreEvent(variable, null, false, false, null, null));
                return;
            case SelectorExpr selector:
                if (FieldOf(selector) is { } place)
                    _events.Add(new StoreEvent(place.Variable, place.Field, false, false, null, null));
                else
                    Visit(selector.X);
                return;
            case KeyValueExpr pair:
                if (pair.Key is not Ident key || model.SymbolOf(key) is not { Kind: SymbolKind.Field })
                    Visit(pair.Key);
                Visit(pair.Value);
                return;
        }
        VisitChildrenOf(node);
    }

    private void Assign(AssignStmt assign)
    {
        foreach (var value in assign.Rhs)
            Visit(value);
        foreach (var target in assign.Lhs)
        {
            if (assign.Tok is TokenKind.Assign or TokenKind.Define)
                VisitOperandsOf(target);
            else
                Visit(target);
        }
        foreach (var target in assign.Lhs)
            Write(target, assign);
    }

    private void Declare(ValueSpec spec)
    {
        foreach (var value in spec.Values)
            Visit(value);
        foreach (var name in spec.Names)
        {
            if (model.SymbolOf(name) is { IsLocalVariable: true } variable)
                _events.Add(new StoreEvent(variable, null, true, false, spec.Values.IsEmpty ? null : name, spec));
        }
    }

    private void Return(ReturnStmt give)
    {
        foreach (var value in give.Results)
            Visit(value);
        foreach (var result in results)
            _events.Add(new StoreEvent(result, null, !give.Results.IsEmpty, false, null, give));
    }

    private void TakeElement(RangeStmt range)
    {
        foreach (var target in new[] { range.Key, range.Value })
        {
            if (target is Ident name && model.SymbolOf(name) is { IsLocalVariable: true } variable)
                _events.Add(new StoreEvent(variable, null, true, false, null, range));
            else if (target is not (null or Ident))
                Visit(target);
        }
    }

    private void VisitGuard(TypeSwitchStmt choice)
    {
        switch (choice.Assign)
        {
            case AssignStmt { Rhs: [var value] }: Visit(value); break;
            case ExprStmt expression: Visit(expression.X); break;
        }
    }

    /// <summary>What has to be read to find the place that is written: indexes, pointers, maps, but not the variable that the place is a part of.</summary>
    private void VisitOperandsOf(Expr target)
    {
        switch (target)
        {
            case ParenExpr paren: VisitOperandsOf(paren.X); break;
            case Ident: break;
            case SelectorExpr selector when IsDirect(selector): VisitOperandsOf(selector.X); break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoArray:
                Visit(index.Index);
                VisitOperandsOf(index.X);
                break;
            default: Visit(target); break;
        }
    }

    private void Write(Expr target, GoNode node)
    {
        target = Unparen(target);
        switch (target)
        {
            case Ident name when model.SymbolOf(name) is { IsLocalVariable: true } variable:
                _events.Add(new StoreEvent(variable, null, true, false, target, node));
                break;
            case SelectorExpr selector when FieldOf(selector) is { } place:
                _events.Add(new StoreEvent(place.Variable, place.Field, true, place.IsPartial, target, node));
                break;
            case IndexExpr index when ArrayOf(index) is { } place:
                _events.Add(new StoreEvent(place.Variable, place.Field, true, true, target, node));
                break;
        }
    }

    /// <summary>The variable, and its outermost field, that a selector names a part of; null where a pointer, slice or map lies between.</summary>
    private (Symbol Variable, string Field, bool IsPartial)? FieldOf(SelectorExpr selector)
    {
        if (!IsDirect(selector))
            return null;
        var field = model.SelectionOf(selector) is { Member.Path: [var outermost, ..] } ? outermost.Name : selector.Sel.Name;
        var isPartial = field != selector.Sel.Name;
        switch (Unparen(selector.X))
        {
            case Ident name when model.SymbolOf(name) is { IsLocalVariable: true } variable: return (variable, field, isPartial);
            case SelectorExpr outer when FieldOf(outer) is { } place: return (place.Variable, place.Field, true);
            default: return null;
        }
    }

    private (Symbol Variable, string? Field)? ArrayOf(IndexExpr index)
    {
        if (model.TypeOf(index.X).Underlying is not GoArray)
            return null;
        return Unparen(index.X) switch
        {
            Ident name when model.SymbolOf(name) is { IsLocalVariable: true } variable => (variable, null),
            SelectorExpr selector when FieldOf(selector) is { } place => (place.Variable, place.Field),
            IndexExpr inner when ArrayOf(inner) is { } place => place,
            _ => null,
        };
    }

    /// <summary>True for a field of a struct that the left side itself is, not one that it points to.</summary>
    private bool IsDirect(SelectorExpr selector) =>
        model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field } && model.TypeOf(selector.X).Underlying is GoStruct
        && model.SelectionOf(selector) is not { Member.IsIndirect: true };

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
