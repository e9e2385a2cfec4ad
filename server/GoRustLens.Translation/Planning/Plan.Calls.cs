using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Variables on which methods are called that write, by the signature that the methods have in Rust.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<GoNode, HashSet<Symbol>> _writtenByCalls = [];

    /// <inheritdoc cref="IsWrittenByCall"/>
    public bool IsWrittenByCalls(Symbol variable) => IsWrittenByCall(variable);

    /// <inheritdoc cref="WritesBehindOnly"/>
    public bool IsWrittenBehind(Symbol variable) => WritesBehindOnly(variable);

    /// <inheritdoc cref="IsTakenAlong"/>
    public bool IsTakenAway(Symbol variable) => IsTakenAlong(variable);

    /// <summary>True where the address of the variable or of a part of it is taken.</summary>
    public bool HasAddress(Symbol variable) =>
        FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(variable), _run.ModelOf(variable)).MutationsOf(variable).Any(m => m.Kind == MutationKind.AddressTaken);

    /// <summary>True for a variable that keeps the value it begins with: others look at it by its address, and nothing changes it.</summary>
    public bool IsOnlyAddressed(Symbol variable) =>
        FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(variable), _run.ModelOf(variable)).MutationsOf(variable).All(m => m.Kind == MutationKind.AddressTaken);

    /// <summary>True where a method of the package that takes <c>&amp;mut self</c> is called on the variable itself or on a part of it.</summary>
    private bool IsWrittenByCall(Symbol variable)
    {
        var function = OutermostOf(variable);
        if (_writtenByCalls.TryGetValue(function, out var known))
            return known.Contains(variable);
        _writtenByCalls[function] = known = [];
        new MethodCalls(this, _run.ModelOf(variable), known).Visit(function);
        return known.Contains(variable);
    }

    /// <summary>True for an argument that is a slice or map in a field of the method's own receiver, which nothing in the call comes to.</summary>
    public bool TakenOut(Expr argument, Ident owner, FuncDecl callee, Semantics.SemanticModel model) =>
        argument is SelectorExpr { X: Ident holder } field && model.SymbolOf(holder) is { } symbol && ReferenceEquals(symbol, model.SymbolOf(owner))
        && model.SelectionOf(field) is { Member: { IsMethod: false, Path.IsEmpty: true } member } && member.Type.Underlying is GoSlice or GoMap && FieldOf(member) is { } declared && FieldStorage(declared) == Storage.Plain
        && _run.Index.FieldReach.IsApart(callee, member.Symbol, symbol.Type is GoPointer pointer ? pointer.Element : symbol.Type);

    private readonly Dictionary<string, bool> _writers = new(StringComparer.Ordinal);

    /// <summary>True for the Rust name of a method of the package that takes <c>&amp;mut self</c>.</summary>
    public bool IsWriter(string method)
    {
        if (!_writers.TryGetValue(method, out var known))
            _writers[method] = known = _run.Index.Methods[method].Any(m => _run.Index.Functions[m].SymbolOf(m.Name) is { } symbol && Function(symbol) is { Receiver: "&mut self" });
        return known;
    }

    /// <summary>True where all that a function writes by way of a struct value lies behind a slice or map of it: Go's copy shares those with the original.</summary>
    private bool WritesBehindOnly(Symbol variable)
    {
        if (variable.Type.Underlying is not GoStruct)
            return false;
        var mutations = FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(variable), _run.ModelOf(variable)).MutationsOf(variable);
        var model = _run.ModelOf(variable);
        return mutations.Count > 0 && mutations.All(m => m.Kind == MutationKind.WrittenThrough && IsBehind(m.Target, model));
    }

    private static bool IsBehind(Expr target, Semantics.SemanticModel model) => target switch
    {
        ParenExpr paren => IsBehind(paren.X, model),
        IndexExpr index => model.TypeOf(index.X).Underlying is GoSlice or GoMap || IsBehind(index.X, model),
        SelectorExpr selector => IsBehind(selector.X, model),
        _ => false,
    };

    private sealed class MethodCalls(Plan plan, Semantics.SemanticModel model, HashSet<Symbol> found) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            // Pointer receivers are known from the flow of references; slices and maps are changed by a value receiver, too.
            if (node is CallExpr { Fun: SelectorExpr selector } && model.SelectionOf(selector) is { Member: { IsMethod: true, HasPointerReceiver: false } member } && member.Symbol.Node is FuncDecl
                && member.Symbol.Type is GoSignature { Receiver: not null } && AccessPath.RootOf(selector.X, model) is { } root && plan.Function(member.Symbol)?.Receiver == "&mut self")
                found.Add(root);
            // A function value whose type lends what it gets for writing.
            if (node is CallExpr value && !model.IsConversion(value) && model.CalleeOf(value) is not { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Builtin } && model.TypeOf(value.Fun).Underlying is GoSignature signature)
            {
                for (var i = 0; i < value.Args.Length && i < signature.Parameters.Length; i++)
                {
                    if (plan._run.Index.WritesAsValue.Contains((signature.ToString() ?? "", i)) && AccessPath.RootOf(value.Args[i], model) is { } handed)
                        found.Add(handed);
                }
            }
            VisitChildrenOf(node);
        }
    }
}
