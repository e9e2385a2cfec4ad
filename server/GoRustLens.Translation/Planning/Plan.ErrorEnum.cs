using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Planning;

/// <summary>What Go's interface error is in Rust.</summary>
internal enum ErrorStyle
{
    /// <summary><c>anyhow::Error</c>, the sentinels an enum of their own.</summary>
    Anyhow,

    /// <summary>The helper type GoError, which can be copied and compared.</summary>
    Values,

    /// <summary>One enum of the package by thiserror: sentinels, wrapped error types, texts.</summary>
    Enum,

    /// <summary><c>Box&lt;dyn Error&gt;</c>.</summary>
    Boxed,
}

/// <summary>The error enum of the style thiserror: the variants that the code makes.</summary>
internal sealed partial class Plan
{
    /// <summary>True where some code names the enum.</summary>
    public bool UsesErrorEnum { get; private set; }

    /// <summary>True where errors are made of nothing but a text.</summary>
    public bool HasMessages { get; private set; }

    /// <summary>True where "context: error" is made.</summary>
    public bool HasContexts { get; private set; }

    /// <summary>True where an error with a text of its own wraps another.</summary>
    public bool HasDescriptions { get; private set; }

    /// <summary>True where the error under all that wraps it is asked for.</summary>
    public bool AsksRoot { get; private set; }

    public string MessageVariant()
    {
        HasMessages = true;
        return Variant("Message");
    }

    public string ContextVariant()
    {
        HasContexts = true;
        return Variant("Context");
    }

    public string DescriptionVariant()
    {
        HasDescriptions = true;
        return Variant("Wrapped");
    }

    /// <summary>The path of the variant that holds errors of the type: of ParseError Parse.</summary>
    public string VariantOf(RustType type)
    {
        UseAsError(type);
        return Variant(VariantName(type));
    }

    public string VariantName(RustType type)
    {
        var path = Ty.Head(type).Split("::");
        var name = path is [.., var module, "Error"] ? NameMapper.Camel(module) : path[^1];
        var bare = name.StartsWith("Go", StringComparison.Ordinal) ? name[2..] : name;
        bare = bare.EndsWith("Error", StringComparison.Ordinal) && bare.Length > 5 ? bare[..^5] : bare;
        return bare is "Context" or "Message" or "Wrapped" || Sentinels.Keys.Any(s => SentinelVariant(s) == bare) ? name : bare;
    }

    /// <summary><c>error.root()</c> where errors are wrapped, else the error.</summary>
    public RustExpr Root(RustExpr error)
    {
        if (!WrapsErrors)
            return error;
        AsksRoot = true;
        return error.Method("root");
    }

    /// <summary>True where the package wraps errors by fmt.Errorf.</summary>
    public bool WrapsErrors => _run.Index.WrapsErrors;

    private string Variant(string name)
    {
        UsesErrorEnum = true;
        while (Sentinels.Keys.Any(s => SentinelVariant(s) == name))
            name += "Error";
        return $"{SentinelEnumName}::{name}";
    }
}
