using System.Collections.Immutable;
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
        Names.ComparedWithNil(statement.Cond, TokenKind.NotEqual) is Ident name && IsErrorValue(context, name) ? name : null;

    /// <summary>True where the type is error or, where types are not known, the name says so.</summary>
    public static bool IsErrorValue(RuleContext context, Expr expression) => TypeFacts.IsError(context, expression) ?? (expression is Ident name && HasErrorName(name.Name));

    /// <summary>The call of fmt.Errorf that wraps the checked error by the verb given ("w", "v"); null for all else.</summary>
    public static CallExpr? Wrap(RuleContext context, Expr result, bool keepsChain)
    {
        if (result is not CallExpr { Args: [BasicLit { LiteralKind: TokenKind.String } format, ..] } call || !Imports.IsMember(context, call.Fun, "fmt", "Errorf"))
            return null;
        var wraps = format.Value.Contains("%w", StringComparison.Ordinal);
        if (wraps || keepsChain)
            return wraps == keepsChain ? call : null;
        return call.Args.Skip(1).Any(argument => IsErrorValue(context, ErrorBehind(argument))) ? call : null;
    }

    /// <summary>The check's keywords, its condition and the keyword of its return.</summary>
    public static ImmutableArray<TextSpan> Anchors(RuleContext context, ErrorCheck check) =>
        [context.Keyword(check.If), check.If.Cond.Span, context.Keyword(check.Return)];

    /// <summary>The check with the statement before it that sets the error, where there is one.</summary>
    public static ImmutableArray<GoNode> Subject(RuleContext context, ErrorCheck check) =>
        check.If.Init is null && context.Before(check.If) is AssignStmt before && Sets(before, check.Error.Name) ? [before, check.If] : [check.If];

    public static bool Sets(AssignStmt assign, string name) => assign.Lhs.Any(left => Names.IsNamed(left, name));

    private static Expr ErrorBehind(Expr argument) => argument is CallExpr { Fun: SelectorExpr { Sel.Name: "Error" } method, Args.IsEmpty: true } ? method.X : argument;

    private static bool HasErrorName(string name) =>
        name.Equals("err", StringComparison.Ordinal) || name.EndsWith("Err", StringComparison.Ordinal) || name.StartsWith("err", StringComparison.Ordinal);
}
