using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Types of the package that are readers and writers: <c>impl std::io::Write</c>, <c>impl std::io::Read</c>, by their own methods.</summary>
internal sealed partial class ItemLowering
{
    private static readonly RustType s_bytes = new RustSliceType(Ty.U8);

    private IEnumerable<RustItem> StreamTraits()
    {
        foreach (var named in run.PackageTypes.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value))
        {
            if (named.Underlying is GoInterface || !named.TypeParameters.IsEmpty || !IsHere(RustType.Of(Planning.Plan.TypeName(named.Symbol))))
                continue;
            if (StreamMethod(named, "Write") is { } write)
                yield return Writing(run.Plan.Owned(named), write);
            if (StreamMethod(named, "Read") is { } read)
                yield return Reading(run.Plan.Owned(named), read);
        }
    }

    /// <summary>The type's own method <c>([]byte) (int, error)</c>, as it is in Rust; null where it has none.</summary>
    private FunctionPlan? StreamMethod(GoNamed named, string name) =>
        SemanticModel.MemberOf(new GoPointer(named), name) is { IsMethod: true, Path.IsEmpty: true, Symbol: { Type: GoSignature { Parameters: [{ Type.Underlying: GoSlice { Element: GoBasic { BasicKind: BasicKind.Uint8 } } }], Results: [{ Type: GoBasic { BasicKind: BasicKind.Int } }, { Type: var error }] } } method }
        && Universe.IsError(error) && run.Plan.Function(method) is { Receiver: "&self" or "&mut self" or "self" or "mut self", Parameters: [{ Type: RustReferenceType or RustPathType { Path: "Vec" } }] } plan
            && (plan.Form == ResultForm.Fallible || (name == "Write" && plan is { Form: ResultForm.Plain, Result: RustTupleType { Elements: [_, RustPathType { Path: "Option" }] } })) ? plan : null;

    private RustImpl Writing(RustType type, FunctionPlan plan)
    {
        var done = new RustFunction("write", [RustParameter.Receiver("&mut self"), new RustParameter(RustPattern.Binding("buf"), Ty.Ref(s_bytes))], RustType.Of("std::io::Result", Ty.Usize),
            new RustBlock([], Own(type, "write", plan).Method("map", Lambda("n", new RustCast(RustExpr.PathOf("n"), Ty.Usize))).Method("map_err", Lambda("err", RustExpr.CallOf("std::io::Error::other", RustExpr.PathOf("err").Method("to_string"))))));
        if (plan.Form == ResultForm.Plain)
        {
            // The count comes with the error in Go; Rust has one or the other.
            done = done with { Body = new RustBlock([], new RustMatch(Own(type, "write", plan),
            [
                new RustMatchArm(new RustTuplePattern([RustPattern.Binding("n"), new RustPathPattern("None")]), RustExpr.CallOf("Ok", new RustCast(RustExpr.PathOf("n"), Ty.Usize))),
                new RustMatchArm(new RustTuplePattern([RustPattern.Wildcard, RustPattern.Variant("Some", RustPattern.Binding("err"))]), RustExpr.CallOf("Err", RustExpr.CallOf("std::io::Error::other", RustExpr.PathOf("err").Method("to_string")))),
            ])) };
        }
        var flush = new RustFunction("flush", [RustParameter.Receiver("&mut self")], RustType.Of("std::io::Result", RustType.Unit), new RustBlock([], RustExpr.CallOf("Ok", RustExpr.Unit)));
        // Shares are written through by way of a reference.
        var isShared = plan.Receiver == "&self" && run.PackageTypes.TryGetValue(Ty.Head(type), out var named) && run.Plan.Pointers.IsShared(named);
        return new RustImpl(isShared ? Ty.Ref(type) : type, RustType.Of("std::io::Write"), [done, flush]);
    }

    /// <summary>The end of the input, an error in Go, is nothing more in Rust.</summary>
    private RustImpl Reading(RustType type, FunctionPlan plan)
    {
        var err = RustExpr.PathOf("err");
        var done = new RustFunction("read", [RustParameter.Receiver("&mut self"), new RustParameter(RustPattern.Binding("buf"), Ty.RefMut(s_bytes))], RustType.Of("std::io::Result", Ty.Usize),
            new RustBlock([], new RustMatch(Own(type, "read", plan),
            [
                new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("n")), RustExpr.CallOf("Ok", new RustCast(RustExpr.PathOf("n"), Ty.Usize))),
                new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("err")), RustExpr.CallOf("Ok", RustExpr.LiteralOf("0"))) { Guard = new RustBinary(err.Method("to_string"), "==", RustExpr.LiteralOf("\"EOF\"")) },
                new RustMatchArm(RustPattern.Variant("Err", RustPattern.Binding("err")), RustExpr.CallOf("Err", RustExpr.CallOf("std::io::Error::other", err.Method("to_string")))),
            ])));
        return new RustImpl(type, RustType.Of("std::io::Read"), [done]);
    }

    private static RustClosure Lambda(string name, RustExpr body) => new([new RustClosureParameter(RustPattern.Binding(name))], body);

    private RustCall Own(RustType type, string name, FunctionPlan plan)
    {
        var self = RustExpr.PathOf("self");
        var receiver = plan.Receiver is "self" or "mut self" ? run.Plan.IsCopy(type) ? new RustUnary("*", self) : self.Method("clone") : self;
        var buffer = RustExpr.PathOf("buf");
        return new RustCall(RustExpr.PathOf($"{Ty.Head(type)}::{name}"), [receiver, plan.Parameters[0].Type is RustReferenceType ? buffer : buffer.Method("to_vec")]);
    }
}
