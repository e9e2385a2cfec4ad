using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>The places of one body that facts are kept of, by number: variables, fields, elements by a constant or a variable, and getters, as far as they are reached by names.</summary>
internal sealed class NilPlaces(SemanticModel model)
{
    public const int None = -1;

    private readonly Dictionary<Expr, int> _byExpression = [];
    private readonly Dictionary<(Symbol Root, string Path), int> _numbers = [];
    private readonly List<PlaceInfo> _places = [];

    /// <param name="Indices">The variables in brackets: with another value they name another place.</param>
    private readonly record struct PlaceInfo(Symbol Root, string Path, Symbol[] Indices);

    public int OfVariable(Symbol variable) => Number(variable, "", []);

    /// <summary>The place that an expression names, else <see cref="None"/>.</summary>
    public int Of(Expr expression)
    {
        if (_byExpression.TryGetValue(expression, out var known))
            return known;
        var indices = new List<Symbol>();
        var place = Describe(expression, indices) is { } found ? Number(found.Root, found.Path, [.. indices]) : None;
        _byExpression[expression] = place;
        return place;
    }

    /// <summary>The place of a field of a place.</summary>
    public int FieldOf(int place, string field) => Number(_places[place].Root, $"{_places[place].Path}.{field}", _places[place].Indices);

    /// <summary>The place of an element by a variable.</summary>
    public int ElementOf(int place, Symbol index) => Number(_places[place].Root, $"{_places[place].Path}[{index.Name}]", [.. _places[place].Indices, index]);

    /// <summary>The place of a part of a place, by its path.</summary>
    public int Below(int place, string path) => Number(_places[place].Root, _places[place].Path + path, _places[place].Indices);

    /// <summary>The path from a place to a field below it; null for others, and for elements and getters.</summary>
    public string? PathBelow(int place, int other)
    {
        var (root, path, _) = _places[place];
        var below = _places[other];
        return ReferenceEquals(root, below.Root) && below.Path.Length > path.Length + 1 && below.Path[path.Length] == '.' && below.Path.StartsWith(path, StringComparison.Ordinal) && below.Path.AsSpan(path.Length).IndexOfAny("[(*") < 0
            ? below.Path[path.Length..]
            : null;
    }

    /// <summary>How many fields lie between the variable and the place.</summary>
    public int DepthOf(int place) => _places[place].Path.Count(sign => sign == '.');

    /// <summary>True for what stands for all elements of a place.</summary>
    public bool IsOfElements(int place) => _places[place].Path.EndsWith("[]", StringComparison.Ordinal);

    /// <summary>The place that stands for all elements of a place together.</summary>
    public int ElementsOf(int place) => Number(_places[place].Root, $"{_places[place].Path}[]", _places[place].Indices);

    public Symbol RootOf(int place) => _places[place].Root;

    public bool IsVariable(int place) => _places[place].Path.Length == 0;

    public string TextOf(int place) => _places[place].Root.Name + _places[place].Path;

    /// <summary>True where a change of the first place changes the second: it is itself, a part of it, or named with it.</summary>
    public bool Covers(int changed, int place)
    {
        var (root, path, _) = _places[changed];
        var other = _places[place];
        if (path.Length == 0 && Array.Exists(other.Indices, index => ReferenceEquals(index, root)))
            return true;
        return ReferenceEquals(root, other.Root) && other.Path.StartsWith(path, StringComparison.Ordinal)
            && (other.Path.Length == path.Length || other.Path[path.Length] is '.' or '[' or '*');
    }

    /// <summary>True for elements of a place by a variable or constant, whichever.</summary>
    public bool IsElementOf(int container, int place)
    {
        var (root, path, _) = _places[container];
        var other = _places[place];
        return ReferenceEquals(root, other.Root) && other.Path.Length > path.Length && other.Path.StartsWith(path, StringComparison.Ordinal) && other.Path[path.Length] == '[';
    }

    private int Number(Symbol root, string path, Symbol[] indices)
    {
        if (!_numbers.TryGetValue((root, path), out var number))
        {
            _numbers[(root, path)] = number = _places.Count;
            _places.Add(new PlaceInfo(root, path, indices));
        }
        return number;
    }

    private (Symbol Root, string Path)? Describe(Expr expression, List<Symbol> indices)
    {
        var path = "";
        for (var at = expression; ;)
        {
            switch (at)
            {
                case ParenExpr paren:
                    at = paren.X;
                    continue;
                case Ident ident:
                    return model.SymbolOf(ident) is { IsVariable: true } variable ? (variable, path) : null;
                case StarExpr star:
                    path = path.StartsWith('.') ? path : "*" + path;
                    at = star.X;
                    continue;
                case SelectorExpr selector when model.SymbolOf(selector.Sel) is { } member:
                    if (member.Kind == SymbolKind.Variable)
                        return (member, path);
                    if (member.Kind != SymbolKind.Field)
                        return null;
                    path = $".{member.Name}{path}";
                    at = selector.X;
                    continue;
                case IndexExpr index when TextOf(index.Index, indices) is { } text:
                    path = $"[{text}]{path}";
                    at = index.X;
                    continue;
                case CallExpr { Args.IsEmpty: true, Fun: SelectorExpr getter } call when IsGetter(call):
                    path = $".{getter.Sel.Name}(){path}";
                    at = getter.X;
                    continue;
                default:
                    return null;
            }
        }
    }

    /// <summary>An index that is the same wherever it is written so, as long as the variables in it stay: constants, variables, their fields, and sums of such.</summary>
    private string? TextOf(Expr index, List<Symbol> indices)
    {
        if (index is BasicLit literal)
            return literal.Value;
        if (model.ConstantOf(index) is { } constant)
            return constant.ToString();
        switch (index)
        {
            case ParenExpr paren:
                return TextOf(paren.X, indices);
            case Ident ident when model.SymbolOf(ident) is { IsLocalVariable: true } variable:
                indices.Add(variable);
                return ident.Name;
            case SelectorExpr selector when model.SymbolOf(selector.Sel) is { Kind: SymbolKind.Field } && TextOf(selector.X, indices) is { } holder:
                return $"{holder}.{selector.Sel.Name}";
            case BinaryExpr sum when TextOf(sum.X, indices) is { } left && TextOf(sum.Y, indices) is { } right:
                return $"{left} {sum.Op} {right}";
            case CallExpr { Args: [var converted] } call when model.IsConversion(call) && TextOf(converted, indices) is { } inner:
                return $"{model.TypeOf(call)}({inner})";
            case CallExpr { Args: [Ident measured], Fun: Ident { Name: "len" } } when TextOf(measured, indices) is { } list:
                return $"len({list})";
            case CallExpr { Args.IsEmpty: true, Fun: SelectorExpr asked } call when model.CalleeOf(call) is { Kind: SymbolKind.Method } && TextOf(asked.X, indices) is { } receiver:
                return $"{receiver}.{asked.Sel.Name}()";
            default:
                return null;
        }
    }

    /// <summary>A method without parameters that gives one value that can be nil: asked twice in a row, it answers the same.</summary>
    private bool IsGetter(CallExpr call) =>
        model.SignatureOf(call) is { Parameters.IsEmpty: true, Results: [var result] } && result.Type.IsNilable && model.CalleeOf(call) is { Kind: SymbolKind.Method };
}
