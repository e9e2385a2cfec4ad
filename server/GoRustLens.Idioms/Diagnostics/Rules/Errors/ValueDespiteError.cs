using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0411: a value that came with an error is used before anybody looked at the error, or behind a branch that only wrote the error
/// down and went on. What is nil for sure is the business of the rule about nil; this one asks the question for all kinds of values.
/// </summary>
internal sealed class ValueDespiteError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0411", "A value is used although its error was not ruled out", HazardClass.ErrorHandling, "E0599") { Level = FindingLevel.All, YieldsTo = ["GRL0110", "GRL0612"] };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        if (context.Function is null)
            yield break;
        foreach (var assign in context.All<AssignStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assign is not { Rhs: [CallExpr call], Lhs: [Ident { IsBlank: false } value, .., Ident error] } || context.Model.SignatureOf(call) is not { ReturnsError: true })
                continue;
            if (context.Model.SymbolOf(value) is not { IsLocalVariable: true } variable)
                continue;
            var rest = context.SiblingsOf(assign).SkipWhile(statement => !ReferenceEquals(statement, assign)).Skip(1).ToList();
            if (error.IsBlank)
            {
                if (IsHttp(call, context.Model) && FirstUse(variable, null, rest, context) is { } blind)
                    yield return Report(blind, call, context);
                continue;
            }
            if (context.Model.SymbolOf(error) is not { IsLocalVariable: true } failure)
                continue;
            if (FirstUse(variable, failure, rest, context) is { } early)
                yield return Report(early, call, context);
            else if (UsedAfterNote(variable, failure, rest, context) is { } late)
                yield return Report(late.Use, call, context) with { Related = [new RelatedPlace(late.Branch.Cond.Span, "this branch does not leave")] };
        }
    }

    private Finding Report(Ident use, CallExpr call, DeclContext context) =>
        new(Code, use.Span, MessageText.Fit($"{use.Name} is used, yet {context.File.TextOf(call.Fun)} may have failed", what => $"{what}; Rust's Result has no value then (E0599)"))
        {
            Level = FindingLevel.All,
            Related = [new RelatedPlace(call.Fun.Span, "the value and its error come from here")],
        };

    /// <summary>The first statement that speaks of either: a method or field of the value there, and not a word of the error.</summary>
    private static Ident? FirstUse(Symbol variable, Symbol? failure, List<Stmt> rest, DeclContext context)
    {
        foreach (var statement in rest)
        {
            if (failure is not null && Mentions.Any(failure, statement, context.Model))
                return null;
            var uses = Mentions.Of(variable, statement, context.Model);
            if (uses.Count == 0)
                continue;
            // The value itself may be asked in the place of its error.
            if (uses.Exists(use => context.ParentOf(use) is BinaryExpr { Op: TokenKind.Equal or TokenKind.NotEqual } asked && context.Model.IsNil(asked.Y)))
                return null;
            return uses.Find(use => IsReachedThrough(use, variable, statement, context)) is { } use && (failure is not null || statement is not IfStmt) ? use : null;
        }
        return null;
    }

    private static bool IsReachedThrough(Ident use, Symbol variable, Stmt statement, DeclContext context)
    {
        if (context.ParentOf(use) is not SelectorExpr selector || context.AncestorsOf(use).TakeWhile(node => !ReferenceEquals(node, statement)).Any(node => node is FuncLit))
            return false;
        // A method on a nil pointer may be fine with it; what is behind a struct is there in any case, but for things to close.
        return variable.Type.Underlying switch
        {
            GoPointer or GoInterface => true,
            GoStruct => statement is DeferStmt && context.Model.TypeOf(selector).Underlying is GoInterface or GoPointer or GoSignature,
            _ => false,
        };
    }

    /// <summary>"if err != nil { log.Println(err) }", and the value is used behind it.</summary>
    private static (Ident Use, IfStmt Branch)? UsedAfterNote(Symbol variable, Symbol failure, List<Stmt> rest, DeclContext context)
    {
        var model = context.Model;
        if (rest is not [IfStmt { Init: null, Else: null } branch, ..] || !ReferenceEquals(Mentions.TestedError(branch.Cond, TokenKind.NotEqual, model), failure) || branch.Body.List.IsEmpty || IsTest(context.File, model))
            return null;
        if (Mentions.Any(variable, branch.Body, model) || !branch.Body.List.All(statement => statement is ExprStmt) || context.FunctionAround(branch) is not { } function || rest.Count < 2)
            return null;
        if (!context.FlowOf(function).CanFollow(branch.Body.List[^1], rest[1]) || Leaves(branch))
            return null;
        foreach (var statement in rest.Skip(1))
        {
            if (Mentions.Any(failure, statement, model))
                return null;
            if (Mentions.Of(variable, statement, model) is [var use, ..])
                return statement is AssignStmt assign && assign.Lhs.Contains(use) ? null : statement is IfStmt ? null : (use, branch);
        }
        return null;
    }

    /// <summary>True where the branch ends in a call that does not come back, however it is named.</summary>
    private static bool Leaves(IfStmt branch) =>
        branch.Body.List[^1] is ExprStmt { X: CallExpr { Fun: SelectorExpr { Sel.Name: var name } } } && (name.StartsWith("Fatal", StringComparison.Ordinal) || name.StartsWith("Panic", StringComparison.Ordinal) || name is "Exit");

    private static bool IsTest(GoFile file, SemanticModel model) => model.Package.PathOf(file)?.EndsWith("_test.go", StringComparison.Ordinal) == true;

    /// <summary>A request of net/http: its response is nil where it failed.</summary>
    internal static bool IsHttp(CallExpr call, SemanticModel model) => model.CalleeOf(call) is { PackagePath: "net/http", Name: "Get" or "Head" or "Post" or "PostForm" or "Do" } callee
        && (callee.ReceiverTypeName is null or "Client") && call.Fun is SelectorExpr { X: var client } && (model.SymbolOf(client) is { Kind: SymbolKind.Import } || model.TypeOf(client) is GoNamed { Symbol.FullName: "net/http.Client" } or GoPointer { Element: GoNamed { Symbol.FullName: "net/http.Client" } });
}
