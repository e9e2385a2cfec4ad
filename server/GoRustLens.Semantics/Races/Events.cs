using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Races;

/// <summary>One outcome of a branching statement that was run once: accesses in two arms of one choice never meet.</summary>
internal sealed record Choice(int Branch, int Arm, Choice? Outer)
{
    /// <summary>True where the two are in different arms of one statement.</summary>
    public static bool AreExclusive(Choice? left, Choice? right)
    {
        for (var one = left; one is not null; one = one.Outer)
        {
            for (var other = right; other is not null; other = other.Outer)
            {
                if (ReferenceEquals(one, other))
                    return false;
                if (one.Branch == other.Branch)
                    return one.Arm != other.Arm;
            }
        }
        return false;
    }

    /// <summary>True where all that <paramref name="needed"/> supposes holds here.</summary>
    public static bool Implies(Choice? here, Choice? needed)
    {
        for (; needed is not null; needed = needed.Outer)
        {
            if (!Has(here, needed))
                return false;
        }
        return true;
    }

    private static bool Has(Choice? here, Choice wanted)
    {
        for (; here is not null; here = here.Outer)
        {
            if (ReferenceEquals(here, wanted) || (here.Branch == wanted.Branch && here.Arm == wanted.Arm))
                return true;
        }
        return false;
    }
}

/// <summary>A goroutine of a run, or the one that runs the function that is looked at.</summary>
internal sealed class RaceThread(int number, GoNode? start, GoFile? startFile)
{
    public int Number { get; } = number;

    /// <summary>The go statement or call that starts it; null for the first.</summary>
    public GoNode? Start { get; } = start;

    public GoFile? StartFile { get; } = startFile;

    /// <summary>The first of several that are started by the same place.</summary>
    public RaceThread? First { get; init; }

    /// <summary>How many events it has had.</summary>
    public int Position { get; set; }
}

/// <summary>One side of an order: a thread did something at a point of its own time.</summary>
internal sealed record SyncEvent(RaceThread Thread, int Position, Choice? Choice, bool IsBroadcast, bool IsInLoop);

/// <summary>What happens in one thread up to a point is over before what follows a point of another.</summary>
internal readonly record struct Order(RaceThread From, int FromPosition, RaceThread To, int ToPosition, Choice? Needs);

/// <summary>A read or write of a cell.</summary>
/// <param name="Held">The locks; true for those held for writing.</param>
/// <param name="IsUncertain">Behind something that may wait for other threads in a way that is not seen.</param>
internal sealed record Access(
    Cell Cell,
    GoNode Node,
    SemanticModel Model,
    bool IsWrite,
    bool IsAtomic,
    RaceThread Thread,
    int Position,
    ImmutableDictionary<Cell, bool> Held,
    Choice? Choice,
    bool IsUncertain)
{
    /// <summary>The declared method that a thread of several began with; null elsewhere.</summary>
    public Symbol? Entry { get; init; }
}
