using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0417: a loop over Next or Scan ends at the end or at an error, and nobody calls Err to learn which. Sure for sql.Rows and
/// bufio.Scanner over something that can fail; a question for other types of that form.
/// </summary>
internal sealed class UnaskedIteration : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0417", "A loop ends and nobody asks whether it was an error", HazardClass.ErrorHandling, "E0308");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null)
            yield break;
        foreach (var call in context.All<CallExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call is not { Fun: SelectorExpr { X: Ident name, Sel.Name: "Next" or "Scan" } step, Args.IsEmpty: true } || !IsLoopCondition(call, context))
                continue;
            if (context.Model.SymbolOf(name) is not { Kind: SymbolKind.Local, Ident: { } declared, Node: AssignStmt or ValueSpec } cursor || context.Model.SignatureOf(call) is not { Results: [{ Type: GoBasic { IsBoolean: true } }] })
                continue;
            if (SemanticModel.MemberOf(cursor.Type, "Err") is not { IsMethod: true, Type: GoSignature { Parameters.IsEmpty: true, ReturnsError: true } } || !IsOurs(cursor, name, context) || CannotFail(cursor, name, context))
                continue;
            var isSure = TypeName(cursor.Type) is "database/sql.Rows" or "bufio.Scanner";
            yield return new Finding(Code, declared.Span, MessageText.Fit($"{name.Name}.{step.Sel.Name}", shown => $"{shown} is false at the end and at an error, {name.Name}.Err() is not asked; Rust's iterator gives Result items (E0308)"))
            {
                Level = isSure ? FindingLevel.Bugs : FindingLevel.All,
                Related = [new RelatedPlace(call.Span, "this loop ends at an error as at the end")],
            };
        }
    }

    private static string TypeName(GoType type) => (type as GoNamed ?? (type as GoPointer)?.Element as GoNamed)?.Symbol.FullName ?? "";

    /// <summary>"for s.Scan()", or "if !s.Scan() { break }" in a loop.</summary>
    private static bool IsLoopCondition(CallExpr call, DeclContext context)
    {
        GoNode at = call;
        while (context.ParentOf(at) is ParenExpr or UnaryExpr or BinaryExpr)
            at = context.ParentOf(at)!; // asked in the condition
        return context.ParentOf(at) switch
        {
            ForStmt loop => ReferenceEquals(loop.Cond, at),
            IfStmt { Body.List: [BranchStmt] } branch => ReferenceEquals(branch.Cond, at) && context.AncestorsOf(branch).Any(node => node is ForStmt),
            _ => false,
        };
    }

    /// <summary>True where all that happens to the variable is that its methods are called, and Err is none of them.</summary>
    private static bool IsOurs(Symbol cursor, Ident name, DeclContext context) =>
        context.FunctionAround(name) is { } function && Mentions.Of(cursor, context.Function ?? function, context.Model).TrueForAll(use =>
            ReferenceEquals(use, cursor.Ident) || (context.ParentOf(use) is SelectorExpr { Sel.Name: not "Err" } selector && context.ParentOf(selector) is CallExpr call && ReferenceEquals(call.Fun, selector)));

    /// <summary>A scanner over text that is in memory.</summary>
    private static bool CannotFail(Symbol cursor, Ident name, DeclContext context)
    {
        if (TypeName(cursor.Type) != "bufio.Scanner" || ErrorOrigins.CallsOf(name, context) is not [{ Args: [var source] }])
            return false;
        return IsMemory(context.Model.TypeOf(source)) || context.Model.TypeOf(source) is GoUnknown;
    }

    private static bool IsMemory(GoType type) => TypeName(type) is "strings.Reader" or "bytes.Reader" or "bytes.Buffer";
}
