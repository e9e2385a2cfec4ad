using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0520: a struct is copied, then written through a slice, map or pointer in the copy: the original changes, too. So do variables that are copies of a map or slice header.</summary>
internal sealed class ShallowCopy : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0520", "A write through a copy changes the original", HazardClass.Aliasing, "E0382") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is not { Tok: TokenKind.Define, Lhs: [Ident name], Rhs: [var value] } || CopiedFrom(value, context.Model) is not { } original || context.Model.SymbolOf(name) is not { } copy || copy.Type.Underlying is not GoStruct || context.FunctionAround(assign) is not { } function)
                continue;
            var flow = context.FlowOf(function);
            var write = flow.MutationsOf(copy).FirstOrDefault(mutation => mutation.Kind is MutationKind.WrittenThrough or MutationKind.ChangedByBuiltin && GoesThroughShared(mutation, context.Model) && !IsReplacedBefore(mutation, copy, flow));
            if (write is not null)
            {
                yield return new Finding(Code, write.Target.Span, MessageText.Fit(context.File.TextOf(write.Target), shown => $"{shown} is shared with {Short(original, context)}, which changes as well; in Rust a copy is moved or cloned deep (E0382)"))
                {
                    Level = FindingLevel.All,
                    Related = [new RelatedPlace(assign.Span, "copied here, without what it refers to")],
                };
            }
        }
    }

    private static string Short(Expr original, DeclContext context) => context.File.TextOf(original) is { Length: <= 20 } text ? text : "the original";

    private static Expr? CopiedFrom(Expr value, SemanticModel model)
    {
        value = ExprFacts.Unparen(value);
        return value is Ident or SelectorExpr or StarExpr or IndexExpr && model.TypeOf(value).Underlying is GoStruct ? value : null;
    }

    /// <summary>"b.Tags[0] = …", "b.Meta[k] = …", "b.Owner.Name = …": a slice, map or pointer field lies between.</summary>
    private static bool GoesThroughShared(Mutation mutation, SemanticModel model)
    {
        for (var at = ExprFacts.Unparen(mutation.Target); ;)
        {
            switch (at)
            {
                case IndexExpr index when model.TypeOf(index.X).Underlying is GoSlice or GoMap: return ExprFacts.Unparen(index.X) is SelectorExpr;
                case IndexExpr index: at = ExprFacts.Unparen(index.X); break;
                case SelectorExpr selector when model.TypeOf(selector.X).Underlying is GoPointer: return ExprFacts.Unparen(selector.X) is SelectorExpr;
                case SelectorExpr selector: return mutation.Kind == MutationKind.ChangedByBuiltin && model.TypeOf(selector).Underlying is GoSlice or GoMap;
                default: return false;
            }
        }
    }

    private static bool IsReplacedBefore(Mutation write, Symbol copy, FunctionFlow flow) =>
        flow.MutationsOf(copy).Any(other => other.Kind is MutationKind.WrittenThrough or MutationKind.Reassigned && other.Node.Start < write.Node.Start && write.Path.Path.StartsWith(other.Path.Path, StringComparison.Ordinal) && other.Path.Path.Length < write.Path.Path.Length);
}
