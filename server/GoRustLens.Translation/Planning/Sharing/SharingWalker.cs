using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>Finds the copies of slices and maps in a file, the writes to their elements, and the calls.</summary>
internal sealed class SharingWalker(ReferencePlaces places, SemanticModel model, Func<Symbol, bool> isLent, Func<Symbol, IEnumerable<Symbol>> implementationsOf) : GoWalker
{
    private readonly Stack<GoNode> _functions = new();

    public List<CopySite> Copies { get; } = [];

    public List<WriteSite> Writes { get; } = [];

    public List<CallSite> Calls { get; } = [];

    /// <summary>Lists that are cut at their end: what is appended then overwrites what other views see.</summary>
    public List<Expr> Cut { get; } = [];

    /// <summary>Lists whose capacity is asked for.</summary>
    public List<Expr> Measured { get; } = [];

    /// <summary>Slices that are cut, anywhere.</summary>
    public List<Expr> Sliced { get; } = [];

    /// <summary>Slices that are compared with nil.</summary>
    public List<(Expr List, GoNode Function)> Asked { get; } = [];

    /// <summary>Lists whose elements are given out by their address.</summary>
    public List<Expr> Lent { get; } = [];

    /// <summary>Lists that a call gives out of what others keep, and that are written at once: <c>s.section(name)[key] = value</c>.</summary>
    public List<(Expr List, GoNode At, GoNode Function)> Given { get; } = [];

    /// <summary>The types of lists that closures return out of what they keep.</summary>
    private readonly HashSet<string> _keepers = new(StringComparer.Ordinal);

    private GoNode Function => _functions.TryPeek(out var function) ? function : model.File.Root;

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case FuncDecl or FuncLit:
                _functions.Push(node);
                VisitChildrenOf(node);
                _functions.Pop();
                return;
            case AssignStmt assign: Assign(assign); break;
            case ValueSpec spec when spec.Names.Length == spec.Values.Length:
                for (var i = 0; i < spec.Names.Length; i++)
                    Copy(spec.Values[i], spec.Names[i], spec);
                break;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison when model.IsNil(Unparen(comparison.X)) || model.IsNil(Unparen(comparison.Y)):
                var asked = model.IsNil(Unparen(comparison.X)) ? comparison.Y : comparison.X;
                if (model.TypeOf(asked).Underlying is GoSlice)
                    Asked.Add((Unparen(asked), Function));
                break;
            case SliceExpr view when model.TypeOf(view.X).Underlying is GoSlice: Sliced.Add(view.X); break;
            case IncDecStmt step: Written(step.X, step); break;
            case RangeStmt range: Range(range); break;
            case ReturnStmt give:
                foreach (var result in give.Results)
                {
                    if (Function is FuncLit && Unparen(result) is IndexExpr or SelectorExpr && IsList(model.TypeOf(result)))
                        _keepers.Add(ReferencePlaces.KeyOf(model.TypeOf(result)));
                    if (Unparen(result) is UnaryExpr { Op: TokenKind.And, X: IndexExpr element })
                        Lent.Add(element.X);
                    Add(result, CopyTarget.Result, null, null, give);
                }
                break;
            case DeferStmt { Call: CallExpr delayed } when model.CalleeOf(delayed) is not { Node: FuncDecl }:
                // The arguments wait, and see what is written meanwhile.
                foreach (var argument in delayed.Args)
                    Add(argument, CopyTarget.Kept, null, null, node);
                break;
            case SendStmt send: Add(send.Value, CopyTarget.Kept, null, null, send); break;
            case CompositeLit literal:
                foreach (var element in literal.Elts)
                    Add(element is KeyValueExpr pair ? pair.Value : element, CopyTarget.Kept, null, null, literal);
                break;
            case UnaryExpr { Op: TokenKind.And, X: var pointee } address when Unparen(pointee) is IndexExpr: Written(pointee, address); break;
            case CallExpr call: Call(call); break;
        }
        VisitChildrenOf(node);
    }

    private void Assign(AssignStmt assign)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            Written(assign.Lhs[0], assign);
            return;
        }
        foreach (var target in assign.Lhs)
            Written(target, assign);
        if (assign.Lhs.Length != assign.Rhs.Length)
        {
            if (assign.Rhs is [var source])
                Copy(source, assign.Lhs[0], assign);
            return;
        }
        // a, b = b, a: each has one name again.
        if (assign.Lhs.Length > 1 && assign.Rhs.All(r => assign.Lhs.Any(l => model.File.TextOf(l) == model.File.TextOf(r))))
            return;
        for (var i = 0; i < assign.Lhs.Length; i++)
            Copy(assign.Rhs[i], assign.Lhs[i], assign);
    }

    private void Copy(Expr source, Expr target, GoNode at)
    {
        target = Unparen(target);
        if (target is Ident { IsBlank: true })
            return;
        if (IsOwnShortening(source, target, at))
            return;
        if (target is Ident name && model.SymbolOf(name) is { IsLocalVariable: true } local)
            Add(source, local.Kind == SymbolKind.Result ? CopyTarget.Result : CopyTarget.Local, local, IsList(local.Type) ? places.Variable(local) : null, at);
        else
            Add(source, CopyTarget.Kept, null, null, at, holder: AccessPath.RootOf(target, model));
    }

    /// <summary>x = x[i:j], x = append(x, …), x = append(x[:i], x[j:]...): one name before and after.</summary>
    private bool IsOwnShortening(Expr source, Expr target, GoNode at)
    {
        source = Unparen(source);
        var text = model.File.TextOf(target);
        if (source is SliceExpr view && model.File.TextOf(view.X) == text)
        {
            if (view.High is not null)
                Cut.Add(view.X);
            return true;
        }
        if (IsPutBack(source, text))
            return true;
        if (source is not CallExpr { Args: [var list, ..] } call || model.CalleeName(call) != "append")
            return false;
        list = Unparen(list);
        if (model.File.TextOf(list) == text)
            return true;
        if (list is not SliceExpr { X: var whole } || model.File.TextOf(whole) != text)
            return false;
        // What is behind moves up, which other names see.
        Writes.Add(new WriteSite(AccessPath.RootOf(whole, model), whole, at, Function));
        return true;
    }

    /// <summary>list := m[k]; m[k] = append(list, x): the place gets back what was taken from it.</summary>
    private bool IsPutBack(Expr source, string target)
    {
        while (source is SliceExpr or ParenExpr or CallExpr)
        {
            if (source is CallExpr call && (call.Args.IsEmpty || model.CalleeName(call) != "append"))
                return false;
            source = source switch { SliceExpr view => view.X, ParenExpr paren => paren.X, CallExpr { Args: [var list, ..] } => list, _ => source };
        }
        return source is Ident name && model.SymbolOf(name) is { Kind: SymbolKind.Local, Node: AssignStmt { Tok: TokenKind.Define } define } local
            && define.Rhs[Math.Min(local.Index, define.Rhs.Length - 1)] is var origin && model.File.TextOf(origin) == target;
    }

    private void Range(RangeStmt range)
    {
        if (range.Tok == TokenKind.Assign)
        {
            foreach (var target in new[] { range.Key, range.Value })
            {
                if (target is not null)
                    Written(target, range);
            }
        }
        if (range.Value is Ident { IsBlank: false } name && model.SymbolOf(name) is { IsLocalVariable: true } value && Holds(value.Type) && AccessPath.RootOf(range.X, model) is not null)
            Copies.Add(new CopySite(Unparen(range.X), value.Type, CopyTarget.Local, value, IsList(value.Type) ? places.Variable(value) : null, range, Function));
    }

    private void Call(CallExpr call)
    {
        if (model.IsConversion(call))
            return;
        var callee = model.Called(call);
        if (callee is { Kind: SymbolKind.Builtin })
        {
            Builtin(call, callee.Name);
            return;
        }
        var isOwn = callee is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl } && ReferenceEquals(callee.Package, model.Package);
        Calls.Add(new CallSite(isOwn ? callee : null, call, Function));
        // A call through an interface is one of all the methods that it may reach.
        ImmutableArray<Symbol> reached = callee is { Kind: SymbolKind.Method, Node: not FuncDecl } && ReferenceEquals(callee.Package, model.Package) ? [.. implementationsOf(callee)] : [];
        Calls.AddRange(reached.Select(r => new CallSite(r, call, Function)));
        var signature = model.SignatureOf(call);
        for (var i = 0; i < call.Args.Length; i++)
        {
            var argument = call.Args[i];
            if (callee is not null && Writers.WritesArgument(model, callee, argument, i))
                WrittenList(argument, call);
            if (!Holds(model.TypeOf(argument)))
                continue;
            foreach (var (method, taken) in reached.Select(r => (r, ParameterOf(r, i))))
            {
                if (taken is not null)
                    Add(argument, isLent(taken) ? CopyTarget.Lent : CopyTarget.Parameter, taken, IsList(taken.Type) ? places.Variable(taken) : null, call, method);
            }
            if (isOwn && ParameterOf(callee!, i) is { } parameter)
            {
                Add(argument, isLent(parameter) ? CopyTarget.Lent : CopyTarget.Parameter, parameter, IsList(parameter.Type) ? places.Variable(parameter) : null, call, callee);
            }
            else if (signature is not null && !signature.Parameters.IsEmpty && signature.ParameterTypeOf(i) is { Underlying: GoInterface } && !isOwn)
            {
                // What is printed is not kept.
                if (callee is { PackagePath: "fmt" or "sort" or "errors" or "log" or "slices" or "maps" or "reflect" or "encoding/json" or "testing" })
                    continue;
                Add(argument, CopyTarget.Kept, null, null, call);
            }
            else if (callee is null || (isOwn && signature is { IsVariadic: true } && !call.HasEllipsis))
            {
                Add(argument, CopyTarget.Kept, null, null, call);
            }
        }
        if (callee is { Kind: SymbolKind.Method } && Unparen(call.Fun) is SelectorExpr selector && model.SelectionOf(selector) is { Member: { HasPointerReceiver: false } member })
        {
            if (model.TypeOf(selector.X).Underlying is GoSlice or GoMap && Writers.WritesParameter(model, callee, -1))
                WrittenList(selector.X, call);
            if (isOwn && member.Path.IsEmpty && Holds(model.TypeOf(selector.X)) && ReceiverOf(callee) is { } receiver)
                Add(selector.X, isLent(receiver) ? CopyTarget.Lent : CopyTarget.Parameter, receiver, IsList(receiver.Type) ? places.Variable(receiver) : null, call, callee);
        }
    }

    private void Builtin(CallExpr call, string name)
    {
        switch (name)
        {
            case "append" when call.Args is [var list, ..]:
                if (AccessPath.RootOf(list, model) is { } root)
                    Writes.Add(new WriteSite(root, Unparen(list), call, Function) { IsAppend = true });
                if (!call.HasEllipsis)
                {
                    foreach (var item in call.Args.Skip(1))
                        Add(item, CopyTarget.Kept, null, null, call, holder: AccessPath.RootOf(list, model));
                }
                break;
            case "copy" or "delete" or "clear" when call.Args is [var changed, ..]:
                WrittenList(changed, call);
                break;
            case "cap" when call.Args is [var measured] && model.TypeOf(measured).Underlying is GoSlice:
                Measured.Add(measured);
                break;
        }
    }

    private void Add(Expr source, CopyTarget target, Symbol? variable, PlaceNode? place, GoNode at, Symbol? callee = null, Symbol? holder = null)
    {
        var type = model.TypeOf(source);
        if (type is GoTuple { Elements: [var first, ..] })
            type = first;
        if (!Holds(type))
            return;
        foreach (var (from, isAppend, isFromCall) in SourcesOf(source))
            Copies.Add(new CopySite(from, type, target, variable, place, at, Function) { IsAppend = isAppend, IsFromCall = isFromCall, Callee = callee, Holder = holder });
    }

    /// <summary>The places that a value shares its array with: none for what is new.</summary>
    private List<(Expr From, bool IsAppend, bool IsFromCall)> SourcesOf(Expr source)
    {
        source = Unparen(source);
        switch (source)
        {
            case Ident or SelectorExpr or IndexExpr or StarExpr when AccessPath.RootOf(source, model) is not null:
                return [(source, false, false)];
            case SliceExpr view:
                if (view is { High: not null, Slice3: false })
                    Cut.Add(view.X);
                return model.TypeOf(view.X).Underlying is GoSlice or GoArray or GoPointer ? SourcesOf(view.X) : [];
            case TypeAssertExpr assertion:
                return SourcesOf(assertion.X);
            case CallExpr call when model.IsConversion(call) && call.Args is [var converted]:
                return Holds(model.TypeOf(converted)) ? SourcesOf(converted) : [];
            case CallExpr { Args: [var list, ..] } call when model.CalleeName(call) == "append" && model.CalleeOf(call) is { Kind: SymbolKind.Builtin }:
                return [.. SourcesOf(list).Select(s => (s.From, true, s.IsFromCall))];
            case CallExpr call when model.CalleeOf(call) is { Kind: SymbolKind.Function or SymbolKind.Method, Node: FuncDecl } callee && ReferenceEquals(callee.Package, model.Package):
                return ResultsOf(call, callee);
            case CallExpr call when !model.IsConversion(call) && IsList(model.TypeOf(call)) && model.CalleeOf(call) is null or { IsVariable: true } && _keepers.Contains(ReferencePlaces.KeyOf(model.TypeOf(call))):
                // A closure that gives out what it keeps.
                return [(call, false, true)];
            default:
                return [];
        }
    }

    /// <summary>What a call gives that somebody else has, too: its arguments, where they are handed on, and what is kept behind its receiver.</summary>
    private List<(Expr From, bool IsAppend, bool IsFromCall)> ResultsOf(CallExpr call, Symbol callee)
    {
        var found = new List<(Expr, bool, bool)>();
        var type = model.TypeOf(call) is GoTuple { Elements: [var first, ..] } ? first : model.TypeOf(call);
        if (!IsList(type))
            return found;
        var seen = new HashSet<PlaceNode>();
        var work = new Stack<PlaceNode>([places.Result(callee, 0, type)]);
        var isKept = false;
        while (work.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node.Kind is PlaceKind.Field or PlaceKind.Slot || node.Owner is Symbol { Kind: SymbolKind.Variable })
            {
                isKept = true;
                continue;
            }
            if (node.Owner is Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } parameter)
            {
                if (ReferenceEquals(FunctionOf(parameter), callee) && ArgumentOf(call, callee, parameter) is { } argument)
                    found.AddRange(SourcesOf(argument));
                continue;
            }
            foreach (var from in node.From)
                work.Push(from);
        }
        if (isKept)
            found.Add((call, false, true));
        return found;
    }

    private Symbol? FunctionOf(Symbol parameter) => parameter.Function is FuncDecl declaration ? model.Package.ModelOf(parameter.File!).SymbolOf(declaration.Name) : null;

    private static Expr? ArgumentOf(CallExpr call, Symbol callee, Symbol parameter)
    {
        if (parameter.Kind == SymbolKind.Receiver)
            return Unparen(call.Fun) is SelectorExpr selector ? selector.X : null;
        for (var i = 0; i < call.Args.Length; i++)
        {
            if (ReferenceEquals(ParameterOf(callee, i), parameter))
                return call.Args[i];
        }
        return null;
    }

    private static Symbol? ParameterOf(Symbol callee, int index)
    {
        if (callee is not { Node: FuncDecl declaration, File: { } file, Package: { } package })
            return null;
        var names = declaration.Type.Params.List.SelectMany(f => f.Names).ToImmutableArray();
        return index < names.Length && (callee.Type is not GoSignature { IsVariadic: true } || index < names.Length - 1) ? package.ModelOf(file).SymbolOf(names[index]) : null;
    }

    private static Symbol? ReceiverOf(Symbol callee) =>
        callee is { Node: FuncDecl { Recv.List: [{ Names: [var name, ..] }, ..] }, File: { } file, Package: { } package } ? package.ModelOf(file).SymbolOf(name) : null;

    /// <summary>A left side: the element of the innermost list on the way is written.</summary>
    private void Written(Expr target, GoNode at)
    {
        for (var place = Unparen(target); ;)
        {
            switch (place)
            {
                case ParenExpr paren: place = paren.X; break;
                case SelectorExpr selector when model.TypeOf(selector.X).Underlying is not GoPointer: place = selector.X; break;
                case IndexExpr index when model.TypeOf(index.X).Underlying is GoSlice or GoMap:
                    WrittenList(index.X, at);
                    return;
                case IndexExpr index when model.TypeOf(index.X).Underlying is GoArray:
                    if (Unparen(index.X) is Ident array)
                        Writes.Add(new WriteSite(model.SymbolOf(array), array, at, Function));
                    place = index.X;
                    break;
                default: return;
            }
        }
    }

    private void WrittenList(Expr list, GoNode at)
    {
        list = Unparen(list);
        while (list is SliceExpr view)
            list = Unparen(view.X);
        if (list is CallExpr && SourcesOf(list).Count > 0)
            Given.Add((list, at, Function));
        Writes.Add(new WriteSite(AccessPath.RootOf(list, model), list, at, Function));
    }

    /// <summary>True for slices and maps.</summary>
    public static bool IsList(GoType type) => type.Underlying is GoSlice or GoMap;

    /// <summary>True for slices, maps and what has some in it by value.</summary>
    public static bool Holds(GoType type, int depth = 0) => depth < 6 && type.Underlying switch
    {
        GoSlice or GoMap => true,
        GoStruct structure => structure.Fields.Any(f => Holds(f.Type, depth + 1)),
        GoArray array => Holds(array.Element, depth + 1),
        _ => false,
    };

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
