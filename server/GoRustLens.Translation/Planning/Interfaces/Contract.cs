using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>What stands for the values of an interface in Rust.</summary>
internal enum ContractForm
{
    /// <summary>A trait behind a pointer: values are only called.</summary>
    Trait,

    /// <summary>An enum of all types that the program converts to the interface: values are asked for their type, compared or printed.</summary>
    Enum,
}

/// <summary>One case of an enum that stands for an interface.</summary>
/// <param name="Go">The Go type of the values, as it was converted: T or *T.</param>
/// <param name="Payload">What the variant holds; unit for struct{}.</param>
/// <param name="IsBoxed">True where the enum would hold itself without a Box around the payload.</param>
internal sealed record ContractVariant(GoType Go, string Name, RustType Payload, bool IsBoxed)
{
    /// <summary>The type of the variant's field.</summary>
    public RustType Field => IsBoxed ? Ty.Box(Payload) : Payload;
}

/// <summary>An interface of the program, and what the program does with its values.</summary>
internal sealed class Contract(GoType type, string name)
{
    /// <summary>The named interface, or the interface literal.</summary>
    public GoType Type { get; } = type;

    /// <summary>The name of the trait or the enum.</summary>
    public string Name { get; set; } = name;

    public GoInterface Interface => (GoInterface)Type.Underlying;

    public bool IsAny => Interface.TypeSet.IsAll;

    public ImmutableArray<GoMethod> Methods => Interface.TypeSet.Methods;

    /// <summary>The types of values that come into the interface, in the order of the source.</summary>
    public List<GoType> Concretes { get; } = [];

    /// <summary>The types that are converted from places that stay in use, as pointers: they have two owners.</summary>
    public List<GoType> Aliased { get; } = [];

    /// <summary>The interfaces whose values are converted to this one, by assignment.</summary>
    public HashSet<Contract> Sources { get; } = [];

    /// <summary>The interfaces whose values are asked whether they satisfy this one.</summary>
    public HashSet<Contract> AskedOf { get; } = [];

    /// <summary>The types that values are asserted to be, outside of type switches.</summary>
    public List<GoType> Asserted { get; } = [];

    /// <summary>True where a value is asked for its type, compared, printed, or a key.</summary>
    public bool IsInspected { get; set; }

    public bool IsCompared { get; set; }

    public bool IsKey { get; set; }

    /// <summary>True where it is the constraint of a type parameter.</summary>
    public bool IsBound { get; set; }

    /// <summary>The interfaces whose values stand for a type parameter that this constrains: pointers to them have the trait, too.</summary>
    public HashSet<Contract> Objects { get; } = [];

    /// <summary>The pointers that stand for a type parameter that this constrains.</summary>
    public List<GoType> Pointers { get; } = [];

    /// <summary>The types that values of a type parameter have when they become values of the interface: each has an impl of From.</summary>
    public List<GoType> Given { get; } = [];

    /// <summary>The types that a type parameter stands for which values of the interface are asserted to be: each has an impl of TryFrom.</summary>
    public List<GoType> Taken { get; } = [];

    /// <summary>True where a value can be nil.</summary>
    public bool IsNilable { get; set; }

    /// <summary>True where a value is copied while its source stays in use: a Box cannot be.</summary>
    public bool IsCopied { get; set; }

    public ContractForm Form { get; set; }

    /// <summary>The declared name; null for interface literals.</summary>
    public Symbol? Symbol => (Type as GoNamed)?.Symbol;

    /// <summary>True for fmt.Stringer: no declaration of the package stands for it.</summary>
    public bool IsForeign => Type is GoNamed named && InterfaceFacts.IsStringer(named);

    /// <summary>True for an interface of another package whose values Rust's own trait object is enough for.</summary>
    public bool IsIdle => IsForeign && !(IsInspected || IsNilable || IsCompared || IsCopied);

    /// <summary>A contract with the same facts, but without the other interfaces, which <see cref="Link"/> adds.</summary>
    public Contract Copy()
    {
        var copy = new Contract(Type, Name) { IsInspected = IsInspected, IsCompared = IsCompared, IsKey = IsKey, IsBound = IsBound, IsNilable = IsNilable, IsCopied = IsCopied, Form = Form };
        copy.Concretes.AddRange(Concretes);
        copy.Aliased.AddRange(Aliased);
        copy.Asserted.AddRange(Asserted);
        copy.Pointers.AddRange(Pointers);
        return copy;
    }

    /// <summary>Adds the copies of the other interfaces that the original is linked with.</summary>
    public void Link(Contract original, IReadOnlyDictionary<Contract, Contract> copies)
    {
        Sources.UnionWith(original.Sources.Select(source => copies[source]));
        AskedOf.UnionWith(original.AskedOf.Select(asked => copies[asked]));
        Objects.UnionWith(original.Objects.Select(given => copies[given]));
    }

    public bool AddConcrete(GoType type) => Add(Concretes, type);

    public static bool Add(List<GoType> list, GoType type)
    {
        if (list.Exists(t => TypeIdentity.AreIdentical(t, type)))
            return false;
        list.Add(type);
        return true;
    }
}
