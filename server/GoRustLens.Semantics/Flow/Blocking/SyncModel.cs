using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>
/// The channels, mutexes, WaitGroups and Conds of a package, who uses them how, and which bodies call or start which. Read from the
/// functions that can have to do with them; immutable once it is built.
/// </summary>
internal sealed class SyncModel
{
    /// <summary>Contexts that are made from each other, one behind the other.</summary>
    private const int MaxContexts = 3;

    private readonly Package _package;
    private readonly Dictionary<Symbol, SyncThing> _things = [];
    private readonly Dictionary<(GoNode Function, int Index), SyncThing> _results = [];
    private readonly Dictionary<GoNode, SyncBody> _bodies = [];
    private readonly Dictionary<Symbol, ImmutableArray<SyncBody>> _implementations = [];
    private readonly ILookup<FuncDecl?, SyncBody> _byDeclaration;
    private readonly List<(SyncCall Call, SyncCollector Collector)> _later = [];
    private readonly Dictionary<CallExpr, (SyncThing Result, SyncThing Value)> _called = [];
    private SyncCollector? _collector;

    private SyncModel(Package package)
    {
        _package = package;
        var names = SyncNames.Relevant(package);
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            foreach (var declaration in file.File.Root.Decls)
            {
                if (declaration is FuncDecl function ? !names.Contains(function) : !SyncNames.In(declaration))
                    continue;
                _collector = new SyncCollector(this, model);
                _collector.Collect(declaration);
            }
        }
        foreach (var (call, collector) in _later)
            Bind(call, call.Targets, collector);
        foreach (var (result, value) in _called.Values.ToList())
        {
            result.Root.IsOpen |= value.Root.Targets.Count == 0;
            foreach (var target in value.Root.Targets.ToList())
                result.JoinWith(ResultOf(target.Function, 0));
        }
        foreach (var body in _bodies.Values)
        {
            foreach (var call in body.Calls)
            {
                foreach (var target in call.Targets)
                    target.Callers.Add(call);
            }
        }
        Open(names);
        SizeChannels();
        EndContexts();
        _byDeclaration = _bodies.Values.ToLookup(body => body.Declaration);
    }

    public IReadOnlyCollection<SyncBody> Bodies => _bodies.Values;

    /// <summary>A function's own body, and those of the literals in it.</summary>
    public IEnumerable<SyncBody> BodiesIn(FuncDecl function) => _byDeclaration[function];

    /// <summary>Each thing once.</summary>
    public IEnumerable<SyncThing> Things => _things.Values.Concat(_results.Values).Select(thing => thing.Root).Distinct();

    public static SyncModel Of(Package package) => package.Analysis(key => new SyncModel(key));

    public SyncBody? Find(GoNode function) => _bodies.GetValueOrDefault(function);

    internal SyncThing ThingOf(Symbol symbol)
    {
        if (!_things.TryGetValue(symbol, out var thing))
            _things[symbol] = thing = new SyncThing(symbol);
        return thing;
    }

    /// <summary>What a function of the package gives; of an interface's method what those of the types at hand give.</summary>
    internal SyncThing? ResultOf(Symbol function, CallExpr call)
    {
        if (function is { Node: FuncDecl { Body: not null } declaration } && ReferenceEquals(function.Package, _package))
            return ResultOf(declaration, 0);
        var bodies = BodiesOf(function);
        if (bodies.IsEmpty)
            return null;
        var result = ResultOf(call, 0);
        foreach (var body in bodies)
            result.JoinWith(ResultOf(body.Function, 0));
        result.Root.IsDynamic = true;
        return result.Root;
    }

    /// <summary>What the call of a function value gives: known once all values are.</summary>
    internal SyncThing ResultOf(CallExpr call, SyncThing value)
    {
        var result = ResultOf(call, 0);
        _called[call] = (result, value);
        return result;
    }

    /// <summary>The context that a call makes.</summary>
    internal SyncThing ContextOf(CallExpr call) => ResultOf(call, 0).Root;

    internal SyncThing ResultOf(GoNode function, int index)
    {
        if (!_results.TryGetValue((function, index), out var thing))
            _results[(function, index)] = thing = new SyncThing(null);
        return thing;
    }

    internal void JoinResults(Symbol function, int index, SyncThing target)
    {
        if (function is { Node: FuncDecl { Body: not null } declaration } && ReferenceEquals(function.Package, _package))
            target.JoinWith(ResultOf(declaration, index));
        else
        {
            // Of an interface's method: what the types at hand give, and what others may.
            foreach (var body in BodiesOf(function))
                target.JoinWith(ResultOf(body.Function, index));
            target.Root.IsOpen = true;
        }
    }

    internal SyncBody BodyOf(GoNode function, BlockStmt block, SemanticModel model, FuncDecl? declaration, SyncBody? outer)
    {
        if (!_bodies.TryGetValue(function, out var body))
            _bodies[function] = body = new SyncBody(function, block, model, declaration, outer);
        return body;
    }

    /// <summary>The body of a function or method of the package; of an interface's method those of the types at hand.</summary>
    internal ImmutableArray<SyncBody> BodiesOf(Symbol function)
    {
        if (function is { Node: FuncDecl { Body: { } block } declaration, File: { } file } && ReferenceEquals(function.Package, _package))
            return [BodyOf(declaration, block, _package.ModelOf(file), declaration, null)];
        if (function is not { Kind: SymbolKind.Method, Node: not FuncDecl, File: { } origin } || !ReferenceEquals(function.Package, _package))
            return [];
        if (_implementations.TryGetValue(function, out var known))
            return known;
        var found = ImmutableArray.CreateBuilder<SyncBody>();
        foreach (var method in _package.ScopeOf(origin.Root.Name.Name).MethodsNamed(function.Name))
        {
            if (method is { Node: FuncDecl { Body: { } inner } implementation, File: { } place } && TypeIdentity.AreIdentical(method.Type, function.Type))
                found.Add(BodyOf(implementation, inner, _package.ModelOf(place), implementation, null));
        }
        return _implementations[function] = found.ToImmutable();
    }

    internal SyncThing? EmbeddedMutexOf(GoType type)
    {
        if ((type is GoPointer pointer ? pointer.Element.Underlying : type.Underlying) is not GoStruct structure)
            return null;
        var field = structure.Fields.FirstOrDefault(candidate => candidate.IsEmbedded && SyncTypes.KindOf(candidate.Type) == SyncKind.Mutex);
        return field is null ? null : ThingOf(field.Symbol);
    }

    internal void BindLater(SyncCall call)
    {
        if (_collector is not null)
            _later.Add((call, _collector));
    }

    /// <summary>Arguments become parameters; what goes to a function that is not at hand goes out of sight.</summary>
    internal void Bind(SyncCall call, IEnumerable<SyncBody> targets, SyncCollector collector)
    {
        var bodies = targets.ToList();
        foreach (var body in bodies)
        {
            var index = 0;
            foreach (var field in body.Type.Params.List)
            {
                foreach (var name in field.Names)
                {
                    var isVariadic = field.Type is Ellipsis;
                    for (var at = index; at < call.Node.Args.Length && (at == index || isVariadic); at++)
                        collector.Flow(body.Model.SymbolOf(name) is { } parameter && SyncTypes.KindOf(parameter.Type) != SyncKind.None ? ThingOf(parameter) : null, call.Node.Args[at]);
                    if (body.Model.SymbolOf(name) is { } fed && _things.TryGetValue(fed, out var thing))
                        thing.IsFed = true;
                    index++;
                }
            }
        }
        if (bodies.Count > 0)
            return;
        foreach (var argument in call.Node.Args)
        {
            if (SyncTypes.KindOf(call.Caller.Model.TypeOf(argument)) is SyncKind.Channel or SyncKind.WaitGroup or SyncKind.Cond)
                collector.Flow(null, argument);
        }
    }

    /// <summary>What other packages can name, parameters that nobody here fills, and what a function names that was not read.</summary>
    private void Open(SyncNames names)
    {
        foreach (var (symbol, thing) in _things)
        {
            var isOutside = symbol.File is null || !ReferenceEquals(symbol.Package, _package);
            var isTest = symbol.File is { } file && (_package.PathOf(file)?.EndsWith("_test.go", StringComparison.Ordinal) ?? false);
            var isExported = symbol.IsExported && !isTest && _package.Name != "main" && symbol.Kind is SymbolKind.Field or SymbolKind.Variable;
            var isUnfed = symbol.Kind is SymbolKind.Parameter && (!thing.IsFed || IsCalledFromOutside(symbol, isTest));
            var isUnread = symbol.Kind is SymbolKind.Field or SymbolKind.Variable && names.IsUsedElsewhere(symbol.Name);
            if (isOutside || isExported || isUnfed || isUnread)
                thing.Root.IsOpen = true;
        }
        foreach (var (key, thing) in _results)
        {
            if (!_bodies.TryGetValue(key.Function, out var body))
                continue;
            // Nobody here asks for it: whoever does is not in sight.
            if (body.Callers.Count == 0 || (key.Function is FuncDecl declaration && IsExported(declaration) && !body.IsTest && _package.Name != "main"))
                thing.Root.IsOpen = true;
        }
    }

    /// <summary>"make(chan T, size)" where all callers give size one constant.</summary>
    private void SizeChannels()
    {
        foreach (var makes in Things.Select(thing => thing.Makes))
        {
            for (var index = 0; index < makes.Count; index++)
            {
                if (makes[index] is { Capacity: null, Body: { Declaration: { } declaration } body, Node.Args: [_, Ident size] } make && body.Model.SymbolOf(size) is { Kind: SymbolKind.Parameter } parameter
                    && ReferenceEquals(parameter.Function, body.Function) && ReferenceEquals(body.Function, declaration) && !IsCalledFromOutside(parameter, body.IsTest) && GivenTo(body, LockSummaries.IndexOf(parameter, body)) is { } capacity)
                {
                    makes[index] = make with { Capacity = capacity };
                }
            }
        }
    }

    private static long? GivenTo(SyncBody body, int index)
    {
        long? all = null;
        foreach (var call in body.Callers)
        {
            if (index >= call.Node.Args.Length || call.Caller.Model.ConstantOf(call.Node.Args[index])?.ToInteger() is not { } given || given > int.MaxValue || (all is { } known && known != (long)given))
                return null;
            all = (long)given;
        }
        return all;
    }

    /// <summary>The calls of cancel functions end their contexts.</summary>
    private void EndContexts()
    {
        foreach (var thing in Things.Where(thing => thing is { IsOpen: true, Cancels: not null }).ToList())
            thing.Cancels!.Root.IsOpen = true; // filtered
        foreach (var call in _bodies.Values.SelectMany(body => body.Calls))
        {
            if (call.Value?.Root.Cancels?.Root is not { } context)
                continue;
            var end = new SyncOp(SyncOpKind.Cancel, context, call.Node, call.Caller) { IsDeferred = call.IsDeferred, Loops = call.Loops };
            call.Caller.Ops.Add(end);
            context.Ops.Add(end);
        }
        // A context ends with those that it was made from.
        var contexts = Things.Where(thing => thing.Parents.Count > 0).ToList();
        for (var round = 0; round < MaxContexts; round++)
        {
            foreach (var context in contexts)
            {
                foreach (var parent in context.Parents.Select(parent => parent.Root).Where(parent => !ReferenceEquals(parent, context)))
                {
                    context.IsOpen |= parent.IsOpen;
                    context.Ops.AddRange(parent.Of(SyncOpKind.Cancel).Except(context.Ops).ToList());
                }
            }
        }
    }

    private bool IsCalledFromOutside(Symbol parameter, bool isTest) =>
        !isTest && _package.Name != "main" && parameter.Function is FuncDecl declaration && IsExported(declaration);

    private static bool IsExported(FuncDecl function) => function.Name.Name.Length > 0 && char.IsUpper(function.Name.Name[0]);
}

/// <summary>By the trees alone: which functions can have to do with channels, locks and goroutines. Kept with the file, for edits elsewhere do not change it.</summary>
internal sealed class SyncNames
{
    private const int MaxRounds = 7;

    private static readonly ConditionalWeakTable<GoFile, FunctionNames[]> Files = [];

    private readonly HashSet<FuncDecl> _functions = [];
    private readonly HashSet<string> _elsewhere = new(StringComparer.Ordinal);

    /// <summary>True where a declaration itself uses channels, mutexes, or starts goroutines.</summary>
    public static bool In(Decl declaration) => SyncFinder.In(declaration);

    /// <summary>True where a declaration gives a literal to a function, which may hold a lock around it.</summary>
    public static bool HandsOver(Decl declaration) => LiteralFinder.In(declaration);

    public static SyncNames Relevant(Package package)
    {
        var all = package.Files.SelectMany(file => Files.GetValue(file.File, Read)).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var result = new SyncNames();
        var left = all;
        for (var round = 0; round < MaxRounds && left.Count > 0; round++)
        {
            var rest = new List<FunctionNames>(left.Count);
            foreach (var function in left)
            {
                if (function.Declaration is { } declaration && (function.HasSync || function.CallsAny(names)))
                    result._functions.Add(declaration);
                else
                    rest.Add(function);
            }
            if (rest.Count == left.Count)
                break;
            left = rest;
            foreach (var function in result._functions)
                names.Add(function.Name.Name);
        }
        foreach (var function in left)
            result._elsewhere.UnionWith(function.Members);
        return result;
    }

    public bool Contains(FuncDecl function) => _functions.Contains(function);

    /// <summary>True where a function that was left out names a member or variable so.</summary>
    public bool IsUsedElsewhere(string name) => _elsewhere.Contains(name);

    /// <remarks>Of generated code only what synchronises itself counts: nobody hands it his locks, and there is much of it.</remarks>
    private static FunctionNames[] Read(GoFile file)
    {
        var all = file.Root.Decls.OfType<FuncDecl>().Where(function => function.Body is not null).Select(FunctionNames.Of);
        if (!GeneratedCode.Is(file))
            return [.. all];
        var counting = new List<FunctionNames>();
        var others = new FunctionNames();
        foreach (var function in all)
        {
            if (function.HasSync)
                counting.Add(function);
            else
                others.Members.UnionWith(function.Members);
        }
        return [.. counting, others];
    }

    /// <summary>Of one function; without a declaration, of all those of a file that nobody asks for one by one.</summary>
    private sealed class FunctionNames : GoWalker
    {
        public FuncDecl? Declaration { get; private init; }

        public bool HasSync { get; private set; }

        private HashSet<string> Calls { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

        public static FunctionNames Of(FuncDecl declaration)
        {
            var names = new FunctionNames { Declaration = declaration };
            names.VisitChildrenOf(declaration);
            return names;
        }

        public bool CallsAny(HashSet<string> names)
        {
            if (names.Count == 0)
                return false;
            foreach (var name in Calls)
            {
                if (names.Contains(name))
                    return true;
            }
            return false;
        }

        public override void Visit(GoNode node)
        {
            HasSync |= SyncFinder.IsSync(node);
            switch (node)
            {
                case CallExpr { Fun: SelectorExpr { Sel.Name: var name } }:
                    Calls.Add(name);
                    break;
                case CallExpr { Fun: Ident { Name: var name } }:
                    Calls.Add(name);
                    break;
            }
            if (node is SelectorExpr member)
                Members.Add(member.Sel.Name);
            else if (node is KeyValueExpr { Key: Ident key })
                Members.Add(key.Name);
            else if (node is Ident ident)
                Members.Add(ident.Name);
            VisitChildrenOf(node);
        }
    }

    private sealed class LiteralFinder : GoWalker
    {
        private bool _found;

        public static bool In(Decl declaration)
        {
            var finder = new LiteralFinder();
            finder.VisitChildrenOf(declaration);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is CallExpr { Args: var arguments } && arguments.Any(argument => argument is FuncLit);
            if (!_found)
                VisitChildrenOf(node);
        }
    }

    /// <summary>Stops at the first thing that has to do with other goroutines.</summary>
    private sealed class SyncFinder : GoWalker
    {
        private bool _found;

        public static bool In(Decl declaration)
        {
            var finder = new SyncFinder();
            finder.VisitChildrenOf(declaration);
            return finder._found;
        }

        public static bool IsSync(GoNode node) => node switch
        {
            GoStmt or SendStmt or SelectStmt or ChanType or UnaryExpr { Op: Syntax.Lexing.TokenKind.Arrow } => true,
            CallExpr { Fun: SelectorExpr { Sel.Name: var name } } => name is "Lock" or "Unlock" or "RLock" or "RUnlock" or "Wait" or "Done" or "Signal" or "Broadcast" or "NewCond" or "WithCancel" || name.Contains("ancel", StringComparison.Ordinal),
            CallExpr { Fun: Ident { Name: var name } } => name == "close" || name.Contains("ancel", StringComparison.Ordinal),
            _ => false,
        };

        public override void Visit(GoNode node)
        {
            if (_found)
                return;
            _found = IsSync(node);
            if (!_found)
                VisitChildrenOf(node);
        }
    }
}
