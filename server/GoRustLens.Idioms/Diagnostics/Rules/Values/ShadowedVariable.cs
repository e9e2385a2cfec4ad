using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0536: ":=" in a branch declares a variable of the name and type of one outside, which keeps its zero value and is read behind the branch. Silent for errors, which have a rule of their own, and where
/// the outer variable is set anywhere else. Other variables that hide one which is read later: at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class ShadowedVariable : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0536", "A new variable hides the one that was meant", HazardClass.Other, "E0381");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign.Tok != TokenKind.Define || context.ParentOf(assign) is not (BlockStmt or CaseClause or CommClause or IfStmt) || context.FunctionAround(assign) is not { } function)
                continue;
            foreach (var name in assign.Lhs.OfType<Ident>())
            {
                if (context.Model.SymbolOf(name) is { Kind: SymbolKind.Local } inner && ReferenceEquals(inner.Ident, name) && !Universe.IsError(inner.Type) && Hidden(inner, assign, context) is { } outer && Report(name, outer, assign, function, context) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>A variable of the same function, name and type that is declared before, in a scope around.</summary>
    private static Symbol? Hidden(Symbol inner, AssignStmt assign, DeclContext context)
    {
        foreach (var spec in context.All<ValueSpec>())
        {
            if (spec.End > assign.Start || spec.Names.FirstOrDefault(name => name.Name == inner.Name) is not { } found || context.Model.SymbolOf(found) is not { Kind: SymbolKind.Local } outer)
                continue;
            // Its block must be one around the assignment.
            if (context.AncestorsOf(spec).FirstOrDefault(around => around is BlockStmt or CaseClause or CommClause) is { } scope && scope.Span.Contains(assign.Span) && context.AncestorsOf(assign).Contains(scope) && TypeIdentity.AreIdentical(outer.Type, inner.Type))
                return outer;
        }
        return null;
    }

    private Finding? Report(Ident name, Symbol outer, AssignStmt assign, GoNode function, DeclContext context)
    {
        if (outer.Node is not ValueSpec { Values.IsEmpty: true } || !ReferenceEquals(outer.Function, function))
            return null;
        var flow = context.FlowOf(function);
        if (flow.MutationsOf(outer).Any(mutation => mutation.Kind is not MutationKind.CalledByPointer))
            return null;
        var block = context.ParentOf(assign) is IfStmt branch ? branch : context.ParentOf(assign);
        var read = context.All<Ident>().FirstOrDefault(use => use.Name == outer.Name && use.Start > block!.End && ReferenceEquals(context.Model.SymbolOf(use), outer)); // an assignment stands in something
        if (read is null || !flow.CanFollow(assign, read))
            return null;
        return new Finding(Code, name.Span, MessageText.Fit(name.Name, shown => $"This {shown} is a new variable, the one outside keeps its zero value; Rust refuses to read one never set (E0381)"))
        {
            Related = [new RelatedPlace(outer.Ident!.Span, "never set"), new RelatedPlace(read.Span, "read here")], // found by its name
        };
    }
}
