using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' builtin.</summary>
    private bool BuiltinCall(Operand x, CallExpr call, BuiltinId id) => throw new NotSupportedException("stub F");
}
