using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' infer: all type arguments, or null where they cannot be inferred. The caller reports the error.</summary>
    /// <param name="given">For each parameter its type argument, or null where it is to be inferred; it may be shorter.</param>
    /// <param name="formal">The parameters, one for each argument.</param>
    private ImmutableArray<GoType>? Infer(
        GoNode node, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType?> given, ImmutableArray<GoParameter> formal, List<Operand> arguments) => throw new NotSupportedException("stub C");
}
