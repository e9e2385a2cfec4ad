using System.Collections.Immutable;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' exprList: one operand for each expression, or for each result of a single call.</summary>
    private List<Operand> ExprList(ImmutableArray<Expr> list)
    {
        if (list is [var single])
            return MultiExpr(single, allowCommaOk: false).Operands;
        var operands = new List<Operand>(list.Length);
        foreach (var expression in list)
        {
            var x = new Operand();
            Expr(null, x, expression);
            operands.Add(x);
        }
        return operands;
    }

    /// <summary>go/types' genericExprList: as ExprList, but operands may be generic functions, with some type arguments or none.</summary>
    /// <returns>The operands, and for each the type arguments that were given but do not suffice; empty for others.</returns>
    private (List<Operand> Operands, List<ImmutableArray<GoType>> TypeArguments) GenericExprList(ImmutableArray<Expr> list)
    {
        var operands = new List<Operand>(list.Length);
        var typeArguments = new List<ImmutableArray<GoType>>(list.Length);
        foreach (var expression in list)
        {
            var x = new Operand();
            typeArguments.Add(GenericArgument(x, expression));
            operands.Add(x);
        }
        if (operands is [{ IsInvalid: false, Type: GoTuple tuple } results])
        {
            operands.Clear();
            typeArguments.Clear();
            foreach (var element in tuple.Elements)
            {
                operands.Add(new Operand { Mode = OperandMode.Value, Expr = results.Expr, Type = element });
                typeArguments.Add([]);
            }
        }
        else if (operands.Count > 1)
        {
            foreach (var x in operands)
                SingleValue(x);
        }
        return (operands, typeArguments);
    }

    private ImmutableArray<GoType> GenericArgument(Operand x, Expr e)
    {
        ImmutableArray<GoType> waiting = [];
        if (IndicesOf(e).IsDefault)
        {
            RawExpr(null, x, e, null, allowGeneric: true);
        }
        else
        {
            // Not through RawExpr, which would instantiate with the type arguments that are there.
            if (IndexExpression(x, e) && FuncInst(null, x, e, infer: false) is { } given)
                waiting = given;
            x.Expr = e;
            if (waiting.IsEmpty)
                Record(x);
        }
        ExcludeNonValues(x);
        return waiting;
    }

    /// <summary>go/types' arguments: matches arguments to parameters, infers type arguments (of generic function arguments, too), checks assignments.</summary>
    /// <param name="typeArguments">The first of the function's type arguments, where the call gives some but not all.</param>
    /// <param name="argumentTypeArguments">For each argument the type arguments that were given for it explicitly.</param>
    /// <returns>The instantiated signature; the given one after an error.</returns>
    private GoSignature Arguments(
        CallExpr call, GoSignature signature, ImmutableArray<GoType> typeArguments,
        List<Operand> arguments, List<ImmutableArray<GoType>> argumentTypeArguments)
    {
        if (ParametersFor(call, signature, arguments) is not { } parameters)
            return signature;
        var own = signature.TypeParameters.Length;
        var (inferable, given, formal) = InferableOf(signature, typeArguments, parameters);
        var generic = GenericArguments(arguments, argumentTypeArguments, inferable, given);
        var result = signature;
        if (inferable.Count > 0)
        {
            if (Infer(call, [.. inferable], [.. given], formal, arguments) is not { } inferred)
            {
                if (!arguments.Exists(IsUnknownOperand))
                    Error(call, "cannot infer the type arguments of the call");
                return signature;
            }
            if (own > 0)
            {
                result = InstantiateSignature(call.Fun, inferred[..own], signature);
                parameters = ParametersFor(call, result, arguments) ?? parameters;
            }
            var next = own;
            foreach (var argument in generic)
            {
                var type = (GoSignature)argument.Type;
                var end = next + type.TypeParameters.Length;
                argument.Type = InstantiateSignature(argument.Expr, inferred[next..end], type);
                Record(argument);
                next = end;
            }
        }
        for (var index = 0; index < arguments.Count; index++)
            Assignment(arguments[index], parameters[index].RawType, "argument");
        return result;
    }

    private static bool IsUnknownOperand(Operand x) => x.IsInvalid || x.Type.Underlying is GoUnknown;

    /// <summary>The parameters, a variadic one repeated or left out: one for each argument. Null, with the error reported, where the numbers do not match.</summary>
    private ImmutableArray<GoParameter>? ParametersFor(CallExpr call, GoSignature signature, List<Operand> arguments)
    {
        var parameters = signature.Parameters;
        if (call.HasEllipsis)
        {
            if (!signature.IsVariadic)
            {
                Error(call, "cannot use ... in call to a function that is not variadic");
                return null;
            }
            if (call.Args.Length == 1 && arguments.Count > 1)
            {
                Error(call.Args[0], $"cannot use ... with {arguments.Count} values");
                return null;
            }
        }
        else if (signature.IsVariadic && arguments.Count >= parameters.Length - 1)
        {
            var last = parameters[^1];
            var element = last.Type is GoSlice slice ? slice.RawElement : GoUnknown.Instance;
            return [.. parameters[..^1], .. Enumerable.Repeat(new GoParameter(last.Name, element), arguments.Count - parameters.Length + 1)];
        }
        if (arguments.Count == parameters.Length)
            return parameters;
        // A call of an unknown function may stand for any number of values.
        if (!arguments.Exists(IsUnknownOperand))
            Error(call, $"{(arguments.Count < parameters.Length ? "not enough" : "too many")} arguments in call");
        return null;
    }

    /// <summary>The called function's type parameters under new names, so that a call of itself does not mix them up; what is given of their arguments; the parameters with the new names.</summary>
    private static (List<GoTypeParam> Inferable, List<GoType?> Given, ImmutableArray<GoParameter> Formal) InferableOf(
        GoSignature signature, ImmutableArray<GoType> typeArguments, ImmutableArray<GoParameter> parameters)
    {
        if (signature.TypeParameters.IsEmpty)
            return ([], [], parameters);
        var (renamed, type) = Instantiation.RenameTypeParameters(
            signature.TypeParameters, new GoSignature(parameters, [], isVariadic: false));
        List<GoType?> given = [.. typeArguments];
        while (given.Count < renamed.Length)
            given.Add(null);
        return ([.. renamed], given, ((GoSignature)type).Parameters);
    }

    /// <summary>The arguments that are generic functions; each gets type parameters of its own (for f(g, g)), which join those to be inferred.</summary>
    private static List<Operand> GenericArguments(
        List<Operand> arguments, List<ImmutableArray<GoType>> argumentTypeArguments, List<GoTypeParam> inferable, List<GoType?> given)
    {
        var generic = new List<Operand>();
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument.IsInvalid || argument.Type is not GoSignature { TypeParameters.IsEmpty: false } type)
                continue;
            var (renamed, renamedType) = Instantiation.RenameTypeParameters(
                type.TypeParameters, new GoSignature(type.Parameters, type.Results, type.IsVariadic));
            var signature = (GoSignature)renamedType;
            argument.Type = new GoSignature(signature.Parameters, signature.Results, signature.IsVariadic) { TypeParameters = renamed };
            inferable.AddRange(renamed);
            given.AddRange(argumentTypeArguments[index]);
            while (given.Count < inferable.Count)
                given.Add(null);
            generic.Add(argument);
        }
        return generic;
    }

    /// <summary>go/types' funcInst: x is a generic function, e its IndexExpr or IndexListExpr (or null with a target). Returns the type arguments where inference must wait for a call's arguments, else null.</summary>
    private ImmutableArray<GoType>? FuncInst(GoSignature? target, Operand x, Expr? e, bool infer)
    {
        ImmutableArray<GoType> typeArguments = [];
        var indices = e is null ? [] : IndicesOf(e);
        if (e is not null)
        {
            x.Expr = e;
            if (TypeList(indices) is not { } list)
            {
                x.Invalidate();
                return null;
            }
            typeArguments = list;
        }
        if (x.Type is not GoSignature signature)
        {
            x.Invalidate();
            return null;
        }
        var wanted = signature.TypeParameters.Length;
        if (typeArguments.Length > wanted)
        {
            Error(indices[wanted], $"got {typeArguments.Length} type arguments but want {wanted}");
            x.Invalidate();
            return null;
        }
        if (typeArguments.Length < wanted)
        {
            if (!infer)
                return typeArguments;
            if (InferFromTarget(target, x, signature, typeArguments) is not { } inferred)
            {
                if (target is null || !target.Parameters.Concat(target.Results).Any(parameter => parameter.Type.Underlying is GoUnknown))
                    Error(x.Expr, "cannot use generic function without instantiation");
                x.Invalidate();
                return null;
            }
            typeArguments = inferred;
        }
        x.Type = InstantiateSignature(x.Expr, typeArguments, signature);
        x.Mode = OperandMode.Value;
        return null;
    }

    /// <summary>The type arguments with which the function has the target's type: as if the target were the argument of a function with that type parameters and one parameter of the function's type.</summary>
    private ImmutableArray<GoType>? InferFromTarget(GoSignature? target, Operand x, GoSignature signature, ImmutableArray<GoType> given)
    {
        ImmutableArray<GoParameter> parameters = [];
        List<Operand> arguments = [];
        if (target is not null)
        {
            parameters = [new GoParameter("", new GoSignature(signature.Parameters, signature.Results, signature.IsVariadic))];
            arguments.Add(new Operand { Mode = OperandMode.Value, Expr = x.Expr, Type = target });
        }
        var (inferable, withGaps, formal) = InferableOf(signature, given, parameters);
        return Infer(x.Expr, [.. inferable], [.. withGaps], formal, arguments);
    }

    /// <summary>go/types' instantiateSignature: the signature with type arguments, the instance recorded at the function's name.</summary>
    private GoSignature InstantiateSignature(Expr function, ImmutableArray<GoType> typeArguments, GoSignature signature)
    {
        var instance = Instantiation.Of(signature, typeArguments);
        if (InstantiatedName(function) is { } name)
            Results.Instances[name] = new InstanceInfo(typeArguments, instance);
        // Later, because a constraint's methods may be those of a type that is being declared.
        Later(() =>
        {
            if (typeArguments.Any(argument => argument.Underlying is GoUnknown))
                return;
            var index = Instantiation.FirstUnsatisfied(signature.TypeParameters, typeArguments);
            if (index >= 0)
                Error(function, $"{typeArguments[index]} does not satisfy {signature.TypeParameters[index].Constraint}");
        });
        return instance;
    }

    private static Ident? InstantiatedName(Expr function) => Unparen(function) switch
    {
        IndexExpr index => InstantiatedName(index.X),
        IndexListExpr list => InstantiatedName(list.X),
        SelectorExpr selector => selector.Sel,
        Ident ident => ident,
        _ => null,
    };
}
