using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Std;

namespace GoRustLens.Translation.Bodies;

/// <summary>The operands of the standard library's templates: receivers, functions, what is written through, what is handed to Rust's own traits.</summary>
internal sealed partial class BodyLowering
{
    private RustExpr OperandAs(StdOperand operand, RustType target)
    {
        // A char that was widened for Go's sake is the char.
        if (operand is { Go: null, Rust.Code: RustCast { Operand: RustPath letter } } && Ty.Head(target) == "char" && Ty.Head(operand.Rust.Type) == "i32")
            return letter;
        // Bytes of a text that are only read need no list of their own.
        if (operand.Go is CallExpr { Args: [var text] } conversion && Model.IsConversion(conversion) && TypeOf(text).Underlying is GoBasic { IsString: true } && target is RustReferenceType { IsMutable: false, Inner: RustSliceType { Element: RustPathType { Path: "u8" } } })
            return Member(Lower(text).Code).Method("as_bytes");
        return operand.Go is { } expression ? To(expression, target) : Coerce(operand.Rust, target, Current.Node ?? (GoNode)Model.File.Root);
    }

    /// <summary>An operand whose Rust type a row names.</summary>
    private RustExpr OperandAs(StdOperand operand, string type)
    {
        if (type == "stream" && operand.Go is { } writer)
        {
            _run.Use("std::io::Write");
            var stream = new RustDynType([RustType.Of("Write")]);
            return SharedText(writer) is { } share ? new RustCast(RustExpr.CallOf("Box::new", share), Ty.Box(stream)) : LentText(writer) ?? new RustCast(Coerce(LowerUnaddressed(writer), Ty.Box(stream), writer) is RustCast { Operand: var made } ? made : Coerce(LowerUnaddressed(writer), Ty.Box(stream), writer), Ty.Box(stream));
        }
        if (type == "impl Write" && operand.Go is { } kept && SharedText(kept) is { } text)
            return text;
        if (type == "move" || type.StartsWith("impl ", StringComparison.Ordinal))
            return operand.Go is { } moved ? AsIterator(LowerUnaddressed(moved)).Code : operand.Rust.Code;
        if (type.StartsWith("&mut dyn ", StringComparison.Ordinal) || type.StartsWith("&mut impl ", StringComparison.Ordinal))
            return WrittenOperand(operand, RustType.Of(type[(type.LastIndexOf(' ') + 1)..]));
        return OperandAs(operand, RustTypeReader.Read(type) ?? Ty.Unknown);
    }

    private Value LowerUnaddressed(Expr expression) =>
        Unparen(expression) is UnaryExpr { Op: TokenKind.And, X: var inner } && Unparen(inner) is not CompositeLit ? Lower(inner) : Lower(expression);

    /// <summary><c>&amp;mut x</c>, or x itself where it is one already.</summary>
    private RustExpr WrittenOperand(StdOperand operand, RustType target)
    {
        if (operand.Go is not { } expression)
            return new RustReference(Ty.IsSharedList(Ty.Unref(operand.Rust.Type)) ? Guarded(operand.Rust, isWriting: true).Code : operand.Rust.Code, IsMutable: true);
        var inner = Unparen(expression) is UnaryExpr { Op: TokenKind.And, X: var pointee } && Unparen(pointee) is not CompositeLit ? pointee : expression;
        if (Entry(inner) is { } entry)
            return entry.Code;
        if (Unparen(inner) is SliceExpr part && (IsAddressable(part.X) || Entry(part.X) is not null))
        {
            var whole = OpenedForWriting(part.X).Code;
            return new RustReference(new RustIndex(whole, new RustRange(part.Low is null ? null : Size(part.Low), part.High is null ? null : Size(part.High))), IsMutable: true);
        }
        var value = Guarded(IsAddressable(inner) ? PlaceOf(inner).Load() : Lower(inner), isWriting: true);
        if (target is RustSliceType)
            value = Bared(value);
        if (value.Type is RustReferenceType { IsMutable: true })
            return value.Code;
        if (Ty.Head(target) == "Write" && Ty.Head(value.Type) == "String")
        {
            _run.Helper("text_writer");
            return new RustReference(RustExpr.CallOf("GoTextWriter", new RustReference(Member(value.Code), IsMutable: true)), IsMutable: true);
        }
        if (value.Code is RustUnary { Operator: "*", Operand: RustPath path } && value.IsPlace && Unparen(inner) is Ident)
            return path;
        if (Ty.InOption(value.Type) is { } optional)
            return Ty.Head(optional) == "Box" ? ThroughForWriting(value, inner).Method("as_mut") : ThroughForWriting(value, inner);
        if (Ty.Head(target) == "Write" && SharedWriter(value) is { } share)
            return new RustReference(share, IsMutable: true);
        if (Ty.Head(target) is "Write" or "Read" && PlaceOfKept(inner) is { } guard)
            return new RustReference(new RustUnary("*", guard), IsMutable: true);
        return new RustReference(value.Code is not RustUnary { Operator: "*", Operand: RustMethodCall } ? value.Code : ThroughForWriting(value, inner), IsMutable: true);
    }

    /// <summary>What stands before the dot; embedded fields are gone through.</summary>
    private RustExpr ReceiverAs(StdOperand receiver, StdEntry row, bool isOwned)
    {
        if (receiver.Go is not SelectorExpr selector || Model.SelectionOf(selector) is not { Member: var member })
            return receiver.Rust.Code;
        var value = row.WritesReceiver && IsAddressable(selector.X) ? PlaceOf(selector.X).Load() : LowerUnaddressed(selector.X);
        var code = row.WritesReceiver ? ThroughForWriting(value, selector.X) : member.Path.IsEmpty && Ty.InOption(value.Type) is null ? value.Code : Through(value);
        code = Steps(code, member.Path, row.WritesReceiver);
        if (Plan.HasSignedSpans && member.Path.IsEmpty && StdTypes.IsDuration(receiver.Type))
            return Coerce(value, Ty.I64, selector.X);
        if (isOwned)
            return code;
        // Out of the guard and out of the box: what is in there is the stream.
        if (member.Path.IsEmpty && code is RustMethodCall { Name: "borrow_mut" or "lock" } guard && Std.StdTypes.Stream(value.Type) is not null)
            return new RustUnary("*", new RustUnary("*", guard));
        // A reference is written "*x": a template that puts a dot behind it takes the star off again, one that reads a number needs it.
        return member.Path.IsEmpty && code is RustPath && (value.Type is RustReferenceType { Inner: not (RustSliceType or RustPathType { Path: "str" }) } || value is { Type: RustDynType, Code: RustUnary { Operator: "*" } }) ? new RustUnary("*", code) : code;
    }

    /// <summary>A function to be called by the template: a closure, a path, or one of the table.</summary>
    private RustExpr FunctionOperand(StdOperand operand)
    {
        if (operand.Go is not { } expression)
            return operand.Rust.Code;
        if (Unparen(expression) is SelectorExpr { X: Ident package } selector && Model.SymbolOf(package) is { Kind: SymbolKind.Import }
            && Model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Function, Type: GoSignature signature } function && StdTable.Rows(function.PackagePath, function.FullName) is { IsEmpty: false } rows)
        {
            var marker = new RustPath(function.FullName);
            _tableFunctions.Add((marker, signature, rows, expression));
            return marker;
        }
        var value = Lower(expression);
        var code = Ty.InOption(value.Type) is { } inner ? Unwrapped(value, inner).Code : value.Code;
        _functionTypes.Add((code, value.Type));
        return code;
    }

    private readonly List<(RustExpr Marker, GoSignature Signature, ImmutableArray<StdEntry> Rows, Expr At)> _tableFunctions = [];
    private readonly List<(RustExpr Code, RustType Type)> _functionTypes = [];

    /// <summary>A template's call of an operand: a function of the table is expanded, a closure's body takes the place of the call.</summary>
    private RustExpr? CallOfOperand(RustExpr callee, ImmutableArray<RustExpr> arguments)
    {
        foreach (var (marker, signature, rows, at) in _tableFunctions)
        {
            if (ReferenceEquals(marker, callee))
                return CallOfTable(signature, rows, at, arguments);
        }
        if (callee is RustClosure closure)
            return closure.Parameters.Length == arguments.Length ? Applied(closure, arguments) : new RustCall(new RustParen(closure), arguments);
        foreach (var (code, type) in _functionTypes)
        {
            if (!ReferenceEquals(code, callee))
                continue;
            var parameters = ParametersOf(type);
            var given = arguments.Select((a, i) => i < parameters.Length ? Passed(a, parameters[i]) : a).ToImmutableArray();
            return new RustCall(callee is RustPath ? callee : new RustParen(callee is RustUnary { Operator: "*", Operand: var inner } ? inner : callee), given);
        }
        return null;
    }

    private static ImmutableArray<RustType> ParametersOf(RustType type) => type switch
    {
        RustFnTrait function => function.Parameters,
        RustFnPointer pointer => pointer.Parameters,
        RustImplType { Bounds: [var bound] } => ParametersOf(bound),
        RustDynType { Bounds: [var bound] } => ParametersOf(bound),
        RustReferenceType reference => ParametersOf(reference.Inner),
        RustPathType { Arguments: [var inner] } => ParametersOf(inner),
        _ => [],
    };

    /// <summary>A template writes <c>x.clone()</c> for an element that it has by reference: what the parameter really needs of it.</summary>
    private RustExpr Passed(RustExpr argument, RustType parameter) =>
        argument is RustCast { Operand: RustPath letter } && Ty.Head(parameter) == "char" ? letter
        : argument is RustMethodCall { Name: "to_string", Arguments.IsEmpty: true, Receiver: RustIndex part } && Ty.IsText(parameter) && parameter is RustReferenceType ? new RustReference(part)
        : argument is not RustMethodCall { Name: "clone", Arguments.IsEmpty: true, Receiver: RustPath element } ? argument
        : parameter is RustReferenceType ? element
        : Plan.IsCopy(parameter) ? new RustUnary("*", element)
        : argument;

    private RustExpr CallOfTable(GoSignature signature, ImmutableArray<StdEntry> rows, Expr at, ImmutableArray<RustExpr> arguments)
    {
        var plan = Plan.Signature(signature);
        var operands = plan.Parameters.Select((p, i) => new StdOperand(null, new Value(i < arguments.Length ? Passed(arguments[i], p.Type) : RustExpr.Unit, p.Type, IsPlace: true), p.Go)).ToImmutableArray();
        var site = new StdSite(at, operands, null, signature);
        if (rows.FirstOrDefault(row => Holds(row, site)) is not { LoweredBy: null } found)
            return Hole(at, $"{rows[0].Symbol} as a value");
        var made = Expand(found, site);
        return plan.Result is { } result ? Coerce(made, result, at) : made.Code;
    }

    /// <summary>A closure called at once: its body, its parameters bound in front of it.</summary>
    private RustExpr Applied(RustClosure closure, ImmutableArray<RustExpr> arguments)
    {
        var bindings = new List<RustStmt>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var (pattern, type) = closure.Parameters[i];
            var value = Passed(arguments[i], type ?? Ty.Unknown);
            if (pattern is not RustIdentifierPattern { Name: var name, IsMutable: false } || value is not RustPath { Text: var same } || same != name)
                bindings.Add(new RustLet(pattern, null, value));
        }
        if (bindings.Count == 0)
            return closure.Body;
        return closure.Body is RustBlockExpr { Modifier: "", Label: null, Block: var block }
            ? new RustBlockExpr(block with { Statements = block.Statements.InsertRange(0, bindings) })
            : new RustBlockExpr(new RustBlock([.. bindings], closure.Body));
    }

    /// <summary><c>sort.IntSlice(list)</c>: the list itself, which is sorted in place; null for other expressions.</summary>
    private Expr? ListBehind(Expr expression) =>
        Unparen(expression) is CallExpr { Args: [var list] } conversion && Model.IsConversion(conversion) && TypeOf(conversion) is GoNamed { Symbol.PackagePath: "sort", Underlying: GoSlice } && IsAddressable(list) ? list : null;

    /// <summary>Something that bytes go to or come from, lent as a trait object.</summary>
    private RustExpr StreamReference(Value value, RustType stream)
    {
        var (code, type, _) = value;
        if (code is RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow", Arguments.IsEmpty: true } read })
            code = new RustUnary("*", read with { Name = "borrow_mut" });
        if (stream is RustDynType { Bounds: [RustPathType { Path: "GoSort" }] } && Plan.InNewtype(Ty.Unref(type)) is null && Ty.Element(Ty.Unref(type)) is not null)
        {
            _run.Helper("sort_list");
            return new RustReference(RustExpr.CallOf("GoSortList", type is RustReferenceType { IsMutable: true } ? code : new RustReference(Member(code), IsMutable: true)), IsMutable: true);
        }
        switch (type)
        {
            case RustReferenceType { IsMutable: true, Inner: var inner } when Ty.Head(inner) != "String":
                return code;
            case RustPathType { Path: "Box" }:
                return Member(code).Method("as_mut");
        }
        if (stream is RustDynType { Bounds: [RustPathType { Path: "Write" }] } && SharedWriter(value) is { } share)
            return new RustReference(share, IsMutable: true);
        // A guard is no stream: what it leads to is.
        if (Ty.Head(Ty.Unref(type)) != "String" || stream is not RustDynType { Bounds: [RustPathType { Path: "Write" }] })
            return new RustReference(code is RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow_mut" or "lock" } } ? code : Member(code), IsMutable: true);
        _run.Helper("text_writer");
        return new RustReference(RustExpr.CallOf("GoTextWriter", type is RustReferenceType ? code : new RustReference(Member(code), IsMutable: true)), IsMutable: true);
    }

    /// <summary>The same, kept: moved into a box. A text or buffer that is looked at again cannot be moved away.</summary>
    private RustExpr KeptStream(Value value, GoNode at) => value.Type is RustDynType or RustReferenceType { Inner: RustDynType }
        ? Hole(at, "a stream that is lent to the function, where one is kept")
        : RustExpr.CallOf("Box::new", (at is Expr writer ? SharedText(writer) : null) ?? SharedWriter(value) ?? (!value.IsPlace || Ty.Head(Ty.Unref(value.Type)) is not ("String" or "Vec") ? value.Code
            : !IsLentToLocal(at) ? Hole(at, "a writer that is kept while its text is read elsewhere")
            : Ty.Head(Ty.Unref(value.Type)) == "Vec" ? Written(value) : RustExpr.CallOf(TextWriter(), Written(value))));

    /// <summary>A share of a type of the package that is a writer; null for others. Rust's trait wants to write through what nobody else has, which a share is not.</summary>
    private RustExpr? SharedWriter(Value value)
    {
        if (Ty.Unref(value.Type) is not RustPathType { Path: "Rc" or "Arc", Arguments: [RustPathType held] } || !_run.PackageTypes.ContainsKey(Ty.Head(held)))
            return null;
        _run.Helper("shared_writer");
        return RustExpr.CallOf("GoSharedWriter", Kept(value.Type is RustReferenceType ? value with { Code = Deref(value.Code), Type = Ty.Unref(value.Type), IsPlace = true } : value));
    }

    /// <summary>The guard of a builder or buffer that others look at, to write by; null for others.</summary>
    private RustExpr? PlaceOfKept(Expr expression) =>
        Unparen(expression) is Ident name && Model.SymbolOf(name) is { } symbol && Plan.IsKeptText(symbol) && PlaceOf(name) is GuardedPlace place ? place.Write : null;

    /// <summary>A writer's own share of a builder or buffer that others look at; null for other writers.</summary>
    private RustExpr? SharedText(Expr writer)
    {
        writer = Unparen(writer) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? Unparen(pointee) : Unparen(writer);
        if (writer is not Ident name || Model.SymbolOf(name) is not { } symbol || !Plan.IsKeptText(symbol) || PlanOf(symbol) is not { Storage: Storage.Shared or Storage.Synced } plan)
            return null;
        var isText = Ty.Head(plan.Type) == "String";
        var isSynced = plan.Storage == Storage.Synced;
        _run.Helper((isText ? "shared_text" : "shared_bytes") + (isSynced ? "_sync" : ""));
        return RustExpr.CallOf((isText ? "GoSharedText" : "GoSharedBytes") + (isSynced ? "Sync" : ""), RustExpr.CallOf(isSynced ? "Arc::clone" : "Rc::clone", new RustReference(RustExpr.PathOf(plan.Name))));
    }

    /// <summary>A builder or buffer that is written to by way of something else, and read afterwards: lent to it. Null for other writers.</summary>
    private RustExpr? LentText(Expr writer)
    {
        if (TypeOf(writer) is not GoPointer { Element: GoNamed { Symbol.PackagePath: "strings" or "bytes" } } || !_localStreams)
            return null;
        var place = Unparen(writer) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : writer;
        var value = IsAddressable(place) && Unparen(place) is not CompositeLit ? PlaceOf(place).Load() : default;
        return value.Code is null || !value.IsPlace ? null : Ty.Head(Ty.Unref(value.Type)) switch
        {
            "Vec" => Written(value),
            "String" => RustExpr.CallOf(TextWriter(), Written(value)),
            _ => null,
        };
    }

    /// <summary>True where the stream is an argument of what only a local variable gets: then it can be lent.</summary>
    private bool IsLentToLocal(GoNode at) => at is Expr && _localStreams;

    private bool _localStreams;

    private static RustExpr Written(Value value) => value.Type is RustReferenceType { IsMutable: true } ? Member(value.Code) : new RustReference(Member(value.Code), IsMutable: true);

    private string TextWriter()
    {
        _run.Helper("text_writer");
        return "GoTextWriter";
    }
}
