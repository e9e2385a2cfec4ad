using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>Readers and writers that go into another one of the standard library: who keeps <c>bufio.NewReader(r)</c> keeps r.</summary>
internal static class KeptStreams
{
    /// <summary>The local variables that the value holds on to as readers or writers.</summary>
    public static IEnumerable<Symbol> In(SemanticModel model, Expr value)
    {
        if (value is not CallExpr call || model.Called(call) is not { Kind: SymbolKind.Function } callee || ReferenceEquals(callee.Package, model.Package) || !GivesStream(callee))
            yield break;
        foreach (var argument in call.Args)
        {
            if (argument is Ident name && IsStream(model.TypeOf(name)) && model.SymbolOf(name) is { IsLocalVariable: true } symbol)
                yield return symbol;
            foreach (var inner in In(model, argument))
                yield return inner;
        }
    }

    /// <summary>True for functions that make a reader or writer: a pointer to a struct, or an interface of io.</summary>
    private static bool GivesStream(Symbol callee) =>
        callee is { PackagePath: "bufio" or "io" or "text/tabwriter" or "encoding/csv" or "encoding/json" } or { PackagePath: ['c', 'o', 'm', 'p', 'r', 'e', 's', 's', '/', ..] }
        && callee.Type is GoSignature { Results: [{ Type: var made }, ..] } && (made is GoPointer { Element: GoNamed } || IsStream(made));

    private static bool IsStream(GoType type) => type is GoNamed { Symbol.PackagePath: "io", Underlying: GoInterface };
}
