using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Bodies;

/// <summary>A lowered expression: the Rust, and the exact Rust type that rustc would give it.</summary>
/// <param name="Type">As rustc sees it: a parameter that is lent has the type <c>&amp;T</c>. <see cref="Planning.Ty.Unknown"/> where it is not known.</param>
/// <param name="IsPlace">True for what can be borrowed and must be cloned or moved to be owned: variables, fields, elements, what a reference leads to.</param>
internal readonly record struct Value(RustExpr Code, RustType Type, bool IsPlace = false)
{
    /// <summary>True for what an Rc leads to: a clone of it must not clone the Rc.</summary>
    public bool IsBehindRc { get; init; }

    /// <summary>True for the last use of a variable: an owner can have it as it is.</summary>
    public bool IsLastUse { get; init; }

    public Value With(RustExpr code, RustType type) => this with { Code = code, Type = type, IsPlace = false };
}
