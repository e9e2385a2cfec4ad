namespace GoRustLens.Translation.Formatting;

/// <summary>What a verb meets: the kinds of values that fmt tells apart, as they stand in Rust.</summary>
internal enum PrintKind
{
    Bool,

    /// <summary>An integer that may be below zero.</summary>
    Signed,

    /// <summary>An integer of a signed type that is known not to be below zero.</summary>
    NonNegative,

    /// <summary>An integer of an unsigned type.</summary>
    Unsigned,

    /// <summary>A rune that is a char in Rust.</summary>
    Char,

    Float,

    /// <summary>A string, or what a String or Error method gives.</summary>
    Text,
}

/// <summary>What becomes of a value before Rust's own formatting sees it.</summary>
internal enum PrintForm
{
    AsIs,

    /// <summary>The helper GoFloat: %v and %g.</summary>
    Float,

    /// <summary>The helper GoExponent: %e.</summary>
    Exponent,

    /// <summary>The helper GoGeneral: %.3g.</summary>
    General,

    /// <summary>The helper Signed: a number below zero in base 2, 8 or 16.</summary>
    SignMagnitude,

    /// <summary>A number as a character.</summary>
    Character,

    /// <summary>A character as a number.</summary>
    Number,

    /// <summary>Text between double quotes.</summary>
    Quoted,

    /// <summary>A character between single quotes.</summary>
    QuotedCharacter,

    /// <summary>The bytes of a text, in hexadecimal.</summary>
    HexBytes,
}
