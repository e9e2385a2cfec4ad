using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Syntax.Parsing;

/// <summary>The memory that parsers of one thread take turns with; holds nothing of a file between two parses but names.</summary>
internal sealed class ParserScratch
{
    // Per thread, so that no lock is needed; null while a parser of this thread has it.
    [ThreadStatic]
    private static ParserScratch? t_spare;

    public TokenBuffer Tokens { get; } = new();

    public TokenBuffer Comments { get; } = new();

    public NameTable Names { get; } = new();

    public NodeStack<Expr> Exprs { get; } = new();

    public NodeStack<Stmt> Stmts { get; } = new();

    public NodeStack<Ident> Idents { get; } = new();

    public NodeStack<Field> Fields { get; } = new();

    public NodeStack<Spec> Specs { get; } = new();

    public NodeStack<Decl> Decls { get; } = new();

    public NodeStack<Parameter> Parameters { get; } = new();

    public NodeStack<IfLink> IfLinks { get; } = new();

    public static ParserScratch Rent()
    {
        var scratch = t_spare ?? new ParserScratch();
        t_spare = null;
        return scratch;
    }

    public void Return()
    {
        Tokens.Clear();
        Comments.Clear();
        Exprs.DropFrom(0);
        Stmts.DropFrom(0);
        Idents.DropFrom(0);
        Fields.DropFrom(0);
        Specs.DropFrom(0);
        Decls.DropFrom(0);
        Parameters.DropFrom(0);
        IfLinks.DropFrom(0);
        t_spare = this;
    }
}

/// <summary>An entry of a parameter list before it is known whether lone names are names or types.</summary>
internal readonly record struct Parameter(Ident? Name, Expr? Type);

/// <summary>One "if" of a chain of else-ifs, all but its else.</summary>
internal readonly record struct IfLink(int Start, Stmt? Init, Expr Cond, BlockStmt Body);
