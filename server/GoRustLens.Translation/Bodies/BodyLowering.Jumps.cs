using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Bodies;

/// <summary>break, continue, labels.</summary>
internal sealed partial class BodyLowering
{
    private void Labelled(LabeledStmt labelled, List<RustStmt> output)
    {
        if (labelled.Stmt is not BlockStmt and not IfStmt || !Breaks.In([labelled.Stmt], labelled.Label.Name))
        {
            LowerStatement(labelled.Stmt, labelled.Label.Name, output);
            return;
        }
        var target = Current.Jumps.Push(JumpKind.Block, labelled.Label.Name, "block");
        var inner = new List<RustStmt>();
        LowerStatement(labelled.Stmt, null, inner);
        Current.Jumps.Pop();
        var block = inner is [RustExprStmt { Expression: RustBlockExpr { Label: null, Modifier: "" } only }] ? only.Block : new RustBlock([.. inner]);
        output.Add(new RustExprStmt(new RustBlockExpr(block) { Label = target.PrintedLabel }));
    }

    private void Branch(BranchStmt branch, List<RustStmt> output) => output.Add(new RustExprStmt(branch.Tok switch
    {
        TokenKind.Break => Current.Jumps.ForBreak(branch.Label?.Name) is { } left ? new RustBreak(Current.Jumps.LabelFor(left)) : Hole(branch, "a break that leaves nothing"),
        TokenKind.Continue => Continue(branch),
        TokenKind.Goto => Goto(branch),
        _ => Hole(branch, "a fallthrough that ends no clause"),
    }));

    private RustExpr Continue(BranchStmt branch)
    {
        if (Current.Jumps.ForContinue(branch.Label?.Name) is not { } loop)
            return Hole(branch, "a continue outside of loops");
        return loop.Step is { } step ? new RustBreak(Current.Jumps.LabelFor(step)) : new RustContinue(Current.Jumps.LabelFor(loop));
    }

    /// <summary>A switch or select made by <paramref name="make"/>, in a labelled block where a break of its clauses leaves it.</summary>
    private RustExpr Breakable(string? label, IEnumerable<GoNode> clauses, Func<RustExpr> make)
    {
        if (!Breaks.In(clauses.SelectMany(c => c is CaseClause clause ? WithoutLastBreak(clause.Body) : c is CommClause comm ? WithoutLastBreak(comm.Body) : []), label))
            return make();
        var target = Current.Jumps.Push(JumpKind.Switch, label, "switch");
        var made = make();
        Current.Jumps.Pop();
        return target.IsUsed ? new RustBlockExpr(new RustBlock([new RustExprStmt(made)])) { Label = target.Label } : made;
    }

    /// <summary>The statements of a clause; a break at their end says what happens anyway.</summary>
    private static ImmutableArray<Stmt> WithoutLastBreak(ImmutableArray<Stmt> body) =>
        body is [.., BranchStmt { Tok: TokenKind.Break, Label: null }] ? body.RemoveAt(body.Length - 1) : body;
}
