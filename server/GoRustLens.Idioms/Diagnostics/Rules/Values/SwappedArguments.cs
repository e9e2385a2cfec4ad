using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0527: two arguments of one type whose names are those of each other's parameters: transfer(to, from). Silent where the calling function has the same parameters and swaps on purpose (reverse, swap, mirror, less).</summary>
internal sealed class SwappedArguments : DiagnosticRule
{
    private static readonly string[] SwappingWords = ["swap", "reverse", "invert", "mirror", "less", "cmp", "compare", "transpose", "flip"];

    public override DiagnosticCode Info { get; } = new("GRL0527", "Two arguments stand in each other's places", HazardClass.Other, "E0308") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Args.Length < 2 || call.HasEllipsis || context.Model.SignatureOf(call) is not { IsVariadic: false } signature || signature.Parameters.Length != call.Args.Length)
                continue;
            for (var index = 0; index + 1 < call.Args.Length; index++)
            {
                if (AreSwapped(call, signature, index, index + 1) && !IsMeant(call, context))
                {
                    var (first, second) = (signature.Parameters[index].Name, signature.Parameters[index + 1].Name);
                    yield return new Finding(Code, call.Args[index].Span, MessageText.Fit(context.File.TextOf(call.Fun), shown => $"{Short(shown)} takes {first}, then {second}; here they are swapped. In Rust two newtypes refuse that (E0308)")) { Level = FindingLevel.All };
                    break;
                }
            }
        }
    }

    private static string Short(string name) => name.Length > 30 ? "The function" : name;

    private static bool AreSwapped(CallExpr call, GoSignature signature, int first, int second)
    {
        var (left, right) = (signature.Parameters[first], signature.Parameters[second]);
        return NameOf(call.Args[first]) is { Length: > 1 } one && NameOf(call.Args[second]) is { Length: > 1 } two
            && string.Equals(one, right.Name, StringComparison.OrdinalIgnoreCase) && string.Equals(two, left.Name, StringComparison.OrdinalIgnoreCase)
            && !string.Equals(one, two, StringComparison.OrdinalIgnoreCase) && TypeIdentity.AreIdentical(left.Type, right.Type);
    }

    private static string? NameOf(Expr argument) => ExprFacts.Unparen(argument) switch
    {
        Ident ident => ident.Name,
        SelectorExpr selector => selector.Sel.Name,
        _ => null,
    };

    /// <summary>Who turns a thing around says so in a name, and calls itself with the places changed or asks twice.</summary>
    private static bool IsMeant(CallExpr call, DeclContext context)
    {
        if (context.Function is not { } function)
            return false;
        var callee = context.File.TextOf(call.Fun);
        return callee.EndsWith(function.Name.Name, StringComparison.Ordinal)
            || Array.Exists(SwappingWords, word => function.Name.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || callee.Contains(word, StringComparison.OrdinalIgnoreCase))
            || context.All<CallExpr>().Any(other => !ReferenceEquals(other, call) && other.Args.Length == call.Args.Length && context.File.TextOf(other.Fun) == callee);
    }
}
