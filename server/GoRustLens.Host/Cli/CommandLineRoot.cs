using System.CommandLine;
using System.CommandLine.Help;

namespace GoRustLens.Host.Cli;

/// <summary>The verbs of the executable, their help and their exit codes.</summary>
internal static class CommandLineRoot
{
    private const string Description = """
        Shows the Rust equivalent of Go code: a language server, and the same features as commands.

        Examples:
          gorustlens explain internal/user/store.go:42:5     what line 42, column 5 becomes in Rust
          gorustlens translate main.go -o main.rs            a whole file
          gorustlens translate ./internal/user -o ../user   a package, as a crate that cargo builds
          gorustlens translate .github/workflows/ci.yml     a workflow, Makefile or Dockerfile with cargo's commands
          gorustlens cargo-toml go.mod -o Cargo.toml         the manifest
          gorustlens check ./... --format sarif -o out.sarif findings for a code scanner
          gorustlens learn . > path.md                       which Rust idioms the code asks for, most used first
          gorustlens coverage ./internal                     at how many tokens the hover has an answer
          gorustlens lsp                                     a language server on stdin and stdout

        Exit codes: 0 all is well, 1 findings or nothing to explain, 2 wrong usage or unreadable files,
        3 a translation with holes. Nothing is written but what -o names; the network is never used.
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var console = new CommandConsole(OpenOutput(), Console.Error);
        var parsed = Parse(console, arguments);
        if (parsed.Errors.Count > 0)
            return Refuse(console, parsed);
        var code = await parsed.InvokeAsync();
        await console.Output.FlushAsync();
        return code;
    }

    private static int Refuse(CommandConsole console, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            console.Fail(error.Message);
        console.Error.WriteLine("Try 'gorustlens --help' or 'gorustlens VERB --help'.");
        return CommandConsole.UsageError;
    }

    /// <summary>"@FILE" is a word like others: check --packages reads its lists itself.</summary>
    internal static ParseResult Parse(CommandConsole console, IReadOnlyList<string> arguments) =>
        Create(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    internal static RootCommand Create(CommandConsole console)
    {
        var root = new RootCommand(Description)
        {
            LspCommand.Create(),
            ExplainCommand.Create(console),
            TranslateCommand.Create(console),
            CargoTomlCommand.Create(console),
            CheckCommand.Create(console),
            CoverageCommand.Create(console),
            LearnCommand.Create(console),
            Ast(console),
            TypesCommand.Create(console),
            BenchParse(console),
        };
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;
    }

    private static Command Ast(CommandConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "Go files.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("ast", "Print the syntax trees of Go files, one node a line.") { files };
        command.SetAction(parsed => AstCommand.Run(parsed.GetRequiredValue(files), console.Output, console.Error));
        return command;
    }

    /// <summary>Hidden: for `npm run bench` only.</summary>
    private static Command BenchParse(CommandConsole console)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder with Go files." };
        var rounds = new Argument<int?>("ROUNDS") { Description = "How often they are parsed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("bench-parse", "Print how many megabytes of Go are parsed in a second.") { folder, rounds };
        command.Hidden = true;
        command.SetAction(parsed => BenchParseCommand.Run(parsed.GetRequiredValue(folder), parsed.GetValue(rounds), console.Output, console.Error));
        return command;
    }

    /// <summary>Buffered, UTF-8 without a mark, "\n" on every platform: what pipes and diffs expect.</summary>
#pragma warning disable RS0030 // The commands own stdout; the language server opens its own stream.
    private static StreamWriter OpenOutput() => new(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
#pragma warning restore RS0030
}
