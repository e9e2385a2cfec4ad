using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Planning;

/// <summary>How a variable is kept.</summary>
internal enum Storage
{
    /// <summary>As its type says.</summary>
    Plain,

    /// <summary><c>Cell&lt;T&gt;</c>, read by get and written by set: changed through shared references.</summary>
    Cell,

    /// <summary><c>RefCell&lt;T&gt;</c>: as Cell, for types that are not Copy.</summary>
    RefCell,

    /// <summary><c>Rc&lt;Cell&lt;T&gt;&gt;</c>, or Rc&lt;RefCell&lt;T&gt;&gt; for types that are not Copy: shared by closures that outlive the function.</summary>
    Shared,

    /// <summary><c>Arc&lt;Mutex&lt;T&gt;&gt;</c>, or an atomic behind an Arc: shared by threads.</summary>
    Synced,

    /// <summary>A variable of the package: a thread_local, an atomic, a Mutex or a LazyLock, as <see cref="GlobalPlan"/> says.</summary>
    Global,
}

/// <summary>A variable in Rust.</summary>
/// <param name="Type">The type inside of the storage: of a Cell&lt;i64&gt; it is i64.</param>
/// <param name="IsMutable">True where the binding needs <c>mut</c>.</param>
internal sealed record VariablePlan(string Name, RustType Type, Storage Storage = Storage.Plain, bool IsMutable = false)
{
    /// <summary>True where a shared variable is in a RefCell although its type is Copy: parts of it are changed in place, or its address is lent.</summary>
    public bool IsRefCell { get; init; }
}

/// <summary>How a variable of the package is kept.</summary>
internal enum GlobalPlan
{
    /// <summary><c>const</c>: never written, and made of constants.</summary>
    Const,

    /// <summary><c>static</c> of a constant value that is never written and needs an address (tables).</summary>
    Static,

    /// <summary><c>static X: LazyLock&lt;T&gt;</c>: never written, made at run time.</summary>
    Lazy,

    /// <summary><c>thread_local!</c> Cell: Copy, written, used on one thread.</summary>
    LocalCell,

    /// <summary><c>thread_local!</c> Rc of a Cell: as <see cref="LocalCell"/>, and pointers to it are kept.</summary>
    LocalSharedCell,

    /// <summary><c>thread_local!</c> RefCell: written or changed, used on one thread.</summary>
    LocalRefCell,

    /// <summary><c>thread_local!</c> Rc: a struct with cells in its fields that stays the same one, used on one thread.</summary>
    LocalShared,

    /// <summary>An atomic: an integer or a bool that several threads use.</summary>
    Atomic,

    /// <summary><c>static X: Mutex&lt;T&gt;</c> or LazyLock&lt;Mutex&lt;T&gt;&gt;: several threads use it.</summary>
    Mutex,
}
