using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary>A check that returns its error through fmt.Errorf, and fmt.Errorf of an error anywhere else.</summary>
internal abstract class WrappedReturn(string idiomId, bool keepsChain) : IdiomRule
{
    public sealed override string IdiomId { get; } = idiomId;

    public sealed override System.Collections.Immutable.ImmutableArray<NodeKind> Interest { get; } = [NodeKind.IfStmt, NodeKind.CallExpr];

    public sealed override IdiomMatch? Match(RuleContext context, GoNode node) => node switch
    {
        IfStmt statement => MatchCheck(context, statement),
        CallExpr call => MatchCall(context, call),
        _ => null,
    };

    private IdiomMatch? MatchCheck(RuleContext context, IfStmt statement) =>
        ErrorChecks.Of(context, statement) is { } check && ErrorChecks.Wrap(context, check.Result, keepsChain) is { } wrap
            ? new IdiomMatch([.. ErrorChecks.Anchors(context, check), wrap.Fun.Span], ErrorChecks.Subject(context, check))
            : null;

    /// <summary>Inside a check the whole check is the subject, so the call alone stays silent there.</summary>
    private IdiomMatch? MatchCall(RuleContext context, CallExpr call)
    {
        if (ErrorChecks.Wrap(context, call, keepsChain) is null)
            return null;
        var isInCheck = context.ParentOf(call) is ReturnStmt && context.Around<IfStmt>(call) is { } statement && ErrorChecks.Of(context, statement) is not null;
        return isInCheck ? null : new IdiomMatch([call.Fun.Span], [call]);
    }
}

/// <summary><c>fmt.Errorf("…: %w", err)</c>.</summary>
internal sealed class WrapKeepingChain() : WrappedReturn("err-wrap-w", keepsChain: true);

/// <summary><c>fmt.Errorf("…: %v", err)</c>: the cause becomes text.</summary>
internal sealed class WrapAsText() : WrappedReturn("err-wrap-v", keepsChain: false);
