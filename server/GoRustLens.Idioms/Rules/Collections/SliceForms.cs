using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Collections;

/// <summary>Making, cutting, copying and handing on slices.</summary>
internal static class SliceForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<SliceExpr>("queue-slice", NodeKind.SliceExpr, (context, node) =>
            context.ParentOf(node) is AssignStmt assign && IsTakenFromFront(context, assign) ? Form.Match(Anchors.Brackets(context, node.X, node), [assign]) : null),
        Form.On<AssignStmt>("queue-slice", NodeKind.AssignStmt, (context, node) => IsTakenFromFront(context, node) ? Form.Match(node.TokSpan, [node]) : null),
        Form.On<SliceExpr>("full-slice-expr", NodeKind.SliceExpr, (context, node) =>
            node.Slice3 ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<SliceExpr>("subslice-retain", NodeKind.SliceExpr, (context, node) =>
            KeepsWhole(context, node) ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<SliceExpr>("slice-expr", NodeKind.SliceExpr, (context, node) =>
            IsSliceable(context, node.X) && GrownBy(context, node) is null ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
        Form.On<CallExpr>("slice-delete", NodeKind.CallExpr, (context, node) => IsDelete(context, node) ? OnAppend(context, node) : null),
        Form.On<CallExpr>("append-alias", NodeKind.CallExpr, (context, node) =>
            node.Args is [SliceExpr { Slice3: false } part, _, ..] && Builtins.IsCall(context, node, "append") && !SourceTexts.IsNumber(part.High, "0") ? OnAppend(context, node) : null),
        Form.On<CallExpr>("slice-copy", NodeKind.CallExpr, (context, node) =>
            Builtins.IsCall(context, node, "copy") || IsCopyByAppend(context, node) ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<CompositeLit>("slice-literal", NodeKind.CompositeLit, (context, node) =>
            node.Type is ArrayType type ? Form.Match(IsPlain(context, type.Elt) ? type.Span : TextSpan.FromBounds(type.Start, type.Elt.Start), Subjects.StatementOf(context, node)) : null),
        Form.On<Field>("slice-param", NodeKind.Field, (context, node) =>
            node.Type is ArrayType { IsSlice: true } && Functions.IsParameter(context, node)
                ? Form.Match(node.Type.Span, Subjects.FunctionAround(context, node)) with { ShowsSignature = true }
                : null),
        Form.On<RangeStmt>("slice-map-loop", NodeKind.RangeStmt, MapLoop),
        Form.On<IndexExpr>("slice-index-oob", NodeKind.IndexExpr, (context, node) =>
            TypeFacts.ShapeOf(context, node.X) is TypeShape.Slice or TypeShape.Array ? Form.Match(Anchors.Brackets(context, node.X, node), Subjects.StatementOf(context, node)) : null),
    ];

    /// <summary>Slices, arrays and pointers to arrays; not what is unknown.</summary>
    /// <summary>True for int, string and the like: other names of types speak for themselves.</summary>
    private static bool IsPlain(RuleContext context, Expr element) => element is Ident name && context.Model.SymbolOf(name) is { Package: null };

    private static bool IsSliceable(RuleContext context, Expr operand) => TypeFacts.ShapeOf(context, operand) is TypeShape.Slice or TypeShape.Array or TypeShape.Pointer;

    /// <summary><c>q = q[1:]</c>.</summary>
    private static bool IsTakenFromFront(RuleContext context, AssignStmt node) =>
        node is { Tok: TokenKind.Assign, Lhs: [var target], Rhs: [SliceExpr { High: null, Max: null } part] }
        && SourceTexts.IsNumber(part.Low, "1") && SourceTexts.AreSame(context, target, part.X) && TypeFacts.ShapeOf(context, part.X) == TypeShape.Slice;

    /// <summary>A part of what a call gave this function, which is all that it returns or puts into a field.</summary>
    private static bool KeepsWhole(RuleContext context, SliceExpr node) =>
        node is { High: not null, X: Ident name }
        && TypeFacts.ShapeOf(context, name) == TypeShape.Slice
        && context.Model.SymbolOf(name) is { Kind: SymbolKind.Local }
        && context.ParentOf(node) is ReturnStmt or AssignStmt { Lhs: [SelectorExpr] }
        && LocalNames.DeclarationOf(context, name) is AssignStmt { Rhs: [CallExpr call] }
        && !Builtins.IsCall(context, call, "make") && !Builtins.IsCall(context, call, "append");

    /// <summary>The append whose first argument a slice expression is.</summary>
    private static CallExpr? GrownBy(RuleContext context, SliceExpr node) =>
        context.ParentOf(node) is CallExpr { Args: [var first, _, ..] } call && ReferenceEquals(first, node) && Builtins.IsCall(context, call, "append") ? call : null;

    /// <summary><c>append(s[:i], s[j:]...)</c>.</summary>
    private static bool IsDelete(RuleContext context, CallExpr node) =>
        node is { HasEllipsis: true, Args: [SliceExpr { Low: null, Slice3: false } head, SliceExpr { High: null } tail] }
        && Builtins.IsCall(context, node, "append") && SourceTexts.AreSame(context, head.X, tail.X);

    /// <summary><c>append([]T(nil), s...)</c> and <c>append([]T{}, s...)</c>.</summary>
    private static bool IsCopyByAppend(RuleContext context, CallExpr node) =>
        node is { HasEllipsis: true, Args: [CompositeLit { Elts.IsEmpty: true } or CallExpr { Fun: ArrayType or ParenExpr }, _] } && Builtins.IsCall(context, node, "append");

    private static IdiomMatch OnAppend(RuleContext context, CallExpr node)
    {
        var part = (SliceExpr)node.Args[0]; // the callers' patterns say so
        return Form.Match([node.Fun.Span, .. Anchors.Brackets(context, part.X, part)], Subjects.StatementOf(context, node));
    }

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
