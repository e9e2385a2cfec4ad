using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>How a session begins and ends, against the real process.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task Initialize_says_what_the_server_can_do()
    {
        await using var session = LspSession.Start();

        var result = await session.RequestAsync("initialize", new JObject { ["processId"] = null, ["capabilities"] = new JObject() });

        Assert.Equal("GoRustLens", (string?)result?["serverInfo"]?["name"]);
        Assert.Equal("utf-16", (string?)result?["capabilities"]?["positionEncoding"]);
        Assert.Equal(2, (int?)result?["capabilities"]?["textDocumentSync"]?["change"]);
        Assert.True((bool?)result?["capabilities"]?["hoverProvider"]);
    }

    [Fact]
    public async Task Shutdown_then_exit_ends_with_0()
    {
        await using var session = await LspSession.StartInitializedAsync();
        Assert.Equal(JTokenType.Null, (await session.RequestAsync("shutdown", null))?.Type);

        session.Notify("exit", null);

        Assert.Equal(0, await session.ExitCodeAsync());
    }

    [Fact]
    public async Task Exit_without_shutdown_ends_with_1()
    {
        await using var session = await LspSession.StartInitializedAsync();

        session.Notify("exit", null);

        Assert.Equal(1, await session.ExitCodeAsync());
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_end_of_the_input_ends_the_server(bool shutDownBefore, int expected)
    {
        await using var session = await LspSession.StartInitializedAsync();
        if (shutDownBefore)
            await session.RequestAsync("shutdown", JValue.CreateNull());

        session.CloseInput();

        Assert.Equal(expected, await session.ExitCodeAsync());
    }

    [Fact]
    public async Task The_server_ends_when_the_clients_process_dies_although_the_pipe_stays_open()
    {
        using var editor = System.Diagnostics.Process.Start("sleep", "600");
        await using var session = await LspSession.StartInitializedAsync(new JObject { ["processId"] = editor.Id, ["capabilities"] = new JObject() });

        editor.Kill();

        await session.ExitCodeAsync();
        Assert.Contains("client's process is gone", session.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_are_asked_for_where_the_client_answers_such_questions()
    {
        var answers = new JObject { ["result"] = new JArray(new JObject { ["hover"] = new JObject { ["enabled"] = "maybe" } }) };
        await using var session = await LspSession.StartInitializedAsync(
            new JObject { ["processId"] = null, ["capabilities"] = JObject.Parse("""{"workspace":{"configuration":true,"didChangeConfiguration":{"dynamicRegistration":true}}}""") },
            request => (string?)request["method"] == "workspace/configuration" ? (JObject)answers.DeepClone() : null);

        await session.WaitForAsync(message => (string?)message["method"] == "client/registerCapability");
        await session.WaitForAsync(message => (string?)message["method"] == "workspace/configuration");

        await session.WaitForLogAsync("goRustLens.hover.enabled");
    }

    [Fact]
    public async Task A_client_that_refuses_the_servers_requests_is_served_all_the_same()
    {
        await using var session = await LspSession.StartInitializedAsync(
            new JObject { ["processId"] = null, ["capabilities"] = JObject.Parse("""{"workspace":{"configuration":true,"didChangeWatchedFiles":{"dynamicRegistration":true}}}""") },
            _ => JObject.Parse("""{"error":{"code":-32601,"message":"not here"}}"""));
        await session.WaitForAsync(message => (string?)message["method"] == "workspace/configuration");

        session.Notify("textDocument/didOpen", Messages.Open("file:///work/a.go", "package a\n"));

        await session.RequestAsync("textDocument/hover", Messages.At("file:///work/a.go", 0, 0));
    }
}
