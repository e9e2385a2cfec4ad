using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Bodies;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Items;

/// <summary><c>impl Display</c>: of types with String and Error methods, and of structs that the program prints as they are.</summary>
internal sealed partial class ItemLowering
{
    private static readonly RustType s_display = RustType.Of("std::fmt::Display");

    /// <summary>True for a String or Error method that is Display in Rust.</summary>
    private bool IsDisplay(FuncDecl function) => function.Recv is not null && run.Model.SymbolOf(function.Name) is { } symbol && run.Plan.IsDisplay(symbol);

    private static RustFunction DisplayFunction(RustBlock body, string formatter) =>
        new("fmt", [RustParameter.Receiver("&self"), new RustParameter(RustPattern.Binding(formatter), RustType.Of("&mut std::fmt::Formatter<'_>"))], RustType.Of("std::fmt::Result"), body);

    /// <summary><c>Display::fmt</c> of a type whose String method can be called on nil, too.</summary>
    private static RustFunction NilDisplay(GoNamed type, FuncDecl method, NameTable names)
    {
        var text = RustExpr.CallOf($"{Plan.TypeName(type.Symbol)}::{names.Method(method.Name.Name)}", RustExpr.CallOf("Some", RustExpr.PathOf("self")));
        return DisplayFunction(new RustBlock([], RustExpr.PathOf(BodyLowering.Formatter).Method("write_str", new RustReference(text))), BodyLowering.Formatter);
    }

    /// <summary>The impl blocks that printing asked for, each behind its struct.</summary>
    private void AddShown(ImmutableArray<RustItem>.Builder items)
    {
        // What a struct shows asks for more: for the structs in it, and for names in those that were shown without.
        while (run.Plan.Shown.FirstOrDefault(s => !_shown.TryGetValue(s.Key, out var isNamed) || isNamed != s.Value) is { Key: { } type, Value: var wantsNames })
        {
            _shown[type] = wantsNames;
            var owned = run.Plan.Owned(type);
            if (!IsHere(owned))
                continue;
            var body = BodyLowering.In(run, null).ShownBody(type, wantsNames);
            Replace(items, owned, new RustImpl(owned, s_display, [DisplayFunction(body, BodyLowering.Formatter)]));
        }
        foreach (var (type, method) in run.Plan.PromotedTexts.Where(p => _promoted.Add(p.Key) && IsHere(run.Plan.Owned(p.Key))).ToArray())
        {
            var owned = run.Plan.Owned(type);
            Replace(items, owned, new RustImpl(owned, s_display, [DisplayFunction(BodyLowering.In(run, null).PromotedBody(type, method), BodyLowering.Formatter)]));
        }
        AddOrders(items);
    }

    /// <summary>Clone of structs that cannot derive it, where something copies them.</summary>
    private void AddClones(ImmutableArray<RustItem>.Builder items)
    {
        while (run.Plan.Cloned.FirstOrDefault(t => !_cloned.Contains(t)) is { } type)
        {
            _cloned.Add(type);
            var owned = run.Plan.Owned(type);
            if (!IsHere(owned))
                continue;
            var clone = new RustFunction("clone", [RustParameter.Receiver("&self")], RustType.Of("Self"), new RustBlock([], BodyLowering.In(run, null).CloneBody(type)));
            var at = Enumerable.Range(0, items.Count).FirstOrDefault(i => items[i] is RustStruct made && made.Name == Ty.Head(owned), items.Count - 1);
            items.Insert(at + 1, new RustImpl(owned, RustType.Of("Clone"), [clone]));
        }
    }

    private readonly HashSet<GoNamed> _cloned = [];

    private readonly HashSet<GoNamed> _promoted = [];

    private readonly Dictionary<GoNamed, bool> _shown = [];

    /// <summary>The impls of the helper traits by which values are printed whose type is known only when the program runs.</summary>
    private void AddPrintTraits(ImmutableArray<RustItem>.Builder items)
    {
        var lowering = BodyLowering.In(run, null);
        foreach (var (type, trait) in run.Plan.Implemented.Where(i => IsHere(run.Plan.Owned(i.Type))).OrderBy(i => i.Type.Symbol.Ident?.Start ?? 0).ToArray())
        {
            var owned = run.Plan.Owned(type);
            var block = trait == "ToGo" ? ToGo(owned, BodyLowering.GoTypeText(type), lowering.ArgumentBody(type))
                : new RustImpl(owned, RustType.Of(trait), [DisplayFunction(new RustBlock([], RustExpr.CallOf("std::fmt::Display::fmt", RustExpr.PathOf("self"), RustExpr.PathOf(BodyLowering.Formatter))), BodyLowering.Formatter) with { Name = "go_fmt" }]);
            items.Insert(AfterImpls(items, owned), block);
        }
        foreach (var contract in run.Plan.ImplementedContracts.Where(c => IsHere(RustType.Of(c.Name))))
        {
            var owned = RustType.Of(contract.Name);
            items.Insert(AfterImpls(items, owned), ToGo(owned, contract.IsAny ? "interface {}" : BodyLowering.GoTypeText(contract.Type), lowering.ArgumentBody(contract)));
        }
    }

    private static RustImpl ToGo(RustType owned, string name, RustExpr body) => new(owned, RustType.Of("ToGo"),
    [
        new RustFunction("go_type", [], Ty.Text, new RustBlock([], RustExpr.CallOf("String::from", RustExpr.LiteralOf(RustStrings.Quote(name))))),
        new RustFunction("to_go", [RustParameter.Receiver("&self")], RustType.Of("GoArg"), new RustBlock([], body)),
    ]);

    /// <summary>Types whose values are sorted before they are printed derive an order.</summary>
    private void AddOrders(ImmutableArray<RustItem>.Builder items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is RustStruct { Attributes: [var derive, .. var rest] } structure && run.Plan.IsOrdered(structure.Name) && !run.Plan.HoldsFloats(RustType.Of(structure.Name)) && derive.StartsWith("derive(", StringComparison.Ordinal) && !derive.Contains("Ord", StringComparison.Ordinal))
                items[i] = structure with { Attributes = [derive[..^1] + ", PartialOrd, Ord)", .. rest] };
        }
    }

    private static void Replace(ImmutableArray<RustItem>.Builder items, RustType type, RustImpl block)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is RustImpl { Trait: { } contract } known && Ty.Same(contract, s_display) && Ty.Same(known.Type, type))
            {
                items[i] = block;
                return;
            }
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is RustStruct structure && structure.Name == Ty.Head(type))
            {
                items.Insert(i + 1, block);
                return;
            }
        }
        items.Add(block);
    }
}
