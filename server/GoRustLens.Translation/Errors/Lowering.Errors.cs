using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation;

/// <summary>Error handling: a call followed by "if err != nil" becomes <c>?</c>, a context, a let-else or a match.</summary>
internal sealed partial class Lowering
{
    /// <summary>A fallible call and what the code does when it fails.</summary>
    /// <param name="Values">The other results' targets.</param>
    private sealed record Propagation(AssignStmt Assign, CallExpr Call, Ident Error, ImmutableArray<Expr> Values, IfStmt Check);

    /// <summary>How many statements were lowered as one; 0 where the place is no such thing.</summary>
    private int TryPropagation(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (list[index] is IfStmt { Init: AssignStmt init } own && AsFallible(init) is var (call, error, values) && IsErrorCheck(own.Cond, error))
        {
            LowerPropagation(new Propagation(init, call, error, values, own), output);
            return 1;
        }
        if (list[index] is AssignStmt assign && index + 1 < list.Length && list[index + 1] is IfStmt { Init: null } check
            && AsFallible(assign) is var (called, failed, results) && IsErrorCheck(check.Cond, failed) && !IsUsedAfter(list, index + 2, failed))
        {
            LowerPropagation(new Propagation(assign, called, failed, results, check), output);
            return 2;
        }
        return 0;
    }

    private (CallExpr Call, Ident Error, ImmutableArray<Expr> Values)? AsFallible(AssignStmt assign)
    {
        if (assign.Rhs is not [var right] || Unparenthesized(right) is not CallExpr call || assign.Lhs is not [.., Ident error] || error.IsBlank)
            return null;
        return IsErrorTyped(error) && !Model.IsConversion(call) ? (call, error, assign.Lhs[..^1]) : null;
    }

    private bool IsErrorTyped(Ident name)
    {
        var type = Model.TypeOf(name);
        return Universe.IsError(type) || (type is GoUnknown && name.Name is "err" or "e" or "error");
    }

    /// <summary><c>err != nil</c> of this very variable.</summary>
    private bool IsErrorCheck(Expr condition, Ident error) =>
        condition is BinaryExpr { Op: TokenKind.NotEqual, X: Ident tested } binary && tested.Name == error.Name && IsNil(binary.Y);

    private static bool IsUsedAfter(ImmutableArray<Stmt> list, int from, Ident error)
    {
        for (var i = from; i < list.Length; i++)
        {
            if (list[i] is AssignStmt again && again.Lhs.Any(l => l is Ident name && name.Name == error.Name) && !again.Rhs.Any(r => NameUse.Reads(r, error.Name)))
                return false;
            if (list[i] is IfStmt { Init: AssignStmt { Tok: TokenKind.Define } inner } scoped && inner.Lhs.Any(l => l is Ident name && name.Name == error.Name)
                && !inner.Rhs.Any(r => NameUse.Reads(r, error.Name)) && scoped.Else is null)
                continue;
            if (NameUse.Reads(list[i], error.Name))
                return true;
        }
        return false;
    }

    private void LowerPropagation(Propagation found, List<RustStmt> output)
    {
        var (fallible, payload) = LowerFallibleCall(found.Call);
        var pattern = AssignPattern(found);
        if (found.Check.Else is null && Handed(found) is { } handed)
        {
            var value = Attempt(fallible, handed, found);
            BindPayload(found, pattern, value, payload, output);
            return;
        }
        LowerHandled(found, fallible, payload, pattern, output);
    }

    /// <summary>The error that a check does nothing with but return it; null where it does more.</summary>
    private Expr? Handed(Propagation found)
    {
        if (!ReturnsError || found.Check.Body.List is not [ReturnStmt { Results: [.., var last] } give])
            return null;
        var others = give.Results.Length - 1;
        return others == (Current.Shape?.Payload.Length ?? 0) && give.Results.Take(others).All(IsZeroLike) ? last : null;
    }

    /// <summary>What Go writes for "no value" beside an error.</summary>
    private bool IsZeroLike(Expr expression) => expression switch
    {
        Ident { Name: "nil" or "false" } => true,
        Ident name => Current.NamedResults.Any(r => r.Name == name.Name) && Model.SymbolOf(name) is { Kind: SymbolKind.Result } symbol && Facts[symbol] is { IsReassigned: false },
        BasicLit { Value: "0" or "\"\"" or "``" or "0.0" or "-1" } => true,
        UnaryExpr { Op: TokenKind.Sub, X: BasicLit { Value: "1" } } => true,
        CompositeLit { Elts.IsEmpty: true } => true,
        SelectorExpr { Sel.Name: "Nil" or "Zero" or "Empty" } => true,
        CallExpr { Args: [BasicLit { Value: "0" or "\"\"" }] } call => Model.IsConversion(call),
        _ => false,
    };

    /// <summary>The call with <c>?</c>, and with what the check adds to the error.</summary>
    private RustTry Attempt(RustExpr fallible, Expr handed, Propagation found)
    {
        var name = found.Error.Name;
        if (handed is Ident same && same.Name == name)
            return new RustTry(fallible);
        if (Wrapping(handed, name) is { } message)
            return new RustTry(WithContext(fallible, message, handed));
        var parameter = NameUse.Reads(handed, name) ? RustPattern.Binding(NameMapperSnake(name)) : RustPattern.Wildcard;
        if (Model.SymbolOf(found.Error) is { } symbol)
            Declare(symbol, ValueForm.Place);
        return new RustTry(fallible.Method("map_err", new RustClosure([new RustClosureParameter(parameter)], ErrorValue(handed))));
    }

    private static string NameMapperSnake(string name) => Naming.NameMapper.Snake(name);

    /// <summary>The call of fmt.Errorf (or pkg/errors' Wrap) that adds words to this error; null for other errors.</summary>
    private CallExpr? Wrapping(Expr error, string name)
    {
        if (error is not CallExpr call)
            return null;
        var callee = Model.CalleeName(call);
        var text = Model.File.TextOf(call.Fun);
        if (callee == "fmt.Errorf" || text == "fmt.Errorf")
            return call.Args is [BasicLit format, .., Ident last] && last.Name == name && RustStrings.Value(format) is { } words && EndsInError(words) ? call : null;
        return text is "errors.Wrap" or "errors.Wrapf" or "errors.WithMessage" or "errors.WithMessagef" && call.Args is [Ident first, ..] && first.Name == name ? call : null;
    }

    private static bool EndsInError(string format) =>
        format.EndsWith("%w", StringComparison.Ordinal) || format.EndsWith("%v", StringComparison.Ordinal) || format.EndsWith("%s", StringComparison.Ordinal);

    /// <summary>The words around a wrapped error as a macro's arguments, the error and its ": " cut off.</summary>
    private ImmutableArray<RustExpr> ContextWords(CallExpr wrapping)
    {
        if (wrapping.Args[0] is BasicLit format && RustStrings.Value(format) is { } text && EndsInError(text))
        {
            var words = text[..^2].TrimEnd(' ', ':', '-');
            return FormatArguments(wrapping, words.Length == 0 ? "failed" : words, wrapping.Args[1..^1]);
        }
        return wrapping.Args is [_, BasicLit message, ..] && RustStrings.Value(message) is { } plain
            ? FormatArguments(wrapping, plain, wrapping.Args[2..])
            : [RustExpr.LiteralOf("\"{}\""), Read(wrapping.Args[^1])];
    }

    private RustExpr WithContext(RustExpr fallible, CallExpr wrapping, Expr handed)
    {
        var words = ContextWords(wrapping);
        var isPlain = words is [RustLiteral text] && !HasHoles(text.Text);
        if (_run.Settings.Errors == "anyhow")
        {
            _run.Use("anyhow::Context");
            return isPlain ? fallible.Method("context", words[0]) : fallible.Method("with_context", new RustClosure([], new RustMacroCall("format", words)));
        }
        _ = handed;
        var combined = words.SetItem(0, RustExpr.LiteralOf(((RustLiteral)words[0]).Text[..^1] + ": {err}\""));
        RustExpr made = new RustMacroCall("format", combined);
        if (_run.Settings.Errors == "thiserror")
        {
            _run.Crate("thiserror");
            made = RustExpr.CallOf("Error::Other", made);
        }
        return fallible.Method("map_err", new RustClosure([new RustClosureParameter(RustPattern.Binding("err"))], made));
    }

    private static bool HasHoles(string literal) => literal.Replace("{{", "", StringComparison.Ordinal).Contains('{');

    /// <summary>What the call's values are bound to: nothing, a new variable, or targets that exist.</summary>
    private static ImmutableArray<Expr> AssignPattern(Propagation found) => found.Values;

    private void BindPayload(Propagation found, ImmutableArray<Expr> targets, RustExpr value, FunctionShape? payload, List<RustStmt> output)
    {
        if (targets.IsEmpty || targets.All(t => t is Ident { IsBlank: true }))
        {
            output.Add(targets.IsEmpty ? new RustExprStmt(value) : new RustExprStmt(value));
            return;
        }
        BindTargets(found.Assign, targets, value, payload, output);
    }

    /// <summary>The check does more than return: log, break, fall back.</summary>
    private void LowerHandled(Propagation found, RustExpr fallible, FunctionShape? payload, ImmutableArray<Expr> targets, List<RustStmt> output)
    {
        var errorName = NameMapperSnake(found.Error.Name);
        if (Model.SymbolOf(found.Error) is { } symbol)
            Declare(symbol, ValueForm.Place);
        var usesError = NameUse.Reads(found.Check.Body, found.Error.Name);
        var errorPattern = RustPattern.Variant("Err", usesError ? RustPattern.Binding(errorName) : RustPattern.Wildcard);
        var failed = BlockOf(found.Check.Body);
        var isScoped = ReferenceEquals(found.Check.Init, found.Assign);
        var values = targets.Where(t => t is not Ident { IsBlank: true }).ToImmutableArray();
        if (values.IsEmpty && found.Check.Else is null)
        {
            var test = usesError || !targets.IsEmpty
                ? (RustExpr)new RustLetCondition(targets.IsEmpty || usesError ? errorPattern : errorPattern, fallible)
                : fallible.Method("is_err");
            output.Add(new RustExprStmt(new RustIf(test, failed)));
            return;
        }
        if (isScoped || found.Check.Else is not null)
        {
            var otherwise = found.Check.Else switch { BlockStmt block => BlockOf(block), { } nested => BlockOf([nested], nested.End), _ => RustBlock.Empty };
            var names = PatternOfTargets(found.Assign, targets);
            output.Add(new RustExprStmt(new RustMatch(fallible, [
                new RustMatchArm(RustPattern.Variant("Ok", found.Check.Else is null ? RustPattern.Wildcard : names), new RustBlockExpr(otherwise)),
                new RustMatchArm(errorPattern, new RustBlockExpr(failed))])));
            return;
        }
        BindOrFail(found, fallible, payload, targets, errorPattern, failed, usesError, output);
    }

    private void BindOrFail(Propagation found, RustExpr fallible, FunctionShape? payload, ImmutableArray<Expr> targets, RustPattern errorPattern, RustBlock failed, bool usesError, List<RustStmt> output)
    {
        var names = PatternOfTargets(found.Assign, targets);
        if (!Leaves(found.Check.Body.List))
        {
            _run.Note(found.Check, "the code goes on after the error with the zero value, as it does in Go");
            var fallback = new RustMatch(fallible, [new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("value")), RustExpr.PathOf("value")), new RustMatchArm(errorPattern, new RustBlockExpr(failed with { Tail = RustExpr.CallOf("Default::default") }))]);
            BindTargets(found.Assign, targets, fallback, payload, output);
            return;
        }
        if (!usesError && found.Assign.Tok == TokenKind.Define && targets.All(t => t is Ident))
        {
            output.Add(new RustLet(RustPattern.Variant("Ok", names), null, fallible) { Else = failed });
            return;
        }
        var single = targets.Length == 1 && targets[0] is Ident only ? NameMapperSnake(only.Name) : "value";
        var match = new RustMatch(fallible, [
            new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding(single)), RustExpr.PathOf(single)),
            new RustMatchArm(errorPattern, new RustBlockExpr(failed))]);
        BindTargets(found.Assign, targets, match, payload, output);
    }

    /// <summary>True where control does not run on behind the statements.</summary>
    private bool Leaves(ImmutableArray<Stmt> list) => !list.IsEmpty && list[^1] switch
    {
        ReturnStmt or BranchStmt { Tok: TokenKind.Break or TokenKind.Continue or TokenKind.Goto } => true,
        ExprStmt { X: CallExpr call } => IsDiverging(call),
        BlockStmt block => Leaves(block.List),
        IfStmt { Else: { } other } branch => Leaves(branch.Body.List) && (other is BlockStmt otherBlock ? Leaves(otherBlock.List) : Leaves([other])),
        _ => false,
    };

    private bool IsDiverging(CallExpr call) =>
        call.Fun is Ident { Name: "panic" } || Model.CalleeName(call) is "os.Exit" or "log.Fatal" or "log.Fatalf" or "log.Fatalln"
        || Model.CalleeName(call) is "testing.common.Fatal" or "testing.common.Fatalf" or "testing.T.Fatal" or "testing.T.Fatalf";
}
