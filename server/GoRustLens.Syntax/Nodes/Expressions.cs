using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>Text where an expression was expected; of no length where nothing stood at all.</summary>
public sealed class BadExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.BadExpr;

    public override void VisitChildren(GoWalker walker) { }
}

/// <summary>An identifier. <see cref="Name"/> is empty where the text lacks a required name.</summary>
public sealed class Ident(TextSpan span, string name) : Expr(span)
{
    public override NodeKind Kind => NodeKind.Ident;

    public string Name { get; } = name;

    public bool IsMissing => Name.Length == 0;

    public bool IsBlank => Name == "_";

    public override void VisitChildren(GoWalker walker) { }
}

/// <summary>"..." in a parameter list (with the element type) or an array type (without).</summary>
public sealed class Ellipsis(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.Ellipsis;

    public Expr? Elt { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.VisitOptional(Elt);
}

/// <summary>A literal of a basic type.</summary>
public sealed class BasicLit : Expr
{
    // The value, or the text that it is read from when first asked for: tables have millions of literals that nobody asks for.
    private object _valueOrText;

    public BasicLit(TextSpan span, TokenKind literalKind, string value)
        : base(span)
    {
        LiteralKind = literalKind;
        _valueOrText = value;
    }

    internal BasicLit(TextSpan span, TokenKind literalKind, SourceText text)
        : base(span)
    {
        LiteralKind = literalKind;
        _valueOrText = text;
    }

    public override NodeKind Kind => NodeKind.BasicLit;

    /// <summary>Int, Float, Imag, Char or String.</summary>
    public TokenKind LiteralKind { get; }

    /// <summary>The literal as written, with its quotes.</summary>
    public string Value
    {
        get
        {
            // Two threads may both read it; they find equal strings.
            if (_valueOrText is SourceText text)
                _valueOrText = text.ToString(Span);
            return (string)_valueOrText;
        }
    }

    public override void VisitChildren(GoWalker walker) { }
}

/// <summary>A function literal.</summary>
public sealed class FuncLit(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.FuncLit;

    public required FuncType Type { get; init; }

    public required BlockStmt Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Type);
        walker.Visit(Body);
    }
}

/// <summary>A composite literal; <see cref="Type"/> is absent where an outer literal gives it.</summary>
public sealed class CompositeLit(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.CompositeLit;

    public Expr? Type { get; init; }

    /// <summary>The braces and what is between them.</summary>
    public required TextSpan Braces { get; init; }

    public required ImmutableArray<Expr> Elts { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Type);
        walker.VisitAll(Elts);
    }
}

/// <summary>An expression in parentheses.</summary>
public sealed class ParenExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.ParenExpr;

    public required Expr X { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(X);
}

/// <summary>X.Sel.</summary>
public sealed class SelectorExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.SelectorExpr;

    public required Expr X { get; init; }

    public required Ident Sel { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(X);
        walker.Visit(Sel);
    }
}

/// <summary>X[Index]: an element, or an instantiation with one type argument.</summary>
public sealed class IndexExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.IndexExpr;

    public required Expr X { get; init; }

    public required Expr Index { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(X);
        walker.Visit(Index);
    }
}

/// <summary>X[Indices…]: an instantiation with several type arguments.</summary>
public sealed class IndexListExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.IndexListExpr;

    public required Expr X { get; init; }

    public required ImmutableArray<Expr> Indices { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(X);
        walker.VisitAll(Indices);
    }
}

/// <summary>X[Low:High] or X[Low:High:Max].</summary>
public sealed class SliceExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.SliceExpr;

    public required Expr X { get; init; }

    public Expr? Low { get; init; }

    public Expr? High { get; init; }

    public Expr? Max { get; init; }

    /// <summary>True where the text has the second colon.</summary>
    public bool Slice3 { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(X);
        walker.VisitOptional(Low);
        walker.VisitOptional(High);
        walker.VisitOptional(Max);
    }
}

/// <summary>X.(Type); without a type it is the X.(type) of a type switch.</summary>
public sealed class TypeAssertExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.TypeAssertExpr;

    public required Expr X { get; init; }

    public Expr? Type { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(X);
        walker.VisitOptional(Type);
    }
}

/// <summary>A call or a conversion.</summary>
public sealed class CallExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.CallExpr;

    public required Expr Fun { get; init; }

    public required ImmutableArray<Expr> Args { get; init; }

    /// <summary>True where the last argument is followed by "...".</summary>
    public bool HasEllipsis { get; init; }

    /// <summary>The parentheses and what is between them.</summary>
    public required TextSpan Parens { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Fun);
        walker.VisitAll(Args);
    }
}

/// <summary>*X: a dereference or a pointer type.</summary>
public sealed class StarExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.StarExpr;

    public required Expr X { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(X);
}

/// <summary>A unary expression. "&lt;-ch" is one with <see cref="TokenKind.Arrow"/>; "*p" is a <see cref="StarExpr"/>.</summary>
public sealed class UnaryExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.UnaryExpr;

    public required TokenKind Op { get; init; }

    public required Expr X { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.Visit(X);
}

/// <summary>X Op Y.</summary>
public sealed class BinaryExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.BinaryExpr;

    public required Expr X { get; init; }

    public required TokenKind Op { get; init; }

    public required TextSpan OpSpan { get; init; }

    public required Expr Y { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(X);
        walker.Visit(Y);
    }
}

/// <summary>Key: Value in a composite literal.</summary>
public sealed class KeyValueExpr(TextSpan span) : Expr(span)
{
    public override NodeKind Kind => NodeKind.KeyValueExpr;

    public required Expr Key { get; init; }

    public required Expr Value { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Key);
        walker.Visit(Value);
    }
}
