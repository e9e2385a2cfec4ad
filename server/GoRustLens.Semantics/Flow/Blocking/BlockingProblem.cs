using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>What goes wrong where goroutines meet.</summary>
public enum BlockingKind
{
    /// <summary>A path leaves the function with the mutex still locked.</summary>
    StaysLocked,

    /// <summary>"defer mu.Lock()", most often for "defer mu.Unlock()".</summary>
    DeferredLock,

    /// <summary>Locked while this goroutine holds it already.</summary>
    LockedTwice,

    /// <summary>A second read lock, which waits behind a writer that waits for the first.</summary>
    ReadLockedTwice,

    /// <summary>Two mutexes are taken in one order here and in the other elsewhere.</summary>
    LockOrder,

    /// <summary>Unlocked although it is not locked.</summary>
    UnlockedTwice,

    /// <summary>RUnlock after Lock, or Unlock after RLock.</summary>
    WrongUnlock,

    /// <summary>Waits with a mutex held that the other side needs.</summary>
    WaitsUnderLock,

    /// <summary>A channel or WaitGroup is waited for while a mutex is held.</summary>
    BlocksUnderLock,

    /// <summary>A send that nobody receives.</summary>
    SendWithoutReceiver,

    /// <summary>A receive for which nothing is sent or closed.</summary>
    ReceiveWithoutSender,

    /// <summary>A case of a select for which nothing is sent or closed.</summary>
    CaseNeverRuns,

    /// <summary>The only goroutine that could end the waiting is the one that waits.</summary>
    WaitsForItself,

    /// <summary>Two goroutines wait each for what the other does only afterwards.</summary>
    WaitInCircle,

    /// <summary>A range over a channel that nobody closes.</summary>
    RangeNeverEnds,

    /// <summary>The other side can leave before it has met this operation.</summary>
    OtherSideLeaves,

    /// <summary>Wait comes before what Done waits for.</summary>
    WaitBeforePartner,

    /// <summary>A Wait whose Done is missing, on a path or altogether.</summary>
    DoneMissing,

    /// <summary>Wait inside of the loop that starts the goroutines.</summary>
    WaitInLoop,

    /// <summary>A Cond that nobody signals.</summary>
    NeverSignalled,

    /// <summary>What a Cond's loop asks for is changed, and nobody is woken.</summary>
    ChangedWithoutSignal,

    /// <summary>Cond.Wait without a loop around it.</summary>
    CondWithoutLoop,

    /// <summary>Send on a channel that is closed, or may be closed by then.</summary>
    SendAfterClose,

    /// <summary>A channel is closed a second time.</summary>
    ClosedTwice,

    /// <summary>The receiving side closes the channel while others send.</summary>
    ClosedByReceiver,

    /// <summary>A goroutine whose loop has no way out.</summary>
    NeverStops,
}

/// <summary>A place where a goroutine blocks for ever, or a channel panics.</summary>
/// <param name="Subject">The mutex or channel as the code writes it.</param>
/// <param name="IsCertain">False where Go may do well.</param>
public sealed record BlockingProblem(BlockingKind Kind, GoNode Node, string Subject, bool IsCertain)
{
    /// <summary>The way to it: where it is locked, who else uses it.</summary>
    public ImmutableArray<BlockingStep> Steps { get; init; } = [];

    /// <summary>A second mutex or channel that the message names; empty where there is none.</summary>
    public string Other { get; init; } = "";
}

/// <summary>A place on the way to a problem.</summary>
/// <param name="FilePath">Null in the problem's own file.</param>
public sealed record BlockingStep(TextSpan Span, string Text, string? FilePath);

/// <summary>The blocking problems of a package, found function by function.</summary>
public sealed class BlockingFacts
{
    private readonly SyncModel _model;
    private readonly LockSummaries _locks;
    private readonly WaitedConditions _conditions;

    private BlockingFacts(Package package)
    {
        _model = SyncModel.Of(package);
        _locks = LockSummaries.Of(package);
        _conditions = new WaitedConditions(_model);
    }

    /// <summary>What goes wrong in a function and in the literals in it, in source order.</summary>
    public static ImmutableArray<BlockingProblem> In(FuncDecl function, SemanticModel model)
    {
        var found = model.Package.Analysis(static _ => new FoundProblems());
        return found.In(function, model.Package);
    }

    private ImmutableArray<BlockingProblem> Find(FuncDecl function)
    {
        lock (_locks.Gate)
        {
            var problems = new List<BlockingProblem>();
            foreach (var body in _model.BodiesIn(function).OrderBy(body => body.Function.Start))
            {
                problems.AddRange(LockProblems.In(body, _locks, _model));
                problems.AddRange(WaitProblems.In(body, _locks));
                problems.AddRange(ChannelProblems.In(body));
                problems.AddRange(CircularWaits.In(body).Where(circle => !problems.Exists(problem => ReferenceEquals(problem.Node, circle.Node))).ToList());
                problems.AddRange(CloseProblems.In(body, _locks));
                problems.AddRange(_conditions.In(body));
            }
            return [.. problems.DistinctBy(problem => (problem.Node, problem.Kind)).OrderBy(problem => problem.Node.Start)];
        }
    }

    /// <summary>One walk of a function serves all the rules that ask for its problems.</summary>
    private sealed class FoundProblems
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<FuncDecl, ImmutableArray<BlockingProblem>> _found = new();

        public ImmutableArray<BlockingProblem> In(FuncDecl function, Package package) => _found.GetOrAdd(function, static (asked, package) => Find(asked, package), package);

        private static ImmutableArray<BlockingProblem> Find(FuncDecl function, Package package) =>
            SyncNames.In(function) || (SyncNames.HandsOver(function) && SyncModel.Of(package).Bodies.Count > 0) ? package.Analysis(static key => new BlockingFacts(key)).Find(function) : [];
    }

    /// <summary>A step, with its file where that is another one.</summary>
    internal static BlockingStep Step(GoNode node, string text, SyncBody there, SyncBody here) => Step(node.Span, text, there.Model.File, here);

    private static BlockingStep Step(TextSpan span, string text, GoFile file, SyncBody here) =>
        new(span, text, ReferenceEquals(file, here.Model.File) ? null : here.Model.Package.PathOf(file));
}
