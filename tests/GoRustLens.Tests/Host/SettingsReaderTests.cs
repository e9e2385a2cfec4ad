using GoRustLens.Host.Lsp;
using GoRustLens.Ide;
using Newtonsoft.Json.Linq;
using NSubstitute;
using Serilog;

namespace GoRustLens.Tests.Host;

/// <summary>Settings as clients send them: nested, flat, wrong.</summary>
public sealed class SettingsReaderTests
{
    private readonly ILogger _log = Substitute.For<ILogger>();

    [Theory]
    [InlineData("""{"goRustLens":{"diagnostics":{"severity":"warning","maxPerFile":3}}}""")]
    [InlineData("""{"diagnostics":{"severity":"warning","maxPerFile":3}}""")]
    [InlineData("""{"diagnostics.severity":"warning","diagnostics.maxPerFile":3}""")]
    [InlineData("""{"goRustLens.diagnostics.severity":"warning","goRustLens.diagnostics.maxPerFile":3}""")]
    public void Every_form_that_clients_use_is_read(string json)
    {
        var settings = new SettingsReader(_log).Read(JToken.Parse(json));

        Assert.Equal(FindingSeverity.Warning, settings.DiagnosticsSeverity);
        Assert.Equal(3, settings.MaxPerFile);
    }

    [Fact]
    public void A_code_that_does_not_exist_is_said_once()
    {
        var reader = new SettingsReader(_log);
        for (var round = 0; round < 2; round++)
            Assert.Equal("grl0001 GRL0000", string.Join(' ', reader.Read(JToken.Parse("""{"diagnostics":{"disabledCodes":["grl0001","GRL0000"]}}""")).DisabledCodes));

        _log.Received(1).Warning(Arg.Any<string>(), Arg.Any<string>(), "GRL0000");
    }

    [Fact]
    public void A_wrong_value_leaves_the_default_and_the_others_stand()
    {
        var settings = new SettingsReader(_log).Read(JToken.Parse("""{"hover":{"enabled":"yes","links":false},"diagnostics":{"level":7,"maxPerFile":0,"exclude":["a",1]},"translation":{"async":"actix"}}"""));

        Assert.True(settings.HoverEnabled);
        Assert.False(settings.HoverLinks);
        Assert.Equal(Settings.Default.MaxPerFile, settings.MaxPerFile);
        Assert.Equal(Settings.Default.DiagnosticsLevel, settings.DiagnosticsLevel);
        Assert.Equal(Settings.Default.DiagnosticsExclude, settings.DiagnosticsExclude);
        Assert.Equal("auto", settings.TranslationAsync);
    }

    [Fact]
    public void A_wrong_choice_of_a_crate_is_logged_and_the_others_stand()
    {
        var settings = new SettingsReader(_log).Read(JToken.Parse("""{"crates":{"prefer":{"github.com/google/uuid":"uuid@1.10","a.b/c":7,"a.b/d":"no crate","a.b/e":"x@","a.b/f":"$(rm)"}}}"""));

        Assert.Equal("github.com/google/uuid", Assert.Single(settings.Crates.Paths));
        foreach (var path in (string[])["a.b/c", "a.b/d", "a.b/e", "a.b/f"])
            _log.Received(1).Warning(Arg.Any<string>(), $"goRustLens.crates.prefer[{path}]", Arg.Any<JTokenType>());
        Assert.Empty(new SettingsReader(_log).Read(JToken.Parse("""{"crates":{"prefer":["uuid"]}}""")).Crates.Paths);
        _log.Received(1).Warning(Arg.Any<string>(), "goRustLens.crates.prefer", JTokenType.Array);
    }

    /// <summary>Every key of the manifest that the server reads has the same default there and here.</summary>
    [Fact]
    public void The_manifests_defaults_are_the_servers()
    {
        var properties = Manifest()["contributes"]!["configuration"] is JArray groups
            ? groups.SelectMany(group => ((JObject)group["properties"]!).Properties())
            : ((JObject)Manifest()["contributes"]!["configuration"]!["properties"]!).Properties();
        var section = new JObject(properties.Select(property => new JProperty(property.Name, property.Value["default"])));

        var settings = new SettingsReader(_log).Read(section);

        var fallback = Settings.Default;
        Assert.Equal(fallback.DisabledCodes.AsEnumerable(), settings.DisabledCodes.AsEnumerable());
        Assert.Equal(fallback.DiagnosticsExclude.AsEnumerable(), settings.DiagnosticsExclude.AsEnumerable());
        Assert.Equal(fallback.GoTags.AsEnumerable(), settings.GoTags.AsEnumerable());
        Assert.Equal(fallback, settings with { DisabledCodes = fallback.DisabledCodes, GoTags = fallback.GoTags, DiagnosticsExclude = fallback.DiagnosticsExclude });
        _log.DidNotReceiveWithAnyArgs().Warning<string, JTokenType>(default!, default!, default);
    }

    private static JObject Manifest()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "package.json")) || !File.Exists(Path.Combine(folder.FullName, "GoRustLens.sln")))
            folder = folder.Parent;
        return JObject.Parse(File.ReadAllText(Path.Combine(folder.FullName, "package.json")));
    }
}
