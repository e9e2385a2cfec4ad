using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation;

/// <summary>What kind of Rust value an expression is: decides what an owner or a borrower has to write.</summary>
internal enum ValueForm
{
    /// <summary>Made here; owned by whoever takes it.</summary>
    Temporary,

    /// <summary>A variable, field or element that owns its value.</summary>
    Place,

    /// <summary>A shared reference already: <c>&amp;str</c>, <c>&amp;[T]</c>, <c>&amp;T</c>.</summary>
    Reference,

    /// <summary>A <c>&amp;mut T</c> already.</summary>
    MutableReference,
}

/// <summary>Numbers that Rust keeps in another type than Go's name for them says.</summary>
internal enum NumberForm
{
    AsTyped,

    /// <summary>Go's int, kept as usize: lengths and indices.</summary>
    Size,

    /// <summary>Go's rune, kept as char.</summary>
    Character,
}

/// <summary>A lowered expression.</summary>
/// <param name="IsOptional">Go's nilable value, kept as an Option.</param>
internal readonly record struct Value(RustExpr Expression, ValueForm Form, NumberForm Number = NumberForm.AsTyped, bool IsOptional = false)
{
    public static Value Temporary(RustExpr expression) => new(expression, ValueForm.Temporary);

    public static Value Reference(RustExpr expression) => new(expression, ValueForm.Reference);

    public static Value Size(RustExpr expression) => new(expression, ValueForm.Temporary, NumberForm.Size);

    public static Value Place(RustExpr expression) => new(expression, ValueForm.Place);
}
