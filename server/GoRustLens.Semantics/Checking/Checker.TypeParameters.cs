using System.Collections.Immutable;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Lists of type parameters and their constraints.</summary>
internal sealed partial class Checker
{
    /// <summary>go/types' collectTypeParams: declares all of a list in the current scope, then finds their constraints.</summary>
    private ImmutableArray<GoTypeParam> CollectTypeParameters(FieldList list)
    {
        var parameters = DeclareTypeParameters(list);
        ResolveConstraints(parameters);
        return parameters;
    }

    /// <summary>Declares type parameters whose constraints are found when they are first asked for.</summary>
    private ImmutableArray<GoTypeParam> DeclareTypeParameters(FieldList list)
    {
        var parameters = ImmutableArray.CreateBuilder<GoTypeParam>();
        var scope = CurrentScope;
        foreach (var field in list.List)
        {
            // One constraint for all names of a field, whoever asks first.
            GoType? bound = null;
            var isRunning = false;
            GoType BoundOfField()
            {
                if (bound is not null || isRunning)
                    return bound ?? GoUnknown.Instance;
                isRunning = true;
                bound = ConstraintOf(field.Type, scope);
                isRunning = false;
                return bound;
            }
            for (var index = 0; index < field.Names.Length; index++)
            {
                var symbol = DeclareLocal(field.Names[index], SymbolKind.TypeParameter, field, index, GoUnknown.Instance);
                var parameter = new GoTypeParam(symbol, BoundOfField) { Index = parameters.Count };
                symbol.KnownType = parameter;
                parameters.Add(parameter);
            }
        }
        return parameters.ToImmutable();
    }

    /// <summary>What constraints record must be recorded before others read it.</summary>
    private static void ResolveConstraints(ImmutableArray<GoTypeParam> parameters)
    {
        foreach (var parameter in parameters)
            _ = parameter.Constraint;
    }

    private GoType ConstraintOf(Expr e, Scope? scope)
    {
        var outer = CurrentScope;
        CurrentScope = scope;
        var constraint = e is UnaryExpr { Op: TokenKind.Tilde } or BinaryExpr { Op: TokenKind.Or }
            ? new GoInterface([], [UnionOf(e)]) { IsImplicit = true }
            : Typ(e);
        CurrentScope = outer;
        if (constraint is GoTypeParam)
        {
            Error(e, "cannot use a type parameter as constraint");
            return GoUnknown.Instance;
        }
        return constraint;
    }
}
