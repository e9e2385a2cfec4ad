using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Structs with floats as keys of maps: <c>impl Eq</c>, <c>impl Hash</c> and, where their maps are printed, <c>impl Ord</c>, none of which Rust derives for floats.</summary>
internal sealed partial class ItemLowering
{
    private void AddHashes(ImmutableArray<RustItem>.Builder items)
    {
        foreach (var name in run.Plan.Hashed)
        {
            var type = RustType.Of(name);
            if (!IsHere(type))
                continue;
            var fields = run.Plan.FieldsOf(type);
            items.Insert(AfterImpls(items, type), HashOfFields(type, fields));
            items.Insert(AfterImpls(items, type), new RustImpl(type, RustType.Of("Eq"), []));
            if (run.Plan.IsOrdered(name))
                items.InsertRange(AfterImpls(items, type), OrderOfFields(type, fields));
        }
    }

    private static RustImpl HashOfFields(RustType type, ImmutableArray<(string Name, RustType Type)> fields)
    {
        var state = RustExpr.PathOf("state");
        var hash = new RustFunction("hash", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("state"), Ty.RefMut(RustType.Of("H")))], null,
            new RustBlock([.. fields.Select(f => new RustExprStmt(HashOf(new RustField(RustExpr.PathOf("self"), f.Name), f.Type, state)))]))
        {
            Generics = [new RustGenericParameter("H", [RustType.Of("std::hash::Hasher")])],
        };
        return new RustImpl(type, RustType.Of("std::hash::Hash"), [hash]);
    }

    /// <summary>Floats by their bits, -0 as 0: equal values have one hash.</summary>
    private static RustExpr HashOf(RustExpr value, RustType type, RustExpr state) =>
        Ty.IsFloat(type) ? new RustParen(new RustBinary(value, "+", RustExpr.LiteralOf("0.0"))).Method("to_bits").Method("hash", state)
        : type is RustArrayType array && Ty.IsFloat(array.Element) ? new RustFor(RustPattern.Binding("x"), new RustReference(value), new RustBlock([new RustExprStmt(HashOf(RustExpr.PathOf("x"), array.Element, state))]), null)
        : value.Method("hash", state);

    private static ImmutableArray<RustItem> OrderOfFields(RustType type, ImmutableArray<(string Name, RustType Type)> fields)
    {
        RustExpr? order = null;
        foreach (var (name, field) in fields)
        {
            var (left, right) = (new RustField(RustExpr.PathOf("self"), name), new RustReference(new RustField(RustExpr.PathOf("other"), name)));
            RustExpr compared = left.Method(Ty.IsFloat(field) ? "total_cmp" : "cmp", right);
            order = order is null ? compared : order.Method("then_with", new RustClosure([], compared));
        }
        var other = new RustParameter(RustPattern.Binding("other"), Ty.Ref(RustType.Of("Self")));
        var ordering = RustType.Of("std::cmp::Ordering");
        return
        [
            new RustImpl(type, RustType.Of("PartialOrd"), [new RustFunction("partial_cmp", [RustParameter.Receiver("&self"), other], Ty.Option(ordering), new RustBlock([], RustExpr.CallOf("Some", RustExpr.PathOf("self").Method("cmp", RustExpr.PathOf("other")))))]),
            new RustImpl(type, RustType.Of("Ord"), [new RustFunction("cmp", [RustParameter.Receiver("&self"), other], ordering, new RustBlock([], order))]),
        ];
    }
}
