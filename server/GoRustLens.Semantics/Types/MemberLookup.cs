using System.Collections.Immutable;
using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;

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
    /// <param name="from">The package that asks: names that are not exported are found by it alone; null finds all.</param>
    /// <returns>Null where there is none, or several at one depth. A method that needs an addressable receiver is found, too: go/types' "indirect" question is the caller's, by <see cref="Member.HasPointerReceiver"/> and <see cref="Member.IsIndirect"/>.</returns>
    public static Member? Find(GoType type, string name, Package? from = null) => throw new NotSupportedException("stub B");
}
