using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>Finds the lock that a value has in itself, so that a copy of the value would be a second lock.</summary>
/// <remarks>Pointers, interfaces, slices, maps and channels share what they lead to; copying them copies no lock.</remarks>
internal static class LockContents
{
    /// <summary>Types that contain themselves through arrays of nothing exist in wrong code only.</summary>
    private const int MaxDepth = 20;

    /// <summary>The lock's type as code writes it, "sync.Mutex"; null where copies of the type are fine or it is unknown.</summary>
    public static string? LockIn(GoType type) => LockIn(type, 0);

    private static string? LockIn(GoType type, int depth)
    {
        if (depth > MaxDepth)
            return null;
        if (type is GoTypeParam parameter)
            return LockOfTerms(parameter, depth);
        while (type.Underlying is GoArray array)
            type = array.Element;
        if (type.Underlying is not GoStruct structure)
            return type is GoNamed { Underlying: GoUnknown } unknown && IsLockOfLibrary(unknown) ? NameOf(unknown) : null;
        if (type is GoNamed named && IsLockOfLibrary(named))
            return NameOf(named);
        if (LocksThroughPointer(type))
            return type is GoNamed own && !structure.Fields.Any(field => field.IsEmbedded && LockIn(field.Type, depth + 1) is not null) ? NameOf(own) : LockOfFields(structure, depth) ?? "a lock";
        return LockOfFields(structure, depth);
    }

    private static string? LockOfFields(GoStruct structure, int depth)
    {
        foreach (var field in structure.Fields)
        {
            if (field.Type.Underlying is GoStruct or GoArray or GoTypeParam or GoUnknown && LockIn(field.Type, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    /// <summary>A type parameter may stand for each type of its constraint's list.</summary>
    private static string? LockOfTerms(GoTypeParam parameter, int depth)
    {
        foreach (var term in parameter.ConstraintInterface.TypeSet.Terms ?? [])
        {
            if (LockIn(term.Type, depth + 1) is { } found)
                return found;
        }
        return null;
    }

    private static bool IsLockOfLibrary(GoNamed named) => named.Symbol.PackagePath switch
    {
        "sync" => named.Symbol.Name is "Mutex" or "RWMutex" or "WaitGroup" or "Once" or "Cond" or "Pool" or "Map" or "noCopy",
        "sync/atomic" => named.Symbol.Name is "Bool" or "Int32" or "Int64" or "Uint32" or "Uint64" or "Uintptr" or "Pointer" or "noCopy",
        _ => false,
    };

    /// <summary>True where the pointer has Lock and Unlock and the value does not: so a type says that it must stay where it is.</summary>
    private static bool LocksThroughPointer(GoType type) =>
        SemanticModel.MemberOf(type, "Lock") is { } locking && SemanticModel.MemberOf(type, "Unlock") is { } unlocking
        && IsLockMethod(locking) && IsLockMethod(unlocking)
        && (NeedsPointer(locking) || NeedsPointer(unlocking));

    private static bool IsLockMethod(Member member) => member.IsMethod && member.Type is GoSignature { Parameters.IsEmpty: true, Results.IsEmpty: true };

    private static bool NeedsPointer(Member member) => member is { HasPointerReceiver: true, IsIndirect: false };

    private static string NameOf(GoNamed named) =>
        named.Symbol.PackageName is { Length: > 0 } package && named.Symbol.PackagePath is "sync" or "sync/atomic" ? $"{package}.{named.Symbol.Name}" : named.Symbol.Name;
}
