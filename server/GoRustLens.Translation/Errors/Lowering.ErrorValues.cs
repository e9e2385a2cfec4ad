using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>Errors as values: returns, new errors, sentinels, errors.Is and errors.As.</summary>
internal sealed partial class Lowering
{
    private bool IsAnyhow => _run.Settings.Errors is not ("thiserror" or "std");

    /// <summary>A return in a function whose Rust form is a Result.</summary>
    private RustExpr FallibleReturn(ReturnStmt give, FunctionShape shape)
    {
        if (give.Results.IsEmpty)
            return BareFallibleReturn(shape);
        if (give.Results is [CallExpr call] && shape.Payload.Length != 0 || give.Results is [CallExpr only] && IsFallibleCall(only) && (call = only) is not null)
            return HandOn(call);
        var error = give.Results[^1];
        var others = give.Results[..^1];
        if (IsNil(error))
            return new RustReturn(RustExpr.CallOf("Ok", others.IsEmpty ? RustExpr.Unit : Payload(others, shape)));
        if (!others.All(IsZeroLike))
            _run.Note(give, "Go returns a value beside the error here; a Rust Result carries one or the other, so the value is dropped");
        if (IsAnyhow && error is CallExpr made && Model.File.TextOf(made.Fun) is "fmt.Errorf" or "errors.New" && error is CallExpr bailing && FreshError(bailing) is RustMacroCall fresh)
        {
            _run.Use("anyhow::bail");
            return new RustMacroCall("bail", fresh.Arguments);
        }
        if (error is Ident name && Model.SymbolOf(name) is { } symbol && ViewOf(symbol) is { IsError: true } view)
            return new RustReturn(others.All(IsZeroLike) && others.IsEmpty
                ? view.Expression.Method("map_or", RustExpr.CallOf("Ok", RustExpr.Unit), RustExpr.PathOf("Err"))
                : new RustMatch(view.Expression, [
                    new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("err")), RustExpr.CallOf("Err", RustExpr.PathOf("err"))),
                    new RustMatchArm(new RustPathPattern("None"), RustExpr.CallOf("Ok", others.IsEmpty ? RustExpr.Unit : Payload(others, shape)))]));
        return new RustReturn(RustExpr.CallOf("Err", ErrorValue(error)));
    }

    private RustReturn BareFallibleReturn(FunctionShape shape)
    {
        var names = Current.NamedResults;
        if (names.Length == 0)
            return new RustReturn(RustExpr.CallOf("Ok", RustExpr.Unit));
        return new RustReturn(RustExpr.CallOf("Ok", shape.Payload.IsEmpty ? RustExpr.Unit : NamedPayload(shape)));
    }

    private bool IsFallibleCall(CallExpr call) => Model.SignatureOf(call) is { ReturnsError: true } && !IsErrorMaker(call);

    private bool IsErrorMaker(CallExpr call) => Model.File.TextOf(call.Fun) is "fmt.Errorf" or "errors.New" or "errors.Join" or "errors.Wrap" or "errors.Wrapf" || Model.CalleeName(call) == "context.Context.Err";

    /// <summary><c>return f()</c>, both with the same results.</summary>
    private RustReturn HandOn(CallExpr call)
    {
        var (fallible, _) = LowerFallibleCall(call);
        var isOwn = Model.CalleeOf(call) is { } callee && ReferenceEquals(callee.Package, Model.Package);
        return new RustReturn(isOwn || Current.Shape?.Form != ResultForm.Fallible ? fallible : RustExpr.CallOf("Ok", new RustTry(fallible)));
    }

    /// <summary>An expression of type error as a value of the error type of the settings.</summary>
    private RustExpr ErrorValue(Expr error)
    {
        switch (error)
        {
            case ParenExpr paren:
                return ErrorValue(paren.X);
            case Ident ident when Model.SymbolOf(ident) is { Kind: SymbolKind.Variable } variable && _run.Package.IsSentinel(variable.Name):
                return IsAnyhow || _run.Settings.Errors == "std" ? SentinelValue(variable.Name).Method("into") : SentinelValue(variable.Name);
            case Ident ident when Model.SymbolOf(ident) is { IsLocalVariable: true } local:
                return IsAnyhow || _run.Settings.Errors == "std" ? IntoError(ViewOf(local).Expression) : ViewOf(local).Expression;
            case CallExpr call when FreshError(call) is { } fresh:
                return fresh;
            case UnaryExpr { Op: TokenKind.And, X: CompositeLit literal }:
                return IntoError(LowerComposite(literal, null));
            case CompositeLit literal:
                return IntoError(LowerComposite(literal, null));
            case SelectorExpr selector when StdSentinel(selector) is { } known:
                return IntoError(known);
        }
        return Lower(error, null).Expression;
    }

    private static RustExpr IntoError(RustExpr value) => value is RustPath { Text: "err" or "e" } ? value : value.Method("into");

    /// <summary>An error made on the spot: errors.New, fmt.Errorf; null for other calls.</summary>
    private RustExpr? FreshError(CallExpr call)
    {
        if (Model.CalleeName(call) == "context.Context.Err")
            return MakeError([RustExpr.LiteralOf("\"context canceled\"")]);
        var callee = Model.File.TextOf(call.Fun);
        if (callee is not ("errors.New" or "fmt.Errorf") || call.Args.IsEmpty)
            return null;
        if (call.Args[0] is not BasicLit literal || RustStrings.Value(literal) is not { } text)
            return MakeError([RustExpr.LiteralOf("\"{}\""), Read(call.Args[0])]);
        if (callee == "errors.New")
            return MakeError([RustExpr.LiteralOf(RustStrings.Quote(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)))]);
        if (IsAnyhow && call.Args[^1] is Ident wrapped && call.Args.Length > 1 && EndsInError(text) && text.EndsWith("%w", StringComparison.Ordinal) && Universe.IsError(Model.TypeOf(wrapped)) && Model.SymbolOf(wrapped) is { IsLocalVariable: true })
        {
            var words = ContextWords(call);
            var source = ViewOf(Model.SymbolOf(wrapped)!).IsError ? Read(wrapped).Method("expect", RustExpr.LiteralOf("\"not nil\"")) : Read(wrapped); // not null: a local variable, as tested
            return source.Method("context", words is [RustLiteral plain] && !HasHoles(plain.Text) ? plain : new RustMacroCall("format", words));
        }
        return MakeError(FormatArguments(call, text, call.Args[1..]));
    }

    private RustExpr MakeError(ImmutableArray<RustExpr> words)
    {
        if (IsAnyhow)
        {
            _run.Use("anyhow::anyhow");
            return new RustMacroCall("anyhow", words);
        }
        RustExpr text = words is [RustLiteral plain] && !HasHoles(plain.Text) ? plain : new RustMacroCall("format", words);
        return _run.Settings.Errors == "std" ? text.Method("into") : RustExpr.CallOf("Error::Other", text is RustLiteral ? text.Method("to_string") : text);
    }

    /// <summary>A sentinel of the package: a variant of its error enum.</summary>
    private RustExpr SentinelValue(string name)
    {
        _run.Crate("thiserror");
        return RustExpr.PathOf("Error::" + SentinelVariant(name));
    }

    public static string SentinelVariant(string name)
    {
        var rest = name.StartsWith("Err", StringComparison.Ordinal) || name.StartsWith("err", StringComparison.Ordinal) ? name[3..] : name;
        return NameMapper.Camel(rest.Length == 0 || char.IsDigit(rest[0]) ? name : rest);
    }

    private static RustExpr? StdSentinel(SelectorExpr selector) => selector is { X: Ident { Name: var package }, Sel.Name: var name } ? (package, name) switch
    {
        ("io", "EOF") => RustExpr.CallOf("std::io::Error::from", RustExpr.PathOf("std::io::ErrorKind::UnexpectedEof")),
        ("os" or "fs", "ErrNotExist") => RustExpr.CallOf("std::io::Error::from", RustExpr.PathOf("std::io::ErrorKind::NotFound")),
        ("os" or "fs", "ErrExist") => RustExpr.CallOf("std::io::Error::from", RustExpr.PathOf("std::io::ErrorKind::AlreadyExists")),
        ("os" or "fs", "ErrPermission") => RustExpr.CallOf("std::io::Error::from", RustExpr.PathOf("std::io::ErrorKind::PermissionDenied")),
        ("sql", "ErrNoRows") => RustExpr.PathOf("sqlx::Error::RowNotFound"),
        _ => null,
    } : null;

    /// <summary>err == ErrX and err != ErrX, which Go compares by identity.</summary>
    private RustExpr? ErrorComparison(BinaryExpr binary)
    {
        if (!Universe.IsError(Model.TypeOf(binary.X)) || !Universe.IsError(Model.TypeOf(binary.Y)))
            return null;
        var test = ErrorIs(binary.X, binary.Y);
        return binary.Op == TokenKind.NotEqual ? Negate(test) : test;
    }

    /// <summary>errors.Is(err, target).</summary>
    private RustExpr ErrorIs(Expr error, Expr target)
    {
        var isOption = Unparenthesized(error) is Ident name && Model.SymbolOf(name) is { IsLocalVariable: true } symbol && ViewOf(symbol).IsError;
        var value = Read(error);
        if (target is Ident sentinel && Model.SymbolOf(sentinel) is { } own && _run.Package.IsSentinel(own.Name))
        {
            var variant = "Error::" + SentinelVariant(own.Name);
            if (_run.Settings.Errors == "thiserror")
                return new RustMacroCall("matches", [value]) { Pattern = isOption ? RustPattern.Variant("Some", new RustPathPattern(variant)) : new RustPathPattern(variant) };
            return new RustMacroCall("matches", [DowncastError(value, isOption, RustType.Of("Error"))]) { Pattern = RustPattern.Variant("Some", new RustPathPattern(variant)) };
        }
        var kind = target is SelectorExpr { X: Ident { Name: var package }, Sel.Name: var known } ? (package, known) switch
        {
            ("io", "EOF" or "ErrUnexpectedEOF") => "UnexpectedEof",
            ("os" or "fs", "ErrNotExist") => "NotFound",
            ("os" or "fs", "ErrExist") => "AlreadyExists",
            ("os" or "fs", "ErrPermission") => "PermissionDenied",
            ("os" or "context", "ErrDeadlineExceeded" or "DeadlineExceeded") => "TimedOut",
            _ => null,
        } : null;
        if (kind is not null)
        {
            var test = new RustBinary(RustExpr.PathOf("e").Method("kind"), "==", RustExpr.PathOf("std::io::ErrorKind::" + kind));
            return DowncastError(value, isOption, RustType.Of("std::io::Error")).Method("is_some_and", new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], test));
        }
        if (target is SelectorExpr { X: Ident { Name: "sql" }, Sel.Name: "ErrNoRows" })
            return new RustMacroCall("matches", [DowncastError(value, isOption, RustType.Of("sqlx::Error"))]) { Pattern = RustPattern.Variant("Some", new RustPathPattern("sqlx::Error::RowNotFound")) };
        return _run.Hole(target, $"compare with the Rust error that stands for {Clip(target)}: matches!(err.downcast_ref(), Some(…))");
    }

    private static RustExpr DowncastError(RustExpr error, bool isOption, RustType type)
    {
        var call = new RustMethodCall(isOption ? RustExpr.PathOf("err") : error, "downcast_ref", []) { TypeArguments = [type] };
        return isOption ? error.Method("as_ref").Method("and_then", new RustClosure([new RustClosureParameter(RustPattern.Binding("err"))], call)) : call;
    }

    /// <summary>errors.As(err, &amp;target) as a condition that binds target.</summary>
    private RustLetCondition? ErrorAsCondition(CallExpr call)
    {
        if (Model.File.TextOf(call.Fun) != "errors.As" || call.Args is not [var error, UnaryExpr { Op: TokenKind.And, X: Ident target }])
            return null;
        var isOption = Unparenthesized(error) is Ident name && Model.SymbolOf(name) is { IsLocalVariable: true } symbol && ViewOf(symbol).IsError;
        if (Model.SymbolOf(target) is { } bound)
            Declare(bound, ValueForm.Reference);
        return new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(NameMapper.Snake(target.Name))), DowncastError(Read(error), isOption, _run.Types.Owned(Model.TypeOf(target))));
    }
}
