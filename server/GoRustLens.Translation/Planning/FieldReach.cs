using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>
/// Which fields a function can come to, by itself and by way of all that it calls. What a call cannot come to may be taken out of its struct
/// while the call runs, so that the call can have the struct and the field at once.
/// </summary>
internal sealed class FieldReach
{
    private readonly PackageIndex _index;
    private readonly Dictionary<FuncDecl, Search> _direct = [];
    private readonly Dictionary<FuncDecl, HashSet<object>> _reached = [];
    private readonly HashSet<object> _inValues = [];

    public FieldReach(PackageIndex index)
    {
        _index = index;
        foreach (var (function, model) in index.Functions)
        {
            var search = new Search(model);
            if (function.Body is { } body)
                search.Visit(body);
            _direct[function] = search;
            _inValues.UnionWith(search.InValues);
        }
    }

    /// <summary>False where the function, or what it calls, can use the field, or the struct around it as a whole.</summary>
    /// <param name="owner">The struct that the field is in.</param>
    public bool IsApart(FuncDecl function, Symbol field, GoType owner)
    {
        var reached = Of(function);
        return !reached.Contains(field) && !reached.Contains(ReferencePlaces.KeyOf(owner));
    }

    private HashSet<object> Of(FuncDecl function)
    {
        lock (_reached)
        {
            if (_reached.TryGetValue(function, out var known))
                return known;
            known = [];
            var seen = new HashSet<FuncDecl>();
            var work = new Stack<FuncDecl>([function]);
            while (work.TryPop(out var next))
            {
                if (!seen.Add(next) || !_direct.TryGetValue(next, out var search))
                    continue;
                known.UnionWith(search.Found);
                if (search.CallsValues)
                    known.UnionWith(_inValues);
                foreach (var callee in search.Callees.Concat(search.Methods.SelectMany(name => _index.Functions.Keys.Where(f => f.Recv is not null && f.Name.Name == name))))
                    work.Push(callee);
            }
            return _reached[function] = known;
        }
    }

    /// <summary>What one body names: fields, and structs that are used as a whole by the key of their types.</summary>
    private sealed class Search(SemanticModel model) : GoWalker
    {
        private int _literals;

        public HashSet<object> Found { get; } = [];

        /// <summary>What function literals in it come to, and functions that are used as values.</summary>
        public HashSet<object> InValues { get; } = [];

        public HashSet<FuncDecl> Callees { get; } = [];

        /// <summary>The methods that are called through interfaces.</summary>
        public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

        public bool CallsValues { get; private set; }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case FuncLit:
                    _literals++;
                    VisitChildrenOf(node);
                    _literals--;
                    return;
                case SelectorExpr selector when model.SelectionOf(selector) is { } selection:
                    if (!selection.Member.IsMethod)
                        Add(selection.Member.Symbol);
                    // The way to a field or method is no use of the whole.
                    if (selector.X is not Ident)
                        Visit(selector.X);
                    return;
                case Ident ident when model.SymbolOf(ident) is { IsVariable: true } variable && Element(variable.Type) is { } key:
                    Add(key);
                    break;
                case CallExpr call when !model.IsConversion(call):
                    switch (model.Called(call))
                    {
                        case { Kind: SymbolKind.Builtin }: break;
                        case { Node: FuncDecl declared }: Callees.Add(declared); break;
                        case { Kind: SymbolKind.Method, Name: var name } method when ReferenceEquals(method.Package, model.Package): Methods.Add(name); break;
                        case { Kind: SymbolKind.Function or SymbolKind.Method }: break;
                        default: CallsValues = true; break;
                    }
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Add(object found)
        {
            Found.Add(found);
            if (_literals > 0)
                InValues.Add(found);
        }

        private static string? Element(GoType type) => (type is GoPointer pointer ? pointer.Element : type) is var element && element.Underlying is GoStruct ? ReferencePlaces.KeyOf(element) : null;
    }
}
