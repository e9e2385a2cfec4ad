using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>
/// Which parameters, receivers and variables of the package are written by way of a call: they, or a part of them, are handed to a parameter or receiver that is written.
/// A fixpoint over all calls, so that functions that call each other agree.
/// </summary>
internal sealed class WriteFlow
{
    private readonly HashSet<Symbol> _written = [];

    private WriteFlow()
    {
    }

    /// <summary>True where a call writes to what the parameter, receiver or package variable leads to.</summary>
    public bool Writes(Symbol symbol) => _written.Contains(symbol);

    public static WriteFlow Of(PackageIndex index)
    {
        var flow = new WriteFlow();
        var edges = new List<(Symbol From, Symbol To)>();
        foreach (var (function, model) in index.Functions)
        {
            if (function.Body is not null)
                new Calls(model, index, edges).Visit(function.Body);
        }
        var direct = new HashSet<Symbol>();
        foreach (var target in edges.Select(e => e.To).Distinct())
        {
            if (target.Function is FuncDecl declaration && index.Functions.ContainsKey(declaration) && index.FactsOf(declaration)[target].IsWrittenThrough)
                direct.Add(target);
        }
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var (from, to) in edges)
            {
                if (direct.Contains(to) || flow._written.Contains(to))
                    isChanged |= flow._written.Add(from);
            }
        }
        return flow;
    }

    private sealed class Calls(SemanticModel model, PackageIndex index, List<(Symbol From, Symbol To)> edges) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
                return;
            if (node is CallExpr call && !model.IsConversion(call) && model.CalleeOf(call) is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl declaration } && index.Functions.TryGetValue(declaration, out var other))
            {
                var names = declaration.Type.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)).ToList();
                var isVariadic = declaration.Type.Params.List is [.., { Type: Ellipsis }];
                for (var i = 0; i < call.Args.Length && i < names.Count; i++)
                {
                    if (names[i] is { } name && !(isVariadic && i == names.Count - 1) && other.SymbolOf(name) is { } parameter && (parameter.Type.Underlying is GoPointer or GoSlice or GoMap || parameter.Type is GoNamed { Name: "Interface", Symbol.PackagePath: "sort" }))
                        Add(call.Args[i], parameter);
                }
                if (call.Fun is SelectorExpr selector && declaration.Recv is { List: [{ Names: [var own, ..] }, ..] } && other.SymbolOf(own) is { Type: var type } receiver && type.Underlying is GoPointer or GoSlice or GoMap)
                    Add(selector.X, receiver);
            }
            VisitChildrenOf(node);
        }

        private void Add(Expr argument, Symbol to)
        {
            var place = argument;
            while (place is ParenExpr or CallExpr { Args.Length: 1 })
            {
                if (place is CallExpr conversion && !model.IsConversion(conversion))
                    return;
                place = place is ParenExpr paren ? paren.X : ((CallExpr)place).Args[0];
            }
            if (place is UnaryExpr { Op: not TokenKind.And })
                return;
            if (AccessPath.RootOf(place, model) is { Kind: SymbolKind.Parameter or SymbolKind.Receiver or SymbolKind.Variable } from && !ReferenceEquals(from, to))
                edges.Add((from, to));
        }
    }
}
