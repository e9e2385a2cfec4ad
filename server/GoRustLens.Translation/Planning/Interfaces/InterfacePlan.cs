using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>What the interfaces of a package become. A program is a closed world: every type that comes into an interface is known.</summary>
/// <remarks>
/// Where values are only called, a trait behind Box, or behind Rc where values are copied; where they are asked for their type, compared or printed,
/// an enum of the types that come in. A nil value is None around either, for all values of the interface or for none.
/// Methods that are called through one interface share their signatures: see <see cref="GroupOf"/>.
/// </remarks>
internal sealed class InterfacePlan
{
    private readonly TranslationRun _run;
    private readonly InterfaceFacts _facts;
    private readonly Dictionary<Contract, ImmutableArray<ContractVariant>> _variants = [];
    private readonly Dictionary<Symbol, HashSet<Symbol>> _groups;
    private readonly HashSet<Symbol> _mustShare;

    public InterfacePlan(TranslationRun run)
    {
        _run = run;
        var known = run.Index.InterfacesIn(run);
        _facts = known._facts.Copy();
        _groups = known._groups;
        _mustShare = known._mustShare;
    }

    private InterfacePlan(TranslationRun run, InterfaceFacts facts)
    {
        _run = run;
        _facts = facts;
        _groups = [];
        _mustShare = [];
        Spread();
        foreach (var contract in _facts.All.ToList())
            Expand(contract);
        Spread();
        foreach (var contract in All)
            Share(contract);
        foreach (var contract in All)
            Group(contract);
    }

    /// <summary>What is the same for all runs: made once for a package, then only copied from.</summary>
    public static InterfacePlan Prepare(TranslationRun run, InterfaceFacts facts) => new(run, facts);

    /// <summary>Chooses the forms. Apart from the constructor, as the pointers are asked, which ask for <see cref="MustShare"/>.</summary>
    public void Decide()
    {
        foreach (var contract in All)
            contract.Form = FormOf(contract);
        Settle();
        NameLiterals();
    }

    /// <summary>The types that sort.Sort and container/heap work on.</summary>
    public SortedTypes Sorted => _run.Index.Sorted;

    public IReadOnlyList<Contract> All => _all ??= [.. _facts.All.Where(c => !c.IsIdle).OrderBy(c => c.Symbol?.Ident?.Start ?? int.MaxValue)];

    private List<Contract>? _all;

    /// <summary>The contract of an interface type; null for other types, errors, constraints and interfaces of other packages.</summary>
    public Contract? Of(GoType type)
    {
        if (_facts.Of(type) is not { IsIdle: false } contract)
            return null;
        if (contract.Form == ContractForm.Enum || _all is null || _all.Contains(contract))
            return contract;
        // An interface that no code but this question names.
        contract.Form = FormOf(contract);
        _all = null;
        return contract;
    }

    /// <summary>The contract whose trait or enum the Rust type is, without what is around it.</summary>
    public Contract? OfRust(RustType type) => type switch
    {
        RustDynType { Bounds: [RustPathType path] } => All.FirstOrDefault(c => c.Form == ContractForm.Trait && c.Name == path.Path),
        RustPathType { Path: "Box" or "Rc" or "Arc", Arguments: [RustDynType held] } => OfRust(held),
        RustPathType path => All.FirstOrDefault(c => c.Form == ContractForm.Enum && c.Name == path.Path),
        _ => null,
    };

    /// <summary>The interface as an owned type.</summary>
    public RustType Owned(Contract contract, ImmutableArray<RustType> arguments)
    {
        var value = contract.Form == ContractForm.Enum ? RustType.Of(contract.Name) : Pointer(contract, Dyn(contract, arguments));
        return contract.IsNilable ? Ty.Option(value) : value;
    }

    public static RustType Dyn(Contract contract, ImmutableArray<RustType> arguments) => new RustDynType([new RustPathType(contract.Name) { Arguments = arguments }]);

    private RustType Pointer(Contract contract, RustType inner)
    {
        if (!contract.IsCopied && contract.Concretes.All(c => c is not GoPointer pointer || !_run.Plan.Pointers.IsShared(pointer.Element)))
            return Ty.Box(inner);
        return _run.Plan.Counted(inner);
    }

    /// <summary>The variants of an interface that is an enum.</summary>
    public ImmutableArray<ContractVariant> Variants(Contract contract)
    {
        if (_variants.TryGetValue(contract, out var known))
            return known;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var made = ImmutableArray.CreateBuilder<ContractVariant>();
        foreach (var type in contract.Concretes.Where(t => !ContractArguments.Holds(t, 0)))
        {
            var name = VariantNames.Of(type);
            if (!names.Add(name) && !names.Add(name += type is GoPointer ? "Ptr" : "Value"))
                names.Add(name += names.Count);
            made.Add(new ContractVariant(type, name, Payload(type), false));
        }
        _variants[contract] = made.ToImmutable();
        for (var i = 0; i < made.Count; i++)
        {
            if (Holds(made[i].Payload, contract, []))
                made[i] = made[i] with { IsBoxed = true };
        }
        return _variants[contract] = made.ToImmutable();
    }

    /// <summary>What stands for the value in the enum or behind the pointer: of a pointer that has one owner, what it points to.</summary>
    public RustType Payload(GoType type) => Universe.IsError(type) ? SharedError()
        : type is GoPointer pointer
        ? _run.Plan.Pointers.IsShared(pointer.Element) ? Ty.InOption(_run.Plan.Owned(pointer)) ?? _run.Plan.Owned(pointer) : _run.Plan.Owned(pointer.Element)
        : _run.Plan.Owned(type);

    /// <summary>An error in an enum is shared: errors of anyhow cannot be cloned.</summary>
    private RustType SharedError()
    {
        if (_run.Plan.ErrorsAreValues)
            return _run.Plan.ErrorInside();
        _run.Use("std::rc::Rc");
        var error = _run.Plan.ErrorType();
        return Ty.Rc(Ty.InOption(error) ?? error);
    }

    /// <summary>The variant of the Go type; null where no such value comes into the interface.</summary>
    public ContractVariant? VariantOf(Contract contract, GoType type) => Variants(contract).FirstOrDefault(v => TypeIdentity.AreIdentical(v.Go, type));

    /// <summary>True where a value of the type holds one of the enum without a pointer between.</summary>
    private bool Holds(RustType type, Contract contract, HashSet<string> seen)
    {
        switch (type)
        {
            case RustPathType { Path: "Option" or "Cell" or "RefCell", Arguments: [var inner] }:
                return Holds(inner, contract, seen);
            case RustArrayType array:
                return Holds(array.Element, contract, seen);
            case RustTupleType tuple:
                return tuple.Elements.Any(e => Holds(e, contract, seen));
            case RustPathType { Arguments.IsEmpty: true } path:
                if (path.Path == contract.Name)
                    return true;
                if (!seen.Add(path.Path))
                    return false;
                if (OfRust(path) is { } other)
                    return Variants(other).Any(v => !v.IsBoxed && Holds(v.Payload, contract, seen));
                return _run.PackageTypes.TryGetValue(path.Path, out var named) && (named.Underlying is GoStruct structure
                    ? structure.Fields.Any(f => Holds(_run.Plan.FieldType(f), contract, seen))
                    : named.Underlying is not GoInterface && Holds(_run.Plan.Owned(named.Underlying), contract, seen));
            default:
                return false;
        }
    }

    private readonly List<Contract> _shown = [];

    /// <summary>The enums that the program prints.</summary>
    public IReadOnlyList<Contract> Shown => _shown;

    public void Show(Contract contract)
    {
        if (!_shown.Contains(contract))
            _shown.Add(contract);
    }

    /// <summary>True where a value of the interface has Display: a String or Error method is one of its methods.</summary>
    public static bool HasText(Contract contract) => contract.Methods.Any(m => Plan.IsTextMethod(m.Name, m.Signature));

    private readonly HashSet<(Contract, string)> _accessors = [];

    /// <summary>Says that code asks values of the interface by the accessor; those that nobody asks by are left out.</summary>
    public void UseAccessor(Contract contract, string accessor) => _accessors.Add((contract, accessor));

    public bool IsUsed(Contract contract, string accessor) => _accessors.Contains((contract, accessor));

    /// <summary>True where all values of the enum have the trait.</summary>
    public bool Has(Contract contract, string trait) => trait switch
    {
        "Default" or "PartialOrd" or "Ord" => false,
        "PartialEq" when contract.IsCompared => true,
        "Eq" or "Hash" => contract.IsKey,
        "PartialEq" or "Eq" or "Hash" when Variants(contract).Any(v => v.Go is GoPointer) => false,
        _ => Variants(contract).All(v => trait == "Copy" ? _run.Plan.IsCopy(v.Field) : _run.Plan.Has(trait, v.Field)),
    };

    /// <summary>True where the trait can be derived; keys have an impl of their own otherwise.</summary>
    public bool CanDerive(Contract contract, string trait) => trait is "Eq" or "Hash"
        ? contract.IsKey && Variants(contract).All(v => v.Go is not GoPointer && _run.Plan.Has(trait, v.Field)) : Has(contract, trait);

    /// <summary>True where pointers to the type come into an interface while others stay in use, or are written through: they need two owners.</summary>
    public bool MustShare(GoType pointee) => pointee is GoNamed named && _mustShare.Contains(named.Symbol);

    /// <summary>All declared methods and interface methods that are called in one way: through an interface that the types come into. They have one signature.</summary>
    public IReadOnlyCollection<Symbol> GroupOf(Symbol method) => _groups.TryGetValue(method, out var group) ? group : [];

    /// <summary>The interfaces with a trait whose impl for the type is written: those that its values come into, and what they embed.</summary>
    public IEnumerable<Contract> TraitsOf(GoNamed type) => All.Where(c => c.Form == ContractForm.Trait && c.Concretes.Any(t => IsOf(t, type)))
        .SelectMany(WithEmbedded).Where(c => c.Form == ContractForm.Trait).Distinct();

    public IEnumerable<Contract> WithEmbedded(Contract contract) => contract.Interface.Embedded.Select(_facts.Of).OfType<Contract>().Where(e => !e.IsIdle).SelectMany(WithEmbedded).Prepend(contract);

    /// <summary>The one trait whose impl holds the body of the method; null where the method stands in the type's own impl.</summary>
    public Contract? HomeOf(Symbol method, GoNamed type)
    {
        var homes = TraitsOf(type).Where(c => DeclaredIn(c).Any(m => m.Name == method.Name)).Take(2).ToList();
        return homes.Count == 1 && _run.Plan.Function(method) is { Receiver: "&self" } && SemanticModel.MemberOf(type, method.Name) is { Path.IsEmpty: true } ? homes[0] : null;
    }

    /// <summary>The methods of the trait itself: those of embedded interfaces that are traits of their own are theirs.</summary>
    public IEnumerable<GoMethod> DeclaredIn(Contract contract) =>
        contract.Methods.Where(m => !Plan.IsTextMethod(m.Name, m.Signature) && !contract.Interface.Embedded.Select(_facts.Of).OfType<Contract>().Any(e => !e.IsIdle && e.Form == ContractForm.Trait && e.Methods.Any(x => x.Name == m.Name)));

    private static bool IsOf(GoType concrete, GoNamed type) => (concrete is GoPointer pointer ? pointer.Element : concrete) is GoNamed named && ReferenceEquals(named.Symbol, type.Symbol);

    /// <summary>What comes into one interface comes into those that it is converted to.</summary>
    private void Spread()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var target in _facts.All.ToList())
            {
                foreach (var type in target.Sources.SelectMany(s => s.Concretes).ToList())
                    changed |= target.AddConcrete(type);
                foreach (var type in target.AskedOf.SelectMany(s => s.Concretes).Where(t => SemanticModel.Satisfies(t, target.Type)).ToList())
                    changed |= target.AddConcrete(type);
            }
        }
    }

    /// <summary>The types that the program puts in place of the type parameters among what comes into the interface.</summary>
    private void Expand(Contract contract)
    {
        foreach (var type in contract.Concretes.Where(c => ContractArguments.Holds(c, 0)).ToList())
        {
            if (type is GoNamed or GoPointer { Element: GoNamed } && contract.IsAny is false)
                continue;
            contract.Concretes.Remove(type);
            foreach (var known in Instances(type, 0))
                contract.AddConcrete(known);
        }
    }

    private IEnumerable<GoType> Instances(GoType type, int depth) => depth > 4 ? [] : type.Unaliased switch
    {
        GoTypeParam parameter => _run.Plan.ArgumentsOf(parameter).Where(a => a.Underlying is not GoInterface && !ContractArguments.Holds(a, 0)).Select(a => a.Unaliased),
        GoSlice slice => Instances(slice.Element, depth + 1).Select(e => new GoSlice(e)),
        GoPointer pointer => Instances(pointer.Element, depth + 1).Select(e => new GoPointer(e)),
        GoMap map => Instances(map.Key, depth + 1).SelectMany(k => Instances(map.Value, depth + 1).Select(v => new GoMap(k, v))),
        var other => ContractArguments.Holds(other, 0) ? [] : [other],
    };

    /// <summary>True where each type that stands for the parameter is a variant of its own of the enum, held as it is: then Rust's From and TryFrom go between them.</summary>
    public bool HasVariantsFor(Contract contract, GoTypeParam parameter)
    {
        var arguments = _run.Plan.ArgumentsOf(parameter);
        var variants = arguments.Select(a => VariantOf(contract, a.Unaliased)).ToList();
        return arguments.Length > 0 && contract.Form == ContractForm.Enum
            && variants.TrueForAll(v => v is { Payload.IsUnit: false } && Ty.Same(v.Payload, _run.Plan.Owned(v.Go)))
            && Variants(contract).Where(v => variants.Any(a => Ty.Same(a!.Payload, v.Payload))).Select(v => Ty.Name(v.Payload)).Distinct().Count() == variants.Count;
    }

    private ContractForm FormOf(Contract contract)
    {
        if (contract.IsAny)
            return ContractForm.Enum;
        if (!CanBeEnum(contract))
            return ContractForm.Trait;
        // Asking for what is embedded may meet interfaces that nobody has asked for before.
        var isUpcast = _facts.All.ToList().Exists(t => t.Sources.Contains(contract) && !WithEmbedded(contract).Contains(t));
        return contract.IsInspected || HasRcReceiver(contract) || isUpcast || contract.Sources.Any(s => !WithEmbedded(s).Contains(contract)) ? ContractForm.Enum : ContractForm.Trait;
    }

    /// <summary>True where a method keeps its receiver: it takes the Rc, which a trait object does not have.</summary>
    private bool HasRcReceiver(Contract contract) => contract.Concretes.OfType<GoPointer>().Any(type => contract.Methods.Any(m =>
        SemanticModel.MemberOf(type, m.Name) is { Symbol: { Node: FuncDecl { Recv.List: [{ Names: [var name, ..] }, ..] } } method } && _run.ModelOf(method).SymbolOf(name) is { } receiver && _run.Plan.Pointers.IsRcReceiver(receiver)));

    /// <summary>Interfaces whose values are assigned to each other are enums together.</summary>
    private void Settle()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var target in All)
            {
                foreach (var source in target.Sources.Where(s => s.Form != target.Form).ToList())
                {
                    var trait = source.Form == ContractForm.Trait ? source : target;
                    if (!CanBeEnum(trait))
                        continue;
                    trait.Form = ContractForm.Enum;
                    changed = true;
                }
            }
        }
    }

    /// <summary>False where a trait is needed as a bound, or the types that come in have parameters.</summary>
    private static bool CanBeEnum(Contract contract) => !contract.IsBound && contract.Type is not GoNamed { TypeParameters.IsEmpty: false } && contract.Concretes.Count > 0
        && !contract.Concretes.Any(c => c is GoNamed { TypeArguments.IsEmpty: false } or GoPointer { Element: GoNamed { TypeArguments.IsEmpty: false } } or GoTypeParam);

    private void Group(Contract contract)
    {
        foreach (var method in contract.Methods)
        {
            Join(method.Symbol, method.Symbol);
            foreach (var type in contract.Concretes)
            {
                if (SemanticModel.MemberOf(type, method.Name) is { IsMethod: true } member)
                    Join(method.Symbol, member.Symbol);
            }
        }
    }

    private void Join(Symbol left, Symbol right)
    {
        var first = _groups.TryGetValue(left, out var l) ? l : [left];
        var second = _groups.TryGetValue(right, out var r) ? r : [right];
        first.UnionWith(second);
        foreach (var member in first)
            _groups[member] = first;
    }

    private void Share(Contract contract)
    {
        // A promoted method that writes, called through the interface, changes the embedded struct in place.
        foreach (var (type, member) in contract.Concretes.SelectMany(t => contract.Methods.Select(m => (Type: t, Member: SemanticModel.MemberOf(t, m.Name)))))
        {
            if (member is not { IsMethod: true, HasPointerReceiver: true, Path.IsEmpty: false, Symbol: { Node: FuncDecl { Recv: not null } declaration } method } || !_run.Package.WritesReceiver(method, declaration))
                continue;
            foreach (var step in member.Path.Where(s => s.Type is not GoPointer))
                _run.Plan.Pointers.Places.Write(step.Symbol, FieldWrites.Inside);
            if (type is GoPointer { Element: GoNamed outer } && member.Path[0].Type is not GoPointer && ReferenceEquals(outer.Symbol.Package, _run.Model.Package))
                _mustShare.Add(outer.Symbol);
        }
        foreach (var pointer in contract.Concretes.OfType<GoPointer>())
        {
            if (pointer.Element is not GoNamed named || !ReferenceEquals(named.Symbol.Package, _run.Model.Package) || named.Underlying is not GoStruct)
                continue;
            var isWritten = SemanticModel.DeclaredMethodsOf(named.Origin).Any(m => m.Node is FuncDecl { Recv: not null } declaration && _run.Package.WritesReceiver(m, declaration));
            // A pointer that comes back out of the interface may be written through.
            isWritten |= contract.IsInspected && ((GoStruct)named.Underlying).Fields.Any(f => _run.Plan.Pointers.Places.WritesOf(f.Symbol) != FieldWrites.None);
            if (isWritten || contract.Aliased.Exists(t => TypeIdentity.AreIdentical(t, named)))
                _mustShare.Add(named.Symbol);
        }
    }

    /// <summary>Interfaces without a name get one that no type of the package has.</summary>
    private void NameLiterals()
    {
        var taken = new HashSet<string>(_run.PackageTypes.Keys, StringComparer.Ordinal);
        foreach (var contract in All.Where(c => c.Symbol is null || c.IsForeign))
        {
            while (!taken.Add(contract.Name))
                contract.Name += contract.IsAny ? "Value" : "Trait";
        }
    }
}
