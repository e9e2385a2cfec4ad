using GoRustLens.Semantics;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Finds one class of hazard in a function. Its page is the catalog folder of the same code.</summary>
public abstract class DiagnosticRule
{
    /// <summary>The stable code: "GRL0001".</summary>
    public abstract string Code { get; }

    /// <summary>Called once for each function of the file that has a body. A throw here is isolated by the runner.</summary>
    public abstract IEnumerable<Finding> Inspect(GoFile file, FuncDecl function, SemanticModel model, CancellationToken cancellationToken);
}
