using System.Text.RegularExpressions;
using GoRustLens.Host.Cli;
using GoRustLens.Tests.Repo;
using YamlDotNet.RepresentationModel;

namespace GoRustLens.Tests.Host;

/// <summary>The workflow that users copy is YAML of a workflow's form, and its command line is one that we take.</summary>
public sealed class WorkflowExampleTests
{
    private static readonly YamlMappingNode Workflow = Read();

    [Fact]
    public void Each_step_uses_an_action_of_a_fixed_version_or_runs_commands()
    {
        Assert.Equal("write", Text(((YamlMappingNode)Workflow["permissions"])["security-events"]));
        var steps = Steps();
        Assert.All(steps, step => Assert.True(
            step.Children.ContainsKey("run") || Regex.IsMatch(Text(step["uses"]), @"^[\w-]+/[\w/-]+@v\d+$"), step.ToString()));
        Assert.Contains(steps, step => step.Children.ContainsKey("uses") && Text(step["uses"]).StartsWith("github/codeql-action/upload-sarif@", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_check_is_one_that_the_program_takes_and_uploads_what_it_wrote()
    {
        var command = Steps().Select(step => step.Children.TryGetValue("run", out var run) ? Text(run) : "").Single(run => run.StartsWith("gorustlens ", StringComparison.Ordinal));
        var words = Regex.Replace(command, @"\$\{\{.*?\}\}", "0").Split(' ')[1..];

        Assert.Empty(CommandLineRoot.Parse(new CommandConsole(TextWriter.Null, TextWriter.Null), words).Errors);
        var upload = Steps().Single(step => step.Children.TryGetValue("uses", out var uses) && Text(uses).Contains("upload-sarif", StringComparison.Ordinal));
        Assert.Equal(words[Array.IndexOf(words, "--output") + 1], Text(((YamlMappingNode)upload["with"])["sarif_file"]));
    }

    private static List<YamlMappingNode> Steps() =>
        [.. ((YamlSequenceNode)((YamlMappingNode)((YamlMappingNode)Workflow["jobs"])["check"])["steps"]).Children.Cast<YamlMappingNode>()];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static YamlMappingNode Read()
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Repository.PathTo("client/media/ci/gorustlens.yml"));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }
}
