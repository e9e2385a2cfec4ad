using GoRustLens.Semantics.Constants;
using GoRustLens.Syntax.Lexing;

namespace GoRustLens.Semantics.Checking;

/// <summary>Constants as keys of a map literal: 1, 1.0 and 1+0i are one key.</summary>
internal sealed class ConstantKeys : IEqualityComparer<ConstantValue>
{
    public static ConstantKeys Instance { get; } = new();

    public bool Equals(ConstantValue? x, ConstantValue? y)
    {
        if (x is null || y is null)
            return ReferenceEquals(x, y);
        var areOfOneClass = x.Kind == y.Kind || (x.Kind >= ConstantKind.Integer && y.Kind >= ConstantKind.Integer);
        return areOfOneClass && ConstantValue.Compare(x, TokenKind.Equal, y) == true;
    }

    public int GetHashCode(ConstantValue obj) => obj.Kind switch
    {
        ConstantKind.Boolean => obj.ToBoolean().GetHashCode(),
        ConstantKind.String => obj.ToText()?.GetHashCode(StringComparison.Ordinal) ?? 0,
        _ => obj.ToInteger()?.GetHashCode() ?? 0, // numbers that are no integers are rare as keys
    };
}
