using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0703: a comparison that the types decide: an unsigned value below 0, a uint8 above 255, a negative length, anything with NaN.
/// Silent where the limit depends on the platform. That an unsigned value is at least 0 is a harmless habit outside of loop conditions, and reported at <see cref="FindingLevel.All"/>.
/// </summary>
internal sealed class DecidedComparison : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0703", "A comparison that always has the same outcome", HazardClass.Other, "lint:unused_comparisons");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var comparison in context.All<BinaryExpr>())
        {
            if (comparison.Op is not (TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual))
                continue;
            var finding = NotANumber(comparison, context)
                ?? AgainstLimit(comparison, comparison.X, comparison.Op, comparison.Y, context)
                ?? AgainstLimit(comparison, comparison.Y, Mirrored(comparison.Op), comparison.X, context);
            if (finding is not null)
                yield return finding;
        }
    }

    private Finding? AgainstLimit(BinaryExpr comparison, Expr value, TokenKind op, Expr limit, DeclContext context)
    {
        var model = context.Model;
        if (op is TokenKind.Equal or TokenKind.NotEqual || model.ConstantOf(value) is not null || model.ConstantOf(limit)?.ToKind(ConstantKind.Integer)?.ToInteger() is not { } number)
            return null;
        var basics = ExprFacts.BasicsOf(model.TypeOf(value));
        if (basics.IsEmpty || basics.Any(basic => ExprFacts.BitsOf(basic) == 0))
            return null;
        var ranges = basics.Select(ExprFacts.RangeOf).Distinct().ToList();
        BigInteger? least = IsLength(value, model) ? BigInteger.Zero : ranges.Select(range => range.Least).Distinct().Count() == 1 ? ranges[0].Least : null;
        BigInteger? greatest = ranges.Count == 1 ? ranges[0].Greatest : null;
        if (Outcome(op, number, least, greatest) is not { } outcome || (number != 0 && IsOfPlatform(limit, model)))
            return null;
        var isHarmless = outcome && number.IsZero && op == TokenKind.GreaterOrEqual && !context.AncestorsOf(comparison).Any(around => around is ForStmt loop && ReferenceEquals(loop.Cond, comparison));
        var type = model.TypeOf(value) is GoNamed named ? named.Name : TypeText.Short(model.TypeOf(value));
        var word = outcome ? "true" : "false";
        return new Finding(Code, comparison.Span, MessageText.Fit(context.File.TextOf(comparison), shown => $"{shown} is always {word} for {Subject(value, model, type)}; Rust warns of it (lint unused_comparisons)"))
        {
            Level = isHarmless || !outcome && IsGuard(comparison, context) ? FindingLevel.All : FindingLevel.Bugs,
        };
    }

    /// <summary>"x &lt; 0 || x &gt; max", a range check as one writes it for any integer, and is only half needed here.</summary>
    private static bool IsGuard(BinaryExpr comparison, DeclContext context) =>
        context.AncestorsOf(comparison).TakeWhile(around => around is Expr).Any(around => around is BinaryExpr { Op: TokenKind.LogicalOr or TokenKind.LogicalAnd });

    private static string Subject(Expr value, SemanticModel model, string type) => IsLength(value, model) ? "a length" : type;

    private static bool? Outcome(TokenKind op, BigInteger number, BigInteger? least, BigInteger? greatest) => op switch
    {
        TokenKind.Less when number <= least => false,
        TokenKind.Less when number > greatest => true,
        TokenKind.LessOrEqual when number >= greatest => true,
        TokenKind.LessOrEqual when number < least => false,
        TokenKind.Greater when number >= greatest => false,
        TokenKind.Greater when number < least => true,
        TokenKind.GreaterOrEqual when number <= least => true,
        TokenKind.GreaterOrEqual when number > greatest => false,
        _ => null,
    };

    private static bool IsLength(Expr value, SemanticModel model) =>
        ExprFacts.BuiltinCall(value, "len", model) is not null || ExprFacts.BuiltinCall(value, "cap", model) is not null;

    /// <summary>A limit that may be another one elsewhere: math.MaxInt, ^uint(0), sizes. Literals, and names with a width in them, are the same everywhere.</summary>
    private static bool IsOfPlatform(Expr limit, SemanticModel model)
    {
        limit = ExprFacts.Unparen(limit);
        return limit switch
        {
            BasicLit => false,
            UnaryExpr { X: BasicLit } => false,
            _ when model.SymbolOf(limit) is { Kind: SymbolKind.Const, PackagePath: "math" } constant => constant.Name is "MaxInt" or "MinInt" or "MaxUint",
            _ when model.SymbolOf(limit) is { Kind: SymbolKind.Const, Node: ValueSpec { Values: [BasicLit] } } => false,
            _ => true,
        };
    }

    private Finding? NotANumber(BinaryExpr comparison, DeclContext context)
    {
        var model = context.Model;
        var other = IsNaN(comparison.Y, context) ? comparison.X : IsNaN(comparison.X, context) ? comparison.Y : null;
        if (other is null)
            return null;
        var word = comparison.Op == TokenKind.NotEqual ? "true" : "false";
        return new Finding(Code, comparison.Span, MessageText.Fit(context.File.TextOf(comparison), shown => $"{shown} is always {word}, nothing equals NaN; Rust says so (lint invalid_nan_comparisons)"))
        {
            Fixes = comparison.Op is TokenKind.Equal or TokenKind.NotEqual && ExprFacts.Unparen(comparison.Y) is CallExpr call
                ? [new GoFix("Ask math.IsNaN", [new Syntax.Text.TextEdit(comparison.Span, $"{(comparison.Op == TokenKind.NotEqual ? "!" : "")}{context.File.TextOf(call.Fun).Replace("NaN", "IsNaN", StringComparison.Ordinal)}({context.File.TextOf(other)})")])]
                : [],
        };
    }

    private static bool IsNaN(Expr expression, DeclContext context)
    {
        var model = context.Model;
        if (ExprFacts.Unparen(expression) is CallExpr call)
            return model.CalleeName(call) == "math.NaN";
        if (ExprFacts.LocalOf(expression, model) is not { Node: AssignStmt { Rhs.Length: > 0 } definition, Index: var index } local || definition.Rhs.Length != definition.Lhs.Length)
            return false;
        return ExprFacts.Unparen(definition.Rhs[index]) is CallExpr made && model.CalleeName(made) == "math.NaN"
            && context.FunctionAround(definition) is { } function && context.FlowOf(function).MutationsOf(local).Count == 0;
    }

    private static TokenKind Mirrored(TokenKind op) => op switch
    {
        TokenKind.Less => TokenKind.Greater,
        TokenKind.LessOrEqual => TokenKind.GreaterOrEqual,
        TokenKind.Greater => TokenKind.Less,
        TokenKind.GreaterOrEqual => TokenKind.LessOrEqual,
        _ => op,
    };
}
