using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Whether a body calls the predeclared recover, directly and not in a literal of its own: only then it stops a panic.</summary>
internal sealed class RecoverFinder : GoWalker
{
    private readonly SemanticModel _model;
    private bool _found;

    private RecoverFinder(SemanticModel model) => _model = model;

    /// <summary>True where the deferred call stops a panic; also where what it calls is not known.</summary>
    public static bool MayRecover(DeferStmt defer, SemanticModel model)
    {
        if (defer.Call is not CallExpr call)
            return false;
        if (call.Fun is FuncLit literal)
            return Recovers(literal.Body, model);
        return model.CalleeOf(call) switch
        {
            { Node: FuncDecl { Body: { } body }, File: { } file, Package: { } package } => Recovers(body, package.ModelOf(file)),
            { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Builtin } => false,
            _ => true,
        };
    }

    private static bool Recovers(BlockStmt body, SemanticModel model)
    {
        var finder = new RecoverFinder(model);
        finder.Visit(body);
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        if (_found || node is FuncLit)
            return;
        if (node is CallExpr { Fun: Ident { Name: "recover" } name } && _model.SymbolOf(name) is { Kind: SymbolKind.Builtin })
            _found = true;
        else
            VisitChildrenOf(node);
    }
}
