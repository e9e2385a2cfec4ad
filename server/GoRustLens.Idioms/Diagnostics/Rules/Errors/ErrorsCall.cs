using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>
/// GRL0408: errors.As gets a target that it panics on or that every error fits; errors.Is gets the sentinel first, or one that was made
/// right there and equals no other.
/// </summary>
internal sealed class ErrorsCall : DiagnosticRule
{
    public override DiagnosticCode Info { get; } =
        new("GRL0408", "errors.Is or errors.As is called with arguments that cannot match", HazardClass.ErrorHandling, "E0277");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (call is not { Fun: SelectorExpr { Sel.Name: "As" or "Is" } or Ident { Name: "As" or "Is" }, Args: [var error, var target] })
                continue;
            var finding = context.Model.CalleeName(call) switch
            {
                "errors.As" => InspectAs(target, context.Model),
                "errors.Is" => InspectIs(call, error, target, context),
                _ => null,
            };
            if (finding is not null)
                yield return finding;
        }
    }

    private Finding? InspectAs(Expr target, SemanticModel model)
    {
        const string Panics = "errors.As panics: its target is no pointer to an error type; Rust's downcast names the type (E0277)";
        if (model.IsNil(target))
            return new Finding(Code, target.Span, Panics);
        var type = model.TypeOf(target);
        // Of a type parameter somebody may make a pointer, but who writes "e E" means the error itself.
        if (type is GoTypeParam parameter)
            return parameter.ConstraintInterface.TypeSet is { Terms: null, Methods: [{ Name: "Error" }] } ? new Finding(Code, target.Span, Panics) { Level = FindingLevel.All } : null;
        if (type.IsUnknown || type.Underlying is GoInterface { IsEmpty: true })
            return null;
        if (type.Underlying is not GoPointer { Element: var wanted })
            return new Finding(Code, target.Span, Panics);
        if (Universe.IsError(wanted))
            return new Finding(Code, target.Span, "Each error is an error: errors.As finds the first one; Rust's downcast names a type of its own (E0277)");
        if (wanted.IsUnknown || wanted.Underlying is GoInterface or GoTypeParam or GoUnknown || HasUnknown(wanted))
            return null;
        return SemanticModel.Satisfies(wanted, Universe.Error) ? null : new Finding(Code, target.Span, Panics);
    }

    /// <summary>True where methods may come from what is not known.</summary>
    private static bool HasUnknown(GoType type)
    {
        var behind = type is GoPointer { Element: var element } ? element : type;
        return behind.Underlying is GoUnknown || (behind.Underlying is GoStruct { Fields: var fields } && fields.Any(field => field.IsEmbedded && (field.Type.IsUnknown || field.Type.Underlying is GoUnknown or GoPointer { Element.Underlying: GoUnknown })));
    }

    private Finding? InspectIs(CallExpr call, Expr error, Expr target, DeclContext context)
    {
        var model = context.Model;
        if (ErrorTypes.Unparen(target) is CallExpr made && model.CalleeName(made) is "errors.New" or "fmt.Errorf")
            return new Finding(Code, target.Span, "An error made here equals no other, errors.Is never finds it; Rust matches on the variant");
        if (!IsSwapped(model.SymbolOf(error), target, model))
            return null;
        return new Finding(Code, call.Span, MessageText.Fit(context.File.TextOf(error), name => $"errors.Is asks whether {name} wraps the other: swapped; Rust matches the error on a variant"))
        {
            Fixes = [new GoFix("Swap the arguments", [new TextEdit(error.Span, context.File.TextOf(target)), new TextEdit(target.Span, context.File.TextOf(error))])],
        };
    }

    /// <summary>The first is a sentinel and the second is what can vary. A package's own variable may hold the error that is asked about.</summary>
    private static bool IsSwapped(Symbol? first, Expr target, SemanticModel model)
    {
        if (first is not { Kind: SymbolKind.Variable } || !Universe.IsError(first.Type))
            return false;
        var second = model.SymbolOf(target);
        if (!ReferenceEquals(first.Package, model.Package))
            return second is not { Kind: SymbolKind.Variable } || ReferenceEquals(second.Package, model.Package);
        return second is { IsLocalVariable: true } && IsSentinelName(first.Name) && first.Node is ValueSpec { Values: [CallExpr made] } && first.File is { } file
            && model.Package.ModelOf(file).CalleeName(made) is "errors.New" or "fmt.Errorf";
    }

    private static bool IsSentinelName(string name) => name.StartsWith("Err", StringComparison.Ordinal) || name.StartsWith("err", StringComparison.Ordinal);
}
