using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0410: reflect.DeepEqual compares values that hold errors: by the contents of whatever types stand behind the interface.</summary>
internal sealed class ComparedByContents : DiagnosticRule
{
    private const int MaxDepth = 12;

    public override DiagnosticCode Info { get; } =
        new("GRL0410", "Errors are compared by their contents with reflect.DeepEqual", HazardClass.ErrorHandling, "E0369") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call is not { Fun: SelectorExpr { Sel.Name: "DeepEqual" }, Args: [var left, var right] } || context.Model.CalleeName(call) != "reflect.DeepEqual")
                continue;
            if (HoldsError(context.Model.TypeOf(left), [], 0) && HoldsError(context.Model.TypeOf(right), [], 0))
            {
                yield return new Finding(Code, call.Fun.Span, "DeepEqual looks at what is inside of errors, wrapped causes and all; Rust's errors have no == unless derived (E0369)")
                {
                    Level = FindingLevel.All,
                };
            }
        }
    }

    /// <summary>True where a value of the type is, or leads to, an interface value that is an error.</summary>
    private static bool HoldsError(GoType type, HashSet<GoType> seen, int depth)
    {
        if (type.Underlying is GoInterface && ReferenceEquals(type.Underlying, Universe.Error.Underlying))
            return true;
        if (depth > MaxDepth || !seen.Add(type))
            return false;
        return type.Underlying switch
        {
            GoPointer pointer => HoldsError(pointer.Element, seen, depth + 1),
            GoSlice slice => HoldsError(slice.Element, seen, depth + 1),
            GoArray array => HoldsError(array.Element, seen, depth + 1),
            GoMap map => HoldsError(map.Key, seen, depth + 1) || HoldsError(map.Value, seen, depth + 1),
            GoStruct structure => structure.Fields.Any(field => HoldsError(field.Type, seen, depth + 1)),
            _ => false,
        };
    }
}
