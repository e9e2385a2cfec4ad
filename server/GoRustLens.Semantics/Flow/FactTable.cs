using System.Collections.Immutable;

namespace GoRustLens.Semantics.Flow;

/// <summary>States of a <see cref="ForwardAnalysis{TState}"/> that are tables: for each thing that something is known of, what is known.</summary>
internal static class FactTable
{
    public static bool AreEqual<TKey, TFact>(ImmutableDictionary<TKey, TFact> left, ImmutableDictionary<TKey, TFact> right)
        where TKey : notnull
        where TFact : class, IEquatable<TFact>
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Count != right.Count)
            return false;
        foreach (var (key, fact) in left)
        {
            if (!fact.Equals(right.GetValueOrDefault(key)))
                return false;
        }
        return true;
    }
}
