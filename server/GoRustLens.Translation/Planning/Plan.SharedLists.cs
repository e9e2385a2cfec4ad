using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Slices and maps that goroutines write for the function that handed them over.</summary>
/// <remarks>
/// In Go all who have the slice see the same elements. Where a thread writes them, the variable is <c>Arc&lt;Mutex&lt;Vec&lt;T&gt;&gt;&gt;</c>,
/// and so is the parameter that hands it on, up to the variable that it comes from.
/// </remarks>
internal sealed partial class Plan
{
    private HashSet<Symbol>? _sharedLists;

    /// <summary>True for a variable or parameter that holds such a slice or map.</summary>
    public bool IsSharedList(Symbol symbol) => HasGoroutines && symbol.Type.Underlying is GoSlice or GoMap && !(SharesLists && IsShared(Pointers.Places.Variable(symbol))) && (_sharedLists ??= FindSharedLists()).Contains(symbol);

    /// <summary>True for a parameter of a declared function whose caller keeps the handle: it is lent.</summary>
    public bool IsLentSharedList(Symbol symbol) => symbol is { Kind: SymbolKind.Parameter, Function: FuncDecl } && IsSharedList(symbol);

    /// <summary>What a parameter that is a shared list has in the signature.</summary>
    private RustType SharedListType(Symbol parameter)
    {
        _run.Use("std::sync::Arc");
        var handle = RustType.Of("Arc", Synced(Owned(parameter.Type)));
        return parameter.Function is FuncDecl ? Ty.Ref(handle) : handle;
    }

    /// <summary>False where the variable is a view of what something else holds, so that a handle of its own would not be seen there.</summary>
    public bool OwnsSharedList(Symbol symbol) =>
        symbol.Kind == SymbolKind.Parameter || (symbol.Node is not RangeStmt && Pointers.Places.Variable(symbol).From.All(f => f.Kind == PlaceKind.Result || (f.Owner is Symbol other && IsSharedList(other))));

    private HashSet<Symbol> FindSharedLists()
    {
        var found = new HashSet<Symbol>();
        var open = new Stack<Symbol>();
        foreach (var parameter in Pointers.Places.ListParameters)
        {
            if (IsWrittenByThreads(parameter) && CanBeShared(parameter) && found.Add(parameter))
                open.Push(parameter);
        }
        while (open.TryPop(out var next))
        {
            foreach (var from in Pointers.Places.Variable(next).From)
            {
                if (from is { Kind: PlaceKind.Variable, Owner: Symbol { IsLocalVariable: true } source } && source.Type.Underlying is GoSlice or GoMap && CanBeShared(source) && found.Add(source))
                    open.Push(source);
            }
        }
        return found;
    }

    private bool IsWrittenByThreads(Symbol parameter) =>
        (Goroutines.IsStarted(parameter.Function) && Pointers.IsWritten(parameter))
        || (parameter.Function is FuncDecl && Goroutines.IsSharedAndChanged(parameter) && FactsOf(parameter).IsWrittenThrough);

    /// <summary>The functions that are values or called through interfaces keep their signature.</summary>
    private bool CanBeShared(Symbol symbol) =>
        symbol.Kind == SymbolKind.Local || (symbol.Kind == SymbolKind.Parameter && symbol.Node is not Field { Type: Ellipsis }
            && (symbol.Function is FuncLit literal ? Goroutines.IsLaunched(literal)
                : symbol.Function is FuncDecl declaration && _run.ModelOf(symbol).SymbolOf(declaration.Name) is { } function && !Closures.IsValue(function) && !IsCalledThroughInterface(function)));
}
