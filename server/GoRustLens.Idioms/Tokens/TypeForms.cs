using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Tokens;

/// <summary>Forms of composite types. What is shown is what the type is part of: in Rust a parameter's type is another than a field's.</summary>
internal static class TypeForms
{
    public static TokenForm? Of(RuleContext context, Token token) => context.Path.Leaf switch
    {
        StructType { Fields.List.IsEmpty: true } type => new TokenForm("struct-empty", [type]),
        StructType type => context.ParentOf(type) is TypeSpec spec ? new TokenForm("struct", Subjects.DeclarationOf(context, spec)) : new TokenForm("struct-unnamed", []),
        InterfaceType type => context.ParentOf(type) is TypeSpec spec ? new TokenForm("interface", Subjects.DeclarationOf(context, spec)) : null,
        MapType type => InPlace(context, "map", type),
        ChanType type => InPlace(context, "chan", type),
        ArrayType type when token.Kind == TokenKind.LeftBracket && type.Start == token.Start => InPlace(context, type.IsSlice ? "slice" : type.Len is Ellipsis ? "array-count" : "array", type),
        _ => null,
    };

    /// <summary>The star of a pointer type, by where it stands.</summary>
    public static TokenForm Pointer(RuleContext context, StarExpr type)
    {
        if (FieldOf(context, type) is not var (field, list))
            return InPlace(context, "pointer-type", type);
        var id = context.ParentOf(list) switch
        {
            StructType => "pointer-field",
            FuncType { Results: { } results } when ReferenceEquals(results, list) => "pointer-result",
            FuncType or FuncDecl => "pointer-parameter",
            _ => "pointer-type",
        };
        return Of(context, id, type, field, list);
    }

    /// <summary>The type with what it belongs to: the parameter, the field, the statement; else by itself.</summary>
    public static TokenForm InPlace(RuleContext context, string id, Expr type) =>
        FieldOf(context, type) is var (field, list) ? Of(context, id, type, field, list) : new TokenForm(id, Around(context, type));

    private static TokenForm Of(RuleContext context, string id, Expr type, Field field, FieldList list)
    {
        if (context.ParentOf(list) is StructType)
            return new TokenForm(id, [type]) { Declared = field.Names.IsEmpty ? null : field.Names[0] };
        if (context.Path.Nodes is [.., FuncDecl function, FieldList receiver, Field, StarExpr] && ReferenceEquals(receiver, function.Recv))
            return new TokenForm("pointer-receiver", [function]) { ShowsSignature = true };
        if (context.ParentOf(list) is not FuncType signature)
            return new TokenForm(id, [type]);
        if (context.ParentOf(signature) is FuncDecl { Name: var name } declared)
        {
            var isParameter = ReferenceEquals(signature.Params, list) && field.Names is [{ IsBlank: false }, ..];
            // How a pointer is passed depends on who keeps it: the translated head knows, the name's own hover guesses.
            if (id == "pointer-parameter")
                return new TokenForm(id, [declared]) { ShowsSignature = true };
            return isParameter ? new TokenForm(id, [type]) { Declared = field.Names[0] } : new TokenForm(id, [declared]) { ShowsSignature = true, Declared = name };
        }
        return new TokenForm(id, context.ParentOf(signature) is Field ? [] : [type]);
    }

    /// <summary>The field whose type the expression is part of, and its list; null where the type stands elsewhere.</summary>
    private static (Field Field, FieldList List)? FieldOf(RuleContext context, Expr type)
    {
        for (var i = context.Path.Nodes.IndexOf(type) - 1; i > 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case Field field when context.Path.Nodes[i - 1] is FieldList list:
                    return (field, list);
                case Expr outer when context.Model.IsType(outer) || outer is Ellipsis:
                    continue;
                default:
                    return null;
            }
        }
        return null;
    }

    private static ImmutableArray<GoNode> Around(RuleContext context, Expr type)
    {
        for (var i = context.Path.Nodes.IndexOf(type) - 1; i > 0; i--)
        {
            switch (context.Path.Nodes[i])
            {
                case CompositeLit or CallExpr:
                    return Subjects.StatementOf(context, (Expr)context.Path.Nodes[i]);
                case ValueSpec or TypeSpec:
                    return context.Path.Nodes[i - 1] is GenDecl { Specs.Length: 1 } only ? context.Path.Nodes[i - 2] is DeclStmt statement ? [statement] : [only] : [type];
                case Expr outer when context.Model.IsType(outer):
                    continue;
                default:
                    return [type];
            }
        }
        return [type];
    }
}
