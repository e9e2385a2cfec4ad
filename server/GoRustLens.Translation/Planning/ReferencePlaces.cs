using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>The flow of pointers, slices, maps and function values through a package: which places hold them and where each can come from. Made once for a package.</summary>
/// <remarks>Insensitive to the order of statements: an edge stands for "at some time". What is asked of it: can nil be there, is the same thing in several places.</remarks>
internal sealed class ReferencePlaces
{
    private readonly Dictionary<(object, PlaceKind, int), PlaceNode> _nodes = [];
    private readonly Dictionary<Symbol, FieldWrites> _fieldWrites = [];
    private readonly Dictionary<Symbol, List<PlaceNode>> _addressed = [];
    private readonly bool _isComplete;
    private HashSet<PlaceNode>? _nilable;
    private ILookup<string, PlaceNode>? _pointers;

    private ReferencePlaces(Package package)
    {
        foreach (var file in package.Files)
            new ReferenceWalker(this, package.ModelOf(file.File)).Visit(file.File.Root);
        SettleAddresses();
        _isComplete = true;
    }

    public static ReferencePlaces Of(Package package) => package.Analysis(p => new ReferencePlaces(p));

    /// <summary>The types that pointers lead to, by <see cref="KeyOf"/>, where such a pointer is kept in a field, an element or a variable of the package.</summary>
    public HashSet<string> Stored { get; } = new(StringComparer.Ordinal);

    /// <summary>The types whose values are overwritten as a whole through a pointer.</summary>
    public HashSet<string> Overwritten { get; } = new(StringComparer.Ordinal);

    /// <summary>The variables of struct types that are set as a whole after their declaration.</summary>
    public HashSet<Symbol> SetWhole { get; } = [];

    /// <summary>Types with a pointer in use as the key of a map, or compared with another pointer.</summary>
    public HashSet<string> Compared { get; } = new(StringComparer.Ordinal);

    /// <summary>The variables that a goroutine's code or arguments use.</summary>
    public HashSet<Symbol> InGoroutines { get; } = [];

    /// <summary>Those of them that are no pointers, by the key of their types.</summary>
    public ILookup<string, Symbol> ValuesInGoroutines => field ??= InGoroutines.Where(s => s.Type is not GoPointer).ToLookup(s => KeyOf(s.Type), StringComparer.Ordinal);

    /// <summary>Types whose methods are taken as values, bound to a pointer.</summary>
    public HashSet<string> Bound { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions and methods in use as values: their signature is that of a function type.</summary>
    public HashSet<Symbol> AsValues { get; } = [];

    private readonly Dictionary<Symbol, HashSet<FuncLit>> _captures = [];

    /// <summary>Variables and fields of a pointer type whose own address is taken, and lists where that of an element is.</summary>
    public HashSet<Symbol> Linked { get; } = [];

    /// <summary>Function literals that a sort or a search of the standard library calls, and nobody keeps.</summary>
    public HashSet<FuncLit> Comparing { get; } = [];

    /// <summary>The function literals, nested ones included, that use the variable of a function around them.</summary>
    public IReadOnlyCollection<FuncLit> CapturesOf(Symbol variable) => _captures.TryGetValue(variable, out var found) ? found : [];

    /// <summary>The variables of functions around that function literals use.</summary>
    public IEnumerable<Symbol> Captured => _captures.Keys;

    public void Capture(Symbol variable, IEnumerable<FuncLit> literals)
    {
        if (!_captures.TryGetValue(variable, out var found))
            _captures[variable] = found = [];
        found.UnionWith(literals);
    }

    private readonly Dictionary<Symbol, List<int>> _uses = [];

    /// <summary>The uses of variables in the body of a loop that the variable was declared outside of: each may come again.</summary>
    public HashSet<(Symbol Variable, int Position)> Repeated { get; } = [];

    /// <summary>True where a goto can run code a second time.</summary>
    public bool HasGoto { get; set; }

    /// <summary>Where the local variable is named, in source order, its declaration included.</summary>
    public IReadOnlyList<int> UsesOf(Symbol variable) => _uses.TryGetValue(variable, out var found) ? found : [];

    public void Use(Symbol variable, int position)
    {
        if (!_uses.TryGetValue(variable, out var found))
            _uses[variable] = found = [];
        found.Add(position);
    }

    public IEnumerable<PlaceNode> Nodes => _nodes.Values;

    public FieldWrites WritesOf(Symbol field) => _fieldWrites.GetValueOrDefault(field);

    public PlaceNode Variable(Symbol symbol) => Node(symbol, PlaceKind.Variable, 0, symbol.Type);

    public PlaceNode Field(Symbol field, GoType type) => Node(field, PlaceKind.Field, 0, type);

    public PlaceNode Result(object function, int index, GoType type) => Node(function, PlaceKind.Result, index, type);

    public PlaceNode Slot(GoType type) => Node(KeyOf(type), PlaceKind.Slot, 0, type);

    public PlaceNode Interface(GoType type) => Node(KeyOf(type), PlaceKind.Interface, 0, type);

    public PlaceNode Closure(GoNode function, GoType type) => Node(function, PlaceKind.Closure, 0, type);

    private PlaceNode Node(object owner, PlaceKind kind, int index, GoType type)
    {
        if (!_nodes.TryGetValue((owner, kind, index), out var node))
        {
            node = new PlaceNode(owner, kind, type);
            // A place that the walk did not meet holds nothing; it is not kept, as several threads read.
            if (!_isComplete)
                _nodes[(owner, kind, index)] = node;
        }
        return node;
    }

    /// <summary>The place gets the address of what the expression names.</summary>
    public void Address(PlaceNode place, Expr pointee, SemanticModel model)
    {
        place.Addresses.Add(pointee);
        if (model.TypeOf(pointee) is GoPointer && (pointee is IndexExpr index ? index.X : pointee) is var holder && model.SymbolOf(holder is SelectorExpr field ? field.Sel : holder) is { } linked)
            Linked.Add(linked);
        if (model.TypeOf(pointee) is { Underlying: GoBasic or GoStruct or GoInterface or GoTypeParam } && _followed.Add(pointee))
            _lent.Add((place, pointee, model));
        if (pointee is SelectorExpr selector && model.SelectionOf(selector) is { Member: { IsMethod: false } member })
            Address(place, member.Symbol);
        else if (pointee is Ident name && model.SymbolOf(name) is { } variable)
            Address(place, variable);
    }

    /// <summary>The place gets the address of the variable or field.</summary>
    public void Address(PlaceNode place, Symbol variable)
    {
        if (!_addressed.TryGetValue(variable, out var places))
            _addressed[variable] = places = [];
        places.Add(place);
    }

    private readonly List<(PlaceNode Place, Expr Pointee, SemanticModel Model)> _lent = [];
    private readonly HashSet<Expr> _followed = [];
    private HashSet<PlaceNode> _writing = [];

    /// <summary>True where it is known to which place the address of what the expression names gets.</summary>
    public bool IsFollowed(Expr pointee) => _followed.Contains(pointee);

    /// <summary>True where something is written through what the place holds, there or where it gets to.</summary>
    public bool IsWrittenThrough(PlaceNode node) => _writing.Contains(node);

    /// <summary>What an address is taken of is changed in place only where one of those that get the address writes through it.</summary>
    private void SettleAddresses()
    {
        for (var isChanged = true; isChanged;)
        {
            var found = Closure(_nodes.Values.Where(n => n.IsWrittenThrough || n.Kind is PlaceKind.Interface or PlaceKind.Closure), n => n.From, _ => true);
            isChanged = found.Count != _writing.Count;
            _writing = found;
            foreach (var (place, pointee, model) in _lent)
            {
                if (found.Contains(place))
                    new ReferenceWalker(this, model).Inside(pointee);
            }
        }
    }

    /// <summary>The places that get the address of the variable or field as a whole.</summary>
    public IReadOnlyList<PlaceNode> AddressedBy(Symbol variable) => _addressed.TryGetValue(variable, out var places) ? places : [];

    /// <summary>The places of pointers to a type, by <see cref="KeyOf"/> of the type.</summary>
    public IEnumerable<PlaceNode> PointersTo(string key) => (_pointers ??= _nodes.Values.Where(n => n.Type is GoPointer).ToLookup(n => KeyOf(((GoPointer)n.Type).Element), StringComparer.Ordinal))[key];

    /// <summary>The parameters that are slices or maps.</summary>
    public IReadOnlyList<Symbol> ListParameters => field ??= [.. _nodes.Values.Where(n => n.Kind == PlaceKind.Variable).Select(n => n.Owner).OfType<Symbol>().Where(s => s is { Kind: SymbolKind.Parameter, Type.Underlying: GoSlice or GoMap })];

    public static void Connect(PlaceNode from, PlaceNode to)
    {
        if (ReferenceEquals(from, to))
            return;
        from.To.Add(to);
        to.From.Add(from);
    }

    public void Write(Symbol field, FieldWrites how) => _fieldWrites[field] = _fieldWrites.GetValueOrDefault(field) | how;

    /// <summary>A text for a type that is the same for all instances of a generic type.</summary>
    public static string KeyOf(GoType type) => type.Unaliased switch
    {
        GoNamed named => named.Symbol.FullName + (named.Symbol.Function is null ? "" : "@" + named.Symbol.Ident?.Start),
        GoPointer pointer => "*" + KeyOf(pointer.Element),
        GoSlice slice => "[]" + KeyOf(slice.Element),
        GoMap map => $"map[{KeyOf(map.Key)}]{KeyOf(map.Value)}",
        GoTypeParam parameter => parameter.Symbol.Name,
        var other => other.ToString(),
    };

    /// <summary>True where nil can be in the place.</summary>
    public bool IsNilable(PlaceNode node) => (_nilable ??= FindNilable()).Contains(node);

    /// <summary>
    /// Forward from where nil is written. A parameter takes part only where its function could do something with nil: compares it, hands it on to where it is compared.
    /// One that is only gone through would fail there; then the caller fails a little earlier.
    /// </summary>
    private HashSet<PlaceNode> FindNilable()
    {
        var tolerant = Closure(_nodes.Values.Where(n => n.IsTolerant || n.Kind == PlaceKind.Interface), n => n.From, _ => true);
        return Closure(_nodes.Values.Where(n => n.TakesWrittenNil || (n.TakesNil && IsOpen(n))), n => n.To, IsOpen);

        bool IsOpen(PlaceNode node) => tolerant.Contains(node) || node.Owner is not Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver };
    }

    /// <summary>True where a nil slice can be in the place.</summary>
    public bool TakesNilList(PlaceNode node) => (_nilLists ??= Closure(_nodes.Values.Where(n => n.TakesNilList), n => n.To, _ => true)).Contains(node);

    /// <summary>True where a slice can be in the place that is empty, but not nil.</summary>
    public bool TakesEmptyList(PlaceNode node) => (_emptyLists ??= Closure(_nodes.Values.Where(n => n.TakesEmptyList), n => n.To, _ => true)).Contains(node);

    private HashSet<PlaceNode>? _nilLists;
    private HashSet<PlaceNode>? _emptyLists;

    private static HashSet<PlaceNode> Closure(IEnumerable<PlaceNode> start, Func<PlaceNode, IEnumerable<PlaceNode>> next, Func<PlaceNode, bool> isOpen)
    {
        var found = new HashSet<PlaceNode>(start);
        var work = new Stack<PlaceNode>(found);
        while (work.TryPop(out var node))
        {
            foreach (var other in next(node))
            {
                if (isOpen(other) && found.Add(other))
                    work.Push(other);
            }
        }
        return found;
    }

    /// <summary>True where what is in the place gets to a place that one of the kinds asked for describes.</summary>
    public static bool Reaches(PlaceNode start, Func<PlaceNode, bool> isWanted) => Closure([start], n => n.To, _ => true).Any(n => !ReferenceEquals(n, start) && isWanted(n));
}

/// <summary>How a field is written after its struct was made.</summary>
[Flags]
internal enum FieldWrites
{
    None = 0,

    /// <summary>The field is set.</summary>
    Whole = 1,

    /// <summary>Something in it is changed in place: an element, a field of a struct in it, by a method, through its address.</summary>
    Inside = 2,
}
