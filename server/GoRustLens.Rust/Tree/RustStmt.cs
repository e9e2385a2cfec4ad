using System.Collections.Immutable;

namespace GoRustLens.Rust.Tree;

/// <summary>A statement of a block.</summary>
public abstract record RustStmt
{
    /// <summary>Where the Go that the statement came from starts in its file; -1 where there is none.</summary>
    public int Origin { get; init; } = -1;

    /// <summary>True where an empty line stands before the statement.</summary>
    public bool HasBlankBefore { get; init; }
}

/// <summary><c>let pattern: T = value else { };</c>.</summary>
public sealed record RustLet(RustPattern Pattern, RustType? Type, RustExpr? Value) : RustStmt
{
    public RustBlock? Else { get; init; }
}

/// <summary>An expression as a statement; the printer adds the semicolon where the expression needs one.</summary>
public sealed record RustExprStmt(RustExpr Expression) : RustStmt;

/// <summary>An item inside a block.</summary>
public sealed record RustItemStmt(RustItem Item) : RustStmt;

/// <summary>A line comment, without its slashes.</summary>
public sealed record RustCommentStmt(string Text) : RustStmt;

/// <summary>Statements and the value of the block, if it has one.</summary>
public sealed record RustBlock(ImmutableArray<RustStmt> Statements, RustExpr? Tail = null)
{
    public static readonly RustBlock Empty = new([]);

    /// <summary>The origin of <see cref="Tail"/>; -1 where there is none.</summary>
    public int TailOrigin { get; init; } = -1;

    public bool IsEmpty => Statements.IsEmpty && Tail is null;
}
