using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary>Zero values, nil and what stands for it.</summary>
internal static class AbsenceForms
{
    /// <summary>Functions of widely used modules that give a pointer to a copy of their argument, as import path and prefix of the name.</summary>
    private static readonly ImmutableArray<(string Path, string Name)> PointerHelpers =
    [
        ("k8s.io/utils/ptr", "To"), ("k8s.io/utils/pointer", ""), ("github.com/aws/aws-sdk-go-v2/aws", ""), ("github.com/aws/aws-sdk-go/aws", ""),
        ("github.com/samber/lo", "ToPtr"), ("github.com/Azure/azure-sdk-for-go/sdk/azcore/to", "Ptr"), ("google.golang.org/protobuf/proto", ""),
    ];

    private static readonly FrozenSet<string> PointerNames = new[]
    {
        "Bool", "String", "Int", "Int32", "Int64", "Uint", "Uint32", "Uint64", "Float32", "Float64", "Time", "Duration",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<CallExpr>("ptr-helper", NodeKind.CallExpr, (context, node) =>
            node.Args.Length == 1 && Names.CalleeOf(node) is { } callee && MakesPointer(context, node) ? Form.Match(callee.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<BinaryExpr>("nil-receiver", NodeKind.BinaryExpr, (context, node) =>
            ComparedWithNil(context, node) is Ident name && IsReceiver(context, name) ? Form.Match(node.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<IfStmt>("nil-receiver", NodeKind.IfStmt, (context, node) =>
            ComparedWithNil(context, node.Cond) is Ident name && IsReceiver(context, name) ? Form.Match(context.Keyword(node), [node]) : null),
        Form.On<BinaryExpr>("nil-func", NodeKind.BinaryExpr, (context, node) =>
            ComparedWithNil(context, node) is { } function && TypeFacts.ShapeOf(context, function) == TypeShape.Function ? Form.Match(node.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<IfStmt>("nil-func", NodeKind.IfStmt, (context, node) =>
            ComparedWithNil(context, node.Cond) is { } function && TypeFacts.ShapeOf(context, function) == TypeShape.Function ? Form.Match(context.Keyword(node), [node]) : null),
        Form.On<BinaryExpr>("nil-slice-vs-empty", NodeKind.BinaryExpr, (context, node) =>
            ComparedWithNil(context, node) is { } list && TypeFacts.ShapeOf(context, list) is TypeShape.Slice or TypeShape.Map ? Form.Match([node.OpSpan, .. NilOf(context, node)], Subjects.StatementOf(context, node)) : null),
        Form.On<AssignStmt>("nil-chan-select", NodeKind.AssignStmt, (context, node) =>
            node is { Tok: TokenKind.Assign, Lhs: [var channel], Rhs: [var nil] } && Names.IsNil(context, nil) && TypeFacts.ShapeOf(context, channel) == TypeShape.Channel
                ? Form.Match([node.TokSpan, nil.Span], context.Around<SelectStmt>(node) is { } select ? [select] : [node])
                : null),
        Form.On<CallExpr>("zero-time-check", NodeKind.CallExpr, (context, node) =>
            context.Model.CalleeName(node) == "time.Time.IsZero" && Names.CalleeOf(node) is { } callee ? Form.Match(callee.Span, Subjects.StatementOf(context, node)) : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<CompositeLit>("zero-time-check", NodeKind.CompositeLit, (context, node) =>
            node is { Type: { } type, Elts.IsEmpty: true } && TypeFacts.IsNamed(context, type, "time.Time") ? Form.Match(Names.MemberSpan(type), []) : null),
        Form.On<GenDecl>("zero-value", NodeKind.GenDecl, (context, node) =>
            Declarations.IsLocalVar(context, node, hasValues: false) && node.Specs is [ValueSpec { Type: { } type }] && IsPlainStruct(context, type)
                ? Form.Match(context.Keyword(node), [context.ParentOf(node) ?? node])
                : null),
        Form.On<CompositeLit>("zero-value", NodeKind.CompositeLit, (context, node) =>
            node is { Type: { } type, Elts.IsEmpty: true } && type is not StructType && IsPlainStruct(context, type)
                ? Form.Match(Names.MemberSpan(type), Subjects.StatementOf(context, node))
                : null),
    ];

    private static Expr? ComparedWithNil(RuleContext context, Expr condition) =>
        Names.ComparedWithNil(context, condition, TokenKind.Equal) ?? Names.ComparedWithNil(context, condition, TokenKind.NotEqual);

    private static ImmutableArray<TextSpan> NilOf(RuleContext context, BinaryExpr comparison) => [(Names.IsNil(context, comparison.X) ? comparison.X : comparison.Y).Span];

    /// <summary>A struct of the program or of a module. Those of the standard library have ways of their own: a zero Mutex is Mutex::new, a zero Time is None.</summary>
    private static bool IsPlainStruct(RuleContext context, Expr type) =>
        context.Model.TypeOf(type) is GoNamed { Underlying: GoStruct, Symbol: var symbol }
        && ((symbol.Package is { } package && ReferenceEquals(package, context.Model.Package)) || symbol.PackagePath.Contains('.', StringComparison.Ordinal));

    private static bool IsReceiver(RuleContext context, Ident name) => context.Model.SymbolOf(name) is { Kind: SymbolKind.Receiver };

    /// <summary>True for Go 1.26's new(value), for the helpers of well-known modules, and for functions that return a pointer to their only parameter's type.</summary>
    private static bool MakesPointer(RuleContext context, CallExpr call)
    {
        if (Builtins.IsCall(context, call, "new"))
            return !context.Model.IsType(call.Args[0]);
        if ((call.Fun is IndexExpr index ? index.X : call.Fun) is SelectorExpr selector && Imports.PathOf(context, selector) is { } path
            && PointerHelpers.Any(helper => helper.Path == path && (helper.Name.Length == 0 ? PointerNames.Contains(selector.Sel.Name) : helper.Name == selector.Sel.Name)))
            return true;
        return context.Model.CalleeOf(call) is { Kind: SymbolKind.Function, Type: GoSignature { Parameters: [{ Type: GoTypeParam parameter }], Results: [{ Type: GoPointer { Element: GoTypeParam pointed } }] } } && ReferenceEquals(parameter, pointed);
    }
}
