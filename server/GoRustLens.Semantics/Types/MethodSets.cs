using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;

namespace GoRustLens.Semantics.Types;

/// <summary>All methods of a type, those of embedded fields included.</summary>
/// <remarks>Source: go.dev/ref/spec#Method_sets.</remarks>
internal static class MethodSets
{
    private const int MaxTypes = 500;

    /// <summary>The method set, by name. Methods that are declared on the pointer belong to the pointer's set alone.</summary>
    public static ImmutableArray<Member> Of(GoType type)
    {
        var names = new Dictionary<(string Name, Package? Package), bool>();
        CollectNames(type, names);
        var members = new List<Member>();
        foreach (var (name, package) in names.Keys)
        {
            if (MemberLookup.Find(type, name, package) is { } member && MemberLookup.IsInMethodSet(member))
                members.Add(member);
        }
        members.Sort(static (left, right) => string.CompareOrdinal(left.Symbol.Name, right.Symbol.Name));
        return [.. members];
    }

    /// <summary>Every name that may be a method's; an exported one without its package, for it means the same everywhere.</summary>
    private static void CollectNames(GoType type, Dictionary<(string Name, Package? Package), bool> names)
    {
        var waiting = new Queue<GoType>([type]);
        var seen = new HashSet<GoType>();
        while (waiting.TryDequeue(out var next) && seen.Count < MaxTypes)
        {
            var current = MemberLookup.Dereference(next).Type.Unaliased;
            if (!seen.Add(current))
                continue;
            if (current is GoNamed named)
            {
                foreach (var method in MemberLookup.DeclaredMethods(named))
                    names[(method.Name, MemberNames.IsExported(method.Name) ? null : method.Package)] = true;
            }
            switch (current.Underlying)
            {
                case GoStruct structure:
                    foreach (var field in structure.Fields.Where(field => field.IsEmbedded))
                        waiting.Enqueue(field.RawType);
                    break;
                case GoInterface known:
                    CollectNames(known, names);
                    break;
                case GoTypeParam parameter:
                    CollectNames(parameter.ConstraintInterface, names);
                    break;
            }
        }
    }

    private static void CollectNames(GoInterface type, Dictionary<(string Name, Package? Package), bool> names)
    {
        foreach (var method in type.TypeSet.Methods)
            names[(method.Name, MemberNames.IsExported(method.Name) ? null : method.Symbol.Package)] = true;
    }
}
