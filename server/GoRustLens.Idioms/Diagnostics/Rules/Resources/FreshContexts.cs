using System.Collections.Concurrent;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>Which functions of a package take no context and begin one for what they call, themselves or through others: nobody can cancel that.</summary>
internal sealed class FreshContexts
{
    private const int MaxDepth = 5;

    private readonly ConcurrentDictionary<Symbol, bool> _known = new();

    public static FreshContexts Of(Package package) => package.Analysis(_ => new FreshContexts());

    public bool Begins(Symbol function) => Begins(function, 0);

    private bool Begins(Symbol function, int depth)
    {
        if (_known.TryGetValue(function, out var known))
            return known;
        if (depth > MaxDepth || function is not { Node: FuncDecl { Body: not null } declaration, File: { } file, Package: { } package, Type: GoSignature signature } || signature.Parameters.Any(parameter => HasContext(parameter.Type)))
            return false;
        _known[function] = false; // a circle begins nothing
        var context = new DeclContext(file, declaration, package.ModelOf(file));
        var begins = false;
        foreach (var call in context.All<CallExpr>())
        {
            if (context.Model.CalleeOf(call) is not { } callee || context.AncestorsOf(call).Any(around => around is GoStmt or DeferStmt or FuncLit))
                continue;
            // As an argument: what is kept in a variable may be there for longer than the call.
            begins = callee.FullName is "context.Background" or "context.TODO" ? context.ParentOf(call) is CallExpr taker && context.Model.CalleeOf(taker)?.PackagePath != "context"
                : ReferenceEquals(callee.Package, function.Package) && Begins(callee, depth + 1);
            if (begins)
                break;
        }
        return _known[function] = begins;
    }

    private static bool HasContext(GoType type) =>
        type is GoNamed { Symbol: { Name: "Context", PackagePath: "context" } } or GoPointer { Element: GoNamed { Symbol: { Name: "Request", PackagePath: "net/http" } } };
}
