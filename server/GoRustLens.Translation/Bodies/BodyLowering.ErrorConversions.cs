using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>To an error, from whatever is one.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>To an error: from an error type of the package or of Rust, or from the Result of a call; null for other targets.</summary>
    private RustExpr? ToError(Value value, RustType target, GoNode at)
    {
        var (isOption, isInside) = (Plan.IsErrorOption(target), Plan.IsErrorInside(target));
        if (Ty.Head(target) == "Result")
            return Ty.Head(value.Type) == "Result" ? ToResult(value, target, at) : null;
        if (!isOption && !isInside)
            return null;
        // An error that any held: it is shared there, and an error of its own is made of it.
        if ((Ty.Inside(Ty.Unref(value.Type), "Rc") is { } shared && Plan.IsErrorInside(shared)) || Ty.Unref(value.Type) is RustDynType { Bounds: [RustPathType { Path: "std::fmt::Display" }] })
        {
            var copy = MadeError([RustExpr.LiteralOf("\"{:#}\""), Member(value.Code)]).Code;
            return isInside ? copy : RustExpr.CallOf("Some", copy);
        }
        if (Ty.Head(value.Type) == "Result")
            return isInside ? null : ErrorOfResult(value);
        if (isOption)
        {
            if (Ty.InOption(Ty.Unref(value.Type)) is { } optional)
                return Plan.IsErrorInside(optional) ? value.Type is RustReferenceType && Plan.ErrorsAreValues ? Member(value.Code).Method("clone") : null : FromNilable(value, optional, target, at);
            return Plan.IsErrorInside(Ty.Unref(value.Type)) || IsErrorValue(value.Type) ? RustExpr.CallOf("Some", Coerce(value, Plan.ErrorInside(), at)) : null;
        }
        if (Plan.IsErrorInside(value.Type))
            return null;
        if (Ty.InOption(Ty.Unref(value.Type)) is { } inner && Plan.IsErrorInside(inner))
        {
            var own = Plan.ErrorsAreValues ? value.Type is RustReferenceType ? Member(value.Code).Method("clone") : Kept(value) : value.IsPlace ? ErrorCopy(value) : value.Code;
            return own.Method("expect", RustExpr.LiteralOf("\"not nil\""));
        }
        if (Plan.ErrorsAreValues && Ty.InOption(Ty.Unref(value.Type)) is { } pointer && FromNilable(value, pointer, target, at) is { } made)
            return made;
        return IsErrorValue(value.Type) ? FromValue(value, target, at) : null;
    }

    private bool IsErrorValue(RustType type) => ErrorOwner(type) is var owner && !Plan.IsErrorInside(owner) && (Plan.IsErrorType(owner) || Plan.IsForeignError(owner));

    /// <summary><c>E::from(value)</c>; of what has several owners, the error is one of them.</summary>
    private RustExpr FromValue(Value value, RustType target, GoNode at)
    {
        var owner = ErrorOwner(value.Type);
        if (Plan.ErrorsAreValues && Ty.Unref(value.Type) is RustPathType { Path: "Rc" or "Arc", Arguments: [var held] } counted && Ty.Same(held, owner))
            return RustExpr.CallOf("GoError::shared", Coerce(value, counted, at));
        Plan.UseAsError(owner);
        return ErrorFrom(Coerce(value, owner, at), target);
    }

    private static RustExpr ErrorFrom(RustExpr owned, RustType target) => RustExpr.CallOf(Ty.Name(target) + "::from", owned);

    /// <summary>The path of the function that makes an error of another type the package's.</summary>
    private string FromPath => Ty.Name(Plan.ErrorInside()) + "::from";

    /// <summary>The error of a Result, as the package's.</summary>
    private RustExpr ErrorOfResult(Value result)
    {
        var error = Plan.ErrorOf(result.Type);
        var code = result.Code.Method("err");
        if (Plan.IsErrorInside(error))
            return code;
        Plan.UseAsError(error);
        return code.Method("map", RustExpr.PathOf(FromPath));
    }

    /// <summary>A Result with the package's error.</summary>
    private RustExpr? ToResult(Value value, RustType target, GoNode at)
    {
        if (value.Type is not RustPathType { Arguments: [var payload, ..] } || target is not RustPathType { Arguments: [var wanted, ..] })
            return null;
        var code = value.Code;
        if (!Ty.Same(Plan.ErrorOf(value.Type), Plan.ErrorOf(target)))
        {
            Plan.UseAsError(Plan.ErrorOf(value.Type));
            code = code.Method("map_err", RustExpr.PathOf(FromPath));
        }
        if (Ty.Same(payload, wanted) || Ty.IsUnknown(payload) || Ty.IsUnknown(wanted))
            return code;
        var each = Coerce(new Value(RustExpr.PathOf("x"), payload), wanted, at);
        return code.Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], each));
    }

    /// <summary>A pointer that may be nil, as an error. A nil pointer is an error in Go that is not nil itself.</summary>
    private RustExpr? FromNilable(Value value, RustType inner, RustType target, GoNode at)
    {
        if (!IsErrorValue(inner))
            return null;
        // An error of Rust's own that may be absent: nil where it is.
        if (Plan.IsForeignError(inner) && !value.IsPlace)
        {
            if (Plan.IsErrorInside(target))
                return null;
            Plan.UseAsError(inner);
            return value.Code.Method("map", RustExpr.PathOf(FromPath));
        }
        var owned = value.Type is RustReferenceType || (value.IsPlace && !value.IsLastUse && !Plan.IsCopy(value.Type)) ? Member(value.Code).Method("clone") : value.Code;
        // What the library gives back is an error or none, never a pointer.
        if (Plan.IsForeignError(inner) && !Plan.IsErrorInside(target))
        {
            Plan.UseAsError(inner);
            return owned.Method("map", RustExpr.PathOf(FromPath));
        }
        if (Plan.ErrorsAreValues)
        {
            _run.Helper(Plan.HasGoroutines ? "go_error_nil_sync" : "go_error_nil");
            if (Ty.Head(inner) is not ("Rc" or "Arc"))
                owned = owned.Method("map", RustExpr.PathOf(Ty.Head(Plan.Counted(inner)) + "::new"));
            var made = RustExpr.CallOf("GoError::of_pointer", owned);
            return Plan.IsErrorInside(target) ? made : RustExpr.CallOf("Some", made);
        }
        if (Plan.IsErrorInside(target))
            return null;
        _run.Note(at, "a nil pointer becomes a nil error here; in Go the error is not nil then");
        var each = Coerce(new Value(RustExpr.PathOf("x"), inner), Plan.ErrorInside(), at);
        return owned.Method("map", each is RustCall { Callee: RustPath from, Arguments: [RustPath { Text: "x" }] } ? from : new RustClosure([new RustClosureParameter(RustPattern.Binding("x"))], each));
    }

    /// <summary>The type itself behind references and owners.</summary>
    private static RustType ErrorOwner(RustType type) => type switch
    {
        RustReferenceType reference => ErrorOwner(reference.Inner),
        RustPathType { Path: "Box" or "Rc" or "Arc" or "Option", Arguments: [var inner] } => ErrorOwner(inner),
        _ => type,
    };

    /// <summary>An error variable where its value is wanted. Errors of anyhow cannot be cloned, so the last use moves them.</summary>
    private RustExpr ErrorCopy(Value value)
    {
        if (Plan.ErrorsAreValues)
            return value.IsLastUse ? value.Code : Member(value.Code).Method("clone");
        if (value.Code is RustPath)
            return value.Code;
        var taken = Member(value.Code);
        if (Plan.IsErrorInside(value.Type))
            return MadeError([RustExpr.LiteralOf("\"{:#}\""), taken]).Code;
        return taken.Method("as_ref").Method("map", new RustClosure([new RustClosureParameter(RustPattern.Binding("e"))], MadeError([RustExpr.LiteralOf("\"{e:#}\"")]).Code));
    }
}
