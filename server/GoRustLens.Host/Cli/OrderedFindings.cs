using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics;

namespace GoRustLens.Host.Cli;

/// <summary>Takes the findings of packages as they come and keeps the first ones in the packages' order: the same ones, whichever processor was quicker.</summary>
/// <param name="max">How many are kept: at most as many that go wrong, and as many about which Rust would ask.</param>
internal sealed class OrderedFindings(int packages, int max)
{
    private readonly Lock _lock = new();
    private readonly ImmutableArray<CheckedFinding>?[] _early = new ImmutableArray<CheckedFinding>?[packages];
    private readonly List<CheckedFinding> _bugs = [];
    private readonly List<CheckedFinding> _others = [];
    private int _next;
    private int _count;

    /// <summary>How many were found beyond those of <see cref="Sorted"/>.</summary>
    public int Left => _count - Math.Min(max, _bugs.Count + _others.Count);

    public void Add(int package, ImmutableArray<CheckedFinding> findings)
    {
        lock (_lock)
        {
            _early[package] = findings;
            for (; _next < packages && _early[_next] is { } ready; _next++)
            {
                foreach (var finding in ready)
                    Keep(finding);
                _early[_next] = [];
            }
        }
    }

    /// <summary>Those that go wrong first where not all have room; then by file and place.</summary>
    public ImmutableArray<CheckedFinding> Sorted() =>
    [
        .. _bugs.Concat(_others).Take(max)
            .OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal),
    ];

    private void Keep(CheckedFinding finding)
    {
        _count++;
        var list = finding.Level == FindingLevel.Bugs ? _bugs : _others;
        if (list.Count < max)
            list.Add(finding);
    }
}
