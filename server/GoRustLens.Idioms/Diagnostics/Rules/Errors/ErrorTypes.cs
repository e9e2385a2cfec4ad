using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>What the rules about errors ask of types and calls.</summary>
internal static class ErrorTypes
{
    /// <summary>True for error itself and for types that implement it.</summary>
    public static bool IsFailure(GoType type) =>
        Universe.IsError(type) || (type is GoNamed or GoPointer { Element: GoNamed } && !type.IsUnknown && SemanticModel.Satisfies(type, Universe.Error));

    /// <summary>The place of the result that says whether a call failed: the last one that is an error; -1 where none is.</summary>
    public static int FailureIndex(GoSignature signature)
    {
        for (var index = signature.Results.Length - 1; index >= 0; index--)
        {
            if (IsFailure(signature.Results[index].Type))
                return index;
        }
        return -1;
    }

    public static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    /// <summary>True inside of Is, As and Unwrap methods of errors: errors.Is calls them, and there the plain comparison is right.</summary>
    public static bool IsAskedByErrors(DeclContext context) =>
        context.Function is { Recv: not null, Name.Name: "Is" or "As" or "Unwrap" };

    /// <summary>True where a comment on the line of a call's end says that an error is left alone on purpose.</summary>
    public static bool SaysSo(GoNode node, SemanticModel model)
    {
        var file = model.File;
        var end = file.Text.Lines.EndOf(file.Text.Lines.LineOf(node.End));
        var comment = file.Comments.FirstOrDefault(candidate => candidate.Start >= node.End);
        if (comment.Start < node.End || comment.Start >= end)
            return false;
        var text = file.Text.Slice(comment.Span);
        // Our own directive is not an excuse: what it ignores must be found to count as ignored.
        if (text.StartsWith("//gorustlens:"))
            return false;
        return text.Contains("ignor", StringComparison.OrdinalIgnoreCase) || text.Contains("nolint", StringComparison.Ordinal)
            || text.Contains("error", StringComparison.OrdinalIgnoreCase) || text.Contains("errcheck", StringComparison.Ordinal);
    }
}
