using System.Collections.Immutable;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>The starts of goroutines.</summary>
internal sealed partial class RaceRun
{
    /// <summary>The threads that received from channels in which nothing was yet, and how to run them once more.</summary>
    private readonly Dictionary<RaceThread, List<Cell>> _hungry = [];
    private readonly List<(RaceThread Thread, Action Again)> _again = [];

    /// <summary>What each place of a thread has started, and how much of that was come by in the present run.</summary>
    private readonly Dictionary<(RaceThread Starter, GoNode Start), (List<RaceThread> Threads, int Next)> _started = [];
    private bool _isAgain;

    /// <summary>Runs what is called in a goroutine of its own.</summary>
    private RaceThread? Spawn(Value run, IReadOnlyList<IReadOnlyList<Value>>? arguments, GoNode start, RaceThread? first, Action<RaceThread>? atEnd = null)
    {
        if (_threads >= MaxThreads || IsOverBudget)
            return null;
        var (outer, held, uncertain, choice, loops, frame) = (_thread, _held, _isUncertain, _choice, _loops, _frame);
        var thread = ThreadOf(start, first);
        Run();
        (_thread, _held, _isUncertain, _choice, _loops) = (outer, held, uncertain, choice, loops);
        if (!_isAgain && _hungry.ContainsKey(thread))
        {
            _again.Add((thread, () =>
            {
                (_frame, _choice) = (frame, choice);
                Run();
            }));
        }
        return thread;

        void Run()
        {
            _thread = thread;
            _held = ImmutableDictionary<Cell, bool>.Empty;
            _isUncertain = false;
            _loops = 0;
            CallValue(run, arguments, start);
            atEnd?.Invoke(thread);
        }
    }

    /// <summary>The goroutine that starts here: a new one, or that of the run before.</summary>
    private RaceThread ThreadOf(GoNode start, RaceThread? first)
    {
        var key = (_thread, start);
        var (threads, next) = _started.TryGetValue(key, out var known) ? known : ([], 0);
        var thread = _isAgain && next < threads.Count ? threads[next] : null;
        if (thread is null)
            threads.Add(thread = new RaceThread(_threads++, start, _frame.Model.File) { First = first });
        _started[key] = (threads, next + 1);
        _orders.Add(new Order(_thread, ++_thread.Position, thread, thread.Position == 0 ? 0 : thread.Position + 1, null));
        return thread;
    }

    private void NoteEmpty(Cell channel)
    {
        if (_isAgain || _thread.Start is null || channel.IsSymbolic)
            return;
        if (!_hungry.TryGetValue(_thread, out var waiting))
            _hungry[_thread] = waiting = [];
        waiting.Add(channel);
    }

    /// <summary>What is in channels, as one of several receivers gets it: each element goes to one of them only, so the second sees others of the kind, and further ones none.</summary>
    private List<Value> ReceivedFrom(IReadOnlyList<Value> channels)
    {
        if (!_isAgain)
            return ContentsOf(channels);
        var found = new List<Value>();
        foreach (var channel in channels)
        {
            if (channel.Target is not { } target)
                continue;
            var receivers = target.Receivers ??= [];
            if (!receivers.Contains(_thread))
                receivers.Add(_thread);
            var rank = receivers.IndexOf(_thread);
            if (rank < 2)
                found.AddRange(ContentsOf([channel]).Select(value => rank == 1 && value.Target is { } element ? value with { Target = element.Twin() } : value));
        }
        return found;
    }

    /// <summary>Goroutines are run where they start, before others have sent them anything: those that found a channel empty run once more, now that there is something.</summary>
    private void RunHungry()
    {
        var main = _thread;
        _isAgain = true;
        foreach (var (thread, again) in _again)
        {
            if (IsOverBudget || !_hungry[thread].Exists(channel => channel.HasElements))
                continue;
            foreach (var (key, (threads, _)) in _started.ToList())
                _started[key] = (threads, 0);
            again();
        }
        _isAgain = false;
        _thread = main;
    }
}
