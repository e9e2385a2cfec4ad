using System.Collections.Immutable;
using System.Text;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>A mutex that is held, and where it was taken.</summary>
internal sealed record Hold(AccessPath Path, SyncThing? Thing, bool IsWrite, GoNode Site);

/// <summary>One way in which a point can be reached: the mutexes held then, those unlocked without having been locked, the defers that will run, and what conditions said.</summary>
internal sealed record LockWorld(
    ImmutableDictionary<AccessPath, Hold> Held,
    ImmutableDictionary<AccessPath, GoNode> Released,
    ImmutableHashSet<DeferStmt> Deferred,
    ImmutableDictionary<string, bool> Facts)
{
    private string? _key;

    public static LockWorld Empty { get; } = new(
        ImmutableDictionary<AccessPath, Hold>.Empty, ImmutableDictionary<AccessPath, GoNode>.Empty, [], ImmutableDictionary<string, bool>.Empty);

    /// <summary>In the order in which they were taken in the text: that of the table changes from run to run.</summary>
    public IEnumerable<Hold> Holds => Held.Count < 2 ? Held.Values : Held.Values.OrderBy(hold => hold.Site.Start).ThenBy(hold => hold.Path.ToString(), StringComparer.Ordinal);

    /// <summary>Equal where the locks are: such worlds become one, which keeps the conditions that they have in common.</summary>
    public string Key => _key ??= MakeKey();

    /// <summary>What was unlocked for a caller is given back to it by this, and no lock of the body's own.</summary>
    public LockWorld Lock(Hold hold) => Released.ContainsKey(hold.Path)
        ? new(Held, Released.Remove(hold.Path), Deferred, Facts)
        : new(Held.SetItem(hold.Path, hold), Released, Deferred, Facts);

    public LockWorld Unlock(AccessPath path, GoNode site) =>
        Held.ContainsKey(path) ? new(Held.Remove(path), Released, Deferred, Facts) : new(Held, Released.SetItem(path, site), Deferred, Facts);

    public LockWorld With(ImmutableDictionary<string, bool> facts) => new(Held, Released, Deferred, facts);

    public LockWorld With(DeferStmt defer) => new(Held, Released, Deferred.Add(defer), Facts);

    public LockWorld MeetFacts(LockWorld other)
    {
        var facts = Facts;
        foreach (var (text, value) in Facts)
        {
            if (!other.Facts.TryGetValue(text, out var theirs) || theirs != value)
                facts = facts.Remove(text);
        }
        return ReferenceEquals(facts, Facts) ? this : With(facts);
    }

    public bool HasFactsOf(LockWorld other)
    {
        if (Facts.Count != other.Facts.Count)
            return false;
        foreach (var (text, value) in Facts)
        {
            if (!other.Facts.TryGetValue(text, out var theirs) || theirs != value)
                return false;
        }
        return true;
    }

    private string MakeKey()
    {
        var key = new StringBuilder();
        foreach (var hold in Holds)
            key.Append(hold.Path.ToString()).Append(hold.IsWrite ? "!" : "?").Append(hold.Site.Start).Append(' ');
        key.Append('|');
        foreach (var (path, _) in Released.OrderBy(entry => entry.Value.Start).ThenBy(entry => entry.Key.ToString(), StringComparer.Ordinal))
            key.Append(path.ToString()).Append(' ');
        key.Append('|');
        foreach (var defer in Deferred.OrderBy(defer => defer.Start))
            key.Append(defer.Start).Append(' ');
        return key.ToString();
    }
}

/// <summary>All ways in which a point can be reached, as far as their locks differ.</summary>
internal sealed class LockWorlds(ImmutableArray<LockWorld> worlds)
{
    private const int MaxWorlds = 10;

    public ImmutableArray<LockWorld> Worlds { get; } = worlds;

    public static LockWorlds Entry { get; } = new([LockWorld.Empty]);

    /// <summary>The mutexes that are held whichever way was taken.</summary>
    public IEnumerable<Hold> AlwaysHeld => Worlds.IsEmpty ? [] : Worlds[0].Holds.Where(hold => Worlds.All(world => world.Held.ContainsKey(hold.Path)));

    public LockWorlds Select(Func<LockWorld, LockWorld> change) => Of(Worlds.Select(change));

    public static LockWorlds Of(IEnumerable<LockWorld> worlds)
    {
        var merged = new List<LockWorld>();
        foreach (var world in worlds)
        {
            var index = merged.FindIndex(other => other.Key == world.Key);
            if (index < 0)
                merged.Add(world);
            else
                merged[index] = merged[index].MeetFacts(world);
        }
        if (merged.Count > MaxWorlds)
            merged = [Meet(merged)];
        return new LockWorlds([.. merged.OrderBy(world => world.Key, StringComparer.Ordinal)]);
    }

    public LockWorlds JoinWith(LockWorlds other) => ReferenceEquals(this, other) ? this : Of(Worlds.Concat(other.Worlds));

    public bool IsSame(LockWorlds other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Worlds.Length != other.Worlds.Length)
            return false;
        for (var index = 0; index < Worlds.Length; index++)
        {
            if (Worlds[index].Key != other.Worlds[index].Key || !Worlds[index].HasFactsOf(other.Worlds[index]))
                return false;
        }
        return true;
    }

    /// <summary>Too many ways: only what is so on all of them is still known.</summary>
    private static LockWorld Meet(List<LockWorld> worlds)
    {
        var result = worlds[0];
        foreach (var world in worlds.Skip(1))
        {
            result = new LockWorld(
                result.Held.Where(entry => world.Held.ContainsKey(entry.Key)).ToImmutableDictionary(),
                result.Released.Where(entry => world.Released.ContainsKey(entry.Key)).ToImmutableDictionary(),
                result.Deferred.Union(world.Deferred),
                result.MeetFacts(world).Facts);
        }
        return result;
    }
}
