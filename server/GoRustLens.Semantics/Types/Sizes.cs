using System.Collections.Immutable;

namespace GoRustLens.Semantics.Types;

/// <summary>What unsafe.Sizeof and its like answer: the layout of Go's own compiler for amd64, in bytes.</summary>
/// <remarks>Null where a type is too large, unknown, or holds itself. Types whose size depends on type parameters must be sorted out before.</remarks>
internal static class Sizes
{
    private const long Word = 8;

    // Types that are nested deeper are not written by anyone but hold themselves, perhaps by ever new instances.
    private const int MaxDepth = 200;

    public static long? SizeOf(GoType type) => new Layout().SizeOf(type, 0);

    public static long AlignmentOf(GoType type) => new Layout().AlignmentOf(type, 0);

    /// <summary>Where a field begins within its struct.</summary>
    /// <param name="path">The embedded structs on the way to the field, outermost first, and the field itself, each by its name.</param>
    public static long? OffsetOf(GoType type, IEnumerable<string> path)
    {
        long offset = 0;
        foreach (var name in path)
        {
            if (type.Underlying is not GoStruct structure || IndexOf(structure.Fields, name) is not (>= 0 and var index)
                || new Layout().Offset(structure.Fields, index, 0) is not { } inner || offset > long.MaxValue - inner)
                return null;
            offset += inner;
            type = structure.Fields[index].RawType;
        }
        return offset;
    }

    /// <summary>True where the size depends on type parameters, and for types that hold themselves.</summary>
    public static bool HasVariableSize(GoType type) => HasVariableSize(type, 0, []);

    private static bool HasVariableSize(GoType type, int depth, Dictionary<GoType, bool> known)
    {
        if (depth > MaxDepth)
            return true;
        type = type.Unaliased;
        switch (type)
        {
            case GoTypeParam:
                return true;
            case GoNamed named:
                // True while it is being looked at, for a type that meets itself has no size.
                if (!known.TryGetValue(named, out var isVariable))
                {
                    known[named] = true;
                    known[named] = isVariable = IsPortableVector(named) || HasVariableSize(named.Underlying, depth + 1, known);
                }
                return isVariable;
            case GoArray array:
                return HasVariableSize(array.RawElement, depth + 1, known);
            case GoStruct structure:
                foreach (var field in structure.Fields)
                {
                    if (HasVariableSize(field.RawType, depth + 1, known))
                        return true;
                }
                return false;
            default:
                return false;
        }
    }

    /// <summary>The marker of package simd's vectors, whose size is the machine's.</summary>
    private static bool IsPortableVector(GoNamed named) => named.Name == "_simd" && named.Symbol.PackagePath == "simd";

    private static int IndexOf(ImmutableArray<GoField> fields, string name)
    {
        for (var index = 0; index < fields.Length; index++)
        {
            if (fields[index].Name == name)
                return index;
        }
        return -1;
    }

    private static long? Aligned(long? offset, long alignment) =>
        offset > long.MaxValue - alignment ? null : (offset + alignment - 1) & ~(alignment - 1);

    private static long SizeOfBasic(BasicKind kind) => kind switch
    {
        BasicKind.Bool or BasicKind.Int8 or BasicKind.Uint8 => 1,
        BasicKind.Int16 or BasicKind.Uint16 => 2,
        BasicKind.Int32 or BasicKind.Uint32 or BasicKind.Float32 => 4,
        BasicKind.String or BasicKind.Complex128 => 16,
        _ => Word,
    };

    /// <summary>The empty struct by which package atomic asks for 8 bytes on all machines.</summary>
    private static bool IsAtomicAlignment(GoType type) =>
        type.Unaliased is GoNamed { Name: "align64", Symbol.PackagePath: "sync/atomic" or "internal/runtime/atomic" };

    /// <summary>What one question found out: a struct that occurs many times is measured once, and one within itself has no size.</summary>
    private sealed class Layout
    {
        private readonly Dictionary<GoStruct, long?> _sizes = [];
        private readonly Dictionary<GoStruct, long> _alignments = [];

        public long? SizeOf(GoType type, int depth)
        {
            if (depth > MaxDepth)
                return null;
            switch (type.Underlying)
            {
                case GoBasic basic:
                    return SizeOfBasic(basic.BasicKind);
                case GoArray { Length: not { } }:
                    return null;
                case GoArray { Length: var length } array:
                    if (length <= 0)
                        return 0;
                    if (SizeOf(array.RawElement, depth + 1) is not { } element)
                        return null;
                    return element > long.MaxValue / length ? null : element * length;
                case GoSlice:
                    return 3 * Word;
                case GoInterface:
                    return 2 * Word;
                case GoStruct { Fields: [] }:
                    return 0;
                case GoStruct structure:
                    if (!_sizes.TryGetValue(structure, out var known))
                    {
                        _sizes[structure] = null;
                        _sizes[structure] = known = Compute(structure, depth);
                    }
                    return known;
                case GoUnknown:
                    return null;
                default:
                    return Word;
            }
        }

        private long? Compute(GoStruct structure, int depth)
        {
            var last = structure.Fields.Length - 1;
            if (Offset(structure.Fields, last, depth) is not { } offset || SizeOf(structure.Fields[last].RawType, depth + 1) is not { } size)
                return null;
            // A pointer to the last field must not point behind the struct.
            if (offset > 0 && size == 0)
                size = 1;
            return offset > long.MaxValue - size ? null : Aligned(offset + size, AlignmentOf(structure, depth));
        }

        public long AlignmentOf(GoType type, int depth)
        {
            if (depth > MaxDepth)
                return 1;
            switch (type.Underlying)
            {
                case GoArray array:
                    return AlignmentOf(array.RawElement, depth + 1);
                case GoStruct structure:
                    if (structure.Fields.IsEmpty && IsAtomicAlignment(type))
                        return 8;
                    if (_alignments.TryGetValue(structure, out var known))
                        return known;
                    long most = 1;
                    foreach (var field in structure.Fields)
                        most = Math.Max(most, AlignmentOf(field.RawType, depth + 1));
                    return _alignments[structure] = most;
                case GoBasic { BasicKind: BasicKind.Complex64 }:
                    return 4;
                case GoBasic basic:
                    return Math.Min(SizeOfBasic(basic.BasicKind), Word);
                default:
                    return Word;
            }
        }

        public long? Offset(ImmutableArray<GoField> fields, int index, int depth)
        {
            long? offset = 0;
            for (var place = 0; ; place++)
            {
                offset = Aligned(offset, AlignmentOf(fields[place].RawType, depth + 1));
                if (place == index || offset is null)
                    return offset;
                offset = SizeOf(fields[place].RawType, depth + 1) is { } size && offset <= long.MaxValue - size ? offset + size : null;
            }
        }
    }
}
