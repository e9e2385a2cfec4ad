using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary>Impl blocks of the helpers' traits that stand for sort.Interface and heap.Interface, for the types of the package that have their methods.</summary>
internal sealed partial class ItemLowering
{
    private static readonly string[] s_sortMethods = ["Len", "Less", "Swap"];
    private static readonly string[] s_heapMethods = ["Len", "Less", "Swap", "Push", "Pop"];

    /// <summary>To be asked for when all bodies are lowered: only then it is known which helpers are used.</summary>
    private IEnumerable<RustItem> StandardTraits()
    {
        var sorts = run.Helpers.Contains("sort_interface") || run.Helpers.Contains("sort_reverse");
        var heaps = run.Helpers.Contains("heap");
        if (!sorts && !heaps)
            yield break;
        foreach (var named in run.PackageTypes.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value))
        {
            if (named.Underlying is GoInterface || !IsHere(RustType.Of(Planning.Plan.TypeName(named.Symbol))))
                continue;
            if (sorts && StandardTrait(named, "GoSort", s_sortMethods) is { } sort)
                yield return sort;
            if (heaps && StandardTrait(named, "GoHeap", s_heapMethods) is { } heap)
                yield return heap;
        }
    }

    private RustImpl? StandardTrait(GoNamed named, string contract, string[] names)
    {
        var members = names.Select(name => SemanticModel.MemberOf(new GoPointer(named), name)).ToList();
        if (members.Any(m => m is not { IsMethod: true } || m.Symbol.Package is null))
            return null;
        var items = ImmutableArray.CreateBuilder<RustItem>();
        foreach (var member in members.OfType<Member>())
        {
            if (run.Plan.Function(member.Symbol) is not { } plan)
                return null;
            if (member.Symbol.Name == "Push" && plan.Parameters is [var pushed])
                items.Insert(0, new RustTypeAlias("Item", pushed.Type is RustReferenceType ? run.Plan.Owned(pushed.Go) : pushed.Type));
            items.Add(Delegation(named, member, plan));
        }
        return new RustImpl(run.Plan.Owned(named), RustType.Of(contract), items.ToImmutable()) { Generics = [.. named.TypeParameters.Where(p => Planning.Plan.CoreOf(p) is null).Select(Generic)] };
    }

    /// <summary>A trait's method that calls the type's own.</summary>
    private RustFunction Delegation(GoNamed named, Member member, FunctionPlan plan)
    {
        var name = run.Names.Method(member.Symbol.Name);
        var (parameters, result) = member.Symbol.Name switch
        {
            "Len" => (ImmutableArray<(string, RustType)>.Empty, (RustType?)Ty.I64),
            "Less" => ([("i", Ty.I64), ("j", Ty.I64)], Ty.Bool),
            "Swap" => ([("i", Ty.I64), ("j", Ty.I64)], null),
            "Push" => ([("x", RustType.Of("Self::Item"))], null),
            _ => ([], RustType.Of("Self::Item")),
        };
        var writes = member.Symbol.Name is "Swap" or "Push" or "Pop";
        RustExpr self = RustExpr.PathOf("self");
        foreach (var step in member.Path)
            self = new RustField(self, Plan.FieldNameOf(step.Symbol));
        var type = run.Plan.Owned(member.Path.IsEmpty ? named : member.Path[^1].Type is GoPointer pointer ? pointer.Element : member.Path[^1].Type);
        var receiver = plan.Receiver switch
        {
            "&self" => member.Path.IsEmpty ? self : new RustReference(self),
            "&mut self" => member.Path.IsEmpty ? self : new RustReference(self, IsMutable: true),
            _ when member.Path.IsEmpty => run.Plan.IsCopy(type) ? new RustUnary("*", self) : self.Method("clone"),
            _ => run.Plan.IsCopy(type) ? self : self.Method("clone"),
        };
        var arguments = parameters.Select((p, i) => Adapted(p.Item1, p.Item2, i < plan.Parameters.Length ? plan.Parameters[i].Type : p.Item2));
        RustExpr call = new RustCall(RustExpr.PathOf($"{(type is RustPathType path ? path.Path : Ty.Name(type))}::{name}"), [receiver, .. arguments]);
        if (member.Symbol.Name == "Pop" && plan.Result is { } popped && ItemType(named) is { } item && Ty.InOption(item) is { } held && Ty.Same(held, popped))
            call = RustExpr.CallOf("Some", call);
        if (result is not null && plan.Result is { } own && Ty.IsInteger(own) && !Ty.Same(own, result))
            call = new RustCast(call, result);
        return new RustFunction(name, [RustParameter.Receiver(writes ? "&mut self" : "&self"), .. parameters.Select(p => new RustParameter(RustPattern.Binding(p.Item1), p.Item2))], result,
            result is null ? new RustBlock([new RustExprStmt(call)]) : new RustBlock([], call));
    }

    private static RustExpr Adapted(string name, RustType given, RustType wanted) =>
        wanted is RustReferenceType ? new RustReference(RustExpr.PathOf(name))
        : Ty.IsInteger(wanted) && !Ty.Same(given, wanted) ? new RustCast(RustExpr.PathOf(name), wanted)
        : RustExpr.PathOf(name);

    /// <summary>What a heap holds, as its Push gets it.</summary>
    private RustType? ItemType(GoNamed named) =>
        SemanticModel.MemberOf(new GoPointer(named), "Push") is { IsMethod: true } push && run.Plan.Function(push.Symbol)?.Parameters is [var pushed]
            ? pushed.Type is RustReferenceType ? run.Plan.Owned(pushed.Go) : pushed.Type : null;
}
