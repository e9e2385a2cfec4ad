using System.Collections.Immutable;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Semantics.Generics;

/// <summary>Instances of generic types and functions.</summary>
/// <remarks>Source: go.dev/ref/spec#Instantiations.</remarks>
internal static class Instantiation
{
    /// <summary>The generic named type or alias with type arguments; expanded when first asked. Unknown where the number of arguments is wrong, and for types that grow without end.</summary>
    public static GoType Of(GoType generic, ImmutableArray<GoType> arguments)
    {
        var parameters = generic switch
        {
            GoNamed named => named.TypeParameters,
            GoAlias alias => alias.TypeParameters,
            _ => [],
        };
        if (parameters.IsEmpty || parameters.Length != arguments.Length)
            return GoUnknown.Instance;
        var depth = TypeDepth.OfInstance(arguments);
        if (depth > TypeDepth.Limit)
            return GoUnknown.Instance;
        return generic is GoAlias { Origin: var aliasOrigin }
            ? aliasOrigin.Instances.FindOrAdd(arguments, () => new GoAlias(aliasOrigin.Symbol, arguments, ExpandAlias, aliasOrigin) { InstanceDepth = depth })
            : OfNamed(((GoNamed)generic).Origin, arguments, depth);
    }

    /// <summary>The signature with its type parameters replaced; the result has none. Missing arguments are unknown types.</summary>
    public static GoSignature Of(GoSignature generic, ImmutableArray<GoType> arguments)
    {
        if (generic.TypeParameters.IsEmpty)
            return generic;
        var complete = arguments.Length == generic.TypeParameters.Length
            ? arguments
            : [.. generic.TypeParameters.Select((_, index) => index < arguments.Length ? arguments[index] : GoUnknown.Instance)];
        var substituted = (GoSignature)Substitute(generic, generic.TypeParameters, complete);
        return Substitution.WithTypeParameters(substituted, []);
    }

    /// <summary>The first type argument that does not satisfy its constraint; -1 where all do.</summary>
    public static int FirstUnsatisfied(ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> arguments)
    {
        for (var index = 0; index < parameters.Length && index < arguments.Length; index++)
        {
            if (arguments[index].IsUnknown)
                continue;
            var constraint = Substitute(parameters[index].Constraint, parameters, arguments);
            // "[T ~int]" and "[T int]" were written without "interface{}".
            if (constraint.Underlying is not GoInterface)
                constraint = Substitute(parameters[index].ConstraintInterface, parameters, arguments);
            if (!Assignability.Implements(arguments[index], constraint, isConstraint: true))
                return index;
        }
        return -1;
    }

    /// <summary>The type with type parameters replaced by arguments; the same object where nothing changes.</summary>
    public static GoType Substitute(GoType type, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> arguments) =>
        parameters.IsEmpty || type is GoBasic ? type : new Substitution(parameters, arguments!).Apply(type);

    /// <summary>As <see cref="Substitute(GoType, ImmutableArray{GoTypeParam}, ImmutableArray{GoType})"/>; a parameter whose argument is null stays.</summary>
    public static GoType SubstituteKnown(GoType type, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType?> arguments) =>
        parameters.IsEmpty || type is GoBasic ? type : new Substitution(parameters, arguments).Apply(type);

    /// <summary>The type parameters as new ones of the same constraints, and the type with the new ones: so that a call of a function inside of itself does not mix up its own with those to be inferred.</summary>
    /// <remarks>Where the type is the generic signature of these very parameters, the result is one of the new parameters.</remarks>
    public static (ImmutableArray<GoTypeParam> Parameters, GoType Type) RenameTypeParameters(ImmutableArray<GoTypeParam> parameters, GoType type)
    {
        if (parameters.IsEmpty)
            return (parameters, type);
        var (renamed, substitution) = Substitution.Renaming(parameters, Substitution.None);
        var result = substitution.Apply(type);
        if (result is GoSignature signature && signature.TypeParameters == parameters)
            result = Substitution.WithTypeParameters(signature, renamed);
        return (renamed, result);
    }

    private static GoType OfNamed(GoNamed origin, ImmutableArray<GoType> arguments, int depth) =>
        origin.Instances.FindOrAdd(arguments, () => new GoNamed(origin.Symbol, arguments, ExpandNamed, origin) { InstanceDepth = depth });

    private static GoType ExpandNamed(GoNamed instance) =>
        Substitute(instance.Origin.Underlying, instance.TypeParameters, instance.TypeArguments);

    private static GoType ExpandAlias(GoAlias instance) =>
        Substitute(instance.Origin.RawType, instance.TypeParameters, instance.TypeArguments);
}
