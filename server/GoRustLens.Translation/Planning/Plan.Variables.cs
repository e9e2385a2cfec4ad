using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Variables: their types and how they are kept.</summary>
internal sealed partial class Plan
{
    private VariablePlan MakeVariable(Symbol symbol)
    {
        var name = _run.Names.Local(symbol, OutermostOf(symbol));
        switch (symbol.Kind)
        {
            case SymbolKind.Receiver:
                return Receiver(symbol);
            case SymbolKind.Parameter:
                return Parameter(symbol, name);
            case SymbolKind.Variable:
                return Global(symbol);
            default:
                return Local(symbol, name);
        }
    }

    private VariablePlan Receiver(Symbol symbol)
    {
        var type = symbol.Type is GoPointer pointer ? pointer.Element : symbol.Type;
        var owned = Owned(type);
        var receiver = symbol.Function is FuncDecl declaration && _run.Model.SymbolOf(declaration.Name) is { } method && Function(method) is { } plan ? plan.Receiver : null;
        return new VariablePlan("self", receiver switch { "&mut self" => Ty.RefMut(owned), "&self" => Ty.Ref(owned), _ => owned });
    }

    private VariablePlan Parameter(Symbol symbol, string name)
    {
        var facts = JoinedFacts(symbol);
        var type = symbol.Type;
        if (Interfaces.Sorted.ItemOfParameter(symbol) is { } item)
            return new VariablePlan(name, Owned(item));
        if (type is GoPointer pointer)
            return new VariablePlan(name, Pointers.Parameter(pointer, facts), IsMutable: false);
        if (type.Underlying is GoSignature signature && IsLentFunction(symbol))
            return LentFunction(symbol, signature) is var lent && lent is RustImplType { Bounds: [RustFnTrait { Name: "FnMut" }] } ? new VariablePlan(name, lent, IsMutable: true) : new VariablePlan(name, lent);
        if (symbol.Function is FuncLit literal && !HasOwnSignature(literal))
            return LiteralParameter(symbol, name, facts);
        var isVariadic = symbol.Node is Field { Type: Ellipsis };
        var owned = isVariadic && type is not GoSlice ? Ty.Vec(Owned(type)) : Owned(type);
        if (Std.StdTypes.Stream(owned) is { } stream && !(facts.IsReassigned || facts.IsStored || facts.IsReturned || facts.IsCapturedByGoroutine))
            return new VariablePlan(name, stream);
        if (StorageOf(symbol, owned) is not Storage.Plain and var storage)
            return new VariablePlan(name, owned, storage);
        if (IsCopy(owned) || type.Unaliased is GoTypeParam)
            return new VariablePlan(name, owned, IsMutable: facts.IsReassigned || facts.IsWrittenThrough);
        var element = Ty.Inside(owned, "Vec");
        if (facts.IsReassigned || facts.IsAppendedTo || facts.IsStored || facts.IsCapturedByGoroutine || IsTakenAlong(symbol) || (facts.IsReturned && element is not null))
            return new VariablePlan(name, owned, IsMutable: facts.IsReassigned || facts.IsAppendedTo || facts.IsWrittenThrough);
        if (facts.IsWrittenThrough && type.Underlying is GoSlice && element is not null)
            return new VariablePlan(name, Ty.RefMut(new RustSliceType(element)));
        if (facts.IsWrittenThrough && type.Underlying is GoMap)
            return new VariablePlan(name, Ty.RefMut(owned));
        if (facts.IsWrittenThrough)
            return new VariablePlan(name, owned, IsMutable: true);
        return new VariablePlan(name, LentInterface(type, facts) ?? BorrowedOrCopied(type));
    }

    private VariablePlan Local(Symbol symbol, string name)
    {
        if (symbol.Type.Underlying is GoSignature && LiteralOf(symbol) is { } literal && !IsEscaping(literal))
            return new VariablePlan(name, ClosureType(literal), IsMutable: IsMutating(literal));
        var facts = FactsOf(symbol);
        var type = Universe.DefaultOf(symbol.Type);
        var owned = type.Unaliased is GoPointer pointer ? Pointers.Local(pointer, symbol, facts) : Owned(type);
        if (symbol.Node is RangeStmt && Interfaces.Of(type) is not null && !IsCopy(owned) && facts is { IsReassigned: false, IsCapturedByGoroutine: false, IsWrittenThrough: false })
            owned = Ty.Ref(owned);
        var storage = StorageOf(symbol, owned);
        if (storage == Storage.Plain && symbol.Type is GoBasic { BasicKind: BasicKind.Int } && symbol.Kind == SymbolKind.Local && IsSize(symbol))
            owned = Ty.Usize;
        return new VariablePlan(name, owned, storage, IsMutable: storage == Storage.Plain && (facts.IsReassigned || ((facts.IsAppendedTo || facts.IsWrittenThrough) && !IsSyncHandle(owned))));
    }

    /// <summary>Cell, RefCell, Rc or Arc around a local where its uses need it.</summary>
    private Storage StorageOf(Symbol symbol, RustType owned)
    {
        return IsSynced(symbol, owned) ? Storage.Synced : CaptureStorage(symbol, owned);
    }

    private readonly Dictionary<GoNode, IntegerPlan> _integers = [];

    private bool IsSize(Symbol local)
    {
        var function = OutermostOf(local);
        if (!_integers.TryGetValue(function, out var integers))
            _integers[function] = integers = IntegerPlan.Of(function, _run.ModelOf(local));
        return integers.IsSize(local);
    }
}
