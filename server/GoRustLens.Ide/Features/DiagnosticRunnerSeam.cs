using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Syntax.Parsing;

namespace GoRustLens.Idioms.Diagnostics;

internal static class DiagnosticRunner
{
    public static ImmutableArray<Finding> Run(GoFile file, SemanticModel model, Action<string, Exception> onFault, CancellationToken cancellationToken) => [];
}
