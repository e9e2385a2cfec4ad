using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Names;

/// <summary>Where a local variable gets its first value from.</summary>
/// <param name="Value">The expression; null for variables without one, of a range and of a type switch.</param>
/// <param name="Index">Which of the values that one expression gives.</param>
/// <param name="IsOne">True where the expression gives this variable alone.</param>
/// <param name="Range">The range statement that declares it.</param>
internal readonly record struct LocalSource(Expr? Value, int Index, bool IsOne, RangeStmt? Range)
{
    public static LocalSource Of(SemanticModel model, Symbol symbol) => symbol.Node switch
    {
        RangeStmt range => new LocalSource(null, symbol.Index, true, range),
        AssignStmt assign => Of(assign.Rhs, assign.Lhs.Length, PlaceIn(model, assign.Lhs, symbol)),
        ValueSpec spec => Of(spec.Values, spec.Names.Length, symbol.Index),
        _ => new LocalSource(null, 0, true, null),
    };

    private static LocalSource Of(ImmutableArray<Expr> values, int targets, int index)
    {
        if (values.IsEmpty || index < 0)
            return new LocalSource(null, 0, true, null);
        if (values.Length == targets)
            return new LocalSource(Unparenthesised(values[index]), 0, true, null);
        return new LocalSource(Unparenthesised(values[0]), index, false, null);
    }

    private static int PlaceIn(SemanticModel model, ImmutableArray<Expr> targets, Symbol symbol)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is Ident name && ReferenceEquals(model.SymbolOf(name), symbol))
                return i;
        }
        return -1;
    }

    private static Expr Unparenthesised(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
