using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

internal sealed partial class Checker
{
    /// <summary>go/types' labels: declares the labels of a body and finds what its branches mean.</summary>
    private void Labels(BlockStmt body)
    {
        var resolver = new LabelResolver(NewLabel, RecordSymbol, Error);
        resolver.Resolve(body);
    }

    private Symbol NewLabel(LabeledStmt statement) =>
        new(SymbolKind.Label, statement.Label.Name, statement.Label, statement, 0, File) { Function = CurrentFunction, KnownType = GoUnknown.Instance };
}
