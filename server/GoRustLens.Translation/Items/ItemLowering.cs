using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Bodies;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Items;

/// <summary>Declarations of a package as Rust items: functions, types with their impl blocks, constants, variables.</summary>
internal sealed partial class ItemLowering(TranslationRun run)
{
    /// <summary>The items of the declarations, in source order; methods stand in the impl block behind their type.</summary>
    public ImmutableArray<RustItem> Items(ImmutableArray<Decl> declarations)
    {
        run.Plan.FindSharing(declarations);
        var items = ImmutableArray.CreateBuilder<RustItem>();
        foreach (var declaration in declarations)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            switch (declaration)
            {
                case GenDecl group:
                    foreach (var spec in group.Specs)
                        items.AddRange(Item(spec, group));
                    break;
                case FuncDecl function:
                    AddFunction(function, items);
                    break;
            }
        }
        items.AddRange(run.LocalTypes);
        FindOutWhatIsHere(declarations, items);
        var all = RestOfInterfaces(items.ToImmutable()).ToBuilder();
        AddNumberTypes(all);
        FinishInterfaces(all);
        AddHashes(all);
        AddEqualities(all);
        AddPrintTraits(all);
        all.AddRange(StandardTraits());
        all.AddRange(JsonTraits());
        if (run.UsesStreams)
            all.AddRange(StreamTraits());
        all.AddRange(ErrorValues());
        AddErrorEnum(all);
        AddAnonymousStructs(all);
        return all.ToImmutable();
    }

    private ImmutableArray<RustItem> Item(Spec spec, GenDecl group) => spec switch
    {
        ValueSpec values when group.Tok == TokenKind.Const => [.. Constants(run, values).Select(c => c with { Docs = Docs(group.HasParens ? values : group), Origin = values.Start })],
        ValueSpec values => Variables(values, group),
        TypeSpec type => [.. Type(type).Select((item, i) => i == 0 ? item with { Docs = Docs(group.HasParens ? type : group), Origin = type.Start } : item)],
        _ => [],
    };

    /// <summary><c>const NAME: T = value;</c> for each name.</summary>
    public static ImmutableArray<RustItem> Constants(TranslationRun run, ValueSpec spec)
    {
        var items = ImmutableArray.CreateBuilder<RustItem>();
        foreach (var name in spec.Names)
        {
            if (name.IsBlank || run.Model.SymbolOf(name) is not { } symbol || BodyLowering.IsBeyond(symbol) || run.Plan.EnumOf(symbol.Type) is not null)
                continue;
            var lowering = BodyLowering.In(run, null);
            var (value, type) = lowering.ConstantItem(symbol, spec);
            items.Add(new RustConst(run.Names.Value(symbol), type, value) { Visibility = Visibility(run, symbol.Name), Origin = spec.Start });
        }
        return items.ToImmutable();
    }

    private void AddFunction(FuncDecl function, ImmutableArray<RustItem>.Builder items)
    {
        if (function.Name.IsBlank)
            return;
        if (run.Plan.IsOtherTest(function))
        {
            run.Note(function, $"{function.Name.Name}: benchmarks, fuzz tests and examples are other tools' work in Rust (criterion, cargo-fuzz, doc tests)");
            return;
        }
        var made = Function(function);
        if (function.Recv is not { List: [{ } receiver, ..] })
        {
            items.Add(made);
            return;
        }
        var type = run.Model.TypeOf(receiver.Type);
        var named = (type is GoPointer pointer ? pointer.Element : type) as GoNamed;
        var owner = named is null ? Ty.Unknown : run.Plan.Owned(named);
        var home = named is null || run.Model.SymbolOf(function.Name) is not { } method ? null : run.Plan.Interfaces.HomeOf(method, named);
        if (IsDisplay(function))
            AddTo(owner, s_display, ReceiverGenerics(function), DisplayFunction(made.Body ?? RustBlock.Empty, BodyLowering.Formatter) with { Docs = made.Docs, Origin = made.Origin }, items);
        else
            AddTo(owner, home is null || named is null ? null : ContractArguments.TraitFor(run.Plan, home, named), home is null || named is null ? ReceiverGenerics(function) : [.. ReceiverGenerics(function), .. ContractArguments.Free(home, named).Select(Generic)], home is null ? made : made with { Visibility = "" }, items);
        if (named is not null && run.Model.SymbolOf(function.Name) is { } said && run.Plan.IsLentNilText(said))
            AddTo(owner, s_display, ReceiverGenerics(function), NilDisplay(named, function, run.Names), items);
        if (function.Name.Name == "Error" && run.Plan.IsErrorType(owner))
            items.Add(ErrorImpl(owner, ReceiverGenerics(function)));
    }

    /// <summary>Into the impl block of the type and trait that stands there already, or into a new one.</summary>
    private static void AddTo(RustType type, RustType? contract, ImmutableArray<RustGenericParameter> generics, RustFunction made, ImmutableArray<RustItem>.Builder items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is RustImpl block && Ty.Same(block.Type, type) && (block.Trait is null ? contract is null : contract is not null && Ty.Same(block.Trait, contract)))
            {
                items[i] = block with { Items = block.Items.Add(made) };
                return;
            }
        }
        items.Add(new RustImpl(type, contract, [made]) { Generics = generics });
    }

    public RustFunction Function(FuncDecl function)
    {
        var head = Head(function);
        return head with
        {
            Body = function.Body is null ? new RustBlock([], run.Hole(function, "written outside of Go")) : BodyLowering.In(run, function).Body(function.Body),
            // What type parameters need is known when the body has been lowered.
            Generics = Generics(function.Type.TypeParams),
            Docs = Docs(function),
        };
    }

    /// <summary>A function or method without its body and documentation.</summary>
    public RustFunction Head(FuncDecl function)
    {
        var plan = run.Model.SymbolOf(function.Name) is { } symbol ? run.Plan.Function(symbol) : null;
        plan ??= new FunctionPlan([], ResultForm.None);
        var parameters = plan.Parameters.Select(p => new RustParameter(p.Name == "_" ? RustPattern.Wildcard : new RustIdentifierPattern(p.Name, p.IsMutable), p.Type)).ToImmutableArray();
        if (function.Recv is not null && run.Plan.NilReceiverOf(function) is null)
            parameters = parameters.Insert(0, RustParameter.Receiver(plan.Receiver ?? "&self"));
        var isMain = function is { Recv: null, Name.Name: "main" } && run.Model.File.Root.Name.Name == "main";
        return new RustFunction(function.Recv is null ? run.Names.Declared(function) : run.Names.Method(function.Name.Name), parameters, plan.Result, null)
        {
            IsAsync = plan.IsAsync,
            Generics = Generics(function.Type.TypeParams),
            Attributes = isMain && plan.IsAsync ? ["tokio::main"] : run.Plan.IsTest(function) ? ["test"] : run.Plan.IsTestHelper(function) ? [TestModule.Marker] : [],
            Visibility = isMain || run.Plan.IsTestHelper(function) ? "" : Visibility(function.Name.Name),
            Origin = function.Start,
        };
    }

    /// <summary>The head of a method of an interface, as its trait or enum has it.</summary>
    public RustFunction ContractMethod(Semantics.Symbols.Symbol method, GoSignature signature) => Method(method.Name, run.Plan.Function(method) ?? run.Plan.Signature(signature), null);

    private ImmutableArray<RustGenericParameter> Generics(FieldList? parameters) => parameters is null ? []
        : [.. parameters.List.SelectMany(f => f.Names).Select(n => run.Model.SymbolOf(n)?.Type).OfType<GoTypeParam>().Where(p => Planning.Plan.CoreOf(p) is null).Select(Generic)];

    private RustGenericParameter Generic(GoTypeParam parameter) => new(Ty.Name(Planning.Plan.ParameterType(parameter)), run.Plan.BoundsOf(parameter));

    /// <summary>The parameters of the receiver's type, for its impl block.</summary>
    private ImmutableArray<RustGenericParameter> ReceiverGenerics(FuncDecl function) =>
        run.Model.SymbolOf(function.Name)?.Type is GoSignature { Receiver: { } receiver } && (receiver.Type is GoPointer pointer ? pointer.Element : receiver.Type) is GoNamed named
            ? [.. named.Origin.TypeParameters.Where(p => Planning.Plan.CoreOf(p) is null).Select(Generic)] : [];

    /// <summary>A binary has no users outside: its items need no pub.</summary>
    private string Visibility(string name) => Visibility(run, name);

    private static string Visibility(TranslationRun run, string name) => name.Length > 0 && char.IsUpper(name[0]) && !run.Plan.IsSingleProgram ? "pub" : "";

    private ImmutableArray<string> Docs(GoNode node) => [.. CommentLookup.Before(run.Model.File, node.Start)];
}
