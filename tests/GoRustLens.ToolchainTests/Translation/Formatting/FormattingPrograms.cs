using System.Text;
using GoRustLens.ToolchainTests.Catalog;

namespace GoRustLens.ToolchainTests.Translation.Formatting;

/// <summary>Runs a Go program and a Rust program in a scratch folder that goes away with this.</summary>
internal sealed class FormattingPrograms : IDisposable
{
    public static string HelperFolder { get; } = Path.Combine(CatalogFolders.RepositoryRoot, "snippets", "helpers");

    private readonly string _folder = Directory.CreateTempSubdirectory("gorustlens-formatting-").FullName;

    /// <summary>The rows of a table in tests/fixtures/formatting.</summary>
    public static string[][] Table(string name) =>
        [.. File.ReadAllLines(Path.Combine(CatalogFolders.RepositoryRoot, "tests", "fixtures", "formatting", name)).Select(line => line.Split('\t'))];

    /// <summary>The texts of the helpers and of what they need, each once, what is needed first.</summary>
    public static string Helpers(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var name in names)
            Append(name, seen, text);
        return text.ToString();
    }

    /// <summary>What the Go program prints, line by line.</summary>
    public string[] Go(string body, string declarations = "")
    {
        var path = Write("main.go", $"package main\n\nimport (\n\"errors\"\n\"fmt\"\n\"math\"\n\"strings\"\n\"time\"\n)\n\nvar _, _, _, _ = math.Pi, errors.New, strings.ToUpper, time.Now\n\n{declarations}\nfunc main() {{\n{body}\n}}\n");
        var run = ToolRun.Of(Toolchains.Go ?? "go", _folder, Toolchains.GoEnvironment.Where(pair => pair.Value.Length > 0).ToDictionary(), "run", path);
        return run.ExitCode == 0 ? run.Output.Split('\n') : throw new InvalidOperationException(run.Errors);
    }

    /// <summary>What the Rust program prints, line by line; rustc refuses what it would warn of.</summary>
    public string[] Rust(string text, bool isWarningAllowed)
    {
        var path = Write("main.rs", text);
        var program = Path.Combine(_folder, OperatingSystem.IsWindows() ? "main.exe" : "main");
        var build = ToolRun.Of(Tool("rustc"), _folder, Empty, "--edition", "2024", isWarningAllowed ? "-Awarnings" : "-Dwarnings", "-o", program, path);
        if (build.ExitCode != 0)
            throw new InvalidOperationException(build.Errors);
        return ToolRun.Of(program, _folder, Empty).Output.Split('\n');
    }

    /// <summary>What rustfmt would change; empty where it is content.</summary>
    public string Layout(string path) => ToolRun.Of(Tool("rustfmt"), _folder, Empty, "--edition", "2024", "--check", path).Output;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static readonly Dictionary<string, string> Empty = [];

    private static string Tool(string name) => Path.Combine(Path.GetDirectoryName(Toolchains.Cargo) ?? "", OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static void Append(string name, HashSet<string> seen, StringBuilder text)
    {
        if (!seen.Add(name))
            return;
        const string Needs = "// needs: ";
        var helper = File.ReadAllText(Path.Combine(HelperFolder, name + ".rs"));
        if (helper.StartsWith(Needs, StringComparison.Ordinal))
        {
            var end = helper.IndexOf('\n', StringComparison.Ordinal);
            foreach (var needed in helper[Needs.Length..end].Split(", "))
                Append(needed, seen, text);
            helper = helper[(end + 2)..];
        }
        text.Append(helper).Append('\n');
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
