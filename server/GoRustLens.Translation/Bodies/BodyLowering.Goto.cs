using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Bodies;

/// <summary>goto where Rust has a form for it: back to a label is a loop that goes on, on to a label is a block that is left.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The labels that gotos lead to, by their Go names, innermost last: whether a jump goes on with a loop or leaves a block.</summary>
    private readonly List<(string Name, JumpTarget Target, bool IsLoop)> _gotos = [];

    private RustExpr Goto(BranchStmt branch)
    {
        var found = _gotos.FindLastIndex(g => g.Name == branch.Label?.Name);
        if (found < 0)
            return Hole(branch, "goto");
        var (_, target, isLoop) = _gotos[found];
        target.IsUsed = true;
        return isLoop ? new RustContinue(target.Label) : new RustBreak(target.Label);
    }

    /// <summary>A list in which gotos lead to labels of its own; false where there are none, or where they cross.</summary>
    private bool ListWithGotos(ImmutableArray<Stmt> list, List<RustStmt> output, int end)
    {
        for (var at = 0; at < list.Length; at++)
        {
            if (list[at] is not LabeledStmt labelled || _gotos.Any(g => g.Name == labelled.Label.Name && g.IsLoop && ReferenceEquals(_openLabel, labelled)))
                continue;
            var name = labelled.Label.Name;
            var from = Enumerable.Range(0, list.Length).Where(i => Gotos.In(list[i], name)).ToList();
            if (from.Count == 0)
                continue;
            if (from.Any(i => i < at))
                return Onward(list, from.Min(), at, output, end);
            return Backward(list, at, labelled, output, end);
        }
        return false;
    }

    private LabeledStmt? _openLabel;

    /// <summary>The rest of the list from the label on as a loop that is left at its end.</summary>
    private bool Backward(ImmutableArray<Stmt> list, int at, LabeledStmt labelled, List<RustStmt> output, int end)
    {
        if (at > 0)
            LowerList(list[..at], output, labelled.Start);
        var target = Current.Jumps.Push(JumpKind.Block, labelled.Label.Name, "again");
        _gotos.Add((labelled.Label.Name, target, true));
        var statements = new List<RustStmt>();
        var outer = _openLabel;
        _openLabel = labelled;
        LowerList(list[at..], statements, end);
        _openLabel = outer;
        _gotos.RemoveAt(_gotos.Count - 1);
        Current.Jumps.Pop();
        if (!EndsInJump(new RustBlock([.. statements])))
        {
            target.IsUsed = true;
            statements.Add(new RustExprStmt(new RustBreak(target.Label)));
        }
        output.Add(new RustExprStmt(new RustLoop(new RustBlock([.. statements]), target.PrintedLabel)));
        return true;
    }

    /// <summary>The statements from the first goto up to the label as a block that the gotos leave.</summary>
    private bool Onward(ImmutableArray<Stmt> list, int from, int at, List<RustStmt> output, int end)
    {
        var name = ((LabeledStmt)list[at]).Label.Name;
        // Gotos from behind the label, too, would need both forms; names of the block must not be meant behind it.
        if (Enumerable.Range(at, list.Length - at).Any(i => Gotos.In(list[i], name)) || list[from..at].Any(s => s is DeclStmt or AssignStmt { Tok: TokenKind.Define }))
            return false;
        if (from > 0)
            LowerList(list[..from], output, list[from].Start);
        var target = Current.Jumps.Push(JumpKind.Block, name, "on");
        _gotos.Add((name, target, false));
        var statements = new List<RustStmt>();
        LowerList(list[from..at], statements, list[at].Start);
        _gotos.RemoveAt(_gotos.Count - 1);
        Current.Jumps.Pop();
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. statements])) { Label = target.PrintedLabel }));
        LowerList(list[at..], output, end);
        return true;
    }
}

/// <summary>Finds a goto to a label, function literals left out.</summary>
internal sealed class Gotos(string label) : GoWalker
{
    private bool _found;

    public static bool In(GoNode node, string label)
    {
        var finder = new Gotos(label);
        finder.Visit(node);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || node is FuncLit or Expr)
            return;
        _found = node is BranchStmt { Tok: TokenKind.Goto, Label: { } name } && name.Name == label;
        VisitChildrenOf(node);
    }
}
