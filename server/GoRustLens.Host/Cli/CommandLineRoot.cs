using System.CommandLine;

namespace GoRustLens.Host.Cli;

/// <summary>The verbs of the executable, their help and their exit codes.</summary>
internal static class CommandLineRoot
{
    /// <summary>Wrong usage, or a file that cannot be read or written.</summary>
    public const int UsageError = 2;

    public static Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Shows the Rust equivalent of Go code: a language server, and the same features as commands.")
        {
            LspCommand.Create(),
        };
        return root.Parse(arguments).InvokeAsync();
    }
}
