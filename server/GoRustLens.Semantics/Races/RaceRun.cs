using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>
/// Runs one function on symbols instead of values, with the functions of its package that it calls: each branch is taken, each loop that
/// starts goroutines is gone through twice, each goroutine is run where it starts. What is noted: the reads and writes of each piece of
/// memory, in which goroutine, at which of its points, under which locks, and what orders points of different goroutines.
/// </summary>
/// <remarks>One object is one run on one thread. Past its budget it stops noting: fewer findings, never wrong ones.</remarks>
internal sealed partial class RaceRun(Package package, SpawnIndex spawns, int maxSteps, CancellationToken cancellationToken)
{
    private const int MaxDepth = 14;
    private const int MaxThreads = 60;
    private const int MaxAccesses = 6_000;

    private readonly Dictionary<Symbol, Cell> _globals = [];
    private readonly HashSet<Symbol> _open = [];
    private readonly List<Order> _orders = [];
    private readonly List<Cell> _touched = [];
    private readonly List<(RaceThread Thread, int Position, Choice? Choice)> _afterEnd = [];
    private RaceThread _thread = new(0, null, null);
    private Frame _frame = null!; // set by the entry points before anything runs
    private ImmutableDictionary<Cell, bool> _held = ImmutableDictionary<Cell, bool>.Empty;
    private Choice? _choice;
    private bool _isUncertain;
    private int _branches;
    private int _threads = 1;
    private int _depth;
    private int _steps;
    private int _accesses;
    private int _loops;

    /// <summary>How often a thread has sent on a channel so far; the most there is once it does so in a loop.</summary>
    private readonly Dictionary<(RaceThread Thread, Cell Channel), int> _sends = [];

    private int _turn;
    private Symbol? _entry;

    /// <summary>The append whose result becomes its own slice again.</summary>
    private CallExpr? _growing;

    /// <summary>The pieces of memory that were accessed while there were several goroutines.</summary>
    public IReadOnlyList<Cell> Touched => _touched;

    public IReadOnlyList<Order> Orders => _orders;

    public int ThreadCount => _threads;

    /// <summary>What it has cost.</summary>
    public int Steps => _steps;

    private SemanticModel Model => _frame.Model;

    private bool IsOverBudget
    {
        get
        {
            if (_steps % 512 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            return _steps > maxSteps;
        }
    }

    /// <summary>Runs a declared function, its parameters from outside; the answer is its receiver and its results.</summary>
    public (Value? Receiver, IReadOnlyList<Value> Results) RunRoot(FuncDecl function, SemanticModel model)
    {
        var variables = Variables.None;
        Value? receiver = null;
        foreach (var field in (function.Recv?.List ?? []).Concat(function.Type.Params.List))
        {
            foreach (var name in field.Names)
            {
                if (model.SymbolOf(name) is not { } symbol)
                    continue;
                var cell = new Cell(symbol.Type, null, name.Name, symbol) { IsSymbolic = true };
                variables = variables.With(symbol, cell);
                if (symbol.Kind == SymbolKind.Receiver)
                    receiver = cell.Values.Count > 0 ? cell.Values[0] : null;
            }
        }
        var results = Body(function, function.Body!, function.Type, model, variables); // the caller asks for functions with a body
        _frame = new Frame(model, Variables.None, null);
        EndOfRoot(function);
        RunHungry();
        return (receiver, [.. results.SelectMany(values => values)]);
    }

    /// <summary>Runs a method on a value, in a goroutine of its own or here.</summary>
    public void RunMethod(Symbol method, Value receiver, bool isOwnThread)
    {
        _frame ??= new Frame(package.ModelOf(method.File!), Variables.None, null); // methods of the package have a file
        var bound = new Value(method.Type, null) { Function = method, Receiver = receiver };
        var entry = _entry;
        _entry = method;
        if (isOwnThread)
            Spawn(bound, null, method.Node!, first: null);
        else
            CallValue(bound, null, method.Node!);
        _entry = entry;
    }

    /// <summary>From here on everything is noted: there will be other goroutines.</summary>
    public void BeginThreads() => _threads++;

    /// <summary>A receiver from outside for methods of a type.</summary>
    public static Value Outside(GoType type, string name) => new(new GoPointer(type), new Cell(type, null, name, null) { IsSymbolic = true });

    /// <summary>Parallel subtests go on once the test around them is over.</summary>
    private void EndOfRoot(FuncDecl function)
    {
        foreach (var test in _tests)
            Note(test, function.Name, isWrite: true);
        foreach (var (thread, position, choice) in _afterEnd)
            _orders.Add(new Order(_thread, _thread.Position, thread, position, choice));
    }

    private List<List<Value>> Body(GoNode function, BlockStmt body, FuncType type, SemanticModel model, Variables variables)
    {
        var outer = _frame;
        var (loops, turn) = (_loops, _turn);
        var choice = _choice;
        _frame = new Frame(model, variables, _choice) { Function = function };
        foreach (var field in type.Results?.List ?? [])
        {
            foreach (var name in field.Names)
            {
                if (model.SymbolOf(name) is not { } symbol)
                    continue;
                var cell = NewCell(symbol.Type, name.Name, symbol);
                _frame.Variables = _frame.Variables.With(symbol, cell);
                _frame.ResultCells.Add(cell);
            }
        }
        _depth++;
        Statements(body.List);
        for (var index = _frame.Deferred.Count - 1; index >= 0; index--)
            _frame.Deferred[index]();
        _depth--;
        for (var index = 0; index < _frame.ResultCells.Count; index++)
            _frame.Return(index, _frame.ResultCells[index].Values);
        var results = _frame.Results;
        (_loops, _turn) = (loops, turn);
        _choice = choice;
        _frame = outer;
        return results;
    }

    private Cell NewCell(GoType type, string name, Symbol? symbol) => new(type, null, name, symbol) { IsOfLoop = _loops > 0 };

    /// <summary>Notes a read or write. While there is one goroutine alone, nothing can meet it.</summary>
    private void Note(Cell cell, GoNode node, bool isWrite, bool isAtomic = false)
    {
        if (_threads == 1 || cell.IsSomeElement || _accesses >= MaxAccesses || SynchronisesItself(cell.Type))
            return;
        var list = cell.Accesses;
        if (list is null)
        {
            cell.Accesses = list = [];
            _touched.Add(cell);
        }
        _accesses++;
        list.Add(new Access(cell, node, Model, isWrite, isAtomic, _thread, ++_thread.Position, _held, _choice, _isUncertain) { Entry = _entry });
    }

    private static bool SynchronisesItself(GoType type) => type is GoNamed { Symbol.PackagePath: "sync" or "sync/atomic" };

    /// <summary>Something is published here: what was done before is over for whoever takes it.</summary>
    private void Release(Cell cell, bool isBroadcast)
    {
        var mine = new SyncEvent(_thread, ++_thread.Position, _choice, isBroadcast, _loops > 0);
        (cell.Releases ??= []).Add(mine);
        foreach (var taken in cell.Acquires ?? [])
        {
            if (IsTakenEarlier(cell, mine, taken))
                continue;
            if (!ReferenceEquals(taken.Thread, _thread) && !RaceOrder.IsOrdered(_orders, taken.Thread, taken.Position, _thread, mine.Position, _choice, null))
                _orders.Add(new Order(_thread, mine.Position, taken.Thread, taken.Position, taken.Choice));
        }
    }

    /// <summary>Between one sender and one receiver: the second send is not over when the first receive is.</summary>
    private static bool IsTakenEarlier(Cell channel, SyncEvent release, SyncEvent taken)
    {
        if (channel.Type.Underlying is not GoChan || release.IsInLoop || channel.Releases is not { } releases || channel.Acquires is not { } acquires)
            return false;
        var sent = 0;
        foreach (var other in releases)
        {
            if (other.IsBroadcast)
                continue;
            if (!ReferenceEquals(other.Thread, release.Thread) || other.IsInLoop || other.Choice is not null)
                return false;
            sent += other.Position < release.Position ? 1 : 0;
        }
        var received = 0;
        foreach (var other in acquires)
        {
            if (!ReferenceEquals(other.Thread, taken.Thread))
                return false;
            received += other.Position < taken.Position ? 1 : 0;
        }
        return sent > received;
    }

    /// <summary>Something that others publish is waited for.</summary>
    /// <param name="takesAll">False where one of several may be taken: then nobody knows whose.</param>
    private void Acquire(Cell cell, bool takesAll)
    {
        var mine = new SyncEvent(_thread, ++_thread.Position, _choice, IsBroadcast: false, _loops > 0);
        (cell.Acquires ??= []).Add(mine);
        if (cell.Releases is not { } releases)
            return;
        var others = releases.Where(other => !ReferenceEquals(other.Thread, _thread)).ToList();
        var single = others.Where(other => !other.IsBroadcast).ToList();
        var taken = cell.Acquires.Count(other => ReferenceEquals(other.Thread, _thread));
        var isAmbiguous = !takesAll && !mine.IsInLoop && single.Count > taken && single.Select(other => other.Thread).Distinct().Count() > 1;
        foreach (var other in others)
        {
            if ((other.IsBroadcast || !isAmbiguous) && !IsTakenEarlier(cell, other, mine))
                _orders.Add(new Order(other.Thread, other.Position, _thread, mine.Position, _choice));
        }
    }
}

/// <summary>Asks the orders of a run.</summary>
internal static class RaceOrder
{
    /// <summary>True where the first point surely comes before the second.</summary>
    /// <param name="needs">What is supposed at the second point.</param>
    /// <param name="given">What is supposed at the first.</param>
    public static bool IsOrdered(IReadOnlyList<Order> orders, RaceThread from, int fromPosition, RaceThread to, int toPosition, Choice? needs, Dictionary<RaceThread, int>? scratch, Choice? given = null)
    {
        if (ReferenceEquals(from, to))
            return fromPosition <= toPosition;
        var reached = scratch ?? [];
        reached.Clear();
        reached[from] = fromPosition;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var order in orders)
            {
                if (!reached.TryGetValue(order.From, out var at) || at > order.FromPosition || (reached.TryGetValue(order.To, out var known) && known <= order.ToPosition))
                    continue;
                if (ReferenceEquals(order.To, to) && !Choice.Implies(needs, order.Needs) && !(given is not null && Choice.Implies(given, order.Needs)))
                    continue;
                reached[order.To] = order.ToPosition;
                changed = true;
            }
        }
        return reached.TryGetValue(to, out var earliest) && earliest <= toPosition;
    }
}
