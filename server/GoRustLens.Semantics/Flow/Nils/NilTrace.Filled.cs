using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>Variables whose address goes only to functions that fill them where they succeed, and do not keep it.</summary>
internal sealed partial class NilTrace
{
    private readonly Dictionary<Symbol, bool> _filled = [];
    private HashSet<GoNode>? _filledAddresses;

    private bool IsFilled(Symbol variable)
    {
        if (!_filled.TryGetValue(variable, out var known))
            _filled[variable] = known = IsNilable(variable.Type) && _variables.MutationsOf(variable) is { Count: > 0 } mutations && mutations.All(IsFilling);
        return known;
    }

    private bool IsFilling(Mutation mutation) => mutation.Kind switch
    {
        MutationKind.AddressTaken when mutation.Path.Path.Length == 0 => mutation.Literal is null && (_filledAddresses ??= AddressFinder.In(Flow.Function, Model)).Contains(mutation.Node),
        MutationKind.Reassigned => mutation.Literal is null,
        _ => true,
    };

    /// <summary>The place that a call fills where it succeeds.</summary>
    private int PlaceFilledBy(CallExpr call) =>
        FilledBy(call, Model) is { X: Ident name } && Model.SymbolOf(name) is { IsLocalVariable: true } variable && IsNilable(variable.Type) && !IsHidden(variable) ? _places.OfVariable(variable) : NilPlaces.None;

    /// <summary>The address that a call fills.</summary>
    private static UnaryExpr? FilledBy(CallExpr call, SemanticModel model) =>
        call.Args is [.., _, UnaryExpr { Op: TokenKind.And, X: Ident } last] && IsFiller(call, model) ? last
        : call is { Args: [UnaryExpr { Op: TokenKind.And, X: Ident } only], Fun: SelectorExpr } && IsFiller(call, model) ? only
        : null;

    private static bool IsFiller(CallExpr call, SemanticModel model) =>
        call.Fun is SelectorExpr { Sel.Name: "ErrorAs" } || (model.CalleeOf(call) is { } callee && (callee.FullName == "errors.As" || Decoders.Contains(callee.FullName)));

    /// <summary>Behind the call it is filled, or as it was.</summary>
    private NilFacts AfterFilling(CallExpr call, NilFacts state) =>
        PlaceFilledBy(call) is var place and not NilPlaces.None
            ? state.With(place, call.Fun is SelectorExpr { Sel.Name: "ErrorAs" } ? NilValue.Trusted : NilValue.Join(state.Get(place), NilValue.Trusted))
            : state;

    /// <summary>The outcome of the call is known: a condition that holds, or an error that is nil.</summary>
    private NilFacts AfterFilling(CallExpr call, bool isSuccess, NilFacts state) =>
        isSuccess && PlaceFilledBy(call) is var place and not NilPlaces.None ? state.With(place, NilValue.Trusted) : state;

    /// <summary>"err := json.Unmarshal(data, &amp;v)": whether v is filled stands in err.</summary>
    private NilFacts TieFilled(AssignStmt assign, NilFacts state) =>
        assign is { Lhs: [Ident { IsBlank: false } condition], Rhs: [CallExpr call] } && Model.SymbolOf(condition) is { IsLocalVariable: true } symbol && !IsHidden(symbol)
            && PlaceFilledBy(call) is var place and not NilPlaces.None
            ? state.With(place, NilValue.Tied(symbol, NilValue.Trusted, state.Get(place)))
            : state;

    /// <summary>The addresses that such calls get.</summary>
    private sealed class AddressFinder(SemanticModel model) : GoWalker
    {
        private readonly HashSet<GoNode> _found = [];

        public static HashSet<GoNode> In(GoNode function, SemanticModel model)
        {
            var finder = new AddressFinder(model);
            finder.Visit(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is CallExpr call && FilledBy(call, model) is { } address)
                _found.Add(address);
            VisitChildrenOf(node);
        }
    }
}
