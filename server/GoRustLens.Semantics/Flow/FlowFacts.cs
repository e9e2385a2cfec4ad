using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Flow;

/// <summary>What flows through a function, asked by hovers, rules and the translation. Computed once a body and kept with the package.</summary>
public sealed class FlowFacts
{
    private static readonly BlockStmt NoBody = new(default) { List = [] };

    private readonly ConcurrentDictionary<GoFile, OfFile> _files = new();
    private readonly FunctionSummaries _summaries;
    private volatile OfFile? _last;

    /// <summary>What is known of the bodies of one file.</summary>
    private sealed class OfFile(GoFile file)
    {
        public GoFile File { get; } = file;

        public ConcurrentDictionary<BlockStmt, ControlFlow> Control { get; } = new();

        public ConcurrentDictionary<BlockStmt, NilFlow> Nil { get; } = new();

        public ConcurrentDictionary<BlockStmt, LockFlow> Locks { get; } = new();

        public ConcurrentDictionary<BlockStmt, ErrorFlow> Errors { get; } = new();

        public ConcurrentDictionary<BlockStmt, DeadStores> DeadStores { get; } = new();

        public ConcurrentDictionary<GoNode, VariableUses> Uses { get; } = new();

        public ConcurrentDictionary<GoNode, FunctionFlow> Functions { get; } = new();
    }

    /// <summary>The functions whose locks this thread is looking for.</summary>
    [ThreadStatic]
    private static HashSet<FuncDecl>? s_open;

    private FlowFacts(Package package) => _summaries = FunctionSummaries.For(package);

    public static FlowFacts Of(Package package) => package.Analysis(key => new FlowFacts(key));

    /// <summary>Lets go what is known of the bodies of a file that nobody is going to look at soon. Who asks again has it found out again.</summary>
    public static void Forget(GoFile file, Package package)
    {
        if (package.FindAnalysis<FlowFacts>() is not { } facts)
            return;
        facts._files.TryRemove(file, out _);
        facts._last = null;
    }

    private OfFile Of(SemanticModel model)
    {
        if (_last is { } last && ReferenceEquals(last.File, model.File))
            return last;
        return _last = _files.GetOrAdd(model.File, static file => new OfFile(file));
    }

    /// <summary>The control flow of a function's body; null where it has none.</summary>
    public ControlFlow? ControlFlowOf(FuncDecl function, SemanticModel model) =>
        function.Body is null ? null : ControlFlowOf(function, function.Body, model);

    /// <summary>The control flow of a function literal's body.</summary>
    public ControlFlow ControlFlowOf(FuncLit literal, SemanticModel model) => ControlFlowOf((GoNode)literal, model);

    /// <summary>The nil analysis of a function's body.</summary>
    public NilFlow NilFlowOf(FuncDecl function, SemanticModel model, CancellationToken cancellationToken) =>
        function.Body is null ? NilFlow.Unknown : NilFlowOf(function, function.Body, model, cancellationToken);

    /// <summary>The nil analysis of a function literal's body; what was checked around the literal is not known in it.</summary>
    public NilFlow NilFlowOf(FuncLit literal, SemanticModel model, CancellationToken cancellationToken) =>
        NilFlowOf(literal, literal.Body, model, cancellationToken);

    /// <summary>What a function shares with the goroutines that it starts, without a lock.</summary>
    public static ImmutableArray<UnlockedSharing> UnlockedSharingIn(FuncDecl function, SemanticModel model) =>
        function.Body is null ? [] : GoroutineFlow.Find(function, function.Body, model);

    /// <inheritdoc cref="UnlockedSharingIn(FuncDecl, SemanticModel)"/>
    public static ImmutableArray<UnlockedSharing> UnlockedSharingIn(FuncLit literal, SemanticModel model) =>
        GoroutineFlow.Find(literal, literal.Body, model);

    /// <summary>The writes into maps that a body does without any lock, in source order.</summary>
    public static IEnumerable<SharedAccess> UnlockedMapWrites(FuncDecl function, SemanticModel model) => UnlockedMapWrites(SharedAccessCollector.In(function, model));

    /// <inheritdoc cref="UnlockedMapWrites(FuncDecl, SemanticModel)"/>
    public static IEnumerable<SharedAccess> UnlockedMapWrites(FuncLit literal, SemanticModel model) => UnlockedMapWrites(SharedAccessCollector.In(literal, model));

    /// <summary>True where a function of the package gives a literal nil error at each return.</summary>
    public bool NeverFails(Symbols.Symbol function) => _summaries.Of(function) is { ErrorIsAlwaysNil: true };

    private static IEnumerable<SharedAccess> UnlockedMapWrites(IReadOnlyList<SharedAccess> accesses) =>
        accesses.Where(access => access is { IsWrite: true, IsMapContent: true, Locks.IsEmpty: true });

    /// <summary>Everything about one FuncDecl or FuncLit.</summary>
    internal FunctionFlow FlowOf(GoNode function, SemanticModel model) =>
        Of(model).Functions.TryGetValue(function, out var known) ? known : Of(model).Functions.GetOrAdd(function, static (key, asked) => new FunctionFlow(key, asked.model, asked.Facts), (model, Facts: this));

    internal ControlFlow ControlFlowOf(GoNode function, SemanticModel model) => ControlFlowOf(function, BodyOf(function), model);

    internal NilFlow NilFlowOf(GoNode function, SemanticModel model, CancellationToken cancellationToken) =>
        NilFlowOf(function, BodyOf(function), model, cancellationToken);

    /// <summary>How the variables of a FuncDecl or FuncLit, or of a statement alone, change and get away.</summary>
    public VariableUses UsesOf(GoNode function, SemanticModel model) => Of(model).Uses.GetOrAdd(function, static (key, asked) => VariableUses.In(key, asked), model);

    internal DeadStores DeadStoresOf(GoNode function, SemanticModel model)
    {
        var flow = ControlFlowOf(function, model);
        return Of(model).DeadStores.TryGetValue(flow.Body, out var known) ? known : Of(model).DeadStores.GetOrAdd(flow.Body, DeadStores.In(function, flow, UsesOf(function, model), model));
    }

    internal ErrorFlow ErrorFlowOf(GoNode function, SemanticModel model)
    {
        var flow = ControlFlowOf(function, model);
        return Of(model).Errors.TryGetValue(flow.Body, out var known) ? known : Of(model).Errors.GetOrAdd(flow.Body, ErrorFlow.Analyse(flow, model, UsesOf(function, model)));
    }

    private NilFlow NilFlowOf(GoNode function, BlockStmt body, SemanticModel model, CancellationToken cancellationToken) =>
        Of(model).Nil.TryGetValue(body, out var known)
            ? known
            : Of(model).Nil.GetOrAdd(body, NilWalk.Analyse(ControlFlowOf(function, body, model), model, UsesOf(function, model), new NilSources(model, _summaries), cancellationToken));

    // What has no body has nothing to follow, and is not kept: all of them would share one.
    private ControlFlow ControlFlowOf(GoNode function, BlockStmt body, SemanticModel model) =>
        ReferenceEquals(body, NoBody) ? ControlFlow.Of(function, body, model)
        : Of(model).Control.TryGetValue(body, out var known) ? known
        : Of(model).Control.GetOrAdd(body, ControlFlow.Of(function, body, model));

    /// <summary>The locks of a FuncDecl with a body or a FuncLit.</summary>
    internal LockFlow LockFlowOf(GoNode function, SemanticModel model) => LockFlowOf(ControlFlowOf(function, model), model);

    private LockFlow LockFlowOf(ControlFlow flow, SemanticModel model) =>
        Of(model).Locks.TryGetValue(flow.Body, out var known) ? known : Of(model).Locks.GetOrAdd(flow.Body, LockFlow.Analyse(flow, model, this));

    /// <summary>What a function literal that is called in place locks and unlocks; null where it does neither.</summary>
    internal HeldLocks? LockEffectOf(FuncLit literal, SemanticModel model) =>
        LockNames.In(literal.Body) ? LockFlowOf(ControlFlowOf(literal, model), model).Effect : null;

    /// <summary>What a method of the program leaves locked and unlocked; null where it does neither, and for recursion on the way.</summary>
    internal static HeldLocks? LockEffectOf(Symbols.Symbol method)
    {
        if (method is not { Node: FuncDecl { Body: { } body } declaration, File: { } file, Package: { } package } || !LockNames.In(body))
            return null;
        var open = s_open ??= [];
        if (!open.Add(declaration))
            return null;
        try
        {
            return Of(package).LockFlowOf(declaration, package.ModelOf(file)).Effect;
        }
        finally
        {
            open.Remove(declaration);
        }
    }

    // Of an interface's method and the like there is nothing to follow.
    private static BlockStmt BodyOf(GoNode function) => function switch
    {
        FuncDecl { Body: { } body } => body,
        FuncLit literal => literal.Body,
        _ => NoBody,
    };
}
