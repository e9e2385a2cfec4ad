using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Bodies;

/// <summary>Several elements of one list that a call has at the same time, one of them to write: Rust lends them together, by <c>get_disjoint_mut</c>.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The call with its elements lent together, where it needs that; else as it is.</summary>
    /// <param name="names">What the parameters are called, the receiver first where there is one.</param>
    private Value Disjoint(Value value, CallExpr call, ImmutableArray<string> names, bool isWriter)
    {
        ImmutableArray<RustExpr> operands = value.Code switch
        {
            RustMethodCall method => [isWriter ? new RustReference(method.Receiver, IsMutable: true) : new RustReference(method.Receiver), .. method.Arguments],
            RustCall function => function.Arguments,
            _ => [],
        };
        if (ReadApart(operands, call) is { } apart)
            return value.Code is RustMethodCall itself ? value with { Code = itself with { Arguments = [.. apart.Skip(1)] } } : value with { Code = ((RustCall)value.Code) with { Arguments = apart } };
        var elements = operands.Select((operand, at) => (At: at, Operand: operand as RustReference, Element: ElementIn(operand))).Where(e => e.Element is { Index: not RustRange }).ToList();
        var list = elements.GroupBy(e => RustPrinter.Print(e.Element!.Receiver), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1 && g.Any(e => e.Operand!.IsMutable));
        if (list is null || list.Select(e => RustPrinter.Print(e.Element!.Index)).Distinct(StringComparer.Ordinal).Count() != list.Count())
            return value;
        _run.Note(call, "Rust lends two elements for writing only where they are different ones: with one element twice this panics, in Go it does not");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var patterns = new List<RustPattern>();
        var changed = operands.ToArray();
        foreach (var (at, operand, element) in list)
        {
            var wanted = at < names.Length && names[at].Length > 0 ? names[at] : "element";
            var name = wanted;
            for (var i = 2; IsLocalName(name) || !taken.Add(name); i++)
                name = $"{wanted}{i}";
            patterns.Add(RustPattern.Binding(name));
            changed[at] = Put(operand!, element!, RustExpr.PathOf(name));
        }
        var before = new List<RustStmt>();
        var owner = list.First().Element!.Receiver;
        if (Polish.GuardScopes.HasGuard(owner))
        {
            before.Add(new RustLet(new RustIdentifierPattern("list", IsMutable: true), null, owner));
            owner = RustExpr.PathOf("list");
        }
        before.Add(new RustLet(new RustSlicePattern([.. patterns]), null,
            owner.Method("get_disjoint_mut", new RustArray([.. list.Select(e => e.Element!.Index)])).Method("expect", RustExpr.LiteralOf("\"two different elements\""))));
        RustExpr made = value.Code switch
        {
            RustMethodCall method => method with { Receiver = changed[0] is RustReference lent ? lent.Operand : changed[0], Arguments = [.. changed.Skip(1)] },
            _ => ((RustCall)value.Code) with { Arguments = [.. changed] },
        };
        return value with { Code = new RustBlockExpr(new RustBlock([.. before], made)) };
    }

    /// <summary>xor(dst, dst, key): what is written in one parameter and read in another is read from a copy; null where nothing is.</summary>
    private ImmutableArray<RustExpr>? ReadApart(ImmutableArray<RustExpr> operands, CallExpr call)
    {
        var written = operands.OfType<RustReference>().Where(r => r.IsMutable).Select(r => RustPrinter.Print(Whole(r.Operand))).ToHashSet(StringComparer.Ordinal);
        if (written.Count == 0)
            return null;
        var isAny = false;
        var changed = operands.Select(operand =>
        {
            if (operand is not RustReference { IsMutable: false, IsAddress: false, Operand: RustPath or RustField or RustIndex { Index: RustRange } } read || !written.Contains(RustPrinter.Print(Whole(read.Operand))))
                return operand;
            isAny = true;
            return new RustReference(read.Operand.Method(read.Operand is RustIndex ? "to_vec" : "clone"));
        }).ToImmutableArray();
        if (!isAny)
            return null;
        _run.Note(call, "the function writes to what it reads by another parameter: here it reads a copy");
        return changed;

        static RustExpr Whole(RustExpr place) => place is RustIndex { Index: RustRange, Receiver: var list } ? list : place;
    }

    /// <summary>The element that a reference leads to or into: of <c>&amp;mut list[i].name</c> it is list[i].</summary>
    private static RustIndex? ElementIn(RustExpr operand)
    {
        if (operand is not RustReference { Operand: var place })
            return null;
        while (place is RustField field)
            place = field.Receiver;
        return place as RustIndex;
    }

    /// <summary>The reference with a name that is one already in the element's place.</summary>
    private static RustExpr Put(RustReference reference, RustIndex element, RustExpr name)
    {
        return ReferenceEquals(reference.Operand, element) ? name : reference with { Operand = In(reference.Operand) };

        RustExpr In(RustExpr place) => ReferenceEquals(place, element) ? name : place is RustField field ? field with { Receiver = In(field.Receiver) } : place;
    }

    /// <summary>swap(&amp;list[i], &amp;list[j]): <c>list.swap(i, j)</c>, which takes the same element twice, too. Null for other calls.</summary>
    private Value? SwapCall(CallExpr call, Symbol callee)
    {
        if (call.Args is not [UnaryExpr { Op: TokenKind.And, X: var left }, UnaryExpr { Op: TokenKind.And, X: var right }] || Unparen(left) is not IndexExpr first || Unparen(right) is not IndexExpr second
            || Model.File.TextOf(first.X) != Model.File.TextOf(second.X) || !IsSwap(callee))
            return null;
        return new Value(OpenedForWriting(first.X).Code.Method("swap", Size(first.Index), Size(second.Index)), RustType.Unit);
    }

    /// <summary>True for func(a, b *T) { *a, *b = *b, *a }.</summary>
    private static bool IsSwap(Symbol function)
    {
        if (function.Node is not FuncDecl { Recv: null, Body.List: var body, Type.Params.List: var fields } || fields.SelectMany(f => f.Names).ToList() is not [var a, var b])
            return false;
        return body switch
        {
            [AssignStmt { Tok: TokenKind.Assign, Lhs: [var first, var second], Rhs: [var third, var fourth] }] => Means(first, a) && Means(second, b) && Means(third, b) && Means(fourth, a),
            [AssignStmt { Tok: TokenKind.Define, Lhs: [Ident kept], Rhs: [var first] }, AssignStmt { Tok: TokenKind.Assign, Lhs: [var second], Rhs: [var third] }, AssignStmt { Tok: TokenKind.Assign, Lhs: [var fourth], Rhs: [Ident again] }] =>
                kept.Name == again.Name && (Means(first, a) && Means(second, a) && Means(third, b) && Means(fourth, b) || Means(first, b) && Means(second, b) && Means(third, a) && Means(fourth, a)),
            _ => false,
        };

        static bool Means(Expr place, Ident parameter) => Unparen(place) is StarExpr { X: Ident name } && name.Name == parameter.Name;
    }
}
