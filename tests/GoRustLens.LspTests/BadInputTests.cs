using System.Text;
using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>What no client should send and every server gets: the next request is answered, no document is lost, the log says why.</summary>
public sealed class BadInputTests
{
    private const string Healthy = "file:///work/bad/healthy.go";
    private const string HealthyText = "package bad\n\nfunc run(numbers []int) {\n\tfor range numbers {\n\t}\n}\n";

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "binary", string.Concat(Enumerable.Range(0, 4096).Select(i => (char)(i * 7919 % 256))) },
        { "lone surrogates", "package bad\n\nvar x = \"\ud800\"\n" },
        { "CRLF", HealthyText.ReplaceLineEndings("\r\n") },
        { "lone CR", HealthyText.ReplaceLineEndings("\r") },
        { "byte order mark", "\ufeff" + HealthyText },
        { "a line of 10 MB", "package bad\n\nvar x = \"" + new string('a', 10 * 1024 * 1024) + "\"\n" },
        { "100,000 nested parentheses", "package bad\n\nvar x = " + new string('(', 100_000) + "1" + new string(')', 100_000) + "\n" },
        { "100,000 opened braces", "package bad\n\nfunc f() " + new string('{', 100_000) },
        { "a chain of 100,000 sums", "package bad\n\nvar x = 1" + string.Concat(Enumerable.Repeat("+1", 100_000)) + "\n" },
        { "an unclosed comment", "package bad\n/* " + new string('*', 1000) },
        { "an unclosed string", "package bad\nvar x = `" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_strange_text_is_answered_and_the_next_document_too(string name, string text)
    {
        await using var session = await OpenHealthyAsync();
        var uri = $"file:///work/bad/{Uri.EscapeDataString(name)}.go";

        session.Notify("textDocument/didOpen", Messages.Open(uri, text));
        await session.RequestAsync("textDocument/hover", Messages.At(uri, 2, 8));
        await session.RequestAsync("textDocument/codeAction", new JObject { ["textDocument"] = new JObject { ["uri"] = uri }, ["range"] = Messages.Range(0, 0, 3, 0), ["context"] = new JObject { ["diagnostics"] = new JArray() } });
        await session.RequestAsync("gorustlens/rustEquivalent", new JObject { ["textDocument"] = new JObject { ["uri"] = uri }, ["scope"] = "file" });
        await session.WaitForAsync(message => (string?)message["params"]?["uri"] == uri);

        await AssertHealthyAsync(session);
        Assert.DoesNotContain(" ERR ", session.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(" FTL ", session.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_UTF8_on_disk_beside_an_open_file_is_read_as_far_as_it_goes()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "other.go"), [.. "package bad\n\nvar broken = \""u8, 0xff, 0xfe, 0xc0, .. "\"\n"u8]);
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "binary.go"), [0, 1, 2, 255, 254, 0, 10]);
        var uri = new Uri(Path.Combine(folder.Path, "a.go")).AbsoluteUri;
        await using var session = await LspSession.StartInitializedAsync();

        session.Notify("textDocument/didOpen", Messages.Open(uri, HealthyText));
        await AssertHealthyAsync(session, uri);
    }

    [Fact]
    public async Task A_file_deleted_under_the_server_stays_open_as_the_editor_has_it()
    {
        using var folder = new TemporaryFolder();
        var (path, sibling) = (Path.Combine(folder.Path, "a.go"), Path.Combine(folder.Path, "b.go"));
        await File.WriteAllTextAsync(path, HealthyText);
        await File.WriteAllTextAsync(sibling, "package bad\n");
        var uri = new Uri(path).AbsoluteUri;
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(uri, HealthyText));
        await AssertHealthyAsync(session, uri);

        Directory.Delete(folder.Path, recursive: true);
        session.Notify("workspace/didChangeWatchedFiles", new JObject { ["changes"] = new JArray(new JObject { ["uri"] = uri, ["type"] = 3 }) });

        await AssertHealthyAsync(session, uri);
    }

    public static TheoryData<string, byte[]> Frames => new()
    {
        { "no JSON", LspSession.Framed("{\"jsonrpc\": nonsense"u8.ToArray()) },
        { "no object", LspSession.Framed("[]"u8.ToArray()) },
        { "a number", LspSession.Framed("42"u8.ToArray()) },
        { "an empty body", LspSession.Framed([]) },
        { "no UTF-8", LspSession.Framed([0x7b, 0xff, 0xfe, 0x7d]) },
        { "no method", LspSession.Framed("{\"jsonrpc\":\"2.0\"}"u8.ToArray()) },
        { "deep nesting", LspSession.Framed(Encoding.ASCII.GetBytes(new string('[', 100_000))) },
        { "a bad header", "Nonsense\r\nMore: nonsense\r\n\r\n"u8.ToArray() },
        { "a bad length", "Content-Length: many\r\n\r\n"u8.ToArray() },
        { "a negative length", "Content-Length: -5\r\n\r\n"u8.ToArray() },
        { "a length beyond all memory", "Content-Length: 99999999999\r\n\r\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task A_malformed_message_is_left_behind(string name, byte[] frame)
    {
        await using var session = await OpenHealthyAsync();

        session.SendRaw(frame);

        await AssertHealthyAsync(session);
        Assert.True(session.Log.Contains("WRN", StringComparison.Ordinal), $"The log says nothing about {name}:\n{session.Log}");
    }

    [Theory]
    [InlineData("textDocument/hover", """{"textDocument":7}""")]
    [InlineData("textDocument/hover", """{}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///work/bad/healthy.go"},"position":{"line":-5,"character":-1}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///work/bad/healthy.go"},"position":{"line":2147483647,"character":2147483647}}""")]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"no uri at all"},"position":{"line":0,"character":0}}""")]
    [InlineData("textDocument/codeAction", """{"textDocument":{"uri":"file:///work/bad/healthy.go"}}""")]
    [InlineData("workspace/executeCommand", """{"command":"rm","arguments":["-rf"]}""")]
    [InlineData("workspace/executeCommand", """{"command":"gorustlens.explain","arguments":[{"a":1}]}""")]
    [InlineData("gorustlens/rustEquivalent", """{"textDocument":null}""")]
    [InlineData("gorustlens/explain", """{"code":null}""")]
    public async Task Params_of_the_wrong_form_get_an_answer(string method, string parameters)
    {
        await using var session = await OpenHealthyAsync();

        await session.SendRequest(method, JObject.Parse(parameters)).Response.WaitAsync(LspSession.Deadline);

        await AssertHealthyAsync(session);
    }

    [Fact]
    public async Task Notifications_of_the_wrong_form_change_nothing()
    {
        await using var session = await OpenHealthyAsync();

        session.Notify("textDocument/didChange", JObject.Parse("""{"textDocument":{"uri":"file:///work/bad/healthy.go","version":2},"contentChanges":[{"range":{"start":null},"text":"x"}]}"""));
        session.Notify("textDocument/didOpen", JObject.Parse("{}"));
        session.Notify("$/unheardOf", new JArray());

        await AssertHealthyAsync(session);
    }

    [Fact]
    public async Task An_unknown_method_is_refused_as_JSON_RPC_says()
    {
        await using var session = await OpenHealthyAsync();

        var response = await session.SendRequest("textDocument/unheardOf", new JObject()).Response.WaitAsync(LspSession.Deadline);

        Assert.Equal(-32601, (int?)response["error"]?["code"]);
        await AssertHealthyAsync(session);
    }

    [Fact]
    public async Task A_rule_that_throws_is_logged_once_and_the_others_answer()
    {
        await using var session = await LspSession.StartInitializedAsync(environment: ("GORUSTLENS_TEST_FAULT", "GRL0001,range-channel"));
        session.Notify("textDocument/didOpen", Messages.Open(Healthy, HealthyText));
        await session.WaitForAsync(message => (string?)message["method"] == "textDocument/publishDiagnostics");

        await AssertHealthyAsync(session);
        await AssertHealthyAsync(session);

        Assert.Equal(2, session.Log.Split("GRL0001: thrown on purpose").Length);
    }

    private static async Task<LspSession> OpenHealthyAsync()
    {
        var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Healthy, HealthyText));
        return session;
    }

    /// <summary>The document is still what the editor sent, and its hover is answered.</summary>
    private static async Task AssertHealthyAsync(LspSession session, string uri = Healthy)
    {
        var result = await session.RequestAsync("textDocument/hover", Messages.At(uri, 3, 2));
        Assert.Equal(3, (int?)result?["range"]?["start"]?["line"]);
    }
}
