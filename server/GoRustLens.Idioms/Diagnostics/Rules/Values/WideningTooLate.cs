using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0502: a product or shift of a narrow type is converted to a wider one, after it may have wrapped around: int64(a * b). Also a product of two variables as a length for make.</summary>
internal sealed class WideningTooLate : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0502", "Arithmetic may wrap around before it is widened", HazardClass.Other, "E0080") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            var value = call.Args is [var converted] && context.Model.IsConversion(call) ? converted : ExprFacts.BuiltinCall(call, "make", context.Model) is { Args: [_, var length, ..] } ? length : null;
            if (value is null || ExprFacts.Unparen(value) is not BinaryExpr { Op: TokenKind.Mul or TokenKind.Shl } product || context.Model.ConstantOf(product) is not null)
                continue;
            if (context.Model.TypeOf(product).Underlying is not GoBasic { IsInteger: true } narrow || context.Model.ConstantOf(product.Y) is not null || context.Model.ConstantOf(product.X) is not null)
                continue;
            var isWidened = context.Model.TypeOf(call).Underlying is GoBasic { IsInteger: true } wide && ExprFacts.BitsOf(wide) > ExprFacts.BitsOf(narrow) && ExprFacts.BitsOf(narrow) > 0;
            if (!isWidened && context.Model.IsConversion(call))
                continue;
            yield return new Finding(Code, product.Span, MessageText.Fit(context.File.TextOf(product), shown => $"{shown} may wrap around as {narrow.Name} first; Rust panics in debug builds, and has checked_mul (E0080)")) { Level = FindingLevel.All };
        }
    }
}
