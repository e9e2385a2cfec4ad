using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0405: a branch that is taken because of an error returns nil for it. Sure where it returns another error variable, which is nil
/// here: the wrong name; or hands it to a call. A question where nil is written and the branch does nothing with the error.
/// </summary>
internal sealed class NilForError : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0405", "A branch taken because of an error returns nil as the error", HazardClass.ErrorHandling, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        var reported = new HashSet<int>();
        foreach (var give in context.All<ReturnStmt>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (context.SignatureAround(give) is not { ReturnsError: true } signature)
                continue;
            var finding = give.Results is not [.., var last] ? Bare(give, context)
                : signature.Results.Length != give.Results.Length ? null
                : (BranchAround(give, context) is var (branch, isElse) ? Inspect(give, last, branch, isElse, context) : null) ?? Nested(give, last, context);
            if (finding is not null && reported.Add(finding.Span.Start))
                yield return finding;
        }
        foreach (var call in context.All<CallExpr>())
        {
            foreach (var argument in call.Args)
            {
                if (argument is Ident name && HandedOn(call, name, context) is { } finding && reported.Add(finding.Span.Start))
                    yield return finding;
            }
        }
    }

    /// <summary>"return" where the named error is nil, in a branch taken because of another one that it does nothing with.</summary>
    private Finding? Bare(ReturnStmt give, DeclContext context)
    {
        var type = context.FunctionAround(give) switch { FuncLit literal => literal.Type, FuncDecl function => function.Type, _ => null };
        if (type?.Results?.List is not [.., { Names: [.., { IsBlank: false } named] }] || context.Model.SymbolOf(named) is not { } error || FailedAround(give, error, context) is not var (failed, branch, body))
            return null;
        if (Mentions.Any(failed, body, context.Model) || !IsNil(error, give, context.FlowOf(context.FunctionAround(give)!))) // it gave the type
            return null;
        return new Finding(Code, give.Span, MessageText.Fit(failed.Name, name => $"{named.Name} is nil here and {name} is not: success is returned; Rust's ? hands the error on by itself"))
        {
            Level = FindingLevel.All,
            Related = [new RelatedPlace(branch.Cond.Span, $"here {failed.Name} is known not to be nil")],
        };
    }

    /// <summary>As in a branch itself, further inside of it.</summary>
    private Finding? Nested(ReturnStmt give, Expr last, DeclContext context) =>
        ErrorTypes.Unparen(last) is Ident name && context.Model.SymbolOf(name) is { IsLocalVariable: true } error && Universe.IsError(error.Type) && FailedAround(give, error, context) is var (failed, branch, body)
            && !Mentions.Any(failed, body, context.Model) && IsNil(error, give, context.FlowOf(context.FunctionAround(give)!)) ? Wrong(name, failed, branch) : null; // a return stands in one

    /// <summary>An error that is nil goes to a call in a branch that another one led to: sure where the branch does nothing with that one.</summary>
    private Finding? HandedOn(CallExpr call, Ident name, DeclContext context)
    {
        if (context.Model.SymbolOf(name) is not { IsLocalVariable: true } error || !Universe.IsError(error.Type) || FailedAround(call, error, context) is not var (failed, branch, body))
            return null;
        // "all = errors.Join(all, err)" gathers errors: the first one finds none.
        if (context.ParentOf(call) is AssignStmt gathered && gathered.Lhs.Any(target => ReferenceEquals(context.Model.SymbolOf(target), error)))
            return null;
        if (context.FunctionAround(call) is not { } function || context.FlowOf(function).ErrorBefore(error, call) != ErrorState.Nil)
            return null;
        var finding = Wrong(name, failed, branch);
        return Mentions.Any(failed, body, context.Model) ? finding with { Level = FindingLevel.All, Fixes = [] } : finding;
    }

    /// <summary>The innermost branch around, in the same function, that is taken because of an error variable; null where that is the one that is asked about.</summary>
    private static (Symbol Failed, IfStmt Branch, GoNode Body)? FailedAround(GoNode node, Symbol error, DeclContext context)
    {
        var inner = node;
        foreach (var around in context.AncestorsOf(node))
        {
            if (around is FuncLit or FuncDecl)
                return null;
            if (around is IfStmt branch && (ReferenceEquals(branch.Body, inner) || ReferenceEquals(branch.Else, inner))
                && Mentions.TestedError(branch.Cond, ReferenceEquals(branch.Body, inner) ? TokenKind.NotEqual : TokenKind.Equal, context.Model) is { } failed)
                return ReferenceEquals(failed, error) ? null : (failed, branch, inner);
            inner = around;
        }
        return null;
    }

    private Finding Wrong(Ident name, Symbol failed, IfStmt branch) =>
        new(Code, name.Span, MessageText.Fit(name.Name, shown => $"{shown} is nil here, {failed.Name} is what failed; in Rust the error lives in its own Err arm alone"))
        {
            Related = [new RelatedPlace(branch.Cond.Span, $"here {failed.Name} is known not to be nil")],
            Fixes = [new GoFix($"Use {failed.Name}", [new TextEdit(name.Span, failed.Name)])],
        };

    private Finding? Inspect(ReturnStmt give, Expr last, IfStmt branch, bool isElse, DeclContext context)
    {
        var model = context.Model;
        var (isNil, isNotNil) = isElse ? (TokenKind.NotEqual, TokenKind.Equal) : (TokenKind.Equal, TokenKind.NotEqual);
        if (Mentions.TestedError(branch.Cond, isNil, model) is { } known)
        {
            return last is Ident && ReferenceEquals(model.SymbolOf(last), known)
                ? new Finding(Code, last.Span, MessageText.Fit(known.Name, name => $"{name} is nil in this branch, so success is returned; Rust's Err arm has the error, Ok has none")) { Level = FindingLevel.All }
                : null;
        }
        if (!isElse && AskedError(branch.Cond, model) is { } asked)
            return InsteadOf(asked, give, last, context);
        if (Mentions.TestedError(branch.Cond, isNotNil, model) is not { } failed || Mentions.Any(failed, isElse && branch.Else is { } other ? other : branch.Body, model))
            return null;
        if (model.IsNil(last))
        {
            return ErrorTypes.SaysSo(give, model) ? null : new Finding(Code, last.Span, MessageText.Fit(failed.Name, name => $"{name} is not nil here and nil is returned for it; Rust's ? hands the error on by itself"))
            {
                Level = FindingLevel.All,
                Related = [new RelatedPlace(branch.Cond.Span, "here it is known not to be nil")],
                Fixes = [new GoFix($"Return {failed.Name}", [new TextEdit(last.Span, failed.Name)])],
            };
        }
        if (WrongError(last, failed, context) is not { } wrong || context.FunctionAround(give) is not { } function || !IsNil(wrong.Error, give, context.FlowOf(function)))
            return null;
        return Wrong(wrong.Name, failed, branch);
    }

    /// <summary>"if ctx.Err() != nil { return err }", where err was set by nobody, or checked before.</summary>
    private Finding? InsteadOf(Expr asked, ReturnStmt give, Expr last, DeclContext context)
    {
        if (ErrorTypes.Unparen(last) is not Ident name || context.Model.SymbolOf(name) is not { IsLocalVariable: true } error || !Universe.IsError(error.Type)
            || context.FunctionAround(give) is not { } function || !IsNil(error, give, context.FlowOf(function)))
            return null;
        var text = context.File.TextOf(asked);
        return new Finding(Code, name.Span, MessageText.Fit(text, shown => $"{name.Name} is nil here, success is returned although {shown} is not nil; in Rust Err has its own error"))
        {
            Related = [new RelatedPlace(asked.Span, "this is what failed")],
            Fixes = asked is CallExpr && context.Model.CalleeName((CallExpr)asked) != "context.Context.Err" ? [] : [new GoFix($"Return {text}", [new TextEdit(name.Span, text)])],
        };
    }

    /// <summary>The error that a condition asks for without a variable: a call or a field, compared with nil.</summary>
    private static Expr? AskedError(Expr condition, SemanticModel model) =>
        ErrorTypes.Unparen(condition) is BinaryExpr { Op: TokenKind.NotEqual, X: CallExpr or SelectorExpr } compare && model.IsNil(compare.Y) && Universe.IsError(model.TypeOf(compare.X)) ? compare.X : null;

    /// <summary>Checked before, or a named result that nobody has set on the way.</summary>
    private static bool IsNil(Symbol error, ReturnStmt give, FunctionFlow flow) =>
        flow.ErrorBefore(error, give) == ErrorState.Nil || (error.Kind == SymbolKind.Result && !flow.Uses.IsHidden(error) && !flow.MutationsOf(error).Any(mutation => flow.CanFollow(mutation.Node, give)));

    /// <summary>The other local error that a return hands on, itself or wrapped; null where it hands on something of its own.</summary>
    private static (Ident Name, Symbol Error)? WrongError(Expr last, Symbol failed, DeclContext context)
    {
        var candidate = ErrorTypes.Unparen(last) switch
        {
            Ident name => name,
            CallExpr { Fun: SelectorExpr { Sel.Name: "Errorf" or "Wrap" or "Wrapf" or "WithMessage" or "WithStack" } } call => call.Args.OfType<Ident>().LastOrDefault(name => context.Model.IsError(name) && !context.Model.IsNil(name)),
            _ => null,
        };
        return candidate is not null && context.Model.SymbolOf(candidate) is { IsLocalVariable: true } error && Universe.IsError(error.Type) && !ReferenceEquals(error, failed) ? (candidate, error) : null;
    }

    /// <summary>The if statement in whose body or else the return stands, nothing but lists between them.</summary>
    private static (IfStmt Branch, bool IsElse)? BranchAround(ReturnStmt give, DeclContext context)
    {
        if (context.ParentOf(give) is not BlockStmt body || context.ParentOf(body) is not IfStmt branch)
            return null;
        return ReferenceEquals(branch.Body, body) ? (branch, false) : ReferenceEquals(branch.Else, body) ? (branch, true) : null;
    }
}
