using System.Collections.Immutable;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>What the text around a use says about the variable it names, without types.</summary>
internal static class LocalNames
{
    /// <summary>True where a parameter or an earlier local statement on the way to the use declares the name, hiding packages and universe names.</summary>
    public static bool IsDeclared(RuleContext context, Ident use)
    {
        foreach (var node in context.Path.Nodes)
        {
            switch (node)
            {
                case FuncDecl function when Declares(function.Recv, use.Name) || Declares(function.Type.Params, use.Name) || Declares(function.Type.Results, use.Name):
                case FuncLit literal when Declares(literal.Type.Params, use.Name) || Declares(literal.Type.Results, use.Name):
                case BlockStmt block when DeclarationIn(block.List, use) is not null:
                case CaseClause clause when DeclarationIn(clause.Body, use) is not null:
                case CommClause comm when DeclarationIn(comm.Body, use) is not null || Declares(comm.Comm, use.Name):
                case IfStmt condition when Declares(condition.Init, use.Name):
                case SwitchStmt choice when Declares(choice.Init, use.Name):
                case ForStmt loop when Declares(loop.Init, use.Name):
                case RangeStmt { Tok: TokenKind.Define } range when range.Body.Span.Contains(use.Start) && (Names.IsNamed(range.Key, use.Name) || Names.IsNamed(range.Value, use.Name)):
                    return true;
            }
        }
        return false;
    }

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
