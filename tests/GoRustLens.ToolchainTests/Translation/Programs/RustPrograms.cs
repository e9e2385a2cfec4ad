using System.Diagnostics;
using System.Text;
using GoRustLens.ToolchainTests.Catalog;
using Newtonsoft.Json.Linq;

namespace GoRustLens.ToolchainTests.Translation.Programs;

/// <summary>Builds and runs single-file Rust programs against crates that cargo built once.</summary>
internal sealed class RustPrograms : IDisposable
{
    /// <summary>How long a program may run; all of them end in far less.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private static readonly Dictionary<string, string> s_noVariables = [];

    private static int s_count;

    private readonly string _folder;
    private readonly string[] _externs;

    /// <param name="crates">What the programs use; names that <c>Catalog/Cargo.toml</c> knows.</param>
    public RustPrograms(IEnumerable<string> crates)
    {
        var cache = Path.GetDirectoryName(Toolchains.CacheFolder) ?? Toolchains.CacheFolder;
        _folder = Path.Combine(cache, "translation-workspaces", $"programs-{Environment.ProcessId}-{Interlocked.Increment(ref s_count)}");
        Directory.CreateDirectory(Path.Combine(_folder, "src"));
        var names = crates.ToHashSet(StringComparer.Ordinal);
        _externs = names.Count == 0 ? [] : Externs(names, Path.Combine(cache, "cargo-target"));
    }

    /// <summary>rustc's errors, the first line of each with the line of code; empty where it built <see cref="Executable"/>.</summary>
    public string Build(string name)
    {
        var path = Path.Combine(_folder, name + ".rs");
        var run = ToolRun.Of(Tool("rustc"), _folder, s_noVariables, ["--edition", "2024", "--crate-name", "program", "-A", "warnings", "-C", "debuginfo=0", "--error-format=json", .. _externs, "-o", Executable(name), path]);
        return run.ExitCode == 0 ? "" : string.Join("; ", Messages(run.Errors, "error").Select(message => $"{message.Code} {message.Text} << {message.Line}".Trim()).DefaultIfEmpty(run.Errors).Take(2));
    }

    /// <summary>Runs what <see cref="Build"/> made. The exit code is null where the time was over.</summary>
    public (int? ExitCode, string Output, string Errors) Run(string name)
    {
        using var process = Process.Start(new ProcessStartInfo(Executable(name)) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{name} did not start");
        process.StandardInput.Close();
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data is null ? "" : line.Data + "\n"); // null: the end
        process.BeginErrorReadLine();
        var isLate = false;
        using var watch = new Timer(
            _ =>
            {
                isLate = true;
                process.Kill(entireProcessTree: true);
            },
            null,
            s_limit,
            Timeout.InfiniteTimeSpan);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        File.Delete(Executable(name));
        return (isLate ? null : process.ExitCode, output, errors.ToString());
    }

    /// <summary>The lints of clippy at its default level; the lines that only count them are left out.</summary>
    public string[] Lints(string name)
    {
        var run = ToolRun.Of(Tool("clippy-driver"), _folder, s_noVariables, ["--edition", "2024", "--crate-name", "program", "--emit=metadata", "--error-format=json", .. _externs, "-o", Path.Combine(_folder, name + ".rmeta"), Path.Combine(_folder, name + ".rs")]);
        return [.. Messages(run.Errors, "warning").Concat(Messages(run.Errors, "error")).Where(message => message.Code.Length > 0).Select(message => message.Code)];
    }

    /// <summary>What rustfmt says: the names of programs that do not parse, with the error, and of those that it would lay out in another way.</summary>
    public (Dictionary<string, string> Unparsed, HashSet<string> Changed) Format(IReadOnlyCollection<string> names)
    {
        var unparsed = new Dictionary<string, string>(StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in names.Chunk(50))
        {
            var run = ToolRun.Of(Tool("rustfmt"), _folder, s_noVariables, ["--edition", "2024", "--style-edition", "2024", "--check", "-l", .. chunk.Select(name => name + ".rs")]);
            changed.UnionWith(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Path.GetFileNameWithoutExtension(line.Trim())));
            foreach (var (name, message) in SyntaxErrors.In(run.Errors))
                unparsed.TryAdd(name, message);
        }
        return (unparsed, changed);
    }

    /// <summary>Puts a program where the tools find it.</summary>
    public void Add(string name, string rust) => Write(name + ".rs", rust);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Executable(string name) => Path.Combine(_folder, OperatingSystem.IsWindows() ? name + ".exe" : name + ".out");

    private static string Tool(string name) => Path.Combine(Path.GetDirectoryName(Toolchains.Cargo) ?? "", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>One build of a library that uses nothing of the crates, and the flags with which rustc finds them.</summary>
    private string[] Externs(HashSet<string> names, string target)
    {
        // Code names a crate with an underscore where Cargo has a dash; what users get stands in snippets/crates.toml.
        var known = (IEnumerable<string>)["tests/GoRustLens.ToolchainTests/Catalog/Cargo.toml", "snippets/crates.toml"];
        var wanted = known.SelectMany(path => File.ReadAllLines(Path.Combine(CatalogFolders.RepositoryRoot, path))).Where(line => line.Contains('='))
            .DistinctBy(NameOf).Where(line => names.Contains(NameOf(line)) || names.Contains(NameOf(line).Replace('-', '_')));
        Write("Cargo.toml", $"[workspace]\n\n[package]\nname = \"programs\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{string.Join('\n', wanted)}\n");
        Write("src/lib.rs", "");
        if (Toolchains.CrateFolder is { } crates)
            Write(".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n");
        string[] network = Toolchains.CrateFolder is null ? [] : ["--offline"];
        var environment = new Dictionary<string, string> { ["CARGO_TARGET_DIR"] = target, ["CARGO_TERM_COLOR"] = "never" };
        var cargo = Toolchains.Cargo ?? "cargo";
        var build = ToolRun.Of(cargo, _folder, environment, ["build", .. network, "--quiet", "--message-format=json"]);
        var metadata = ToolRun.Of(cargo, _folder, environment, ["metadata", .. network, "--quiet", "--format-version=1"]);
        if (build.ExitCode != 0 || metadata.ExitCode != 0)
            throw new InvalidOperationException(build.Errors + metadata.Errors);
        var resolve = JObject.Parse(metadata.Output)["resolve"];
        var direct = (resolve?["nodes"] ?? new JArray()).Single(node => (string?)node["id"] == (string?)resolve?["root"])["deps"]!.ToDictionary(dep => (string?)dep["pkg"] ?? "", dep => (string?)dep["name"] ?? "");
        var flags = new List<string> { "-L", "dependency=" + Path.Combine(target, "debug", "deps") };
        foreach (var artifact in Json(build.Output).Where(line => (string?)line["reason"] == "compiler-artifact"))
        {
            var file = artifact["filenames"]?.Select(name => (string?)name ?? "").FirstOrDefault(name => Path.GetExtension(name) is ".rlib" or ".so" or ".dylib" or ".dll");
            if (file is not null && direct.TryGetValue((string?)artifact["package_id"] ?? "", out var name))
                flags.AddRange(["--extern", $"{name}={file}"]);
        }
        return [.. flags];
    }

    private static string NameOf(string dependency) => dependency.Split('=')[0].Trim();

    private static IEnumerable<(string Code, string Text, string Line)> Messages(string errors, string level) =>
        Json(errors).Where(json => (string?)json["level"] == level)
            .Select(json => ((string?)json.SelectToken("code.code") ?? "", (string?)json["message"] ?? "", ((string?)json.SelectToken("spans[0].text[0].text") ?? "").Trim()))
            .Where(message => !message.Item2.StartsWith("aborting due to", StringComparison.Ordinal));

    private static IEnumerable<JObject> Json(string lines) => lines.Split('\n').Where(line => line.StartsWith('{')).Select(JObject.Parse);

    private string Write(string relativePath, string content)
    {
        var path = Path.Combine(_folder, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, content);
        return path;
    }
}
