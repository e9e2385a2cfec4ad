using System.Collections.Immutable;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>The members of an enum-like type that a switch or a map does not name.</summary>
internal sealed record MissingMembers(ImmutableArray<EnumSet> Sets, ImmutableArray<Symbol> Members)
{
    private const int MaxPlaces = 4;

    /// <summary>Null where the type is no enum, or every member is named.</summary>
    /// <param name="type">Of the switch's tag or the map's key.</param>
    /// <param name="named">The values of the cases or keys; only constants that are named count.</param>
    /// <param name="context">Where the code stands.</param>
    public static MissingMembers? Find(GoType type, IEnumerable<Expr> named, DeclContext context)
    {
        var sets = EnumSet.Behind(type, context);
        if (sets.IsEmpty || sets.Any(set => set.IsArithmetic))
            return null;
        var members = sets.SelectMany(set => set.VisibleFrom(context.Model.Package)).Distinct().ToList();
        if (members.Count == 0)
            return null;
        var covered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in named)
        {
            if (EnumSet.Named(value, context.Model) is { } constant)
                covered.Add(EnumSet.ValueOf(constant));
        }
        members.RemoveAll(member => covered.Contains(EnumSet.ValueOf(member)));
        return members.Count == 0 ? null : new MissingMembers(sets, [.. members.DistinctBy(EnumSet.ValueOf)]);
    }

    /// <summary>"Refunded and 2 more of Status have no case; …".</summary>
    public string Message(string what, string rust)
    {
        var others = Members.Length switch
        {
            1 => "",
            2 => $" and {Members[1].Name}",
            _ => $" and {Members.Length - 1} more",
        };
        var have = Members.Length == 1 ? "has" : "have";
        return MessageText.Fit(Members[0].Name + others, shown => $"{shown} of {Sets[0].Type.Name} {have} {what}; {rust}");
    }

    /// <summary>Where the first of them are declared.</summary>
    public ImmutableArray<RelatedPlace> Places(SemanticModel model, string what) =>
    [
        .. Members.Where(member => member.Ident is not null && member.File is { } file && (ReferenceEquals(file, model.File) || member.Package?.PathOf(file)?.StartsWith('$') == false))
            .Take(MaxPlaces)
            .Select(member => new RelatedPlace(
                member.Ident!.Span, // filtered above
                $"{member.Name} {what}",
                ReferenceEquals(member.File, model.File) ? null : member.Package?.PathOf(member.File!))), // filtered above
    ];
}
