using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Syntax.Nodes;

/// <summary>The root of a tree: one source file.</summary>
public sealed class FileNode(TextSpan span) : GoNode(span)
{
    public override NodeKind Kind => NodeKind.File;

    /// <summary>The package's name.</summary>
    public required Ident Name { get; init; }

    public required ImmutableArray<Decl> Decls { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Name);
        walker.VisitAll(Decls);
    }
}

/// <summary>Text where a declaration was expected.</summary>
public sealed class BadDecl(TextSpan span) : Decl(span)
{
    public override NodeKind Kind => NodeKind.BadDecl;

    public override void VisitChildren(GoWalker walker) { }
}

/// <summary>An import, const, type or var declaration, with or without parentheses.</summary>
public sealed class GenDecl(TextSpan span) : Decl(span)
{
    public override NodeKind Kind => NodeKind.GenDecl;

    /// <summary>Import, Const, Type or Var.</summary>
    public required TokenKind Tok { get; init; }

    /// <summary>True where the specs stand in parentheses.</summary>
    public bool HasParens { get; init; }

    public required ImmutableArray<Spec> Specs { get; init; }

    public override void VisitChildren(GoWalker walker) => walker.VisitAll(Specs);
}

/// <summary>A function or a method.</summary>
public sealed class FuncDecl(TextSpan span) : Decl(span)
{
    public override NodeKind Kind => NodeKind.FuncDecl;

    /// <summary>The receiver of a method: a list of one field, unless the text is wrong.</summary>
    public FieldList? Recv { get; init; }

    public required Ident Name { get; init; }

    public required FuncType Type { get; init; }

    /// <summary>Absent for functions that are written outside Go.</summary>
    public BlockStmt? Body { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Recv);
        walker.Visit(Name);
        walker.Visit(Type);
        walker.VisitOptional(Body);
    }
}

/// <summary>One import.</summary>
public sealed class ImportSpec(TextSpan span) : Spec(span)
{
    public override NodeKind Kind => NodeKind.ImportSpec;

    /// <summary>The local name, "." or "_".</summary>
    public Ident? Name { get; init; }

    public required BasicLit Path { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitOptional(Name);
        walker.Visit(Path);
    }
}

/// <summary>Constants or variables of one line.</summary>
public sealed class ValueSpec(TextSpan span) : Spec(span)
{
    public override NodeKind Kind => NodeKind.ValueSpec;

    public required ImmutableArray<Ident> Names { get; init; }

    public Expr? Type { get; init; }

    public required ImmutableArray<Expr> Values { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.VisitAll(Names);
        walker.VisitOptional(Type);
        walker.VisitAll(Values);
    }
}

/// <summary>One type definition or, with "=", alias declaration.</summary>
public sealed class TypeSpec(TextSpan span) : Spec(span)
{
    public override NodeKind Kind => NodeKind.TypeSpec;

    public required Ident Name { get; init; }

    public FieldList? TypeParams { get; init; }

    /// <summary>True for an alias declaration.</summary>
    public bool IsAlias { get; init; }

    public required Expr Type { get; init; }

    public override void VisitChildren(GoWalker walker)
    {
        walker.Visit(Name);
        walker.VisitOptional(TypeParams);
        walker.Visit(Type);
    }
}
