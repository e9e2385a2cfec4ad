using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>sort.Sort and container/heap on types of the program, by the helper traits that have their methods.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A call of container/heap, or of sort by sort.Interface; null for other calls and for types of other packages.</summary>
    private Value? SortedCall(CallExpr call, Symbol callee) => callee.FullName switch
    {
        "sort.Sort" or "sort.Stable" when call.Args is [var data] => Sorted(data),
        "sort.IsSorted" when call.Args is [var data] && ListOf(data) is { } list => new Value(list.Method("is_sorted"), Ty.Bool),
        "sort.IsSorted" when call.Args is [var data] && SortedTypeOf(data) is { } type => new Value(HelperCall("sort_interface", "go_is_sorted", To(data, Ty.Ref(Plan.Owned(type)))), Ty.Bool),
        "container/heap.Init" when call.Args is [var heap] => HeapCall("go_heap_init", heap, [], RustType.Unit),
        "container/heap.Push" when call.Args is [var heap, var item] && HeapItem(heap) is { } type => HeapCall("go_heap_push", heap, [To(item, type)], RustType.Unit),
        "container/heap.Pop" when call.Args is [var heap] && HeapItem(heap) is { } type => HeapCall("go_heap_pop", heap, [], type),
        "container/heap.Fix" when call.Args is [var heap, var index] => HeapCall("go_heap_fix", heap, [To(index, Ty.I64)], RustType.Unit),
        "container/heap.Remove" when call.Args is [var heap, var index] && HeapItem(heap) is { } type => HeapCall("go_heap_remove", heap, [To(index, Ty.I64)], type),
        _ => null,
    };

    /// <summary>sort.Sort of what has the methods itself; conversions are the other part's.</summary>
    private Value? Sorted(Expr data)
    {
        var reversed = Unparen(data) is CallExpr { Args: [var inner] } reverse && Model.CalleeName(reverse) == "sort.Reverse" ? inner : null;
        if (SortedTypeOf(reversed ?? data) is not { } type)
            return null;
        var lent = LentForSorting(reversed ?? data, type);
        if (reversed is not null)
            lent = new RustReference(HelperCall("sort_reverse", "GoReverse", lent), IsMutable: true);
        return new Value(HelperCall("sort_interface", "go_sort", lent), RustType.Unit);
    }

    /// <summary>The list behind sort.IntSlice and its kin, by conversion or not; null for other types.</summary>
    private RustExpr? ListOf(Expr data) =>
        TypeOf(data) is not GoNamed { Symbol.PackagePath: "sort", Name: "IntSlice" or "StringSlice" or "Float64Slice" } ? null
        : Member(Lower(Unparen(data) is CallExpr { Args: [var inner] } conversion && Model.IsConversion(conversion) ? inner : data).Code);

    private RustType? HeapItem(Expr heap) => Plan.Interfaces.Sorted.ItemOf(TypeOf(heap)) is { } item ? Plan.Owned(item) : SortedTypeOf(heap) is null ? null : Plan.Owned(GoInterface.Empty);

    private GoNamed? SortedTypeOf(Expr data)
    {
        var type = TypeOf(data);
        return (type is GoPointer pointer ? pointer.Element : type) is GoNamed named && ReferenceEquals(named.Symbol.Package, Model.Package) && named.Underlying is not GoInterface ? named : null;
    }

    private Value? HeapCall(string helper, Expr heap, ReadOnlySpan<RustExpr> arguments, RustType result)
    {
        if (SortedTypeOf(heap) is not { } type)
            return null;
        _run.Helper("heap");
        return new Value(RustExpr.CallOf(helper, [LentForSorting(heap, type), .. arguments]), result);
    }

    /// <summary><c>&amp;mut data</c>, through what is around it.</summary>
    private RustExpr LentForSorting(Expr data, GoNamed type)
    {
        var lent = To(data, Ty.RefMut(Plan.Owned(type)));
        return lent is RustMethodCall { Name: "expect" } ? new RustReference(new RustUnary("*", new RustUnary("*", lent)), IsMutable: true) : lent;
    }
}
