using System.CommandLine;
using GoRustLens.Catalog;
using GoRustLens.Host.Lsp;
using GoRustLens.Ide.Workspaces;
using Serilog.Events;

namespace GoRustLens.Host.Cli;

/// <summary><c>gorustlens lsp</c>: the language server on stdin and stdout.</summary>
internal static class LspCommand
{
    public static Command Create()
    {
        var logFolder = new Option<string?>("--log-dir") { Description = "Folder for the log file; empty for none. Default: the platform's state folder." };
        var logLevel = new Option<LogEventLevel>("--log-level") { Description = "verbose, debug, information, warning or error", DefaultValueFactory = _ => LogEventLevel.Information };
        var stdio = new Option<bool>("--stdio") { Description = "Accepted for clients that pass it; stdio is the only transport." };
        var clientProcess = new Option<int?>("--clientProcessId") { Description = "End when this process is gone." };
        var command = new Command("lsp", "Run as a language server on stdin and stdout (LSP 3.17).") { logFolder, logLevel, stdio, clientProcess };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(logLevel), parsed.GetValue(logFolder)));
        return command;
    }

    private static async Task<int> RunAsync(LogEventLevel level, string? logFolder)
    {
        await using var log = Logging.Create(level, logFolder);
        try
        {
            log.Information("GoRustLens {Version} starts", ProductVersion.Text);
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            var code = await LspSession.RunAsync(input, output, new FileSystem(), CatalogIndex.LoadEmbedded(), log, TimeProvider.System);
            log.Information("GoRustLens ends with code {Code}", code);
            return code;
        }
        catch (Exception failure)
        {
            log.Fatal(failure, "The server cannot go on");
            return 1;
        }
    }
}
