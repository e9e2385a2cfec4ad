using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Go's predeclared names, where nothing hides them.</summary>
internal static class Builtins
{
    /// <summary>True for a call of the predeclared function.</summary>
    public static bool IsCall(RuleContext context, Expr? expression, string name) =>
        expression is CallExpr { Fun: Ident callee } && callee.Name == name && context.Model.SymbolOf(callee) is { Kind: SymbolKind.Builtin };

    /// <summary>True where the name means what the universe block says.</summary>
    public static bool IsPredeclared(RuleContext context, Ident use) => context.Model.SymbolOf(use) is { Ident: null, Package: null };
}
