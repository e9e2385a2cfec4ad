using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Semantics.Flow;

/// <summary>What happens in one step of a <see cref="FlowBlock"/>.</summary>
public enum FlowStepKind
{
    /// <summary>An expression is evaluated, for its value or for what it does.</summary>
    Evaluate,

    /// <summary>A condition without "!", "&amp;&amp;" and "||": the last step of its block, which goes on by its outcome.</summary>
    Condition,

    /// <summary>A case's value is compared with the switch's tag; the last step of its block.</summary>
    Case,

    /// <summary>A range statement takes its next element or ends; the last step of its block.</summary>
    Element,

    /// <summary>A type switch looks at the type; the last step of its block.</summary>
    TypeGuard,

    Assign,

    /// <summary>A ValueSpec of a var declaration.</summary>
    Declare,

    /// <summary>x++ or x--.</summary>
    Change,

    Send,

    /// <summary>A go or defer statement: function and arguments are evaluated now, the call is for later.</summary>
    Postpone,

    /// <summary>The call of a defer statement runs, because the function returns or panics.</summary>
    Deferred,

    Return,
}

/// <summary>One step: what happens, and the node that says so.</summary>
/// <param name="Tag">Of a <see cref="FlowStepKind.Case"/>: what its value is compared with.</param>
public readonly record struct FlowStep(FlowStepKind Kind, GoNode Node, Expr? Tag = null)
{
    /// <summary>The text that is evaluated in the step. Those of two steps of one body have nothing in common, deferred calls apart.</summary>
    public TextSpan Span => Node switch
    {
        RangeStmt { Key: { } key } range => TextSpan.FromBounds(key.Start, range.Value?.End ?? key.End),
        RangeStmt range => new TextSpan(range.Start, 0),
        TypeSwitchStmt choice => choice.Assign.Span,
        _ => Node.Span,
    };
}

/// <summary>Why one block follows another.</summary>
public enum FlowEdgeKind
{
    Next,

    /// <summary>The condition holds, the case matches, the range has an element.</summary>
    True,

    /// <summary>The condition does not hold, the case does not match, the range is at its end.</summary>
    False,

    /// <summary>A clause of a type switch.</summary>
    TypeClause,

    /// <summary>A panic, or a goroutine that ends: only deferred calls still run.</summary>
    Unwind,
}

/// <summary>A way from a block to another.</summary>
/// <param name="Clause">Of a <see cref="FlowEdgeKind.TypeClause"/>: the clause.</param>
public sealed record FlowEdge(FlowBlock Source, FlowBlock Target, FlowEdgeKind Kind, CaseClause? Clause = null);

/// <summary>Steps that run one after the other, or not at all.</summary>
public sealed class FlowBlock
{
    private readonly List<FlowStep> _steps = [];
    private readonly List<FlowEdge> _successors = [];
    private readonly List<FlowEdge> _predecessors = [];

    internal FlowBlock()
    {
    }

    /// <summary>The block's place in <see cref="ControlFlow.Blocks"/>.</summary>
    public int Index { get; internal set; } = -1;

    public IReadOnlyList<FlowStep> Steps => _steps;

    public IReadOnlyList<FlowEdge> Successors => _successors;

    public IReadOnlyList<FlowEdge> Predecessors => _predecessors;

    /// <summary>True where a path from the function's beginning comes here, whatever its conditions say.</summary>
    public bool IsReachable { get; internal set; }

    internal void Add(FlowStep step) => _steps.Add(step);

    internal void LinkTo(FlowBlock target, FlowEdgeKind kind = FlowEdgeKind.Next, CaseClause? clause = null)
    {
        var edge = new FlowEdge(this, target, kind, clause);
        _successors.Add(edge);
        target._predecessors.Add(edge);
    }
}

/// <summary>A place in a body between two steps: before the step of the number, or behind the last one.</summary>
public readonly record struct FlowPoint(FlowBlock Block, int Step);

/// <summary>The graph's blocks, and which deferred calls there are.</summary>
internal sealed record BuiltFlow(
    ImmutableArray<FlowBlock> Blocks,
    FlowBlock Entry,
    FlowBlock End,
    FlowBlock Exit,
    Dictionary<Stmt, FlowPoint> Starts,
    ImmutableArray<DeferStmt> Defers,
    bool Recovers);
