using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Expressions: names, selectors, elements, dereferences. Operators, literals, calls and closures have files of their own.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The expression with its Rust type. The hint is the type that the place wants: it types literals, nil and closures; others may ignore it.</summary>
    private Value Lower(Expr expression, RustType? hint = null)
    {
        var value = Lowered(expression, hint);
        if (_run.Lowered is { } kept)
            kept[expression] = value.Code;
        return value;
    }

    private Value Lowered(Expr expression, RustType? hint)
    {
        if (!HasRoom())
            return HoleValue(expression, "nested too deeply to translate");
        if (DurationConstant(expression) is { } span)
            return span;
        if (_given.Count > 0 && _given.TryGetValue(expression, out var given))
            return given;
        if (expression is not (Ident or SelectorExpr or ParenExpr) && Model.ConstantOf(expression) is { } constant && IsFolded(expression))
            return Constant(constant, expression, hint);
        return expression switch
        {
            Ident ident => Name(ident, hint),
            BasicLit literal => Literal(literal, hint),
            ParenExpr paren => Parenthesized(paren, hint),
            SelectorExpr selector => Selector(selector, hint),
            IndexExpr index => Index(index, hint),
            IndexListExpr list => Model.SymbolOf(list.X) is { Kind: SymbolKind.Function } generic ? FunctionValue(generic, list) : Lower(list.X, hint),
            SliceExpr slice => Slice(slice, hint),
            StarExpr star => Dereference(star),
            UnaryExpr unary => Declared(unary, Unary(unary, hint), hint),
            BinaryExpr binary => Declared(binary, Binary(binary, hint), hint),
            CallExpr call => Call(call, hint),
            CompositeLit literal => Composite(literal, hint),
            FuncLit literal => Closure(literal, hint),
            TypeAssertExpr assertion => Assertion(assertion),
            _ => HoleValue(expression, $"{expression.Kind} is not translated"),
        };
    }

    private Value Parenthesized(ParenExpr paren, RustType? hint)
    {
        var value = Lower(paren.X, hint);
        return value;
    }

    private Value Name(Ident ident, RustType? hint)
    {
        if (ident.IsBlank)
            return HoleValue(ident, "a blank name has no value");
        var symbol = Model.SymbolOf(ident);
        switch (symbol?.Kind)
        {
            case SymbolKind.Nil:
                return Nil(ident, hint);
            case SymbolKind.Const:
                return NamedConstant(ident, symbol, hint);
            case SymbolKind.Function:
                return FunctionValue(symbol, ident);
            case SymbolKind.Variable or SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Receiver or SymbolKind.Result:
                return Variable(symbol, ident);
            default:
                return HoleValue(ident, $"{ident.Name} is not known");
        }
    }

    private Value Variable(Symbol symbol, Ident ident)
    {
        if (IsKnownNilError(symbol, ident))
            return new Value(RustExpr.PathOf("None"), Plan.ErrorType());
        if (SentinelValue(symbol) is { } sentinel)
            return sentinel;
        var plan = PlanOf(symbol);
        var value = VariablePlace(symbol, plan).Load();
        // A parameter that is lent mutably reads as what it is.
        return plan is { Storage: Storage.Plain, Type: RustReferenceType { IsMutable: true } } && Plan.Pointers.AliasOf(symbol) is null ? new Value(RustExpr.PathOf(plan.Name), plan.Type, IsPlace: true)
            : value with { IsLastUse = plan.Storage == Storage.Plain && plan.Type is not RustReferenceType && IsLastUse(symbol, ident) };
    }

    /// <summary>nil, as the empty value of the Rust type that is wanted.</summary>
    private Value Nil(Ident nil, RustType? hint) => hint switch
    {
        null => new Value(RustExpr.PathOf("None"), Ty.Unknown),
        RustPathType { Path: "Option" } => new Value(RustExpr.PathOf("None"), hint),
        RustPathType { Path: "Chan" } => new Value(NilChannel(), hint),
        RustPathType { Path: "Receiver" } => new Value(RustExpr.CallOf("crossbeam_channel::never"), hint),
        RustPathType { Path: "GoSlice" } => new Value(RustExpr.CallOf("GoSlice::default"), hint),
        RustPathType { Path: "Rc" } when Ty.IsSharedList(hint) => new Value(RustExpr.CallOf("Rc::default"), hint),
        RustPathType { Path: "Vec" or "HashMap" or "HashSet" or "BTreeMap" or "String" } path => new Value(RustExpr.CallOf(path.Path + "::new"), hint),
        RustPathType newtype when Plan.InNewtype(newtype) is { } inner && Nil(nil, inner) is { Code: not RustMacroCall } held => new Value(RustExpr.CallOf(newtype.Path, held.Code), hint),
        RustReferenceType { IsMutable: false, Inner: RustPathType newtype } when Plan.InNewtype(newtype) is not null => new Value(new RustReference(Nil(nil, newtype).Code), hint),
        RustReferenceType { IsMutable: false, Inner: RustPathType { Path: "Option" } } => new Value(new RustReference(RustExpr.PathOf("None")), hint),
        RustReferenceType { Inner: RustSliceType } reference => new Value(new RustReference(new RustArray([]), reference.IsMutable), hint),
        _ => HoleValue(nil, $"nil where Rust has {Ty.Name(hint)}: an Option around it would say that it can be absent"),
    };

    private Value NamedConstant(Ident name, Symbol symbol, RustType? hint)
    {
        if (symbol.Package is null)
            return symbol.Name is "true" or "false" ? new Value(RustExpr.LiteralOf(symbol.Name), Ty.Bool) : Model.ConstantOf(name) is { } value ? Constant(value, name, hint) : HoleValue(name, $"the constant {symbol.Name}");
        if (Plan.VariantOf(symbol.Type, symbol.Constant) is { } variant)
            return new Value(variant, Plan.Owned(symbol.Type));
        // No Rust constant holds what is beyond its type: only the value can be written.
        if (IsBeyond(symbol))
            return Model.ConstantOf(name) is { } number ? Constant(number, name, hint) : HoleValue(name, $"the value of {symbol.Name}");
        var constant = new Value(RustExpr.PathOf(_run.Names.Value(symbol)), ConstantType(symbol));
        // A text of a type of its own is a &str that is put into the type where it is used.
        return Ty.IsText(constant.Type) && (hint is null || !Ty.IsText(hint)) && Plan.Owned(symbol.Type) is RustPathType newtype && Plan.InNewtype(newtype) is not null
            ? new Value(RustExpr.CallOf(newtype.Path, constant.Code.Method("to_string")), newtype) : constant;
    }

    /// <summary>True for an untyped constant that no integer type of Rust holds.</summary>
    public static bool IsBeyond(Symbol symbol) => symbol.Type is GoBasic { BasicKind: BasicKind.UntypedInt or BasicKind.UntypedRune } && symbol.Constant?.ToInteger() is { } value && (value > ulong.MaxValue || value < long.MinValue);

    /// <summary>What a newtype holds; of one that was made only now from a borrowed text, that text.</summary>
    /// <remarks>Of an enum its number.</remarks>
    private Value Content(Value value, RustType held) => Plan.EnumOf(Ty.Unref(value.Type)) is not null ? new Value(new RustCast(value.Type is RustReferenceType ? Deref(value.Code) : value.Code, held), held) : value.Code is RustCall { Callee: RustPath { Text: var made }, Arguments: [RustMethodCall { Name: "to_string", Receiver: RustPath text }] } && made == Ty.Head(value.Type)
        ? new Value(text, Ty.StrRef) : new Value(new RustField(Member(value.Code), "0"), held, value.IsPlace || value.Type is RustReferenceType);

    /// <summary>What a newtype holds, however deep; other values as they are.</summary>
    private Value Bared(Value value)
    {
        while (Plan.InNewtype(Ty.Unref(value.Type)) is { } held)
            value = Content(value, held);
        return value;
    }

    /// <summary>The Rust type of a constant: untyped numbers have the type that Go would give a variable.</summary>
    private RustType ConstantType(Symbol symbol) =>
        symbol.Type.Underlying is GoBasic { IsString: true } ? Ty.StrRef
        : symbol.Type is GoBasic { BasicKind: BasicKind.UntypedInt } && symbol.Constant?.ToInteger() is { } value && value > long.MaxValue ? Ty.U64 : Plan.Owned(Universe.DefaultOf(symbol.Type));

    private Value FunctionValue(Symbol symbol, Expr at)
    {
        if (Plan.Function(symbol) is not { } plan)
            return HoleValue(at, $"{symbol.Name} as a value");
        var path = new RustPath(_run.Names.Function(symbol.Name));
        if (symbol.Type is GoSignature { TypeParameters: { IsEmpty: false } parameters } && (at switch { IndexExpr one => one.X, IndexListExpr some => some.X, _ => at }) is Ident name && Model.TypeArgumentsOf(name) is var arguments && arguments.Length == parameters.Length)
        {
            for (var i = 0; i < arguments.Length; i++)
                _run.Bounds.HandOn(arguments[i], parameters[i]);
            plan = ForArguments(plan, parameters, arguments);
            path = path with { Arguments = [.. arguments.Where((_, i) => Planning.Plan.CoreOf(parameters[i]) is null).Select(Plan.Owned)] };
        }
        return new Value(path, new RustFnPointer([.. plan.Parameters.Select(p => p.Type)], plan.Result));
    }

    private Value Selector(SelectorExpr selector, RustType? hint)
    {
        if (selector.X is Ident package && Model.SymbolOf(package) is { Kind: SymbolKind.Import })
            return ForeignValue(selector, hint);
        if (Model.SelectionOf(selector) is not { } selection)
            return HoleValue(selector, $"{selector.Sel.Name} is not known");
        return selection.Member.IsMethod ? MethodValue(selector, selection) : Field(selector, selection.Member);
    }

    private Value Field(SelectorExpr selector, Member member)
    {
        if ((TimerField(selector) ?? HttpField(selector)) is { } timer)
            return timer;
        if (TableField(selector, member) is { } standard)
            return standard.Load();
        if (member.Symbol is { Name: "Err", Package.ImportPath: "strconv" })
            return MadeError([RustExpr.LiteralOf("\"{}\""), new RustField(Through(Lower(selector.X)), "err")]);
        var code = Steps(Through(Lower(selector.X)), member.Path, isWriting: false);
        code = new RustField(code, Plan.FieldNameOf(member.Symbol));
        var field = FieldOf(selector, member);
        var type = field is null ? Plan.Owned(member.Type) : Plan.FieldType(field);
        return (field is null ? Storage.Plain : Plan.FieldStorage(field)) switch
        {
            Storage.Cell => new Value(code.Method("get"), type),
            Storage.RefCell => new Value(new RustUnary("*", code.Method("borrow")), type, IsPlace: true),
            Storage.Synced => SyncedPlace(code, type).Load(),
            _ => new Value(code, type, IsPlace: true),
        };
    }

    /// <summary>What a dot can follow: references and smart pointers are gone through by Rust itself, an Option is opened.</summary>
    private RustExpr Through(Value value)
    {
        if (value.Type is RustReferenceType { Inner: RustPathType { Path: "Option" } lent } && SourceOf(lent) is not null)
            return Member(value.Code).Method("as_ref").Method("expect", RustExpr.LiteralOf("\"not nil\""));
        if (IsCellLoan(value.Type) && CellOf(value) is { } cell)
            return cell is GuardedPlace guarded ? guarded.Read : cell.Load().Code;
        if (Ty.InOption(value.Type) is not { } inner)
            return Member(value.Code);
        var opened = Plan.IsCopy(inner) || !value.IsPlace ? Member(value.Code) : Member(value.Code).Method("as_ref");
        return opened.Method("expect", RustExpr.LiteralOf("\"not nil\""));
    }

    /// <summary>True for the address of a variable that is in a cell: the pointer goes through the cell.</summary>
    private static bool IsCellLoan(RustType type) => type is RustReferenceType { Inner: RustPathType { Path: "Cell" or "RefCell" } };

    /// <summary>A variable or constant of another package, through the table of the standard library.</summary>
    private Value ForeignValue(SelectorExpr selector, RustType? hint)
    {
        if (Model.SymbolOf(selector.Sel) is not { } symbol)
            return HoleValue(selector, $"{selector.Sel.Name} is not known");
        if (KnownErrorOf(selector) is { Test: not null, Type: var error, Value: var made } && Ty.Same(error, s_ioError))
            return new Value(made, error);
        if (StandardValue(symbol, selector, hint) is { } known)
            return known;
        if (Model.ConstantOf(selector) is { } constant)
            return Constant(constant, selector, hint);
        return HoleValue(selector, $"{symbol.FullName} has no counterpart in the table");
    }

    private Value Index(IndexExpr index, RustType? hint)
    {
        if (_sortedElements.Count > 0 && _sortedElements.TryGetValue(Model.File.TextOf(index), out var sorted))
            return sorted;
        var type = TypeOf(index.X);
        if (Model.SymbolOf(index.X) is { Kind: SymbolKind.Function } function && type is GoSignature)
            return FunctionValue(function, index);
        if (type.Underlying is GoMap map)
            return MapLookup(index, map);
        // Lowered once: twice at each level of x[0][0][0] would take for ever.
        var indexed = Lower(index.X);
        if (SharedSlice(index.X, indexed) is { } shared && Ty.Element(shared.Type) is { } item && Plan.IsCopy(item))
            return new Value(shared.Code.Method("get", Size(index.Index)), item);
        var holder = Opened(indexed);
        if (Ty.IsText(holder.Type))
            return new Value(new RustIndex(Member(holder.Code).Method("as_bytes"), Size(index.Index)), Ty.U8);
        if (Ty.Element(holder.Type) is { } element)
            return new Value(new RustIndex(holder.Code, Size(index.Index)), element, IsPlace: true);
        _ = hint;
        return HoleValue(index, $"an element of {Ty.Name(holder.Type)}");
    }

    /// <summary>The list, map or text itself, to index or to ask: references, owners, Options and newtypes are gone through.</summary>
    private Value Opened(Value value)
    {
        var code = Through(value);
        var type = InsidePointer(Ty.InOption(value.Type) ?? value.Type);
        while (Plan.InNewtype(Ty.Unref(type)) is { } inner)
            (code, type) = (new RustField(code, "0"), InsidePointer(inner));
        return Guarded(new Value(code, type, IsPlace: true), isWriting: false);
    }

    private static RustType InsidePointer(RustType type) => Ty.Unref(type) is RustPathType { Path: "Box" or "Rc" or "Arc", Arguments: [var inner] } ? inner : type;

    /// <summary>m[k]: Go's zero value where the key is absent.</summary>
    private Value MapLookup(IndexExpr index, GoMap map)
    {
        var key = Plan.KeyType(map.Key);
        var value = Plan.Owned(map.Value);
        var holder = Opened(Lower(index.X)).Code;
        if (map.Value is GoStruct { Fields.IsEmpty: true })
            return new Value(RustExpr.Unit, RustType.Unit);
        var found = holder.Method("get", MapKey(index.Index, key)).Method(Plan.IsCopy(value) ? "copied" : "cloned");
        // An absent pointer or function is nil, not a pointer to a zero value.
        if ((map.Value.Unaliased is GoPointer || map.Value.Underlying is GoSignature) && Ty.Head(value) is "Rc" or "Arc")
            return new Value(found, Ty.Option(value));
        return new Value(OrZero(found, map.Value, value, index), value);
    }

    /// <summary>True for long arrays and structs with such: they have a zero value and no Default.</summary>
    private bool IsZeroWritten(RustType type) => (type is RustArrayType || type is RustPathType { Arguments.IsEmpty: true } path && _run.PackageTypes.ContainsKey(path.Path) && Plan.Interfaces.OfRust(type) is null) && !Plan.IsDefault(type);

    /// <summary>What the Option holds, or Go's zero value.</summary>
    private RustExpr OrZero(RustExpr found, GoType go, RustType type, GoNode at)
    {
        if (IsZeroWritten(type) && Zero(go, type, at).Code is var zero)
            return Plan.IsCopy(type) ? found.Method("unwrap_or", zero) : found.Method("unwrap_or_else", new RustClosure([], zero));
        _run.Bounds.Require(go, "Default");
        if (Ty.Head(type) == "Chan")
            _run.Helper("chan_nil");
        return found.Method("unwrap_or_default");
    }

    /// <summary>A key to look up: lent.</summary>
    private RustExpr MapKey(Expr key, RustType type) => To(key, Ty.Head(type) == "String" ? Ty.StrRef : Ty.Ref(type)) switch
    {
        // A lookup asks for a &str, not for what stands for one.
        RustReference { IsMutable: false, Operand: RustMethodCall { Name: "into_owned", Receiver: RustCall { Callee: RustPath { Text: "String::from_utf8_lossy" } } text } } => new RustReference(new RustUnary("*", text)),
        var given => given,
    };

    private Value Slice(SliceExpr slice, RustType? hint = null)
    {
        if (hint is not RustReferenceType && SharedSlice(slice.X) is { } shared)
            return View(shared, slice);
        if (hint is RustReferenceType { IsMutable: true } && SharedSlice(slice.X) is { } written)
            return new Value(new RustReference(new RustIndex(Guarded(written, isWriting: true).Code, Bounds(slice)), IsMutable: true), new RustReferenceType(new RustSliceType(Ty.Element(written.Type) ?? Ty.Unknown), IsMutable: true));
        var holder = Opened(Lower(slice.X));
        var range = new RustRange(slice.Low is null ? null : Size(slice.Low), slice.High is null ? null : Size(slice.High));
        var part = new RustReference(new RustIndex(Member(holder.Code), range));
        if (Ty.IsText(holder.Type))
            return new Value(part, Ty.StrRef);
        return Ty.Element(holder.Type) is { } element ? new Value(part, Ty.SliceRef(element)) : HoleValue(slice, $"a part of {Ty.Name(holder.Type)}");
    }

    /// <summary>An index or a length, as usize.</summary>
    private RustExpr Size(Expr expression) => To(expression, Ty.Usize);
}
