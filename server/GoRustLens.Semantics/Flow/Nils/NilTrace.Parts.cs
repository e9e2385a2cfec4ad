using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>The fields of a value: what a literal leaves out, what a callee has set or cleared, what a result brings along.</summary>
internal sealed partial class NilTrace
{
    private const int MaxPartDepth = 2;
    private const int MaxParts = 24;
    private static readonly List<NilPart> NoParts = [];

    /// <summary>The part that stands for "nobody else has this object": lost as soon as it gets a second name.</summary>
    private const string OwnMark = "!";

    private readonly Dictionary<Symbol, bool> _captured = [];
    private NilFacts _entry = NilFacts.Empty;

    private NilValue? _own;
    private int _nestedResults;

    private NilValue Own => _own ??= NilValue.Nil(new NilOrigin(NilOriginKind.ZeroElement, new NilStep(Model.File, default, OwnMark)));

    /// <summary>What is known of the fields of a value, by their paths: ".f", ".f.g".</summary>
    private List<NilPart> PartsOf(Expr source, NilFacts state, int depth = 0)
    {
        source = Unparen(source);
        switch (source)
        {
            case UnaryExpr { Op: Syntax.Lexing.TokenKind.And } address:
                return PartsOf(address.X, state, depth);
            case StarExpr star:
                return PartsOf(star.X, state, depth);
            case CompositeLit literal:
                return PartsOfLiteral(Model.TypeOf(literal), literal.Elts, literal, state, depth);
            case CallExpr { Args: [var type] } call when Model.CalleeOf(call) is { Kind: SymbolKind.Builtin, Name: "new" } && Model.IsType(type):
                return PartsOfLiteral(Model.TypeOf(type), [], call, state, depth);
            case CallExpr call when !Model.IsConversion(call):
                return PartsOfResult(call, 0, state);
            case Ident or SelectorExpr or IndexExpr when _places.Of(source) is var place and not NilPlaces.None && !IsHiddenPlace(place):
                return PartsAt(place, state);
            default:
                return [];
        }
    }

    private (List<NilPart> Parts, bool IsOwn) ShapeOf(Expr source, NilFacts state) =>
        source is BasicLit or BinaryExpr or FuncLit || StructBehind(Model.TypeOf(source)) is null ? (NoParts, false) : (PartsOf(source, state), IsOwn(source, state));

    private List<NilPart> PartsAt(int place, NilFacts state)
    {
        var parts = new List<NilPart>();
        state.ForEach((known, value) =>
        {
            if (_places.PathBelow(place, known) is { } path && path[1] != OwnMark[0] && value.Tie is null)
                parts.Add(new NilPart(path, value));
        });
        return parts;
    }

    private List<NilPart> PartsOfLiteral(GoType type, ImmutableArray<Expr> elements, GoNode node, NilFacts state, int depth)
    {
        var parts = new List<NilPart>();
        if (depth > MaxPartDepth || type.Underlying is not GoStruct { Fields: var fields } || type is not (GoStruct or GoNamed { Symbol.Package: not null }) || fields.Count(field => IsNilable(field.Type)) > MaxZeroFields)
            return parts;
        var isKeyed = elements is [] or [KeyValueExpr, ..];
        for (var index = 0; index < fields.Length; index++)
        {
            var field = fields[index];
            var given = isKeyed ? elements.OfType<KeyValueExpr>().FirstOrDefault(pair => pair.Key is Ident key && key.Name == field.Name)?.Value : index < elements.Length ? elements[index] : null;
            if (IsNilable(field.Type))
            {
                var value = given is not null ? Coerce(given, field.Type, ValueOf(given, state), node)
                    : field.IsEmbedded ? null
                    : NilValue.Nil(new NilOrigin(NilOriginKind.ZeroValue, StepAt(node, node, $"{field.Name} is left out, so it is nil")));
                if (value is { Tie: null })
                    parts.Add(new NilPart("." + field.Name, value));
            }
            var inner = given is not null ? depth < MaxPartDepth ? PartsOf(given, state, depth + 1) : [] : field.Type.Underlying is GoStruct ? PartsOfLiteral(field.Type, [], node, state, depth + 1) : [];
            foreach (var (path, known) in inner)
            {
                parts.Add(new NilPart($".{field.Name}{path}", known));
                if (field.IsEmbedded)
                    parts.Add(new NilPart(path, known));
            }
        }
        return parts;
    }

    private List<NilPart> PartsOfResult(CallExpr call, int index, NilFacts state)
    {
        if (OwnerOf(call) is not Symbol owner || ContractOf(owner) is not { } contract || index >= contract.Shapes.Length)
            return [];
        var parts = new List<NilPart>();
        // A chain of calls that hand on what they get would be looked through from each of its links anew.
        if (_nestedResults >= MaxPartDepth)
            return parts;
        _nestedResults++;
        foreach (var part in contract.Shapes[index].Parts)
        {
            if (ValueOf(part, new NilSite(NilSiteKind.Result, owner, index) { Path = part.Path }, call, state) is { Tie: null } value)
                parts.Add(new NilPart(part.Path, value));
        }
        _nestedResults--;
        return parts;
    }

    private NilValue? ValueOf(NilPartContract part, NilSite site, CallExpr call, NilFacts state)
    {
        if (part.From is { } from)
            return ArgumentAt(call, from.Index) is { } argument ? ValueOfPart(argument, from.Path, state) : null;
        return part.IsNonNil ? NilValue.Trusted : FromSite(site, call, $"{(site.Owner as Symbol)?.Name} leaves {part.Path[1..]} nil");
    }

    private NilValue? ValueOfPart(Expr value, string path, NilFacts state) =>
        path.Length == 0 ? ValueOf(value, state) : PartsOf(value, state).Find(part => part.Path == path).Value;

    /// <summary>The value of a field of something without a name: "f().x", "T{}.x".</summary>
    private NilValue? ValueOfUnnamed(SelectorExpr selector, NilFacts state)
    {
        var path = "";
        Expr at = selector;
        while (at is SelectorExpr step && Model.SymbolOf(step.Sel) is { Kind: SymbolKind.Field })
        {
            path = $".{step.Sel.Name}{path}";
            at = Unparen(step.X);
        }
        return at is CallExpr or CompositeLit or UnaryExpr { X: CompositeLit } && path.Length > 0 ? ValueOfPart(at, path, state) : null;
    }

    /// <summary>True where nobody else can have the object.</summary>
    private bool IsOwn(Expr source, NilFacts state) => Unparen(source) switch
    {
        UnaryExpr { Op: Syntax.Lexing.TokenKind.And, X: CompositeLit } or CompositeLit => true,
        CallExpr call when Model.CalleeOf(call) is { Kind: SymbolKind.Builtin } => true,
        CallExpr call => OwnerOf(call) is Symbol owner && ContractOf(owner) is { Shapes: [{ IsOwn: true }, ..] },
        Ident name => _places.Of(name) is var place and not NilPlaces.None && state.Get(_places.FieldOf(place, OwnMark)) is not null,
        _ => false,
    };

    private NilFacts WithParts(int place, List<NilPart> parts, bool isOwn, NilFacts state)
    {
        if (parts.Count is 0 or > MaxParts)
            return state;
        foreach (var (path, value) in parts)
        {
            // A list that holds itself has no end.
            if (_places.DepthOf(place) + path.Count(sign => sign == '.') <= MaxPartDepth + 1)
                state = state.With(_places.Below(place, path), value);
        }
        return isOwn ? state.With(_places.FieldOf(place, OwnMark), Own) : state;
    }

    /// <summary>Facts of fields outlive a call that cannot reach them: of a struct in a variable, or an object that nobody else has.</summary>
    private bool OutlivesCall(int place, NilFacts state)
    {
        var root = _places.RootOf(place);
        return root is { IsLocalVariable: true } && !IsCaptured(root)
            && (_places.IsOfElements(place) || root.Type.Underlying is GoStruct || state.Get(_places.FieldOf(_places.OfVariable(root), OwnMark)) is not null);
    }

    private bool IsCaptured(Symbol variable)
    {
        if (!_captured.TryGetValue(variable, out var known))
            _captured[variable] = known = _variables.EscapesOf(variable).Any(escape => escape.Kind is EscapeKind.Captured or EscapeKind.MovedIntoGoroutine or EscapeKind.AddressTaken);
        return known;
    }

    /// <summary>What a callee has done to the fields of its arguments and its receiver.</summary>
    private NilFacts AfterEffects(CallExpr call, Symbol owner, NilContract contract, NilFacts before, NilFacts state)
    {
        foreach (var effect in contract.Effects)
        {
            if (ArgumentAt(call, effect.Index) is not { } argument || _places.Of(Unparen(argument)) is not (var place and not NilPlaces.None) || IsHiddenPlace(place) || IsCaptured(_places.RootOf(place)))
                continue;
            if (effect.KeepsOthers)
                state = KeepOthers(place, effect, before, state);
            foreach (var part in effect.Parts)
            {
                var value = ValueOf(part, new NilSite(NilSiteKind.ParameterAfter, owner, effect.Index) { Path = part.Path }, call, before);
                state = state.With(_places.Below(place, part.Path), value?.Tie is null ? value : null);
            }
        }
        return state;
    }

    private NilFacts KeepOthers(int place, NilEffect effect, NilFacts before, NilFacts state)
    {
        before.ForEach((known, value) =>
        {
            if (_places.PathBelow(place, known) is { } path && !effect.Parts.Any(part => path == part.Path || path.StartsWith(part.Path + ".", StringComparison.Ordinal)) && !effect.Lost.Contains(path))
                state = state.With(known, value);
        });
        return state;
    }

    /// <summary>The fields of an argument go with it.</summary>
    private void FlowPartsInto(Symbol owner, int index, Expr argument, NilFacts state)
    {
        if (StructBehind(Model.TypeOf(argument)) is null)
            return;
        var parts = PartsOf(argument, state);
        foreach (var (path, value) in parts)
        {
            var isSame = value.Origins.All(origin => origin.Site is { Kind: NilSiteKind.Parameter, Path.Length: > 0 } site && ReferenceEquals(site.Owner, owner));
            FlowInto(new NilSite(NilSiteKind.Parameter, owner, index) { Path = path }, isSame ? null : value, argument, $"is given to {owner.Name}");
        }
        // What this function gets and does not touch, it hands on.
        if (Unparen(argument) is Ident && Model.SymbolOf(argument) is { } variable && _places.Of(Unparen(argument)) is var place and not NilPlaces.None && state.Get(_places.FieldOf(place, OwnMark)) is not null
            && ParameterIndices().FirstOrDefault(own => ReferenceEquals(ParameterAt(own), variable), -2) is var mine and > -2)
        {
            _inflows[(argument, new NilSite(NilSiteKind.Parameter, owner, index) { Path = NilSite.AnyPath })] =
                new NilInflow(new NilSite(NilSiteKind.Parameter, owner, index) { Path = NilSite.AnyPath }, FromSite(new NilSite(NilSiteKind.Parameter, _owner, mine) { Path = NilSite.AnyPath }, argument, "is handed on"), StepAt(argument, argument, $"is given to {owner.Name}"))
                {
                    Except = [.. parts.Select(part => part.Path)],
                };
        }
    }

    private static GoStruct? StructBehind(GoType type) => (type is GoPointer pointer ? pointer.Element : type.Underlying is GoPointer named ? named.Element : type).Underlying as GoStruct;

    /// <summary>The fields of the parameters that the body names: what the caller has left in them.</summary>
    private NilFacts BeginParts(NilFacts known)
    {
        if (_owner is not Symbol || Flow.Function is not FuncDecl { Body: { } body })
            return known;
        var parameters = ParameterIndices().Where(index => ParameterAt(index) is { } parameter && !IsHidden(parameter) && !IsCaptured(parameter) && StructBehind(parameter.Type) is not null).ToDictionary(index => ParameterAt(index)!); // filtered
        if (parameters.Count == 0)
            return known;
        foreach (var selector in FieldsNamed.In(body, parameters.Keys, Model))
        {
            if (_places.Of(selector) is var place and not NilPlaces.None && _places.OfVariable(_places.RootOf(place)) is var root && _places.PathBelow(root, place) is { } path && ValueOfName(selector) is { Origins: [var field, ..] })
            {
                var site = new NilSite(NilSiteKind.Parameter, _owner, parameters[_places.RootOf(place)]) { Path = path };
                var step = StepAt(selector.Sel, selector, $"{selector.Sel.Name} is as the caller has left it");
                known = known.With(place, NilValue.Maybe(new NilOrigin(NilOriginKind.Site, step, site), field));
            }
        }
        foreach (var parameter in parameters.Keys)
            known = known.With(_places.FieldOf(_places.OfVariable(parameter), OwnMark), Own);
        return known;
    }

    /// <summary>The fields of variables that a body names, each path once.</summary>
    private sealed class FieldsNamed(IReadOnlyCollection<Symbol> roots, SemanticModel model) : GoWalker
    {
        private const int MaxFields = 12;
        private readonly Dictionary<string, SelectorExpr> _found = [];

        public static Dictionary<string, SelectorExpr>.ValueCollection In(BlockStmt body, IReadOnlyCollection<Symbol> roots, SemanticModel model)
        {
            var finder = new FieldsNamed(roots, model);
            finder.Visit(body);
            return finder._found.Values;
        }

        public override void Visit(GoNode node)
        {
            if (node is SelectorExpr { X: Ident or SelectorExpr { X: Ident } } selector && _found.Count < MaxFields && model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field } field && field.Type.IsNilable
                && RootOf(selector) is { } root && model.SymbolOf(root) is { IsLocalVariable: true } variable && roots.Contains(variable))
            {
                _found.TryAdd(model.File.TextOf(selector), selector);
            }
            if (node is not FuncLit)
                VisitChildrenOf(node);
        }

        private static Ident? RootOf(SelectorExpr selector) => selector.X as Ident ?? (selector.X as SelectorExpr)?.X as Ident;
    }
}
