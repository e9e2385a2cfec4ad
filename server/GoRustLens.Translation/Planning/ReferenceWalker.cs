using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>Finds the places of a file's references and what flows between them.</summary>
internal sealed class ReferenceWalker(ReferencePlaces places, SemanticModel model) : GoWalker
{
    /// <summary>The functions around, innermost last: the symbol of a declaration or the literal, with the signature and the named results.</summary>
    private readonly Stack<(object Key, GoSignature? Signature, ImmutableArray<Symbol> Named)> _functions = new();
    private int _goroutines;
    private int _delayed;

    /// <summary>What is run again and again: bodies, and the condition and the step of a for clause.</summary>
    private readonly Stack<GoNode> _loops = new();

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncDecl function: Declared(function); return;
            case FuncLit literal: Literal(literal); return;
            case TypeSpec type: DeclaredType(type); break;
            case ValueSpec values: Values(values); return;
            case AssignStmt assign: Assign(assign); return;
            case IncDecStmt step: Written(step.X); break;
            case RangeStmt range: Range(range); return;
            case ForStmt loop:
                VisitOptional(loop.Init);
                foreach (var part in new GoNode?[] { loop.Cond, loop.Post, loop.Body })
                {
                    if (part is null)
                        continue;
                    _loops.Push(part);
                    Visit(part);
                    _loops.Pop();
                }
                return;
            case BranchStmt { Tok: TokenKind.Goto }: places.HasGoto = true; break;
            case ReturnStmt give: Return(give); return;
            case SendStmt send: Flow(model.TypeOf(send.Chan).Underlying is GoChan channel ? places.Slot(channel.Element) : null, send.Value); Inner(send.Value); Visit(send.Chan); return;
            case CompositeLit literal: Composite(literal); return;
            case CallExpr call: Call(call); return;
            case GoStmt go:
                _goroutines++;
                _delayed++;
                VisitChildrenOf(go);
                _delayed--;
                _goroutines--;
                return;
            case DeferStmt defer:
                _delayed++;
                VisitChildrenOf(defer);
                _delayed--;
                return;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison: Comparison(comparison); return;
            case UnaryExpr { Op: TokenKind.And } address: Address(address); return;
            case SelectorExpr selector: Selector(selector); return;
            case StarExpr star: Inner(star.X); return;
            case IndexExpr index: Inner(index.X); VisitOptional(index.Index); return;
            case SliceExpr slice: Inner(slice.X); VisitOptional(slice.Low); VisitOptional(slice.High); VisitOptional(slice.Max); return;
            case TypeAssertExpr assertion: Visit(assertion.X); return;
            case Ident ident: Use(ident); return;
        }
        VisitChildrenOf(node);
    }

    private static bool IsReference(GoType type) => type.Underlying is GoPointer or GoSlice or GoMap or GoSignature;

    /// <summary>A name that stands as a value where nothing else is known of what becomes of it.</summary>
    private void Use(Ident ident)
    {
        if (model.SymbolOf(ident) is not { } symbol)
            return;
        if (symbol.Kind == SymbolKind.Function)
            places.AsValues.Add(symbol);
        if (!symbol.IsVariable)
            return;
        Reached(symbol, ident);
        if (IsReference(symbol.Type))
            places.Variable(symbol).IsTolerant = true;
    }

    /// <summary>Notes uses by another function literal or goroutine than the variable's own.</summary>
    private void Reached(Symbol symbol, Ident at)
    {
        if (!symbol.IsLocalVariable)
            return;
        places.Use(symbol, at.Start);
        if (_delayed > 0 || symbol.Ident is { } declared && _loops.Any(l => !l.Span.Contains(declared.Span) && !(symbol.Node is RangeStmt own && ReferenceEquals(own.Body, l))))
            places.Repeated.Add((symbol, at.Start));
        if (_goroutines > 0)
            places.InGoroutines.Add(symbol);
        if (_functions.TryPeek(out var function) && function.Key is FuncLit literal && !ReferenceEquals(symbol.Function, literal))
            places.Capture(symbol, [.. _functions.Select(f => f.Key).OfType<FuncLit>().TakeWhile(f => !ReferenceEquals(f, symbol.Function))]);
    }

    /// <summary>Visits what stands before a dot, a bracket or behind a star, or what an edge tells of already: the name itself is gone through, not used.</summary>
    private void Inner(Expr expression)
    {
        switch (Unparen(expression))
        {
            case Ident ident:
                if (model.SymbolOf(ident) is { } symbol)
                    Reached(symbol, ident);
                break;
            case SelectorExpr method when model.SelectionOf(method) is { Member.IsMethod: true }: Selector(method); break;
            case SelectorExpr { X: var inner } selector when model.SelectionOf(selector) is not null: Inner(inner); break;
            case UnaryExpr { Op: TokenKind.And } address: Address(address); break;
            case var other: Visit(other); break;
        }
    }

    private void Selector(SelectorExpr selector)
    {
        if (model.SelectionOf(selector) is not { } selection)
        {
            if (model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Function } function)
                places.AsValues.Add(function);
            return;
        }
        if (selection.Member.IsMethod)
        {
            places.AsValues.Add(selection.Member.Symbol);
            if (selection.Kind == SelectionKind.MethodValue && selection.Member.HasPointerReceiver && model.TypeOf(selector.X) is var type)
            {
                places.Bound.Add(ReferencePlaces.KeyOf(type is GoPointer pointer ? pointer.Element : type));
                if (selection.Member.Symbol.Type is GoSignature { Receiver.Type: GoPointer { Element: var promoted } })
                    places.Bound.Add(ReferencePlaces.KeyOf(promoted));
            }
            SlotSignature(selection.Member.Symbol);
        }
        else if (IsReference(selection.Member.Type))
        {
            places.Field(selection.Member.Symbol, selection.Member.Type).IsTolerant = true;
        }
        Inner(selector.X);
    }

    private void Declared(FuncDecl function)
    {
        if (function.Body is null || model.SymbolOf(function.Name) is not { } symbol)
            return;
        Types(symbol.Type as GoSignature);
        _functions.Push((symbol, symbol.Type as GoSignature, Named(function.Type)));
        if (symbol.Kind == SymbolKind.Method && PackageFacts.Of(model.Package).IsInterfaceMethod(symbol.Name))
            SlotSignature(symbol);
        Visit(function.Body);
        _functions.Pop();
    }

    private void Types(GoSignature? signature)
    {
        if (signature is null)
            return;
        foreach (var parameter in signature.Parameters.Concat(signature.Results))
            StoredIn(parameter.Type);
    }

    private void Literal(FuncLit literal)
    {
        var signature = model.TypeOf(literal) as GoSignature;
        Types(signature);
        _functions.Push((literal, signature, Named(literal.Type)));
        if (signature is not null)
        {
            var names = literal.Type.Params.List.SelectMany(f => f.Names).ToList();
            for (var i = 0; i < names.Count && i < signature.Parameters.Length; i++)
            {
                if (model.SymbolOf(names[i]) is { } parameter && IsReference(parameter.Type))
                    Unify(places.Variable(parameter), places.Slot(parameter.Type));
            }
            for (var i = 0; i < signature.Results.Length; i++)
            {
                if (IsReference(signature.Results[i].Type))
                    Unify(places.Result(literal, i, signature.Results[i].Type), places.Slot(signature.Results[i].Type));
            }
        }
        Visit(literal.Body);
        _functions.Pop();
    }

    /// <summary>A function in use as a value has the parameters and results of its function type.</summary>
    private void SlotSignature(Symbol function)
    {
        if (function.Type is not GoSignature signature)
            return;
        foreach (var (parameter, variable) in Parameters(function, signature))
        {
            if (IsReference(parameter.Type) && variable is not null)
                Unify(places.Variable(variable), places.Slot(parameter.Type));
        }
        for (var i = 0; i < signature.Results.Length; i++)
        {
            if (IsReference(signature.Results[i].Type))
                Unify(places.Result(function, i, signature.Results[i].Type), places.Slot(signature.Results[i].Type));
        }
    }

    private IEnumerable<(GoParameter Parameter, Symbol? Variable)> Parameters(Symbol function, GoSignature signature)
    {
        var names = function.Node is FuncDecl declaration ? declaration.Type.Params.List.SelectMany(f => f.Names.IsEmpty ? [null] : f.Names.Select(n => (Ident?)n)).ToList() : [];
        var home = function is { File: { } file, Package: { } package } ? package.ModelOf(file) : model;
        return signature.Parameters.Select((p, i) => (p, i < names.Count && names[i] is { } name ? home.SymbolOf(name) : null));
    }

    private static void Unify(PlaceNode left, PlaceNode right)
    {
        ReferencePlaces.Connect(left, right);
        ReferencePlaces.Connect(right, left);
    }

    private ImmutableArray<Symbol> Named(FuncType type) => type.Results is null ? [] : [.. type.Results.List.SelectMany(f => f.Names).Select(n => model.SymbolOf(n)).OfType<Symbol>()];

    private void DeclaredType(TypeSpec spec)
    {
        if (model.SymbolOf(spec.Name)?.Type is not GoNamed named)
            return;
        if (named.Underlying is GoStruct structure)
        {
            foreach (var field in structure.Fields)
                StoredField(field.Type);
        }
        else
        {
            StoredIn(named.Underlying);
        }
    }

    private void StoredField(GoType type)
    {
        if (type.Unaliased is GoPointer pointer)
            places.Stored.Add(ReferencePlaces.KeyOf(pointer.Element));
        StoredIn(type);
    }

    /// <summary>Notes which pointers the elements of a type hold.</summary>
    private void StoredIn(GoType type)
    {
        switch (type.Unaliased)
        {
            case GoPointer pointer: StoredIn(pointer.Element); break;
            case GoSlice slice: StoredField(slice.Element); break;
            case GoArray array: StoredField(array.Element); break;
            case GoChan channel: StoredField(channel.Element); break;
            case GoMap map:
                StoredField(map.Key);
                StoredField(map.Value);
                if (map.Key is GoPointer key)
                    places.Compared.Add(ReferencePlaces.KeyOf(key.Element));
                break;
            case GoStruct structure:
                foreach (var field in structure.Fields)
                    StoredField(field.Type);
                break;
        }
    }

    private void Values(ValueSpec spec)
    {
        foreach (var name in spec.Names)
        {
            if (model.SymbolOf(name) is not { IsVariable: true } symbol)
                continue;
            if (symbol.Kind == SymbolKind.Variable)
                StoredField(symbol.Type);
            StoredIn(symbol.Type);
            if (spec.Values.IsEmpty)
                Zeroed(symbol.Type, places.Variable(symbol));
        }
        Assigned([.. spec.Names], spec.Values);
    }

    /// <summary>A zero value of the type is made: its pointers are nil.</summary>
    private void Zeroed(GoType type, PlaceNode? place, int depth = 0)
    {
        switch (type.Underlying)
        {
            case GoPointer or GoSlice or GoMap or GoSignature when place is not null:
                place.TakesNil = true;
                place.TakesWrittenNil |= type.Underlying is GoPointer or GoSignature;
                break;
            case GoStruct structure when depth < 8:
                foreach (var field in structure.Fields)
                    Zeroed(field.Type, IsReference(field.Type) ? places.Field(field.Symbol, field.Type) : null, depth + 1);
                break;
            case GoArray array when depth < 8:
                Zeroed(array.Element, IsReference(array.Element) ? places.Slot(array.Element) : null, depth + 1);
                break;
        }
    }

    private void Assign(AssignStmt assign)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            Written(assign.Lhs[0]);
            VisitChildrenOf(assign);
            return;
        }
        foreach (var target in assign.Lhs)
        {
            if (Unparen(target) is Ident name)
            {
                if (model.SymbolOf(name) is not { IsVariable: true } symbol)
                    continue;
                StoredIn(symbol.Type);
                Reached(symbol, name);
                if (IsReference(symbol.Type) && !ReferenceEquals(symbol.Ident, name))
                    places.Variable(symbol).IsReassigned = true;
                continue;
            }
            Written(target);
            if (Unparen(target) is IndexExpr index)
            {
                Inner(index.X);
                Visit(index.Index);
            }
            else
            {
                Inner(target);
            }
        }
        Assigned(assign.Lhs, assign.Rhs);
    }

    private void Assigned(ImmutableArray<Expr> targets, ImmutableArray<Expr> sources)
    {
        if (targets.Length == sources.Length)
        {
            for (var i = 0; i < targets.Length; i++)
            {
                Flow(PlaceOf(targets[i]), sources[i], model.TypeOf(targets[i]));
                Inner(sources[i]);
            }
            return;
        }
        if (sources is not [var source])
            return;
        Inner(source);
        for (var i = 0; i < targets.Length; i++)
        {
            if (PlaceOf(targets[i]) is not { } place)
                continue;
            if (i == 0 && Unparen(source) is not CallExpr)
            {
                // The comma-ok forms: nil where there is nothing.
                Flow(place, source, model.TypeOf(targets[i]));
                place.TakesNil = true;
                place.TakesWrittenNil |= Unparen(source) is IndexExpr;
            }
            else if (Unparen(source) is CallExpr call && ResultOf(call, i, place.Type) is { } result)
            {
                ReferencePlaces.Connect(result, place);
            }
        }
    }

    /// <summary>The place that an expression names, where it can hold a reference; null for other types.</summary>
    private PlaceNode? PlaceOf(Expr target)
    {
        target = Unparen(target);
        if (target is Ident { IsBlank: true })
            return null;
        switch (target)
        {
            case Ident name when model.SymbolOf(name) is { IsVariable: true } symbol:
                return IsReference(symbol.Type) ? places.Variable(symbol) : null;
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                return IsReference(member.Type) ? places.Field(member.Symbol, member.Type) : null;
            case SelectorExpr selector when model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable } foreign:
                return IsReference(foreign.Type) ? places.Variable(foreign) : null;
            case IndexExpr or StarExpr when model.TypeOf(target) is var type && IsReference(type):
                return places.Slot(type);
            default:
                return null;
        }
    }

    private PlaceNode? ResultOf(CallExpr call, int index, GoType type)
    {
        if (!IsReference(type))
            return null;
        var callee = model.CalleeOf(call);
        if (callee is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl } && ReferenceEquals(callee.Package, model.Package))
            return places.Result(callee, index, type);
        return callee is { Kind: SymbolKind.Builtin } || (callee is { Package: not null } && !ReferenceEquals(callee.Package, model.Package)) ? null : places.Slot(type);
    }

    /// <summary>An expression's value gets to a place; where the place is an interface, <paramref name="place"/> is null and the type says so.</summary>
    private void Flow(PlaceNode? place, Expr source, GoType? target = null)
    {
        source = Unparen(source);
        var type = model.TypeOf(source);
        if (place is null && target?.Underlying is GoInterface && type.Underlying is not GoInterface && (IsReference(type) || type.Underlying is GoStruct))
            place = places.Interface(type);
        if (place is null)
            return;
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
                    place.Addresses.Add(Unparen(pointee));
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

    private void Call(CallExpr call)
    {
        if (model.IsConversion(call))
        {
            if (call.Args is [var converted])
            {
                Flow(null, converted, model.TypeOf(call));
                Inner(converted);
            }
            return;
        }
        var callee = model.CalleeOf(call);
        if (callee is { Kind: SymbolKind.Builtin })
        {
            Builtin(call, callee.Name);
            return;
        }
        Receiver(call, callee);
        var signature = model.SignatureOf(call);
        var isOwn = callee is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl } && ReferenceEquals(callee.Package, model.Package);
        var variables = isOwn && callee!.Type is GoSignature declared ? Parameters(callee, declared).Select(p => p.Variable).ToList() : [];
        for (var i = 0; i < call.Args.Length; i++)
        {
            var argument = call.Args[i];
            var type = signature is null || signature.Parameters.IsEmpty ? null : signature.ParameterTypeOf(i);
            var isRest = signature is { IsVariadic: true } && i >= signature.Parameters.Length - 1 && !call.HasEllipsis;
            if (type is not null && (isOwn || callee is not { Kind: SymbolKind.Function or SymbolKind.Method } || callee.Package is null || ReferenceEquals(callee.Package, model.Package)))
            {
                var place = !IsReference(type) ? null : isOwn && !isRest ? i < variables.Count && variables[i] is { } variable ? places.Variable(variable) : null : places.Slot(type);
                Flow(place, argument, type);
                Inner(argument);
            }
            else if (Unparen(argument) is UnaryExpr { Op: TokenKind.And, X: var lent } && callee is { PackagePath: "fmt" } && callee.Name.Contains("can", StringComparison.Ordinal))
            {
                // What fmt.Sscan is handed it writes at once, and keeps nothing.
                Inside(lent);
                Inner(lent);
            }
            else if (callee is not null && Std.StdTable.Find(callee.PackagePath, callee.FullName) is { } row && row.LendsArgument(i) && Unparen(argument) is not FuncLit)
            {
                // What a function of the standard library gets by reference it does not keep.
                var place = Unparen(argument) is UnaryExpr { Op: TokenKind.And, X: var pointee } ? pointee : argument;
                if (row.WritesArgument(i) && model.TypeOf(place) is not GoPointer)
                    Inside(place);
                Inner(place);
            }
            else
            {
                if (type is not null && !IsOnlyLent(callee, i))
                    Flow(null, argument, type);
                if (Unparen(argument) is UnaryExpr { Op: TokenKind.And } or FuncLit)
                    Inner(argument);
                else
                    Visit(argument);
            }
        }
    }

    /// <summary>True for arguments of the library that are looked at or sorted during the call, and not kept.</summary>
    private static bool IsOnlyLent(Symbol? callee, int index) => callee?.PackagePath is "sort" or "fmt" || (callee?.PackagePath == "container/heap" && index == 0);

    private void Receiver(CallExpr call, Symbol? callee)
    {
        if (Unparen(call.Fun) is not SelectorExpr selector || model.SelectionOf(selector) is not { } selection)
        {
            if (Unparen(call.Fun) is not (Ident or SelectorExpr) || callee is { IsVariable: true })
                Inner(call.Fun);
            return;
        }
        Inner(selector.X);
        if (!selection.Member.IsMethod || callee is null)
            return;
        // A slice or map as a receiver is what the caller has.
        if (!selection.Member.HasPointerReceiver && model.TypeOf(selector.X).Underlying is GoSlice or GoMap && selection.Member.Path.IsEmpty && OwnReceiver(callee) is { } own)
            Flow(places.Variable(own), selector.X);
        if (selection.Member.HasPointerReceiver)
        {
            if (OwnReceiver(callee) is { } receiver)
            {
                if (model.TypeOf(selector.X) is GoPointer && selection.Member.Path.IsEmpty)
                    Flow(places.Variable(receiver), selector.X);
                else
                    places.Variable(receiver).Addresses.Add(Unparen(selector.X));
            }
            if (model.TypeOf(selector.X) is not GoPointer && Writers.Writes(model, callee, selector.X))
                Inside(selector.X);
        }
        foreach (var step in selection.Member.Path.Where(s => s.Type is not GoPointer && selection.Member.HasPointerReceiver))
            places.Write(step.Symbol, FieldWrites.Inside);
    }

    private Symbol? OwnReceiver(Symbol method) =>
        method.Node is FuncDecl { Recv.List: [{ Names: [var name, ..] }, ..] } && method.Package is { } package && ReferenceEquals(package, model.Package) && method.File is { } file ? package.ModelOf(file).SymbolOf(name) : null;

    private void Builtin(CallExpr call, string name)
    {
        if (name is "append" && call.Args is [var list, ..] && model.TypeOf(list).Underlying is GoSlice slice)
        {
            var element = IsReference(slice.Element) ? places.Slot(slice.Element) : null;
            foreach (var item in call.Args.Skip(1))
            {
                if (!call.HasEllipsis)
                    Flow(element, item, slice.Element);
                Inner(item);
            }
            Inner(list);
            return;
        }
        if (name is "delete" or "copy" or "clear" && call.Args is [var changed, ..])
            Inside(changed);
        if (name is "new" && call.Args is [var made])
            Zeroed(model.TypeOf(made), IsReference(model.TypeOf(made)) ? places.Slot(model.TypeOf(made)) : null);
        if (name is "make")
        {
            StoredIn(model.TypeOf(call));
            if (model.TypeOf(call).Underlying is GoSlice { Element: var held } && call.Args.Length == 2 || (call.Args.Length == 3 && model.ConstantOf(call.Args[1])?.ToInteger() is not { IsZero: true }))
                Zeroed(model.TypeOf(call).Underlying is GoSlice of ? of.Element : GoUnknown.Instance, model.TypeOf(call).Underlying is GoSlice with && IsReference(with.Element) ? places.Slot(with.Element) : null);
        }
        foreach (var argument in call.Args)
        {
            if (name is "len" or "cap" or "copy" or "delete" or "clear")
                Inner(argument);
            else
                Visit(argument);
        }
    }

    private void Comparison(BinaryExpr comparison)
    {
        var isNil = model.IsNil(Unparen(comparison.X)) || model.IsNil(Unparen(comparison.Y));
        foreach (var operand in new[] { comparison.X, comparison.Y })
        {
            if (!isNil && model.TypeOf(operand).Unaliased is GoPointer pointer)
            {
                places.Compared.Add(ReferencePlaces.KeyOf(pointer.Element));
                if (PlaceOf(operand) is { } place)
                    place.IsCompared = true;
            }
            Visit(operand);
        }
    }

    private void Address(UnaryExpr address)
    {
        var pointee = Unparen(address.X);
        if (pointee is not CompositeLit)
        {
            Inside(pointee);
            if (model.TypeOf(pointee) is var type && IsReference(type) && PlaceOf(pointee) is { } place)
                Unify(place, places.Slot(type));
        }
        Inner(pointee);
    }

    /// <summary>A left side: the field that it names is set, those around it are changed inside.</summary>
    private void Written(Expr target)
    {
        switch (Unparen(target))
        {
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                places.Write(member.Symbol, FieldWrites.Whole);
                Around(selector, member);
                break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is not GoPointer:
                Inside(index.X);
                break;
            case StarExpr star when model.TypeOf(star.X).Underlying is GoPointer pointer:
                places.Overwritten.Add(ReferencePlaces.KeyOf(pointer.Element));
                break;
        }
    }

    /// <summary>What the expression names is changed in place.</summary>
    private void Inside(Expr target)
    {
        switch (Unparen(target))
        {
            case SelectorExpr selector when model.SelectionOf(selector) is { Member: { IsMethod: false } member }:
                places.Write(member.Symbol, FieldWrites.Inside);
                Around(selector, member);
                break;
            case IndexExpr index when model.TypeOf(index.X).Underlying is not GoPointer:
                Inside(index.X);
                break;
            case SliceExpr slice when model.TypeOf(slice.X).Underlying is not GoPointer:
                Inside(slice.X);
                break;
        }
    }

    private void Around(SelectorExpr selector, Member member)
    {
        var isBehindPointer = false;
        foreach (var step in member.Path.Reverse())
        {
            if (isBehindPointer |= step.Type is GoPointer)
                return;
            places.Write(step.Symbol, FieldWrites.Inside);
        }
        if (model.TypeOf(selector.X).Underlying is not GoPointer)
            Inside(selector.X);
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
