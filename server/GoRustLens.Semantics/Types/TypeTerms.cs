using System.Collections.Immutable;

namespace GoRustLens.Semantics.Types;

/// <summary>Lists of terms as sets of types: null stands for all types, an empty list for none. Results overlap nowhere.</summary>
internal static class TypeTerms
{
    /// <summary>go/types refuses longer unions, and comparing terms is quadratic.</summary>
    private const int MaxTerms = 100;

    /// <summary>The types of a union; null (any type) also where it is too long to tell.</summary>
    public static ImmutableArray<GoTerm>? OfUnion(GoUnion union)
    {
        ImmutableArray<GoTerm>? all = ImmutableArray<GoTerm>.Empty;
        foreach (var term in union.Terms)
        {
            all = Union(all, OfTerm(term));
            if (all is null or { Length: > MaxTerms })
                return null;
        }
        return all;
    }

    public static ImmutableArray<GoTerm>? Union(ImmutableArray<GoTerm>? left, ImmutableArray<GoTerm>? right)
    {
        if (left is not { } a || right is not { } b)
            return null;
        return Normalise([.. a, .. b]);
    }

    public static ImmutableArray<GoTerm>? Intersect(ImmutableArray<GoTerm>? left, ImmutableArray<GoTerm>? right)
    {
        if (left is not { } a)
            return right;
        if (right is not { } b)
            return left;
        var both = new List<GoTerm>();
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (!AreDisjoint(x, y))
                    both.Add(!x.HasTilde || y.HasTilde ? x : y);
            }
        }
        return Normalise(both);
    }

    public static bool IsSubset(ImmutableArray<GoTerm>? inner, ImmutableArray<GoTerm>? outer)
    {
        if (outer is not { } b)
            return true;
        if (inner is not { } a)
            return false;
        foreach (var x in a)
        {
            var isCovered = false;
            foreach (var y in b)
                isCovered |= (!x.HasTilde || y.HasTilde) && !AreDisjoint(x, y);
            if (!isCovered)
                return false;
        }
        return true;
    }

    public static bool AreEqual(ImmutableArray<GoTerm>? left, ImmutableArray<GoTerm>? right) =>
        (left is null && right is null) || (IsSubset(left, right) && IsSubset(right, left));

    public static bool Includes(GoTerm term, GoType type) =>
        TypeIdentity.AreIdentical(term.Type, term.HasTilde ? type.Underlying : type);

    private static ImmutableArray<GoTerm>? OfTerm(GoTerm term)
    {
        var underlying = term.Type.Underlying;
        if (underlying is GoInterface embedded)
            return embedded.TypeSet.Terms;
        // "~T" of a defined type T has no types: nothing has T itself as its underlying type.
        if (underlying is GoUnknown || (term.HasTilde && !TypeIdentity.AreIdentical(term.Type, underlying)))
            return [];
        return [term];
    }

    private static bool AreDisjoint(GoTerm x, GoTerm y) => !TypeIdentity.AreIdentical(
        y.HasTilde ? x.Type.Underlying : x.Type,
        x.HasTilde ? y.Type.Underlying : y.Type);

    private static ImmutableArray<GoTerm> Normalise(List<GoTerm> terms)
    {
        var kept = new List<GoTerm>();
        foreach (var term in terms)
        {
            var place = kept.FindIndex(other => !AreDisjoint(other, term));
            if (place < 0)
            {
                kept.Add(term);
            }
            else if (term.HasTilde && !kept[place].HasTilde)
            {
                kept[place] = term;
                // The wider term may cover several that were kept one by one.
                for (var index = kept.Count - 1; index > place; index--)
                {
                    if (!AreDisjoint(kept[index], term))
                        kept.RemoveAt(index);
                }
            }
        }
        return [.. kept];
    }
}
