using System.Collections.Immutable;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Flow.Blocking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Races;

/// <summary>Gathers the accesses of one function to what a mutex may guard, its calls, and what it holds at both.</summary>
internal sealed class GuardedUseReader(SemanticModel model, FuncDecl function, Symbol symbol, LockedStructs things, List<GuardedUse> uses, HeldAtEntry entries) : GoWalker
{
    private readonly HashSet<Expr> _written = [];
    private readonly HashSet<Expr> _called = [];
    private readonly Dictionary<GoNode, bool> _locking = [];
    private readonly bool _speaksOfLocks = SpeaksOfLocks(function, model);
    private readonly bool _isBegin = IsBegin(function.Name.Name) || SpeaksOfLocks(function, model);
    private GoNode _body = function;
    private Runs _runs = Runs.Here;

    /// <summary>When the body that is being read runs.</summary>
    private enum Runs
    {
        Here, InGoroutine, WhoKnowsWhen,
    }

    public void Read()
    {
        if (symbol.IsExported)
            entries.AddOutside(symbol);
        // Whether a lock was had is a value then, which is not followed.
        if (model.File.Text.Slice(function.Span).Contains(".Try", StringComparison.Ordinal))
            _runs = Runs.WhoKnowsWhen;
        Visit(function.Body!); // read for functions with a body
    }

    public override void Visit(GoNode node)
    {
        switch (node)
        {
            case GoStmt { Call: CallExpr { Fun: FuncLit literal } call }:
                VisitAll(call.Args);
                Inside(literal, Runs.InGoroutine);
                return;
            case GoStmt { Call: CallExpr call }:
                Started(call);
                break;
            case DeferStmt { Call: CallExpr { Fun: FuncLit } }:
                break;
            case DeferStmt { Call: CallExpr call }:
                Postponed(call);
                break;
            case FuncLit literal:
                Inside(literal, Runs.WhoKnowsWhen);
                return;
            case AssignStmt assign when assign.Tok != TokenKind.Define:
                foreach (var target in assign.Lhs)
                    Write(target);
                break;
            case IncDecStmt change:
                Write(change.X);
                break;
            case UnaryExpr { Op: TokenKind.And, X: SelectorExpr or Ident } address:
                // Whoever has the address may do anything with it.
                VisitChildrenOf(address.X);
                return;
            case CallExpr call:
                Call(call);
                break;
            case KeyValueExpr pair when pair.Key is Ident:
                Visit(pair.Value);
                return;
            case SelectorExpr selector:
                Field(selector);
                break;
            case Ident name:
                Variable(name);
                break;
        }
        VisitChildrenOf(node);
    }

    private void Inside(FuncLit literal, Runs runs)
    {
        var (body, before) = (_body, _runs);
        (_body, _runs) = (literal, runs);
        VisitOptional(literal.Body);
        (_body, _runs) = (body, before);
    }

    /// <summary>"x.f[i].g = v" writes what lies in x.f, up to the pointer on the way.</summary>
    private void Write(Expr target)
    {
        for (var at = target; ;)
        {
            switch (at)
            {
                case ParenExpr paren: at = paren.X; break;
                case IndexExpr index: at = index.X; break;
                case SelectorExpr selector:
                    _written.Add(selector);
                    if (model.TypeOf(selector.X).Underlying is GoPointer)
                        return;
                    at = selector.X;
                    break;
                default:
                    _written.Add(at);
                    return;
            }
        }
    }

    private void Field(SelectorExpr selector)
    {
        if (!_called.Contains(selector) && model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Method, Node: FuncDecl } method)
            entries.AddOutside(method);
        if (things.MayBe(selector.Sel) && model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field } field && things.Contains(field) && LockCall.HolderOf(selector, model) is { Root: { } root } holder)
            Use(field, holder, root, selector);
        else if (things.MayBe(selector.Sel) && model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Variable } variable && things.Contains(variable))
            Use(variable, new AccessPath(variable, ""), variable, selector);
    }

    private void Variable(Ident name)
    {
        if (things.MayBe(name) && model.SymbolOf(name) is { Kind: SymbolKind.Variable } variable && things.Contains(variable))
            Use(variable, new AccessPath(variable, ""), variable, name);
        else if (!_called.Contains(name) && model.SymbolOf(name) is { Kind: SymbolKind.Function, Node: FuncDecl } value)
            entries.AddOutside(value);
    }

    private void Use(Symbol thing, AccessPath holder, Symbol root, Expr node)
    {
        var isShared = root.Kind == SymbolKind.Variable || (root.Kind is SymbolKind.Receiver or SymbolKind.Parameter && root.Type.Underlying is GoPointer);
        // A copy, or what nobody else has yet, needs no lock.
        if (!isShared && (root.Kind is SymbolKind.Receiver or SymbolKind.Parameter || Freshness.IsMadeHere(root, model)))
            return;
        ImmutableHashSet<string> held = [.. HeldAt(node).Select(path => GuardedUse.Beside(holder, path)).OfType<string>()];
        if (held.IsEmpty && (_runs == Runs.WhoKnowsWhen || _isBegin || MayHold(node)))
            return;
        uses.Add(new GuardedUse(thing, holder, node, model, symbol, _written.Contains(node), held) { IsShared = isShared, IsAtEntryToo = _runs == Runs.Here });
    }

    private void Call(CallExpr call)
    {
        _called.Add(call.Fun);
        if (call.Fun is SelectorExpr { Sel: var name })
            _called.Add(name);
        if (call is { Fun: Ident { Name: "delete" or "clear" }, Args: [var map, ..] } && model.CalleeOf(call) is { Kind: SymbolKind.Builtin })
            Write(map);
        if (model.CalleeOf(call) is not { Kind: SymbolKind.Function or SymbolKind.Method } callee)
            return;
        var held = HeldAt(call);
        if (callee is not { Node: FuncDecl { Body: not null } declared, File: { } file } || !ReferenceEquals(callee.Package, symbol.Package))
        {
            if (callee is { Kind: SymbolKind.Method, Node: not FuncDecl } && held.Length > 0)
                entries.AddDynamic(callee.Name);
            return;
        }
        if (_runs == Runs.WhoKnowsWhen || (held.IsEmpty && (_speaksOfLocks || MayHold(call))))
            entries.AddUnclear(callee);
        else if (NamesOf(call, declared, model.Package.ModelOf(file)) is { } names)
            entries.Add(new HeldCall(symbol, callee, names, held, _runs == Runs.Here));
    }

    /// <summary>"go c.run()".</summary>
    private void Started(CallExpr call)
    {
        _called.Add(call.Fun);
        VisitAll(call.Args);
        if (model.CalleeOf(call) is { Node: FuncDecl } callee)
            entries.AddOutside(callee);
    }

    private void Postponed(CallExpr call)
    {
        if (model.CalleeOf(call) is { Node: FuncDecl } callee)
            entries.AddUnclear(callee);
    }

    /// <summary>What callee and caller call the same; null where the receiver is new, and nobody else has it.</summary>
    private ImmutableArray<(Symbol Name, AccessPath Argument)>? NamesOf(CallExpr call, FuncDecl declared, SemanticModel there)
    {
        var names = ImmutableArray.CreateBuilder<(Symbol, AccessPath)>();
        if (declared.Recv is { List: [{ Names: [var receiver] }] } && call.Fun is SelectorExpr selector && there.SymbolOf(receiver) is { } own && !Add(own, LockCall.HolderOf(selector, model)))
            return null;
        var index = 0;
        foreach (var name in declared.Type.Params.List.SelectMany(field => field.Names))
        {
            if (index < call.Args.Length && there.SymbolOf(name) is { Type.Underlying: GoPointer } parameter && !Add(parameter, AccessPath.Of(call.Args[index], model)))
                return null;
            index++;
        }
        return names.ToImmutable();

        bool Add(Symbol name, AccessPath argument)
        {
            if (argument.Root is not { } root)
                return true;
            names.Add((name, argument));
            return root.Kind is not (SymbolKind.Local or SymbolKind.Result) || !Freshness.IsMadeHere(root, model);
        }
    }

    private ImmutableArray<AccessPath> HeldAt(GoNode node) => IsLocking() ? [.. model.FlowOf(_body).LocksHeldAt(node).Keys] : [];

    /// <summary>True where on some way another lock is held, or the right one.</summary>
    private bool MayHold(GoNode node)
    {
        if (!IsLocking() || SyncModel.Of(model.Package).Find(_body) is not { } body)
            return false;
        var locks = LockSummaries.Of(model.Package);
        lock (locks.Gate)
            return locks.WalkOf(body).Before(node, null) is { } worlds && worlds.Worlds.Any(world => !world.Held.IsEmpty);
    }

    private bool IsLocking()
    {
        if (!_locking.TryGetValue(_body, out var isLocking))
            _locking[_body] = isLocking = model.File.Text.Slice(_body.Span).Contains("ock", StringComparison.Ordinal);
        return isLocking;
    }

    /// <summary>Where things are made and nobody else has them yet.</summary>
    private static bool IsBegin(string name) =>
        name is "init" or "main" or "String" or "GoString" or "Error" || name.StartsWith("new", StringComparison.OrdinalIgnoreCase);

    /// <summary>What its name or comment says of locks is not understood: it may want its caller to have one.</summary>
    private static bool SpeaksOfLocks(FuncDecl function, SemanticModel model) =>
        function.Name.Name.Contains("ock", StringComparison.Ordinal)
        || model.File.DocCommentOf(function).Any(line => model.File.Text.Slice(line.Span).Contains("lock", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Whether a local variable holds what its function has made itself.</summary>
internal static class Freshness
{
    public static bool IsMadeHere(Symbol local, SemanticModel model)
    {
        if (local.Node is ValueSpec { Values.IsEmpty: true } || local.Kind == SymbolKind.Result)
            return true;
        var value = local.Node switch
        {
            AssignStmt { Rhs: [var only] } => only,
            AssignStmt assign when local.Ident is { } name => assign.Rhs.ElementAtOrDefault(assign.Lhs.IndexOf(name)),
            ValueSpec { Values: [var only] } => only,
            _ => null,
        };
        return value is CompositeLit or UnaryExpr { Op: TokenKind.And, X: CompositeLit }
            || (value is CallExpr call && model.CalleeOf(call)?.Name is { } maker && maker.StartsWith("new", StringComparison.OrdinalIgnoreCase));
    }
}
