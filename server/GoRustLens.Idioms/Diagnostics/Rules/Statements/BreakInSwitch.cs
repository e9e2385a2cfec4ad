using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0711: a break at the end of a case, in a loop: it leaves the switch or select, which ends there anyway, and not the loop. Sure where the
/// clause is one of a select, or where the loop has no condition; elsewhere it may be a habit from C, which is reported at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class BreakInSwitch : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0711", "A break that leaves the switch or select, not the loop around it", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var statement in context.All<BranchStmt>())
        {
            if (statement is not { Tok: TokenKind.Break, Label: null } || ClauseEndingWith(statement, context) is not { } clause)
                continue;
            var choice = context.AncestorsOf(clause).FirstOrDefault(around => around is SwitchStmt or TypeSwitchStmt or SelectStmt);
            var loop = choice is null ? null : context.AncestorsOf(choice).TakeWhile(around => around is not (FuncLit or FuncDecl)).FirstOrDefault(around => around is ForStmt or RangeStmt);
            if (choice is null || loop is null)
                continue;
            yield return Report(statement, clause, choice, loop, context);
        }
    }

    private Finding Report(BranchStmt statement, Stmt clause, GoNode choice, GoNode loop, DeclContext context)
    {
        var word = choice is SelectStmt ? "select" : "switch";
        var isEndless = loop is ForStmt { Cond: null } or RangeStmt && (loop is ForStmt || context.Model.TypeOf(((RangeStmt)loop).X).Underlying is GoChan);
        var isAlone = BodyOf(clause) is [var only] && ReferenceEquals(only, statement);
        // "case <-wake: break", and more to do in this turn: the one thing that it can mean.
        var goesOn = isAlone && context.ParentOf(choice) is BlockStmt turn && ReferenceEquals(context.ParentOf(turn), loop) && !ReferenceEquals(turn.List[^1], choice);
        return new Finding(Code, statement.Span, $"break leaves the {word}, the loop goes on; in Rust a match needs no break, and break leaves the loop")
        {
            Level = (choice is SelectStmt && !goesOn && clause is not CommClause { Comm: SendStmt }) || (isEndless && isAlone && clause is CaseClause { IsDefault: false }) ? FindingLevel.Bugs : FindingLevel.All,
            Related = [new RelatedPlace(loop.Span with { Length = 3 }, "this loop goes on")],
        };
    }

    /// <summary>The clause whose last statement the break is, itself or as the end of the if's that stand last.</summary>
    private static Stmt? ClauseEndingWith(BranchStmt statement, DeclContext context)
    {
        Stmt inner = statement;
        foreach (var around in context.AncestorsOf(statement))
        {
            switch (around)
            {
                case BlockStmt block when !ReferenceEquals(block.List[^1], inner): return null;
                case BlockStmt or IfStmt: inner = (Stmt)around; break;
                case CaseClause or CommClause: return ReferenceEquals(BodyOf((Stmt)around) is [.., var last] ? last : null, inner) ? (Stmt)around : null;
                default: return null;
            }
        }
        return null;
    }

    private static ImmutableArray<Stmt> BodyOf(Stmt clause) => clause switch
    {
        CaseClause one => one.Body,
        CommClause one => one.Body,
        _ => [],
    };
}
