using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Translation.Planning;

/// <summary>What the functions of the package do with what they are lent, by their Rust names.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<string, bool> _lenders = new(StringComparer.Ordinal);

    /// <summary>True for the Rust name of a method of the package.</summary>
    public bool IsOwnMethod(string method) => _run.Index.Methods[method].Any();

    /// <summary>True for the Rust name of a method of the package whose result is a reference.</summary>
    public bool IsLender(string method)
    {
        if (!_lenders.TryGetValue(method, out var known))
            _lenders[method] = known = _run.Index.Methods[method].Any(m => _run.Index.Functions[m].SymbolOf(m.Name) is { } symbol && Function(symbol) is { Result: { } result } && HoldsReference(result));
        return known;
    }

    private static bool HoldsReference(RustType type) => type switch
    {
        RustReferenceType => true,
        RustTupleType tuple => tuple.Elements.Any(HoldsReference),
        RustPathType { Path: "Option" or "Result" or "Vec" } path => path.Arguments.Any(HoldsReference),
        _ => false,
    };

    /// <summary>The variables of plain storage that a local closure changes.</summary>
    public ImmutableArray<string> WrittenBy(Symbol closure) =>
        LocalClosure(closure) is { } literal && !IsNestedFunction(literal) ? [.. MutationsIn(literal).Select(Variable).Where(v => v.Storage == Storage.Plain).Select(v => v.Name)] : [];
}
