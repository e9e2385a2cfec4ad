using GoRustLens.Semantics;
using GoRustLens.Semantics.Formats;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>Which verbs of package fmt print which types well. What is not known is printed well.</summary>
internal static class FormatTypes
{
    private const int MaxDepth = 12;

    [Flags]
    private enum Kinds
    {
        None = 0,
        Bool = 1,
        Integer = 2,
        Float = 4,
        Complex = 8,
        Text = 16,
        Pointer = 32,
    }

    /// <summary>True for the letters that fmt knows.</summary>
    public static bool IsVerb(char verb) => "bcdeEfFgGoOpqstTUvwxX".Contains(verb, StringComparison.Ordinal);

    /// <summary>True for what has a Format method, and for interfaces, whose values can have one.</summary>
    public static bool MayFormatItself(GoType type) => type.Underlying is GoInterface || type is GoTypeParam || IsUnknown(type) || Has(type, "Format");

    public static bool HasFormat(GoType type) => Has(type, "Format");

    /// <summary>A flag that changes nothing about a verb, or makes fmt say so in the output; null where all are known.</summary>
    public static char? OddFlag(FormatUse use)
    {
        var known = use.Verb switch
        {
            'c' or 't' or 'T' => "-",
            'p' or 'U' => "-#",
            's' or 'd' => " -+0",
            _ => " -+0#",
        };
        foreach (var flag in use.Text.Skip(1).TakeWhile(letter => letter is ' ' or '-' or '+' or '0' or '#'))
        {
            if (!known.Contains(flag, StringComparison.Ordinal))
                return flag;
        }
        return null;
    }

    public static bool Fits(char verb, GoType type)
    {
        if (verb is 'v' or 'T')
            return verb == 'T' || type.Underlying is not GoSignature;
        if (verb == 'w')
            return true;
        return Fits(KindsOf(verb), verb, type, 0, []);
    }

    private static Kinds KindsOf(char verb) => verb switch
    {
        't' => Kinds.Bool,
        'd' or 'o' or 'O' => Kinds.Integer | Kinds.Pointer,
        'b' => Kinds.Integer | Kinds.Float | Kinds.Complex | Kinds.Pointer,
        'c' or 'U' => Kinds.Integer,
        'x' or 'X' => Kinds.Integer | Kinds.Float | Kinds.Complex | Kinds.Text | Kinds.Pointer,
        'q' => Kinds.Integer | Kinds.Text,
        's' => Kinds.Text,
        'p' => Kinds.Pointer,
        _ => Kinds.Float | Kinds.Complex,
    };

    private static bool Fits(Kinds kinds, char verb, GoType type, int depth, HashSet<GoType> seen)
    {
        if (depth > MaxDepth || type is GoTypeParam || IsUnknown(type) || !seen.Add(type))
            return true;
        if (Has(type, "Format") || (verb is 's' or 'q' or 'x' or 'X' && (Has(type, "Error") || Has(type, "String"))))
            return true;
        switch (type.Underlying)
        {
            case GoBasic basic:
                return FitsBasic(kinds, basic);
            case GoInterface:
                return true;
            case GoPointer pointer:
                // fmt looks behind one pointer, at the outermost level, for structs and the like.
                if (kinds.HasFlag(Kinds.Pointer))
                    return true;
                return depth == 0 && pointer.Element.Underlying is GoStruct or GoArray or GoSlice or GoMap && Fits(kinds, verb, pointer.Element, depth + 1, seen);
            case GoSlice slice:
                return verb == 'p' || (kinds.HasFlag(Kinds.Text) && IsByte(slice.Element)) || Fits(kinds & ~PointerOnly(verb), verb, slice.Element, depth + 1, seen);
            case GoArray array:
                return (kinds.HasFlag(Kinds.Text) && IsByte(array.Element)) || Fits(kinds, verb, array.Element, depth + 1, seen);
            case GoMap map:
                return verb == 'p' || (Fits(kinds, verb, map.Key, depth + 1, seen) && Fits(kinds, verb, map.Value, depth + 1, seen));
            case GoStruct structure:
                return structure.Fields.All(field => Fits(kinds, verb, field.Type, depth + 1, seen));
            case GoChan or GoSignature:
                return kinds.HasFlag(Kinds.Pointer);
            default:
                return true;
        }
    }

    /// <summary>Whose methods cannot be known: of a package that is not at hand, or with an embedded field of such a type.</summary>
    private static bool IsUnknown(GoType type) => type.Underlying switch
    {
        GoUnknown => true,
        GoPointer pointer => pointer.Element.Underlying is GoUnknown || (pointer.Element.Underlying is GoStruct inner && HasUnknownPart(inner)),
        GoStruct structure => HasUnknownPart(structure),
        _ => false,
    };

    private static bool HasUnknownPart(GoStruct structure) => structure.Fields.Any(field => field.IsEmbedded && (field.Type is GoPointer pointer ? pointer.Element : field.Type).Underlying is GoUnknown);

    private static Kinds PointerOnly(char verb) => verb == 'p' ? Kinds.Pointer : Kinds.None;

    private static bool FitsBasic(Kinds kinds, GoBasic basic)
    {
        if (basic.BasicKind is BasicKind.UntypedNil or BasicKind.UnsafePointer)
            return basic.BasicKind == BasicKind.UntypedNil || kinds.HasFlag(Kinds.Pointer) || kinds.HasFlag(Kinds.Integer);
        var kind = basic.IsBoolean ? Kinds.Bool : basic.IsInteger ? Kinds.Integer : basic.IsFloat ? Kinds.Float : basic.IsComplex ? Kinds.Complex : Kinds.Text;
        return (kinds & kind) != 0;
    }

    private static bool IsByte(GoType type) => type.Underlying is GoBasic { BasicKind: BasicKind.Uint8 };

    private static bool Has(GoType type, string method) =>
        type is not GoBasic && SemanticModel.MemberOf(type, method) is { IsMethod: true, Type: GoSignature signature } member && (!member.HasPointerReceiver || type is GoPointer)
        && (method == "Format" ? signature.Parameters.Length == 2 : signature.Parameters.IsEmpty && signature.Results is [{ Type: GoBasic { IsString: true } }]);
}
