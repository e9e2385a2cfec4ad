using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Calls;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>Go's built-in functions, conversions, and names of other packages.</summary>
internal sealed partial class Lowering
{
    private Value LowerBuiltin(CallExpr call, string name)
    {
        var args = call.Args;
        switch (name)
        {
            case "len" when args is [var counted]:
                return LowerLength(counted);
            case "cap" when args is [var held]:
                return Value.Size(Read(held).Method("capacity"));
            case "append" when args.Length > 0:
                return LowerAppend(call);
            case "make" when args.Length > 0:
                return Value.Temporary(LowerMake(call));
            case "new" when args is [var type]:
                return Value.Temporary(Model.IsType(type) ? ZeroValue(Model.TypeOf(type)) : Owned(type));
            case "panic" when args is [var reason]:
                return Value.Temporary(Panic(reason));
            case "min" or "max" when args.Length > 1:
                return Value.Temporary(args.Skip(1).Aggregate(Number(args[0], Model.TypeOf(call)), (left, right) => left.Method(name, Number(right, Model.TypeOf(call)))));
            case "copy" when args is [var target, var source]:
                return LowerCopy(target, source);
            case "delete" when args is [var map, var key] && Model.TypeOf(map).Underlying is GoMap type2:
                return Value.Temporary(Read(map).Method("remove", MapKey(key, type2)));
            case "clear" when args is [var cleared]:
                return Value.Temporary(Read(cleared).Method(Model.TypeOf(cleared).Underlying is GoMap ? "clear" : "fill", Model.TypeOf(cleared).Underlying is GoMap ? [] : [RustExpr.CallOf("Default::default")]));
            case "close" when args is [var channel]:
                _run.Note(call, "a Rust channel closes when its last sender is dropped");
                return Value.Temporary(RustExpr.CallOf("drop", Read(channel)));
            case "print" or "println":
                return Value.Temporary(new RustMacroCall(name == "print" ? "eprint" : "eprintln", PrintCall(call, 0)));
            case "recover":
                return Value.Temporary(_run.Hole(call, "recover: catch_unwind around the call, or a Result instead of the panic"));
            default:
                return Value.Temporary(_run.Hole(call, $"{name} is not translated: {Clip(call)}"));
        }
    }

    private Value LowerLength(Expr counted)
    {
        if (Model.TypeOf(counted).Underlying is GoArray { Length: { } length })
            return Value.Size(RustExpr.LiteralOf(length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return Value.Size(Read(counted).Method("len"));
    }

    /// <summary>append as a value: the slice is copied, then extended.</summary>
    private Value LowerAppend(CallExpr call)
    {
        var element = Model.TypeOf(call) is { Underlying: GoSlice slice } ? slice.Element : GoUnknown.Instance;
        if (call.Args.Length == 1)
            return Lower(call.Args[0], null);
        if (IsEmptySlice(call.Args[0]) && call is { HasEllipsis: true, Args: [_, var whole] })
            return Value.Temporary(Read(whole).Method("to_vec"));
        var name = RustExpr.PathOf("items");
        var statements = new List<RustStmt> { new RustLet(new RustIdentifierPattern("items", IsMutable: true), null, Owned(call.Args[0])) };
        AppendTo(call, name, element, statements);
        return Value.Temporary(new RustBlockExpr(new RustBlock([.. statements], name)));
    }

    private bool IsEmptySlice(Expr expression) =>
        IsNil(expression) || expression is CompositeLit { Elts.IsEmpty: true } || (expression is CallExpr { Fun: ParenExpr or ArrayType, Args: [var only] } && IsNil(only));

    /// <summary>The pushes that an append makes on its own target.</summary>
    private void AppendTo(CallExpr call, RustExpr target, GoType element, List<RustStmt> output)
    {
        if (call.HasEllipsis)
        {
            var more = call.Args[^1];
            var isText = Model.TypeOf(more).Underlying is GoBasic { IsString: true };
            output.Add(new RustExprStmt(isText
                ? target.Method("extend_from_slice", Read(more).Method("as_bytes"))
                : target.Method("extend_from_slice", Borrowed(more))));
            return;
        }
        if (call.Args.Length > 2)
        {
            output.Add(new RustExprStmt(target.Method("extend", new RustArray([.. call.Args.Skip(1).Select(a => Owned(a, element))]))));
            return;
        }
        if (call.Args.Length == 2)
            output.Add(new RustExprStmt(target.Method("push", Owned(call.Args[1], element))));
    }

    private RustExpr LowerMake(CallExpr call)
    {
        var type = Model.TypeOf(call.Args[0]);
        switch (type.Underlying)
        {
            case GoMap map:
                var name = map.Value is GoStruct { Fields.IsEmpty: true } ? "HashSet" : "HashMap";
                _run.Use("std::collections::" + name);
                return call.Args.Length > 1 ? RustExpr.CallOf(name + "::with_capacity", Size(call.Args[1])) : RustExpr.CallOf(name + "::new");
            case GoSlice slice when call.Args.Length > 2 && call.Args[1] is BasicLit { Value: "0" }:
                _ = slice;
                return RustExpr.CallOf("Vec::with_capacity", Size(call.Args[2]));
            case GoSlice slice when call.Args.Length > 1:
                return call.Args[1] is BasicLit { Value: "0" } ? RustExpr.CallOf("Vec::new") : new RustVecRepeat(ZeroValue(slice.Element), Size(call.Args[1]));
            case GoChan:
                return MakeChannel(call);
            default:
                return _run.Hole(call, $"the type of this make is not known: {Clip(call)}");
        }
    }

    private RustExpr Panic(Expr reason)
    {
        if (reason is BasicLit literal && RustStrings.Value(literal) is { } text)
            return RustExpr.MacroOf("panic", RustExpr.LiteralOf(RustStrings.Quote(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))));
        if (reason is CallExpr call && Model.File.TextOf(call.Fun) is "fmt.Sprintf" or "fmt.Errorf" && reason is CallExpr formatted)
            return new RustMacroCall("panic", FormatCall(formatted, 0));
        return new RustMacroCall("panic", FormatVerbs.Join(["", ""], [(Read(reason), IsDisplay(reason) ? "" : "?")]));
    }

    private Value LowerCopy(Expr target, Expr source)
    {
        var from = Model.TypeOf(source).Underlying is GoBasic { IsString: true } ? Read(source).Method("as_bytes") : Borrowed(source);
        _run.Note(target, "copy takes as many as both have; copy_from_slice panics where the lengths differ");
        var place = target is SliceExpr slice ? new RustIndex(Read(slice.X), new RustRange(slice.Low is null ? null : Size(slice.Low), slice.High is null ? null : Size(slice.High))) : Read(target);
        return Value.Temporary(place.Method("copy_from_slice", from));
    }

    private Value LowerConversion(CallExpr call)
    {
        if (call.Args is not [var operand])
            return Value.Temporary(_run.Hole(call, "a conversion takes one value"));
        var target = Model.TypeOf(call.Fun);
        var source = Model.TypeOf(operand);
        if (target is GoNamed { Name: "Duration" } duration && duration.Symbol.PackagePath == "time")
            return Value.Temporary(RustExpr.CallOf("Duration::from_nanos", new RustCast(Number(operand), RustType.Of("u64"))));
        if (target is GoNamed named && Types.StdTypeMap.Find(named) is null && named.Underlying is not (GoInterface or GoStruct or GoSignature) && ReferenceEquals(named.Symbol.Package, Model.Package))
            return _run.Package.IsEnum(named.Symbol)
                ? Value.Temporary(_run.Hole(call, $"write the conversion to the enum {named.Name}: TryFrom"))
                : Value.Temporary(RustExpr.CallOf(_run.Types.PathOf(named.Symbol), Owned(operand, named.Underlying)));
        if (source is GoNamed wrapper && !_run.Package.IsEnum(wrapper.Symbol) && Types.StdTypeMap.Find(wrapper) is null && wrapper.Underlying is GoBasic && ReferenceEquals(wrapper.Symbol.Package, Model.Package))
            return ConvertBasic(call, new Value(new RustField(Read(operand), "0"), ValueForm.Place), wrapper.Underlying, target, operand);
        return ConvertBasic(call, Lower(operand, source is GoBasic { IsUntyped: true } ? target : null), source, target, operand);
    }

    private Value ConvertBasic(CallExpr call, Value value, GoType source, GoType target, Expr operand)
    {
        var from = source.Underlying as GoBasic;
        switch (target.Underlying)
        {
            case GoBasic { IsString: true } when source.Underlying is GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } }:
                _run.Note(call, "Go keeps bytes that are no UTF-8; from_utf8_lossy replaces them");
                return Value.Temporary(RustExpr.CallOf("String::from_utf8_lossy", AsBorrowed(value, source)).Method("into_owned"));
            case GoBasic { IsString: true } when source.Underlying is GoSlice:
                return Value.Temporary(new RustMethodCall(value.Expression.Method("iter"), "collect", []) { TypeArguments = [RustType.Of("String")] });
            case GoBasic { IsString: true } when from is { IsInteger: true }:
                return Value.Temporary(CharacterOf(operand).Method("to_string"));
            case GoBasic { IsString: true }:
                return value;
            case GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } } when from is { IsString: true }:
                return Value.Temporary(value.Expression.Method("as_bytes").Method("to_vec"));
            case GoSlice { Element: GoBasic { BasicKind: BasicKind.Int32 } } when from is { IsString: true }:
                return Value.Temporary(new RustMethodCall(value.Expression.Method("chars"), "collect", []) { TypeArguments = [RustType.Of("Vec", RustType.Of("char"))] });
            case GoBasic { IsInteger: true } or GoBasic { IsFloat: true } when operand is BasicLit && value.Number == NumberForm.AsTyped:
                return Value.Temporary(value.Expression is RustLiteral plain && !plain.Text.Contains(' ') ? new RustLiteral(plain.Text + (target is GoBasic ? "_" + Rust.Printing.RustPrinter.Print(_run.Types.Owned(target)) : "")) : value.Expression);
            case GoBasic { IsInteger: true } number when value.Number == NumberForm.Size && number.BasicKind == BasicKind.Int:
                return value;
            case GoBasic { IsInteger: true } or GoBasic { IsFloat: true } when target is GoBasic or GoNamed:
                var type = _run.Types.Owned(target.Underlying, call.Fun);
                if (value.Number == NumberForm.Character && type is RustPathType { Path: "char" })
                    return value;
                if (type is RustPathType { Path: "char" })
                    return new Value(CharacterOf(operand), ValueForm.Temporary, NumberForm.Character);
                if (value.Number == NumberForm.AsTyped && from is not null && TypeIdentity.AreIdentical(source, target.Underlying))
                    return value;
                var number2 = value.Number == NumberForm.Character && type is RustPathType { Path: "u8" } ? value.Expression : Dereferenced(value, operand);
                return Value.Temporary(new RustCast(number2, type));
            default:
                return value;
        }
    }

    /// <summary>pkg.Name.</summary>
    private Value LowerQualified(SelectorExpr selector, Symbol import, Symbol? member)
    {
        var full = $"{import.PackagePath}.{selector.Sel.Name}";
        if (StdCallMap.Find(full, _run.UsesTokio) is { } row && !row.Template.Contains('$'))
        {
            Require(row, selector);
            var parsed = TemplateParser.Parse(row.Template, _ => []) ?? _run.Hole(selector, $"the mapping of {full} is malformed");
            return new Value(parsed, row.Has("ref") ? ValueForm.Reference : ValueForm.Temporary);
        }
        if (StdSentinel(selector) is { } error)
            return Value.Temporary(error);
        if (IsStandardPath(import.PackagePath) && !_run.TryKeep(full))
            return Value.Temporary(_run.Hole(selector, $"{full} is not mapped yet"));
        var module = NameMapper.Snake(import.PackageName);
        return member?.Kind switch
        {
            SymbolKind.Const => Value.Temporary(RustExpr.PathOf($"{module}::{NameMapper.Screaming(selector.Sel.Name)}")),
            SymbolKind.Variable => Value.Place(RustExpr.PathOf($"{module}::{NameMapper.Screaming(selector.Sel.Name)}")),
            SymbolKind.TypeName => Value.Temporary(RustExpr.PathOf($"{module}::{NameMapper.Camel(selector.Sel.Name)}")),
            _ => Value.Temporary(RustExpr.PathOf($"{module}::{NameMapper.Snake(selector.Sel.Name)}")),
        };
    }

    /// <summary>Fields of types of the standard library, which have methods or other names in Rust.</summary>
    private Value? StdField(SelectorExpr selector, Symbol field)
    {
        if (field.Package is null || ReferenceEquals(field.Package, Model.Package) || !IsStandardPath(field.PackagePath))
            return null;
        var full = field.FullName;
        if (StdCallMap.Find(full, _run.UsesTokio) is { } row)
        {
            Require(row, selector);
            if (TemplateParser.Parse(row.Template, name => name is "r" ? [Read(selector.X)] : []) is { } parsed)
                return new Value(parsed, row.Has("ref") ? ValueForm.Reference : ValueForm.Temporary);
        }
        return _run.TryKeep(full) ? null : Value.Temporary(_run.Hole(selector, $"{full} is not mapped yet"));
    }
}
