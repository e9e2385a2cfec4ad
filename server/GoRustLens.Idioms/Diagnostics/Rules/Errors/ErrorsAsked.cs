using GoRustLens.Semantics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Errors;

/// <summary>Whether a package asks anywhere what an error is: errors.Is, errors.As, or an assertion of its type.</summary>
internal sealed class ErrorsAsked : GoWalker
{
    private SemanticModel? _model;
    private bool _found;

    private ErrorsAsked(Package package)
    {
        foreach (var file in package.Files)
        {
            _model = package.ModelOf(file.File);
            Visit(file.File.Root);
        }
    }

    public static bool In(Package package) => package.Analysis(key => new ErrorsAsked(key))._found;

    public override void Visit(GoNode node)
    {
        _found |= node switch
        {
            CallExpr call => _model!.CalleeName(call) is "errors.Is" or "errors.As" or "errors.AsType",
            TypeAssertExpr assertion => _model!.IsError(assertion.X),
            _ => false,
        };
        if (!_found)
            VisitChildrenOf(node);
    }
}
