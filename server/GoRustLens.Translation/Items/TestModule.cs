using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Items;

/// <summary>Tests stand in a module of their own, which is built for <c>cargo test</c> only.</summary>
internal static class TestModule
{
    /// <summary>The attribute of what only tests need.</summary>
    public const string Marker = "cfg(test)";

    /// <summary>The items with the tests, and what only they name, in <c>mod tests</c> at the end.</summary>
    public static ImmutableArray<RustItem> Apart(ImmutableArray<RustItem> items)
    {
        if (!items.Any(IsTest))
            return items;
        var outside = items.Where(i => !IsTest(i) && !IsHelper(i)).ToList();
        var inside = items.Where(i => IsTest(i) || IsHelper(i)).Select(Unmarked).ToList();
        foreach (var type in outside.OfType<RustStruct>().Where(s => s.Visibility.Length == 0).ToList())
        {
            var others = outside.Where(i => !ReferenceEquals(i, type) && !IsImplOf(i, type.Name));
            if (others.Any(i => Mentions(i, type.Name)) || !inside.Exists(i => Mentions(i, type.Name)))
                continue;
            inside.InsertRange(0, outside.Where(i => ReferenceEquals(i, type) || IsImplOf(i, type.Name)).ToList());
            outside.RemoveAll(i => ReferenceEquals(i, type) || IsImplOf(i, type.Name));
        }
        return [.. outside, new RustModule("tests", [new RustUse("super::*"), .. inside]) { Attributes = [Marker] }];
    }

    private static bool IsImplOf(RustItem item, string type) => item is RustImpl { Type: RustPathType path } && path.Path == type;

    private static bool Mentions(RustItem item, string name) => Regex.IsMatch(RustPrinter.Print([item]).Text, $@"\b{Regex.Escape(name)}\b", RegexOptions.None, TimeSpan.FromSeconds(1));

    public static bool IsTest(RustItem item) => item is RustFunction { Attributes: ["test"] };

    /// <summary>In a module for tests the marker says nothing new.</summary>
    public static RustItem Unmarked(RustItem item) => IsHelper(item) ? item with { Attributes = [] } : item;

    private static bool IsHelper(RustItem item) => item is RustFunction { Attributes: [Marker] };
}
