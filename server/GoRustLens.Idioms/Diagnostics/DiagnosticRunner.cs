using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Runs the rules over a file. A rule that throws is reported and left out; the others go on.</summary>
public static partial class DiagnosticRunner
{
    /// <summary>All findings that no comment ignores, by place. None for generated files and for files with syntax errors around the function.</summary>
    /// <param name="file">The file.</param>
    /// <param name="model">The file's model.</param>
    /// <param name="settings">Which codes run.</param>
    /// <param name="onRuleFailure">Told of each rule that threw, once a function and rule; called on the calling thread.</param>
    /// <param name="cancellationToken">Looked at before each rule of each function.</param>
    public static ImmutableArray<Finding> Run(
        GoFile file, SemanticModel model, DiagnosticSettings settings, Action<RuleFailure> onRuleFailure, CancellationToken cancellationToken) =>
        Run(file, model, settings, RuleList.All, onRuleFailure, cancellationToken);

    /// <inheritdoc cref="Run(GoFile, SemanticModel, DiagnosticSettings, Action{RuleFailure}, CancellationToken)"/>
    internal static ImmutableArray<Finding> Run(
        GoFile file,
        SemanticModel model,
        DiagnosticSettings settings,
        ImmutableArray<DiagnosticRule> rules,
        Action<RuleFailure> onRuleFailure,
        CancellationToken cancellationToken)
    {
        if (IsGenerated(file) || IsLeftOutOfBuilds(file))
            return [];
        var findings = new List<Finding>();
        foreach (var declaration in file.Root.Decls)
        {
            if (declaration is not FuncDecl { Body: not null } function || HasSyntaxError(file, function))
                continue;
            foreach (var rule in rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (settings.IsEnabled(rule.Code))
                    RunRule(rule, file, function, model, findings, onRuleFailure, cancellationToken);
            }
        }
        return [.. Suppressions.Read(file)
            .Apply(file, findings, code => settings.IsEnabled(code) && rules.Any(rule => rule.Code == code))
            .Where(finding => settings.IsEnabled(finding.Code))
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)];
    }

    /// <summary>True for files that say that a program wrote them.</summary>
    /// <remarks>Source: go.dev/s/generatedcode: a line comment before the package clause.</remarks>
    public static bool IsGenerated(GoFile file)
    {
        foreach (var comment in file.Comments)
        {
            if (comment.Start > file.Root.Name.Start)
                return false;
            if (GeneratedHeader().IsMatch(file.Text.Slice(comment.Span)))
                return true;
        }
        return false;
    }

    /// <summary>True for "//go:build ignore": a script beside the package, not a part of it.</summary>
    private static bool IsLeftOutOfBuilds(GoFile file)
    {
        foreach (var comment in file.Comments)
        {
            if (comment.Start > file.Root.Name.Start)
                return false;
            if (file.Text.Slice(comment.Span).TrimEnd() is "//go:build ignore")
                return true;
        }
        return false;
    }

    private static void RunRule(
        DiagnosticRule rule,
        GoFile file,
        FuncDecl function,
        SemanticModel model,
        List<Finding> findings,
        Action<RuleFailure> onRuleFailure,
        CancellationToken cancellationToken)
    {
        try
        {
            InjectedFault.ThrowFor(rule.Code);
            // Materialised first, so that a rule that throws half-way leaves nothing behind.
            findings.AddRange(rule.Inspect(file, function, model, cancellationToken).ToList());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            onRuleFailure(new RuleFailure(rule.Code, exception));
        }
    }

    /// <summary>Where a function is half-written, what its flow says is not what the user means.</summary>
    private static bool HasSyntaxError(GoFile file, FuncDecl function)
    {
        foreach (var error in file.Errors)
        {
            if (function.Span.Touches(error.Span.Start))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^// Code generated .* DO NOT EDIT\.\r?$", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedHeader();
}
