using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    // Each round replaces parameters in what was inferred by what was inferred for them; cycles were taken out before.
    private const int MaxSimplifications = 100;

    /// <summary>go/types' infer: all type arguments, or null where they cannot be inferred, which is then reported.</summary>
    /// <param name="node">Where errors are reported that belong to no argument.</param>
    /// <param name="parameters">Renamed ones (<see cref="Instantiation.RenameTypeParameters"/>): they must not occur in the arguments' types otherwise.</param>
    /// <param name="given">The type arguments that are known, in order; fewer than parameters, or with null where one is not known.</param>
    /// <param name="formal">One for each argument: a variadic parameter is repeated with its element type.</param>
    /// <remarks>Arguments of unknown type are left out; what only they could tell is unknown.</remarks>
    private ImmutableArray<GoType>? Infer(
        GoNode node, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType?> given, ImmutableArray<GoParameter> formal, List<Operand> arguments)
    {
        var known = new GoType?[parameters.Length];
        for (var index = 0; index < known.Length && !given.IsDefault && index < given.Length; index++)
            known[index] = given[index];
        if (!known.Contains(null))
            return ImmutableCollectionsMarshal.AsImmutableArray(known)!;
        var knownTypes = ImmutableCollectionsMarshal.AsImmutableArray(known);
        var formalTypes = formal.Select(parameter => Instantiation.SubstituteKnown(parameter.RawType, parameters, knownTypes)).ToArray();
        var unifier = new Unifier(parameters, knownTypes);
        if (!UnifyArguments(node, unifier, parameters, formalTypes, arguments)
            || !UnifyConstraints(node, unifier, parameters)
            || !SetUntypedDefaults(unifier, parameters, formalTypes, arguments))
            return null;

        var inferred = unifier.Inferred(parameters);
        Simplify(parameters, known, inferred);
        var isExcused = unifier.HasMetUnknown || arguments.Exists(argument => argument.IsInvalid || argument.Type.IsUnknown);
        for (var index = 0; index < inferred.Length; index++)
        {
            if (inferred[index] is { } type && !TypeParameterUse.IsParameterized(parameters, type))
                continue;
            if (!isExcused)
            {
                Error(node, $"cannot infer {parameters[index].Symbol.Name}");
                return null;
            }
            inferred[index] = GoUnknown.Instance;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(inferred)!;
    }

    /// <summary>Matches the arguments that have a type with their parameters.</summary>
    private bool UnifyArguments(GoNode node, Unifier unifier, ImmutableArray<GoTypeParam> parameters, GoType[] formalTypes, List<Operand> arguments)
    {
        for (var index = 0; index < arguments.Count && index < formalTypes.Length; index++)
        {
            var argument = arguments[index];
            var formal = formalTypes[index];
            if (argument.IsInvalid || TypePredicates.IsUntyped(argument.Type)
                || (!TypeParameterUse.IsParameterized(parameters, formal) && !TypeParameterUse.IsParameterized(parameters, argument.Type)))
                continue;
            if (unifier.Unify(formal, argument.Type, UnifyMode.Assign))
                continue;
            var soFar = unifier.Inferred(parameters);
            var expected = Instantiation.SubstituteKnown(formal, parameters, ImmutableCollectionsMarshal.AsImmutableArray(soFar));
            var matched = ReferenceEquals(expected, formal) ? formal.ToString() : $"inferred type {expected} for {formal}";
            // What a generic function is assigned to is an argument without an expression.
            Error((GoNode?)argument.Expr ?? node, $"type {argument.Type} of argument does not match {matched}");
            return false;
        }
        return true;
    }

    /// <summary>Takes what the constraints tell: the structure that all their types share, and the signatures of methods. Repeats while that gives something new.</summary>
    private bool UnifyConstraints(GoNode node, Unifier unifier, ImmutableArray<GoTypeParam> parameters)
    {
        int unknowns;
        do
        {
            unknowns = unifier.Unknowns;
            foreach (var parameter in parameters)
            {
                if (UnifyConstraint(unifier, parameters, parameter))
                    continue;
                Error(node, $"{parameter.Symbol.Name} (type {unifier.At(parameter)}) does not satisfy {parameter.Constraint}");
                return false;
            }
        }
        while (unifier.Unknowns != unknowns);
        return true;
    }

    private static bool UnifyConstraint(Unifier unifier, ImmutableArray<GoTypeParam> parameters, GoTypeParam parameter)
    {
        var type = unifier.At(parameter);
        var (core, isSingle) = CoreTermOf(parameter);
        if (core is { } term)
        {
            if (type is not null)
            {
                // The type may have a name where the term has a tilde; whether it may is checked with the instance.
                if (!unifier.Unify(type, term.Type, UnifyMode.Inexact))
                    return false;
            }
            else if (isSingle && !term.HasTilde)
            {
                unifier.Set(parameter, term.Type);
            }
        }
        // A type that is not wholly known yet may turn out to have the methods.
        return type is null || type.Underlying is GoUnknown || TypeParameterUse.IsParameterized(parameters, type)
            || unifier.UnifyMethods(type, parameter.ConstraintInterface);
    }

    /// <summary>The only term of the constraint (then true), or the underlying type that all its terms share, with a tilde where one of them has it.</summary>
    private static (GoTerm? Core, bool IsSingle) CoreTermOf(GoTypeParam parameter)
    {
        if (parameter.ConstraintInterface.TypeSet.Terms is not { IsEmpty: false } terms)
            return (null, false);
        if (terms.Length == 1)
            return (terms[0], true);
        return TypePredicates.CommonUnder(parameter) is { } common ? (new GoTerm(terms.Any(term => term.HasTilde), common), false) : (null, false);
    }

    /// <summary>Parameters that got untyped constants alone have the default type of the "largest" kind.</summary>
    private bool SetUntypedDefaults(Unifier unifier, ImmutableArray<GoTypeParam> parameters, GoType[] formalTypes, List<Operand> arguments)
    {
        var largest = new Dictionary<GoTypeParam, GoBasic>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < arguments.Count && index < formalTypes.Length; index++)
        {
            var argument = arguments[index];
            if (argument.IsInvalid || argument.IsNil || argument.Type.Unaliased is not GoBasic { IsUntyped: true } untyped
                || formalTypes[index] is not GoTypeParam parameter || !parameters.Contains(parameter) || unifier.At(parameter) is not null)
                continue;
            if (!largest.TryGetValue(parameter, out var known) || known.BasicKind == untyped.BasicKind)
            {
                largest[parameter] = untyped;
            }
            else if (!known.IsNumeric || !untyped.IsNumeric)
            {
                Error(argument.Expr, $"mismatched types {known} and {untyped} (cannot infer {parameter.Symbol.Name})");
                return false;
            }
            else if (untyped.BasicKind > known.BasicKind)
            {
                largest[parameter] = untyped;
            }
        }
        foreach (var (parameter, untyped) in largest)
            unifier.Set(parameter, Universe.DefaultOf(untyped));
        return true;
    }

    /// <summary>Replaces parameters in inferred types by what was inferred for them, until none are left.</summary>
    private static void Simplify(ImmutableArray<GoTypeParam> parameters, GoType?[] known, GoType?[] inferred)
    {
        TypeParameterUse.KillCycles(parameters, inferred);
        var isChanged = true;
        for (var round = 0; isChanged && round < MaxSimplifications; round++)
        {
            isChanged = false;
            ImmutableArray<GoType?> arguments = [.. inferred];
            for (var index = 0; index < inferred.Length; index++)
            {
                if (known[index] is not null || inferred[index] is not { } before)
                    continue;
                var after = Instantiation.SubstituteKnown(before, parameters, arguments);
                if (ReferenceEquals(after, before))
                    continue;
                // A generic function that was an argument: its type parameters are among those that are known now.
                if (after is GoSignature { TypeParameters.IsEmpty: false } signature && !TypeParameterUse.IsParameterized(parameters, signature))
                    after = Substitution.WithTypeParameters(signature, []);
                inferred[index] = after;
                isChanged = true;
            }
        }
    }
}
