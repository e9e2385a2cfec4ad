using System.Collections.Frozen;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling;
using GoRustLens.Tooling.GoMod;
using GoRustLens.ToolchainTests.Catalog;

namespace GoRustLens.ToolchainTests.Tooling;

/// <summary>What is made of go.mod and go.work is a manifest to cargo.</summary>
public sealed class CargoTomlTests
{
    private static readonly string[] Modules =
    [
        "",
        "module github.com/acme/orders/v2\n\ngo 1.26\n\ntoolchain go1.26.1\n\nrequire (\n\tgithub.com/jackc/pgx/v5 v5.7.1\n\tgithub.com/stretchr/testify v1.10.0\n\tk8s.io/client-go v0.32.0\n\texample.com/own v0.1.0\n)\n\nreplace example.com/own => ../own\n\ntool golang.org/x/tools/cmd/stringer\n",
        "module \"a\\\"b\"\nfrobnicate\nrequire (\n\tgithub.com/spf13/cobra",
        "module test\nretract v1.0.0 // broken\nexclude a.b/c v1.0.0\ngodebug x=y\n",
        "module 1/2/3\nrequire github.com/google/uuid v1 // \u0001 \"]\"\n",
    ];

    [ToolchainFact(Needs.Cargo)]
    public void Cargo_reads_the_manifest_of_a_module()
    {
        foreach (var goMod in Modules)
        {
            foreach (var uses in (GoUses[])[GoUses.None, Everything])
                AssertReads(("Cargo.toml", CargoToml.OfModule(new SourceText(goMod), uses, CrateChoices.None).Text), ("src/lib.rs", ""));
        }
    }

    [ToolchainFact(Needs.Cargo)]
    public void Cargo_reads_the_manifest_of_a_workspace() =>
        AssertReads(
            ("Cargo.toml", CargoToml.OfWorkspace(new SourceText("go 1.26\n\nuse (\n\t./api\n\t./lib/core\n)\n\nreplace a.b/c => ../c\n")).Text),
            ("api/Cargo.toml", CargoToml.OfModule(new SourceText("module example.com/api\n"), GoUses.None, CrateChoices.None).Text),
            ("api/src/lib.rs", ""),
            ("lib/core/Cargo.toml", CargoToml.OfModule(new SourceText("module example.com/core\n"), GoUses.None, CrateChoices.None).Text),
            ("lib/core/src/lib.rs", ""));

    /// <summary>The crates exist in these versions and have these features.</summary>
    [ToolchainFact(Needs.Cargo)]
    public void Cargo_resolves_what_a_server_with_a_database_depends_on()
    {
        if (Toolchains.CrateFolder is not { } crates)
            return;
        var goMod = "module a\n\nrequire (\n\tgithub.com/lib/pq v1.0.0\n\tgithub.com/go-chi/chi/v5 v5.0.0\n\tgithub.com/spf13/cobra v1.0.0\n\tgithub.com/google/uuid v1.0.0\n\tgo.uber.org/zap v1.0.0\n)\n";
        var text = CargoToml.OfModule(new SourceText(goMod), Everything, CrateChoices.None).Text;
        var resolved = text.Split('\n').Where(line => !line.Contains(" = ", StringComparison.Ordinal) || line[0] == '#' || IsResolved(line));
        var run = Run(["generate-lockfile", "--offline"], ("Cargo.toml", string.Join('\n', resolved)), ("src/lib.rs", ""), (".cargo/config.toml", $"[source.crates-io]\nreplace-with = \"debian\"\n\n[source.debian]\ndirectory = '{crates}'\n"));
        Assert.True(run.Exit == 0, run.Errors);
    }

    /// <summary>Crates that Debian does not package are known by version alone.</summary>
    private static bool IsResolved(string line)
    {
        var others = File.ReadLines(Path.Combine(CatalogFolders.RepositoryRoot, "snippets", "crates.toml")).SkipWhile(row => row != "[others]").TakeWhile(row => row != "[dependencies]");
        return !others.Any(row => row.Contains(" = ", StringComparison.Ordinal) && row.Split(' ')[0] == line.Split(' ')[0]);
    }

    /// <summary>Code that asks for every feature that is told from Go.</summary>
    private static GoUses Everything { get; } = new()
    {
        IsKnown = true,
        IsConcurrent = true,
        Imports = new[]
        {
            "bufio", "compress/gzip", "context", "encoding/json", "errors", "github.com/go-chi/cors", "github.com/golang-migrate/migrate/v4", "github.com/google/uuid", "github.com/gorilla/websocket", "github.com/lib/pq",
            "github.com/spf13/viper", "go.uber.org/zap", "io", "mime/multipart", "net", "net/http", "net/http/cookiejar", "os", "os/exec", "os/signal", "sync", "time",
        }.ToFrozenSet(StringComparer.Ordinal),
        Members = new[] { "net/http.FileServer", "net/http.ListenAndServe", "net/http.Get", "os.ReadFile", "time.Parse", "github.com/google/uuid.NewV7" }.ToFrozenSet(StringComparer.Ordinal),
        TestImports = new[] { "testing", "github.com/stretchr/testify/require" }.ToFrozenSet(StringComparer.Ordinal),
        Programs = new[] { "", "cmd/a" }.ToFrozenSet(StringComparer.Ordinal),
    };

    private static void AssertReads(params (string Path, string Text)[] files)
    {
        var run = Run(["metadata", "--no-deps", "--offline", "--format-version", "1"], files);
        Assert.True(run.Exit == 0, run.Errors + "\n" + files[0].Text);
    }

    private static (int Exit, string Errors) Run(string[] arguments, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("gorustlens-manifest-").FullName;
        try
        {
            foreach (var (name, text) in files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
                File.WriteAllText(path, text);
            }
            var run = ToolRun.Of(Toolchains.Cargo ?? "cargo", folder, new Dictionary<string, string>(), arguments);
            return (run.ExitCode, run.Errors);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
