using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>How a place is used, from the weakest; also how long an operand's value holds it.</summary>
internal enum LoanKind
{
    /// <summary>Read as a value. Go reads its variables behind the calls of the same statement, so a later call that writes to the place comes first.</summary>
    Copied,

    /// <summary>Moved away.</summary>
    Moved,

    /// <summary><c>&amp;place</c>.</summary>
    Shared,

    /// <summary>The receiver of a method that writes: lent for writing once the arguments are there.</summary>
    Reserved,

    /// <summary><c>&amp;mut place</c>, or set.</summary>
    Written,
}

/// <summary>A place that is lent: a variable and the fields on the way, no further than to the first index.</summary>
internal readonly record struct Loan(ImmutableArray<string> Path, LoanKind Kind)
{
    public bool Overlaps(Loan other)
    {
        for (var i = 0; i < Path.Length && i < other.Path.Length; i++)
        {
            if (Path[i] != other.Path[i])
                return false;
        }
        return true;
    }

    /// <summary>True where this, held, forbids that the other is done.</summary>
    public bool Forbids(Loan other) => Overlaps(other) && Kind switch
    {
        LoanKind.Copied or LoanKind.Shared or LoanKind.Reserved => other.Kind is LoanKind.Written or LoanKind.Reserved || (Kind == LoanKind.Shared && other.Kind == LoanKind.Moved),
        _ => true,
    };
}

/// <summary>What an operand became, and the places it uses.</summary>
/// <param name="Held">What its value holds lent.</param>
/// <param name="Used">What its evaluation does.</param>
internal readonly record struct Operand(RustExpr Code, ImmutableArray<Loan> Held, ImmutableArray<Loan> Used, bool HasEffect)
{
    public Operand(RustExpr code)
        : this(code, [], [], HasEffect: false)
    {
    }
}

/// <summary>What Rust's methods do with their receiver, by name.</summary>
internal static class KnownMethods
{
    private static readonly HashSet<string> s_writers = new(StringComparer.Ordinal)
    {
        "push", "push_str", "push_back", "push_front", "pop", "pop_front", "pop_back", "insert", "remove", "clear", "truncate", "extend", "extend_from_slice", "extend_from_within", "append", "drain", "retain", "retain_mut",
        "sort", "sort_by", "sort_by_key", "sort_unstable", "sort_unstable_by", "sort_unstable_by_key", "reverse", "swap", "swap_remove", "rotate_left", "rotate_right", "fill", "copy_from_slice", "clone_from_slice", "copy_within",
        "resize", "resize_with", "dedup", "entry", "get_mut", "get_or_insert_with", "get_or_insert_default", "iter_mut", "values_mut", "as_mut", "as_deref_mut", "as_mut_slice", "take", "replace", "split_off", "split_at_mut", "first_mut", "last_mut",
        "write_str", "write_fmt", "write_all", "read_line", "splice", "chunks_mut",
    };

    private static readonly HashSet<string> s_lenders = new(StringComparer.Ordinal)
    {
        "as_ref", "as_mut", "as_deref", "as_deref_mut", "as_str", "as_bytes", "as_slice", "as_mut_slice", "iter", "iter_mut", "get", "get_mut", "expect", "unwrap", "borrow", "borrow_mut", "lock", "keys", "values", "values_mut",
        "chars", "char_indices", "bytes", "lines", "split", "map", "filter", "filter_map", "enumerate", "rev", "zip", "skip", "step_by", "peekable", "entry", "or_default", "or_insert", "or_insert_with", "first", "last", "first_mut", "last_mut",
        "trim", "trim_start", "trim_end", "unwrap_or", "unwrap_or_else", "ok_or_else", "and_then", "windows", "chunks", "split_at_mut", "get_or_insert_with", "get_or_insert_default", "drain", "into_iter", "cloned", "copied",
    };

    private static readonly HashSet<string> s_values = new(StringComparer.Ordinal)
    {
        "wrapping_add", "wrapping_sub", "wrapping_mul", "wrapping_neg", "abs", "min", "max", "pow", "powi", "powf", "sqrt", "rem_euclid", "div_euclid", "unsigned_abs", "count_ones", "leading_zeros", "trailing_zeros", "rotate_left", "is_nan", "floor", "ceil", "round", "into_iter",
    };

    /// <summary>Methods whose result needs to be told its type by what surrounds it.</summary>
    private static readonly HashSet<string> s_inferred = new(StringComparer.Ordinal) { "into", "parse", "collect", "sum", "product", "unwrap_or_default", "try_into" };

    public static bool Writes(string name) => s_writers.Contains(name);

    public static bool Lends(string name) => s_lenders.Contains(name);

    public static bool TakesValue(string name) => s_values.Contains(name);

    public static bool IsInferred(string name) => s_inferred.Contains(name);
}
