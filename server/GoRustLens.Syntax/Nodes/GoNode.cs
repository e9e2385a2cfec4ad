using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>A node of the Go syntax tree. Immutable; compared by identity, so that a node can be a dictionary key.</summary>
/// <remarks>
/// Shapes and names are go/ast's. A child that the grammar requires is never null: where the text lacks it, the parser
/// puts a <see cref="BadExpr"/>, <see cref="BadStmt"/> or an empty <see cref="Ident"/> of no length. There are no parent
/// pointers: <see cref="NodePath"/> gives the way from the root to an offset.
/// </remarks>
public abstract class GoNode(TextSpan span)
{
    /// <summary>Where the node stands, as go/ast's Pos and End say, in UTF-16 units of its file.</summary>
    public TextSpan Span { get; } = span;

    public int Start => Span.Start;

    public int End => Span.End;

    public abstract NodeKind Kind { get; }

    /// <summary>Hands the children to the walker in source order.</summary>
    public abstract void VisitChildren(GoWalker walker);

    /// <summary>From the place, which is at hand; equality is that of objects.</summary>
    public sealed override int GetHashCode() => (Span.Start * 486187739) ^ (Span.Length * 31);

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);
}

/// <summary>An expression or a type expression.</summary>
public abstract class Expr(TextSpan span) : GoNode(span);

/// <summary>A statement.</summary>
public abstract class Stmt(TextSpan span) : GoNode(span);

/// <summary>A declaration.</summary>
public abstract class Decl(TextSpan span) : GoNode(span);

/// <summary>One entry of a <see cref="GenDecl"/>.</summary>
public abstract class Spec(TextSpan span) : GoNode(span);
