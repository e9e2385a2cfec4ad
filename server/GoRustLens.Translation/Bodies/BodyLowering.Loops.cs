using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>for in its forms.</summary>
internal sealed partial class BodyLowering
{
    private static string? LabelOf(string? label) => label is null ? null : Naming.NameMapper.Snake(label).Replace("r#", "", StringComparison.Ordinal);

    private void For(ForStmt loop, string? label, List<RustStmt> output)
    {
        if (CountingLoop(loop, label) is { } counted)
        {
            output.Add(new RustExprStmt(counted));
            return;
        }
        var before = new List<RustStmt>();
        if (loop.Init is not null)
            LowerStatement(loop.Init, null, before);
        var body = LoopBody(loop, label);
        RustExpr made = loop.Cond is null ? new RustLoop(body, LabelOf(label)) : new RustWhile(To(loop.Cond, Ty.Bool), body, LabelOf(label));
        if (before.Count == 0)
        {
            output.Add(new RustExprStmt(made));
            return;
        }
        before.Add(new RustExprStmt(made) { Origin = LineOf(loop) });
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. before]))));
    }

    /// <summary>The body and the post statement; a continue must not skip the latter, so it leaves a block around the body instead.</summary>
    private RustBlock LoopBody(ForStmt loop, string? label)
    {
        if (loop.Post is null)
            return BlockOf(loop.Body);
        var post = new List<RustStmt>();
        LowerStatement(loop.Post, null, post);
        if (!Continues.In(loop.Body, label))
        {
            var plain = BlockOf(loop.Body);
            return plain with { Statements = plain.Statements.AddRange(post) };
        }
        var name = $"step{_steps++}";
        _continueBlocks.Push((label, name));
        var body = BlockOf(loop.Body);
        _continueBlocks.Pop();
        return new RustBlock([new RustExprStmt(new RustBlockExpr(body) { Label = name }), .. post]);
    }

    private int _steps;

    /// <summary>Of loops whose continue leaves a block: the Go label and the block's name. An entry with an empty name is a loop where continue is continue.</summary>
    private readonly Stack<(string? Label, string Block)> _continueBlocks = new();

    /// <summary>for i := a; i &lt; b; i++, where the body does not set i and b stays what it is.</summary>
    private RustExpr? CountingLoop(ForStmt loop, string? label)
    {
        if (loop is not { Init: AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name], Rhs: [var start] }, Cond: BinaryExpr { Op: TokenKind.Less or TokenKind.LessOrEqual, X: Ident tested, Y: var limit } condition, Post: IncDecStmt { Tok: TokenKind.Inc, X: Ident stepped } }
            || Model.SymbolOf(name) is not { } symbol || !ReferenceEquals(Model.SymbolOf(tested), symbol) || !ReferenceEquals(Model.SymbolOf(stepped), symbol)
            || Plan.Variable(symbol).Storage != Storage.Plain || LoopWrites.Sets(loop.Body, symbol, Model) || !LoopWrites.IsStable(limit, loop.Body, Model))
            return null;
        var type = Plan.Variable(symbol).Type;
        var range = new RustRange(To(start, type), To(limit, type), condition.Op == TokenKind.LessOrEqual);
        _continueBlocks.Push((label, ""));
        var body = BlockOf(loop.Body);
        _continueBlocks.Pop();
        return new RustFor(new RustIdentifierPattern(Plan.Variable(symbol).Name), range, body, LabelOf(label));
    }

    private void Range(RangeStmt range, string? label, List<RustStmt> output)
    {
        _continueBlocks.Push((label, ""));
        output.Add(new RustExprStmt(RangeLoop(range, LabelOf(label))));
        _continueBlocks.Pop();
    }

    private RustExpr RangeLoop(RangeStmt range, string? label)
    {
        if (range.Tok == TokenKind.Assign)
            return Hole(range, "range that assigns to existing variables");
        var type = TypeOf(range.X);
        var inner = new List<RustStmt>();
        switch ((type is GoPointer pointer ? pointer.Element : type).Underlying)
        {
            case GoBasic { IsInteger: true }:
                var counter = Loops(range.Key, Plan.Owned(Universe.DefaultOf(type)), inner);
                return new RustFor(counter, new RustRange(RustExpr.LiteralOf("0"), To(range.X, VariableTypeOf(range.Key) ?? Plan.Owned(Universe.DefaultOf(type)))), BodyAfter(inner, range.Body), label);
            case GoSlice or GoArray:
                return RangeList(range, label, inner);
            case GoBasic { IsString: true }:
                var text = Member(Lower(range.X).Code);
                var hasKey = range.Key is Ident { IsBlank: false };
                var character = Loops(range.Value, Ty.Char, inner);
                return hasKey
                    ? new RustFor(new RustTuplePattern([Loops(range.Key, Ty.Usize, inner), character]), text.Method("char_indices"), BodyAfter(inner, range.Body), label)
                    : new RustFor(character, text.Method("chars"), BodyAfter(inner, range.Body), label);
            case GoMap map:
                return RangeMap(range, map, label, inner);
            default:
                return Hole(range, $"range over {type}");
        }
    }

    private RustFor RangeList(RangeStmt range, string? label, List<RustStmt> inner)
    {
        var list = Lower(range.X);
        var element = Ty.Element(Ty.InOption(list.Type) ?? InsidePointer(list.Type)) ?? Ty.Unknown;
        var hasKey = range.Key is Ident { IsBlank: false };
        var hasValue = range.Value is Ident { IsBlank: false };
        var through = Through(list);
        if (!hasValue)
            return new RustFor(Loops(hasKey ? range.Key : null, Ty.Usize, inner), new RustRange(RustExpr.LiteralOf("0"), through.Method("len")), BodyAfter(inner, range.Body), label);
        // A body that changes the list cannot hold it lent.
        if (LoopWrites.Changes(range.Body, range.X, Model))
            return RangeByIndex(range, label, list, element, inner);
        RustPattern value;
        if (Plan.IsCopy(element))
            value = new RustReferencePattern(Loops(range.Value, element, inner));
        else
            value = Loops(range.Value, Ty.Ref(element), inner);
        return hasKey
            ? new RustFor(new RustTuplePattern([Loops(range.Key, Ty.Usize, inner), value]), through.Method("iter").Method("enumerate"), BodyAfter(inner, range.Body), label)
            : new RustFor(value, list.Type is RustReferenceType ? list.Code : Borrow(through), BodyAfter(inner, range.Body), label);
    }

    private RustFor RangeByIndex(RangeStmt range, string? label, Value list, RustType element, List<RustStmt> inner)
    {
        var index = range.Key is Ident { IsBlank: false } key && Model.SymbolOf(key) is { } symbol && Ty.Head(Plan.Variable(symbol).Type) == "usize" ? Plan.Variable(symbol).Name : $"at{_steps++}";
        var at = RustExpr.PathOf(index);
        if (range.Key is Ident { IsBlank: false } named && Model.SymbolOf(named) is { } counter && Plan.Variable(counter).Name != index)
            inner.Add(DeclareVariable(counter, new Value(Coerce(new Value(at, Ty.Usize), Plan.Variable(counter).Type, range), Plan.Variable(counter).Type), isZero: false));
        if (range.Value is Ident { IsBlank: false } value && Model.SymbolOf(value) is { } held)
        {
            var plan = Plan.Variable(held);
            inner.Add(DeclareVariable(held, new Value(Coerce(new Value(new RustIndex(Through(list), at), element, IsPlace: true), OwnedForm(plan.Type), range), plan.Type), isZero: false));
        }
        return new RustFor(RustPattern.Binding(index), new RustRange(RustExpr.LiteralOf("0"), Through(list).Method("len")), BodyAfter(inner, range.Body), label);
    }

    private RustExpr RangeMap(RangeStmt range, GoMap map, string? label, List<RustStmt> inner)
    {
        _run.Note(range, "a HashMap has no order, and Go's random order is another one each time");
        var holder = Lower(range.X);
        var key = Plan.Owned(map.Key);
        var value = Plan.Owned(map.Value);
        var hasKey = range.Key is Ident { IsBlank: false };
        var hasValue = range.Value is Ident { IsBlank: false };
        var keyPattern = hasKey ? Lent(range.Key, key, inner) : RustPattern.Wildcard;
        if (!hasValue || map.Value is GoStruct { Fields.IsEmpty: true })
            return new RustFor(keyPattern, map.Value is GoStruct { Fields.IsEmpty: true } ? Through(holder).Method("iter") : Through(holder).Method("keys"), BodyAfter(inner, range.Body), label);
        var valuePattern = Lent(range.Value, value, inner);
        return hasKey
            ? new RustFor(new RustTuplePattern([keyPattern, valuePattern]), holder.Type is RustReferenceType ? holder.Code : Borrow(Through(holder)), BodyAfter(inner, range.Body), label)
            : new RustFor(valuePattern, Through(holder).Method("values"), BodyAfter(inner, range.Body), label);
    }

    private RustPattern Lent(Expr? name, RustType type, List<RustStmt> inner) => Plan.IsCopy(type) ? new RustReferencePattern(Loops(name, type, inner)) : Loops(name, Ty.Ref(type), inner);

    private RustType? VariableTypeOf(Expr? name) => name is Ident { IsBlank: false } ident && Model.SymbolOf(ident) is { } symbol ? Plan.Variable(symbol).Type : null;

    /// <summary>The pattern of a loop variable that gets values of the type; where it is planned otherwise, the body begins with the conversion.</summary>
    private RustPattern Loops(Expr? name, RustType given, List<RustStmt> inner)
    {
        if (name is not Ident { IsBlank: false } ident || Model.SymbolOf(ident) is not { } symbol)
            return RustPattern.Wildcard;
        var plan = Plan.Variable(symbol);
        if (plan.Storage == Storage.Plain && (Ty.Same(plan.Type, given) || Ty.IsUnknown(plan.Type)))
            return new RustIdentifierPattern(plan.Name, plan.IsMutable);
        inner.Add(DeclareVariable(symbol, new Value(Coerce(new Value(RustExpr.PathOf(plan.Name), given), plan.Type, ident), plan.Type), isZero: false));
        return RustPattern.Binding(plan.Name);
    }

    private RustBlock BodyAfter(List<RustStmt> first, BlockStmt body)
    {
        var block = BlockOf(body);
        return first.Count == 0 ? block : block with { Statements = block.Statements.InsertRange(0, first) };
    }
}
