using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' funcInst: x is a generic function, e its IndexExpr or IndexListExpr (or null with a target). Returns the type arguments and their expressions where inference must wait for the call's arguments.</summary>
    private (ImmutableArray<GoType> TypeArguments, ImmutableArray<Expr> Expressions) FuncInst(GoSignature? target, int position, Operand x, Expr? e, bool infer) => throw new NotSupportedException("stub C");

    /// <summary>go/types' instantiateSignature: the signature with type arguments, the instance recorded at the function's name.</summary>
    private GoSignature InstantiateSignature(Expr function, ImmutableArray<GoType> typeArguments, GoSignature signature) => throw new NotSupportedException("stub C");

    /// <summary>go/types' arguments: matches arguments to parameters, infers type arguments (of generic function arguments, too), checks assignments. Returns the call's signature; null after an error.</summary>
    /// <param name="argumentTypeArguments">For each argument the type arguments that were given for it explicitly.</param>
    private GoSignature? Arguments(
        CallExpr call, GoSignature signature, ImmutableArray<GoType> typeArguments, ImmutableArray<Expr> typeArgumentExpressions,
        List<Operand> arguments, List<ImmutableArray<GoType>> argumentTypeArguments) => throw new NotSupportedException("stub C");

    /// <summary>go/types' infer: all type arguments, or null where they cannot be inferred.</summary>
    private ImmutableArray<GoType>? Infer(
        GoNode node, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> given, ImmutableArray<GoParameter> formal, List<Operand> arguments) => throw new NotSupportedException("stub C");
}
