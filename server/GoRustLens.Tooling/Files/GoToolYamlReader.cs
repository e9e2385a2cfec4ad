using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>Reads the configuration of golangci-lint (version 1 and 2) and of GoReleaser.</summary>
internal static class GoToolYamlReader
{
    /// <summary>The linters of .golangci.yml: enabled, disabled, or with settings.</summary>
    public static FileContent ReadLinters(ImmutableArray<YamlNode> documents)
    {
        var content = new FileContentBuilder();
        foreach (var document in documents)
        {
            foreach (var section in (string[])["linters", "formatters"])
            {
                AddNames(document[section]?["enable"], "enable", content);
                AddNames(document[section]?["disable"], "disable", content);
                AddSettings(document[section]?["settings"], content);
                AddKey(document, section, "default", content);
                AddKey(document, section, "enable-all", content);
                AddKey(document, section, "disable-all", content);
                AddKey(document, section, "presets", content);
            }
            AddSettings(document["linters-settings"], content);
            foreach (var (name, _) in document.Pairs.Where(pair => pair.Key.Value is "linters" or "linters-settings" or "issues" or "run" or "formatters"))
                content.AddFact(FactKind.ConfigurationKey, "golangci." + name.Value, "", name.Span);
        }
        return content.Build();
    }

    /// <summary>The builds of .goreleaser.yml, one fact a key, and the commands of its hooks.</summary>
    public static FileContent ReadReleases(SourceText source, ImmutableArray<YamlNode> documents)
    {
        var content = new FileContentBuilder();
        foreach (var document in documents)
        {
            foreach (var (name, value) in document.Pairs)
            {
                content.AddFact(FactKind.ConfigurationKey, "goreleaser." + name.Value, "", name.Span);
                if (name.Value == "builds")
                    AddBuilds(value, content);
            }
            AddHooks(source.Content, document, content, 0);
        }
        return content.Build();
    }

    /// <summary>The places of dependabot's and Renovate's configuration (JSON is YAML, too) that name Go modules.</summary>
    public static FileContent ReadUpdates(ImmutableArray<YamlNode> documents)
    {
        var content = new FileContentBuilder();
        foreach (var document in documents)
            AddUpdates(document, "", content, 0);
        return content.Build();
    }

    private static void AddUpdates(YamlNode node, string key, FileContentBuilder content, int depth)
    {
        if (depth > 12)
            return;
        foreach (var (name, value) in node.Pairs)
            AddUpdates(value, name.Value, content, depth + 1);
        foreach (var item in node.Items)
            AddUpdates(item, key, content, depth + 1);
        if (node is { Kind: YamlNode.NodeKind.Scalar, Value: "gomod" } && key is "package-ecosystem" or "enabledManagers" or "matchManagers")
            content.AddFact(FactKind.ConfigurationKey, "updates." + key, node.Value, node.Span);
    }

    private static void AddNames(YamlNode? sequence, string key, FileContentBuilder content)
    {
        foreach (var item in sequence?.Items ?? [])
            content.AddFact(FactKind.Linter, key, item.Value, item.Span);
    }

    private static void AddSettings(YamlNode? mapping, FileContentBuilder content)
    {
        foreach (var (name, _) in mapping?.Pairs ?? [])
            content.AddFact(FactKind.Linter, "settings", name.Value, name.Span);
    }

    private static void AddKey(YamlNode document, string section, string key, FileContentBuilder content)
    {
        foreach (var (name, value) in document[section]?.Pairs ?? [])
        {
            if (name.Value == key)
                content.AddFact(FactKind.ConfigurationKey, $"golangci.{section}.{key}", value.Value, TextSpan.FromBounds(name.Span.Start, Math.Max(name.Span.End, value.Span.End)));
        }
    }

    private static void AddBuilds(YamlNode builds, FileContentBuilder content)
    {
        foreach (var build in builds.Items)
        {
            foreach (var (name, value) in build.Pairs)
            {
                var span = value.Kind == YamlNode.NodeKind.Scalar ? TextSpan.FromBounds(name.Span.Start, value.Span.End) : name.Span;
                var text = value.Kind == YamlNode.NodeKind.Scalar ? value.Value : string.Join(' ', value.Items.Select(item => item.Value));
                var isTarget = name.Value is "goos" or "goarch" or "goarm";
                content.AddFact(FactKind.ConfigurationKey, "goreleaser.build." + (isTarget ? "targets" : name.Value), isTarget ? BuildOf(build) : text, span);
                foreach (var item in name.Value == "env" ? value.Items : [])
                    AddVariable(item, content);
            }
        }
    }

    private static void AddVariable(YamlNode item, FileContentBuilder content)
    {
        var equals = item.Value.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            content.AddFact(FactKind.Environment, item.Value[..equals], item.Value[(equals + 1)..], item.Span);
    }

    /// <summary>One line of "goos=…;goarch=…;main=…;binary=…": what the build's own hover needs.</summary>
    private static string BuildOf(YamlNode build)
    {
        string List(string key) => string.Join(',', build[key]?.Items.Select(item => item.Value) ?? []);
        return $"goos={List("goos")};goarch={List("goarch")};main={build["main"]?.Value};binary={build["binary"]?.Value};env={List("env")}";
    }

    private static void AddHooks(string text, YamlNode node, FileContentBuilder content, int depth)
    {
        if (depth > 12)
            return;
        foreach (var (name, value) in node.Pairs)
        {
            if (name.Value is "hooks" or "pre" or "post" or "cmd" && value.Kind == YamlNode.NodeKind.Scalar)
                content.AddScript(YamlScript.Of(text, value), ShellScope.Empty);
            foreach (var item in name.Value is "hooks" or "pre" or "post" ? value.Items.Where(item => item.Kind == YamlNode.NodeKind.Scalar) : [])
                content.AddScript(YamlScript.Of(text, item), ShellScope.Empty);
            AddHooks(text, value, content, depth + 1);
        }
        foreach (var item in node.Items)
            AddHooks(text, item, content, depth + 1);
    }
}
