using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Syntax.Text;
using GoRustLens.Tooling.Commands;

namespace GoRustLens.Tooling.Files;

/// <summary>Reads the commands of workflow files: GitHub, GitLab, CircleCI, Taskfile, pre-commit and relatives.</summary>
/// <remarks>
/// The formats share their words: scripts stand under keys such as "run" and "script", variables under "env". One reader
/// for all keeps what is read for one format from being forgotten for another.
/// </remarks>
internal sealed class CiYamlReader
{
    /// <summary>Deeper files than this are no workflow.</summary>
    private const int MaxDepth = 64;

    private static readonly FrozenSet<string> ScriptKeys = FrozenSet.Create(
        StringComparer.Ordinal,
        "run", "script", "before_script", "after_script", "cmd", "cmds", "command", "commands", "install", "before_install",
        "after_success", "before_deploy", "bash", "inline", "inlineScript", "entry", "sh", "hooks", "pre", "post", "build_script",
        "test_script", "install_script", "before_build", "preconditions", "status", "preCommands", "runs_on_script", "pre_build", "post_build");

    private static readonly FrozenSet<string> EnvironmentKeys = FrozenSet.Create(StringComparer.Ordinal, "env", "variables", "environment");

    private readonly string _text;
    private readonly FileContentBuilder _content = new();

    private CiYamlReader(string text) => _text = text;

    public static FileContent Read(SourceText source, ImmutableArray<YamlNode> documents)
    {
        var reader = new CiYamlReader(source.Content);
        foreach (var document in documents)
            reader.Visit(document, "", ShellScope.Empty, 0);
        return reader._content.Build();
    }

    private void Visit(YamlNode node, string key, ShellScope scope, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (node.Kind)
        {
            case YamlNode.NodeKind.Mapping:
                VisitMapping(node, scope, depth);
                break;
            case YamlNode.NodeKind.Sequence:
                VisitSequence(node, key, scope, depth);
                break;
            default:
                VisitScalar(node, key, scope);
                break;
        }
    }

    private void VisitMapping(YamlNode node, ShellScope scope, int depth)
    {
        foreach (var (name, value) in node.Pairs)
        {
            if (EnvironmentKeys.Contains(name.Value))
                scope = AddEnvironment(value, scope);
            else if (name.Value is "vars")
                scope = AddTemplateVariables(value, scope);
            else if (name.Value is "working-directory" or "working_directory" or "workingDirectory" or "dir" && value.Kind == YamlNode.NodeKind.Scalar)
                scope = scope with { Directory = value.Value };
        }
        foreach (var (name, value) in node.Pairs)
        {
            if (name.Value == "defaults" && value["run"]?["working-directory"] is { } directory)
                scope = scope with { Directory = directory.Value };
            Visit(value, name.Value, scope, depth + 1);
        }
    }

    private void VisitSequence(YamlNode node, string key, ShellScope scope, int depth)
    {
        // The items of a GitLab script run in one shell; those of a Taskfile do not.
        var sharesShell = key.EndsWith("script", StringComparison.Ordinal);
        foreach (var item in node.Items)
        {
            if (item.Kind == YamlNode.NodeKind.Scalar && sharesShell && ScriptKeys.Contains(key))
                scope = _content.AddScript(YamlScript.Of(_text, item), scope);
            else
                Visit(item, key, scope, depth + 1);
        }
    }

    private void VisitScalar(YamlNode node, string key, ShellScope scope)
    {
        if (ScriptKeys.Contains(key))
            _content.AddScript(YamlScript.Of(_text, node), scope);
        else if (key == "uses")
            _content.AddFact(FactKind.Action, key, node.Value, node.Span);
        else if (key is "image" or "container" or "name" && IsGoImage(node.Value))
            _content.AddFact(FactKind.Image, key, node.Value, node.Span);
        else if (key is "repo")
            _content.AddFact(FactKind.Action, key, node.Value, node.Span);
    }

    /// <summary>"name:" is mostly a title; it is an image in Cloud Build and under GitLab's "image:".</summary>
    private static bool IsGoImage(string value) =>
        !value.Contains(' ', StringComparison.Ordinal) && (value.StartsWith("golang:", StringComparison.Ordinal) || value == "golang" || value.Contains("/go:", StringComparison.Ordinal) || value.Contains("/golang", StringComparison.Ordinal) || value.StartsWith("golangci/", StringComparison.Ordinal));

    private ShellScope AddEnvironment(YamlNode node, ShellScope scope)
    {
        foreach (var (name, value) in node.Pairs)
        {
            var scalar = value.Kind == YamlNode.NodeKind.Mapping ? value["value"] : value;
            if (scalar is not { Kind: YamlNode.NodeKind.Scalar })
                continue;
            scope = scope.Export(name.Value, scalar.Value);
            _content.AddFact(FactKind.Environment, name.Value, scalar.Value, TextSpan.FromBounds(name.Span.Start, scalar.Span.End));
        }
        foreach (var item in node.Items)
        {
            var equals = item.Value.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                continue;
            scope = scope.Export(item.Value[..equals], item.Value[(equals + 1)..]);
            _content.AddFact(FactKind.Environment, item.Value[..equals], item.Value[(equals + 1)..], item.Span);
        }
        return scope;
    }

    /// <summary>A Taskfile's "vars": known as ".NAME", which is how templates name them.</summary>
    private static ShellScope AddTemplateVariables(YamlNode node, ShellScope scope)
    {
        foreach (var (name, value) in node.Pairs)
        {
            if (value.Kind == YamlNode.NodeKind.Scalar && !value.Value.Contains("{{", StringComparison.Ordinal))
                scope = scope.Assign("." + name.Value, value.Value);
        }
        return scope;
    }
}
