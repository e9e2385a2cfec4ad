using GoRustLens.Semantics.Constants;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>GRL0702: a value is shifted by as many bits as its type has, or more: nothing of it is left. Silent for constants and in branches that a constant rules out.</summary>
internal sealed class ShiftTooFar : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0702", "A shift by as many bits as the value has, or more", HazardClass.Other, "E0080");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var shift in context.All<BinaryExpr>())
        {
            if (shift.Op is TokenKind.Shl or TokenKind.Shr && Find(shift, shift.X, shift.Y, context) is { } finding)
                yield return finding;
        }
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is { Tok: TokenKind.ShlAssign or TokenKind.ShrAssign, Lhs: [var value], Rhs: [var count] } && Find(assign, value, count, context) is { } finding)
                yield return finding;
        }
    }

    private Finding? Find(GoNode shift, Expr value, Expr count, DeclContext context)
    {
        var model = context.Model;
        if (model.ConstantOf(count)?.ToKind(ConstantKind.Integer)?.ToInteger() is not { } bits || model.ConstantOf(value) is not null)
            return null;
        var basics = ExprFacts.BasicsOf(model.TypeOf(value));
        var width = basics.IsEmpty ? 0 : basics.Min(ExprFacts.BitsOf);
        if (width == 0 || bits < width)
            return null;
        if (ConstantBranches.Exclude(shift, context))
            return null;
        var may = basics.Max(ExprFacts.BitsOf) == width ? "has" : "may have";
        return new Finding(Code, shift.Span, MessageText.Fit(context.File.TextOf(value), shown => $"{shown} {may} {width} bits, a shift by {bits} leaves nothing of it; Rust refuses it (arithmetic_overflow)"));
    }
}
