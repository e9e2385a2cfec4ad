using System.Collections.Immutable;
using GoRustLens.Idioms.Rules.Absence;
using GoRustLens.Idioms.Rules.Closures;
using GoRustLens.Idioms.Rules.ControlFlow;
using GoRustLens.Idioms.Rules.Errors;
using GoRustLens.Idioms.Rules.Lifetimes;
using GoRustLens.Idioms.Rules.Types;

namespace GoRustLens.Idioms.Rules;

/// <summary>The small constructs of the language itself. To add one: a folder below snippets/ and a line in a table here.</summary>
internal static class Forms
{
    /// <summary>Those that know more than the rules of the other files.</summary>
    public static ImmutableArray<IdiomRule> Specific => [.. ErrorForms.Specific, .. AbsenceForms.Specific, .. LifetimeForms.Specific, .. FunctionForms.Specific, .. TypeForms.Specific, .. ControlFlowForms.Specific];

    /// <summary>Those that any other rule comes before, be it one of a node further out.</summary>
    public static ImmutableArray<IdiomRule> General => [.. AbsenceForms.General, .. LifetimeForms.General, .. FunctionForms.General, .. TypeForms.General, .. ControlFlowForms.General];
}
