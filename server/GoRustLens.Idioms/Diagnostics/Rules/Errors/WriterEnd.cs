using System.Collections.Frozen;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0413: what was written is not known to have arrived. Sure for a local writer that holds data back, is written to and never flushed or
/// closed; a question for a file opened for writing whose Close is deferred and whose error nobody gets.
/// </summary>
internal sealed class WriterEnd : DiagnosticRule
{
    // What holds data back until it is told to let go, and how it is told.
    private static readonly FrozenDictionary<string, string> Buffering = new Dictionary<string, string>
    {
        ["bufio.NewWriter"] = "Flush", ["bufio.NewWriterSize"] = "Flush", ["encoding/csv.NewWriter"] = "Flush", ["text/tabwriter.NewWriter"] = "Flush",
        ["compress/gzip.NewWriter"] = "Close", ["compress/gzip.NewWriterLevel"] = "Close", ["compress/zlib.NewWriter"] = "Close", ["compress/zlib.NewWriterLevel"] = "Close",
        ["compress/flate.NewWriter"] = "Close", ["compress/lzw.NewWriter"] = "Close", ["archive/zip.NewWriter"] = "Close", ["archive/tar.NewWriter"] = "Close",
        ["encoding/base64.NewEncoder"] = "Close", ["mime/multipart.NewWriter"] = "Close", ["mime/quotedprintable.NewWriter"] = "Close",
    }.ToFrozenDictionary();

    public override DiagnosticCode Info { get; } = new("GRL0413", "What was written may never arrive, and nobody would know", HazardClass.ErrorHandling, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null)
            yield break;
        foreach (var assign in context.All<AssignStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assign is not { Rhs: [CallExpr call], Lhs: [Ident { IsBlank: false } name, ..] } || context.Model.SymbolOf(name) is not { IsLocalVariable: true } writer || !ReferenceEquals(writer.Ident, name))
                continue;
            var callee = context.Model.CalleeName(call);
            if (Buffering.TryGetValue(callee, out var end) && context.FunctionAround(assign) is { } function && WrittenOnly(writer, end, function, context) is { } write)
            {
                yield return new Finding(Code, name.Span, MessageText.Fit(name.Name, shown => $"{shown} holds data back and is never told to {end}; Rust's writers do that on drop, and finish() reports the error"))
                {
                    Related = [new RelatedPlace(write.Span, "this is written, and may stay in memory")],
                };
            }
        }
        foreach (var defer in context.All<DeferStmt>())
        {
            if (defer.Call is CallExpr { Fun: SelectorExpr { X: Ident name, Sel.Name: "Close" }, Args.IsEmpty: true } close && IsOpenedForWriting(name, context) && !IsAskedElsewhere(name, close, context))
            {
                yield return new Finding(Code, defer.Span, MessageText.Fit(name.Name, shown => $"Close says whether {shown} was written, and nobody listens; Rust's drop is silent too, sync_all() is not"))
                {
                    Level = FindingLevel.All,
                };
            }
        }
    }

    /// <summary>True for a file variable that this function opened to write into.</summary>
    internal static bool IsOpenedForWriting(Expr file, DeclContext context) =>
        context.Model.TypeOf(file) is GoPointer { Element: GoNamed { Symbol.FullName: "os.File" } }
        && ErrorOrigins.CallsOf(file, context) is { } calls && calls.All(call => OpensForWriting(call, context));

    private static bool OpensForWriting(CallExpr call, DeclContext context) => context.Model.CalleeName(call) switch
    {
        "os.Create" => true,
        "os.OpenFile" => call.Args is [_, var flags, ..] && context.File.TextOf(flags) is var text && (text.Contains("O_WRONLY", StringComparison.Ordinal) || text.Contains("O_RDWR", StringComparison.Ordinal) || text.Contains("O_APPEND", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>Another Close or Sync of the file, whose error is used.</summary>
    private static bool IsAskedElsewhere(Ident file, CallExpr deferred, DeclContext context)
    {
        var symbol = context.Model.SymbolOf(file);
        return context.All<CallExpr>().Any(call => !ReferenceEquals(call, deferred)
            && call.Fun is SelectorExpr { X: Ident other, Sel.Name: "Close" or "Sync" } && ReferenceEquals(context.Model.SymbolOf(other), symbol)
            && context.ParentOf(call) is not (ExprStmt or DeferStmt));
    }

    /// <summary>The first write, where the function does nothing but write: the writer stays here and is never ended.</summary>
    private static GoNode? WrittenOnly(Symbol writer, string end, GoNode function, DeclContext context)
    {
        GoNode? write = null;
        foreach (var use in Mentions.Of(writer, function, context.Model))
        {
            if (ReferenceEquals(use, writer.Ident))
                continue;
            switch (context.ParentOf(use))
            {
                case SelectorExpr { Sel.Name: var method } selector when context.ParentOf(selector) is CallExpr call && ReferenceEquals(call.Fun, selector):
                    if (method == end || method is "Flush" or "WriteAll" or "Close" or "Reset")
                        return null;
                    if (method.StartsWith("Write", StringComparison.Ordinal) || method is "Create" or "CreateFormFile" or "CreateFormField" or "CreatePart" or "ReadFrom")
                        write ??= call;
                    break;
                case CallExpr { Args: [var first, ..] } call when ReferenceEquals(first, use) && context.Model.CalleeName(call) is "fmt.Fprint" or "fmt.Fprintf" or "fmt.Fprintln" or "io.WriteString" or "io.Copy" or "io.CopyN":
                    write ??= call;
                    break;
                default:
                    return null;
            }
        }
        return write;
    }
}
