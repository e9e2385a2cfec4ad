using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation;

/// <summary>Lowers declarations to items: functions, methods in impl blocks, types, constants, variables.</summary>
internal sealed class DeclarationLowering(TranslationRun run)
{
    public ImmutableArray<RustItem> Items(ImmutableArray<Decl> declarations)
    {
        var items = ImmutableArray.CreateBuilder<RustItem>();
        foreach (var declaration in declarations)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            switch (declaration)
            {
                case FuncDecl function: AddFunction(function, items); break;
                case GenDecl { Tok: TokenKind.Import }: break;
                case GenDecl { Tok: TokenKind.Const } constants: items.AddRange(Constants(constants)); break;
                case GenDecl general:
                    foreach (var spec in general.Specs)
                        items.AddRange(Local(spec, general));
                    break;
            }
        }
        return items.ToImmutable();
    }

    /// <summary>A type or a package-level variable.</summary>
    public ImmutableArray<RustItem> Local(Spec spec, GenDecl group) => spec switch
    {
        TypeSpec type => Type(type, group),
        ValueSpec variable => Variables(variable),
        _ => [],
    };

    public ImmutableArray<RustItem> Constants(GenDecl group)
    {
        var items = ImmutableArray.CreateBuilder<RustItem>();
        foreach (var spec in group.Specs.OfType<ValueSpec>())
        {
            for (var i = 0; i < spec.Names.Length; i++)
            {
                if (run.Model.SymbolOf(spec.Names[i]) is not { } symbol || spec.Names[i].IsBlank || (symbol.Type is GoNamed named && run.Package.IsEnum(named.Symbol)))
                    continue;
                var isText = symbol.Type.Underlying is GoBasic { IsString: true };
                var type = isText ? new RustReferenceType(RustType.Of("str")) : run.Types.Owned(Universe.DefaultOf(symbol.Type));
                var value = i < spec.Values.Length && !NameUse.Reads(spec.Values[i], "iota")
                    ? Constant(spec.Values[i], symbol.Type)
                    : run.Hole(spec, $"the value of {symbol.Name}, counted by iota");
                items.Add(new RustConst(NameMapper.Screaming(symbol.Name), type, value) { Docs = Docs(spec), Visibility = Visibility(symbol.Name), Origin = LineOf(spec) });
            }
        }
        return items.ToImmutable();
    }

    private RustExpr Constant(Expr value, GoType type) => Lowering.In(run, null).Expression(value, type);

    private ImmutableArray<RustItem> Variables(ValueSpec spec)
    {
        var items = ImmutableArray.CreateBuilder<RustItem>();
        for (var i = 0; i < spec.Names.Length; i++)
        {
            if (spec.Names[i].IsBlank || run.Package.IsSentinel(spec.Names[i].Name) || run.Model.SymbolOf(spec.Names[i]) is not { } symbol)
                continue;
            run.Use("std::sync::LazyLock");
            run.Note(spec, "a package-level variable becomes a static; where it is written, it needs a Mutex or an atomic");
            var type = run.Types.Owned(Universe.DefaultOf(symbol.Type), spec.Type);
            var lowering = Lowering.In(run, null);
            var value = i < spec.Values.Length ? lowering.OwnedExpression(spec.Values[i], symbol.Type) : lowering.Zero(symbol.Type);
            items.Add(new RustConst(NameMapper.Screaming(symbol.Name), RustType.Of("LazyLock", type), RustExpr.CallOf("LazyLock::new", new RustClosure([], value))) { IsStatic = true, Docs = Docs(spec), Visibility = Visibility(symbol.Name), Origin = LineOf(spec) });
        }
        return items.ToImmutable();
    }

    private ImmutableArray<RustItem> Type(TypeSpec type, GenDecl group)
    {
        var name = NameMapper.Camel(type.Name.Name);
        var docs = Docs(group.HasParens ? type : group);
        var visibility = Visibility(type.Name.Name);
        var generics = Generics(type.TypeParams);
        RustItem item = type.Type switch
        {
            StructType structure => Struct(name, structure, generics),
            InterfaceType contract => new RustTrait(name, [], [.. contract.Methods.List.Where(m => m.Type is FuncType && m.Names.Length == 1).Select(TraitMethod)]) { Generics = generics },
            _ when run.Model.SymbolOf(type.Name) is { } symbol && run.Package.EnumGroup(symbol) is { } constants => Enum(type, name, constants),
            _ when type.IsAlias => new RustTypeAlias(name, run.Types.Owned(run.Model.TypeOf(type.Type), type.Type)) { Generics = generics },
            _ => new RustStruct(name, RustFieldsForm.Tuple, [new RustFieldDeclaration("", run.Types.Owned(run.Model.TypeOf(type.Type), type.Type)) { Visibility = "pub" }]) { Generics = generics, Attributes = ["derive(Clone, Debug, Default)"] },
        };
        return [item with { Docs = docs, Visibility = visibility, Origin = LineOf(type) }];
    }

    private static RustEnum Enum(TypeSpec type, string name, GenDecl constants) =>
        new(name, [.. constants.Specs.OfType<ValueSpec>().SelectMany(s => s.Names).Where(n => !n.IsBlank).Select((n, i) =>
            new RustVariant(Lowering.VariantName(type.Name.Name, n.Name), RustFieldsForm.Unit, []) { Attributes = i == 0 ? ["default"] : [] })])
        { Attributes = ["derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)"] };

    private RustStruct Struct(string name, StructType structure, ImmutableArray<RustGenericParameter> generics)
    {
        var fields = ImmutableArray.CreateBuilder<RustFieldDeclaration>();
        var hasJson = false;
        foreach (var field in structure.Fields.List)
        {
            var type = run.Model.TypeOf(field.Type);
            var names = field.Names.IsEmpty ? [EmbeddedName(field.Type)] : field.Names.Select(n => n.Name).ToImmutableArray();
            foreach (var fieldName in names)
            {
                var rust = run.Types.Owned(type, field.Type);
                if (type is GoPointer { Element: GoNamed element } && NameMapper.Camel(element.Name) == name)
                    rust = RustType.Of("Box", rust);
                if (type is GoPointer or GoSignature && IsNilField(structure, fieldName))
                    rust = RustType.Of("Option", rust);
                var json = field.Tag is { } tag ? JsonName(tag, fieldName) : null;
                hasJson |= json is not null;
                fields.Add(new RustFieldDeclaration(NameMapper.Snake(fieldName), rust) { Attributes = json is { Length: > 0 } rename && rename != NameMapper.Snake(fieldName) ? [$"serde(rename = {RustStrings.Quote(rename)})"] : [], Visibility = Visibility(fieldName), Docs = Docs(field) });
            }
        }
        if (hasJson)
        {
            run.Use("serde::Deserialize");
            run.Use("serde::Serialize");
        }
        var derives = run.Model.TypeOf(structure) is GoStruct known ? UsualDerives.Where(name => run.Traits.Has(name, known)).ToList() : [];
        if (hasJson)
            derives.AddRange(["Deserialize", "Serialize"]);
        return new RustStruct(name, fields.Count == 0 ? RustFieldsForm.Unit : RustFieldsForm.Named, fields.ToImmutable()) { Generics = generics, Attributes = derives.Count == 0 ? [] : [$"derive({string.Join(", ", derives)})"] };
    }

    private static readonly string[] UsualDerives = ["Clone", "Debug", "Default"];

    private static string? JsonName(BasicLit tag, string field)
    {
        var text = RustStrings.Value(tag) ?? "";
        var start = text.IndexOf("json:\"", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var end = text.IndexOf('"', start + 6);
        var name = end < 0 ? "" : text[(start + 6)..end].Split(',')[0];
        return name.Length == 0 ? field : name;
    }

    private bool IsNilField(StructType structure, string name) =>
        run.Model.TypeOf(structure) is GoStruct { Fields: var fields } && fields.FirstOrDefault(field => field.Name == name) is { } found && run.Package.IsNilField(found.Symbol);

    private static string EmbeddedName(Expr type) => type switch
    {
        StarExpr star => EmbeddedName(star.X),
        SelectorExpr selector => selector.Sel.Name,
        IndexExpr index => EmbeddedName(index.X),
        Ident name => name.Name,
        _ => "embedded",
    };

    private RustFunction TraitMethod(Field method)
    {
        var shape = run.Model.TypeOf(method.Type) is GoSignature signature ? run.Shapes.OfSignature(signature) : new FunctionShape([], ResultForm.None, []);
        var receiver = RustParameter.Receiver(run.Package.InterfaceMethodWrites(method.Names[0].Name) ? "&mut self" : "&self");
        return new RustFunction(NameMapper.Snake(method.Names[0].Name), [receiver, .. Parameters(shape, _ => false)], shape.Result, null) { Docs = Docs(method), Origin = LineOf(method) };
    }

    private void AddFunction(FuncDecl function, ImmutableArray<RustItem>.Builder items)
    {
        var made = Function(function);
        var owner = function.Recv is not null ? ReceiverName(function) : null;
        if (owner is null && run.Model.SymbolOf(function.Name) is { } symbol && Constructors.Find(run.Model, symbol) is { } constructor)
        {
            owner = constructor.Type;
            made = made with { Name = constructor.Method };
        }
        if (owner is null)
        {
            items.Add(made);
            return;
        }
        var generics = function.Recv is null ? ImmutableArray<string>.Empty : ReceiverParameters(function);
        var path = new RustPathType(NameMapper.Camel(owner)) { Arguments = [.. generics.Select(g => RustType.Of(NameMapper.Camel(g)))] };
        var bounds = generics.Select(g => WithDefault(new RustGenericParameter(NameMapper.Camel(g), [RustType.Of("Clone")]))).ToImmutableArray();
        if (function.Recv is not null && run.Package.ContractOf(owner, function.Name.Name) is { } contract)
            AddTo(path, RustType.Of(NameMapper.Camel(contract)), bounds, made with { Visibility = "" }, items);
        else if (function.Recv is not null && PackageFacts.IsText(function))
            AddDisplay(path, bounds, function, made, items);
        else
            AddTo(path, null, bounds, made, items);
    }

    /// <summary>String and Error become Display; a type with Error is an error of Rust too.</summary>
    private static void AddDisplay(RustPathType path, ImmutableArray<RustGenericParameter> bounds, FuncDecl function, RustFunction made, ImmutableArray<RustItem>.Builder items)
    {
        RustExpr written = made.Body is { Statements.IsEmpty: true, Tail: RustMacroCall { Path: "format" } format }
            ? new RustMacroCall("write", format.Arguments.Insert(0, RustExpr.PathOf("f")))
            : RustExpr.PathOf("f").Method("write_str", new RustReference(RustExpr.PathOf("self").Method(made.Name)));
        if (written is not RustMacroCall)
            AddTo(path, null, bounds, made, items);
        ImmutableArray<RustParameter> parameters = [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("f"), new RustReferenceType(RustType.Of("std::fmt::Formatter<'_>"), IsMutable: true))];
        var display = new RustFunction("fmt", parameters, RustType.Of("std::fmt::Result"), new RustBlock([], written)) { Origin = made.Origin, Docs = written is RustMacroCall ? made.Docs : [] };
        AddTo(path, RustType.Of("std::fmt::Display"), bounds, display, items);
        if (function.Name.Name == "Error")
            items.Add(new RustImpl(path, RustType.Of("std::error::Error"), []) { Generics = bounds });
    }

    /// <summary>Into the impl block of the type and trait that stands there already, or into a new one.</summary>
    private static void AddTo(RustPathType path, RustType? contract, ImmutableArray<RustGenericParameter> bounds, RustFunction made, ImmutableArray<RustItem>.Builder items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is RustImpl { Type: RustPathType { Path: var known } } block && known == path.Path && (block.Trait as RustPathType)?.Path == (contract as RustPathType)?.Path)
            {
                items[i] = block with { Items = block.Items.Add(made), Generics = bounds };
                return;
            }
        }
        items.Add(new RustImpl(path, contract, [made]) { Generics = bounds });
    }

    private RustGenericParameter WithDefault(RustGenericParameter parameter) =>
        run.DefaultedParameters.Contains(parameter.Name) ? parameter with { Bounds = parameter.Bounds.Add(RustType.Of("Default")) } : parameter;

    private static string? ReceiverName(FuncDecl function) => function.Recv is { List: [var field, ..] } ? EmbeddedName(field.Type) : null;

    private static ImmutableArray<string> ReceiverParameters(FuncDecl function) =>
        (function.Recv is { List: [var field, ..] } ? field.Type is StarExpr star ? star.X : field.Type : null) switch
        {
            IndexExpr { Index: Ident name } => [name.Name],
            IndexListExpr list => [.. list.Indices.OfType<Ident>().Select(n => n.Name)],
            _ => [],
        };

    public RustFunction Function(FuncDecl function)
    {
        var lowering = Lowering.In(run, function);
        var shape = lowering.ShapeOf(function) ?? new FunctionShape([], ResultForm.None, []);
        var body = function.Body is null ? new RustBlock([], run.Hole(function, "written outside of Go")) : Completed(lowering.Body(function.Body), shape);
        var facts = run.FactsOf(function);
        var parameters = Parameters(shape, symbol => facts[symbol] is { IsReassigned: true } or { IsWrittenThrough: true } or { IsAppendedTo: true });
        if (function.Recv is not null)
            parameters = parameters.Insert(0, RustParameter.Receiver(shape.Receiver ?? "&self"));
        var isMain = function is { Recv: null, Name.Name: "main" } && run.Model.File.Root.Name.Name == "main";
        return new RustFunction(NameMapper.Snake(function.Name.Name), parameters, shape.Result, body)
        {
            IsAsync = shape.IsAsync,
            Generics = [.. Generics(function.Type.TypeParams).Select(WithDefault)],
            Attributes = isMain && shape.IsAsync ? ["tokio::main"] : [],
            Docs = Docs(function),
            Visibility = isMain ? "" : Visibility(function.Name.Name),
            Origin = LineOf(function),
        };
    }

    /// <summary>A Result of nothing needs its Ok at the end.</summary>
    private static RustBlock Completed(RustBlock body, FunctionShape shape) =>
        shape is { Form: ResultForm.Fallible, Payload.IsEmpty: true } && body.Tail is null ? body with { Tail = RustExpr.CallOf("Ok", RustExpr.Unit) } : body;

    private ImmutableArray<RustParameter> Parameters(FunctionShape shape, Func<Symbol, bool> isSet) => [.. shape.Parameters.Select((p, i) => new RustParameter(
        p.Name is "_" or "" ? RustPattern.Binding("_arg" + i) : new RustIdentifierPattern(NameMapper.Snake(p.Name), IsMutable: p is { Pass: PassForm.Owned, Rust: not RustImplType, Symbol: { } symbol } && (isSet(symbol) || IsPolled(p))), p.Rust))];

    /// <summary>A tokio receiver that the function itself receives from.</summary>
    private bool IsPolled(ParameterShape parameter) =>
        run.UsesTokio && parameter is { Rust: RustPathType { Path: "mpsc::Receiver" }, Symbol: { Function: { } function } symbol } && run.FactsOf(function)[symbol].IsReceivedFrom;

    private ImmutableArray<RustGenericParameter> Generics(FieldList? parameters) => parameters is null ? [] : [.. parameters.List.SelectMany(f => f.Names.Select(n => new RustGenericParameter(NameMapper.Camel(n.Name), Bounds(f.Type))))];

    private ImmutableArray<RustType> Bounds(Expr constraint) => run.Model.File.TextOf(constraint) switch
    {
        "any" => [RustType.Of("Clone")],
        "comparable" => [RustType.Of("Clone"), RustType.Of("Eq"), RustType.Of("std::hash::Hash")],
        "cmp.Ordered" or "constraints.Ordered" => [RustType.Of("Clone"), RustType.Of("PartialOrd")],
        _ => run.Types.TraitOf(run.Model.TypeOf(constraint)) is { } bound ? [RustType.Of("Clone"), bound] : [RustType.Of("Clone")],
    };

    private static string Visibility(string name) => name.Length > 0 && char.IsUpper(name[0]) ? "pub" : "";

    private ImmutableArray<string> Docs(GoNode node) => [.. CommentLookup.Before(run.Model.File, node.Start)];

    private int LineOf(GoNode node) => run.Model.File.Text.Lines.LineOf(node.Start);
}
