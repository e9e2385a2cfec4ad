using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Which package a qualifier names, by the file's import declarations.</summary>
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
        selector.X is Ident qualifier && !LocalNames.IsDeclared(context, qualifier) ? PathOf(context.File, qualifier.Name) : null;

    /// <summary>The import path without its quotes.</summary>
    public static string PathOf(ImportSpec import) => import.Path.Value.Trim('"', '`');

    private static string? PathOf(GoFile file, string name)
    {
        foreach (var declaration in file.Root.Decls)
        {
            // Imports come first: the first declaration of another kind ends the search.
            if (declaration is not GenDecl { Tok: TokenKind.Import } group)
                return null;
            foreach (var spec in group.Specs)
            {
                if (spec is ImportSpec import && NameOf(import) == name)
                    return PathOf(import);
            }
        }
        return null;
    }

    private static string NameOf(ImportSpec import) => import.Name is { } name ? name.Name : DefaultName(PathOf(import));

    /// <summary>The package name that a path suggests: the last element, without a major version ("/v2", ".v3") and a "go-" or "-go".</summary>
    internal static string DefaultName(string path)
    {
        var elements = path.Split('/');
        var last = elements[^1];
        if (elements.Length > 1 && IsMajorVersion(last))
            last = elements[^2];
        var dot = last.LastIndexOf(".v", StringComparison.Ordinal);
        if (dot > 0)
            last = last[..dot];
        if (last.StartsWith("go-", StringComparison.Ordinal))
            return last[3..];
        return last.EndsWith("-go", StringComparison.Ordinal) ? last[..^3] : last;
    }

    private static bool IsMajorVersion(string element) => element.Length > 1 && element[0] == 'v' && element.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
