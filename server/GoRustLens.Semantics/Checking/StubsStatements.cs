using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' funcBody: the scope of the parameters must be the current one.</summary>
    private void FuncBody(GoNode function, GoSignature signature, BlockStmt body) => throw new NotSupportedException("stub G");

    /// <summary>go/types' assignment: whether x can be assigned to a variable of the type (null: its default type); x is converted or invalidated.</summary>
    private void Assignment(Operand x, GoType? target, string context) => throw new NotSupportedException("stub G");

    /// <summary>go/types' initConst, for constants of packages and bodies.</summary>
    private void InitConst(Symbol left, Operand x) => throw new NotSupportedException("stub G");

    /// <summary>go/types' initVars: gives the symbols without a type theirs. The return statement uses it, too.</summary>
    private void InitVars(IReadOnlyList<Symbol> left, ImmutableArray<Expr> right, ReturnStmt? returnStatement) => throw new NotSupportedException("stub G");

    /// <summary>go/types' initVar.</summary>
    private void InitVar(Symbol left, Operand x, string context) => throw new NotSupportedException("stub G");

    /// <summary>go/types' genericAssign helpers: the target of an assignment of a generic function.</summary>
    private static GoSignature? TargetOf(GoType? type) => type?.Underlying as GoSignature;
}
