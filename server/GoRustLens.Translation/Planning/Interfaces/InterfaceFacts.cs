using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Interfaces;

/// <summary>The interfaces of a package with all that is converted to them, gathered over all of its files.</summary>
internal sealed class InterfaceFacts
{
    private const int MaxDepth = 12;
    private readonly Package _package;
    private readonly PackageIndex _index;
    private readonly Dictionary<Symbol, Contract> _named = [];
    private readonly List<Contract> _literals = [];

    private InterfaceFacts(Package package, PackageIndex index)
    {
        _package = package;
        _index = index;
    }

    public static InterfaceFacts Of(Package package, PackageIndex index)
    {
        var facts = new InterfaceFacts(package, index);
        foreach (var file in package.Files)
            new ConversionFinder(package.ModelOf(file.File), facts).Visit(file.File.Root);
        return facts;
    }

    /// <summary>The same facts for one run, which adds what it decides.</summary>
    public InterfaceFacts Copy()
    {
        var copy = new InterfaceFacts(_package, _index);
        var copies = new Dictionary<Contract, Contract>();
        foreach (var (symbol, contract) in _named)
            copy._named[symbol] = copies[contract] = contract.Copy();
        foreach (var contract in _literals)
            copy._literals.Add(copies[contract] = contract.Copy());
        foreach (var (from, to) in copies)
            to.Link(from, copies);
        return copy;
    }

    public SortedTypes Sorted => _index.Sorted;

    public IEnumerable<Contract> All => _named.Values.Concat(_literals);

    /// <summary>The interface as a contract; null for other types, errors, constraints and interfaces of other packages.</summary>
    public Contract? Of(GoType type)
    {
        switch (type.Unaliased)
        {
            case GoNamed { Underlying: GoInterface contract } named when !contract.HasUnion || !contract.TypeSet.Methods.IsEmpty:
                if (Universe.IsError(named) || !(ReferenceEquals(named.Symbol.Package, _package) || IsStringer(named)))
                    return null;
                if (contract.TypeSet.IsAll)
                    return Of(GoInterface.Empty);
                if (!_named.TryGetValue(named.Symbol, out var known))
                    _named[named.Symbol] = known = new Contract(named.Origin, Plan.TypeName(named.Symbol));
                return known;
            case GoInterface literal when !literal.HasUnion || !literal.TypeSet.Methods.IsEmpty:
                if (_literals.Find(c => TypeIdentity.AreIdentical(c.Type, literal)) is { } same)
                    return same;
                var made = new Contract(literal, literal.TypeSet.IsAll ? "Any" : string.Concat(literal.TypeSet.Methods.Select(m => Naming.NameMapper.Camel(m.Name))));
                _literals.Add(made);
                return made;
            default:
                return null;
        }
    }

    /// <summary>The one interface of another package whose values are kept like those of the package's own: <c>fmt.Stringer</c>.</summary>
    public static bool IsStringer(GoNamed named) => named is { Name: "Stringer", Symbol.PackagePath: "fmt" };

    /// <summary>A value of the type becomes one of the wanted type.</summary>
    public void Flow(GoType wanted, GoType type, bool isPlace)
    {
        if (Of(wanted) is not { } target || type.IsUnknown || type is GoTuple)
            return;
        if (Of(type) is { } source)
        {
            if (!ReferenceEquals(source, target))
                target.Sources.Add(source);
            return;
        }
        target.AddConcrete(type);
        if (isPlace && type is GoPointer pointer)
            Contract.Add(target.Aliased, pointer.Element);
    }

    /// <summary>A type argument implements the constraint of its parameter.</summary>
    public void Bound(GoType constraint, GoType argument)
    {
        if (constraint.Underlying is not GoInterface { TypeSet.Methods.IsEmpty: false } || Of(constraint) is not { } contract)
            return;
        contract.IsBound = true;
        if (Of(argument) is { } given)
            contract.Objects.Add(given);
        else if (argument is not GoTypeParam)
        {
            contract.AddConcrete(argument);
            if (argument is GoPointer)
                Contract.Add(contract.Pointers, argument);
        }
    }

    public void Nil(GoType type)
    {
        if (Of(type) is { } contract)
            contract.IsNilable = true;
    }

    /// <summary>A zero value of the type is made: the interfaces in it are nil.</summary>
    public void Zero(GoType type) => Within(type, c => c.IsNilable = true, intoLists: false, 0);

    /// <summary>A value of the type is copied, and its source stays in use.</summary>
    public void Copied(GoType type) => Within(type, c => c.IsCopied = true, intoLists: true, 0);

    /// <summary>A value of the type is asked for its type or printed.</summary>
    public void Inspected(GoType type) => Within(type, c => c.IsInspected = true, intoLists: true, 0);

    public void Compared(GoType type)
    {
        if (Of(type) is { } contract)
            contract.IsCompared = contract.IsInspected = true;
    }

    /// <summary>Structs and arrays that are compared compare the interfaces in them.</summary>
    public void ComparedInside(GoType type)
    {
        if (type.Underlying is GoStruct or GoArray)
            Within(type, c => c.IsCompared = c.IsInspected = true, intoLists: false, 0);
    }

    public void Key(GoType type) => Within(type, c => c.IsKey = c.IsCompared = c.IsInspected = true, intoLists: false, 0);

    public void Asserted(GoType type, GoType asked, bool isSwitch)
    {
        if (Of(type) is not { } contract)
            return;
        contract.IsInspected = true;
        if (!isSwitch)
            Contract.Add(contract.Asserted, asked);
        if (Of(asked) is { } target && !ReferenceEquals(target, contract))
        {
            target.AskedOf.Add(contract);
            target.IsInspected |= !target.IsForeign;
        }
    }

    /// <summary>An error is asked whether it is of the interface: those of the package's error types that are can come out.</summary>
    public void AskedOfError(GoType asked)
    {
        if (Of(asked) is not { IsAny: false } contract)
            return;
        foreach (var type in Plan.ErrorTypesOf(_index, asked))
            contract.AddConcrete(type);
    }

    /// <summary>True where the parameter is only read: what is given stays with the caller.</summary>
    public bool IsLent(Symbol function, int index)
    {
        if (function.Node is not FuncDecl declaration)
            return false;
        var names = declaration.Type.Params.List.SelectMany(f => f.Names).ToList();
        if (index >= names.Count || !_index.Functions.TryGetValue(declaration, out var model) || model.SymbolOf(names[index]) is not { } symbol)
            return false;
        return _index.FactsOf(declaration, model)[symbol] is { IsReassigned: false, IsStored: false, IsReturned: false, IsAppendedTo: false, IsCapturedByGoroutine: false };
    }

    private void Within(GoType type, Action<Contract> mark, bool intoLists, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (Of(type) is { } contract)
        {
            mark(contract);
            return;
        }
        switch (type.Underlying)
        {
            case GoStruct structure:
                foreach (var field in structure.Fields)
                    Within(field.Type, mark, intoLists, depth + 3);
                break;
            case GoArray array:
                Within(array.Element, mark, intoLists, depth + 1);
                break;
            case GoSlice slice when intoLists:
                Within(slice.Element, mark, intoLists, depth + 1);
                break;
            case GoMap map when intoLists:
                Within(map.Key, mark, intoLists, depth + 1);
                Within(map.Value, mark, intoLists, depth + 1);
                break;
            case GoPointer pointer when intoLists:
                Within(pointer.Element, mark, intoLists, depth + 1);
                break;
        }
    }
}
