using System.Collections.Immutable;
using System.Globalization;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Calls;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>Calls: of the package's functions by their shape, of the standard library by its table, of others as they stand.</summary>
internal sealed partial class Lowering
{
    private Value LowerCall(CallExpr call)
    {
        if (Unparenthesized(call.Fun) is Ident builtin && Model.SymbolOf(builtin) is { Kind: SymbolKind.Builtin })
            return LowerBuiltin(call, builtin.Name);
        if (Model.IsConversion(call))
            return LowerConversion(call);
        if (FreshError(call) is { } fresh)
            return Value.Temporary(fresh);
        if (Model.File.TextOf(call.Fun) == "errors.Is" && call.Args is [var error, var target])
            return Value.Temporary(ErrorIs(error, target));
        if (ErrorMethod(call) is { } text)
            return Value.Temporary(text);
        var (lowered, shape) = LowerFallibleCall(call);
        if (_lastCall is { } form)
        {
            _lastCall = null;
            return form with { Expression = lowered };
        }
        if (shape is { Form: ResultForm.Fallible, Payload.IsEmpty: false })
            return Value.Temporary(ReturnsError ? new RustTry(lowered) : lowered);
        return new Value(lowered, ValueForm.Temporary, IsOptional: shape?.IsPayloadOptional ?? false);
    }

    /// <summary>What the table says of the form of the last call that it lowered.</summary>
    private Value? _lastCall;

    /// <summary><c>err.Error()</c>.</summary>
    private RustExpr? ErrorMethod(CallExpr call)
    {
        if (call.Fun is not SelectorExpr selector || call.Args.Length != 0)
            return null;
        var isOwn = Model.CalleeOf(call) is { Node: FuncDecl method } callee && PackageFacts.IsText(method) && ReferenceEquals(callee.Package, Model.Package)
            && (callee.ReceiverTypeName is not { } owner || _run.Package.ContractOf(owner, callee.Name) is null);
        if (!isOwn && (selector.Sel.Name != "Error" || !Universe.IsError(Model.TypeOf(selector.X))))
            return null;
        return Read(selector.X).Method("to_string");
    }

    /// <summary>The call as Rust makes it, before any <c>?</c>: a Result where the function is fallible; with the shape, where it is known.</summary>
    private (RustExpr Call, FunctionShape? Shape) LowerFallibleCall(CallExpr call)
    {
        _lastCall = null;
        var callee = Model.CalleeOf(call);
        if (callee is not null && StdCallMap.Find(TableName(callee), _run.UsesTokio) is { } row)
            return (FromTable(call, row), StdShape(callee));
        if (call.Fun is FuncLit literal)
            return (new RustCall(new RustParen(LowerClosure(literal)), Arguments(call, _run.Shapes.OfLiteral(literal))), _run.Shapes.OfLiteral(literal));
        var shape = callee is null ? null : _run.Shapes.Of(callee);
        if (callee is { Kind: SymbolKind.Function or SymbolKind.Method } && IsStandard(callee) && !_run.TryKeep(callee.FullName))
            return (_run.Hole(call, $"{callee.FullName} is not mapped yet"), shape);
        shape ??= Model.SignatureOf(call) is { } signature ? _run.Shapes.OfSignature(signature) : null;
        return (Awaited(LowerCallee(call, callee, Arguments(call, shape)), shape), shape);
    }

    private static string TableName(Symbol callee) => callee.FullName.Replace("testing.common.", "testing.T.", StringComparison.Ordinal);

    private bool IsStandard(Symbol callee) =>
        callee.Package is { } package && !ReferenceEquals(package, Model.Package) && IsStandardPath(callee.PackagePath);

    /// <summary>Standard packages have no dot in the first part of their path, and are not of the module at hand.</summary>
    private bool IsStandardPath(string path)
    {
        var first = path.Split('/')[0];
        return first.Length > 0 && !first.Contains('.') && first != Model.Package.ImportPath.Split('/')[0];
    }

    private FunctionShape? StdShape(Symbol callee) => callee.Type is GoSignature signature ? _run.Shapes.OfSignature(signature) : null;

    private RustExpr Awaited(RustExpr call, FunctionShape? shape) => shape is { IsAsync: true } && _run.UsesTokio ? new RustAwait(call) : call;

    private RustExpr LowerCallee(CallExpr call, Symbol? callee, ImmutableArray<RustExpr> arguments)
    {
        switch (Unparenthesized(call.Fun))
        {
            case SelectorExpr selector when selector.X is Ident package && Model.SymbolOf(package) is { Kind: SymbolKind.Import } import:
                if (callee?.Package is null && import.PackagePath.Split('/')[0].Contains('.'))
                    _run.Note(call, $"{package.Name} is a Go module: choose its Rust counterpart, then adapt this call");
                return new RustCall(RustExpr.PathOf($"{NameMapper.Snake(import.PackageName)}::{NameMapper.Snake(selector.Sel.Name)}"), arguments);
            case SelectorExpr selector when callee is { Kind: SymbolKind.Field }:
                return new RustCall(LowerSelector(selector).Expression, arguments);
            case SelectorExpr selector when Model.IsType(selector.X):
                return new RustCall(LowerSelector(selector).Expression, arguments);
            case SelectorExpr selector:
                return MethodReceiver(selector).Method(NameMapper.Snake(selector.Sel.Name), arguments.AsSpan());
            case Ident ident when callee is { Kind: SymbolKind.Function }:
                _ = ident;
                return new RustCall(RustExpr.PathOf(FunctionPath(callee)), arguments);
            case IndexExpr or IndexListExpr when callee is { Kind: SymbolKind.Function }:
                return new RustCall(RustExpr.PathOf(FunctionPath(callee)), arguments);
            case var other:
                return new RustCall(Read(other), arguments);
        }
    }

    private RustExpr MethodReceiver(SelectorExpr selector)
    {
        var value = Lower(selector.X, null);
        var receiver = value.IsOptional ? value.Expression.Method("as_ref").Method("expect", RustExpr.LiteralOf("\"not nil\"")) : value.Expression;
        foreach (var step in Semantics.SemanticModel.MemberOf(Model.TypeOf(selector.X), selector.Sel.Name)?.Path ?? [])
            receiver = new RustField(receiver, NameMapper.Snake(step.Name));
        return receiver;
    }

    private ImmutableArray<RustExpr> Arguments(CallExpr call, FunctionShape? shape)
    {
        var arguments = ImmutableArray.CreateBuilder<RustExpr>();
        if (shape is null)
            return [.. call.Args.Select(Guess)];
        for (var i = 0; i < call.Args.Length; i++)
        {
            if (shape.IsVariadic && i >= shape.Parameters.Length - 1 && !call.HasEllipsis)
            {
                arguments.Add(Variadic(call, i, shape.Parameters[^1]));
                return arguments.ToImmutable();
            }
            arguments.Add(i < shape.Parameters.Length ? Argument(call.Args[i], shape.Parameters[i]) : Guess(call.Args[i]));
        }
        if (shape.IsVariadic && call.Args.Length == shape.Parameters.Length - 1)
            arguments.Add(new RustReference(new RustArray([])));
        return arguments.ToImmutable();
    }

    private RustExpr Variadic(CallExpr call, int from, ParameterShape parameter)
    {
        var element = parameter.Type is GoSlice slice ? slice.Element : GoUnknown.Instance;
        var values = call.Args.Skip(from).Select(a => Owned(a, element)).ToImmutableArray();
        return parameter.Pass == PassForm.Owned ? new RustMacroCall("vec", values) { HasBrackets = true } : new RustReference(new RustArray(values));
    }

    /// <summary>Without a signature: text and places are lent, the rest is handed over.</summary>
    private RustExpr Guess(Expr argument)
    {
        var type = Model.TypeOf(argument);
        return type is GoBasic || type is GoUnknown || type is GoSignature ? Read(argument) : _run.Types.IsCopy(type) ? Owned(argument) : Borrowed(argument);
    }

    private RustExpr Argument(Expr argument, ParameterShape parameter)
    {
        if (IsNil(argument))
            return parameter.Pass == PassForm.Owned && parameter.Type.Underlying is GoSlice or GoMap ? ZeroValue(parameter.Type) : parameter.Type.Underlying is GoSlice ? new RustReference(new RustArray([])) : RustExpr.PathOf("None");
        switch (parameter.Pass)
        {
            case PassForm.Mutable:
                return MutablyBorrowed(argument);
            case PassForm.OptionalBorrowed:
                var value = Lower(Unaddressed(argument), parameter.Type);
                return value.IsOptional ? value.Form == ValueForm.Reference ? value.Expression : value.Expression.Method("as_ref") : RustExpr.CallOf("Some", AsBorrowed(value, Model.TypeOf(argument)));
            case PassForm.Borrowed:
                return AsBorrowed(Lower(Unaddressed(argument), parameter.Type), Model.TypeOf(argument));
            case PassForm.Owned when parameter.Type is GoSignature && parameter.Rust is RustImplType:
                return Read(argument);
            default:
                return Owned(Unaddressed(argument) is var plain && parameter.Type is GoPointer ? plain : argument, parameter.Type);
        }
    }

    private RustExpr FromTable(CallExpr call, StdCall row)
    {
        Require(row, call);
        var result = TemplateParser.Parse(row.Template, name => Placeholder(call, name)) ?? _run.Hole(call, $"the mapping of {row.Symbol} is malformed");
        _lastCall = FormOf(row, call);
        return result;
    }

    private Value? FormOf(StdCall row, CallExpr call)
    {
        if (Model.SignatureOf(call) is { ReturnsError: true } && !row.Has("plain"))
            return null;
        return new Value(RustExpr.Unit, row.Has("ref") ? ValueForm.Reference : row.Has("place") ? ValueForm.Place : ValueForm.Temporary, row.Has("size") ? NumberForm.Size : row.Has("char") ? NumberForm.Character : NumberForm.AsTyped, row.Has("option"));
    }

    private void Require(StdCall row, GoNode node)
    {
        foreach (var path in row.Uses)
            _run.Use(path);
        foreach (var crate in row.Crates)
            _run.Crate(crate);
        if (row.Caveat.Length > 0)
            _run.Note(node, $"{row.Symbol}: {row.Caveat}");
    }

    private ImmutableArray<RustExpr> Placeholder(CallExpr call, string name)
    {
        if (name.Length == 0)
            return [];
        var kind = char.IsDigit(name[0]) || name == "r" || name == "n" ? 'x' : name[0];
        var rest = kind == 'x' ? name : name[1..];
        if (rest == "n")
            return [.. call.Args.Select(a => Read(a))];
        var operand = rest == "r" ? (call.Fun as SelectorExpr)?.X
            : int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < call.Args.Length ? call.Args[index] : null;
        if (kind == 'f')
            return FormatCall(call, int.Parse(rest, CultureInfo.InvariantCulture));
        if (kind == 'p')
            return PrintCall(call, int.Parse(rest, CultureInfo.InvariantCulture));
        if (operand is null)
            return [_run.Hole(call, $"an argument is missing: {Clip(call)}")];
        return [kind switch
        {
            'o' => Owned(operand),
            'b' => Borrowed(operand),
            'm' => MutablyBorrowed(operand),
            'u' => Size(operand),
            'i' => Number(operand),
            'c' => CharacterOf(operand),
            'd' => Lower(Unaddressed(operand), null).Expression,
            'k' => new RustPath(_run.Types.Owned(Model.TypeOf(Unaddressed(operand))) is var type ? Rust.Printing.RustPrinter.Print(type) : "_"),
            _ => Read(operand),
        }];
    }

    /// <summary>A rune as char.</summary>
    private RustExpr CharacterOf(Expr expression)
    {
        var value = Lower(expression, null);
        return value.Number == NumberForm.Character ? value.Expression
            : Model.TypeOf(expression) is GoBasic { BasicKind: BasicKind.Uint8 } ? new RustCast(value.Expression, RustType.Of("char"))
            : RustExpr.CallOf("char::from_u32", new RustCast(value.Expression, RustType.Of("u32"))).Method("unwrap_or_default");
    }

    private ImmutableArray<RustExpr> FormatCall(CallExpr call, int from)
    {
        if (from >= call.Args.Length)
            return [RustExpr.LiteralOf("\"\"")];
        if (call.Args[from] is BasicLit format && RustStrings.Value(format) is { } text)
            return FormatArguments(call, text, call.Args[(from + 1)..]);
        _run.Note(call, "the format string is not a literal: Rust needs it at compile time, so it is printed as it stands");
        return [RustExpr.LiteralOf("\"{}\""), Read(call.Args[from])];
    }

    /// <summary>Println's list: every value with a space between.</summary>
    private ImmutableArray<RustExpr> PrintCall(CallExpr call, int from)
    {
        if (call.HasEllipsis)
            return [RustExpr.LiteralOf("\"{:?}\""), Read(call.Args[^1])];
        var texts = new List<string> { "" };
        var values = new List<(RustExpr, string)>();
        for (var i = from; i < call.Args.Length; i++)
        {
            if (i > from)
                texts[^1] += " ";
            if (call.Args[i] is BasicLit literal && RustStrings.Value(literal) is { } constant)
            {
                texts[^1] += constant.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
                continue;
            }
            values.Add((Read(call.Args[i]), IsDisplay(call.Args[i]) ? "" : "?"));
            NoteDebug(call.Args[i]);
            texts.Add("");
        }
        return texts is [""] ? [] : FormatVerbs.Join(texts, values);
    }

    private void NoteDebug(Expr argument)
    {
        if (!IsDisplay(argument))
            _run.Note(argument, "Go's %v of a composite prints in another form than Rust's {:?}");
    }

    /// <summary>True where the value has Display in Rust: numbers, text, errors, and types with a String or Error method.</summary>
    private bool IsDisplay(Expr argument)
    {
        var type = Model.TypeOf(argument);
        if (type is GoUnknown or GoTypeParam || Universe.IsError(type))
            return true;
        if (type is GoBasic)
            return true;
        if (Semantics.SemanticModel.MemberOf(type, "String") is { Type: GoSignature } || Semantics.SemanticModel.MemberOf(type, "Error") is { Type: GoSignature })
            return true;
        return type is GoNamed && type.Underlying is GoBasic;
    }

    /// <summary>A macro's arguments for Go's format and values.</summary>
    private ImmutableArray<RustExpr> FormatArguments(CallExpr call, string format, ImmutableArray<Expr> arguments)
    {
        if (call.HasEllipsis || FormatVerbs.Split(format) is not var (texts, verbs))
            return [RustExpr.LiteralOf("\"{}\""), _run.Hole(call, $"a format that Rust writes in another way: {Clip(call)}")];
        var values = new List<(RustExpr, string)>();
        foreach (var verb in verbs)
        {
            if (verb.Argument < 0 || verb.Argument >= arguments.Length)
            {
                values.Add((_run.Hole(call, "the format has more verbs than arguments"), ""));
                continue;
            }
            values.Add(FormatValue(verb, arguments[verb.Argument]));
        }
        return FormatVerbs.Join(texts, values);
    }

    private (RustExpr, string) FormatValue(FormatVerb verb, Expr argument)
    {
        var type = Model.TypeOf(argument);
        if (verb.Verb == 'T')
            return (RustExpr.LiteralOf(RustStrings.Quote(type.ToString())), "");
        var isDisplay = IsDisplay(argument);
        if (FormatVerbs.Spec(verb, type.Underlying is GoBasic { IsString: true }, isDisplay) is not { } spec)
            return (_run.Hole(argument, $"%{verb.Verb} has no format of its own in Rust"), "");
        if (spec.EndsWith('?') && verb.Verb is not 'q')
            NoteDebug(argument);
        var value = verb.Verb == 'c' ? CharacterOf(argument) : Read(argument);
        return (verb.Verb is 'x' or 'X' && type.Underlying is GoBasic { IsString: true } or GoSlice ? RustExpr.CallOf("hex::encode", value) : value, verb.Verb is 'x' or 'X' && type.Underlying is GoBasic { IsString: true } or GoSlice ? "" : spec);
    }
}
