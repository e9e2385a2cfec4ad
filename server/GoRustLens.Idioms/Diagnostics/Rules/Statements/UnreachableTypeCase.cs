using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>GRL0709: a case of a type switch behind a case with an interface that its type satisfies as well: the first one takes all.</summary>
internal sealed class UnreachableTypeCase : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0709", "A case of a type switch that an earlier one takes", HazardClass.Other, "lint:unreachable_patterns");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var choice in context.All<TypeSwitchStmt>())
        {
            var earlier = new List<Expr>();
            foreach (var clause in choice.Body.List.OfType<CaseClause>())
            {
                foreach (var type in clause.List)
                {
                    if (earlier.Find(other => Takes(other, type, context.Model)) is { } taker)
                        yield return Report(type, taker, context);
                }
                earlier.AddRange(clause.List.Where(type => context.Model.TypeOf(type).Underlying is GoInterface));
            }
        }
    }

    private Finding Report(Expr type, Expr taker, DeclContext context) =>
        new(Code, type.Span, MessageText.Fit(context.File.TextOf(type), shown => $"{shown} never comes here, {Short(context.File.TextOf(taker))} above takes it; Rust warns (lint unreachable_patterns)"))
        {
            Related = [new RelatedPlace(taker.Span, "takes it already")],
        };

    private static string Short(string text) => text.Length > 24 ? "the interface" : text;

    private static bool Takes(Expr contract, Expr type, SemanticModel model)
    {
        var (wanted, given) = (model.TypeOf(contract), model.TypeOf(type));
        if (model.IsNil(type) || given is GoTypeParam || wanted is GoTypeParam || given.IsUnknown || wanted.Underlying is not GoInterface { HasUnion: false } known || HasUnknownPart(known))
            return false;
        return known.IsEmpty || TypeIdentity.AreIdentical(wanted.Underlying, given.Underlying) || SemanticModel.Satisfies(given, wanted);
    }

    /// <summary>True where an interface of a module that is not at hand is embedded: its methods are not known.</summary>
    private static bool HasUnknownPart(GoInterface contract) =>
        contract.Embedded.Any(part => part.Underlying.IsUnknown || (part.Underlying is GoInterface inner && !ReferenceEquals(inner, contract) && HasUnknownPart(inner)));
}
