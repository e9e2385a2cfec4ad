using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Semantics.Races;

/// <summary>Why a race is believed.</summary>
public enum RaceEvidence
{
    /// <summary>One function starts both sides, and nothing orders them.</summary>
    SeenTogether,

    /// <summary>Two calls of one HTTP handler.</summary>
    HandlerBesideItself,

    /// <summary>As the first, but one side comes after something that may wait for the other in a way that is not seen, or the memory comes from outside.</summary>
    PerhapsOrdered,

    /// <summary>A goroutine of the value, and a method that whoever has the value may call meanwhile.</summary>
    MethodBesideGoroutine,

    /// <summary>Two methods that whoever has the value may call at once: one holds the lock, the other does not.</summary>
    LockedElsewhere,
}

/// <summary>A place in a file.</summary>
public readonly record struct RacePlace(GoNode Node, GoFile File);

/// <summary>Two accesses to one piece of memory, in two goroutines, at least one a write, that nothing orders and no lock keeps apart.</summary>
/// <param name="Name">What is accessed, as code writes it.</param>
/// <param name="Variable">The variable or field; null for contents without a name.</param>
/// <param name="Start">Where the goroutine of one of them starts; null where callers start them.</param>
public sealed record Race(
    RaceEvidence Evidence,
    string Name,
    Symbol? Variable,
    RacePlace Access,
    bool IsWrite,
    RacePlace Other,
    bool IsOtherWrite,
    RacePlace? Start)
{
    /// <summary>True where a test is used that may be over by then.</summary>
    public bool IsOfEndedTest { get; init; }

    /// <summary>True for the contents of a map, not the variable.</summary>
    public bool IsMapContent { get; init; }

    /// <summary>True where both goroutines begin at one place, which a loop comes to again.</summary>
    public bool IsOfOneStart { get; init; }

    /// <summary>True where one side holds a lock that the other does not.</summary>
    public bool IsLockedOnOneSide { get; init; }

    /// <summary>How often the variable was accessed with a lock, and without.</summary>
    public (int Guarded, int Bare) Counts { get; init; }

    /// <summary>The same with another reading of a file.</summary>
    internal Race In(GoFile before, GoFile now) => this with
    {
        Access = Moved(Access, before, now),
        Other = Moved(Other, before, now),
        Start = Start is { } start ? Moved(start, before, now) : null,
    };

    private static RacePlace Moved(RacePlace place, GoFile before, GoFile now) => ReferenceEquals(place.File, before) ? place with { File = now } : place;
}

/// <summary>Compares the accesses of a run.</summary>
internal static class RaceFinder
{
    private const int MaxCompared = 60;

    public static IEnumerable<Race> Find(RaceRun run, Func<Access, Access, RaceEvidence?> judge)
    {
        if (run.ThreadCount < 2)
            yield break;
        var scratch = new Dictionary<RaceThread, int>();
        foreach (var cell in run.Touched)
        {
            if (Worst(cell, run, judge, scratch) is { } race)
                yield return race;
        }
    }

    private static Race? Worst(Cell cell, RaceRun run, Func<Access, Access, RaceEvidence?> judge, Dictionary<RaceThread, int> scratch)
    {
        var accesses = cell.Accesses!; // touched cells have some
        var others = new List<Access>(accesses.Take(MaxCompared));
        for (var around = cell.Parent; around is not null; around = around.Parent)
            others.AddRange(around.Accesses?.Take(MaxCompared) ?? []);
        (Access First, Access Second, RaceEvidence Evidence)? best = null;
        for (var index = 0; index < Math.Min(accesses.Count, MaxCompared); index++)
        {
            var access = accesses[index];
            for (var second = 0; second < others.Count; second++)
            {
                if (second <= index && second < accesses.Count && ReferenceEquals(others[second], accesses[second]) && second < Math.Min(accesses.Count, MaxCompared) && second <= index)
                    continue;
                var other = others[second];
                if (!Conflict(access, other) || judge(access, other) is not { } evidence)
                    continue;
                if (IsOrdered(run, access, other, scratch) || IsOrdered(run, other, access, scratch))
                    continue;
                if (best is null || evidence < best.Value.Evidence || (evidence == best.Value.Evidence && IsClearer(access, other, best.Value.First, best.Value.Second)))
                    best = (access, other, evidence);
            }
        }
        return best is { } found ? Report(cell, found.First, found.Second, found.Evidence) : null;
    }

    /// <summary>Two writes of different places say more than one place with itself.</summary>
    private static bool IsClearer(Access first, Access second, Access before, Access beforeSecond) =>
        !ReferenceEquals(first.Node, second.Node) && ReferenceEquals(before.Node, beforeSecond.Node);

    private static bool Conflict(Access left, Access right)
    {
        if (ReferenceEquals(left.Thread, right.Thread) || (!left.IsWrite && !right.IsWrite) || left.IsAtomic || right.IsAtomic)
            return false;
        if (Choice.AreExclusive(left.Choice, right.Choice))
            return false;
        foreach (var (cell, isWrite) in left.Held)
        {
            if (right.Held.TryGetValue(cell, out var other) && (isWrite || other))
                return false;
        }
        return true;
    }

    private static bool IsOrdered(RaceRun run, Access first, Access second, Dictionary<RaceThread, int> scratch) =>
        RaceOrder.IsOrdered(run.Orders, first.Thread, first.Position, second.Thread, second.Position, second.Choice, scratch, first.Choice);

    private static Race Report(Cell cell, Access first, Access second, RaceEvidence evidence)
    {
        if (cell.Name == RaceRun.EndOfTest ? first.IsWrite : IsShownFirst(second, first))
            (first, second) = (second, first);
        var start = first.Thread.Number >= second.Thread.Number && first.Thread.Start is not null ? first.Thread : second.Thread.Start is not null ? second.Thread : first.Thread;
        var accesses = cell.Accesses!; // as above
        return new Race(
            evidence,
            cell.Name == RaceRun.EndOfTest ? cell.Parent!.Name : NameOf(cell, first), // a part of the test
            cell.Symbol ?? cell.Parent?.Symbol,
            new RacePlace(first.Node, first.Model.File),
            first.IsWrite,
            new RacePlace(second.Node, second.Model.File),
            second.IsWrite,
            start.Start is { } node && start.StartFile is { } file ? new RacePlace(node, file) : null)
        {
            IsMapContent = cell.Name == "[]",
            IsOfOneStart = first.Thread.Start is not null && ReferenceEquals(first.Thread.Start, second.Thread.Start),
            IsOfEndedTest = cell.Name == RaceRun.EndOfTest,
            IsLockedOnOneSide = first.Held.IsEmpty != second.Held.IsEmpty,
            Counts = (accesses.Count(access => !access.Held.IsEmpty), accesses.Count(access => access.Held.IsEmpty)),
        };
    }

    /// <summary>True for the side that is to be mended: the one without a lock, else the write, and of two writes the one in the goroutine.</summary>
    private static bool IsShownFirst(Access access, Access other)
    {
        if (access.Held.IsEmpty != other.Held.IsEmpty)
            return access.Held.IsEmpty;
        return access.IsWrite && (!other.IsWrite || access.Thread.Number > other.Thread.Number);
    }

    /// <summary>True for what the run has seen being made, and for variables of the package: of that it knows who has it.</summary>
    public static bool IsKnown(Cell cell)
    {
        var outer = cell;
        while (outer.Parent is { } around)
            outer = around;
        return !outer.IsSymbolic || outer.Symbol is { Kind: SymbolKind.Variable };
    }

    private static string NameOf(Cell cell, Access access) =>
        access.Node is SelectorExpr or Ident or IndexExpr or StarExpr ? access.Model.File.TextOf(access.Node) : cell.Name is "[]" or "" ? cell.Parent?.Name ?? "memory" : cell.Name;
}
