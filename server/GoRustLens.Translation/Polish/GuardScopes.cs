using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>
/// Keeps guards short: what <c>lock()</c> or <c>borrow_mut()</c> gives lives to the end of its statement, and in the head of a for or match to the end of that.
/// Where the same statement locks once more, or calls what may lock, a value is computed first.
/// </summary>
/// <param name="ownMethods">The Rust names of the package's methods: calls of them may take any lock.</param>
/// <param name="ownFunctions">The Rust names of the package's functions.</param>
internal sealed class GuardScopes(IReadOnlySet<string> ownMethods, IReadOnlySet<string> ownFunctions)
{
    /// <summary>The statement, or the statements that do the same with shorter guards.</summary>
    public RustStmt Apply(RustStmt statement)
    {
        var before = new List<RustStmt>();
        if (statement is RustExprStmt { Expression: RustMethodCall or RustCall or RustMacroCall or RustAssign } single && Handles(single.Expression, before) is var shorter && before.Count > 0)
            return Block(single, before, shorter);
        if (statement is RustLet { Value: { } value } bound && Handles(value, before) is var computed && before.Count > 0)
            return bound with { Value = new RustBlockExpr(new RustBlock([.. before], computed)) };
        if (statement is RustExprStmt { Expression: RustReturn { Value: { } result } back } returning && Handles(result, before) is var given && before.Count > 0)
            return returning with { Expression = back with { Value = new RustBlockExpr(new RustBlock([.. before], given)) } };
        if (statement is RustExprStmt { Expression: RustFor { Iterable: RustMethodCall { Receiver: RustMethodCall { Name: "clone", Receiver: var held } } over } each } whole && HasGuard(held))
            return Block(whole, [new RustLet(RustPattern.Binding("handle"), null, over.Receiver)], each with { Iterable = over with { Receiver = RustExpr.PathOf("handle") } });
        return Shortened(statement);
    }

    /// <summary>x.lock().clone().wait(): the share first, so that x is free while the method waits.</summary>
    private RustExpr Handles(RustExpr expression, List<RustStmt> before)
    {
        if (expression is not RustMethodCall call)
            return RustChildren.Map(expression, child => Handles(child, before));
        var mapped = call with { Receiver = Handles(call.Receiver, before), Arguments = [.. call.Arguments.Select(a => Handles(a, before))] };
        return ownMethods.Contains(call.Name) || s_waiting.Contains(call.Name) ? mapped with { Receiver = Freed(mapped.Receiver, before) } : mapped;
    }

    private static RustExpr Freed(RustExpr receiver, List<RustStmt> before)
    {
        switch (receiver)
        {
            case RustMethodCall { Name: "clone", Receiver: var guard } when IsGuard(guard):
                var name = before.Count == 0 ? "handle" : $"handle{before.Count + 1}";
                before.Add(new RustLet(RustPattern.Binding(name), null, receiver));
                return RustExpr.PathOf(name);
            case RustMethodCall { Name: "expect" or "as_ref" or "unwrap" } inner:
                return inner with { Receiver = Freed(inner.Receiver, before) };
            default:
                return receiver;
        }
    }

    private static readonly HashSet<string> s_waiting = new(StringComparer.Ordinal) { "send", "recv", "wait", "lock", "rlock", "signal", "broadcast", "cancel", "close", "iter" };

    private RustStmt Shortened(RustStmt statement)
    {
        switch (statement)
        {
            case RustExprStmt { Expression: RustAssign assign } when HasGuard(assign.Left):
                return Assign(statement, assign);
            case RustExprStmt { Expression: RustFor loop } stmt when HasGuard(loop.Iterable) && (loop.Body.Statements.Length > 0 || loop.Body.Tail is not null):
                return For(stmt, loop);
            case RustExprStmt { Expression: RustMatch match } stmt when HasGuard(match.Scrutinee) && IsOwned(match.Scrutinee):
                return Block(stmt, [new RustLet(RustPattern.Binding("found"), null, match.Scrutinee)], match with { Scrutinee = RustExpr.PathOf("found") });
            case RustExprStmt { Expression: RustIf { Condition: RustLetCondition { Value: var value } condition } branch } stmt when HasGuard(value) && IsOwned(value):
                return Block(stmt, [new RustLet(RustPattern.Binding("found"), null, value)], branch with { Condition = condition with { Value = RustExpr.PathOf("found") } });
            case RustExprStmt { Expression: RustMethodCall or RustCall or RustMacroCall } stmt when HasGuard(stmt.Expression):
                return Operands(stmt);
            case RustLet { Value: { } value } let when HasGuard(value) || HasGuardInHead(value):
                return let with { Value = Value(value) };
            case RustExprStmt { Expression: RustReturn { Value: { } value } give } stmt when HasGuard(value) || HasGuardInHead(value):
                return stmt with { Expression = give with { Value = Value(value) } };
            default:
                return statement;
        }
    }

    /// <summary>*x.lock() = f(x.lock()): the right side first.</summary>
    private RustStmt Assign(RustStmt statement, RustAssign assign)
    {
        var before = new List<RustStmt>();
        if (HasGuard(assign.Right) || CallsOwn(assign.Right))
        {
            before.Add(new RustLet(RustPattern.Binding("value"), null, Value(assign.Right)));
            assign = assign with { Right = RustExpr.PathOf("value") };
        }
        var left = HoistIndexes(assign.Left, before);
        return before.Count == 0 ? statement : Block((RustExprStmt)statement, before, assign with { Left = left });
    }

    /// <summary>x.lock()[y.lock().len()]: the index first.</summary>
    private RustExpr HoistIndexes(RustExpr left, List<RustStmt> before)
    {
        switch (left)
        {
            case RustIndex index when HasGuard(index.Receiver) && (HasGuard(index.Index) || CallsOwn(index.Index)):
                var name = $"index{(before.Count == 0 ? "" : before.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
                var receiver = HoistIndexes(index.Receiver, before);
                before.Add(new RustLet(RustPattern.Binding(name), null, index.Index));
                return index with { Receiver = receiver, Index = RustExpr.PathOf(name) };
            case RustIndex or RustField or RustUnary:
                return RustChildren.Map(left, child => ReferenceEquals(child, (left as RustIndex)?.Index) ? child : HoistIndexes(child, before));
            case RustMethodCall call when HasGuard(call.Receiver):
                return HoistArguments(call, before);
            default:
                return left;
        }
    }

    /// <summary>x.lock()[x.lock().len() - 1], wherever it stands in the value: the index first.</summary>
    private RustExpr IndexesFirst(RustExpr value, List<RustStmt> before) => value switch
    {
        RustIndex index when HasGuard(index.Receiver) && HasGuard(index.Index) => HoistIndexes(index, before),
        RustBinary { Operator: "&&" or "||" } or RustIf or RustMatch or RustBlockExpr or RustClosure => value,
        _ => RustChildren.Map(value, child => IndexesFirst(child, before)),
    };

    private RustMethodCall HoistArguments(RustMethodCall call, List<RustStmt> before)
    {
        var receiver = HoistIndexes(call.Receiver, before);
        return call with { Receiver = receiver, Arguments = [.. call.Arguments.Select(a => HasGuard(a) || CallsOwn(a) ? Named(a, before) : a)] };
    }

    private RustExprStmt Operands(RustExprStmt statement)
    {
        var before = new List<RustStmt>();
        switch (statement.Expression)
        {
            // println!("{} {}", x.lock(), f()): each value that was not lent is made before.
            case RustMacroCall { Path: "println" or "print" or "eprintln" or "assert" or "assert_eq" or "assert_ne" or "panic" or "write" or "writeln" } macro when NeedsCare(macro):
                return Block(statement, before, macro with { Arguments = [.. macro.Arguments.Select((a, i) => i > 0 && (HasGuard(a) || CallsOwn(a)) ? Printed(a, before) : a)] });
            case RustMethodCall call when HasGuard(call.Receiver) && call.Arguments.Any(a => HasGuard(a) || CallsOwn(a)):
                return Block(statement, before, HoistArguments(call, before));
            case RustMethodCall call when !HasGuard(call.Receiver) && (ownMethods.Contains(call.Name) || call.Arguments.Count(HasGuard) > 1):
                return Block(statement, before, call with { Arguments = [.. call.Arguments.Select(a => HasGuard(a) ? Named(a, before) : a)] });
            case RustCall call when IsOwn(call) || call.Arguments.Count(HasGuard) > 1:
                return Block(statement, before, call with { Arguments = [.. call.Arguments.Select(a => HasGuard(a) ? Named(a, before) : a)] });
            default:
                return statement;
        }
    }

    private RustExpr Printed(RustExpr argument, List<RustStmt> before) => argument switch
    {
        RustUnary { Operator: "*", Operand: var guard } when IsGuard(guard) => Name(guard.Method("clone"), before),
        RustReference { Operand: var lent } when HasGuard(lent) => new RustReference(Printed(lent, before)),
        RustBinary when Together(argument) is { } once => Name(once, before),
        RustMethodCall or RustCall or RustBinary or RustCast => Name(IsGuard(argument) ? argument.Method("clone") : argument, before),
        _ when HasGuard(argument) => Name(Copied(argument), before),
        _ => argument,
    };

    /// <summary>An owned copy; of a part of a list the part.</summary>
    private static RustMethodCall Copied(RustExpr place) => (RustMethodCall)place.Method(place is RustIndex { Index: RustRange } ? "to_vec" : "clone");

    /// <summary>A name for the value; for what is lent out of a guard, for a clone of it.</summary>
    private RustExpr Named(RustExpr argument, List<RustStmt> before) => argument switch
    {
        RustReference { IsAddress: true } => argument,
        RustReference { IsMutable: false, Operand: var lent } when HasGuard(lent) => new RustReference(Name(Copied(lent is RustUnary { Operator: "*", Operand: var inner } ? inner : lent), before)),
        RustReference => argument,
        RustMethodCall { Name: "lock" or "borrow", Arguments.IsEmpty: true } guard when IsGuard(guard) => argument,
        // What is lent for writing out of a guard is nothing without it.
        RustMethodCall call when LendsForWriting(call) => argument,
        // An iterator over what the guard lends is nothing without the guard.
        RustMethodCall { Name: "keys" or "values" or "iter" or "cloned" or "copied" or "map" or "filter" or "filter_map" or "enumerate" or "rev" or "chars" or "bytes" or "lines" or "zip" or "skip" or "chain" or "into_iter" } => argument,
        RustMethodCall { Name: "as_deref" or "as_ref" or "as_str" or "as_bytes" or "as_slice", Receiver: RustMethodCall { Name: "clone" } share } part when HasGuard(share) => part with { Receiver = Name(share, before) },
        RustMethodCall { Name: "as_deref" or "as_ref" or "as_str" or "as_bytes" or "as_slice" or "expect" or "unwrap" } part when Lending(part) is { } guard => Rebuilt(part, guard, Name(guard.Method("clone"), before)),
        _ => Name(Value(argument), before),
    };

    private static bool LendsForWriting(RustMethodCall call) => call.Name is "as_mut" or "as_deref_mut" or "get_mut" or "iter_mut" ? HasGuard(call.Receiver) : call is { Name: "expect" or "unwrap", Receiver: RustMethodCall inner } && LendsForWriting(inner);

    /// <summary>The guard that a chain of lending methods ends at: of <c>x.borrow().as_ref().expect("")</c> it is x.borrow(); null where the chain gives a value of its own.</summary>
    private static RustMethodCall? Lending(RustMethodCall part) =>
        !(part.Name is "as_deref" or "as_ref" or "as_str" or "as_bytes" or "as_slice") && part.Receiver is not RustMethodCall { Name: "as_deref" or "as_ref" } ? null
        : part.Receiver is not RustMethodCall inner ? null : IsGuard(inner) ? inner : Lending(inner);

    private static RustExpr Rebuilt(RustMethodCall part, RustMethodCall guard, RustExpr name) =>
        part with { Receiver = ReferenceEquals(part.Receiver, guard) ? name : Rebuilt((RustMethodCall)part.Receiver, guard, name) };

    private RustExpr Name(RustExpr value, List<RustStmt> before)
    {
        value = IndexesFirst(value, before);
        var others = before.Count(statement => statement is RustLet { Pattern: RustIdentifierPattern { Name: ['v', 'a', 'l', 'u', 'e', ..] } });
        var name = $"value{(others == 0 ? "" : (others + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
        before.Add(new RustLet(RustPattern.Binding(name), null, value));
        return RustExpr.PathOf(name);
    }

    /// <summary>A value whose expression takes the same lock twice, or calls what may take it: computed in a block step by step.</summary>
    private RustExpr Value(RustExpr value)
    {
        if (value is RustBinary && Together(value) is { } once)
            return once;
        var before = new List<RustStmt>();
        var made = value switch
        {
            RustCall call when IsOwn(call) || call.Arguments.Count(HasGuard) > 1 => call with { Arguments = [.. call.Arguments.Select(a => HasGuard(a) ? Named(a, before) : a)] },
            RustMethodCall call when ownMethods.Contains(call.Name) && call.Arguments.Any(HasGuard) && !HasGuard(call.Receiver) => call with { Arguments = [.. call.Arguments.Select(a => HasGuard(a) ? Named(a, before) : a)] },
            RustMethodCall call when HasGuard(call.Receiver) && call.Arguments.Any(a => HasGuard(a) || CallsOwn(a)) => HoistArguments(call, before),
            RustBinary { Operator: not ("&&" or "||") } binary when HasGuard(binary.Left) && (HasGuard(binary.Right) || CallsOwn(binary.Right)) => binary with { Left = Name(Value(binary.Left), before), Right = Value(binary.Right) },
            RustIndex or RustUnary or RustReference or RustCast => HoistIndexes(value, before),
            RustMethodCall { Receiver: RustIndex or RustField or RustUnary } call when HasGuard(call.Receiver) => call with { Receiver = HoistIndexes(call.Receiver, before) },
            RustStructExpr literal when literal.Fields.Count(f => HasGuard(f.Value)) > 1 => RustChildren.Map(literal, f => HasGuard(f) ? Named(f, before) : f),
            RustMatch match when HasGuard(match.Scrutinee) && IsOwned(match.Scrutinee) && match.Arms.Any(a => HasGuard(a.Body) || CallsOwn(a.Body)) => match with { Scrutinee = Found(match.Scrutinee, before) },
            RustIf { Condition: RustLetCondition { Value: var tested } condition } branch when HasGuard(tested) && IsOwned(tested) => branch with { Condition = condition with { Value = Found(tested, before) } },
            RustTuple tuple when tuple.Elements.Count(HasGuard) > 1 => RustChildren.Map(tuple, e => HasGuard(e) ? Named(e, before) : e),
            _ => IndexesFirst(value, before),
        };
        return before.Count == 0 ? value : new RustBlockExpr(new RustBlock([.. before], made));
    }

    private static RustExpr Found(RustExpr value, List<RustStmt> before)
    {
        before.Add(new RustLet(RustPattern.Binding("found"), null, value));
        return RustExpr.PathOf("found");
    }

    /// <summary>x.lock()[i] == x.lock()[j]: locked once for both; null where there are not two of the same guard, or something else is called meanwhile.</summary>
    private RustBlockExpr? Together(RustExpr value)
    {
        if (Guards(value) is not [var first, _, ..] guards || guards.Exists(g => g != first) || CallsOwn(value))
            return null;
        RustExpr? guard = null;
        var name = RustExpr.PathOf("held");
        var made = Replaced(value);
        return guard is null ? null : new RustBlockExpr(new RustBlock([new RustLet(RustPattern.Binding("held"), null, guard)], made));

        RustExpr Replaced(RustExpr expression)
        {
            if (!IsGuard(expression) || expression is RustMethodCall { Name: "borrow" })
                return RustChildren.Map(expression, Replaced);
            guard = expression;
            return name;
        }
    }

    /// <summary>for x in &amp;*y.lock() { … }: over a copy, where the body may lock again.</summary>
    private RustExprStmt For(RustExprStmt statement, RustFor loop)
    {
        if (!LocksIn(loop.Body, loop.Iterable))
            return statement;
        var before = new List<RustStmt>();
        if (loop.Iterable is RustRange or RustMethodCall { Receiver: RustRange or RustParen { Inner: RustRange } })
        {
            var range = RustChildren.Map(loop.Iterable, child => child is RustRange inner ? Bounds(inner) : HasGuard(child) ? Bound(child) : child);
            return Block(statement, before, loop with { Iterable = range });

            RustExpr Bounds(RustRange inner) => RustChildren.Map(inner, bound => HasGuard(bound) ? Bound(bound) : bound);
            RustExpr Bound(RustExpr bound)
            {
                before.Add(new RustLet(RustPattern.Binding("count"), null, bound));
                return RustExpr.PathOf("count");
            }
        }
        var iterable = ReplaceGuard(loop.Iterable, before);
        return before.Count == 0 ? statement : Block(statement, before, loop with { Iterable = iterable });
    }

    /// <summary>The list behind the guard by the name of a copy.</summary>
    private static RustExpr ReplaceGuard(RustExpr expression, List<RustStmt> before)
    {
        switch (expression)
        {
            case var _ when IsGuard(expression) || (expression is RustField or RustIndex && HasGuard(expression)):
                before.Add(new RustLet(RustPattern.Binding("list"), null, Copied(expression)));
                return RustExpr.PathOf("list");
            case RustUnary { Operator: "*", Operand: var guard } when HasGuard(guard):
                return ReplaceGuard(guard, before);
            case RustReference { Operand: var lent } reference:
                return reference with { Operand = ReplaceGuard(lent, before) };
            case RustMethodCall call:
                return call with { Receiver = ReplaceGuard(call.Receiver, before) };
            default:
                return expression;
        }
    }

    private static RustExprStmt Block(RustExprStmt statement, List<RustStmt> before, RustExpr made) =>
        before.Count == 0 ? statement with { Expression = made } : statement with { Expression = new RustBlockExpr(new RustBlock([.. before, new RustExprStmt(made)])) };

    /// <summary>The value does not lend anything out of the guard.</summary>
    private static bool IsOwned(RustExpr value) => value is RustMethodCall
    {
        Name: "cloned" or "copied" or "clone" or "len" or "is_empty" or "pop" or "pop_front" or "pop_back" or "remove" or "take" or "unwrap_or_default" or "to_string" or "to_vec" or "contains_key" or "contains" or "get_or_insert" or "is_some" or "is_none"
    } or RustCast or RustBinary or RustUnary { Operator: "*" or "!" or "-" };

    private bool NeedsCare(RustMacroCall macro) => macro.Arguments.Any(CallsOwn) || macro.Arguments.SelectMany(a => Guards(a)).GroupBy(g => g, StringComparer.Ordinal).Any(g => g.Count() > 1);

    private static List<string> Guards(RustExpr expression, bool withReading = false)
    {
        var found = new List<string>();
        RustChildren.Any(expression, e =>
        {
            if (IsGuard(e) && (withReading || e is RustMethodCall { Name: not "borrow" }))
                found.Add(RustPrinter.Print(e));
            return false;
        });
        return found;
    }

    private static bool IsGuard(RustExpr expression) => expression is RustMethodCall { Name: "lock" or "borrow" or "borrow_mut", Arguments.IsEmpty: true };

    /// <summary>True for a match, or an if let, of what a guard gives.</summary>
    private static bool HasGuardInHead(RustExpr value) => value is RustMatch match ? HasGuard(match.Scrutinee) : value is RustIf { Condition: RustLetCondition condition } && HasGuard(condition.Value);

    internal static bool HasGuard(RustExpr expression) => RustChildren.Any(expression, IsGuard);

    private bool CallsOwn(RustExpr expression) => RustChildren.Any(expression, e => e is RustCall call ? IsOwn(call) : e is RustMethodCall method && ownMethods.Contains(method.Name));

    private static bool IsOwn(RustCall call) => call.Callee is not RustPath path || (path.Text.Length > 0 && char.IsLower(path.Text[0]) && !path.Text.Contains("::", StringComparison.Ordinal));

    /// <summary>True where the block takes one of the guards again, waits for others or calls what may do so.</summary>
    private bool LocksIn(RustBlock block, RustExpr head)
    {
        var text = RustPrinter.Print(block).Text;
        return Guards(head, withReading: true).Exists(g => text.Contains(g[..(g.LastIndexOf('.') + 1)], StringComparison.Ordinal))
            || s_waits.Any(w => text.Contains(w, StringComparison.Ordinal))
            || ownMethods.Any(m => text.Contains($".{m}(", StringComparison.Ordinal))
            || ownFunctions.Any(f => text.Contains($"{f}(", StringComparison.Ordinal));
    }

    private static readonly string[] s_waits = [".send(", ".recv()", ".wait()"];
}
