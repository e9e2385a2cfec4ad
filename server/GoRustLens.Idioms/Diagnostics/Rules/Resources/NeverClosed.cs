using System.Collections.Frozen;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>
/// GRL0601: a file, response, connection, listener or row set is opened, kept in a local variable, and never closed; or a path leaves the
/// function before it is. What is returned, stored, captured or handed to a function that may keep it is closed by others.
/// </summary>
internal sealed class NeverClosed : DiagnosticRule
{
    private static readonly FrozenSet<string> Openers = new[]
    {
        "os.Open", "os.Create", "os.OpenFile", "os.CreateTemp", "net.Dial", "net.DialTimeout", "net.Listen", "net.ListenPacket", "net.ListenTCP", "net.ListenUDP", "net.DialTCP", "net.DialUDP",
        "crypto/tls.Dial", "crypto/tls.Listen", "archive/zip.OpenReader", "net/http.Get", "net/http.Head", "net/http.Post", "net/http.PostForm",
        "net/http.Client.Do", "net/http.Client.Get", "net/http.Client.Head", "net/http.Client.Post", "net/http.Client.PostForm", "net/http.Transport.RoundTrip",
        "database/sql.DB.Query", "database/sql.DB.QueryContext", "database/sql.Tx.Query", "database/sql.Tx.QueryContext", "database/sql.Stmt.Query", "database/sql.Stmt.QueryContext",
        "database/sql.Conn.QueryContext", "database/sql.DB.Prepare", "database/sql.DB.PrepareContext",
    }.ToFrozenSet();

    /// <summary>Packages whose functions read or write what they get, and leave it open.</summary>
    private static readonly FrozenSet<string> Borrowing = new[]
    {
        "io", "bufio", "fmt", "encoding/json", "encoding/xml", "encoding/csv", "encoding/gob", "io/ioutil", "compress/gzip", "log", "text/template", "html/template", "bytes", "strings", "image", "image/png", "image/jpeg", "errors", "hash",
    }.ToFrozenSet();

    public override DiagnosticCode Info { get; } = new("GRL0601", "A file, response or row set is never closed", HazardClass.Leak, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Fun is not SelectorExpr selector || !MayOpen(selector.Sel.Name) || context.Model.CalleeName(call) is not { } callee || !Openers.Contains(callee))
                continue;
            if (context.FunctionAround(call) is not { } function || Opened(call, context) is not var (name, error, statement) || context.Model.SymbolOf(name) is not { IsLocalVariable: true } resource)
                continue;
            var ends = EndsOf(resource, statement, function, context);
            if (ends is null)
                continue;
            var isMain = function is FuncDecl { Name.Name: "main" or "init" or "TestMain" };
            var shown = resource.Type is GoPointer { Element: GoNamed { Symbol.Name: "Response" } } ? $"{name.Name}.Body" : name.Name;
            if (ends.Count == 0)
            {
                yield return new Finding(Code, call.Fun.Span, MessageText.Fit(shown, text => $"{text} is never closed; a Rust value closes when it is dropped, at the end of its block"))
                {
                    Level = isMain ? FindingLevel.All : FindingLevel.Bugs,
                };
            }
            else if (!isMain && context.FlowOf(function).Control.ExitAvoiding(statement, ends, edge => !IsFailure(edge, error, context)) is { } way)
            {
                yield return new Finding(Code, call.Fun.Span, MessageText.Fit(shown, text => $"{text} is not closed on all paths; a Rust value closes when it is dropped, at the end of its block"))
                {
                    Level = FindingLevel.All,
                    Related = way.Leave is null ? [] : [new RelatedPlace(way.Leave.Span, "left open here")],
                };
            }
        }
    }

    private static bool MayOpen(string name) =>
        name is "Open" or "Create" or "OpenFile" or "CreateTemp" or "OpenReader" or "Get" or "Head" or "Do" or "RoundTrip" || name.StartsWith("Dial", StringComparison.Ordinal)
        || name.StartsWith("Listen", StringComparison.Ordinal) || name.StartsWith("Post", StringComparison.Ordinal) || name.StartsWith("Query", StringComparison.Ordinal) || name.StartsWith("Prepare", StringComparison.Ordinal);

    private static (Ident Name, Ident? Error, GoNode Statement)? Opened(CallExpr call, DeclContext context) => context.ParentOf(call) switch
    {
        AssignStmt { Lhs: [Ident { IsBlank: false } name, Ident error], Rhs: [_] } assign => (name, error, assign),
        ValueSpec { Names: [{ IsBlank: false } name, var error], Values: [_] } spec => (name, error, spec),
        _ => null,
    };

    /// <summary>The uses after which the function need not close it; null where one of them is not understood, empty where there is none.</summary>
    private static List<GoNode>? EndsOf(Symbol resource, GoNode opened, GoNode function, DeclContext context)
    {
        var ends = new List<GoNode>();
        foreach (var ident in context.All<Ident>())
        {
            if (ident.Name != resource.Name || opened.Span.Contains(ident.Span) || !ReferenceEquals(context.Model.SymbolOf(ident), resource))
                continue;
            if (context.ParentOf(ident) is AssignStmt again && again.Lhs.Contains(ident))
                return null;
            if (!ReferenceEquals(context.FunctionAround(ident), function))
            {
                // In a literal: it may close it, whenever it runs.
                ends.Add(context.AncestorsOf(ident).OfType<FuncLit>().Last(literal => !ReferenceEquals(literal, function) && function.Span.Contains(literal.Span)));
                continue;
            }
            if (!IsOnlyRead(ident, resource, context))
                ends.Add(ident);
        }
        return ends;
    }

    /// <summary>A method or field other than Close, a comparison, or an argument of a function that only reads or writes.</summary>
    private static bool IsOnlyRead(Ident ident, Symbol resource, DeclContext context)
    {
        GoNode at = ident;
        var isResponse = resource.Type is GoPointer { Element: GoNamed { Symbol.Name: "Response" } };
        if (context.ParentOf(at) is SelectorExpr member && ReferenceEquals(member.X, at))
        {
            if (member.Sel.Name == "Close")
                return false;
            if (!isResponse || member.Sel.Name != "Body")
                return true;
            at = member;
            if (context.ParentOf(at) is SelectorExpr { Sel.Name: var method } body && ReferenceEquals(body.X, at))
                return method != "Close";
        }
        return context.ParentOf(at) switch
        {
            BinaryExpr => true,
            CallExpr call when !ReferenceEquals(call.Fun, at) => context.Model.CalleeOf(call) is { Kind: SymbolKind.Function } callee && Borrowing.Contains(callee.PackagePath) && !(Wraps(callee) && IsKept(call, context)),
            _ => false,
        };
    }

    private static bool Wraps(Symbol callee) => callee.Type is GoSignature { Results: [var first, ..] } && first.Type.Underlying is GoPointer or GoInterface && !Universe.IsError(first.Type);

    /// <summary>What wraps the resource may be returned, and closed through.</summary>
    private static bool IsKept(CallExpr call, DeclContext context) => context.ParentOf(call) is ReturnStmt or KeyValueExpr or CompositeLit or CallExpr { Fun: not SelectorExpr };

    /// <summary>The way on which opening failed: there is nothing to close.</summary>
    private static bool IsFailure(FlowEdge edge, Ident? error, DeclContext context)
    {
        if (error is null || edge.Source.Steps is not [.., { Kind: FlowStepKind.Condition, Node: BinaryExpr { Op: TokenKind.NotEqual or TokenKind.Equal } check }])
            return false;
        var isAbout = check.X is Ident left && left.Name == error.Name && context.Model.IsNil(check.Y);
        return isAbout && edge.Kind == (check.Op == TokenKind.NotEqual ? FlowEdgeKind.True : FlowEdgeKind.False);
    }
}
