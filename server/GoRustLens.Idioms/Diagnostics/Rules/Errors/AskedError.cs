using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>Whether Rust would warn that a call's error is dropped: each Result counts, but for those that cannot be an Err.</summary>
internal static class AskedError
{
    /// <param name="call">The call.</param>
    /// <param name="statement">The expression, go or defer statement that it is.</param>
    /// <param name="context">Where it stands.</param>
    public static bool Drops(CallExpr call, Stmt statement, DeclContext context)
    {
        var model = context.Model;
        if (model.SignatureOf(call) is not { } signature || ErrorTypes.FailureIndex(signature) < 0 || ErrorTypes.SaysSo(call, model))
            return false;
        var callee = model.CalleeOf(call);
        // An error that is made and thrown away says nothing of a failure.
        if (callee is { PackagePath: "errors" } or { FullName: "fmt.Errorf" })
            return false;
        if (callee is not null && (IsSilent(callee) || WritesSafely(call, callee, model)))
            return false;
        // A deferred Close of a file that was written has a rule of its own.
        if (statement is DeferStmt && call.Fun is SelectorExpr { X: Ident file, Sel.Name: "Close" } && WriterEnd.IsOpenedForWriting(file, context))
            return false;
        return statement is not (DeferStmt or ExprStmt) || !ClosesReader(call, context);
    }

    /// <summary>True for calls of which documentation says that they do not fail, or that print for people.</summary>
    public static bool IsSilent(Symbol callee) =>
        ErrorCallExceptions.NeverFail.Contains(callee.FullName) || callee.PackagePath is "hash" || (callee.Name == "Write" && ErrorCallExceptions.HashPackages.Contains(callee.PackagePath));

    /// <summary>fmt.Fprint… and io.WriteString into memory, a hash, standard error, or what keeps its error until it is flushed; their own writes, too.</summary>
    private static bool WritesSafely(CallExpr call, Symbol callee, SemanticModel model)
    {
        if (callee.FullName is "fmt.Fprint" or "fmt.Fprintf" or "fmt.Fprintln" or "io.WriteString" && call.Args is [var target, ..])
            return model.SymbolOf(target)?.FullName is "os.Stderr" or "os.Stdout" or "io.Discard" || IsMemory(model.TypeOf(target)) || IsMemory(model.TypeOf(target is UnaryExpr address ? address.X : target));
        return callee.Name is "Write" or "WriteString" && call.Fun is SelectorExpr selector && IsMemory(model.TypeOf(selector.X));
    }

    private static bool IsMemory(GoType type) => (type as GoNamed ?? (type as GoPointer)?.Element as GoNamed)?.Symbol is { } symbol
        && (symbol.FullName is "bytes.Buffer" or "strings.Builder" or "hash.Hash" or "hash.Hash32" or "hash.Hash64" or "hash/maphash.Hash" or "net/http.ResponseWriter" or "bufio.Writer" or "text/tabwriter.Writer" or "compress/gzip.Writer" || ErrorCallExceptions.HashPackages.Contains(symbol.PackagePath));

    /// <summary>Close on what can only be read: nothing is lost with its error. So for files that this function opened for reading.</summary>
    private static bool ClosesReader(CallExpr call, DeclContext context)
    {
        if (call is not { Fun: SelectorExpr { Sel.Name: "Close" } selector, Args.IsEmpty: true })
            return false;
        var type = context.Model.TypeOf(selector.X);
        if (type is GoNamed { Symbol.PackagePath: "io" or "net/http" } && SemanticModel.MemberOf(type, "Write") is null)
            return true;
        return type is GoPointer { Element: GoNamed { Symbol.FullName: "os.File" } }
            && ErrorOrigins.CallsOf(selector.X, context) is { } calls && calls.All(origin => context.Model.CalleeName(origin) == "os.Open");
    }
}
