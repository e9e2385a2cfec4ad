using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Items;

/// <summary>The sentinel errors of the package as one enum.</summary>
internal sealed partial class ItemLowering
{
    private bool _hasSentinels;

    /// <summary>The enum, at the first sentinel; nothing at the others.</summary>
    private ImmutableArray<RustItem> SentinelEnum()
    {
        if (_hasSentinels)
            return [];
        _hasSentinels = true;
        run.Crate("thiserror");
        var variants = run.Plan.Sentinels.Select(s => new RustVariant(Planning.Plan.SentinelVariant(s.Symbol), RustFieldsForm.Unit, [])
        {
            Attributes = [$"error({RustStrings.Quote(s.Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))})"],
        });
        var isPublic = run.Plan.Sentinels.Any(s => s.Symbol.IsExported);
        return [new RustEnum(run.Plan.SentinelEnumName, [.. variants]) { Attributes = ["derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)"], Visibility = isPublic ? "pub" : "", Docs = ["The errors that callers compare with."] }];
    }
}
