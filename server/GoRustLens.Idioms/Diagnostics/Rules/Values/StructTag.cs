using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0534: a struct tag that packages do not understand: not key:"value" pairs, an unknown option of encoding/json or encoding/xml, one name twice, a tag on a field that is not exported.</summary>
internal sealed class StructTag : DiagnosticRule
{
    /// <summary>What encoding/json allows in a name beside letters and digits.</summary>
    private const string JsonNamePunctuation = "!#$%&()*+-./:;<=>?@[]^_{|}~ ";

    public override DiagnosticCode Info { get; } = new("GRL0534", "A struct tag that is misspelt or never looked at", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var type in context.All<StructType>())
        {
            var names = new TagNames(context.Model);
            foreach (var field in type.Fields.List)
            {
                var text = field.Tag is { } tag ? ConstantText(tag) : "";
                if (text is not null && (text.Length > 0 || field.Names.IsEmpty) && FaultOf(field, text, names, context.Model) is { } fault)
                    yield return new Finding(Code, field.Tag?.Span ?? field.Span, MessageText.Fit(fault, shown => $"{shown}; Rust checks #[serde(…)] while compiling"));
            }
        }
    }

    private static string? ConstantText(BasicLit tag) => Semantics.Constants.ConstantValue.OfLiteral(tag.LiteralKind, tag.Value)?.ToText();

    private static string? FaultOf(Field field, string text, TagNames names, SemanticModel model)
    {
        if (Pairs(text) is not { } pairs)
            return "This tag is no list of key:\"value\" pairs, packages do not see it";
        var seen = new HashSet<string>();
        foreach (var (key, value) in pairs)
        {
            if (!seen.Add(key))
                return $"The key {key} stands twice in this tag";
            if (key is "json" or "xml" or "asn1" && HasOddSpace(key, value))
                return $"A space in the {key} tag belongs to the name or option beside it";
            if (key is not ("json" or "xml"))
                continue;
            var parts = value.Split(',');
            if (field.Names is [var name] && !char.IsUpper(name.Name, 0) && !name.IsBlank && parts[0] != "-")
                return $"{name.Name} is not exported, encoding/{key} does not see it";
            if (FaultOfOptions(key, parts, field, model) is { } fault)
                return fault;
        }
        return names.Add(field, text);
    }

    /// <summary>A space that encoding packages take for a part of what it stands beside; in the middle of a name it is meant.</summary>
    private static bool HasOddSpace(string key, string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var name = comma < 0 ? value : value[..comma];
        if (key == "xml" && (value.Trim(' ') != value || value.Count(letter => letter == ' ') > 1 || name.EndsWith(' ')))
            return true;
        return comma >= 0 && value.IndexOf(' ', comma) >= 0;
    }

    private static string? FaultOfOptions(string key, string[] parts, Field field, SemanticModel model)
    {
        if (key == "json" && parts[0].FirstOrDefault(letter => !char.IsLetterOrDigit(letter) && !JsonNamePunctuation.Contains(letter, StringComparison.Ordinal)) is not '\0' and var odd)
            return $"encoding/json takes no {odd} in a name";
        if (parts.Skip(1).Where(option => option.Length > 0).GroupBy(option => option).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return $"The option {twice.Key} stands twice";
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
    public static List<(string Key, string Value)>? Pairs(string tag)
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
            if (Semantics.Constants.ConstantValue.OfLiteral(Syntax.Lexing.TokenKind.String, tag[(colon + 1)..(end + 1)])?.ToText() is not { } value)
                return null;
            pairs.Add((tag[at..colon], value));
            at = end + 1;
            if (at < tag.Length && tag[at] != ' ')
                return null;
        }
    }
}
