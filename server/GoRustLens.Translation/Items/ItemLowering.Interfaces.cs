using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Items;

/// <summary>Interfaces: traits with their impls, enums of the types that come in.</summary>
internal sealed partial class ItemLowering
{
    private static readonly string[] s_derivable = ["Clone", "Copy", "Debug", "PartialEq", "Eq", "Hash"];

    /// <summary>The interface that a type declaration names.</summary>
    private ImmutableArray<RustItem> Interface(GoType type, string visibility, ImmutableArray<RustGenericParameter> generics)
    {
        if (run.Plan.Interfaces.Of(type) is not { IsAny: false } contract || contract.Symbol?.Function is not null)
            return [];
        return InterfaceItems(contract, visibility, generics);
    }

    private ImmutableArray<RustItem> InterfaceItems(Contract contract, string visibility, ImmutableArray<RustGenericParameter> generics) =>
        contract.Form == ContractForm.Trait ? [Trait(contract, visibility, generics)] : Enum(contract, visibility);

    /// <summary>What stands for interfaces without a declaration of their own at the package's level, and the impls that no method stands in.</summary>
    public ImmutableArray<RustItem> RestOfInterfaces(ImmutableArray<RustItem> items)
    {
        var all = items.ToBuilder();
        var contracts = run.Plan.Interfaces.All.Where(c => c.Symbol is null || c.Symbol.Function is not null || c.IsForeign).ToList();
        AddMentioned(all, contracts, contract => contract.Name, contract => InterfaceItems(contract, "", []));
        foreach (var contract in contracts)
        {
            if (_here is null && (!contract.IsAny || run.Plan.Interfaces.Variants(contract).Length > 0 || run.UsesAny))
                all.AddRange(InterfaceItems(contract, "", []));
        }
        foreach (var type in TypesHere())
        {
            foreach (var contract in run.Plan.Interfaces.TraitsOf(type))
                Complete(type, contract, all);
        }
        foreach (var contract in run.Plan.Interfaces.All.Where(c => c.Form == ContractForm.Trait && IsHere(c.Name)))
        {
            all.AddRange(contract.Pointers.OfType<GoPointer>().Select(p => PointerImpl(contract, p)).OfType<RustImpl>());
            all.AddRange(contract.Objects.Where(o => o.Form == ContractForm.Trait && o.Type is not GoNamed { TypeParameters.IsEmpty: false }).Select(o => ObjectImpl(contract, o)));
        }
        return all.ToImmutable();
    }

    /// <summary>The trait for a pointer to a trait object, which stands for a type parameter: each method calls that of the object.</summary>
    private RustImpl ObjectImpl(Contract contract, Contract given)
    {
        var owned = run.Plan.Interfaces.Owned(given, []);
        return Forwarded(contract, Ty.InOption(owned) ?? owned, RustType.Of(contract.Name), []);
    }

    /// <summary>The trait for a pointer by the trait of what it leads to.</summary>
    private RustImpl? PointerImpl(Contract contract, GoPointer pointer)
    {
        var owned = run.Plan.Owned(pointer);
        return (Ty.InOption(owned) ?? owned) is RustPathType { Path: "Rc" or "Arc" or "Box", Arguments: [RustPathType { Path: var path }] } && run.PackageTypes.ContainsKey(path) && pointer.Element is GoNamed { TypeArguments.IsEmpty: true } named
            ? Forwarded(contract, owned, ContractArguments.TraitFor(run.Plan, contract, named), [.. ContractArguments.Free(contract, named).Select(Generic)]) : null;
    }

    private RustImpl Forwarded(Contract contract, RustType type, RustType trait, ImmutableArray<RustGenericParameter> generics)
    {
        RustExpr self = RustExpr.PathOf("self");
        RustExpr held = Ty.InOption(type) is null ? new RustUnary("*", new RustUnary("*", self)) : new RustUnary("*", new RustUnary("*", self.Method("as_ref").Method("expect", RustExpr.LiteralOf("\"not nil\""))));
        var methods = run.Plan.Interfaces.DeclaredIn(contract).OrderBy(m => m.Symbol.Ident?.Start ?? 0).Select(m =>
        {
            var plan = run.Plan.Function(m.Symbol) ?? run.Plan.Signature(m.Signature);
            var call = new RustMethodCall(new RustParen(held), run.Names.Method(m.Name), [.. plan.Parameters.Select((p, i) => RustExpr.PathOf(ArgumentName(p, i)))]);
            return (RustItem)Method(m.Name, plan, new RustBlock([], plan.IsAsync ? new RustAwait(call) : call));
        });
        return new RustImpl(type, trait, [.. methods]) { Generics = generics };
    }

    /// <summary>What is known only when everything else is made: which enums are printed, and by which accessors they are asked.</summary>
    private void FinishInterfaces(ImmutableArray<RustItem>.Builder items)
    {
        for (var done = 0; done < run.Plan.Interfaces.Shown.Count || done == 0; done++)
        {
            if (done < run.Plan.Interfaces.Shown.Count)
            {
                var contract = run.Plan.Interfaces.Shown[done];
                if (!IsHere(RustType.Of(contract.Name)))
                    continue;
                var body = Bodies.BodyLowering.In(run, null).ShownBody(contract);
                var type = RustType.Of(contract.Name);
                items.Insert(AfterImpls(items, type), new RustImpl(type, s_display, [DisplayFunction(body, Bodies.BodyLowering.Formatter)]));
            }
            AddShown(items);
        }
        AddClones(items);
        foreach (var contract in run.Plan.Interfaces.All.Where(c => c.Form == ContractForm.Enum && IsHere(c.Name)))
        {
            AddAccessors(contract, items);
            var type = RustType.Of(contract.Name);
            foreach (var variant in run.Plan.Interfaces.Variants(contract))
            {
                if (contract.Given.Exists(g => TypeIdentity.AreIdentical(g, variant.Go)))
                    items.Insert(AfterImpls(items, type), FromVariant(contract, variant));
                if (contract.Taken.Exists(g => TypeIdentity.AreIdentical(g, variant.Go)))
                    items.Insert(AfterImpls(items, type), ToVariant(contract, variant));
            }
        }
    }

    /// <summary>Last, as only now it is known which ones are asked for.</summary>
    private void AddAccessors(Contract contract, ImmutableArray<RustItem>.Builder items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not RustImpl { Trait: null } block || Ty.Head(block.Type) != contract.Name)
                continue;
            var accessors = Accessors(contract, run.Plan.Interfaces.Variants(contract)).Where(a => run.Plan.Interfaces.IsUsed(contract, a.Name));
            items[i] = block with { Items = block.Items.AddRange(accessors) };
            if (((RustImpl)items[i]).Items.IsEmpty)
                items.RemoveAt(i);
            return;
        }
    }

    private RustTrait Trait(Contract contract, string visibility, ImmutableArray<RustGenericParameter> generics)
    {
        var methods = run.Plan.Interfaces.DeclaredIn(contract).OrderBy(m => m.Symbol.Ident?.Start ?? 0).Select(m =>
        {
            var plan = run.Plan.Function(m.Symbol) ?? run.Plan.Signature(m.Signature);
            return (RustItem)Method(m.Name, plan, null);
        });
        var above = contract.Interface.Embedded.Select(e => (Type: e, Contract: run.Plan.Interfaces.Of(e))).Where(e => e.Contract is { Form: ContractForm.Trait, Methods.IsEmpty: false })
            .Select(e => (RustType)new RustPathType(e.Contract!.Name) { Arguments = e.Type.Unaliased is GoNamed named ? [.. named.TypeArguments.Select(run.Plan.Owned)] : [] });
        if (InterfacePlan.HasText(contract))
            above = above.Prepend(s_display);
        return new RustTrait(contract.Name, run.Plan.HasGoroutines ? [.. above, RustType.Of("Send"), RustType.Of("Sync")] : [.. above], [.. methods]) { Generics = generics, Visibility = visibility };
    }

    private RustFunction Method(string name, FunctionPlan plan, RustBlock? body)
    {
        var parameters = plan.Parameters.Select((p, i) => new RustParameter(RustPattern.Binding(ArgumentName(p, i)), p.Type)).ToImmutableArray();
        return new RustFunction(run.Names.Method(name), parameters.Insert(0, RustParameter.Receiver("&self")), plan.Result, body) { IsAsync = plan.IsAsync };
    }

    private static string ArgumentName(ParameterPlan parameter, int index) => parameter.Name is "" or "_" ? $"arg{index}" : parameter.Name;

    /// <summary>The enum, and the methods of the interface as matches over it.</summary>
    private ImmutableArray<RustItem> Enum(Contract contract, string visibility)
    {
        var plans = run.Plan.Interfaces;
        var variants = plans.Variants(contract);
        var type = RustType.Of(contract.Name);
        var derives = s_derivable
            .Where(name => plans.CanDerive(contract, name) && !(name is "PartialEq" or "Hash" && HasOwnEquality(contract))).ToList();
        var items = ImmutableArray.CreateBuilder<RustItem>();
        items.Add(new RustEnum(contract.Name, [.. variants.Select(v => new RustVariant(v.Name, v.Payload.IsUnit ? RustFieldsForm.Unit : RustFieldsForm.Tuple, v.Payload.IsUnit ? [] : [new RustFieldDeclaration("", v.Field)]))])
        {
            Attributes = JsonAttributes(contract, derives),
            Visibility = visibility,
        });
        if (run.Plan.IsDecoded(contract.Type) && contract.IsAny)
            items.Add(FromJson(contract));
        if (InterfacePlan.HasText(contract))
            plans.Show(contract);
        var methods = contract.Methods.Where(m => !Planning.Plan.IsTextMethod(m.Name, m.Signature)).Select(m => (RustItem)Dispatch(contract, m, variants) with { Visibility = visibility }).ToImmutableArray();
        if (!variants.IsEmpty)
            items.Add(new RustImpl(type, null, methods));
        if (contract.IsCompared && HasOwnEquality(contract))
            items.Add(Equality(contract, variants));
        if (contract.IsKey && !derives.Contains("Eq"))
            items.Add(new RustImpl(type, RustType.Of("Eq"), []));
        if (contract.IsKey && !derives.Contains("Hash"))
            items.Add(Hashing(contract, variants));
        foreach (var source in contract.Sources.Where(s => s.Form == ContractForm.Enum).OrderBy(s => s.Name, StringComparer.Ordinal))
            items.Add(Widening(contract, source));
        return items.ToImmutable();
    }

    /// <summary>Pointers are equal where they are the same; functions, slices and maps are not comparable.</summary>
    private bool HasOwnEquality(Contract contract) => run.Plan.Interfaces.Variants(contract).Any(v => v.Go is GoPointer || !run.Plan.Has("PartialEq", v.Field));

    private RustFunction Dispatch(Contract contract, GoMethod method, ImmutableArray<ContractVariant> variants)
    {
        var plan = run.Plan.Function(method.Symbol) ?? run.Plan.Signature(method.Signature);
        var arguments = plan.Parameters.Select((p, i) => RustExpr.PathOf(ArgumentName(p, i))).ToImmutableArray();
        var arms = variants.Select(v =>
        {
            var called = SemanticModel.MemberOf(v.Go, method.Name) is { } member ? Call(RustExpr.PathOf("x"), v.Go, member, arguments, v.Payload) : run.Hole(run.Model.File.Root, $"{method.Name} of {v.Name}");
            return new RustMatchArm(Pattern(contract, v, RustPattern.Binding("x")), called);
        }).ToImmutableArray();
        return Method(method.Name, plan, new RustBlock([], arms.IsEmpty ? new RustMatch(new RustUnary("*", RustExpr.PathOf("self")), []) : new RustMatch(RustExpr.PathOf("self"), arms)));
    }

    private static RustPattern Pattern(Contract contract, ContractVariant variant, RustPattern inner) =>
        variant.Payload.IsUnit ? new RustPathPattern($"{contract.Name}::{variant.Name}") : RustPattern.Variant($"{contract.Name}::{variant.Name}", inner);

    /// <summary>The method called on a value: by way of the embedded fields where it is promoted.</summary>
    private RustExpr Call(RustExpr value, GoType type, Member member, ImmutableArray<RustExpr> arguments, RustType payload)
    {
        var code = value;
        var isWriting = run.Plan.Function(member.Symbol)?.Receiver == "&mut self";
        foreach (var step in member.Path)
        {
            code = new RustField(code, Planning.Plan.FieldNameOf(step.Symbol));
            var kept = run.Plan.FieldType(step);
            code = run.Plan.FieldStorage(step) switch { Storage.Cell => code.Method("get"), Storage.RefCell => code.Method(isWriting && step.Type is not GoPointer ? "borrow_mut" : "borrow"), _ => code };
            if (Ty.InOption(kept) is { } inner)
                code = (run.Plan.IsCopy(inner) ? code : code.Method("as_ref")).Method("expect", RustExpr.LiteralOf("\"not nil\""));
        }
        _ = type;
        var plan = run.Plan.Function(member.Symbol);
        if (member.Path.IsEmpty && plan is { Receiver: "self" or "mut self" } && !run.Plan.IsCopy(payload))
            code = code.Method("clone");
        var call = new RustMethodCall(code, run.Names.Method(member.Symbol.Name), arguments);
        return plan is { IsAsync: true } ? new RustAwait(call) : call;
    }

    /// <summary><c>as_x(&amp;self) -> Option&lt;&amp;X&gt;</c> for each type that values are asserted to be.</summary>
    private IEnumerable<RustFunction> Accessors(Contract contract, ImmutableArray<ContractVariant> variants)
    {
        yield return new RustFunction("type_name", [RustParameter.Receiver("&self")], new RustReferenceType(RustType.Of("str"), Lifetime: "'static"), Bodies.BodyLowering.TypeNames(run, contract, variants));
        foreach (var asked in contract.Asserted)
        {
            if (asked.Underlying is GoInterface { TypeSet.Methods: [var text] } && Planning.Plan.IsTextMethod(text.Name, text.Signature) && run.Plan.Interfaces.Of(asked) is null)
            {
                yield return Shows(contract, asked, text.Name == "Error" ? "as_error" : "as_stringer", variants);
                continue;
            }
            if (Planning.Plan.IsRuntimeError(asked))
            {
                if (run.Plan.ErrorsAreValues && !contract.Asserted.Any(Universe.IsError))
                    yield return AsError(contract, variants);
                continue;
            }
            if (run.Plan.Interfaces.Of(asked) is { } other)
            {
                if (!ReferenceEquals(other, contract))
                    yield return Narrowing(contract, other, variants);
                continue;
            }
            if (run.Plan.Interfaces.VariantOf(contract, asked) is not { Payload.IsUnit: false } variant)
                continue;
            var isCopy = run.Plan.IsCopy(variant.Payload);
            var found = isCopy ? new RustUnary("*", RustExpr.PathOf("x")) : RustExpr.PathOf("x");
            var arms = ImmutableArray.Create(new RustMatchArm(Pattern(contract, variant, RustPattern.Binding("x")), RustExpr.CallOf("Some", found)));
            if (variants.Length > 1)
                arms = arms.Add(new RustMatchArm(RustPattern.Wildcard, RustExpr.PathOf("None")));
            yield return new RustFunction("as_" + NameMapper.Snake(variant.Name), [RustParameter.Receiver("&self")], Ty.Option(isCopy ? variant.Payload : Ty.Head(variant.Payload) == "String" ? Ty.StrRef : Ty.Ref(variant.Payload)), new RustBlock([], new RustMatch(RustExpr.PathOf("self"), arms)));
        }
    }

    /// <summary>The values that have a String or Error method, as what shows itself.</summary>
    private RustFunction Shows(Contract contract, GoType asked, string name, ImmutableArray<ContractVariant> variants)
    {
        if (name == "as_error" && run.Plan.ErrorsAreValues)
            return AsError(contract, variants);
        var arms = variants.Where(v => Universe.IsError(v.Go) ? name == "as_error" : SemanticModel.Satisfies(v.Go, asked)).Select(v => new RustMatchArm(Pattern(contract, v, RustPattern.Binding("x")), RustExpr.CallOf("Some", RustExpr.PathOf("x")))).ToImmutableArray();
        if (arms.Length < variants.Length)
            arms = arms.Add(new RustMatchArm(RustPattern.Wildcard, RustExpr.PathOf("None")));
        return new RustFunction(name, [RustParameter.Receiver("&self")], Ty.Option(Ty.Ref(new RustDynType([s_display]))), new RustBlock([], new RustMatch(RustExpr.PathOf("self"), arms)));
    }

    /// <summary>The values that are errors, as such.</summary>
    private RustFunction AsError(Contract contract, ImmutableArray<ContractVariant> variants)
    {
        var arms = variants.Where(v => SemanticModel.Satisfies(v.Go, Universe.Error)).Select(v =>
        {
            var held = v.IsBoxed ? new RustUnary("*", new RustUnary("*", RustExpr.PathOf("x"))) : RustExpr.PathOf("x");
            var error = Universe.IsError(v.Go) ? held.Method("clone")
                : Ty.Head(v.Payload) is "Rc" or "Arc" ? RustExpr.CallOf("GoError::shared", RustExpr.CallOf(Ty.Head(v.Payload) + "::clone", held))
                : RustExpr.CallOf("GoError::from", run.Plan.IsCopy(v.Payload) && !v.IsBoxed ? new RustUnary("*", held) : held.Method("clone"));
            return new RustMatchArm(Pattern(contract, v, RustPattern.Binding("x")), RustExpr.CallOf("Some", error));
        }).ToImmutableArray();
        if (arms.Length < variants.Length)
            arms = arms.Add(new RustMatchArm(RustPattern.Wildcard, RustExpr.PathOf("None")));
        return new RustFunction("as_error", [RustParameter.Receiver("&self")], run.Plan.ErrorType(), new RustBlock([], new RustMatch(RustExpr.PathOf("self"), arms)));
    }

    /// <summary>Whether a value satisfies another interface, and it as a value of that.</summary>
    private RustFunction Narrowing(Contract contract, Contract other, ImmutableArray<ContractVariant> variants)
    {
        var arms = variants.Where(v => SemanticModel.Satisfies(v.Go, other.Type)).Select(v => new RustMatchArm(Pattern(contract, v, RustPattern.Binding("x")), RustExpr.CallOf("Some", Rewrapped(contract, other, v, "x", isOwned: false)))).ToImmutableArray();
        if (arms.Length < variants.Length)
            arms = arms.Add(new RustMatchArm(RustPattern.Wildcard, RustExpr.PathOf("None")));
        return new RustFunction("as_" + NameMapper.Snake(other.Name), [RustParameter.Receiver("&self")], Ty.Option(RustType.Of(other.Name)), new RustBlock([], new RustMatch(RustExpr.PathOf("self"), arms)));
    }

    private RustExpr Rewrapped(Contract contract, Contract other, ContractVariant variant, string name, bool isOwned)
    {
        if (run.Plan.Interfaces.VariantOf(other, variant.Go) is not { } target)
            return run.Hole(run.Model.File.Root, $"{contract.Name} as {other.Name}");
        if (target.Payload.IsUnit)
            return RustExpr.PathOf($"{other.Name}::{target.Name}");
        var path = RustExpr.PathOf(name);
        var value = isOwned ? path : run.Plan.IsCopy(variant.Field) ? new RustUnary("*", path) : Ty.Head(variant.Field) is "Rc" or "Arc" ? RustExpr.CallOf($"{Ty.Head(variant.Field)}::clone", path) : path.Method("clone");
        if (variant.IsBoxed && !target.IsBoxed)
            value = new RustUnary("*", value);
        else if (!variant.IsBoxed && target.IsBoxed)
            value = RustExpr.CallOf("Box::new", value);
        return RustExpr.CallOf($"{other.Name}::{target.Name}", value);
    }

    /// <summary><c>impl From&lt;Source&gt; for Target</c>: a value of one interface assigned to another.</summary>
    private RustImpl Widening(Contract target, Contract source)
    {
        var arms = run.Plan.Interfaces.Variants(source).Select(v => new RustMatchArm(Pattern(source, v, RustPattern.Binding("x")), Rewrapped(source, target, v, "x", isOwned: true))).ToImmutableArray();
        var from = new RustFunction("from", [new RustParameter(RustPattern.Binding("value"), RustType.Of(source.Name))], RustType.Of("Self"), new RustBlock([], new RustMatch(RustExpr.PathOf("value"), arms)));
        return new RustImpl(RustType.Of(target.Name), RustType.Of("From", RustType.Of(source.Name)), [from]);
    }

    /// <summary><c>impl From&lt;T&gt; for Enum</c>.</summary>
    private static RustImpl FromVariant(Contract contract, ContractVariant variant)
    {
        RustExpr value = RustExpr.PathOf("value");
        var made = RustExpr.CallOf($"Self::{variant.Name}", variant.IsBoxed ? RustExpr.CallOf("Box::new", value) : value);
        return new RustImpl(RustType.Of(contract.Name), RustType.Of("From", variant.Payload), [new RustFunction("from", [new RustParameter(RustPattern.Binding("value"), variant.Payload)], RustType.Of("Self"), new RustBlock([], made))]);
    }

    /// <summary><c>impl TryFrom&lt;Enum&gt; for T</c>.</summary>
    private RustImpl ToVariant(Contract contract, ContractVariant variant)
    {
        var held = RustExpr.PathOf("x");
        var arms = ImmutableArray.Create(new RustMatchArm(Pattern(contract, variant, RustPattern.Binding("x")), RustExpr.CallOf("Ok", variant.IsBoxed ? new RustUnary("*", held) : held)));
        if (run.Plan.Interfaces.Variants(contract).Length > 1)
            arms = arms.Add(new RustMatchArm(RustPattern.Binding("other"), RustExpr.CallOf("Err", RustExpr.PathOf("other"))));
        return new RustImpl(variant.Payload, RustType.Of("TryFrom", RustType.Of(contract.Name)),
        [
            new RustTypeAlias("Error", RustType.Of(contract.Name)),
            new RustFunction("try_from", [new RustParameter(RustPattern.Binding("value"), RustType.Of(contract.Name))], RustType.Of("Result", RustType.Of("Self"), RustType.Of(contract.Name)), new RustBlock([], new RustMatch(RustExpr.PathOf("value"), arms))),
        ]);
    }

    private RustImpl Equality(Contract contract, ImmutableArray<ContractVariant> variants)
    {
        var arms = variants.Where(v => v.Payload.IsUnit || v.Go is GoPointer || run.Plan.Has("PartialEq", v.Field)).Select(v => new RustMatchArm(
            new RustTuplePattern([Pattern(contract, v, RustPattern.Binding("a")), Pattern(contract, v, RustPattern.Binding("b"))]),
            v.Payload.IsUnit ? RustExpr.LiteralOf("true")
            : Ty.Head(v.Payload) is "Rc" or "Arc" ? RustExpr.CallOf($"{Ty.Head(v.Payload)}::ptr_eq", RustExpr.PathOf("a"), RustExpr.PathOf("b"))
            : v.Go is GoPointer ? RustExpr.CallOf("std::ptr::eq", RustExpr.PathOf("a"), RustExpr.PathOf("b"))
            : new RustBinary(RustExpr.PathOf("a"), "==", RustExpr.PathOf("b")))).ToImmutableArray();
        if (arms.Length != 1 || variants.Length > 1)
            arms = arms.Add(new RustMatchArm(RustPattern.Wildcard, RustExpr.LiteralOf("false")));
        var self = RustType.Of(contract.Name);
        var eq = new RustFunction("eq", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("other"), Ty.Ref(RustType.Of("Self")))], Ty.Bool,
            new RustBlock([], new RustMatch(new RustTuple([RustExpr.PathOf("self"), RustExpr.PathOf("other")]), arms)));
        return new RustImpl(self, RustType.Of("PartialEq"), [eq]);
    }

    /// <summary>The methods that the trait's impl for the type lacks: promoted ones, and those that stand in the type's own impl.</summary>
    private void Complete(GoNamed type, Contract contract, ImmutableArray<RustItem>.Builder items)
    {
        var owned = run.Plan.Owned(type);
        var path = ContractArguments.TraitFor(run.Plan, contract, type);
        var at = -1;
        for (var i = 0; i < items.Count && at < 0; i++)
        {
            if (items[i] is RustImpl { Trait: { } trait } block && Ty.Same(trait, path) && Ty.Same(block.Type, owned))
                at = i;
        }
        var present = at < 0 ? [] : ((RustImpl)items[at]).Items.OfType<RustFunction>().Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<RustItem>();
        foreach (var method in run.Plan.Interfaces.DeclaredIn(contract).Where(m => !present.Contains(run.Names.Method(m.Name))).OrderBy(m => m.Symbol.Ident?.Start ?? 0))
        {
            if (SemanticModel.MemberOf(new GoPointer(type), method.Name) is { IsMethod: true } member)
                missing.Add(Delegation(type, owned, method, member));
        }
        if (at >= 0)
            items[at] = (RustImpl)items[at] with { Items = ((RustImpl)items[at]).Items.AddRange(missing) };
        else
            items.Insert(AfterImpls(items, owned), new RustImpl(owned, path, missing.ToImmutable()) { Generics = [.. type.TypeParameters.Where(p => Planning.Plan.CoreOf(p) is null).Concat(ContractArguments.Free(contract, type)).Select(Generic)] });
    }

    private RustFunction Delegation(GoNamed type, RustType owned, GoMethod method, Member member)
    {
        var plan = run.Plan.Function(method.Symbol) ?? run.Plan.Signature(method.Signature);
        var arguments = plan.Parameters.Select((p, i) => RustExpr.PathOf(ArgumentName(p, i))).ToImmutableArray();
        var self = RustExpr.PathOf("self");
        RustExpr call;
        if (member.Path.IsEmpty)
        {
            // By its path: a dot would find the trait's method, which this is, where the own method takes self by value.
            var own = run.Plan.Function(member.Symbol);
            var receiver = own is { Receiver: "self" or "mut self" } ? run.Plan.IsCopy(owned) ? new RustUnary("*", self) : self.Method("clone") : self;
            call = new RustCall(new RustPath($"{Ty.Head(owned)}::{run.Names.Method(method.Name)}"), arguments.Insert(0, receiver));
            call = own is { IsAsync: true } ? new RustAwait(call) : call;
        }
        else
        {
            call = Call(self, type, member, arguments, owned);
        }
        return Method(method.Name, plan, new RustBlock([], call));
    }

    /// <summary>Behind the type and its impls.</summary>
    private static int AfterImpls(ImmutableArray<RustItem>.Builder items, RustType type)
    {
        var name = Ty.Head(type);
        for (var i = items.Count - 1; i >= 0; i--)
        {
            if (items[i] is RustImpl block && Ty.Head(block.Type) == name || items[i] is RustStruct made && made.Name == name || items[i] is RustEnum { Name: var other } && other == name)
                return i + 1;
        }
        return items.Count;
    }
}
