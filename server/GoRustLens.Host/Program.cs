using GoRustLens.Host.Cli;

namespace GoRustLens.Host;

/// <summary>The one executable: a language server with the verb <c>lsp</c>, the same features as commands with the others.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) => CommandLineRoot.RunAsync(arguments);
}
