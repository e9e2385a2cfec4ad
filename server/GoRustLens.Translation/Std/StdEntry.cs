using System.Collections.Immutable;

namespace GoRustLens.Translation.Std;

/// <summary>One row of the tables in <c>snippets/std</c>: a function, method, value or type of Go's standard library in Rust. The format is that folder's README.</summary>
/// <param name="Symbol">Go's full name, without conditions.</param>
/// <param name="Conditions">When the row holds: all of them; none for the row that always does.</param>
/// <param name="Template">A Rust expression with the operands in it; of a type, the type.</param>
/// <param name="Result">The Rust type of the template as text, empty where it is the owned form of Go's result; of a type, its zero value.</param>
internal sealed record StdEntry(string Symbol, ImmutableArray<string> Conditions, string Template, string Result)
{
    public bool IsType { get; init; }

    /// <summary>The template is a place: to be moved, lent or cloned as its use asks.</summary>
    public bool IsPlace { get; init; }

    /// <summary>The receiver is written through.</summary>
    public bool WritesReceiver { get; init; }

    /// <summary>The last digit may differ from Go's.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Of a type: assignment copies it.</summary>
    public bool IsCopy { get; init; }

    /// <summary>Of a type: Go's pointer to it is kept as the type itself.</summary>
    public bool IsHandle { get; init; }

    /// <summary>Of a type: Go's pointer to it is an Option of the type itself.</summary>
    public bool IsNilable { get; init; }

    /// <summary>Of a struct: the helper has Go's fields by their Rust names and derives what a struct derives, so literals can set them.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Of an interface: the trait.</summary>
    public string? Trait { get; init; }

    /// <summary>The part of the lowering that does what no template can; null for plain rows.</summary>
    public string? LoweredBy { get; init; }

    public ImmutableArray<string> Uses { get; init; } = [];

    public ImmutableArray<string> Crates { get; init; } = [];

    public ImmutableArray<string> Helpers { get; init; } = [];

    /// <summary>The argument that points to what is set to the template's value; null where there is none.</summary>
    public int? Sets { get; init; }

    /// <summary>How Rust differs; empty where it does not.</summary>
    public string Note { get; init; } = "";

    /// <summary>The Rust types of operands that are not the obvious ones, by position.</summary>
    public ImmutableDictionary<int, string> Operands { get; init; } = ImmutableDictionary<int, string>.Empty;

    /// <summary>True where the template writes through the argument.</summary>
    public bool WritesArgument(int index) =>
        Template.Contains($"$m{index}", StringComparison.Ordinal) || Template.Contains($"$v{index}", StringComparison.Ordinal)
        || (Operands.TryGetValue(index, out var type) && type.StartsWith("&mut", StringComparison.Ordinal));

    /// <summary>True where the template has the argument by reference, so that nothing of it is kept.</summary>
    public bool LendsArgument(int index) =>
        LoweredBy is null or "sort" or "json" && !KeepsAny(index) && !Template.Contains($"$o{index}", StringComparison.Ordinal) && !Template.Contains("$n", StringComparison.Ordinal)
        && (!Operands.TryGetValue(index, out var type) || type[0] == '&');

    /// <summary>True where the argument is kept as Go's any: what a list holds.</summary>
    public bool KeepsAny(int index) => Operands.GetValueOrDefault(index) == "$any";
}
