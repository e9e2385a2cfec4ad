using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Facts;

/// <summary>What a package writes and reads as JSON: the types that encoding/json is handed.</summary>
internal sealed class JsonFacts
{
    private readonly List<GoType> _encoded = [];
    private readonly List<GoType> _decoded = [];
    private readonly List<GoType> _made = [];

    private JsonFacts(Package package)
    {
        if (!package.Files.Any(f => f.File.Root.Decls.OfType<GenDecl>().SelectMany(d => d.Specs).Any(s => s is ImportSpec { Path.Value: "\"encoding/json\"" })))
            return;
        foreach (var file in package.Files)
            new Walker(package.ModelOf(file.File), this).Visit(file.File.Root);
    }

    public static JsonFacts Of(Package package) => package.Analysis(p => new JsonFacts(p));

    /// <summary>What is written as JSON, as it is handed over: a pointer stands for what it leads to.</summary>
    public IReadOnlyList<GoType> Encoded => _encoded;

    /// <summary>What is read from JSON.</summary>
    public IReadOnlyList<GoType> Decoded => _decoded;

    /// <summary>True where texts of the package have letters that Go's encoder escapes: &lt;, &gt; and &amp;.</summary>
    public bool HasMarkup { get; private set; }

    /// <summary>True where the package makes a slice or map of the type that is empty and not nil: then JSON has [] or {} for an empty one, else null.</summary>
    public bool IsMadeEmpty(GoType type) => _made.Exists(t => TypeIdentity.AreIdentical(t, type));

    /// <summary>What a call of encoding/json writes or reads; null for other calls.</summary>
    public static (Expr Value, bool IsRead)? ValueOf(CallExpr call, SemanticModel model) => model.CalleeOf(call)?.FullName switch
    {
        "encoding/json.Marshal" or "encoding/json.MarshalIndent" or "encoding/json.Encoder.Encode" when !call.Args.IsEmpty => (call.Args[0], false),
        "encoding/json.Unmarshal" when call.Args.Length == 2 => (call.Args[1], true),
        "encoding/json.Decoder.Decode" when call.Args.Length == 1 => (call.Args[0], true),
        _ => null,
    };

    /// <summary>The type and all that its values hold and JSON shows; what writes itself is not looked into.</summary>
    public static void Within(GoType type, Dictionary<string, GoType> seen)
    {
        type = type.Unaliased;
        if (type is GoPointer pointer)
            type = pointer.Element.Unaliased;
        if (type.IsUnknown || !seen.TryAdd(Planning.ReferencePlaces.KeyOf(type), type) || WritesItself(type) || ReadsItself(type))
            return;
        switch (type.Underlying)
        {
            case GoStruct structure:
                foreach (var field in structure.Fields.Where(f => (f.Symbol.IsExported || f.IsEmbedded) && JsonTag.Of(f).Name != "-"))
                    Within(field.Type, seen);
                break;
            case GoSlice slice:
                Within(slice.Element, seen);
                break;
            case GoArray array:
                Within(array.Element, seen);
                break;
            case GoMap map:
                Within(map.Key, seen);
                Within(map.Value, seen);
                break;
        }
    }

    public static bool WritesItself(GoType type) => Has(type, "MarshalJSON") || Has(type, "MarshalText");

    public static bool ReadsItself(GoType type) => Has(type, "UnmarshalJSON") || Has(type, "UnmarshalText");

    private static bool Has(GoType type, string method) => type is GoNamed { Symbol.Package: not null } named && SemanticModel.MemberOf(new GoPointer(named), method) is { IsMethod: true, Path.IsEmpty: true };

    private sealed class Walker(SemanticModel model, JsonFacts facts) : GoWalker
    {
        public override void Visit(GoNode node)
        {
            switch (node)
            {
                case CallExpr call when ValueOf(call, model) is var (value, isRead):
                    (isRead ? facts._decoded : facts._encoded).Add(Universe.DefaultOf(model.TypeOf(value)));
                    break;
                case CallExpr { Fun: Ident { Name: "make" }, Args: [var type, ..] } call when model.TypeOf(type).Underlying is GoMap || (call.Args.Length > 1 && model.ConstantOf(call.Args[1])?.ToInteger() is { IsZero: true }):
                    facts._made.Add(model.TypeOf(type));
                    break;
                case CompositeLit { Elts.IsEmpty: true } literal when model.TypeOf(literal).Underlying is GoSlice or GoMap:
                    facts._made.Add(model.TypeOf(literal));
                    break;
                case BasicLit { Value: ['"' or '`', ..] } text:
                    facts.HasMarkup |= text.Value.AsSpan().ContainsAny('<', '>', '&');
                    break;
            }
            VisitChildrenOf(node);
        }
    }
}

/// <summary>The part of a field's tag that encoding/json reads.</summary>
/// <param name="Name">"-" for a field that is left out; the field's own name where the tag has none.</param>
internal readonly record struct JsonTag(string Name, bool IsNamed, bool OmitsEmpty, bool IsText)
{
    public static JsonTag Of(GoField field)
    {
        var tag = Find(field.Tag);
        if (tag is null)
            return new JsonTag(field.Name, false, false, false);
        if (tag == "-")
            return new JsonTag("-", true, false, false);
        var parts = tag.Split(',');
        return new JsonTag(parts[0].Length > 0 ? parts[0] : field.Name, parts[0].Length > 0, parts.Contains("omitempty") || parts.Contains("omitzero"), parts.Contains("string"));
    }

    /// <summary>The value of the key "json" in <c>json:"name,omitempty" yaml:"name"</c>; null where there is none.</summary>
    private static string? Find(string tag)
    {
        tag = tag.Trim('`');
        const string Key = "json:\"";
        var at = tag.StartsWith(Key, StringComparison.Ordinal) ? 0 : tag.IndexOf(" " + Key, StringComparison.Ordinal) + 1;
        if (at == 0 && !tag.StartsWith(Key, StringComparison.Ordinal))
            return null;
        var start = at + Key.Length;
        var end = tag.IndexOf('"', start);
        return end < 0 ? null : tag[start..end];
    }
}
