using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Channels, locks and what goroutines share.</summary>
/// <remarks>A handle is a type whose copies stand for one thing: a channel, a lock, a wait group. Go's value and Go's pointer to it are the same handle in Rust.</remarks>
internal sealed partial class Plan
{
    public GoroutineFacts Goroutines => field ??= GoroutineFacts.Of(_run.Model.Package);

    /// <summary><c>Receiver&lt;T&gt;</c> for what is only received from; the channel with both its ends for all others.</summary>
    private RustType ChannelType(GoChan channel)
    {
        var element = Owned(channel.Element);
        if (channel.Direction == ChanDir.Recv)
        {
            _run.Use("crossbeam_channel::Receiver");
            return RustType.Of("Receiver", element);
        }
        _run.Helper("chan");
        _run.Crate("crossbeam-channel");
        return RustType.Of("Chan", element);
    }

    /// <summary>The Rust form of a type of sync, sync/atomic or context; null for others.</summary>
    private RustType? SyncType(GoNamed named)
    {
        var (helper, type) = NameOfSync(named);
        if (type.Length == 0)
            return null;
        if (type is "GoSyncMap" or "GoPool" or "GoAtomic")
        {
            _run.Helper(helper);
            return RustType.Of(type, named.TypeArguments is [var pointee] ? PointerTo(pointee) : Owned(new GoInterface([], [])));
        }
        if (helper.Length > 0)
            _run.Helper(helper);
        else
            _run.Use("std::sync::atomic::" + type);
        return RustType.Of(type);
    }

    /// <summary>What an atomic.Pointer holds: a pointer that may be nil.</summary>
    public RustType PointerTo(GoType pointee) => Owned(new GoPointer(pointee)) is var pointer && Ty.InOption(pointer) is null ? Ty.Option(pointer) : pointer;

    private static (string Helper, string Type) NameOfSync(GoNamed named) => named.Symbol.PackagePath is not ("sync" or "sync/atomic" or "net/http" or "os" or "syscall" or "context" or "time") ? ("", "") : $"{named.Symbol.PackagePath}.{named.Name}" switch
    {
        "sync.WaitGroup" => ("wait_group", "WaitGroup"),
        "sync.Mutex" or "sync.Locker" => ("go_mutex", "GoMutex"),
        "sync.RWMutex" => ("go_rw_mutex", "GoRwMutex"),
        "sync.Once" => ("go_once", "GoOnce"),
        "sync.Cond" => ("go_cond", "GoCond"),
        "net/http.ResponseWriter" => ("http_response", "GoResponse"),
        "net/http.Request" => ("http_request", "GoRequest"),
        "net/http.ServeMux" or "net/http.Handler" => ("http_mux", "GoMux"),
        "net/http.Server" => ("http_server", "GoServer"),
        "os.Signal" or "syscall.Signal" => ("stop_signal", "GoSignal"),
        "sync.Map" => ("sync_map", "GoSyncMap"),
        "sync.Pool" => ("sync_pool", "GoPool"),
        "sync/atomic.Value" or "sync/atomic.Pointer" => ("atomic_value", "GoAtomic"),
        "context.Context" or "context.CancelFunc" => ("context", "Context"),
        "time.Timer" => ("timer", "GoTimer"),
        "time.Ticker" => ("ticker", "GoTicker"),
        "sync/atomic.Int32" => ("", "AtomicI32"),
        "sync/atomic.Int64" => ("", "AtomicI64"),
        "sync/atomic.Uint32" => ("", "AtomicU32"),
        "sync/atomic.Uint64" => ("", "AtomicU64"),
        "sync/atomic.Bool" => ("", "AtomicBool"),
        _ => ("", ""),
    };

    /// <summary>True for types whose copies stand for one thing.</summary>
    public static bool IsSyncHandle(GoType type) => type is GoNamed named && NameOfSync(named).Helper.Length > 0;

    /// <inheritdoc cref="IsSyncHandle(GoType)"/>
    public static bool IsSyncHandle(RustType type) => type is RustPathType { Path: "WaitGroup" or "GoMutex" or "GoRwMutex" or "GoOnce" or "GoCond" or "Context" or "GoTimer" or "GoTicker" or "Chan" or "Receiver" or "GoSyncMap" or "GoPool" or "GoAtomic" or "GoMux" or "GoServer" or "GoSignal" };

    /// <summary>How a handler of net/http gets its response: it writes into it.</summary>
    public static RustType ResponseParameter { get; } = Ty.RefMut(RustType.Of("GoResponse"));

    private static bool IsResponse(GoType type) => type is GoNamed { Name: "ResponseWriter", Symbol.PackagePath: "net/http" };

    /// <summary>True for sync/atomic's types: they change through a shared reference.</summary>
    public static bool IsAtomicNumber(GoType type) => type is GoNamed named && NameOfSync(named) is { Helper: "", Type.Length: > 0 };

    /// <summary>What a pointer to a handle or an atomic is.</summary>
    public RustType HandleTo(GoType element)
    {
        var owned = Owned(element);
        if (IsSyncHandle(element))
            return owned;
        _run.Use("std::sync::Arc");
        return RustType.Of("Arc", owned);
    }

    /// <summary>True for a local that a goroutine and others use while it changes.</summary>
    private bool IsSynced(Symbol symbol, RustType owned) =>
        symbol.Kind is SymbolKind.Local or SymbolKind.Parameter or SymbolKind.Result
        && !(Ty.Head(owned) == "GoSlice" && FactsOf(symbol) is { IsReassigned: false, IsAppendedTo: false })
        && (Goroutines.IsAtomic(symbol) || IsSharedList(symbol) || (Goroutines.HasGoroutines && !IsHandleValue(symbol, owned) && (Goroutines.IsSharedAndChanged(symbol) || (IsSelfSynced(owned) && (Goroutines.CapturesOf(symbol).Count > 0 || Pointers.Places.InGoroutines.Contains(symbol)))
            || (symbol.Type is not GoPointer && symbol.Type.Underlying is not GoStruct && Pointers.IsKeptShared(symbol) && Pointers.IsThreaded(symbol.Type)))));

    /// <summary>True for types that change through a shared reference by themselves: an Arc around them is enough.</summary>
    public static bool IsSelfSynced(RustType type) => Ty.Head(type) is "AtomicI8" or "AtomicI16" or "AtomicI32" or "AtomicI64" or "AtomicIsize" or "AtomicU8" or "AtomicU16" or "AtomicU32" or "AtomicU64" or "AtomicUsize" or "AtomicBool";

    /// <summary>A handle that is never set anew needs no storage: its copies are the thing.</summary>
    private bool IsHandleValue(Symbol symbol, RustType owned) => IsSyncHandle(owned) && !FactsOf(symbol).IsReassigned;

    /// <summary>A value with several owners: Rc, or Arc where the package has threads.</summary>
    public RustType Counted(RustType inner)
    {
        _run.Use(HasGoroutines ? "std::sync::Arc" : "std::rc::Rc");
        return RustType.Of(HasGoroutines ? "Arc" : "Rc", inner);
    }

    /// <summary>The type that several threads can change: an atomic for integers and bools, else in a lock.</summary>
    public RustType Synced(RustType type)
    {
        if (IsSelfSynced(type))
            return type;
        if (IsAtomic(type))
        {
            var name = AtomicName(type);
            _run.Use("std::sync::atomic::" + name);
            return RustType.Of(name);
        }
        _run.Use("parking_lot::Mutex");
        return RustType.Of("Mutex", type);
    }

    /// <summary>The number in an atomic.</summary>
    public static RustType InAtomic(RustType atomic) => RustType.Of(Ty.Head(atomic)["Atomic".Length..].ToLowerInvariant());

    public static string AtomicName(RustType type) => "Atomic" + (Ty.Head(type) is "bool" ? "Bool" : char.ToUpperInvariant(Ty.Head(type)[0]) + Ty.Head(type)[1..]);
}
