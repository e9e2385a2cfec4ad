using System.Globalization;
using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>Edits and questions in a hurry: every answer belongs to the text that stood when it was asked.</summary>
public sealed class OrderTests
{
    private const string Uri = "file:///work/order/a.go";
    private const string Header = "package order\n\nfunc run(numbers []int) {\n";
    private const string Loop = "\tfor _, number := range numbers {\n\t\tprintln(number)\n\t}\n";
    private const int LoopLine = 3;

    [Fact]
    public async Task A_thousand_edits_and_hovers_without_waiting_give_no_stale_answer()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Header + Loop + "}\n"));
        var answers = new List<(int Line, Task<JObject> Response)>();
        var line = LoopLine;
        for (var i = 0; i < 1000; i++)
        {
            // Even edits push the loop one line down, odd ones pull it back by one: only the newest text has it at `line`.
            var isDown = i % 3 != 2;
            session.Notify("textDocument/didChange", isDown ? Messages.Change(Uri, i + 2, LoopLine, 0, LoopLine, 0, "\n") : Messages.Change(Uri, i + 2, LoopLine, 0, LoopLine + 1, 0, ""));
            line += isDown ? 1 : -1;
            answers.Add((line, session.SendRequest("textDocument/hover", Messages.At(Uri, line, 2)).Response));
        }

        foreach (var (expected, response) in answers)
        {
            var answer = await response.WaitAsync(LspSession.Deadline);
            Assert.Equal(expected, (int?)answer["result"]?["range"]?["start"]?["line"]);
        }
    }

    [Fact]
    public async Task Incremental_edits_outside_the_basic_plane_keep_their_places()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, "package order\r\n// 🦀 é\r\nfunc run(numbers []int) {\r\n}\r\n"));

        session.Notify("textDocument/didChange", Messages.Change(Uri, 2, 1, 3, 1, 5, "x"));
        session.Notify("textDocument/didChange", Messages.Change(Uri, 3, 2, 25, 2, 25, "\r\n\tfor range numbers {\r\n\t}"));
        var result = await session.RequestAsync("textDocument/hover", Messages.At(Uri, 3, 2));

        Assert.Equal(3, (int?)result?["range"]?["start"]?["line"]);
        Assert.Equal(1, (int?)result?["range"]?["start"]?["character"]);
    }

    [Fact]
    public async Task A_cancelled_request_is_answered_and_others_go_on()
    {
        await using var session = await LspSession.StartInitializedAsync();
        var text = "package order\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => string.Create(CultureInfo.InvariantCulture, $"func run{i}(numbers []int) {{\n{Loop}}}\n")));
        session.Notify("textDocument/didOpen", Messages.Open(Uri, text));

        var (id, response) = session.SendRequest("gorustlens/rustEquivalent", new JObject { ["textDocument"] = new JObject { ["uri"] = Uri }, ["scope"] = "file" });
        session.Notify("$/cancelRequest", new JObject { ["id"] = id });
        var answer = await response.WaitAsync(LspSession.Deadline);

        Assert.Equal(-32800, (int?)answer["error"]?["code"]);
        Assert.NotNull(await session.RequestAsync("textDocument/hover", Messages.At(Uri, 2, 2)));
    }

    [Fact]
    public async Task A_change_of_a_document_that_is_not_open_is_left_out_and_logged()
    {
        await using var session = await LspSession.StartInitializedAsync();

        session.Notify("textDocument/didChange", Messages.Replace(Uri, 2, "package other\n"));
        var result = await session.RequestAsync("textDocument/hover", Messages.At(Uri, 0, 0));

        Assert.Equal(JTokenType.Null, result?.Type);
        Assert.Contains("not open", session.Log, StringComparison.Ordinal);
    }
}
