using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>GRL0112: an interface is asserted to be another one that has a method of the same name and another signature: no type has both.</summary>
internal sealed class ImpossibleAssertion : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0112", "No type can satisfy both interfaces of an assertion", HazardClass.Other, "E0053");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var assertion in context.All<TypeAssertExpr>())
        {
            if (assertion.Type is { } target && Conflict(assertion.X, target, context) is { } method)
                yield return Report(assertion.X, target, method, context);
        }
        foreach (var choice in context.All<TypeSwitchStmt>())
        {
            var subject = choice.Assign switch
            {
                AssignStmt { Rhs: [TypeAssertExpr { X: var assigned }] } => assigned,
                ExprStmt { X: TypeAssertExpr { X: var looked } } => looked,
                _ => null,
            };
            foreach (var target in choice.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List))
            {
                if (subject is not null && Conflict(subject, target, context) is { } method)
                    yield return Report(subject, target, method, context);
            }
        }
    }

    private Finding Report(Expr subject, Expr target, string method, DeclContext context) =>
        new(Code, target.Span, MessageText.Fit(context.File.TextOf(subject), shown => $"No type has both {method} methods, of {shown} and of this interface; Rust refuses such an impl (E0053)"));

    /// <summary>The method that the two interfaces have with different signatures; null where there is none, or types are not all known.</summary>
    private static string? Conflict(Expr subject, Expr target, DeclContext context)
    {
        if (context.Model.TypeOf(subject) is var from && from is GoTypeParam || from.Underlying is not GoInterface source
            || context.Model.TypeOf(target) is var to && to is GoTypeParam || to.Underlying is not GoInterface wanted)
        {
            return null;
        }
        foreach (var method in wanted.TypeSet.Methods)
        {
            var other = source.TypeSet.Methods.FirstOrDefault(candidate => candidate.Name == method.Name && (method.Symbol.IsExported || ReferenceEquals(candidate.Symbol.Package, method.Symbol.Package)));
            if (other is not null && IsKnown(method.Signature) && IsKnown(other.Signature) && !AreSame(method.Signature, other.Signature))
                return method.Name;
        }
        return null;
    }

    private static bool AreSame(GoSignature left, GoSignature right) =>
        left.IsVariadic == right.IsVariadic && left.Parameters.Length == right.Parameters.Length && left.Results.Length == right.Results.Length
        && left.Parameters.Concat(left.Results).Select(parameter => parameter.Type.ToString()).SequenceEqual(right.Parameters.Concat(right.Results).Select(parameter => parameter.Type.ToString()));

    /// <summary>False where a type is unknown or depends on a type parameter, which may make the signatures the same.</summary>
    private static bool IsKnown(GoSignature signature) => signature.Parameters.Concat(signature.Results).All(parameter => IsKnown(parameter.Type, 0));

    private static bool IsKnown(GoType type, int depth) => depth < 8 && type switch
    {
        GoUnknown or GoTypeParam => false,
        GoPointer pointer => IsKnown(pointer.Element, depth + 1),
        GoSlice slice => IsKnown(slice.Element, depth + 1),
        GoArray array => IsKnown(array.Element, depth + 1),
        GoMap map => IsKnown(map.Key, depth + 1) && IsKnown(map.Value, depth + 1),
        GoChan channel => IsKnown(channel.Element, depth + 1),
        GoNamed named => named.TypeArguments.All(argument => IsKnown(argument, depth + 1)),
        GoSignature inner => inner.Parameters.Concat(inner.Results).All(parameter => IsKnown(parameter.Type, depth + 1)),
        GoStruct inner => inner.Fields.All(field => IsKnown(field.Type, depth + 1)),
        _ => true,
    };
}
