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

    [Fact]
    public async Task The_level_acts_at_once_both_ways()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Unchecked));
        await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());

        session.Notify("workspace/didChangeConfiguration", Diagnostics("""{"level":"off"}"""));
        await session.WaitForAsync(message => IsPublished(message) && !message["params"]!["diagnostics"]!.Any());

        session.Notify("workspace/didChangeConfiguration", Diagnostics("""{"level":"all","severity":"warning"}"""));
        await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any(finding => (int?)finding["severity"] == 2));
    }

    [Fact]
    public async Task A_code_that_does_not_exist_is_said_once_and_the_others_are_silenced()
    {
        await using var session = await LspSession.StartInitializedAsync();
        session.Notify("textDocument/didOpen", Messages.Open(Uri, Unchecked));
        await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());

        session.Notify("workspace/didChangeConfiguration", Diagnostics("""{"disabledCodes":["GRL9876","GRL0001"]}"""));
        await session.WaitForAsync(message => IsPublished(message) && !message["params"]!["diagnostics"]!.Any());
        session.Notify("workspace/didChangeConfiguration", Diagnostics("""{"disabledCodes":["GRL9876"],"severity":"warning"}"""));
        await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any(finding => (int?)finding["severity"] == 2));

        Assert.Equal(2, session.Log.Split("GRL9876").Length);
    }

    [Fact]
    public async Task An_ignore_of_an_unknown_code_is_a_hint_on_the_comment()
    {
        await using var session = await LspSession.StartInitializedAsync();

        session.Notify("textDocument/didOpen", Messages.Open(Uri, "package findings\n\n//gorustlens:ignore GRL8765 why not\nfunc f() {}\n"));
        var published = await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());

        var finding = Assert.Single(published["params"]!["diagnostics"]!);
        Assert.Equal((4, 2), ((int?)finding["severity"], (int?)finding["range"]!["start"]!["line"]));
        Assert.Contains("GRL8765", (string?)finding["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_to_a_finding_leads_into_the_other_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "go.mod"), "module example.com/app\n\ngo 1.24\n");
        Directory.CreateDirectory(Path.Combine(folder.Path, "store"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "store", "store.go"), "package store\n\ntype User struct{ Name string }\n\nfunc Find(id int) (*User, error) { return nil, nil }\n");
        var uri = new Uri(Path.Combine(folder.Path, "main.go")).AbsoluteUri;
        await using var session = await LspSession.StartInitializedAsync(new JObject
        {
            ["processId"] = null,
            ["capabilities"] = JObject.Parse("""{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}"""),
        });

        session.Notify("textDocument/didOpen", Messages.Open(uri, "package app\n\nimport \"example.com/app/store\"\n\nfunc Name() string {\n\tuser, err := store.Find(1)\n\tif err != nil {\n\t\treturn \"\"\n\t}\n\treturn user.Name\n}\n"));
        var published = await session.WaitForAsync(message => (string?)message["params"]?["uri"] == uri && message["params"]!["diagnostics"]!.Any());

        var related = published["params"]!["diagnostics"]![0]!["relatedInformation"]!;
        Assert.Contains(related, place => ((string?)place["location"]!["uri"])!.EndsWith("/store/store.go", StringComparison.Ordinal) && (int?)place["location"]!["range"]!["start"]!["line"] == 4);
    }

    [Fact]
    public async Task Ten_thousand_findings_are_cut_off_at_what_the_user_wants_to_see_and_the_last_says_so()
    {
        await using var session = await LspSession.StartInitializedAsync(new JObject
        {
            ["processId"] = null,
            ["capabilities"] = JObject.Parse("""{"textDocument":{"publishDiagnostics":{"relatedInformation":true}}}"""),
        });
        var lines = string.Concat(Enumerable.Repeat("\terrors.New(\"x\")\n", 10_000));

        session.Notify("textDocument/didOpen", Messages.Open(Uri, $"package findings\n\nimport \"errors\"\n\nfunc f() {{\n{lines}}}\n"));

        var published = await session.WaitForAsync(message => IsPublished(message) && message["params"]!["diagnostics"]!.Any());
        var shown = published["params"]!["diagnostics"]!;
        Assert.Equal(10, shown.Count());
        Assert.DoesNotContain("not shown", shown[8]!.ToString(), StringComparison.Ordinal);
        var rest = Assert.IsType<JObject>(shown[9]!["relatedInformation"]!.Last);
        Assert.Equal("from here on 9990 more are not shown (goRustLens.diagnostics.maxPerFile)", (string?)rest["message"]);
        Assert.Equal(15, (int?)rest["location"]!["range"]!["start"]!["line"]);
    }

    private static JObject Diagnostics(string json) => new() { ["settings"] = new JObject { ["goRustLens"] = new JObject { ["diagnostics"] = JObject.Parse(json) } } };

    private static bool IsPublished(JObject message) =>
        (string?)message["method"] == "textDocument/publishDiagnostics" && (string?)message["params"]?["uri"] == Uri;
}
