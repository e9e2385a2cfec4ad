using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>select, by the macro of crossbeam-channel.</summary>
internal sealed partial class BodyLowering
{
    private void Select(SelectStmt select, string? label, List<RustStmt> output)
    {
        var clauses = select.Body.List.OfType<CommClause>().ToImmutableArray();
        if (clauses.IsEmpty)
        {
            _run.Use("std::thread");
            output.Add(new RustExprStmt(new RustLoop(new RustBlock([new RustExprStmt(RustExpr.CallOf("thread::park"))]))));
            return;
        }
        if (clauses is [{ Comm: null }])
        {
            output.Add(new RustExprStmt(Breakable(label, clauses, () => new RustBlockExpr(BlockOf(clauses[0].Body, clauses[0].End)))));
            return;
        }
        _run.Use("crossbeam_channel::select");
        var shares = new List<RustStmt>();
        var chosen = Breakable(label, clauses, () => new RustSelect("select", [.. clauses.Select(c => WithoutGuard(SelectArm(c, clauses), shares))]));
        output.Add(new RustExprStmt(shares.Count == 0 ? chosen : new RustBlockExpr(new RustBlock([.. shares, new RustExprStmt(chosen)]))));
    }

    /// <summary>A channel in a lock is taken out of it first: the lock would be held while select waits.</summary>
    private static RustSelectArm WithoutGuard(RustSelectArm arm, List<RustStmt> shares)
    {
        if (arm.Operation is not { } channel)
            return arm;
        var target = channel is RustTuple { Elements: [var first, ..] } ? first : channel;
        if (!Rust.Printing.RustPrinter.Print(target).Contains(".lock()", StringComparison.Ordinal))
            return arm;
        var name = $"channel{(shares.Count == 0 ? "" : (shares.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))}";
        var isPart = target is RustField { Name: "receiver" } or RustIndex;
        shares.Add(new RustLet(RustPattern.Binding(name), null, isPart ? target.Method("clone") : target));
        var path = RustExpr.PathOf(name);
        return arm with { Operation = channel is RustTuple tuple ? tuple with { Elements = tuple.Elements.SetItem(0, path) } : path };
    }

    private RustSelectArm SelectArm(CommClause clause, ImmutableArray<CommClause> all)
    {
        switch (clause.Comm)
        {
            case null:
                return new RustSelectArm("default", null, null, BlockOf(clause.Body, clause.End));
            case SendStmt send:
                _run.Helper("chan_sender");
                return new RustSelectArm("send", RustPattern.Wildcard, new RustTuple([Through(Channel(send.Chan)).Method("sender"), To(send.Value, ElementOf(send.Chan))]), BlockOf(clause.Body, clause.End));
            case ExprStmt { X: var expression } when Unparen(expression) is UnaryExpr { Op: TokenKind.Arrow } receive:
                if (IsTimeout(receive.X) is { } span && all.All(c => c.Comm is not null) && all.Count(c => c.Comm is ExprStmt { X: var x } && Unparen(x) is UnaryExpr { Op: TokenKind.Arrow, X: var other } && IsTimeout(other) is not null) == 1)
                    return new RustSelectArm("default", null, To(span, RustType.Of("Duration")), BlockOf(clause.Body, clause.End));
                return new RustSelectArm("recv", RustPattern.Wildcard, SelectedReceiver(receive.X), BlockOf(clause.Body, clause.End));
            case AssignStmt { Rhs: [var value] } assign when Unparen(value) is UnaryExpr { Op: TokenKind.Arrow } receive:
                return SelectAssign(clause, assign, receive);
            default:
                return new RustSelectArm("recv", RustPattern.Wildcard, Hole(clause, "this case of select"), BlockOf(clause.Body, clause.End));
        }
    }

    private Expr? IsTimeout(Expr channel) => Unparen(channel) is CallExpr { Args: [var span] } call && Model.CalleeName(call) == "time.After" ? span : null;

    private RustExpr SelectedReceiver(Expr channel) =>
        IsTimeout(channel) is { } span ? RustExpr.CallOf("crossbeam_channel::after", To(span, RustType.Of("Duration"))) : ReceiverOf(Channel(channel));

    private RustSelectArm SelectAssign(CommClause clause, AssignStmt assign, UnaryExpr receive)
    {
        var before = new List<RustStmt>();
        var isDefinition = assign.Tok == TokenKind.Define;
        var received = RustExpr.PathOf("received");
        var element = ElementOf(receive.X);
        if (assign.Lhs.Length == 2 && assign.Lhs[0] is Ident { IsBlank: true })
            Distribute([assign.Lhs[1]], new RustTuple([received.Method("is_ok")]), isDefinition, before);
        else if (assign.Lhs.Length == 2)
            Pair(assign.Lhs, received, receive.X, isDefinition, before);
        else if (isDefinition && assign.Lhs[0] is Ident { IsBlank: false } name && Model.SymbolOf(name) is { } symbol && ReferenceEquals(symbol.Ident, name))
            before.Add(DeclareVariable(symbol, new Value(Coerce(new Value(OrZero(received, receive.X, element), element), Plan.Variable(symbol).Type, assign), Plan.Variable(symbol).Type), isZero: false));
        else if (PlaceOf(assign.Lhs[0]) is var place and not BlankPlace)
            before.Add(new RustExprStmt(place.Store(Coerce(new Value(OrZero(received, receive.X, element), element), place.Type, assign))));
        var body = BlockOf(clause.Body, clause.End);
        return new RustSelectArm("recv", before.Count == 0 ? RustPattern.Wildcard : RustPattern.Binding("received"), SelectedReceiver(receive.X), body with { Statements = body.Statements.InsertRange(0, before) });
    }
}
