using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0005: "==", "!=" or a switch compares an error with a sentinel that can arrive wrapped: the call that gave the error wraps it,
/// or the package wraps the sentinel and where the error comes from is not known. io.EOF straight from a reader is silent.
/// </summary>
internal sealed class ComparedWrappedError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0005", "An error that can be wrapped is compared with ==", HazardClass.ErrorHandling, "E0369");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var (file, model) = (context.File, context.Model);
        var finder = new Finder(model);
        finder.Visit(function);
        foreach (var (error, sentinel, place, comparison) in finder.Found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var wrap = SentinelFlow.Of(model.Package).WrapOf(sentinel);
            var delivery = SentinelFlow.DeliveredTo(error, sentinel, function, model);
            var isWrapped = delivery is { } known ? known == SentinelDelivery.Wrapped : wrap is not null && IsFromOutside(error, model) && !IsIsMethod(function);
            if (isWrapped)
                yield return Report(file, error, place, comparison, wrap, model);
        }
    }

    /// <summary>What a parameter brings, or a call that cannot be looked into; what a field or channel holds may have been put there bare.</summary>
    private static bool IsFromOutside(Expr error, SemanticModel model) => error is CallExpr || model.SymbolOf(error) is { Kind: SymbolKind.Parameter };

    /// <summary>An Is method is what errors.Is calls: there "==" is right.</summary>
    private static bool IsIsMethod(FuncDecl function) => function is { Recv: not null, Name.Name: "Is" };

    private Finding Report(GoFile file, Expr error, Expr sentinel, BinaryExpr? comparison, SentinelWrap? wrap, SemanticModel model)
    {
        var span = comparison?.OpSpan ?? sentinel.Span;
        var path = wrap is null || ReferenceEquals(wrap.File, file) ? null : model.Package.PathOf(wrap.File);
        return new Finding(Code, span, MessageText.Fit(file.TextOf(sentinel), name => $"{name} can arrive wrapped, == then misses it; Rust matches on the variant (E0369)"))
        {
            Related = wrap is null ? [] : [new RelatedPlace(wrap.Span, "here it is wrapped", path)],
            Fixes = comparison is null ? [] : [Fix(file, error, sentinel, comparison)],
        };
    }

    private static GoFix Fix(GoFile file, Expr error, Expr sentinel, BinaryExpr comparison)
    {
        var not = comparison.Op == TokenKind.NotEqual ? "!" : "";
        var package = GoEdits.ImportedName(file, "errors") ?? "errors";
        var call = $"{not}{package}.Is({file.TextOf(error)}, {file.TextOf(sentinel)})";
        return new GoFix($"Use {package}.Is", [.. GoEdits.Import(file, "errors"), new TextEdit(comparison.Span, call)]);
    }

    private sealed class Finder(SemanticModel model) : GoWalker
    {
        public List<(Expr Error, Symbol Sentinel, Expr Place, BinaryExpr? Comparison)> Found { get; } = [];

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } comparison:
                    if (SentinelIn(comparison.Y) is { } right)
                        Add(comparison.X, right, comparison.Y, comparison);
                    else if (SentinelIn(comparison.X) is { } left)
                        Add(comparison.Y, left, comparison.X, comparison);
                    break;
                case SwitchStmt { Tag: { } tag } choice when model.IsError(tag):
                    foreach (var value in choice.Body.List.OfType<CaseClause>().SelectMany(clause => clause.List))
                    {
                        if (SentinelIn(value) is { } sentinel)
                            Add(tag, sentinel, value, comparison: null);
                    }
                    break;
            }
            VisitChildrenOf(node);
        }

        private void Add(Expr error, Symbol sentinel, Expr place, BinaryExpr? comparison)
        {
            // What Unwrap or a field gives is not wrapped once more.
            if (model.IsError(error) && SentinelIn(error) is null && error is Ident or CallExpr)
                Found.Add((error, sentinel, place, comparison));
        }

        private Symbol? SentinelIn(Expr expression) =>
            expression is Ident or SelectorExpr && model.SymbolOf(expression) is { Kind: SymbolKind.Variable } symbol && Universe.IsError(symbol.Type) ? symbol : null;
    }
}
