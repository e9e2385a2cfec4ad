using System.Collections.Frozen;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>Code that only tests run: there the next line, or the test, says what failed.</summary>
internal static class TestSupport
{
    private static readonly FrozenSet<string> Folders = new[] { "test", "tests", "e2e", "testutil", "testutils", "testhelper", "testhelpers", "testing", "fuzz", "fuzzing", "fuzzers", "mock", "mocks", "fixture", "fixtures", "integration" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True in functions that get a *testing.T or its like, and in folders that by their name hold tests and what they need.</summary>
    public static bool Holds(DeclContext context) =>
        (context.Function is { Type.Params.List: var parameters } && parameters.Any(parameter => parameter.Type is not null && IsOfTesting(context.Model.TypeOf(parameter.Type))))
        || context.Model.Package.ImportPath.Split('/').Any(Folders.Contains)
        || (context.Model.Package.PathOf(context.File) is { } path && (IsBelowTests(path) || path.EndsWith("fuzz.go", StringComparison.Ordinal) || path.EndsWith("/testing.go", StringComparison.Ordinal) || path.EndsWith("test_helpers.go", StringComparison.Ordinal)));

    /// <summary>"…/tests/integration/…" of a module of its own: two such folders in a row are nobody's home.</summary>
    private static bool IsBelowTests(string path)
    {
        var parts = path.Split('/');
        return parts.Zip(parts.Skip(1)).Any(pair => Folders.Contains(pair.First) && Folders.Contains(pair.Second));
    }

    private static bool IsOfTesting(GoType type) => (type as GoNamed ?? (type as GoPointer)?.Element as GoNamed)?.Symbol.PackagePath == "testing";
}
