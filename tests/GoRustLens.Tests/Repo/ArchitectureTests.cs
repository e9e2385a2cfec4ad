using System.Xml.Linq;

namespace GoRustLens.Tests.Repo;

/// <summary>Holds the project files against the table of ARCHITECTURE.md: who may refer to whom, and which library lives where.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> AllowedProjects = new(StringComparer.Ordinal)
    {
        ["Syntax"] = [],
        ["Semantics"] = ["Syntax"],
        ["Rust"] = [],
        ["Translation"] = ["Semantics", "Rust"],
        ["Catalog"] = [],
        ["Tooling"] = ["Syntax", "Catalog"],
        ["Idioms"] = ["Translation", "Catalog"],
        ["Ide"] = ["Idioms", "Tooling"],
        ["Host"] = ["Ide"],
    };

    private static readonly Dictionary<string, string[]> AllowedHomes = new(StringComparer.Ordinal)
    {
        ["StreamJsonRpc"] = ["Host"],
        ["Serilog"] = ["Host"],
        ["Serilog.Sinks.Console"] = ["Host"],
        ["Serilog.Sinks.File"] = ["Host"],
        ["System.CommandLine"] = ["Host"],
        ["Newtonsoft.Json"] = ["Host", "Catalog"],
        ["YamlDotNet"] = ["Tooling"],
    };

    public static TheoryData<string> Projects => [.. AllowedProjects.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_the_projects_below_it(string project)
    {
        var references = References(project, "ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'))["GoRustLens.".Length..]);
        Assert.Empty(references.Except(AllowedProjects[project]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_library_is_used_only_where_it_belongs(string project)
    {
        var strangers = References(project, "PackageReference")
            .Where(package => !AllowedHomes.TryGetValue(package, out var homes) || !homes.Contains(project));
        Assert.Empty(strangers);
    }

    [Fact]
    public void Every_server_project_stands_in_the_table() =>
        Assert.Equal(
            AllowedProjects.Keys.Order(StringComparer.Ordinal),
            Repository.Files("server", "*.csproj").Select(file => Path.GetFileNameWithoutExtension(file)["GoRustLens.".Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var tooLong = Repository.Files("server", "*.cs").Concat(Repository.Files("client/src", "*.ts"))
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > 500)
            .Select(file => $"{file.Name}: {file.Lines}");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_dependency_has_its_reason_in_the_architecture_paper()
    {
        var paper = File.ReadAllText(Repository.PathTo("server", "ARCHITECTURE.md"));
        var packages = XDocument.Load(Repository.PathTo("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(element => (string)element.Attribute("Include")!);
        Assert.Empty(packages.Where(package => !paper.Contains($"| {package} |", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(string project, string element) =>
        XDocument.Load(Repository.PathTo("server", $"GoRustLens.{project}", $"GoRustLens.{project}.csproj"))
            .Descendants(element).Select(reference => (string)reference.Attribute("Include")!);
}
