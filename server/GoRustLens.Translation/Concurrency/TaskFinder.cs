using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Concurrency;

/// <summary>The function literals that run in goroutines of their own: behind go, and given to a group's Go.</summary>
internal sealed class TaskFinder : GoWalker
{
    public List<GoNode> Tasks { get; } = [];

    public override void Visit(GoNode node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        if (node is GoStmt { Call: CallExpr { Fun: FuncLit literal } })
            Tasks.Add(literal);
        else if (node is CallExpr { Fun: SelectorExpr { Sel.Name: "Go" }, Args: [FuncLit task] })
            Tasks.Add(task);
        VisitChildrenOf(node);
    }
}

/// <summary>Counts how often code names a variable.</summary>
internal sealed class MentionCounter(string name) : GoWalker
{
    private int _count;

    public static int Count(GoNode node, string name)
    {
        var counter = new MentionCounter(name);
        counter.Visit(node);
        return counter._count;
    }

    public override void Visit(GoNode node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        if (node is Ident ident && ident.Name == name)
            _count++;
        VisitChildrenOf(node);
    }
}

/// <summary>Whether a statement sets a variable, or something that it holds.</summary>
internal static class ChangeFinder
{
    public static bool Changes(SemanticModel model, Stmt statement, Symbol symbol)
    {
        var facts = Facts.FunctionFacts.Of(model, statement)[symbol];
        return facts.IsReassigned || facts.IsWrittenThrough || facts.IsAppendedTo;
    }
}
