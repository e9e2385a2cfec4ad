using System.Collections.Immutable;

namespace GoRustLens.Semantics.Types;

/// <summary>Types put in the place of type parameters, and the search for them in a call's arguments.</summary>
/// <remarks>A light form of go.dev/ref/spec#Type_inference: argument types only, first match wins, untyped constants by default type.</remarks>
internal sealed class Substitution
{
    private const int MaxDepth = 32;

    // Keyed by the parameter's symbol: the same parameter can be resolved to more than one type object by racing threads.
    private readonly Dictionary<Symbols.Symbol, GoType> _arguments = [];

    public bool IsEmpty => _arguments.Count == 0;

    public void Add(GoTypeParam parameter, GoType argument) => _arguments.TryAdd(parameter.Symbol, argument);

    /// <summary>Learns from an argument's type what the parameters in a pattern stand for.</summary>
    public void Unify(GoType pattern, GoType actual, int depth = 0)
    {
        if (depth > MaxDepth || actual.IsUnknown)
            return;
        switch (pattern, actual)
        {
            case (GoTypeParam parameter, _):
                Add(parameter, Universe.DefaultOf(actual));
                break;
            case (GoNamed { TypeArguments.IsEmpty: false } named, GoNamed other) when ReferenceEquals(named.Symbol, other.Symbol):
                for (var index = 0; index < Math.Min(named.TypeArguments.Length, other.TypeArguments.Length); index++)
                    Unify(named.TypeArguments[index], other.TypeArguments[index], depth + 1);
                break;
            case (GoPointer left, GoPointer right): Unify(left.Element, right.Element, depth + 1); break;
            case (GoSlice left, _) when actual.Underlying is GoSlice right: Unify(left.Element, right.Element, depth + 1); break;
            case (GoArray left, _) when actual.Underlying is GoArray right: Unify(left.Element, right.Element, depth + 1); break;
            case (GoChan left, _) when actual.Underlying is GoChan right: Unify(left.Element, right.Element, depth + 1); break;
            case (GoMap left, _) when actual.Underlying is GoMap right:
                Unify(left.Key, right.Key, depth + 1);
                Unify(left.Value, right.Value, depth + 1);
                break;
            case (GoSignature left, _) when actual.Underlying is GoSignature right: UnifySignatures(left, right, depth); break;
            case (GoNamed { TypeArguments.IsEmpty: false } named, _) when named.Underlying is not GoInterface:
                Unify(named.Underlying, actual, depth + 1);
                break;
        }
    }

    /// <summary>Completes what arguments left open with core types of constraints: "S ~[]E" tells E once S is known.</summary>
    public void UnifyConstraints(ImmutableArray<GoTypeParam> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (_arguments.TryGetValue(parameter.Symbol, out var argument) && parameter.Constraint.Underlying is GoInterface { Embedded: [var core] })
                Unify(core, argument.Underlying);
        }
    }

    public GoType Apply(GoType type, int depth = 0)
    {
        if (IsEmpty || depth > MaxDepth)
            return type;
        switch (type)
        {
            case GoTypeParam parameter: return _arguments.GetValueOrDefault(parameter.Symbol, type);
            case GoPointer pointer: return Same(pointer.Element, depth, out var element) ? type : new GoPointer(element);
            case GoSlice slice: return Same(slice.Element, depth, out element) ? type : new GoSlice(element);
            case GoArray array: return Same(array.Element, depth, out element) ? type : new GoArray(element, array.Length);
            case GoChan channel: return Same(channel.Element, depth, out element) ? type : new GoChan(channel.Direction, element);
            case GoMap map: return Same(map.Key, depth, out var key) & Same(map.Value, depth, out var value) ? type : new GoMap(key, value);
            case GoNamed { TypeArguments.IsEmpty: false } named: return ApplyToNamed(named, depth);
            case GoSignature signature: return ApplyToSignature(signature, depth);
            case GoTuple tuple: return new GoTuple([.. tuple.Elements.Select(part => Apply(part, depth + 1))]);
            case GoStruct structType:
                return new GoStruct([.. structType.Fields.Select(field => field with { Type = Apply(field.Type, depth + 1) })]);
            case GoInterface { IsEmpty: false } interfaceType:
                return new GoInterface(
                    [.. interfaceType.Methods.Select(method => method with { Signature = ApplyToSignature(method.Signature, depth) })],
                    [.. interfaceType.Embedded.Select(part => Apply(part, depth + 1))],
                    interfaceType.HasUnion);
            default: return type;
        }
    }

    public GoSignature ApplyToSignature(GoSignature signature, int depth = 0) => IsEmpty ? signature : new GoSignature(
        [.. signature.Parameters.Select(parameter => parameter with { Type = Apply(parameter.Type, depth + 1) })],
        [.. signature.Results.Select(result => result with { Type = Apply(result.Type, depth + 1) })],
        signature.IsVariadic);

    private void UnifySignatures(GoSignature left, GoSignature right, int depth)
    {
        for (var index = 0; index < Math.Min(left.Parameters.Length, right.Parameters.Length); index++)
            Unify(left.Parameters[index].Type, right.Parameters[index].Type, depth + 1);
        for (var index = 0; index < Math.Min(left.Results.Length, right.Results.Length); index++)
            Unify(left.Results[index].Type, right.Results[index].Type, depth + 1);
    }

    private GoNamed ApplyToNamed(GoNamed named, int depth)
    {
        var arguments = named.TypeArguments.Select(argument => Apply(argument, depth + 1)).ToImmutableArray();
        return named.Symbol.Owner is { } owner ? owner.Typing.Instantiate(named.Symbol, arguments) : named;
    }

    private bool Same(GoType part, int depth, out GoType applied)
    {
        applied = Apply(part, depth + 1);
        return ReferenceEquals(applied, part);
    }
}
