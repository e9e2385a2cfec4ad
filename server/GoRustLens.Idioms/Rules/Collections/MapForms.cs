using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary>Reading, writing and deleting the elements of maps.</summary>
internal static class MapForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<IndexExpr>("map-comma-ok", NodeKind.IndexExpr, (context, node) =>
            IsMap(context, node) && context.ParentOf(node) is AssignStmt { Lhs: [_, var ok], Rhs: [var value] } assign && ReferenceEquals(value, node)
                ? CommaOk.Match(context, assign, ok) with { Anchors = Anchors.Brackets(context, node.X, node) }
                : null),
        Form.On<IndexExpr>("map-get-default", NodeKind.IndexExpr, (context, node) =>
            IsMap(context, node) && !IsTarget(context, node) ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<IncDecStmt>("map-incr-append", NodeKind.IncDecStmt, (context, node) =>
            node.X is IndexExpr target && IsMap(context, target)
                ? Form.Match([context.TokenBetween(node.Tok, target.End, node.End), .. Anchors.Brackets(context, target.X, target)], [node])
                : null),
        Form.On<AssignStmt>("map-incr-append", NodeKind.AssignStmt, (context, node) => node.Lhs is [IndexExpr target] && IsMap(context, target) && Grows(context, node, target) ? OnTarget(context, node, target) : null),
        Form.On<AssignStmt>("map-struct-field", NodeKind.AssignStmt, PutBack),
        Form.On<AssignStmt>("map-set-value", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Assign, Lhs: [IndexExpr target] } && IsMap(context, target) ? OnTarget(context, node, target) : null),
        Form.On<CallExpr>("map-delete-in-range", NodeKind.CallExpr, (context, node) =>
            node.Args is [var map, _] && Builtins.IsCall(context, node, "delete") && context.Around<RangeStmt>(node) is { } loop && SourceTexts.AreSame(context, loop.X, map)
                ? Form.Match(node.Fun.Span, [loop])
                : null),
        Form.On<CallExpr>("map-delete", NodeKind.CallExpr, (context, node) => Builtins.IsCall(context, node, "delete") ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<RangeStmt>("map-sorted-keys", NodeKind.RangeStmt, CollectedKeys),
        Form.On<CallExpr>("map-sorted-keys", NodeKind.CallExpr, (context, node) =>
            node is { Fun: SelectorExpr sorted, Args: [CallExpr keys] } && Imports.IsCall(context, node, "slices", "Sorted") && Imports.IsCall(context, keys, "maps", "Keys")
                ? Form.Match(sorted.Sel.Span, Subjects.StatementOf(context, node))
                : null),
    ];

    private static bool IsMap(RuleContext context, IndexExpr node) => context.Model.TypeOf(node.X).Underlying is GoMap;

    /// <summary>True for what is written to, and for the old value of <c>m[k] = append(m[k], x)</c>.</summary>
    private static bool IsTarget(RuleContext context, IndexExpr node) => context.ParentOf(node) switch
    {
        AssignStmt assign => assign.Lhs.Contains(node),
        IncDecStmt => true,
        CallExpr call => context.ParentOf(call) is AssignStmt { Lhs: [IndexExpr target] } assign && Grows(context, assign, target) && SourceTexts.AreSame(context, target, node),
        _ => false,
    };

    /// <summary><c>m[k] += v</c> and <c>m[k] = append(m[k], v)</c>.</summary>
    private static bool Grows(RuleContext context, AssignStmt node, IndexExpr target) =>
        node.Tok is not (TokenKind.Assign or TokenKind.Define)
        || (node.Rhs is [CallExpr { Args: [IndexExpr old, _, ..] } call] && Builtins.IsCall(context, call, "append") && SourceTexts.AreSame(context, target, old));

    /// <summary>The operator and all brackets of the target, also where it is read on the right.</summary>
    private static IdiomMatch OnTarget(RuleContext context, AssignStmt node, IndexExpr target)
    {
        ImmutableArray<TextSpan> anchors = [node.TokSpan, .. Anchors.Brackets(context, target.X, target)];
        if (node.Rhs is [CallExpr { Args: [IndexExpr old, ..] }] && Grows(context, node, target))
            anchors = [.. anchors, .. Anchors.Brackets(context, old.X, old)];
        return Form.Match(anchors, [node]);
    }

    /// <summary><c>x := m[k]; x.f = v; m[k] = x</c>, on the last of them.</summary>
    private static IdiomMatch? PutBack(RuleContext context, AssignStmt node)
    {
        if (node is not { Tok: TokenKind.Assign, Lhs: [IndexExpr target], Rhs: [Ident value] } || !IsMap(context, target))
            return null;
        var isCopy = LocalNames.DeclarationOf(context, value) is AssignStmt { Rhs: [IndexExpr source] } copy && SourceTexts.AreSame(context, source, target) && context.SiblingsOf(node).Contains(copy);
        return isCopy ? OnTarget(context, node, target) with { Subject = Subjects.Between(context, LocalNames.DeclarationOf(context, value), node) } : null;
    }

    /// <summary><c>for k := range m { keys = append(keys, k) }</c>.</summary>
    private static IdiomMatch? CollectedKeys(RuleContext context, RangeStmt node)
    {
        if (node is not { Key: Ident key, Value: null, Body.List: [AssignStmt { Lhs: [Ident], Rhs: [CallExpr { Args: [_, Ident added] } call] }] } || TypeFacts.ShapeOf(context, node.X) != TypeShape.Map)
            return null;
        return Builtins.IsCall(context, call, "append") && Names.AreSame(context, key, added) ? Form.Match(Loops.Anchors(context, node), [node]) : null;
    }
}
