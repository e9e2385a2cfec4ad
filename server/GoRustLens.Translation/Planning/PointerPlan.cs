using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>What Go pointers become, from the weakest that their uses allow: a reference, the value itself, a Box, an Rc.</summary>
/// <remarks>
/// A type whose pointers are aliased is shared: every pointer to it is an <c>Rc</c>, and the fields that are written are Cells or RefCells,
/// so that no borrow is ever held across a call. Of other types the value itself stands where Go has a pointer that owns it, and a reference where it is lent.
/// </remarks>
internal sealed class PointerPlan(TranslationRun run)
{
    private readonly Dictionary<string, bool> _shared = new(StringComparer.Ordinal);
    private readonly Dictionary<PlaceNode, bool> _escaping = [];

    public ReferencePlaces Places => field ??= ReferencePlaces.Of(run.Model.Package);

    /// <summary>The pointer as an element, and as a parameter or result of a function type.</summary>
    public RustType Owned(GoPointer pointer) => Link(pointer) ?? Handle(pointer) ?? At(pointer, Places.Slot(pointer));

    /// <summary>A type whose copies stand for one thing needs no pointer; null for others.</summary>
    private RustType? Handle(GoPointer pointer) =>
        Plan.IsSyncHandle(pointer.Element) || Plan.IsAtomicNumber(pointer.Element) ? run.Plan.HandleTo(pointer.Element)
        : Plan.IsHandle(pointer.Element) ? run.Plan.Owned(pointer.Element)
        : Plan.IsNilableHandle(pointer.Element) ? Ty.Option(run.Plan.Owned(pointer.Element)) : null;

    /// <summary>True for a pointer to a pointer: it says where the link to a shared struct is kept.</summary>
    public bool IsLink(GoPointer pointer) => pointer.Element.Unaliased is GoPointer { Element: { Underlying: GoStruct } node } && !IsThreaded(node) && IsShared(node);

    private RustType? Link(GoPointer pointer)
    {
        if (!IsLink(pointer))
            return null;
        run.Helper("go_link");
        return RustType.Of("GoLink", RustType.Of("'_"), run.Plan.Owned(((GoPointer)pointer.Element.Unaliased).Element));
    }

    /// <summary>True for a variable or field whose place a link leads to, or to an element in it: it is in a RefCell.</summary>
    public bool IsLinked(Symbol place) => Places.Linked.Contains(place)
        && (place.Type.Underlying switch { GoPointer held => held, GoSlice slice when place.Kind == SymbolKind.Field => slice.Element.Unaliased as GoPointer, _ => null }) is { } pointer && IsLink(new GoPointer(pointer));

    /// <summary>The pointer in a field.</summary>
    public RustType Field(GoPointer pointer, Symbol field) => Link(pointer) ?? Handle(pointer) ?? At(pointer, Places.Field(field, pointer));

    /// <summary>The pointer as a result: of a constructor, the value itself.</summary>
    /// <param name="function">The symbol of the function or the literal; null for mere types.</param>
    public RustType Result(GoPointer pointer, object? function, int index)
    {
        if (function is null || IsLink(pointer) || Handle(pointer) is not null)
            return Owned(pointer);
        var node = Places.Result(function, index, pointer);
        if (IsShared(pointer.Element) || !IsLentResult(node))
            return At(pointer, node);
        var lent = new RustReferenceType(run.Plan.Owned(pointer.Element), Places.IsWrittenThrough(node));
        return Places.IsNilable(node) ? Ty.Option(lent) : lent;
    }

    /// <summary>The address of a part of what the receiver or a parameter leads to, and nothing else.</summary>
    private static bool IsLentResult(PlaceNode node) => node.Addresses.Count > 0 && node.From.Count == 0 && !node.TakesFresh && node.Addresses.All(a => a is not Ident);

    /// <summary>The pointer as a parameter.</summary>
    public RustType Parameter(GoPointer pointer, Symbol symbol, VariableFacts facts)
    {
        if (Link(pointer) is { } link)
            return link;
        if (Plan.IsSyncHandle(pointer.Element))
            return facts.IsCapturedByGoroutine || facts.IsStored || facts.IsReturned ? run.Plan.Owned(pointer.Element) : Ty.Ref(run.Plan.Owned(pointer.Element));
        // An atomic changes through a shared reference: who only uses it during the call is lent it.
        if (Plan.IsAtomicNumber(pointer.Element) && !IsInSlot(Places.Variable(symbol)) && !IsEscaping(Places.Variable(symbol)) && !facts.IsStored && !facts.IsReturned)
            return Lent(pointer, Places.Variable(symbol), isMutable: false);
        if (Handle(pointer) is { } handle)
            return Ty.InOption(handle) is not null ? handle : new RustReferenceType(handle, facts.IsWrittenThrough || Plan.IsWrittenHandle(pointer.Element));
        var node = Places.Variable(symbol);
        if (IsInSlot(node))
            return Unseen(pointer);
        if (IsShared(pointer.Element))
            return IsEscaping(node) ? At(pointer, node) : Lent(pointer, node, isMutable: false);
        return Lent(pointer, node, IsWritten(symbol));
    }

    /// <summary>The pointer as a parameter of a function type or interface method.</summary>
    public RustType Unseen(GoPointer pointer)
    {
        if (Link(pointer) is { } link)
            return link;
        if (Handle(pointer) is { } handle)
            return Ty.InOption(handle) is not null ? handle : new RustReferenceType(handle, Plan.IsWrittenHandle(pointer.Element));
        if (IsShared(pointer.Element))
            return Owned(pointer);
        var isWritten = pointer.Element.Underlying is not GoStruct structure || structure.Fields.Any(f => Places.WritesOf(f.Symbol) != FieldWrites.None) || Places.Overwritten.Contains(ReferencePlaces.KeyOf(pointer.Element));
        return Lent(pointer, Places.Slot(pointer), isWritten);
    }

    private RustType Lent(GoPointer pointer, PlaceNode node, bool isMutable)
    {
        var lent = new RustReferenceType(Pointee(pointer.Element), isMutable);
        return Places.IsNilable(node) ? Ty.Option(lent) : lent;
    }

    /// <summary>The pointer as a local variable.</summary>
    public RustType Local(GoPointer pointer, Symbol symbol, VariableFacts facts)
    {
        if (Link(pointer) is { } link)
            return link;
        // Another name of a builder or buffer is lent what it names: a copy would not be seen.
        if (Handle(pointer) is { } named && Plan.IsHandle(pointer.Element) && Ty.InOption(named) is null && Plan.IsWrittenHandle(pointer.Element) && !Plan.IsSyncHandle(pointer.Element)
            && Places.Variable(symbol) is { Addresses: [Ident], From.Count: 0, TakesFresh: false } && !facts.IsReassigned && Places.CapturesOf(symbol).Count == 0)
            return Ty.RefMut(named);
        if (Handle(pointer) is { } handle)
            return handle;
        var node = Places.Variable(symbol);
        if (IsShared(pointer.Element))
            return node is { Addresses.Count: > 0, From.Count: 0, TakesFresh: false } && !node.Addresses.Any(IsKeptShared) && !IsEscaping(node) ? Lent(pointer, node, isMutable: false) : At(pointer, node);
        if (node.Addresses is [Ident lent] && run.ModelOfNode(lent).SymbolOf(lent) is { } variable && run.Plan.Variable(variable) is { Storage: Storage.Cell or Storage.RefCell } held)
            return Ty.Ref(RustType.Of(held.Storage.ToString(), held.Type));
        if (IsCopied(pointer, node))
            return At(pointer, node);
        var isLent = node.Addresses.Count > 0 || node.From.Any(f => (f.Kind == PlaceKind.Result && IsLentResult(f)) || f.Owner is Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver });
        return isLent ? Lent(pointer, node, Places.IsWrittenThrough(node)) : At(pointer, node);
    }

    /// <summary>True where a copy does as well as the address: of variables that keep their small values, which may end before the pointer does.</summary>
    private bool IsCopied(GoPointer pointer, PlaceNode node) =>
        node.Addresses.Count > 0 && node.From.Count == 0 && run.Plan.IsCopy(Pointee(pointer.Element)) && !Places.IsWrittenThrough(node)
        && node.Addresses.All(a => a is Ident name && run.ModelOfNode(name).SymbolOf(name) is { IsLocalVariable: true } variable && run.Plan.IsOnlyAddressed(variable));

    /// <summary>True for a variable whose address nobody has: pointers to it are copies.</summary>
    public bool IsCopiedByAddress(Symbol variable) =>
        Places.AddressedBy(variable) is { Count: > 0 } holders && run.Plan.IsOnlyAddressed(variable) && holders.All(h => h.Owner is Symbol { Kind: SymbolKind.Local, Type: GoPointer pointer } && IsCopied(pointer, h));

    private RustType At(GoPointer pointer, PlaceNode node)
    {
        var pointee = Pointee(pointer.Element);
        var held = IsShared(pointer.Element) ? Rc(pointer.Element, pointee) : pointee;
        return Places.IsNilable(node) ? Ty.Option(held) : held;
    }

    private RustType Rc(GoType element, RustType pointee)
    {
        var name = IsThreaded(element) ? "Arc" : "Rc";
        run.Use(name == "Arc" ? "std::sync::Arc" : "std::rc::Rc");
        return RustType.Of(name, pointee);
    }

    /// <summary>What a pointer leads to: a shared struct has its cells in its fields, other shared values are in a cell as a whole.</summary>
    public RustType Pointee(GoType element)
    {
        var owned = run.Plan.Owned(element);
        if (!IsShared(element) || element.Underlying is GoStruct)
            return owned;
        return IsThreaded(element) ? run.Plan.Synced(owned) : Ty.InCell(run, run.Plan.IsCopy(owned) ? "Cell" : "RefCell", owned);
    }

    /// <summary>True for a parameter whose function is used as a value or through an interface.</summary>
    private static bool IsInSlot(PlaceNode node) => node.From.Any(f => f.Kind == PlaceKind.Slot && node.To.Contains(f));

    /// <summary>How a method takes its pointer receiver, where nil never comes.</summary>
    public string Receiver(GoPointer pointer, Symbol? receiver, bool isWritten)
    {
        if (!IsShared(pointer.Element))
            return isWritten ? "&mut self" : "&self";
        return receiver is not null && IsEscaping(Places.Variable(receiver)) ? $"self: &{Ty.Head(Rc(pointer.Element, Ty.Unknown))}<Self>" : "&self";
    }

    /// <summary>True where the receiver is the type's Rc: what the method does with it outlives the call.</summary>
    public bool IsRcReceiver(Symbol receiver) => receiver.Type is GoPointer pointer && IsShared(pointer.Element) && IsEscaping(Places.Variable(receiver));

    /// <summary>True where a method can be called on nil: it is a function then whose first parameter is the receiver.</summary>
    public bool IsNilReceiver(Symbol receiver) => receiver.Type is GoPointer pointer && IsShared(pointer.Element) && !IsInSlot(Places.Variable(receiver)) && Places.IsNilable(Places.Variable(receiver))
        && !(receiver.Function is FuncDecl method && (run.Package.IsInterfaceMethod(method.Name.Name) || method.Name.Name == "Error"));

    /// <summary>The receiver as the first parameter of a function.</summary>
    public RustType ReceiverForm(GoPointer pointer, Symbol receiver) => IsEscaping(Places.Variable(receiver)) ? At(pointer, Places.Variable(receiver)) : Lent(pointer, Places.Variable(receiver), isMutable: false);

    /// <summary>The Rc of a shared type.</summary>
    public RustType SharedForm(GoType element) => Rc(element, Pointee(element));

    /// <summary>
    /// True for a variable that a pointer in another variable leads to while the variable itself is used, too: Rust lends it to one of them only.
    /// Then both go through a cell.
    /// </summary>
    public bool IsLentWhileUsed(Symbol symbol)
    {
        if (symbol.Type is GoPointer || IsShared(symbol.Type) || !symbol.IsLocalVariable)
            return false;
        foreach (var holder in Places.AddressedBy(symbol))
        {
            if (holder.Owner is Symbol { Kind: SymbolKind.Local } pointer && !(pointer.Type is GoPointer copied && IsCopied(copied, holder)) && Places.UsesOf(pointer) is [.., var last] uses && Places.UsesOf(symbol).Count(u => u > uses[0] && u < last) > 1)
                return true;
        }
        return false;
    }

    private AliasPlan? _aliases;

    /// <inheritdoc cref="AliasPlan.Of"/>
    public Expr? AliasOf(Symbol local) => (_aliases ??= new AliasPlan(run, this)).Of(local);

    /// <inheritdoc cref="AliasPlan.BaseOf"/>
    public Expr? BaseOf(Symbol local) => (_aliases ??= new AliasPlan(run, this)).BaseOf(local);

    /// <summary>True where nothing uses the variable after this: no statement behind, no loop around, no closure, pointer or view that has it.</summary>
    public bool IsLastUse(Symbol variable, Ident use) =>
        variable.Kind is SymbolKind.Local or SymbolKind.Parameter && variable.Node is AssignStmt or ValueSpec or Syntax.Nodes.Field && (!Universe.IsError(variable.Type) || run.Plan.ErrorsAreValues) && !Places.HasGoto
        && Places.UsesOf(variable) is { Count: > 0 } uses && uses.Max() == use.Start
        && !Places.Repeated.Contains((variable, use.Start)) && Places.CapturesOf(variable).Count == 0 && !Places.InGoroutines.Contains(variable)
        && Places.AddressedBy(variable).Count == 0
        && !Places.Variable(variable).To.Any(to => to.Owner is Symbol { Kind: SymbolKind.Local } view && (AliasOf(view) is not null || run.Plan.Variable(view).Type is RustReferenceType));

    private readonly Dictionary<Symbol, bool> _written = [];

    /// <summary>True where what the variable leads to is written, by its function or by one that gets it as an argument.</summary>
    public bool IsWritten(Symbol variable)
    {
        if (_written.TryGetValue(variable, out var known))
            return known;
        var facts = run.Plan.VariableFactsOf(variable);
        _written[variable] = facts.IsWrittenThrough || run.Index.Writes.Writes(variable);
        if (!_written[variable])
            _written[variable] = Places.Variable(variable).To.Any(to => to is { Kind: PlaceKind.Variable, Owner: Symbol other } && (other.Kind is SymbolKind.Parameter or SymbolKind.Receiver || AliasOf(other) is not null) && IsWritten(other))
                || (variable.Type is GoPointer lent && Places.Variable(variable).To.Any(to => to.Kind == PlaceKind.Slot) && Unseen(lent) is var unseen && (Ty.InOption(unseen) ?? unseen) is RustReferenceType { IsMutable: true });
        return _written[variable];
    }

    /// <summary>True where a parameter gets to a place that outlives the call, so that it has to own its share.</summary>
    private bool IsEscaping(PlaceNode node)
    {
        if (_escaping.TryGetValue(node, out var known))
            return known;
        _escaping[node] = false;
        var symbol = node.Owner as Symbol;
        var result = node.IsCompared || node.IsBound || (node.IsReassigned && symbol is { Kind: SymbolKind.Parameter or SymbolKind.Receiver })
            || (symbol is not null && (Places.CapturesOf(symbol).Count > 0 || Places.InGoroutines.Contains(symbol)))
            || node.To.Any(to => to.Owner is not Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } || to.Kind != PlaceKind.Variable || IsInSlot(to) || IsEscaping(to));
        return _escaping[node] = result;
    }

    /// <summary>True for a variable of a shared type whose address is kept: it is an Rc itself.</summary>
    public bool IsKeptShared(Expr variable) => variable is Ident ident && run.Model.SymbolOf(ident) is { } symbol && IsKeptShared(symbol);

    public bool IsKeptShared(Symbol symbol) =>
        symbol.IsVariable && symbol.Type is not GoPointer && IsShared(symbol.Type)
        && ((symbol.Type.Underlying is GoStruct && Places.InGoroutines.Contains(symbol)) || Places.AddressedBy(symbol).Any(node => node.Owner is not Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } owner || IsInSlot(node) || IsEscaping(node) || run.Plan.Goroutines.IsStarted(owner.Function)));

    private readonly Dictionary<string, bool> _keptElements = new(StringComparer.Ordinal);

    /// <summary>True for a shared struct whose lists give out pointers to their elements that are kept: the lists hold Rcs.</summary>
    public bool IsKeptElement(GoType element)
    {
        if (element is not GoNamed { Underlying: GoStruct, TypeParameters.IsEmpty: true } || !ElementFacts.Of(run.Model.Package).Stay(element) || !IsShared(element))
            return false;
        var key = ReferencePlaces.KeyOf(element);
        if (!_keptElements.TryGetValue(key, out var known))
        {
            _keptElements[key] = false;
            _keptElements[key] = known = Places.PointersTo(key).Any(node => node.Addresses.Any(a => a is IndexExpr or ParenExpr { X: IndexExpr }) && KeepsShare(node));
        }
        return known;
    }

    /// <summary>True where the place has a share of what its pointer leads to, not only a loan.</summary>
    private bool KeepsShare(PlaceNode node) => node.Owner switch
    {
        Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } => IsInSlot(node) || IsEscaping(node),
        Symbol { Kind: SymbolKind.Local } when node.Kind == PlaceKind.Variable => node.From.Count > 0 || node.TakesFresh || IsEscaping(node),
        _ => true,
    };

    /// <summary>True for a field that is a shared struct itself and whose address is kept: the field is an Rc.</summary>
    public bool IsKeptField(Symbol field) =>
        field.Type is GoNamed { Underlying: GoStruct } && !IsThreaded(field.Type) && IsShared(field.Type)
        && Places.AddressedBy(field).Any(node => node.Owner is not Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } || IsInSlot(node) || IsEscaping(node));

    /// <summary>True where pointers to the type are aliased, so that they are Rc.</summary>
    public bool IsShared(GoType pointee)
    {
        if (pointee is GoTypeParam or GoInterface || (pointee is GoNamed named && !ReferenceEquals(named.Symbol.Package, run.Model.Package)))
            return false;
        var key = ReferencePlaces.KeyOf(pointee);
        if (!_shared.TryGetValue(key, out var known))
            _shared[key] = known = FindShared(pointee, key);
        return known;
    }

    private bool FindShared(GoType pointee, string key)
    {
        if (Places.Stored.Contains(key) || Places.Compared.Contains(key) || Places.Bound.Contains(key) || run.Plan.Interfaces.MustShare(pointee))
            return true;
        // A struct that a goroutine changes under others' eyes is shared without a pointer.
        if (pointee.Underlying is GoStruct && Places.ValuesInGoroutines[key].Any(s => run.Plan.Goroutines.IsSharedAndChanged(s) || HoldsAtomic(s.Type, 0)))
            return true;
        // Lists with methods are lent to those; nothing in them could be a cell.
        if (pointee is GoNamed { Underlying: not GoStruct })
            return false;
        return Places.PointersTo(key).Any(IsAliasing);
    }

    /// <summary>True for a struct with an atomic in it: Go forbids to copy it, and it changes without being written to.</summary>
    private static bool HoldsAtomic(GoType type, int depth) => depth < 8 && type.Underlying switch
    {
        GoStruct structure => structure.Fields.Any(f => Plan.IsAtomicNumber(f.Type) || HoldsAtomic(f.Type, depth + 1)),
        GoArray array => Plan.IsAtomicNumber(array.Element) || HoldsAtomic(array.Element, depth + 1),
        _ => false,
    };

    /// <summary>True where a pointer is copied rather than lent or handed on.</summary>
    private bool IsAliasing(PlaceNode node)
    {
        if (node.Owner is Symbol symbol && node.Kind == PlaceKind.Variable)
        {
            if (Places.InGoroutines.Contains(symbol))
                return true;
            if (Places.CapturesOf(symbol).Any(c => !Places.Comparing.Contains(c)) && (run.Plan.VariableFactsOf(symbol).IsWrittenThrough || Places.CapturesOf(symbol).Any(IsEscapingClosure)))
                return true;
            if (symbol.Kind is SymbolKind.Parameter or SymbolKind.Receiver)
                return run.Plan.Goroutines.IsStarted(symbol.Function);
            return node.From.Any(f => f.Kind == PlaceKind.Variable) || (node.Addresses.Count > 0 && (node.TakesFresh || node.From.Count > 0));
        }
        return node.Kind switch
        {
            PlaceKind.Result => node.From.Any(f => f.Owner is Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver }) || (node.Addresses.Count > 0 && (node.TakesFresh || node.From.Count > 0)),
            PlaceKind.Interface => node.From.Count > 0 || node.Addresses.Count > 0,
            _ => false,
        };
    }

    /// <summary>True where the closure outlives the statement list that makes it: it is returned, or kept in a field, an element or a variable of the package.</summary>
    public bool IsEscapingClosure(FuncLit literal) =>
        ReferencePlaces.Reaches(Places.Closure(literal, GoUnknown.Instance), n => n.Kind is PlaceKind.Field or PlaceKind.Result or PlaceKind.Slot or PlaceKind.Interface || n.Owner is Symbol { Kind: SymbolKind.Variable });

    /// <summary>True where values of the type may be used by several threads: in a package that starts some, everywhere, as one Rc in a value keeps all of it on one thread.</summary>
    public bool IsThreaded(GoType type) => run.Plan.HasGoroutines && type is not GoUnknown && (run.UsesTokio || run.Index.ThreadedIn(run).Contains(type));

    /// <summary>True for a field of a shared struct that is written after the struct was made.</summary>
    public bool IsCellField(Symbol field) => IsLinked(field) ||
        OwnerOf(field) is { } owner && IsShared(owner) && (Places.WritesOf(field) != FieldWrites.None || Places.Overwritten.Contains(ReferencePlaces.KeyOf(owner)) || IsSetWhole(owner));

    /// <summary>True for a struct of which a variable is set as a whole while pointers that are kept lead to it: its fields are what is set then.</summary>
    private bool IsSetWhole(GoType owner) => (_setWhole ??= Places.SetWhole.Where(IsKeptShared).Select(s => ReferencePlaces.KeyOf(s.Type)).ToHashSet(StringComparer.Ordinal)).Contains(ReferencePlaces.KeyOf(owner));

    private HashSet<string>? _setWhole;

    /// <summary>True for a field of a struct that several threads use.</summary>
    public bool IsThreadedField(Symbol field) => OwnerOf(field) is { } owner && IsThreaded(owner);

    private GoType? OwnerOf(Symbol field) => run.Index.StructOfField.TryGetValue(field, out var named) ? named : run.Index.AnonymousOfField.GetValueOrDefault(field);

    /// <summary>True for a field whose inside is changed in place, which a Cell does not allow.</summary>
    public bool IsChangedInside(Symbol field) => Places.WritesOf(field).HasFlag(FieldWrites.Inside);
}
