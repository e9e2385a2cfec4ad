using System.Collections.Concurrent;
using System.Diagnostics;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>How long each rule took, for people who make them faster. May be told by several threads.</summary>
/// <remarks>What rules share, such as the types of a body, is done before they run, so that the first one does not pay for all; what flows through it is counted where it is first asked for.</remarks>
public sealed class RuleTimes
{
    private readonly ConcurrentDictionary<string, long> _ticks = new(StringComparer.Ordinal);

    /// <summary>By rule, the longest first.</summary>
    public IEnumerable<(string Name, TimeSpan Time)> All =>
        _ticks.OrderByDescending(entry => entry.Value).Select(entry => (entry.Key, TimeSpan.FromSeconds((double)entry.Value / Stopwatch.Frequency)));

    /// <param name="begun">A timestamp of <see cref="Stopwatch"/>.</param>
    public void Add(string name, long begun)
    {
        var ticks = Stopwatch.GetTimestamp() - begun;
        _ticks.AddOrUpdate(name, ticks, (_, sum) => sum + ticks);
    }

    internal void Prepare(DeclContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        var idents = context.All<Ident>();
        Add("(walk)", begun);
        if (idents.IsEmpty)
            return;
        begun = Stopwatch.GetTimestamp();
        context.Model.SymbolOf(idents[^1]); // one in the body: all of it is checked with it
        Add("(types)", begun);
    }
}
