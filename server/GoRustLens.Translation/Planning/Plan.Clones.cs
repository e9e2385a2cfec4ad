using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Copies of structs that threads share: a lock or an atomic has no Clone, what is in it has.</summary>
internal sealed partial class Plan
{
    /// <summary>The structs whose Clone is written out, as something copies them.</summary>
    public HashSet<GoNamed> Cloned { get; } = [];

    /// <summary>True for a struct that cannot derive Clone as it has fields in locks and atomics.</summary>
    private bool IsClonedByHand(GoType type) => type is GoNamed { Underlying: GoStruct structure } named && structure.Fields.Any(f => IsReadToClone(named, f));

    private bool IsReadToClone(GoNamed named, GoField field) => named.TypeParameters.IsEmpty && named.TypeArguments.IsEmpty && FieldStorage(field) == Storage.Synced && !IsSelfSynced(FieldType(field));

    /// <summary>Notes that values of the type are copied.</summary>
    public void RequireClone(RustType type, int depth = 0)
    {
        if (!HasGoroutines || depth > 8)
            return;
        switch (type)
        {
            case RustPathType { Path: "Rc" or "Arc" }:
                return;
            case RustPathType path when _run.PackageTypes.TryGetValue(path.Path, out var named) && named.Underlying is GoStruct structure && Has("Clone", type):
                if (IsClonedByHand(named) && !Cloned.Add(named))
                    return;
                foreach (var field in structure.Fields)
                    RequireClone(FieldType(field), depth + 1);
                break;
            case RustPathType path:
                foreach (var argument in path.Arguments)
                    RequireClone(argument, depth + 1);
                break;
            case RustTupleType tuple:
                foreach (var element in tuple.Elements)
                    RequireClone(element, depth + 1);
                break;
            case RustArrayType array:
                RequireClone(array.Element, depth + 1);
                break;
        }
    }
}
