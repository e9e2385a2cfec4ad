using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Numbers with a type of their own in the place of a type parameter: they get the operators that the parameter's bounds name.</summary>
internal sealed partial class ItemLowering
{
    private void AddNumberTypes(ImmutableArray<RustItem>.Builder items)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in run.Index.TypeArguments.Keys.OrderBy(p => p.Symbol.Ident?.Start ?? 0))
        {
            var isNumber = Planning.Plan.KindOf(parameter) is Planning.Plan.ConstraintKind.Integer or Planning.Plan.ConstraintKind.Number;
            foreach (var type in run.Plan.ArgumentsOf(parameter).OfType<GoNamed>().Where(run.Plan.IsNewtype))
            {
                var owned = run.Plan.Owned(type);
                if (run.Plan.InNewtype(owned) is not { } inner || !Ty.IsNumber(inner) || !IsHere(owned))
                    continue;
                if (isNumber && done.Add(Ty.Name(owned)))
                {
                    run.Helper("number_newtype");
                    run.Plan.TryShow(type, isNamed: false);
                    items.Insert(AfterImpls(items, owned), new RustMacroItem(new RustMacroCall("impl_number_newtype", [RustExpr.PathOf(Ty.Name(owned)), RustExpr.PathOf(Ty.Name(inner))])));
                }
                foreach (var bound in run.Plan.BoundsOf(parameter).Select(Ty.Name))
                {
                    if (OperatorOf(bound) is var (name, method, sign) && done.Add($"{Ty.Name(owned)} {name}"))
                        items.Insert(AfterImpls(items, owned), Operator(owned, name, method, sign));
                }
            }
        }
    }

    /// <summary>The operator that a bound asks for; null for other bounds, and for those that all numbers have.</summary>
    private static (string Trait, string Method, string Sign)? OperatorOf(string bound) => bound.Split('<')[0] switch
    {
        "std::ops::Neg" => ("Neg", "neg", "-"),
        "std::ops::BitAnd" => ("BitAnd", "bitand", "&"),
        "std::ops::BitOr" => ("BitOr", "bitor", "|"),
        "std::ops::BitXor" => ("BitXor", "bitxor", "^"),
        _ => null,
    };

    /// <summary><c>impl std::ops::BitAnd for Flags</c>: that of the number inside.</summary>
    private static RustImpl Operator(RustType type, string trait, string method, string sign)
    {
        var self = new RustField(RustExpr.PathOf("self"), "0");
        var other = new RustField(RustExpr.PathOf("other"), "0");
        ImmutableArray<RustParameter> parameters = trait == "Neg" ? [RustParameter.Receiver("self")] : [RustParameter.Receiver("self"), new RustParameter(RustPattern.Binding("other"), RustType.Of("Self"))];
        RustExpr value = trait == "Neg" ? new RustUnary(sign, self) : new RustBinary(self, sign, other);
        return new RustImpl(type, RustType.Of("std::ops::" + trait),
        [
            new RustTypeAlias("Output", RustType.Of("Self")),
            new RustFunction(method, parameters, RustType.Of("Self"), new RustBlock([], RustExpr.CallOf("Self", value))),
        ]);
    }
}
