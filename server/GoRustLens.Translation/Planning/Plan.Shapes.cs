using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;

namespace GoRustLens.Translation.Planning;

/// <summary>Function types, channels, structs without a name.</summary>
internal sealed partial class Plan
{
    /// <summary>A stored function: shared, so that it can be copied as Go copies it.</summary>
    private RustType FunctionType(GoSignature signature)
    {
        var shared = Counted(new RustDynType(HasGoroutines ? [FnTrait(signature), RustType.Of("Send"), RustType.Of("Sync")] : [FnTrait(signature)]));
        return Closures.IsNilable(signature) ? Ty.Option(shared) : shared;
    }

    public RustFnTrait FnTrait(GoSignature signature)
    {
        var plan = Signature(signature);
        return new RustFnTrait("Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result);
    }
}
