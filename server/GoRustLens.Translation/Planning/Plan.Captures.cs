using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation.Planning;

/// <summary>What closures share with their surroundings: which of them outlive their function, and how what they capture is kept.</summary>
internal sealed partial class Plan
{
    /// <summary>Functions of the standard library that keep the function they are given.</summary>
    private static readonly HashSet<string> s_keepers = new(StringComparer.Ordinal)
    {
        "time.AfterFunc", "net/http.HandleFunc", "net/http.ServeMux.HandleFunc", "sync.OnceFunc", "sync.OnceValue", "sync.OnceValues", "context.AfterFunc", "flag.Func", "runtime.SetFinalizer",
        "sync.WaitGroup.Go", "golang.org/x/sync/errgroup.Group.Go", "testing.T.Cleanup", "iter.Pull", "iter.Pull2",
    };

    private readonly Dictionary<FuncLit, bool> _escaping = [];
    private readonly Dictionary<Symbol, bool> _onlyCalled = [];
    private readonly Dictionary<Symbol, Storage> _captureStorage = [];
    private readonly Dictionary<Symbol, bool> _needsMut = [];
    private ClosureFacts? _closures;

    private ClosureFacts Closures => _closures ??= ClosureFacts.Of(_run.Model.Package);

    /// <summary>True for a literal that can be called when the code around it has gone on: it owns what it captures.</summary>
    public bool IsEscaping(FuncLit literal)
    {
        if (_escaping.TryGetValue(literal, out var known))
            return known;
        _escaping[literal] = false;
        return _escaping[literal] = Closures.SiteOf(literal) is not { } site || site.Kind switch
        {
            ClosureKind.Immediate or ClosureKind.Yielded => false,
            ClosureKind.Deferred => Closures.DeferOf(literal) is { } defer && DeferFormOf(defer) == DeferForm.List,
            ClosureKind.Bound => !IsOnlyCalled(site.Bound!),
            ClosureKind.Argument => !IsLentFunction(site.Callee!, site.Index),
            _ => true,
        };
    }

    /// <summary>True for a variable or parameter of function type that is called and handed on, never kept: it is lent.</summary>
    public bool IsOnlyCalled(Symbol function)
    {
        if (_onlyCalled.TryGetValue(function, out var known))
            return known;
        _onlyCalled[function] = true;
        return _onlyCalled[function] = AreCalls(function);
    }

    private bool AreCalls(Symbol function)
    {
        if (Closures.IsStarted(function))
            return false;
        var sets = 0;
        foreach (var use in Closures.UsesOf(function))
        {
            var isCall = use.Kind == VariableUseKind.Called || (use.Kind == VariableUseKind.Passed && use.Callee is { } callee && IsLentFunction(callee, use.Index));
            if (use.Kind == VariableUseKind.Set)
                sets++;
            else if (!isCall)
                return false;
            // A closure that outlives the function takes along what it calls.
            if (use.Around.Any(around => !Contains(around, function) && (IsEscaping(around) || Closures.SiteOf(around)?.Kind == ClosureKind.Goroutine)))
                return false;
        }
        return function.Kind == SymbolKind.Parameter ? sets == 0 : function.Kind == SymbolKind.Local && sets == 0 && LiteralOf(function) is not null;
    }

    private static bool Contains(GoNode node, Symbol variable) => variable.Ident is { } declared && node.Span.Contains(declared.Span);

    /// <summary>The literal that a local variable is declared with.</summary>
    private FuncLit? LiteralOf(Symbol function) => Closures.Sites.FirstOrDefault(s => s.Kind == ClosureKind.Bound && ReferenceEquals(s.Bound, function) && (s.Place is ValueSpec || s.Place is AssignStmt { Tok: Syntax.Lexing.TokenKind.Define }))?.Literal;

    /// <summary>True where the function only calls what it gets at the position.</summary>
    private bool IsLentFunction(Symbol callee, int index)
    {
        if (!ReferenceEquals(callee.Package, _run.Model.Package) || callee.Node is not FuncDecl declaration)
            return callee.Kind is SymbolKind.Function or SymbolKind.Method && !ReferenceEquals(callee.Package, _run.Model.Package) && !s_keepers.Contains(callee.FullName);
        return ParameterAt(callee, declaration, index) is { } parameter && IsLentFunction(parameter);
    }

    private Symbol? ParameterAt(Symbol callee, FuncDecl declaration, int index)
    {
        if (callee.Type is not GoSignature signature || (signature.IsVariadic && index >= signature.Parameters.Length - 1))
            return null;
        var names = declaration.Type.Params.List.SelectMany(f => f.Names).ToList();
        return index < names.Count ? _run.ModelOf(callee).SymbolOf(names[index]) : null;
    }

    /// <summary>True for a parameter of function type that is lent: <c>impl Fn</c> or <c>&amp;dyn Fn</c>.</summary>
    public bool IsLentFunction(Symbol parameter) =>
        parameter.Kind == SymbolKind.Parameter && parameter.Type.Underlying is GoSignature signature && !Closures.IsNilable(signature) && parameter.Function is FuncDecl declaration
        && !IsNewtype(parameter.Type)
        && _run.ModelOf(parameter).SymbolOf(declaration.Name) is { } function && !Closures.IsValue(function)
        && !(function.Kind == SymbolKind.Method && _run.Package.IsInterfaceMethod(function.Name)) && IsOnlyCalled(parameter);

    /// <summary>The type of a lent function: <c>impl Fn(A) -> B</c>; handed on to others <c>&amp;dyn Fn(A) -> B</c>.</summary>
    private RustType LentFunction(Symbol parameter, GoSignature signature)
    {
        var isMut = NeedsMut(parameter);
        var trait = FnTrait(signature) with { Name = isMut ? "FnMut" : "Fn" };
        var isHandedOn = Closures.UsesOf(parameter).Any(u => u.Kind == VariableUseKind.Passed);
        return isHandedOn ? new RustReferenceType(new RustDynType([trait]), isMut) : new RustImplType([trait]);
    }

    /// <summary>True where a caller gives a closure that changes what it captured.</summary>
    private bool NeedsMut(Symbol parameter)
    {
        if (_needsMut.TryGetValue(parameter, out var known))
            return known;
        _needsMut[parameter] = false;
        var function = parameter.Function is FuncDecl declaration ? _run.ModelOf(parameter).SymbolOf(declaration.Name) : null;
        var index = function is null ? -1 : ParameterIndex(parameter);
        var needs = Closures.Sites.Any(s => s.Kind == ClosureKind.Argument && s.Index == index && ReferenceEquals(s.Callee, function) && IsMutating(s.Literal))
            || Closures.PassedTo(function).Any(p => p.Use.Index == index && (p.Variable.Kind == SymbolKind.Parameter ? !ReferenceEquals(p.Variable, parameter) && IsLentFunction(p.Variable) && NeedsMut(p.Variable) : LiteralOf(p.Variable) is { } literal && IsMutating(literal)));
        return _needsMut[parameter] = needs;
    }

    private static int ParameterIndex(Symbol parameter)
    {
        var index = 0;
        foreach (var name in ((FuncDecl)parameter.Function!).Type.Params.List.SelectMany(f => f.Names))
        {
            if (ReferenceEquals(name, parameter.Ident))
                return index;
            index++;
        }
        return -1;
    }

    /// <summary>True where the closure changes what it captures directly, not through a Cell: it is FnMut.</summary>
    public bool IsMutating(FuncLit literal) => MutationsIn(literal).Any(variable => Variable(variable).Storage == Storage.Plain) || (Closures.HasIterators && CapturedBy(literal).Any(v => YieldOf(v) is not null));

    /// <summary>The variables from around that the literal changes.</summary>
    private IEnumerable<Symbol> MutationsIn(FuncLit literal)
    {
        var uses = FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(literal), _run.Model);
        return uses.Mutated.Where(v => v.IsLocalVariable && !Contains(literal, v) && uses.MutationsOf(v).Any(m => IsWithin(m.Literal, literal) && Changes(m, v)));
    }

    private GoNode OutermostOf(FuncLit literal)
    {
        GoNode function = literal;
        while (function is FuncLit inner && _run.Model.FunctionAround(inner) is { } outer)
            function = outer;
        return function;
    }

    private static bool IsWithin(FuncLit? inner, FuncLit outer) => inner is not null && outer.Span.Contains(inner.Span);

    /// <summary>True where a mutation needs the variable itself to be writable.</summary>
    private bool Changes(Mutation mutation, Symbol variable) => mutation.Kind switch
    {
        MutationKind.Reassigned => true,
        _ when variable.Type is GoPointer pointer && Pointers.IsShared(pointer.Element) => false,
        MutationKind.CalledByPointer => mutation.Callee is { } method && Writers.Writes(_run.Model, method, mutation.Target),
        MutationKind.AddressTaken => mutation.Path.Path.Length == 0,
        // x = append(x, …) is a change by its assignment; append(x, …) for another variable copies.
        MutationKind.AppendedTo => false,
        _ => true,
    };

    /// <summary>Cell, RefCell or Rc around a local that closures share.</summary>
    private Storage CaptureStorage(Symbol variable, RustType owned)
    {
        if (!_captureStorage.TryGetValue(variable, out var storage))
        {
            _captureStorage[variable] = Storage.Plain;
            _captureStorage[variable] = storage = FindCaptureStorage(variable);
        }
        return storage == Storage.Cell && !IsCopy(owned) ? Storage.RefCell : storage;
    }

    private Storage FindCaptureStorage(Symbol variable)
    {
        if (variable.Kind == SymbolKind.Receiver || OutermostOf(variable) is not (FuncDecl or FuncLit) || Closures.UsesOf(variable) is not { Count: > 0 } uses)
            return Storage.Plain;
        var captures = uses.Select(u => OutermostAround(u.Around, variable)).OfType<FuncLit>().Distinct().ToList();
        if (captures.Count == 0 || captures.Any(c => Closures.SiteOf(c)?.Kind == ClosureKind.Goroutine))
            return Storage.Plain;
        var mutations = FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(variable), _run.ModelOf(variable)).MutationsOf(variable).Where(m => Changes(m, variable)).ToList();
        // A comparison only looks, and is done with before anything else happens.
        if (Pointers.Places.Comparing.Count > 0 && captures.RemoveAll(c => Pointers.Places.Comparing.Contains(c) && !mutations.Any(m => c.Span.Contains(m.Target.Span))) > 0 && captures.Count == 0)
            return Storage.Plain;
        // What a slice, map or pointer that was handed in leads to belongs to the caller: a cell around a copy would hide the changes.
        if (variable.Kind == SymbolKind.Parameter && variable.Type.Underlying is GoSlice or GoMap or GoPointer && mutations.All(m => m.Kind != MutationKind.Reassigned))
            return Storage.Plain;
        var first = captures.Min(c => c.Start);
        var isChanged = IsSetByReturn(variable) || uses.Any(u => u.Ident.Start >= first && IsWrittenByArgument(u, variable)) || mutations.Any(m => m.Target.Start >= first || (m.Kind == MutationKind.Reassigned && IsNilAtFirst(variable))
            || captures.Any(c => c.Span.Contains(m.Target.Span) || m is { Kind: MutationKind.Reassigned, Node: AssignStmt } && m.Node.Span.Contains(c.Span)) || IsInSharedLoop(captures, m.Target, variable));
        if (!isChanged)
            return Storage.Plain;
        // What is called at once may give away a closure that was made in it.
        if (captures.Any(IsEscaping) || uses.Any(u => u.Around.Any(a => !Contains(a, variable) && IsEscaping(a) && Closures.SiteOf(a)?.Kind != ClosureKind.Goroutine)))
        {
            var isAlone = captures is [var only] && IsEscaping(only) && !IsSetByReturn(variable) && Closures.SiteOf(only) is { } site && site.Loops.All(l => Contains(l, variable))
                && uses.All(u => only.Span.Contains(u.Ident.Span) || u.Ident.Start < only.Start)
                // What is set by the statement that makes the closure is set after that.
                && !mutations.Exists(m => m.Kind == MutationKind.Reassigned && !only.Span.Contains(m.Target.Span) && m.Node.Span.Contains(only.Span))
                // A closure that the closure gives away takes its own share along.
                && !uses.Any(u => u.Around.Any(a => !ReferenceEquals(a, only) && only.Span.Contains(a.Span) && !Contains(a, variable) && IsEscaping(a)));
            // What outlives the function may run on any thread where the package has several.
            return HasGoroutines ? Storage.Synced : isAlone ? Storage.Cell : Storage.Shared;
        }
        return captures is [var single] && IsExclusive(single, variable, uses) && !(IsSetByReturn(variable) && Closures.SiteOf(single)?.Kind == ClosureKind.Bound) ? Storage.Plain : Storage.Cell;
    }

    /// <summary>True where the use hands a slice or map to a function that writes to it: sort.Ints(list).</summary>
    private bool IsWrittenByArgument(VariableUse use, Symbol variable) =>
        use is { Kind: VariableUseKind.Passed, Callee: { } callee } && variable.Type.Underlying is GoSlice or GoMap && Writers.WritesArgument(_run.ModelOf(variable), callee, use.Ident, use.Index);

    /// <summary>True for a function variable without a value that something uses, or a closure takes along, before it has surely got one: it is nil until then.</summary>
    private bool IsNilAtFirst(Symbol variable)
    {
        if (variable is not { Kind: SymbolKind.Local, Node: ValueSpec { Values.IsEmpty: true } spec } || variable.Type.Underlying is not GoSignature || Nested.ContainsKey(variable))
            return false;
        var uses = Closures.UsesOf(variable).OrderBy(u => u.Ident.Start).ToList();
        var sets = uses.Where(u => u.Kind == VariableUseKind.Set).ToList();
        if (sets.Count == 0)
            return uses.Count > 0;
        var others = uses.Where(u => u.Kind != VariableUseKind.Set).ToList();
        var last = sets.Count == 1 ? sets[0].Ident.Start : sets[^1].Ident.Start;
        if (others.Exists(u => u.Ident.Start < last) || sets.Exists(s => !s.Around.IsEmpty && s.Around.Any(a => !Contains(a, variable)) || s.Loops.Any(l => !Contains(l, variable))))
            return true;
        // A closure that the variable gets and that calls it.
        var mutations = FlowFacts.Of(_run.Model.Package).UsesOf(OutermostOf(variable), _run.ModelOf(variable)).MutationsOf(variable);
        if (mutations.Any(m => m.Kind == MutationKind.Reassigned && others.Exists(u => m.Node.Span.Contains(u.Ident.Span))))
            return true;
        return sets.Count == 1 && !IsInListOf(spec, sets[0].Ident, variable);
    }

    /// <summary>True where the assignment stands in the list of statements that declares the variable.</summary>
    private bool IsInListOf(ValueSpec declaration, Ident set, Symbol variable)
    {
        var finder = new ListFinder(declaration, set);
        finder.Visit(OutermostOf(variable));
        return finder.Found;
    }

    private sealed class ListFinder(ValueSpec declaration, Ident set) : GoWalker
    {
        public bool Found { get; private set; }

        public override void Visit(GoNode node)
        {
            var list = node switch { BlockStmt block => block.List, CaseClause clause => clause.Body, CommClause clause => clause.Body, _ => [] };
            if (list.Any(s => s is DeclStmt { Decl: GenDecl group } && group.Specs.Contains(declaration)))
                Found |= list.Any(s => s is AssignStmt assign && assign.Lhs.Contains(set));
            VisitChildrenOf(node);
        }
    }

    private bool IsInSharedLoop(List<FuncLit> captures, Expr target, Symbol variable) =>
        captures.Any(c => Closures.SiteOf(c) is { } site && site.Loops.Any(l => l.Span.Contains(target.Span) && !Contains(l, variable)));

    /// <summary>The outermost literal of the nest that the variable comes from outside of; nested functions take it as a parameter and do not count.</summary>
    private FuncLit? OutermostAround(IEnumerable<FuncLit> around, Symbol variable)
    {
        FuncLit? outermost = null;
        foreach (var literal in around)
        {
            if (!Contains(literal, variable) && !IsNestedFunction(literal) && !IsRunAtEnd(literal))
                outermost = literal;
        }
        return outermost;
    }

    /// <summary>True where nobody else uses the variable as long as the closure is in use.</summary>
    private bool IsExclusive(FuncLit literal, Symbol variable, IReadOnlyList<VariableUse> uses)
    {
        if (Closures.SiteOf(literal) is not { } site)
            return false;
        var (start, end) = (site.Place.Start, site.Place.End);
        switch (site.Kind)
        {
            case ClosureKind.Immediate or ClosureKind.Argument or ClosureKind.Yielded:
                break;
            case ClosureKind.Bound:
                start = literal.Start;
                foreach (var call in Closures.UsesOf(site.Bound!))
                {
                    if (call.Around.Any(a => !Contains(a, site.Bound!) && !IsNestedFunction(a) && !IsRunAtEnd(a)))
                        return false;
                    // A deferred call comes when all else is done.
                    end = Math.Max(end, Closures.IsDeferredCall(call.Ident) ? int.MaxValue : call.Ident.End);
                    foreach (var loop in call.Loops)
                    {
                        if (!loop.Span.Contains(site.Place.Span))
                            end = Math.Max(end, loop.End);
                    }
                }
                break;
            case ClosureKind.Deferred:
                return IsRunAtEnd(literal);
            default:
                return false;
        }
        return uses.All(u => u.Ident.End <= start || u.Ident.Start >= end || literal.Span.Contains(u.Ident.Span));
    }

    /// <summary>True where a closure that outlives the function uses the variable: it must own it.</summary>
    private bool IsTakenAlong(Symbol variable) => Closures.UsesOf(variable).Any(u => u.Around.Any(a => !Contains(a, variable) && IsEscaping(a)));

    /// <summary>The variables from around that a literal uses.</summary>
    public IEnumerable<Symbol> CapturedBy(FuncLit literal) => Closures.VariablesIn(literal).Where(v => !IsThinLock(v) && !Contains(literal, v) && NestedFunctionOf(v) is null);

    /// <summary>True for an argument of a function with type parameters: the literal may be all that tells what they are.</summary>
    public bool IsForGeneric(FuncLit literal) => Closures.SiteOf(literal)?.Callee?.Type is GoSignature { TypeParameters.IsEmpty: false };

    /// <summary>True where others use the variable once the literal is made (what a literal that is called at once does comes after its arguments), or the literal is made more than once: then it takes a clone.</summary>
    public bool IsUsedBeside(Symbol variable, FuncLit literal) => Closures.SiteOf(literal) is not { } site || !site.Loops.All(l => Contains(l, variable))
        || site.Around.Any(a => !Contains(a, variable) && !IsNestedFunction(a))
        || Closures.UsesOf(variable).Any(u => !literal.Span.Contains(u.Ident.Span) && (u.Ident.Start > literal.Start || u.Around.Any(a => Closures.SiteOf(a) is { Kind: ClosureKind.Immediate, Place: var call } && call.Span.Contains(literal.Span) && !a.Span.Contains(literal.Span))));

    /// <summary>The literal of a local closure that is only called directly; null for other variables.</summary>
    public FuncLit? LocalClosure(Symbol variable) => LiteralOf(variable) is { } literal && !IsEscaping(literal) ? literal : null;

    /// <summary>True where more than one assignment sets the variable, or one in a loop.</summary>
    public bool IsSetTwice(Symbol variable) => Closures.UsesOf(variable).Where(u => u.Kind == VariableUseKind.Set).ToList() is var sets && (sets.Count > 1 || sets.Any(s => s.Loops.Any(l => !Contains(l, variable))));

    /// <summary>The type of a local closure that is only called.</summary>
    private RustFnTrait ClosureType(FuncLit literal)
    {
        var plan = Literal(literal);
        return new RustFnTrait(IsMutating(literal) ? "FnMut" : "Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result);
    }

    /// <summary>True for a literal whose callers are all known: its parameters are what its own uses ask for. Others have those of their function type.</summary>
    private bool HasOwnSignature(FuncLit literal) => IsNestedFunction(literal) || (Closures.SiteOf(literal) is { } site && (site.Kind is ClosureKind.Immediate or ClosureKind.Deferred or ClosureKind.Goroutine
        || (site.Kind == ClosureKind.Bound && !IsEscaping(literal) && Closures.UsesOf(site.Bound!).All(u => u.Kind == VariableUseKind.Called))));

    /// <summary>A parameter of a literal that is called through its function type: what comes in is what the type says; where the body needs more, it begins with a copy.</summary>
    private VariablePlan LiteralParameter(Symbol symbol, string name, VariableFacts facts)
    {
        var incoming = symbol.Function is FuncLit literal && IsHandedOwned(literal, PositionOf(symbol, literal)) ? Owned(symbol.Type)
            : symbol.Function is FuncLit unseen && _run.ModelOf(symbol).TypeOf(unseen) is GoSignature signature && PositionOf(symbol, unseen) is >= 0 and var index && index < signature.Parameters.Length ? UnseenParameter(signature, index)
            : UnseenParameter(symbol.Type, isRest: symbol.Node is Field { Type: Ellipsis });
        var owned = symbol.Node is Field { Type: Ellipsis } && symbol.Type is not GoSlice ? Ty.Vec(Owned(symbol.Type)) : Owned(symbol.Type);
        if (StorageOf(symbol, owned) is not Storage.Plain and var storage)
            return new VariablePlan(name, owned, storage);
        var isChanged = facts.IsReassigned || facts.IsAppendedTo || facts.IsWrittenThrough;
        if (incoming is RustReferenceType { IsMutable: false } && (isChanged || IsTakenAlong(symbol)))
            return new VariablePlan(name, owned, IsMutable: isChanged);
        return new VariablePlan(name, incoming, IsMutable: incoming is not RustReferenceType && (facts.IsReassigned || (facts.IsWrittenThrough && symbol.Type is not GoPointer)));
    }
}
