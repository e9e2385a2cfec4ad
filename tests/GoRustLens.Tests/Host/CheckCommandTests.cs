using GoRustLens.Host.Cli;
using Newtonsoft.Json.Linq;

namespace GoRustLens.Tests.Host;

/// <summary>`gorustlens check`: which files it looks at, what it prints, and how it ends.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Store = """
        package store

        type User struct{ Name string }

        func Find(id int) (*User, error) {
        	if id == 0 {
        		return nil, nil
        	}
        	return &User{}, nil
        }
        """;

    private const string Greet = """
        package greet

        import "example.com/app/store"

        func Greet(id int) (string, error) {
        	user, err := store.Find(id)
        	if err != nil {
        		return "", err
        	}
        	return user.Name, nil
        }
        """;

    private const string Dropped = "package p\n\nimport \"os\"\n\nfunc save(data []byte) {\n\tos.WriteFile(\"x\", data, 0o600)\n}\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("gorustlens-check-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public CheckCommandTests()
    {
        Write("go.mod", "module example.com/app\n\ngo 1.24\n");
        Write("store/store.go", Store);
        Write("greet/greet.go", Greet);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_finding_is_printed_with_its_way_through_another_package()
    {
        Assert.Equal(1, Run(_folder));

        var lines = Text.TrimEnd().Split('\n');
        Assert.StartsWith(PathTo("greet/greet.go") + ":10:9: ", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("(GRL0001)", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines.Skip(1), line => line.StartsWith($"    {PathTo("store/store.go")}:7:", StringComparison.Ordinal));
        Assert.Equal("", _errors.ToString());
    }

    [Fact]
    public void Json_has_place_severity_fingerprint_way_and_fixes()
    {
        Assert.Equal(1, Run(_folder, "--format", "json"));

        var finding = Assert.Single(JArray.Parse(Text));
        Assert.Equal(("GRL0001", "warning", 10), ((string?)finding["code"], (string?)finding["severity"], (int)finding["line"]!));
        Assert.Equal(PathTo("store/store.go"), (string?)finding["related"]![0]!["file"]);
        Assert.NotEmpty(finding["fixes"]!);
        Assert.Matches("^[0-9a-f]{20}:1$", (string?)finding["fingerprint"]);
    }

    [Fact]
    public void Nothing_found_ends_with_0_and_prints_nothing()
    {
        Assert.Equal(0, Run(PathTo("store")));
        Assert.Equal("", Text);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("bugs", 1)]
    [InlineData("warning", 1)]
    [InlineData("all", 1)]
    public void Fail_on_decides_about_the_exit_code(string failOn, int code) => Assert.Equal(code, Run(_folder, "--fail-on", failOn));

    [Fact]
    public void An_ignore_comment_without_effect_is_a_note_that_bugs_do_not_count()
    {
        Write("greet/greet.go", "package greet\n\n//gorustlens:ignore GRL8888 no such code\nfunc Greet() {}\n");

        Assert.Equal(0, Run(_folder, "--fail-on", "bugs"));
        Assert.Contains("There is no code GRL8888", Text, StringComparison.Ordinal);
        Assert.Equal(1, Run(_folder));
    }

    [Fact]
    public void A_baseline_takes_its_findings_over_moved_lines_and_leaves_new_ones()
    {
        var baseline = PathTo("baseline.json");
        Assert.Equal(0, Run(_folder, "--baseline", baseline, "--write-baseline"));
        Assert.Equal("", Text);

        Write("greet/greet.go", Greet.Replace("func Greet", "// Greet greets.\n//\n// It may fail.\nfunc Greet", StringComparison.Ordinal));
        Assert.Equal(0, Run(_folder, "--baseline", baseline));
        Assert.Equal("", Text);

        Write("p/p.go", Dropped);
        Assert.Equal(1, Run(_folder, "--baseline", baseline));
        Assert.Contains("p.go:6:5: ", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("greet.go", Text, StringComparison.Ordinal);
        Assert.Contains("the baseline has 1 of the findings; 0 of it were not found any more", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"version\": 7}")]
    [InlineData("{\"version\": \"x\", \"findings\": []}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"fingerprint\": {}}]}")]
    public void A_baseline_of_another_form_ends_with_2(string text)
    {
        Write("baseline.json", text);

        Assert.Equal(2, Run(_folder, "--baseline", PathTo("baseline.json")));
        Assert.Contains("is no baseline of gorustlens", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_are_chosen_by_import_path_folder_pattern_and_list()
    {
        Write("p/p.go", Dropped);
        Write("list.txt", "# a part\nexample.com/app/greet\r\n\n");

        Assert.Equal(1, Run(_folder, "--packages", "example.com/app/p", "--format", "json"));
        Assert.Equal(["GRL0003"], CodesAndClear());
        Assert.Equal(1, Run(_folder, "--packages", "@" + PathTo("list.txt"), "--format", "json"));
        Assert.Equal(["GRL0001"], CodesAndClear());
        Assert.Equal(1, Run(_folder, "--packages", $"{PathTo("p")}, example.com/app/greet/...", "--format", "json"));
        Assert.Equal(["GRL0001", "GRL0003"], CodesAndClear());
        Assert.Equal(2, Run(_folder, "--packages", "example.com/app/nowhere"));
        Assert.Contains("example.com/app/nowhere: no such package", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run(_folder, "--packages", "@" + PathTo("none.txt")));
    }

    [Fact]
    public void A_code_that_does_not_exist_is_refused()
    {
        Assert.Equal(2, Refused("--disable", "GRL9999"));
        Assert.Equal(2, Refused("--enable", "nonsense"));
        Assert.Equal(0, Run(_folder, "--disable", "grl0001"));
    }

    [Fact]
    public void Write_baseline_alone_and_no_jobs_are_refused()
    {
        Assert.Equal(2, Refused("--write-baseline"));
        Assert.Equal(2, Refused("--jobs", "0"));
    }

    [Fact]
    public void A_report_goes_to_a_file_and_one_that_cannot_be_written_is_said_before_the_work()
    {
        Assert.Equal(1, Run(_folder, "--format", "sarif", "-o", PathTo("out.sarif")));
        Assert.Equal("2.1.0", (string?)JObject.Parse(File.ReadAllText(PathTo("out.sarif")))["version"]);
        Assert.Equal("", Text);

        Assert.Equal(2, Run(_folder, "--format", "sarif", "-o", PathTo("nowhere/out.sarif")));
        Assert.Contains("no such folder to write to", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Run(_folder, "-o", PathTo("store")));
        Assert.Contains("is a directory", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Testdata_and_vendor_are_left_out_below_a_module_but_not_where_they_are_named()
    {
        Write("p/testdata/a.go", Dropped);
        Write("vendor/v/v.go", Dropped);
        Write("_old/o.go", Dropped);

        Assert.Equal(0, Run(_folder, "--disable", "GRL0001"));
        Assert.Equal(1, Run(PathTo("p/testdata")));
        Assert.Equal(1, Run(PathTo("vendor")));
        File.Delete(PathTo("go.mod"));
        Assert.Equal(1, Run(_folder, "--disable", "GRL0001"));
    }

    [Fact]
    public void Test_files_are_looked_at_where_it_is_asked_for()
    {
        Write("p/p_test.go", Dropped);

        Assert.Equal(0, Run(PathTo("p")));
        Assert.Equal(1, Run(PathTo("p"), "--tests"));
    }

    [Fact]
    public void Cyclic_packages_are_said_and_looked_at()
    {
        Write("a/a.go", "package a\n\nimport (\n\t\"os\"\n\n\t\"example.com/app/b\"\n)\n\nfunc A() {\n\tb.B()\n\tos.WriteFile(\"x\", nil, 0o600)\n}\n");
        Write("b/b.go", "package b\n\nimport \"example.com/app/a\"\n\nfunc B() { a.A() }\n");

        Assert.Equal(1, Run(_folder, "--disable", "GRL0001"));
        Assert.Contains("a.go:11:5: ", Text, StringComparison.Ordinal);
        Assert.Contains("import cycle: example.com/app/a -> example.com/app/b -> example.com/app/a", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_said_and_the_others_are_looked_at()
    {
        if (OperatingSystem.IsWindows())
            return;
        File.CreateSymbolicLink(PathTo("greet/gone.go"), PathTo("nowhere.go"));

        Assert.Equal(2, Run(_folder));
        Assert.Contains("(GRL0001)", Text, StringComparison.Ordinal);
        Assert.Contains("gone.go: no such file or directory", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_ten_thousand_findings_are_cut_off_and_it_is_said()
    {
        var line = "\terrors.New(\"x\")\n";
        for (var file = 0; file < 11; file++)
            Write($"p/f{file:00}.go", $"package p\n\nimport \"errors\"\n\nfunc save{file}() {{\n" + string.Concat(Enumerable.Repeat(line, 1_000)) + "}\n");

        Assert.Equal(1, Run(PathTo("p")));
        Assert.Equal(10_000, Text.TrimEnd().Split('\n').Length);
        Assert.Contains("1000 more findings are left out", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_comment_ignores_is_shown_on_request()
    {
        Write("greet/greet.go", Greet.Replace("\treturn user.Name", "\t//gorustlens:ignore GRL0001 never 0\n\treturn user.Name", StringComparison.Ordinal));

        Assert.Equal(0, Run(_folder));
        Assert.Equal("", Text);
        Assert.Equal(0, Run(_folder, "--show-suppressed"));
        Assert.Contains("(GRL0001, suppressed)", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_rules_have_pages_and_results_have_flows_and_fingerprints()
    {
        Assert.Equal(1, Run(_folder, "--format", "sarif", "--category", "part-2"));

        var run = JObject.Parse(Text)["runs"]![0]!;
        var rule = run["tool"]!["driver"]!["rules"]!.First(known => (string?)known["id"] == "GRL0001");
        Assert.Equal("warning", (string?)rule["defaultConfiguration"]!["level"]);
        Assert.Contains("## In Rust", (string?)rule["help"]!["markdown"], StringComparison.Ordinal);
        Assert.StartsWith("https://", (string?)rule["helpUri"], StringComparison.Ordinal);
        Assert.Equal("part-2/", (string?)run["automationDetails"]!["id"]);
        var result = Assert.Single(run["results"]!);
        var steps = result["codeFlows"]![0]!["threadFlows"]![0]!["locations"]!.Select(step => (string?)step["location"]!["physicalLocation"]!["artifactLocation"]!["uri"]).ToList();
        Assert.EndsWith("/store/store.go", steps[0], StringComparison.Ordinal);
        Assert.EndsWith("/greet/greet.go", steps[^1], StringComparison.Ordinal);
        Assert.NotNull(result["partialFingerprints"]!["goRustLens/v1"]);
        Assert.NotEmpty(result["fixes"]![0]!["artifactChanges"]![0]!["replacements"]!);
    }

    private string Text => _output.ToString().Replace("\r", "", StringComparison.Ordinal);

    private List<string?> CodesAndClear() => [.. JArray.Parse(Text).Select(finding => (string?)finding["code"]).Order()];

    private string PathTo(string name) => Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!); // below the folder
        File.WriteAllText(PathTo(name), text);
    }

    private int Run(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        _errors.GetStringBuilder().Clear();
        return CommandLineRoot.Parse(new CommandConsole(_output, _errors), ["check", .. arguments]).Invoke();
    }

    private int Refused(params string[] arguments) =>
        CommandLineRoot.Parse(new CommandConsole(_output, _errors), ["check", _folder, .. arguments]).Errors.Count > 0 ? CommandConsole.UsageError : 0;
}
