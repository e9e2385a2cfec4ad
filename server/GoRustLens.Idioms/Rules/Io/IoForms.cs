using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Io;

/// <summary>Reading and writing behind interfaces.</summary>
internal static class IoForms
{
    public static ImmutableArray<IdiomRule> All =>
    [
        Form.On<SelectorExpr>("io-reader-param", NodeKind.SelectorExpr, (context, node) =>
            context.ParentOf(node) is Field parameter && Functions.IsParameter(context, parameter) && Imports.PathOf(context, node) == "io" && TypeFacts.IsInterfaceType(context, node) && IsStream(node.Sel.Name)
                ? Form.Match(node.Sel.Span, Subjects.FunctionAround(context, parameter)) with { ShowsSignature = true, Sentence = SentenceOf(node.Sel.Name) }
                : null),
        Form.On<CallExpr>("print-type", NodeKind.CallExpr, (context, node) =>
            node.Fun is SelectorExpr printer && Imports.PathOf(context, printer) == "fmt" && AsksForType(node) ? Form.Match(printer.Sel.Span, Subjects.StatementOf(context, node)) : null),
    ];

    /// <summary>True for interfaces whose bounds are Read, Write or both.</summary>
    private static bool IsStream(string name) => name.StartsWith("Read", StringComparison.Ordinal) ? name is "Reader" or "ReadCloser" or "ReadSeeker" or "ReadSeekCloser" or "ReadWriter" or "ReadWriteCloser" or "ReadWriteSeeker" : name is "Writer" or "WriteCloser" or "WriteSeeker";

    /// <summary>Null for what the page itself speaks of.</summary>
    private static string? SentenceOf(string name) => name switch
    {
        "Writer" or "WriteCloser" => "`fn f(w: &mut impl Write)` or `&mut dyn Write`; in async code `AsyncWrite + Unpin`",
        "WriteSeeker" => "`fn f(w: &mut (impl Write + Seek))`; in async code `AsyncWrite + AsyncSeek + Unpin`",
        "ReadSeeker" or "ReadSeekCloser" => "`fn f(r: &mut (impl Read + Seek))`; in async code `AsyncRead + AsyncSeek + Unpin`",
        "ReadWriter" or "ReadWriteCloser" or "ReadWriteSeeker" => "`fn f(s: &mut (impl Read + Write))`; in async code `AsyncRead + AsyncWrite + Unpin`",
        _ => null,
    };

    /// <summary>True where the first literal that holds verbs has a %T.</summary>
    private static bool AsksForType(CallExpr call) =>
        call.Args.Take(2).OfType<BasicLit>().FirstOrDefault(literal => literal.LiteralKind == TokenKind.String) is { } format
        && FormatVerbs.Read(format) is { IsDefault: false } verbs && verbs.Any(verb => verb.Verb == 'T');
}
