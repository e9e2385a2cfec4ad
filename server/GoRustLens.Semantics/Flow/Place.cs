using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>A variable, or a field reached from one by names alone: "user", "s.repo", "user.Profile".</summary>
/// <param name="Path">The fields with a dot before each; empty for the variable itself.</param>
public readonly record struct Place(Symbol Root, string Path)
{
    public bool IsVariable => Path.Length == 0;

    /// <summary>The place that an expression names; null for calls, elements and whatever else has no name.</summary>
    public static Place? Of(Expr expression, SemanticModel model)
    {
        switch (expression)
        {
            case ParenExpr paren:
                return Of(paren.X, model);
            case Ident ident:
                return model.SymbolOf(ident) is { IsVariable: true } variable ? new Place(variable, "") : null;
            case SelectorExpr selector when model.SymbolOf(selector.Sel) is { } member:
                if (member.Kind == SymbolKind.Variable)
                    return new Place(member, "");
                return member.Kind == SymbolKind.Field && Of(Dereferenced(selector.X), model) is { } outer
                    ? new Place(outer.Root, $"{outer.Path}.{member.Name}")
                    : null;
            default:
                return null;
        }
    }

    /// <summary>True for the place itself and for what lies below it.</summary>
    public bool Covers(Place other) =>
        ReferenceEquals(Root, other.Root)
        && (other.Path == Path || (other.Path.StartsWith(Path, StringComparison.Ordinal) && other.Path[Path.Length] == '.'));

    public override string ToString() => Root.Name + Path;

    private static Expr Dereferenced(Expr expression) => expression switch
    {
        ParenExpr paren => Dereferenced(paren.X),
        StarExpr star => star.X,
        _ => expression,
    };
}
