using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Variables: their types and how they are kept.</summary>
internal sealed partial class Plan
{
    private LoanPlan? _loans;

    public LoanPlan Loans => _loans ??= new LoanPlan(_run);

    private VariablePlan MakeVariable(Symbol symbol)
    {
        var name = _run.Names.Local(symbol, OutermostOf(symbol));
        // A return sets it by its name, from where another variable of the name may hide it.
        if (symbol is { Kind: SymbolKind.Result, Name: not ("" or "_"), Function: { } around } && SetsResultsByName(around) && IsHidden(symbol, around))
            name = "result_" + name.Replace("r#", "", StringComparison.Ordinal);
        switch (symbol.Kind)
        {
            case SymbolKind.Receiver:
                return Receiver(symbol);
            case SymbolKind.Parameter:
                return Parameter(symbol, name);
            case SymbolKind.Variable:
                return Global(symbol);
            case SymbolKind.Result when symbol.Function is FuncDecl { Recv: not null } pop && _run.ModelOf(symbol).SymbolOf(pop.Name) is { } method && Interfaces.Sorted.ItemOfMethod(method, "Pop") is { } item:
                return new VariablePlan(name, Owned(item), IsMutable: true);
            case SymbolKind.Result when symbol.Name == "_":
                // Without a name in Go; a function that sets its results by name has to have one.
                var position = PositionOf(symbol);
                return new VariablePlan($"result{position}", ResultType(symbol.Type, symbol.Function, position), IsMutable: SetsResultsByName(symbol.Function));
            default:
                return Local(symbol, name);
        }
    }

    /// <summary>True where the function declares another variable of the name.</summary>
    private bool IsHidden(Symbol result, GoNode function)
    {
        var model = _run.ModelOf(result);
        return Bodies.NameUses.Any(function, ident => ident.Name == result.Name && model.SymbolOf(ident) is { Kind: SymbolKind.Local or SymbolKind.Parameter } other && ReferenceEquals(other.Ident, ident));
    }

    /// <summary>Where a named result stands among the results.</summary>
    private static int PositionOf(Symbol result) =>
        Math.Max(0, ((result.Function switch { FuncDecl function => function.Type, FuncLit literal => literal.Type, _ => null })?.Results?.List.SelectMany(f => f.Names).ToList() ?? []).FindIndex(n => ReferenceEquals(n, result.Ident)));

    private VariablePlan Receiver(Symbol symbol)
    {
        var type = symbol.Type is GoPointer pointer ? pointer.Element : symbol.Type;
        var owned = Owned(type);
        var receiver = symbol.Function is FuncDecl declaration && _run.ModelOf(symbol).SymbolOf(declaration.Name) is { } method && Function(method) is { } plan ? plan.Receiver : null;
        if (symbol.Type is GoPointer go && Pointers.IsNilReceiver(symbol))
            return new VariablePlan(NameOf(symbol), Pointers.ReceiverForm(go, symbol), IsMutable: FactsOf(symbol).IsReassigned);
        if (symbol.Type is GoPointer to && Pointers.IsRcReceiver(symbol))
            return FactsOf(symbol).IsReassigned ? new VariablePlan(NameOf(symbol), Pointers.SharedForm(to.Element), IsMutable: true) : new VariablePlan("self", Ty.Ref(Pointers.SharedForm(to.Element)));
        return new VariablePlan("self", receiver switch { "&mut self" => Ty.RefMut(owned), "&self" => Ty.Ref(owned), _ => owned });
    }

    private VariablePlan Parameter(Symbol symbol, string name)
    {
        if (IsSharedList(symbol))
            return new VariablePlan(name, Owned(symbol.Type), Storage.Synced);
        if (IsResponse(symbol.Type))
            return new VariablePlan(name, ResponseParameter);
        var facts = JoinedFacts(symbol);
        var type = Erased(symbol.Type);
        if (Interfaces.Sorted.ItemOfParameter(symbol) is { } item)
            return new VariablePlan(name, Owned(item));
        if (type is GoPointer linked && Pointers.IsLinked(symbol))
            return new VariablePlan(name, Pointers.Owned(linked), Storage.RefCell);
        if (type is GoPointer pointer)
            return new VariablePlan(name, Pointers.Parameter(pointer, symbol, facts), IsMutable: facts.IsReassigned);
        if (YieldOf(symbol) is { } yield)
            return new VariablePlan(name, Ty.RefMut(new RustDynType([yield])));
        if (type.Underlying is GoSignature signature && IsLentFunction(symbol))
            return LentFunction(symbol, signature) is var lent && lent is RustImplType { Bounds: [RustFnTrait { Name: "FnMut" }] } ? new VariablePlan(name, lent, IsMutable: true) : new VariablePlan(name, lent);
        if (symbol.Function is FuncLit literal && !HasOwnSignature(literal))
            return LiteralParameter(symbol, name, facts);
        var isVariadic = symbol.Node is Field { Type: Ellipsis };
        var owned = isVariadic && type is not GoSlice ? Ty.Vec(Owned(type)) : type.Underlying is GoSlice or GoMap ? OwnedAt(Pointers.Places.Variable(symbol), type) : Owned(type);
        if (Std.StdTypes.Stream(owned) is { } stream && !(facts.IsReassigned || facts.IsStored || facts.IsReturned || facts.IsCapturedByGoroutine))
            return new VariablePlan(name, stream);
        if (StorageOf(symbol, owned) is not Storage.Plain and var storage)
            return new VariablePlan(name, owned, storage) { IsRefCell = NeedsRefCell(symbol, owned) };
        if (Ty.IsSharedList(owned))
            return new VariablePlan(name, owned, IsMutable: facts.IsReassigned || facts.IsAppendedTo);
        if (IsKeptParameter(symbol))
            return new VariablePlan(name, Pointers.SharedForm(type));
        if (IsCopy(owned) || type.Unaliased is GoTypeParam || IsGenericSlot(symbol))
            return new VariablePlan(name, owned, IsMutable: facts.IsReassigned || facts.IsWrittenThrough);
        var element = Ty.Inside(owned, "Vec");
        if (facts.IsReassigned || facts.IsAppendedTo || facts.IsStored || facts.IsCapturedByGoroutine || IsTakenAlong(symbol) || (facts.IsReturned && element is not null))
            return new VariablePlan(name, owned, IsMutable: facts.IsReassigned || facts.IsAppendedTo || Pointers.IsWritten(symbol));
        var isWritten = facts.IsWrittenThrough || (type.Underlying is GoSlice or GoMap && (Pointers.IsWritten(symbol) || IsWrittenByCall(symbol) || _run.Index.Writes.Writes(symbol)));
        if (isWritten && type.Underlying is GoSlice && element is not null)
            return new VariablePlan(name, Ty.RefMut(new RustSliceType(element)));
        if (isWritten && (type.Underlying is GoMap || (type.Underlying is GoSlice && IsNewtype(type))))
            return new VariablePlan(name, Ty.RefMut(owned));
        if (facts.IsWrittenThrough && WritesBehindOnly(symbol))
            return new VariablePlan(name, Ty.RefMut(owned));
        if (facts.IsWrittenThrough)
            return new VariablePlan(name, owned, IsMutable: true);
        return new VariablePlan(name, LentInterface(type, facts) ?? (type is GoSlice or GoMap ? Borrowed(owned) : BorrowedOrCopied(type)));
    }

    /// <summary>True for a struct that comes by value and whose address is kept: the function makes it an Rc at its head.</summary>
    private bool IsKeptParameter(Symbol symbol) => symbol is { Kind: SymbolKind.Parameter, Type: not GoPointer } && symbol.Type.Underlying is GoStruct && symbol.Function is FuncDecl && Pointers.IsKeptShared(symbol);

    private VariablePlan Local(Symbol symbol, string name)
    {
        if (symbol.Type.Underlying is GoSignature && LiteralOf(symbol) is { } literal && !IsEscaping(literal))
            return new VariablePlan(name, ClosureType(literal), IsMutable: IsMutating(literal));
        var facts = FactsOf(symbol);
        var type = Erased(Universe.DefaultOf(symbol.Type));
        var owned = type.Unaliased is GoPointer pointer ? Pointers.Local(pointer, symbol, facts) : IsMadeError(symbol, facts) ? ErrorInside() : type.Underlying is GoSlice or GoMap or GoArray ? OwnedAt(Pointers.Places.Variable(symbol), type) : Owned(type);
        if (IsNilAtFirst(symbol) && Ty.InOption(owned) is null && !Ty.IsSharedList(owned) && owned is RustPathType { Path: "Rc" or "Arc" or "Box" })
            owned = Ty.Option(owned);
        if (type is not GoPointer && Pointers.IsKeptShared(symbol) && type.Underlying is GoStruct)
            return new VariablePlan(name, Pointers.SharedForm(type));
        if (symbol.Node is RangeStmt && Interfaces.Of(type) is not null && !IsCopy(owned) && facts is { IsReassigned: false, IsCapturedByGoroutine: false, IsWrittenThrough: false })
            owned = Ty.Ref(owned);
        var storage = StorageOf(symbol, owned);
        if (storage == Storage.Plain && Loans.Of(symbol) is { } loan)
            return new VariablePlan(name, loan);
        if (storage == Storage.Plain && IsLentByRange(symbol, facts) && !IsCopy(owned) && owned is not RustReferenceType)
            return new VariablePlan(name, Ty.Ref(owned));
        if (storage == Storage.Plain && symbol.Type is GoBasic { BasicKind: BasicKind.Int } && symbol.Kind == SymbolKind.Local && IsSize(symbol))
            owned = Ty.Usize;
        return new VariablePlan(name, owned, storage, IsMutable: storage == Storage.Plain && (facts.IsReassigned || IsSetByReturn(symbol) || ((facts.IsAppendedTo || (IsChanged(symbol) && !Ty.IsSharedList(owned))) && !IsSyncHandle(owned) && Ty.Head(owned) != "Rc" && owned is not RustReferenceType))) { IsRefCell = NeedsRefCell(symbol, owned) };
    }

    /// <summary>True for the value of a range that is read only, from a list or map that the loop leaves alone: Rust lends the element where Go copies it.</summary>
    private bool IsLentByRange(Symbol symbol, VariableFacts facts) =>
        symbol.Node is RangeStmt { Tok: TokenKind.Define, Value: Ident value } range && ReferenceEquals(symbol.Ident, value)
        && symbol.Type.Underlying is GoStruct or GoBasic or GoSlice or GoMap or GoArray
        && facts is { IsReassigned: false, IsWrittenThrough: false, IsAppendedTo: false, IsCapturedByGoroutine: false }
        && Pointers.Places.CapturesOf(symbol).Count == 0 && !Pointers.IsWritten(symbol) && !IsWrittenByCall(symbol) && !Pointers.IsKeptShared(symbol)
        && _run.ModelOf(symbol) is var model && model.TypeOf(range.X).Underlying is GoSlice or GoMap or GoArray
        && !Bodies.LoopWrites.Changes(range.Body, range.X, model);

    /// <summary>True for a named result that returns with values set, as a deferred call looks at it.</summary>
    private bool IsSetByReturn(Symbol symbol) => symbol.Kind == SymbolKind.Result && symbol.Function is { } function && SetsResultsByName(function) && _run.FactsOf(OutermostOf(symbol)).Returns.Any(give => !give.Results.IsEmpty);

    /// <summary>True for a builder or buffer that something keeps as a writer while the text is looked at: both have a share of it.</summary>
    public bool IsKeptText(Symbol symbol) => symbol.Kind == SymbolKind.Local && _run.Index.KeptTexts.ContainsKey(symbol);

    /// <summary>Cell, RefCell, Rc or Arc around a local where its uses need it: it changes while a closure, a thread or a pointer has it, too.</summary>
    private Storage StorageOf(Symbol symbol, RustType owned)
    {
        if (IsKeptText(symbol))
            return HasGoroutines || _run.Index.KeptTexts[symbol] ? Storage.Synced : Storage.Shared;
        if (IsSynced(symbol, owned))
            return Storage.Synced;
        if (symbol.Type is GoPointer && Pointers.IsLinked(symbol))
            return Storage.RefCell;
        if (symbol.Type.Underlying is GoSignature or GoChan || Ty.IsUnknown(owned) || IsSyncHandle(owned) || Pointers.Places.InGoroutines.Contains(symbol))
            return CaptureStorage(symbol, owned);
        if (symbol.Type is not GoPointer && symbol.Type.Underlying is not GoStruct && Pointers.IsKeptShared(symbol))
            return Pointers.IsThreaded(symbol.Type) ? Storage.Synced : Storage.Shared;
        return CaptureStorage(symbol, owned) is not Storage.Plain and var captured ? captured == Storage.Cell && NeedsRefCell(symbol, owned) ? Storage.RefCell : captured
            : Pointers.IsLentWhileUsed(symbol) ? NeedsRefCell(symbol, owned) ? Storage.RefCell : Storage.Cell : Storage.Plain;
    }

    /// <summary>True where something in the variable is changed in place, which takes a <c>mut</c> binding.</summary>
    private bool IsChanged(Symbol symbol) => symbol.Type switch
    {
        GoPointer pointer => !Pointers.IsShared(pointer.Element) && Pointers.IsWritten(symbol),
        { Underlying: GoSlice or GoMap } => Pointers.IsWritten(symbol) || IsWrittenByCall(symbol),
        { Underlying: GoStruct } when IsWrittenByCall(symbol) => true,
        _ => FactsOf(symbol).IsWrittenThrough && !(symbol.Type.Underlying is GoStruct && Pointers.IsShared(symbol.Type)) && !Pointers.IsCopiedByAddress(symbol),
    };

    /// <remarks>Where pointers to the variable are kept, its cell is the one that those lead to.</remarks>
    private bool NeedsRefCell(Symbol symbol, RustType owned) => !IsCopy(owned) || (FactsOf(symbol).IsWrittenThrough && (symbol.Type is GoPointer || symbol.Type.Underlying is GoStruct || !Pointers.IsKeptShared(symbol)));

    private bool IsSize(Symbol local) => _run.Index.SizesIn(OutermostOf(local), _run.ModelOf(local)).IsSize(local);
}
