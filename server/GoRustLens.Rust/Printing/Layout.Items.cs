using System.Collections.Immutable;
using System.Text;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Rust.Printing;

/// <summary>Items.</summary>
internal sealed partial class Layout
{
    /// <summary>The items on their lines; <c>use</c> lines first, grouped and sorted, then an empty line between items.</summary>
    public string Items(ImmutableArray<RustItem> items, int indent, bool separated)
    {
        var text = new StringBuilder();
        foreach (var line in UseLines.Of(items.OfType<RustUse>()))
            AppendLine(text, -1, indent, UseLine(line, indent));
        RustItem? previous = text.Length > 0 ? new RustUse("") : null;
        foreach (var item in items)
        {
            if (item is RustUse)
                continue;
            if (previous is not null && separated && !(IsOneLine(previous) && IsOneLine(item) && previous.GetType() == item.GetType()))
                text.Append('\n');
            if (item.Origin >= 0)
                text.Append(MarkStart).Append(item.Origin).Append(MarkEnd);
            text.Append(Item(item, indent)).Append('\n');
            previous = item;
        }
        return text.ToString();
    }

    private static string UseLine(string path, int indent)
    {
        var line = $"use {path};";
        if (indent + line.Length <= Shape.MaxWidth || !path.Contains('{'))
            return line;
        var open = path.IndexOf('{');
        var names = path[(open + 1)..^1].Split(", ").ToList();
        return $"use {path[..(open + 1)]}{NewLine(indent + Shape.Tab)}{Filled(names, NewLine(indent + Shape.Tab), Shape.MaxWidth - indent - Shape.Tab - 1)},{NewLine(indent)}}};";
    }

    private static bool IsOneLine(RustItem item) =>
        item is RustConst or RustTypeAlias or RustMacroItem && item.Docs.IsEmpty && item.Comments.IsEmpty && item.Attributes.IsEmpty;

    /// <summary>One item with its comments and attributes, indented, without the last newline.</summary>
    private string Item(RustItem item, int indent)
    {
        var margin = new string(' ', indent);
        var text = new StringBuilder();
        AppendLead(text, item.Comments, item.Docs, item.Attributes, margin);
        var visibility = item.Visibility.Length == 0 ? "" : item.Visibility + " ";
        var body = item switch
        {
            RustFunction function => Function(function, visibility, indent),
            RustStruct structure => Struct(structure, visibility, indent),
            RustEnum enumeration => Enum(enumeration, visibility, indent),
            RustImpl implementation => Implementation(implementation, indent),
            RustTrait contract => $"{visibility}trait {contract.Name}{Generics(contract.Generics)}{(contract.Supertraits.IsEmpty ? "" : ": " + Bounds(contract.Supertraits))} {Members(contract.Items, indent)}",
            RustConst constant => Const(constant, visibility, indent),
            RustThreadLocal local => $"thread_local! {{\n{string.Concat(local.Variable.Attributes.Select(attribute => $"{margin}    #[{attribute}]\n"))}{margin}    {Const(local.Variable, "", indent + Shape.Tab)}\n{margin}}}",
            RustTypeAlias alias => $"{visibility}type {alias.Name}{Generics(alias.Generics)} = {Type(alias.Type)};",
            RustModule module => $"{visibility}mod {module.Name} {Members(module.Items, indent)}",
            RustCommentItem comment => CommentLines(string.Join('\n', comment.Lines), indent),
            RustMacroItem macro => Force(macro.Call, Shape.Line(indent).Reserving(1)) + ";",
            RustUse line => $"use {line.Path};",
            _ => "",
        };
        return text.Append(margin).Append(body).ToString();
    }

    private static void AppendLead(StringBuilder text, ImmutableArray<string> comments, ImmutableArray<string> docs, ImmutableArray<string> attributes, string margin)
    {
        foreach (var comment in comments)
            text.Append(margin).Append(CommentLine(comment)).Append('\n');
        foreach (var doc in docs)
            text.Append(margin).Append(doc.Length == 0 ? "///" : "/// " + doc.TrimEnd()).Append('\n');
        foreach (var attribute in attributes)
            text.Append(margin).Append(Attribute(attribute, margin.Length)).Append('\n');
    }

    /// <summary>rustfmt's attr_fn_like_width: longer lists than that have a line for each argument; derives are filled.</summary>
    private static string Attribute(string attribute, int indent)
    {
        const int Limit = 70;
        var open = attribute.IndexOf('(');
        if (open < 0 || attribute[^1] != ')' || attribute.StartsWith("doc", StringComparison.Ordinal))
            return $"#[{attribute}]";
        var inner = attribute[(open + 1)..^1];
        if (inner.Length <= Limit && indent + attribute.Length + 3 <= Shape.MaxWidth || inner.Contains('(') || inner.Count(c => c == '"') % 2 != 0)
            return $"#[{attribute}]";
        var names = inner.Split(", ").ToList();
        if (attribute[..open] == "derive")
            return indent + attribute.Length + 3 <= Shape.MaxWidth ? $"#[{attribute}]" : $"#[derive({NewLine(indent + Shape.Tab)}{Filled(names, NewLine(indent + Shape.Tab), Shape.MaxWidth - indent - Shape.Tab - 1)},{NewLine(indent)})]";
        return $"#[{attribute[..open]}({NewLine(indent + Shape.Tab)}{string.Join("," + NewLine(indent + Shape.Tab), names)}{NewLine(indent)})]";
    }

    private string Implementation(RustImpl implementation, int indent)
    {
        var head = "impl" + Generics(implementation.Generics, indent, 4);
        if (implementation.Trait is not null)
            head += $" {Type(implementation.Trait)}";
        var type = (implementation.Trait is null ? "" : "for ") + Type(implementation.Type);
        var fits = (head.Contains('\n') ? LastLineLength(head) : indent + head.Length) + 1 + type.Length + 2 <= Shape.MaxWidth;
        var line = head + (fits ? " " : NewLine(indent + Shape.Tab)) + type;
        return line + (line.Contains('\n') ? NewLine(indent) : " ") + Members(implementation.Items, indent);
    }

    private string Members(ImmutableArray<RustItem> items, int indent) =>
        items.IsEmpty ? "{}" : $"{{\n{Items(items, indent + Shape.Tab, separated: true)}{new string(' ', indent)}}}";

    private string Generics(ImmutableArray<RustGenericParameter> parameters) =>
        parameters.IsEmpty ? "" : $"<{string.Join(", ", parameters.Select(Generic))}>";

    /// <summary>The parameters behind text of this length, one a line where they are too wide, their bounds one a line where those are.</summary>
    private string Generics(ImmutableArray<RustGenericParameter> parameters, int indent, int before)
    {
        var line = Generics(parameters);
        if (parameters.IsEmpty || indent + before + line.Length + 2 <= Shape.MaxWidth)
            return line;
        return $"<{Stacked(parameters.Select(p => GenericIn(p, indent + Shape.Tab)), indent)}>";
    }

    private string GenericIn(RustGenericParameter parameter, int indent)
    {
        var line = Generic(parameter);
        return parameter.Bounds.IsEmpty || indent + line.Length + 1 <= Shape.MaxWidth ? line : $"{parameter.Name}: {string.Join(NewLine(indent + Shape.Tab) + "+ ", parameter.Bounds.Select(Type))}";
    }

    private string Generic(RustGenericParameter parameter) =>
        parameter.ConstType is not null ? $"const {parameter.Name}: {Type(parameter.ConstType)}"
        : parameter.Bounds.IsEmpty ? parameter.Name
        : $"{parameter.Name}: {Bounds(parameter.Bounds)}";

    private string Function(RustFunction function, string visibility, int indent)
    {
        var head = $"{visibility}{(function.IsConst ? "const " : "")}{(function.IsAsync ? "async " : "")}fn {function.Name}";
        head += Generics(function.Generics, indent, head.Length);
        var parameters = function.Parameters.Select(p => p.Type is null ? Pattern(p.Pattern) : $"{Pattern(p.Pattern)}: {Type(p.Type)}").ToList();
        var result = Arrow(function.Result);
        var end = function.Body is null ? ";" : function.Where.IsEmpty ? function.Body.IsEmpty ? " {}" : " {" : "";
        var line = $"{head}({string.Join(", ", parameters)}){result}";
        if ((head.Contains('\n') || indent + line.Length + end.Length > Shape.MaxWidth) && parameters.Count > 0)
        {
            var room = Shape.Line(indent + Shape.Tab);
            var stacked = function.Parameters.Select(p => p.Type is null ? Pattern(p.Pattern) : $"{Pattern(p.Pattern)}: {TypeIn(p.Type, room.After(Pattern(p.Pattern).Length + 2).Reserving(1))}");
            if (result.Length > 0 && indent + 1 + result.Length + end.Length > Shape.MaxWidth)
                result = " -> " + TypeIn(function.Result!, Shape.Line(indent).After(3));
            line = $"{head}({Stacked(stacked, indent)}){result}";
        }
        if (!function.Where.IsEmpty)
            line += WhereClause(function.Where, indent) + (function.Body is null ? "" : NewLine(indent));
        else if (function.Body is not null)
            line += " ";
        return function.Body is null ? line + ";" : line + Braced(function.Body, indent);
    }

    private string WhereClause(ImmutableArray<RustWherePredicate> predicates, int indent)
    {
        var deeper = NewLine(indent + Shape.Tab);
        return NewLine(indent) + "where" + string.Concat(predicates.Select(p => $"{deeper}{Type(p.Subject)}: {Bounds(p.Bounds)},"));
    }

    private string Struct(RustStruct structure, string visibility, int indent)
    {
        var head = $"{visibility}struct {structure.Name}{Generics(structure.Generics)}";
        return structure.Form switch
        {
            RustFieldsForm.Unit => head + ";",
            RustFieldsForm.Tuple => TupleStruct(head, structure.Fields, indent),
            _ when structure.Fields.IsEmpty => head + " {}",
            _ => $"{head} {{\n{NamedFields(structure.Fields, indent + Shape.Tab)}{new string(' ', indent)}}}",
        };
    }

    private string TupleStruct(string head, ImmutableArray<RustFieldDeclaration> fields, int indent)
    {
        var line = $"{head}({TupleFields(fields)});";
        if (indent + line.Length <= Shape.MaxWidth || fields.IsEmpty)
            return line;
        var deeper = NewLine(indent + Shape.Tab);
        return $"{head}({string.Concat(fields.Select(field => deeper + TupleFields([field]) + ","))}{NewLine(indent)});";
    }

    private string TupleFields(ImmutableArray<RustFieldDeclaration> fields) =>
        string.Join(", ", fields.Select(f => $"{string.Concat(f.Attributes.Select(a => $"#[{a}] "))}{(f.Visibility.Length == 0 ? "" : f.Visibility + " ")}{Type(f.Type)}"));

    private string NamedFields(ImmutableArray<RustFieldDeclaration> fields, int indent)
    {
        var margin = new string(' ', indent);
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            AppendLead(text, [], field.Docs, field.Attributes, margin);
            text.Append(margin).Append(Typed((field.Visibility.Length == 0 ? "" : field.Visibility + " ") + field.Name, field.Type, indent)).Append(",\n");
        }
        return text.ToString();
    }

    private string Enum(RustEnum enumeration, string visibility, int indent)
    {
        var head = $"{visibility}enum {enumeration.Name}{Generics(enumeration.Generics)}";
        if (enumeration.Variants.IsEmpty)
            return head + " {}";
        var margin = new string(' ', indent + Shape.Tab);
        var text = new StringBuilder(head).Append(" {\n");
        foreach (var variant in enumeration.Variants)
        {
            AppendLead(text, [], variant.Docs, variant.Attributes, margin);
            text.Append(margin).Append(Variant(variant, indent + Shape.Tab)).Append(",\n");
        }
        return text.Append(' ', indent).Append('}').ToString();
    }

    private string Variant(RustVariant variant, int indent)
    {
        if (variant.Form == RustFieldsForm.Unit)
            return variant.Discriminant is null ? variant.Name : $"{variant.Name} = {Force(variant.Discriminant, Shape.Line(indent).After(variant.Name.Length + 3))}";
        if (variant.Form == RustFieldsForm.Tuple)
            return $"{variant.Name}({TupleFields(variant.Fields)})";
        var inline = string.Join(", ", variant.Fields.Select(f => $"{f.Name}: {Type(f.Type)}"));
        return variant.Fields.All(f => f.Attributes.IsEmpty && f.Docs.IsEmpty) && inline.Length <= 35
            ? $"{variant.Name} {{ {inline} }}"
            : $"{variant.Name} {{\n{NamedFields(variant.Fields, indent + Shape.Tab)}{new string(' ', indent)}}}";
    }

    private string Const(RustConst constant, string visibility, int indent)
    {
        var head = $"{visibility}{(constant.IsStatic ? "static" : "const")} {constant.Name}: {Type(constant.Type)} =";
        var shape = Shape.Line(indent).After(head.Length).Reserving(1);
        return head + (AfterSign(constant.Value, shape, parens: false) ?? " " + Force(constant.Value, shape.After(1))) + ";";
    }
}
