using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Calls of Go's predeclared functions.</summary>
internal static class Builtins
{
    /// <summary>True for name(…) where no local variable or function of the file hides the predeclared name.</summary>
    public static bool IsCall(RuleContext context, Expr? expression, string name) =>
        expression is CallExpr { Fun: Ident callee } && callee.Name == name && IsPredeclared(context, callee);

    /// <summary>True where neither a local nor a declaration of the file takes the name.</summary>
    public static bool IsPredeclared(RuleContext context, Ident use)
    {
        foreach (var declaration in context.File.Root.Decls)
        {
            if (declaration is FuncDecl { Recv: null } function && function.Name.Name == use.Name)
                return false;
        }
        return !LocalNames.IsDeclared(context, use);
    }
}
