using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Where a function declares its variables, and what it does with them on the way.</summary>
internal static class LocalNames
{
    /// <summary>The statement around or before the use that declares its variable: a short declaration, a var, or an if's init; null for other variables.</summary>
    public static Stmt? DeclarationOf(RuleContext context, Ident use)
    {
        if (context.Model.SymbolOf(use) is not { IsLocalVariable: true, Ident: { } declared })
            return null;
        for (var i = context.Path.Nodes.Length - 1; i >= 0; i--)
        {
            var found = context.Path.Nodes[i] switch
            {
                BlockStmt block => DeclarationIn(block.List, declared),
                CaseClause clause => DeclarationIn(clause.Body, declared),
                CommClause comm => DeclarationIn(comm.Body, declared),
                IfStmt { Init: { } init } when Declares(init, declared) => init,
                _ => null,
            };
            if (found is not null)
                return found;
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

    public static bool Declares(Stmt? statement, string name) => Declared(statement).Any(declared => declared.Name == name);

    /// <summary>The variable that a list of statements around the node, in the same function, declares by the name before it; null where none does.</summary>
    public static Symbol? DeclaredAround(RuleContext context, GoNode node, string name)
    {
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            if (context.Path.Nodes[i] is not BlockStmt block)
                continue;
            var declared = block.List.Where(statement => statement.End <= node.Start).SelectMany(Declared).LastOrDefault(candidate => candidate.Name == name);
            if (declared is not null)
                return context.Model.SymbolOf(declared);
        }
        return null;
    }

    /// <summary>True where the variable is looked at, rather than set first, between two offsets of a body.</summary>
    public static bool IsReadBetween(RuleContext context, BlockStmt body, Symbol variable, int start, int end) =>
        LocalUses.In(context, body, variable).FirstOrDefault(use => use.Name.Start >= start && use.Name.End <= end) is { Name: not null, IsWhole: false };

    /// <summary>True where the variable as a whole gets a value between two offsets of a body.</summary>
    public static bool IsAssignedBetween(RuleContext context, BlockStmt body, Symbol variable, int start, int end) =>
        LocalUses.In(context, body, variable).Any(use => use.IsWhole && use.Name.Start >= start && use.Name.End <= end);

    /// <summary>The first assignment to an element of the variable behind an offset; null where there is none.</summary>
    public static Ident? FirstIndexWrite(RuleContext context, BlockStmt body, Symbol variable, int start) =>
        LocalUses.In(context, body, variable).FirstOrDefault(use => use.IsElement && use.Name.Start >= start).Name;

    private static bool Declares(Stmt statement, Ident declared) => Declared(statement).Any(name => ReferenceEquals(name, declared));

    /// <summary>The names on the left of a short declaration, some of which may be declared before, and those of a var or const.</summary>
    private static IEnumerable<Ident> Declared(Stmt? statement) => statement switch
    {
        AssignStmt { Tok: TokenKind.Define } assign => assign.Lhs.OfType<Ident>(),
        DeclStmt { Decl: GenDecl { Tok: TokenKind.Var or TokenKind.Const } group } => group.Specs.OfType<ValueSpec>().SelectMany(value => value.Names),
        _ => [],
    };

    private static Stmt? DeclarationIn(ImmutableArray<Stmt> statements, Ident declared) =>
        statements.FirstOrDefault(statement => statement.Span.Contains(declared.Start) && Declares(statement, declared));
}
