using GoRustLens.Ide.Features;
using GoRustLens.Ide.Workspaces;
using GoRustLens.Syntax.Text;
using GoRustLens.Tests.Semantics;
using GoRustLens.Tooling;

namespace GoRustLens.Tests.Ide;

/// <summary>Cargo.toml from go.mod and the Go files around it.</summary>
public sealed class CargoTomlTests
{
    private const string Server = """
        package main

        import (
        	"encoding/json"
        	"net/http"
        	"github.com/google/uuid"
        	_ "github.com/lib/pq"
        )

        func main() {
        	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { json.NewEncoder(w).Encode(uuid.New()) })
        	go http.ListenAndServe(":80", nil)
        }
        """;

    [Theory]
    [InlineData("name = \"orders\" # github.com/acme/orders/v2\n")]
    [InlineData("edition = \"2024\"\n")]
    [InlineData("# cmd/api is src/bin/api.rs")]
    [InlineData("axum = { version = \"0.8\", features = [\"macros\"] } # net/http\n")]
    [InlineData("uuid = { version = \"1\", features = [\"v4\", \"serde\"] } # github.com/google/uuid\n")]
    [InlineData("\"tls-rustls\", \"macros\", \"postgres\", \"json\", \"uuid\"] } # github.com/lib/pq\n")]
    [InlineData("tokio = { version = \"1\", features = [\"macros\", \"net\", \"rt-multi-thread\", \"sync\"] } # async crates\n")]
    [InlineData("\n[dev-dependencies]\npretty_assertions = \"1\" # github.com/stretchr/testify\n")]
    [InlineData("# example.com/own: no crate is on record")]
    [InlineData("# replace example.com/own => ../own: ")]
    [InlineData("# panic stays \"unwind\": a panic ends one task")]
    public void The_manifest_says(string part) => Assert.Contains(part, Module(), StringComparison.Ordinal);

    [Theory]
    [InlineData("k8s.io/client-go", "\nkube = { version = \"4\", features = [\"derive\", \"runtime\"] } # k8s.io/client-go; version as of 2026-07-24\n")]
    [InlineData("github.com/coreos/go-oidc/v3", "\nopenidconnect = \"4\" # github.com/coreos/go-oidc/v3\n")]
    [InlineData("github.com/rs/xid", "\n# xid: no version on record, `cargo add xid`. For github.com/rs/xid\n")]
    public void A_version_carries_its_day(string module, string line) => Assert.Contains(line, Check($"module a\n\nrequire {module} v1.0.0\n"), StringComparison.Ordinal);

    [Fact]
    public void A_client_is_no_server_and_what_is_indirect_stays_out()
    {
        var text = Module();
        Assert.DoesNotContain("reqwest", text, StringComparison.Ordinal);
        Assert.DoesNotContain("clap", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_Go_files_nothing_is_said_of_tests()
    {
        var text = Check("module a.b/c\n\nrequire github.com/stretchr/testify v1.0.0\n");
        Assert.Contains("# No Go files were read", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[dev-dependencies]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("package a\nfunc f() { defer func() { recover() }() }", "the Go code calls recover()")]
    [InlineData("package a", "\npanic = \"abort\" # ")]
    public void The_panic_strategy_follows_the_code(string go, string part) => Assert.Contains(part, Check("module a\n", ("/m/a.go", go)), StringComparison.Ordinal);

    [Fact]
    public void A_workspace_lists_its_members() =>
        Assert.Contains("[workspace]\nresolver = \"3\"\nmembers = [\n    \"api\",\n    \"lib/core\",\n]\n", Of("/m/go.work", "go 1.26\nuse (\n\t./api\n\t./lib/core\n)\n").File.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("frobnicate x\nmodule a\n", "`frobnicate` begins no statement")]
    [InlineData("module\n", "`module` says nothing")]
    public void A_line_that_cannot_be_read_is_said(string text, string note)
    {
        var result = Of("/m/go.mod", text);
        Assert.Contains(result.File.Notes, said => said.Message.Contains(note, StringComparison.Ordinal));
        Assert.Contains("[package]\n", result.File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_of_a_makefile_is_shown_under_its_notes()
    {
        var result = Of("/m/Makefile", "t:\n\tgo test -race ./...\n");
        Assert.Equal("t:\n\tcargo test --workspace\n", result.File.Text);
        Assert.Equal("# Makefile for Rust: 1 note", result.Head[0]);
        Assert.StartsWith("# Line 2: `-race` needs nothing", result.Head[1], StringComparison.Ordinal);
    }

    private static string Module() => Check(
        """
        module github.com/acme/orders/v2

        go 1.26

        require (
        	github.com/google/uuid v1.6.0
        	github.com/lib/pq v1.10.0
        	github.com/stretchr/testify v1.10.0
        	github.com/spf13/cobra v1.8.0 // indirect
        	example.com/own v0.1.0
        )

        replace example.com/own => ../own
        """,
        ("/m/cmd/api/main.go", Server),
        ("/m/store/store_test.go", "package store\nimport \"github.com/stretchr/testify/require\"\nvar _ = require.New\n"),
        ("/m/vendor/x/x.go", "package x\nimport \"regexp\"\n"));

    private static string Check(string goMod, params (string Path, string Text)[] files) => Of("/m/go.mod", goMod, files).File.Text;

    private static ProjectDocument Of(string path, string text, params (string Path, string Text)[] files) =>
        ProjectDocument.Of(new Document(path, path, "", version: null, new SourceText(text)), new MemoryFiles(files), CrateChoices.None, CancellationToken.None)
            ?? throw new InvalidOperationException(path);
}
