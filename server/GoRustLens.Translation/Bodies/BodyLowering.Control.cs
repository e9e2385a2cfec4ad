using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>switch, type switch, labels, jumps, defer.</summary>
internal sealed partial class BodyLowering
{
    private void Labelled(LabeledStmt labelled, List<RustStmt> output) => LowerStatement(labelled.Stmt, labelled.Label.Name, output);

    private void Branch(BranchStmt branch, List<RustStmt> output)
    {
        switch (branch.Tok)
        {
            case TokenKind.Break:
                output.Add(new RustExprStmt(new RustBreak(LabelOf(branch.Label?.Name) ?? BreakTarget())));
                break;
            case TokenKind.Continue:
                output.Add(new RustExprStmt(ContinueTarget(branch.Label?.Name)));
                break;
            default:
                output.Add(new RustExprStmt(Hole(branch, branch.Tok == TokenKind.Goto ? "goto" : "fallthrough")));
                break;
        }
    }

    /// <summary>A break in a switch leaves the switch, which Rust's break would not.</summary>
    private string? BreakTarget() => null;

    private RustExpr ContinueTarget(string? label)
    {
        foreach (var (name, block) in _continueBlocks)
        {
            if (label is not null && name != label)
                continue;
            return block.Length > 0 ? new RustBreak(block) : new RustContinue(LabelOf(label));
        }
        return new RustContinue(LabelOf(label));
    }

    private void Switch(SwitchStmt choice, string? label, List<RustStmt> output)
    {
        _ = label;
        var before = new List<RustStmt>();
        if (choice.Init is not null)
            LowerStatement(choice.Init, null, before);
        var clauses = choice.Body.List.OfType<CaseClause>().ToImmutableArray();
        var made = SwitchAsIf(choice, clauses);
        if (before.Count == 0)
        {
            output.Add(new RustExprStmt(made));
            return;
        }
        before.Add(new RustExprStmt(made));
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. before]))));
    }

    private RustExpr SwitchAsIf(SwitchStmt choice, ImmutableArray<CaseClause> clauses)
    {
        RustExpr? chain = clauses.FirstOrDefault(c => c.IsDefault) is { } otherwise ? new RustBlockExpr(BlockOf(otherwise.Body, otherwise.End)) : null;
        foreach (var clause in clauses.Reverse())
        {
            if (clause.IsDefault)
                continue;
            RustExpr? condition = null;
            foreach (var item in clause.List)
            {
                var test = choice.Tag is null ? To(item, Ty.Bool) : Comparison(new BinaryExpr(item.Span) { X = choice.Tag, Op = TokenKind.Equal, OpSpan = item.Span, Y = item }).Code;
                condition = condition is null ? test : new RustBinary(condition, "||", test);
            }
            chain = new RustIf(condition ?? RustExpr.LiteralOf("false"), BlockOf(clause.Body, clause.End)) { Else = chain };
        }
        return chain ?? new RustBlockExpr(RustBlock.Empty);
    }

    private void TypeSwitch(TypeSwitchStmt choice, string? label, List<RustStmt> output)
    {
        _ = label;
        output.Add(new RustExprStmt(Hole(choice, "a type switch")));
    }

    private void Defer(DeferStmt defer, List<RustStmt> output) => output.Add(new RustExprStmt(Hole(defer, "defer")));
}
