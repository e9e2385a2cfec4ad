using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Flow;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Puts "if x == nil { return …, error }" before the statement that follows the pointer.</summary>
internal static class NilCheckFix
{
    public static ImmutableArray<GoFix> For(GoFile file, NilUse use, GoNode owner, FuncDecl function, SemanticModel model)
    {
        // A check of nil does not mend a use before or despite the error.
        if (use.Fact.Reason?.Cause == NilCause.ErrorPath || use.Fact.Nullness == Nullness.Nil)
            return [];
        if (EnclosingStatements.InList(function, use.Use) is not { } statement || !IsReadyBefore(use, statement, model))
            return [];
        var type = owner is FuncLit literal ? literal.Type : function.Type;
        var name = file.TextOf(use.Pointer);
        var message = $"{name} is nil";
        var makesError = GoEdits.ImportedName(file, "errors") is { } errors ? $"{errors}.New(\"{message}\")"
            : GoEdits.ImportedName(file, "fmt") is { } fmt ? $"{fmt}.Errorf(\"{message}\")"
            : $"errors.New(\"{message}\")";
        var imports = makesError.StartsWith("errors.", StringComparison.Ordinal) ? GoEdits.Import(file, "errors") : [];
        var leave = type.Results is null or { List.IsEmpty: true } ? "return" : GoEdits.ReturnWithError(type, makesError, file, model);
        if (leave is null)
            return [];
        if (leave == "return")
            imports = [];
        var indentation = GoEdits.IndentationAt(file, statement.Start);
        var check = $"if {name} == nil {{\n{indentation}\t{leave}\n{indentation}}}\n{indentation}";
        return [new GoFix($"Check {name} for nil first", [.. imports, new TextEdit(new TextSpan(statement.Start, 0), check)])];
    }

    /// <summary>True where the pointer has its value already when the statement begins, and naming it there has no effect and no nil before it.</summary>
    private static bool IsReadyBefore(NilUse use, Stmt statement, SemanticModel model) =>
        Place.Of(use.Pointer, model) is { } place && place.Root.Ident is { } ident && ident.End <= statement.Start;
}
