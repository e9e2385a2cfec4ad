using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0004: fmt.Errorf, or that of golang.org/x/xerrors, formats the cause, an error behind ": " at the end of the text, with %v or %s. Silent where another %w keeps
/// a chain (then the choice was made), where the error stands inside the sentence, in tests, and in packages that do not keep chains as a rule: there it is the house's style.
/// With all findings asked for: each error that becomes text and is not kept by a %w as well.
/// </summary>
internal sealed partial class BrokenErrorChain : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0004", "An error is wrapped with %v, so that errors.Is and errors.As no longer find it", HazardClass.ErrorHandling, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        var (file, model) = (context.File, context.Model);
        foreach (var call in context.All<CallExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call is not { Fun: SelectorExpr { Sel.Name: "Errorf" } or Ident { Name: "Errorf" }, HasEllipsis: false, Args: [var format, _, ..] } || model.CalleeName(call) is not ("fmt.Errorf" or "golang.org/x/xerrors.Errorf"))
                continue;
            var isHealthyByHabit = model.Package.PathOf(file)?.EndsWith("_test.go", StringComparison.Ordinal) == true || !WrappingStyle.Of(model.Package).KeepsChains || TestSupport.Holds(context);
            if ((isHealthyByHabit || EndsHere(call, context) || NobodyAsks(call.Args[^1], context) ? null : Inspect(call, model)) is { } finding)
                yield return finding;
            else if (Ask(call, format, model) is { } question)
                yield return question;
        }
    }

    /// <summary>True for an argument of a call that stands alone and prints it, logs it or answers with it: nobody asks errors.Is there.</summary>
    private static bool EndsHere(CallExpr call, DeclContext context) =>
        context.ParentOf(call) is CallExpr taker && taker.Args.Contains(call)
        && context.ParentOf(taker) is ExprStmt or DeferStmt or GoStmt && PrintingName().IsMatch(ExprFacts.CalledName(taker));

    /// <summary>
    /// The cause comes from a parser of the standard library, whose errors say what is wrong with a text and are not asked for, or from a
    /// module that is not at hand; or a program's own package makes it, in which nothing asks for errors.
    /// </summary>
    private static bool NobodyAsks(Expr cause, DeclContext context)
    {
        if (context.File.Root.Name.Name == "main" && !ErrorsAsked.In(context.Model.Package))
            return true;
        if (IsMaskedHere(cause, context))
            return true;
        if (ErrorOrigins.CallsOf(cause, context) is not { } calls)
            return false;
        return calls.All(call => context.Model.CalleeOf(call) is not { } callee || callee.Kind == SymbolKind.Unresolved
            || (Values.EnumSet.IsStandardPath(callee.PackagePath) && callee.PackagePath.Length > 0 && (!Asked.Contains(callee.PackagePath) || callee.Name.StartsWith("Parse", StringComparison.Ordinal)) && !ReferenceEquals(callee.Package, context.Model.Package)));
    }

    /// <summary>"if errors.Is(err, io.EOF) { err = fmt.Errorf("cut off: %v", err) }": that nobody finds it below any more is what it is for.</summary>
    private static bool IsMaskedHere(Expr cause, DeclContext context) =>
        cause is Ident { Name: var name } && context.AncestorsOf(cause).OfType<AssignStmt>().Any(assign => assign.Lhs is [Ident target] && target.Name == name)
        && context.AncestorsOf(cause).OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(cause.Span)
            && context.All<CallExpr>().Any(call => branch.Cond.Span.Contains(call.Span) && call.Args is [Ident asked, ..] && asked.Name == name && context.Model.CalleeName(call) is "errors.Is" or "errors.As"));

    // Packages whose errors programs tell apart: not found, closed, timed out, cancelled.
    private static readonly FrozenSet<string> Asked = new[] { "os", "io", "io/fs", "os/exec", "net", "net/http", "context", "database/sql", "syscall", "bufio", "errors", "fmt" }.ToFrozenSet();

    [GeneratedRegex("log|fatal|print|warn|panic|exit|respon|^(?:error|debug|info|trace|write)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PrintingName();

    /// <summary>The first error that is formatted, and of which no %w keeps the value.</summary>
    private Finding? Ask(CallExpr call, Expr format, SemanticModel model)
    {
        var literal = format as BasicLit;
        if ((literal?.Value ?? model.ConstantOf(format)?.ToText()) is not { } text)
            return null;
        var verbs = FormatVerbs.ReadIndexed(text);
        var texts = verbs.Where(verb => verb.Verb is 'v' or 's' or 'q' && verb.Argument >= 0 && verb.Argument < call.Args.Length - 1
            && !verbs.Any(other => other.Verb == 'w' && other.Argument == verb.Argument)
            && ErrorTypes.IsFailure(model.TypeOf(call.Args[verb.Argument + 1]))).ToList();
        if (texts is not [var first, ..])
            return null;
        var cause = call.Args[first.Argument + 1];
        var canMend = literal is not null && texts.TrueForAll(verb => verb.Verb != 'q' && !verb.HasFlags);
        return new Finding(Code, literal is null ? cause.Span : SpanOf(first, literal), $"%{first.Verb} makes the error text, errors.Is finds nothing below; Rust's #[source] keeps it")
        {
            Level = FindingLevel.All,
            Related = literal is null ? [] : [new RelatedPlace(cause.Span, "this error becomes text")],
            Fixes = literal is null || !canMend ? [] : [new GoFix("Wrap with %w", [.. texts.Select(verb => new TextEdit(SpanOf(verb, literal), "%w"))])],
        };
    }

    private static TextSpan SpanOf(FormatVerb verb, BasicLit literal) => new(literal.Start + verb.Offset, verb.Length);

    private Finding? Inspect(CallExpr call, SemanticModel model)
    {
        if (call.HasEllipsis || call.Args is not [BasicLit { LiteralKind: TokenKind.String } format, ..])
            return null;
        var verbs = FormatVerbs.Read(format);
        if (verbs.IsDefaultOrEmpty || verbs.Length != call.Args.Length - 1 || verbs.Any(verb => verb.Verb == 'w'))
            return null;
        var last = verbs[^1];
        var cause = call.Args[^1];
        if (last.Verb is not ('v' or 's') || last.HasFlags || !last.IsAtEndAfterColon || !model.IsError(cause))
            return null;
        var span = TextSpan.FromBounds(format.Start + last.Offset, format.Start + last.Offset + 2);
        return new Finding(Code, span, $"%{last.Verb} cuts the error chain, errors.Is finds nothing below; Rust's ? with #[from] keeps the source")
        {
            Related = [new RelatedPlace(cause.Span, "this error becomes text")],
            Fixes = [new GoFix("Wrap with %w", [new TextEdit(span, "%w")])],
        };
    }
}
