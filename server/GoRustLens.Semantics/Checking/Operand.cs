using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>What an expression turned out to be. go/types' operand modes.</summary>
internal enum OperandMode
{
    /// <summary>Wrong or unknown: quiet from here on.</summary>
    Invalid,
    NoValue, Builtin, TypeExpr, Constant,

    /// <summary>Addressable.</summary>
    Variable,
    MapIndex, Value, NilValue,

    /// <summary>A value that may be used with ", ok".</summary>
    CommaOk,

    /// <summary>As CommaOk, of a cgo function.</summary>
    CommaErr,
}

/// <summary>The predeclared functions and those of package unsafe.</summary>
internal enum BuiltinId
{
    None,
    Append, Cap, Clear, Close, Complex, Copy, Delete, Imag, Len, Make, Max, Min, New, Panic, Print, Println, Real, Recover,
    UnsafeAdd, UnsafeAlignof, UnsafeOffsetof, UnsafeSizeof, UnsafeSlice, UnsafeSliceData, UnsafeString, UnsafeStringData,
}

/// <summary>An expression under evaluation: mutable, one per evaluation, as go/types' operand.</summary>
internal sealed class Operand
{
    public OperandMode Mode { get; set; }

    public Expr Expr { get; set; } = null!; // every evaluation begins by setting it

    /// <summary>Unknown while invalid. Raw: aliases stay.</summary>
    public GoType Type { get; set; } = GoUnknown.Instance;

    /// <summary>The value of a constant; null for others, and for a constant whose value could not be computed.</summary>
    public ConstantValue? Value { get; set; }

    public BuiltinId Builtin { get; set; }

    public bool IsInvalid => Mode == OperandMode.Invalid;

    public bool IsNil => Mode == OperandMode.NilValue || (Mode == OperandMode.Value && Type is GoBasic { BasicKind: BasicKind.UntypedNil });

    public void Invalidate()
    {
        Mode = OperandMode.Invalid;
        Type = GoUnknown.Instance;
        Value = null;
    }

    /// <summary>Takes over what the other is.</summary>
    public void Become(Operand other)
    {
        Mode = other.Mode;
        Expr = other.Expr;
        Type = other.Type;
        Value = other.Value;
        Builtin = other.Builtin;
    }

    public Operand Clone() => (Operand)MemberwiseClone();
}
