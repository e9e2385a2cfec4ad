using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Races;

/// <summary>Which functions of a package start goroutines, by themselves or through functions that they call.</summary>
internal sealed class SpawnIndex
{
    /// <summary>How far from the go statement a caller still counts.</summary>
    public const int MaxDistance = 4;

    private readonly Dictionary<Symbol, int> _distances = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private SpawnIndex()
    {
    }

    /// <summary>The functions with a body that start goroutines, those with the go statement first.</summary>
    public IReadOnlyList<(Symbol Function, int Distance)> Functions { get; private set; } = [];

    public static SpawnIndex Of(Package package)
    {
        var index = new SpawnIndex();
        var files = package.Files.Where(file => MayStart(file.File)).ToList();
        if (files.Count == 0)
            return index;
        var found = new List<(Symbol Function, List<CallExpr> Calls, SemanticModel Model)>();
        foreach (var (_, file) in package.Files)
        {
            var model = package.ModelOf(file);
            foreach (var function in file.Root.Decls.OfType<FuncDecl>())
            {
                if (function.Body is null || model.SymbolOf(function.Name) is not { } symbol)
                    continue;
                var walk = CallCollector.Of(function.Body);
                found.Add((symbol, walk.Calls, model));
                if (walk.Starts)
                    index.Add(symbol, 0);
            }
        }
        for (var distance = 1; distance <= MaxDistance && index._distances.Count > 0; distance++)
        {
            var next = found.Where(entry => !index._distances.ContainsKey(entry.Function) && entry.Calls.Exists(call => index.IsStarter(call, entry.Model))).Select(entry => entry.Function).ToList();
            foreach (var symbol in next)
                index.Add(symbol, distance);
        }
        index.Functions = [.. found.Where(entry => index._distances.ContainsKey(entry.Function)).Select(entry => (entry.Function, index._distances[entry.Function])).OrderBy(entry => entry.Item2)];
        return index;
    }

    /// <summary>True where a subtree may start a goroutine.</summary>
    public bool Starts(GoNode root, SemanticModel model)
    {
        var walk = CallCollector.Of(root);
        return walk.Starts || walk.Calls.Exists(call => IsStarter(call, model));
    }

    private void Add(Symbol symbol, int distance)
    {
        _distances[symbol] = distance;
        _names.Add(symbol.Name);
    }

    private bool IsStarter(CallExpr call, SemanticModel model)
    {
        var name = call.Fun switch
        {
            Ident ident => ident.Name,
            SelectorExpr selector => selector.Sel.Name,
            _ => "",
        };
        if (!_names.Contains(name) || model.CalleeOf(call) is not { } callee)
            return false;
        // Of an interface's method nobody knows the body, but the name is one of those.
        return _distances.ContainsKey(callee) || (callee.Kind == SymbolKind.Method && callee.Node is not FuncDecl && ReferenceEquals(callee.Package, model.Package));
    }

    private static bool MayStart(GoFile file) =>
        file.Text.Content.Contains("go ", StringComparison.Ordinal) || file.Text.Content.Contains(".Go(", StringComparison.Ordinal) || file.Text.Content.Contains("AfterFunc(", StringComparison.Ordinal);

    private sealed class CallCollector : GoWalker
    {
        public List<CallExpr> Calls { get; } = [];

        public bool Starts { get; private set; }

        public static CallCollector Of(GoNode root)
        {
            var collector = new CallCollector();
            collector.Visit(root);
            return collector;
        }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case GoStmt:
                    Starts = true;
                    break;
                case CallExpr call:
                    Calls.Add(call);
                    Starts |= call.Fun is SelectorExpr { Sel.Name: "Go" or "TryGo" or "AfterFunc" or "RunParallel" or "HandleFunc" } && !call.Args.IsEmpty
                        || call is { Fun: SelectorExpr { Sel.Name: "Run" }, Args: [_, FuncLit] };
                    break;
            }
            VisitChildrenOf(node);
        }
    }
}
