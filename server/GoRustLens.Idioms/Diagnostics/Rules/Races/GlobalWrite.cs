using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>GRL0209: a variable of the package is assigned at run time, without a lock. Rust's statics cannot be assigned; level all.</summary>
internal sealed class GlobalWrite : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0209", "A variable of the package changes at run time", HazardClass.Other, "E0594") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { Name.Name: not ("init" or "main" or "TestMain") } function || context.File.Root.Name.Name == "main" || IsTest(function))
            yield break;
        var targets = context.All<AssignStmt>().Where(assign => assign.Tok != TokenKind.Define).SelectMany(assign => assign.Lhs)
            .Concat(context.All<IncDecStmt>().Select(change => change.X));
        foreach (var target in targets)
        {
            if (context.Model.SymbolOf(target) is not { Kind: SymbolKind.Variable, Ident: not null } variable || target is Ident { IsBlank: true })
                continue;
            if (context.FunctionAround(target) is not { } around || !context.FlowOf(around).LocksHeldAt(target).IsEmpty || IsInOnce(target, context))
                continue;
            yield return new Finding(Code, target.Span, MessageText.Fit(variable.Name, shown => $"Package variable {shown} changes at run time; a Rust static needs a Mutex or OnceLock for that (E0594)")) { Level = FindingLevel.All };
        }
    }

    private static bool IsTest(FuncDecl function) => function.Name.Name.StartsWith("Test", StringComparison.Ordinal) || function.Name.Name.StartsWith("Benchmark", StringComparison.Ordinal);

    private static bool IsInOnce(Expr target, DeclContext context) =>
        context.AncestorsOf(target).OfType<CallExpr>().Any(call => context.Model.CalleeOf(call) is { PackagePath: "sync" });
}
