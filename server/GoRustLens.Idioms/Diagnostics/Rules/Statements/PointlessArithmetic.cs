using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0708: arithmetic whose result is known beforehand: x | 0, x &amp; 0, x % 1, two literals whose quotient is 0, rounding a whole number.
/// A constant counts where it is a literal, or the first of an iota list: a flag that was meant to be 1 &lt;&lt; iota.
/// </summary>
internal sealed class PointlessArithmetic : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0708", "Arithmetic whose result is known beforehand", HazardClass.Other, "clippy:identity_op");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var binary in context.All<BinaryExpr>())
        {
            if (Find(binary, binary.X, binary.Op, binary.Y, context) is { } finding)
                yield return finding;
        }
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is { Tok: TokenKind.OrAssign or TokenKind.AndAssign or TokenKind.XorAssign or TokenKind.RemAssign, Lhs: [var target], Rhs: [var value] } && Find(assign, target, OperatorOf(assign.Tok), value, context) is { } finding)
                yield return finding;
        }
        foreach (var call in context.All<CallExpr>())
        {
            if (Rounding(call, context) is { } finding)
                yield return finding;
        }
    }

    private static TokenKind OperatorOf(TokenKind assignment) => assignment switch
    {
        TokenKind.OrAssign => TokenKind.Or,
        TokenKind.AndAssign => TokenKind.And,
        TokenKind.XorAssign => TokenKind.Xor,
        _ => TokenKind.Rem,
    };

    private Finding? Find(GoNode node, Expr left, TokenKind op, Expr right, DeclContext context)
    {
        var model = context.Model;
        if (op == TokenKind.Quo)
            return Quotient(node, left, right, context);
        if (op is not (TokenKind.Or or TokenKind.And or TokenKind.Xor or TokenKind.Rem) || model.ConstantOf(left) is not null || ValueOf(right, model) is not { } number)
            return null;
        var result = (op, number.IsZero, number.IsOne) switch
        {
            (TokenKind.Rem, _, true) or (TokenKind.And, true, _) => "0",
            (TokenKind.Or or TokenKind.Xor, true, _) => context.File.TextOf(left),
            _ => null,
        };
        if (result is null)
            return null;
        var text = context.File.TextOf(node);
        var lint = result == "0" && op == TokenKind.And ? "erasing_op" : op == TokenKind.Rem ? "modulo_one" : "identity_op";
        return new Finding(Code, node.Span, MessageText.Fit(text, shown => $"{shown} always gives {(result.Length > 20 ? "its left side" : result)}; Rust's linter refuses it (clippy::{lint})"))
        {
            // "tag | 0" is written to show that there are no further bits.
            Level = ExprFacts.Unparen(right) is BasicLit && result != "0" ? FindingLevel.All : FindingLevel.Bugs,
            Related = RelatedTo(right, model),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<RelatedPlace> RelatedTo(Expr right, SemanticModel model) =>
        model.SymbolOf(right) is { Ident: { } declared, File: { } file } && ReferenceEquals(file, model.File) ? [new RelatedPlace(declared.Span, "its iota is 0")] : [];

    /// <summary>The number that a literal writes, or a constant whose own value is a plain iota.</summary>
    private static BigInteger? ValueOf(Expr expression, SemanticModel model)
    {
        expression = ExprFacts.Unparen(expression);
        var isMeant = expression is BasicLit { LiteralKind: TokenKind.Int }
            || (model.SymbolOf(expression) is { Kind: SymbolKind.Const, Node: ValueSpec { Values: [Ident { Name: "iota" }] } } constant && ReferenceEquals(constant.File, model.File));
        return isMeant ? model.ConstantOf(expression)?.ToKind(ConstantKind.Integer)?.ToInteger() : null;
    }

    /// <summary>2 / 3 of two integer literals is 0, and was most often meant to be a fraction.</summary>
    private Finding? Quotient(GoNode node, Expr left, Expr right, DeclContext context)
    {
        if (left is not BasicLit { LiteralKind: TokenKind.Int } || right is not BasicLit { LiteralKind: TokenKind.Int })
            return null;
        if (context.Model.ConstantOf((Expr)node) is not { Sign: 0 })
            return null;
        return new Finding(Code, node.Span, MessageText.Fit(context.File.TextOf(node), shown => $"{shown} is 0, whole numbers divide without a rest; so does Rust, but 0 is then no float (E0308)"));
    }

    private Finding? Rounding(CallExpr call, DeclContext context)
    {
        if (call.Fun is not SelectorExpr { Sel.Name: "Ceil" or "Floor" or "Round" or "Trunc" or "IsNaN" or "IsInf" } || call.Args is not [var argument, ..])
            return null;
        var model = context.Model;
        var name = model.CalleeName(call);
        if (name is not ("math.Ceil" or "math.Floor" or "math.Round" or "math.Trunc" or "math.IsNaN" or "math.IsInf"))
            return null;
        if (ExprFacts.Unparen(argument) is not CallExpr { Args: [var converted] } conversion || !model.IsConversion(conversion) || model.ConstantOf(converted) is not null)
            return null;
        var basics = ExprFacts.BasicsOf(model.TypeOf(converted));
        if (basics.IsEmpty || basics.Any(basic => !basic.IsInteger))
            return null;
        var divides = ExprFacts.Unparen(converted) is BinaryExpr { Op: TokenKind.Quo } ? ", / has cut it already" : "";
        return new Finding(Code, call.Span, MessageText.Fit(context.File.TextOf(converted), shown => $"{name} of the integer {shown} does nothing{divides}; Rust's integers have no such method (E0599)"));
    }
}
