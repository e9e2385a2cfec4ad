using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Semantics.Types;

/// <summary>The types that implement an interface: by the methods they must have, and by the terms of its unions.</summary>
/// <remarks>Source: go.dev/ref/spec#Interface_types.</remarks>
public sealed class TypeSet
{
    /// <summary>Interfaces that embed ever new instances of themselves end here; valid code cannot write them.</summary>
    private const int MaxEmbeddingDepth = 50;

    private static readonly TypeSet All = new([], null, isComparable: false);

    private static readonly TypeSet Unfinished = new([], null, isComparable: false) { IsPartial = true };

    /// <summary>The interfaces whose sets this thread is computing, so that one that embeds itself ends.</summary>
    [ThreadStatic]
    private static HashSet<GoInterface>? _inProgress;

    internal TypeSet(ImmutableArray<GoMethod> methods, ImmutableArray<GoTerm>? terms, bool isComparable)
    {
        Methods = methods;
        Terms = terms;
        IsComparable = isComparable;
    }

    /// <summary>All methods, sorted by name (unexported ones last, and by package, too).</summary>
    public ImmutableArray<GoMethod> Methods { get; }

    /// <summary>Null where every type is allowed; empty where none is.</summary>
    public ImmutableArray<GoTerm>? Terms { get; }

    /// <summary>True where comparable is asked for.</summary>
    public bool IsComparable { get; }

    /// <summary>True for an ordinary interface: methods alone.</summary>
    public bool IsMethodSet => !IsComparable && Terms is null;

    /// <summary>True where every type implements the interface.</summary>
    public bool IsAll => IsMethodSet && Methods.IsEmpty;

    /// <summary>True where no type implements the interface.</summary>
    public bool IsEmpty => Terms is { IsEmpty: true };

    /// <summary>True where an embedded type is unknown, perhaps only because it is being resolved at this moment: not to be kept.</summary>
    internal bool IsPartial { get; private init; }

    /// <summary>True where it lists types.</summary>
    internal bool HasTerms => Terms is { IsEmpty: false };

    /// <summary>The method that a package means by a name; a null package means the first of that name.</summary>
    internal GoMethod? FindMethod(string name, Package? from)
    {
        if (name == "_")
            return null;
        foreach (var method in Methods)
        {
            if (MemberNames.Matches(method.Symbol, method.Name, name, from))
                return method;
        }
        return null;
    }

    internal static TypeSet Of(GoInterface type)
    {
        if (type.Embedded.IsEmpty)
            return Make([.. type.Methods], null, type.IsComparableItself, isPartial: false);
        var inProgress = _inProgress ??= [];
        if (inProgress.Count > MaxEmbeddingDepth || !inProgress.Add(type))
            return Unfinished;
        try
        {
            return OfAllParts(type);
        }
        finally
        {
            inProgress.Remove(type);
        }
    }

    private static TypeSet OfAllParts(GoInterface type)
    {
        var methods = new List<GoMethod>(type.Methods);
        ImmutableArray<GoTerm>? terms = null;
        var isComparable = type.IsComparableItself;
        var isPartial = false;
        foreach (var part in type.Embedded)
        {
            switch (part.Underlying)
            {
                case GoUnknown:
                    isPartial |= part is not GoUnknown;
                    break;
                case GoTypeParam:
                    break; // wrong: it asks for nothing
                case GoInterface embedded:
                    var set = embedded.TypeSet;
                    isPartial |= set.IsPartial;
                    foreach (var method in set.Methods)
                    {
                        if (!methods.Exists(other => MemberNames.AreSame(other.Name, other.Symbol, method.Name, method.Symbol)))
                            methods.Add(method);
                    }
                    isComparable |= set.IsComparable;
                    terms = TypeTerms.Intersect(terms, set.Terms);
                    break;
                case GoUnion union:
                    terms = TypeTerms.Intersect(terms, TypeTerms.OfUnion(union));
                    break;
                default:
                    terms = TypeTerms.Intersect(terms, [new GoTerm(false, part)]);
                    break;
            }
        }
        return Make(methods, terms, isComparable, isPartial);
    }

    private static TypeSet Make(List<GoMethod> methods, ImmutableArray<GoTerm>? terms, bool isComparable, bool isPartial)
    {
        if (isComparable && terms is { } list)
        {
            terms = [.. list.Where(term => TypePredicates.IsComparable(term.Type, isDynamic: false))];
            isComparable = false;
        }
        methods.Sort(MemberNames.Compare);
        return methods.Count == 0 && terms is null && !isComparable && !isPartial
            ? All
            : new TypeSet([.. methods], terms, isComparable) { IsPartial = isPartial };
    }
}
