using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Pointers: addresses, what they lead to, fields on the way through embedded structs, methods that can be called on nil.</summary>
internal sealed partial class BodyLowering
{
    private static RustLiteral NotNil => new("\"not nil\"");

    /// <summary>&amp;x: a new value for a pointer to own, a share of what is shared, or a loan.</summary>
    private Value AddressOf(UnaryExpr address, RustType? hint)
    {
        var pointee = Unparen(address.X);
        if (TypeOf(address) is GoPointer link && Plan.Pointers.IsLink(link))
            return Wanted(LinkTo(pointee, link), hint, address);
        if (pointee is CompositeLit literal)
            return Fresh(Composite(literal, null), TypeOf(literal), hint, address);
        if (pointee is Ident ident && Model.SymbolOf(ident) is { IsVariable: true } symbol)
        {
            var plan = PlanOf(symbol);
            var path = RustExpr.PathOf(plan.Name);
            // A buffer whose address is asked for is lent: what keeps it takes its share elsewhere.
            if (Plan.IsKeptText(symbol))
                return Lower(ident, hint);
            if (plan.Storage == Storage.Plain && Ty.Head(plan.Type) is "Rc" or "Arc")
                return Wanted(new Value(path, plan.Type, IsPlace: true), hint, address);
            if (plan.Storage == Storage.Synced)
                return Wanted(new Value(path, RustType.Of("Arc", Plan.Synced(plan.Type)), IsPlace: true), hint, address);
            if (plan.Storage == Storage.Shared && (Ty.InOption(hint ?? Ty.Unknown) ?? hint) is RustPathType { Path: "Rc", Arguments: [RustPathType { Path: "Cell" or "RefCell" } wanted] } && wanted.Path == "Cell" != (Plan.IsCopy(plan.Type) && !plan.IsRefCell))
                return HoleValue(address, $"the address of {symbol.Name}, which is in a cell of another kind");
            if (plan.Storage == Storage.Shared)
                return Wanted(new Value(path, Ty.Rc(RustType.Of(Plan.IsCopy(plan.Type) && !plan.IsRefCell ? "Cell" : "RefCell", plan.Type)), IsPlace: true), hint, address);
            if (plan.Storage == Storage.Global && KeptGlobal(symbol, plan, hint, address) is { } kept)
                return kept;
            // What is returned is nobody else's any more: it is moved, not copied.
            if (plan.Storage == Storage.Plain && hint is not null and not RustReferenceType && Ty.InOption(hint) is not RustReferenceType && _returning is { Give: var give } && give.Results.Contains(address)
                && symbol is { Kind: SymbolKind.Local or SymbolKind.Parameter } && Plan.Pointers.Places.CapturesOf(symbol).Count == 0 && !Plan.Pointers.Places.InGoroutines.Contains(symbol))
                return Wanted(new Value(path, plan.Type, IsPlace: true) { IsLastUse = true }, hint, address);
            if (plan.Storage is Storage.Cell or Storage.RefCell && !IsPlainLoan(hint))
                return Wanted(new Value(Borrow(path), Ty.Ref(RustType.Of(plan.Storage.ToString(), plan.Type))), hint, address);
        }
        var place = PlaceOf(pointee);
        if (place is DirectPlace { Type: RustPathType { Path: "Rc" or "Arc" } form } held && (pointee is SelectorExpr && form.Path == "Rc" || pointee is IndexExpr && Plan.Pointers.IsKeptElement(TypeOf(pointee))) && !IsPlainLoan(hint))
            return Wanted(new Value(held.Code, form, IsPlace: true), hint, address);
        return Loan(place, TypeOf(pointee), hint, address);
    }

    /// <summary>The address of a pointer: a helper that says where the pointer is kept, and keeps the node around it alive.</summary>
    private Value LinkTo(Expr pointee, GoPointer link)
    {
        var type = Plan.Pointers.Owned(link);
        if (pointee is StarExpr star)
            return Lower(star.X);
        if (pointee is SelectorExpr selector && Model.SelectionOf(selector) is { Member: { IsMethod: false, Path.IsEmpty: true } member } && TypeOf(selector.X) is GoPointer { Element: var owner }
            && link.Element.Unaliased is GoPointer { Element: var node } && ReferencePlaces.KeyOf(owner) == ReferencePlaces.KeyOf(node))
        {
            var field = new RustClosure([new RustClosureParameter(RustPattern.Binding("node"))], new RustReference(new RustField(RustExpr.PathOf("node"), Planning.Plan.FieldNameOf(member.Symbol))));
            return new Value(RustExpr.CallOf("GoLink::Field", To(selector.X, Plan.Pointers.SharedForm(node)), field), type);
        }
        var (variant, holder) = pointee is IndexExpr index ? ("GoLink::Element", Unparen(index.X)) : ("GoLink::Place", pointee);
        if (holder is not (Ident or SelectorExpr) || PlaceOf(holder) is not GuardedPlace { Read: RustMethodCall { Name: "borrow", Receiver: var cell } })
            return HoleValue(pointee, "a pointer to a pointer that is kept in no variable or field");
        var place = new RustReference(cell);
        return new Value(pointee is IndexExpr at ? RustExpr.CallOf(variant, place, Size(at.Index)) : RustExpr.CallOf(variant, place), type);
    }

    /// <summary>True for <c>&amp;T</c> and <c>&amp;mut T</c>, T no cell.</summary>
    private static bool IsPlainLoan(RustType? hint) => hint is RustReferenceType { Inner: var inner } && Ty.Head(inner) is not ("Cell" or "RefCell");

    private Value Wanted(Value value, RustType? hint, GoNode at) => hint is null ? value : new Value(Coerce(value, hint, at), hint);

    /// <summary>A value that nobody else has, as the pointer to it: the value itself, or an Rc of it where its type is shared.</summary>
    private Value Fresh(Value made, GoType go, RustType? hint, GoNode at)
    {
        if (!Plan.Pointers.IsShared(go) || IsPlainLoan(hint))
            return Wanted(made, hint, at);
        var shared = Plan.Pointers.SharedForm(go);
        if (Plan.Pointers.IsThreaded(go) && go.Underlying is not GoStruct)
            made = new Value(InSynced(made.Code, made.Type), Plan.Synced(made.Type));
        else if (Plan.Pointers.Pointee(go) is RustPathType { Path: "Cell" or "RefCell" } cell)
            made = new Value(InStorage(made.Code, cell.Path == "Cell" ? Storage.Cell : Storage.RefCell, made.Type), cell);
        return Wanted(new Value(RustExpr.CallOf(Ty.Head(shared) + "::new", made.Code), shared), hint, at);
    }

    /// <summary>The place lent to whoever gets the pointer.</summary>
    private Value Loan(Place place, GoType go, RustType? hint, GoNode at)
    {
        var isMutable = hint is RustReferenceType { IsMutable: true } || (hint is null || Ty.InOption(hint) is RustReferenceType { IsMutable: true } or null && hint is not RustReferenceType) && !Plan.Pointers.IsShared(go);
        switch (place)
        {
            case SharedElementPlace element:
                return Wanted(new Value(new RustReference(new RustIndex(element.Slice.Method(isMutable ? "borrow_mut" : "borrow"), element.Index), isMutable), new RustReferenceType(place.Type, isMutable)), hint, at);
            case GuardedPlace guarded:
                return Wanted(new Value(new RustReference(new RustUnary("*", isMutable ? guarded.Write : guarded.Read), isMutable) { IsAddress = Plan.Pointers.IsShared(go) }, new RustReferenceType(place.Type, isMutable)), hint, at);
            case CellPlace when isMutable:
                return HoleValue(at, $"the address of {Ty.Name(place.Type)} in a Cell");
            case EntryPlace:
                return HoleValue(at, "the address of a map entry");
        }
        if (Plan.Pointers.IsShared(go) && at is UnaryExpr { X: var part } && Unparen(part) is IndexExpr && (hint is null || Ty.Head(Ty.InOption(hint) ?? hint) is "Rc" or "Arc"))
        {
            if (go.Underlying is GoStruct written && written.Fields.Any(f => Plan.FieldStorage(f) != Storage.Plain)
                && !(((IndexExpr)Unparen(part)).X is Ident list && Model.SymbolOf(list) is { IsLocalVariable: true } root && !Plan.Pointers.Places.UsesOf(root).Any(use => use > at.End)))
                return HoleValue(at, $"a pointer to {Model.File.TextOf(part)} that is kept: the list would have to hold pointers");
            _run.Note(at, $"a pointer to a copy of {Model.File.TextOf(part)}: what is written through it does not change the element, as it does in Go");
        }
        var loaded = place.Load();
        if (hint is RustReferenceType { Inner: RustPathType { Path: "Cell" } } && place is DirectPlace)
            return new Value(RustExpr.CallOf("Cell::from_mut", new RustReference(Member(loaded.Code), IsMutable: true)), hint);
        if (loaded.Type is RustReferenceType lent && hint is RustReferenceType)
            return Wanted(loaded with { Type = lent }, hint, at);
        // What a pointer's own place holds by reference is lent on as it is.
        var code = isMutable && loaded.Code is RustUnary { Operator: "*", Operand: RustPath } whole && whole.Operand is RustPath path ? path : Borrow(isMutable ? loaded.Code : ForReading(loaded.Code), isMutable);
        if (code is RustReference { IsMutable: false } shared && Plan.Pointers.IsShared(go))
            code = shared with { IsAddress = true };
        return Wanted(new Value(code, new RustReferenceType(loaded.Type, isMutable)), hint, at);
    }

    /// <summary>The place by a guard for reading, of which there can be several.</summary>
    private static RustExpr ForReading(RustExpr place) => place switch
    {
        RustField field => field with { Receiver = ForReading(field.Receiver) },
        RustIndex index => index with { Receiver = ForReading(index.Receiver) },
        RustUnary { Operator: "*" } unary => unary with { Operand = ForReading(unary.Operand) },
        RustMethodCall { Name: "borrow_mut", Arguments.IsEmpty: true } guard => guard with { Name = "borrow" },
        _ => place,
    };

    /// <summary>What a local stands for that is another name of a place.</summary>
    private Place AliasPlace(Expr alias)
    {
        if (alias is not SliceExpr slice)
            return PlaceOf(alias);
        var whole = Opened(PlaceOf(slice.X).Load());
        return new DirectPlace(new RustIndex(whole.Code, new RustRange(slice.Low is null ? null : Size(slice.Low), slice.High is null ? null : Size(slice.High))), new RustSliceType(Ty.Element(whole.Type) ?? Ty.Unknown));
    }

    /// <summary><c>p := &amp;x.field</c>, where the field is in a cell: p has x, and the field is reached by way of it.</summary>
    private void HoldOwner(Symbol local, Expr owner, List<RustStmt> output)
    {
        var value = Lower(owner);
        if (TypeOf(owner) is not GoPointer { Element: var pointee } || Ty.Head(Ty.Unref(Ty.InOption(Ty.Unref(value.Type)) ?? value.Type)) is not ("Rc" or "Arc"))
            return;
        var held = Plan.Pointers.SharedForm(pointee);
        output.Add(new RustLet(RustPattern.Binding(PlanOf(local).Name), null, Coerce(value with { IsLastUse = false }, held, owner)));
        _given[owner] = new Value(RustExpr.PathOf(PlanOf(local).Name), held, IsPlace: true);
    }

    private Value Dereference(StarExpr star)
    {
        var value = Lower(star.X);
        // A pointer to a pointer that is lent: what it leads to is the pointer.
        if (TypeOf(star) is GoPointer && value.Type is RustReferenceType { Inner: RustPathType { Path: "Rc" or "Arc" or "Option" } held })
            return new Value(Deref(value.Code), held, IsPlace: true);
        return PointeeOf(value) is { } pointee ? pointee : HoleValue(star, $"what {Ty.Name(value.Type)} points to");
    }

    /// <summary>What a pointer's Rust form leads to.</summary>
    private Value? PointeeOf(Value value) => value.Type switch
    {
        _ when Ty.InOption(value.Type) is { } inner => PointeeOf(Unwrapped(value, inner)),
        _ when Ty.IsUnknown(value.Type) => value,
        _ => CellOf(value) is { } cell ? cell.Load() : value.Type switch
        {
            RustReferenceType { Inner: RustPathType { Path: "Rc" or "Arc" or "Box" } } reference => PointeeOf(new Value(Deref(value.Code), reference.Inner, IsPlace: true)),
            RustReferenceType reference => new Value(Deref(value.Code), reference.Inner, IsPlace: true),
            RustPathType { Path: "Box", Arguments: [var held] } => new Value(Deref(value.Code), held, IsPlace: true),
            RustPathType { Path: "Rc" or "Arc", Arguments: [var held] } => new Value(Deref(value.Code), held, IsPlace: true) { IsBehindRc = true },
            _ => value with { IsPlace = true },
        },
    };

    /// <summary>The cell that a reference or an Rc leads to, as a place; null where it leads to something else.</summary>
    private Place? CellOf(Value value)
    {
        var type = value.Type;
        if (Ty.Unref(type) is RustPathType { Path: "GoLink", Arguments: [_, var node] })
            return new GuardedPlace(Member(value.Code).Method("borrow"), Member(value.Code).Method("borrow_mut"), Ty.Option(Ty.Rc(node)));
        while (type is RustReferenceType or RustPathType { Path: "Rc" or "Arc" or "Box", Arguments: [_] })
            type = type is RustReferenceType reference ? reference.Inner : ((RustPathType)type).Arguments[0];
        if (ReferenceEquals(type, value.Type))
            return null;
        var code = Member(value.Code);
        return type switch
        {
            RustPathType { Path: "Cell", Arguments: [var held] } => new CellPlace(code, held),
            RustPathType { Path: "RefCell", Arguments: [var held] } => new GuardedPlace(code.Method("borrow"), code.Method("borrow_mut"), held),
            RustPathType { Path: "Mutex", Arguments: [var held] } => new GuardedPlace(Locked(code), Locked(code), held),
            RustPathType { Path: var atomic } when Planning.Plan.IsSelfSynced(type) => Atomic(code, atomic),
            _ => null,
        };
    }

    private AtomicPlace Atomic(RustExpr code, string name)
    {
        _run.Use("std::sync::atomic::Ordering");
        return new AtomicPlace(code, name == "AtomicBool" ? Ty.Bool : RustType.Of(char.ToLowerInvariant(name[6]) + name[7..]));
    }

    /// <summary>*p as a left side.</summary>
    private Place PointeePlace(StarExpr star)
    {
        if (Unparen(star.X) is Ident name && Model.SymbolOf(name) is { IsVariable: true } symbol && Plan.Pointers.AliasOf(symbol) is { } alias && PlaceOf(alias) is var element and (SharedElementPlace or CellPlace or GuardedPlace))
            return element;
        var pointer = Lower(star.X);
        if (Ty.InOption(pointer.Type) is { } inner)
        {
            pointer = Ty.Head(inner) is "Rc" or "Arc" || inner is RustReferenceType { IsMutable: false } ? Unwrapped(pointer, inner)
                : new Value(Member(pointer.Code).Method("as_mut").Method("expect", NotNil), Ty.RefMut(inner));
        }
        if (TypeOf(star) is GoPointer && pointer.Type is RustReferenceType { Inner: RustPathType { Path: "Rc" or "Arc" or "Option" } held })
            return new DirectPlace(Deref(pointer.Code), held);
        if (CellOf(pointer) is { } cell)
            return cell;
        var pointee = pointer.Type;
        var code = pointer.Code;
        while (pointee is RustReferenceType or RustPathType { Path: "Box" or "Rc" or "Arc", Arguments: [_] })
        {
            code = new RustUnary("*", code);
            pointee = pointee is RustReferenceType reference ? reference.Inner : ((RustPathType)pointee).Arguments[0];
        }
        if (Plan.Pointers.IsShared(TypeOf(star)) && TypeOf(star) is { Underlying: GoStruct structure } go)
            return WholeStruct(Member(pointer.Code), pointee, structure, go);
        return new DirectPlace(code, pointee);
    }

    private CellsPlace WholeStruct(RustExpr pointer, RustType pointee, GoStruct structure, GoType go) =>
        new(pointer, pointee, [.. Plan.KeptFields(structure).Select(f => (Planning.Plan.FieldNameOf(f.Symbol), Plan.FieldStorage(f), LockedField(pointer, f)))], go);

    private Place? LockedField(RustExpr pointer, GoField field) => Plan.FieldStorage(field) == Storage.Synced ? SyncedPlace(new RustField(pointer, Planning.Plan.FieldNameOf(field.Symbol)), Plan.FieldType(field)) : null;

    /// <summary>What an assignment sets. A struct that pointers lead to is set field by field: in another Rc those would not see it.</summary>
    private Place TargetOf(Expr target)
    {
        var place = PlaceOf(target);
        if (TypeOf(target) is not { Underlying: GoStruct structure } go || place.Type is not RustPathType { Path: "Rc" or "Arc", Arguments: [var pointee] } || !Plan.Pointers.IsShared(go))
            return place;
        var pointer = place switch { DirectPlace direct => direct.Code, GuardedPlace guarded => guarded.Read, _ => null };
        if (pointer is not null && Plan.KeptFields(structure).All(f => Plan.FieldStorage(f) != Storage.Plain))
            return WholeStruct(pointer, pointee, structure, go);
        if (Unparen(target) is Ident)
            return new DirectPlace(Hole(target, $"{Model.File.TextOf(target)} is set as a whole, and pointers to it are kept"), pointee);
        _run.Note(target, $"{Model.File.TextOf(target)} is replaced: pointers to it that are kept lead to what was there before, and not to the new value as in Go");
        return place;
    }

    /// <summary>From a struct to a part of it by way of embedded fields.</summary>
    private RustExpr Steps(RustExpr code, ImmutableArray<GoField> path, bool isWriting)
    {
        foreach (var step in path)
        {
            code = new RustField(code, FieldName(step));
            var type = Plan.FieldType(step);
            switch (Plan.FieldStorage(step))
            {
                case Storage.Cell: code = code.Method("get"); break;
                case Storage.RefCell: code = code.Method(isWriting && step.Type is not GoPointer ? "borrow_mut" : "borrow"); break;
                case Storage.Synced: code = Locked(code); break;
            }
            if (Ty.InOption(type) is { } inner)
                code = (Plan.IsCopy(inner) ? code : code.Method(isWriting && Ty.Head(inner) is not ("Rc" or "Arc") ? "as_mut" : "as_ref")).Method("expect", NotNil);
        }
        return code;
    }

    /// <summary>p.m(…) where p may be nil: <c>T::m(p, …)</c>.</summary>
    private Value CallOnNil(CallExpr call, SelectorExpr selector, Member member, FunctionPlan plan)
    {
        var first = plan.Parameters[0];
        HandOnArguments(member.Path.IsEmpty ? TypeOf(selector.X) : member.Path[^1].Type);
        RustExpr receiver;
        if (member.Path.IsEmpty && TypeOf(selector.X) is GoPointer)
            receiver = To(selector.X, first.Type);
        else if (member.Path.IsEmpty)
            receiver = AddressOf(new UnaryExpr(selector.X.Span) { Op = Syntax.Lexing.TokenKind.And, X = selector.X }, first.Type).Code;
        else
            receiver = member.Path[^1].Type is GoPointer ? Coerce(EmbeddedPointer(selector, member.Path), first.Type, call) : Hole(call, $"the method {member.Symbol.Name} of an embedded struct, which may be called on nil");
        var type = first.Go is GoPointer { Element: GoNamed named } ? Planning.Plan.TypeName(named.Symbol) : "Self";
        return Finished(new RustCall(RustExpr.PathOf($"{type}::{_run.Names.Method(member.Symbol.Name)}"), [receiver, .. Arguments(call, plan with { Parameters = plan.Parameters.RemoveAt(0) })]), plan);
    }

    private Value EmbeddedPointer(SelectorExpr selector, ImmutableArray<GoField> path)
    {
        var code = new RustField(Steps(Through(Lower(selector.X)), path.RemoveAt(path.Length - 1), isWriting: false), FieldName(path[^1]));
        var type = Plan.FieldType(path[^1]);
        return Plan.FieldStorage(path[^1]) == Storage.RefCell ? new Value(new RustUnary("*", code.Method("borrow")), type, IsPlace: true) : new Value(code, type, IsPlace: true);
    }
}

/// <summary>A shared struct as a whole: set field by field, as its cells are what can be set.</summary>
internal sealed record CellsPlace(RustExpr Pointer, RustType Type, ImmutableArray<(string Name, Storage Storage, Place? Locked)> Fields, GoType Go) : Place(Type)
{
    public override RustExpr Store(RustExpr value)
    {
        var statements = new List<RustStmt> { new RustLet(RustPattern.Binding("value"), null, value) };
        foreach (var (name, storage, locked) in Fields)
        {
            var from = new RustField(RustExpr.PathOf("value"), name);
            var to = new RustField(Pointer, name);
            statements.Add(new RustExprStmt(storage switch
            {
                Storage.Cell => to.Method("set", from.Method("get")),
                Storage.RefCell => new RustAssign(new RustUnary("*", to.Method("borrow_mut")), "=", from.Method("into_inner")),
                Storage.Synced when locked is not null => locked.Store(from.Method("into_inner")),
                _ => new RustAssign(to, "=", from),
            }));
        }
        return new RustBlockExpr(new RustBlock([.. statements]));
    }

    public override Value Load() => new(new RustUnary("*", Pointer), Type, IsPlace: true) { IsBehindRc = true };

    public override RustExpr Update(string sign, RustExpr value) => Store(value);
}
