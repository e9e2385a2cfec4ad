using GoRustLens.Semantics.Flow;
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
        var bodies = package.Files.SelectMany(file => file.File.Root.Decls.OfType<FuncDecl>().Where(function => function.Body is not null), (file, function) => (file.File, Function: function)).ToList();
        if (!bodies.Exists(body => StartFinder.In(body.Function.Body!))) // filtered above
            return index;
        var functions = new List<Symbol>();
        var callers = new Dictionary<string, List<(Symbol Function, CallExpr Call, SemanticModel Model)>>(StringComparer.Ordinal);
        foreach (var (file, function) in bodies)
        {
            AnalysisCancellation.Current.ThrowIfCancellationRequested();
            var model = package.ModelOf(file);
            if (model.SymbolOf(function.Name) is not { } symbol)
                continue;
            functions.Add(symbol);
            var walk = CallCollector.Of(function.Body!);
            if (walk.Starts)
                index.Add(symbol, 0);
            foreach (var call in walk.Calls)
            {
                if (NameOf(call) is not { Length: > 0 } name)
                    continue;
                if (!callers.TryGetValue(name, out var same))
                    callers.Add(name, same = []);
                same.Add((symbol, call, model));
            }
        }
        // What a call leads to starts goroutines since the last round, or did not then either.
        var names = index._names.ToList();
        for (var distance = 1; distance <= MaxDistance && names.Count > 0; distance++)
        {
            var next = new HashSet<Symbol>();
            foreach (var name in names)
            {
                foreach (var (function, call, model) in callers.GetValueOrDefault(name) ?? [])
                {
                    if (!index._distances.ContainsKey(function) && !next.Contains(function) && index.IsStarter(call, model))
                        next.Add(function);
                }
            }
            foreach (var symbol in next)
                index.Add(symbol, distance);
            names = [.. next.Select(symbol => symbol.Name).Distinct()];
        }
        index.Functions = [.. functions.Where(index._distances.ContainsKey).Select(function => (function, index._distances[function])).OrderBy(entry => entry.Item2)];
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
        if (!_names.Contains(NameOf(call)) || model.CalleeOf(call) is not { } callee)
            return false;
        // Of an interface's method nobody knows the body, but the name is one of those.
        return _distances.ContainsKey(callee) || (callee.Kind == SymbolKind.Method && callee.Node is not FuncDecl && ReferenceEquals(callee.Package, model.Package));
    }

    private static string NameOf(CallExpr call) => call.Fun switch
    {
        Ident ident => ident.Name,
        SelectorExpr selector => selector.Sel.Name,
        _ => "",
    };

    private static bool MayStart(GoFile file) =>
        file.Text.Content.Contains("go ", StringComparison.Ordinal) || file.Text.Content.Contains(".Go(", StringComparison.Ordinal) || file.Text.Content.Contains("AfterFunc(", StringComparison.Ordinal) || file.Text.Content.Contains(".Parallel(", StringComparison.Ordinal);

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
                    Starts |= StartFinder.IsStart(call);
                    break;
            }
            VisitChildrenOf(node);
        }
    }

    /// <summary>Stops at the first start of a goroutine.</summary>
    private sealed class StartFinder : GoWalker
    {
        private bool _found;

        public static bool In(GoNode root)
        {
            var finder = new StartFinder();
            finder.Visit(root);
            return finder._found;
        }

        public static bool IsStart(CallExpr call) =>
            (call.Fun is SelectorExpr { Sel.Name: "Go" or "TryGo" or "AfterFunc" or "RunParallel" or "HandleFunc" } && !call.Args.IsEmpty)
            || call is { Fun: SelectorExpr { Sel.Name: "Run" }, Args: [_, FuncLit] };

        public override void Visit(GoNode node)
        {
            if (_found)
                return;
            _found = node is GoStmt || (node is CallExpr call && IsStart(call));
            if (!_found)
                VisitChildrenOf(node);
        }
    }
}
