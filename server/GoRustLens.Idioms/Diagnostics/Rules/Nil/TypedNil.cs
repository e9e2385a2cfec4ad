using GoRustLens.Semantics.Flow.Nils;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Nil;

/// <summary>
/// GRL0105: a nil pointer in an interface makes an interface that is not nil. Reported where the pointer becomes the interface, and
/// where an interface that always has a value is compared with nil.
/// </summary>
internal sealed class TypedNil : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0105", "A nil pointer in an interface is not a nil interface", HazardClass.Nil, "E0308");

    public override bool ReadsPackage => true;

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var trace = NilContracts.For(context.Model.Package).TraceOf(function, context.Model);
        foreach (var comparison in trace.Comparisons)
        {
            if (comparison is not { IsLocal: true, Fact: { IsNonNil: true, Why: NonNilWhy.Boxed } })
                continue;
            var name = context.File.TextOf(comparison.Operand);
            var outcome = comparison.Comparison is BinaryExpr { Op: TokenKind.NotEqual } ? "always true" : "never true";
            yield return new Finding(Code, comparison.Comparison.Span, MessageText.Fit(name, shown => $"{shown} always has a typed value: this is {outcome}; a Rust trait object is never nil (E0308)"))
            {
                Related = comparison.Fact.WhyNode is { } source ? [new RelatedPlace(source.Span, "a value of a concrete type goes into the interface here")] : [],
            };
        }
        foreach (var boxing in trace.Boxings)
        {
            if (boxing.Statement is not ReturnStmt || IsWritten(boxing.Value) || !Universe.IsError(ResultOf(boxing, context)))
                continue;
            var origins = boxing.Fact.IsNil ? boxing.Fact.Origins : boxing.Fact.Origins.RemoveAll(origin => !IsOfBody(origin));
            if (!boxing.Fact.IsNil && origins.IsEmpty)
                continue;
            var name = context.File.TextOf(boxing.Value);
            var verb = boxing.Fact.IsNil ? "is" : "can be";
            yield return new Finding(Code, boxing.Value.Span, MessageText.Fit(name, shown => $"{shown} {verb} nil, but the error that is returned is not; Rust's Ok(()) is no Err of None (E0308)"))
            {
                Related = NilText.Path(origins.Select(origin => origin.Step), context.Model),
            };
        }
    }

    /// <summary>A variable that begins as nil, or is set to it: on the path that does not set it to another value it still is.</summary>
    private static bool IsOfBody(NilOrigin origin) => origin.Kind is NilOriginKind.Literal or NilOriginKind.ZeroValue;

    /// <summary>"(*T)(nil)" is meant.</summary>
    private static bool IsWritten(Expr value) => value is CallExpr;

    private static GoType ResultOf(NilBoxing boxing, DeclContext context)
    {
        if (context.SignatureAround(boxing.Statement) is not { } signature || boxing.Statement is not ReturnStmt give)
            return GoUnknown.Instance;
        var index = give.Results.IndexOf(boxing.Value);
        return index >= 0 && index < signature.Results.Length ? signature.Results[index].Type : GoUnknown.Instance;
    }
}
