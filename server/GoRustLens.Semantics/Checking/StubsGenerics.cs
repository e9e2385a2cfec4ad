using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' infer: all type arguments, or null where they cannot be inferred.</summary>
    private ImmutableArray<GoType>? Infer(
        GoNode node, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> given, ImmutableArray<GoParameter> formal, List<Operand> arguments) => throw new NotSupportedException("stub C");
}
