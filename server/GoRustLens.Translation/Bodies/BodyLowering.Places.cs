using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Places: left sides, and what is lent for writing.</summary>
internal sealed partial class BodyLowering
{
    private Place PlaceOf(Expr expression)
    {
        if (_given.Count > 0 && _given.TryGetValue(Unparen(expression), out var given))
            return new DirectPlace(given.Code, given.Type);
        switch (Unparen(expression))
        {
            case Ident { IsBlank: true }:
                return new BlankPlace();
            case Ident ident when Model.SymbolOf(ident) is { IsVariable: true } symbol:
                return VariablePlace(symbol, PlanOf(symbol));
            case SelectorExpr selector when Model.SelectionOf(selector) is { Member.IsMethod: false } selection:
                return FieldPlace(selector, selection.Member);
            case SelectorExpr { X: Ident package } selector when Model.SymbolOf(package) is { Kind: SymbolKind.Import } && Model.SymbolOf(selector.Sel) is { } foreign:
                return new DirectPlace(Hole(selector, $"{foreign.FullName} is set"), Ty.Unknown);
            case IndexExpr index:
                return ElementPlace(index);
            case StarExpr star:
                return PointeePlace(star);
            default:
                return Lower(expression) is var value && Ty.IsUnknown(value.Type) ? new DirectPlace(value.Code, Plan.Owned(TypeOf(expression))) : new DirectPlace(value.Code, value.Type);
        }
    }

    private Place VariablePlace(Symbol symbol, VariablePlan variable)
    {
        if (symbol.Kind == SymbolKind.Receiver && _receiver is not null)
            variable = _receiver;
        if (Plan.Pointers.AliasOf(symbol) is { } alias)
            return AliasPlace(alias);
        var path = RustExpr.PathOf(variable.Name);
        return variable.Storage switch
        {
            Storage.Plain => variable.Type is RustReferenceType { IsMutable: true } reference && symbol.Type is not GoPointer ? new DirectPlace(new RustUnary("*", path), reference.Inner) : new DirectPlace(path, variable.Type),
            Storage.Global => GlobalPlace(symbol, variable),
            Storage.Synced => SyncedPlace(path, variable.Type),
            Storage.Cell => new CellPlace(path, variable.Type),
            Storage.Shared when !variable.IsRefCell && Plan.IsCopy(variable.Type) => new CellPlace(path, variable.Type),
            _ => new GuardedPlace(path.Method("borrow"), path.Method("borrow_mut"), variable.Type),
        };
    }

    private Place FieldPlace(SelectorExpr selector, Member member)
    {
        if (TableField(selector, member) is { } standard)
            return standard;
        var code = Steps(ThroughForWriting(PlaceOf(selector.X).Load(), selector.X), member.Path, isWriting: true);
        var field = FieldOf(selector, member);
        code = new RustField(code, Plan.FieldNameOf(member.Symbol));
        var type = field is null ? Plan.Owned(member.Type) : Plan.FieldType(field);
        return (field is null ? Storage.Plain : Plan.FieldStorage(field)) switch
        {
            Storage.Cell => new CellPlace(code, type),
            Storage.RefCell => new GuardedPlace(code.Method("borrow"), code.Method("borrow_mut"), type),
            Storage.Synced => SyncedPlace(code, type),
            _ => new DirectPlace(code, type),
        };
    }

    /// <summary>What a dot can follow where the field behind it is written: an Option is opened for writing.</summary>
    private RustExpr ThroughForWriting(Value value, Expr source)
    {
        if (Ty.InOption(value.Type) is RustReferenceType { IsMutable: false })
            return Member(value.Code).Method("expect", NotNil);
        if (IsCellLoan(value.Type) && CellOf(value) is GuardedPlace cell)
            return cell.Write;
        if (Ty.InOption(value.Type) is { } inner)
            return Member(value.Code).Method(Ty.Head(inner) is "Rc" or "Arc" ? "as_ref" : "as_mut").Method("expect", RustExpr.LiteralOf("\"not nil\""));
        // A guard that was made for reading is made for writing.
        if (value.Code is RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow", Arguments.IsEmpty: true } guard } && !Plan.Pointers.IsShared(TypeOf(source)))
            return guard with { Name = "borrow_mut" };
        return NewtypeOrMember(value);
    }

    private static RustExpr NewtypeOrMember(Value value) => Member(value.Code);

    private Place ElementPlace(IndexExpr index)
    {
        var type = TypeOf(index.X);
        if ((type is GoPointer pointer ? pointer.Element : type).Underlying is GoMap map)
        {
            var holder = OpenedForWriting(index.X).Code;
            var key = Plan.KeyType(map.Key);
            var value = Plan.Owned(map.Value);
            _run.Bounds.Require(map.Value, "Default");
            return new EntryPlace(holder, To(index.Index, key), MapKey(index.Index, key), value, Plan.IsCopy(value)) { Zero = IsZeroWritten(value) ? Zero(map.Value, value, index).Code : null };
        }
        if (SharedSlice(index.X) is { } shared && Ty.Element(shared.Type) is { } item)
            return new SharedElementPlace(shared.Code, Size(index.Index), item);
        var (code, held) = OpenedForWriting(index.X);
        return new DirectPlace(new RustIndex(code, Size(index.Index)), Ty.Element(held) ?? (type.Underlying is GoSlice slice ? Plan.Element(slice.Element) : Ty.Unknown));
    }

    /// <summary>The list or map itself, to change: see <see cref="Opened"/>.</summary>
    private (RustExpr Code, RustType Type) OpenedForWriting(Expr expression)
    {
        var (code, type) = Entry(expression) is { } entry ? entry : (null, Ty.Unknown);
        if (code is null)
        {
            var place = PlaceOf(expression).Load();
            code = ThroughForWriting(place, expression);
            type = InsidePointer(Ty.InOption(place.Type) ?? place.Type);
        }
        while (Plan.InNewtype(Ty.Unref(type)) is { } inner)
            (code, type) = (new RustField(code, "0"), InsidePointer(inner));
        var guarded = Guarded(new Value(code, type), isWriting: true);
        return (guarded.Code, guarded.Type);
    }

    /// <summary>m[k] where what it holds is changed in place; null for other expressions and for values that are handles.</summary>
    private (RustExpr Code, RustType Type)? Entry(Expr expression)
    {
        if (Unparen(expression) is not IndexExpr index || TypeOf(index.X).Underlying is not GoMap { Value.Underlying: GoSlice or GoMap or GoArray } || PlaceOf(expression) is not EntryPlace entry || Ty.Head(entry.Type) is "Rc" or "Arc" or "Option" or "GoSlice")
            return null;
        return (entry.Map.Method("get_mut", entry.BorrowedKey).Method("expect", RustExpr.LiteralOf("\"the key is there\"")), entry.Type);
    }

    private static GoField? FieldOf(SelectorExpr selector, Member member)
    {
        _ = selector;
        return Plan.FieldOf(member);
    }

    private static string FieldName(GoField field) => Plan.FieldNameOf(field.Symbol);
}
