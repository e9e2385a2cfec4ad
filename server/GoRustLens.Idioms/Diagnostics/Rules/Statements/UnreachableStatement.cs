using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0701: a statement to which no path leads: behind return, panic, a jump, a loop without end. Each dead region is reported once, at its
/// first statement. Behind a call that ends the program (os.Exit, log.Fatal) a return or panic may have to stand for the compiler, and
/// is left alone; other statements there are reported at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class UnreachableStatement : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0701", "A statement that no path leads to", HazardClass.Other, "lint:unreachable_code");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var function in context.Functions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var control = context.FlowOf(function).Control;
            if (!HasDeadSteps(control))
                continue;
            foreach (var finding in Regions(function, control, context))
                yield return finding;
        }
    }

    private static bool HasDeadSteps(ControlFlow control)
    {
        // A jump has no step of its own, so blocks without steps count: all but the ones that every branch leaves behind.
        foreach (var block in control.Blocks)
        {
            if (!block.IsReachable && (block.Steps.Count > 0 || block.Successors.Count > 0))
                return true;
        }
        return false;
    }

    private IEnumerable<Finding> Regions(GoNode function, ControlFlow control, DeclContext context)
    {
        var revived = new bool[control.Blocks.Length];
        foreach (var statement in context.All<Stmt>())
        {
            if (!function.Span.Contains(statement.Span) || statement is EmptyStmt or CaseClause or CommClause || control.StartOf(statement) is not { Block: { IsReachable: false } block })
                continue;
            if (revived[block.Index] || IsPart(statement, context))
                continue;
            Revive(block, revived);
            if (IsHeadless(statement) || IsJumpedTo(statement, context))
                continue;
            if (context.Before(statement) is { } cause && IsLibraryEnd(cause, context.Model))
            {
                if (statement is not (ReturnStmt or BranchStmt) && !IsPanic(statement, context.Model) && IsOfOthers(cause, context.Model))
                    yield return Report(statement, context) with { Level = FindingLevel.All };
                continue;
            }
            yield return Report(statement, context);
        }
    }

    /// <summary>Bodies begin where their statement does, and the step of a loop is not reached where the body leaves it.</summary>
    private static bool IsPart(Stmt statement, DeclContext context) => context.ParentOf(statement) switch
    {
        ForStmt => true,
        FuncDecl or FuncLit or IfStmt or RangeStmt or SwitchStmt or TypeSwitchStmt or SelectStmt => statement is BlockStmt,
        _ => false,
    };

    /// <summary>A label that a goto names counts as reached, wherever the goto stands.</summary>
    private static bool IsJumpedTo(Stmt statement, DeclContext context) =>
        statement is LabeledStmt labeled && context.All<BranchStmt>().Any(branch => branch.Tok == Syntax.Lexing.TokenKind.Goto && branch.Label?.Name == labeled.Label.Name);

    /// <summary>Declarations of types and constants do nothing, reachable or not.</summary>
    private static bool IsHeadless(Stmt statement) => statement is DeclStmt { Decl: GenDecl { Tok: Syntax.Lexing.TokenKind.Type or Syntax.Lexing.TokenKind.Const } };

    private static void Revive(FlowBlock block, bool[] revived)
    {
        var open = new Stack<FlowBlock>();
        revived[block.Index] = true;
        open.Push(block);
        while (open.TryPop(out var next))
        {
            foreach (var edge in next.Successors)
            {
                if (!edge.Target.IsReachable && !revived[edge.Target.Index])
                {
                    revived[edge.Target.Index] = true;
                    open.Push(edge.Target);
                }
            }
        }
    }

    /// <summary>True where a call that Go's own rules do not count as an end makes the region dead, directly or in each branch.</summary>
    private static bool IsLibraryEnd(Stmt cause, SemanticModel model)
    {
        var search = new LibraryEndSearch(model);
        search.Visit(cause);
        return search.Found;
    }

    /// <summary>A function of the same package may only be a stub of this platform.</summary>
    private static bool IsOfOthers(Stmt cause, SemanticModel model) =>
        cause is not ExprStmt { X: CallExpr call } || !ReferenceEquals(model.CalleeOf(call)?.Package, model.Package);

    private static bool IsPanic(Stmt statement, SemanticModel model) =>
        statement is ExprStmt { X: CallExpr call } && model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "panic" };

    private Finding Report(Stmt statement, DeclContext context)
    {
        var text = context.File.Text;
        var line = text.Lines.LineOf(statement.Start);
        var end = statement.End;
        for (var offset = statement.Start; offset < statement.End; offset++)
        {
            if (text[offset] is '\n' or '\r' or '{')
            {
                end = offset;
                break;
            }
        }
        var span = TextSpan.FromBounds(statement.Start, Math.Max(end, statement.Start + 1));
        return new Finding(Code, span, $"No path leads to line {line + 1}, it never runs; Rust warns of it (lint unreachable_code)");
    }

    private sealed class LibraryEndSearch(SemanticModel model) : GoWalker
    {
        public bool Found { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is FuncLit || Found)
                return;
            Found = node is ExprStmt { X: CallExpr call } && model.CalleeOf(call) is not { Kind: SymbolKind.Builtin } && Termination.NeverReturns(call, model);
            VisitChildrenOf(node);
        }
    }
}
