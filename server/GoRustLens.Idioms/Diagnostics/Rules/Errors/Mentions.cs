using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>Where a part of a body speaks of a variable.</summary>
internal sealed class Mentions : GoWalker
{
    private readonly Symbol _symbol;
    private readonly SemanticModel _model;

    private Mentions(Symbol symbol, SemanticModel model)
    {
        _symbol = symbol;
        _model = model;
    }

    private List<Ident> Found { get; } = [];

    /// <summary>The uses of a variable in a node, function literals included, in source order.</summary>
    public static List<Ident> Of(Symbol symbol, GoNode node, SemanticModel model)
    {
        var finder = new Mentions(symbol, model);
        finder.Visit(node);
        return finder.Found;
    }

    public static bool Any(Symbol symbol, GoNode node, SemanticModel model) => Of(symbol, node, model).Count > 0;

    /// <summary>The local error variable of "err != nil" (or of "err == nil"); null for other conditions.</summary>
    public static Symbol? TestedError(Expr condition, TokenKind op, SemanticModel model)
    {
        if (ErrorTypes.Unparen(condition) is not BinaryExpr comparison || comparison.Op != op)
            return null;
        var tested = model.IsNil(comparison.Y) ? comparison.X : model.IsNil(comparison.X) ? comparison.Y : null;
        return tested is Ident && model.SymbolOf(tested) is { IsLocalVariable: true } symbol && Universe.IsError(symbol.Type) ? symbol : null;
    }

    public override void Visit(GoNode node)
    {
        if (node is Ident ident && ident.Name == _symbol.Name && ReferenceEquals(_model.SymbolOf(ident), _symbol))
            Found.Add(ident);
        VisitChildrenOf(node);
    }
}
