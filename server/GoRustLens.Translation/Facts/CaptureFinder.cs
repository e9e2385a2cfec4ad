using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>A variable from outside that a goroutine uses.</summary>
/// <param name="IsUsedLater">Code after the goroutine's start uses it too.</param>
/// <param name="IsInLoop">A loop around the goroutine, not around the variable, starts it again.</param>
/// <param name="IsWritten">The goroutine sets it, or what it holds.</param>
/// <param name="SendsLater">For channels: code after the start does more than receive.</param>
internal sealed record Capture(Symbol Symbol, bool IsUsedLater, bool IsInLoop, bool IsWritten, bool Sends, bool Receives, bool SendsLater)
{
    public bool IsUsedElsewhere => IsUsedLater || IsInLoop;
}

/// <summary>Finds what a goroutine takes with it from the function around it.</summary>
internal sealed class CaptureFinder : GoWalker
{
    private readonly SemanticModel _model;
    private readonly GoNode _task;
    private readonly List<Symbol> _order = [];
    private readonly HashSet<Symbol> _written = [];
    private readonly HashSet<Symbol> _sent = [];
    private readonly HashSet<Symbol> _received = [];

    private CaptureFinder(SemanticModel model, GoNode task)
    {
        _model = model;
        _task = task;
    }

    /// <param name="task">The function literal or the call that runs in the goroutine.</param>
    /// <param name="function">The function around it.</param>
    public static List<Capture> Find(SemanticModel model, GoNode task, GoNode function)
    {
        var finder = new CaptureFinder(model, task);
        finder.Visit(task);
        var outside = new OutsideUses(model, task);
        outside.Visit(function);
        return [.. finder._order.Select(s => new Capture(s, outside.IsUsedLater(s), outside.IsInLoop(s), finder._written.Contains(s), finder._sent.Contains(s), finder._received.Contains(s), outside.SendsLater(s)))];
    }

    public override void Visit(GoNode node)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return;
        switch (node)
        {
            case Ident ident: Read(ident); return;
            case SelectorExpr selector: Visit(selector.X); return;
            case KeyValueExpr { Key: Ident } pair: Visit(pair.Value); return;
            case AssignStmt assign: Write(assign); break;
            case IncDecStmt step: Mark(step.X, _written); break;
            case SendStmt send: Mark(send.Chan, _sent); break;
            case UnaryExpr { Op: TokenKind.Arrow } receive: Mark(receive.X, _received); break;
            case UnaryExpr { Op: TokenKind.And } address when _model.TypeOf(address.X) is not GoNamed { Symbol.PackagePath: "sync" }: Mark(address.X, _written); break;
            case RangeStmt range when _model.TypeOf(range.X).Underlying is GoChan: Mark(range.X, _received); break;
            case CallExpr { Fun: Ident { Name: "close" }, Args: [var closed] }: Mark(closed, _sent); break;
            case CallExpr { Fun: Ident { Name: "delete" or "clear" or "copy" }, Args: [var changed, ..] }: Mark(changed, _written); break;
        }
        if (node is CallExpr given)
            Give(given);
        VisitChildrenOf(node);
    }

    /// <summary>Channels that are handed on: the callee's parameter says which end.</summary>
    private void Give(CallExpr call)
    {
        foreach (var argument in call.Args.OfType<Ident>().Where(a => _model.TypeOf(a).Underlying is GoChan))
            Mark(argument, IsReceivingArgument(_model, call, argument) ? _received : _sent);
    }

    private static bool IsReceivingArgument(SemanticModel model, CallExpr call, Ident argument)
    {
        var index = call.Args.IndexOf(argument);
        var parameters = (model.CalleeOf(call)?.Node as FuncDecl)?.Type.Params.List.SelectMany(f => f.Names).ToList();
        return parameters is not null && index < parameters.Count && model.SymbolOf(parameters[index]) is { } parameter
            && (parameter.Type.Underlying is GoChan { Direction: ChanDir.Recv } || ChannelFacts.Of(model.Package)[parameter] is { IsReceived: true, IsSent: false });
    }

    private void Write(AssignStmt assign)
    {
        if (assign.Tok != TokenKind.Define)
        {
            foreach (var target in assign.Lhs)
                Mark(target, _written);
        }
    }

    private void Mark(Expr expression, HashSet<Symbol> set)
    {
        if (Facts.FunctionFacts.Root(expression) is Ident root && _model.SymbolOf(root) is { } symbol)
            set.Add(symbol);
    }

    private void Read(Ident ident)
    {
        if (_model.SymbolOf(ident) is { IsLocalVariable: true, Ident: { } declared } symbol && !_task.Span.Contains(declared.Span) && !_order.Contains(symbol))
            _order.Add(symbol);
    }

    /// <summary>Uses behind the task, and the loops that stand around it.</summary>
    private sealed class OutsideUses(SemanticModel model, GoNode task) : GoWalker
    {
        private readonly HashSet<Symbol> _later = [];
        private readonly HashSet<Symbol> _sentLater = [];
        private readonly List<GoNode> _loops = [];

        public bool IsUsedLater(Symbol symbol) => _later.Contains(symbol);

        public bool SendsLater(Symbol symbol) => _sentLater.Contains(symbol);

        public bool IsInLoop(Symbol symbol) => _loops.Any(l => symbol.Ident is { } name && !l.Span.Contains(name.Span));

        public override void Visit(GoNode node)
        {
            if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack() || ReferenceEquals(node, task))
                return;
            if (node is ForStmt or RangeStmt && node.Span.Contains(task.Span))
                _loops.Add(node);
            switch (node)
            {
                case Ident ident: Later(ident, _later); return;
                case SendStmt { Chan: Ident sent }: Later(sent, _sentLater); break;
                case KeyValueExpr { Value: Ident stored }: Later(stored, _sentLater); break;
                case AssignStmt assign:
                    foreach (var value in assign.Rhs.OfType<Ident>())
                        Later(value, _sentLater);
                    break;
                case CallExpr call:
                    foreach (var argument in call.Args.OfType<Ident>().Where(a => !IsReceivingArgument(model, call, a)))
                        Later(argument, _sentLater);
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Later(Ident ident, HashSet<Symbol> set)
        {
            if (ident.Start >= task.End && model.SymbolOf(ident) is { IsLocalVariable: true } symbol)
                set.Add(symbol);
        }
    }
}
