using GoRustLens.Semantics.Races;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>
/// Races of the run of a package in which the two sides have objects of their own: the second turn of a loop makes another one and starts no
/// second goroutine, or a function fills what it has just made before anybody else can see it.
/// </summary>
internal static class FreshObjects
{
    public static bool Are(Race race, DeclContext context) =>
        (race.IsOfOneStart && race.Start is { } start && StartsOnce(start)) || IsFilledFirst(race.Access.Node, race.Other.Node, context) || IsFilledFirst(race.Other.Node, race.Access.Node, context);

    /// <summary>"for … { if !started { started = true; go … } }": the loop comes to it once.</summary>
    private static bool StartsOnce(RacePlace start)
    {
        if (start.File.Root.Decls.OfType<FuncDecl>().FirstOrDefault(function => function.Span.Contains(start.Node.Span)) is not { } function || NodePath.To(function, start.Node) is not { } path)
            return false;
        foreach (var branch in path.Nodes.OfType<IfStmt>())
        {
            if (branch is { Cond: UnaryExpr { Op: TokenKind.Not, X: Ident flag } } && branch.Body.Span.Contains(start.Node.Span)
                && path.Nodes.SkipWhile(node => !ReferenceEquals(node, branch)).OfType<BlockStmt>().SelectMany(block => block.List)
                    .Any(statement => statement is AssignStmt { Tok: TokenKind.Assign, Lhs: [Ident raised], Rhs: [Ident { Name: "true" }] } && raised.Name == flag.Name)
                && !FlagFinder.IsLowered(function, flag.Name))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"fresh := make(map…); …; fresh[k] = v; …; s.all = fresh": what is given away only later is nobody else's yet.</summary>
    private static bool IsFilledFirst(GoNode access, GoNode other, DeclContext context)
    {
        if (access is not IndexExpr { X: Ident name } || context.FunctionAround(access) is not FuncDecl function || function.Span.Contains(other.Span) && context.FunctionAround(other) is not null)
            return false;
        if (context.Model.SymbolOf(name) is not { Kind: SymbolKind.Local, Node: AssignStmt { Tok: TokenKind.Define, Rhs: [CallExpr or CompositeLit] } } made)
            return false;
        var control = context.FlowOf(function).Control;
        foreach (var use in context.All<Ident>())
        {
            if (use.Name != name.Name || ReferenceEquals(use, made.Ident) || !ReferenceEquals(context.Model.SymbolOf(use), made) || context.ParentOf(use) is IndexExpr index && ReferenceEquals(index.X, use)
                || context.ParentOf(use) is CallExpr { Fun: Ident { Name: "len" or "delete" or "clear" } } or RangeStmt)
            {
                continue;
            }
            // A deferred function runs when all is done.
            if (context.AncestorsOf(use).OfType<FuncLit>().FirstOrDefault() is { } literal ? !IsDeferred(literal, context) : control.CanFollow(use, access))
                return false;
        }
        return true;
    }

    private static bool IsDeferred(FuncLit literal, DeclContext context) => context.ParentOf(literal) is CallExpr call && context.ParentOf(call) is DeferStmt;

    /// <summary>Whether a function sets a flag to anything but true once it is declared.</summary>
    private sealed class FlagFinder(string name) : GoWalker
    {
        private bool _found;

        public static bool IsLowered(FuncDecl function, string name)
        {
            var finder = new FlagFinder(name);
            finder.VisitChildrenOf(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= (node is AssignStmt { Tok: not TokenKind.Define } assign && assign.Lhs.Any(target => target is Ident flag && flag.Name == name) && assign.Rhs is not [Ident { Name: "true" }])
                || (node is UnaryExpr { Op: TokenKind.And, X: Ident taken } && taken.Name == name);
            VisitChildrenOf(node);
        }
    }
}
