using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>sync and sync/atomic, and the places that several threads share.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A method of sync: the helper that it needs and its name there.</summary>
    private static readonly FrozenDictionary<string, (string Helper, string Method)> s_sync = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["sync.WaitGroup.Add"] = ("wait_group_add", "add"),
        ["sync.WaitGroup.Done"] = ("wait_group_done", "done"),
        ["sync.WaitGroup.Wait"] = ("wait_group_wait", "wait"),
        ["sync.Mutex.Lock"] = ("go_mutex_lock", "lock"),
        ["sync.Mutex.Unlock"] = ("go_mutex_unlock", "unlock"),
        ["sync.Mutex.TryLock"] = ("go_mutex_try_lock", "try_lock"),
        ["sync.Locker.Lock"] = ("go_mutex_lock", "lock"),
        ["sync.Locker.Unlock"] = ("go_mutex_unlock", "unlock"),
        ["sync.RWMutex.Lock"] = ("go_rw_mutex_lock", "lock"),
        ["sync.RWMutex.Unlock"] = ("go_rw_mutex_unlock", "unlock"),
        ["sync.RWMutex.RLock"] = ("go_rw_mutex_read", "rlock"),
        ["sync.RWMutex.RUnlock"] = ("go_rw_mutex_read_end", "runlock"),
        ["sync.Cond.Wait"] = ("go_cond_wait", "wait"),
        ["sync.Cond.Signal"] = ("go_cond_signal", "signal"),
        ["sync.Cond.Broadcast"] = ("go_cond_broadcast", "broadcast"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private Polish.GuardScopes? _guards;

    /// <summary>Guards of the statements from the index on end before anything else takes their lock.</summary>
    private void ShortenGuards(List<RustStmt> output, int start)
    {
        _guards ??= new Polish.GuardScopes(_run.Index.RustMethods, _run.Index.RustFunctions);
        for (var i = start; i < output.Count; i++)
            output[i] = _guards.Apply(output[i]);
    }

    private static RustExpr Locked(RustExpr mutex) => mutex.Method("lock");

    /// <summary>The place behind an atomic or a lock.</summary>
    private Place SyncedPlace(RustExpr code, RustType type)
    {
        if (Planning.Plan.IsSelfSynced(type))
            return new DirectPlace(code, type);
        if (Planning.Plan.IsSyncHandle(type) || (Ty.InOption(type) ?? type) is RustPathType { Path: "Arc" })
            return new HandlePlace(Locked(code), type);
        if (!Planning.Plan.IsAtomic(type))
            return new GuardedPlace(Locked(code), Locked(code), type);
        _run.Use("std::sync::atomic::Ordering");
        return new AtomicPlace(code, type);
    }

    private RustExpr InSynced(RustExpr value, RustType type)
    {
        if (Planning.Plan.IsSelfSynced(type))
            return value;
        var synced = Plan.Synced(type);
        return RustExpr.CallOf($"{Ty.Head(synced)}::new", value);
    }

    /// <summary>A call of sync or sync/atomic; null for other packages and for what is not known.</summary>
    private Value? SyncCall(CallExpr call, Symbol callee)
    {
        var name = callee.FullName;
        if (Plan.ThinLockOf(call) is not null)
            return new Value(RustExpr.Unit, RustType.Unit);
        if (s_sync.TryGetValue(name, out var known))
        {
            _run.Helper(known.Helper);
            var result = name == "sync.Mutex.TryLock" ? Ty.Bool : RustType.Unit;
            return SyncReceiver(call) is { } receiver ? new Value(new RustMethodCall(receiver, known.Method, [.. call.Args.Select(a => To(a, Ty.I64))]), result) : null;
        }
        switch (name)
        {
            case "sync.NewCond" when call.Args is [var locker]:
                _run.Helper("go_cond");
                return new Value(RustExpr.CallOf("GoCond::new", To(locker, RustType.Of("GoMutex"))), RustType.Of("GoCond"));
            case "sync.WaitGroup.Go" when call.Args is [var function] && SyncReceiver(call) is { } group:
                _run.Helper("wait_group_go");
                return CountedThread(call, function, group);
            case "sync.Once.Do" when call.Args is [var once] && SyncReceiver(call) is { } receiver:
                _run.Helper("go_once");
                return new Value(receiver.Method("run", Lower(once).Code), RustType.Unit);
            case "sync.OnceValue" or "sync.OnceFunc" when call.Args is [var computed] && Plan.Owned(TypeOf(call)) is RustPathType { Path: "Rc" or "Arc" } function:
                _run.Helper("once_value");
                return new Value(RustExpr.CallOf(function.Path + "::new", RustExpr.CallOf("once_value", Lower(computed).Code)), function);
            case "runtime.Gosched":
                _run.Use("std::thread");
                return new Value(RustExpr.CallOf("thread::yield_now"), RustType.Unit);
            case "runtime.NumCPU" or "runtime.GOMAXPROCS":
                return new Value(RustExpr.CallOf("std::thread::available_parallelism").Method("map_or", RustExpr.LiteralOf("1"), RustExpr.PathOf("std::num::NonZero::get")), Ty.Usize);
            case "runtime.GC":
                return new Value(RustExpr.Unit, RustType.Unit);
        }
        if (name.StartsWith("context.", StringComparison.Ordinal))
            return ContextCall(call, name);
        if (name.StartsWith("time.", StringComparison.Ordinal))
            return TimerCall(call, name);
        return name.StartsWith("sync/atomic.", StringComparison.Ordinal) ? AtomicCall(call, callee, name[12..]) : null;
    }

    /// <summary>What stands before the dot, embedded fields included.</summary>
    private RustExpr? SyncReceiver(CallExpr call)
    {
        if (Unparen(call.Fun) is not SelectorExpr selector || Model.SelectionOf(selector) is not { } selection)
            return null;
        var code = Through(Lower(selector.X));
        foreach (var step in selection.Member.Path)
            code = new RustField(code, FieldName(step));
        return code;
    }

    /// <summary>wg.Go(func() { … }).</summary>
    private Value CountedThread(CallExpr call, Expr function, RustExpr group)
    {
        var before = new List<RustStmt>();
        RustExpr thread;
        if (Unparen(function) is FuncLit literal)
        {
            var outer = _receiver;
            thread = new RustClosure([], GoLiteral(call, literal, null, before)) { IsMove = true };
            _receiver = outer;
        }
        else
        {
            thread = Task(Owned(function));
        }
        var start = group.Method("go", thread);
        return new Value(before.Count == 0 ? start : new RustBlockExpr(new RustBlock([.. before, new RustExprStmt(start)])), RustType.Unit);
    }

    /// <summary>sync/atomic: functions on addresses and methods of its types.</summary>
    private Value? AtomicCall(CallExpr call, Symbol callee, string name)
    {
        _run.Use("std::sync::atomic::Ordering");
        if (name.StartsWith("Value.", StringComparison.Ordinal))
            return null;
        if (name.StartsWith("Pointer.", StringComparison.Ordinal))
            return AtomicPointerCall(call, name[8..]);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            if (SyncReceiver(call) is not { } receiver || AtomicType(name[..dot]) is not { } type)
                return null;
            return AtomicOperation(name[(dot + 1)..], receiver, type, [.. call.Args.Select(a => To(a, type))]);
        }
        if (call.Args is not [var address, ..] || Unparen(address) is not UnaryExpr { X: var target })
            return null;
        _ = callee;
        var operation = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        operation = operation.Replace("Uint", "", StringComparison.Ordinal).Replace("Int", "", StringComparison.Ordinal).Replace("ptr", "", StringComparison.Ordinal);
        return PlaceOf(target) is AtomicPlace place ? AtomicOperation(operation, place.Atomic, place.Type, [.. call.Args.Skip(1).Select(a => To(a, place.Type))]) : null;
    }

    /// <summary>Methods of atomic.Pointer.</summary>
    private Value? AtomicPointerCall(CallExpr call, string name)
    {
        var pointer = name == "Load" ? TypeOf(call) : Model.SignatureOf(call) is { Parameters: [{ Type: var given }, ..] } ? given : null;
        if (SyncReceiver(call) is not { } receiver || pointer is not GoPointer { Element: var pointee })
            return null;
        var type = Plan.PointerTo(pointee);
        var arguments = call.Args.Select(a => To(a, type)).ToImmutableArray();
        _run.Helper(name switch { "Load" => "atomic_value_load", "Store" => "atomic_value_store", "Swap" => "atomic_value_swap", _ => "atomic_pointer_compare_and_swap" });
        return new Value(new RustMethodCall(receiver, Naming.NameMapper.Snake(name), arguments), name switch { "Load" or "Swap" => type, "Store" => RustType.Unit, _ => Ty.Bool });
    }

    private static RustType? AtomicType(string name) => name switch
    {
        "Int32" => Ty.I32,
        "Int64" => Ty.I64,
        "Uint32" => RustType.Of("u32"),
        "Uint64" => Ty.U64,
        "Bool" => Ty.Bool,
        _ => null,
    };

    private static Value? AtomicOperation(string operation, RustExpr atomic, RustType type, RustExpr[] arguments)
    {
        var order = RustExpr.PathOf("Ordering::SeqCst");
        return (operation, arguments) switch
        {
            ("Load", []) => new Value(atomic.Method("load", order), type),
            ("Store", [var value]) => new Value(atomic.Method("store", value, order), RustType.Unit),
            ("Swap", [var value]) => new Value(atomic.Method("swap", value, order), type),
            ("Add", [var value]) => new Value(new RustBinary(atomic.Method("fetch_add", value, order), "+", value), type),
            ("CompareAndSwap", [var old, var value]) => new Value(atomic.Method("compare_exchange", old, value, order, order).Method("is_ok"), Ty.Bool),
            _ => null,
        };
    }
}
