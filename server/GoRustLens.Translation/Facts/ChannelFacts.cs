using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>What a package does with its channels: which ends each variable stands for, and whether one kind of channel does for all.</summary>
/// <remarks>Ends flow from parameters back to the arguments given for them, until nothing changes. One kind a package, so that types agree across its functions.</remarks>
internal sealed class ChannelFacts
{
    private readonly Dictionary<Symbol, ChannelUse> _uses = [];

    private ChannelFacts(Package package)
    {
        foreach (var file in package.Files)
        {
            var walker = new ChannelWalker(package.ModelOf(file.File), _uses);
            walker.Visit(file.File.Root);
            HasSelect |= walker.HasSelect;
        }
        Spread();
        foreach (var use in _uses.Values)
            use.HasManyReceivers |= use.GivenTo.Count(g => g.IsTask && this[g.Target].IsReceived) + (use.IsReceivedHere ? 1 : 0) > 1;
        HasManyReceivers = _uses.Values.Any(u => u.HasManyReceivers);
    }

    /// <summary>True where goroutines share a receiving end, as workers do.</summary>
    public bool HasManyReceivers { get; }

    public bool HasSelect { get; }

    public static ChannelFacts Of(Package package) => package.Analysis(p => new ChannelFacts(p));

    public ChannelUse this[Symbol symbol] => _uses.GetValueOrDefault(symbol) ?? ChannelUse.None;

    /// <summary>The channel type with the direction that the code uses, where it uses one only.</summary>
    public GoType Directed(GoType type, Symbol? symbol)
    {
        if (symbol is null || type is not GoChan { Direction: not (ChanDir.Send or ChanDir.Recv) } channel)
            return type;
        var use = this[symbol];
        return use is { IsReceived: true, IsSent: false } ? new GoChan(ChanDir.Recv, channel.Element) : type;
    }

    private void Spread()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var use in _uses.Values)
            {
                foreach (var (target, isMany, _) in use.GivenTo)
                    changed |= use.Take(this[target], isMany);
            }
        }
    }
}

/// <summary>What is done with one variable, parameter or field that holds a channel.</summary>
internal sealed class ChannelUse
{
    public static readonly ChannelUse None = new();

    public bool IsSent { get; set; }

    public bool IsReceived { get; set; }

    /// <summary>Received from under this very name.</summary>
    public bool IsReceivedHere { get; set; }

    public bool IsClosed { get; set; }

    /// <summary>Made by the declaration itself, so that both ends stand here.</summary>
    public bool IsMade { get; set; }

    public bool HasManyReceivers { get; set; }

    /// <summary>Places that it is handed to; many: once for every pass of a loop that starts goroutines; task: by a go statement.</summary>
    public List<(Symbol Target, bool IsMany, bool IsTask)> GivenTo { get; } = [];

    /// <summary>Takes over what the other place does; tells whether that was news.</summary>
    public bool Take(ChannelUse other, bool isMany)
    {
        var before = (IsSent, IsReceived, IsClosed, HasManyReceivers);
        IsSent |= other.IsSent;
        IsReceived |= other.IsReceived;
        IsClosed |= other.IsClosed;
        HasManyReceivers |= other.HasManyReceivers || (isMany && other.IsReceived);
        return before != (IsSent, IsReceived, IsClosed, HasManyReceivers);
    }
}

/// <summary>Collects the uses of one file's channels.</summary>
internal sealed class ChannelWalker(SemanticModel model, Dictionary<Symbol, ChannelUse> uses) : GoWalker
{
    private readonly Stack<GoNode> _loops = new();
    private readonly Dictionary<Symbol, GoNode?> _receivers = [];
    private readonly Stack<FuncType> _functions = new();
    private GoNode? _goroutine;
    private GoNode? _goroutineLoop;

    public bool HasSelect { get; private set; }

    public override void Visit(GoNode node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case SendStmt send: Use(send.Chan, u => u.IsSent = true); break;
            case UnaryExpr { Op: TokenKind.Arrow } receive: Receive(receive.X); break;
            case SelectStmt: HasSelect = true; break;
            case FuncDecl function: Function(function, function.Type); return;
            case FuncLit literal: Function(literal, literal.Type); return;
            case ReturnStmt give: Return(give); break;
            case GoStmt go: Goroutine(go, () => VisitChildrenOf(go)); return;
            case CallExpr call: Call(call); return;
            case AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length: Assign(assign); break;
            case ValueSpec spec when spec.Names.Length == spec.Values.Length:
                for (var i = 0; i < spec.Names.Length; i++)
                    Bind(spec.Names[i], spec.Values[i]);
                break;
            case KeyValueExpr { Key: Ident field } pair: Give(pair.Value, model.SymbolOf(field)); break;
            case RangeStmt range:
                if (model.TypeOf(range.X).Underlying is GoChan)
                    Receive(range.X);
                Loop(range);
                return;
            case ForStmt loop: Loop(loop); return;
        }
        VisitChildrenOf(node);
    }

    private void Function(GoNode function, FuncType type)
    {
        _functions.Push(type);
        VisitChildrenOf(function);
        _functions.Pop();
    }

    /// <summary>A channel that is given back keeps the end that its type names; without a direction, the receiving one.</summary>
    private void Return(ReturnStmt give)
    {
        for (var i = 0; i < give.Results.Length; i++)
        {
            if (model.TypeOf(give.Results[i]).Underlying is not GoChan || !_functions.TryPeek(out var function) || function.Results is not { } results || i >= results.List.Length)
                continue;
            var isSender = model.TypeOf(results.List[i].Type).Underlying is GoChan { Direction: ChanDir.Send };
            Use(give.Results[i], u => { u.IsSent |= isSender; u.IsReceived |= !isSender; });
        }
    }

    private void Loop(GoNode loop)
    {
        _loops.Push(loop);
        VisitChildrenOf(loop);
        _loops.Pop();
    }

    private void Goroutine(GoNode node, Action visit)
    {
        var (outer, outerLoop) = (_goroutine, _goroutineLoop);
        (_goroutine, _goroutineLoop) = (node, _loops.Count > 0 ? _loops.Peek() : outerLoop);
        visit();
        (_goroutine, _goroutineLoop) = (outer, outerLoop);
    }

    private void Call(CallExpr call)
    {
        if (call is { Fun: Ident { Name: "close" }, Args: [var closed] })
            Use(closed, u => u.IsClosed = u.IsSent = true);
        var callee = model.CalleeOf(call);
        if (callee?.Node is FuncDecl declaration)
            GiveArguments(call, declaration.Type);
        else if (call.Fun is FuncLit literal)
            GiveArguments(call, literal.Type);
        if (call is { Fun: SelectorExpr { Sel.Name: "Go" }, Args: [FuncLit task] })
            Goroutine(task, () => VisitChildrenOf(call));
        else
            VisitChildrenOf(call);
    }

    private void GiveArguments(CallExpr call, FuncType type)
    {
        var names = type.Params.List.SelectMany(f => f.Names).ToList();
        for (var i = 0; i < call.Args.Length && i < names.Count; i++)
            Give(call.Args[i], model.SymbolOf(names[i]));
    }

    private void Assign(AssignStmt assign)
    {
        for (var i = 0; i < assign.Lhs.Length; i++)
            Bind(assign.Lhs[i], assign.Rhs[i]);
    }

    private void Bind(Expr target, Expr value)
    {
        if (SymbolOf(target) is not { } symbol)
            return;
        if (symbol.IsLocalVariable && ReferenceEquals(symbol.Ident, target) && value is CallExpr { Fun: Ident { Name: "make" } } && model.TypeOf(value).Underlying is GoChan)
            Use(symbol, u => u.IsMade = true);
        else
            Give(value, symbol);
    }

    private void Give(Expr value, Symbol? target)
    {
        if (target is null || model.TypeOf(value).Underlying is not GoChan)
            return;
        Use(target, target.Type.Underlying is GoChan { Direction: var direction } ? Directed(direction) : _ => { });
        Use(value, u => u.GivenTo.Add((target, IsShared(value), _goroutine is not null)));
    }

    private static Action<ChannelUse> Directed(ChanDir direction) => direction switch
    {
        ChanDir.Send => u => u.IsSent = true,
        ChanDir.Recv => u => u.IsReceived = true,
        _ => _ => { },
    };

    private void Receive(Expr channel)
    {
        var isShared = IsShared(channel);
        Use(channel, u => { u.IsReceived = u.IsReceivedHere = true; u.HasManyReceivers |= isShared; });
        if (SymbolOf(channel) is not { IsLocalVariable: true } symbol)
            return;
        if (_receivers.TryGetValue(symbol, out var other) && !ReferenceEquals(other, _goroutine))
            Use(channel, u => u.HasManyReceivers = true);
        _receivers[symbol] = _goroutine;
    }

    /// <summary>True inside a goroutine that a loop starts, for a channel from outside of the loop.</summary>
    private bool IsShared(Expr channel) =>
        _goroutineLoop is { } loop && SymbolOf(channel) is { Ident: { } name } symbol && (!symbol.IsLocalVariable || name.Start < loop.Start || name.Start >= loop.End);

    private Symbol? SymbolOf(Expr expression) => expression switch
    {
        ParenExpr paren => SymbolOf(paren.X),
        Ident or SelectorExpr => model.SymbolOf(expression),
        _ => null,
    };

    private void Use(Expr channel, Action<ChannelUse> mark)
    {
        if (SymbolOf(channel) is { } symbol)
            Use(symbol, mark);
    }

    private void Use(Symbol symbol, Action<ChannelUse> mark)
    {
        if (!uses.TryGetValue(symbol, out var use))
            uses[symbol] = use = new ChannelUse();
        mark(use);
    }
}
