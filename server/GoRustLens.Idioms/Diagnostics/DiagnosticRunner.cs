using System.Collections.Immutable;
using System.Diagnostics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Runs the rules over a file. A rule that throws is reported and left out; the others go on.</summary>
public static class DiagnosticRunner
{
    /// <summary>All findings that no comment ignores, by place. None for generated files and for files with syntax errors around the function.</summary>
    /// <param name="file">The file.</param>
    /// <param name="model">The file's model.</param>
    /// <param name="settings">Which codes run.</param>
    /// <param name="onRuleFailure">Told of each rule that threw, once a function and rule; called on the calling thread.</param>
    /// <param name="cancellationToken">Looked at before each rule of each function.</param>
    public static ImmutableArray<Finding> Run(
        GoFile file, SemanticModel model, DiagnosticSettings settings, Action<RuleFailure> onRuleFailure, CancellationToken cancellationToken) =>
        Find(file, model, settings, earlier: null, RuleList.All, onRuleFailure, cancellationToken).Findings;

    /// <summary>As <see cref="Run"/>, in a form that the next state of the file can take from.</summary>
    /// <param name="file">The file.</param>
    /// <param name="model">The file's model.</param>
    /// <param name="settings">Which codes run.</param>
    /// <param name="earlier">What was found in an earlier state of the file. Functions that were not edited since keep their findings, although an edit elsewhere may bear on them too; those that were keep what rules that read the whole package have found. Null to look at all.</param>
    /// <param name="onRuleFailure">Told of each rule that threw, once a function and rule; called on the calling thread.</param>
    /// <param name="cancellationToken">Looked at before each rule of each function.</param>
    public static FileFindings Find(
        GoFile file, SemanticModel model, DiagnosticSettings settings, FileFindings? earlier, Action<RuleFailure> onRuleFailure, CancellationToken cancellationToken) =>
        Find(file, model, settings, earlier, RuleList.All, onRuleFailure, cancellationToken);

    /// <inheritdoc cref="Find(GoFile, SemanticModel, DiagnosticSettings, FileFindings?, Action{RuleFailure}, CancellationToken)"/>
    internal static FileFindings Find(
        GoFile file,
        SemanticModel model,
        DiagnosticSettings settings,
        FileFindings? earlier,
        ImmutableArray<DiagnosticRule> rules,
        Action<RuleFailure> onRuleFailure,
        CancellationToken cancellationToken)
    {
        if (IsGenerated(file) || IsLeftOutOfBuilds(file))
            return new FileFindings(file.Text, settings, [], []);
        using var asked = AnalysisCancellation.Enter(cancellationToken);
        var enabled = rules.Where(rule => settings.Runs(rule.Info)).ToImmutableArray();
        var functions = file.Root.Decls.OfType<FuncDecl>().Where(function => function.Body is not null).ToList();
        ImmutableArray<(TextSpan Span, TextSpan Body)> places = [.. functions.Select(function => (function.Span, function.Body!.Span))]; // filtered above
        var move = earlier?.MoveTo(file.Text, places, settings);
        var quick = enabled.RemoveAll(rule => rule.ReadsPackage);
        var found = ImmutableArray.CreateBuilder<FunctionFindings>(functions.Count);
        for (var index = 0; index < functions.Count; index++)
        {
            var (span, body) = places[index];
            var isBroken = HasSyntaxError(file, functions[index]);
            var kept = move is { } way && !isBroken ? earlier!.Functions[index].In(way, span, body) : null; // without an earlier state no way
            if (kept is null && !isBroken && move is { } edited)
            {
                var now = FindingsIn(functions[index], file, model, quick, isQuick: true, settings, onRuleFailure, cancellationToken);
                var stayed = earlier!.Functions[index].Stayed(edited); // without an earlier state no way
                kept = new FunctionFindings(span, body, IsAnalysed: true, WithoutRepeats(now.AddRange(stayed), file, enabled, settings));
            }
            found.Add(kept ?? new FunctionFindings(span, body, !isBroken, isBroken ? [] : FindingsIn(functions[index], file, model, enabled, isQuick: false, settings, onRuleFailure, cancellationToken)));
        }
        // Few and quick: what stands outside of functions is looked at each time.
        var outside = file.Root.Decls.OfType<GenDecl>()
            .Where(declaration => declaration.Tok != TokenKind.Import && !HasSyntaxError(file, declaration))
            .SelectMany(declaration => FindingsIn(declaration, file, model, move is null ? enabled : quick, isQuick: move is not null, settings, onRuleFailure, cancellationToken));
        var ignored = ImmutableArray.CreateBuilder<Finding>();
        var shown = Suppressions.Read(file)
            .Apply(file, found.SelectMany(function => function.Findings).Concat(outside), code => enabled.Any(rule => rule.Code == code), ignored)
            .Where(settings.Shows)
            .OrderBy(finding => finding.Span.Start)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal);
        return new FileFindings(file.Text, settings, found.ToImmutable(), [.. shown]) { Ignored = [.. ignored.Where(settings.Shows)] };
    }

    /// <inheritdoc cref="GeneratedCode.Is"/>
    public static bool IsGenerated(GoFile file) => GeneratedCode.Is(file);

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

    private static ImmutableArray<Finding> FindingsIn(
        Decl declaration,
        GoFile file,
        SemanticModel model,
        ImmutableArray<DiagnosticRule> rules,
        bool isQuick,
        DiagnosticSettings settings,
        Action<RuleFailure> onRuleFailure,
        CancellationToken cancellationToken)
    {
        var times = settings.Times;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var ofRule = new List<Finding>();
        var context = new DeclContext(file, declaration, model) { IsQuick = isQuick };
        times?.Prepare(context);
        foreach (var rule in rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var begun = times is null ? 0 : Stopwatch.GetTimestamp();
            try
            {
                InjectedFault.ThrowFor(rule.Code);
                // Collected first, so that a rule that throws half-way leaves nothing behind.
                ofRule.Clear();
                ofRule.AddRange(rule.Inspect(context, cancellationToken).Select(finding => finding.Level != FindingLevel.All && LinterComments.Excuse(finding, file) ? finding with { Level = FindingLevel.All } : finding));
                findings.AddRange(rule.ReadsPackage ? ofRule.Select(finding => finding with { IsOfPackage = true }) : ofRule);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                onRuleFailure(new RuleFailure(rule.Code, exception));
            }
            times?.Add(rule.Code, begun);
        }
        return WithoutRepeats(findings.ToImmutable(), file, rules, settings);
    }

    /// <summary>Two rules can see one mistake from two sides; the reader is told once.</summary>
    private static ImmutableArray<Finding> WithoutRepeats(ImmutableArray<Finding> findings, GoFile file, ImmutableArray<DiagnosticRule> rules, DiagnosticSettings settings)
    {
        if (findings.Length < 2)
            return findings;
        // Who yields must not leave the line empty: only to what is shown.
        var places = findings.Where(settings.Shows).Select(finding => (file.Text.Lines.LineOf(finding.Span.Start), finding.Code)).ToHashSet();
        var yields = rules.Where(rule => !rule.Info.YieldsTo.IsEmpty).ToDictionary(rule => rule.Code, rule => rule.Info.YieldsTo, StringComparer.Ordinal);
        return [.. findings.Where(finding => !yields.TryGetValue(finding.Code, out var others)
            || !others.Any(other => places.Contains((file.Text.Lines.LineOf(finding.Span.Start), other))))];
    }

    /// <summary>Where a declaration is half-written, what its flow says is not what the user means.</summary>
    private static bool HasSyntaxError(GoFile file, Decl declaration)
    {
        foreach (var error in file.Errors)
        {
            if (declaration.Span.Touches(error.Span.Start))
                return true;
        }
        return false;
    }
}
