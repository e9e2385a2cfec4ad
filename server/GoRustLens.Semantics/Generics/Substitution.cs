using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>Replaces type parameters in types. What does not change stays the same object.</summary>
/// <param name="arguments">The same number; a parameter whose argument is null stays.</param>
internal sealed class Substitution(ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType?> arguments)
{
    public static Substitution None { get; } = new([], []);

    /// <summary>New type parameters for these, and the substitution that puts them in after the given one's. Their constraints mention the new ones.</summary>
    public static (ImmutableArray<GoTypeParam> Renamed, Substitution Substitution) Renaming(ImmutableArray<GoTypeParam> old, Substitution outer)
    {
        // The constraints need the substitution and that the parameters: they are not asked for before both are there.
        Substitution substitution = None;
        ImmutableArray<GoTypeParam> renamed =
        [
            .. old.Select(parameter => new GoTypeParam(parameter.Symbol, () => substitution.Apply(parameter.Constraint)) { Index = parameter.Index }),
        ];
        substitution = outer.And(old, renamed);
        return (renamed, substitution);
    }

    public static GoSignature WithTypeParameters(GoSignature signature, ImmutableArray<GoTypeParam> typeParameters) =>
        signature.TypeParameters == typeParameters
            ? signature
            : new GoSignature(signature.Parameters, signature.Results, signature.IsVariadic)
            {
                TypeParameters = typeParameters,
                Receiver = signature.Receiver,
                ReceiverTypeParameters = signature.ReceiverTypeParameters,
            };

    public GoType Apply(GoType type)
    {
        if (type is GoBasic or GoUnknown)
            return type;
        return RuntimeHelpers.TryEnsureSufficientExecutionStack() ? ApplyHere(type) : TypeGate.Deep(() => ApplyHere(type));
    }

    private Substitution And(ImmutableArray<GoTypeParam> moreParameters, ImmutableArray<GoTypeParam> moreArguments) =>
        new([.. parameters, .. moreParameters], [.. arguments, .. moreArguments]);

    private GoType ApplyHere(GoType type)
    {
        switch (type)
        {
            case GoTypeParam parameter:
                return ArgumentOf(parameter) ?? parameter;
            case GoNamed named:
                return named.TypeArguments.IsEmpty ? named : Instance(named, named.Origin, named.TypeArguments);
            case GoAlias alias:
                return alias.TypeArguments.IsEmpty ? alias : Instance(alias, alias.Origin, alias.TypeArguments);
            case GoPointer pointer:
                var target = Apply(pointer.RawElement);
                return ReferenceEquals(target, pointer.RawElement) ? pointer : new GoPointer(target);
            case GoSlice slice:
                var element = Apply(slice.RawElement);
                return ReferenceEquals(element, slice.RawElement) ? slice : new GoSlice(element);
            case GoArray array:
                var item = Apply(array.RawElement);
                return ReferenceEquals(item, array.RawElement) ? array : new GoArray(item, array.Length);
            case GoChan channel:
                var message = Apply(channel.RawElement);
                return ReferenceEquals(message, channel.RawElement) ? channel : new GoChan(channel.Direction, message);
            case GoMap map:
                var key = Apply(map.RawKey);
                var value = Apply(map.RawValue);
                return ReferenceEquals(key, map.RawKey) && ReferenceEquals(value, map.RawValue) ? map : new GoMap(key, value);
            case GoTuple tuple:
                var elements = Each(tuple.Elements, Apply);
                return elements == tuple.Elements ? tuple : new GoTuple(elements) { Names = tuple.Names };
            case GoStruct structure:
                var fields = Each(structure.Fields, ApplyToField);
                return fields == structure.Fields ? structure : new GoStruct(fields);
            case GoUnion union:
                return ApplyToUnion(union);
            case GoInterface constraint:
                return ApplyToInterface(constraint);
            case GoSignature signature:
                return ApplyToSignature(signature);
            default:
                return type;
        }
    }

    private GoType? ArgumentOf(GoTypeParam parameter)
    {
        // From the end: an inner renaming wins.
        for (var index = parameters.Length - 1; index >= 0; index--)
        {
            if (ReferenceEquals(parameters[index], parameter))
                return index < arguments.Length ? arguments[index] : null;
        }
        return null;
    }

    private GoType Instance(GoType type, GoType origin, ImmutableArray<GoType> typeArguments)
    {
        var substituted = Each(typeArguments, Apply);
        return substituted == typeArguments ? type : Instantiation.Of(origin, substituted);
    }

    private GoUnion ApplyToUnion(GoUnion union)
    {
        ImmutableArray<GoType> types = [.. union.Terms.Select(term => term.Type)];
        var substituted = Each(types, Apply);
        return substituted == types ? union : new GoUnion([.. substituted.Select((type, index) => new GoTerm(union.Terms[index].HasTilde, type))]);
    }

    private GoInterface ApplyToInterface(GoInterface type)
    {
        var methods = Each(type.Methods, ApplyToMethod);
        var embedded = Each(type.Embedded, Apply);
        return methods == type.Methods && embedded == type.Embedded ? type : new GoInterface(methods, embedded) { IsImplicit = type.IsImplicit };
    }

    private GoSignature ApplyToSignature(GoSignature signature)
    {
        var typeParameters = signature.TypeParameters;
        var inner = this;
        // A generic method of a type that is instantiated: each instance's method has type parameters of its own. A
        // signature that is itself instantiated keeps its own until the one who does it takes them off.
        if (!typeParameters.IsEmpty && !parameters.Contains(typeParameters[0]) && MentionsAny(signature))
            (typeParameters, inner) = Renaming(typeParameters, this);
        var formal = Each(signature.Parameters, inner.ApplyToParameter);
        var results = Each(signature.Results, inner.ApplyToParameter);
        var receiver = signature.Receiver is { } old ? ApplyToParameter(old) : null;
        if (formal == signature.Parameters && results == signature.Results && typeParameters == signature.TypeParameters
            && ReferenceEquals(receiver, signature.Receiver))
            return signature;
        return new GoSignature(formal, results, signature.IsVariadic)
        {
            TypeParameters = typeParameters,
            Receiver = receiver,
            ReceiverTypeParameters = ReferenceEquals(receiver, signature.Receiver) ? signature.ReceiverTypeParameters : [],
        };
    }

    private bool MentionsAny(GoSignature signature) =>
        TypeParameterUse.IsParameterized(parameters, signature)
        || signature.TypeParameters.Any(parameter => TypeParameterUse.IsParameterized(parameters, parameter.Constraint))
        || (signature.Receiver is { } receiver && TypeParameterUse.IsParameterized(parameters, receiver.RawType));

    private GoParameter ApplyToParameter(GoParameter parameter)
    {
        var type = Apply(parameter.RawType);
        return ReferenceEquals(type, parameter.RawType) ? parameter : parameter with { RawType = type };
    }

    private GoField ApplyToField(GoField field)
    {
        var type = Apply(field.RawType);
        return ReferenceEquals(type, field.RawType) ? field : field with { RawType = type };
    }

    private GoMethod ApplyToMethod(GoMethod method)
    {
        var signature = ApplyToSignature(method.Signature);
        return ReferenceEquals(signature, method.Signature) ? method : method with { Signature = signature };
    }

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> list, Func<T, T> substitute)
        where T : class
    {
        ImmutableArray<T>.Builder? changed = null;
        for (var index = 0; index < list.Length; index++)
        {
            var item = substitute(list[index]);
            if (ReferenceEquals(item, list[index]))
                continue;
            changed ??= list.ToBuilder();
            changed[index] = item;
        }
        return changed?.DrainToImmutable() ?? list;
    }
}
