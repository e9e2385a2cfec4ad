using System.Collections.Immutable;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation;

/// <summary>select: a macro that waits for several futures, or with a default a chain of attempts.</summary>
internal sealed partial class Lowering
{
    /// <summary>One case of a select.</summary>
    /// <param name="Value">The variable that gets what is received.</param>
    /// <param name="Ok">The variable of the comma-ok form.</param>
    private sealed record SelectCase(CommClause Clause, UnaryExpr? Receive, SendStmt? Send, Ident? Value, Ident? Ok);

    private void LowerSelect(SelectStmt choice, List<RustStmt> output)
    {
        var clauses = choice.Body.List.OfType<CommClause>().ToImmutableArray();
        if (clauses.IsEmpty)
        {
            output.Add(new RustExprStmt(_run.UsesTokio ? new RustAwait(new RustCall(new RustPath("std::future::pending") { Arguments = [RustType.Unit] }, [])) : new RustLoop(new RustBlock([new RustExprStmt(RustExpr.CallOf("std::thread::park"))]))));
            return;
        }
        var label = clauses.Any(c => HasInnerBreak(c.Body)) ? "'choice" : null;
        _breakables.Push(new Breakable(IsSwitch: true, label));
        var cases = clauses.Where(c => c.Comm is not null).Select(CaseOf).ToImmutableArray();
        var fallback = clauses.FirstOrDefault(c => c.Comm is null);
        var made = fallback is not null ? Attempts(cases, fallback) : _run.UsesTokio ? TokioSelect(cases) : CrossbeamSelect(cases);
        _breakables.Pop();
        output.Add(new RustExprStmt(label is null ? made : new RustBlockExpr(new RustBlock([new RustExprStmt(made)])) { Label = label }));
    }

    private static SelectCase CaseOf(CommClause clause) => clause.Comm switch
    {
        SendStmt send => new SelectCase(clause, null, send, null, null),
        ExprStmt { X: var x } when Unparenthesized(x) is UnaryExpr { Op: TokenKind.Arrow } receive => new SelectCase(clause, receive, null, null, null),
        AssignStmt { Tok: TokenKind.Define, Lhs: [Ident value], Rhs: [var x] } when Unparenthesized(x) is UnaryExpr receive => new SelectCase(clause, receive, null, Named(value), null),
        AssignStmt { Tok: TokenKind.Define, Lhs: [Ident value, Ident ok], Rhs: [var x] } when Unparenthesized(x) is UnaryExpr receive => new SelectCase(clause, receive, null, Named(value), Named(ok)),
        _ => new SelectCase(clause, null, null, null, null),
    };

    private static Ident? Named(Ident name) => name.IsBlank ? null : name;

    private RustSelect TokioSelect(ImmutableArray<SelectCase> cases)
    {
        _run.Crate("tokio");
        _run.Note(cases[0].Clause, "select! drops the futures that lose; both Go and tokio choose at random among those that are ready");
        var arms = cases.Select(TokioArm).ToImmutableArray();
        if (arms.All(a => a.Pattern is RustTupleStructPattern))
        {
            _run.Note(cases[0].Clause, "a channel without senders turns its branch off; else runs once all are off, where Go would wait for ever");
            arms = arms.Add(new RustSelectArm("else", null, null, ElseBody(cases)));
        }
        return new RustSelect("tokio::select", arms);
    }

    private RustBlock ElseBody(ImmutableArray<SelectCase> cases)
    {
        if (_breakables.Any(b => !b.IsSwitch))
            return new RustBlock([new RustExprStmt(new RustBreak())]);
        return cases.All(c => LeavesFully(c.Clause.Body)) ? new RustBlock([], RustExpr.MacroOf("panic", RustExpr.LiteralOf("\"every sender is gone\""))) : RustBlock.Empty;
    }

    private RustSelectArm TokioArm(SelectCase branch)
    {
        if (branch.Send is { } send)
            return SendArm(branch, send);
        if (branch.Receive is not { } receive)
            return new RustSelectArm("", RustPattern.Wildcard, _run.Hole(branch.Clause, $"this case of select: {Clip(branch.Clause)}"), ArmBody(branch.Clause.Body, branch.Clause));
        if (SignalOf(receive.X) is { } signal)
            return new RustSelectArm("", RustPattern.Wildcard, signal.Future, ArmBody(branch.Clause.Body, branch.Clause));
        var operation = ChannelEnd(receive.X).Method("recv");
        if (branch.Ok is { } ok)
            return new RustSelectArm("", RustPattern.Binding(branch.Value is null ? "received" : NameMapperSnake(branch.Value.Name)), operation, CommaOkBody(branch, ok));
        if (branch.Value is null)
            return new RustSelectArm("", RustPattern.Wildcard, operation, ArmBody(branch.Clause.Body, branch.Clause));
        var pattern = ReceivedPattern(receive, branch.Value);
        if (!IsClosedSomewhere(receive.X))
            return new RustSelectArm("", Channels.Some(pattern), operation, ArmBody(branch.Clause.Body, branch.Clause));
        var body = Defaulted(receive, branch.Value, pattern, ArmBody(branch.Clause.Body, branch.Clause));
        return new RustSelectArm("", RustPattern.Binding(NameMapperSnake(branch.Value.Name)), operation, body);
    }

    /// <summary>The variable of a received value; errors travel as Results and are Options here.</summary>
    private RustPattern ReceivedPattern(UnaryExpr receive, Ident name)
    {
        if (Model.SymbolOf(name) is { } symbol && Model.TypeOf(receive.X).Underlying is GoChan { Element: var element } && Universe.IsError(element))
            _run.Note(receive, $"{symbol.Name} arrives as a Result: match it, or use .err()");
        return PatternOf(name);
    }

    private RustSelectArm SendArm(SelectCase branch, SendStmt send)
    {
        var body = ArmBody(branch.Clause.Body, branch.Clause);
        if (Channels.ClonesReceivers)
            return new RustSelectArm("", RustPattern.Wildcard, Read(send.Chan).Method("send", SentValue(send)), body);
        var give = new RustExprStmt(RustExpr.PathOf("permit").Method("send", SentValue(send)));
        return new RustSelectArm("", RustPattern.Variant("Ok", RustPattern.Binding("permit")), Read(send.Chan).Method("reserve"), body with { Statements = body.Statements.Insert(0, give) });
    }

    /// <summary>A body that begins with <c>if !ok { leave }</c> unpacks with let-else; others get value and ok.</summary>
    private RustBlock CommaOkBody(SelectCase branch, Ident ok)
    {
        var list = branch.Clause.Body;
        var received = branch.Value is null ? "received" : NameMapperSnake(branch.Value.Name);
        var statements = new List<RustStmt>();
        if (list is [IfStmt { Init: null, Else: null, Cond: UnaryExpr { Op: TokenKind.Not, X: Ident tested } } check, ..] && tested.Name == ok.Name
            && LeavesFully(check.Body.List) && !list.Skip(1).Any(s => NameUse.Reads(s, ok.Name)))
        {
            var pattern = Channels.Some(branch.Value is null ? RustPattern.Wildcard : PatternOf(branch.Value));
            statements.Add(new RustLet(pattern, null, RustExpr.PathOf(received)) { Else = BlockOf(check.Body) });
            LowerList(list[1..], statements, branch.Clause.End);
            return Block(statements);
        }
        if (Model.SymbolOf(ok) is { } flag)
            Declare(flag, ValueForm.Temporary);
        statements.Add(new RustLet(RustPattern.Binding(NameMapperSnake(ok.Name)), null, RustExpr.PathOf(received).Method(Channels.GivesOption ? "is_some" : "is_ok")));
        if (branch.Value is not null)
            statements.Add(new RustLet(PatternOf(branch.Value), null, RustExpr.PathOf(received).Method("unwrap_or_default")));
        LowerList(list, statements, branch.Clause.End);
        return Block(statements);
    }

    /// <summary>A break of the select alone does not leave the arm.</summary>
    private bool LeavesFully(ImmutableArray<Stmt> list) => Leaves(list) && list[^1] is not BranchStmt { Tok: TokenKind.Break, Label: null };

    private RustBlock ArmBody(ImmutableArray<Stmt> body, CommClause clause) => BlockOf(body, clause.End);

    /// <summary>With a default nothing waits: each case is tried once, in order.</summary>
    private RustExpr Attempts(ImmutableArray<SelectCase> cases, CommClause fallback)
    {
        var rest = (RustExpr)new RustBlockExpr(BlockOf(fallback.Body, fallback.End));
        if (cases.IsEmpty)
            return rest;
        if (cases.Length > 1)
            _run.Note(fallback, "the cases are tried in order; Go chooses at random among those that are ready");
        foreach (var branch in cases.Reverse())
        {
            var body = ArmBody(branch.Clause.Body, branch.Clause);
            rest = new RustIf(Attempt(branch, ref body), body) { Else = rest is RustBlockExpr { Block.IsEmpty: true } ? null : rest };
        }
        return rest;
    }

    private RustExpr Attempt(SelectCase branch, ref RustBlock body)
    {
        if (branch.Send is { } send)
            return Read(send.Chan).Method("try_send", SentValue(send)).Method("is_ok");
        if (branch.Receive is not { } receive)
            return _run.Hole(branch.Clause, $"this case of select: {Clip(branch.Clause)}");
        if (SignalOf(receive.X) is { } signal)
            return signal.Poll ?? _run.Hole(receive, "a timer beside a default: keep an Instant and compare it");
        _run.Note(receive, "try_recv fails for a closed channel too, where Go's case would be ready");
        var operation = ChannelEnd(receive.X).Method("try_recv");
        if (branch.Ok is not null)
            body = body with { Statements = body.Statements.Insert(0, new RustLet(RustPattern.Binding(NameMapperSnake(branch.Ok.Name)), null, RustExpr.LiteralOf("true"))) };
        return branch.Value is null ? operation.Method("is_ok") : new RustLetCondition(RustPattern.Variant("Ok", ReceivedPattern(receive, branch.Value)), operation);
    }

    private RustSelect CrossbeamSelect(ImmutableArray<SelectCase> cases)
    {
        _run.Crate("crossbeam-channel");
        return new RustSelect("crossbeam_channel::select", [.. cases.Select(CrossbeamArm)]);
    }

    private RustSelectArm CrossbeamArm(SelectCase branch)
    {
        var body = ArmBody(branch.Clause.Body, branch.Clause);
        if (branch.Send is { } send)
            return new RustSelectArm("send", RustPattern.Wildcard, RustExpr.PathOf($"{RustPrinter.Print(Read(send.Chan))}, {RustPrinter.Print(SentValue(send))}"), body);
        if (branch.Receive is not { } receive)
            return new RustSelectArm("default", null, null, new RustBlock([new RustExprStmt(_run.Hole(branch.Clause, $"this case of select: {Clip(branch.Clause)}"))]));
        if (Unparenthesized(receive.X) is CallExpr { Args: [var limit] } timer && Model.CalleeName(timer) == "time.After")
            return new RustSelectArm("recv", RustPattern.Wildcard, RustExpr.CallOf("crossbeam_channel::after", DurationOf(limit)), body);
        if (SignalOf(receive.X) is { } signal)
            return signal.IsChannel
                ? new RustSelectArm("recv", RustPattern.Wildcard, signal.Future, body)
                : new RustSelectArm("recv", RustPattern.Wildcard, new RustCall(new RustPath("crossbeam_channel::never") { Arguments = [RustType.Unit] }, []), new RustBlock([new RustExprStmt(signal.Wait)]));
        if (branch.Ok is { } ok)
            return new RustSelectArm("recv", RustPattern.Binding(branch.Value is null ? "received" : NameMapperSnake(branch.Value.Name)), ChannelEnd(receive.X), CommaOkBody(branch, ok));
        if (branch.Value is null)
            return new RustSelectArm("recv", RustPattern.Wildcard, ChannelEnd(receive.X), body);
        var unpacked = Defaulted(receive, branch.Value, PatternOf(branch.Value), body);
        return new RustSelectArm("recv", RustPattern.Binding(NameMapperSnake(branch.Value.Name)), ChannelEnd(receive.X), unpacked);
    }

    private bool IsClosedSomewhere(Expr channel) => Model.SymbolOf(Unparenthesized(channel)) is not { } symbol || ChannelUses[symbol].IsClosed;

    /// <summary>The body after what was received is unpacked as Go does: the zero value where the channel is closed.</summary>
    private RustBlock Defaulted(UnaryExpr receive, Ident value, RustPattern pattern, RustBlock body)
    {
        _run.Note(receive, "a closed channel gives zero values in Go and None here; unwrap_or_default keeps Go's way");
        var unpack = new RustLet(pattern, null, RustExpr.PathOf(NameMapperSnake(value.Name)).Method("unwrap_or_default"));
        return body with { Statements = body.Statements.Insert(0, unpack) };
    }
}
