using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Tokens;

/// <summary>Forms of operators that Rust lacks, writes otherwise, or means otherwise by the types they stand between.</summary>
internal static class OperatorForms
{
    public static TokenForm? Of(RuleContext context, Token token)
    {
        var leaf = context.Path.Leaf;
        return token.Kind switch
        {
            TokenKind.Define => OfDefine(context, leaf),
            TokenKind.Arrow => OfArrow(context, leaf),
            TokenKind.Ellipsis => OfEllipsis(context, leaf),
            TokenKind.Tilde => new TokenForm("tilde", Subjects.GenericAround(context, leaf)) { ShowsSignature = true },
            TokenKind.Inc or TokenKind.Dec when leaf is IncDecStmt => new TokenForm("increment", StatementAt(context, leaf)),
            TokenKind.AndNot when leaf is BinaryExpr binary => new TokenForm("and-not", [binary]),
            TokenKind.AndNotAssign when leaf is AssignStmt => new TokenForm("and-not", [leaf]),
            TokenKind.Xor when leaf is UnaryExpr unary => new TokenForm("bit-complement", [unary]),
            TokenKind.And when leaf is UnaryExpr { Op: TokenKind.And } unary => new TokenForm(Names.Unparenthesised(unary.X) is CompositeLit ? "address-literal" : "address", Subjects.StatementOf(context, unary)),
            TokenKind.Mul when leaf is StarExpr star && star.Start == token.Start => OfStar(context, star),
            TokenKind.Equal or TokenKind.NotEqual when leaf is BinaryExpr comparison => OfComparison(context, comparison),
            TokenKind.Add when leaf is BinaryExpr sum && IsString(context, sum) => new TokenForm("concat", Subjects.StatementOf(context, sum)),
            TokenKind.AddAssign when leaf is AssignStmt { Lhs: [var target] } assignment && IsString(context, target) => new TokenForm("concat-assign", [assignment]),
            _ => null,
        };
    }

    private static bool IsString(RuleContext context, Expr expression) => context.Model.TypeOf(expression).Underlying is GoBasic { IsString: true };

    private static TokenForm? OfDefine(RuleContext context, GoNode leaf)
    {
        if (leaf is RangeStmt range)
            return new TokenForm("range", [range]);
        if (leaf is not AssignStmt assignment)
            return null;
        if (context.ParentOf(assignment) is TypeSwitchStmt choice)
            return new TokenForm("switch-type", [choice]);
        var isAgain = assignment.Lhs.Any(left => left is Ident { IsBlank: false } name && context.Model.SymbolOf(name) is { } symbol && !ReferenceEquals(symbol.Ident, name));
        return new TokenForm(isAgain ? "define-again" : "define", StatementAt(context, assignment));
    }

    /// <summary>The statement, or the if, switch, for or select that it is the head of.</summary>
    private static ImmutableArray<GoNode> StatementAt(RuleContext context, GoNode statement) => context.ParentOf(statement) switch
    {
        IfStmt or SwitchStmt or TypeSwitchStmt or ForStmt => [context.ParentOf(statement)!], // not null: it was just matched
        CommClause => context.Path.Innermost<SelectStmt>() is { } select ? [select] : [],
        _ => [statement],
    };

    private static TokenForm? OfArrow(RuleContext context, GoNode leaf) => leaf switch
    {
        UnaryExpr receive => new TokenForm("receive", context.Around<CommClause>(receive) is { Comm: { } comm } && comm.Span.Contains(receive.Span)
            ? context.Path.Innermost<SelectStmt>() is { } select ? [select] : [] : Subjects.StatementOf(context, receive)),
        SendStmt => new TokenForm("send", StatementAt(context, leaf)),
        ChanType type => TypeForms.InPlace(context, "chan", type),
        _ => null,
    };

    private static TokenForm? OfEllipsis(RuleContext context, GoNode leaf) => leaf switch
    {
        Ellipsis when context.Path.Nodes is [.., FuncDecl function, FuncType, FieldList, Field, Ellipsis] => new TokenForm("variadic", [function]) { ShowsSignature = true },
        Ellipsis when context.Path.Nodes is [.., ArrayType, Ellipsis] => new TokenForm("array-count", []),
        Ellipsis => new TokenForm("variadic", []),
        CallExpr call => new TokenForm("spread", Subjects.StatementOf(context, call)),
        _ => null,
    };

    private static TokenForm OfStar(RuleContext context, StarExpr star) =>
        context.Model.IsType(star) || IsTypePlace(context, star) ? TypeForms.Pointer(context, star) : new TokenForm("dereference", Subjects.StatementOf(context, star));

    /// <summary>True where only a type can stand, whatever is known of it.</summary>
    private static bool IsTypePlace(RuleContext context, StarExpr star) => context.ParentOf(star) switch
    {
        Field or ArrayType or MapType or ChanType => true,
        // What is indexed is not known: a generic function of a module that is not at hand, whose type argument this is.
        IndexExpr index => ReferenceEquals(index.Index, star) && context.Model.TypeOf(index.X).IsUnknown,
        IndexListExpr index => context.Model.TypeOf(index.X).IsUnknown,
        ValueSpec value => ReferenceEquals(value.Type, star),
        TypeAssertExpr assertion => ReferenceEquals(assertion.Type, star),
        _ => false,
    };

    private static TokenForm? OfComparison(RuleContext context, BinaryExpr comparison)
    {
        var tested = Names.ComparedWithNil(context, comparison, comparison.Op);
        if (tested is null)
            return null;
        var type = context.Model.TypeOf(tested);
        var id = context.Model.IsError(tested) ? "compare-nil-error" : type.Underlying switch
        {
            GoPointer => "compare-nil-pointer",
            GoSlice => "compare-nil-slice",
            GoMap => "compare-nil-map",
            { IsUnknown: true } => "compare-nil-unknown",
            _ => "compare-nil",
        };
        return new TokenForm(id, context.ParentOf(comparison) is IfStmt check && Subjects.IsShort(context, check) ? [check] : Subjects.StatementOf(context, comparison));
    }
}
