using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Memory;

/// <summary>Who keeps what alive.</summary>
internal static class MemoryForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<UnaryExpr>("return-local-ptr", NodeKind.UnaryExpr, (context, node) =>
            node is { Op: TokenKind.And, X: Ident name } && context.ParentOf(node) is ReturnStmt statement && context.Model.SymbolOf(name) is { Kind: SymbolKind.Local or SymbolKind.Parameter }
                ? Form.Match(context.Keyword(node), [statement])
                : null),
        Form.On<KeyValueExpr>("struct-ref-field", NodeKind.KeyValueExpr, (context, node) =>
            node is { Key: Ident key, Value: Ident value }
                && context.ParentOf(node) is CompositeLit literal && TypeFacts.ShapeOf(context, literal) == TypeShape.Struct
                && TypeFacts.ShapeOf(context, value) == TypeShape.Slice && context.Model.SymbolOf(value) is { Kind: SymbolKind.Parameter }
                ? Form.Match(key.Span, Subjects.StatementOf(context, literal))
                : null),
    ];
}
