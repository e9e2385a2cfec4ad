using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Polish;

namespace GoRustLens.Translation.Helpers;

/// <summary>Leaves out what was made for a translation and is named by nothing in it: functions and types of helpers, and types for interfaces that no value has.</summary>
internal sealed class UnusedParts
{
    private readonly NamedIn _named = new();
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _traits = new(StringComparer.Ordinal);
    private readonly HashSet<HelperPart> _kept = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<RustItem> _keptItems = new(ReferenceEqualityComparer.Instance);

    private UnusedParts()
    {
    }

    /// <summary>The items and helpers that are left.</summary>
    public static (ImmutableArray<RustItem> Items, ImmutableArray<HelperText> Helpers) LeftOut(ImmutableArray<RustItem> items, ImmutableArray<HelperText> helpers)
    {
        var parts = helpers.Select(helper => helper.Parts).ToImmutableArray();
        var unused = new UnusedParts();
        foreach (var part in parts.SelectMany(part => part).Where(part => part.IsType))
            (part.IsTrait ? unused._traits : unused._types).Add(part.Name ?? "");
        var made = items.OfType<RustEnum>().Where(item => item.Origin < 0).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        while (unused.Grow(items, made, parts))
        {
        }
        return ([.. items.Select(item => unused.Kept(item, made)).OfType<RustItem>()],
            [.. helpers.Zip(parts, (helper, own) => own.All(unused.IsWhole) ? helper : helper with { Text = HelperPart.Print(own.Where(unused._kept.Contains).Select(unused.Rest)) }).Where(helper => helper.Text.Length > 0)]);
    }

    /// <summary>Adds what is named by what is kept; false where that is everything.</summary>
    private bool Grow(ImmutableArray<RustItem> items, HashSet<string> made, ImmutableArray<ImmutableArray<HelperPart>> helpers)
    {
        var count = _kept.Count + _keptItems.Count;
        foreach (var item in items)
            Grow(item, made);
        foreach (var part in helpers.SelectMany(own => own))
        {
            if (!_kept.Contains(part) && IsNamed(part))
                Keep(part);
            if (_kept.Contains(part))
            {
                foreach (var member in part.Members)
                {
                    if (!_kept.Contains(member) && IsNeeded(part, member))
                        Keep(member);
                }
            }
        }
        return _kept.Count + _keptItems.Count > count;
    }

    private void Grow(RustItem item, HashSet<string> made)
    {
        if (item is RustImpl { Trait: RustPathType { Path: var path } } block && _traits.Contains(path))
        {
            // Of a helper's trait, the methods that somebody calls.
            if (_keptItems.Add(block))
                _named.UnionWith(RustNames.In(block with { Items = [] }));
            foreach (var member in block.Items)
            {
                if (member is not RustFunction { Name: var name } || IsCalled(name))
                    Keep(member);
            }
            return;
        }
        if (MadeName(item, made) is not { } own || _named.Bare.Contains(own))
            Keep(item);
    }

    /// <summary>The name of an enum made for an interface, for the enum itself and what is implemented on it.</summary>
    private static string? MadeName(RustItem item, HashSet<string> made) => item switch
    {
        RustEnum { Origin: < 0, Name: var name } => name,
        RustImpl { Type: RustPathType { Path: var name } } when made.Contains(name) => name,
        _ => null,
    };

    private void Keep(RustItem item)
    {
        if (_keptItems.Add(item))
            _named.UnionWith(RustNames.In(item));
    }

    private void Keep(HelperPart part)
    {
        _kept.Add(part);
        _named.UnionWith(part.Named);
    }

    private bool IsNamed(HelperPart part) =>
        part.Subject is { } subject ? (!_types.Contains(subject) || _named.Bare.Contains(subject)) && (part.Trait is not { } contract || !_traits.Contains(contract) || _named.Bare.Contains(contract))
        : part.Name is not { } name || _named.Bare.Contains(name);

    /// <summary>A function of a block of its own is needed where it is named, and that of a foreign trait always.</summary>
    private bool IsNeeded(HelperPart block, HelperPart member) =>
        member.Name is not { } name || (block.Trait is { } contract && !_traits.Contains(contract))
        || (member.HasSelf || block.IsTrait || block.Trait is not null ? IsCalled(name) : _named.Members.Contains($"{block.Subject}::{name}") || _named.Members.Contains("Self::" + name));

    private bool IsCalled(string name) => _named.Members.Contains(name);

    private bool IsWhole(HelperPart part) => _kept.Contains(part) && part.Members.All(_kept.Contains);

    private HelperPart Rest(HelperPart part) => IsWhole(part) ? part : part.With([.. part.Members.Where(_kept.Contains)]);

    private RustItem? Kept(RustItem item, HashSet<string> made)
    {
        if (item is RustImpl { Trait: RustPathType { Path: var path } } block && _traits.Contains(path))
            return block with { Items = [.. block.Items.Where(_keptItems.Contains)] };
        return MadeName(item, made) is null || _keptItems.Contains(item) ? item : null;
    }
}
