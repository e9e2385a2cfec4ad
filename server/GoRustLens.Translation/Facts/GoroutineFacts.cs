using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>Which function literals of a package run on goroutines of their own, what they use of the functions around them, and where that changes.</summary>
internal sealed class GoroutineFacts
{
    private readonly Dictionary<Symbol, List<FuncLit>> _captures = [];
    private readonly Dictionary<Symbol, List<int>> _uses = [];
    private readonly Dictionary<Symbol, List<Mutation>> _writes = [];
    private readonly Dictionary<GoNode, List<GoNode>> _loops = [];
    private readonly HashSet<FuncLit> _literals = [];

    private GoroutineFacts(Package package)
    {
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            var walker = new Walker(this, model);
            walker.Visit(file.File.Root);
            HasGoroutines |= walker.Found;
            if (!walker.Found)
                continue;
            walker.Resolve();
            foreach (var function in file.File.Root.Decls.OfType<FuncDecl>().Where(f => f.Body is not null))
                AddWrites(function, model);
        }
    }

    public static GoroutineFacts Of(Package package) => package.Analysis(p => new GoroutineFacts(p));

    public bool HasGoroutines { get; }

    /// <summary>True where a value of a context is used without an assertion at once: then contexts keep values of any type as Go's any.</summary>
    public bool HasOpenContextValues { get; private set; }

    /// <summary>The goroutines' literals that use the variable of a function around them.</summary>
    public IReadOnlyList<FuncLit> CapturesOf(Symbol variable) => _captures.TryGetValue(variable, out var found) ? found : [];

    /// <summary>True for a variable or field whose address a function of sync/atomic gets.</summary>
    public bool IsAtomic(Symbol symbol) => _atomics.Contains(symbol);

    private readonly HashSet<Symbol> _atomics = [];
    private readonly HashSet<GoNode> _started = [];

    /// <summary>True for a function or literal that a go statement calls: what it gets is used by several goroutines.</summary>
    public bool IsStarted(GoNode? function) => function is FuncLit literal ? IsGoroutine(literal) : function is not null && _started.Contains(function);

    /// <summary>True for a literal that a go statement or its like calls: one that is only called by a goroutine gets its arguments from that.</summary>
    public bool IsLaunched(FuncLit literal) => _launched.Contains(literal);

    private readonly HashSet<FuncLit> _launched = [];

    public bool IsGoroutine(FuncLit literal) => _literals.Contains(literal);

    /// <summary>True where the variable is used behind the node, or again before it in the next round of a loop around.</summary>
    public bool IsUsedAfter(Symbol variable, GoNode node) =>
        _uses.TryGetValue(variable, out var uses) && (uses.Exists(u => u >= node.End) || LoopsAround(node).Any(l => variable.Ident is { } name && !l.Span.Contains(name.Span)));

    private List<GoNode> LoopsAround(GoNode node) => _loops.TryGetValue(node, out var loops) ? loops : [];

    /// <summary>True where a goroutine and others see each other's changes of the variable: a copy would not do.</summary>
    public bool IsSharedAndChanged(Symbol variable)
    {
        if (!_captures.TryGetValue(variable, out var literals) || !_writes.TryGetValue(variable, out var writes))
            return false;
        foreach (var write in writes)
        {
            foreach (var literal in literals)
            {
                if (write.Node.Start >= literal.Start || LoopsAround(literal).Any(l => l.Span.Contains(write.Node.Span) && variable.Ident is { } name && !l.Span.Contains(name.Span)))
                    return true;
            }
        }
        return false;
    }

    public bool IsWrittenIn(Symbol variable, GoNode node) => _writes.TryGetValue(variable, out var writes) && writes.Exists(w => node.Span.Contains(w.Node.Span));

    private void AddWrites(FuncDecl function, SemanticModel model)
    {
        var uses = FlowFacts.Of(model.Package).UsesOf(function, model);
        foreach (var symbol in uses.Mutated.Where(_captures.ContainsKey))
        {
            foreach (var mutation in uses.MutationsOf(symbol))
            {
                // What a pointer leads to changes without the pointer.
                if (symbol.Type is GoPointer && mutation.Kind != MutationKind.Reassigned)
                    continue;
                if (mutation.Kind is MutationKind.CalledByPointer && mutation.Callee is { } method && !Writers.Writes(model, method, mutation.Target))
                    continue;
                if (!_writes.TryGetValue(symbol, out var list))
                    _writes[symbol] = list = [];
                list.Add(mutation);
            }
        }
    }

    private sealed class Walker(GoroutineFacts facts, SemanticModel model) : GoWalker
    {
        private readonly List<GoNode> _around = [];
        private readonly List<(Symbol Symbol, FuncLit Literal)> _inLiterals = [];
        private readonly Dictionary<Symbol, FuncLit> _named = [];

        public bool Found { get; private set; }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case Ident ident:
                    Use(ident);
                    return;
                case GoStmt start:
                    Found = true;
                    facts._loops[start] = Loops();
                    if (start.Call is CallExpr started)
                    {
                        Start(started.Fun, start);
                        if (model.CalleeOf(started)?.Node is FuncDecl declared)
                            facts._started.Add(declared);
                    }
                    break;
                case CallExpr call:
                    Call(call);
                    break;
                case AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length:
                    for (var i = 0; i < assign.Lhs.Length; i++)
                        Name(assign.Lhs[i], assign.Rhs[i]);
                    break;
                case ValueSpec spec when spec.Names.Length == spec.Values.Length:
                    for (var i = 0; i < spec.Names.Length; i++)
                        Name(spec.Names[i], spec.Values[i]);
                    break;
                case SendStmt { Value: FuncLit sent }:
                    Mark(sent);
                    break;
                case FuncLit literal:
                    facts._loops.TryAdd(literal, Loops());
                    break;
            }
            _around.Add(node);
            VisitChildrenOf(node);
            _around.RemoveAt(_around.Count - 1);
        }

        /// <summary>Goroutines start functions that have names, too: those literals run on them as well.</summary>
        public void Resolve()
        {
            bool isNew;
            do
            {
                isNew = false;
                foreach (var (symbol, literal) in _inLiterals)
                {
                    if (facts._literals.Contains(literal) && _named.TryGetValue(symbol, out var inner))
                        isNew |= facts._literals.Add(inner);
                }
            }
            while (isNew);
            foreach (var (symbol, literal) in _inLiterals)
            {
                if (!facts._literals.Contains(literal))
                    continue;
                if (!facts._captures.TryGetValue(symbol, out var list))
                    facts._captures[symbol] = list = [];
                if (!list.Contains(literal))
                    list.Add(literal);
            }
        }

        private List<GoNode> Loops()
        {
            var loops = new List<GoNode>();
            for (var i = _around.Count - 1; i >= 0 && _around[i] is not (FuncLit or FuncDecl); i--)
            {
                if (_around[i] is ForStmt or RangeStmt)
                    loops.Add(_around[i]);
            }
            return loops;
        }

        private void Use(Ident ident)
        {
            if (ident.IsBlank || model.SymbolOf(ident) is not { IsVariable: true, Kind: not SymbolKind.Variable } symbol || symbol.Ident is not { } declared)
                return;
            if (!facts._uses.TryGetValue(symbol, out var uses))
                facts._uses[symbol] = uses = [];
            // What is deferred comes last.
            uses.Add(_around.Exists(n => n is DeferStmt defer && !_around.OfType<FuncLit>().Any(l => l.Span.Contains(defer.Span))) ? int.MaxValue : ident.Start);
            foreach (var literal in _around.OfType<FuncLit>().Where(l => !l.Span.Contains(declared.Span)))
                _inLiterals.Add((symbol, literal));
        }

        private void Call(CallExpr call)
        {
            var callee = model.Called(call);
            if (callee?.FullName == "context.Context.Value" && _around is not [.., TypeAssertExpr { Type: not null }])
                facts.HasOpenContextValues = true;
            if (callee is { PackagePath: "sync/atomic" } && call.Args is [UnaryExpr { X: var target }, ..] && SymbolOf(target) is { } atomic)
                facts._atomics.Add(atomic);
            if (callee?.FullName is "sync.WaitGroup.Go" or "time.AfterFunc" or "net/http.HandleFunc" or "net/http.ServeMux.HandleFunc")
            {
                Found = true;
                foreach (var argument in call.Args)
                    Start(argument, call);
            }
            else if (callee is { Node: FuncDecl declaration, Type: GoSignature signature } && ReferenceEquals(callee.Package, model.Package))
            {
                // A literal that another function keeps or runs elsewhere.
                for (var i = 0; i < call.Args.Length; i++)
                {
                    if (call.Args[i] is FuncLit literal && i < signature.Parameters.Length && signature.Parameters[i].Symbol is { } parameter && Runs(declaration, parameter))
                        Mark(literal);
                }
            }
        }

        private Symbol? SymbolOf(Expr target) => target switch
        {
            ParenExpr paren => SymbolOf(paren.X),
            Ident name => model.SymbolOf(name),
            SelectorExpr selector => model.SelectionOf(selector) is { } selection ? selection.Member.Symbol : model.SymbolOf(selector.Sel),
            _ => null,
        };

        private bool Runs(FuncDecl declaration, Symbol parameter)
        {
            var uses = FlowFacts.Of(model.Package).UsesOf(declaration, model);
            return uses.EscapesOf(parameter).Any(e => e.Kind is EscapeKind.MovedIntoGoroutine or EscapeKind.Sent or EscapeKind.Stored);
        }

        private void Start(Expr function, GoNode at)
        {
            switch (function)
            {
                case ParenExpr paren:
                    Start(paren.X, at);
                    break;
                case FuncLit literal:
                    facts._loops[literal] = Loops();
                    Mark(literal);
                    facts._launched.Add(literal);
                    break;
                case Ident name when model.SymbolOf(name) is { IsVariable: true } symbol:
                    _started.Add(symbol);
                    if (_named.TryGetValue(symbol, out var named))
                    {
                        Mark(named);
                        facts._launched.Add(named);
                    }
                    break;
            }
        }

        private readonly HashSet<Symbol> _started = [];

        private void Mark(FuncLit literal) => facts._literals.Add(literal);

        private void Name(Expr target, Expr value)
        {
            if (target is Ident name && value is FuncLit literal && model.SymbolOf(name) is { } symbol)
            {
                _named[symbol] = literal;
                if (_started.Contains(symbol))
                {
                    Mark(literal);
                    facts._launched.Add(literal);
                }
            }
        }
    }
}
