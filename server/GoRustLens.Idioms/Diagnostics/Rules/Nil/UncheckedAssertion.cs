using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0109: x.(T) without its second value panics where the value is of another type.</summary>
internal sealed class UncheckedAssertion : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0109", "A type assertion without its ok", HazardClass.Other, "E0308") { Level = FindingLevel.All, YieldsTo = ["GRL0402"] };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var assertion in context.All<TypeAssertExpr>())
        {
            if (assertion.Type is null || context.Model.RawTypeOf(assertion) is GoTuple || IsChecked(assertion, context))
                continue;
            var name = context.File.TextOf(assertion);
            yield return new Finding(Code, assertion.Span, MessageText.Fit(name, shown => $"{shown} panics for any other type; Rust's downcast_ref gives an Option (E0308)")) { Level = FindingLevel.All };
        }
    }

    /// <summary>In a clause of a type switch over the same value the type is known.</summary>
    private static bool IsChecked(TypeAssertExpr assertion, DeclContext context) =>
        assertion.X is Ident name && context.AncestorsOf(assertion).OfType<TypeSwitchStmt>().Any(choice => choice.Assign switch
        {
            ExprStmt { X: TypeAssertExpr { X: Ident subject } } => subject.Name == name.Name,
            AssignStmt { Rhs: [TypeAssertExpr { X: Ident subject }] } => subject.Name == name.Name,
            _ => false,
        });
}
