using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>The parts that Go fixes share: imports, zero values, indentation.</summary>
internal static class GoEdits
{
    /// <summary>The spaces and tabs before the line of an offset.</summary>
    public static string IndentationAt(GoFile file, int offset)
    {
        var start = file.Text.Lines.StartOf(file.Text.Lines.LineOf(offset));
        var end = start;
        while (end < file.Text.Length && file.Text[end] is ' ' or '\t')
            end++;
        return file.Text.Content[start..end];
    }

    /// <summary>The name under which a file imports a package; null where it does not.</summary>
    public static string? ImportedName(GoFile file, string path)
    {
        foreach (var spec in Imports(file))
        {
            if (spec.Path.Value.Trim('"', '`') == path)
                return spec.Name is null ? path[(path.LastIndexOf('/') + 1)..] : spec.Name.Name is "_" or "." ? null : spec.Name.Name;
        }
        return null;
    }

    /// <summary>The edit that imports a package, in gofmt's order within the first group; empty where it is imported already.</summary>
    public static ImmutableArray<TextEdit> Import(GoFile file, string path)
    {
        if (ImportedName(file, path) is not null)
            return [];
        foreach (var general in file.Root.Decls.OfType<GenDecl>())
        {
            if (general is not { Tok: TokenKind.Import, HasParens: true })
                continue;
            foreach (var spec in general.Specs.OfType<ImportSpec>())
            {
                if (string.CompareOrdinal(spec.Path.Value.Trim('"', '`'), path) > 0)
                    return [new TextEdit(new TextSpan(spec.Start, 0), $"\"{path}\"\n\t")];
            }
            if (general.Specs is [.., var last])
                return [new TextEdit(new TextSpan(last.End, 0), $"\n\t\"{path}\"")];
        }
        return [new TextEdit(new TextSpan(file.Root.Name.End, 0), $"\n\nimport \"{path}\"")];
    }

    /// <summary>How Go writes the zero value of a type; null where that is not known.</summary>
    public static string? ZeroValue(Expr type, GoFile file, SemanticModel model)
    {
        var goType = model.TypeOf(type);
        return goType.Underlying switch
        {
            GoBasic { IsString: true } => "\"\"",
            GoBasic { IsBoolean: true } => "false",
            GoBasic { IsInteger: true } or GoBasic { IsFloat: true } => "0",
            GoStruct or GoArray when type is Ident or SelectorExpr or IndexExpr => $"{file.TextOf(type)}{{}}",
            _ when goType.IsNilable && goType is not GoTypeParam => "nil",
            _ => null,
        };
    }

    /// <summary>The return statement that ends a function with an error; null where the function has none, or another result has no known zero.</summary>
    public static string? ReturnWithError(FuncType function, string error, GoFile file, SemanticModel model)
    {
        if (function.Results is not { List: [.., { Names.Length: <= 1 } last] } results || !Universe.IsError(model.TypeOf(last.Type)))
            return null;
        var values = new List<string>();
        foreach (var field in results.List)
        {
            for (var count = Math.Max(1, field.Names.Length); count > 0; count--)
            {
                if (ReferenceEquals(field, last))
                    values.Add(error);
                else if (ZeroValue(field.Type, file, model) is { } zero)
                    values.Add(zero);
                else
                    return null;
            }
        }
        return $"return {string.Join(", ", values)}";
    }

    private static IEnumerable<ImportSpec> Imports(GoFile file) =>
        file.Root.Decls.OfType<GenDecl>().Where(general => general.Tok == TokenKind.Import).SelectMany(general => general.Specs).OfType<ImportSpec>();
}
