using System.Globalization;
using System.Text;
using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>A table of 50,000 lines with a function behind it, as generators write them: it opens, answers, and can be edited.</summary>
public sealed class LargeFileTests
{
    private const string Uri = "file:///work/large/table.go";
    private const int Rows = 50_000;

    /// <summary>Where the call stands whose error is dropped; the loop is on the next line.</summary>
    private const int CallLine = Rows + 10;

    [Fact]
    public async Task A_file_of_50000_lines_has_findings_and_hovers_before_and_after_an_edit()
    {
        await using var session = await LspSession.StartInitializedAsync();

        session.Notify("textDocument/didOpen", Messages.Open(Uri, Text()));
        Assert.Equal([CallLine], await FindingsAsync(session, 1));
        await AssertHoverAsync(session, CallLine + 1);

        session.Notify("textDocument/didChange", Messages.Change(Uri, 2, CallLine, 0, CallLine, 0, "\tos.Chdir(\"b\")\n"));
        await AssertHoverAsync(session, CallLine + 2);
        Assert.Equal([CallLine, CallLine + 1], await FindingsAsync(session, 2));
        Assert.DoesNotContain(" ERR ", session.Log, StringComparison.Ordinal);
    }

    private static string Text()
    {
        var text = new StringBuilder("package large\n\nimport \"os\"\n\ntype row struct{ n, square int }\n\nvar table = []row{\n");
        for (var row = 0; row < Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"\t{{{row}, {row % 97}}},\n");
        return text.Append("}\n\nfunc run() {\n\tos.Chdir(\"a\")\n\tfor range table {\n\t}\n}\n").ToString();
    }

    /// <summary>The lines of the findings of a version, once there are as many as the version has dropped errors.</summary>
    private static async Task<IEnumerable<int>> FindingsAsync(LspSession session, int version)
    {
        var published = await session.WaitForAsync(message =>
            (string?)message["method"] == "textDocument/publishDiagnostics"
            && (int?)message["params"]?["version"] == version
            && message["params"]?["diagnostics"] is JArray found && found.Count == version);
        return published["params"]!["diagnostics"]!.Select(finding => (int)finding["range"]!["start"]!["line"]!);
    }

    private static async Task AssertHoverAsync(LspSession session, int line)
    {
        var hover = await session.RequestAsync("textDocument/hover", Messages.At(Uri, line, 2));
        Assert.Equal(line, (int?)hover?["range"]?["start"]?["line"]);
    }
}
