using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0005: "==", "!=" or a switch compares an error with a sentinel that can arrive wrapped: the call that gave the error wraps it,
/// or the package wraps the sentinel and where the error comes from is not known; or with an error that was made right there. With all
/// findings asked for: each comparison of errors, but for sentinels of the standard library that its functions hand out bare.
/// </summary>
internal sealed class ComparedWrappedError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0005", "An error that can be wrapped is compared with ==", HazardClass.ErrorHandling, "E0369");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var comparison in context.All<BinaryExpr>())
        {
            if (comparison.Op is not (TokenKind.Equal or TokenKind.NotEqual) || !IsOfErrors(comparison, context.Model))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var (error, other) = SentinelIn(comparison.Y, context.Model) is null && SentinelIn(comparison.X, context.Model) is not null
                ? (comparison.Y, comparison.X)
                : (comparison.X, comparison.Y);
            if (Inspect(error, other, comparison, context) is { } finding)
                yield return finding;
        }
        foreach (var choice in context.All<SwitchStmt>())
        {
            if (choice.Tag is not { } tag || !context.Model.IsError(tag))
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            var found = choice.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List)
                .Where(value => !context.Model.IsNil(value))
                .Select(value => Inspect(tag, value, comparison: null, context))
                .OfType<Finding>().ToList();
            // One says enough of a choice that is only asked about.
            foreach (var finding in found.Exists(finding => finding.Level == FindingLevel.Bugs) ? found.Where(finding => finding.Level == FindingLevel.Bugs) : found.Take(1))
                yield return finding;
        }
    }

    private static bool IsOfErrors(BinaryExpr comparison, SemanticModel model) =>
        !model.IsNil(comparison.X) && !model.IsNil(comparison.Y) && (model.IsError(comparison.X) || model.IsError(comparison.Y));

    private Finding? Inspect(Expr error, Expr other, BinaryExpr? comparison, DeclContext context)
    {
        var (file, model) = (context.File, context.Model);
        if (ErrorTypes.Unparen(other) is CallExpr made && model.CalleeName(made) is "errors.New" or "fmt.Errorf" && ErrorTypes.Unparen(error) is not CallExpr)
        {
            return new Finding(Code, comparison?.OpSpan ?? other.Span, "An error made here equals no other, == is never true; Rust matches on the variant (E0369)");
        }
        var sentinel = SentinelIn(other, model);
        if (sentinel is not null && context.Function is { } function && SentinelIn(error, model) is null && error is Ident or CallExpr)
        {
            var wrap = SentinelFlow.Of(model.Package).WrapOf(sentinel);
            var delivery = SentinelFlow.DeliveredTo(error, sentinel, function, model);
            var isWrapped = !IsBareByContract(error, model) && (delivery is { } known ? known == SentinelDelivery.Wrapped : wrap is not null && IsFromOutside(error, model) && !ErrorTypes.IsAskedByErrors(context));
            if (isWrapped)
                return Report(file, error, other, comparison, wrap, model);
        }
        return IsQuestion(error, other, sentinel, context) ? Ask(file, error, other, comparison, model) : null;
    }

    /// <summary>Whether Rust would ask: not in methods that errors.Is calls, not of two sentinels, not where the bare value is documented.</summary>
    private static bool IsQuestion(Expr error, Expr other, Symbol? sentinel, DeclContext context)
    {
        if (ErrorTypes.IsAskedByErrors(context) || SentinelIn(error, context.Model) is not null)
            return false;
        // A type that is compared by its values, such as an Errno.
        if (!context.Model.IsError(error) || (!context.Model.IsError(other) && other is not (Ident or SelectorExpr)))
            return false;
        var named = sentinel ?? (context.Model.SymbolOf(other) is { Kind: SymbolKind.Const } constant ? constant : null);
        return named is null || ErrorOrigins.CallsOf(error, context) is not { } calls || !calls.All(call => BareSentinels.IsDocumented(call, named, context));
    }

    /// <summary>The Err method of a context: it gives Canceled or DeadlineExceeded themselves.</summary>
    /// <remarks>Source: the documentation of context.Context.</remarks>
    private static bool IsBareByContract(Expr error, SemanticModel model) => ErrorTypes.Unparen(error) is CallExpr { Args.IsEmpty: true } call && model.CalleeName(call) == "context.Context.Err";

    /// <summary>What a parameter brings, or a call that cannot be looked into; what a field or channel holds may have been put there bare.</summary>
    private static bool IsFromOutside(Expr error, SemanticModel model) => error is CallExpr || model.SymbolOf(error) is { Kind: SymbolKind.Parameter };

    private Finding Report(GoFile file, Expr error, Expr sentinel, BinaryExpr? comparison, SentinelWrap? wrap, SemanticModel model)
    {
        var path = wrap is null || ReferenceEquals(wrap.File, file) ? null : model.Package.PathOf(wrap.File);
        return new Finding(Code, comparison?.OpSpan ?? sentinel.Span, MessageText.Fit(file.TextOf(sentinel), name => $"{name} can arrive wrapped, == then misses it; Rust matches on the variant (E0369)"))
        {
            Related = wrap is null ? [] : [new RelatedPlace(wrap.Span, "here it is wrapped", path)],
            Fixes = comparison is null ? [] : [Fix(file, error, sentinel, comparison)],
        };
    }

    private Finding Ask(GoFile file, Expr error, Expr other, BinaryExpr? comparison, SemanticModel model) =>
        new(Code, comparison?.OpSpan ?? other.Span, MessageText.Fit(file.TextOf(other), name => $"== misses {name} once somebody wraps it; Rust's errors have no ==, a match names the variant (E0369)"))
        {
            Level = FindingLevel.All,
            Fixes = comparison is null || !model.IsError(other) ? [] : [Fix(file, error, other, comparison)],
        };

    private static GoFix Fix(GoFile file, Expr error, Expr sentinel, BinaryExpr comparison)
    {
        var not = comparison.Op == TokenKind.NotEqual ? "!" : "";
        var package = GoEdits.ImportedName(file, "errors") ?? "errors";
        var call = $"{not}{package}.Is({file.TextOf(error)}, {file.TextOf(sentinel)})";
        return new GoFix($"Use {package}.Is", [.. GoEdits.Import(file, "errors"), new TextEdit(comparison.Span, call)]);
    }

    private static Symbol? SentinelIn(Expr expression, SemanticModel model) =>
        ErrorTypes.Unparen(expression) is Ident or SelectorExpr && model.SymbolOf(expression) is { Kind: SymbolKind.Variable } symbol && ErrorTypes.IsFailure(symbol.Type) ? symbol : null;
}
