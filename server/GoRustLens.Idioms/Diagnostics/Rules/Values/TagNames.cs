using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>The names that the fields of one struct have in JSON and XML, those of embedded structs included: a name counts on the level on which it stands.</summary>
internal sealed class TagNames(SemanticModel model)
{
    private const int MaxLevel = 8;

    private readonly HashSet<(string Key, string Name, int Level)> _seen = [];

    /// <summary>What a field's names say twice; null where they are new.</summary>
    public string? Add(Field field, string tag)
    {
        var type = model.TypeOf(field.Type);
        var names = field.Names.Select(name => name.Name).DefaultIfEmpty("");
        foreach (var name in names)
        {
            if ((Add("json", name, field.Names.IsEmpty, type, tag, 1) ?? Add("xml", name, field.Names.IsEmpty, type, tag, 1)) is { } fault)
                return fault;
        }
        return null;
    }

    private string? Add(string key, string field, bool isEmbedded, GoType type, string tag, int level)
    {
        var text = StructTag.Pairs(tag)?.Find(pair => pair.Key == key).Value ?? "";
        if (text == "-")
            return null;
        var parts = text.Split(',');
        if (parts[0].Length == 0)
        {
            if (!isEmbedded || type.Underlying is not GoStruct inner || level > MaxLevel)
                return null;
            foreach (var promoted in inner.Fields)
            {
                if (promoted.Symbol.IsExported && Add(key, promoted.Name, promoted.IsEmbedded, promoted.Type, promoted.Tag, level + 1) is { } fault)
                    return fault;
            }
            return null;
        }
        if (key == "xml" && field == "XMLName")
            return null;
        var kind = key == "xml" && parts.Contains("attr") ? "xml attribute" : key;
        return _seen.Add((kind, parts[0], level)) ? null : $"The {kind} name {parts[0]} stands twice in this struct, both fields are left out";
    }
}
