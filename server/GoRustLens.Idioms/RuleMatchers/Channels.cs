using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Sends, receives and the selects around them.</summary>
internal static class Channels
{
    /// <summary>The receive operation of a select's case: <c>case v := &lt;-ch</c> or <c>case &lt;-ch</c>.</summary>
    public static UnaryExpr? ReceivedIn(CommClause clause) => clause.Comm switch
    {
        ExprStmt { X: UnaryExpr { Op: TokenKind.Arrow } receive } => receive,
        AssignStmt { Rhs: [UnaryExpr { Op: TokenKind.Arrow } receive] } => receive,
        _ => null,
    };

    public static ImmutableArray<GoNode> SelectAround(RuleContext context, CommClause clause) =>
        context.Around<SelectStmt>(clause) is { } select ? [select] : [];

    /// <summary>The sends of a literal's own body, not of literals in it.</summary>
    public static List<SendStmt> SendsIn(FuncLit literal)
    {
        var collector = new SendCollector();
        collector.Visit(literal.Body);
        return collector.Sends;
    }

    /// <summary>True where a statement before, in an enclosing list, makes the channel without a buffer.</summary>
    public static bool IsUnbuffered(RuleContext context, Ident channel) =>
        LocalNames.DeclarationOf(context, channel) is AssignStmt { Rhs: [CallExpr { Args: [var type] } made] }
        && Builtins.IsCall(context, made, "make") && context.Model.TypeOf(type).Underlying is GoChan;

    /// <summary>
    /// True where the function hands the channel on or receives from it by a plain statement outside of selects; false
    /// where every receive competes with another case or there is none.
    /// </summary>
    public static bool IsSurelyReceived(RuleContext context, BlockStmt body, Symbol channel, TextSpan sender)
    {
        var search = new ReceiverSearch(context.Model, channel, sender);
        search.Visit(body);
        return search.IsReceived || search.OtherUses > 0;
    }

    private sealed class SendCollector : GoWalker
    {
        public List<SendStmt> Sends { get; } = [];

        public override void Visit(GoNode node)
        {
            // A send that competes in a select can be given up, so only sends outside of selects can hang for ever.
            if (node is FuncLit or SelectStmt)
                return;
            if (node is SendStmt send)
                Sends.Add(send);
            VisitChildrenOf(node);
        }
    }

    private sealed class ReceiverSearch(SemanticModel model, Symbol channel, TextSpan sender) : GoWalker
    {
        public bool IsReceived { get; private set; }

        /// <summary>Uses that are no receive: the channel may be received from elsewhere.</summary>
        public int OtherUses { get; private set; }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case FuncLit literal when literal.Span == sender:
                    return;
                case SelectStmt { Body.List.Length: > 1 } select:
                    VisitCompeting(select);
                    return;
                case UnaryExpr { Op: TokenKind.Arrow, X: Ident name } when IsChannel(name):
                case RangeStmt { X: Ident ranged } when IsChannel(ranged):
                    IsReceived = true;
                    return;
                case AssignStmt { Tok: TokenKind.Define, Lhs: [Ident declared] } when IsChannel(declared):
                    return;
                case Ident use when IsChannel(use):
                    OtherUses++;
                    return;
                default:
                    VisitChildrenOf(node);
                    return;
            }
        }

        private bool IsChannel(Ident ident) => ident.Name == channel.Name && ReferenceEquals(model.SymbolOf(ident), channel);

        /// <summary>A receive among several cases is no promise; what the cases then do counts.</summary>
        private void VisitCompeting(SelectStmt select)
        {
            foreach (var statement in select.Body.List)
            {
                if (statement is CommClause clause)
                    VisitAll(clause.Body);
            }
        }
    }
}
