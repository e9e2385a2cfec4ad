using System.Collections.Immutable;
using GoRustLens.Rust.Tree;

namespace GoRustLens.Translation.Polish;

/// <summary>What the order of operands must know of the package and of the function around.</summary>
internal interface ILoanFacts
{
    /// <summary>True for a method of the package that takes <c>&amp;mut self</c>.</summary>
    bool IsWriter(string method);

    /// <summary>True for a method of the package, and for a function or closure.</summary>
    bool IsOwn(string name);

    /// <summary>True for a function or method of the package whose result is a reference.</summary>
    bool IsLender(string name);

    /// <summary>The type of the local of the name; null where it is not known.</summary>
    RustType? TypeOf(string local);

    bool IsCopy(RustType type);

    /// <summary>What a closure in a local variable changes around it.</summary>
    ImmutableArray<string> WrittenBy(string closure);

    string Fresh(string wanted);
}

/// <summary>
/// Puts operands into an order that Rust's borrow checker takes: where the value of an operand holds a place lent while a later one writes to it (or uses it, where it is lent for writing),
/// the later one is computed first, as Go computes the calls of a statement before it reads its variables. Go's order among the calls is kept.
/// </summary>
internal sealed class LoanOrder(ILoanFacts facts)
{
    private readonly record struct Part(RustExpr Code, LoanKind Mode);

    /// <summary>The statement with what must come first before it; null where nothing changes.</summary>
    public List<RustStmt>? Apply(RustStmt statement)
    {
        var before = new List<RustStmt>();
        RustStmt made;
        switch (statement)
        {
            case RustLet { Value: { } value } let:
                made = let with { Value = Top(value, before) };
                break;
            case RustExprStmt { Expression: var expression } single:
                made = single with { Expression = Top(expression, before) };
                break;
            default:
                return null;
        }
        if (before.Count == 0)
            return ReferenceEquals(made, statement) || made.Equals(statement) ? null : [made];
        before.Add(made with { HasBlankBefore = false });
        before[0] = before[0] with { HasBlankBefore = statement.HasBlankBefore };
        return [.. before.Select(b => b with { Origin = statement.Origin })];
    }

    private RustExpr Top(RustExpr expression, List<RustStmt> before) => expression switch
    {
        RustIf branch => branch with { Condition = Top(branch.Condition, before), Else = branch.Else is RustIf next ? Alone(next) : branch.Else },
        RustLetCondition condition => condition with { Value = Visit(condition.Value, LoanKind.Shared, before).Code },
        RustMatch match => match with { Scrutinee = Visit(match.Scrutinee, LoanKind.Shared, before).Code },
        RustFor loop => loop with { Iterable = Visit(loop.Iterable, LoanKind.Copied, before).Code },
        RustWhile { Condition: not RustLetCondition } loop => loop with { Condition = InBlock(loop.Condition) },
        RustReturn { Value: { } value } give => give with { Value = Top(value, before) },
        RustBreak { Value: { } value } leave => leave with { Value = Top(value, before) },
        RustBlockExpr or RustLoop or RustWhile or RustSelect => expression,
        _ => Visit(expression, LoanKind.Copied, before).Code,
    };

    /// <summary>else if: its condition is not computed before the first one.</summary>
    private RustIf Alone(RustIf branch) => branch with { Condition = branch.Condition is RustLetCondition ? branch.Condition : InBlock(branch.Condition), Else = branch.Else is RustIf next ? Alone(next) : branch.Else };

    private RustExpr InBlock(RustExpr expression)
    {
        var before = new List<RustStmt>();
        var made = Visit(expression, LoanKind.Copied, before).Code;
        return before.Count == 0 ? made : new RustBlockExpr(new RustBlock([.. before], made));
    }

    /// <param name="before">Where what must come first goes; null where nothing may be put first.</param>
    private Operand Visit(RustExpr expression, LoanKind mode, List<RustStmt>? before)
    {
        if (!System.Runtime.CompilerServices.RuntimeHelpers.TryEnsureSufficientExecutionStack())
            return new Operand(expression);
        switch (expression)
        {
            case RustMethodCall { Name: "borrow", Arguments.IsEmpty: true } when mode is LoanKind.Written or LoanKind.Reserved:
            case RustPath or RustField or RustIndex or RustUnary { Operator: "*" } or RustParen:
                return Place(expression, mode, before);
            case RustReference reference:
                var lent = Visit(reference.Operand, reference.IsMutable ? LoanKind.Written : LoanKind.Shared, before);
                return lent with { Code = ReferenceEquals(lent.Code, reference.Operand) ? reference : reference with { Operand = lent.Code } };
            case RustMethodCall call:
                return Method(call, before);
            case RustCall call:
                return Function(call, before);
            case RustMacroCall macro:
                return Macro(macro, before);
            case RustBinary { Operator: "&&" or "||" } either:
                var left = Visit(either.Left, LoanKind.Copied, before);
                var right = Conditional(either.Right, before is not null);
                return new Operand(Rebuilt(either, [left.Code, right.Code]), [], [.. left.Used, .. right.Used], left.HasEffect || right.HasEffect);
            case RustBinary binary:
                return Values(binary, [new Part(binary.Left, LoanKind.Copied), new Part(binary.Right, LoanKind.Copied)], before, isLending: false);
            case RustAssign assign:
                return Assign(assign, before);
            case RustClosure closure:
                return Closure(closure, before is not null);
            case RustUnary or RustCast or RustAwait:
                return Values(expression, before, isLending: false);
            case RustTry:
                return Values(expression, before, isLending: true) with { HasEffect = true };
            case RustTuple or RustArray or RustStructExpr or RustRange:
                return Values(expression, before, isLending: true);
            case RustRepeat or RustVecRepeat:
                return Values(expression, before, isLending: false);
            case RustIf or RustMatch or RustBlockExpr or RustLoop or RustWhile or RustFor:
                return new Operand(expression, [], [.. Nested(expression)], HasEffect: true);
            default:
                return new Operand(expression);
        }
    }

    private Operand Values(RustExpr expression, List<RustStmt>? before, bool isLending)
    {
        var parts = new List<Part>();
        RustChildren.Map(expression, child =>
        {
            parts.Add(new Part(child, LoanKind.Copied));
            return child;
        });
        return Values(expression, parts, before, isLending);
    }

    private Operand Values(RustExpr expression, List<Part> parts, List<RustStmt>? before, bool isLending)
    {
        var operands = InOrder(parts, before, isIndexing: false);
        return new Operand(Rebuilt(expression, [.. operands.Select(o => o.Code)]), isLending ? [.. operands.SelectMany(o => o.Held)] : [], [.. operands.SelectMany(o => o.Used)], operands.Exists(o => o.HasEffect));
    }

    /// <summary>The operands one after the other; what conflicts with an earlier one is put first.</summary>
    private List<Operand> InOrder(List<Part> parts, List<RustStmt>? before, bool isIndexing)
    {
        var done = new List<Operand>();
        foreach (var part in parts)
        {
            var position = before?.Count ?? 0;
            var operand = Visit(part.Code, part.Mode, before);
            if (before is not null && !operand.Used.IsEmpty && IsForbidden(done, operand) && CanComeFirst(operand))
                operand = First(operand, before, before.Count, isIndexing);
            if (before is not null && before.Count > position)
            {
                // What was put first must not overtake the calls before it.
                for (var i = 0; i < done.Count; i++)
                {
                    if (!done[i].HasEffect || !CanComeFirst(done[i]))
                        continue;
                    done[i] = First(done[i], before, position, isIndexing: false);
                    position++;
                }
            }
            done.Add(operand);
        }
        return done;
    }

    private static bool IsForbidden(List<Operand> done, Operand operand)
    {
        foreach (var earlier in done)
        {
            foreach (var held in earlier.Held)
            {
                foreach (var used in operand.Used)
                {
                    if (held.Forbids(used))
                        return true;
                }
            }
        }
        return false;
    }

    /// <summary>True for a value of its own that says its type.</summary>
    private static bool CanComeFirst(Operand operand) => operand.Held.All(h => h.Kind is LoanKind.Copied) && operand.Code switch
    {
        RustReference { Operand: var inner } => inner is RustCall or RustMethodCall or RustMacroCall or RustVecRepeat or RustBinary,
        RustClosure or RustLiteral or RustRange => false,
        RustMethodCall call => call.TypeArguments is { IsDefaultOrEmpty: false } || !KnownMethods.IsInferred(call.Name),
        RustCall { Callee: RustPath { Text: "Default::default" or "Vec::new" } } => false,
        RustTuple => false,
        _ => true,
    };

    private Operand First(Operand operand, List<RustStmt> before, int position, bool isIndexing)
    {
        var lent = operand.Code as RustReference;
        var wanted = isIndexing ? "index" : "value";
        var others = before.Count(b => b is RustLet { Pattern: RustIdentifierPattern { Name: var taken } } && taken.StartsWith(wanted, StringComparison.Ordinal));
        var name = facts.Fresh(wanted + (others == 0 ? "" : (others + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var path = RustExpr.PathOf(name);
        // What only lends from a temporary is lent from its name.
        if (operand.Code is RustMethodCall { Name: "as_bytes" or "as_str" or "as_slice", Arguments.IsEmpty: true, Receiver: RustMethodCall or RustCall or RustMacroCall } part)
        {
            before.Insert(position, new RustLet(RustPattern.Binding(name), null, part.Receiver));
            return new Operand(part with { Receiver = path });
        }
        before.Insert(position, new RustLet(new RustIdentifierPattern(name, lent is { IsMutable: true }), null, lent?.Operand ?? operand.Code));
        return new Operand(lent is null ? path : lent with { Operand = path });
    }

    private static RustExpr Rebuilt(RustExpr expression, List<RustExpr> parts)
    {
        var at = 0;
        var isSame = true;
        var made = RustChildren.Map(expression, child =>
        {
            var part = at < parts.Count ? parts[at] : child;
            at++;
            isSame &= ReferenceEquals(part, child);
            return part;
        });
        return isSame ? expression : made;
    }

    /// <summary>A place, or a part of a value; indexes in it are computed while what they index is lent.</summary>
    private Operand Place(RustExpr expression, LoanKind mode, List<RustStmt>? before)
    {
        var isIndirect = false;
        var (operand, path, _) = Walk(expression, mode, before, ref isIndirect);
        // What *f() leads to is copied: nothing stays lent.
        if (path is null)
            return mode == LoanKind.Copied && expression is RustUnary ? operand with { Held = [] } : operand;
        if (mode == LoanKind.Copied && expression is RustPath { Text: var local } && facts.TypeOf(local) is { } type)
            mode = type is RustReferenceType { IsMutable: true } ? LoanKind.Written : !facts.IsCopy(type) ? LoanKind.Moved : mode;
        var loan = new Loan([.. path], mode == LoanKind.Reserved && isIndirect ? LoanKind.Written : mode);
        return operand with { Held = operand.Held.Add(loan), Used = operand.Used.Add(loan) };
    }

    private (Operand Operand, List<string>? Path, bool IsWhole) Walk(RustExpr expression, LoanKind mode, List<RustStmt>? before, ref bool isIndirect)
    {
        switch (expression)
        {
            case RustPath { Text: var name } path:
                return (new Operand(path), name.Contains("::", StringComparison.Ordinal) || name.Length == 0 || char.IsUpper(name[0]) ? null : [name], true);
            case RustField field:
            {
                var (inner, path, isWhole) = Walk(field.Receiver, mode, before, ref isIndirect);
                if (isWhole)
                    path?.Add(field.Name);
                return (inner with { Code = ReferenceEquals(inner.Code, field.Receiver) ? field : field with { Receiver = inner.Code } }, path, isWhole);
            }
            case RustUnary { Operator: "*" } unary:
            {
                var (inner, path, isWhole) = Walk(unary.Operand, mode, before, ref isIndirect);
                return (inner with { Code = ReferenceEquals(inner.Code, unary.Operand) ? unary : unary with { Operand = inner.Code } }, path, isWhole);
            }
            case RustParen paren:
            {
                var (inner, path, isWhole) = Walk(paren.Inner, mode, before, ref isIndirect);
                return (inner with { Code = ReferenceEquals(inner.Code, paren.Inner) ? paren : paren with { Inner = inner.Code } }, path, isWhole);
            }
            case RustIndex index:
            {
                var (inner, path, _) = Walk(index.Receiver, mode, before, ref isIndirect);
                var isBuiltin = index.Index is not RustRange && index.Receiver is RustPath { Text: var list } && facts.TypeOf(list) is { } type && Unref(type) is RustSliceType or RustArrayType;
                isIndirect |= !isBuiltin;
                if (path is not null && !isBuiltin)
                    inner = inner with { Held = inner.Held.Add(new Loan([.. path], mode is LoanKind.Written or LoanKind.Reserved ? LoanKind.Written : LoanKind.Shared)) };
                var position = before?.Count ?? 0;
                var at = Visit(index.Index, LoanKind.Copied, before);
                if (before is not null && IsForbidden([inner], at))
                {
                    if (at.Code is RustRange range)
                        at = at with { Code = range with { Low = Bound(range.Low, before), High = Bound(range.High, before) } };
                    else if (at.Code is RustReference { Operand: RustMethodCall or RustCall } || CanComeFirst(at with { Held = [] }))
                        at = First(at, before, Math.Max(position, before.Count), isIndexing: true);
                }
                return (new Operand(ReferenceEquals(inner.Code, index.Receiver) && ReferenceEquals(at.Code, index.Index) ? index : new RustIndex(inner.Code, at.Code),
                    path is null ? inner.Held : [.. inner.Held.Where(h => h.Path.Length > 0 && h.Path[0] != path[0])], [.. inner.Used, .. at.Used], inner.HasEffect || at.HasEffect), path, false);
            }
            // A guard that was made for reading, over something that is written.
            case RustMethodCall { Name: "borrow", Arguments.IsEmpty: true } guard when mode is LoanKind.Written or LoanKind.Reserved:
                return (Visit(guard with { Name = "borrow_mut" }, LoanKind.Shared, before), null, false);
            default:
                return (Visit(expression, mode, before), null, false);
        }

        RustExpr? Bound(RustExpr? bound, List<RustStmt> first) =>
            bound is null or RustLiteral or RustPath ? bound : First(new Operand(bound), first, first.Count, isIndexing: true).Code;
    }

    private static RustType Unref(RustType type) => type is RustReferenceType reference ? reference.Inner : type;

    private Operand Method(RustMethodCall call, List<RustStmt>? before)
    {
        var isWriting = facts.IsWriter(call.Name) || (KnownMethods.Writes(call.Name) && !(call.Name is "replace" && call.Arguments.Length == 2));
        var mode = isWriting ? LoanKind.Reserved : KnownMethods.TakesValue(call.Name) ? LoanKind.Copied : LoanKind.Shared;
        var parts = new List<Part> { new(call.Receiver, mode) };
        parts.AddRange(call.Arguments.Select(a => new Part(a, LoanKind.Copied)));
        var operands = InOrder(parts, before, isIndexing: false);
        var held = KnownMethods.Lends(call.Name) || facts.IsLender(call.Name) ? operands.SelectMany(o => o.Held).Where(h => h.Kind > LoanKind.Moved).Select(h => h.Kind == LoanKind.Reserved ? h with { Kind = LoanKind.Written } : h) : [];
        return new Operand(Rebuilt(call, [.. operands.Select(o => o.Code)]), [.. held], [.. operands.SelectMany(o => o.Used)], isWriting || facts.IsOwn(call.Name) || operands.Exists(o => o.HasEffect));
    }

    private Operand Function(RustCall call, List<RustStmt>? before)
    {
        var name = (call.Callee as RustPath)?.Text ?? "";
        var last = name[(name.LastIndexOf(':') + 1)..];
        var isMade = last.Length > 0 && (char.IsUpper(last[0]) || last == "new");
        var parts = new List<Part> { new(call.Callee, LoanKind.Shared) };
        parts.AddRange(call.Arguments.Select(a => new Part(a, LoanKind.Copied)));
        var operands = InOrder(parts, before, isIndexing: false);
        var written = name.Length == 0 ? [] : facts.WrittenBy(name).Select(w => new Loan([w], LoanKind.Written));
        var held = isMade || facts.IsLender(last) ? operands.Skip(1).SelectMany(o => o.Held) : [];
        return new Operand(Rebuilt(call, [.. operands.Select(o => o.Code)]), [.. held], [.. operands.Skip(name.Length > 0 ? 1 : 0).SelectMany(o => o.Used), .. written], !isMade || operands.Exists(o => o.HasEffect));
    }

    /// <summary>Macros that print lend their values; the others take them.</summary>
    private Operand Macro(RustMacroCall macro, List<RustStmt>? before)
    {
        var isWriting = macro.Path is "write" or "writeln";
        var isPrinting = isWriting || macro.Path is "println" or "print" or "eprintln" or "eprint" or "format" or "panic" or "assert_eq" or "anyhow" or "bail";
        var parts = macro.Arguments.Select((a, i) => new Part(a, isWriting && i == 0 ? LoanKind.Reserved : isPrinting ? LoanKind.Shared : LoanKind.Copied)).ToList();
        return Values(macro, parts, before, isLending: false) with { HasEffect = macro.Path is not ("format" or "vec" or "matches") };
    }

    private Operand Assign(RustAssign assign, List<RustStmt>? before)
    {
        var right = Visit(assign.Right, LoanKind.Copied, before);
        // (a, b) = (x, y): one place after the other is set when both values are there.
        var left = assign.Left is RustTuple or RustPath { Text: "_" } ? new Operand(assign.Left) : Visit(assign.Left, LoanKind.Written, before);
        return new Operand(Rebuilt(assign, [left.Code, right.Code]), [], [.. right.Used, .. left.Used], HasEffect: true);
    }

    private Operand Conditional(RustExpr expression, bool mayChange)
    {
        var first = mayChange ? new List<RustStmt>() : null;
        var operand = Visit(expression, LoanKind.Copied, first);
        return first is { Count: > 0 } ? operand with { Code = new RustBlockExpr(new RustBlock([.. first], operand.Code)) } : operand;
    }

    private Operand Closure(RustClosure closure, bool mayChange)
    {
        var names = closure.Parameters.Select(p => p.Pattern).OfType<RustIdentifierPattern>().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var body = closure.Body is RustBlockExpr ? new Operand(closure.Body, [], [.. Nested(closure.Body)], HasEffect: false) : Conditional(closure.Body, mayChange);
        var captured = body.Used.Where(u => !names.Contains(u.Path[0])).Select(u => closure.IsMove ? u with { Kind = LoanKind.Copied } : u.Kind is LoanKind.Copied ? u with { Kind = LoanKind.Shared } : u.Kind == LoanKind.Reserved ? u with { Kind = LoanKind.Written } : u).ToImmutableArray();
        return new Operand(ReferenceEquals(body.Code, closure.Body) ? closure : closure with { Body = body.Code }, captured, captured, HasEffect: false);
    }

    /// <summary>All that happens in blocks, arms and bodies.</summary>
    private IEnumerable<Loan> Nested(RustExpr expression) => expression switch
    {
        RustIf branch => [.. Deep(branch.Condition), .. InBlock(branch.Then), .. branch.Else is { } otherwise ? Deep(otherwise) : []],
        RustLetCondition condition => Visit(condition.Value, LoanKind.Shared, null).Used,
        RustMatch match => [.. Visit(match.Scrutinee, LoanKind.Shared, null).Used, .. match.Arms.SelectMany(a => Deep(a.Body))],
        RustBlockExpr block => InBlock(block.Block),
        RustLoop loop => InBlock(loop.Body),
        RustWhile loop => [.. Deep(loop.Condition), .. InBlock(loop.Body)],
        RustFor loop => [.. Deep(loop.Iterable), .. InBlock(loop.Body)],
        _ => [],
    };

    private IEnumerable<Loan> Deep(RustExpr expression) => expression switch
    {
        RustIf or RustLetCondition or RustMatch or RustBlockExpr or RustLoop or RustWhile or RustFor => Nested(expression),
        RustReturn { Value: { } value } => Deep(value),
        RustBreak { Value: { } value } => Deep(value),
        _ => Visit(expression, LoanKind.Copied, null).Used,
    };

    private IEnumerable<Loan> InBlock(RustBlock block) =>
        [.. block.Statements.SelectMany(s => s switch { RustLet { Value: { } value } => Deep(value), RustExprStmt single => Deep(single.Expression), _ => [] }), .. block.Tail is { } tail ? Deep(tail) : []];
}
