using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>if, switch and type switch.</summary>
internal sealed partial class Lowering
{
    private void LowerIf(IfStmt branch, List<RustStmt> output)
    {
        if (branch.Init is null)
        {
            if (!TryNilGuard(branch, output))
                output.Add(new RustExprStmt(If(branch)));
            return;
        }
        var inner = new List<RustStmt>();
        LowerStatement(branch.Init, inner);
        inner.Add(new RustExprStmt(If(branch)));
        output.Add(new RustExprStmt(new RustBlockExpr(Block(inner))));
    }

    /// <summary><c>if p == nil { return … }</c> on an optional variable: let-else, p is there from here on.</summary>
    private bool TryNilGuard(IfStmt branch, List<RustStmt> output)
    {
        if (branch is not { Else: null, Cond: BinaryExpr { Op: TokenKind.Equal, X: Ident name } test } || !IsNil(test.Y) || !Leaves(branch.Body.List))
            return false;
        if (Model.SymbolOf(name) is not { IsLocalVariable: true } symbol || ViewOf(symbol) is not { IsOptional: true } view || Facts[symbol].IsReassigned)
            return false;
        output.Add(new RustLet(RustPattern.Variant("Some", RustPattern.Binding(NameOf(symbol))), null, view.Expression) { Else = BlockOf(branch.Body) });
        _variables[symbol] = view with { IsOptional = false, Form = view.Form == ValueForm.Place ? ValueForm.Place : ValueForm.Reference };
        return true;
    }

    private RustIf If(IfStmt branch)
    {
        if (branch.Cond is CallExpr call && ErrorAsCondition(call) is { } condition)
            return new RustIf(condition, BlockOf(branch.Body)) { Else = ElseOf(branch.Else) };
        if (branch.Cond is BinaryExpr { Op: TokenKind.NotEqual, X: Ident name } test && IsNil(test.Y)
            && Model.SymbolOf(name) is { IsLocalVariable: true } symbol && ViewOf(symbol) is var view && (view.IsError || view.IsOptional) && NameUse.Reads(branch.Body, name.Name) && !Facts[symbol].IsSetToNil)
            return IfSome(branch, symbol, view);
        return new RustIf(Read(branch.Cond), BlockOf(branch.Body)) { Else = ElseOf(branch.Else) };
    }

    private RustIf IfSome(IfStmt branch, Semantics.Symbols.Symbol symbol, VariableView view)
    {
        var source = view.Form == ValueForm.Place ? view.IsError && Leaves(branch.Body.List) ? view.Expression : new RustReference(view.Expression) : view.Expression;
        _variables[symbol] = view with { IsError = false, IsOptional = false, Form = source is RustReference ? ValueForm.Reference : view.Form };
        var body = BlockOf(branch.Body);
        _variables[symbol] = view;
        return new RustIf(new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(NameOf(symbol))), source), body) { Else = ElseOf(branch.Else) };
    }

    private RustExpr? ElseOf(Stmt? otherwise) => otherwise switch
    {
        null => null,
        IfStmt { Init: null } next => If(next),
        BlockStmt block => new RustBlockExpr(BlockOf(block)),
        _ => new RustBlockExpr(BlockOf([otherwise], otherwise.End)),
    };

    private void LowerSwitch(SwitchStmt choice, List<RustStmt> output)
    {
        var clauses = choice.Body.List.OfType<CaseClause>().ToImmutableArray();
        var statements = choice.Init is null ? output : [];
        if (choice.Init is not null)
            LowerStatement(choice.Init, statements);
        var label = clauses.Any(c => HasInnerBreak(c.Body)) ? "'choice" : null;
        _breakables.Push(new Breakable(IsSwitch: true, label));
        var made = choice.Tag is not null ? MatchOf(choice.Tag, clauses) : IfChain(clauses);
        _breakables.Pop();
        var wrapped = label is null ? made : new RustBlockExpr(new RustBlock([new RustExprStmt(made)])) { Label = label };
        statements.Add(new RustExprStmt(wrapped));
        if (choice.Init is not null)
            output.Add(new RustExprStmt(new RustBlockExpr(Block(statements))));
    }

    /// <summary>A break that is not the last statement leaves the switch early.</summary>
    private static bool HasInnerBreak(ImmutableArray<Stmt> body) => body.Any(s => s is IfStmt or BlockStmt or SwitchStmt && BreakFinder.Finds(s));

    private RustExpr IfChain(ImmutableArray<CaseClause> clauses)
    {
        RustExpr? rest = clauses.FirstOrDefault(c => c.IsDefault) is { } last ? new RustBlockExpr(BlockOf(last.Body, last.End)) : null;
        foreach (var clause in clauses.Reverse())
        {
            if (clause.IsDefault || clause.List.IsEmpty)
                continue;
            var condition = clause.List.Select(e => Read(e)).Aggregate((left, right) => new RustBinary(left, "||", right));
            rest = new RustIf(condition, BlockOf(clause.Body, clause.End)) { Else = rest };
        }
        return rest ?? new RustBlockExpr(RustBlock.Empty);
    }

    private RustMatch MatchOf(Expr tag, ImmutableArray<CaseClause> clauses)
    {
        var type = Model.TypeOf(tag);
        var value = Lower(tag, null);
        var isText = type.Underlying is GoBasic { IsString: true } && !_run.Types.IsCopy(type);
        var scrutinee = isText && value.Form != ValueForm.Reference ? value.Expression.Method("as_str") : value.Expression;
        var arms = ImmutableArray.CreateBuilder<RustMatchArm>();
        foreach (var clause in clauses.OrderBy(c => c.IsDefault))
            arms.Add(SwitchArm(clause, type));
        if (!clauses.Any(c => c.IsDefault))
            arms.Add(new RustMatchArm(RustPattern.Wildcard, RustExpr.Unit));
        return new RustMatch(scrutinee, arms.ToImmutable());
    }

    private RustMatchArm SwitchArm(CaseClause clause, GoType type)
    {
        var body = new RustBlockExpr(BlockOf(clause.Body, clause.End));
        if (clause.IsDefault || clause.List.IsEmpty)
            return new RustMatchArm(RustPattern.Wildcard, body);
        var patterns = clause.List.Select(e => PatternOfValue(e, type)).ToList();
        if (patterns.All(p => p is not null))
            return new RustMatchArm(patterns.Count == 1 ? patterns[0]! : new RustOrPattern([.. patterns.Select(p => p!)]), body);
        var guard = clause.List.Select(e => (RustExpr)new RustBinary(RustExpr.PathOf("value"), "==", Read(e, type))).Aggregate((left, right) => new RustBinary(left, "||", right));
        return new RustMatchArm(RustPattern.Binding("value"), body) { Guard = guard };
    }

    private RustPattern? PatternOfValue(Expr value, GoType type) => Lower(value, type).Expression switch
    {
        RustLiteral literal when !literal.Text.Contains(' ') => new RustLiteralPattern(literal.Text),
        RustPath path when value is Ident or SelectorExpr && Model.SymbolOf(value) is { Kind: Semantics.Symbols.SymbolKind.Const } => new RustPathPattern(path.Text),
        _ => null,
    };

    private void LowerTypeSwitch(TypeSwitchStmt choice, List<RustStmt> output)
    {
        var asserted = choice.Assign switch { AssignStmt { Rhs: [TypeAssertExpr inner] } => inner, ExprStmt { X: TypeAssertExpr inner } => inner, _ => null };
        if (asserted is null || choice.Init is not null)
        {
            output.Add(new RustExprStmt(_run.Hole(choice, "a type switch: an enum of the types and a match on it")));
            return;
        }
        _run.Note(choice, "where the set of types is closed, an enum and a match say this better than downcasts");
        var name = choice.Assign is AssignStmt { Lhs: [Ident bound] } ? NameMapper.Snake(bound.Name) : "_";
        var clauses = choice.Body.List.OfType<CaseClause>().ToImmutableArray();
        _breakables.Push(new Breakable(IsSwitch: true, null));
        RustExpr? rest = clauses.FirstOrDefault(c => c.IsDefault) is { } last ? new RustBlockExpr(BlockOf(last.Body, last.End)) : null;
        foreach (var clause in clauses.Where(c => !c.IsDefault).Reverse())
        {
            var body = BlockOf(clause.Body, clause.End);
            var condition = clause.List is [var single] && !IsNil(single)
                ? new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(name)), DowncastTo(asserted, single))
                : clause.List.Select(t => IsNil(t) ? _run.Hole(t, "nil in a type switch: an Option") : DowncastTo(asserted, t).Method("is_some")).DefaultIfEmpty(RustExpr.LiteralOf("false")).Aggregate((left, right) => new RustBinary(left, "||", right));
            rest = new RustIf(condition, body) { Else = rest };
        }
        _breakables.Pop();
        output.Add(new RustExprStmt(rest ?? new RustBlockExpr(RustBlock.Empty)));
    }

    private RustMethodCall DowncastTo(TypeAssertExpr asserted, Expr type) =>
        new(Read(asserted.X), "downcast_ref", []) { TypeArguments = [_run.Types.Owned(Model.TypeOf(type), type)] };
}
