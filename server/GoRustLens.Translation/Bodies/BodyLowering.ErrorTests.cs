using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>What an error is asked: whether it is another one, or of a type.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>An error of the standard library that Rust tells by a property of its own error type.</summary>
    /// <param name="Test">What is asked of the error; null where it is compared with <paramref name="Value"/>.</param>
    private readonly record struct KnownError(RustType Type, RustExpr Value, Func<RustExpr, RustExpr>? Test);

    private KnownError? KnownErrorOf(Expr expression) =>
        Unparen(expression) is SelectorExpr selector && Model.SymbolOf(selector.Sel) is { } symbol && ErrorUses.IsKnownError(symbol) ? KnownErrorOf(symbol.FullName) : null;

    private KnownError? KnownErrorOf(string name)
    {
        switch (name)
        {
            case "net/http.ErrServerClosed":
                return new KnownError(RustType.Of("GoHttpError"), RustExpr.PathOf(Http("http_server_error", "GoHttpError::ServerClosed")), null);
            case "context.Canceled" or "context.DeadlineExceeded":
                _run.Helper("context_error");
                return new KnownError(RustType.Of("GoContextError"), RustExpr.PathOf("GoContextError::" + name[8..]), null);
            case "strconv.ErrSyntax" or "strconv.ErrRange":
                _run.Helper("num_error");
                var reason = RustExpr.PathOf(name == "strconv.ErrSyntax" ? "GoNumError::SYNTAX" : "GoNumError::RANGE");
                return new KnownError(RustType.Of("GoNumError"), reason, e => new RustBinary(new RustField(e, "err"), "==", reason));
            case "io.EOF" or "io.ErrUnexpectedEOF":
                _run.Helper("is_end_of_input");
                _run.Helper("end_of_input");
                return new KnownError(s_ioError, RustExpr.CallOf("go_eof"), e => name == "io.EOF" ? RustExpr.CallOf("go_is_eof", AsLent(e)) : RustExpr.CallOf("go_is_unexpected_eof", AsLent(e)));
        }
        var kind = name[(name.LastIndexOf('.') + 1)..] switch { "ErrNotExist" => "NotFound", "ErrExist" => "AlreadyExists", "ErrPermission" => "PermissionDenied", _ => null };
        if (kind is null)
            return null;
        var path = RustExpr.PathOf("std::io::ErrorKind::" + kind);
        var said = kind switch { "NotFound" => "file does not exist", "AlreadyExists" => "file already exists", _ => "permission denied" };
        return new KnownError(s_ioError, RustExpr.CallOf("std::io::Error::new", path, RustExpr.LiteralOf($"\"{said}\"")), e => new RustBinary(e.Method("kind"), "==", path));
    }

    private static readonly RustType s_ioError = RustType.Of("std::io::Error");

    /// <summary>The parameter of a test's closure is lent already.</summary>
    private static RustExpr AsLent(RustExpr error) => error is RustPath { Text: "e" } ? error : Borrow(error);

    /// <summary>An error; that of a call's Result.</summary>
    private Value LowerError(Expr error) => Lower(error) is { Type: RustPathType { Path: "Result" } } result ? new Value(result.Code.Method("err"), Ty.Option(Plan.ErrorOf(result.Type))) : Lower(error);

    /// <summary>The error as an <c>Option&lt;&amp;E&gt;</c>.</summary>
    private RustExpr AsErrorReference(Expr error)
    {
        var value = LowerError(error);
        if (!Plan.IsErrorOption(Ty.Unref(value.Type)) && !Plan.IsErrorInside(Ty.Unref(value.Type)))
            value = new Value(Coerce(value, Plan.ErrorType(), error), Plan.ErrorType());
        return Ty.InOption(Ty.Unref(value.Type)) is not null ? Member(value.Code).Method("as_ref") : RustExpr.CallOf("Some", Borrow(value.Code));
    }

    private Symbol? SentinelOf(Expr expression) => Unparen(expression) is Ident name && Model.SymbolOf(name) is { } symbol && Plan.IsSentinel(symbol) ? symbol : null;

    /// <summary>err == other; null where neither side is an error.</summary>
    private Value? ErrorComparison(BinaryExpr binary)
    {
        if (binary.Op is not (TokenKind.Equal or TokenKind.NotEqual) || !Model.IsError(binary.X) && !Model.IsError(binary.Y))
            return null;
        var isTarget = SentinelOf(binary.Y) is not null || KnownErrorOf(binary.Y) is not null;
        var (error, target) = isTarget ? (binary.X, binary.Y) : (binary.Y, binary.X);
        if (KnownErrorOf(target) is { } known)
            return new Value(Negated(KnownTest(error, known, isDeep: false), binary.Op == TokenKind.NotEqual), Ty.Bool);
        if (Plan.ErrorsAreValues)
            return SameErrors(binary);
        return SentinelOf(target) is null ? HoleValue(binary, "two errors compared") : new Value(Negated(SentinelTest(error, target, isDeep: false), binary.Op == TokenKind.NotEqual), Ty.Bool);
    }

    private static RustExpr Negated(RustExpr test, bool isNegated) => !isNegated ? test : test is RustBinary { Operator: "==" } equal ? equal with { Operator = "!=" } : new RustUnary("!", test);

    private Value IsError(Expr error, Expr target, CallExpr call)
    {
        if (KnownErrorOf(target) is { } known)
            return new Value(KnownTest(error, known, isDeep: true), Ty.Bool);
        if (Plan.ErrorsAreValues)
            return IsErrorValue(error, target);
        return SentinelOf(target) is not null ? new Value(SentinelTest(error, target, isDeep: true), Ty.Bool) : HoleValue(call, "errors.Is with an error that is no sentinel of this package");
    }

    /// <summary>True where the error is the one of the standard library, or (deep) wraps it.</summary>
    private RustExpr KnownTest(Expr error, KnownError known, bool isDeep)
    {
        var value = LowerError(error);
        if (Ty.Same(OwnedForm(value.Type), known.Type))
            return known.Test is { } test ? test(Member(value.Code)) : new RustBinary(Member(value.Code), "==", known.Value);
        var e = RustExpr.PathOf("e");
        if (Ty.InOption(Ty.Unref(value.Type)) is { } own && Ty.Same(own, known.Type))
            return Member(value.Code).Method("as_ref").Method("is_some_and", Asking(known.Test is { } ask ? ask(e) : new RustBinary(new RustUnary("*", e), "==", known.Value)));
        var found = AsErrorType(error, known.Type, isDeep);
        if (known.Test is not { } tested)
            return Plan.ErrorsAreValues ? found.Method("is_some_and", Asking(new RustBinary(new RustUnary("*", e), "==", known.Value))) : new RustBinary(found, "==", RustExpr.CallOf("Some", new RustReference(known.Value)));
        return found.Method("is_some_and", Asking(tested(e) is RustCall { Arguments: [var lent] } call && isDeep && Plan.ErrorsAreValues ? call with { Arguments = [new RustReference(lent)] } : tested(e)));
    }

    /// <summary><c>|e| test</c>.</summary>
    private static RustClosure Asking(RustExpr test) => new([new RustClosureParameter(RustPattern.Binding("e"))], test);

    /// <summary>True where the error is the sentinel, or wraps it.</summary>
    private RustExpr SentinelTest(Expr error, Expr sentinel, bool isDeep)
    {
        var value = LowerError(error);
        var type = RustType.Of(Plan.SentinelEnumName);
        var wanted = Lower(sentinel).Code;
        if (Plan.Errors == ErrorStyle.Enum && !Plan.IsForeignError(OwnedForm(value.Type)))
        {
            var root = (RustExpr e) => isDeep ? Plan.Root(e) : e;
            if (Ty.InOption(Ty.Unref(value.Type)) is null)
                return RustExpr.MacroOf("matches", root(Member(value.Code)), wanted);
            var asked = !isDeep || !Plan.WrapsErrors ? Member(value.Code) : Member(value.Code).Method("as_ref").Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], root(RustExpr.PathOf("e"))));
            return RustExpr.MacroOf("matches", asked, RustExpr.CallOf("Some", wanted));
        }
        if (Ty.Same(OwnedForm(value.Type), type))
            return new RustBinary(Member(value.Code), "==", wanted);
        if (Plan.IsForeignError(OwnedForm(value.Type)))
            return RustExpr.LiteralOf("false");
        if (Plan.KeepsErrorTexts && isDeep)
        {
            _run.Helper(Plan.Errors == ErrorStyle.Boxed ? "error_is_std" : "error_is");
            return RustExpr.CallOf("error_is", AsErrorReference(error), new RustReference(wanted));
        }
        return new RustBinary(AsErrorType(error, type, isDeep), "==", RustExpr.CallOf("Some", new RustReference(wanted)));
    }

    /// <summary>The error type that a variable of type *T or T is for; null for other types.</summary>
    private RustType? ErrorTarget(GoType type)
    {
        var pointee = type.Unaliased is GoPointer pointer ? pointer.Element : type;
        return pointee is GoNamed { Underlying: not GoInterface } named && Plan.Owned(named) is var owned && (Plan.IsErrorType(owned) || Plan.IsForeignError(owned)) ? owned : null;
    }

    /// <summary>The error as the type: an Option of a reference, or of the Rc that holds it; Some where it is one or (deep) wraps one.</summary>
    private RustExpr AsErrorType(Expr error, RustType type, bool isDeep)
    {
        var value = LowerError(error);
        if (Plan.ErrorsAreValues)
        {
            Plan.UseAsError(type);
            var ask = (RustExpr e) => new RustMethodCall(e, isDeep ? "find" : "get", []) { TypeArguments = [type] };
            return Ty.InOption(Ty.Unref(value.Type)) is not null ? Member(value.Code).Method("as_ref").Method("and_then", Asking(ask(RustExpr.PathOf("e")))) : ask(Member(AsPresent(value, error)));
        }
        if (Ty.Same(OwnedForm(value.Type), type))
            return RustExpr.CallOf("Some", Borrow(value.Code));
        if (Plan.Errors == ErrorStyle.Enum)
        {
            var held = RustPattern.Variant(Plan.VariantOf(type), RustPattern.Binding("x"));
            var look = (RustExpr e) => new RustMatch(isDeep ? Plan.Root(e) : e, [new RustMatchArm(held, RustExpr.CallOf("Some", RustExpr.PathOf("x"))), new RustMatchArm(RustPattern.Wildcard, RustExpr.PathOf("None"))]);
            return Ty.InOption(Ty.Unref(value.Type)) is not null ? Member(value.Code).Method("as_ref").Method("and_then", Asking(look(RustExpr.PathOf("e")))) : look(isDeep && Plan.WrapsErrors ? Member(value.Code) : Borrow(value.Code));
        }
        if (Plan.KeepsErrorTexts && isDeep)
        {
            _run.Helper(Plan.Errors == ErrorStyle.Boxed ? "error_as_std" : "error_as");
            return new RustCall(new RustPath("error_as") { Arguments = [type] }, [AsErrorReference(error)]);
        }
        // An error of anyhow finds what a context was put around; the error itself is behind its star.
        var isWhole = !isDeep && Plan.Errors == ErrorStyle.Anyhow && !Plan.KeepsErrorTexts && Plan.WrapsErrors;
        var downcast = (RustExpr e, bool isLent) => new RustMethodCall(!isWhole ? e : new RustParen(isLent ? new RustUnary("*", new RustUnary("*", e)) : new RustUnary("*", e)), "downcast_ref", []) { TypeArguments = [type] };
        return Ty.InOption(Ty.Unref(value.Type)) is not null ? Member(value.Code).Method("as_ref").Method("and_then", Asking(downcast(RustExpr.PathOf("e"), true))) : downcast(Member(value.Code), value.Type is RustReferenceType);
    }

    /// <summary>What <see cref="AsErrorType"/> gives is in the Option.</summary>
    private RustType FoundType(RustType type, bool isDeep) => Plan.ErrorsAreValues && isDeep ? Plan.Counted(type) : Ty.Ref(type);

    /// <summary>errors.As(err, &amp;target) anywhere: the target is set where there is such an error.</summary>
    private Value ErrorAs(Expr error, Expr target, CallExpr call)
    {
        var go = TypeOf(target);
        if (ErrorTarget(go) is not { } type)
            return ErrorAsContract(error, target, go) ?? HoleValue(call, $"errors.As into {go}");
        var place = PlaceOf(target);
        var found = new Value(RustExpr.PathOf("found"), FoundType(type, isDeep: true));
        return new Value(new RustMatch(AsErrorType(error, type, isDeep: true),
        [
            new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("found")), new RustBlockExpr(new RustBlock([new RustExprStmt(place.Store(Coerce(found, place.Type, call)))], RustExpr.LiteralOf("true")))),
            new RustMatchArm(new RustPathPattern("None"), RustExpr.LiteralOf("false")),
        ]), Ty.Bool);
    }

    /// <summary>var target *T; if errors.As(err, &amp;target) { … }, and if target, ok := err.(*T); ok { … }: if let Some(target). Answers how many statements were used.</summary>
    private int ErrorAsIdiom(ImmutableArray<Stmt> list, int index, List<RustStmt> output)
    {
        if (list[index] is IfStmt { Init: AssignStmt { Tok: TokenKind.Define, Lhs: [Ident bound, Ident ok], Rhs: [TypeAssertExpr { Type: { } asserted } assertion] }, Cond: Ident tested } direct && Model.IsError(assertion.X)
            && Model.SymbolOf(ok) is { } flag && ReferenceEquals(Model.SymbolOf(tested), flag) && ErrorTarget(TypeOf(asserted)) is { } known)
        {
            output.Add(new RustExprStmt(IfError(assertion.X, known, bound.IsBlank ? null : Model.SymbolOf(bound), direct, isDeep: false, [])));
            return 1;
        }
        if (index + 1 >= list.Length || ErrorAsPattern.At(list, index, Model) is not var (target, error, branch, rest) || ErrorTarget(target.Type) is not { } type)
            return 0;
        if (list.Skip(index + 2).Any(later => IsMentioned(target, later)) || (branch.Else is not null && IsMentioned(target, branch.Else)))
            return 0;
        output.Add(new RustExprStmt(IfError(error, type, target, branch, isDeep: true, rest)));
        return 2;
    }

    private RustIf IfError(Expr error, RustType type, Symbol? target, IfStmt branch, bool isDeep, ImmutableArray<Expr> rest)
    {
        var found = AsErrorType(error, type, isDeep);
        var isUsed = target is not null && (IsMentioned(target, branch.Body) || rest.Any(r => IsMentioned(target, r)));
        if (target is not null)
            _views[target] = new VariablePlan(Planning.Plan.NameOf(target), FoundType(type, isDeep));
        RustExpr condition = isUsed ? new RustLetCondition(RustPattern.Variant("Some", RustPattern.Binding(Planning.Plan.NameOf(target!))), found) : found.Method("is_some");
        foreach (var more in rest)
            condition = new RustBinary(condition, "&&", Operand(more, Ty.Bool).Code);
        var body = BlockOf(branch.Body);
        if (target is not null)
            _views.Remove(target);
        return new RustIf(condition, body) { Else = Else(branch.Else) };
    }
}
