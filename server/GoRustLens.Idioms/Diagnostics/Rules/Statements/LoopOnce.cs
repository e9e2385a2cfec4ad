using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0704: a loop whose body branches, but leaves the loop at its end in each case, so that there is no second turn. Silent for a range over a
/// map, channel or function, where the first element may be all that is wanted, and where nothing branches: that is how one takes the first element.
/// </summary>
internal sealed class LoopOnce : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0704", "A loop that never comes to its second turn", HazardClass.Other, "clippy:never_loop");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var loop in context.All<ForStmt>())
        {
            if (Find(loop, loop.Body, context) is { } finding)
                yield return finding;
        }
        foreach (var range in context.All<RangeStmt>())
        {
            if (IsOfElements(context.Model.TypeOf(range.X)) && Find(range, range.Body, context) is { } finding)
                yield return finding;
        }
    }

    private static bool IsOfElements(GoType type)
    {
        if (type is GoTypeParam { ConstraintInterface.TypeSet: { Terms: { IsEmpty: false } terms } })
            return terms.All(term => term.Type.Underlying is GoSlice or GoArray);
        return type.Underlying is GoSlice or GoArray or GoPointer || type.Underlying is GoBasic { IsString: true } or GoBasic { IsInteger: true };
    }

    private Finding? Find(Stmt loop, BlockStmt body, DeclContext context)
    {
        if (body.List is not [.., var last] || !Leaves(last, loop, context) || !body.List.Any(statement => statement is IfStmt or ForStmt or RangeStmt or SwitchStmt or SelectStmt or TypeSwitchStmt))
            return null;
        // Another turn may begin by continue, or by a jump back.
        foreach (var branch in context.All<BranchStmt>())
        {
            if (branch.Tok is TokenKind.Continue or TokenKind.Goto && body.Span.Contains(branch.Span))
                return null;
        }
        return new Finding(Code, last.Span, "The loop ends here in its first turn; Rust's linter refuses such a loop (clippy::never_loop)")
        {
            Related = [new RelatedPlace(loop.Span with { Length = Math.Min(3, loop.Span.Length) }, "this loop never comes to a second turn")],
        };
    }

    private static bool Leaves(Stmt last, Stmt loop, DeclContext context) => last switch
    {
        ReturnStmt => true,
        BranchStmt { Tok: TokenKind.Break, Label: null } => true,
        BranchStmt { Tok: TokenKind.Break, Label: { } label } => context.ParentOf(loop) is LabeledStmt labeled && labeled.Label.Name == label.Name,
        _ => false,
    };
}
