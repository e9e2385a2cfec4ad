using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;
using GoRustLens.Translation.Planning.Interfaces;

namespace GoRustLens.Translation.Items;

/// <summary>Interface values as keys of maps: <c>impl Hash</c> for the enums whose variants cannot all derive it.</summary>
internal sealed partial class ItemLowering
{
    /// <summary>The variant counts always; what is in it where it can be hashed as it is compared: pointers by where they point to, floats by their bits.</summary>
    private RustImpl Hashing(Contract contract, ImmutableArray<ContractVariant> variants)
    {
        var state = RustExpr.PathOf("state");
        var arms = ImmutableArray.CreateBuilder<RustMatchArm>();
        foreach (var variant in variants)
        {
            if (HashOf(variant) is { } hashed)
                arms.Add(new RustMatchArm(Pattern(contract, variant, hashed is RustMacroCall ? RustPattern.Wildcard : RustPattern.Binding("x")), hashed));
        }
        if (arms.Count < variants.Length)
            arms.Add(new RustMatchArm(RustPattern.Wildcard, new RustBlockExpr(RustBlock.Empty)));
        var hash = new RustFunction("hash", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("state"), Ty.RefMut(RustType.Of("H")))], null, new RustBlock(
        [
            new RustExprStmt(Hash(new RustReference(RustExpr.CallOf("std::mem::discriminant", RustExpr.PathOf("self"))), state)),
            .. arms.Count == 0 || arms is [{ Pattern: RustWildcardPattern }] ? ImmutableArray<RustStmt>.Empty : [new RustExprStmt(new RustMatch(RustExpr.PathOf("self"), arms.ToImmutable()))],
        ]))
        {
            Generics = [new RustGenericParameter("H", [RustType.Of("std::hash::Hasher")])],
        };
        return new RustImpl(RustType.Of(contract.Name), RustType.Of("std::hash::Hash"), [hash]);
    }

    /// <summary>Null for what only the variant is counted of: equal values are in one variant in any case.</summary>
    private RustExpr? HashOf(ContractVariant variant)
    {
        var (x, state) = (RustExpr.PathOf("x"), RustExpr.PathOf("state"));
        if (variant.Go.Underlying is GoSlice or GoMap or GoSignature)
            return RustExpr.MacroOf("panic", RustExpr.LiteralOf(RustStrings.Quote($"runtime error: hash of unhashable type {Bodies.BodyLowering.GoTypeText(variant.Go)}".Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal))));
        if (variant.Payload.IsUnit)
            return null;
        if (variant.Go is GoPointer)
            return Ty.Head(variant.Payload) is "Rc" or "Arc" ? Hash(new RustReference(RustExpr.CallOf($"{Ty.Head(variant.Payload)}::as_ptr", x)), state) : null;
        if (Ty.IsFloat(variant.Payload))
            return Hash(new RustReference(new RustParen(new RustBinary(x, "+", RustExpr.LiteralOf("0.0"))).Method("to_bits")), state);
        return run.Plan.Has("Hash", variant.Field) ? Hash(x, state) : null;
    }

    private static RustExpr Hash(RustExpr value, RustExpr state) => RustExpr.CallOf("std::hash::Hash::hash", value, state);
}
