using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning.Sharing;

/// <summary>Which slices and maps two live names lead to while one of them writes, so that the other one sees it: these are shared in Rust, too.</summary>
/// <remarks>
/// Each copy of a slice, a map or a struct with some in it is judged by itself. Nothing is shared where the source is not used again, where nobody writes to the elements
/// behind the copy, where the copy is a loan (<see cref="LoanPlan"/>) or only another way to write the place (<see cref="AliasPlan"/>).
/// What is shared is so in all places that the array can get to: they are one region.
/// </remarks>
internal sealed partial class SharingPlan
{
    private readonly TranslationRun _run;
    private readonly ReferencePlaces _places;
    private readonly Dictionary<PlaceNode, PlaceNode> _parents = [];
    private readonly HashSet<PlaceNode> _shared = [];
    private readonly List<CopySite> _copies = [];
    private readonly List<WriteSite> _writes = [];
    private readonly List<CallSite> _calls = [];
    private readonly HashSet<PlaceNode> _cut = [];
    private readonly HashSet<PlaceNode> _lent = [];
    private readonly List<(Expr List, GoNode At, GoNode Function)> _given = [];
    private readonly Dictionary<GoNode, SemanticModel> _models = [];
    private readonly Dictionary<Symbol, HashSet<PlaceNode>> _effects = [];
    private readonly UseAfter _uses;

    private SharingPlan(TranslationRun run)
    {
        _run = run;
        _places = run.Plan.Pointers.Places;
        _uses = new UseAfter();
    }

    /// <summary>True where something of the package is shared, so that plans made before have to be made anew.</summary>
    public bool IsAny => _shared.Count > 0;

    /// <summary>True for a place whose slice or map is shared.</summary>
    public bool IsShared(PlaceNode place) => _shared.Count > 0 && _shared.Contains(Region(place));

    /// <summary>True for an expression that names such a place.</summary>
    public bool IsShared(Expr list, SemanticModel model) => NodeOf(list, model) is { } node && IsShared(node);

    /// <summary>What is to be said about the copies in a file.</summary>
    public IEnumerable<(GoNode At, string Text)> NotesIn(SemanticModel model) => _notes.Where(n => ReferenceEquals(n.Model.File, model.File)).Select(n => (n.At, n.Text));

    private readonly List<(SemanticModel Model, GoNode At, string Text)> _notes = [];

    /// <summary>Looks through the package with a plan of its own, for it asks before it knows.</summary>
    public static SharingPlan Of(SemanticModel model, TranslationSettings settings, CancellationToken cancellationToken)
    {
        var run = new TranslationRun(model, settings, cancellationToken);
        run.Index.PrepareFor(run);
        var plan = new SharingPlan(run);
        plan.Find();
        return plan;
    }

    private void Find()
    {
        foreach (var file in _run.Model.Package.Files)
        {
            var model = _run.Model.Package.ModelOf(file.File);
            var walker = new SharingWalker(_places, model, IsLent, method => _run.Plan.Interfaces.GroupOf(method).Where(m => m.Node is FuncDecl));
            walker.Visit(file.File.Root);
            _copies.AddRange(walker.Copies);
            _writes.AddRange(walker.Writes);
            _calls.AddRange(walker.Calls);
            foreach (var cut in walker.Cut)
            {
                if (NodeOf(cut, model) is { } node)
                    _cut.Add(node);
            }
            _given.AddRange(walker.Given);
            _measured.AddRange(walker.Measured.Select(m => (m, model)));
            _asked.AddRange(walker.Asked.Select(a => (a.List, a.Function, model)));
            foreach (var sliced in walker.Sliced)
            {
                if (NodeOf(sliced, model) is { } node)
                    _sliced.Add(node);
            }
            foreach (var lent in walker.Lent)
            {
                if (NodeOf(lent, model) is { } node)
                    _lent.Add(node);
            }
            foreach (var node in walker.Given.Select(g => g.Function).Concat(walker.Copies.Select(c => c.Function)).Concat(walker.Writes.Select(w => w.Function)).Concat(walker.Calls.Select(c => c.Function)))
                _models[node] = model;
        }
        if (_copies.Count == 0 && _measured.Count == 0 && _asked.Count == 0 && !_run.Plan.HasGoroutines)
            return;
        foreach (var node in _places.Nodes.ToList())
        {
            if (!SharingWalker.IsList(node.Type) && node.Type.Underlying is not GoArray)
                continue;
            foreach (var to in node.To)
            {
                if (SharingWalker.IsList(to.Type) && !(to is { Kind: PlaceKind.Variable, Owner: Symbol { Kind: SymbolKind.Parameter or SymbolKind.Receiver } parameter } && IsLent(parameter)))
                    Join(node, to);
            }
        }
        foreach (var node in _cut.ToList())
            _cut.Add(Region(node));
        JudgeThreads();
        JudgeAll();
        JudgeQuestions();
        JoinArguments();
    }

    /// <summary>What is given to a parameter that shares has to share itself.</summary>
    private void JoinArguments()
    {
        for (var isChanged = _shared.Count > 0; isChanged;)
        {
            isChanged = false;
            foreach (var copy in _copies)
            {
                if (copy.Target != CopyTarget.Lent || copy.Place is not { } parameter || !_shared.Contains(Region(parameter)) || NodeOf(copy.Source, _models[copy.Function]) is not { } given || ReferenceEquals(Region(given), Region(parameter)))
                    continue;
                Join(given, parameter);
                _shared.Add(Region(parameter));
                isChanged = true;
            }
        }
    }

    private void JudgeAll()
    {
        foreach (var (list, at, function) in _given)
        {
            if (NodeOf(list, _models[function]) is { } node)
                Share(new CopySite(list, _models[function].TypeOf(list), CopyTarget.Local, null, null, at, function), Region(node));
        }
        foreach (var copy in _copies)
        {
            if (copy.Target is not (CopyTarget.Result or CopyTarget.Lent) && ConflictOf(copy) is { } region)
                Share(copy, region);
        }
    }

    private void Share(CopySite copy, PlaceNode region)
    {
        var why = Obstacle(region);
        var text = _models[copy.Function].File.TextOf(copy.Source);
        if (why is null)
        {
            _shared.Add(region);
            _notes.Add((_models[copy.Function], copy.At, $"{text} has two names from here on, and one of them writes what the other one reads: both share it"));
            return;
        }
        _notes.Add((_models[copy.Function], copy.At, $"in Go {text} and its copy are one {(copy.Type.Underlying is GoMap ? "map" : "array")}, and what is written through one is seen by the other; here they are two ({why})"));
    }

    /// <summary>Why a region cannot be shared; null where it can.</summary>
    private string? Obstacle(PlaceNode region)
    {
        foreach (var node in _places.Nodes)
        {
            if (!ReferenceEquals(Region(node), region))
                continue;
            if (_run.Plan.HasGoroutines && !IsThreaded(node) && !StaysInThread(node))
                return "threads";
            if (node is { Type.Underlying: GoArray, Owner: Symbol cut } && !CanBeCut(cut))
                return "an array";
            if (!SharingWalker.IsList(node.Type))
                continue;
            if (_run.Plan.IsNewtype(node.Type))
                return "a declared type";
            if (HasParameter(node.Type))
                return "a generic type";
            if (_lent.Contains(node))
                return "pointers to its elements";
            if (node.Kind == PlaceKind.Interface)
                return "kept in an interface";
            if (node.Type.Underlying is GoMap { Value.Underlying: GoStruct { Fields.IsEmpty: true } })
                return "a set";
            if (node.Owner is Symbol { Kind: SymbolKind.Variable })
                return "a variable of the package";
        }
        return null;
    }

    /// <summary>True for a local, a parameter or a result that no goroutine and no closure has, and for fields and elements of types that no thread hands to another.</summary>
    private bool StaysInThread(PlaceNode node) => node.Kind switch
    {
        PlaceKind.Variable => node.Owner is Symbol { IsLocalVariable: true } variable && !_places.InGoroutines.Contains(variable) && _places.CapturesOf(variable).Count == 0 && !_run.Plan.Goroutines.IsStarted(variable.Function),
        PlaceKind.Result => true,
        PlaceKind.Field or PlaceKind.Slot => !_run.UsesTokio && !_run.Index.ThreadedIn(_run).Holds(node.Type),
        _ => false,
    };

    /// <summary>True for an array that a slice can stand for: a local that is not set as a whole, and whose address nobody has.</summary>
    private bool CanBeCut(Symbol array) =>
        array is { Kind: SymbolKind.Local, Node: AssignStmt { Tok: Syntax.Lexing.TokenKind.Define } or ValueSpec } && array.Type is GoArray && !_run.Plan.VariableFactsOf(array).IsReassigned && !_run.Plan.HasAddress(array)
        && _places.CapturesOf(array).Count == 0 && !_places.InGoroutines.Contains(array);

    private static bool HasParameter(GoType type, int depth = 0) => depth < 8 && type.Unaliased switch
    {
        GoTypeParam => true,
        GoSlice slice => HasParameter(slice.Element, depth + 1),
        GoArray array => HasParameter(array.Element, depth + 1),
        GoPointer pointer => HasParameter(pointer.Element, depth + 1),
        GoMap map => HasParameter(map.Key, depth + 1) || HasParameter(map.Value, depth + 1),
        GoNamed named => named.TypeArguments.Any(a => HasParameter(a, depth + 1)) || named.TypeParameters.Length > 0,
        _ => false,
    };

    /// <summary>True for a parameter that is lent: nothing of it outlives the call, and it stays what it was.</summary>
    private bool IsLent(Symbol parameter)
    {
        if (parameter.Kind == SymbolKind.Receiver)
            return !_run.Plan.VariableFactsOf(parameter).IsReassigned;
        var facts = _run.Plan.VariableFactsOf(parameter);
        if (parameter.Type.Underlying is GoStruct)
            return !facts.IsWrittenThrough && !facts.IsReassigned || _run.Plan.IsWrittenBehind(parameter);
        return !(facts.IsReassigned || facts.IsAppendedTo || facts.IsStored || facts.IsReturned || facts.IsCapturedByGoroutine) && !_run.Plan.IsTakenAway(parameter);
    }

    /// <summary>The region that the copy makes two live names for, one of which is written through; null where there is none.</summary>
    private PlaceNode? ConflictOf(CopySite copy)
    {
        if (copy.Variable is { } local && copy.Target == CopyTarget.Local && SharingWalker.IsList(local.Type) && (_run.Plan.Loans.Of(local) is not null || _run.Plan.Pointers.AliasOf(local) is not null))
            return null;
        var model = _models[copy.Function];
        var regions = RegionsOf(copy, model);
        if (regions.Count == 0)
            return null;
        var root = AccessPath.RootOf(copy.IsFromCall && copy.Source is CallExpr { Fun: SelectorExpr method } ? method.X : copy.Source, model);
        if (root is null && !copy.IsFromCall)
            return null;
        var name = new SourceName(root, copy.IsFromCall ? "" : AccessPath.Of(copy.Source, model).Path, copy.IsFromCall || root is null || LivesOn(root, copy.Function));
        // A parameter that is kept is judged where the function is called.
        if (copy.Target == CopyTarget.Kept && root is { Kind: SymbolKind.Parameter } && name.Path.Length == 0 && SharingWalker.IsList(root.Type))
            return null;
        return copy.Target switch
        {
            CopyTarget.Parameter => OfParameter(copy, name, regions, model),
            _ => OfCopy(copy, name, regions, model),
        };
    }

    /// <param name="Lives">True where the array is kept by something that outlives the function.</param>
    private readonly record struct SourceName(Symbol? Root, string Path, bool Lives);

    private bool IsUsedAfter(SourceName name, CopySite copy, GoNode at, SemanticModel model) =>
        name.Root is null || _uses.Is(copy.Function, at, name.Root, name.Path, name.Lives, model);

    /// <summary>A call that has the list by value: the function writes to it, or keeps it while others write.</summary>
    private PlaceNode? OfParameter(CopySite copy, SourceName name, HashSet<PlaceNode> regions, SemanticModel model)
    {
        if (!IsUsedAfter(name, copy, copy.At, model))
            return null;
        var parameter = copy.Variable!;
        foreach (var write in _writes)
        {
            if (ReferenceEquals(write.Root, parameter) && RegionOf(write) is { } region && regions.Contains(region) && (!write.IsAppend || _cut.Contains(region)))
                return region;
        }
        if (!SharingWalker.IsList(parameter.Type) || !IsKept(parameter))
            return null;
        // From now on the caller and the kept one: whoever writes.
        foreach (var write in _writes)
        {
            if (RegionOf(write) is not { } region || !regions.Contains(region) || (write.IsAppend && !_cut.Contains(region)) || IsFresh(write))
                continue;
            if (!ReferenceEquals(OutermostOf(write.Function, model), OutermostOf(copy.Function, model)) || (ReferenceEquals(write.Root, name.Root) && UseAfter.CanFollow(copy.Function, copy.At, write.At, model)))
                return region;
        }
        return null;
    }

    private PlaceNode? OfCopy(CopySite copy, SourceName name, HashSet<PlaceNode> regions, SemanticModel model)
    {
        if (IsTwice(copy, name, regions, model) is { } twice)
            return twice;
        if (!copy.IsFromCall && !IsUsedAfter(name, copy, copy.At, model))
            return null;
        var local = copy.Target == CopyTarget.Local ? copy.Variable : null;
        if (IsFilter(copy, name, model))
            return null;
        var isKept = local is null || IsHandedOn(local) || _places.CapturesOf(local).Count > 0;
        foreach (var write in _writes)
        {
            if (RegionOf(write) is not { } region || !regions.Contains(region))
                continue;
            var isHere = ReferenceEquals(write.Function, copy.Function);
            if (!isHere && !ReferenceEquals(OutermostOf(write.Function, model), OutermostOf(copy.Function, model)))
            {
                // Another function writes: it matters where both names live on.
                if (isKept && name.Lives && !IsFresh(write) && (!write.IsAppend || _cut.Contains(region)))
                    return region;
                continue;
            }
            if (write.IsAppend && !_cut.Contains(region) && !(copy.IsAppend && ReferenceEquals(write.Root, name.Root)))
                continue;
            if (ReferenceEquals(write.At, copy.At) || (isHere && !UseAfter.CanFollow(copy.Function, copy.At, write.At, model)))
                continue;
            if (local is not null && ReferenceEquals(write.Root, local))
            {
                if (!isHere || IsUsedAfter(name, copy, write.At, model))
                    return region;
            }
            else if (ReferenceEquals(write.Root, name.Root) && name.Root is not null)
            {
                if (BodyAccess.AreApart(AccessPath.Of(write.List, model).Path, name.Path))
                    continue;
                if (isKept || !isHere || _uses.Is(copy.Function, write.At, local!, "", lives: false, model))
                    return region;
            }
            else if (write.Root is not null && ReferenceEquals(write.Root, copy.Holder))
            {
                // The one that is kept is written: the source sees it, and so do others that were made of it in a loop.
                if (IsUsedAfter(name, copy, write.At, model) || (name.Root is not null && _places.Repeated.Contains((name.Root, copy.Source.Start))))
                    return region;
            }
            else if (write.Root is not null && IsConnected(write.Root, local, name.Root) && (isKept || !isHere || _uses.Is(copy.Function, write.At, local!, "", lives: false, model) || IsUsedAfter(name, copy, write.At, model)))
            {
                return region;
            }
        }
        foreach (var call in _calls)
        {
            if (!ReferenceEquals(call.Function, copy.Function) || ReferenceEquals(call.Call, copy.At) || copy.At.Span.Contains(call.Call.Span) || !UseAfter.CanFollow(copy.Function, copy.At, call.Call, model))
                continue;
            var isNear = Mentions(call.Call, name.Root, model) || (local is not null && Mentions(call.Call, local, model)) || (isKept && local is null);
            if (!isNear || call.Callee is null)
                continue;
            foreach (var region in EffectsOf(call.Callee))
            {
                if (!regions.Contains(region))
                    continue;
                var copyLives = isKept || _uses.Is(copy.Function, call.Call, local!, "", lives: false, model);
                var sourceLives = IsUsedAfter(name, copy, call.Call, model);
                if (copyLives && sourceLives || (copyLives && Mentions(call.Call, name.Root, model)) || (sourceLives && local is not null && Mentions(call.Call, local, model)))
                    return region;
            }
        }
        return null;
    }

    /// <summary>kept := list[:0], filled in a loop over the list, which nobody uses afterwards: what the loop still reads is not written yet.</summary>
    private bool IsFilter(CopySite copy, SourceName name, SemanticModel model) =>
        !name.Lives && name.Root is not null && copy.At is AssignStmt { Rhs: [SliceExpr { Low: null, High: BasicLit { Value: "0" }, X: Ident }] }
        && _uses.AreAllRanges(copy.Function, copy.At, name.Root, model);

    /// <summary>T{m, m}: one statement makes two names of it, and somebody writes later.</summary>
    private PlaceNode? IsTwice(CopySite copy, SourceName name, HashSet<PlaceNode> regions, SemanticModel model)
    {
        if (copy.Target != CopyTarget.Kept || name.Root is null || !_copies.Any(c => !ReferenceEquals(c, copy) && ReferenceEquals(c.At, copy.At) && c.Target == CopyTarget.Kept && model.File.TextOf(c.Source) == model.File.TextOf(copy.Source)))
            return null;
        return _writes.Where(w => !w.IsAppend && !IsFresh(w) && (!ReferenceEquals(w.Function, copy.Function) || UseAfter.CanFollow(copy.Function, copy.At, w.At, model)))
            .Select(RegionOf).FirstOrDefault(region => region is not null && regions.Contains(region));
    }

    private readonly Dictionary<Symbol, HashSet<Symbol>> _connected = [];

    /// <summary>True where the variable is another name of the copy or of its source, by copies of their own.</summary>
    private bool IsConnected(Symbol other, Symbol? local, Symbol? root)
    {
        if (!_connected.TryGetValue(other, out var names))
        {
            _connected[other] = names = [other];
            var isChanged = true;
            while (isChanged)
            {
                isChanged = false;
                foreach (var copy in _copies)
                {
                    if (copy.Variable is not { } variable || copy.Target != CopyTarget.Local || copy.IsFromCall || AccessPath.RootOf(copy.Source, _models[copy.Function]) is not { } source)
                        continue;
                    if (names.Contains(variable) != names.Contains(source))
                        isChanged = names.Add(variable) | names.Add(source);
                }
            }
        }
        return (local is not null && names.Contains(local)) || (root is not null && names.Contains(root));
    }

    /// <summary>True where a local's own array is written: nobody else has it yet.</summary>
    private bool IsFresh(WriteSite write) =>
        write.Root is { Kind: SymbolKind.Local } local && write.List is Ident && !_copies.Any(c => ReferenceEquals(c.Variable, local));

    /// <summary>True where a local is stored, returned or copied to another variable.</summary>
    private bool IsHandedOn(Symbol local) => _copies.Any(c => !ReferenceEquals(c.Variable, local) && c.Target != CopyTarget.Parameter && c.Source is Ident name && ReferenceEquals(_models[c.Function].SymbolOf(name), local));

    private bool IsKept(Symbol parameter) => _copies.Any(c => c.Target == CopyTarget.Kept && c.Source is Ident name && ReferenceEquals(_models[c.Function].SymbolOf(name), parameter));

    /// <summary>True for what is reached by a parameter, a receiver, a variable of the package or around, a pointer, or a local that is a copy itself.</summary>
    private bool LivesOn(Symbol root, GoNode function) =>
        root.Kind == SymbolKind.Parameter && ReferenceEquals(root.Function, function) && root.Type.Underlying is not (GoPointer or GoInterface) && !(root.Function is FuncDecl declared && _run.ModelOf(root).SymbolOf(declared.Name) is { } owner && _places.AsValues.Contains(owner)) && root.Function is FuncDecl ? IsAlive(root)
        : root.Kind != SymbolKind.Local || root.Type.Underlying is GoPointer or GoInterface || !ReferenceEquals(root.Function, function)
        || _copies.Any(c => ReferenceEquals(c.Variable, root) && c.Target == CopyTarget.Local && HasLivingSource(c));

    private readonly Dictionary<CopySite, bool> _living = [];

    /// <summary>True where what a copy was made of is used on, so that the copy is never alone.</summary>
    private bool HasLivingSource(CopySite copy)
    {
        if (_living.TryGetValue(copy, out var known))
            return known;
        _living[copy] = false;
        var model = _models[copy.Function];
        return _living[copy] = copy.IsFromCall || AccessPath.RootOf(copy.Source, model) is not { } root
            || IsUsedAfter(new SourceName(root, AccessPath.Of(copy.Source, model).Path, LivesOn(root, copy.Function)), copy, copy.At, model);
    }

    private readonly Dictionary<Symbol, bool> _alive = [];

    /// <summary>True where a caller uses what it gave for the parameter after the call.</summary>
    private bool IsAlive(Symbol parameter)
    {
        if (_alive.TryGetValue(parameter, out var known))
            return known;
        _alive[parameter] = false;
        foreach (var copy in _copies)
        {
            if (!ReferenceEquals(copy.Variable, parameter) || copy.Target is not (CopyTarget.Parameter or CopyTarget.Lent))
                continue;
            var model = _models[copy.Function];
            var root = AccessPath.RootOf(copy.Source, model);
            if (copy.IsFromCall || root is null || IsUsedAfter(new SourceName(root, AccessPath.Of(copy.Source, model).Path, LivesOn(root, copy.Function)), copy, copy.At, model))
                return _alive[parameter] = true;
        }
        return false;
    }

    private static bool Mentions(CallExpr call, Symbol? name, SemanticModel model) => name is not null && NameSearch.In(call, name, model);

    private static GoNode OutermostOf(GoNode function, SemanticModel model)
    {
        while (function is FuncLit literal && model.FunctionAround(literal) is { } outer)
            function = outer;
        return function;
    }

    /// <summary>The regions that a function writes to, itself or by way of others.</summary>
    private HashSet<PlaceNode> EffectsOf(Symbol function)
    {
        if (_effects.TryGetValue(function, out var known))
            return known;
        _effects[function] = known = [];
        foreach (var write in _writes)
        {
            if (function.Node!.Span.Contains(write.At.Span) && ReferenceEquals(_models[write.Function].File, function.File) && !IsFresh(write) && RegionOf(write) is { } region && (!write.IsAppend || _cut.Contains(region)))
                known.Add(region);
        }
        foreach (var call in _calls)
        {
            if (call.Callee is { } callee && function.Node!.Span.Contains(call.Call.Span) && ReferenceEquals(_models[call.Function].File, function.File) && !ReferenceEquals(callee, function))
                known.UnionWith([.. EffectsOf(callee)]);
        }
        return known;
    }
}
