using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>What kind of place holds a pointer, slice, map or function value.</summary>
internal enum PlaceKind
{
    /// <summary>A local variable, parameter, receiver, named result or variable of the package.</summary>
    Variable,

    /// <summary>A field, the same for all values of its struct.</summary>
    Field,

    /// <summary>A result of a function or closure.</summary>
    Result,

    /// <summary>The elements of slices, maps and channels, and parameters and results of function types and interface methods: one place for each type.</summary>
    Slot,

    /// <summary>An interface that a value of the type was put in.</summary>
    Interface,

    /// <summary>A function literal or a method value.</summary>
    Closure,
}

/// <summary>A place that a reference can be in, and which places it comes from and goes to. Made by <see cref="ReferenceWalker"/>, then only read.</summary>
internal sealed class PlaceNode(object owner, PlaceKind kind, GoType type)
{
    /// <summary>The symbol, function, literal or type text that the place belongs to.</summary>
    public object Owner { get; } = owner;

    public PlaceKind Kind { get; } = kind;

    /// <summary>The Go type of what is held.</summary>
    public GoType Type { get; } = type;

    /// <summary>nil, or a zero value that Go puts there, gets here.</summary>
    public bool TakesNil { get; set; }

    /// <summary>nil as it is written gets here, or a declaration without a value.</summary>
    public bool TakesWrittenNil { get; set; }

    /// <summary>A nil slice gets here, written or as a zero value.</summary>
    public bool TakesNilList { get; set; }

    /// <summary>A slice without elements that is not nil can get here.</summary>
    public bool TakesEmptyList { get; set; }

    /// <summary>A slice that was made with a capacity gets here.</summary>
    public bool TakesRoom { get; set; }

    /// <summary>A literal, new, make: something that nobody else has.</summary>
    public bool TakesFresh { get; set; }

    /// <summary>The value is used other than by going through it: compared, printed, converted.</summary>
    public bool IsTolerant { get; set; }

    /// <summary>Compared with another pointer, not with nil.</summary>
    public bool IsCompared { get; set; }

    /// <summary>A method of what the pointer leads to is taken as a value, which keeps the pointer.</summary>
    public bool IsBound { get; set; }

    public bool IsReassigned { get; set; }

    /// <summary>Something that the pointer in the place leads to is written by way of it.</summary>
    public bool IsWrittenThrough { get; set; }

    /// <summary>What <c>&amp;x</c> gets here from: the x.</summary>
    public List<Expr> Addresses { get; } = [];

    public HashSet<PlaceNode> To { get; } = [];

    public HashSet<PlaceNode> From { get; } = [];
}
