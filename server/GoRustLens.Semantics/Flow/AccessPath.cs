using System.Text;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>The way from a variable to a part of it: "s", "s.shards[i].mu", with the embedded fields that the code leaves out. Pointers are followed without a sign, as Go's dot does.</summary>
/// <param name="Root">The variable; null where the way begins at something without a name, whose text is the path then.</param>
/// <param name="Path">Fields with a dot before each, elements in brackets as they are written.</param>
public readonly record struct AccessPath(Symbol? Root, string Path)
{
    /// <summary>The way that an expression writes; where it begins with a call or the like, the text stands for it.</summary>
    public static AccessPath Of(Expr expression, SemanticModel model)
    {
        var path = new StringBuilder();
        var root = RootOf(expression, model, path);
        return root is null ? new AccessPath(null, model.File.TextOf(expression)) : new AccessPath(root, path.ToString());
    }

    /// <summary>The variable that an expression is a part of; null where it begins with a call or the like.</summary>
    public static Symbol? RootOf(Expr expression, SemanticModel model) => RootOf(expression, model, null);

    /// <summary>This way, begun at a part of another variable: "c.mu" with "s.cache" for "c" is "s.cache.mu".</summary>
    public AccessPath From(AccessPath start) => new(start.Root, start.Path + Path);

    public override string ToString() => (Root?.Name ?? "") + Path;

    private static Symbol? RootOf(Expr expression, SemanticModel model, StringBuilder? path)
    {
        // The steps come last first.
        for (var at = expression; ;)
        {
            switch (at)
            {
                case ParenExpr paren: at = paren.X; break;
                case StarExpr star: at = star.X; break;
                case UnaryExpr { Op: TokenKind.And } address: at = address.X; break;
                case Ident ident:
                    return model.SymbolOf(ident) is { IsVariable: true } variable ? variable : null;
                case SelectorExpr selector:
                    // Where types are missing, the way is still written.
                    if (model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable } other)
                        return other;
                    if (model.SymbolOf(selector.Sel) is { Kind: not (SymbolKind.Field or SymbolKind.Unresolved) })
                        return null;
                    path?.Insert(0, selector.Sel.Name).Insert(0, '.');
                    InsertEmbedded(selector, model, path);
                    at = selector.X;
                    break;
                case IndexExpr index:
                    path?.Insert(0, ']').Insert(0, model.File.TextOf(index.Index)).Insert(0, '[');
                    at = index.X;
                    break;
                case SliceExpr slice: at = slice.X; break;
                default: return null;
            }
        }
    }

    /// <summary>The embedded fields between the left side of a dot and the member on the right.</summary>
    internal static void InsertEmbedded(SelectorExpr selector, SemanticModel model, StringBuilder? path)
    {
        if (path is null || model.SelectionOf(selector) is not { Member.Path: var embedded })
            return;
        for (var index = embedded.Length - 1; index >= 0; index--)
            path.Insert(0, embedded[index].Name).Insert(0, '.');
    }
}
