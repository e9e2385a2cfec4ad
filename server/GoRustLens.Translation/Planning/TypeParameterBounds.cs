using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>What the code does with the values of type parameters, as the Rust bounds that it takes.</summary>
/// <remarks>Found by lowering once and thrown away; then each parameter also has what the parameters need that it is handed to, and all is lowered again.</remarks>
internal sealed class TypeParameterBounds
{
    private readonly Dictionary<GoTypeParam, SortedSet<string>> _bounds = [];
    private readonly HashSet<(GoTypeParam From, GoTypeParam To)> _handedOn = [];

    /// <summary>Values of the type are used by means of the trait: what type parameters are in it need it, too. <c>$</c> stands for the parameter.</summary>
    public void Require(GoType type, string trait) => Each(type, 0, parameter => Of(parameter).Add(trait));

    /// <summary>The type stands for the parameter of something generic: what is in it needs what that needs.</summary>
    public void HandOn(GoType argument, GoTypeParam parameter) => Each(argument, 0, inner =>
    {
        if (!ReferenceEquals(inner, parameter))
            _handedOn.Add((inner, parameter));
    });

    /// <summary>The bounds with what is handed on added.</summary>
    public void Close()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var (from, to) in _handedOn)
            {
                if (!_bounds.TryGetValue(to, out var needed))
                    continue;
                var have = Of(from);
                foreach (var trait in needed)
                    changed |= have.Add(trait);
            }
        }
    }

    public ImmutableArray<string> this[GoTypeParam parameter] => _bounds.TryGetValue(parameter, out var bounds) ? [.. bounds.Select(b => b.Replace("$", Ty.Name(Plan.ParameterType(parameter)), StringComparison.Ordinal))] : [];

    private SortedSet<string> Of(GoTypeParam parameter) => _bounds.TryGetValue(parameter, out var bounds) ? bounds : _bounds[parameter] = new SortedSet<string>(StringComparer.Ordinal);

    private static void Each(GoType type, int depth, Action<GoTypeParam> action)
    {
        if (depth > 8)
            return;
        switch (type.Unaliased)
        {
            case GoTypeParam parameter: action(Plan.Canonical(parameter)); break;
            case GoSlice slice: Each(slice.Element, depth + 1, action); break;
            case GoArray array: Each(array.Element, depth + 1, action); break;
            case GoPointer pointer: Each(pointer.Element, depth + 1, action); break;
            case GoMap map:
                Each(map.Key, depth + 1, action);
                Each(map.Value, depth + 1, action);
                break;
            case GoNamed named:
                foreach (var argument in named.TypeArguments)
                    Each(argument, depth + 1, action);
                break;
        }
    }
}
