using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0402: a type assertion or type switch asks an error for its type, and sees the outermost alone. Sure where the call that gave the
/// error wraps whatever it returns.
/// </summary>
internal sealed class AssertedError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0402", "A type assertion on an error does not see through wrapping", HazardClass.ErrorHandling, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (ErrorTypes.IsAskedByErrors(context))
            yield break;
        foreach (var assertion in context.All<TypeAssertExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!context.Model.IsError(assertion.X) || IsOfUnwrapping(assertion, context))
                continue;
            var isSure = WantsOwnType(assertion, context) && ErrorOrigins.CallsOf(assertion.X, context) is { } calls && calls.All(call => AlwaysWraps(call, context.Model));
            var text = context.File.TextOf(assertion.X);
            var message = isSure
                ? MessageText.Fit(text, name => $"{name} always arrives wrapped here, its type is never found; Rust's match looks into the variant")
                : MessageText.Fit(text, name => $"Once {name} is wrapped, its type is not found here; errors.As looks deeper, Rust's match names the variant");
            yield return new Finding(Code, assertion.Span, message) { Level = isSure ? FindingLevel.Bugs : FindingLevel.All };
        }
    }

    /// <summary>What is asked for Unwrap is about to be unwrapped.</summary>
    private static bool IsOfUnwrapping(TypeAssertExpr assertion, DeclContext context) =>
        assertion.Type is { } type && context.Model.TypeOf(type) is { Underlying: GoInterface } wanted && SemanticModel.MemberOf(wanted, "Unwrap") is not null;

    /// <summary>True for a struct or the like: the wrappers of fmt have methods of their own, but no fields of anybody's.</summary>
    private static bool WantsOwnType(TypeAssertExpr assertion, DeclContext context)
    {
        if (assertion.Type is { } type)
            return context.Model.TypeOf(type) is { IsUnknown: false, Underlying: not GoInterface };
        var around = context.AncestorsOf(assertion).OfType<TypeSwitchStmt>().FirstOrDefault();
        return around is not null && around.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List)
            .All(named => context.Model.IsNil(named) || context.Model.TypeOf(named) is { IsUnknown: false, Underlying: not GoInterface });
    }

    /// <summary>True where each error that a function of the program returns is made by fmt.Errorf with %w.</summary>
    private static bool AlwaysWraps(CallExpr call, SemanticModel model)
    {
        if (model.CalleeName(call) == "fmt.Errorf")
            return Wraps(call);
        if (model.CalleeOf(call) is not { Node: FuncDecl { Body: { } body }, File: { } file, Package: { } package } callee || callee.Type is not GoSignature { ReturnsError: true })
            return false;
        var finder = new ReturnFinder();
        finder.Visit(body);
        var there = package.ModelOf(file);
        var errors = finder.Found.Where(give => !give.Results.IsEmpty).Select(give => give.Results[^1]).Where(error => !there.IsNil(error)).ToList();
        return errors.Count > 0 && finder.Found.TrueForAll(give => !give.Results.IsEmpty)
            && errors.TrueForAll(error => error is CallExpr made && there.CalleeName(made) == "fmt.Errorf" && Wraps(made));
    }

    private static bool Wraps(CallExpr call) => call.Args is [BasicLit { LiteralKind: TokenKind.String } format, ..] && format.Value.Contains("%w", StringComparison.Ordinal);

    private sealed class ReturnFinder : GoWalker
    {
        public List<ReturnStmt> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            if (node is ReturnStmt give)
                Found.Add(give);
            if (node is not FuncLit)
                VisitChildrenOf(node);
        }
    }
}
