using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>What flows where: assignments, loops, returns, literals.</summary>
internal sealed partial class ReferenceWalker
{
    /// <summary>An expression's value gets to a place; where the place is an interface, <paramref name="place"/> is null and the type says so.</summary>
    private void Flow(PlaceNode? place, Expr source, GoType? target = null)
    {
        source = Unparen(source);
        var type = model.TypeOf(source);
        if (place is null && target?.Underlying is GoInterface && type.Underlying is not GoInterface && (IsReference(type) || type.Underlying is GoStruct))
            place = places.Interface(type);
        if (place is null)
            return;
        if (place.Type.Underlying is GoSlice)
            Lists(place, source, type);
        switch (source)
        {
            case Ident when model.IsNil(source):
                place.TakesNil = true;
                place.TakesWrittenNil = true;
                break;
            case CompositeLit or CallExpr { Fun: Ident { Name: "new" or "make" } }:
                place.TakesFresh = true;
                break;
            case UnaryExpr { Op: TokenKind.And, X: var pointee }:
                if (Unparen(pointee) is CompositeLit)
                    place.TakesFresh = true;
                else
                    places.Address(place, Unparen(pointee), model);
                break;
            case FuncLit literal:
                ReferencePlaces.Connect(places.Closure(literal, type), place);
                break;
            case CallExpr call when model.IsConversion(call) && call.Args is [var converted]:
                Flow(place, converted);
                break;
            case CallExpr { Fun: Ident { Name: "append" } } call when call.Args is [var list, ..]:
                place.TakesFresh = true;
                Flow(place, list);
                break;
            case CallExpr call:
                if (ResultOf(call, 0, place.Type) is { } result)
                    ReferencePlaces.Connect(result, place);
                else
                    place.TakesFresh = true;
                break;
            case SliceExpr { X: var array } when Unparen(array) is Ident name && model.SymbolOf(name) is { Kind: SymbolKind.Local, Type.Underlying: GoArray } cut:
                // A part of an array: what is written there is seen in the array.
                ReferencePlaces.Connect(places.Variable(cut), place);
                break;
            case SliceExpr slice:
                Flow(place, slice.X);
                break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoMap && IsReference(type):
                ReferencePlaces.Connect(places.Slot(type), place);
                place.TakesNil = true;
                break;
            case TypeAssertExpr when IsReference(type):
                ReferencePlaces.Connect(places.Interface(type), place);
                break;
            case UnaryExpr { Op: TokenKind.Arrow } when IsReference(type):
                ReferencePlaces.Connect(places.Slot(type), place);
                break;
            default:
                if (PlaceOf(source) is { } from)
                    ReferencePlaces.Connect(from, place);
                break;
        }
    }

    /// <summary>Which kinds of empty slice a place gets.</summary>
    private void Lists(PlaceNode place, Expr source, GoType type)
    {
        switch (source)
        {
            case Ident when model.IsNil(source):
                place.TakesNilList = true;
                break;
            case CompositeLit literal:
                place.TakesEmptyList |= literal.Elts.IsEmpty;
                break;
            case CallExpr { Fun: Ident { Name: "make" }, Args: [_, var length, ..] } made:
                place.TakesRoom |= made.Args.Length > 2;
                place.TakesEmptyList |= model.ConstantOf(length)?.ToInteger() is not { IsZero: false };
                break;
            case CallExpr call when model.IsConversion(call) && call.Args is [var text] && model.TypeOf(text).Underlying is GoBasic:
                place.TakesEmptyList |= model.ConstantOf(text)?.ToText() is null or "";
                break;
            case CallExpr call when !model.IsConversion(call) && model.CalleeName(call) != "append" && ResultOf(call, 0, type) is null:
                place.TakesNilList = true;
                break;
            case SliceExpr { Low: not null } or SliceExpr { High: not null }:
                place.TakesEmptyList = true;
                break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is GoMap:
                place.TakesNilList = true;
                break;
        }
    }

    private void Range(RangeStmt range)
    {
        var type = model.TypeOf(range.X);
        var (key, value) = (type is GoPointer pointer ? pointer.Element : type).Underlying switch
        {
            GoSlice slice => (null, slice.Element),
            GoArray array => (null, array.Element),
            GoMap map => (map.Key, map.Value),
            GoChan channel => (channel.Element, null),
            _ => ((GoType?)null, (GoType?)null),
        };
        foreach (var (target, held) in new[] { (range.Key, key), (range.Value, value) })
        {
            if (target is null)
                continue;
            if (range.Tok == TokenKind.Assign)
                Written(target);
            if (held is not null && IsReference(held) && PlaceOf(target) is { } place)
                ReferencePlaces.Connect(places.Slot(held), place);
            if (model.SymbolOf(target) is { IsVariable: true } symbol)
                StoredIn(symbol.Type);
        }
        Inner(range.X);
        foreach (var target in new[] { range.Key, range.Value })
        {
            if (range.Tok == TokenKind.Assign && target is not null)
                Inner(target);
        }
        _loops.Push(range.Body);
        Visit(range.Body);
        _loops.Pop();
    }

    private void Return(ReturnStmt give)
    {
        if (!_functions.TryPeek(out var function) || function.Signature is not { } signature)
        {
            VisitChildrenOf(give);
            return;
        }
        for (var i = 0; i < signature.Results.Length; i++)
        {
            var type = signature.Results[i].Type;
            var place = IsReference(type) ? places.Result(function.Key, i, type) : null;
            if (give.Results.IsEmpty && i < function.Named.Length && place is not null)
            {
                ReferencePlaces.Connect(places.Variable(function.Named[i]), place);
                Zeroed(type, places.Variable(function.Named[i]));
            }
            else if (give.Results.Length == signature.Results.Length)
            {
                Flow(place, give.Results[i], type);
            }
            else if (give.Results is [CallExpr call] && place is not null && ResultOf(call, i, type) is { } result)
            {
                ReferencePlaces.Connect(result, place);
            }
        }
        foreach (var result in give.Results)
            Inner(result);
    }

    private void Composite(CompositeLit literal)
    {
        var type = model.TypeOf(literal);
        StoredIn(type);
        type = type is GoPointer pointer ? pointer.Element : type;
        if (type.Underlying is GoStruct structure)
        {
            var given = new HashSet<GoField>();
            for (var i = 0; i < literal.Elts.Length; i++)
            {
                var (field, value) = literal.Elts[i] is KeyValueExpr { Key: Ident name } pair
                    ? (structure.Fields.FirstOrDefault(f => f.Name == name.Name), pair.Value)
                    : (i < structure.Fields.Length ? structure.Fields[i] : null, literal.Elts[i]);
                if (field is not null)
                {
                    given.Add(field);
                    Flow(IsReference(field.Type) ? places.Field(field.Symbol, field.Type) : null, value, field.Type);
                }
                Inner(value);
            }
            foreach (var field in structure.Fields.Where(f => !given.Contains(f)))
                Zeroed(field.Type, IsReference(field.Type) ? places.Field(field.Symbol, field.Type) : null);
            return;
        }
        var (key, element) = type.Underlying switch
        {
            GoSlice slice => (null, slice.Element),
            GoArray array => (null, array.Element),
            GoMap map => (map.Key, map.Value),
            _ => ((GoType?)null, (GoType?)null),
        };
        if (type.Underlying is GoArray { Element: var rest } && IsReference(rest))
            Zeroed(rest, places.Slot(rest));
        foreach (var item in literal.Elts)
        {
            var value = item;
            if (item is KeyValueExpr pair)
            {
                value = pair.Value;
                Flow(key is not null && IsReference(key) ? places.Slot(key) : null, pair.Key, key);
                Inner(pair.Key);
            }
            Flow(element is not null && IsReference(element) ? places.Slot(element) : null, value, element);
            Inner(value);
        }
    }
}
