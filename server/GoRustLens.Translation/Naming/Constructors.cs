using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Naming;

/// <summary>Functions that make a value of a type of the package: "NewStore" gives a Store, so it is <c>Store::new</c>.</summary>
internal static class Constructors
{
    /// <summary>The type and the associated function's name; null for other functions.</summary>
    public static (string Type, string Method)? Find(SemanticModel model, Symbol function)
    {
        if (function is not { Kind: SymbolKind.Function, Node: FuncDecl { Recv: null }, Type: GoSignature { Results: [var first, ..] } } || !ReferenceEquals(function.Package, model.Package))
            return null;
        var type = first.Type is GoPointer pointer ? pointer.Element : first.Type;
        if (type is not GoNamed { Symbol: { Package: { } package, Function: null } } named || !ReferenceEquals(package, model.Package) || named.Underlying is not GoStruct)
            return null;
        var prefix = function.Name.StartsWith("New", StringComparison.Ordinal) || function.Name.StartsWith("new", StringComparison.Ordinal);
        if (!prefix)
            return null;
        var rest = function.Name[3..];
        if (rest.Length == 0 || string.Equals(rest, named.Name, StringComparison.OrdinalIgnoreCase))
            return (named.Name, "new");
        if (!rest.StartsWith(named.Name, StringComparison.OrdinalIgnoreCase))
            return null;
        return (named.Name, "new_" + NameMapper.Snake(rest[named.Name.Length..]));
    }
}
