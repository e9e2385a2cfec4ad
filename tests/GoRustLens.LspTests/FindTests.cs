using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>Find Rust Equivalent, the learning path and Cargo.toml over the wire, with the team's own crates, and what broken project files get.</summary>
public sealed class FindTests
{
    private const string GoText = "package m\n\nimport \"strings\"\n\nfunc f(s []string) []string {\n\treturn append(s, strings.Fields(\"a b\")...)\n}\n";

    [Fact]
    public async Task Find_lists_everything_and_what_stands_at_the_caret_first()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open("file:///work/find/a.go", GoText));

        var found = await session.RequestAsync("gorustlens/find", Messages.At("file:///work/find/a.go", 5, 28));

        var items = (JArray?)found?["items"];
        Assert.True(items?.Count > 3_000, $"{items?.Count} items");
        Assert.All(items!, item => Assert.True(item["id"] is not null && item["group"] is not null && item["label"] is not null && item["rust"] is not null)); // not null: counted above
        Assert.Contains("symbol:strings.Fields", found!["atCaret"]!.Take(3).Select(id => (string?)id)); // not null: both are of every answer
        var page = await session.RequestAsync("gorustlens/explain", new JObject { ["code"] = "symbol:strings.Fields" });
        Assert.Contains("split_whitespace", (string?)page?["markdown"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"textDocument":{"uri":"file:///work/find/nowhere.go"},"position":{"line":0,"character":0}}""")]
    [InlineData("""{"textDocument":null,"position":null}""")]
    public async Task Find_without_a_place_lists_everything(string parameters)
    {
        await using var session = await LspSession.StartInitializedAsync();

        var found = await session.RequestAsync("gorustlens/find", JObject.Parse(parameters));

        Assert.True(((JArray?)found?["items"])?.Count > 3_000);
        Assert.Empty((JArray?)found?["atCaret"] ?? new JArray(1));
    }

    [Fact]
    public async Task The_learning_path_is_of_the_folders_that_are_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.go"), GoText);
        await using var session = await LspSession.StartInitializedAsync();

        var page = await session.RequestAsync("gorustlens/learningPath", new JObject { ["folders"] = new JArray(new Uri(folder.Path).AbsoluteUri) });
        Assert.Contains("[a.go:6](/a.go#L6)", (string?)page?["markdown"], StringComparison.Ordinal);

        var none = await session.RequestAsync("gorustlens/learningPath", new JObject { ["folders"] = null });
        Assert.Contains("No Go code", (string?)none?["markdown"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_teams_crates_are_those_of_the_setting()
    {
        const string Uri = "file:///work/find/go.mod";
        var parameters = new JObject { ["capabilities"] = new JObject(), ["initializationOptions"] = JObject.Parse("""{"settings":{"crates":{"prefer":{"go.uber.org/zap":"slog@2.7","a.b/c":false}}}}""") };
        await using var session = await LspSession.StartInitializedAsync(parameters);
        session.Notify("textDocument/didOpen", Messages.Open(Uri, "module m\n\nrequire go.uber.org/zap v1.27.0\n", "go.mod"));

        var hover = await session.RequestAsync("textDocument/hover", Messages.At(Uri, 2, 12));
        var manifest = await session.RequestAsync("gorustlens/rustEquivalent", new JObject { ["textDocument"] = new JObject { ["uri"] = Uri }, ["scope"] = "file" });
        var page = await session.RequestAsync("gorustlens/explain", new JObject { ["code"] = "module:go.uber.org/zap" });

        Assert.Contains("cargo add slog@2.7", hover?.ToString(), StringComparison.Ordinal);
        Assert.Contains("slog = \"2.7\" # go.uber.org/zap", (string?)manifest?["text"], StringComparison.Ordinal);
        Assert.Contains("slog 2.7", (string?)page?["markdown"], StringComparison.Ordinal);
        Assert.Contains("goRustLens.crates.prefer[a.b/c]", session.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("go.mod", "frobnicate\nmodule a.b/c\nrequire (\n\tgithub.com/spf13/cobra v1.8.0\n", "clap = ", "frobnicate")]
    [InlineData("go.work", "use (\n\t./a\nfoo bar baz\n", "\"a\"", "foo")]
    [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n      - run: go test ./...\n   - x\n: [", "cargo test", "cannot be read from here on")]
    [InlineData(".golangci.yml", "linters:\n  enable: [funlen]\n\tdisable: x\n", "too_many_lines", "cannot be read from here on")]
    [InlineData("Dockerfile", "FROM golang:1.26\nFOO bar\nRUN [\"go\", \"vet\"\nRUN go vet ./...\n", "cargo clippy", "is no instruction")]
    public async Task A_broken_file_gives_what_can_be_read_and_says_the_rest(string name, string text, string part, string note)
    {
        var uri = "file:///work/find/" + name;
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(uri, text, "plaintext"));

        var shown = await session.RequestAsync("gorustlens/rustEquivalent", new JObject { ["textDocument"] = new JObject { ["uri"] = uri }, ["scope"] = "file" });

        Assert.Contains(part, (string?)shown?["text"], StringComparison.Ordinal);
        Assert.Contains(note, shown?["notes"]?.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Files full of commands that would leave a trace if anybody ran or expanded them.</summary>
    [Theory]
    [InlineData("Makefile", "X := $(shell touch {0})\nY != touch {0}\nt: $(shell touch {0})\n\t$(shell touch {0})\n\tgo test $$(touch {0}) `touch {0}` ./...\n")]
    [InlineData("Dockerfile", "FROM golang:1.26\nENV A=$(touch {0}) B=`touch {0}`\nARG C=$(touch {0})\nRUN go test $(touch {0}) ./...\nRUN [\"sh\", \"-c\", \"touch {0}; go vet ./...\"]\n")]
    [InlineData("build.sh", "#!/bin/sh\ntouch {0}\nX=$(touch {0})\ngo test `touch {0}` $X ${{Y:=$(touch {0})}} ./...\n")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          touch {0}\n          go test $(touch {0}) ./...\n")]
    [InlineData("go.mod", "module $(touch {0})\n\nrequire `touch {0}` v1.0.0\nreplace a.b/c => $(touch {0})\n")]
    public async Task Nothing_of_a_file_is_run(string name, string template)
    {
        using var folder = new TemporaryFolder();
        var trace = Path.Combine(folder.Path, "trace");
        var text = template.Replace("{0}", trace, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder.Path);
        await File.WriteAllTextAsync(path, text);
        var uri = new Uri(path).AbsoluteUri;
        await using var session = await LspSession.StartInitializedAsync();

        session.Notify("textDocument/didOpen", Messages.Open(uri, text, "plaintext"));
        for (var line = 0; line < text.Split('\n').Length; line++)
            await session.RequestAsync("textDocument/hover", Messages.At(uri, line, 12));
        await session.RequestAsync("gorustlens/rustEquivalent", new JObject { ["textDocument"] = new JObject { ["uri"] = uri }, ["scope"] = "file" });

        Assert.False(File.Exists(trace));
    }
}
