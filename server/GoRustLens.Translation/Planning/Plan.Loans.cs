using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

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

    /// <summary>The parameters of function types, slices and maps, that some function used as a value of the type writes through: all of the type lend them for writing.</summary>
    public static HashSet<(string Signature, int Index)> FindWritesAsValue(Package package, PackageIndex index)
    {
        var found = new HashSet<(string Signature, int Index)>();
        var closures = ClosureFacts.Of(package);
        foreach (var site in closures.Sites)
        {
            if (index.ModelOf(site.Literal) is { } model && model.TypeOf(site.Literal) is GoSignature signature)
                AddWritten(signature, site.Literal.Type, site.Literal, model, index, found);
        }
        foreach (var (function, model) in index.Functions)
        {
            if (function.Recv is null && model.SymbolOf(function.Name) is { Type: GoSignature signature } symbol && closures.IsValue(symbol))
                AddWritten(signature, function.Type, function, model, index, found);
        }
        return found;
    }

    /// <summary>The parameters of function types, interfaces, that some function used as a value of the type keeps: middleware does, which gives a handler around another.</summary>
    public static HashSet<(string Signature, int Index)> FindKeptAsValue(Package package, PackageIndex index)
    {
        var found = new HashSet<(string Signature, int Index)>();
        var closures = ClosureFacts.Of(package);
        foreach (var site in closures.Sites)
        {
            if (index.ModelOf(site.Literal) is { } model && model.TypeOf(site.Literal) is GoSignature signature)
                AddKept(signature, site.Literal.Type, site.Literal, model);
        }
        foreach (var (function, model) in index.Functions)
        {
            if (function.Recv is null && model.SymbolOf(function.Name) is { Type: GoSignature signature } symbol && closures.IsValue(symbol))
                AddKept(signature, function.Type, function, model);
        }
        return found;

        void AddKept(GoSignature signature, FuncType syntax, GoNode function, SemanticModel model)
        {
            var at = 0;
            foreach (var name in syntax.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)))
            {
                if (name is not null && model.SymbolOf(name) is { Type.Underlying: GoInterface } parameter
                    && (index.FactsOf(OutermostOf(function, model), model)[parameter] is { IsReturned: true } or { IsStored: true } or { IsReassigned: true } or { IsSentTo: true } || closures.UsesOf(parameter).Any(u => u.Around.Any(a => !ReferenceEquals(a, function) && function.Span.Contains(a.Span)))))
                    found.Add((signature.ToString() ?? "", at));
                at++;
            }
        }
    }

    private static void AddWritten(GoSignature signature, FuncType syntax, GoNode function, SemanticModel model, PackageIndex index, HashSet<(string Signature, int Index)> found)
    {
        var at = 0;
        foreach (var name in syntax.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)))
        {
            if (name is not null && model.SymbolOf(name) is { Type.Underlying: GoSlice or GoMap } parameter && index.FactsOf(OutermostOf(function, model), model)[parameter] is { IsWrittenThrough: true, IsReassigned: false, IsAppendedTo: false })
                found.Add((signature.ToString() ?? "", at));
            at++;
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
