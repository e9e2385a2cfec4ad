using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Races;

/// <summary>
/// Signs in the text of a function that two accesses are kept apart by something that the run of the package does not follow: a wait
/// between start and access, a channel that says when, a lock of an unknown kind, a flag that the goroutine gets. There a race is a question.
/// </summary>
internal static class UnseenOrder
{
    /// <param name="start">Where the goroutine starts; null where that is not in this function.</param>
    public static bool MayHold(GoNode access, GoNode other, GoNode? start, DeclContext context) =>
        (start is not null && (IsJoined(access, other, start, context) || IsTimerItself(access, start, context) || IsFlagged(access, start, context)))
        || IsToldByChannel(access, other, context) || IsToldByChannel(other, access, context)
        || IsHandedOver(access, other, context) || (IsUnderOtherLock(access, context) && IsUnderOtherLock(other, context));

    /// <summary>"go …; …; wg.Wait()" or "…; &lt;-done" in one list, and one of the accesses stands outside of what is between.</summary>
    private static bool IsJoined(GoNode access, GoNode other, GoNode start, DeclContext context)
    {
        if (StatementOf(start, context) is not { } begun)
            return false;
        var list = context.SiblingsOf(begun);
        var index = list.IndexOf(begun);
        for (var at = index + 1; index >= 0 && at < list.Length; at++)
        {
            if (!Waits(list[at], begun, context))
                continue;
            return IsOutside(access, list[at]) || IsOutside(other, list[at]);
        }
        // "for … { group.Go(…) }; span(func() { err = group.Wait() }); use(all)": behind the loop, whatever the Wait is wrapped in.
        foreach (var around in context.AncestorsOf(begun).TakeWhile(node => node is not (FuncLit or FuncDecl)).OfType<Stmt>())
        {
            var later = context.SiblingsOf(around);
            foreach (var statement in later.Skip(later.IndexOf(around) + 1))
            {
                if (WaitsFor(statement, begun, context))
                    return IsBehind(access, statement) || IsBehind(other, statement);
            }
        }
        return false;

        bool IsBehind(GoNode node, Stmt wait) => IsDeferred(node) || (ReferenceEquals(context.FunctionAround(node), context.FunctionAround(begun)) && node.Start > wait.End);

        bool IsDeferred(GoNode node) => context.FunctionAround(node) is FuncLit literal && context.ParentOf(literal) is CallExpr call && context.ParentOf(call) is DeferStmt && ReferenceEquals(context.FunctionAround(literal), context.FunctionAround(begun));

        bool IsOutside(GoNode node, Stmt wait) => ReferenceEquals(context.FunctionAround(node), context.FunctionAround(begun)) && !begun.Span.Contains(node.Span) && (node.Start > wait.End || node.End < begun.Start);
    }

    /// <summary>A Wait of the group that started it, or the result of the promise that it fulfils, anywhere in a statement.</summary>
    private static bool WaitsFor(Stmt statement, Stmt begun, DeclContext context) =>
        context.All<CallExpr>().Any(call => statement.Span.Contains(call.Span) && call is { Args.Length: < 2, Fun: SelectorExpr { Sel.Name: "Wait" or "Result" or "Await" or "Join" } waited }
            && NameOf(waited.X) is { } group && context.File.TextOf(begun).Contains(group + ".", StringComparison.Ordinal));

    private static string? NameOf(Expr chain) => chain switch
    {
        Ident name => name.Name,
        CallExpr call => NameOf(call.Fun),
        SelectorExpr { X: CallExpr or SelectorExpr or Ident } selector => NameOf(selector.X),
        _ => null,
    };

    private static bool Waits(Stmt statement, Stmt begun, DeclContext context) => statement switch
    {
        ExprStmt { X: CallExpr { Fun: SelectorExpr { X: var group, Sel.Name: "Wait" }, Args.IsEmpty: true } } => context.File.TextOf(begun).Contains(context.File.TextOf(group) + ".", StringComparison.Ordinal),
        // "if b.wait(done, …) { return }", where the goroutine closes done: the call waits for it.
        IfStmt { Init: null, Cond: CallExpr asked } => TakesSignal(asked, begun, context),
        ExprStmt { X: CallExpr asked } => TakesSignal(asked, begun, context),
        AssignStmt { Rhs: [CallExpr asked] } => TakesSignal(asked, begun, context) || (asked.Fun is SelectorExpr { Sel.Name: "Result" or "Await" or "Join" } && WaitsFor(statement, begun, context)),
        ExprStmt { X: UnaryExpr { Op: TokenKind.Arrow, X: Ident channel } } => context.File.TextOf(begun).Contains($"close({channel.Name})", StringComparison.Ordinal),
        _ => false,
    };

    private static bool TakesSignal(CallExpr asked, Stmt begun, DeclContext context) =>
        asked.Args.OfType<Ident>().Any(signal => (context.Model.TypeOf(signal).Underlying is GoChan && context.File.TextOf(begun).Contains($"close({signal.Name})", StringComparison.Ordinal))
            // "running, done := context.WithCancel(…)", and the goroutine calls done.
            || (ExprFacts.LocalOf(signal, context.Model) is { Node: AssignStmt { Lhs: [_, Ident cancel], Rhs: [CallExpr made] } } && context.Model.CalleeName(made) == "context.WithCancel"
                && context.File.TextOf(begun).Contains($"{cancel.Name}()", StringComparison.Ordinal)));

    /// <summary>"t = time.AfterFunc(d, func() { … t … })": it runs once t has been set.</summary>
    private static bool IsTimerItself(GoNode access, GoNode start, DeclContext context) =>
        context.AncestorsOf(access).Prepend(access).OfType<AssignStmt>().FirstOrDefault() is { } assign && assign.Rhs.Any(value => value.Span.Contains(start.Span));

    /// <summary>The access stands under "if first", and the goroutine gets false for it.</summary>
    private static bool IsFlagged(GoNode access, GoNode start, DeclContext context)
    {
        var call = start as CallExpr ?? (start as GoStmt)?.Call as CallExpr;
        if (call is null || context.Function is not { } function || !ReferenceEquals(context.Model.SymbolOf(function.Name), context.Model.CalleeOf(call)))
            return false;
        var names = function.Type.Params.List.SelectMany(field => field.Names).ToList();
        return context.AncestorsOf(access).OfType<IfStmt>().Any(branch => branch.Body.Span.Contains(access.Span) && Conjuncts(branch.Cond).OfType<Ident>().Any(flag =>
            names.FindIndex(name => name.Name == flag.Name) is >= 0 and var index && index < call.Args.Length && context.Model.ConstantOf(call.Args[index])?.ToBoolean() == false));
    }

    private static IEnumerable<Expr> Conjuncts(Expr condition) =>
        ExprFacts.Unparen(condition) is BinaryExpr { Op: TokenKind.LogicalAnd } both ? Conjuncts(both.X).Concat(Conjuncts(both.Y)) : [ExprFacts.Unparen(condition)];

    /// <summary>"if d > 0 { select { case &lt;-done: case &lt;-after: return } } else { &lt;-done }": whichever way leads on has received.</summary>
    private static bool IsToldOnAllWays(FuncLit literal, GoNode teller, GoNode told, DeclContext context)
    {
        if (context.AncestorsOf(literal).OfType<GoStmt>().FirstOrDefault() is not { } begun || context.FunctionAround(told) is not { } around || !ReferenceEquals(context.FunctionAround(begun), around) || told.Start < begun.End)
            return false;
        var waits = context.All<UnaryExpr>().Where(receive => receive is { Op: TokenKind.Arrow, X: Ident waited } && ReferenceEquals(context.FunctionAround(receive), around) && Tells(literal, waited, teller.End, context)).ToList();
        return waits.Count > 1 && !context.FlowOf(around).Control.CanReachAvoiding(begun, told, waits);
    }

    /// <summary>One access comes behind a receive from a channel that the literal of the other closes, or sends to, later.</summary>
    private static bool IsToldByChannel(GoNode teller, GoNode told, DeclContext context)
    {
        if (context.AncestorsOf(teller).OfType<FuncLit>().FirstOrDefault() is not { } literal)
            return false;
        if (IsToldOnAllWays(literal, teller, told, context))
            return true;
        // "defer func() { close(in); <-done; show(all) }()": it comes behind the receive, too.
        foreach (var statement in context.AncestorsOf(told).OfType<Stmt>())
        {
            foreach (var before in context.SiblingsOf(statement).TakeWhile(other => !ReferenceEquals(other, statement)))
            {
                if (before is ExprStmt { X: UnaryExpr { Op: TokenKind.Arrow, X: Ident waited } } && !before.Span.Contains(teller.Span) && !literal.Span.Contains(before.Span) && Tells(literal, waited, teller.End, context))
                    return true;
            }
        }
        foreach (var clause in context.AncestorsOf(told).OfType<CommClause>())
        {
            var received = clause.Comm switch
            {
                ExprStmt { X: UnaryExpr { Op: TokenKind.Arrow, X: Ident channel } } => channel,
                AssignStmt { Rhs: [UnaryExpr { Op: TokenKind.Arrow, X: Ident channel }] } => channel,
                _ => null,
            };
            if (received is not null && !clause.Span.Contains(teller.Span) && Tells(literal, received, teller.End, context))
                return true;
        }
        return false;
    }

    private static bool Tells(FuncLit literal, Ident channel, int after, DeclContext context)
    {
        var symbol = context.Model.SymbolOf(channel);
        return context.All<CallExpr>().Any(call => call.Start > after && literal.Span.Contains(call.Span) && call is { Fun: Ident { Name: "close" }, Args: [Ident closed] } && ReferenceEquals(context.Model.SymbolOf(closed), symbol))
            || context.All<SendStmt>().Any(send => send.Start > after && literal.Span.Contains(send.Span) && send.Chan is Ident target && ReferenceEquals(context.Model.SymbolOf(target), symbol));
    }

    /// <summary>A channel variable that is made anew for each goroutine, which closes it or sends to it: it is the word of the one to the other.</summary>
    private static bool IsHandedOver(GoNode access, GoNode other, DeclContext context) =>
        access is Expr made && context.Model.TypeOf(made).Underlying is GoChan && (IsSignal(other, context) || IsSignal(access, context));

    private static bool IsSignal(GoNode channel, DeclContext context) => context.ParentOf(channel) switch
    {
        CallExpr { Fun: Ident { Name: "close" } } => true,
        SendStmt send => ReferenceEquals(send.Chan, channel),
        _ => false,
    };

    /// <summary>Behind a Lock of an interface or of a type of its own: what it keeps apart is not followed.</summary>
    private static bool IsUnderOtherLock(GoNode access, DeclContext context)
    {
        if (context.FunctionAround(access) is not { } around)
            return false;
        return context.All<CallExpr>().Any(call => call.End < access.Start && around.Span.Contains(call.Span) && call is { Args.IsEmpty: true, Fun: SelectorExpr { Sel.Name: "Lock" or "lock" or "RLock" or "rlock", X: var locker } }
            && ReferenceEquals(context.FunctionAround(call), around) && IsUnknownLock(context.Model.TypeOf(locker)));
    }

    private static bool IsUnknownLock(GoType type) =>
        (type as GoNamed ?? (type as GoPointer)?.Element as GoNamed) is not { Symbol.PackagePath: "sync", Symbol.Name: "Mutex" or "RWMutex" } && type.Underlying is not GoStruct && (type as GoPointer)?.Element.Underlying is not GoStruct;

    private static Stmt? StatementOf(GoNode start, DeclContext context) =>
        start as Stmt ?? context.AncestorsOf(start).OfType<Stmt>().FirstOrDefault(statement => !context.SiblingsOf(statement).IsEmpty);
}
