using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary>Making, cutting and handing on slices.</summary>
internal static class SliceForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<SliceExpr>("slice-expr", NodeKind.SliceExpr, (context, node) =>
            IsSliceable(context, node.X) ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<CompositeLit>("slice-literal", NodeKind.CompositeLit, (context, node) =>
            node.Type is ArrayType type ? Form.Match(type.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<Field>("slice-param", NodeKind.Field, (context, node) =>
            node.Type is ArrayType { IsSlice: true } && Functions.IsParameter(context, node)
                ? Form.Match(node.Type.Span, Subjects.FunctionAround(context, node)) with { ShowsSignature = true }
                : null),
        Form.On<RangeStmt>("slice-map-loop", NodeKind.RangeStmt, MapLoop),
    ];

    /// <summary>Slices, arrays and pointers to arrays; not what is unknown.</summary>
    private static bool IsSliceable(RuleContext context, Expr operand) => TypeFacts.ShapeOf(context, operand) is TypeShape.Slice or TypeShape.Array or TypeShape.Pointer;

    /// <summary><c>for … { out = append(out, f(x)) }</c>, or with a check of f's error between.</summary>
    private static IdiomMatch? MapLoop(RuleContext context, RangeStmt node)
    {
        if (TypeFacts.ShapeOf(context, node.X) is not (TypeShape.Slice or TypeShape.Array) || Added(context, node.Body) is not { } added || added.Args[1] is Ident name && IsVariable(context, node, name))
            return null;
        var before = added.Args[0] is Ident target && context.Before(node) is { } declaration && LocalNames.Declares(declaration, target.Name) ? declaration : null;
        return Form.Match(Loops.Anchors(context, node), Subjects.Between(context, before, node));
    }

    /// <summary>The append of a body that does nothing else.</summary>
    private static CallExpr? Added(RuleContext context, BlockStmt body)
    {
        var isOne = body.List.Length == 1 || (body.List is [AssignStmt, IfStmt check, _] && ErrorChecks.Of(context, check) is not null);
        return isOne && body.List[^1] is AssignStmt { Lhs: [Ident target], Rhs: [CallExpr { Args: [Ident grown, _], HasEllipsis: false } call] }
            && Builtins.IsCall(context, call, "append") && Names.AreSame(context, grown, target) ? call : null;
    }

    private static bool IsVariable(RuleContext context, RangeStmt loop, Ident name) =>
        (loop.Key is { } key && Names.AreSame(context, key, name)) || (loop.Value is { } value && Names.AreSame(context, value, name));
}
