using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0507: copy into a slice that has no elements yet, because it is nil, empty, or made with a capacity only: nothing is copied.</summary>
internal sealed class EmptyCopyTarget : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0507", "copy into a slice without elements copies nothing", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (ExprFacts.BuiltinCall(call, "copy", context.Model) is not { Args: [var target, var source] } || ExprFacts.LocalOf(target, context.Model) is not { Kind: SymbolKind.Local } local || context.FunctionAround(call) is not { } function)
                continue;
            if (!IsEmptyAtFirst(local, context.Model) || context.FlowOf(function).MutationsOf(local).Any(mutation => mutation.Kind is MutationKind.Reassigned or MutationKind.AddressTaken))
                continue;
            yield return new Finding(Code, call.Span, MessageText.Fit(local.Name, name => $"{name} has no elements here, so copy copies nothing; Rust's copy_from_slice panics where lengths differ"))
            {
                Related = local.Ident is { } declared ? [new RelatedPlace(declared.Span, "without elements")] : [],
                Fixes = context.ParentOf(call) is ExprStmt && context.Model.TypeOf(source).Underlying is GoSlice && context.Model.TypeOf(target) is GoSlice
                    ? [new GoFix("Append instead", [new Syntax.Text.TextEdit(call.Span, $"{local.Name} = append({local.Name}, {context.File.TextOf(source)}...)")])] : [],
            };
        }
    }

    private static bool IsEmptyAtFirst(Symbol local, SemanticModel model)
    {
        var value = local.Node switch
        {
            ValueSpec { Values.IsEmpty: true, Type: not null } => null,
            ValueSpec spec when spec.Values.Length == spec.Names.Length => spec.Values[local.Index],
            AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length => assign.Rhs[local.Index],
            _ => (Expr?)local.Ident,
        };
        if (value is null)
            return local.Type.Underlying is GoSlice;
        return ExprFacts.Unparen(value) switch
        {
            CompositeLit { Elts.IsEmpty: true } literal => model.TypeOf(literal).Underlying is GoSlice,
            CallExpr call => ExprFacts.BuiltinCall(call, "make", model) is { Args: [_, var length, ..] } && model.ConstantOf(length) is { Sign: 0 } && model.TypeOf(call).Underlying is GoSlice,
            _ => false,
        };
    }
}
