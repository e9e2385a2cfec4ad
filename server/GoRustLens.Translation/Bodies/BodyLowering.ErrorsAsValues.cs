using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Errors of the helper type GoError: compared, wrapped, joined, taken apart.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The error as a GoError that is there, lent or owned.</summary>
    private RustExpr AsPresent(Value value, Expr at) => Plan.IsErrorInside(Ty.Unref(value.Type)) ? value.Code : Coerce(value, Plan.ErrorInside(), at);

    /// <summary>fmt.Errorf with %w: the text, and the errors that it wraps.</summary>
    private Value WrapError(CallExpr call, string format, ImmutableArray<Expr> arguments)
    {
        var text = ErrorText(call, format.Replace("%w", "%v", StringComparison.Ordinal), arguments);
        var wrapped = Wrapped(format, arguments);
        if (text is null || wrapped.IsEmpty)
            return HoleValue(call, "the text of an error");
        _run.Helper("go_error_wrap");
        var causes = wrapped.Select(error => To(error, Plan.ErrorInside()));
        return new Value(RustExpr.CallOf("GoError::wrap", text is { Arguments: [RustLiteral plain] } && !plain.Text.Contains('{', StringComparison.Ordinal) ? plain : text, new RustArray([.. causes])), Plan.ErrorInside());
    }

    /// <summary>The operands of the verbs %w.</summary>
    private static ImmutableArray<Expr> Wrapped(string format, ImmutableArray<Expr> arguments)
    {
        var found = ImmutableArray.CreateBuilder<Expr>();
        var next = 0;
        for (var i = 0; i + 1 < format.Length; i++)
        {
            if (format[i] != '%')
                continue;
            i++;
            while (i < format.Length - 1 && (format[i] is '+' or '-' or '#' or ' ' or '.' || char.IsAsciiDigit(format[i])))
                i++;
            if (format[i] == '%')
                continue;
            if (format[i] == 'w' && next < arguments.Length)
                found.Add(arguments[next]);
            next++;
        }
        return found.ToImmutable();
    }

    private Value JoinedError(CallExpr call)
    {
        _run.Helper("go_error_join");
        var errors = call is { HasEllipsis: true, Args: [var list] } ? Kept(Lower(list) with { IsPlace = true }) : new RustArray([.. call.Args.Select(a => To(a, Plan.ErrorType()))]);
        if (call.HasEllipsis && errors is RustPath or RustField or RustMethodCall { Name: "clone" } && Lower(call.Args[0]).Type is RustReferenceType)
            errors = Member(Lower(call.Args[0]).Code).Method("to_vec");
        return new Value(RustExpr.CallOf("GoError::join", errors), Plan.ErrorType());
    }

    /// <summary>errors.Unwrap: what one error wraps.</summary>
    private Value ErrorCause(Expr error)
    {
        _run.Helper("go_error_cause");
        return new Value(AsErrorReference(error).Method("and_then", RustExpr.PathOf("GoError::unwrap")), Plan.ErrorType());
    }

    /// <summary>Errors are equal where they are one, or equal values of one type.</summary>
    private Value SameErrors(BinaryExpr binary)
    {
        var (left, right) = (Side(binary.X), Side(binary.Y));
        if (Ty.InOption(left.Type) is null != (Ty.InOption(right.Type) is null))
            (left, right) = (InOption(left), InOption(right));
        return new Value(new RustBinary(left.Code, Operators.Text(binary.Op), right.Code), Ty.Bool);

        Value Side(Expr expression)
        {
            var value = LowerError(expression);
            while (value.Type is RustReferenceType { Inner: var inner })
                value = new Value(Deref(value.Code), inner, IsPlace: true);
            return Plan.IsErrorOption(value.Type) || Plan.IsErrorInside(value.Type) ? value
                : Ty.InOption(value.Type) is not null || Ty.IsUnknown(value.Type) ? new Value(Coerce(value, Plan.ErrorType(), expression), Plan.ErrorType())
                : new Value(Coerce(value, Plan.ErrorInside(), expression), Plan.ErrorInside());
        }

        Value InOption(Value value) => Ty.InOption(value.Type) is not null ? value
            : new Value(RustExpr.CallOf("Some", value.IsPlace ? Member(value.Code).Method("clone") : value.Code), Ty.Option(value.Type));
    }

    /// <summary>errors.Is with any error.</summary>
    private Value IsErrorValue(Expr error, Expr target)
    {
        var value = LowerError(error);
        if (Plan.IsForeignError(OwnedForm(value.Type)) && SentinelOf(target) is not null)
            return new Value(RustExpr.LiteralOf("false"), Ty.Bool);
        var wanted = LowerError(target);
        if (Ty.InOption(Ty.Unref(wanted.Type)) is not null || Ty.IsUnknown(wanted.Type))
        {
            _run.Helper("go_error_is");
            return new Value(RustExpr.CallOf("error_is_same", AsErrorReference(error), AsErrorReference(target)), Ty.Bool);
        }
        // The sentinel itself: is() makes it an error.
        var given = Plan.IsErrorType(wanted.Type) && Ty.Same(wanted.Type, RustType.Of(Plan.SentinelEnumName)) ? wanted.Code : Coerce(wanted, Plan.ErrorInside(), target);
        if (Plan.IsErrorInside(Ty.Unref(value.Type)))
            return new Value(Member(value.Code).Method("is", given), Ty.Bool);
        if (Ty.InOption(Ty.Unref(value.Type)) is null)
            return new Value(Coerce(value, Plan.ErrorInside(), error).Method("is", given), Ty.Bool);
        return new Value(AsErrorReference(error).Method("is_some_and", Asking(RustExpr.PathOf("e").Method("is", given))), Ty.Bool);
    }

    /// <summary>errors.As into an interface: the first error that is one of the package's types with its methods. Null where none can be.</summary>
    private Value? ErrorAsContract(Expr error, Expr target, GoType go)
    {
        var place = PlaceOf(target);
        if (AsContract(error, go, isDeep: true) is not var (code, type))
            return null;
        var stored = Coerce(new Value(RustExpr.PathOf("found"), Ty.InOption(type)!), place.Type, target);
        return new Value(new RustMatch(code,
        [
            new RustMatchArm(RustPattern.Variant("Some", RustPattern.Binding("found")), new RustBlockExpr(new RustBlock([new RustExprStmt(place.Store(stored))], RustExpr.LiteralOf("true")))),
            new RustMatchArm(new RustPathPattern("None"), RustExpr.LiteralOf("false")),
        ]), Ty.Bool);
    }

    /// <summary>True for <c>interface{ Unwrap() []error }</c>: what errors.Join makes, and fmt.Errorf with several %w. In Rust the list itself stands for it.</summary>
    private static bool IsJoined(GoType type) => Unwrapped(type) is GoSlice { Element: var element } && Universe.IsError(element);

    /// <summary>True for <c>interface{ Unwrap() error }</c>: in Rust what the error wraps stands for it.</summary>
    private static bool IsWrapper(GoType type) => Unwrapped(type) is { } wrapped && Universe.IsError(wrapped);

    /// <summary>What Unwrap gives, in an interface of that method alone.</summary>
    private static GoType? Unwrapped(GoType type) => type.Underlying is GoInterface { TypeSet.Methods: [{ Name: "Unwrap", Signature: { Parameters.IsEmpty: true, Results: [{ Type: var result }] } }] } ? result : null;

    /// <summary>The error, or (deep) what it wraps, as a value of an interface of the package: an Option. Null where there is no such type.</summary>
    private (RustExpr Code, RustType Type)? AsContract(Expr error, GoType asked, bool isDeep)
    {
        if (Plan.ErrorsAreValues && !isDeep && IsJoined(asked))
        {
            _run.Helper("go_error_join");
            return (AsErrorReference(error).Method("and_then", RustExpr.PathOf("GoError::joined")), Ty.Option(Ty.Vec(Plan.ErrorType())));
        }
        if (Plan.ErrorsAreValues && !isDeep && IsWrapper(asked))
        {
            _run.Helper("go_error_cause");
            return (AsErrorReference(error).Method("and_then", RustExpr.PathOf("GoError::unwrap")), Plan.ErrorType());
        }
        if (!Plan.ErrorsAreValues || Plan.Interfaces.Of(asked) is not { IsAny: false } contract)
            return null;
        var type = RustTypeOf(contract);
        var e = RustExpr.PathOf("e");
        RustExpr? found = null;
        foreach (var candidate in Planning.Plan.ErrorTypesOf(_run.Index, asked))
        {
            var pointee = candidate is GoPointer pointer ? pointer.Element : candidate;
            var owned = Plan.Owned(pointee);
            var isShared = candidate is GoPointer && Plan.Pointers.IsShared(pointee);
            var x = new Value(RustExpr.PathOf("x"), isShared ? Plan.Counted(owned) : Ty.Ref(owned), IsPlace: !isShared);
            var get = new RustMethodCall(e, isShared ? "get_shared" : "get", []) { TypeArguments = [owned] };
            var one = get.Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], AsTold(Coerce(x, type, Model.File.Root), type)));
            found = found is null ? one : found.Method("or_else", new RustClosure([], one));
        }
        // What errors.Join and the packages of the library make has such methods, too.
        if (found is null && contract.Methods.Any(m => m.Name is "Unwrap" or "Timeout" or "Temporary" or "Is" or "As"))
            return null;
        if (found is null)
            return (new RustPath("None") { Arguments = [type] }, Ty.Option(type));
        var each = new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], isDeep ? e.Method("tree").Method("iter").Method("find_map", Asking(found)) : found);
        return (AsErrorReference(error).Method("and_then", each), Ty.Option(type));
    }
}
