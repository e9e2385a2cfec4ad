using System.Collections.Immutable;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>When a finding is shown.</summary>
public enum FindingLevel
{
    /// <summary>It goes wrong in Go as well, on a path that can be named. Shown by default.</summary>
    Bugs,

    /// <summary>Rust would ask a question here; Go may do well. Shown where the user asks for all.</summary>
    All,
}

/// <summary>What a hazard is about, in the words that reports and scorers group by.</summary>
public enum HazardClass
{
    Nil,
    Race,
    LockCopy,
    LoopCapture,
    Leak,
    Deadlock,
    ErrorHandling,
    Exhaustive,
    Aliasing,
    Other,
}

public static class HazardClasses
{
    extension(HazardClass hazard)
    {
        /// <summary>Lower case with hyphens: "lock-copy".</summary>
        public string Word => hazard switch
        {
            HazardClass.Nil => "nil",
            HazardClass.Race => "race",
            HazardClass.LockCopy => "lock-copy",
            HazardClass.LoopCapture => "loop-capture",
            HazardClass.Leak => "leak",
            HazardClass.Deadlock => "deadlock",
            HazardClass.ErrorHandling => "error-handling",
            HazardClass.Exhaustive => "exhaustive",
            HazardClass.Aliasing => "aliasing",
            _ => "other",
        };
    }
}

/// <summary>A code and what it means, in one line. Codes are stable for ever, and never used again for something else; each has a page in the catalog.</summary>
/// <param name="Code">"GRL0001". The first two digits are the folder of the rule: 00 the first six, 01 nil, 02 races, 03 locks, channels and goroutines, 04 errors, 05 values and types, 06 resources, contexts and time, 07 statements that do nothing.</param>
/// <param name="Title">At most 80 characters, a sentence without a full stop.</param>
/// <param name="RustError">What rustc or clippy says to the Rust form: "E0599", "lint:unused_must_use"; empty where it says nothing.</param>
public sealed record DiagnosticCode(string Code, string Title, HazardClass Class, string RustError)
{
    /// <summary>The lowest level at which the rule runs at all.</summary>
    public FindingLevel Level { get; init; }

    /// <summary>Codes that say the same of the same line with more to show: where one of them is reported, this one is not.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>True for hazards of tests: the rule looks at _test.go files even where those are left out.</summary>
    public bool IsAboutTests { get; init; }
}
