using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Blocking;

/// <summary>What goroutines meet at, and function values, through which they come there.</summary>
internal enum SyncKind
{
    None, Channel, Mutex, WaitGroup, Cond, Function, Context,
}

internal static class SyncTypes
{
    private const int MaxDepth = 5;

    /// <summary>The kind of a type, pointers and the elements of collections looked through: a slice of channels is followed as if it were one channel.</summary>
    public static SyncKind KindOf(GoType type)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            switch (type)
            {
                case GoPointer pointer: type = pointer.Element; break;
                case GoSlice slice: type = slice.Element; break;
                case GoArray array: type = array.Element; break;
                case GoMap map: type = map.Value; break;
                case GoChan: return SyncKind.Channel;
                case GoSignature: return SyncKind.Function;
                case GoNamed { Symbol: { Name: "Mutex" or "RWMutex" or "Locker", PackagePath: "sync" } }: return SyncKind.Mutex;
                case GoNamed { Symbol: { Name: "WaitGroup", PackagePath: "sync" } }: return SyncKind.WaitGroup;
                case GoNamed { Symbol: { Name: "Group", PackagePath: "golang.org/x/sync/errgroup" } }: return SyncKind.WaitGroup;
                case GoNamed { Symbol: { Name: "Cond", PackagePath: "sync" } }: return SyncKind.Cond;
                case GoNamed { Symbol: { Name: "Context", PackagePath: "context" } }: return SyncKind.Context;
                case GoNamed { Underlying: GoChan or GoSignature }: type = type.Underlying; break;
                default: return SyncKind.None;
            }
        }
        return SyncKind.None;
    }
}

/// <summary>
/// A channel, mutex, WaitGroup, Cond or function value as the package's code names it: variables, fields, parameters and results that
/// can be one thing are joined. All instances of a struct share what their field is.
/// </summary>
internal sealed class SyncThing(Symbol? symbol)
{
    private SyncThing? _parent;

    /// <summary>The name that it was first seen under; null for results of functions.</summary>
    public Symbol? Symbol { get; private set; } = symbol;

    /// <summary>True where code that is not at hand may use it, too.</summary>
    public bool IsOpen { get; set; }

    public List<SyncOp> Ops { get; } = [];

    public List<ChannelMake> Makes { get; } = [];

    /// <summary>What a function value can be.</summary>
    public List<SyncBody> Targets { get; } = [];

    /// <summary>The mutex of a Cond.</summary>
    public SyncThing? Locker { get; set; }

    /// <summary>The context that a function value ends.</summary>
    public SyncThing? Cancels { get; set; }

    /// <summary>What a method of an interface gives: that of types at hand, perhaps of others.</summary>
    public bool IsDynamic { get; set; }

    /// <summary>The contexts that a context ends with.</summary>
    public List<SyncThing> Parents { get; } = [];

    /// <summary>A context, or its Done channel: ended by Cancel, never by a send.</summary>
    public bool IsContext { get; set; }

    /// <summary>Parameters and results that something flows into.</summary>
    public bool IsFed { get; set; }

    public SyncThing Root
    {
        get
        {
            var root = this;
            while (root._parent is { } parent)
                root = parent;
            return root;
        }
    }

    public void JoinWith(SyncThing other)
    {
        var (mine, theirs) = (Root, other.Root);
        if (ReferenceEquals(mine, theirs))
            return;
        // The name of what has it longest tells most: a field or variable rather than a parameter.
        if (mine.Symbol is null or { Kind: SymbolKind.Parameter })
            mine.Symbol = theirs.Symbol ?? mine.Symbol;
        mine.IsOpen |= theirs.IsOpen;
        mine.Ops.AddRange(theirs.Ops);
        mine.Makes.AddRange(theirs.Makes);
        mine.Parents.AddRange(theirs.Parents);
        mine.Targets.AddRange(theirs.Targets);
        if (mine.Locker is not null && theirs.Locker is not null)
            mine.Locker.JoinWith(theirs.Locker);
        mine.Locker ??= theirs.Locker;
        if (mine.Cancels is not null && theirs.Cancels is not null)
            mine.Cancels.JoinWith(theirs.Cancels);
        mine.Cancels ??= theirs.Cancels;
        mine.IsContext |= theirs.IsContext;
        mine.IsDynamic |= theirs.IsDynamic;
        theirs._parent = mine;
    }

    /// <summary>The operations of some kinds.</summary>
    public IEnumerable<SyncOp> Of(params SyncOpKind[] kinds) => Root.Ops.Where(op => kinds.Contains(op.Kind));
}

/// <summary>Where a channel is made.</summary>
/// <param name="Capacity">Null where it is not a constant.</param>
internal sealed record ChannelMake(CallExpr Node, SyncBody? Body, long? Capacity);

internal enum SyncOpKind
{
    Send, Receive, Close, Cancel, Lock, ReadLock, Unlock, ReadUnlock, Add, Done, Wait, CondWait, Signal,
}

/// <summary>One operation in one body.</summary>
internal sealed record SyncOp(SyncOpKind Kind, SyncThing Thing, GoNode Node, SyncBody Body)
{
    /// <summary>The select that chooses it; null elsewhere.</summary>
    public SelectStmt? Select { get; init; }

    public CommClause? Clause { get; init; }

    public bool IsRange { get; init; }

    /// <summary>Directly the call of a defer statement.</summary>
    public bool IsDeferred { get; init; }

    /// <summary>The loops around it in its body, innermost first.</summary>
    public ImmutableArray<Stmt> Loops { get; init; } = [];

    /// <summary>The mutex as the code names it.</summary>
    public AccessPath Path { get; init; }

    /// <summary>True where a select can do something else instead.</summary>
    public bool HasAlternative => Select is { Body.List.Length: > 1 };

    public bool Equals(SyncOp? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Node.GetHashCode();
}

/// <summary>A call, or the start of a goroutine, with what it can call.</summary>
internal sealed record SyncCall(CallExpr Node, SyncBody Caller)
{
    /// <summary>The bodies that are known at once.</summary>
    public List<SyncBody> Callees { get; } = [];

    /// <summary>The function value that is called.</summary>
    public SyncThing? Value { get; init; }

    /// <summary>What the method is called on where the call does not write it: an argument that fmt prints with its String method. Null for calls that are written.</summary>
    public Expr? Receiver { get; init; }

    public bool IsGo { get; init; }

    public bool IsDeferred { get; init; }

    /// <summary>Through an interface: any of the types at hand may be meant.</summary>
    public bool IsDynamic { get; init; }

    public GoNode Statement { get; init; } = Node;

    public ImmutableArray<Stmt> Loops { get; init; } = [];

    public IEnumerable<SyncBody> Targets => Value is null ? Callees : Callees.Concat(Value.Root.Targets).Distinct();

    public bool Equals(SyncCall? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Node.GetHashCode();
}

/// <summary>The body of a function or function literal.</summary>
internal sealed class SyncBody(GoNode function, BlockStmt block, SemanticModel model, FuncDecl? declaration, SyncBody? outer)
{
    private ControlFlow? _control;

    public GoNode Function { get; } = function;

    public BlockStmt Block { get; } = block;

    public SemanticModel Model { get; } = model;

    /// <summary>The declaration around it; null for literals outside of functions.</summary>
    public FuncDecl? Declaration { get; } = declaration;

    /// <summary>The body that a literal stands in.</summary>
    public SyncBody? Outer { get; } = outer;

    public List<SyncOp> Ops { get; } = [];

    public List<SyncCall> Calls { get; } = [];

    /// <summary>The calls and go statements that can lead here.</summary>
    public List<SyncCall> Callers { get; } = [];

    /// <summary>True where the literal's value goes somewhere that is not followed.</summary>
    public bool IsLoose { get; set; }

    public FuncType Type => Function is FuncLit literal ? literal.Type : ((FuncDecl)Function).Type;

    public ControlFlow Control => _control ??= FlowFacts.Of(Model.Package).ControlFlowOf(Function, Model);

    public bool IsTest => Model.Package.PathOf(Model.File)?.EndsWith("_test.go", StringComparison.Ordinal) ?? false;

    /// <summary>True where the program ends when it returns.</summary>
    public bool IsMain => Function is FuncDecl { Name.Name: "main", Recv: null } && Model.File.Root.Name.Name == "main";

    /// <summary>True for literals that stand in the body, at any depth, and for itself.</summary>
    public bool Encloses(SyncBody inner)
    {
        for (var at = inner; at is not null; at = at.Outer)
        {
            if (ReferenceEquals(at, this))
                return true;
        }
        return false;
    }
}
