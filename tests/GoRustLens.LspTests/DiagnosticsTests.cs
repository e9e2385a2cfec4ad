using GoRustLens.LspTests.Session;
using Newtonsoft.Json.Linq;

namespace GoRustLens.LspTests;

/// <summary>Findings on their way over the wire.</summary>
public sealed class DiagnosticsTests
{
    private const string Uri = "file:///work/findings/a.go";

    private const string Unchecked = """
        package findings

        type User struct{ Name string }

        func find(id int) (*User, error) { return nil, nil }

        func greet(id int) (string, error) {
        	user, err := find(id)
        	if err != nil {
        		return "", err
        	}
        	return user.Name, nil
        }
        """;

    private const string Checked = """
        package findings

        type User struct{ Name string }

        func find(id int) (*User, error) { return nil, nil }

        func greet(id int) (string, error) {
        	user, err := find(id)
        	if err != nil {
        		return "", err
        	}
        	if user == nil {
        		return "", nil
        	}
        	return user.Name, nil
        }
        """;

    [Fact]
    public async Task A_finding_has_version_code_source_and_severity()
    {
        await using var session = await LspSession.StartInitializedAsync(new JObject
        {
            ["processId"] = null,
            ["capabilities"] = JObject.Parse("""{"textDocument":{"publishDiagnostics":{"relatedInformation":true,"codeDescriptionSupport":true,"versionSupport":true}}}"""),
        });

        session.Notify("textDocument/didOpen", Messages.Open(Uri, Unchecked, version: 7));
        var published = await session.WaitForAsync(IsPublished);

        Assert.Equal(7, (int?)published["params"]?["version"]);
        var finding = Assert.IsType<JObject>(published["params"]?["diagnostics"]?.FirstOrDefault());
        Assert.Equal("GoRustLens", (string?)finding["source"]);
        Assert.Matches("^GRL0001$", (string?)finding["code"]);
        Assert.Equal(3, (int?)finding["severity"]);
        Assert.InRange(((string?)finding["message"])!.Length, 10, 120);
    }

    [Fact]
    public async Task What_an_edit_mends_vanishes_and_checked_code_has_no_finding()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Unchecked));
        await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());

        session.Notify("textDocument/didChange", Messages.Replace(Uri, 2, Checked));

        await session.WaitForAsync(message => IsPublished(message) && (int?)message["params"]!["version"] == 2 && !message["params"]!["diagnostics"]!.Any());
    }

    [Fact]
    public async Task A_quick_fix_and_an_ignore_stand_on_the_finding()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Unchecked));
        var published = await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());
        var range = published["params"]!["diagnostics"]![0]!["range"]!;

        var actions = await session.RequestAsync("textDocument/codeAction", new JObject { ["textDocument"] = new JObject { ["uri"] = Uri }, ["range"] = range, ["context"] = new JObject { ["diagnostics"] = new JArray() } });

        var titles = actions!.Select(action => (string?)action["title"] ?? "").ToList();
        Assert.Contains(titles, title => title.EndsWith("Ignore for this line", StringComparison.Ordinal));
        Assert.Contains(titles, title => title.EndsWith("Explain…", StringComparison.Ordinal));
        var ignore = actions!.First(action => ((string?)action["title"] ?? "").EndsWith("Ignore for this line", StringComparison.Ordinal));
        Assert.StartsWith("//gorustlens:ignore GRL", ((string?)ignore["edit"]!["changes"]![Uri]![0]!["newText"] ?? "").TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_document_leaves_nothing_in_the_problems_list()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Unchecked));
        await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());

        session.Notify("textDocument/didClose", Messages.Only(Uri));

        await session.WaitForAsync(message => IsPublished(message) && !message["params"]!["diagnostics"]!.Any());
    }

    private static bool IsPublished(JObject message) =>
        (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]?["uri"] == Uri;
}
