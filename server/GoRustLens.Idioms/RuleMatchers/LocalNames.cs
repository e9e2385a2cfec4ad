using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What the text around a use says about the variable it names, without types.</summary>
internal static class LocalNames
{
    /// <summary>The statement on the way to the use that declares its variable last: a short declaration, a var, or an if's init.</summary>
    public static Stmt? DeclarationOf(RuleContext context, Ident use)
    {
        for (var i = context.Path.Nodes.Length - 1; i >= 0; i--)
        {
            var found = context.Path.Nodes[i] switch
            {
                BlockStmt block => DeclarationIn(block.List, use),
                CaseClause clause => DeclarationIn(clause.Body, use),
                CommClause comm => DeclarationIn(comm.Body, use),
                IfStmt { Init: { } init } when Declares(init, use.Name) => init,
                _ => null,
            };
            if (found is not null)
                return found;
            if (context.Path.Nodes[i] is FuncLit literal && (Declares(literal.Type.Params, use.Name) || Declares(literal.Type.Results, use.Name)))
                return null;
        }
        return null;
    }

    public static bool Declares(FieldList? fields, string name)
    {
        if (fields is null)
            return false;
        foreach (var field in fields.List)
        {
            foreach (var declared in field.Names)
            {
                if (declared.Name == name)
                    return true;
            }
        }
        return false;
    }

    public static bool Declares(Stmt? statement, string name) => statement switch
    {
        AssignStmt { Tok: TokenKind.Define } assign => assign.Lhs.Any(left => Names.IsNamed(left, name)),
        DeclStmt { Decl: GenDecl { Tok: TokenKind.Var or TokenKind.Const } group } => group.Specs.Any(spec => spec is ValueSpec value && value.Names.Any(declared => declared.Name == name)),
        _ => false,
    };

    /// <summary>True where the block itself declares the name before the use.</summary>
    public static bool IsDeclaredIn(BlockStmt block, Ident use) => DeclarationIn(block.List, use) is not null;

    /// <summary>True where a list of statements around the node, in the same function, declares the name before it.</summary>
    public static bool DeclaredAround(RuleContext context, GoNode node, string name)
    {
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            if (context.Path.Nodes[i] is BlockStmt block && block.List.Any(statement => statement.End <= node.Start && Declares(statement, name)))
                return true;
        }
        return false;
    }

    /// <summary>True where the name is looked at, rather than set first, between two offsets of a body.</summary>
    public static bool IsReadBetween(BlockStmt body, string name, int start, int end) =>
        LocalUses.In(body, name).FirstOrDefault(use => use.Name.Start >= start && use.Name.End <= end) is { Name: not null, IsWhole: false };

    /// <summary>True where the variable as a whole gets a value between two offsets of a body.</summary>
    public static bool IsAssignedBetween(BlockStmt body, string name, int start, int end) =>
        LocalUses.In(body, name).Any(use => use.IsWhole && use.Name.Start >= start && use.Name.End <= end);

    /// <summary>The first assignment to an element of the variable behind an offset; null where there is none.</summary>
    public static Ident? FirstIndexWrite(BlockStmt body, string name, int start) =>
        LocalUses.In(body, name).FirstOrDefault(use => use.IsElement && use.Name.Start >= start).Name;

    private static Stmt? DeclarationIn(ImmutableArray<Stmt> statements, Ident use)
    {
        Stmt? found = null;
        foreach (var statement in statements)
        {
            if (statement.Start >= use.Start)
                break;
            if (statement.End <= use.Start && Declares(statement, use.Name))
                found = statement;
        }
        return found;
    }
}
