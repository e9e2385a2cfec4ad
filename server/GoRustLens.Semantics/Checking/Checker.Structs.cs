using System.Collections.Immutable;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Checking;

/// <summary>Struct types.</summary>
internal sealed partial class Checker
{
    /// <summary>The type declaration whose right-hand side is about to be read: its fields and methods belong to the name.</summary>
    private TypeSpec? DeclaringSpec { get; set; }

    /// <summary>The type of that declaration.</summary>
    private GoNamed? DeclaringType { get; set; }

    /// <summary>The name of the declaration whose type this very expression is; null for unnamed types, also inside of named ones.</summary>
    private string? NameDeclaredWith(Expr type) => DeclaringSpec is { } spec && ReferenceEquals(Unparen(spec.Type), type) ? spec.Name.Name : null;

    private GoStruct StructTypeOf(StructType e)
    {
        var typeName = NameDeclaredWith(e);
        var fields = ImmutableArray.CreateBuilder<GoField>();
        var names = new HashSet<string>();
        foreach (var field in e.Fields.List)
        {
            var type = VarType(field.Type);
            var tag = TagOf(field.Tag);
            for (var index = 0; index < field.Names.Length; index++)
            {
                var symbol = FieldSymbol(field.Names[index], field, index, typeName, type);
                RecordSymbol(field.Names[index], symbol);
                AddField(new GoField(symbol.Name, type, IsEmbedded: false, tag, symbol), field.Names[index], names, fields);
            }
            if (!field.Names.IsEmpty)
                continue;
            if (EmbeddedName(field.Type) is not { } embedded)
            {
                Error(field.Type, "embedded field type has no name");
                continue;
            }
            // The name stays recorded as what it uses, the type; that of "package.Type" has the field's type in go/types.
            if (!Results.Types.ContainsKey(embedded))
                Results.UsedTypes[embedded] = type;
            AddField(new GoField(embedded.Name, type, IsEmbedded: true, tag, FieldSymbol(embedded, field, 0, typeName, type)), embedded, names, fields);
            Later(() => ValidateEmbedded(field.Type, type));
        }
        return new GoStruct(fields.ToImmutable());
    }

    private Symbol FieldSymbol(Ident ident, Field field, int index, string? typeName, GoType type)
    {
        var symbol = File.DeclaredSymbol(ident, SymbolKind.Field, field, index, typeName);
        symbol.KnownType = type;
        return symbol;
    }

    private void AddField(GoField field, Ident ident, HashSet<string> names, ImmutableArray<GoField>.Builder fields)
    {
        if (field.Name is "_" or "" || names.Add(field.Name))
            fields.Add(field);
        else
            Error(ident, $"{field.Name} redeclared");
    }

    private void ValidateEmbedded(Expr e, GoType type)
    {
        var unaliased = type.Unaliased;
        var isPointer = unaliased is GoPointer;
        if (unaliased is GoPointer pointer)
            unaliased = pointer.Element;
        switch (unaliased.Underlying)
        {
            case GoBasic { BasicKind: BasicKind.UnsafePointer }:
                Error(e, "embedded field type cannot be unsafe.Pointer");
                break;
            case GoPointer:
                Error(e, "embedded field type cannot be a pointer");
                break;
            case GoTypeParam:
                Error(e, "embedded field type cannot be a type parameter");
                break;
            case GoInterface when isPointer:
                Error(e, "embedded field type cannot be a pointer to an interface");
                break;
        }
    }

    /// <summary>The name that an embedded field gets; null for what cannot be embedded.</summary>
    private static Ident? EmbeddedName(Expr type) => type switch
    {
        Ident ident => ident,
        SelectorExpr selector => selector.Sel,
        StarExpr { X: not StarExpr } star => EmbeddedName(star.X),
        ParenExpr paren => EmbeddedName(paren.X),
        IndexExpr index => EmbeddedName(index.X),
        IndexListExpr list => EmbeddedName(list.X),
        _ => null,
    };

    private static string TagOf(BasicLit? tag) => tag is null ? "" : ConstantValue.OfLiteral(TokenKind.String, tag.Value)?.ToText() ?? "";
}
