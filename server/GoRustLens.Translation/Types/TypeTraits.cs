using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Types;

/// <summary>Which of the derivable traits the Rust form of a Go type has; a type that holds one without a trait lacks it too.</summary>
internal sealed class TypeTraits(TranslationRun run)
{
    private const int MaxDepth = 12;

    private static readonly string[] s_notClone = ["Mutex", "RwLock", "Atomic", "Once", "JoinSet", "File", "Box<dyn", "BufReader", "BufWriter", "Tcp", "Command", "Metadata", "DirEntry", "Transaction", "Request", "reqwest::Response"];

    private static readonly string[] s_notDefault = ["SystemTime", "File", "Box<", "BufReader", "BufWriter", "Tcp", "IpAddr", "Url", "Regex", "Metadata", "DirEntry", "TypeId", "Command", "PgPool", "Transaction", "Once", "StdRng", "Request", "reqwest::Response", "serde_json::Number", "tracing::Span"];

    public bool IsClone(GoType type) => Has("Clone", type, 0);

    public bool IsDefault(GoType type) => Has("Default", type, 0);

    /// <summary>True for "Clone", "Debug" or "Default" where each field's type has it.</summary>
    public bool Has(string name, GoStruct structure) => Has(name, structure, 0);

    private bool Has(string name, GoType type, int depth) => type switch
    {
        _ when depth > MaxDepth => true,
        _ when Universe.IsError(type) => name == "Debug",
        GoNamed named when StdTypeMap.Find(named) is { } known => OfStandard(name, known),
        GoNamed { Underlying: GoInterface } => false,
        GoNamed named => named.Underlying is GoStruct ? Has(name, named.Underlying, depth + 1) : named.Underlying is GoUnknown || Has(name, named.Underlying, depth + 1),
        GoInterface { IsEmpty: true } => name == "Debug",
        GoInterface or GoSignature => false,
        GoPointer pointer => Has(name, pointer.Element, depth + 1),
        GoSlice slice => name == "Default" || Has(name, slice.Element, depth + 1),
        GoMap map => name == "Default" || (Has(name, map.Key, depth + 1) && Has(name, map.Value, depth + 1)),
        GoArray array => (name != "Default" || array.Length is null or <= 32) && Has(name, array.Element, depth + 1),
        GoChan channel => name == "Debug" || (name == "Clone" && channel.Direction != Syntax.Nodes.ChanDir.Recv),
        GoStruct structure => structure.Fields.All(f => HasField(name, f, depth + 1)),
        _ => true,
    };

    private bool HasField(string name, GoField field, int depth) =>
        (name == "Default" && field.Type is GoPointer or GoSignature && run.Package.IsNilField(field.Symbol)) || Has(name, field.Type, depth);

    private static bool OfStandard(string name, StdType known) => name switch
    {
        "Clone" => !s_notClone.Any(start => known.Type.StartsWith(start, StringComparison.Ordinal)),
        "Default" => !s_notDefault.Any(start => known.Type.StartsWith(start, StringComparison.Ordinal)),
        _ => !known.Type.StartsWith("Box<dyn", StringComparison.Ordinal),
    };
}
