using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

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

    private HashSet<(string Signature, int Index)>? _writesAsValue;

    /// <summary>The parameters of function types, slices and maps, that some function used as a value of the type writes through: all of the type lend them for writing.</summary>
    private HashSet<(string Signature, int Index)> WritesAsValue
    {
        get
        {
            if (_writesAsValue is not null)
                return _writesAsValue;
            var found = _writesAsValue = [];
            foreach (var site in Closures.Sites)
            {
                if (_run.ModelOfNode(site.Literal).TypeOf(site.Literal) is GoSignature signature)
                    Add(signature, site.Literal.Type, found);
            }
            foreach (var (function, model) in _run.Index.Functions)
            {
                if (function.Recv is null && model.SymbolOf(function.Name) is { Type: GoSignature signature } symbol && Closures.IsValue(symbol))
                    Add(signature, function.Type, found);
            }
            return found;
        }
    }

    private void Add(GoSignature signature, FuncType syntax, HashSet<(string Signature, int Index)> found)
    {
        var index = 0;
        foreach (var name in syntax.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)))
        {
            if (name is not null && _run.ModelOfNode(name).SymbolOf(name) is { Type.Underlying: GoSlice or GoMap } parameter && FactsOf(parameter) is { IsWrittenThrough: true, IsReassigned: false, IsAppendedTo: false })
                found.Add((signature.ToString() ?? "", index));
            index++;
        }
    }

    /// <summary>The place of a parameter in the literal's list; -1 where it is not there.</summary>
    private static int PositionOf(Symbol parameter, FuncLit literal)
    {
        var index = 0;
        foreach (var name in literal.Type.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)))
        {
            if (ReferenceEquals(name, parameter.Ident))
                return index;
            index++;
        }
        return -1;
    }

    /// <summary>The variables of plain storage that a local closure changes.</summary>
    public ImmutableArray<string> WrittenBy(Symbol closure) =>
        LocalClosure(closure) is { } literal && !IsNestedFunction(literal) ? [.. MutationsIn(literal).Select(Variable).Where(v => v.Storage == Storage.Plain).Select(v => v.Name)] : [];
}
