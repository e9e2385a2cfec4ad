namespace GoRustLens.Rust.Printing;

/// <summary>The room that a construct may fill: the indentation of its block, the column it starts at, and what is left of its first line.</summary>
/// <param name="Indent">Columns of the enclosing block.</param>
/// <param name="Column">Where the first character goes.</param>
/// <param name="Width">Columns that the first line may still use; what follows on the same line is already taken off.</param>
internal readonly record struct Shape(int Indent, int Column, int Width)
{
    public const int MaxWidth = 100;

    public const int Tab = 4;

    /// <summary>A fresh line of a block.</summary>
    public static Shape Line(int indent) => new(indent, indent, MaxWidth - indent);

    /// <summary>Behind text of this length.</summary>
    public Shape After(int length) => new(Indent, Column + length, Width - length);

    /// <summary>With this much kept for what follows.</summary>
    public Shape Reserving(int length) => this with { Width = Width - length };

    /// <summary>A fresh line, one level deeper.</summary>
    public Shape Deeper() => Line(Indent + Tab);

    /// <summary>What follows the construct on its last line.</summary>
    public int Overhead => MaxWidth - Column - Width;
}
