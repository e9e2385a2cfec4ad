using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Absence;

/// <summary>A nil pointer of a known type returned as an interface.</summary>
internal sealed class TypedNilInterface() : IdiomRule<ReturnStmt>("typed-nil-iface", NodeKind.ReturnStmt)
{
    protected override IdiomMatch? Match(RuleContext context, ReturnStmt node)
    {
        for (var i = 0; i < node.Results.Length; i++)
        {
            if (IsTypedNil(context, node, node.Results[i]) && Functions.ResultOf(context, node, i) is { } result && TypeFacts.IsInterfaceType(context, result))
                return new IdiomMatch([context.Keyword(node), node.Results[i].Span], [node]);
        }
        return null;
    }

    private static bool IsTypedNil(RuleContext context, ReturnStmt node, Expr result) => result switch
    {
        CallExpr { Args: [var argument] } conversion => Names.IsNil(context, argument) && context.Model.IsConversion(conversion) && context.Model.TypeOf(conversion).Underlying is GoPointer,
        Ident name => LocalNames.DeclarationOf(context, name) is DeclStmt { Decl: GenDecl { Specs: [ValueSpec { Values.IsEmpty: true }] } } declaration
            && context.Model.SymbolOf(name) is { Type.Underlying: GoPointer } pointer
            && context.FunctionAround(node).Body is { } body
            && !IsAlwaysSet(context, body, pointer, declaration, node),
        _ => false,
    };

    /// <summary>
    /// True where a statement between the declaration and the return sets the name, unless it is an if without else: behind
    /// that the pointer is still nil on one path, which is the case of Go's FAQ.
    /// </summary>
    private static bool IsAlwaysSet(RuleContext context, BlockStmt body, Symbol pointer, Stmt declaration, ReturnStmt node) =>
        LocalNames.IsAssignedBetween(context, body, pointer, declaration.End, node.Start)
        && (StatementsBeside(context, declaration) is not { } statements
            || statements.Any(statement => statement.Start >= declaration.End
                && statement is not IfStmt { Else: null }
                && LocalNames.IsAssignedBetween(context, body, pointer, statement.Start, Math.Min(statement.End, node.Start))));

    private static ImmutableArray<Stmt>? StatementsBeside(RuleContext context, Stmt declaration) =>
        context.Path.Nodes.OfType<BlockStmt>().FirstOrDefault(block => block.List.Contains(declaration))?.List;
}
