using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>All codes that are reported.</summary>
public static class DiagnosticCodes
{
    /// <summary>A pointer that can be nil is used without a check; hovers ask for this rule by name.</summary>
    public const string UncheckedPointer = "GRL0001";

    /// <summary>An ignore comment that ignores nothing, or names no known code. Not a rule's: the runner finds it.</summary>
    public const string UnusedIgnore = "GRL9001";

    /// <summary>By code.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. RuleList.All.Select(rule => rule.Info)
            .Append(new DiagnosticCode(UnusedIgnore, "An ignore comment without effect", HazardClass.Other, ""))
            .OrderBy(info => info.Code, StringComparer.Ordinal),
    ];

    public static bool IsKnown(string code) => All.Any(known => known.Code == code);
}
