using GoRustLens.Semantics;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Statements;

/// <summary>
/// GRL0713: the same thing twice, where the second says nothing: a condition that an if-else chain has asked already, two like operands, a variable assigned to itself,
/// "x != a || x != b", which is always true. Silent for what may answer otherwise the second time (calls, receives) and for floats, which differ from themselves where they are NaN.
/// </summary>
internal sealed class RepeatedCondition : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0713", "The same condition, operand or assignment twice", HazardClass.Other, "clippy:ifs_same_cond");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var branch in context.All<IfStmt>())
        {
            if (branch.Else is IfStmt && context.ParentOf(branch) is not IfStmt { Else: IfStmt })
            {
                foreach (var finding in InChain(branch, context))
                    yield return finding;
            }
        }
        foreach (var choice in context.All<SwitchStmt>())
        {
            foreach (var finding in InSwitch(choice, context))
                yield return finding;
        }
        foreach (var binary in context.All<BinaryExpr>())
        {
            if ((LikeOperands(binary, context) ?? Contradiction(binary, context) ?? EmptyRange.Find(binary, Code, context)) is { } finding)
                yield return finding;
            foreach (var repeated in Repeated(binary, context))
                yield return repeated;
        }
        foreach (var assign in context.All<AssignStmt>())
        {
            if (ToItself(assign, context) is { } finding)
                yield return finding;
        }
    }

    private IEnumerable<Finding> InChain(IfStmt first, DeclContext context)
    {
        var seen = new Dictionary<string, Expr>();
        for (var branch = first; branch is not null; branch = branch.Else as IfStmt)
        {
            // A statement before a condition may change what it asks.
            if (branch.Init is not null && !ReferenceEquals(branch, first))
                yield break;
            if (!ExprFacts.HasNoEffects(branch.Cond, context.Model))
                continue;
            var text = context.File.TextOf(ExprFacts.Unparen(branch.Cond));
            if (seen.TryAdd(text, branch.Cond))
                continue;
            yield return new Finding(Code, branch.Cond.Span, MessageText.Fit(text, shown => $"{shown} was asked before in this chain, so this never runs; Rust's linter refuses it (clippy::ifs_same_cond)"))
            {
                Related = [new RelatedPlace(seen[text].Span, "asked here first")],
            };
        }
    }

    /// <summary>Cases of a switch that ask the same; Go itself refuses it for constants.</summary>
    private IEnumerable<Finding> InSwitch(SwitchStmt choice, DeclContext context)
    {
        var seen = new Dictionary<string, Expr>();
        foreach (var value in choice.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List))
        {
            if (!ExprFacts.HasNoEffects(value, context.Model))
            {
                seen.Clear();
                continue;
            }
            var text = context.File.TextOf(ExprFacts.Unparen(value));
            if (seen.TryAdd(text, value))
                continue;
            yield return new Finding(Code, value.Span, MessageText.Fit(text, shown => $"{shown} has a case above, so this one never runs; Rust warns (lint unreachable_patterns)"))
            {
                Related = [new RelatedPlace(seen[text].Span, "the case that takes it")],
            };
        }
    }

    /// <summary>An operand that stands further left in the same chain of "||" or of "&amp;&amp;"; what may change it between them ends the comparison.</summary>
    private IEnumerable<Finding> Repeated(BinaryExpr chain, DeclContext context)
    {
        if (chain.Op is not (TokenKind.LogicalOr or TokenKind.LogicalAnd) || IsInside(chain, context))
            yield break;
        var seen = new Dictionary<string, Expr>();
        foreach (var operand in InOrder(chain, chain.Op))
        {
            if (!ExprFacts.HasNoEffects(operand, context.Model))
            {
                seen.Clear();
                continue;
            }
            var text = context.File.TextOf(operand);
            if (seen.TryAdd(text, operand) || context.Model.ConstantOf(operand) is not null)
                continue;
            var first = seen[text];
            seen[text] = operand;
            // Two neighbours that are the whole of an operator have been told of.
            if (context.ParentOf(operand) is BinaryExpr whole && ExprFacts.AreAlike(whole.X, whole.Y, context.Model))
                continue;
            yield return new Finding(Code, first.Span, MessageText.Fit(text, shown => $"{shown} stands twice in this condition; Rust's linter refuses it (clippy::nonminimal_bool)"))
            {
                Related = [new RelatedPlace(operand.Span, "here again")],
            };
        }
    }

    private static bool IsInside(BinaryExpr chain, DeclContext context)
    {
        var around = context.ParentOf(chain);
        while (around is ParenExpr)
            around = context.ParentOf(around);
        return around is BinaryExpr outer && outer.Op == chain.Op;
    }

    private static IEnumerable<Expr> InOrder(Expr expression, TokenKind op)
    {
        expression = ExprFacts.Unparen(expression);
        return expression is BinaryExpr binary && binary.Op == op ? InOrder(binary.X, op).Concat(InOrder(binary.Y, op)) : [expression];
    }

    private Finding? LikeOperands(BinaryExpr binary, DeclContext context)
    {
        var model = context.Model;
        if (binary.Op is not (TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
            or TokenKind.Sub or TokenKind.Quo or TokenKind.Rem or TokenKind.LogicalAnd or TokenKind.LogicalOr or TokenKind.And or TokenKind.Or or TokenKind.Xor or TokenKind.AndNot))
            return null;
        if (!ExprFacts.AreAlike(binary.X, binary.Y, model) || model.ConstantOf(binary.X) is not null || ExprFacts.IsInTest(context) || !ExprFacts.HasNoEffects(binary.X, model))
            return null;
        var type = model.TypeOf(binary.X);
        // NaN differs from itself, and an interface, a struct or a type parameter may hold one.
        if (type is GoTypeParam || type.IsUnknown || type.Underlying is not (GoBasic { IsFloat: false, IsComplex: false } or GoPointer or GoChan or GoMap or GoSlice))
            return null;
        return new Finding(Code, binary.Span, MessageText.Fit(context.File.TextOf(binary), shown => $"Both sides of {shown} are the same; Rust's linter refuses it (clippy::eq_op)"));
    }

    private Finding? Contradiction(BinaryExpr binary, DeclContext context)
    {
        var wanted = binary.Op switch
        {
            TokenKind.LogicalOr => TokenKind.NotEqual,
            TokenKind.LogicalAnd => TokenKind.Equal,
            _ => TokenKind.None,
        };
        if (wanted == TokenKind.None || ExprFacts.Unparen(binary.Y) is not BinaryExpr second || second.Op != wanted || Compared(second, context.Model) is not { } two)
            return null;
        foreach (var operand in Operands(binary.X, binary.Op))
        {
            if (operand is not BinaryExpr first || first.Op != wanted || Compared(first, context.Model) is not { } one || !ExprFacts.AreAlike(one.Value, two.Value, context.Model))
                continue;
            if (ConstantValue.Compare(one.Constant, TokenKind.Equal, two.Constant) != false || !ExprFacts.HasNoEffects(one.Value, context.Model))
                continue;
            var word = wanted == TokenKind.NotEqual ? "true" : "false";
            return new Finding(Code, TextSpan.FromBounds(first.Start, second.End), MessageText.Fit(context.File.TextOf(one.Value), shown => $"{shown} cannot equal both, so this is always {word}; Rust's linter refuses it (overly_complex_bool_expr)"));
        }
        return null;
    }

    private static IEnumerable<Expr> Operands(Expr expression, TokenKind op)
    {
        for (var at = ExprFacts.Unparen(expression); ;)
        {
            if (at is not BinaryExpr binary || binary.Op != op)
            {
                yield return at;
                yield break;
            }
            yield return ExprFacts.Unparen(binary.Y);
            at = ExprFacts.Unparen(binary.X);
        }
    }

    private static (Expr Value, ConstantValue Constant)? Compared(BinaryExpr comparison, SemanticModel model)
    {
        if (model.ConstantOf(comparison.Y) is { } right && model.ConstantOf(comparison.X) is null)
            return (comparison.X, right);
        return model.ConstantOf(comparison.X) is { } left && model.ConstantOf(comparison.Y) is null ? (comparison.Y, left) : null;
    }

    private Finding? ToItself(AssignStmt assign, DeclContext context)
    {
        if (assign.Tok != TokenKind.Assign || assign.Lhs.Length != assign.Rhs.Length)
            return null;
        for (var index = 0; index < assign.Lhs.Length; index++)
        {
            var target = assign.Lhs[index];
            if (target is Ident { IsBlank: true } || !ExprFacts.AreAlike(target, assign.Rhs[index], context.Model) || !ExprFacts.HasNoEffects(target, context.Model))
                continue;
            // Such a statement on a map's entry makes the entry where there was none.
            if (ExprFacts.Unparen(target) is IndexExpr { X: var container } && context.Model.TypeOf(container).Underlying is not (GoSlice or GoArray))
                continue;
            return new Finding(Code, assign.Span, MessageText.Fit(context.File.TextOf(target), shown => $"{shown} is assigned to itself; Rust's linter refuses it (clippy::self_assignment)"));
        }
        return null;
    }
}
