using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>GRL0602: a loop over rows or lines ends on an error as it does at the end; Err tells which.</summary>
internal sealed class UncheckedIteration : DiagnosticRule
{
    private const int MaxDepth = 4;

    public override DiagnosticCode Info { get; } = new("GRL0602", "The error that ended an iteration is not checked", HazardClass.ErrorHandling, "lint:unused_must_use");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        var reported = new HashSet<Symbol>();
        foreach (var step in context.All<CallExpr>())
        {
            if (step is not { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Next" or "Scan", X: Ident name } } || Around(step, context) is not var (isLoop, isAsked))
                continue;
            if (context.Model.SymbolOf(name) is not { Kind: SymbolKind.Local, Ident: { } declared } variable)
                continue;
            var isRows = ResourceUses.IsRows(variable.Type);
            if (!isRows && (!isLoop || variable.Type is not GoPointer { Element: GoNamed { Symbol: { Name: "Scanner", PackagePath: "bufio" } } }))
                continue;
            if ((!isLoop && !isAsked) || IsChecked(variable, context, 0) || (!isRows && ReadsMemory(variable, context)) || !reported.Add(variable))
                continue;
            var what = isRows ? "rows" : "lines";
            yield return new Finding(Code, Filled(variable, step, context) ?? declared.Span, MessageText.Fit(name.Name, shown => $"{shown}.Err is not checked: an error looks like the end of the {what}; Rust's items are Results (unused_must_use)"))
            {
                Level = isRows && isLoop ? FindingLevel.Bugs : FindingLevel.All,
                Related = [new RelatedPlace(step.Span, "this ends on an error, too")],
            };
        }
    }

    /// <summary>Whether a step stands in a loop, or is what an if statement asks; null where no function is around it.</summary>
    private static (bool IsLoop, bool IsAsked)? Around(CallExpr step, DeclContext context)
    {
        var isAsked = false;
        foreach (var around in context.AncestorsOf(step))
        {
            if (around is ForStmt)
                return (true, false);
            isAsked |= around is IfStmt branch && branch.Cond.Span.Contains(step.Span);
            if (around is FuncLit or FuncDecl)
                return (false, isAsked);
        }
        return null;
    }

    /// <summary>Where the variable gets what is stepped through; null for its declaration.</summary>
    private static Syntax.Text.TextSpan? Filled(Symbol variable, CallExpr step, DeclContext context)
    {
        Expr? filled = null;
        foreach (var assign in context.All<AssignStmt>())
        {
            if (assign is { Tok: TokenKind.Assign, Rhs: [CallExpr] } && assign.End < step.Start && assign.Lhs.FirstOrDefault(target => target is Ident name && ReferenceEquals(context.Model.SymbolOf(name), variable)) is { } target)
                filled = target;
        }
        return filled?.Span;
    }

    /// <summary>True where Err is asked for, or the value gets to somebody who may ask: a function in sight that does not is none of them.</summary>
    private static bool IsChecked(Symbol variable, DeclContext context, int depth)
    {
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name != variable.Name || !ReferenceEquals(context.Model.SymbolOf(ident), variable) || ReferenceEquals(ident, variable.Ident))
                continue;
            switch (context.ParentOf(ident))
            {
                case SelectorExpr { Sel.Name: not "Err" } member when IsMethod(member, context.Model):
                case AssignStmt { Tok: TokenKind.Assign } assign when assign.Lhs.Contains(ident):
                case AssignStmt { Lhs: [Ident { IsBlank: true }], Rhs: [Ident] }:
                case BinaryExpr compare when context.Model.IsNil(compare.Y):
                    continue;
                case CallExpr call when depth < MaxDepth && ParameterOf(call, call.Args.IndexOf(ident), context.Model) is var (parameter, inside) && !IsChecked(parameter, inside, depth + 1):
                    continue;
            }
            return true;
        }
        return false;
    }

    private static bool IsMethod(SelectorExpr member, SemanticModel model) => model.SelectionOf(member) is { Member.IsMethod: true };

    private static (Symbol Parameter, DeclContext Inside)? ParameterOf(CallExpr call, int index, SemanticModel model)
    {
        if (index < 0 || model.CalleeOf(call) is not { Node: FuncDecl { Body: not null } declaration, File: { } file, Package: { } package, Type: GoSignature { IsVariadic: false } signature } || index >= signature.Parameters.Length)
            return null;
        return signature.Parameters[index].Symbol is { } parameter ? (parameter, new DeclContext(file, declaration, package.ModelOf(file))) : null;
    }

    private static bool ReadsMemory(Symbol scanner, DeclContext context) =>
        scanner.Node is AssignStmt { Rhs: [CallExpr { Args: [CallExpr source] }] } && context.Model.CalleeName(source) is "strings.NewReader" or "bytes.NewReader" or "bytes.NewBuffer" or "bytes.NewBufferString";
}
