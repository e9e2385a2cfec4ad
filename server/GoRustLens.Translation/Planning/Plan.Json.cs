using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Facts;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>What of the package is written and read as JSON: serde's derives and attributes for it.</summary>
internal sealed partial class Plan
{
    private Dictionary<string, GoType>? _encoded;
    private Dictionary<string, GoType>? _decoded;

    private JsonFacts Json => field ??= JsonFacts.Of(_run.Model.Package);

    /// <summary>The types that are written as JSON, by their keys.</summary>
    private Dictionary<string, GoType> Encoded => _encoded ??= Reached(Json.Encoded);

    /// <summary>The types that are read from JSON.</summary>
    private Dictionary<string, GoType> Decoded => _decoded ??= Reached(Json.Decoded);

    public bool IsEncoded(GoType type) => Json.Encoded.Count > 0 && Encoded.ContainsKey(ReferencePlaces.KeyOf(type));

    public bool IsDecoded(GoType type) => Json.Decoded.Count > 0 && Decoded.ContainsKey(ReferencePlaces.KeyOf(type));

    /// <summary>True where serde_json would write it otherwise than Go: floats without a fraction, and letters that Go escapes.</summary>
    public bool NeedsOwnJson => Json.HasMarkup || Encoded.Values.Any(t => t.Underlying is GoBasic { IsFloat: true } or GoInterface or GoTypeParam);

    private Dictionary<string, GoType> Reached(IReadOnlyList<GoType> roots)
    {
        var seen = new Dictionary<string, GoType>(StringComparer.Ordinal);
        foreach (var root in roots)
            JsonFacts.Within(root, seen);
        var done = new HashSet<string>(StringComparer.Ordinal);
        // What comes into an interface, and what stands for a type parameter, is handed over with it.
        for (var open = seen.ToList(); open.Count > 0; open = [.. seen.Where(s => !done.Contains(s.Key))])
        {
            foreach (var (key, type) in open)
            {
                done.Add(key);
                if (type is GoTypeParam parameter && _run.Index.TypeArguments.TryGetValue(parameter, out var arguments))
                    arguments.ForEach(a => JsonFacts.Within(a, seen));
                else if (type.Underlying is GoInterface && Interfaces.Of(type) is { } contract)
                    contract.Concretes.ForEach(c => JsonFacts.Within(c, seen));
            }
        }
        return seen;
    }

    /// <summary>What is derived for the sake of JSON.</summary>
    public IEnumerable<string> JsonDerives(GoType type)
    {
        if (IsEncoded(type) && !JsonFacts.WritesItself(type))
        {
            _run.Use("serde::Serialize");
            _run.Crate("serde");
            yield return "Serialize";
        }
        if (IsDecoded(type) && !JsonFacts.ReadsItself(type))
        {
            _run.Use("serde::Deserialize");
            _run.Crate("serde");
            yield return "Deserialize";
        }
    }

    /// <summary>The attributes of a struct: fields that are missing have Go's zero values; one rule for all names where there is one.</summary>
    public IEnumerable<string> JsonAttributes(GoType type, GoStruct structure)
    {
        if (IsDecoded(type) && !JsonFacts.ReadsItself(type) && !structure.Fields.IsEmpty)
        {
            if (Has("Default", Owned(type)))
                yield return "serde(default)";
        }
        if ((IsEncoded(type) || IsDecoded(type)) && RuleOf(structure) is { } rule)
            yield return $"serde(rename_all = \"{rule}\")";
    }

    /// <summary>The rule of serde that gives all names from those of the fields; null where there is none, or none is needed.</summary>
    private string? RuleOf(GoStruct structure)
    {
        var names = KeptFields(structure).Where(f => f.Symbol.IsExported && !IsFlattened(f)).Select(f => (Json: JsonTag.Of(f).Name, Rust: SerdeName(f))).Where(n => n.Json != "-").ToList();
        if (names.Count == 0 || names.TrueForAll(n => n.Json == n.Rust))
            return null;
        return names.TrueForAll(n => n.Json == Camel(n.Rust, isUpper: false)) ? "camelCase" : names.TrueForAll(n => n.Json == Camel(n.Rust, isUpper: true)) ? "PascalCase" : null;
    }

    private static string SerdeName(GoField field) => FieldNameOf(field.Symbol) is ['r', '#', .. var rest] ? rest : FieldNameOf(field.Symbol);

    private static string Camel(string name, bool isUpper)
    {
        var made = string.Concat(name.Split('_').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..]));
        return isUpper || made.Length == 0 ? made : char.ToLowerInvariant(made[0]) + made[1..];
    }

    private static bool IsFlattened(GoField field) =>
        field.IsEmbedded && !JsonTag.Of(field).IsNamed && (field.Type is GoPointer pointer ? pointer.Element : field.Type).Underlying is GoStruct;

    /// <summary>The attribute of a field; null where it needs none.</summary>
    /// <param name="owner">The struct that declares it.</param>
    public string? JsonAttribute(GoType owner, GoStruct structure, GoField field)
    {
        var (isWritten, isRead) = (IsEncoded(owner) && !JsonFacts.WritesItself(owner), IsDecoded(owner) && !JsonFacts.ReadsItself(owner));
        if (!isWritten && !isRead)
            return null;
        var tag = JsonTag.Of(field);
        if (tag.Name == "-" || (!field.Symbol.IsExported && !field.IsEmbedded))
            return "serde(skip)";
        if (IsFlattened(field))
            return "serde(flatten)";
        var parts = new List<string>();
        var name = RuleOf(structure) switch { "camelCase" => Camel(SerdeName(field), isUpper: false), "PascalCase" => Camel(SerdeName(field), isUpper: true), _ => SerdeName(field) };
        if (name != tag.Name)
            parts.Add($"rename = \"{tag.Name}\"");
        if (isRead && !tag.IsNamed)
            parts.Add($"alias = \"{NameMapper.Snake(field.Name).Replace("_", "", StringComparison.Ordinal)}\"");
        if (isRead && !Has("Default", Owned(owner)) && (IsTime(field) || Has("Default", FieldType(field))))
            parts.Add(IsTime(field) ? $"default = \"{JsonHelper("zero_time", "go_zero_time")}\"" : "default");
        if (IsTime(field))
        {
            if (isWritten)
                parts.Add($"serialize_with = \"{JsonHelper("write_time")}\"");
            if (isRead)
                parts.Add($"deserialize_with = \"{JsonHelper("read_time")}\"");
        }
        if (FieldStorage(field) == Storage.RefCell && field.Type is GoPointer && Ty.Head(Ty.InOption(FieldType(field)) ?? Ty.Unknown) == "Rc")
        {
            if (isWritten)
                parts.Add($"serialize_with = \"{JsonHelper("write_rc_cell")}\"");
            if (isRead)
                parts.Add($"deserialize_with = \"{JsonHelper("read_rc_cell")}\"");
        }
        if (FieldStorage(field) == Storage.Plain && field.Type is GoPointer && Ty.InOption(FieldType(field)) is RustPathType { Path: "Rc" or "Arc" } shared)
        {
            if (isWritten)
                parts.Add($"serialize_with = \"{JsonHelper(shared.Path == "Rc" ? "write_rc" : "write_arc")}\"");
            if (isRead)
                parts.Add($"deserialize_with = \"{JsonHelper(shared.Path == "Rc" ? "read_rc" : "read_arc")}\"");
        }
        var isList = field.Type.Underlying is GoSlice or GoMap;
        if (isWritten && tag.OmitsEmpty && field.Type.Underlying is not (GoStruct or GoArray))
            parts.Add($"skip_serializing_if = \"{EmptinessOf(field)}\"");
        else if (isWritten && isList && !Json.IsMadeEmpty(field.Type))
        {
            _run.Helper("null_if_empty");
            parts.Add("serialize_with = \"null_if_empty\"");
            if (isRead)
            {
                _run.Helper("null_as_default");
                parts.Add("deserialize_with = \"null_as_default\"");
            }
        }
        return parts.Count == 0 ? null : $"serde({string.Join(", ", parts)})";
    }

    private bool IsTime(GoField field) => FieldStorage(field) == Storage.Plain && Ty.Head(FieldType(field)) == "SystemTime";

    private string JsonHelper(string name, string? function = null)
    {
        _run.Helper(name);
        return function ?? name;
    }

    private string EmptinessOf(GoField field)
    {
        var type = FieldStorage(field) == Storage.Plain ? FieldType(field) : Ty.Unknown;
        if (Ty.Head(type) is "String" or "Vec" or "HashMap" or "HashSet" or "BTreeMap")
            return Ty.Head(type) + "::is_empty";
        if (Ty.Head(type) == "Option")
            return "Option::is_none";
        _run.Helper("is_zero");
        return "is_zero";
    }

    /// <summary>True for maps whose entries Go writes in the order of their keys.</summary>
    private bool IsJsonMap(GoMap map) => IsEncoded(map) && map.Key.Underlying is GoBasic { IsFloat: false };

    /// <summary>The declared types of the package that write or read themselves, with the interface methods that do it.</summary>
    public ImmutableArray<GoNamed> JsonTypes => [.. _run.PackageTypes.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value).Where(n => n.TypeParameters.IsEmpty && (IsEncoded(n) || IsDecoded(n)) && (JsonFacts.WritesItself(n) || JsonFacts.ReadsItself(n)))];
}
