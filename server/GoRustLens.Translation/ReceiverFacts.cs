using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Facts;

namespace GoRustLens.Translation;

/// <summary>What methods do with their receivers, for those who explain them.</summary>
public static class ReceiverFacts
{
    /// <summary>True for a method that writes through its receiver, itself or by another one.</summary>
    public static bool Writes(SemanticModel model, FuncDecl method) =>
        model.SymbolOf(method.Name) is { } symbol && PackageFacts.Of(model.Package).WritesReceiver(symbol, method);
}
