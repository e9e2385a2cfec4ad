using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Planning;

/// <summary>Variables on which methods are called that write, by the signature that the methods have in Rust.</summary>
internal sealed partial class Plan
{
    private readonly Dictionary<GoNode, HashSet<Symbol>> _writtenByCalls = [];

    /// <summary>True where a method of the package that takes <c>&amp;mut self</c> is called on the variable itself or on a part of it.</summary>
    private bool IsWrittenByCall(Symbol variable)
    {
        var function = OutermostOf(variable);
        if (_writtenByCalls.TryGetValue(function, out var known))
            return known.Contains(variable);
        _writtenByCalls[function] = known = [];
        new MethodCalls(this, _run.ModelOf(variable), known).Visit(function);
        return known.Contains(variable);
    }

    private sealed class MethodCalls(Plan plan, Semantics.SemanticModel model, HashSet<Symbol> found) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            // Pointer receivers are known from the flow of references; a named slice or map is changed by its value receiver, too.
            if (node is CallExpr { Fun: SelectorExpr selector } && model.SelectionOf(selector) is { Member: { IsMethod: true, HasPointerReceiver: false } member } && member.Symbol.Node is FuncDecl
                && member.Symbol.Type is GoSignature { Receiver.Type.Underlying: GoSlice or GoMap } && AccessPath.RootOf(selector.X, model) is { } root && plan.Function(member.Symbol)?.Receiver == "&mut self")
                found.Add(root);
            VisitChildrenOf(node);
        }
    }
}
