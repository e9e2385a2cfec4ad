using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Bodies;

/// <summary>Whether a goroutine calls panic, itself or by way of functions of the package: then its thread has to end the program, as Go does.</summary>
internal sealed class PanicFinder : GoWalker
{
    private readonly TranslationRun _run;
    private readonly HashSet<FuncDecl> _seen = [];
    private readonly Queue<(BlockStmt Body, SemanticModel Model)> _called = [];
    private SemanticModel _model;
    private bool _found;

    private PanicFinder(TranslationRun run) => (_run, _model) = (run, run.Model);

    public static bool In(GoNode goroutine, TranslationRun run)
    {
        var finder = new PanicFinder(run);
        if (!Recovers.In(goroutine))
            finder.Visit(goroutine);
        while (!finder._found && finder._called.TryDequeue(out var next))
        {
            finder._model = next.Model;
            finder.Visit(next.Body);
        }
        return finder._found;
    }

    public override void Visit(GoNode node)
    {
        // What a goroutine of its own does is that one's affair.
        if (_found || node is GoStmt)
            return;
        if (node is CallExpr call)
        {
            if (_model.Called(call) is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl { Body: { } body } declaration } callee && ReferenceEquals(callee.Package, _run.Model.Package))
            {
                if (_seen.Add(declaration) && !Recovers.In(body))
                    _called.Enqueue((body, _run.ModelOf(callee)));
            }
            else if (call.Fun is Ident { Name: "panic" } name && _model.SymbolOf(name) is not { IsVariable: true })
            {
                _found = true;
            }
        }
        VisitChildrenOf(node);
    }

    private sealed class Recovers : GoWalker
    {
        private bool _found;

        public static bool In(GoNode node)
        {
            var finder = new Recovers();
            finder.Visit(node);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is CallExpr { Fun: Ident { Name: "recover" } };
            if (!_found)
                VisitChildrenOf(node);
        }
    }
}
