using System.Collections;
using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>A value that is put somewhere and read on no path from there.</summary>
/// <param name="Field">The field that gets it; null where it is the variable as a whole or an element of an array.</param>
/// <param name="Target">The expression that names the place.</param>
/// <param name="Node">The AssignStmt, IncDecStmt or ValueSpec.</param>
public sealed record DeadStore(Symbol Variable, string? Field, Expr Target, GoNode Node);

/// <summary>Which values of a body's own variables are read: liveness, backwards over the control flow, of each variable and each field of a local struct that is written.</summary>
/// <remarks>
/// Only variables that nothing but the statements of the body can see: no function literal uses them, and nobody has their address. Named
/// results belong to them where nothing that is deferred may recover: callers would get what they hold.
/// </remarks>
public sealed class DeadStores
{
    private const int MaxBlocks = 4000;
    private const int MaxPlaces = 4000;

    private readonly HashSet<Symbol> _liveAtEntry = [];
    private readonly HashSet<Symbol> _candidates = [];

    private DeadStores()
    {
    }

    /// <summary>In source order.</summary>
    public ImmutableArray<DeadStore> Stores { get; private set; } = [];

    /// <summary>True for a parameter whose first value no path reads; false for those of which that is not known.</summary>
    public bool IsOverwritten(Symbol parameter) => _candidates.Contains(parameter) && !_liveAtEntry.Contains(parameter);

    internal static DeadStores In(GoNode function, ControlFlow control, VariableUses uses, SemanticModel model)
    {
        var result = new DeadStores();
        if (control.Blocks.Length <= MaxBlocks)
            result.Run(function, control, uses, model);
        return result;
    }

    private void Run(GoNode function, ControlFlow control, VariableUses uses, SemanticModel model)
    {
        var results = ResultsOf(function, model);
        var events = new StoreEvents(model, results);
        var steps = new List<StoreEvent>[control.Blocks.Length][];
        var places = new Places(function, uses, !control.Recovers);
        foreach (var block in control.Blocks)
        {
            var lists = new List<StoreEvent>[block.Steps.Count];
            for (var index = 0; index < lists.Length; index++)
            {
                lists[index] = events.Of(block.Steps[index]);
                foreach (var store in lists[index])
                {
                    if (store.IsWrite)
                        places.Add(store);
                }
            }
            steps[block.Index] = lists;
        }
        if (places.Count is 0 or > MaxPlaces)
            return;
        var entering = Solve(control, steps, places);
        var found = ImmutableArray.CreateBuilder<DeadStore>();
        foreach (var block in control.Blocks)
        {
            if (block.IsReachable)
                Walk(steps[block.Index], Leaving(block, entering, places.Count), places, found);
        }
        // What stands behind a call that never comes back, in this build, is read in another.
        var readBehind = ReadWhereNothingRuns(function, model, control, steps);
        Stores = [.. found.Where(store => !readBehind.Contains(store.Variable)).OrderBy(store => store.Target.Start)];
        foreach (var variable in places.Variables)
        {
            if (readBehind.Contains(variable))
                continue;
            _candidates.Add(variable);
            if (places.IsLive(entering[control.Entry.Index], variable))
                _liveAtEntry.Add(variable);
        }
    }

    private static ImmutableArray<Symbol> ResultsOf(GoNode function, SemanticModel model)
    {
        var type = function switch { FuncLit literal => literal.Type, FuncDecl declared => declared.Type, _ => null };
        if (type?.Results is not { } list)
            return [];
        return [.. list.List.SelectMany(field => field.Names).Where(name => !name.IsBlank).Select(name => model.SymbolOf(name)).OfType<Symbol>()];
    }

    private static HashSet<Symbol> ReadWhereNothingRuns(GoNode function, SemanticModel model, ControlFlow control, List<StoreEvent>[][] steps)
    {
        var read = new HashSet<Symbol>();
        foreach (var block in control.Blocks)
        {
            if (block.IsReachable)
                continue;
            foreach (var store in steps[block.Index].SelectMany(events => events).Where(store => !store.IsWrite))
                read.Add(store.Variable);
        }
        return read.Count > 0 && StubFinder.CallsOne(function, model) ? read : [];
    }

    /// <summary>Whether a body calls a function of the program that does nothing but end it: in another build it does something.</summary>
    private sealed class StubFinder(SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool CallsOne(GoNode function, SemanticModel model)
        {
            var finder = new StubFinder(model);
            finder.VisitChildrenOf(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            _found |= node is CallExpr call && model.CalleeOf(call) is { Node: FuncDecl { Body.List: [ExprStmt { X: CallExpr }] } } && Termination.NeverReturns(call, model);
            if (!_found)
                VisitChildrenOf(node);
        }
    }

    private static BitArray[] Solve(ControlFlow control, List<StoreEvent>[][] steps, Places places)
    {
        var entering = new BitArray[control.Blocks.Length];
        for (var index = 0; index < entering.Length; index++)
            entering[index] = new BitArray(places.Count);
        var hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            for (var index = control.Blocks.Length - 1; index >= 0; index--)
            {
                var live = Leaving(control.Blocks[index], entering, places.Count);
                Walk(steps[index], live, places, null);
                if (AreEqual(entering[index], live))
                    continue;
                entering[index] = live;
                hasChanged = true;
            }
        }
        return entering;
    }

    private static bool AreEqual(BitArray left, BitArray right)
    {
        for (var index = 0; index < left.Length; index++)
        {
            if (left[index] != right[index])
                return false;
        }
        return true;
    }

    private static BitArray Leaving(FlowBlock block, BitArray[] entering, int count)
    {
        var live = new BitArray(count);
        foreach (var edge in block.Successors)
            live.Or(entering[edge.Target.Index]);
        return live;
    }

    private static void Walk(List<StoreEvent>[] steps, BitArray live, Places places, ImmutableArray<DeadStore>.Builder? found)
    {
        for (var step = steps.Length - 1; step >= 0; step--)
        {
            for (var index = steps[step].Count - 1; index >= 0; index--)
            {
                var store = steps[step][index];
                if (!places.Knows(store.Variable))
                    continue;
                if (!store.IsWrite)
                {
                    places.Read(live, store);
                    continue;
                }
                if (found is not null && store is { Target: { } target, Node: { } node } && !places.IsLive(live, store))
                    found.Add(new DeadStore(store.Variable, store.Field, target, node));
                if (!store.IsPartial)
                    places.Kill(live, store);
            }
        }
    }

    /// <summary>One bit for each variable as a whole, and one for each field that is written by itself.</summary>
    private sealed class Places(GoNode function, VariableUses uses, bool mayOwnResults)
    {
        private readonly Dictionary<Symbol, Dictionary<string, int>?> _known = [];

        public int Count { get; private set; }

        public IEnumerable<Symbol> Variables => _known.Where(entry => entry.Value is not null).Select(entry => entry.Key);

        public void Add(StoreEvent store)
        {
            if (!_known.TryGetValue(store.Variable, out var fields))
            {
                _known[store.Variable] = fields = IsOwn(store.Variable) ? new Dictionary<string, int> { [""] = Count } : null;
                Count += fields is null ? 0 : 1;
            }
            if (fields is not null && store.Field is { } field && fields.TryAdd(field, Count))
                Count++;
        }

        public bool Knows(Symbol variable) => _known.TryGetValue(variable, out var fields) && fields is not null;

        public bool IsLive(BitArray live, Symbol variable) => _known[variable]!.Values.Any(bit => live[bit]); // asked for known ones

        public bool IsLive(BitArray live, StoreEvent store) =>
            store.Field is { } field ? live[_known[store.Variable]![field]] : IsLive(live, store.Variable); // as above

        public void Read(BitArray live, StoreEvent read)
        {
            var fields = _known[read.Variable]!; // as above
            live[fields[""]] = true;
            foreach (var (name, bit) in fields)
            {
                if (read.Field is null || read.Field == name)
                    live[bit] = true;
            }
        }

        public void Kill(BitArray live, StoreEvent write)
        {
            var fields = _known[write.Variable]!; // as above
            if (write.Field is { } field)
            {
                live[fields[field]] = false;
                return;
            }
            foreach (var bit in fields.Values)
                live[bit] = false;
        }

        private bool IsOwn(Symbol variable)
        {
            if ((variable.Kind == SymbolKind.Result && !mayOwnResults) || variable.Function is null || !ReferenceEquals(variable.Function, function) || uses.IsHidden(variable))
                return false;
            foreach (var escape in uses.EscapesOf(variable))
            {
                if (escape.Kind is EscapeKind.Captured or EscapeKind.AddressTaken or EscapeKind.MovedIntoGoroutine)
                    return false;
            }
            foreach (var mutation in uses.MutationsOf(variable))
            {
                if (mutation.Kind == MutationKind.AddressTaken || (mutation.Kind == MutationKind.CalledByPointer && variable.Type.Underlying is not GoPointer))
                    return false;
            }
            return variable.Type.Underlying is not (GoArray or GoStruct) || !uses.IsSliced(variable);
        }
    }
}
