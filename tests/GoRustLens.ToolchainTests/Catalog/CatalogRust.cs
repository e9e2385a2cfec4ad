namespace GoRustLens.ToolchainTests.Catalog;

/// <summary>The one run of clippy over the catalog that the Rust tests share.</summary>
public sealed class CatalogRust
{
    private readonly Lazy<ToolRun> _clippy;
    private readonly Lazy<IReadOnlyList<CompilerMessage>> _errors;

    public CatalogRust()
    {
        _clippy = new(() => new CargoWorkspace(CatalogFolders.All).Clippy(Toolchains.Cargo ?? "cargo"));
        _errors = new(() => CompilerMessage.Read(_clippy.Value.Output));
    }

    /// <summary>Every error of every target. Throws what Cargo said where it did not get as far as compiling.</summary>
    internal IReadOnlyList<CompilerMessage> Errors =>
        _clippy.Value.Output.Contains("\"reason\":\"build-finished\"", StringComparison.Ordinal)
            ? _errors.Value
            : throw new InvalidOperationException(_clippy.Value.Errors);
}
