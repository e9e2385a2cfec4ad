using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow;

/// <summary>How two accesses can run at once.</summary>
public enum SharingKind
{
    /// <summary>One goroutine is started again and again by a loop.</summary>
    LoopOfGoroutines,

    /// <summary>Two goroutines.</summary>
    TwoGoroutines,

    /// <summary>A goroutine and the function that started it.</summary>
    GoroutineAndStarter,
}

/// <summary>Two accesses to one place that can run at the same time without a common lock; at least one writes.</summary>
/// <param name="Access">The one in a goroutine; the write, if only one writes.</param>
/// <param name="Other">The other; the same one for a loop of goroutines.</param>
public sealed record UnlockedSharing(SharingKind Kind, SharedAccess Access, SharedAccess Other, GoNode Start)
{
    /// <summary>All accesses to the place in the goroutines concerned: what a lock has to guard.</summary>
    public ImmutableArray<SharedAccess> InGoroutines { get; init; } = [];
}

/// <summary>Finds variables that a function shares with goroutines without a lock: between the go statement and the next join.</summary>
internal sealed class GoroutineFlow
{
    private readonly GoNode _function;
    private readonly ControlFlow _control;
    private readonly List<Goroutine> _goroutines;
    private readonly IReadOnlyList<int> _joins;
    private readonly List<UnlockedSharing> _found = [];
    private readonly HashSet<Place> _reported = [];

    private GoroutineFlow(GoNode function, BlockStmt body, SemanticModel model)
    {
        _function = function;
        _control = FlowFacts.Of(model.Package).ControlFlowOf(function, model);
        var finder = new GoroutineFinder(model);
        finder.VisitAll(body.List);
        _goroutines = finder.Goroutines;
        _joins = [.. finder.Joins, .. finder.PlacesTaken()];
    }

    public static ImmutableArray<UnlockedSharing> Find(GoNode function, BlockStmt body, SemanticModel model)
    {
        var flow = new GoroutineFlow(function, body, model);
        if (flow._goroutines.Count == 0)
            return [];
        flow.CompareLoops();
        flow.ComparePairs();
        flow.CompareWithStarter(function is FuncLit literal ? SharedAccessCollector.In(literal, model) : SharedAccessCollector.In((FuncDecl)function, model));
        return [.. flow._found];
    }

    private void CompareLoops()
    {
        foreach (var goroutine in _goroutines)
        {
            foreach (var access in goroutine.Accesses.Where(access => access.IsWrite && IsShared(access.Place, goroutine)))
            {
                if (access.Locks.IsEmpty && MayFollow(goroutine.Start, goroutine.Start) && goroutine.Loops.Any(loop => IsDeclaredOutside(access.Place.Root, loop) && !IsJoinedIn(loop, goroutine)) && !IsOwnElement(access, goroutine))
                    Report(SharingKind.LoopOfGoroutines, access, access, goroutine, null);
            }
        }
    }

    /// <summary>A field of something that the loop's own variable names is another one each turn.</summary>
    private static bool IsOwnElement(SharedAccess access, Goroutine goroutine) => goroutine.Loops.Any(loop => loop.Span.Contains(access.Place.Root.Ident?.Start ?? -1));

    private void ComparePairs()
    {
        for (var first = 0; first < _goroutines.Count; first++)
        {
            for (var second = first + 1; second < _goroutines.Count; second++)
            {
                var (left, right) = (_goroutines[first], _goroutines[second]);
                if (!IsJoinedBetween(left.Start.End, right.Start.Start) && !AreExclusive(left.Start, right.Start))
                    Compare(left, right);
            }
        }
    }

    private void Compare(Goroutine left, Goroutine right)
    {
        foreach (var access in left.Accesses.Where(access => IsShared(access.Place, left)))
        {
            var other = right.Accesses.FirstOrDefault(candidate => Conflict(access, candidate) && IsShared(candidate.Place, right));
            if (other is not null)
                Report(SharingKind.TwoGoroutines, access.IsWrite ? access : other, access.IsWrite ? other : access, left, right);
        }
    }

    private void CompareWithStarter(IReadOnlyList<SharedAccess> accesses)
    {
        foreach (var goroutine in _goroutines)
        {
            foreach (var access in goroutine.Accesses.Where(access => IsShared(access.Place, goroutine)))
            {
                var other = accesses.FirstOrDefault(candidate => Conflict(access, candidate) && RunsMeanwhile(candidate, goroutine));
                if (other is not null)
                    Report(SharingKind.GoroutineAndStarter, access, other, goroutine, null);
            }
        }
    }

    private bool RunsMeanwhile(SharedAccess access, Goroutine goroutine)
    {
        var place = access.Node.Start;
        if (goroutine.Start.Span.Contains(place))
            return false;
        if (place > goroutine.Start.End)
            return !IsJoinedBetween(goroutine.Start.End, place) && !AreExclusive(goroutine.Start, access.Node);
        // Earlier in the text, but later in time: the loop's next turn.
        return goroutine.Loops.Any(loop => loop.Span.Contains(place) && IsDeclaredOutside(access.Place.Root, loop) && !IsJoinedIn(loop, goroutine)
            && access.IsWrite && !AreExclusive(access.Node, goroutine.Start)) && MayFollow(goroutine.Start, access.Node);
    }

    /// <summary>False where no path leads from the one to the other: behind a go statement whose every way leaves the loop, there is no next turn.</summary>
    private bool MayFollow(GoNode earlier, GoNode later) => _control.PointOf(earlier) is null || _control.PointOf(later) is null || _control.CanFollow(earlier, later);

    private static bool Conflict(SharedAccess left, SharedAccess right) =>
        left.Place == right.Place && (left.IsWrite || right.IsWrite) && left.IsMapContent == right.IsMapContent && !left.HasCommonLock(right);

    /// <summary>True for variables of the function around the goroutine, and for what lies behind its pointers.</summary>
    private bool IsShared(Place place, Goroutine goroutine)
    {
        var root = place.Root;
        if (root.Ident is not { } ident || ident.IsBlank || goroutine.Start.Span.Contains(ident.Start))
            return false;
        return root.Kind != SymbolKind.Variable && _function.Span.Contains(ident.Start);
    }

    private static bool IsDeclaredOutside(Symbol symbol, GoNode loop) => symbol.Ident is { } ident && !loop.Span.Contains(ident.Start);

    private bool IsJoinedIn(GoNode loop, Goroutine goroutine) => _joins.Any(join => join > goroutine.Start.End && join < loop.End);

    private bool IsJoinedBetween(int start, int end) => _joins.Any(join => join >= start && join <= end);

    /// <summary>True where the two stand in different branches, or the first one's branch leaves before the second.</summary>
    private bool AreExclusive(GoNode first, GoNode second)
    {
        if (NodePath.To(_function, first) is not { } left || NodePath.To(_function, second) is not { } right)
            return false;
        var common = 0;
        while (common < left.Nodes.Length && common < right.Nodes.Length && ReferenceEquals(left.Nodes[common], right.Nodes[common]))
            common++;
        if (common == 0 || common >= left.Nodes.Length || common >= right.Nodes.Length)
            return false;
        var parent = left.Nodes[common - 1];
        if (parent is IfStmt branch && (ReferenceEquals(left.Nodes[common], branch.Body) || ReferenceEquals(right.Nodes[common], branch.Body))
            && !ReferenceEquals(left.Nodes[common], branch.Cond) && !ReferenceEquals(left.Nodes[common], branch.Init))
        {
            return true;
        }
        if (left.Nodes[common] is CaseClause or CommClause)
            return true;
        return left.Nodes.Skip(common).Any(Leaves);
    }

    private static bool Leaves(GoNode node) => node switch
    {
        BlockStmt { List: [.., ReturnStmt or BranchStmt] } => true,
        CaseClause { Body: [.., ReturnStmt or BranchStmt] } => true,
        CommClause { Body: [.., ReturnStmt or BranchStmt] } => true,
        _ => false,
    };

    private void Report(SharingKind kind, SharedAccess access, SharedAccess other, Goroutine goroutine, Goroutine? second)
    {
        if (!_reported.Add(access.Place))
            return;
        var guarded = goroutine.Accesses.Concat(second?.Accesses ?? []).Where(candidate => candidate.Place == access.Place);
        _found.Add(new UnlockedSharing(kind, access, other, goroutine.Start) { InGoroutines = [.. guarded] });
    }

    /// <summary>A started body.</summary>
    private sealed record Goroutine(GoNode Start, IReadOnlyList<SharedAccess> Accesses, ImmutableArray<GoNode> Loops);

    /// <summary>Finds the goroutines of one function, the loops around them, and the places where it waits.</summary>
    private sealed class GoroutineFinder(SemanticModel model) : GoWalker
    {
        private readonly Stack<GoNode> _loops = new();
        private readonly List<SendStmt> _sends = [];
        private int? _statement;

        public List<Goroutine> Goroutines { get; } = [];

        /// <summary>Offsets behind which the goroutines before may have ended.</summary>
        public List<int> Joins { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case GoStmt { Call: CallExpr { Fun: FuncLit literal } } start:
                    Add(start, literal);
                    break;
                case CallExpr { Fun: SelectorExpr { Sel.Name: "Go" or "TryGo" }, Args: [.., FuncLit started] } call:
                    Add(call, started);
                    break;
                case GoStmt { Call: CallExpr call } start:
                    AddNamed(start, call);
                    break;
                case FuncLit:
                    break;
                case ForStmt or RangeStmt:
                    VisitLoop(node);
                    break;
                case ReturnStmt:
                    // "return out, group.Wait()" reads out once the call is done.
                    _statement = node.Start;
                    VisitChildrenOf(node);
                    _statement = null;
                    break;
                default:
                    if (node is SendStmt send)
                        _sends.Add(send);
                    if (IsJoin(node) || UsesPipe(node))
                        Joins.Add(_statement ?? node.End);
                    VisitChildrenOf(node);
                    break;
            }
        }

        /// <summary>Sends into a channel from which a goroutine receives as the last thing it does: whoever gets all places back has waited for all.</summary>
        public IEnumerable<int> PlacesTaken() =>
            _sends.Where(send => model.SymbolOf(send.Chan) is { } channel && Goroutines.Exists(goroutine => GivesBack(goroutine.Start, channel))).Select(send => send.End);

        private bool GivesBack(GoNode start, Symbol channel)
        {
            var run = start is GoStmt { Call: CallExpr { Fun: FuncLit started } } ? started : (start as CallExpr)?.Args.LastOrDefault() as FuncLit;
            if (run?.Body is not { } body)
                return false;
            return (body.List is [.., var last] && Receives(last, channel))
                || body.List.OfType<DeferStmt>().Any(defer => defer.Call is CallExpr { Fun: FuncLit { Body.List: var later } } && later.Any(statement => Receives(statement, channel)));
        }

        private bool Receives(Stmt statement, Symbol channel) =>
            statement is ExprStmt { X: UnaryExpr { Op: TokenKind.Arrow, X: var from } } && ReferenceEquals(model.SymbolOf(from), channel);

        /// <summary>A call with one end of an io.Pipe: it goes on when the other end does.</summary>
        private bool UsesPipe(GoNode node) =>
            node is CallExpr call && call.Args.Append(call.Fun is SelectorExpr method ? method.X : call.Fun).Any(used => model.TypeOf(used) is GoPointer { Element: GoNamed { Symbol.FullName: "io.PipeReader" or "io.PipeWriter" } });

        private void VisitLoop(GoNode loop)
        {
            if (loop is RangeStmt range && model.TypeOf(range.X).Underlying is GoChan)
                Joins.Add(range.Start);
            _loops.Push(loop);
            VisitChildrenOf(loop);
            _loops.Pop();
        }

        private void Add(GoNode start, FuncLit literal) => Goroutines.Add(new Goroutine(start, SharedAccessCollector.In(literal, model), [.. _loops]));

        /// <summary>A function of the package: its accesses through pointer and map parameters, in the caller's names.</summary>
        private void AddNamed(GoStmt start, CallExpr call)
        {
            if (model.CalleeOf(call) is not { Node: FuncDecl { Body: not null } function, File: { } file, Package: { } package })
                return;
            var names = new Dictionary<Symbol, Place>();
            var calleeModel = package.ModelOf(file);
            var parameters = function.Type.Params.List.SelectMany(field => field.Names).ToList();
            for (var index = 0; index < Math.Min(parameters.Count, call.Args.Length); index++)
                Bind(parameters[index], call.Args[index]);
            if (function.Recv is { List: [{ Names: [var receiver] }] } && call.Fun is SelectorExpr selector)
                Bind(receiver, selector.X);
            var accesses = SharedAccessCollector.In(function, calleeModel)
                .Where(access => names.ContainsKey(access.Place.Root) && (access.IsMapContent || !access.Place.IsVariable))
                .Select(access => access with
                {
                    Place = new Place(names[access.Place.Root].Root, names[access.Place.Root].Path + access.Place.Path),
                    Locks = [.. access.Locks.Select(held => Rename(held, names))],
                    Statement = null,
                });
            // The names of another file cannot be shown; the place of the go statement stands for them.
            Goroutines.Add(new Goroutine(start, [.. accesses.Select(access => access with { Node = call.Fun })], [.. _loops]));

            void Bind(Ident parameter, Expr argument)
            {
                if (calleeModel.SymbolOf(parameter) is { } symbol && symbol.Type.Underlying is GoMap or GoPointer && Place.Of(argument, model) is { } place)
                    names[symbol] = place;
            }
        }

        private static string Rename(string held, Dictionary<Symbol, Place> names)
        {
            foreach (var (symbol, place) in names)
            {
                if (held == symbol.Name || held.StartsWith(symbol.Name + ".", StringComparison.Ordinal))
                    return place + held[symbol.Name.Length..];
            }
            return held;
        }

        private static bool IsJoin(GoNode node) => node switch
        {
            UnaryExpr { Op: TokenKind.Arrow } => true,
            CallExpr { Fun: SelectorExpr { Sel.Name: var name } } => IsJoinName(name),
            CallExpr { Fun: Ident { Name: var name } } => IsJoinName(name),
            _ => false,
        };

        private static bool IsJoinName(string name) =>
            name.StartsWith("Wait", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Join", StringComparison.OrdinalIgnoreCase)
            || name is "Stop" or "Shutdown" or "Done" or "Acquire" or "Recv" or "Receive" or "Run" or "Serve" or "Eventually";
    }
}
