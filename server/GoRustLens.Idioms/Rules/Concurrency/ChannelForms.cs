using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Concurrency;

/// <summary>Channels by what they are for.</summary>
internal static class ChannelForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<CallExpr>("chan-done-signal", NodeKind.CallExpr, (context, node) =>
            node.Args is [ChanType type] && CarriesNothing(context, type) && Builtins.IsCall(context, node, "make") ? Form.Match([node.Fun.Span, type.Span], Subjects.StatementOf(context, node)) : null),
        Form.On<ChanType>("chan-done-signal", NodeKind.ChanType, (context, node) =>
            node.Dir == ChanDir.Both && context.ParentOf(node) is Field && CarriesNothing(context, node) ? Form.Match(context.Keyword(node), Subjects.DeclarationAround(context, node)) : null),
        Form.On<CallExpr>("chan-result-once", NodeKind.CallExpr, (context, node) =>
            node.Args is [ChanType type, var room] && SourceTexts.IsNumber(room, "1") && !CarriesNothing(context, type) && !TypeFacts.IsNamed(context, type.Value, "os.Signal") && Builtins.IsCall(context, node, "make") && SingleSends.IsOn(context, node)
                ? Form.Match([node.Fun.Span, type.Span], Subjects.StatementOf(context, node))
                : null),
        Form.On<ChanType>("chan-direction", NodeKind.ChanType, (context, node) =>
            node.Dir is ChanDir.Send or ChanDir.Recv
                ? Form.Match([context.TokenBetween(TokenKind.Arrow, node.Start, node.Value.Start), context.TokenBetween(TokenKind.Chan, node.Start, node.Value.Start)], Subjects.DeclarationAround(context, node)) with { ShowsSignature = true }
                : null),
        Form.On<SelectStmt>("select-default", NodeKind.SelectStmt, (context, node) =>
            node.Body.List.OfType<CommClause>().FirstOrDefault(clause => clause.Comm is null) is { } otherwise ? Form.Match([context.Keyword(node), context.Keyword(otherwise)], [node]) : null),
        Form.On<SendStmt>("semaphore-chan", NodeKind.SendStmt, (context, node) =>
            node is { Chan: Ident channel, Value: CompositeLit { Elts.IsEmpty: true } } && IsCounter(context, channel) ? Form.Match(node.Arrow, [node]) : null),
        Form.On<FuncDecl>("pipeline-gen", NodeKind.FuncDecl, (context, node) =>
            node is { Body: { } body, Type.Results.List: [{ Type: ChanType { Dir: ChanDir.Recv } }] } && Goroutines.AreStartedIn(body) ? Form.Match([context.Keyword(node), node.Name.Span], [node]) : null),
    ];

    private static bool CarriesNothing(RuleContext context, ChanType type) => context.Model.TypeOf(type.Value) is GoStruct { Fields.IsEmpty: true };

    /// <summary>A channel of empty structs that the function made with room for more than one.</summary>
    private static bool IsCounter(RuleContext context, Ident channel) =>
        LocalNames.DeclarationOf(context, channel) is AssignStmt { Rhs: [CallExpr { Args: [ChanType type, var room] } made] }
        && !SourceTexts.IsNumber(room, "1") && CarriesNothing(context, type) && Builtins.IsCall(context, made, "make");
}
