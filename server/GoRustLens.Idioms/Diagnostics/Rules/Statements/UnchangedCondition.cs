using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0707: nothing in a loop changes the variables of its condition: the wrong counter is counted, or none. Silent where the loop has another
/// way out, unless it has a step of its own, and where others can change the variables.
/// </summary>
internal sealed class UnchangedCondition : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0707", "A loop whose condition never changes", HazardClass.Other, "clippy:while_immutable_condition");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var loop in context.All<ForStmt>())
        {
            if (loop.Cond is not { } condition || context.Model.ConstantOf(condition) is not null || VariablesOf(condition, context) is not { Count: > 0 } variables)
                continue;
            if ((loop.Post is null && Leaves(loop, context)) || variables.Exists(variable => MayChange(variable, loop, context)))
                continue;
            var names = string.Join(" and ", variables.Select(variable => variable.Name).Distinct());
            yield return new Finding(Code, condition.Span, MessageText.Fit(names, shown => $"The loop never changes {shown}, its condition stays as it is; Rust: clippy::while_immutable_condition"));
        }
    }

    /// <summary>The local variables of a condition that is made of such, constants and operators alone; null for others.</summary>
    private static List<Symbol>? VariablesOf(Expr condition, DeclContext context)
    {
        var search = new NameSearch(context);
        search.Visit(condition);
        return search.IsSimple ? search.Variables : null;
    }

    private static bool MayChange(Symbol variable, ForStmt loop, DeclContext context)
    {
        var uses = context.Function is { } function ? context.FlowOf(function).Uses : context.FlowOf(context.FunctionAround(loop)!).Uses; // a statement stands in a function
        if (uses.IsHidden(variable) || uses.EscapesOf(variable).Any(escape => escape.Kind == EscapeKind.AddressTaken) || uses.MutationsOf(variable).Any(mutation => mutation.Literal is not null))
            return true;
        return uses.MutationsOf(variable).Any(mutation => mutation.Kind != MutationKind.Reassigned || (loop.Span.Contains(mutation.Node.Span) && loop.Init?.Span.Contains(mutation.Node.Span) != true));
    }

    private static bool Leaves(ForStmt loop, DeclContext context) =>
        context.All<ReturnStmt>().Any(statement => loop.Span.Contains(statement.Span))
        || context.All<BranchStmt>().Any(statement => statement.Tok is TokenKind.Break or TokenKind.Goto && loop.Span.Contains(statement.Span))
        || context.All<CallExpr>().Any(call => loop.Span.Contains(call.Span) && Termination.NeverReturns(call, context.Model));

    private sealed class NameSearch(DeclContext context) : GoWalker
    {
        public bool IsSimple { get; private set; } = true;

        public List<Symbol> Variables { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case BinaryExpr or ParenExpr or BasicLit or UnaryExpr { Op: not TokenKind.Arrow }:
                    VisitChildrenOf(node);
                    break;
                case Ident ident when context.Model.SymbolOf(ident) is { IsLocalVariable: true, Type.Underlying: GoBasic or GoPointer } variable:
                    Variables.Add(variable);
                    break;
                case Expr expression when context.Model.ConstantOf(expression) is not null || context.Model.IsNil(expression):
                    break;
                default:
                    IsSimple = false;
                    break;
            }
        }
    }
}
