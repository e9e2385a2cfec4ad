using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>
/// GRL0522: the address of a loop's variable is kept beyond the turn, in a language version in which all turns share one variable: all that
/// is kept points to the last value. Silent where the loop is left with the pointer.
/// </summary>
internal sealed class KeptLoopPointer : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0522", "A pointer to a loop variable that all turns share is kept", HazardClass.LoopCapture, "E0597");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null || (context.All<RangeStmt>().IsEmpty && context.All<ForStmt>().IsEmpty))
            yield break;
        var version = LanguageVersion.Of(context.File, context.Model.Package);
        if (version is >= LanguageVersion.VariablesPerTurn)
            yield break;
        foreach (var address in context.All<UnaryExpr>())
        {
            if (address.Op != TokenKind.And || RootOf(address.X, context.Model) is not { } name || context.Model.SymbolOf(name) is not { Kind: SymbolKind.Local } variable)
                continue;
            if (LoopOf(variable, address, context) is not var (loop, body) || !IsKept(address, body, context) || IsLeftBehind(address, body, context))
                continue;
            yield return new Finding(Code, address.Span, MessageText.Fit(name.Name, shown => $"Before Go 1.22 all turns share {shown}: each pointer kept is the same; Rust refuses it, the turn's value ends (E0597)"))
            {
                // Without a go.mod nobody knows; the newest Go is fine then.
                Level = version is null ? FindingLevel.All : FindingLevel.Bugs,
                Related = [new RelatedPlace(loop.Span with { Length = 3 }, "the loop that changes it")],
                Fixes = [new GoFix($"Give each turn a {name.Name} of its own", [new TextEdit(new TextSpan(body.Start + 1, 0), $"\n{GoEdits.IndentationAt(context.File, loop.Start)}\t{name.Name} := {name.Name}")])],
            };
        }
    }

    /// <summary>The variable that a place is, or is a part of; null where a pointer, slice or map lies between.</summary>
    private static Ident? RootOf(Expr place, SemanticModel model) => ExprFacts.Unparen(place) switch
    {
        Ident name => name,
        SelectorExpr selector when model.TypeOf(selector.X).Underlying is GoStruct && model.SelectionOf(selector) is not { Member.IsIndirect: true } => RootOf(selector.X, model),
        IndexExpr index when model.TypeOf(index.X).Underlying is GoArray => RootOf(index.X, model),
        _ => null,
    };

    /// <summary>The loop around the address that declares the variable.</summary>
    private static (Stmt Loop, BlockStmt Body)? LoopOf(Symbol variable, UnaryExpr address, DeclContext context)
    {
        foreach (var around in context.AncestorsOf(address))
        {
            if (around is RangeStmt { Tok: TokenKind.Define } range && ReferenceEquals(variable.Node, range) && range.Body.Span.Contains(address.Span))
                return (range, range.Body);
            if (around is ForStmt { Init: { } init, Post: not null } loop && ReferenceEquals(variable.Node, init) && loop.Body.Span.Contains(address.Span))
                return (loop, loop.Body);
        }
        return null;
    }

    /// <summary>It is appended, sent, or stored in something that is declared outside of the turn.</summary>
    private static bool IsKept(Expr pointer, BlockStmt body, DeclContext context)
    {
        switch (context.ParentOf(pointer))
        {
            case ParenExpr or KeyValueExpr or CompositeLit or UnaryExpr { Op: TokenKind.And }:
                return IsKept((Expr)context.ParentOf(pointer)!, body, context); // matched above
            case CallExpr { Fun: Ident { Name: "append" }, Args: [var list, ..] } call when !ReferenceEquals(list, pointer) && context.Model.SymbolOf(call.Fun) is { Kind: SymbolKind.Builtin }:
                return context.ParentOf(call) is AssignStmt { Lhs: [var grown] } && IsOutside(grown, body, context);
            case SendStmt send:
                return ReferenceEquals(send.Value, pointer);
            case AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length && assign.Rhs.IndexOf(pointer) is >= 0 and var index:
                return IsOutside(assign.Lhs[index], body, context) || (assign.Tok == TokenKind.Define && assign.Lhs[index] is Ident { IsBlank: false } other && IsKeptAs(other, body, context));
            // A key of a map.
            case IndexExpr entry when ReferenceEquals(entry.Index, pointer):
                return context.ParentOf(entry) is AssignStmt store && store.Lhs.Contains(entry) && IsOutside(entry.X, body, context);
            default:
                return false;
        }
    }

    /// <summary>The turn gives the pointer a name of its own, and keeps that.</summary>
    private static bool IsKeptAs(Ident name, BlockStmt body, DeclContext context) =>
        context.Model.SymbolOf(name) is { } symbol && context.All<Ident>().Any(use => use.Name == name.Name && !ReferenceEquals(use, name) && body.Span.Contains(use.Span)
            && ReferenceEquals(context.Model.SymbolOf(use), symbol) && IsKept(use, body, context));

    private static bool IsOutside(Expr target, BlockStmt body, DeclContext context)
    {
        var root = target;
        while (root is SelectorExpr or IndexExpr or StarExpr or ParenExpr)
            root = root switch { SelectorExpr selector => selector.X, IndexExpr index => index.X, StarExpr star => star.X, ParenExpr paren => paren.X, _ => root };
        return root is Ident { IsBlank: false } name && context.Model.SymbolOf(name) is { IsVariable: true, Ident: { } declared } && !(ReferenceEquals(context.FunctionAround(name), context.FunctionAround(body)) && body.Span.Contains(declared.Span));
    }

    /// <summary>True where the statements behind it leave the loop: the variable changes no more.</summary>
    private static bool IsLeftBehind(UnaryExpr address, BlockStmt body, DeclContext context)
    {
        GoNode at = address;
        foreach (var around in context.AncestorsOf(address))
        {
            if (around is BlockStmt block && block.List is [.., var last] && last is ReturnStmt or BranchStmt { Tok: TokenKind.Break or TokenKind.Goto } && last.Start > at.Start)
                return true;
            if (ReferenceEquals(around, body))
                return false;
            at = around;
        }
        return false;
    }
}
