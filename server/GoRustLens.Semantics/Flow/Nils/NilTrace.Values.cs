using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What is known of the values of expressions, and where they flow to.</summary>
internal sealed partial class NilTrace
{
    /// <summary>Structs with more fields that can be nil than this are not followed field by field.</summary>
    private const int MaxZeroFields = 12;

    private static bool IsNilable(GoType type) => type.IsNilable || (type is GoTypeParam && TypePredicates.HasNil(type));

    private bool IsHidden(Symbol variable) => _variables.IsHidden(variable) && !_decoded.ContainsKey(variable) && !IsFilled(variable);

    private bool IsHiddenPlace(int place) => IsHidden(_places.RootOf(place));

    private NilValue? ValueOf(Expr expression, NilFacts state)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        if (_places.Of(expression) is var place and not NilPlaces.None && !IsHiddenPlace(place) && state.Get(place) is { } known)
            return known;
        switch (expression)
        {
            case SelectorExpr selector when ValueOfUnnamed(selector, state) is { } part:
                return part;
            case Ident or SelectorExpr:
                return ValueOfName(expression);
            case UnaryExpr { Op: TokenKind.And } address:
                return NilValue.NonNil(IsThroughPointer(address.X) ? NonNilWhy.Trusted : NonNilWhy.Made, address);
            case UnaryExpr { Op: TokenKind.Arrow } receive:
                return ContainerOf(receive.X) is { } channel ? FromSite(channel, expression, "is received") : null;
            case CompositeLit or BasicLit:
                return NilValue.NonNil(NonNilWhy.Made, expression);
            case FuncLit:
                return NilValue.NonNil(NonNilWhy.Function, expression);
            case CallExpr call:
                return ResultOf(call, 0, state);
            case SliceExpr slice:
                return ValueOfSlice(slice, state);
            case IndexExpr { X: Ident or SelectorExpr } instance when Model.SymbolOf(instance.X) is { Kind: SymbolKind.Function }:
            case IndexListExpr:
                return NilValue.NonNil(NonNilWhy.Function, expression);
            case IndexExpr index:
                return ElementsIn(index.X, state) ?? ValueOfElement(index);
            default:
                return null;
        }
    }

    /// <summary>What is known of all elements of a slice or array that was just made; null for unknown.</summary>
    private NilValue? ElementsIn(Expr container, NilFacts state) =>
        _places.Of(container) is var place and not NilPlaces.None && !IsHiddenPlace(place) ? state.Get(_places.ElementsOf(place)) : null;

    /// <summary>The elements of a slice that is made, or of an array without a value, begin as nil.</summary>
    private NilFacts ZeroElements(int place, GoType type, Expr? source, GoNode node, NilFacts state)
    {
        var (isMade, element) = type.Underlying switch
        {
            GoArray array => (source is null or CompositeLit { Elts.IsEmpty: true }, array.Element),
            GoSlice slice => (source is CallExpr { Args: [_, var length, ..] } call && length is not BasicLit { Value: "0" } && Model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "make" }, slice.Element),
            _ => (false, type),
        };
        return isMade && element.Underlying is GoPointer or GoSlice or GoMap or GoSignature or GoInterface or GoChan
            ? state.With(_places.ElementsOf(place), NilValue.Nil(new NilOrigin(NilOriginKind.ZeroElement, StepAt(node, node, "the elements begin as nil"))))
            : state;
    }

    /// <summary>A name that nothing is known of at a point is the same everywhere, and is asked for in each turn.</summary>
    private NilValue? ValueOfName(Expr name)
    {
        if (!_names.TryGetValue(name, out var value))
            _names[name] = value = FindValueOfName(name);
        return value is { Origins: [{ Site: { Kind: NilSiteKind.Field, Owner: Symbol field } }] } ? AfterDecoding((SelectorExpr)name, field, value) : value;
    }

    private NilValue? FindValueOfName(Expr name)
    {
        if (Model.IsNil(name))
            return NilValue.Nil(new NilOrigin(NilOriginKind.Literal, StepAt(name, name, "nil comes from here")));
        switch (Model.SymbolOf(name))
        {
            case { Kind: SymbolKind.Function }:
                return NilValue.NonNil(NonNilWhy.Function, name);
            case { Kind: SymbolKind.Method }:
                return Model.TypeOf(name).Underlying is GoSignature ? NilValue.NonNil(NonNilWhy.Function, name) : null;
            case { Kind: SymbolKind.Variable } variable when IsNilable(variable.Type):
                return FromSite(new NilSite(NilSiteKind.Global, variable), name, $"{variable.Name} is read");
            case { Kind: SymbolKind.Field } field when IsNilable(field.Type):
                return FromSite(new NilSite(NilSiteKind.Field, field), ((SelectorExpr)name).Sel, $"{field.Name} is read");
            default:
                return null;
        }
    }

    private NilValue AfterDecoding(SelectorExpr selector, Symbol field, NilValue value)
    {
        if (_decoded.Count == 0 || field.Type.Underlying is not GoPointer || AccessPath.RootOf(selector.X, Model) is not { } root || !_decoded.TryGetValue(root, out var step) || step.Span.Start > selector.Start)
            return value;
        return NilValue.Maybe([new NilOrigin(NilOriginKind.Decoded, step), .. value.Origins]);
    }

    private NilValue FromSite(NilSite site, GoNode node, string text) => NilValue.Maybe(new NilOrigin(NilOriginKind.Site, StepAt(node, node, text), site));

    private NilValue? ValueOfSlice(SliceExpr slice, NilFacts state)
    {
        if (Model.TypeOf(slice.X).Underlying is not GoSlice)
            return NilValue.Trusted;
        return ValueOf(slice.X, state) is { Certainty: not NilCertainty.Unknown } known ? known : null;
    }

    private NilValue? ValueOfElement(IndexExpr index)
    {
        if (Model.TypeOf(index.X).Underlying is not (GoMap or GoSlice or GoArray) || !IsNilable(Model.TypeOf(index)))
            return null;
        var origins = ImmutableArray.CreateBuilder<NilOrigin>(2);
        if (Model.TypeOf(index.X).Underlying is GoMap { Value.Underlying: GoPointer or GoInterface or GoSignature or GoMap or GoSlice })
            origins.Add(new NilOrigin(NilOriginKind.MapMiss, StepAt(index, index, "a key that is not in the map gives nil")));
        if (ContainerOf(index.X) is { } container)
            origins.Add(new NilOrigin(NilOriginKind.Site, StepAt(index, index, "is taken out"), container));
        return origins.Count == 0 ? null : NilValue.Maybe(origins.ToImmutable());
    }

    /// <summary>The elements of a slice, map, array or channel that has a name.</summary>
    private NilSite? ContainerOf(Expr expression)
    {
        while (expression is ParenExpr or SliceExpr)
            expression = expression is ParenExpr paren ? paren.X : ((SliceExpr)expression).X;
        if (!HoldsNilable(Model.TypeOf(expression)))
            return null;
        return expression switch
        {
            Ident or SelectorExpr when Model.SymbolOf(expression) is { } symbol && (symbol.IsVariable || symbol.Kind == SymbolKind.Field) => new NilSite(NilSiteKind.Element, symbol),
            CallExpr call when OwnerOf(call) is { } owner => new NilSite(NilSiteKind.ResultElement, owner),
            IndexExpr { X: Ident or SelectorExpr } index when Model.SymbolOf(index.X) is { } outer && (outer.IsVariable || outer.Kind == SymbolKind.Field) => new NilSite(NilSiteKind.Element, outer, 1),
            _ => null,
        };
    }

    /// <summary>True for slices, arrays, maps and channels whose elements can be nil.</summary>
    private static bool HoldsNilable(GoType type) => ElementOf(type) is { } element && IsNilable(element);

    private static GoType? ElementOf(GoType type) => type.Underlying switch
    {
        GoSlice slice => slice.Element,
        GoArray array => array.Element,
        GoMap map => map.Value,
        GoChan channel => channel.Element,
        _ => null,
    };

    private bool IsThroughPointer(Expr expression) => expression switch
    {
        ParenExpr paren => IsThroughPointer(paren.X),
        StarExpr => true,
        SelectorExpr selector => Model.TypeOf(selector.X).Underlying is GoPointer || IsThroughPointer(selector.X),
        IndexExpr index => Model.TypeOf(index.X).Underlying is not GoArray || IsThroughPointer(index.X),
        _ => false,
    };

    /// <summary>What a value is once it has become one of another type: a concrete one in an interface is never a nil interface.</summary>
    private NilValue? Coerce(Expr source, GoType target, NilValue? value, GoNode statement) =>
        Model.IsNil(source) ? value : Coerce(source, Model.TypeOf(source), target, value, statement);

    private NilValue? Coerce(Expr source, GoType type, GoType target, NilValue? value, GoNode statement)
    {
        if (target.Underlying is not GoInterface || target is GoTypeParam || type.IsUnknown || type.Underlying is GoInterface || type is GoTuple)
            return value;
        if (type is GoTypeParam { ConstraintInterface.TypeSet: var set } && (set.Terms is not { IsEmpty: false } terms || terms.Any(term => term.Type.Underlying is GoInterface)))
            return null;
        if (value is { Origins.IsEmpty: false } && type.Underlying is GoPointer or GoMap or GoSignature or GoSlice or GoChan)
            _boxings[source] = new NilBoxing(source, value, statement, Flow.Function);
        return NilValue.NonNil(NonNilWhy.Boxed, source, value);
    }

    /// <summary>A value is stored: in a field, a variable of the package, an element, or a container that another name holds.</summary>
    private void FlowInto(Expr target, Expr source, NilValue? value, GoNode statement, NilFacts state)
    {
        while (target is ParenExpr paren)
            target = paren.X;
        if (ContainerOf(target) is { } container)
            FlowIntoElements(container, source, statement, state);
        switch (target)
        {
            case IndexExpr index when ContainerOf(index.X) is { } elements:
                FlowInto(elements, value, statement, "is stored");
                break;
            case Ident or SelectorExpr when Model.SymbolOf(target) is { Kind: SymbolKind.Field } field:
                FlowInto(new NilSite(NilSiteKind.Field, field), value, statement, $"is stored in {field.Name}");
                break;
            case Ident or SelectorExpr when Model.SymbolOf(target) is { Kind: SymbolKind.Variable } variable:
                FlowInto(new NilSite(NilSiteKind.Global, variable), value, statement, $"is stored in {variable.Name}");
                break;
        }
    }

    private void FlowInto(NilSite site, NilValue? value, GoNode node, string text)
    {
        if (value?.Tie is { } tie)
            value = NilValue.Either(tie.OnSuccess, tie.OnFailure);
        if (value is { Origins.IsEmpty: false })
            _inflows[(node, site)] = new NilInflow(site, value, StepAt(node, node, text));
        else
            _inflows.Remove((node, site));
    }

    private void FlowIntoElements(NilSite container, Expr source, GoNode statement, NilFacts state)
    {
        while (source is ParenExpr paren)
            source = paren.X;
        switch (source)
        {
            case CompositeLit literal:
                foreach (var element in literal.Elts)
                {
                    var item = element is KeyValueExpr pair ? pair.Value : element;
                    FlowInto(container, ValueOf(item, state), item, "is an element");
                    if (item is CompositeLit && container.Index == 0 && HoldsNilable(Model.TypeOf(item)))
                        FlowIntoElements(container with { Index = 1 }, item, item, state);
                }
                break;
            case CallExpr { Args: [var first, .. var rest], HasEllipsis: false } call when Model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "append" }:
                if (ContainerOf(first) is { } old && old != container)
                    FlowInto(container, FromSite(old, first, "is an element"), first, "is an element");
                foreach (var item in rest)
                    FlowInto(container, ValueOf(item, state), item, "is appended");
                break;
            default:
                if (ContainerOf(source) is { } other && other != container)
                    FlowInto(container, FromSite(other, source, "is an element"), statement, "is an element");
                break;
        }
    }

    private void FlowIntoFields(CompositeLit literal, NilFacts state)
    {
        if (Model.TypeOf(literal).Underlying is not GoStruct)
            return;
        foreach (var element in literal.Elts)
        {
            if (element is KeyValueExpr { Key: Ident key } pair && Model.SymbolOf(key) is { Kind: SymbolKind.Field } field)
            {
                if (IsNilable(field.Type))
                    FlowInto(new NilSite(NilSiteKind.Field, field), Coerce(pair.Value, field.Type, ValueOf(pair.Value, state), literal), pair, $"is stored in {field.Name}");
                if (ContainerOf(key) is { } container)
                    FlowIntoElements(container, pair.Value, pair, state);
            }
        }
    }

    /// <summary>A name gets another value: what was known of it, of its parts, and of elements that it names, is void.</summary>
    private NilFacts Forget(Expr target, NilFacts state)
    {
        if (Unparen(target) is IndexExpr { X: var holder } && _places.Of(holder) is var all and not NilPlaces.None)
            state = state.With(_places.ElementsOf(all), null);
        if (_places.Of(target) is var place && place == NilPlaces.None)
        {
            // An element with an index that has no name may be any.
            return target is IndexExpr index && _places.Of(index.X) is var container and not NilPlaces.None
                ? state.Map((known, value) => _places.IsElementOf(container, known) ? null : value)
                : state;
        }
        var condition = ConditionIn(target);
        var field = target is SelectorExpr { Sel.Name: var name } ? "." + name : null;
        return state.Map((known, value) =>
            _places.Covers(place, known) ? null
            : condition is not null && value.Tie is { } tie && ReferenceEquals(tie.Condition, condition) ? NilValue.Either(tie.OnSuccess, tie.OnFailure)
            : !value.IsNonNil && field is not null && !_places.IsVariable(known) && _places.TextOf(known).EndsWith(field, StringComparison.Ordinal) ? null
            : value);
    }

    /// <summary>A value gets a second name or goes elsewhere: its nil fields may be set by that way.</summary>
    private NilFacts LetGo(Expr source, NilFacts state)
    {
        // "once.Do(set.init)": a method that is handed over has its receiver.
        if (source is SelectorExpr { X: Ident owner } bound && Model.SymbolOf(bound.Sel) is { Kind: SymbolKind.Method })
            return LetGo(owner, state);
        if (state.Count == 0 || source is BasicLit or SelectorExpr or CallExpr or BinaryExpr)
            return state;
        var names = NamesIn.Of(source, Model);
        return names.Count == 0 ? state : state.Map((place, value) => !value.IsNonNil && !_places.IsVariable(place) && names.Contains(_places.RootOf(place)) ? null : value);
    }

    private NilFacts WriteElement(Expr target, NilFacts state)
    {
        while (target is ParenExpr paren)
            target = paren.X;
        return target is IndexExpr index && Model.TypeOf(index.X).Underlying is GoMap ? Use(index.X, index, NilSinkKind.MapWrite, state) : state;
    }

    protected override NilFacts Change(IncDecStmt statement, NilFacts state) => WriteElement(statement.X, Forget(statement.X, state));

    /// <summary>The variables that an expression names.</summary>
    private sealed class NamesIn(SemanticModel model) : GoWalker
    {
        private readonly HashSet<Symbol> _found = [];

        public static HashSet<Symbol> Of(Expr expression, SemanticModel model)
        {
            var finder = new NamesIn(model);
            finder.Visit(expression);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is Ident ident && model.SymbolOf(ident) is { IsLocalVariable: true } symbol)
                _found.Add(symbol);
            if (node is not FuncLit)
                VisitChildrenOf(node);
        }
    }
}
