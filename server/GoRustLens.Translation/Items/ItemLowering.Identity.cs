using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Structs with pointers that are compared: <c>impl PartialEq</c>, <c>Eq</c> and <c>Hash</c> that go by where the pointers lead to.</summary>
internal sealed partial class ItemLowering
{
    private void AddEqualities(ImmutableArray<RustItem>.Builder items)
    {
        foreach (var (name, named) in run.PackageTypes)
        {
            var type = RustType.Of(name);
            if (!run.Plan.HasOwnEquality(named) || !IsHere(type) || !run.Plan.Has("PartialEq", type) || named.Underlying is not GoStruct structure)
                continue;
            var isIdentity = run.Plan.IsIdentity(named);
            var fields = run.Plan.KeptFields(structure).Where(f => f.Name != "_").ToList();
            var (self, other, state) = (RustExpr.PathOf("self"), RustExpr.PathOf("other"), RustExpr.PathOf("state"));
            var equal = isIdentity ? RustExpr.CallOf("std::ptr::eq", self, other)
                : fields.Select(f => run.Plan.IsComparedAsAddress(f) ? SamePointer(f) : new RustBinary(FieldIn(self, f), "==", FieldIn(other, f))).Aggregate((a, b) => new RustBinary(a, "&&", b));
            var made = new List<RustItem>
            {
                new RustImpl(type, RustType.Of("PartialEq"), [new RustFunction("eq", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("other"), Ty.Ref(RustType.Of("Self")))], Ty.Bool, new RustBlock([], equal))]),
            };
            if (run.Plan.Has("Eq", type))
                made.Add(new RustImpl(type, RustType.Of("Eq"), []));
            if (run.Plan.Has("Hash", type))
            {
                var hashed = isIdentity ? [Hash(new RustReference(RustExpr.CallOf("std::ptr::from_ref", self)), state)]
                    : fields.Select(f => Hash(new RustReference(run.Plan.IsComparedAsAddress(f) ? AddressIn(self, f) : FieldIn(self, f)), state));
                made.Add(new RustImpl(type, RustType.Of("std::hash::Hash"), [new RustFunction("hash", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding("state"), Ty.RefMut(RustType.Of("H")))], null, new RustBlock([.. hashed.Select(h => new RustExprStmt(h))]))
                {
                    Generics = [new RustGenericParameter("H", [RustType.Of("std::hash::Hasher")])],
                }]));
            }
            items.InsertRange(AfterImpls(items, type), made);
        }
    }

    private static RustField FieldIn(RustExpr owner, GoField field) => new(owner, Planning.Plan.FieldNameOf(field.Symbol));

    private RustExpr SamePointer(GoField field)
    {
        var (self, other) = (RustExpr.PathOf("self"), RustExpr.PathOf("other"));
        var type = run.Plan.FieldType(field);
        return Ty.InOption(type) is not null ? new RustBinary(AddressIn(self, field), "==", AddressIn(other, field))
            : RustExpr.CallOf($"{Ty.Head(type)}::ptr_eq", new RustReference(PointerIn(self, field)), new RustReference(PointerIn(other, field)));
    }

    private RustExpr PointerIn(RustExpr owner, GoField field) => run.Plan.FieldStorage(field) == Storage.RefCell ? FieldIn(owner, field).Method("borrow") : FieldIn(owner, field);

    private RustExpr AddressIn(RustExpr owner, GoField field)
    {
        var type = run.Plan.FieldType(field);
        return Ty.InOption(type) is { } inner ? PointerIn(owner, field).Method("as_ref").Method("map", RustExpr.PathOf($"{Ty.Head(inner)}::as_ptr"))
            : RustExpr.CallOf($"{Ty.Head(type)}::as_ptr", new RustReference(PointerIn(owner, field)));
    }
}
