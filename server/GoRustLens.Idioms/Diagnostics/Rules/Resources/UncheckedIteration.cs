using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>GRL0602: a loop over rows or lines ends on an error as it does at the end; Err tells which.</summary>
internal sealed class UncheckedIteration : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0602", "The error that ended an iteration is not checked", HazardClass.ErrorHandling, "lint:unused_must_use");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        var reported = new HashSet<Symbol>();
        foreach (var step in context.All<CallExpr>())
        {
            if (step is not { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Next" or "Scan", X: Ident name } } || !context.AncestorsOf(step).TakeWhile(around => around is not (FuncLit or FuncDecl)).Any(around => around is ForStmt))
                continue;
            if (context.Model.SymbolOf(name) is not { Kind: SymbolKind.Local, Ident: { } declared } variable)
                continue;
            var isRows = variable.Type is GoPointer { Element: GoNamed { Symbol: { Name: "Rows", PackagePath: "database/sql" } } };
            if (!isRows && variable.Type is not GoPointer { Element: GoNamed { Symbol: { Name: "Scanner", PackagePath: "bufio" } } })
                continue;
            if (IsChecked(variable, context) || (!isRows && ReadsMemory(variable, context)) || !reported.Add(variable))
                continue;
            var what = isRows ? "rows" : "lines";
            yield return new Finding(Code, declared.Span, MessageText.Fit(name.Name, shown => $"{shown}.Err is not checked: an error looks like the end of the {what}; Rust's items are Results (unused_must_use)"))
            {
                Level = isRows ? FindingLevel.Bugs : FindingLevel.All,
                Related = [new RelatedPlace(step.Span, "this ends on an error, too")],
            };
        }
    }

    private static bool IsChecked(Symbol variable, DeclContext context)
    {
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name != variable.Name || !ReferenceEquals(context.Model.SymbolOf(ident), variable) || ReferenceEquals(ident, variable.Ident))
                continue;
            if (context.ParentOf(ident) is SelectorExpr { Sel.Name: not "Err" } or AssignStmt { Tok: TokenKind.Assign })
                continue;
            return true;
        }
        return false;
    }

    private static bool ReadsMemory(Symbol scanner, DeclContext context) =>
        scanner.Node is AssignStmt { Rhs: [CallExpr { Args: [CallExpr source] }] } && context.Model.CalleeName(source) is "strings.NewReader" or "bytes.NewReader" or "bytes.NewBuffer" or "bytes.NewBufferString";
}
