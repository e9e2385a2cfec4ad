using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>What flows through a function, asked by hovers, rules and the translation. Computed once a body and kept with the package.</summary>
public sealed class FlowFacts
{
    private readonly ConcurrentDictionary<BlockStmt, NilFlow> _nil = new();
    private readonly FunctionSummaries _summaries;

    private FlowFacts(Package package) => _summaries = FunctionSummaries.For(package);

    public static FlowFacts Of(Package package) => package.Analysis(key => new FlowFacts(key));

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
    public static IEnumerable<SharedAccess> UnlockedMapWrites(BlockStmt body, SemanticModel model) =>
        SharedAccessCollector.In(body, model).Where(access => access is { IsWrite: true, IsMapContent: true, Locks.IsEmpty: true });

    /// <summary>True where a function of the package gives a literal nil error at each return.</summary>
    public bool NeverFails(Symbols.Symbol function) => _summaries.Of(function) is { ErrorIsAlwaysNil: true };

    private NilFlow NilFlowOf(GoNode function, BlockStmt body, SemanticModel model, CancellationToken cancellationToken) =>
        _nil.GetOrAdd(body, _ => NilWalk.Analyse(function, body, model, new NilSources(model, _summaries), cancellationToken));
}
