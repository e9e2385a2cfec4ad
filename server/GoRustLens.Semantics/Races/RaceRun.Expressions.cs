using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

internal sealed partial class RaceRun
{
    private static readonly IReadOnlyList<Value> Nothing = [];

    /// <summary>What an expression may give; what it reads is noted.</summary>
    private IReadOnlyList<Value> Evaluate(Expr expression)
    {
        _steps++;
        if (IsOverBudget || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return Nothing;
        switch (expression)
        {
            case ParenExpr paren: return Evaluate(paren.X);
            case Ident ident: return OfIdent(ident);
            case SelectorExpr selector: return OfSelector(selector);
            case StarExpr star when !Model.IsType(star): return Read(star, Places(star, isWrite: false));
            case IndexExpr index: return OfIndex(index);
            case IndexListExpr: return Nothing;
            case SliceExpr slice: return OfSlice(slice);
            case UnaryExpr { Op: TokenKind.And } address: return OfAddress(address);
            case UnaryExpr { Op: TokenKind.Arrow } receive: return Receive(Evaluate(receive.X), receive.X);
            case UnaryExpr unary: return Evaluate(unary.X);
            case BinaryExpr { Op: TokenKind.LogicalAnd or TokenKind.LogicalOr } binary:
                Evaluate(binary.X);
                Evaluate(binary.Y);
                return Nothing;
            case BinaryExpr binary:
                Evaluate(binary.X);
                Evaluate(binary.Y);
                return Nothing;
            case CallExpr call: return Call(call) is [var first, ..] ? first : Nothing;
            case CompositeLit literal: return [OfLiteral(literal)];
            case FuncLit literal: return [new Value(Model.TypeOf(literal), null) { Closure = new Closure(literal, Model, _frame.Variables) }];
            case TypeAssertExpr { Type: { } type } assertion: return Asserted(Evaluate(assertion.X), Model.TypeOf(type));
            case KeyValueExpr pair: return Evaluate(pair.Value);
            default: return Nothing;
        }
    }

    /// <summary>The results of a call, or the value and "ok" of the forms that have one.</summary>
    private List<IReadOnlyList<Value>> EvaluateTuple(Expr expression, int count)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        List<IReadOnlyList<Value>> values = expression is CallExpr call ? [.. Call(call)] : [Evaluate(expression)];
        while (values.Count < count)
            values.Add(Nothing);
        return values;
    }

    private static IReadOnlyList<Value> Asserted(IReadOnlyList<Value> values, GoType type) =>
        type.Underlying is GoInterface ? values : [.. values.Where(value => TypeIdentity.AreIdentical(value.Type, type))];

    private IReadOnlyList<Value> OfIdent(Ident ident)
    {
        if (Model.SymbolOf(ident) is not { } symbol)
            return Nothing;
        if (symbol.Kind is SymbolKind.Function && symbol.Node is FuncDecl)
            return [new Value(symbol.Type, null) { Function = symbol }];
        if (!symbol.IsVariable)
            return Nothing;
        if (symbol.Node is CaseClause clause && _clauseValues.TryGetValue((clause.Start, symbol.Name), out var asserted))
            return asserted;
        var cell = CellOf(symbol);
        Note(cell, ident, isWrite: false);
        return Held(cell);
    }

    /// <summary>What a cell holds; of a struct the contents.</summary>
    private static IReadOnlyList<Value> Held(Cell cell) =>
        cell.Type.Underlying is GoStruct or GoArray ? [new Value(cell.Type, cell)] : cell.Values;

    private Cell CellOf(Symbol symbol)
    {
        if (_frame.Variables.Cells.TryGetValue(symbol, out var known))
            return known;
        if (symbol.Kind == SymbolKind.Variable)
            return Global(symbol);
        var cell = NewCell(symbol.Type, symbol.Name, symbol);
        _frame.Variables = _frame.Variables.With(symbol, cell);
        return cell;
    }

    /// <summary>A variable of a package: what it is declared with is evaluated when it is first used.</summary>
    private Cell Global(Symbol symbol)
    {
        if (_globals.TryGetValue(symbol, out var known))
            return known;
        var isOwn = ReferenceEquals(symbol.Package, package);
        var cell = new Cell(symbol.Type, null, symbol.Name, symbol) { IsSymbolic = true };
        _globals.Add(symbol, cell);
        if (!isOwn || symbol is not { Node: ValueSpec spec, File: { } file } || symbol.Index >= spec.Values.Length || spec.Names.Length != spec.Values.Length)
            return cell;
        cell = new Cell(symbol.Type, null, symbol.Name, symbol);
        _globals[symbol] = cell;
        var (outer, thread, depth) = (_frame, _thread, _depth);
        _frame = new Frame(package.ModelOf(file), Variables.None, null);
        _thread = new RaceThread(-1, null, null);
        var threads = _threads;
        _threads = 1;
        if (_depth < MaxDepth)
            Put(cell, Evaluate(spec.Values[symbol.Index]));
        _threads = threads;
        (_frame, _thread, _depth) = (outer, thread, depth);
        return cell;
    }

    private IReadOnlyList<Value> OfSelector(SelectorExpr selector)
    {
        if (Model.SymbolOf(selector.Sel) is not { } member)
            return Nothing;
        if (member.Kind == SymbolKind.Variable)
        {
            var global = Global(member);
            Note(global, selector, isWrite: false);
            return Held(global);
        }
        if (member.Kind == SymbolKind.Function)
            return [new Value(member.Type, null) { Function = member }];
        if (member.Kind == SymbolKind.Method)
            return MethodsOf(selector, member);
        return Read(selector, Places(selector, isWrite: false));
    }

    private IReadOnlyList<Value> Read(Expr node, IReadOnlyList<Cell> places)
    {
        if (places.Count == 0)
            return Nothing;
        foreach (var place in places)
            Note(place, node, isWrite: false);
        return places.Count == 1 ? Held(places[0]) : [.. places.SelectMany(Held).Distinct()];
    }

    /// <summary>The pieces of memory that an expression names.</summary>
    private IReadOnlyList<Cell> Places(Expr expression, bool isWrite)
    {
        switch (expression)
        {
            case ParenExpr paren:
                return Places(paren.X, isWrite);
            case Ident ident:
                return Model.SymbolOf(ident) is { IsVariable: true } symbol ? [CellOf(symbol)] : [];
            case StarExpr star:
                return [.. Evaluate(star.X).Select(value => value.Target).OfType<Cell>()];
            case SelectorExpr selector:
                return FieldsOf(selector, isWrite);
            case IndexExpr index:
                return Elements(index, isWrite);
            default:
                return [.. Evaluate(expression).Select(value => value.Target).OfType<Cell>()];
        }
    }

    private IReadOnlyList<Cell> FieldsOf(SelectorExpr selector, bool isWrite)
    {
        if (Model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable } global)
            return [Global(global)];
        if (Model.SelectionOf(selector) is not { Member: { IsMethod: false } member })
            return [];
        var bases = BasesOf(selector.X, isWrite);
        foreach (var embedded in member.Path)
            bases = Inner(bases, embedded.Name, embedded.Type, embedded.Symbol, selector);
        return [.. bases.Select(cell => cell.Part(member.Symbol.Name, member.Type, member.Symbol))];
    }

    /// <summary>The structs that the left side of a dot names, pointers followed.</summary>
    private IReadOnlyList<Cell> BasesOf(Expr left, bool isWrite)
    {
        var type = Model.TypeOf(left);
        if (type.Underlying is GoPointer)
            return [.. Evaluate(left).Select(value => value.Target).OfType<Cell>()];
        return Places(left, isWrite);
    }

    /// <summary>An embedded field, its pointer followed.</summary>
    private List<Cell> Inner(IReadOnlyList<Cell> bases, string name, GoType type, Symbol symbol, Expr node)
    {
        var found = new List<Cell>();
        foreach (var outer in bases)
        {
            var cell = outer.Part(name, type, symbol);
            if (type.Underlying is not GoPointer)
            {
                found.Add(cell);
                continue;
            }
            Note(cell, node, isWrite: false);
            found.AddRange(cell.Values.Select(value => value.Target).OfType<Cell>());
        }
        return found;
    }

    private IReadOnlyList<Cell> Elements(IndexExpr index, bool isWrite)
    {
        var type = Model.TypeOf(index.X).Underlying;
        if (type is GoPointer { Element: var pointed })
            type = pointed.Underlying;
        Evaluate(index.Index);
        if (type is GoMap map)
        {
            // m[k] = v reads the variable and writes into the map.
            _ = isWrite;
            return [.. Evaluate(index.X).Select(value => value.Target).OfType<Cell>().Select(target => target.Part("[]", map.Value, null))];
        }
        var element = type switch { GoSlice slice => slice.Element, GoArray array => array.Element, _ => null };
        if (element is null)
            return [];
        IReadOnlyList<Cell> containers = type is GoArray && Model.TypeOf(index.X).Underlying is GoArray
            ? Places(index.X, isWrite)
            : [.. Evaluate(index.X).Select(value => value.Target).OfType<Cell>()];
        var constant = Model.ConstantOf(index.Index);
        var isKnown = constant is not null;
        var name = isKnown ? $"[{constant}]" : "[*]";
        return [.. containers.Select(container => WithValues(container.Part(name, element, null, isSomeElement: !isKnown), container, element))];
    }

    /// <summary>An element holds what anything of the container may hold.</summary>
    private Cell WithValues(Cell element, Cell container, GoType type)
    {
        if (type.Underlying is not (GoStruct or GoArray) && element.Values.Count == 0)
            element.Add(TwinsOf(container.Part("[]", type, null).Values));
        return element;
    }

    private IReadOnlyList<Value> TwinsOf(IReadOnlyList<Value> values)
    {
        if (_turn == 0 || values.Count == 0)
            return values;
        // The second turn takes the second of two; of one that a loop made, or that comes from outside, a second of its kind.
        if (values.Count > 1)
            return [values[Math.Min(_turn, values.Count - 1)]];
        var only = values[0];
        return only.Target is { } target && (target.IsOfLoop || target.IsSymbolic) ? [only with { Target = target.Twin() }] : values;
    }

    private IReadOnlyList<Value> OfIndex(IndexExpr index)
    {
        if (Model.IsType(index.X) || Model.TypeOf(index.X).Underlying is GoSignature)
            return Evaluate(index.X);
        var places = Elements(index, isWrite: false);
        foreach (var place in places)
            Note(place, index, isWrite: false);
        var held = places.SelectMany(Held).Distinct().ToList();
        return Model.TypeOf(index.X).Underlying is GoMap ? TwinsOf(held) : held;
    }

    private IReadOnlyList<Value> OfSlice(SliceExpr slice)
    {
        foreach (var bound in new[] { slice.Low, slice.High, slice.Max })
        {
            if (bound is not null)
                Evaluate(bound);
        }
        return Model.TypeOf(slice.X).Underlying is GoArray
            ? [.. Places(slice.X, isWrite: false).Select(cell => new Value(Model.TypeOf(slice), cell))]
            : [.. Evaluate(slice.X).Select(value => value with { IsPart = true })];
    }

    private IReadOnlyList<Value> OfAddress(UnaryExpr address)
    {
        var inner = address.X;
        while (inner is ParenExpr paren)
            inner = paren.X;
        var type = Model.TypeOf(address);
        if (inner is CompositeLit literal)
            return [OfLiteral(literal) with { Type = type }];
        return [.. Places(inner, isWrite: false).Select(cell => new Value(type, cell))];
    }

    private Value OfLiteral(CompositeLit literal)
    {
        var type = Model.TypeOf(literal);
        // "[]*T{{...}}": the element type is left out, and the address with it.
        var made = type is GoPointer pointer ? pointer.Element : type;
        var cell = NewCell(made, "", null);
        var structure = made.Underlying as GoStruct;
        for (var index = 0; index < literal.Elts.Length; index++)
        {
            var element = literal.Elts[index];
            var value = element is KeyValueExpr pair ? pair.Value : element;
            var values = Evaluate(value);
            if (structure is not null)
            {
                var field = element is KeyValueExpr { Key: Ident key }
                    ? structure.Fields.FirstOrDefault(candidate => candidate.Name == key.Name)
                    : index < structure.Fields.Length ? structure.Fields[index] : null;
                if (field is not null)
                    Put(cell.Part(field.Name, field.Type, field.Symbol), values);
            }
            else
            {
                if (element is KeyValueExpr { Key: var mapKey } && made.Underlying is GoMap)
                    Evaluate(mapKey);
                if (ElementOf(made) is { } elementType)
                    Put(cell.Part("[]", elementType, null), values);
            }
        }
        return new Value(type, cell);
    }

    private static GoType? ElementOf(GoType type) => type.Underlying switch
    {
        GoMap map => map.Value,
        GoSlice slice => slice.Element,
        GoArray array => array.Element,
        GoChan chan => chan.Element,
        GoPointer { Element: var pointed } when pointed.Underlying is GoArray array => array.Element,
        _ => null,
    };

    private List<Value> ContentsOf(IReadOnlyList<Value> containers)
    {
        var found = new List<Value>();
        foreach (var container in containers)
        {
            if (container.Target is { } target && ElementOf(target.Type) is { } element)
            {
                var part = target.Part("[]", element, null, isSomeElement: target.Type.Underlying is not GoMap);
                found.AddRange(element.Underlying is GoStruct or GoArray ? [] : TwinsOf(part.Values));
            }
        }
        return found;
    }

    private void NoteContents(IReadOnlyList<Value> containers, Expr node, bool isWrite)
    {
        foreach (var container in containers)
        {
            if (container.Target is { Type.Underlying: GoMap map } target)
                Note(target.Part("[]", map.Value, null), node, isWrite);
        }
    }

    private void Send(SendStmt send)
    {
        var channels = Evaluate(send.Chan);
        var values = Evaluate(send.Value);
        foreach (var channel in channels)
        {
            if (channel.Target is not { Type.Underlying: GoChan type } target)
                continue;
            if (type.Element.Underlying is not (GoStruct or GoArray))
                target.Part("[]", type.Element, null).Add(values);
            Release(target, isBroadcast: false);
            // Without a buffer the receiver has come when the send is over; with one, a full buffer waits for a receiver.
            if (target.Capacity == 0 || _loops > 0)
                AcquireReceives(target);
            if (target.Capacity == 1)
                _held = _held.SetItem(target, true);
        }
    }

    /// <summary>The sender waits for receivers.</summary>
    private void AcquireReceives(Cell channel)
    {
        var position = ++_thread.Position;
        var sent = _sends[(_thread, channel)] = _loops > 0 || _sends.GetValueOrDefault((_thread, channel)) == int.MaxValue ? int.MaxValue : _sends.GetValueOrDefault((_thread, channel)) + 1;
        var met = new Dictionary<RaceThread, int>();
        foreach (var taken in channel.Acquires ?? [])
        {
            // A loop that receives has come as far as there were sends, no turn further.
            var turns = met[taken.Thread] = met.GetValueOrDefault(taken.Thread) + 1;
            if (taken.IsInLoop && turns > sent)
                continue;
            if (!ReferenceEquals(taken.Thread, _thread) && !RaceOrder.IsOrdered(_orders, _thread, position, taken.Thread, taken.Position - 1, taken.Choice, null))
                _orders.Add(new Order(taken.Thread, taken.Position, _thread, position, _choice));
        }
    }

    private List<Value> Receive(IReadOnlyList<Value> channels, Expr node)
    {
        var isKnown = false;
        foreach (var channel in channels)
        {
            if (channel.Target is not { Type.Underlying: GoChan } target)
                continue;
            isKnown |= !target.IsSymbolic;
            if (!target.HasElements)
                NoteEmpty(target);
            Acquire(target, takesAll: false);
            // A receiver frees the place that a sender of this thread took: a lock of its own making.
            _held = _held.Remove(target);
        }
        if (!isKnown && !IsTimer(node))
            _isUncertain = true;
        var received = ReceivedFrom(channels);
        foreach (var target in received.Select(value => value.Target).OfType<Cell>())
            (target.Takers ??= []).Add(_thread);
        return received;
    }

    /// <summary>Channels of time wait for no goroutine.</summary>
    private bool IsTimer(Expr channel) =>
        channel is CallExpr call ? Model.CalleeOf(call) is { PackagePath: "time" } : Model.TypeOf(channel).Underlying is GoChan { Element: GoNamed { Symbol: { Name: "Time", PackagePath: "time" } } };
}
