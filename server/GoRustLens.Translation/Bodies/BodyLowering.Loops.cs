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
        var target = Current.Jumps.Push(JumpKind.Loop, label, "outer");
        var body = LoopBody(loop, target);
        Current.Jumps.Pop();
        RustExpr made = loop.Cond is null || Model.ConstantOf(loop.Cond)?.ToBoolean() == true || CounterEnds.IsAlwaysTrue(loop.Cond, Model) ? new RustLoop(body, target.PrintedLabel) : new RustWhile(To(loop.Cond, Ty.Bool), body, target.PrintedLabel);
        if (before.Count == 0 || !NeedsBlock(loop, loop.Init))
        {
            output.AddRange(before);
            output.Add(new RustExprStmt(made) { Origin = loop.Start });
            return;
        }
        before.Add(new RustExprStmt(made) { Origin = loop.Start });
        output.Add(new RustExprStmt(new RustBlockExpr(new RustBlock([.. before]))));
    }

    /// <summary>True where names of an init statement would hide others of the same name that are meant later.</summary>
    private bool NeedsBlock(GoNode statement, Stmt? init) =>
        init is AssignStmt { Tok: TokenKind.Define } define && define.Lhs.OfType<Ident>().Any(name => !name.IsBlank && IsHiding(name, statement));

    /// <summary>True where the function has another variable of the name whose scope goes on behind the statement.</summary>
    private bool IsHiding(Ident name, GoNode statement) =>
        Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name) && NameUses.IsHiding(symbol, statement, _frames.Last().Node ?? Model.File.Root, Model);

    /// <summary>The body and the post statement; a continue must not skip the latter, so it leaves a block around the body instead.</summary>
    private RustBlock LoopBody(ForStmt loop, JumpTarget target)
    {
        if (loop.Post is null)
            return BlockOf(loop.Body);
        if (!Continues.In(loop.Body, target.GoLabel))
        {
            var plain = BlockOf(loop.Body);
            return EndsInJump(plain) ? plain : plain with { Statements = plain.Statements.AddRange(PostOf(loop)) };
        }
        target.Step = Current.Jumps.Push(JumpKind.Block, null, "next");
        var body = BlockOf(loop.Body);
        Current.Jumps.Pop();
        return new RustBlock([new RustExprStmt(new RustBlockExpr(body) { Label = target.Step.PrintedLabel }), .. PostOf(loop)]);
    }

    private List<RustStmt> PostOf(ForStmt loop)
    {
        var post = new List<RustStmt>();
        if (loop.Post is not null)
            LowerStatement(loop.Post, null, post);
        return post;
    }

    private static bool EndsInJump(RustBlock block) => block is { Tail: null, Statements: [.., RustExprStmt { Expression: RustReturn or RustBreak or RustContinue or RustMacroCall { Path: "panic" or "unreachable" } }] };

    private int _steps;

    /// <summary>for i := a; i &lt; b; i++ and its kin, down and in steps: a range, where the body does not set i and b stays what it is.</summary>
    private RustFor? CountingLoop(ForStmt loop, string? label)
    {
        if (CountedRange(loop) is not { } counted)
            return null;
        var target = Current.Jumps.Push(JumpKind.Loop, label, "outer");
        var inner = new List<RustStmt>();
        var pattern = LoopVariable(counted.Variable, counted.Type, inner);
        var body = BlockOf(loop.Body);
        Current.Jumps.Pop();
        return new RustFor(pattern, counted.Range, inner.Count == 0 ? body : body with { Statements = body.Statements.InsertRange(0, inner) }, target.PrintedLabel);
    }

    /// <summary>The pattern for a counter: <c>_</c> where the body does not use it; wrapped at the head of the body where closures share it.</summary>
    private RustPattern LoopVariable(Symbol symbol, RustType type, List<RustStmt> inner)
    {
        var plan = Plan.Variable(symbol);
        if (plan.Storage != Storage.Plain)
        {
            inner.Add(DeclareVariable(symbol, new Value(RustExpr.PathOf(plan.Name), type), isZero: false));
            return RustPattern.Binding(plan.Name);
        }
        return new RustIdentifierPattern(plan.Name);
    }

    private (Symbol Variable, RustType Type, RustExpr Range)? CountedRange(ForStmt loop)
    {
        if (loop is not { Init: AssignStmt { Tok: TokenKind.Define, Lhs: [Ident name], Rhs: [var start] }, Cond: BinaryExpr { X: Ident tested, Y: var limit } condition }
            || StepOf(loop.Post) is not { } step || step.Variable is not { } symbol
            || !ReferenceEquals(Model.SymbolOf(name), symbol) || !ReferenceEquals(Model.SymbolOf(tested), symbol)
            || symbol.Type.Underlying is not GoBasic { IsInteger: true }
            || CounterEnds.RunsOver(loop, Model) is not null || LoopWrites.Sets(loop.Body, symbol, Model) || !LoopWrites.IsStable(limit, loop.Body, Model))
            return null;
        var type = Plan.Variable(symbol).Type;
        // A newtype has no ranges: what is in it has.
        if (Plan.InNewtype(type) is { } held)
        {
            if (step.Size < 1 || condition.Op is not (TokenKind.Less or TokenKind.LessOrEqual) || type is not RustPathType { Path: var newtype })
                return null;
            RustExpr inside = new RustRange(To(start, held), To(limit, held), condition.Op == TokenKind.LessOrEqual);
            if (step.Size > 1)
                inside = inside.Method("step_by", RustExpr.LiteralOf(step.Size.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return (symbol, type, inside.Method("map", RustExpr.PathOf(newtype)));
        }
        var isUp = step.Size > 0;
        var isInclusive = condition.Op is TokenKind.LessOrEqual or TokenKind.GreaterOrEqual;
        switch (condition.Op)
        {
            case TokenKind.Less or TokenKind.LessOrEqual when isUp:
                var up = new RustRange(To(start, type), To(limit, type), isInclusive);
                return (symbol, type, step.Size == 1 ? up : up.Method("step_by", RustExpr.LiteralOf(step.Size.ToString(System.Globalization.CultureInfo.InvariantCulture))));
            // Down to a limit: the same numbers from behind. The upper end is the start.
            case TokenKind.Greater or TokenKind.GreaterOrEqual when !isUp && symbol.Type.Underlying is GoBasic { IsUnsigned: false }:
                var low = isInclusive ? To(limit, type) : PlusOne(limit, type);
                var down = Model.ConstantOf(start) is null && start is BinaryExpr { Op: TokenKind.Sub, X: var high, Y: BasicLit { Value: "1" } }
                    ? new RustRange(low, To(high, type)) : new RustRange(low, To(start, type), IsInclusive: true);
                var reversed = down.Method("rev");
                return (symbol, type, step.Size == -1 ? reversed : reversed.Method("step_by", RustExpr.LiteralOf((-step.Size).ToString(System.Globalization.CultureInfo.InvariantCulture))));
            default:
                return null;
        }
    }

    private RustExpr PlusOne(Expr limit, RustType type) => Model.ConstantOf(limit)?.ToInteger() is { } number
        ? Number(number + 1) : new RustBinary(To(limit, type), "+", RustExpr.LiteralOf("1"));

    private static RustExpr Number(System.Numerics.BigInteger number) =>
        number.Sign < 0 ? new RustUnary("-", RustExpr.LiteralOf((-number).ToString(System.Globalization.CultureInfo.InvariantCulture))) : RustExpr.LiteralOf(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>i++, i--, i += n, i -= n with a small constant n; null for other statements.</summary>
    private (Symbol? Variable, int Size)? StepOf(Stmt? post) => post switch
    {
        IncDecStmt { X: Ident stepped, Tok: var sign } => (Model.SymbolOf(stepped), sign == TokenKind.Inc ? 1 : -1),
        AssignStmt { Tok: TokenKind.AddAssign or TokenKind.SubAssign, Lhs: [Ident stepped], Rhs: [var size] } assign when Model.ConstantOf(size)?.ToInteger() is { } number && number > 0 && number < 1_000_000
            => (Model.SymbolOf(stepped), assign.Tok == TokenKind.AddAssign ? (int)number : -(int)number),
        _ => null,
    };

    private void Range(RangeStmt range, string? label, List<RustStmt> output)
    {
        var target = Current.Jumps.Push(JumpKind.Loop, label, "outer");
        var made = RangeLoop(range, null);
        Current.Jumps.Pop();
        if (made is RustBlockExpr { Label: null, Modifier: "" } calls && TypeOf(range.X).Underlying is GoSignature)
        {
            output.AddRange(calls.Block.Statements);
            return;
        }
        output.Add(new RustExprStmt(made switch
        {
            RustFor each => each with { Label = target.PrintedLabel },
            RustWhile each => each with { Label = target.PrintedLabel },
            RustLoop each => each with { Label = target.PrintedLabel },
            RustBlockExpr { Label: null, Block: { Tail: null, Statements: [RustLet first, RustExprStmt { Expression: RustFor each } last] } } block => block with { Block = new RustBlock([first, last with { Expression = each with { Label = target.PrintedLabel } }]) },
            _ => made,
        }));
    }

    private RustExpr RangeLoop(RangeStmt range, string? label)
    {
        if (range.Tok == TokenKind.Assign && (range.Key is not (null or Ident) || range.Value is not (null or Ident) || LoopWrites.Changes(range.Body, range.X, Model)))
            return Hole(range, "range that assigns to existing places");
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
            case GoChan channel:
                return RangeChannel(range, channel, label, inner);
            case GoMap map:
                return RangeMap(range, map, label, inner);
            case GoSignature when RangeIterator(range, label, inner) is { } iteration:
                return iteration;
            case GoSignature signature when RangeFunction(range, signature, inner) is { } calls:
                return calls;
            default:
                return Hole(range, $"range over {type}");
        }
    }

    /// <summary>An iterator of the standard library; null for a function that yields.</summary>
    private RustFor? RangeIterator(RangeStmt range, string? label, List<RustStmt> inner)
    {
        var iterator = Lower(range.X);
        if (Std.StdTypes.Item(iterator.Type) is not { } item)
            return null;
        if (item is not RustTupleType { Elements: [var first, var second] } || TypeOf(range.X).Underlying is GoSignature { Parameters: [{ Type.Underlying: GoSignature { Parameters.Length: 1 } }] })
            return new RustFor(Loops(range.Key, item, inner), iterator.Code, BodyAfter(inner, range.Body), label);
        return new RustFor(new RustTuplePattern([Loops(range.Key, first, inner), Loops(range.Value, second, inner)]), iterator.Code, BodyAfter(inner, range.Body), label);
    }

    private RustExpr RangeList(RangeStmt range, string? label, List<RustStmt> inner)
    {
        var raw = Lower(range.X);
        // Nothing else says what the trait objects of a list that has no name are.
        if (raw.Code is RustMacroCall { Path: "vec", HasBrackets: true, Arguments: [var head, .. var others] } list && Ty.Element(raw.Type) is { } told && HoldsTraitObjects(told))
            raw = raw with { Code = list with { Arguments = [head is RustCast ? head : AsTold(head, told), .. others] } };
        if (range.Value is Ident { IsBlank: false } && Ty.Head(Ty.Unref(raw.Type)) == "GoSlice" && Ty.Element(raw.Type) is { } item)
        {
            // Each element is read when its turn comes, as in Go.
            var each = Member(raw.Code).Method("iter");
            return range.Key is Ident { IsBlank: false }
                ? new RustFor(new RustTuplePattern([Loops(range.Key, Ty.Usize, inner), Loops(range.Value, item, inner)]), each.Method("enumerate"), BodyAfter(inner, range.Body), label)
                : new RustFor(Loops(range.Value, item, inner), each, BodyAfter(inner, range.Body), label);
        }
        if (RangeGuarded(range, label, raw, inner) is { } live)
            return live;
        if (CopyOfGuarded(raw, range) is { } copied)
            return new RustBlockExpr(new RustBlock([copied.Copy, new RustExprStmt(RangeList(range, label, inner, copied.List, raw)) { Origin = range.Start }]));
        return RangeList(range, label, inner, Opened(raw), raw);
    }

    /// <summary>What stands behind a guard is copied for a loop whose body could ask for the guard again; null where none is in the way.</summary>
    private (RustStmt Copy, Value List)? CopyOfGuarded(Value raw, RangeStmt range)
    {
        if (GuardAround(raw, range) is not { } guard)
            return null;
        var name = $"items{_steps++}";
        return (new RustLet(RustPattern.Binding(name), null, guard.Method("clone")), new Value(RustExpr.PathOf(name), raw.Type, IsPlace: true));
    }

    /// <summary>The guard of what is ranged over, where the body could ask for it again; null for others.</summary>
    private RustMethodCall? GuardAround(Value raw, RangeStmt range) =>
        raw.Code is RustUnary { Operator: "*", Operand: RustMethodCall { Name: "borrow" or "unwrap" or "expect" } guard } && guard is { Name: "borrow" } or { Receiver: RustMethodCall { Name: "lock" or "read" } }
        && (AnyCalls.In(range.Body) || LoopWrites.Changes(range.Body, range.X, Model)) ? guard : null;

    /// <summary>A list behind a guard whose elements the body may set: each is read when its turn comes, as in Go. Null for others, and where the list could become another one meanwhile: then the loop goes on with the one it has.</summary>
    private RustBlockExpr? RangeGuarded(RangeStmt range, string? label, Value raw, List<RustStmt> inner)
    {
        if (GuardAround(raw, range) is not { } guard || TypeOf(range.X).Underlying is not GoSlice || Unparen(range.X) is not Ident name || Model.SymbolOf(name) is not { IsVariable: true } list || Ty.Element(raw.Type) is not { } element)
            return null;
        var facts = list.Kind == SymbolKind.Variable ? _run.Index.Globals.GetValueOrDefault(list) : Plan.FactsOf(list);
        var isChanged = LoopWrites.Changes(range.Body, range.X, Model);
        if (facts is { IsReassigned: true } or { IsAppendedTo: true } && (AnyCalls.In(range.Body) || LoopWrites.Sets(range.Body, list, Model)))
        {
            if (isChanged && !LoopWrites.Sets(range.Body, list, Model))
                _run.Note(range, $"the loop goes over a copy of {name.Name}: elements that its body sets are not seen by later rounds, as they are in Go");
            return null;
        }
        var length = RustExpr.PathOf($"length{_steps++}");
        var loop = RangeByIndex(range, label, new Value(guard, raw.Type, IsPlace: true), element, inner, length);
        return new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding(((RustPath)length).Text), null, guard.Method("len")), new RustExprStmt(loop) { Origin = range.Start }]));
    }

    private RustFor RangeList(RangeStmt range, string? label, List<RustStmt> inner, Value list, Value raw)
    {
        var element = Ty.Element(list.Type) ?? Ty.Unknown;
        var hasKey = range.Key is Ident { IsBlank: false };
        var hasValue = range.Value is Ident { IsBlank: false };
        var through = Through(list);
        if (!hasValue)
            return new RustFor(Loops(hasKey ? range.Key : null, Ty.Usize, inner), new RustRange(RustExpr.LiteralOf("0"), through.Method("len")), BodyAfter(inner, range.Body), label);
        // Go ranges over a copy of an array.
        if (TypeOf(range.X) is GoArray && raw.IsPlace && Plan.IsCopy(element) && LoopWrites.Changes(range.Body, range.X, Model) && list.Code is not RustUnary)
        {
            var item = Loops(range.Value, element, inner);
            return hasKey
                ? new RustFor(new RustTuplePattern([Loops(range.Key, Ty.Usize, inner), item]), through.Method("into_iter").Method("enumerate"), BodyAfter(inner, range.Body), label)
                : new RustFor(item, through, BodyAfter(inner, range.Body), label);
        }
        // Elements that are lists and written through are lent for writing.
        if (hasValue && Model.SymbolOf(range.Value!) is { } written && Plan.Loans.Of(written) is RustReferenceType { IsMutable: true } mutable)
        {
            var items = OpenedForWriting(range.X).Code.Method("iter_mut");
            return new RustFor(hasKey ? new RustTuplePattern([Loops(range.Key, Ty.Usize, inner), Loops(range.Value, mutable, inner)]) : Loops(range.Value, mutable, inner), hasKey ? items.Method("enumerate") : items, BodyAfter(inner, range.Body), label);
        }
        // A body that changes the list cannot hold it lent.
        if (LoopWrites.Changes(range.Body, range.X, Model))
            return RangeByIndex(range, label, list, element, inner);
        RustPattern value;
        if (Plan.IsCopy(element))
            value = Copied(range.Value, element, inner);
        else
            value = Loops(range.Value, Ty.Ref(element), inner);
        return hasKey
            ? new RustFor(new RustTuplePattern([Loops(range.Key, Ty.Usize, inner), value]), through.Method("iter").Method("enumerate"), BodyAfter(inner, range.Body), label)
            : new RustFor(value, list.Type is RustReferenceType { IsMutable: true } ? through.Method("iter") : list.Type is RustReferenceType ? list.Code is RustIndex { Index: RustRange } ? Borrow(list.Code) : list.Code : raw.Code is RustUnary { Operator: "*" } && list.Code is not RustPath { Text: "self" } ? through.Method("iter") : Borrow(through), BodyAfter(inner, range.Body), label);
    }


    private RustFor RangeByIndex(RangeStmt range, string? label, Value list, RustType element, List<RustStmt> inner, RustExpr? length = null)
    {
        var index = range.Key is Ident { IsBlank: false } key && Model.SymbolOf(key) is { } symbol && Ty.Head(Plan.Variable(symbol).Type) == "usize" ? Plan.Variable(symbol).Name : $"at{_steps++}";
        var at = RustExpr.PathOf(index);
        if (range.Key is Ident { IsBlank: false } named && Model.SymbolOf(named) is { } counter && Plan.Variable(counter).Name != index)
            inner.Add(DeclareVariable(counter, new Value(Coerce(new Value(at, Ty.Usize), Plan.Variable(counter).Type, range), Plan.Variable(counter).Type), isZero: false));
        if (range.Value is Ident { IsBlank: false } value && Model.SymbolOf(value) is { } held)
        {
            var plan = Plan.Variable(held);
            var copy = Coerce(new Value(new RustIndex(Through(list), at), element, IsPlace: true), OwnedForm(plan.Type), range);
            // A variable that is planned as lent: the copy is lent to it.
            var isLent = plan is { Storage: Storage.Plain, Type: RustReferenceType { IsMutable: false, Inner: RustPathType { Path: not "str" } } };
            inner.Add(DeclareVariable(held, new Value(isLent ? new RustReference(copy) : copy, plan.Type), isZero: false));
        }
        return new RustFor(RustPattern.Binding(index), new RustRange(RustExpr.LiteralOf("0"), length ?? Through(list).Method("len")), BodyAfter(inner, range.Body), label);
    }

    private RustExpr RangeMap(RangeStmt range, GoMap map, string? label, List<RustStmt> inner)
    {
        var raw = Lower(range.X);
        if (GuardAround(raw, range) is not null)
        {
            // The keys that there are now; each is looked up when its turn comes, as the body may take it out.
            _run.Note(range, "a HashMap has no order, and Go's random order is another one each time");
            var loop = RangeKeys(range, map, label, inner, Opened(raw), isGuarded: true);
            var keys = $"keys{_steps++}";
            return new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding(keys), null, loop.Iterable), new RustExprStmt(loop with { Iterable = RustExpr.PathOf(keys) }) { Origin = range.Start }]));
        }
        return RangeMap(range, map, label, inner, Opened(raw), raw);
    }

    private RustFor RangeMap(RangeStmt range, GoMap map, string? label, List<RustStmt> inner, Value holder, Value raw)
    {
        _run.Note(range, "a HashMap has no order, and Go's random order is another one each time");
        var key = Plan.KeyType(map.Key);
        var value = Plan.Owned(map.Value);
        var hasKey = range.Key is Ident { IsBlank: false };
        var hasValue = range.Value is Ident { IsBlank: false };
        if (LoopWrites.Changes(range.Body, range.X, Model))
            return RangeKeys(range, map, label, inner, holder);
        var keyPattern = hasKey ? Lent(range.Key, key, inner) : RustPattern.Wildcard;
        if (!hasValue || map.Value is GoStruct { Fields.IsEmpty: true })
            return new RustFor(keyPattern, map.Value is GoStruct { Fields.IsEmpty: true } ? Through(holder).Method("iter") : Through(holder).Method("keys"), BodyAfter(inner, range.Body), label);
        if (Model.SymbolOf(range.Value!) is { } written && Plan.Loans.Of(written) is RustReferenceType { IsMutable: true } mutable)
        {
            var items = OpenedForWriting(range.X).Code;
            return hasKey
                ? new RustFor(new RustTuplePattern([keyPattern, Loops(range.Value, mutable, inner)]), items.Method("iter_mut"), BodyAfter(inner, range.Body), label)
                : new RustFor(Loops(range.Value, mutable, inner), items.Method("values_mut"), BodyAfter(inner, range.Body), label);
        }
        var valuePattern = Lent(range.Value, value, inner);
        return hasKey
            ? new RustFor(new RustTuplePattern([keyPattern, valuePattern]), holder.Type is RustReferenceType { IsMutable: true } ? Through(holder).Method("iter") : holder.Type is RustReferenceType ? holder.Code : raw.Code is RustUnary { Operator: "*" } && holder.Code is not RustPath { Text: "self" } || Through(holder) is RustMethodCall { Name: "borrow" or "lock" } ? Through(holder).Method("iter") : Borrow(Through(holder)), BodyAfter(inner, range.Body), label)
            : new RustFor(valuePattern, Through(holder).Method("values"), BodyAfter(inner, range.Body), label);
    }

    /// <summary>A body that changes the map gets the keys that it has when the loop begins; what is taken out meanwhile is not visited, as in Go.</summary>
    private RustFor RangeKeys(RangeStmt range, GoMap map, string? label, List<RustStmt> inner, Value holder, bool isGuarded = false)
    {
        var key = Plan.KeyType(map.Key);
        var isSet = map.Value is GoStruct { Fields.IsEmpty: true };
        var hasValue = range.Value is Ident { IsBlank: false } && !isSet;
        var keys = new RustMethodCall(Through(holder).Method(isSet ? "iter" : "keys").Method(Plan.IsCopy(key) ? "copied" : "cloned"), "collect", []) { TypeArguments = [Ty.Vec(RustType.Of("_"))] };
        var isChecked = isGuarded || LoopWrites.Removes(range.Body, range.X, range.Key, Model);
        var name = range.Key is Ident { IsBlank: false } named && Model.SymbolOf(named) is { } symbol && ReferenceEquals(symbol.Ident, named) ? Plan.Variable(symbol).Name : "key";
        var found = RustExpr.PathOf(name);
        var lookup = new RustReference(found);
        var check = new List<RustStmt>();
        if (hasValue)
        {
            var held = Plan.Owned(map.Value);
            var given = Through(holder).Method("get", lookup).Method(Plan.IsCopy(held) ? "copied" : "cloned");
            check.Add(new RustLet(RustPattern.Variant("Some", Loops(range.Value, held, inner)), null, given) { Else = new RustBlock([new RustExprStmt(new RustContinue())]) });
        }
        else if (isChecked)
        {
            var has = Through(holder).Method(isSet ? "contains" : "contains_key", lookup);
            check.Add(new RustExprStmt(new RustIf(new RustUnary("!", has), new RustBlock([new RustExprStmt(new RustContinue())]))));
        }
        var pattern = range.Key is Ident { IsBlank: false } || check.Count > 0 ? range.Key is Ident { IsBlank: false } ? Loops(range.Key, key, inner) : RustPattern.Binding(name) : RustPattern.Wildcard;
        inner.InsertRange(0, check);
        return new RustFor(pattern, keys, BodyAfter(inner, range.Body), label);
    }

    private RustPattern Lent(Expr? name, RustType type, List<RustStmt> inner) => Plan.IsCopy(type) ? Copied(name, type, inner) : Loops(name, Ty.Ref(type), inner);

    /// <summary><c>&amp;x</c>; a variable that the body sets is copied at its head, as <c>&amp;mut x</c> would mean something else.</summary>
    private RustReferencePattern Copied(Expr? name, RustType type, List<RustStmt> inner)
    {
        var pattern = Loops(name, type, inner);
        if (pattern is not RustIdentifierPattern { IsMutable: true } mutable)
            return new RustReferencePattern(pattern);
        inner.Insert(0, new RustLet(mutable, null, RustExpr.PathOf(mutable.Name)));
        return new RustReferencePattern(RustPattern.Binding(mutable.Name));
    }

    private RustType? VariableTypeOf(Expr? name) => name is Ident { IsBlank: false } ident && Model.SymbolOf(ident) is { } symbol ? Plan.Variable(symbol).Type : null;

    /// <summary>The pattern of a loop variable that gets values of the type; where it is planned otherwise, the body begins with the conversion.</summary>
    private RustPattern Loops(Expr? name, RustType given, List<RustStmt> inner)
    {
        if (name is not Ident { IsBlank: false } ident || Model.SymbolOf(ident) is not { } symbol)
            return RustPattern.Wildcard;
        var plan = Plan.Variable(symbol);
        if (!ReferenceEquals(symbol.Ident, ident))
        {
            // for i = range: the variable is set at the head of each round.
            var place = TargetOf(ident);
            inner.Add(new RustExprStmt(place.Store(Coerce(new Value(RustExpr.PathOf("next_" + plan.Name.Replace("r#", "", StringComparison.Ordinal)), given), place.Type, ident))));
            return RustPattern.Binding("next_" + plan.Name.Replace("r#", "", StringComparison.Ordinal));
        }
        // What is lent of a type that is not known stays as it is where the variable is a borrow, too.
        var isLent = given is RustReferenceType { Inner: var held } && Ty.IsUnknown(held) && plan.Type is RustReferenceType;
        if (plan.Storage == Storage.Plain && (Ty.Same(plan.Type, given) || Ty.IsUnknown(plan.Type) || isLent))
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
