using System.Collections.Immutable;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' typeList: the types of type arguments; null where one is wrong or unknown.</summary>
    private ImmutableArray<GoType>? TypeList(ImmutableArray<Expr> list)
    {
        var types = ImmutableArray.CreateBuilder<GoType>(list.Length);
        var isComplete = true;
        foreach (var expression in list)
        {
            var type = VarType(expression);
            types.Add(type);
            isComplete &= !type.IsUnknown;
        }
        return isComplete ? types.MoveToImmutable() : null;
    }

    /// <summary>The expressions between the brackets of X[…]; default for other expressions.</summary>
    private static ImmutableArray<Expr> IndicesOf(Expr e) => e switch
    {
        IndexExpr index => [index.Index],
        IndexListExpr list => list.Indices,
        _ => default,
    };
}
