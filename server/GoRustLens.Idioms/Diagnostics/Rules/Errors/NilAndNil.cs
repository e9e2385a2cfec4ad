using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>GRL0415: a function returns neither a value nor an error; its callers look at the error and use the value.</summary>
internal sealed class NilAndNil : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0415", "Neither a value nor an error is returned", HazardClass.ErrorHandling, "E0308") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var give in context.All<ReturnStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (give.Results is not [var value, var error] || !context.Model.IsNil(value) || !context.Model.IsNil(error))
                continue;
            if (context.SignatureAround(give) is not { Results: [var first, var second] } || !IsFailure(second.Type) || first.Type.Underlying is not (GoPointer or GoInterface or GoMap or GoSignature or GoChan or GoBasic { BasicKind: BasicKind.UnsafePointer }) || Universe.IsError(first.Type))
                continue;
            yield return new Finding(Code, TextSpan.FromBounds(value.Start, error.End), "Nil without an error: callers check the error and use the value; Rust says Ok(None) (E0308 otherwise)")
            {
                Level = FindingLevel.All,
            };
        }
    }

    private static bool IsFailure(GoType type) => Universe.IsError(type) || (type.Underlying is GoInterface && SemanticModel.Satisfies(type, Universe.Error));
}
