using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>
/// The types whose pointers can get from one thread to another: by a variable that a goroutine or a closure uses, a channel, a variable of the package, an interface.
/// All that can be reached from these, too, as one Rc in a value keeps all of it on one thread. Pointers to other types stay where they are.
/// </summary>
internal sealed class ThreadedTypes
{
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly Stack<GoType> _work = new();
    private readonly PackageIndex _index;

    private ThreadedTypes(SemanticModel model, ReferencePlaces places, PackageIndex index)
    {
        _index = index;
        foreach (var variable in places.InGoroutines.Concat(places.Captured))
            AddVariable(variable, places);
        foreach (var node in places.Nodes)
        {
            if (node.Kind == PlaceKind.Interface)
                Hold(node.Type);
            if (node.Owner is Symbol { Kind: SymbolKind.Variable } global)
                AddVariable(global, places);
            if (node.Type.Underlying is GoChan)
                _work.Push(node.Type);
        }
        foreach (var file in model.Package.Files)
            new Finder(this, model.Package.ModelOf(file.File)).Visit(file.File.Root);
        foreach (var named in index.Types.Values)
        {
            if (places.Bound.Contains(ReferencePlaces.KeyOf(named)) || named.Underlying is GoInterface)
                _work.Push(named);
        }
        Settle();
    }

    public static ThreadedTypes Of(SemanticModel model, ReferencePlaces places, PackageIndex index) => new(model, places, index);

    /// <summary>True where pointers to the type can be in several threads.</summary>
    public bool Contains(GoType pointee) => pointee is GoTypeParam or GoInterface || _reached.Contains("*" + ReferencePlaces.KeyOf(pointee)) || (pointee.Underlying is GoStruct && _reached.Contains(ReferencePlaces.KeyOf(pointee)));

    /// <summary>True where something that several threads can have holds values of the type: an element, a field, what is sent.</summary>
    public bool Holds(GoType type) => type is GoTypeParam or GoInterface || _held.Contains(ReferencePlaces.KeyOf(type));

    private void Hold(GoType type)
    {
        _held.Add(ReferencePlaces.KeyOf(type));
        _work.Push(type);
    }

    private void AddVariable(Symbol variable, ReferencePlaces places)
    {
        _work.Push(variable.Type);
        // What pointers lead to is in the cell that those know.
        if (places.AddressedBy(variable).Count > 0)
            _work.Push(new GoPointer(variable.Type));
    }

    private void Settle()
    {
        while (_work.TryPop(out var type))
        {
            if (!_reached.Add(ReferencePlaces.KeyOf(type)))
                continue;
            switch (type.Unaliased)
            {
                case GoNamed named:
                    foreach (var argument in named.TypeArguments)
                        Hold(argument);
                    _work.Push(named.Underlying);
                    break;
                case GoPointer pointer: Hold(pointer.Element); break;
                case GoSlice slice: Hold(slice.Element); break;
                case GoArray array: Hold(array.Element); break;
                case GoChan channel: Hold(channel.Element); break;
                case GoMap map:
                    Hold(map.Key);
                    Hold(map.Value);
                    break;
                case GoStruct structure:
                    foreach (var field in structure.Fields)
                        Hold(field.Type);
                    break;
                case GoInterface contract when !contract.Methods.IsEmpty:
                    foreach (var named in _index.Types.Values.Where(n => n.Underlying is GoStruct structure && structure.Fields.Any(f => f.IsEmbedded) || contract.Methods.All(m => SemanticModel.DeclaredMethodsOf(n.Origin).Any(d => d.Name == m.Name))))
                        _work.Push(named);
                    break;
            }
        }
    }

    /// <summary>Channels, and types with methods of error, wherever they are written.</summary>
    private sealed class Finder(ThreadedTypes types, SemanticModel model) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            if (node is ChanType channel)
                types._work.Push(model.TypeOf(channel));
            if (node is FuncDecl { Recv.List: [{ Type: var receiver }], Name.Name: "Error" or "String" })
                types._work.Push(model.TypeOf(receiver));
            VisitChildrenOf(node);
        }
    }
}
