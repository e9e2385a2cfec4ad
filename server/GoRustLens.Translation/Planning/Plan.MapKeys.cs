using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Keys of maps that Rust would compare otherwise than Go does.</summary>
internal sealed partial class Plan
{
    /// <summary>The type of a map's keys: a shared pointer counts by where it leads to, not by what stands there.</summary>
    public RustType KeyType(GoType key)
    {
        var owned = Owned(key);
        if (key.Underlying is not GoPointer || Ty.Head(Ty.InOption(owned) ?? owned) is not ("Rc" or "Arc"))
            return owned;
        _run.Helper("by_address");
        return RustType.Of("ByAddress", owned);
    }
}
