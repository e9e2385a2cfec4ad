using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary>Whether a channel carries one value in its life: what a oneshot does.</summary>
internal static class SingleSends
{
    /// <summary>True where the function keeps the channel that it makes to itself, or gives it away to be received from, and sends on it in one place that no loop repeats.</summary>
    public static bool IsOn(RuleContext context, CallExpr made)
    {
        if (context.FunctionAround(made) is not { Body: { } body, Type: var function } || VariableOf(context, made) is not { } channel)
            return false;
        var isToReceive = function?.Results is { } results && results.List.All(result => result.Type is not ChanType { Dir: not ChanDir.Recv });
        var search = new SendSearch(context.Model, channel, made.Start, isToReceive);
        search.Visit(body);
        return search is { Sends: 1, IsRepeated: false, IsGivenAway: false };
    }

    private static Symbol? VariableOf(RuleContext context, CallExpr made) => context.ParentOf(made) switch
    {
        AssignStmt { Tok: TokenKind.Define, Lhs: [Ident { IsBlank: false } name], Rhs: [var value] } when ReferenceEquals(value, made) => context.Model.SymbolOf(name),
        ValueSpec { Names: [var name], Values: [var value] } when ReferenceEquals(value, made) => context.Model.SymbolOf(name) is { IsLocalVariable: true } local ? local : null,
        _ => null,
    };

    /// <param name="start">Where the channel is made: loops around that make a new one each time.</param>
    /// <param name="isToReceive">Who gets it as a result can only receive from it.</param>
    private sealed class SendSearch(SemanticModel model, Symbol channel, int start, bool isToReceive) : GoWalker
    {
        private int _loops;

        public int Sends { get; private set; }

        /// <summary>A loop sends or receives on it, or waits for its end.</summary>
        public bool IsRepeated { get; private set; }

        /// <summary>Somebody else has it who may send.</summary>
        public bool IsGivenAway { get; private set; }

        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case SendStmt { Chan: Ident name } send when IsChannel(name):
                    Sends++;
                    IsRepeated |= _loops > 0;
                    Visit(send.Value);
                    break;
                case UnaryExpr { Op: TokenKind.Arrow, X: Ident name } when IsChannel(name):
                    break;
                case ReturnStmt statement when isToReceive:
                    foreach (var result in statement.Results)
                    {
                        if (result is not Ident returned || !IsChannel(returned))
                            Visit(result);
                    }
                    break;
                case RangeStmt { X: Ident name } when IsChannel(name):
                    IsRepeated = true;
                    break;
                case ForStmt or RangeStmt when node.Start > start:
                    _loops++;
                    VisitChildrenOf(node);
                    _loops--;
                    break;
                case CallExpr { Fun: Ident { Name: "close" or "len" or "cap" }, Args: [Ident name] } when IsChannel(name):
                case AssignStmt { Tok: TokenKind.Define, Lhs: [Ident declared] } assignment when IsChannel(declared) && assignment.Rhs.Length == 1:
                    break;
                case Ident use when IsChannel(use) && use.Start > start:
                    IsGivenAway = true;
                    break;
                default:
                    VisitChildrenOf(node);
                    break;
            }
        }

        private bool IsChannel(Ident ident) => ident.Name == channel.Name && ReferenceEquals(model.SymbolOf(ident), channel);
    }
}
