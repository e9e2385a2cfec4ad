using System.Collections.Frozen;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;

namespace GoRustLens.Semantics.Types;

/// <summary>The members of package unsafe, which no source declares.</summary>
internal static class UnsafePackage
{
    public const string Path = "unsafe";

    private static readonly FrozenDictionary<string, Symbol> Members = MakeMembers();

    public static Symbol? Find(string name) => Members.GetValueOrDefault(name);

    private static FrozenDictionary<string, Symbol> MakeMembers()
    {
        var members = new Dictionary<string, Symbol>
        {
            ["Pointer"] = new(SymbolKind.TypeName, "Pointer", null, null, 0, null)
            {
                ImportedPath = Path, KnownType = Universe.Basic(BasicKind.UnsafePointer),
            },
        };
        foreach (var name in Builtins.UnsafeNames)
            members[name] = new Symbol(SymbolKind.Builtin, name, null, null, 0, null) { ImportedPath = Path };
        return members.ToFrozenDictionary();
    }
}
