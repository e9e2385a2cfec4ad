using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Facts;

/// <summary>How the results of a Go function come in Rust.</summary>
internal enum ResultForm
{
    None,

    /// <summary>One value or a tuple.</summary>
    Plain,

    /// <summary>Result: the last Go result is an error.</summary>
    Fallible,

    /// <summary>Option: Go returns a value and a bool.</summary>
    CommaOk,
}

/// <summary>How a parameter is handed over.</summary>
internal enum PassForm
{
    /// <summary>By value.</summary>
    Owned,

    /// <summary><c>&amp;T</c>, <c>&amp;str</c>, <c>&amp;[T]</c>.</summary>
    Borrowed,

    /// <summary><c>&amp;mut T</c>.</summary>
    Mutable,

    /// <summary><c>Option&lt;&amp;T&gt;</c>.</summary>
    OptionalBorrowed,
}

/// <summary>A parameter: its Go type, how it is handed over, and its Rust type.</summary>
internal sealed record ParameterShape(string Name, GoType Type, PassForm Pass, RustType Rust, Symbol? Symbol);

/// <summary>The Rust signature of a Go function.</summary>
internal sealed record FunctionShape(ImmutableArray<ParameterShape> Parameters, ResultForm Form, ImmutableArray<GoType> Payload)
{
    /// <summary>True where the payload is an Option because Go returns nil for it.</summary>
    public bool IsPayloadOptional { get; init; }

    public bool IsAsync { get; init; }

    /// <summary>"&amp;self", "&amp;mut self" or null for functions.</summary>
    public string? Receiver { get; init; }

    public bool IsVariadic { get; init; }

    /// <summary>The result's Rust type; null for none.</summary>
    public RustType? Result { get; init; }

    /// <summary>Go's type of what <c>?</c> or a plain call gives.</summary>
    public GoType PayloadType => Payload.Length == 1 ? Payload[0] : new GoTuple(Payload);
}
