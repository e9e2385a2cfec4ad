using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>The types of a package that sort.Sort and container/heap work on, by the methods of sort.Interface and heap.Interface.</summary>
/// <remarks>A heap's Push takes any and asserts at once: in Rust it takes what is asserted, and Pop gives that back.</remarks>
internal sealed class SortedTypes : GoWalker
{
    private readonly Package _package;
    private readonly Dictionary<Symbol, GoType?> _heaps = [];
    private readonly HashSet<Symbol> _sorted = [];
    private SemanticModel? _walked;

    public SortedTypes(Package package)
    {
        _package = package;
        foreach (var file in package.Files)
        {
            _walked = package.ModelOf(file.File);
            if (file.File.Root.Decls.OfType<GenDecl>().SelectMany(d => d.Specs).OfType<ImportSpec>().Any(i => i.Path.Value is "\"sort\"" or "\"container/heap\""))
                Visit(file.File.Root);
        }
        _walked = null;
    }

    public bool IsSorted(GoNamed type) => _sorted.Contains(type.Symbol);

    public IEnumerable<Symbol> All => _heaps.Keys.Concat(_sorted).Distinct();

    /// <summary>What a heap of the type holds; null where its Push takes any value.</summary>
    public GoType? ItemOf(GoType type) => Named(type) is { } named ? _heaps.GetValueOrDefault(named.Symbol) : null;

    /// <summary>The item of the heap whose Push the parameter is of; null for other parameters.</summary>
    public GoType? ItemOfParameter(Symbol parameter) =>
        parameter.Function is FuncDecl { Name.Name: "Push", Recv: not null } push && _heaps.Count > 0 && ModelOf(parameter)?.SymbolOf(push.Name) is { } method ? ItemOfMethod(method, "Push") : null;

    /// <summary>The item of the heap that the method belongs to, where it has the name.</summary>
    public GoType? ItemOfMethod(Symbol method, string name) =>
        method.Name == name && method.Type is GoSignature { Receiver: { } receiver } ? ItemOf(receiver.Type) : null;

    /// <summary>What heap.Pop, heap.Remove or the heap's own Pop gives; null for other calls.</summary>
    public GoType? ItemOfCall(SemanticModel model, Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        if (_heaps.Count == 0 || expression is not CallExpr call || model.CalleeOf(call) is not { } callee)
            return null;
        return callee.FullName is "container/heap.Pop" or "container/heap.Remove" ? ItemOf(model.TypeOf(call.Args[0])) : ItemOfMethod(callee, "Pop");
    }

    public override void Visit(GoNode node)
    {
        if (_walked is { } model && node is CallExpr { Args: [var first, ..] } call && model.CalleeName(call) is { } name)
        {
            if (name.StartsWith("container/heap.", StringComparison.Ordinal) && Named(model.TypeOf(first)) is { } heap)
                _heaps.TryAdd(heap.Symbol, Pushed(heap));
            else if (name is "sort.Sort" or "sort.Stable" or "sort.IsSorted" or "sort.Reverse" && Named(model.TypeOf(first)) is { } sorted)
                _sorted.Add(sorted.Symbol);
        }
        VisitChildrenOf(node);
    }

    private GoNamed? Named(GoType type) => (type is GoPointer pointer ? pointer.Element : type) is GoNamed named && ReferenceEquals(named.Symbol.Package, _package) && named.Underlying is not GoInterface ? named : null;

    private SemanticModel? ModelOf(Symbol symbol) => symbol is { File: { } file, Package: { } package } && ReferenceEquals(package, _package) ? package.ModelOf(file) : null;

    /// <summary>The one type that Push asserts its parameter to be.</summary>
    private GoType? Pushed(GoNamed heap)
    {
        if (SemanticModel.MemberOf(new GoPointer(heap), "Push") is not { Path.IsEmpty: true, Symbol: { Node: FuncDecl { Body: { } body } declaration } method } || declaration.Type.Params.List is not [{ Names: [var name] }])
            return null;
        if (ModelOf(method) is not { } model)
            return null;
        var finder = new AssertedType(model, model.SymbolOf(name));
        finder.Visit(body);
        return finder.Uses == finder.Assertions && finder.Assertions > 0 ? finder.Type : null;
    }

    private sealed class AssertedType(SemanticModel model, Symbol? parameter) : GoWalker
    {
        public GoType? Type { get; private set; }

        public int Uses { get; private set; }

        public int Assertions { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is TypeAssertExpr { X: Ident asserted, Type: { } type } && ReferenceEquals(model.SymbolOf(asserted), parameter))
            {
                Type = model.TypeOf(type);
                Assertions++;
            }
            if (node is Ident use && ReferenceEquals(model.SymbolOf(use), parameter))
                Uses++;
            VisitChildrenOf(node);
        }
    }
}
