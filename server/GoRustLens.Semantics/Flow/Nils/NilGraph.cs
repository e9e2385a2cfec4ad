using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>A way of nil to a use, through the functions, fields and variables of the program.</summary>
/// <param name="Place">What is done with it, or the argument that another package follows.</param>
/// <param name="Value">The expression that is nil.</param>
/// <param name="Steps">From where nil comes from to here.</param>
public sealed record NilPath(GoNode Place, Expr Value, NilSinkKind Kind, ImmutableArray<NilStep> Steps);

/// <summary>
/// How nil flows between the functions of a package: which parameters, results, fields, variables and elements can hold it, because
/// somewhere it is put there, and which uses it reaches from there. Imported packages of the workspace answer for theirs.
/// </summary>
public sealed class NilGraph
{
    private const int MaxSteps = 12;

    private readonly Package _package;
    private readonly Dictionary<NilSite, Chain> _nil = [];
    private readonly Dictionary<FuncDecl, ImmutableArray<NilPath>.Builder> _paths = [];

    /// <summary>The packages whose graph this thread is building: wrong code may import in a circle.</summary>
    [ThreadStatic]
    private static HashSet<Package>? s_open;

    /// <summary>A step and those before it.</summary>
    internal sealed record Chain(NilStep Step, Chain? Earlier, int Length)
    {
        /// <summary>True behind a field, a variable of the package or an element: other values are stored there as well.</summary>
        public bool IsStored { get; init; }

        public Chain Then(NilStep step) => new(step, this, Length + 1) { IsStored = IsStored };
    }

    private NilGraph(Package package) => _package = package;

    public static NilGraph Of(Package package)
    {
        var open = s_open ??= [];
        if (!open.Add(package))
            return new NilGraph(package);
        try
        {
            return package.Analysis(Build);
        }
        finally
        {
            open.Remove(package);
        }
    }

    /// <summary>The uses in a function that nil reaches from other functions, in source order.</summary>
    public ImmutableArray<NilPath> PathsIn(FuncDecl function) => _paths.TryGetValue(function, out var found) ? found.ToImmutable() : [];

    private static NilGraph Build(Package package)
    {
        var graph = new NilGraph(package);
        var traces = new List<(FuncDecl Function, SemanticModel Model, NilTraceResult Trace)>();
        foreach (var file in package.Files)
        {
            var model = package.ModelOf(file.File);
            foreach (var function in file.File.Root.Decls.OfType<FuncDecl>().Where(function => function.Body is not null))
                traces.Add((function, model, NilContracts.For(package).TraceOf(function, model)));
            // No rule looks at what a program wrote, and there is much of it.
            if (GeneratedCode.Is(file.File))
                FlowFacts.Forget(file.File, package);
        }
        var initial = package.Files.SelectMany(file => InitialNils.In(file.File, package.ModelOf(file.File)));
        var read = traces.SelectMany(entry => entry.Trace.Sinks).SelectMany(sink => sink.Fact.Origins).Select(origin => origin.Site).OfType<NilSite>();
        graph.Spread(traces.SelectMany(entry => entry.Trace.Inflows).Concat(initial).ToList(), [.. read]);
        foreach (var (function, model, trace) in traces)
            graph.Collect(function, model, trace);
        return graph;
    }

    /// <summary>Fills the sites that nil reaches, nearest first.</summary>
    private void Spread(List<NilInflow> inflows, HashSet<NilSite> read)
    {
        var next = new Queue<NilSite>();
        var edges = new Dictionary<NilSite, List<NilInflow>>();
        foreach (var inflow in inflows)
        {
            foreach (var origin in inflow.Value.Origins)
            {
                if (origin.Site is { } site)
                {
                    if (!edges.TryGetValue(site, out var list))
                        edges[site] = list = [];
                    list.Add(inflow);
                }
                else if (IsSource(origin, inflow))
                    Reach(inflow.Target, new Chain(origin.Step, null, 1).Then(inflow.Step), next);
            }
        }
        read.UnionWith(edges.Keys);
        foreach (var unset in UnsetFields.Of(_package, read))
            Reach(unset.Site, new Chain(unset.Step, null, 1), next);
        foreach (var remark in NilRemarks.Of(_package))
            Reach(remark.Site, new Chain(remark.Step, null, 1), next);
        foreach (var site in read.Where(IsForeign))
        {
            if (ForeignChain(site) is { } chain)
                Reach(site, chain, next);
        }
        while (next.TryDequeue(out var site))
        {
            foreach (var inflow in edges.GetValueOrDefault(site) ?? [])
                Reach(inflow.Target, _nil[site].Then(inflow.Step), next);
            if (site.Path.Length > 0)
            {
                foreach (var inflow in edges.GetValueOrDefault(site with { Path = NilSite.AnyPath }) ?? [])
                {
                    if (!inflow.Except.Contains(site.Path))
                        Reach(inflow.Target with { Path = site.Path }, _nil[site].Then(inflow.Step), next);
                }
            }
            foreach (var other in DispatchedFrom(site))
                Reach(other, _nil[site], next);
        }
    }

    private void Reach(NilSite site, Chain chain, Queue<NilSite> next)
    {
        // What lies beside others in a container of a field is seldom the one that comes out elsewhere.
        if (chain.IsStored && (site.Kind is NilSiteKind.ResultElement || site is { Kind: NilSiteKind.Element, Index: 1 } or { Kind: NilSiteKind.Element, Owner: Symbol { Kind: SymbolKind.Parameter } }))
            return;
        if (site.Kind is NilSiteKind.Field or NilSiteKind.Global or NilSiteKind.Element && chain.Earlier is not null && site.Owner is not Symbol { IsLocalVariable: true })
            chain = chain with { IsStored = true };
        if (chain.Length <= MaxSteps && _nil.TryAdd(site, chain))
            next.Enqueue(site);
    }

    /// <summary>What was only compared with nil is nil only where that is certain.</summary>
    private static bool IsSource(NilOrigin origin, NilInflow inflow) => origin.Kind switch
    {
        NilOriginKind.Literal or NilOriginKind.ZeroValue or NilOriginKind.FailedAssertion => true,
        NilOriginKind.Compared => inflow.Value.IsNil,
        NilOriginKind.MapMiss => inflow.Target is { Kind: NilSiteKind.Result, Path.Length: 0 },
        _ => false,
    };

    private bool IsForeign(NilSite site) => site.Owner is Symbol { Package: { } package } && !ReferenceEquals(package, _package);

    private static Chain? ForeignChain(NilSite site) =>
        site.Owner is not Symbol { Package: { } package } owner || NilSources.IsStandardLibrary(owner) ? null
        : package.Summary?.Nils is { } kept ? kept.Of(site)
        : Of(package)._nil.GetValueOrDefault(site);

    internal Kept Keep() => new(_nil);

    /// <summary>Where nil comes from, by the places where sites are declared.</summary>
    internal sealed class Kept
    {
        private readonly Dictionary<(NilSiteKind Kind, GoNode Declaration, int Index, string Path), Chain> _chains = [];

        internal Kept(Dictionary<NilSite, Chain> nil)
        {
            foreach (var (site, chain) in nil)
            {
                if (DeclarationOf(site) is { } declaration)
                    _chains[(site.Kind, declaration, site.Index, site.Path)] = chain;
            }
        }

        internal Chain? Of(NilSite site) => DeclarationOf(site) is { } declaration ? _chains.GetValueOrDefault((site.Kind, declaration, site.Index, site.Path)) : null;

        /// <summary>The name or, of what has none, the field that is embedded. Null for function literals, which nobody else can name.</summary>
        private static GoNode? DeclarationOf(NilSite site) => site.Owner is Symbol owner ? owner.Ident ?? owner.Node : null;
    }

    /// <summary>From a method to those of the interfaces that it implements, for results; from an interface's method to the implementations, for parameters.</summary>
    private IEnumerable<NilSite> DispatchedFrom(NilSite site)
    {
        if (site.Owner is not Symbol { Kind: SymbolKind.Method, File: { } file } method)
            return [];
        if (site.Kind == NilSiteKind.Parameter && method.Node is Field && site.Index >= 0)
            return Implementations.Of(method, _package, file).Select(other => site with { Owner = other });
        if (site.Kind is NilSiteKind.Result or NilSiteKind.ErrorResult && method.Node is FuncDecl)
            return Implementations.ContractsOf(method, _package, file).Select(other => site with { Owner = other });
        return [];
    }

    private void Collect(FuncDecl function, SemanticModel model, NilTraceResult trace)
    {
        var paths = ImmutableArray.CreateBuilder<NilPath>();
        foreach (var sink in trace.Sinks)
        {
            foreach (var origin in sink.Fact.Origins)
            {
                if (!sink.Fact.IsNil && WayTo(sink, origin, function, model) is { } steps)
                {
                    paths.Add(new NilPath(sink.Use, sink.Value, sink.Kind, steps));
                    break;
                }
            }
        }
        if (paths.Count > 0)
            _paths[function] = paths;
    }

    /// <summary>The steps to a use; null where nil does not come there, as far as is known.</summary>
    private ImmutableArray<NilStep>? WayTo(NilSink sink, NilOrigin origin, FuncDecl function, SemanticModel model)
    {
        if (sink.Kind is NilSinkKind.Range or NilSinkKind.Assertion or NilSinkKind.Panic or NilSinkKind.Argument)
            return null;
        if (sink.Kind == NilSinkKind.Index && NilSlices.IsIndexGuarded(sink, function, model))
            return null;
        if (origin.Site is { } site)
            return _nil.TryGetValue(site, out var chain) && !(chain.IsStored && sink.Kind == NilSinkKind.Index) ? StepsOf(chain.Then(origin.Step)) : null;
        var isLocal = (origin.Kind == NilOriginKind.MapMiss && sink.Kind == NilSinkKind.Index) || origin.Kind is NilOriginKind.Literal or NilOriginKind.ZeroValue or NilOriginKind.FailedAssertion or NilOriginKind.Compared;
        return isLocal && ReferenceEquals(origin.Step.File, model.File) && !NilCorrelation.IsGuarded(sink, origin, function, model) ? [origin.Step] : null;
    }

    private static ImmutableArray<NilStep> StepsOf(Chain? chain)
    {
        var steps = new List<NilStep>();
        for (; chain is not null; chain = chain.Earlier)
            steps.Insert(0, chain.Step);
        return [.. steps.Distinct()];
    }

    /// <summary>Which methods stand behind an interface's method, by the types of one package.</summary>
    private static class Implementations
    {
        public static IEnumerable<Symbol> Of(Symbol method, Package package, GoFile file) =>
            InterfaceOf(method) is { } contract ? Candidates(method.Name, package, file).Where(candidate => Satisfies(candidate, contract)) : [];

        public static IEnumerable<Symbol> ContractsOf(Symbol implementation, Package package, GoFile file)
        {
            foreach (var symbol in package.ScopeOf(file.Root.Name.Name).Symbols)
            {
                if (symbol is { Kind: SymbolKind.TypeName, Type: GoNamed { Underlying: GoInterface { HasUnion: false } shape } contract }
                    && shape.TypeSet.Methods.FirstOrDefault(method => method.Name == implementation.Name) is { } method && Satisfies(implementation, contract))
                {
                    yield return method.Symbol;
                }
            }
        }

        private static ImmutableArray<Symbol> Candidates(string name, Package package, GoFile file) => package.ScopeOf(file.Root.Name.Name).MethodsNamed(name);

        private static GoType? InterfaceOf(Symbol method) =>
            method is { ReceiverTypeName: { } name, Package: { } package, File: { } file } ? package.ScopeOf(file.Root.Name.Name).Find(name)?.Type : null;

        private static bool Satisfies(Symbol method, GoType contract) =>
            method.Type is GoSignature { Receiver.Type: var receiver } && SemanticModel.Satisfies(receiver is GoPointer ? receiver : new GoPointer(receiver), contract);
    }
}
