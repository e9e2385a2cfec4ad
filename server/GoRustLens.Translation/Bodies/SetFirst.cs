using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Whether a variable is set on all ways before anything reads it. Then Rust can declare it without a value, which a type without a zero value needs.</summary>
internal sealed class SetFirst(SemanticModel model, Symbol variable)
{
    private enum Way
    {
        Untouched,
        Set,
        Left,
        Unknown,
    }

    /// <param name="function">What the variable belongs to.</param>
    /// <param name="declaration">What declares it: the function itself for a named result.</param>
    public static bool In(GoNode function, GoNode declaration, Symbol variable, SemanticModel model)
    {
        var body = function switch { FuncDecl f => f.Body, FuncLit l => l.Body, _ => null };
        if (body is null)
            return false;
        var list = ReferenceEquals(function, declaration) ? body.List : new ListOf(declaration).In(body);
        return !list.IsDefault && new SetFirst(model, variable).Follow(list) == Way.Set;
    }

    private Way Follow(ImmutableArray<Stmt> list)
    {
        foreach (var statement in list)
        {
            if (Of(statement) is not Way.Untouched and var way)
                return way;
        }
        return Way.Untouched;
    }

    private Way Of(Stmt statement)
    {
        switch (statement)
        {
            case AssignStmt { Tok: TokenKind.Assign } assign when assign.Lhs.Any(Is):
                return assign.Rhs.Any(Mentions) || assign.Lhs.Any(l => !Is(l) && Mentions(l)) ? Way.Unknown : Way.Set;
            case ReturnStmt { Results.IsEmpty: true } when variable.Kind == SymbolKind.Result:
                return Way.Unknown;
            case ReturnStmt:
                return Mentions(statement) ? Way.Unknown : Way.Left;
            case BlockStmt block:
                return Follow(block.List);
            case IfStmt branch when (branch.Init is null || !Mentions(branch.Init)) && !Mentions(branch.Cond):
                return Join([Follow(branch.Body.List), branch.Else is { } otherwise ? Of(otherwise) : Way.Untouched]);
            case SwitchStmt choice when (choice.Init is null || !Mentions(choice.Init)) && (choice.Tag is null || !Mentions(choice.Tag)):
                return Cases(choice.Body, Way.Untouched);
            case TypeSwitchStmt choice when (choice.Init is null || !Mentions(choice.Init)) && !Mentions(choice.Assign):
                return Cases(choice.Body, Way.Untouched);
            default:
                return Mentions(statement) ? Way.Unknown : Divergence.Of([statement], model) ? Way.Left : Way.Untouched;
        }
    }

    private Way Cases(BlockStmt body, Way none)
    {
        var clauses = body.List.OfType<CaseClause>().ToList();
        if (clauses.Exists(c => c.List.Any(Mentions)))
            return Way.Unknown;
        var ways = clauses.Select(c => Follow(c.Body));
        return Join([.. clauses.Exists(c => c.List.IsEmpty) ? ways : ways.Append(none)]);
    }

    private static Way Join(ImmutableArray<Way> ways) =>
        ways.Contains(Way.Unknown) ? Way.Unknown
        : ways.All(w => w == Way.Left) ? Way.Left
        : ways.All(w => w is Way.Set or Way.Left) ? Way.Set
        : ways.Contains(Way.Set) ? Way.Unknown : Way.Untouched;

    private bool Is(Expr expression) => expression is Ident name && ReferenceEquals(model.SymbolOf(name), variable);

    private bool Mentions(GoNode node) => NameMention.In(node, variable, model);

    /// <summary>Finds the statements behind a declaration.</summary>
    private sealed class ListOf(GoNode declaration) : GoWalker
    {
        private ImmutableArray<Stmt> _list;

        public ImmutableArray<Stmt> In(BlockStmt body)
        {
            Visit(body);
            return _list;
        }

        public override void Visit(GoNode node)
        {
            var list = node switch { BlockStmt block => block.List, CaseClause clause => clause.Body, CommClause clause => clause.Body, _ => [] };
            for (var i = 0; i < list.Length; i++)
            {
                if (list[i] is DeclStmt { Decl: GenDecl found } && found.Specs.Any(s => ReferenceEquals(s, declaration)))
                    _list = list[(i + 1)..];
            }
            if (_list.IsDefault)
                VisitChildrenOf(node);
        }
    }
}
