using System.Collections.Frozen;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Resources;

/// <summary>
/// GRL0601: a file, response, connection, listener or row set is opened, kept in a local variable, and never closed; or a path leaves the
/// function, or the variable gets another one, before it is. What is returned, stored or handed to a function that may keep it is closed by others.
/// </summary>
internal sealed class NeverClosed : DiagnosticRule
{
    private static readonly FrozenSet<string> Openers = new[]
    {
        "os.Open", "os.Create", "os.OpenFile", "os.CreateTemp", "net.Dial", "net.DialTimeout", "net.Listen", "net.ListenPacket", "net.ListenTCP", "net.ListenUDP", "net.DialTCP", "net.DialUDP",
        "crypto/tls.Dial", "crypto/tls.Listen", "archive/zip.OpenReader", "net/http.Get", "net/http.Head", "net/http.Post", "net/http.PostForm",
        "net/http.Client.Do", "net/http.Client.Get", "net/http.Client.Head", "net/http.Client.Post", "net/http.Client.PostForm", "net/http.Transport.RoundTrip", "net/http.RoundTripper.RoundTrip",
        "database/sql.DB.Query", "database/sql.DB.QueryContext", "database/sql.Tx.Query", "database/sql.Tx.QueryContext", "database/sql.Stmt.Query", "database/sql.Stmt.QueryContext",
        "database/sql.Conn.QueryContext", "database/sql.DB.Prepare", "database/sql.DB.PrepareContext",
    }.ToFrozenSet();

    /// <summary>The types that the openers give, without their packages: what else gives one is looked into.</summary>
    private static readonly FrozenSet<string> Opened = new[] { "File", "Response", "Conn", "Listener", "ReadCloser", "Rows", "TCPConn", "TCPListener", "UDPConn", "PacketConn" }.ToFrozenSet();

    public override DiagnosticCode Info { get; } = new("GRL0601", "A file, response or row set is never closed", HazardClass.Leak, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        ResourceUses? uses = null;
        foreach (var call in context.All<CallExpr>())
        {
            if (!Opens(call, context.Model, ref uses) || context.FunctionAround(call) is not { } function)
                continue;
            var owner = OwnerOf(call, context);
            if (IsDropped(owner, context) is { } isWhole)
            {
                var what = ResultOf(owner, context.Model);
                if (ResourceUses.IsResponse(what) || ResourceUses.IsRows(what))
                    yield return Dropped(call, ResourceUses.IsResponse(what), isWhole && !IsTest(context) && (owner.Fun is not SelectorExpr { Sel.Name: "RoundTrip" } || context.ParentOf(owner) is ExprStmt));
                continue;
            }
            if (Holder(owner, context) is not var (name, error, statement) || context.Model.SymbolOf(name) is not { IsLocalVariable: true } resource)
                continue;
            uses ??= ResourceUses.Of(context.Model.Package);
            if (uses.EndsOf(resource, function, context) is { } ends && Judge(call, name, error, statement, resource, ends, function, context) is { } finding)
                yield return finding;
        }
    }

    private Finding Dropped(CallExpr call, bool isResponse, bool isSure) =>
        new(Code, call.Fun.Span, MessageText.Fit(ExprFacts.CalledName(call), name => isResponse
            ? $"The Body of what {name} gives is never closed; a Rust response closes when it is dropped"
            : $"The rows that {name} gives are never closed and hold their connection; Rust's close when they are dropped"))
        {
            Level = isSure ? FindingLevel.Bugs : FindingLevel.All,
        };

    private Finding? Judge(CallExpr call, Ident name, Ident? error, GoNode statement, Symbol resource, List<GoNode> ends, GoNode function, DeclContext context)
    {
        var isMain = function is FuncDecl { Name.Name: "main" or "init" or "TestMain" };
        var shown = ResourceUses.IsResponse(resource.Type) ? $"{name.Name}.Body" : name.Name;
        if (ResourceUses.IsRows(resource.Type) && ends.Count == 0 && RunsToItsEnd(resource, context))
            return null;
        if (ends.Count == 0)
        {
            return new Finding(Code, call.Fun.Span, MessageText.Fit(shown, text => $"{text} is never closed; a Rust value closes when it is dropped, at the end of its block"))
            {
                // What never returns uses it until the program ends.
                Level = isMain || context.FlowOf(function).Control is { Returns: false } ? FindingLevel.All : FindingLevel.Bugs,
            };
        }
        // A deferred call that stands before closes whatever the variable holds then.
        if (isMain || ends.Exists(end => end.Start < statement.Start && context.AncestorsOf(end).Any(around => around is DeferStmt)))
            return null;
        var control = context.FlowOf(function).Control;
        List<AssignStmt> others = [.. context.All<AssignStmt>().Where(assign => !ReferenceEquals(assign, statement)
            && assign.Lhs.Any(target => target is Ident again && again.Name == name.Name && ReferenceEquals(context.Model.SymbolOf(again), resource)))];
        if (others.Exists(other => !ReferenceEquals(context.FunctionAround(other), function)))
            return null;
        bool CanTake(FlowEdge edge) => !IsFailure(edge, name, error, context);
        if (control.ExitAvoiding(statement, ends.Concat(others), CanTake) is { } way)
            return Partial(call, shown, way.Leave?.Span is { } left ? new RelatedPlace(left, "left open here") : null);
        return others.Find(other => control.CanReachAvoiding(statement, other, ends, CanTake)) is { } overwritten
            ? Partial(call, shown, new RelatedPlace(overwritten.Span, "the variable gets another one here"))
            : null;
    }

    private Finding Partial(CallExpr call, string shown, RelatedPlace? place) =>
        new(Code, call.Fun.Span, MessageText.Fit(shown, text => $"{text} is not closed on all paths; a Rust value closes when it is dropped, at the end of its block"))
        {
            Level = FindingLevel.All,
            Related = place is null ? [] : [place],
        };

    private static bool Opens(CallExpr call, SemanticModel model, ref ResourceUses? uses)
    {
        if (call.Fun is SelectorExpr selector && MayOpen(selector.Sel.Name) && Openers.Contains(model.CalleeName(call)))
            return true;
        var result = ResultOf(call, model);
        if (call.Fun is SelectorExpr { Sel.Name: var name } && IsQuery(name) && model.SignatureOf(call) is { ReturnsError: true, Results.Length: 2 }
            && (ResourceUses.IsRows(result) || (ResourceUses.IsStatement(result) && model.CalleeOf(call)?.ReceiverTypeName is not ("Tx" or "NamedTx"))))
            return true;
        if ((result is GoPointer { Element: var element } ? element : result) is not GoNamed { Symbol: { } type } || !Opened.Contains(type.Name) || model.CalleeOf(call) is not { } callee || Openers.Contains(callee.FullName))
            return false;
        if (callee.Node is FuncDecl { Body: not null })
            return (uses ??= ResourceUses.Of(model.Package)).IsMaker(callee, static (made, inside) => Openers.Contains(inside.CalleeName(made)));
        // A response beside an error is a fresh one, whoever asks for it.
        return ResourceUses.IsResponse(result) && model.SignatureOf(call) is { ReturnsError: true, Results.Length: 2 } && (callee.Kind != SymbolKind.Function || callee.Node is null) && callee.PackagePath != "net/http";
    }

    private static bool IsQuery(string name) =>
        name.StartsWith("Query", StringComparison.Ordinal) || name.StartsWith("Prepare", StringComparison.Ordinal) || name.StartsWith("NamedQuery", StringComparison.Ordinal);

    private static bool MayOpen(string name) =>
        name is "Open" or "Create" or "OpenFile" or "CreateTemp" or "OpenReader" or "Get" or "Head" or "Do" or "RoundTrip" || name.StartsWith("Dial", StringComparison.Ordinal)
        || name.StartsWith("Listen", StringComparison.Ordinal) || name.StartsWith("Post", StringComparison.Ordinal) || name.StartsWith("Query", StringComparison.Ordinal) || name.StartsWith("Prepare", StringComparison.Ordinal);

    private static GoType ResultOf(CallExpr call, SemanticModel model) => model.SignatureOf(call) is { Results: [var first, ..] } ? first.Type : model.TypeOf(call);

    /// <summary>The call around it that only takes the error off: "must(http.Get(url))".</summary>
    private static CallExpr OwnerOf(CallExpr call, DeclContext context)
    {
        var result = ResultOf(call, context.Model);
        while (context.ParentOf(call) is CallExpr around && !ReferenceEquals(around.Fun, call) && TypeIdentity.AreIdentical(ResultOf(around, context.Model), result))
            call = around;
        return call;
    }

    /// <summary>Whether nobody holds what is opened: true where it is dropped in plain sight, false where one of its other results is kept; null where somebody holds it.</summary>
    private static bool? IsDropped(CallExpr call, DeclContext context) => context.ParentOf(call) switch
    {
        ExprStmt or GoStmt => true,
        AssignStmt { Lhs: [Ident { IsBlank: true }, .. var rest], Rhs: [_] } => rest.Length < 2,
        _ => null,
    };

    private static (Ident Name, Ident? Error, GoNode Statement)? Holder(CallExpr call, DeclContext context) => context.ParentOf(call) switch
    {
        AssignStmt { Lhs: [Ident { IsBlank: false } name, .. var rest], Rhs: [_] } assign when rest.Length < 2 => (name, rest is [Ident error] ? error : null, assign),
        ValueSpec { Names: [{ IsBlank: false } name, .. var rest], Values: [_] } spec when rest.Length < 2 => (name, rest is [var error] ? error : null, spec),
        _ => null,
    };

    /// <summary>Rows close themselves where Next says that there are no more: a loop over them that nothing leaves comes to that.</summary>
    private static bool RunsToItsEnd(Symbol rows, DeclContext context)
    {
        foreach (var loop in context.All<ForStmt>())
        {
            if (loop.Cond is CallExpr { Fun: SelectorExpr { Sel.Name: "Next", X: Ident name } } && ReferenceEquals(context.Model.SymbolOf(name), rows))
            {
                return !context.All<ReturnStmt>().Any(leave => loop.Body.Span.Contains(leave.Span)) && !context.All<BranchStmt>().Any(leave =>
                    leave.Tok is TokenKind.Break or TokenKind.Goto && loop.Body.Span.Contains(leave.Span));
            }
        }
        return false;
    }

    private static bool IsTest(DeclContext context) => context.Model.Package.PathOf(context.File)?.EndsWith("_test.go", StringComparison.Ordinal) == true;

    /// <summary>The way on which opening failed: there is nothing to close.</summary>
    private static bool IsFailure(FlowEdge edge, Ident name, Ident? error, DeclContext context)
    {
        if (edge.Source.Steps is not [.., { Kind: FlowStepKind.Condition, Node: BinaryExpr { Op: TokenKind.NotEqual or TokenKind.Equal, X: Ident asked } check }] || !context.Model.IsNil(check.Y))
            return false;
        if (asked.Name == error?.Name)
            return edge.Kind == (check.Op == TokenKind.NotEqual ? FlowEdgeKind.True : FlowEdgeKind.False);
        return asked.Name == name.Name && edge.Kind == (check.Op == TokenKind.NotEqual ? FlowEdgeKind.False : FlowEdgeKind.True);
    }
}
