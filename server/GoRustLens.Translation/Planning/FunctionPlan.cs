using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>How the results of a Go function come in Rust.</summary>
internal enum ResultForm
{
    None,

    /// <summary>One value, or a tuple.</summary>
    Plain,

    /// <summary><c>Result</c>: the last Go result is an error.</summary>
    Fallible,

    /// <summary><c>Option</c>: Go returns a value and a bool that says whether there is one.</summary>
    CommaOk,

    /// <summary><c>fmt::Result</c>: a String or Error method as <c>Display::fmt</c>, which writes what Go returns.</summary>
    Display,
}

/// <summary>A parameter in Rust.</summary>
/// <param name="Symbol">Null in interface methods and function types.</param>
/// <param name="IsMutable">True for <c>mut name</c>.</param>
internal sealed record ParameterPlan(string Name, GoType Go, RustType Type, Symbol? Symbol, bool IsMutable = false);

/// <summary>The Rust signature of a Go function, method, interface method or function type.</summary>
internal sealed record FunctionPlan(ImmutableArray<ParameterPlan> Parameters, ResultForm Form)
{
    /// <summary>The Rust types of the payload: of (int, string, error) those of int and string.</summary>
    public ImmutableArray<RustType> Payload { get; init; } = [];

    /// <summary>The Go types of the payload.</summary>
    public ImmutableArray<GoType> GoPayload { get; init; } = [];

    /// <summary>The whole result type: <c>Result&lt;T, E&gt;</c>, <c>Option&lt;T&gt;</c>, a tuple; null for none.</summary>
    public RustType? Result { get; init; }

    /// <summary>"&amp;self", "&amp;mut self", "self"; null for functions.</summary>
    public string? Receiver { get; init; }

    public bool IsVariadic { get; init; }

    /// <summary>The positions of Go parameters that Rust has none for.</summary>
    public ImmutableArray<int> Dropped { get; init; } = [];

    public bool IsAsync { get; init; }

    /// <summary>One payload type or a tuple of them.</summary>
    public RustType PayloadType => Ty.Tuple(Payload);
}
