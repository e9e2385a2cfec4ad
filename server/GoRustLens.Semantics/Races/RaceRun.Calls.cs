using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

internal sealed partial class RaceRun
{
    private static readonly IReadOnlyList<IReadOnlyList<Value>> NoResults = [];

    private IReadOnlyList<IReadOnlyList<Value>> Call(CallExpr call)
    {
        if (Model.IsConversion(call))
            return call.Args is [var converted] ? [Evaluate(converted)] : NoResults;
        if (Model.CalleeOf(call) is { Kind: SymbolKind.Builtin } builtin)
            return [Builtin(call, builtin.Name)];
        var functions = Callee(call);
        var arguments = Arguments(call);
        return Library(call, functions, arguments, out var results) ? results : CallAll(functions, arguments, call);
    }

    private IReadOnlyList<Value> Callee(CallExpr call)
    {
        var function = call.Fun;
        while (function is ParenExpr paren)
            function = paren.X;
        return function switch
        {
            IndexListExpr list => Evaluate(list.X),
            _ => Evaluate(function),
        };
    }

    private List<IReadOnlyList<Value>> Arguments(CallExpr call)
    {
        if (call.Args is [CallExpr forwarded] && Model.TypeOf(forwarded) is GoTuple { Elements.Length: > 1 } tuple)
            return EvaluateTuple(forwarded, tuple.Elements.Length);
        var values = new List<IReadOnlyList<Value>>();
        foreach (var argument in call.Args)
            values.Add(Evaluate(argument));
        return values;
    }

    private IReadOnlyList<IReadOnlyList<Value>> CallAll(IReadOnlyList<Value> functions, IReadOnlyList<IReadOnlyList<Value>> arguments, CallExpr call)
    {
        List<IReadOnlyList<Value>>? merged = null;
        foreach (var function in functions)
        {
            if (CallValue(function, arguments, call) is not { } results)
                continue;
            if (merged is null)
            {
                merged = [.. results];
                continue;
            }
            for (var index = 0; index < merged.Count && index < results.Count; index++)
                merged[index] = [.. merged[index].Concat(results[index]).Distinct()];
        }
        return merged ?? Opaque(call, arguments);
    }

    /// <summary>Runs a function value; null where there is nothing to run. Without arguments its parameters come from outside.</summary>
    private IReadOnlyList<IReadOnlyList<Value>>? CallValue(Value run, IReadOnlyList<IReadOnlyList<Value>>? arguments, GoNode node)
    {
        if (_depth >= MaxDepth || IsOverBudget)
            return null;
        if (run.Closure is { } closure)
        {
            if (_openLiterals.Contains(closure.Literal) && _openLiterals.Count(open => ReferenceEquals(open, closure.Literal)) > 1)
                return null;
            _openLiterals.Add(closure.Literal);
            var inner = Bind(closure.Literal.Type, arguments, closure.Model, closure.Variables, isVariadicSpread: node is CallExpr { HasEllipsis: true });
            var results = Body(closure.Literal, closure.Literal.Body, closure.Literal.Type, closure.Model, inner);
            _openLiterals.RemoveAt(_openLiterals.Count - 1);
            return results;
        }
        if (run.Function is null && run.Target is { Type.Underlying: GoChan } done)
        {
            // A cancel function closes the context's channel.
            Release(done, isBroadcast: true);
            return NoResults;
        }
        UseTest([run], node);
        if (run.Function is not { Node: FuncDecl { Body: { } body } declaration, File: { } file, Package: { } owner } function || !ReferenceEquals(owner, package))
            return null;
        if (!_open.Add(function))
            return null;
        var model = package.ModelOf(file);
        var variables = Bind(declaration.Type, arguments, model, Variables.None, node is CallExpr { HasEllipsis: true });
        if (declaration.Recv is { List: [{ Names: [var name] }] } && run.Receiver is { } receiver && model.SymbolOf(name) is { } symbol)
        {
            var cell = NewCell(symbol.Type, name.Name, symbol);
            Put(cell, [receiver]);
            variables = variables.With(symbol, cell);
        }
        var given = Body(declaration, body, declaration.Type, model, variables);
        _open.Remove(function);
        return given;
    }

    private readonly List<FuncLit> _openLiterals = [];

    private Variables Bind(FuncType type, IReadOnlyList<IReadOnlyList<Value>>? arguments, SemanticModel model, Variables variables, bool isVariadicSpread)
    {
        var position = 0;
        foreach (var field in type.Params.List)
        {
            foreach (var name in field.Names)
            {
                var index = position++;
                if (model.SymbolOf(name) is not { } symbol)
                    continue;
                var cell = arguments is null ? new Cell(symbol.Type, null, name.Name, symbol) { IsSymbolic = true } : NewCell(symbol.Type, name.Name, symbol);
                if (arguments is not null && field.Type is Ellipsis && !isVariadicSpread && symbol.Type is GoSlice slice)
                {
                    var list = NewCell(symbol.Type, "", null);
                    list.Part("[]", slice.Element, null).Add([.. arguments.Skip(index).SelectMany(values => values)]);
                    cell.Add([new Value(symbol.Type, list)]);
                }
                else if (arguments is not null && index < arguments.Count)
                {
                    Put(cell, arguments[index]);
                }
                variables = variables.With(symbol, cell);
            }
            if (field.Names.IsEmpty)
                position++;
        }
        return variables;
    }

    /// <summary>What a method is called on, embedded fields and pointers followed, with the method of the value's own type.</summary>
    private List<Value> Receivers(SelectorExpr selector)
    {
        if (Model.SelectionOf(selector) is not { Member: { IsMethod: true } member })
            return [];
        var type = Model.TypeOf(selector.X);
        if (Model.IsType(selector.X))
            return [];
        var isByAddress = type.Underlying is GoStruct or GoArray || (member.HasPointerReceiver && type.Underlying is not (GoPointer or GoInterface));
        List<Value> current = isByAddress
            ? [.. Places(selector.X, isWrite: false).Select(cell => new Value(new GoPointer(cell.Type), cell))]
            : [.. Evaluate(selector.X)];
        current = Along(current, member.Path, selector);
        if (!member.HasPointerReceiver && member.Symbol.Node is FuncDecl && member.Symbol.PackagePath == package.ImportPath)
        {
            // The value is copied, field by field.
            foreach (var value in current)
            {
                if (value.Target is { Type.Underlying: GoStruct } copied)
                    Note(copied, selector, isWrite: false);
            }
        }
        return current;
    }

    private List<Value> Along(List<Value> current, IEnumerable<GoField> path, Expr node)
    {
        foreach (var embedded in path)
        {
            var next = new List<Value>();
            foreach (var outer in current)
            {
                if (outer.Target is not { } target)
                    continue;
                var part = target.Part(embedded.Name, embedded.Type, embedded.Symbol);
                if (embedded.Type.Underlying is GoPointer or GoInterface)
                {
                    Note(part, node, isWrite: false);
                    next.AddRange(part.Values);
                }
                else
                {
                    next.Add(new Value(new GoPointer(embedded.Type), part));
                }
            }
            current = next;
        }
        return current;
    }

    /// <summary>A method, where the receiver's type has one of its own for that of an interface.</summary>
    private List<Value> MethodsOf(SelectorExpr selector, Symbol member)
    {
        var found = new List<Value>();
        foreach (var receiver in Receivers(selector))
        {
            if (member.Node is FuncDecl)
            {
                found.Add(new Value(member.Type, null) { Function = member, Receiver = receiver });
                continue;
            }
            if (SemanticModel.MemberOf(receiver.Type, member.Name) is not { IsMethod: true } own)
                continue;
            foreach (var inner in Along([receiver], own.Path, selector))
                found.Add(new Value(own.Type, null) { Function = own.Symbol, Receiver = inner });
        }
        return found;
    }

    /// <summary>A call whose body is not at hand: what it gives comes from outside, and it may call back.</summary>
    private IReadOnlyList<IReadOnlyList<Value>> Opaque(CallExpr call, IReadOnlyList<IReadOnlyList<Value>> arguments)
    {
        var callee = Model.CalleeOf(call);
        var isAtOnce = callee?.PackagePath is "sort" or "slices" or "maps" or "strings" or "bytes" or "iter";
        foreach (var values in arguments)
        {
            foreach (var value in values)
            {
                if (value.Closure is null && value.Function is null)
                    continue;
                var uncertain = _isUncertain;
                _isUncertain |= !isAtOnce;
                CallValue(value, null, call);
                _isUncertain = uncertain;
            }
        }
        if (call.Fun is SelectorExpr { Sel.Name: var name } && callee is not { PackagePath: "time" or "testing" } && WaitsByName(name))
            _isUncertain = true;
        if (Model.SignatureOf(call) is not { } signature)
            return NoResults;
        return [.. signature.Results.Select(result => FromOutside(result.Type))];
    }

    private static bool WaitsByName(string name) =>
        name.StartsWith("Wait", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Join", StringComparison.OrdinalIgnoreCase)
        || name is "Acquire" or "Recv" or "Receive" or "Shutdown" or "Eventually";

    private IReadOnlyList<Value> FromOutside(GoType type) => type.Underlying switch
    {
        GoPointer or GoMap or GoSlice or GoChan => new Cell(type, null, "", null) { IsSymbolic = true, IsOfLoop = _loops > 0 }.Values,
        GoStruct => [new Value(type, new Cell(type, null, "", null) { IsSymbolic = true })],
        _ => Nothing,
    };

    private void Go(CallExpr call, GoNode start)
    {
        if (Model.CalleeOf(call) is { Kind: SymbolKind.Builtin })
        {
            Arguments(call);
            return;
        }
        var functions = Callee(call);
        var arguments = Arguments(call);
        foreach (var function in functions.Take(3))
            Spawn(function, arguments, start, first: null);
    }

    private IReadOnlyList<Value> Builtin(CallExpr call, string name)
    {
        switch (name)
        {
            case "append" when call.Args is [var list, ..]:
                return Append(call, list);
            case "delete" or "clear" when call.Args is [var map, ..]:
                NoteContents(Evaluate(map), map, isWrite: true);
                return Nothing;
            case "len" or "cap" when call.Args is [var counted]:
                NoteContents(Evaluate(counted), counted, isWrite: false);
                return Nothing;
            case "make":
                return Make(call);
            case "new":
                var type = Model.TypeOf(call);
                var made = type is GoPointer pointer ? pointer.Element : type;
                var cell = NewCell(made, "", null);
                if (call.Args is [var initial] && !Model.IsType(initial))
                    Put(cell, Evaluate(initial));
                return [new Value(type, cell)];
            case "close" when call.Args is [var channel]:
                foreach (var value in Evaluate(channel))
                {
                    if (value.Target is { Type.Underlying: GoChan } closed)
                        Release(closed, isBroadcast: true);
                }
                return Nothing;
            default:
                foreach (var argument in call.Args)
                {
                    if (!Model.IsType(argument))
                        Evaluate(argument);
                }
                return Nothing;
        }
    }

    private IReadOnlyList<Value> Append(CallExpr call, Expr list)
    {
        var values = Evaluate(list);
        var type = Model.TypeOf(call);
        if (values.Count == 0)
            values = [new Value(type, NewCell(type, "", null))];
        if (!ReferenceEquals(call, _growing))
        {
            // The slice itself is read only, but two that append to it write the same element behind its last one.
            foreach (var value in values)
            {
                if (value is { IsPart: false, Target: { HasRoom: true } room } && ElementOf(room.Type) is { } written)
                    Note(room.Part("room", written, null), list, isWrite: true);
            }
        }
        foreach (var added in call.Args.AsSpan()[1..])
        {
            var elements = Evaluate(added);
            foreach (var target in values)
            {
                if (target.Target is not { } slice || ElementOf(slice.Type) is not { } element || element.Underlying is GoStruct or GoArray)
                    continue;
                var part = slice.Part("[]", element, null);
                part.Add(call.HasEllipsis ? ContentsOf(elements) : elements);
            }
        }
        return values;
    }

    private IReadOnlyList<Value> Make(CallExpr call)
    {
        var type = Model.TypeOf(call);
        var cell = NewCell(type, "", null);
        if (type.Underlying is GoChan)
        {
            cell.Capacity = call.Args.Length < 2 ? 0
                : Model.ConstantOf(call.Args[1]) is { } constant && long.TryParse(constant.ToString(), out var size) ? size : -1;
        }
        else
            cell.HasRoom = type.Underlying is GoSlice && call.Args is [_, var length, var capacity] && (Model.ConstantOf(length)?.ToInteger() is not { } some || Model.ConstantOf(capacity)?.ToInteger() is not { } all || some < all);
        foreach (var size in call.Args.AsSpan()[Math.Min(1, call.Args.Length)..])
            Evaluate(size);
        return [new Value(type, cell)];
    }
}
