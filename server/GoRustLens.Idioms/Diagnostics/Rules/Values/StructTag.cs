using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0534: a struct tag that packages do not understand: not key:"value" pairs, an unknown option of encoding/json or encoding/xml, one name twice, a tag on a field that is not exported.</summary>
internal sealed class StructTag : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0534", "A struct tag that is misspelt or never looked at", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var type in context.All<StructType>())
        {
            var names = new Dictionary<(string Key, string Name), Field>();
            foreach (var field in type.Fields.List)
            {
                if (field.Tag is not { } tag || ConstantText(tag) is not { } text)
                    continue;
                if (FaultOf(field, text, names, context.Model) is { } fault)
                    yield return new Finding(Code, tag.Span, MessageText.Fit(fault, shown => $"{shown}; Rust checks #[serde(…)] while compiling"));
            }
        }
    }

    private static string? ConstantText(BasicLit tag) => Semantics.Constants.ConstantValue.OfLiteral(tag.LiteralKind, tag.Value)?.ToText();

    private static string? FaultOf(Field field, string text, Dictionary<(string, string), Field> names, SemanticModel model)
    {
        if (Pairs(text) is not { } pairs)
            return "This tag is no list of key:\"value\" pairs, packages do not see it";
        var seen = new HashSet<string>();
        foreach (var (key, value) in pairs)
        {
            if (!seen.Add(key))
                return $"The key {key} stands twice in this tag";
            if (key is not ("json" or "xml"))
                continue;
            var parts = value.Split(',');
            if (field.Names is [var name] && !char.IsUpper(name.Name, 0) && !name.IsBlank && parts[0] != "-")
                return $"{name.Name} is not exported, encoding/{key} does not see it";
            if (FaultOfOptions(key, parts, field, model) is { } fault)
                return fault;
            if (parts[0].Length > 0 && parts[0] != "-" && key == "json" && field.Names is [_] && !names.TryAdd((key, parts[0]), field))
                return $"The {key} name {parts[0]} stands twice in this struct, both fields are left out";
        }
        return null;
    }

    private static string? FaultOfOptions(string key, string[] parts, Field field, SemanticModel model)
    {
        foreach (var option in parts.Skip(1))
        {
            var isKnown = key == "json" ? option is "omitempty" or "omitzero" or "string" or "" or "inline" or "embed" or "unknown" or "case:ignore" or "case:strict" || option.StartsWith("format:", StringComparison.Ordinal)
                : option is "attr" or "chardata" or "cdata" or "innerxml" or "comment" or "any" or "omitempty" or "omitzero" or "typeattr" or "";
            if (!isKnown)
                return $"encoding/{key} knows no option {option}";
            if (key == "json" && option == "string" && model.TypeOf(field.Type) is var type && (type is GoPointer pointer ? pointer.Element : type).Underlying is not (GoBasic or GoUnknown or GoInterface or GoTypeParam))
                return "The option string works for strings, numbers and booleans alone";
        }
        return null;
    }

    /// <summary>The pairs of a tag as reflect reads them; null where it reads none or stops before the end.</summary>
    private static List<(string Key, string Value)>? Pairs(string tag)
    {
        var pairs = new List<(string, string)>();
        for (var at = 0; ;)
        {
            while (at < tag.Length && tag[at] == ' ')
                at++;
            if (at == tag.Length)
                return pairs;
            var colon = at;
            while (colon < tag.Length && tag[colon] > ' ' && tag[colon] is not (':' or '"'))
                colon++;
            if (colon == at || colon + 1 >= tag.Length || tag[colon] != ':' || tag[colon + 1] != '"')
                return null;
            var end = colon + 2;
            while (end < tag.Length && tag[end] != '"')
                end += tag[end] == '\\' ? 2 : 1;
            if (end >= tag.Length)
                return null;
            pairs.Add((tag[at..colon], tag[(colon + 2)..end]));
            at = end + 1;
            if (at < tag.Length && tag[at] != ' ')
                return null;
        }
    }
}
