using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Modules;

/// <summary>Go may return a type without exporting it. Rust asks that a type is as visible as the functions and fields that name it.</summary>
internal static partial class Signatures
{
    private static readonly string[] s_levels = ["pub(crate)", "pub"];

    public static ImmutableArray<RustItem> AsVisibleAsTheirUsers(ImmutableArray<RustItem> items)
    {
        while (true)
        {
            var named = s_levels.ToDictionary(level => level, level => WordsOf([.. items.SelectMany(item => Visible(item, level))]), StringComparer.Ordinal);
            var raised = items.Select(item => Raised(item, named)).ToImmutableArray();
            if (raised.Zip(items).All(pair => ReferenceEquals(pair.First, pair.Second)))
                return items;
            items = raised;
        }
    }

    /// <summary>What users of the level see of an item, as items without bodies.</summary>
    private static IEnumerable<RustItem> Visible(RustItem item, string level) => item switch
    {
        RustImpl { Trait: null } block => block.Items.SelectMany(member => Visible(member, level)),
        _ when item.Visibility != level => [],
        RustFunction function => [function with { Body = RustBlock.Empty }],
        RustStruct type => [type with { Fields = [.. type.Fields.Where(field => field.Visibility.Length > 0 && (level != "pub" || field.Visibility == "pub"))], Attributes = [], Docs = [] }],
        RustTrait contract => [contract with { Items = [.. contract.Items.Select(member => member is RustFunction function ? function with { Body = null } : member)], Docs = [] }],
        RustEnum or RustTypeAlias => [item],
        RustConst constant => [new RustTypeAlias("Constant", constant.Type)],
        _ => [],
    };

    private static RustItem Raised(RustItem item, Dictionary<string, HashSet<string>> named)
    {
        if (item is not (RustStruct or RustEnum or RustTrait or RustTypeAlias) || item.Visibility == "pub" || NameOf(item) is not { } name)
            return item;
        var level = named["pub"].Contains(name) ? "pub" : named["pub(crate)"].Contains(name) ? "pub(crate)" : "";
        return level.Length == 0 || level == item.Visibility ? item : item with { Visibility = level };
    }

    /// <summary>The name that an item declares; null where it declares none.</summary>
    public static string? NameOf(RustItem item) => item switch
    {
        RustFunction function => function.Name,
        RustStruct type => type.Name,
        RustEnum type => type.Name,
        RustTrait contract => contract.Name,
        RustTypeAlias alias => alias.Name,
        RustConst constant => constant.Name,
        RustThreadLocal local => local.Variable.Name,
        _ => null,
    };

    private static HashSet<string> WordsOf(ImmutableArray<RustItem> items) => items.IsEmpty ? [] : [.. Word().Matches(RustPrinter.Print(items).Text).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*")]
    private static partial Regex Word();
}
