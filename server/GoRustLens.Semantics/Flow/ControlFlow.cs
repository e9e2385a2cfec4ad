using System.Collections.Concurrent;
using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>
/// The control flow of one function body: blocks of steps in the order of evaluation, and which can follow which. Conditions are split
/// at "!", "&amp;&amp;" and "||". Function literals are bodies of their own and not entered.
/// </summary>
/// <remarks>
/// What "&amp;&amp;" and "||" do inside of a value, as in "ok := a &amp;&amp; b()", stays within its step: <see cref="ForwardAnalysis{TState}"/>
/// splits there. A panic that no statement asks for (a nil pointer, an index) is not a way out here. Code that is wrong has
/// a graph, too: a branch without a target ends its path.
/// </remarks>
public sealed class ControlFlow
{
    private readonly BuiltFlow _flow;
    private readonly Lazy<FlowPoint[]> _steps;
    private readonly ConcurrentDictionary<FlowBlock, bool[]> _reached = new();

    private ControlFlow(GoNode function, BlockStmt body, BuiltFlow flow)
    {
        Function = function;
        Body = body;
        _flow = flow;
        _steps = new Lazy<FlowPoint[]>(OrderSteps);
    }

    /// <summary>The FuncDecl or FuncLit.</summary>
    public GoNode Function { get; }

    public BlockStmt Body { get; }

    /// <summary>Reverse post-order from the entry, then what cannot be reached.</summary>
    public ImmutableArray<FlowBlock> Blocks => _flow.Blocks;

    public FlowBlock Entry => _flow.Entry;

    /// <summary>Where the function has returned to its caller; unreachable where it never does.</summary>
    public FlowBlock Exit => _flow.Exit;

    /// <summary>The defer statements, in source order.</summary>
    public ImmutableArray<DeferStmt> Defers => _flow.Defers;

    /// <summary>True where a deferred call can stop a panic, so that the function returns after all.</summary>
    public bool Recovers => _flow.Recovers;

    /// <summary>False where the caller goes on in no case.</summary>
    public bool Returns => Exit.IsReachable;

    /// <summary>True where a path runs into the closing brace; never so in a function with results, unless it is wrong.</summary>
    public bool ReachesEnd => _flow.End.IsReachable;

    internal static ControlFlow Of(GoNode function, BlockStmt body, SemanticModel model) =>
        new(function, body, new ControlFlowBuilder(model).Build(body));

    /// <summary>Where a statement of the body begins; null for statements of other bodies.</summary>
    public FlowPoint? StartOf(Stmt statement) => _flow.Starts.TryGetValue(statement, out var point) ? point : null;

    /// <summary>The step that evaluates a node, or the statement's first one; null for nodes outside of the body. For a node inside of a function literal: the step of the literal.</summary>
    public FlowPoint? PointOf(GoNode node)
    {
        if (node is Stmt statement && _flow.Starts.TryGetValue(statement, out var start))
            return start;
        var steps = _steps.Value;
        var low = 0;
        var high = steps.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (SpanOf(steps[middle]).Start <= node.Start)
                low = middle + 1;
            else
                high = middle;
        }
        // Steps without text stand where others begin: the one before may be meant.
        for (var index = low - 1; index >= 0 && index >= low - 3; index--)
        {
            var span = SpanOf(steps[index]);
            if (span.Start <= node.Start && node.End <= span.End)
                return steps[index];
        }
        return null;
    }

    /// <summary>True where some path leads from the function's beginning to the node, whatever its conditions say. Nodes outside of the body count as reachable.</summary>
    public bool IsReachable(GoNode node) => PointOf(node) is not { Block.IsReachable: false };

    /// <summary>True where <paramref name="later"/> can run after <paramref name="earlier"/> has begun, be it in a later turn of a loop. False for nodes outside of the body.</summary>
    public bool CanFollow(GoNode earlier, GoNode later)
    {
        if (PointOf(earlier) is not { } from || PointOf(later) is not { } to)
            return false;
        if (ReferenceEquals(from.Block, to.Block) && (from.Step < to.Step || (from.Step == to.Step && earlier.Start < later.Start)))
            return true;
        return _reached.GetOrAdd(from.Block, ReachedFrom)[to.Block.Index];
    }

    /// <summary>A way on from a node to where the function returns that comes to none of the other nodes; null where there is none. Panics are no such way.</summary>
    /// <param name="canTake">Ways that the caller knows to be impossible answer false.</param>
    public ExitWay? ExitAvoiding(GoNode from, IEnumerable<GoNode> avoided, Func<FlowEdge, bool>? canTake = null)
    {
        if (PointOf(from) is not { } start)
            return null;
        var points = avoided.Select(PointOf).OfType<FlowPoint>().ToList();
        var seen = new HashSet<FlowBlock>();
        var open = new Stack<(FlowBlock Block, int Step)>();
        open.Push((start.Block, start.Step + 1));
        while (open.TryPop(out var at))
        {
            if (points.Exists(point => ReferenceEquals(point.Block, at.Block) && point.Step >= at.Step))
                continue;
            foreach (var edge in at.Block.Successors)
            {
                if (edge.Kind == FlowEdgeKind.Unwind || canTake?.Invoke(edge) == false)
                    continue;
                if (IsLeave(edge.Target))
                    return new ExitWay(at.Block.Steps is [.., { Kind: FlowStepKind.Return, Node: ReturnStmt leave }] ? leave : null);
                if (seen.Add(edge.Target))
                    open.Push((edge.Target, 0));
            }
        }
        return null;
    }

    /// <summary>True where a way leads on from one node to another that comes to none of the avoided ones before.</summary>
    /// <param name="canTake">Ways that the caller knows to be impossible answer false.</param>
    public bool CanReachAvoiding(GoNode from, GoNode to, IEnumerable<GoNode> avoided, Func<FlowEdge, bool>? canTake = null)
    {
        if (PointOf(from) is not { } start || PointOf(to) is not { } goal)
            return false;
        var points = avoided.Select(PointOf).OfType<FlowPoint>().ToList();
        var seen = new HashSet<FlowBlock>();
        var open = new Stack<(FlowBlock Block, int Step)>([(start.Block, start.Step + 1)]);
        while (open.TryPop(out var at))
        {
            var end = points.Where(point => ReferenceEquals(point.Block, at.Block) && point.Step >= at.Step).Select(point => point.Step).DefaultIfEmpty(int.MaxValue).Min();
            if (ReferenceEquals(goal.Block, at.Block) && goal.Step >= at.Step && goal.Step < end)
                return true;
            if (end != int.MaxValue)
                continue;
            foreach (var edge in at.Block.Successors)
            {
                if (edge.Kind != FlowEdgeKind.Unwind && canTake?.Invoke(edge) != false && seen.Add(edge.Target))
                    open.Push((edge.Target, 0));
            }
        }
        return false;
    }

    /// <summary>True where each way from the beginning to the later node comes to the earlier one before.</summary>
    public bool Dominates(GoNode earlier, GoNode later)
    {
        if (PointOf(earlier) is not { } from || PointOf(later) is not { } to)
            return false;
        if (ReferenceEquals(from.Block, to.Block))
            return from.Step < to.Step;
        var seen = new HashSet<FlowBlock> { Entry };
        var open = new Stack<FlowBlock>([Entry]);
        while (open.TryPop(out var block))
        {
            if (ReferenceEquals(block, from.Block))
                continue;
            if (ReferenceEquals(block, to.Block))
                return false;
            foreach (var edge in block.Successors)
            {
                if (seen.Add(edge.Target))
                    open.Push(edge.Target);
            }
        }
        return true;
    }

    /// <summary>The block of the deferred calls, through which each return goes.</summary>
    private bool IsLeave(FlowBlock block) => Exit.Predecessors is [{ Source: var leave }, ..] && ReferenceEquals(leave, block);

    /// <summary>The blocks that can run after a block, it itself only where a loop leads back to it.</summary>
    private bool[] ReachedFrom(FlowBlock block)
    {
        var reached = new bool[Blocks.Length];
        var open = new Stack<FlowBlock>();
        open.Push(block);
        while (open.TryPop(out var next))
        {
            foreach (var edge in next.Successors)
            {
                if (!reached[edge.Target.Index])
                {
                    reached[edge.Target.Index] = true;
                    open.Push(edge.Target);
                }
            }
        }
        return reached;
    }

    private FlowPoint[] OrderSteps()
    {
        var points = new List<FlowPoint>();
        foreach (var block in Blocks)
        {
            for (var index = 0; index < block.Steps.Count; index++)
            {
                if (block.Steps[index].Kind != FlowStepKind.Deferred)
                    points.Add(new FlowPoint(block, index));
            }
        }
        points.Sort((left, right) =>
        {
            var (first, second) = (SpanOf(left), SpanOf(right));
            return first.Start != second.Start ? first.Start.CompareTo(second.Start) : first.Length.CompareTo(second.Length);
        });
        return [.. points];
    }

    private static Syntax.Text.TextSpan SpanOf(FlowPoint point) => point.Block.Steps[point.Step].Span;
}

/// <summary>A way out of a function.</summary>
/// <param name="Leave">The return statement; null for the closing brace.</param>
public sealed record ExitWay(ReturnStmt? Leave);
