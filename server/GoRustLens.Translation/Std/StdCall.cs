using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Std;

/// <summary>An operand of a template: Go code still to be lowered, or Rust that stands already.</summary>
/// <param name="Go">The argument; null for Rust that stands.</param>
internal sealed record StdOperand(Expr? Go, Bodies.Value Rust, GoType Type);

/// <summary>A call, or a value, of the standard library with everything that its row may ask for.</summary>
/// <param name="Receiver">Null of functions and values.</param>
/// <param name="Signature">Type parameters filled in; null of values.</param>
/// <param name="At">Where notes and holes belong.</param>
internal sealed record StdSite(GoNode At, ImmutableArray<StdOperand> Operands, StdOperand? Receiver, GoSignature? Signature)
{
    /// <summary>The last argument is "list...".</summary>
    public bool HasEllipsis { get; init; }

    /// <summary>The caller looks at the last bool of the results at once.</summary>
    public bool WantsOption { get; init; }

    /// <summary>The caller does not look at the error's text.</summary>
    public bool IgnoresErrorText { get; init; }

    /// <summary>How many parameters stand before the variadic one.</summary>
    public int FixedCount => Signature is { IsVariadic: true } ? Signature.Parameters.Length - 1 : Operands.Length;

    /// <summary>The Go type that operand i is given as.</summary>
    public GoType ParameterType(int index) =>
        Signature is null || index >= Signature.Parameters.Length || (Signature.IsVariadic && index >= FixedCount)
            ? index < Operands.Length ? Operands[index].Type : GoUnknown.Instance
            : Signature.Parameters[index].Type;

    /// <summary>Go's result: of several a tuple, of none null.</summary>
    public GoType? Result => Signature?.Results switch
    {
        null or { IsEmpty: true } => null,
        [var one] => one.Type,
        var many => new GoTuple([.. many.Value.Select(r => r.Type)]),
    };

    /// <summary>Go's first result.</summary>
    public GoType? FirstResult => Signature?.Results is [var first, ..] ? first.Type : null;

    /// <summary>What operand 0, or the receiver, is made of: the elements of a slice, the values of an iterator, itself otherwise.</summary>
    public GoType Made => Operands is [var first, ..] ? ElementOf(first.Type) ?? first.Type : GoUnknown.Instance;

    /// <summary>The element of a slice, array, map or iterator; null for other types.</summary>
    public static GoType? ElementOf(GoType type) => type.Underlying switch
    {
        GoSlice slice => slice.Element,
        GoArray array => array.Element,
        GoMap map => map.Value,
        GoSignature { Parameters: [{ Type.Underlying: GoSignature { Parameters: [.., var value] } }] } => value.Type,
        _ => null,
    };
}
