using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation;

/// <summary>Declarations and assignments.</summary>
internal sealed partial class Lowering
{
    private void LowerAssign(AssignStmt assign, List<RustStmt> output)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            LowerCompound(assign, output);
            return;
        }
        if (assign.Lhs.Length == assign.Rhs.Length)
        {
            LowerPairs(assign, output);
            return;
        }
        if (assign.Rhs is [var right])
            LowerUnpacked(assign, Unparenthesized(right), output);
        else
            output.Add(new RustExprStmt(_run.Hole(assign, $"the sides do not match: {Clip(assign)}")));
    }

    private void LowerPairs(AssignStmt assign, List<RustStmt> output)
    {
        if (assign.Lhs.Length == 1)
        {
            LowerSingle(assign, assign.Lhs[0], assign.Rhs[0], output);
            return;
        }
        if (assign.Tok == TokenKind.Define && assign.Lhs.All(l => l is Ident))
        {
            for (var i = 0; i < assign.Lhs.Length; i++)
                LowerSingle(assign, assign.Lhs[i], assign.Rhs[i], output);
            return;
        }
        if (assign is { Lhs: [IndexExpr left, IndexExpr right], Rhs: [IndexExpr first, IndexExpr second] } && SameText(left, second) && SameText(right, first) && SameText(left.X, right.X) && Model.TypeOf(left.X).Underlying is GoSlice or GoArray)
        {
            output.Add(new RustExprStmt(Read(left.X).Method("swap", Size(left.Index), Size(right.Index))));
            return;
        }
        var targets = new RustTuple([.. assign.Lhs.Select(Target)]);
        var values = new RustTuple([.. assign.Rhs.Select((r, i) => AssignedValue(r, assign.Lhs[i]))]);
        output.Add(new RustExprStmt(new RustAssign(targets, "=", values)));
    }

    private bool SameText(GoNode left, GoNode right) => Model.File.Text.Slice(left.Span).SequenceEqual(Model.File.Text.Slice(right.Span));

    private void LowerSingle(AssignStmt assign, Expr target, Expr value, List<RustStmt> output)
    {
        if (target is Ident { IsBlank: true })
        {
            var dropped = Lower(value, null).Expression;
            output.Add(new RustLet(RustPattern.Wildcard, null, dropped is RustTry inner ? inner.Operand : dropped));
            return;
        }
        if (Unparenthesized(value) is CallExpr { Fun: Ident { Name: "append" } } append && append.Args.Length > 0 && SameText(append.Args[0], target) && assign.Tok == TokenKind.Assign)
        {
            AppendTo(append, Target(target) is RustUnary { Operator: "*", Operand: RustMethodCall entry } ? entry : Target(target), Model.TypeOf(target).Underlying is GoSlice slice ? slice.Element : GoUnknown.Instance, output);
            return;
        }
        if (target is Ident name && assign.Tok == TokenKind.Define && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
        {
            DeclareLocal(symbol, null, value, output);
            return;
        }
        if (target is IndexExpr { X: var map } index && Model.TypeOf(map).Underlying is GoMap mapType)
        {
            var key = Owned(index.Index, mapType.Key);
            output.Add(new RustExprStmt(mapType.Value is GoStruct { Fields.IsEmpty: true } ? Read(map).Method("insert", key) : Read(map).Method("insert", key, Owned(value, mapType.Value))));
            return;
        }
        output.Add(new RustExprStmt(new RustAssign(Target(target), "=", AssignedValue(value, target))));
    }

    private RustExpr AssignedValue(Expr value, Expr target)
    {
        if (target is Ident named && Model.SymbolOf(named) is { IsLocalVariable: true } kept && ViewOf(kept).IsError)
            return ErrorOption(value);
        var place = target is SelectorExpr or Ident ? Lower(target, null) : default;
        if (place.IsOptional)
            return IsNil(value) ? RustExpr.PathOf("None") : Lower(value, null).IsOptional ? Owned(value) : RustExpr.CallOf("Some", Owned(value));
        return place.Number == NumberForm.Size ? Size(value) : Owned(value, target is Ident { IsBlank: true } ? null : Model.TypeOf(target));
    }

    /// <summary>What a variable of type error, kept as an Option, is set to.</summary>
    private RustExpr ErrorOption(Expr value) => Unparenthesized(value) switch
    {
        var nothing when IsNil(nothing) => RustExpr.PathOf("None"),
        CallExpr call when IsFallibleCall(call) => LowerFallibleCall(call).Call.Method("err"),
        Ident other when Model.SymbolOf(other) is { IsLocalVariable: true } symbol && ViewOf(symbol).IsError => Read(other),
        var error => RustExpr.CallOf("Some", ErrorValue(error)),
    };

    private RustExpr Target(Expr target)
    {
        var before = _isWriting;
        _isWriting = true;
        var made = TargetPlace(target);
        _isWriting = before;
        return made;
    }

    private RustExpr TargetPlace(Expr target) => target switch
    {
        Ident { IsBlank: true } => RustExpr.PathOf("_"),
        StarExpr star => Lower(star.X, null) is { Form: ValueForm.MutableReference or ValueForm.Reference, Expression: var pointer } ? new RustUnary("*", pointer) : Read(star.X),
        IndexExpr { X: var map } index when Model.TypeOf(map).Underlying is GoMap type => new RustUnary("*", Read(map).Method("entry", Owned(index.Index, type.Key)).Method("or_default")),
        Ident ident when Model.SymbolOf(ident) is { IsLocalVariable: true } symbol && ViewOf(symbol) is { Form: ValueForm.MutableReference } view && _run.Types.IsCopy(Model.TypeOf(ident)) => new RustUnary("*", view.Expression),
        _ => Read(target),
    };

    /// <summary>A local with its first value.</summary>
    private void DeclareLocal(Symbol symbol, Expr? typeSyntax, Expr? value, List<RustStmt> output)
    {
        if (TryDeclareShared(symbol, value, output))
            return;
        var facts = Facts[symbol];
        var name = NameOf(symbol);
        if (value is not null && Unparenthesized(value) is CallExpr call && Universe.IsError(symbol.Type) && IsFallibleCall(call))
        {
            var (fallible, _) = LowerFallibleCall(call);
            Declare(symbol, ValueForm.Place, isError: true);
            output.Add(new RustLet(new RustIdentifierPattern(name, facts.IsReassigned), null, fallible.Method("err")));
            return;
        }
        if (value is not null && symbol.Type.Underlying is GoChan && Unparenthesized(value) is CallExpr { Fun: Ident { Name: "make" } } made)
        {
            DeclareChannel(symbol, made, output);
            return;
        }
        var isMutable = facts.IsReassigned || facts.IsWrittenThrough || facts.IsAppendedTo;
        var pattern = new RustIdentifierPattern(name, isMutable);
        var type = typeSyntax is null ? null : _run.Types.Owned(symbol.Type, typeSyntax);
        if (value is null)
        {
            DeclareZero(symbol, pattern, type, facts, output);
            return;
        }
        var isSize = SizeOf(symbol) == NumberForm.Size && type is null;
        var initial = isSize ? Size(value) : InitialValue(symbol, typeSyntax, value, isMutable);
        _variables[symbol] = LocalView(symbol, value, isSize, isMutable, typeSyntax);
        output.Add(new RustLet(pattern, initial is RustPath { Text: "None" } ? RustType.Of("Option", _run.Types.Owned(symbol.Type)) : NeedsType(initial, symbol) ? _run.Types.Owned(symbol.Type, typeSyntax) : type, initial));
    }

    /// <summary>An empty map whose values methods are called on before Rust has inferred their type.</summary>
    private static bool NeedsType(RustExpr initial, Symbol symbol) =>
        initial is RustCall { Arguments.IsEmpty: true } && symbol.Type is GoMap { Value: not GoBasic };

    private VariableView LocalView(Symbol symbol, Expr value, bool isSize, bool isMutable, Expr? typeSyntax)
    {
        var lowered = isSize ? Value.Size(RustExpr.Unit) : Lower(value, null);
        var keepsReference = !isMutable && typeSyntax is null && lowered.Form == ValueForm.Reference && symbol.Type.Underlying is GoBasic { IsString: true } or GoSlice && !IsOwnedValue(symbol, lowered);
        var number = isSize ? NumberForm.Size : lowered.Number == NumberForm.Character ? NumberForm.Character : NumberForm.AsTyped;
        return new VariableView(RustExpr.PathOf(NameOf(symbol)), keepsReference || lowered.Form == ValueForm.MutableReference ? ValueForm.Reference : ValueForm.Place, number, lowered.IsOptional);
    }

    /// <summary>True where the variable must own its text or elements, because it is handed on.</summary>
    private bool IsOwnedValue(Symbol symbol, Value lowered)
    {
        var facts = Facts[symbol];
        return lowered.Form != ValueForm.Reference || facts.IsReassigned || facts.IsWrittenThrough || facts.IsAppendedTo || facts.IsReturned || facts.IsStored || facts.IsCapturedByGoroutine;
    }

    private RustExpr InitialValue(Symbol symbol, Expr? typeSyntax, Expr value, bool isMutable)
    {
        var lowered = Lower(value, typeSyntax is null ? null : symbol.Type);
        if (lowered.IsOptional)
            return lowered.Form == ValueForm.Place ? lowered.Expression.Method("clone") : lowered.Expression;
        if (lowered.Form == ValueForm.Reference && !isMutable && typeSyntax is null && !IsOwnedValue(symbol, lowered) && symbol.Type.Underlying is GoBasic { IsString: true } or GoSlice)
            return lowered.Expression;
        if (lowered.Number == NumberForm.Character)
            return lowered.Expression;
        if (value is UnaryExpr { Op: TokenKind.And, X: not CompositeLit })
            return lowered.Expression;
        return Owned(value, symbol.Type);
    }

    private void DeclareZero(Symbol symbol, RustPattern pattern, RustType? type, VariableFacts facts, List<RustStmt> output)
    {
        if (symbol.Type.Underlying is GoChan)
        {
            output.Add(new RustExprStmt(_run.Hole(symbol.Node ?? Model.File.Root, "a channel that is nil at first: an Option of a channel")));
            return;
        }
        if (Universe.IsError(symbol.Type))
        {
            Declare(symbol, ValueForm.Place, isError: true);
            output.Add(new RustLet(pattern, RustType.Of("Option", _run.Types.ErrorType()), RustExpr.PathOf("None")));
            return;
        }
        var isOptional = symbol.Type is GoPointer or GoSignature || symbol.Type.Underlying is GoInterface;
        Declare(symbol, ValueForm.Place, isOptional: isOptional);
        _ = facts;
        output.Add(new RustLet(pattern, isOptional ? RustType.Of("Option", _run.Types.Owned(symbol.Type)) : type ?? _run.Types.Owned(symbol.Type), ZeroValue(symbol.Type)));
    }

    private void LowerCompound(AssignStmt assign, List<RustStmt> output)
    {
        if (assign is not { Lhs: [var target], Rhs: [var value] })
        {
            output.Add(new RustExprStmt(_run.Hole(assign, $"the sides do not match: {Clip(assign)}")));
            return;
        }
        var place = Target(target);
        var sign = Operators.Text(assign.Tok);
        if (Model.TypeOf(target).Underlying is GoBasic { IsString: true } && assign.Tok == TokenKind.AddAssign)
        {
            output.Add(AppendText(place, value));
            return;
        }
        var isSize = Lower(target, null).Number == NumberForm.Size;
        var right = assign.Tok is TokenKind.ShlAssign or TokenKind.ShrAssign ? Number(value) : isSize ? Size(value) : Number(value, Model.TypeOf(target));
        if (assign.Tok == TokenKind.AndNotAssign)
            right = new RustUnary("!", right);
        output.Add(new RustExprStmt(new RustAssign(place, sign + "=", right)));
    }

    private RustExprStmt AppendText(RustExpr place, Expr value)
    {
        var text = Lower(value, null);
        if (text.Expression is RustMacroCall { Path: "format" } format)
        {
            _run.Use("std::fmt::Write");
            return new RustExprStmt(place.Method("push_str", new RustReference(format)));
        }
        return new RustExprStmt(place.Method("push_str", AsBorrowed(text, Model.TypeOf(value))));
    }

    private void LowerStep(IncDecStmt step, List<RustStmt> output) =>
        output.Add(new RustExprStmt(new RustAssign(Target(step.X), step.Tok == TokenKind.Dec ? "-=" : "+=", RustExpr.LiteralOf(Model.TypeOf(step.X).Underlying is GoBasic { IsFloat: true } ? "1.0" : "1"))));

    private void LowerLocalDeclaration(Decl declaration, List<RustStmt> output)
    {
        if (declaration is not GenDecl general)
        {
            output.Add(new RustExprStmt(_run.Hole(declaration, "a declaration that is not complete")));
            return;
        }
        foreach (var spec in general.Specs)
        {
            if (spec is ValueSpec value && general.Tok == TokenKind.Var)
                LowerVariables(value, output);
            else if (general.Tok != TokenKind.Import && general.Tok != TokenKind.Const)
                output.AddRange(new DeclarationLowering(_run).Local(spec, general).Select(i => new RustItemStmt(i)));
        }
        if (general.Tok == TokenKind.Const)
            output.AddRange(new DeclarationLowering(_run).Constants(general).Select(i => new RustItemStmt(i)));
    }

    private void LowerVariables(ValueSpec spec, List<RustStmt> output)
    {
        if (spec.Values.Length == 1 && spec.Names.Length > 1)
        {
            var assign = new AssignStmt(spec.Span) { Lhs = [.. spec.Names.Cast<Expr>()], Tok = TokenKind.Define, TokSpan = spec.Span, Rhs = spec.Values };
            LowerUnpacked(assign, Unparenthesized(spec.Values[0]), output);
            return;
        }
        for (var i = 0; i < spec.Names.Length; i++)
        {
            if (Model.SymbolOf(spec.Names[i]) is not { } symbol || spec.Names[i].IsBlank)
                output.AddRange(i < spec.Values.Length ? [new RustLet(RustPattern.Wildcard, null, Read(spec.Values[i]))] : ImmutableArray<RustStmt>.Empty);
            else
                DeclareLocal(symbol, spec.Type, i < spec.Values.Length ? spec.Values[i] : null, output);
        }
    }
}
