using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>Files that are no Go, over the wire: the whole file for Rust, and the action that asks for it.</summary>
public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("file:///work/p/Makefile", "t:\n\tgo test ./...\n", "makefile", "\tcargo test --workspace\n", "Show Rust Equivalent of File")]
    [InlineData("file:///work/p/Dockerfile", "FROM golang:1.26\nCOPY . .\nRUN go build -o /app .\n", "dockerfile", "cargo chef cook", "Show Rust Equivalent of File")]
    [InlineData("file:///work/p/.github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n      - uses: actions/setup-go@v6\n      - run: go test ./...\n", "yaml", "dtolnay/rust-toolchain", "Show Rust Equivalent of File")]
    [InlineData("file:///work/p/go.mod", "module a.b/orders\n\nrequire github.com/spf13/cobra v1.8.0\n", "toml", "clap = ", "Show Cargo.toml")]
    public async Task A_project_file_is_shown_as_a_whole(string uri, string text, string language, string part, string action)
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(uri, text, "plaintext"));

        var shown = await session.RequestAsync("gorustlens/rustEquivalent", new JObject { ["textDocument"] = new JObject { ["uri"] = uri }, ["scope"] = "file" });
        Assert.Equal(language, (string?)shown?["languageId"]);
        Assert.Equal("file", (string?)shown?["scope"]);
        Assert.Contains(part, (string?)shown?["text"], StringComparison.Ordinal);

        var actions = await session.RequestAsync("textDocument/codeAction", new JObject { ["textDocument"] = new JObject { ["uri"] = uri }, ["range"] = Start(), ["context"] = new JObject { ["diagnostics"] = new JArray() } });
        var offered = actions?.FirstOrDefault(offer => (string?)offer["title"] == action);
        Assert.Equal("file", (string?)offered?["command"]?["arguments"]?[0]?["scope"]);
    }

    private static JObject Start() => new() { ["start"] = new JObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JObject { ["line"] = 0, ["character"] = 0 } };
}
