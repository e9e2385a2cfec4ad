using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Which package a qualifier names.</summary>
internal static class Imports
{
    /// <summary>True for path.member, under whatever name the file imports the path.</summary>
    public static bool IsMember(RuleContext context, Expr? expression, string path, string member) =>
        expression is SelectorExpr selector && selector.Sel.Name == member && PathOf(context, selector) == path;

    /// <summary>True for a call of path.member, instantiated or not.</summary>
    public static bool IsCall(RuleContext context, Expr? expression, string path, string member) =>
        expression is CallExpr call && IsMember(context, call.Fun is IndexExpr index ? index.X : call.Fun, path, member);

    /// <summary>The import path behind the X of X.Sel; null where X is not a package.</summary>
    public static string? PathOf(RuleContext context, SelectorExpr selector) =>
        selector.X is Ident qualifier && context.Model.SymbolOf(qualifier) is { Kind: SymbolKind.Import } import ? import.PackagePath : null;

    /// <summary>The import path without its quotes.</summary>
    public static string PathOf(ImportSpec import) => import.Path.Value.Trim('"', '`');
}
