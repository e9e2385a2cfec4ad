using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Something that can be assigned to.</summary>
/// <param name="Type">The Rust type of what it holds.</param>
internal abstract record Place(RustType Type)
{
    /// <summary>The value set anew.</summary>
    public abstract RustExpr Store(RustExpr value);

    /// <summary>What it holds, to read or to lend.</summary>
    public abstract Value Load();

    /// <summary><c>place op= value</c>; the operator without its "=".</summary>
    public abstract RustExpr Update(string sign, RustExpr value);
}

/// <summary>A Rust place expression: a variable, a field, an element, what a reference leads to.</summary>
internal sealed record DirectPlace(RustExpr Code, RustType Type) : Place(Type)
{
    public override RustExpr Store(RustExpr value) => new RustAssign(Code, "=", value);

    public override Value Load() => new(Code, Type, IsPlace: true);

    public override RustExpr Update(string sign, RustExpr value) => new RustAssign(Code, sign + "=", value);
}

/// <summary>A Cell: get and set.</summary>
internal sealed record CellPlace(RustExpr Cell, RustType Type) : Place(Type)
{
    public override RustExpr Store(RustExpr value) => Cell.Method("set", value);

    public override Value Load() => new(Cell.Method("get"), Type);

    public override RustExpr Update(string sign, RustExpr value) => Cell.Method("set", new RustBinary(Cell.Method("get"), sign, value));
}

/// <summary>What a call gives a guard for: RefCell's borrow_mut, Mutex's lock.</summary>
/// <param name="Read">The guard to read by: <c>x.borrow()</c>.</param>
/// <param name="Write">The guard to write by: <c>x.borrow_mut()</c>.</param>
internal sealed record GuardedPlace(RustExpr Read, RustExpr Write, RustType Type) : Place(Type)
{
    public override RustExpr Store(RustExpr value) => new RustAssign(new RustUnary("*", Write), "=", value);

    public override Value Load() => new(new RustUnary("*", Read), Type, IsPlace: true);

    public override RustExpr Update(string sign, RustExpr value) => new RustAssign(new RustUnary("*", Write), sign + "=", value);
}

/// <summary>What a method gives, and another one, <c>set_name</c>, sets.</summary>
internal sealed record AccessorPlace(RustMethodCall Get, RustType Type) : Place(Type)
{
    public override RustExpr Store(RustExpr value) => Get.Receiver.Method("set_" + Get.Name, value);

    public override Value Load() => new(Get, Type);

    public override RustExpr Update(string sign, RustExpr value) => Store(new RustBinary(Get, sign, value));
}

/// <summary>An entry of a map: a store inserts, an update makes Go's zero value first.</summary>
internal sealed record EntryPlace(RustExpr Map, RustExpr Key, RustExpr BorrowedKey, RustType Type, bool IsCopy) : Place(Type)
{
    /// <summary>Go's zero value, where the type has no Default.</summary>
    public RustExpr? Zero { get; init; }

    /// <summary>The entry to change, made first where it is absent.</summary>
    public RustExpr Entry => Map.Method("entry", Key) is var entry && Zero is null ? entry.Method("or_default") : entry.Method("or_insert_with", new RustClosure([], Zero!));

    public override RustExpr Store(RustExpr value) => Map.Method("insert", Key, value);

    public override Value Load() => new(Map.Method("get", BorrowedKey).Method(IsCopy ? "copied" : "cloned") is var found && Zero is null ? found.Method("unwrap_or_default") : found.Method("unwrap_or_else", new RustClosure([], Zero!)), Type);

    public override RustExpr Update(string sign, RustExpr value) => new RustAssign(new RustUnary("*", Entry), sign + "=", value);
}

/// <summary>The blank identifier: the value is made and dropped.</summary>
internal sealed record BlankPlace() : Place(Ty.Unknown)
{
    public override RustExpr Store(RustExpr value) => new RustAssign(RustExpr.PathOf("_"), "=", value);

    public override Value Load() => new(RustExpr.Unit, Ty.Unknown);

    public override RustExpr Update(string sign, RustExpr value) => Store(value);
}

/// <summary>An atomic integer or bool.</summary>
internal sealed record AtomicPlace(RustExpr Atomic, RustType Type) : Place(Type)
{
    private static readonly RustExpr s_ordering = RustExpr.PathOf("Ordering::SeqCst");

    public override RustExpr Store(RustExpr value) => Atomic.Method("store", value, s_ordering);

    public override Value Load() => new(Atomic.Method("load", s_ordering), Type);

    public override RustExpr Update(string sign, RustExpr value) => sign switch
    {
        "+" => Atomic.Method("fetch_add", value, s_ordering),
        "-" => Atomic.Method("fetch_sub", value, s_ordering),
        "|" => Atomic.Method("fetch_or", value, s_ordering),
        "&" => Atomic.Method("fetch_and", value, s_ordering),
        "^" => Atomic.Method("fetch_xor", value, s_ordering),
        _ => Store(new RustBinary(Load().Code, sign, value)),
    };
}

/// <summary>A pointer or a handle in a lock: a read is a share of its own, so that nothing stays locked while it is used.</summary>
/// <param name="Guard"><c>x.lock()</c>.</param>
internal sealed record HandlePlace(RustExpr Guard, RustType Type) : Place(Type)
{
    public override RustExpr Store(RustExpr value) => new RustAssign(new RustUnary("*", Guard), "=", value);

    public override Value Load() => new(Guard.Method("clone"), Type);

    public override RustExpr Update(string sign, RustExpr value) => new RustAssign(new RustUnary("*", Guard), sign + "=", value);
}
