using GoRustLens.Semantics.Packages;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>When two names of fields or methods are the same: those that are not exported belong to their package.</summary>
/// <remarks>Source: go.dev/ref/spec#Uniqueness_of_identifiers.</remarks>
internal static class MemberNames
{
    /// <summary>True where a declared member is what the package means by the name; a null package means any.</summary>
    public static bool Matches(Symbol member, string memberName, string name, Package? from) =>
        memberName == name && (from is null || IsExported(name) || IsSamePackage(member.Package, from));

    /// <summary>True where two declared members have the same name.</summary>
    public static bool AreSame(string leftName, Symbol left, string rightName, Symbol right) =>
        leftName == rightName && (IsExported(leftName) || IsSamePackage(left.Package, right.Package));

    /// <summary>Exported names first, then by name, then by package: go/types' order of methods.</summary>
    public static int Compare(GoMethod left, GoMethod right)
    {
        var isExported = IsExported(left.Name);
        if (isExported != IsExported(right.Name))
            return isExported ? -1 : 1;
        var order = string.CompareOrdinal(left.Name, right.Name);
        return order != 0 || isExported ? order : string.CompareOrdinal(left.Symbol.PackagePath, right.Symbol.PackagePath);
    }

    public static bool IsExported(string name) => name.Length > 0 && char.IsUpper(name[0]);

    /// <summary>True for two readings of one package, too: types outlive edits elsewhere.</summary>
    public static bool IsSamePackage(Package? left, Package? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.ImportPath.Length > 0 && left.ImportPath == right.ImportPath);
}
