using System.Collections.Frozen;
using System.Collections.Immutable;
using GoRustLens.Idioms.RuleMatchers;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Rules.Errors;

/// <summary>Errors that are joined, compared, logged or end the program; panics and what catches them.</summary>
internal static class ErrorForms
{
    private static readonly FrozenSet<string> Exits = new[]
    {
        "log.Fatal", "log.Fatalf", "log.Fatalln", "log.Logger.Fatal", "log.Logger.Fatalf", "log.Logger.Fatalln", "os.Exit",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TextSearches = new[]
    {
        "strings.Contains", "strings.HasPrefix", "strings.HasSuffix", "strings.EqualFold", "strings.Index",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names of functions and methods that write a line of a log.</summary>
    private static readonly FrozenSet<string> LogVerbs = new[]
    {
        "Print", "Printf", "Println", "Log", "Logf", "Debug", "Debugf", "Debugw", "Info", "Infof", "Infow", "Warn", "Warnf", "Warnw", "Warning", "Warningf",
        "Error", "Errorf", "Errorw", "Errorln", "ErrorContext", "WarnContext", "InfoContext", "Msg", "Msgf",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static ImmutableArray<IdiomRule> Specific =>
    [
        Form.On<CallExpr>("err-join", NodeKind.CallExpr, (context, node) => OnCallee(context, node, Imports.IsCall(context, node, "errors", "Join"))),
        Form.On<FuncDecl>("err-unwrap-method", NodeKind.FuncDecl, (context, node) =>
            node is { Recv: not null, Name.Name: "Unwrap", Type: { Params.List.IsEmpty: true, Results.List: [{ Type: var result }] } } && IsErrorOrErrors(context.Model.TypeOf(result))
                ? Form.Match([context.Keyword(node), node.Name.Span], [node])
                : null),
        Form.On<BinaryExpr>("err-text-match", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Equal or TokenKind.NotEqual && (IsErrorText(context, node.X) || IsErrorText(context, node.Y)) ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node)) : null),
        Form.On<CallExpr>("err-text-match", NodeKind.CallExpr, (context, node) =>
            OnCallee(context, node, TextSearches.Contains(context.Model.CalleeName(node)) && node.Args.Any(argument => IsErrorText(context, argument)))),
        Form.On<BinaryExpr>("err-compare-eq", NodeKind.BinaryExpr, (context, node) =>
            node.Op is TokenKind.Equal or TokenKind.NotEqual && context.Model.IsError(node.X) && context.Model.IsError(node.Y) && !Names.IsNil(context, node.X) && !Names.IsNil(context, node.Y)
                ? Form.Match(node.OpSpan, Subjects.StatementOf(context, node))
                : null),
        Form.On<SwitchStmt>("err-compare-eq", NodeKind.SwitchStmt, (context, node) =>
            node.Tag is { } tag && context.Model.IsError(tag) ? Form.Match([context.Keyword(node), .. node.Body.List.Select(context.Keyword)], [node]) : null),
        Form.On<CallExpr>("err-log-and-return", NodeKind.CallExpr, LoggedAndReturned),
        Form.On<CallExpr>("err-partial-result", NodeKind.CallExpr, (context, node) => OnCallee(context, node, IsRead(context, node))),
        Form.On<DeferStmt>("recover-defer", NodeKind.DeferStmt, (context, node) =>
            node.Call is CallExpr { Fun: FuncLit literal } && CallsRecover(context, literal) ? Form.Match([context.Keyword(node), context.Keyword(literal)], [node]) : null),
        Form.On<CallExpr>("recover-defer", NodeKind.CallExpr, (context, node) =>
            Builtins.IsCall(context, node, "recover") ? Form.Match(node.Fun.Span, context.Around<DeferStmt>(node) is { } defer ? [defer] : []) : null),
        Form.On<CallExpr>("must-helper", NodeKind.CallExpr, (context, node) =>
            OnCallee(context, node, Names.CalleeOf(node) is { } callee && IsMust(callee.Name) && context.Model.CalleeOf(node) is { Kind: SymbolKind.Function or SymbolKind.Method or SymbolKind.Unresolved })),
        Form.On<CallExpr>("log-fatal", NodeKind.CallExpr, (context, node) =>
            Names.CalleeOf(node) is { } callee && Exits.Contains(context.Model.CalleeName(node)) ? Form.Match(callee.Span, []) : null),
        Form.On<CallExpr>("http-error-return", NodeKind.CallExpr, (context, node) =>
            context.Model.CalleeName(node) == "net/http.Error" && Names.CalleeOf(node) is { } callee
                ? Form.Match(callee.Span, context.ParentOf(node) is ExprStmt statement && context.After(statement) is ReturnStmt returned ? [statement, returned] : Subjects.StatementOf(context, node))
                : null),
    ];

    private static IdiomMatch? OnCallee(RuleContext context, CallExpr node, bool isWanted) =>
        isWanted && Names.CalleeOf(node) is { } callee ? Form.Match(callee.Span, Subjects.StatementOf(context, node)) : null;

    private static bool IsErrorOrErrors(GoType type) => Universe.IsError(type) || type is GoSlice slice && Universe.IsError(slice.Element);

    /// <summary>True for err.Error().</summary>
    private static bool IsErrorText(RuleContext context, Expr expression) =>
        expression is CallExpr { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Error" } method } && context.Model.IsError(method.X);

    /// <summary>A line of a log about an error, right before the return of that error.</summary>
    private static IdiomMatch? LoggedAndReturned(RuleContext context, CallExpr node)
    {
        if (Names.CalleeOf(node) is not { } callee || !LogVerbs.Contains(callee.Name) || context.ParentOf(node) is not ExprStmt statement)
            return null;
        if (context.Around<IfStmt>(node) is not { } check || ErrorChecks.ErrorOf(context, check) is not { } error || context.After(statement) is not ReturnStmt { Results: [.., var result] } returned)
            return null;
        var isSame = Names.AreSame(context, result, error) || result is CallExpr wrap && wrap.Args.Any(argument => Names.AreSame(context, argument, error));
        return isSame && check.Body.List.Contains(statement) && node.Args.Any(argument => Mentions(context, argument, error)) ? Form.Match(callee.Span, [check]) : null;
    }

    private static bool Mentions(RuleContext context, Expr argument, Ident error) => argument switch
    {
        CallExpr call => call.Args.Any(inner => Mentions(context, inner, error)) || (call.Fun is SelectorExpr selector && Mentions(context, selector.X, error)),
        _ => Names.AreSame(context, argument, error),
    };

    /// <summary>True for a call of a method <c>Read([]byte) (int, error)</c> of which both results are kept.</summary>
    private static bool IsRead(RuleContext context, CallExpr node) =>
        context.ParentOf(node) is AssignStmt { Lhs: [Ident { IsBlank: false }, Ident { IsBlank: false }] }
        && node.Fun is SelectorExpr { Sel.Name: "Read" }
        && context.Model.CalleeOf(node) is { Kind: SymbolKind.Method }
        && context.Model.SignatureOf(node) is { ReturnsError: true, Parameters: [{ Type: GoSlice }], Results.Length: 2 };

    private static bool CallsRecover(RuleContext context, FuncLit literal)
    {
        var search = new RecoverSearch(context);
        search.Visit(literal.Body);
        return search.IsFound;
    }

    private static bool IsMust(string name) => name.StartsWith("Must", StringComparison.Ordinal) && (name.Length == 4 || char.IsUpper(name[4]));

    private sealed class RecoverSearch(RuleContext context) : GoWalker
    {
        public bool IsFound { get; private set; }

        public override void Visit(GoNode node)
        {
            if (node is FuncLit)
                return;
            IsFound |= node is CallExpr call && Builtins.IsCall(context, call, "recover");
            VisitChildrenOf(node);
        }
    }
}
