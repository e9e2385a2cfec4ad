using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Rules.Lifetimes;

/// <summary>Pointers and what they share.</summary>
internal static class LifetimeForms
{
    private static readonly FrozenSet<string> UpwardNames = new[] { "parent", "Parent", "prev", "Prev", "previous", "owner", "Owner", "back", "up", "outer", "Outer" }.ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<Field>("parent-pointer", NodeKind.Field, (context, node) =>
            PointedStruct(context, node) is { } pointed && node.Names is [var name] && UpwardNames.Contains(name.Name) && LeadsBack(context, node, pointed)
                ? Form.Match(TextSpan.FromBounds(name.Start, node.Type.End), Subjects.DeclarationAround(context, node))
                : null),
        Form.On<Field>("recursive-node", NodeKind.Field, (context, node) =>
            PointedStruct(context, node) is { } pointed && ReferenceEquals(pointed.Symbol, OwnerOf(context, node))
                ? Form.Match([.. node.Names.Select(name => name.Span), context.Keyword(node.Type), .. Names.MemberSpan(node.Type)], Subjects.DeclarationAround(context, node))
                : null),
        Form.On<DeferStmt>("defer-rows-close", NodeKind.DeferStmt, (context, node) =>
            node.Call is CallExpr { Fun: SelectorExpr { Sel: { Name: "Close" } close } } call && context.Model.CalleeName(call) == "database/sql.Rows.Close" ? Form.Match([context.Keyword(node), close.Span], [node]) : null),
        Form.On<DeferStmt>("defer-loop", NodeKind.DeferStmt, (context, node) =>
            LoopAround(context, node) is { } loop ? Form.Match(context.Keyword(node), Subjects.ShortOf(context, loop)) : null),
        Form.On<DeferStmt>("defer-named-result", NodeKind.DeferStmt, (context, node) =>
            node.Call is CallExpr { Fun: FuncLit literal } && Captures.OuterWrites(context, literal).Any(name => context.Model.SymbolOf(name) is { Kind: SymbolKind.Result } && context.Model.IsError(name))
                ? Form.Match([context.Keyword(node), context.Keyword(literal)], [node])
                : null),
    ];

    public static ImmutableArray<IdiomRule> General =>
    [
        Form.On<UnaryExpr>("ptr-literal", NodeKind.UnaryExpr, (context, node) =>
            node is { Op: TokenKind.And, X: CompositeLit } ? Form.Match(context.Keyword(node), Subjects.StatementOf(context, node)) : null),
        Form.On<CallExpr>("new-builtin", NodeKind.CallExpr, (context, node) =>
            Builtins.IsCall(context, node, "new") ? Form.Match(node.Fun.Span, Subjects.StatementOf(context, node)) : null),
        Form.On<AssignStmt>("ptr-alias", NodeKind.AssignStmt, SecondPointer),
    ];

    private static GoNamed? PointedStruct(RuleContext context, Field node) =>
        Fields.StructOf(context, node) is not null && context.Model.TypeOf(node.Type) is GoPointer { Element: GoNamed { Underlying: GoStruct } named } ? named : null;

    /// <summary>The type whose declaration a field stands in.</summary>
    private static Symbol? OwnerOf(RuleContext context, Field node) =>
        Fields.StructOf(context, node) is { } type && context.ParentOf(type) is TypeSpec spec ? context.Model.SymbolOf(spec.Name) : null;

    /// <summary>True where a field of the struct pointed to holds, in a pointer, slice or map, the struct that points: another field where both are one.</summary>
    private static bool LeadsBack(RuleContext context, Field node, GoNamed pointed) =>
        OwnerOf(context, node) is { } owner && pointed.Underlying is GoStruct { Fields: var fields }
        && fields.Any(field => field.Name != node.Names[0].Name && ReferenceEquals((ElementOf(field.Type) as GoNamed)?.Symbol, owner));

    private static GoType ElementOf(GoType type) => type switch
    {
        GoPointer pointer => ElementOf(pointer.Element),
        GoSlice slice => ElementOf(slice.Element),
        GoMap map => ElementOf(map.Value),
        _ => type,
    };

    /// <summary>The loop of the same function that holds a statement.</summary>
    private static Stmt? LoopAround(RuleContext context, Stmt node)
    {
        for (var i = context.Path.Nodes.IndexOf(node) - 1; i >= 0 && context.Path.Nodes[i] is not FuncLit and not FuncDecl; i--)
        {
            if (context.Path.Nodes[i] is ForStmt or RangeStmt)
                return (Stmt)context.Path.Nodes[i];
        }
        return null;
    }

    /// <summary><c>q := p</c> or <c>q := &amp;x</c>, and the function sets fields by both names.</summary>
    private static IdiomMatch? SecondPointer(RuleContext context, AssignStmt node)
    {
        if (node is not { Tok: TokenKind.Define, Lhs: [Ident second], Rhs: [var value] } || context.FunctionAround(node).Body is not { } body)
            return null;
        var first = value is UnaryExpr { Op: TokenKind.And, X: Ident pointed } ? pointed : value as Ident;
        if (first is null || context.Model.TypeOf(second) is not GoPointer { Element.Underlying: GoStruct } || context.Model.SymbolOf(first) is not { } one || context.Model.SymbolOf(second) is not { } other)
            return null;
        return FieldUses.In(context, body, one).Written > 0 && FieldUses.In(context, body, other).Written > 0 ? Form.Match([node.TokSpan, second.Span], [node]) : null;
    }
}
