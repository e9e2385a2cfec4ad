using System.Collections.Immutable;
using GoRustLens.Idioms.Diagnostics;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.RuleMatchers;

/// <summary><c>if err != nil { return …, X }</c>, in every form that the error rules share.</summary>
/// <param name="Error">The variable that is compared with nil.</param>
/// <param name="Return">The last statement of the body.</param>
/// <param name="Result">What is returned in the error's place.</param>
internal sealed record ErrorCheck(IfStmt If, Ident Error, ReturnStmt Return, Expr Result);

/// <summary>Recognises checks of an error and what they return.</summary>
internal static class ErrorChecks
{
    /// <summary>Null where the if does not end in a return when an error is there, or has an else.</summary>
    public static ErrorCheck? Of(RuleContext context, IfStmt statement)
    {
        if (statement.Else is not null || ErrorOf(context, statement) is not { } error)
            return null;
        return statement.Body.List is [.., ReturnStmt { Results: [.., var last] } returned] ? new ErrorCheck(statement, error, returned, last) : null;
    }

    /// <summary>The error variable that the condition asks for: the err of err != nil.</summary>
    public static Ident? ErrorOf(RuleContext context, IfStmt statement) =>
        Names.ComparedWithNil(context, statement.Cond, TokenKind.NotEqual) is Ident name && IsErrorValue(context, name) ? name : null;

    /// <summary>True where the type is error; false where types are not known, whatever the name says.</summary>
    public static bool IsErrorValue(RuleContext context, Expr expression) => context.Model.IsError(expression);

    /// <summary>The call of fmt.Errorf that wraps the checked error by the verb given ("w", "v"); null for all else.</summary>
    public static CallExpr? Wrap(RuleContext context, Expr result, bool keepsChain)
    {
        if (result is not CallExpr { Args: [BasicLit { LiteralKind: TokenKind.String } format, ..] } call || !Imports.IsMember(context, call.Fun, "fmt", "Errorf"))
            return null;
        var verbs = FormatVerbs.Read(format);
        if (verbs.IsDefault)
            return null;
        var wraps = verbs.Any(verb => verb.Verb == 'w');
        if (wraps || keepsChain)
            return wraps == keepsChain ? call : null;
        return call.Args.Skip(1).Any(argument => IsErrorValue(context, ErrorBehind(argument))) ? call : null;
    }

    /// <summary>The check's keywords, its condition and the keyword of its return.</summary>
    public static ImmutableArray<TextSpan> Anchors(RuleContext context, ErrorCheck check) =>
        [context.Keyword(check.If), check.If.Cond.Span, context.Keyword(check.Return)];

    /// <summary>The check with the statement before it that sets the error, where there is one.</summary>
    public static ImmutableArray<GoNode> Subject(RuleContext context, ErrorCheck check) =>
        check.If.Init is null && context.Before(check.If) is AssignStmt before && before.Lhs.Any(left => Names.AreSame(context, left, check.Error)) ? [before, check.If] : [check.If];

    private static Expr ErrorBehind(Expr argument) => argument is CallExpr { Fun: SelectorExpr { Sel.Name: "Error" } method, Args.IsEmpty: true } ? method.X : argument;
}
