using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>Everything that is known about what flows through one function or function literal. Each part is computed when first asked for and kept with the package.</summary>
/// <remarks>Nodes must be of the function's own body; for a node inside of a literal in it ask the literal's flow. "Unknown" is always possible, and no answer is a guess.</remarks>
public sealed class FunctionFlow
{
    private readonly GoNode _function;
    private readonly SemanticModel _model;
    private readonly FlowFacts _facts;

    internal FunctionFlow(GoNode function, SemanticModel model, FlowFacts facts)
    {
        _function = function;
        _model = model;
        _facts = facts;
    }

    /// <summary>The blocks and the ways between them.</summary>
    public ControlFlow Control => _facts.ControlFlowOf(_function, _model);

    /// <summary>Nil, in detail.</summary>
    public NilFlow Nil => _facts.NilFlowOf(_function, _model, CancellationToken.None);

    /// <summary>How the variables change, and where they get away; literals in the body included.</summary>
    public VariableUses Uses => _facts.UsesOf(_function, _model);

    /// <summary>Values that no path reads.</summary>
    public DeadStores DeadStores => _facts.DeadStoresOf(_function, _model);

    /// <summary>Errors that are overwritten or left although no path has looked at them.</summary>
    public ImmutableArray<LostError> LostErrors => Errors.Lost;

    private ErrorFlow Errors => _facts.ErrorFlowOf(_function, _model);

    /// <inheritdoc cref="ControlFlow.IsReachable"/>
    public bool IsReachable(GoNode node) => Control.IsReachable(node);

    /// <inheritdoc cref="ControlFlow.CanFollow"/>
    public bool CanFollow(GoNode earlier, GoNode later) => Control.CanFollow(earlier, later);

    /// <summary>What is known about nil of a place before a node is evaluated; null for unknown.</summary>
    public NilFact? NilBefore(Place place, GoNode node) => Nil.FactBefore(place, node);

    /// <summary>True where the place is nil on every path to the node, false where on none; null where that is not known.</summary>
    public bool? KnownNil(Place place, GoNode node) => NilBefore(place, node)?.Nullness switch
    {
        Nullness.Nil => true,
        Nullness.NonNil => false,
        _ => null,
    };

    /// <summary>What is known of an error variable before a node is evaluated.</summary>
    public ErrorState ErrorBefore(Symbol error, GoNode node) => Errors.FactBefore(error, node)?.State ?? ErrorState.Unknown;

    /// <summary>True where each path to the node has looked at the error since it was set.</summary>
    public bool IsErrorChecked(Symbol error, GoNode node) => ErrorBefore(error, node) is ErrorState.Checked or ErrorState.Nil or ErrorState.NonNil;

    /// <summary>The mutexes that are held on every path to the node; true for those that are held for writing.</summary>
    public ImmutableDictionary<AccessPath, bool> LocksHeldAt(GoNode node) => _facts.LockFlowOf(_function, _model).HeldAt(node);

    /// <summary>How the variable changes, itself or through it, in source order.</summary>
    public IReadOnlyList<Mutation> MutationsOf(Symbol variable) => Uses.MutationsOf(variable);

    /// <summary>Where the variable's value gets away, in source order; none where it stays in the function.</summary>
    public IReadOnlyList<Escape> Escapes(Symbol variable) => Uses.EscapesOf(variable);

    /// <summary>The go statements that get the variable.</summary>
    public IEnumerable<GoStmt> MovedAt(Symbol variable) =>
        Uses.EscapesOf(variable).Where(escape => escape.Kind == EscapeKind.MovedIntoGoroutine).Select(escape => escape.Node).OfType<GoStmt>().Distinct();

    /// <summary>True where a go statement that gets the variable can have run before the node.</summary>
    public bool IsMovedBefore(Symbol variable, GoNode node) => MovedAt(variable).Any(start => !start.Span.Contains(node.Span) && Control.CanFollow(start, node));
}
