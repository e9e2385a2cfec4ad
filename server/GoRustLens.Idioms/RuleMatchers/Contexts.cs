using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Contexts that a function derives from its own.</summary>
internal static class Contexts
{
    /// <summary>The statement that derives the context, and the deferred cancel behind it.</summary>
    public static ImmutableArray<GoNode> Subject(RuleContext context, CallExpr call) =>
        context.ParentOf(call) is AssignStmt assign && context.After(assign) is DeferStmt defer ? [assign, defer] : Subjects.StatementOf(context, call);
}
