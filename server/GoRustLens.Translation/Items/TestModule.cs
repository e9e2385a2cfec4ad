using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Items;

/// <summary>Tests stand in a module of their own, which is built for <c>cargo test</c> only.</summary>
internal static class TestModule
{
    /// <summary>The attribute of what only tests need.</summary>
    public const string Marker = "cfg(test)";

    /// <summary>The items with the tests, and what only they call, in <c>mod tests</c> at the end.</summary>
    public static ImmutableArray<RustItem> Apart(ImmutableArray<RustItem> items)
    {
        if (!items.Any(IsTest))
            return items;
        var inside = items.Where(i => IsTest(i) || IsHelper(i)).Select(Unmarked);
        return [.. items.Where(i => !IsTest(i) && !IsHelper(i)), new RustModule("tests", [new RustUse("super::*"), .. inside]) { Attributes = [Marker] }];
    }

    public static bool IsTest(RustItem item) => item is RustFunction { Attributes: ["test"] };

    /// <summary>In a module for tests the marker says nothing new.</summary>
    public static RustItem Unmarked(RustItem item) => IsHelper(item) ? item with { Attributes = [] } : item;

    private static bool IsHelper(RustItem item) => item is RustFunction { Attributes: [Marker] };
}
