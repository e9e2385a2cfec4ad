using System.Text.RegularExpressions;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>GRL0207: a field is written while its struct's RWMutex is held for reading only: other readers run at the same time.</summary>
internal sealed partial class ReadLockAroundWrite : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0207", "A field is written under a lock that is held for reading", HazardClass.Race, "E0594");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (!context.All<CallExpr>().Any(call => call.Fun is SelectorExpr { Sel.Name: "RLock" }))
            yield break;
        foreach (var target in Written(context))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (context.FunctionAround(target) is not { } function || AccessPath.Of(target, context.Model) is not { Root: { } root, Path.Length: > 0 } written)
                continue;
            if (!IsShared(root, target, context) || context.Model.TypeOf(target) is GoNamed { Symbol.PackagePath: "sync" or "sync/atomic" })
                continue;
            if (SaysThatItIsAlone(context))
                yield break;
            var held = context.FlowOf(function).LocksHeldAt(target);
            if (held.IsEmpty || held.Values.Any(isWrite => isWrite))
                continue;
            var reader = held.Keys.FirstOrDefault(path => ReferenceEquals(path.Root, root) && HolderOf(path.Path) is var holder && written.Path.StartsWith(holder, StringComparison.Ordinal));
            if (reader.Root is null)
                continue;
            yield return new Finding(Code, target.Span, MessageText.Fit(context.File.TextOf(target), shown => $"{shown} is written while {reader} is held for reading only; Rust's read guard gives & alone (E0594)"));
        }
    }

    /// <summary>The function's documentation says that its callers see to there being one call at a time: the lock is for others.</summary>
    private static bool SaysThatItIsAlone(DeclContext context) =>
        context.Function is { } function && AloneText().IsMatch(string.Join(' ', context.File.DocCommentOf(function).Select(line => context.File.Text.Slice(line.Span).TrimStart("/ \t").ToString())));

    [GeneratedRegex("externally synchroni[sz]ed|no concurrent|not (?:be called|safe for) concurren|(?:single|only one|one) (?:goroutine|producer|writer|caller)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AloneText();

    private static string HolderOf(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : "";

    /// <summary>What is reached through a pointer, or is a variable of the package or of the function around: a copy of one's own needs no lock.</summary>
    private static bool IsShared(Symbol root, Expr target, DeclContext context) =>
        root.Kind == SymbolKind.Variable || root.Type.Underlying is GoPointer
        || (root.Ident is { } declared && context.FunctionAround(target) is FuncLit literal && !literal.Span.Contains(declared.Span));

    private static IEnumerable<Expr> Written(DeclContext context)
    {
        foreach (var assign in context.All<AssignStmt>())
        {
            foreach (var target in assign.Lhs)
            {
                if (assign.Tok != TokenKind.Define && target is SelectorExpr or IndexExpr { X: SelectorExpr })
                    yield return target;
            }
        }
        foreach (var change in context.All<IncDecStmt>())
        {
            if (change.X is SelectorExpr or IndexExpr { X: SelectorExpr })
                yield return change.X;
        }
        foreach (var call in context.All<CallExpr>())
        {
            if (call is { Fun: Ident { Name: "delete" or "clear" }, Args: [SelectorExpr map, ..] } && context.Model.CalleeOf(call) is { Kind: SymbolKind.Builtin })
                yield return map;
        }
    }
}
