using System.Collections.Frozen;
using System.Text.RegularExpressions;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// Which dropped errors cost something: the function goes on to say that all went well, it uses what the call should have filled, or
/// what was to be kept is lost. A call whose failure could not be told to anybody, changes nothing or shows by itself is a question.
/// </summary>
internal static partial class DropsThatMatter
{
    // What needs the folder or the file says so when it is not there.
    private static readonly FrozenSet<string> Preparing = new[] { "os.MkdirAll", "os.Mkdir", "os.Chmod", "os.Chown", "os.Symlink", "os.Link" }.ToFrozenSet();

    public static bool Matters(CallExpr call, Symbol callee, DeclContext context)
    {
        if (TestSupport.Holds(context) || IsBestEffort(call, callee, context))
            return false;
        var canTell = CanTell(call, context);
        if (Farewells.Are(call, context))
            return false;
        switch (callee.FullName)
        {
            case "io.Copy" or "io.CopyN" when call.Args is [var target, var source, ..]:
                return ArrivesSomewhere(target, canTell, context) && !(!canTell && Farewells.IsRelay(call, target, source, context)) && !(IsInMemory(source, context) && WriteTargets.Of(target, context) != WriteTarget.File);
            case "encoding/json.Encoder.Encode" or "encoding/xml.Encoder.Encode" or "encoding/gob.Encoder.Encode" or "bufio.Writer.Flush" when call.Fun is SelectorExpr { X: var writer }:
                return ArrivesSomewhere(writer, canTell, context);
            case "encoding/binary.Write" when call.Args is [var target, ..]:
                return WriteTargets.Of(target, context) is WriteTarget.File or WriteTarget.Parameter || (canTell && WriteTargets.Of(target, context) == WriteTarget.Unknown);
            case "encoding/json.Unmarshal" or "encoding/xml.Unmarshal" when call.Args is [var text, ..]:
                return !IsMadeHere(text, context);
            case "io.ReadFull" or "io.ReadAtLeast":
                return call.Args is [var origin, var buffer, ..] && context.Model.SymbolOf(origin)?.FullName != "crypto/rand.Reader" && IsUsedLater(buffer, call, context) && !AsksForContents(buffer, call, context);
            case "os/exec.Cmd.Wait" or "os/exec.Cmd.Run" or "os/exec.Cmd.Start" or "golang.org/x/sync/errgroup.Group.Wait":
                return canTell && !EndsItOnPurpose(call, context);
            case "net/http.Server.Serve" or "net/http.Server.ListenAndServe" or "net/http.ListenAndServe" or "net/http.ListenAndServeTLS":
                return Serves(call, callee, context);
        }
        if (callee.FullName == "os.WriteFile" && call.Args is [_, var contents, ..] && IsAlwaysTheSame(contents, context) && IsWhereNothingWas(call, context))
            return false;
        if (Preparing.Contains(callee.FullName))
            return (canTell || callee.Name.StartsWith("Mkdir", StringComparison.Ordinal)) && !IsNeededLater(call, context);
        if (callee.FullName.StartsWith("os.File.Write", StringComparison.Ordinal) && call.Fun is SelectorExpr { X: var file } && WriteTargets.MayBeStandard(file, context))
            return false;
        if (ErrorHabits.IsWeighty(callee) || callee.FullName.StartsWith("os.File.Write", StringComparison.Ordinal))
            return true;
        return callee.Type is GoSignature { Results.Length: 1 } && (canTell || UsesWhatItFills(call, callee, context));
    }

    /// <summary>The function around has an error to give back, and gives one somewhere; a literal that only gives nil is a callback.</summary>
    private static bool CanTell(CallExpr call, DeclContext context)
    {
        if (context.SignatureAround(call) is not { ReturnsError: true } signature)
            return false;
        return context.FunctionAround(call) is not FuncLit literal
            || context.All<ReturnStmt>().Any(leave => ReferenceEquals(context.FunctionAround(leave), literal) && leave.Results.Length == signature.Results.Length && !context.Model.IsNil(leave.Results[^1]));
    }

    /// <summary>By what is called or where: tidying up, caches, traces and notices, a nil error that is passed in, arguments that are always the same, a call that only looks for an old failure.</summary>
    private static bool IsBestEffort(CallExpr call, Symbol callee, DeclContext context)
    {
        if (!ErrorHabits.IsWeighty(callee) && BestEffortName().IsMatch(callee.Name))
            return true;
        if (call.Fun is SelectorExpr { X: var owner } && ForLookingName().IsMatch(context.File.TextOf(owner)))
            return true;
        if (context.Function is { } function && ForLookingName().IsMatch(function.Name.Name))
            return true;
        if (IsInArmOfError(call, context) || IsAskedByTheEnd(call, context))
            return true;
        if (callee.Type is not GoSignature signature)
            return false;
        for (var index = 0; index < Math.Min(call.Args.Length, signature.Parameters.Length); index++)
        {
            if (Universe.IsError(signature.Parameters[index].Type) && context.Model.IsNil(call.Args[index]))
                return true;
            // "inFolder(fs.Remove, name)"
            if (call.Args[index] is SelectorExpr { Sel.Name: var handed } && context.Model.SymbolOf(call.Args[index]) is { Kind: SymbolKind.Method } && BestEffortName().IsMatch(handed))
                return true;
        }
        return !call.Args.IsEmpty && !ErrorHabits.IsWeighty(callee) && call.Args.All(argument => IsAlwaysTheSame(argument, context));
    }

    private static bool IsAlwaysTheSame(Expr value, DeclContext context) => ExprFacts.Unparen(value) switch
    {
        CompositeLit literal => literal.Elts.All(element => IsAlwaysTheSame(element is KeyValueExpr pair ? pair.Value : element, context)),
        CallExpr { Args: [var converted] } call when context.Model.IsConversion(call) => IsAlwaysTheSame(converted, context),
        // A text with a name put in.
        CallExpr { Args: [var first, ..] and var given } call when context.Model.CalleeName(call) is "fmt.Appendf" or "fmt.Sprintf" => context.Model.ConstantOf(context.Model.IsNil(first) && given.Length > 1 ? given[1] : first) is not null,
        var other => context.Model.ConstantOf(other) is not null,
    };

    /// <summary>"else if os.IsNotExist(err) { os.WriteFile(path, example, 0o600) }": the function goes on without the file, and offers one for the next time.</summary>
    private static bool IsWhereNothingWas(CallExpr call, DeclContext context) =>
        context.AncestorsOf(call).OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(call.Span)
            && branch.Cond is CallExpr asked && (context.Model.CalleeName(asked) == "os.IsNotExist" || (context.Model.CalleeName(asked) == "errors.Is" && asked.Args is [_, var kind] && context.Model.SymbolOf(kind)?.Name == "ErrNotExist")));

    /// <summary>In an arm that receives an error from a channel, or under a condition on one: another failure is being dealt with.</summary>
    private static bool IsInArmOfError(CallExpr call, DeclContext context)
    {
        foreach (var around in context.AncestorsOf(call))
        {
            switch (around)
            {
                case FuncLit or FuncDecl:
                    return false;
                case CommClause { Comm: AssignStmt { Lhs: [Ident received, ..] } } when context.Model.IsError(received):
                case IfStmt { Cond: BinaryExpr { Op: TokenKind.NotEqual } compared, Body: var body } when body.Span.Contains(call.Span) && context.Model.IsError(compared.X):
                    return true;
            }
        }
        return false;
    }

    /// <summary>"s.trim(nil); return p.cachedWriteError()": the last word is an error that somebody keeps.</summary>
    private static bool IsAskedByTheEnd(CallExpr call, DeclContext context) =>
        context.ParentOf(call) is ExprStmt statement && context.After(statement) is ReturnStmt { Results: [.., CallExpr { Fun: SelectorExpr, Args.IsEmpty: true } asked] } && context.Model.IsError(asked);

    /// <summary>Bytes that come to a file, a hash or a writer of the caller; where the function can tell of a failure, wherever they go but to memory and to people.</summary>
    private static bool ArrivesSomewhere(Expr writer, bool canTell, DeclContext context) => WriteTargets.Of(writer, context) switch
    {
        WriteTarget.File or WriteTarget.Hash => true,
        WriteTarget.Parameter => canTell || context.Function is not { } function || !ForPeopleName().IsMatch(function.Name.Name),
        WriteTarget.Unknown => canTell,
        _ => false,
    };

    private static bool IsInMemory(Expr source, DeclContext context)
    {
        var type = context.Model.TypeOf(source is UnaryExpr { Op: TokenKind.And } address ? address.X : source);
        return (type as GoNamed ?? (type as GoPointer)?.Element as GoNamed)?.Symbol.FullName is "bytes.Buffer" or "bytes.Reader" or "strings.Reader";
    }

    /// <summary>Text that this function marshaled or wrote out itself.</summary>
    private static bool IsMadeHere(Expr text, DeclContext context)
    {
        var at = ExprFacts.Unparen(text) is CallExpr { Args: [var converted] } conversion && context.Model.IsConversion(conversion) ? converted : text;
        return context.Model.ConstantOf(at) is not null || (ErrorOrigins.CallsOf(at, context) is { } calls && calls.All(made => context.Model.CalleeName(made).Contains("Marshal", StringComparison.Ordinal)));
    }

    /// <summary>A buffer whose contents a condition or a comparison asks for: that less came than there is room for shows there.</summary>
    private static bool AsksForContents(Expr argument, CallExpr call, DeclContext context)
    {
        if (context.Model.TypeOf(argument).Underlying is not (GoSlice or GoArray) || AccessPath.RootOf(argument, context.Model) is not { IsVariable: true } buffer)
            return false;
        return context.All<Ident>().Any(name => name.Start > call.End && ReferenceEquals(context.Model.SymbolOf(name), buffer)
            && context.AncestorsOf(name).TakeWhile(around => around is not BlockStmt).Any(around => around is BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual }
                or CallExpr { Fun: SelectorExpr { Sel.Name: "HasPrefix" or "Equal" or "Compare" or "Contains" or "Index" or "HasSuffix" or "Match" } }));
    }

    private static bool IsUsedLater(Expr buffer, CallExpr call, DeclContext context) =>
        AccessPath.RootOf(buffer, context.Model) is not { IsLocalVariable: true } root || context.All<Ident>().Any(name => name.Start > call.End && ReferenceEquals(context.Model.SymbolOf(name), root));

    /// <summary>A process or group that this function cancels, kills or tells to stop: it is to end with an error.</summary>
    private static bool EndsItOnPurpose(CallExpr call, DeclContext context) =>
        context.All<CallExpr>().Any(other => !ReferenceEquals(other, call) && other.Start < call.Start && StoppingName().IsMatch(ExprFacts.CalledName(other)));

    /// <summary>A server in a goroutine ends with an error by design; one that nobody can connect to because its port is taken is worth a word, but not a debugging page.</summary>
    private static bool Serves(CallExpr call, Symbol callee, DeclContext context)
    {
        var isAside = context.AncestorsOf(call).Any(around => around is GoStmt);
        return !isAside || (callee.Kind == SymbolKind.Function && call.Args is [.., var handler] && !context.Model.IsNil(handler));
    }

    /// <summary>What the path is made of is used further on: by that it shows.</summary>
    private static bool IsNeededLater(CallExpr call, DeclContext context)
    {
        var names = new HashSet<Symbol>(ReferenceEqualityComparer.Instance);
        foreach (var name in context.All<Ident>())
        {
            if (!call.Args[0].Span.Contains(name.Span) || context.Model.SymbolOf(name) is not { IsVariable: true } symbol)
                continue;
            names.Add(symbol);
            if (symbol.Node is AssignStmt { Lhs: [_], Rhs: [var value] })
                names.UnionWith(context.All<Ident>().Where(part => value.Span.Contains(part.Span)).Select(part => context.Model.SymbolOf(part)).OfType<Symbol>().Where(part => part.IsVariable));
        }
        return context.All<Ident>().Any(name => name.Start > call.End && context.Model.SymbolOf(name) is { } symbol && (names.Contains(symbol)
            || (symbol.Node is AssignStmt { Lhs: [_], Rhs: [var made] } && made.End < call.Start && context.All<Ident>().Any(part => made.Span.Contains(part.Span) && context.Model.SymbolOf(part) is { } mentioned && names.Contains(mentioned)))));
    }

    /// <summary>A local variable whose address is passed and that is read afterwards, or a field that the method sets and that is read from the same owner.</summary>
    private static bool UsesWhatItFills(CallExpr call, Symbol callee, DeclContext context)
    {
        var model = context.Model;
        var filled = call.Args.Select(argument => argument is UnaryExpr { Op: TokenKind.And, X: Ident name } ? model.SymbolOf(name) : null).OfType<Symbol>().Where(symbol => symbol.IsLocalVariable).ToList();
        if (filled.Count > 0 && context.All<Ident>().Any(name => name.Start > call.End && filled.Exists(symbol => ReferenceEquals(symbol, model.SymbolOf(name)))))
            return true;
        if (call.Fun is not SelectorExpr { X: var owner } || AccessPath.RootOf(owner, model) is not { IsVariable: true } root
            || callee is not { Node: FuncDecl { Body: { } body }, Package: { } package, File: { } file })
            return false;
        var set = FieldsSet.In(body, package.ModelOf(file));
        return context.All<SelectorExpr>().Any(read => read.Start > call.End && ReferenceEquals(context.FunctionAround(read), context.FunctionAround(call)) && model.SymbolOf(read) is { Kind: SymbolKind.Field } field && set.Contains(field) && ReferenceEquals(AccessPath.RootOf(read.X, model), root));
    }

    [GeneratedRegex("^(?i:remove|unlink|delete|del(?=[A-Z])|purge|trash|clean|evict|invalidate|disconnect|hang|stop|deregister|unregister|unsubscribe|teardown|destroy|dealloc|free|reset|moveToTrash|prefetch|warm|track|touch|notify|report|emit|signal|broadcast|ping|record|try(?=[A-Z])|maybe(?=[A-Z]))|(?i:cache|trace|telemetry|metric|trash)", RegexOptions.CultureInvariant)]
    private static partial Regex BestEffortName();

    [GeneratedRegex("(?i:trace|debug|audit)|^(?i:log)|(?i:log(?:ger|file|writer)?)$|^(?:Stop|Close|Shutdown|Destroy|Cleanup|Teardown)", RegexOptions.CultureInvariant)]
    private static partial Regex ForLookingName();

    [GeneratedRegex("(?i:^print|usage|help|^dump|^show|^display|svg|html|^report)", RegexOptions.CultureInvariant)]
    private static partial Regex ForPeopleName();

    [GeneratedRegex("^(?i:cancel|kill|stop|signal|terminate|interrupt|close|abort|disconnect)", RegexOptions.CultureInvariant)]
    private static partial Regex StoppingName();

    /// <summary>The fields that a body assigns to.</summary>
    private sealed class FieldsSet(SemanticModel model) : GoWalker
    {
        private readonly HashSet<Symbol> _found = new(ReferenceEqualityComparer.Instance);

        public static HashSet<Symbol> In(BlockStmt body, SemanticModel model)
        {
            var finder = new FieldsSet(model);
            finder.Visit(body);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is AssignStmt assign)
                _found.UnionWith(assign.Lhs.OfType<SelectorExpr>().Select(target => model.SymbolOf(target)).OfType<Symbol>().Where(symbol => symbol.Kind == SymbolKind.Field));
            VisitChildrenOf(node);
        }
    }
}
