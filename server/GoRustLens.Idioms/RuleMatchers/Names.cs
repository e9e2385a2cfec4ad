using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Questions about names and the plainest expressions.</summary>
internal static class Names
{
    public static bool IsNamed(Expr? expression, string name) => expression is Ident identifier && identifier.Name == name;

    /// <summary>True for the predeclared nil, where nothing hides it.</summary>
    public static bool IsNil(RuleContext context, Expr expression) => context.Model.IsNil(expression);

    /// <summary>True where both are names of one variable, constant or function; false where that is not known.</summary>
    public static bool AreSame(RuleContext context, Expr left, Expr right) =>
        left is Ident && right is Ident && context.Model.SymbolOf(left) is { } symbol && ReferenceEquals(symbol, context.Model.SymbolOf(right));

    public static bool IsExported(Ident name) => name.Name.Length > 0 && char.IsUpper(name.Name[0]);

    /// <summary>Of a type's name the part behind the package and before type arguments: Seq in iter.Seq[int]; empty for other types.</summary>
    public static ImmutableArray<TextSpan> MemberSpan(Expr type) => type switch
    {
        Ident name => [name.Span],
        SelectorExpr selector => [selector.Sel.Span],
        IndexExpr index => MemberSpan(index.X),
        IndexListExpr index => MemberSpan(index.X),
        StarExpr star => MemberSpan(star.X),
        _ => [],
    };

    public static Expr Unparenthesised(Expr expression)
    {
        while (expression is ParenExpr parenthesised)
            expression = parenthesised.X;
        return expression;
    }

    /// <summary>The function's or method's own name: "Close" in f.body.Close(); null for literals and conversions.</summary>
    public static Ident? CalleeOf(Expr call) => call is not CallExpr typed ? null : Unparenthesised(typed.Fun) switch
    {
        Ident identifier => identifier,
        SelectorExpr selector => selector.Sel,
        IndexExpr { X: Ident identifier } => identifier,
        IndexExpr { X: SelectorExpr selector } => selector.Sel,
        _ => null,
    };

    /// <summary>The variable at the bottom of x.f[i].g; null where there is none.</summary>
    public static Ident? RootOf(Expr expression) => expression switch
    {
        Ident identifier => identifier,
        SelectorExpr selector => RootOf(selector.X),
        IndexExpr index => RootOf(index.X),
        SliceExpr slice => RootOf(slice.X),
        StarExpr star => RootOf(star.X),
        ParenExpr parenthesised => RootOf(parenthesised.X),
        _ => null,
    };

    /// <summary>True for a call of a method or function of the name, whatever it belongs to.</summary>
    public static bool IsCallOf(Expr expression, string name) => CalleeOf(expression)?.Name == name;

    /// <summary>The other side of a comparison with nil by the operator given; null for any other expression.</summary>
    public static Expr? ComparedWithNil(RuleContext context, Expr condition, TokenKind comparison) => condition switch
    {
        BinaryExpr binary when binary.Op == comparison && IsNil(context, binary.Y) => binary.X,
        BinaryExpr binary when binary.Op == comparison && IsNil(context, binary.X) => binary.Y,
        ParenExpr parenthesised => ComparedWithNil(context, parenthesised.X, comparison),
        _ => null,
    };

    /// <summary>True for an error, and for what is called so by everybody where its type is not at hand.</summary>
    public static bool IsErrorLike(RuleContext context, Expr tested) => context.Model.IsError(tested) || (tested is Ident { Name: "err" } && context.Model.TypeOf(tested).IsUnknown);
}
