using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What is known of an expression's type, as yes, no, or null where the model does not know.</summary>
internal static class TypeFacts
{
    public static bool? IsError(RuleContext context, Expr expression) => null;
}
