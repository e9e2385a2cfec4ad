using System.Collections.Immutable;
using GoRustLens.Semantics.Generics;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>A field or method found by name.</summary>
/// <param name="RawType">The field's type, or the method's signature; with type arguments filled in.</param>
/// <param name="Path">The embedded fields on the way, outermost first; empty where the type itself has the member.</param>
/// <param name="HasPointerReceiver">True for a method that is declared on the pointer.</param>
/// <param name="IsIndirect">True where a pointer was followed on the way, the first one included.</param>
public sealed record Member(Symbol Symbol, GoType RawType, ImmutableArray<GoField> Path, bool HasPointerReceiver, bool IsIndirect)
{
    public GoType Type => RawType.Unaliased;

    public bool IsMethod => Symbol.Kind == SymbolKind.Method;
}

/// <summary>Go's selector rule: the shallowest field or method of the name, where it is the only one at its depth.</summary>
/// <remarks>Source: go.dev/ref/spec#Selectors.</remarks>
internal static class MemberLookup
{
    /// <summary>Embedding of ever new instances, in wrong code, ends here.</summary>
    private const int MaxDepth = 50;

    /// <param name="from">The package that asks: names that are not exported are found by it alone; null finds all.</param>
    /// <returns>Null where there is none, or several at one depth. A method that needs an addressable receiver is found, too: go/types' "indirect" question is the caller's, by <see cref="Member.HasPointerReceiver"/> and <see cref="Member.IsIndirect"/>.</returns>
    public static Member? Find(GoType type, string name, Package? from = null)
    {
        // A named pointer type has the fields of what it points to, but no methods.
        if (type.Unaliased is GoNamed { Underlying: GoPointer pointer })
            return FindThrough(pointer, name, from) is { IsMethod: false } field ? field : null;
        return FindThrough(type, name, from);
    }

    /// <summary>True where a method of the name belongs to the method set of the type itself, no address taken.</summary>
    public static bool IsInMethodSet(Member member) => member.IsMethod && (!member.HasPointerReceiver || member.IsIndirect);

    /// <summary>What a pointer points to, and whether it was one; a named pointer type is none.</summary>
    public static (GoType Type, bool IsPointer) Dereference(GoType type) =>
        type.Unaliased is GoPointer pointer ? (pointer.RawElement, true) : (type, false);

    /// <summary>The methods that are declared for a named type, in source order; without those it gets by embedding.</summary>
    public static ImmutableArray<Symbol> DeclaredMethods(GoNamed named)
    {
        var symbol = named.Symbol;
        if (symbol.Function is not null || symbol.Package is not { } package || symbol.Kind != SymbolKind.TypeName)
            return [];
        return package.ScopeOf(symbol.PackageName).MethodsOf(symbol.Name);
    }

    private static Member? FindThrough(GoType type, string name, Package? from)
    {
        if (name is "_" or "")
            return null;
        var (start, isPointer) = Dereference(type);
        if (isPointer && start.Underlying is GoInterface or GoTypeParam)
            return null;
        List<Place> current = [new Place(start, [], isPointer, false)];
        var seen = new List<GoNamed>();
        for (var depth = 0; current.Count > 0 && depth < MaxDepth; depth++)
        {
            var level = new Level(name, from, seen);
            foreach (var place in current)
            {
                if (!level.Visit(place))
                    return null;
            }
            if (level.Found is { } found)
                return found;
            current = Consolidate(level.Next);
        }
        return null;
    }

    /// <summary>A type that is embedded twice at one depth makes all of its members ambiguous.</summary>
    private static List<Place> Consolidate(List<Place> places)
    {
        if (places.Count < 2)
            return places;
        var distinct = new List<Place>();
        foreach (var place in places)
        {
            var known = distinct.FindIndex(other => TypeIdentity.AreIdentical(other.Type, place.Type));
            if (known < 0)
                distinct.Add(place);
            else
                distinct[known] = distinct[known] with { IsMultiple = true };
        }
        return distinct;
    }

    private static bool HasPointerReceiver(Symbol method)
    {
        if (method.Node is not FuncDecl { Recv.List: [var field, ..] })
            return false;
        var type = field.Type;
        while (type is ParenExpr paren)
            type = paren.X;
        if (type is StarExpr)
            return true;
        // Only an alias can hide a pointer in a receiver; names of types that are none do not need resolving.
        return type is Ident ident && ident.Name != method.ReceiverTypeName
            && method.Type is GoSignature { Receiver.Type: GoPointer };
    }

    private static GoType MethodType(Symbol method, GoNamed receiver)
    {
        if (receiver.TypeArguments.IsEmpty || method.Type is not GoSignature signature)
            return method.RawType;
        return signature.ReceiverTypeParameters.Length == receiver.TypeArguments.Length
            ? Instantiation.Substitute(signature, signature.ReceiverTypeParameters, receiver.TypeArguments)
            : signature;
    }

    /// <summary>A type whose members are looked at, and the embedded fields that lead there.</summary>
    private readonly record struct Place(GoType Type, ImmutableArray<GoField> Path, bool IsIndirect, bool IsMultiple);

    /// <summary>The search at one depth.</summary>
    private sealed class Level(string name, Package? from, List<GoNamed> seen)
    {
        public Member? Found { get; private set; }

        /// <summary>The types that are embedded one deeper.</summary>
        public List<Place> Next { get; } = [];

        /// <summary>False where the name is ambiguous.</summary>
        public bool Visit(Place place)
        {
            var type = place.Type.Unaliased;
            if (type is GoNamed named)
            {
                // The same type at a shallower depth hides it here.
                if (seen.Exists(other => TypeIdentity.AreIdentical(other, named)))
                    return true;
                seen.Add(named);
                foreach (var method in DeclaredMethods(named))
                {
                    if (MemberNames.Matches(method, method.Name, name, from))
                        return Take(place, method, MethodType(method, named), HasPointerReceiver(method));
                }
            }
            return type.Underlying switch
            {
                GoStruct structure => VisitFields(place, structure),
                GoInterface known => VisitMethods(place, known),
                GoTypeParam parameter => VisitMethods(place, parameter.ConstraintInterface),
                _ => true,
            };
        }

        private bool VisitFields(Place place, GoStruct structure)
        {
            foreach (var field in structure.Fields)
            {
                if (MemberNames.Matches(field.Symbol, field.Name, name, from))
                {
                    if (!Take(place, field.Symbol, field.RawType, hasPointerReceiver: false))
                        return false;
                }
                else if (Found is null && field.IsEmbedded)
                {
                    var (embedded, isPointer) = Dereference(field.RawType);
                    if (embedded.Unaliased is not (GoBasic or GoUnknown))
                        Next.Add(new Place(embedded, place.Path.Add(field), place.IsIndirect || isPointer, place.IsMultiple));
                }
            }
            return true;
        }

        private bool VisitMethods(Place place, GoInterface type) =>
            type.TypeSet.FindMethod(name, from) is not { } method || Take(place, method.Symbol, method.Signature, hasPointerReceiver: false);

        private bool Take(Place place, Symbol symbol, GoType type, bool hasPointerReceiver)
        {
            if (Found is not null || place.IsMultiple)
                return false;
            Found = new Member(symbol, type, place.Path, hasPointerReceiver, place.IsIndirect);
            return true;
        }
    }
}
