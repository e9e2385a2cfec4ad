using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>"Check with Cargo" over the wire: the crate that the server gives, and what it makes of cargo's output. Nothing is run here.</summary>
public sealed class CheckTests
{
    private const string Uri = "file:///work/check/a.go";

    private const string Go = """
        package check

        import "fmt"

        type Point struct{ X, Y int }

        func (p Point) String() string { return fmt.Sprintf("%d/%d", p.X, p.Y) }

        func unrelated() string { return "no" }

        func double(n int) int { return n * 2 }

        func Area(p Point) int {
        	side := double(p.X)
        	return side * p.Y
        }

        """;

    [Fact]
    public async Task The_crate_holds_what_is_shown_and_what_it_needs_and_no_more()
    {
        await using var session = await OpenAsync();

        var crate = await session.RequestAsync("gorustlens/scratchCrate", Place(12, "declaration"));

        var files = crate?["files"]?.ToDictionary(file => (string?)file["path"] ?? "", file => (string?)file["text"] ?? "", StringComparer.Ordinal) ?? [];
        Assert.Equal(["Cargo.toml", "src/lib.rs"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("edition = \"2024\"", files["Cargo.toml"], StringComparison.Ordinal);
        var rust = files["src/lib.rs"];
        Assert.All((string[])["fn area(", "fn double(", "struct Point"], part => Assert.Contains(part, rust, StringComparison.Ordinal));
        Assert.Contains("Display for Point", rust, StringComparison.Ordinal); // an interface of the library may ask for it
        Assert.DoesNotContain("unrelated", rust, StringComparison.Ordinal);
        Assert.Equal(1, (int?)crate?["version"]);
    }

    [Fact]
    public async Task A_message_finds_its_Go_line_and_its_line_in_what_is_shown()
    {
        await using var session = await OpenAsync();
        var shown = (string?)(await session.RequestAsync("gorustlens/rustEquivalent", Place(12, "declaration")))?["text"] ?? "";
        var crate = await session.RequestAsync("gorustlens/scratchCrate", Place(12, "declaration"));
        var rust = ((string?)crate?["files"]?.First(file => (string?)file["path"] == "src/lib.rs")["text"] ?? "").Split('\n');
        var line = Array.FindIndex(rust, text => text.Contains("let side", StringComparison.Ordinal));
        Assert.True(line >= 0);

        var messages = await MessagesAsync(session, crate, Message(line + 1, rust[line].IndexOf("side", StringComparison.Ordinal) + 1, 4));

        var message = Assert.Single(messages);
        Assert.Equal(1, (int?)message["severity"]);
        Assert.Equal("E0308", (string?)message["code"]);
        Assert.Equal("mismatched types\nexpected `i64`\nhelp: try this", (string?)message["message"]);
        Assert.Equal(Uri, (string?)message["go"]?["uri"]);
        Assert.Equal(13, (int?)message["go"]?["line"]);
        var start = message["shown"]?["start"];
        var shownLine = shown.Split('\n')[(int?)start?["line"] ?? 0];
        Assert.StartsWith("side", shownLine[((int?)start?["character"] ?? 0)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_about_what_is_not_shown_has_its_Go_line_alone()
    {
        await using var session = await OpenAsync();
        var crate = await session.RequestAsync("gorustlens/scratchCrate", Place(12, "declaration"));
        var rust = ((string?)crate?["files"]?.First(file => (string?)file["path"] == "src/lib.rs")["text"] ?? "").Split('\n');

        var messages = await MessagesAsync(session, crate, Message(Array.FindIndex(rust, text => text.Contains("fn double", StringComparison.Ordinal)) + 1, 1, 2));

        Assert.Equal(10, (int?)Assert.Single(messages)["go"]?["line"]);
        Assert.Null(messages[0]["shown"]);
    }

    [Fact]
    public async Task Output_that_is_cut_off_or_of_another_form_is_passed_over()
    {
        await using var session = await OpenAsync();
        var crate = await session.RequestAsync("gorustlens/scratchCrate", Place(12, "declaration"));

        var messages = await MessagesAsync(session, crate, "warning: something\n{\"reason\":\"compiler-message\"}\n{\"reason\":7,\"message\":[]}\n{\"reason\":\"compiler-message\",\"message\":{\"level\":\"error\",\"message\":\"aborting due to 1 previous error\",\"spans\":[],\"rendered\":\"x\"}}\n{\"reason\":\"compi");

        Assert.Empty(messages);
    }

    [Fact]
    public async Task A_type_is_shown_with_its_methods_and_the_head_tells_of_it()
    {
        await using var session = await OpenAsync();

        var result = await session.RequestAsync("gorustlens/rustEquivalent", Place(4, "declaration"));

        Assert.Equal(2, result?["ranges"]?.Count());
        Assert.Contains("Display for Point", (string?)result?["text"], StringComparison.Ordinal);
        Assert.StartsWith("// Point with its methods (a.go): ", (string?)result?["head"]?[0], StringComparison.Ordinal);
    }

    private static async Task<LspSession> OpenAsync()
    {
        var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Go));
        return session;
    }

    private static JObject Place(int line, string scope) => new()
    {
        ["textDocument"] = new JObject { ["uri"] = Uri },
        ["range"] = new JObject { ["start"] = new JObject { ["line"] = line, ["character"] = 0 }, ["end"] = new JObject { ["line"] = line, ["character"] = 0 } },
        ["scope"] = scope,
    };

    private static async Task<JArray> MessagesAsync(LspSession session, JToken? crate, string output) =>
        (await session.RequestAsync("gorustlens/cargoMessages", new JObject { ["crate"] = crate, ["output"] = output }))?["messages"] as JArray ?? [];

    /// <summary>An error as cargo prints it, on one line.</summary>
    private static string Message(int line, int column, int length)
    {
        var span = new JObject
        {
            ["file_name"] = "src/lib.rs", ["line_start"] = line, ["line_end"] = line, ["column_start"] = column, ["column_end"] = column + length,
            ["is_primary"] = true, ["label"] = "expected `i64`", ["expansion"] = null,
        };
        var message = new JObject
        {
            ["level"] = "error", ["message"] = "mismatched types", ["code"] = new JObject { ["code"] = "E0308" }, ["spans"] = new JArray(span),
            ["children"] = new JArray(new JObject { ["level"] = "help", ["message"] = "try this" }), ["rendered"] = $"error at {line}",
        };
        return new JObject { ["reason"] = "compiler-message", ["message"] = message }.ToString(Newtonsoft.Json.Formatting.None) + "\n";
    }
}
