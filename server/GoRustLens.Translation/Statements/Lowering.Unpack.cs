using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>Several targets from one expression: calls, and the comma-ok forms.</summary>
internal sealed partial class Lowering
{
    private void LowerUnpacked(AssignStmt assign, Expr right, List<RustStmt> output)
    {
        if (right is CallExpr call)
        {
            var (value, shape) = LowerFallibleCall(call);
            if (AsFallible(assign) is not null || (shape?.Form == ResultForm.Fallible && assign.Lhs[^1] is Ident { IsBlank: true }))
                SplitResult(assign, value, shape, output);
            else if (shape?.Form == ResultForm.CommaOk || _lastCall is { IsOptional: true })
                SplitOption(assign, value, output);
            else
                BindTargets(assign, assign.Lhs, value, shape, output);
            return;
        }
        if (CommaOkSource(right) is { } option)
            SplitOption(assign, option, output);
        else
            output.Add(new RustExprStmt(_run.Hole(assign, $"the sides do not match: {Clip(assign)}")));
    }

    /// <summary>A Result whose error is kept as an Option, or dropped.</summary>
    private void SplitResult(AssignStmt assign, RustExpr value, FunctionShape? shape, List<RustStmt> output)
    {
        var error = (Ident)assign.Lhs[^1];
        var values = assign.Lhs[..^1];
        if (error.IsBlank)
        {
            _run.Note(assign, "Go drops the error here; unwrap_or_default says so, and gives the zero value");
            BindTargets(assign, values, value.Method("unwrap_or_default"), shape, output);
            return;
        }
        if (Model.SymbolOf(error) is { } symbol)
            Declare(symbol, ValueForm.Place, isError: true);
        _run.Note(assign, "the error is looked at later: value and error are parted here, which a match on the Result would say better");
        var split = new RustMatch(value, [
            new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("value")), new RustTuple([RustExpr.PathOf("value"), RustExpr.PathOf("None")])),
            new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("err")), new RustTuple([Fallback(values, shape), RustExpr.CallOf("Some", RustExpr.PathOf("err"))]))]);
        BindTargets(assign, assign.Lhs, split, shape, output);
    }

    /// <summary>The value beside an error or a false, which Go makes zero.</summary>
    private RustExpr Fallback(ImmutableArray<Expr> targets, FunctionShape? shape) =>
        shape is { IsPayloadOptional: true } ? RustExpr.PathOf("None")
        : targets.FirstOrDefault(t => t is not Ident { IsBlank: true } && Model.TypeOf(t) is not (GoUnknown or GoTypeParam) && !_run.Traits.IsDefault(Model.TypeOf(t))) is { } without
            ? _run.Hole(without, $"{Clip(without)} has no zero value in Rust: handle the failure here")
            : RustExpr.CallOf("Default::default");

    private void SplitOption(AssignStmt assign, RustExpr option, List<RustStmt> output)
    {
        if (assign.Lhs is [Ident { IsBlank: true }, var only])
        {
            BindTargets(assign, [only], option.Method("is_some"), null, output);
            return;
        }
        var split = new RustMatch(option, [
            new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("value")), new RustTuple([RustExpr.PathOf("value"), RustExpr.LiteralOf("true")])),
            new RustMatchArm(new RustPathPattern("None"), new RustTuple([Fallback(assign.Lhs[..^1], null), RustExpr.LiteralOf("false")]))]);
        BindTargets(assign, assign.Lhs, split, null, output);
    }

    /// <summary>The Option of m[k], x.(T) or &lt;-c; null for other expressions.</summary>
    private RustExpr? CommaOkSource(Expr right) => right switch
    {
        IndexExpr index when Model.TypeOf(index.X).Underlying is GoMap map => MapOption(index, map),
        TypeAssertExpr { Type: not null } assertion => Downcast(assertion),
        UnaryExpr { Op: TokenKind.Arrow } receive => ReceiveOption(receive),
        _ => null,
    };

    private RustExpr MapOption(IndexExpr index, GoMap map)
    {
        var found = Read(index.X).Method("get", MapKey(index.Index, map));
        return found.Method(_run.Types.IsCopy(map.Value is GoStruct { Fields.IsEmpty: true } ? map.Key : map.Value) ? "copied" : "cloned");
    }

    private void BindTargets(AssignStmt assign, ImmutableArray<Expr> targets, RustExpr value, FunctionShape? shape, List<RustStmt> output)
    {
        var isOptional = shape?.IsPayloadOptional ?? false;
        var isNew = targets.All(t => t is Ident name && (name.IsBlank || (assign.Tok == TokenKind.Define && (Model.SymbolOf(name) is not { } symbol || ReferenceEquals(symbol.Ident, name)))));
        if (isNew)
        {
            output.Add(new RustLet(PatternOfTargets(assign, targets, isOptional), null, value));
            return;
        }
        if (targets.Length == 1)
        {
            output.Add(new RustExprStmt(new RustAssign(Target(targets[0]), "=", value)));
            return;
        }
        foreach (var name in targets.OfType<Ident>())
        {
            if (!name.IsBlank && assign.Tok == TokenKind.Define && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
                output.Add(new RustLet(PatternOf(name, isOptional), null, null));
        }
        output.Add(new RustExprStmt(new RustAssign(new RustTuple([.. targets.Select(Target)]), "=", value)));
    }

    private RustPattern PatternOfTargets(AssignStmt assign, ImmutableArray<Expr> targets, bool isOptional = false)
    {
        _ = assign;
        var patterns = targets.Select(t => t is Ident name ? PatternOf(name, isOptional) : RustPattern.Wildcard).ToImmutableArray();
        return patterns.Length switch { 0 => RustPattern.Wildcard, 1 => patterns[0], _ => new RustTuplePattern(patterns) };
    }

    private RustPattern PatternOf(Ident name, bool isOptional = false)
    {
        if (name.IsBlank || name.IsMissing)
            return RustPattern.Wildcard;
        if (Model.SymbolOf(name) is not { } symbol)
            return RustPattern.Binding(NameMapper.Snake(name.Name));
        if (!_variables.ContainsKey(symbol))
            Declare(symbol, ValueForm.Place, isOptional: isOptional);
        var facts = Facts[symbol];
        return new RustIdentifierPattern(NameOf(symbol), facts.IsReassigned || facts.IsWrittenThrough || facts.IsAppendedTo);
    }

    /// <summary><c>v, ok := m[k]</c> and its like, tested at once: let-else or if-let.</summary>
    private int TryCommaOk(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        var scoped = list[index] is IfStmt { Init: AssignStmt } own ? own : null;
        var assign = scoped?.Init as AssignStmt ?? list[index] as AssignStmt;
        var check = scoped ?? (index + 1 < list.Length && list[index + 1] is IfStmt { Init: null } next ? next : null);
        if (assign is not { Tok: TokenKind.Define, Lhs: [Ident value, Ident ok], Rhs: [var right] } || check is null || ok.IsBlank)
            return 0;
        var isFailure = check.Cond is UnaryExpr { Op: TokenKind.Not, X: Ident negated } && negated.Name == ok.Name;
        if (!isFailure && !(check.Cond is Ident tested && tested.Name == ok.Name))
            return 0;
        if (scoped is null && list.Skip(index + 2).Any(s => NameUse.Reads(s, ok.Name) || (!isFailure && NameUse.Reads(s, value.Name))))
            return 0;
        var option = OptionOf(Unparenthesized(right));
        if (option is null || (isFailure && (!Leaves(check.Body.List) || check.Else is not null)))
            return 0;
        if (isFailure)
        {
            var failed = BlockOf(check.Body);
            output.Add(value.IsBlank ? new RustExprStmt(new RustIf(option.Method("is_none"), failed)) : new RustLet(RustPattern.Variant("Some", PatternOf(value)), null, option) { Else = failed });
        }
        else
        {
            RustExpr condition = value.IsBlank ? option.Method("is_some") : new RustLetCondition(RustPattern.Variant("Some", PatternOf(value)), option);
            output.Add(new RustExprStmt(new RustIf(condition, BlockOf(check.Body)) { Else = ElseOf(check.Else) }));
        }
        return scoped is null ? 2 : 1;
    }

    private RustExpr? OptionOf(Expr right)
    {
        if (right is not CallExpr call)
            return CommaOkSource(right);
        var (value, shape) = LowerFallibleCall(call);
        return shape?.Form == ResultForm.CommaOk || _lastCall is { IsOptional: true } ? value : null;
    }
}
