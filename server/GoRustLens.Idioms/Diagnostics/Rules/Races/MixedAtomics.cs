using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>GRL0204: a variable is used through sync/atomic and also without. "x = atomic.AddInt64(&amp;x, 1)" does both at once.</summary>
internal sealed class MixedAtomics : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0204", "A variable is used both through sync/atomic and without it", HazardClass.Race, "E0308");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is not { } function)
            yield break;
        var assigned = new HashSet<Expr>();
        foreach (var assign in context.All<AssignStmt>())
        {
            for (var index = 0; index < assign.Rhs.Length && assign.Lhs.Length == assign.Rhs.Length; index++)
            {
                if (Unparen(assign.Rhs[index]) is CallExpr { Args: [var target, ..] } call && Unparen(call.Fun) is SelectorExpr { Sel.Name: var name } selector
                    && name.StartsWith("Add", StringComparison.Ordinal) && IsOfAtomic(selector, context) && IsSame(assign.Lhs[index], target, assign, context))
                {
                    assigned.Add(assign.Lhs[index]);
                    yield return new Finding(Code, assign.Lhs[index].Span, MessageText.Fit(context.File.TextOf(assign.Lhs[index]), shown => $"{shown} is set again, not atomically, after {name}; Rust's atomics have no plain assignment (E0308)"))
                    {
                        Related = [new RelatedPlace(call.Span, "this has added already")],
                    };
                }
            }
        }
        foreach (var access in AtomicUses.Of(context.Model.Package).PlainIn(function, context.File))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assigned.Contains(access.Node))
                continue;
            var does = access.IsWrite ? "written" : "read";
            yield return new Finding(Code, access.Node.Span, MessageText.Fit(context.File.TextOf(access.Node), shown => $"{shown} is {does} without atomic here, with it elsewhere; Rust's AtomicI64 has no plain access (E0308)"))
            {
                Level = access.IsSure ? FindingLevel.Bugs : FindingLevel.All,
                Related = [new RelatedPlace(access.Atomic.Span, "atomic here", ReferenceEquals(access.AtomicFile, context.File) ? null : context.Model.Package.PathOf(access.AtomicFile))],
            };
        }
    }

    /// <summary>By the import, for calls with too few arguments have no callee.</summary>
    private static bool IsOfAtomic(SelectorExpr selector, DeclContext context) =>
        selector.X is Ident package && context.Model.SymbolOf(package) is { Kind: SymbolKind.Import, PackagePath: "sync/atomic" };

    private static bool IsSame(Expr target, Expr address, AssignStmt assign, DeclContext context)
    {
        // "x := atomic.AddUint64(&x, 1)" declares another x.
        if (assign.Tok == TokenKind.Define && (target is not Ident name || context.Model.SymbolOf(name) is not { } symbol || ReferenceEquals(symbol.Ident, name)))
            return false;
        return Unparen(address) switch
        {
            UnaryExpr { Op: TokenKind.And } taken => context.File.TextOf(Unparen(taken.X)) == context.File.TextOf(Unparen(target)),
            var pointer => Unparen(target) is StarExpr star && context.File.TextOf(Unparen(star.X)) == context.File.TextOf(pointer),
        };
    }

    private static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }
}
