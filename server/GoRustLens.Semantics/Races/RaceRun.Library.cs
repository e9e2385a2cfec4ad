using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

internal sealed partial class RaceRun
{
    private readonly Dictionary<RaceThread, int> _parallelFrom = [];

    /// <summary>Calls that lock, wait, signal or start goroutines. False for others.</summary>
    private bool Library(CallExpr call, IReadOnlyList<Value> functions, IReadOnlyList<IReadOnlyList<Value>> arguments, out IReadOnlyList<IReadOnlyList<Value>> results)
    {
        results = NoResults;
        _isUncertain |= UsesPipe(call);
        if (Model.CalleeOf(call) is not { } callee || callee.Node is FuncDecl && ReferenceEquals(callee.Package, package))
            return false;
        if (callee.PackagePath == "sync/atomic")
        {
            results = [Atomic(call, callee, functions, arguments)];
            return true;
        }
        if (call.Fun is not SelectorExpr selector)
            return false;
        switch (callee.PackagePath)
        {
            case "sync": return OfSync(call, selector, callee, functions, arguments, out results);
            case "testing":
                UseTest(functions, call);
                return OfTesting(call, callee, arguments);
            case "context": return OfContext(callee, functions, arguments, call, out results);
            case "time" when callee.Name == "AfterFunc":
                SpawnAll(arguments[^1], null, call);
                return true;
            case "fmt" or "log" or "encoding/json" or "reflect": DeepRead(call, callee, arguments); return false;
            case "net/http" when callee.Name is "HandleFunc" or "Handle":
                SpawnHandlers(arguments, call);
                return true;
        }
        UseUnsafely(call, callee, functions);
        return callee.Kind == SymbolKind.Variable ? false : OfOthers(call, selector, callee, functions, arguments, out results);
    }

    /// <summary>A call with one end of an io.Pipe goes on when the other end does.</summary>
    private bool UsesPipe(CallExpr call) =>
        call.Args.Append(call.Fun is SelectorExpr method ? method.X : call.Fun).Any(used => used is Ident or SelectorExpr && Model.TypeOf(used) is GoPointer { Element: GoNamed { Symbol: { PackagePath: "io", Name: "PipeReader" or "PipeWriter" } } });

    private IReadOnlyList<Cell> CellsOf(SelectorExpr selector, IReadOnlyList<Value> functions)
    {
        var bound = functions.Where(function => function.Receiver?.Target is not null).Select(function => function.Receiver!.Target!).ToList(); // filtered
        return bound.Count > 0 ? bound : TargetsOf(selector.X);
    }

    /// <summary>The thing itself, or what a pointer to it leads to.</summary>
    private IReadOnlyList<Cell> TargetsOf(Expr expression) =>
        Model.TypeOf(expression).Underlying is GoPointer or GoInterface
            ? [.. Evaluate(expression).Select(value => value.Target).OfType<Cell>()]
            : Places(expression, isWrite: false);

    private bool OfSync(CallExpr call, SelectorExpr selector, Symbol callee, IReadOnlyList<Value> functions, IReadOnlyList<IReadOnlyList<Value>> arguments, out IReadOnlyList<IReadOnlyList<Value>> results)
    {
        results = NoResults;
        if (callee.Kind != SymbolKind.Method)
        {
            if (callee.Name != "NewCond" || Model.TypeOf(call) is not GoPointer { Element: var made } type)
                return false;
            var condition = NewCell(made, "", null);
            condition.Part("L", GoUnknown.Instance, null).Add(arguments is [var locker, ..] ? locker : Nothing);
            results = [[new Value(type, condition)]];
            return true;
        }
        var cells = CellsOf(selector, functions);
        switch (callee.ReceiverTypeName, callee.Name)
        {
            case ("WaitGroup", "Done") or ("Cond", "Signal" or "Broadcast"):
                foreach (var cell in cells)
                    Release(cell, isBroadcast: true);
                return true;
            case ("WaitGroup" or "Cond", "Wait"):
                foreach (var cell in cells)
                    Acquire(cell, takesAll: true);
                return true;
            case ("WaitGroup", "Go"):
                SpawnAll(arguments is [var run] ? run : Nothing, cells, call);
                return true;
            case ("Once", "Do"):
                Once(cells, arguments is [var first] ? first : Nothing, call);
                return true;
            case ("RWMutex", "RLocker"):
                results = [[.. cells.Select(cell => new Value(Model.TypeOf(call), cell))]];
                return true;
            default:
                return Locks(callee.Name, cells);
        }
    }

    private bool Locks(string name, IReadOnlyList<Cell> cells)
    {
        switch (name)
        {
            case "Lock" or "RLock":
                // A locker that nobody here has made: what it keeps apart is not known.
                _isUncertain |= cells.Count == 0;
                foreach (var cell in cells)
                    _held = _held.SetItem(cell, name == "Lock");
                return true;
            case "Unlock" or "RUnlock":
                foreach (var cell in cells)
                    _held = _held.Remove(cell);
                return true;
            default:
                return name is "TryLock" or "TryRLock" or "Add";
        }
    }

    /// <summary>"if mu.TryLock()": held in the branch.</summary>
    private (Cell Cell, bool IsWrite)? TryLockOf(Expr condition) =>
        condition is CallExpr { Fun: SelectorExpr { Sel.Name: "TryLock" or "TryRLock" } selector } && TargetsOf(selector.X) is [var cell] ? (cell, selector.Sel.Name == "TryLock") : null;

    private void Once(IReadOnlyList<Cell> cells, IReadOnlyList<Value> run, CallExpr call)
    {
        foreach (var cell in cells)
        {
            if (cell.IsDone)
            {
                Acquire(cell, takesAll: true);
                continue;
            }
            cell.IsDone = true;
            var held = _held;
            _held = _held.SetItem(cell, true);
            foreach (var function in run)
                CallValue(function, [], call);
            _held = held;
            Release(cell, isBroadcast: true);
        }
    }

    /// <summary>Starts each function; what waits for the group waits for its end.</summary>
    private void SpawnAll(IReadOnlyList<Value> functions, IReadOnlyList<Cell>? groups, CallExpr call)
    {
        foreach (var function in functions)
        {
            Spawn(function, null, call, first: null, _ =>
            {
                foreach (var group in groups ?? [])
                    Release(group, isBroadcast: true);
            });
        }
    }

    /// <summary>Handlers run for many requests at once.</summary>
    private void SpawnHandlers(IReadOnlyList<IReadOnlyList<Value>> arguments, CallExpr call)
    {
        foreach (var handler in arguments.SelectMany(values => values))
        {
            var run = handler.Closure is not null || handler.Function is not null ? handler
                : SemanticModel.MemberOf(handler.Type, "ServeHTTP") is { IsMethod: true } serve ? new Value(serve.Type, null) { Function = serve.Symbol, Receiver = handler }
                : null;
            if (run is null)
                continue;
            var first = Spawn(run, null, call, first: null);
            Spawn(run, null, call, first);
        }
    }

    private bool OfTesting(CallExpr call, Symbol callee, IReadOnlyList<IReadOnlyList<Value>> arguments)
    {
        switch (callee.Name)
        {
            case "Run" when arguments is [_, var tests]:
                foreach (var test in tests)
                    RunSubtest(test, call);
                return true;
            case "Parallel":
                if (_thread.Start is not null && _parallelFrom.TryAdd(_thread, ++_thread.Position))
                    _afterEnd.Add((_thread, ++_thread.Position, null));
                return true;
            case "RunParallel" when arguments is [var bodies]:
                SpawnAll(bodies, null, call);
                SpawnAll(bodies, null, call);
                return true;
            case "Cleanup" when arguments is [var later]:
                _frame.Deferred.Add(() => CallAll(later, [], call));
                return true;
            case "Log" or "Logf" or "Error" or "Errorf" or "Fatal" or "Fatalf":
                DeepRead(call, callee, arguments);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A subtest runs before the test goes on, but for what stands behind its t.Parallel: that runs after the test's own body.</summary>
    private void RunSubtest(Value test, CallExpr call)
    {
        var end = 0;
        if (Spawn(test, null, call, first: null, thread => end = ++thread.Position) is not { } started)
            return;
        var until = _parallelFrom.TryGetValue(started, out var parallel) ? parallel : end;
        _orders.Add(new Order(started, until, _thread, ++_thread.Position, null));
    }

    private bool OfContext(Symbol callee, IReadOnlyList<Value> functions, IReadOnlyList<IReadOnlyList<Value>> arguments, CallExpr call, out IReadOnlyList<IReadOnlyList<Value>> results)
    {
        results = NoResults;
        switch (callee.Name)
        {
            case "WithCancel" or "WithTimeout" or "WithDeadline" or "WithCancelCause":
                if (Model.SignatureOf(call) is not { Results: [var context, var cancel, ..] })
                    return false;
                var done = NewCell(new GoChan(ChanDir.Both, GoUnknown.Instance), "", null);
                done.Capacity = 0;
                var cell = NewCell(context.Type, "", null);
                cell.Part("done", done.Type, null).Add([new Value(done.Type, done)]);
                results = [[new Value(context.Type, cell)], [new Value(cancel.Type, done)]];
                return true;
            case "WithValue":
                results = [arguments is [var parent, ..] ? parent : Nothing];
                return true;
            case "AfterFunc":
                SpawnAll(arguments[^1], null, call);
                return true;
            case "Done" when call.Fun is SelectorExpr selector:
                _ = functions;
                results = [[.. Evaluate(selector.X).Select(value => value.Target).OfType<Cell>().SelectMany(held => held.Part("done", GoUnknown.Instance, null).Values)]];
                return true;
            default:
                return false;
        }
    }

    /// <summary>Groups and locks of packages that are not at hand, by the names of their methods.</summary>
    private bool OfOthers(CallExpr call, SelectorExpr selector, Symbol callee, IReadOnlyList<Value> functions, IReadOnlyList<IReadOnlyList<Value>> arguments, out IReadOnlyList<IReadOnlyList<Value>> results)
    {
        results = NoResults;
        if (callee.Node is FuncDecl { Body: not null } || callee.Kind is not (SymbolKind.Method or SymbolKind.Unresolved or SymbolKind.Field) || functions.Any(function => function.Closure is not null))
            return false;
        switch (callee.Name)
        {
            case "Lock" or "RLock" or "Unlock" or "RUnlock" when call.Args.IsEmpty:
                return Locks(callee.Name, TargetsOf(selector.X));
            case "lock" or "unlock" when call.Args.IsEmpty:
                return Locks(callee.Name == "lock" ? "Lock" : "Unlock", TargetsOf(selector.X));
            case "Go" or "TryGo" when arguments is [.., var run]:
                SpawnAll(run, TargetsOf(selector.X), call);
                return true;
            case "Wait" when call.Args.IsEmpty:
                foreach (var group in TargetsOf(selector.X))
                    Acquire(group, takesAll: true);
                results = Opaque(call, arguments);
                _isUncertain = TargetsOf(selector.X).All(group => group.Releases is null);
                return true;
            case "HandleFunc" or "AfterFunc":
                SpawnHandlers(arguments, call);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Values of the standard library that one goroutine alone may use at a time; of their methods those that only read.</summary>
    private void UseUnsafely(CallExpr call, Symbol callee, IReadOnlyList<Value> functions)
    {
        if (callee.Kind != SymbolKind.Method || (callee.PackagePath, callee.ReceiverTypeName) is not (("math/rand" or "math/rand/v2", "Rand") or ("bytes", "Buffer") or ("strings", "Builder") or ("bufio", "Writer" or "Reader" or "Scanner") or ("container/list", "List") or ("encoding/json" or "encoding/gob", "Encoder" or "Decoder")))
            return;
        var uncertain = _isUncertain;
        _isUncertain = true;
        foreach (var target in functions.Select(function => function.Receiver?.Target).OfType<Cell>())
            Note(target, call.Fun is SelectorExpr { X: var named } ? named : call, isWrite: callee.Name is not ("String" or "Len" or "Bytes" or "Cap" or "Front" or "Back" or "Available" or "Buffered" or "Text"));
        _isUncertain = uncertain;
    }

    private List<Value> Atomic(CallExpr call, Symbol callee, IReadOnlyList<Value> functions, IReadOnlyList<IReadOnlyList<Value>> arguments)
    {
        var isMethod = callee.Kind == SymbolKind.Method && call.Fun is SelectorExpr;
        var cells = isMethod ? CellsOf((SelectorExpr)call.Fun, functions)
            : arguments is [var address, ..] ? [.. address.Select(value => value.Target).OfType<Cell>()] : [];
        var given = isMethod ? arguments : arguments.Skip(1).ToList();
        var loads = callee.Name.StartsWith("Load", StringComparison.Ordinal);
        var publishes = !loads && !callee.Name.StartsWith("Add", StringComparison.Ordinal);
        var results = new List<Value>();
        foreach (var cell in cells)
        {
            Note(cell, call, isWrite: !loads, isAtomic: true);
            var contents = cell.Part("[]", GoUnknown.Instance, null);
            if (publishes)
            {
                contents.Add([.. given.SelectMany(values => values)]);
                Release(cell, isBroadcast: true);
            }
            if (!publishes || callee.Name.StartsWith("Compare", StringComparison.Ordinal))
                Acquire(cell, takesAll: true);
            results.AddRange(contents.Values);
        }
        return results;
    }

    /// <summary>Printing and encoding read what a pointer leads to.</summary>
    private void DeepRead(CallExpr call, Symbol callee, IReadOnlyList<IReadOnlyList<Value>> arguments)
    {
        if (callee.PackagePath == "encoding/json" && callee.Name is not ("Marshal" or "MarshalIndent" or "Encode") || callee.PackagePath == "reflect" && callee.Name != "DeepEqual")
            return;
        if (callee.PackagePath == "fmt" && callee.Name.Contains("Scan", StringComparison.Ordinal))
            return;
        for (var index = 0; index < arguments.Count && index < call.Args.Length; index++)
        {
            foreach (var value in arguments[index])
            {
                if (value.Target is not { } target || SemanticModel.MemberOf(value.Type, "Error") is not null || SemanticModel.MemberOf(value.Type, "String") is not null || SemanticModel.MemberOf(value.Type, "Format") is not null)
                    continue;
                if (target.Type.Underlying is GoMap)
                    NoteContents([value], call.Args[index], isWrite: false);
                else if (target.Type.Underlying is GoStruct && value.Type.Underlying is GoPointer && !IsAddressAlone(call))
                    Note(target, call.Args[index], isWrite: false);
            }
        }
    }

    private static bool IsAddressAlone(CallExpr call) =>
        call.Args is [BasicLit { Value: var format }, ..] && (format.Contains("%p", StringComparison.Ordinal) || format.Contains("%T", StringComparison.Ordinal));
}
