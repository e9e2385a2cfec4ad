using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0532: computed floats compared with == or !=, or used as a map's key: rounding makes equal results differ. Silent for constants that floats hold exactly, and for x != x, the test for NaN.</summary>
internal sealed class FloatEquality : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0532", "Floats are compared for equality", HazardClass.Other, "E0277") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var comparison in context.All<BinaryExpr>())
        {
            if (comparison.Op is not (TokenKind.Equal or TokenKind.NotEqual) || !IsFloat(comparison.X, context) || !IsFloat(comparison.Y, context) || IsExact(comparison.X, context) || IsExact(comparison.Y, context))
                continue;
            if (ExprFacts.AreAlike(comparison.X, comparison.Y, context.Model) || context.Model.ConstantOf(comparison) is not null)
                continue;
            yield return new Finding(Code, comparison.Span, MessageText.Fit(context.File.TextOf(comparison), shown => $"Rounding decides about {shown}; Rust has no Eq for floats (E0277), clippy::float_cmp asks"))
            {
                Level = FindingLevel.All,
            };
        }
        foreach (var type in context.All<MapType>())
        {
            if (context.Model.TypeOf(type.Key).Underlying is GoBasic { IsFloat: true })
                yield return new Finding(Code, type.Key.Span, "A float as a map's key: NaN is never found, rounding makes two of one; Rust has no Hash for it (E0277)") { Level = FindingLevel.All };
        }
    }

    private static bool IsFloat(Expr operand, DeclContext context) => context.Model.TypeOf(operand).Underlying is GoBasic { IsFloat: true };

    private static bool IsExact(Expr operand, DeclContext context) =>
        context.Model.ConstantOf(operand) is { } value && (value.ToInteger() is not null || value.ToDouble() is { } number && (double.IsInfinity(number) || number * 1024 == Math.Floor(number * 1024)))
        || ExprFacts.Unparen(operand) is CallExpr call && context.Model.CalleeName(call) is "math.Trunc" or "math.Floor" or "math.Ceil" or "math.Round" or "math.Inf" or "math.NaN";
}
