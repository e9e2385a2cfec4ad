using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>Text where a statement was expected.</summary>
public sealed class BadStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.BadStmt;

    public override void VisitChildren(GoWalker walker) { }
}

/// <summary>A declaration inside a function.</summary>
public sealed class DeclStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.DeclStmt;

    public required Decl Decl { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Decl);
}

/// <summary>A statement of nothing: a lone semicolon, or none before a closing brace.</summary>
public sealed class EmptyStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.EmptyStmt;

    /// <summary>True where no semicolon is written.</summary>
    public bool Implicit { get; init; }

    public override void VisitChildren(GoWalker walker) { }
}

/// <summary>Label: Stmt.</summary>
public sealed class LabeledStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.LabeledStmt;

    public required Ident Label { get; init; }

    public required Stmt Stmt { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Label);
        walker.Visit(Stmt);
    }
}

/// <summary>An expression as a statement.</summary>
public sealed class ExprStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.ExprStmt;

    public required Expr X { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(X);
}

/// <summary>Chan &lt;- Value.</summary>
public sealed class SendStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.SendStmt;

    public required Expr Chan { get; init; }

    public required TextSpan Arrow { get; init; }

    public required Expr Value { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Chan);
        walker.Visit(Value);
    }
}

/// <summary>X++ or X--.</summary>
public sealed class IncDecStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.IncDecStmt;

    public required Expr X { get; init; }

    /// <summary>Inc or Dec.</summary>
    public required TokenKind Tok { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(X);
}

/// <summary>An assignment or, with ":=", a short variable declaration.</summary>
public sealed class AssignStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.AssignStmt;

    public required ImmutableArray<Expr> Lhs { get; init; }

    /// <summary>Assign, Define, or one of the compound assignments.</summary>
    public required TokenKind Tok { get; init; }

    public required TextSpan TokSpan { get; init; }

    public required ImmutableArray<Expr> Rhs { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitAll(Lhs);
        walker.VisitAll(Rhs);
    }
}

/// <summary>go Call.</summary>
public sealed class GoStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.GoStmt;

    /// <summary>A <see cref="CallExpr"/>, unless the text is wrong.</summary>
    public required Expr Call { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Call);
}

/// <summary>defer Call.</summary>
public sealed class DeferStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.DeferStmt;

    /// <summary>A <see cref="CallExpr"/>, unless the text is wrong.</summary>
    public required Expr Call { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Call);
}

/// <summary>return Results.</summary>
public sealed class ReturnStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.ReturnStmt;

    public required ImmutableArray<Expr> Results { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.VisitAll(Results);
}

/// <summary>break, continue, goto or fallthrough.</summary>
public sealed class BranchStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.BranchStmt;

    /// <summary>Break, Continue, Goto or Fallthrough.</summary>
    public required TokenKind Tok { get; init; }

    public Ident? Label { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.VisitOptional(Label);
}

/// <summary>{ List }.</summary>
public sealed class BlockStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.BlockStmt;

    public required ImmutableArray<Stmt> List { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.VisitAll(List);
}

/// <summary>if Init; Cond { Body } else Else.</summary>
public sealed class IfStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.IfStmt;

    public Stmt? Init { get; init; }

    public required Expr Cond { get; init; }

    public required BlockStmt Body { get; init; }

    /// <summary>A <see cref="BlockStmt"/> or another <see cref="IfStmt"/>.</summary>
    public Stmt? Else { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Init);
        walker.Visit(Cond);
        walker.Visit(Body);
        walker.VisitOptional(Else);
    }
}

/// <summary>case List: Body, or default: Body where <see cref="IsDefault"/>.</summary>
public sealed class CaseClause(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.CaseClause;

    public bool IsDefault { get; init; }

    /// <summary>Values, or types in a type switch.</summary>
    public required ImmutableArray<Expr> List { get; init; }

    public required ImmutableArray<Stmt> Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitAll(List);
        walker.VisitAll(Body);
    }
}

/// <summary>switch Init; Tag { Body }.</summary>
public sealed class SwitchStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.SwitchStmt;

    public Stmt? Init { get; init; }

    public Expr? Tag { get; init; }

    /// <summary>Of <see cref="CaseClause"/>s.</summary>
    public required BlockStmt Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Init);
        walker.VisitOptional(Tag);
        walker.Visit(Body);
    }
}

/// <summary>switch Init; x := y.(type) { Body }.</summary>
public sealed class TypeSwitchStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.TypeSwitchStmt;

    public Stmt? Init { get; init; }

    /// <summary>An <see cref="AssignStmt"/> of one name, or an <see cref="ExprStmt"/>, of a <see cref="TypeAssertExpr"/>.</summary>
    public required Stmt Assign { get; init; }

    /// <summary>Of <see cref="CaseClause"/>s.</summary>
    public required BlockStmt Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Init);
        walker.Visit(Assign);
        walker.Visit(Body);
    }
}

/// <summary>case Comm: Body in a select; without <see cref="Comm"/> its default.</summary>
public sealed class CommClause(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.CommClause;

    /// <summary>A send, a receive, or absent for default.</summary>
    public Stmt? Comm { get; init; }

    public required ImmutableArray<Stmt> Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Comm);
        walker.VisitAll(Body);
    }
}

/// <summary>select { Body }.</summary>
public sealed class SelectStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.SelectStmt;

    /// <summary>Of <see cref="CommClause"/>s.</summary>
    public required BlockStmt Body { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(Body);
}

/// <summary>for Init; Cond; Post { Body }.</summary>
public sealed class ForStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.ForStmt;

    public Stmt? Init { get; init; }

    public Expr? Cond { get; init; }

    public Stmt? Post { get; init; }

    public required BlockStmt Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Init);
        walker.VisitOptional(Cond);
        walker.VisitOptional(Post);
        walker.Visit(Body);
    }
}

/// <summary>for Key, Value := range X { Body }.</summary>
public sealed class RangeStmt(TextSpan span) : Stmt(span)
{
    public override NodeKind Kind => NodeKind.RangeStmt;

    public Expr? Key { get; init; }

    public Expr? Value { get; init; }

    /// <summary>Define, Assign, or None where there is neither key nor value.</summary>
    public TokenKind Tok { get; init; }

    public required Expr X { get; init; }

    public required BlockStmt Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Key);
        walker.VisitOptional(Value);
        walker.Visit(X);
        walker.Visit(Body);
    }
}
