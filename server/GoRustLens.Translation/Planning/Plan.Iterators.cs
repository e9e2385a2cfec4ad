using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Functions that yield: <c>func(yield func(T) bool)</c>, iter.Seq and iter.Seq2.</summary>
/// <remarks>
/// They stay what they are, functions that call a function: <c>Fn(&amp;mut dyn FnMut(T) -> bool)</c>. What is yielded is owned, as the type is the same for all T.
/// Rust's iterators are what the standard library gives and takes; see BodyLowering.Iterators for the ways between both.
/// </remarks>
internal sealed partial class Plan
{
    private readonly Dictionary<Symbol, RustFnTrait?> _yields = [];

    /// <summary>What an iterator function calls; null for other functions, and in packages that range over none.</summary>
    public RustFnTrait? Yield(GoType type) =>
        Closures.HasIterators && type.Underlying is GoSignature signature && ClosureFacts.IsIterator(signature) && signature.Parameters[0].Type.Underlying is GoSignature yield
            ? new RustFnTrait("FnMut", [.. yield.Parameters.Select(p => Owned(p.Type))], Ty.Bool) : null;

    /// <summary>The parameter of an iterator function, or one that such a parameter is handed on to; null for others.</summary>
    public RustFnTrait? YieldOf(Symbol parameter)
    {
        if (!Closures.HasIterators || parameter.Kind != SymbolKind.Parameter || parameter.Type.Underlying is not GoSignature signature || !ClosureFacts.IsYield(signature))
            return null;
        if (_yields.TryGetValue(parameter, out var known))
            return known;
        _yields[parameter] = null;
        var model = _run.ModelOf(parameter);
        return _yields[parameter] = parameter.Function switch
        {
            FuncLit literal => Yield(model.TypeOf(literal)),
            FuncDecl declaration when model.SymbolOf(declaration.Name) is { } iterator && Yield(iterator.Type) is { } own => IsOnlyCalled(parameter) ? own : null,
            FuncDecl declaration when model.SymbolOf(declaration.Name) is { } function && IsLentFunction(parameter) && ParameterIndex(parameter) is var index
                && Closures.PassedTo(function).Any(p => p.Use.Index == index && YieldOf(p.Variable) is not null) => new RustFnTrait("FnMut", [.. signature.Parameters.Select(p => Owned(p.Type))], Ty.Bool),
            _ => null,
        };
    }

    /// <summary>True for a literal that a call of an iterator function gets: what it is handed is owned.</summary>
    private bool IsYielded(FuncLit literal) => Closures.HasIterators && Closures.SiteOf(literal)?.Kind == ClosureKind.Yielded;

    /// <summary>True for a parameter of a literal that is handed owned values: by an iterator, or by a generic function of the package that knows it as a T.</summary>
    private bool IsHandedOwned(FuncLit literal, int index) => IsYielded(literal)
        || (Closures.SiteOf(literal) is { Kind: ClosureKind.Argument, Callee: { Node: FuncDecl, Type: GoSignature callee } function } site && ReferenceEquals(function.Package, _run.Model.Package)
            && callee.Parameters.ElementAtOrDefault(site.Index)?.Type.Underlying is GoSignature wanted && wanted.Parameters.ElementAtOrDefault(index)?.Type.Unaliased is GoTypeParam parameter && CoreOf(parameter) is null);

    /// <summary>Rust's form of what iter.Seq and iter.Seq2 are in the standard library; null for other types.</summary>
    public RustType? StandardIterator(GoType type) =>
        type.Unaliased is GoNamed named && IsIterator(named) is { } item ? new RustImplType([new RustPathType("Iterator") { Associated = [("Item", item)] }]) : null;
}
