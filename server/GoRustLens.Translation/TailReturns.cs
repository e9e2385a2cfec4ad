using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation;

/// <summary>Makes the returns at a function's end its value: <c>return x;</c> → <c>x</c>, through if and match.</summary>
internal static class TailReturns
{
    public static RustBlock Apply(RustBlock block) => Joined(Ended(block));

    /// <summary>A match that leaves in every arm but the one for all else, with what follows it in that arm.</summary>
    private static RustBlock Joined(RustBlock block)
    {
        if (block is not { Tail: { } tail, Statements: [.. var rest, RustExprStmt { Expression: RustMatch { Arms: [.. var arms, { Pattern: RustWildcardPattern, Guard: null, Comments.IsEmpty: true, Body: var nothing } last] } match } statement] }
            || arms.Length == 0 || !IsNothing(nothing) || !arms.All(arm => AlwaysGives(arm.Body)) || tail is RustIf or RustMatch or RustBlockExpr or RustLoop or RustSelect)
            return block;
        return block with { Statements = rest, Tail = Value(match with { Arms = [.. arms, last with { Body = tail }] }), TailOrigin = statement.Origin };
    }

    private static bool IsNothing(RustExpr body) => body is RustTuple { Elements.IsEmpty: true } or RustBlockExpr { Modifier: "", Label: null, Block.IsEmpty: true };

    private static RustBlock Ended(RustBlock block)
    {
        if (block.Tail is not null || block.Statements.IsEmpty)
            return block.Tail is null ? block : block with { Tail = Value(block.Tail) };
        if (block.Statements[^1] is not RustExprStmt last)
            return block;
        var rest = block.Statements.RemoveAt(block.Statements.Length - 1);
        return last.Expression switch
        {
            RustReturn { Value: null } => block with { Statements = rest },
            // What is computed step by step needs no block of its own where the function ends.
            RustReturn { Value: RustBlockExpr { Modifier: "", Label: null, Block: { Tail: { } tail, Statements: [var first, .. var others] } } } => block with { Statements = [.. rest, first with { Origin = last.Origin, HasBlankBefore = last.HasBlankBefore }, .. others.Select(s => s with { Origin = last.Origin })], Tail = tail, TailOrigin = last.Origin },
            RustReturn { Value: { } value } => block with { Statements = rest, Tail = value, TailOrigin = last.Origin },
            RustMacroCall { Path: "bail" } bail => block with { Statements = rest, Tail = bail, TailOrigin = last.Origin },
            RustIf branch when AlwaysGives(branch) => block with { Statements = rest, Tail = Value(branch), TailOrigin = last.Origin },
            RustMatch match when AlwaysGives(match) => block with { Statements = rest, Tail = Value(match), TailOrigin = last.Origin },
            RustSelect select when AlwaysGives(select) => block with { Statements = rest, Tail = Value(select), TailOrigin = last.Origin },
            RustLoop loop when !BreaksOut(loop) => block with { Statements = rest, Tail = loop, TailOrigin = last.Origin },
            RustBlockExpr { Modifier: "", Label: null } inner when Ends(inner.Block) => block with { Statements = rest, Tail = inner with { Block = Apply(inner.Block) }, TailOrigin = last.Origin },
            RustIf or RustMatch => block with { Statements = rest.Add(last with { Expression = WithoutBareReturns(last.Expression) }) },
            _ => block,
        };
    }

    private static RustExpr Value(RustExpr expression) => expression switch
    {
        RustReturn { Value: { } value } => value,
        RustIf branch => branch with { Then = Apply(branch.Then), Else = branch.Else is null ? null : Value(branch.Else) },
        RustMatch match => match with { Arms = [.. match.Arms.Select(a => a with { Body = Value(a.Body) })] },
        RustSelect select => select with { Arms = [.. select.Arms.Select(a => a with { Body = Apply(a.Body) })] },
        RustBlockExpr { Modifier: "", Label: null } block => block with { Block = Apply(block.Block) },
        _ => expression,
    };

    private static RustExpr WithoutBareReturns(RustExpr expression) => expression switch
    {
        RustReturn { Value: null } => RustExpr.Unit,
        RustIf branch => branch with { Then = Unit(branch.Then), Else = branch.Else is null ? null : WithoutBareReturns(branch.Else) },
        RustMatch match => match with { Arms = [.. match.Arms.Select(a => a with { Body = WithoutBareReturns(a.Body) })] },
        RustBlockExpr { Modifier: "", Label: null } block => block with { Block = Unit(block.Block) },
        _ => expression,
    };

    /// <summary>Drops a last return without a value; other endings stay as they are.</summary>
    private static RustBlock Unit(RustBlock block) => block.Tail is null && !block.Statements.IsEmpty && block.Statements[^1] is RustExprStmt last
        ? last.Expression is RustReturn { Value: null }
            ? block with { Statements = block.Statements.RemoveAt(block.Statements.Length - 1) }
            : last.Expression is RustIf or RustMatch ? block with { Statements = block.Statements.SetItem(block.Statements.Length - 1, last with { Expression = WithoutBareReturns(last.Expression) }) } : block
        : block;

    /// <summary>True where every way through ends in a return with a value, or never ends.</summary>
    private static bool AlwaysGives(RustExpr expression) => expression switch
    {
        RustReturn { Value: not null } => true,
        RustMacroCall { Path: "panic" or "todo" or "unreachable" or "bail" or "unimplemented" } => true,
        RustIf { Else: { } otherwise } branch => Ends(branch.Then) && AlwaysGives(otherwise),
        RustMatch match => !match.Arms.IsEmpty && match.Arms.All(a => AlwaysGives(a.Body)),
        RustSelect select => !select.Arms.IsEmpty && select.Arms.All(a => Ends(a.Body)),
        RustBlockExpr { Modifier: "", Label: null } block => Ends(block.Block),
        _ => false,
    };

    private static bool Ends(RustBlock block) => block.Tail is not null ? AlwaysGives(block.Tail) : !block.Statements.IsEmpty && block.Statements[^1] is RustExprStmt last && AlwaysGives(last.Expression);

    private static bool BreaksOut(RustLoop loop) => Breaks(loop.Body, inLoop: false);

    private static bool Breaks(RustBlock block, bool inLoop) =>
        block.Statements.Any(s => s is RustExprStmt e && Breaks(e.Expression, inLoop) || s is RustLet { Else: { } other } && Breaks(other, inLoop)) || (block.Tail is { } tail && Breaks(tail, inLoop));

    private static bool Breaks(RustExpr expression, bool inLoop) => expression switch
    {
        RustBreak jump => !inLoop || jump.Label is not null,
        RustIf branch => Breaks(branch.Then, inLoop) || (branch.Else is { } other && Breaks(other, inLoop)),
        RustMatch match => match.Arms.Any(a => Breaks(a.Body, inLoop)),
        RustBlockExpr { Modifier: "" } block => Breaks(block.Block, inLoop),
        RustLoop inner => Breaks(inner.Body, inLoop: true),
        RustWhile inner => Breaks(inner.Body, inLoop: true),
        RustFor inner => Breaks(inner.Body, inLoop: true),
        RustSelect select => select.Arms.Any(a => Breaks(a.Body, inLoop)),
        _ => false,
    };
}
