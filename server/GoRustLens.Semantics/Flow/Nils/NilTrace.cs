using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>
/// Follows nil along the paths of one body: pointers, maps, slices, channels, functions and interfaces. Notes where a value that can
/// be nil is used, which comparisons are decided already, and what flows into parameters, results, fields and variables of the package.
/// </summary>
internal sealed partial class NilTrace : ForwardAnalysis<NilFacts>
{
    private readonly VariableUses _variables;
    private readonly NilContracts _contracts;
    private readonly object _owner;
    private readonly GoSignature? _signature;
    private readonly NilPlaces _places;
    private readonly Dictionary<GoNode, NilSink> _sinks = [];
    private readonly HashSet<GoNode> _safe = [];
    private readonly Dictionary<GoNode, NilComparison> _comparisons = [];
    private readonly Dictionary<(GoNode, NilSite), NilInflow> _inflows = [];
    private readonly Dictionary<Expr, NilBoxing> _boxings = [];
    private readonly Dictionary<FuncLit, NilFacts> _literals = [];
    private readonly Dictionary<ReturnStmt, ReturnedFacts> _returns = [];
    private readonly Dictionary<Symbol, NilStep> _decoded;
    private readonly Dictionary<Expr, NilValue?> _names = [];
    private IReadOnlySet<AssignStmt>? _checked;
    private readonly Dictionary<CallExpr, NilAssertion?> _assertions = [];
    private (int Index, int Place)[]? _nilableParameters;

    /// <summary>What a return gives, and the facts there.</summary>
    private sealed record ReturnedFacts(ReturnStmt Statement, NilFacts Facts, NilValue?[] Values, bool IsError)
    {
        /// <summary>For each result what is known of its fields, and whether nobody else has it.</summary>
        public required (List<NilPart> Parts, bool IsOwn)[] Shapes { get; init; }
    }

    private NilTrace(ControlFlow flow, SemanticModel model, VariableUses uses, NilContracts contracts, object owner, NilTrace? outer)
        : base(flow, model, AnalysisCancellation.Current)
    {
        _variables = uses;
        _contracts = contracts;
        _owner = owner;
        _signature = (owner is Symbol symbol ? symbol.Type : model.TypeOf((FuncLit)owner)) as GoSignature;
        _places = outer?._places ?? new NilPlaces(model);
        _decoded = outer?._decoded ?? [];
    }

    /// <summary>Walks a function of the package, and the function literals in it with what is known where they stand.</summary>
    public static NilTraceResult Of(FuncDecl function, Symbol symbol, SemanticModel model, NilContracts contracts)
    {
        var facts = FlowFacts.Of(model.Package);
        if (facts.ControlFlowOf(function, model) is not { } flow)
            return NilTraceResult.Empty;
        var uses = facts.UsesOf(function, model);
        var trace = new NilTrace(flow, model, uses, contracts, symbol, null);
        trace.Run(trace.EntryFacts(NilFacts.Empty));
        if (trace.GaveUp)
            return NilTraceResult.Empty;
        var all = new List<NilTrace> { trace };
        for (var index = 0; index < all.Count; index++)
            all.AddRange(all[index].TraceLiterals());
        var contract = trace.MakeContract();
        return new NilTraceResult
        {
            Sinks = [.. all.SelectMany(each => each._sinks.Values).OrderBy(sink => sink.Use.Start)],
            Comparisons = [.. all.SelectMany(each => each._comparisons.Values).OrderBy(comparison => comparison.Comparison.Start)],
            Boxings = [.. all.SelectMany(each => each._boxings.Values).OrderBy(boxing => boxing.Value.Start)],
            Inflows = [.. all.SelectMany(each => each._inflows.Values)],
            Contract = contract,
            SafeUses = all.SelectMany(each => each._safe).ToHashSet(),
        };
    }

    private IEnumerable<NilTrace> TraceLiterals()
    {
        foreach (var (literal, known) in _literals)
        {
            var facts = FlowFacts.Of(Model.Package);
            var inner = new NilTrace(facts.ControlFlowOf(literal, Model), Model, _variables, _contracts, literal, this);
            inner.Run(inner.EntryFacts(KeptIn(literal, known)));
            if (!inner.GaveUp)
                yield return inner;
        }
    }

    /// <summary>What holds whenever the literal runs: of variables that do not change after it.</summary>
    private NilFacts KeptIn(FuncLit literal, NilFacts known) => known.Map((place, value) =>
    {
        var root = _places.RootOf(place);
        // A return statement sets the results, before what is deferred runs.
        var isKept = root is { IsLocalVariable: true, Kind: not SymbolKind.Result } && value.Tie is null && (_places.IsVariable(place) || value.IsNonNil)
            && _variables.MutationsOf(root).All(mutation => mutation.Node.End <= literal.Start || mutation.Kind == MutationKind.CalledByPointer);
        return isKept ? value : null;
    });

    private NilFacts EntryFacts(NilFacts known)
    {
        if (_signature is not { } signature)
            return known;
        for (var index = 0; index < signature.Parameters.Length; index++)
        {
            known = Begin(signature.Parameters[index], index, known);
        }
        if (signature.Receiver is { Type.Underlying: GoPointer } receiver)
            known = Begin(receiver, -1, known);
        known = BeginParts(known);
        foreach (var result in signature.Results)
        {
            if (result.Symbol is not { } symbol || symbol.Name == "_" || IsHidden(symbol))
                continue;
            if (result.Type.Underlying is GoStruct)
                known = WithParts(_places.OfVariable(symbol), PartsOfLiteral(result.Type, [], symbol.Ident ?? Flow.Function, known, 0), true, known);
            else if (IsNilable(result.Type))
                known = known.With(_places.OfVariable(symbol), NilValue.Nil(new NilOrigin(NilOriginKind.ZeroValue, StepAt(symbol.Ident, Flow.Function, $"{symbol.Name} begins as nil"))));
        }
        return _entry = known;
    }

    private NilFacts Begin(GoParameter parameter, int index, NilFacts known)
    {
        // What a type parameter stands for may have a nil: it is handed on.
        if (parameter.Symbol is not { } symbol || !(IsNilable(parameter.Type) || parameter.Type is GoTypeParam) || IsHidden(symbol))
            return known;
        var step = StepAt(symbol.Ident, Flow.Function, $"{symbol.Name} is what the caller gives");
        return known.With(_places.OfVariable(symbol), NilValue.Maybe(new NilOrigin(NilOriginKind.Site, step, new NilSite(NilSiteKind.Parameter, _owner, index))));
    }

    private NilStep StepAt(GoNode? node, GoNode otherwise, string text) => new(Model.File, (node ?? otherwise).Span, text);

    protected override NilFacts Join(NilFacts left, NilFacts right)
    {
        var joined = NilFacts.Join(left, right);
        return _signature is null || ReferenceEquals(left, right) ? joined : FollowParameters(left, right, joined);
    }

    /// <summary>What is nil where a parameter is, and else not, is nil because of it.</summary>
    private NilFacts FollowParameters(NilFacts left, NilFacts right, NilFacts joined)
    {
        foreach (var (index, place) in _nilableParameters ??= [.. ParameterIndices().Where(index => ParameterAt(index) is { } parameter && IsNilable(parameter.Type)).Select(index => (index, _places.OfVariable(ParameterAt(index)!)))]) // filtered
        {
            var (mine, other) = (left.Get(place), right.Get(place));
            var isLeftNil = mine is { IsNil: true };
            if (!(isLeftNil ? other is { IsNonNil: true } : mine is { IsNonNil: true } && other is { IsNil: true }))
                continue;
            var parameter = ParameterAt(index)!; // filtered
            var because = NilValue.Maybe(new NilOrigin(NilOriginKind.Site, StepAt(parameter.Ident, Flow.Function, $"{parameter.Name} is what the caller gives"), new NilSite(NilSiteKind.Parameter, _owner, index)));
            (isLeftNil ? left : right).ForEach((known, value) =>
            {
                if (value.IsNil && known != place && _places.IsVariable(known) && (isLeftNil ? right : left).Get(known) is { IsNonNil: true })
                    joined = joined.With(known, because);
            });
        }
        return joined;
    }

    protected override bool AreEqual(NilFacts left, NilFacts right) => NilFacts.AreEqual(left, right);

    protected override NilFacts After(Expr expression, NilFacts state)
    {
        switch (expression)
        {
            case SelectorExpr selector:
                return Select(selector, state);
            case StarExpr star when !Model.IsType(star):
                return Use(star.X, star, NilSinkKind.Dereference, state);
            case IndexExpr index:
                return AfterIndex(index, state);
            case SliceExpr slice when Model.TypeOf(slice.X).Underlying is GoPointer:
                return Use(slice.X, slice, NilSinkKind.Dereference, state);
            case SliceExpr { X: var sliced } slice when Model.TypeOf(sliced).Underlying is GoSlice && NilSlices.NeedsElements(slice):
                return Use(sliced, slice, NilSinkKind.Index, state);
            case UnaryExpr { Op: TokenKind.Arrow } receive:
                return Use(receive.X, receive, NilSinkKind.Receive, state);
            case TypeAssertExpr { Type: not null } assertion:
                if (ValueOf(assertion.X, state) is { IsNil: true } nil && Model.RawTypeOf(assertion) is not GoTuple)
                    Note(assertion.X, assertion, NilSinkKind.Assertion, nil);
                return state;
            case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison:
                NoteComparison(comparison, state);
                return state;
            case FuncLit literal:
                _literals[literal] = state;
                return state;
            case CompositeLit literal:
                FlowIntoFields(literal, state);
                return state;
            case CallExpr call:
                return AfterCall(call, call, state);
            default:
                return state;
        }
    }

    private NilFacts AfterIndex(IndexExpr index, NilFacts state) => Model.TypeOf(index.X).Underlying switch
    {
        GoPointer => Use(index.X, index, NilSinkKind.Dereference, state),
        GoSlice => Use(index.X, index, NilSinkKind.Index, state),
        _ => state,
    };

    private NilFacts Select(SelectorExpr selector, NilFacts state)
    {
        if (Model.IsType(selector.X))
            return state;
        var type = Model.TypeOf(selector.X);
        if (type is GoTypeParam)
            return state;
        switch (type.Underlying)
        {
            case GoInterface:
                return Use(selector.X, selector, NilSinkKind.Method, state);
            case GoPointer when Model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field }:
                return Use(selector.X, selector, NilSinkKind.Field, state);
            case GoPointer pointer when type is GoPointer && Model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Method } member && PanicsOnNil(selector, pointer, member):
                return Use(selector.X, selector, NilSinkKind.Method, state);
            default:
                return state;
        }
    }

    /// <summary>True where the method is behind an embedded field, copies its receiver, or follows it on every path.</summary>
    private bool PanicsOnNil(SelectorExpr selector, GoPointer pointer, Symbol method)
    {
        if (Model.SelectionOf(selector) is { Member.Path.IsEmpty: false })
            return true;
        return NilSources.PanicsOnNilReceiver(pointer, method)
            && (method is not { Node: FuncDecl { Body: not null, Recv.List: [{ Type: StarExpr }] } } || _contracts.Of(method) is { } contract && contract.Follows.ContainsKey(-1));
    }

    /// <summary>A value is used in a way that nil does not bear: behind it, it is not nil.</summary>
    private NilFacts Use(Expr value, GoNode use, NilSinkKind kind, NilFacts state)
    {
        while (value is ParenExpr paren)
            value = paren.X;
        var fact = ValueOf(value, state);
        if (fact?.Tie is { } tie)
            fact = tie.OnFailure is { Origins.IsEmpty: false } failure ? NilValue.Either(failure, tie.OnSuccess) : tie.OnSuccess;
        Note(value, use, kind, fact);
        if (fact is { IsNonNil: true, Why: not NonNilWhy.Used })
            _safe.Add(use);
        else
            _safe.Remove(use);
        // What is nil stays so: the next use goes wrong for the same reason, if not before.
        return fact is not { IsNil: true } && _places.Of(value) is var place and not NilPlaces.None && !IsHiddenPlace(place) && kind is not (NilSinkKind.Send or NilSinkKind.Receive)
            ? state.With(place, NilValue.NonNil(NonNilWhy.Used, use))
            : state;
    }

    /// <summary>The last turn of a loop counts: it has seen what all turns do.</summary>
    private void Note(Expr value, GoNode use, NilSinkKind kind, NilValue? fact)
    {
        if (fact is { Origins.IsEmpty: false })
            _sinks[use] = new NilSink(value, use, kind, fact, Flow.Function);
        else
            _sinks.Remove(use);
    }

    protected override NilFacts Assign(AssignStmt assign, NilFacts state)
    {
        if (assign.Tok is not (TokenKind.Assign or TokenKind.Define))
        {
            foreach (var target in assign.Lhs)
                state = WriteElement(target, state);
            return state;
        }
        var values = assign.Lhs.Length == assign.Rhs.Length
            ? assign.Lhs.Select((target, index) => Coerce(assign.Rhs[index], TypeOfTarget(target, assign.Rhs[index]), ValueOf(assign.Rhs[index], state), assign)).ToArray()
            : new NilValue?[assign.Lhs.Length];
        var parts = assign.Lhs.Length == assign.Rhs.Length ? assign.Rhs.Select(source => ShapeOf(source, state)).ToArray() : [];
        var whole = state;
        foreach (var source in assign.Rhs)
            state = LetGo(source, state);
        var before = state;
        foreach (var target in assign.Lhs)
            state = Forget(target, WriteElement(target, state));
        if (assign.Rhs is [var only] && assign.Lhs.Length > 1)
            return AssignResults(assign, only, whole, state);
        for (var index = 0; index < values.Length; index++)
            state = Store(assign.Lhs[index], assign.Rhs[index], values[index], parts[index], assign, state);
        return TieFilled(assign, state);
    }

    private GoType TypeOfTarget(Expr target, Expr source) => target is Ident { IsBlank: true } ? Model.TypeOf(source) : Model.TypeOf(target);

    private NilFacts Store(Expr target, Expr source, NilValue? value, (List<NilPart> Parts, bool IsOwn) parts, GoNode statement, NilFacts state)
    {
        FlowInto(target, source, value, statement, state);
        var place = _places.Of(target);
        if (place == NilPlaces.None || IsHiddenPlace(place))
            return state;
        state = IsNilable(Model.TypeOf(target)) ? state.With(place, value) : state;
        state = ZeroElements(place, Model.TypeOf(target), Unparen(source), source, state);
        return StructBehind(Model.TypeOf(target)) is null ? state : WithParts(place, parts.Parts, parts.IsOwn && _places.IsVariable(place), state);
    }

    protected override NilFacts Declare(ValueSpec spec, NilFacts state)
    {
        for (var index = 0; index < spec.Names.Length; index++)
        {
            if (Model.SymbolOf(spec.Names[index]) is not { } symbol || spec.Names[index].IsBlank)
                continue;
            state = Forget(spec.Names[index], state);
            if (spec.Values.Length == spec.Names.Length)
            {
                var source = spec.Values[index];
                var (value, parts) = (Coerce(source, symbol.Type, ValueOf(source, state), spec), ShapeOf(source, state));
                state = Store(spec.Names[index], source, value, parts, spec, LetGo(source, state));
            }
            else if (spec.Values.IsEmpty && !IsHidden(symbol))
            {
                if (IsNilable(symbol.Type))
                    state = state.With(_places.OfVariable(symbol), NilValue.Nil(new NilOrigin(NilOriginKind.ZeroValue, StepAt(spec.Names[index], spec, $"{symbol.Name} begins as nil"))));
                else
                    state = ZeroElements(_places.OfVariable(symbol), symbol.Type, null, spec, WithParts(_places.OfVariable(symbol), PartsOfLiteral(symbol.Type, [], spec.Names[index], state, 0), true, state));
            }
        }
        return state;
    }

    protected override NilFacts Send(SendStmt statement, NilFacts state)
    {
        if (ContainerOf(statement.Chan) is { } container)
            FlowInto(container, ValueOf(statement.Value, state), statement, "is sent");
        return Use(statement.Chan, statement, NilSinkKind.Send, LetGo(statement.Value, state));
    }

    protected override NilFacts? AssignElement(RangeStmt range, NilFacts state)
    {
        var known = ValueOf(range.X, state);
        NoteRange(range, known);
        if (known is { IsNil: true } && IsPlainNil(known) && Model.TypeOf(range.X).Underlying is GoSlice or GoMap)
            return null;
        foreach (var name in new[] { range.Key, range.Value })
        {
            if (name is not null)
                state = Forget(name, state);
        }
        if (_places.Of(range.X) is var place and not NilPlaces.None && !IsHiddenPlace(place) && known is not { IsNil: true } && IsNilable(Model.TypeOf(range.X)))
            state = state.With(place, NilValue.Trusted);
        var element = Model.TypeOf(range.X).Underlying is GoChan ? range.Key : range.Value;
        if (element is not null && IsNilable(Model.TypeOf(element)) && _places.Of(element) is var target and not NilPlaces.None && !IsHiddenPlace(target))
        {
            if (ElementsIn(range.X, state) is { } fresh)
                state = state.With(target, fresh);
            else if (ContainerOf(range.X) is { } container)
                state = state.With(target, NilValue.Maybe(new NilOrigin(NilOriginKind.Site, StepAt(element, range, "comes out of " + Model.File.TextOf(range.X)), container)));
        }
        return range.Key is Ident key && Model.TypeOf(range.X).Underlying is GoMap ? TrustKey(range.X, key, state) : state;
    }

    /// <summary>True for what nothing was ever put in. A loop or a look at the length right behind a comparison with nil is a mistake to be shown.</summary>
    private static bool IsPlainNil(NilValue nil) => nil.Origins.All(origin => origin.Kind == NilOriginKind.ZeroValue);

    /// <summary>The key of a range over a map is in the map.</summary>
    private NilFacts TrustKey(Expr map, Ident key, NilFacts state) =>
        _places.Of(map) is var place and not NilPlaces.None && Model.SymbolOf(key) is { } variable && !key.IsBlank
            ? state.With(_places.ElementOf(place, variable), NilValue.Trusted)
            : state;

    private void NoteRange(RangeStmt range, NilValue? known)
    {
        var breaks = Model.TypeOf(range.X).Underlying switch
        {
            GoChan or GoMap => true,
            GoSlice or GoPointer => range.Value is not (null or Ident { IsBlank: true }),
            _ => false,
        };
        if (breaks && known is { IsNil: true })
            Note(range.X, range, Model.TypeOf(range.X).Underlying is GoChan ? NilSinkKind.Receive : NilSinkKind.Range, known);
        else
            _sinks.Remove(range);
    }

    protected override NilFacts Postpone(Stmt statement, CallExpr call, NilFacts state) => AfterCall(call, statement, state);

    protected override NilFacts AfterValue(NilFacts before, NilFacts after) =>
        after.Map((place, value) => value.Origins.Any(origin => origin.Kind == NilOriginKind.Compared) ? before.Get(place) : value);
}
