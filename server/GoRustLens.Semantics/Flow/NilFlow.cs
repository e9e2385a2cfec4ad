using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>A pointer that can be nil where it is followed.</summary>
/// <param name="Pointer">The expression that can be nil.</param>
/// <param name="Use">The selector, star or index that follows it.</param>
/// <param name="IsBeforeCheck">True where the error that tells about nil has not been looked at yet.</param>
public sealed record NilUse(Expr Pointer, GoNode Use, NilFact Fact, bool IsBeforeCheck)
{
    /// <summary>True where a condition between the comparison that tells of nil and the use may go together with how that came out: "if skipped { continue }".</summary>
    public bool IsPerhapsDecided(FuncDecl function, SemanticModel model) =>
        Fact.Reason is { Cause: NilCause.Compared } reason && ReferenceEquals(reason.File, model.File) && Nils.NilCorrelation.IsGuarded(reason.Span, this, function, model);
}

/// <summary>A return statement with what is known of each result; null for unknown.</summary>
internal sealed record NilReturn(ReturnStmt Statement, ImmutableArray<NilFact?> Results);

/// <summary>What the nil analysis found in one body.</summary>
public sealed class NilFlow
{
    private readonly Dictionary<Expr, NilFact?> _facts;

    private readonly NilWalk? _walk;

    internal NilFlow(ImmutableArray<NilUse> uses, ImmutableArray<NilReturn> returns, Dictionary<Expr, NilFact?> facts, NilWalk? walk)
    {
        Uses = uses;
        Returns = returns;
        _facts = facts;
        _walk = walk;
    }

    /// <summary>Of bodies that could not be followed: nothing.</summary>
    internal static NilFlow Unknown { get; } = new([], [], [], null);

    /// <summary>Each use of a pointer that can be nil, once.</summary>
    public ImmutableArray<NilUse> Uses { get; }

    internal ImmutableArray<NilReturn> Returns { get; }

    /// <summary>What is known about nil where the name or selector stands; null for unknown.</summary>
    public NilFact? FactAt(Expr expression) => _facts.GetValueOrDefault(expression);

    /// <summary>What is known of a place before a node of the body is evaluated; null for unknown.</summary>
    public NilFact? FactBefore(Place place, GoNode node) => _walk?.FactBefore(place, node);

    /// <summary>True where every path to the expression has checked or set it, so that it is not nil.</summary>
    public bool IsChecked(Expr expression) => FactAt(expression) is { Nullness: Nullness.NonNil };
}
