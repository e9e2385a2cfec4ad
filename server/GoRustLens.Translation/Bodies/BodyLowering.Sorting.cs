using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>sort.Slice and sort.Sort: Go compares by index and by interface, Rust by the elements.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Elements of a list that is being sorted, by the Go text of their index expressions.</summary>
    private readonly Dictionary<string, Value> _sortedElements = new(StringComparer.Ordinal);

    /// <summary>Calls of package sort that no template can do; null for other calls.</summary>
    private Value? SortCall(CallExpr call, Symbol callee) => callee.FullName switch
    {
        "sort.Slice" or "sort.SliceStable" when call.Args is [var list, FuncLit less] => SortByIndex(call, list, less),
        "sort.Slice" or "sort.SliceStable" when call.Args is [var list, var less] => SortByOrder(list, less),
        "sort.SliceIsSorted" when call.Args is [var list, var less] => new Value(HelperCall("is_sorted_by_index", "go_is_sorted_by_index", SizeOf(list), Lower(less).Code), Ty.Bool),
        "sort.Sort" or "sort.Stable" when call.Args is [var data] => SortByInterface(data),
        _ => null,
    };

    private Value? SortByIndex(CallExpr call, Expr list, FuncLit less)
    {
        var names = less.Type.Params.List.SelectMany(f => f.Names).ToList();
        var sorted = Unparen(list) is SliceExpr { Low: null } part ? part.X : Unparen(list);
        if (names is not [var first, var second] || Model.SymbolOf(first) is not { } i || Model.SymbolOf(second) is not { } j)
            return null;
        var text = Model.File.TextOf(sorted);
        var uses = new IndexUses(Model, [i, j], text);
        uses.Visit(less.Body);
        if (!uses.AreAllElements)
        {
            _run.Note(call, "the order is found before anything moves; Go's function sees the elements where they stand meanwhile");
            return SortByOrder(list, less);
        }
        var (target, held) = OpenedForWriting(sorted);
        var element = Ty.Element(Ty.Unref(held)) ?? StdElement(sorted);
        if (Unparen(list) is SliceExpr { High: { } high })
            target = new RustIndex(target, new RustRange(null, Size(high)));
        var (left, right) = uses.Names.Contains("a") || uses.Names.Contains("b") ? ("left", "right") : ("a", "b");
        return WithElements(text, first, second, element, (left, right), () =>
        {
            if (SortedInPlace(target, less.Body.List, left, right) is { } sorting)
                return sorting;
            _run.Helper("sort_by_less");
            return new Value(RustExpr.CallOf("go_sort_by_less", new RustReference(target, IsMutable: true), new RustClosure([new(RustPattern.Binding(left)), new(RustPattern.Binding(right))], ClosureBody(less))), RustType.Unit);
        });
    }

    /// <summary>A sort by a key or by comparisons that Rust has a word for; null for other bodies.</summary>
    private Value? SortedInPlace(RustExpr target, ImmutableArray<Stmt> body, string left, string right)
    {
        if (SortKey(body, left, right) is { } key)
            return new Value(target.Method("sort_by_key", new RustClosure([new(RustPattern.Binding(left))], key)), RustType.Unit);
        if (Ordering(body) is not { } order)
            return null;
        return new Value(target.Method("sort_by", order is RustCall { Callee: RustPath whole, Arguments: [RustPath { Text: var l }, RustPath { Text: var r }] } && l == left && r == right
            ? whole : new RustClosure([new(RustPattern.Binding(left)), new(RustPattern.Binding(right))], order)), RustType.Unit);
    }

    /// <summary>Lowers something in which the two elements of a list that are compared have names.</summary>
    /// <param name="list">The Go text of the list.</param>
    private Value? WithElements(string list, Ident first, Ident second, RustType element, (string First, string Second) names, Func<Value?> lower)
    {
        _sortedElements[$"{list}[{first.Name}]"] = new Value(new RustUnary("*", RustExpr.PathOf(names.First)), element, IsPlace: true);
        _sortedElements[$"{list}[{second.Name}]"] = new Value(new RustUnary("*", RustExpr.PathOf(names.Second)), element, IsPlace: true);
        try
        {
            return lower();
        }
        finally
        {
            _sortedElements.Remove($"{list}[{first.Name}]");
            _sortedElements.Remove($"{list}[{second.Name}]");
        }
    }

    /// <summary>An order by places, of which nothing more is known: it is found first, and the elements are moved then.</summary>
    private Value SortByOrder(Expr list, Expr less)
    {
        _run.Helper("sort_by_index");
        var order = RustExpr.CallOf("go_sorted_order", SizeOf(list), Lower(less).Code);
        var target = WrittenOperand(new Std.StdOperand(list, default, TypeOf(list)), Ty.Vec(StdElement(list)));
        return new Value(new RustBlockExpr(new RustBlock(
        [
            new RustLet(RustPattern.Binding("order"), null, order),
            new RustExprStmt(RustExpr.CallOf("go_reorder", target, new RustReference(RustExpr.PathOf("order")))),
        ])), RustType.Unit);
    }

    private RustExpr SizeOf(Expr list)
    {
        var value = Lower(list);
        return (Ty.InOption(value.Type) is not null ? Through(value) : Member(value.Code)).Method("len");
    }

    private RustType StdElement(Expr list) => Ty.Element(Ty.InOption(Lower(list).Type) ?? InsidePointer(Lower(list).Type)) ?? (TypeOf(list).Underlying is GoSlice slice ? Plan.Owned(slice.Element) : Ty.Unknown);

    private RustExpr ClosureBody(FuncLit literal)
    {
        _frames.Push(new Frame(literal, Plan.Literal(literal)));
        var body = Body(literal.Body);
        _frames.Pop();
        return body is { Statements.IsEmpty: true, Tail: { } tail } ? tail : new RustBlockExpr(body);
    }

    /// <summary>The number by which "return key(a) &lt; key(b)" sorts, in Reverse where the greatest comes first; null for other comparisons.</summary>
    private RustExpr? SortKey(ImmutableArray<Stmt> body, string left, string right)
    {
        if (body is not [ReturnStmt { Results: [BinaryExpr only] }] || Comparison(only.X, only.Op, only.Y) is not RustMethodCall { Name: "cmp", Receiver: var first, Arguments: [RustReference { Operand: var second }] } || !Ty.IsNumber(Plan.Owned(TypeOf(only.X))))
            return null;
        var isAscending = Polish.RustNames.In(first).Bare.Contains(left);
        var (key, other) = isAscending ? (first, second) : (second, first);
        var text = RustPrinter.Print(key);
        if (text != Regex.Replace(RustPrinter.Print(other), $@"\b{right}\b", left))
            return null;
        return isAscending ? key : RustExpr.CallOf("std::cmp::Reverse", key);
    }

    /// <summary>"return x &lt; y", and several keys in the usual form: if x != y { return x &lt; y } in front of it. Null for other bodies.</summary>
    private RustExpr? Ordering(ImmutableArray<Stmt> body)
    {
        if (body is [ReturnStmt { Results: [BinaryExpr last] }])
            return Comparison(last.X, last.Op, last.Y);
        if (body is not [IfStmt { Init: null, Else: null, Cond: BinaryExpr { Op: TokenKind.NotEqual or TokenKind.Equal } condition, Body.List: [ReturnStmt { Results: [BinaryExpr given] }] }, ..])
            return null;
        var isEqual = condition.Op == TokenKind.Equal;
        var rest = body.RemoveAt(0);
        // "if x == y { return v < w }; return x < y" asks in the other order.
        var main = isEqual ? rest is [ReturnStmt { Results: [BinaryExpr other] }] ? other : null : given;
        if (main is null || !IsOf(main, condition) || Comparison(main.X, main.Op, main.Y) is not { } first)
            return null;
        var next = isEqual ? Comparison(given.X, given.Op, given.Y) : Ordering(rest);
        return next is null ? null : first.Method("then_with", new RustClosure([], next));
    }

    /// <summary>True where both compare the same two things, in either order.</summary>
    private bool IsOf(BinaryExpr comparison, BinaryExpr condition)
    {
        var (x, y) = (Model.File.TextOf(comparison.X), Model.File.TextOf(comparison.Y));
        var (left, right) = (Model.File.TextOf(condition.X), Model.File.TextOf(condition.Y));
        return (x == left && y == right) || (x == right && y == left);
    }

    private RustExpr? Comparison(Expr x, TokenKind op, Expr y)
    {
        if (op is not (TokenKind.Less or TokenKind.Greater) || TypeOf(x).Underlying is not GoBasic basic || basic.IsBoolean)
            return null;
        var (left, right) = op == TokenKind.Less ? (Operand(x), Operand(y)) : (Operand(y), Operand(x));
        if (Ty.IsText(left.Type))
            return Ty.Same(left.Type, right.Type) && Ty.Head(left.Type) == "String" ? Member(left.Code).Method("cmp", Borrow(right.Code)) : AsStr(left).Method("cmp", AsStr(right));
        if (!Ty.Same(left.Type, right.Type))
            right = new Value(Coerce(right, left.Type, y), left.Type);
        // Methods of floats need a type that is known already; the path gives it.
        return Ty.IsFloat(left.Type) ? RustExpr.CallOf($"{Ty.Name(left.Type)}::total_cmp", Borrow(left.Code), Borrow(right.Code))
            : Ty.IsNumber(left.Type) ? Member(left.Code).Method("cmp", Borrow(right.Code)) : null;
    }

    /// <summary>sort.Sort(data): by the methods of data. A conversion lends the list to the type with the methods and takes it back.</summary>
    private Value? SortByInterface(Expr data)
    {
        var isReverse = Unparen(data) is CallExpr { Args: [_] } reverse && Model.CalleeName(reverse) == "sort.Reverse";
        var inner = isReverse ? ((CallExpr)Unparen(data)).Args[0] : data;
        if (TypeOf(inner) is not GoNamed named)
            return null;
        var list = Unparen(inner) is CallExpr { Args: [var converted] } conversion && Model.IsConversion(conversion) ? converted : named.Symbol.PackagePath == "sort" && named.Name.EndsWith("Slice", StringComparison.Ordinal) ? inner : null;
        if (list is null)
            return null;
        var place = OpenedForWriting(list).Code;
        if (named.Symbol.PackagePath == "sort")
        {
            var (a, b) = isReverse ? ("b", "a") : ("a", "b");
            RustExpr order = named.Name == "Float64Slice" ? RustExpr.PathOf(a).Method("total_cmp", RustExpr.PathOf(b)) : RustExpr.PathOf(a).Method("cmp", RustExpr.PathOf(b));
            return new Value(!isReverse && named.Name != "Float64Slice" ? place.Method("sort") : place.Method("sort_by", new RustClosure([new(RustPattern.Binding("a")), new(RustPattern.Binding("b"))], order)), RustType.Unit);
        }
        if (!Plan.IsNewtype(named) || TypeOf(list).Underlying is not GoSlice || !IsAddressable(list) && !(Unparen(list) is SliceExpr { X: var cut } && IsAddressable(cut)))
            return null;
        if (SortByMethods(named, list, isReverse) is { } inPlace)
            return inPlace;
        _run.Helper(isReverse ? "sort_reverse" : "sort_interface");
        var lent = new RustReference(RustExpr.PathOf("sorted"), IsMutable: true);
        if (Unparen(list) is SliceExpr || Ty.Unref(OpenedForWriting(list).Type) is RustSliceType)
        {
            // A part of a list, or a list that is lent: sorted apart, then put back.
            var within = Unparen(list) is SliceExpr part ? new RustIndex(OpenedForWriting(part.X).Code, Bounds(part)) : place;
            return new Value(new RustBlockExpr(new RustBlock(
            [
                new RustLet(new RustIdentifierPattern("sorted", IsMutable: true), null, RustExpr.CallOf(Planning.Plan.TypeName(named.Symbol), within.Method("to_vec"))),
                new RustExprStmt(RustExpr.CallOf("go_sort", isReverse ? new RustReference(RustExpr.CallOf("GoReverse", lent), IsMutable: true) : lent)),
                new RustExprStmt(within.Method("clone_from_slice", new RustReference(new RustField(RustExpr.PathOf("sorted"), "0")))),
            ])), RustType.Unit);
        }
        return new Value(new RustBlockExpr(new RustBlock(
        [
            new RustLet(new RustIdentifierPattern("sorted", IsMutable: true), null, RustExpr.CallOf(Planning.Plan.TypeName(named.Symbol), RustExpr.CallOf("std::mem::take", new RustReference(place, IsMutable: true)))),
            new RustExprStmt(RustExpr.CallOf("go_sort", isReverse ? new RustReference(RustExpr.CallOf("GoReverse", lent), IsMutable: true) : lent)),
            new RustExprStmt(new RustAssign(place, "=", new RustField(RustExpr.PathOf("sorted"), "0"))),
        ])), RustType.Unit);
    }

    /// <summary>A list sorted where it stands, by a Less that only compares two of its elements; null where the methods do more, or stand in another file.</summary>
    private Value? SortByMethods(GoNamed named, Expr list, bool isReverse)
    {
        if (MethodOf("Len") is not { Body.List: [ReturnStmt { Results: [CallExpr { Args: [Ident counted] } count] }], Recv.List: [{ Names: [var measured] }] } || Model.CalleeName(count) != "len" || counted.Name != measured.Name
            || MethodOf("Swap") is not { Body.List: [AssignStmt { Tok: TokenKind.Assign, Lhs: [IndexExpr, IndexExpr], Rhs: [IndexExpr, IndexExpr] }] }
            || MethodOf("Less") is not { Body.List: var body, Recv.List: [{ Names: [var receiver] }], Type.Params.List: var parameters } || parameters.SelectMany(p => p.Names).ToList() is not [var first, var second]
            || Model.SymbolOf(first) is not { } i || Model.SymbolOf(second) is not { } j)
            return null;
        var uses = new IndexUses(Model, [i, j], receiver.Name);
        foreach (var statement in body)
            uses.Visit(statement);
        if (!uses.AreAllElements || uses.Names.Contains(receiver.Name))
            return null;
        var (whole, bounds) = Unparen(list) is SliceExpr part ? (part.X, Bounds(part)) : (list, null);
        var (target, held) = OpenedForWriting(whole);
        var element = Ty.Element(Ty.Unref(held)) ?? StdElement(whole);
        var (left, right) = uses.Names.Contains("a") || uses.Names.Contains("b") ? ("left", "right") : ("a", "b");
        return WithElements(receiver.Name, first, second, element, isReverse ? (right, left) : (left, right), () => SortedInPlace(bounds is null ? target : new RustIndex(target, bounds), body, left, right));

        FuncDecl? MethodOf(string name) => Model.File.Root.Decls.OfType<FuncDecl>().FirstOrDefault(method =>
            method.Name.Name == name && method.Recv is { List: [{ Type: var type }] } && TypeOf(type) is GoNamed of && ReferenceEquals(of.Symbol, named.Symbol));
    }

    /// <summary>Looks whether index variables are used for elements of one list only.</summary>
    private sealed class IndexUses(Semantics.SemanticModel model, ImmutableArray<Symbol> indices, string list) : GoWalker
    {
        public bool AreAllElements { get; private set; } = true;

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public override void Visit(GoNode node)
        {
            if (node is IndexExpr { Index: Ident index } element && model.SymbolOf(index) is { } found && indices.Contains(found) && model.File.TextOf(element.X) == list)
                return;
            if (node is Ident ident)
            {
                Names.Add(ident.Name);
                AreAllElements &= model.SymbolOf(ident) is not { } symbol || !indices.Contains(symbol);
            }
            VisitChildrenOf(node);
        }
    }
}
