using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Channels: made, sent to, received from, closed, ranged over.</summary>
internal sealed partial class BodyLowering
{
    private RustExpr NilChannel()
    {
        _run.Helper("chan_nil");
        return RustExpr.CallOf("Chan::default");
    }

    private Value MakeChannel(CallExpr call, GoChan channel)
    {
        _run.Helper("chan_new");
        var element = Plan.Owned(channel.Element);
        var capacity = call.Args.Length > 1 ? Size(call.Args[1]) : RustExpr.LiteralOf("0");
        return new Value(RustExpr.CallOf("Chan::new", capacity), RustType.Of("Chan", element));
    }

    /// <summary>The receiving half of a channel, where only that is wanted; null for other types.</summary>
    private RustExpr? ReceivingHalf(Value value, RustType target)
    {
        if (Ty.Head(Ty.Unref(value.Type)) != "Chan")
            return null;
        var half = new RustField(Member(value.Code), "receiver");
        if (target is RustReferenceType { IsMutable: false, Inner: RustPathType { Path: "Receiver" } })
            return new RustReference(half);
        if (Ty.Head(target) != "Receiver")
            return null;
        // The half may outlive all who could send: that does not close the channel.
        _run.Helper("chan_half");
        return half.Method("clone");
    }

    private void Send(SendStmt send, List<RustStmt> output)
    {
        var element = ElementOf(send.Chan);
        _run.Helper("chan_send");
        output.Add(new RustExprStmt(Through(Channel(send.Chan)).Method("send", To(send.Value, element))));
    }

    private RustType ElementOf(Expr channel) => TypeOf(channel).Underlying is GoChan { Element: var element } ? Plan.Owned(element) : Ty.Unknown;

    /// <summary>A channel as a value, out of the newtype that a type with methods is.</summary>
    private Value Channel(Expr channel)
    {
        var value = Lower(channel);
        return Plan.InNewtype(Ty.Unref(value.Type)) is { } inner ? new Value(new RustField(Member(value.Code), "0"), inner, IsPlace: true) : value;
    }

    /// <summary><c>c.recv()</c>: a Result, an error where the channel is closed.</summary>
    private RustExpr Received(UnaryExpr receive)
    {
        var channel = Channel(receive.X);
        if (Ty.Head(Ty.Unref(channel.Type)) == "Chan")
            _run.Helper("chan_recv");
        return Through(channel).Method("recv");
    }

    private Value Receive(UnaryExpr receive)
    {
        var element = ElementOf(receive.X);
        return new Value(OrZero(Received(receive), receive.X, element), element);
    }

    /// <summary>The value received, or Go's zero value from a closed channel.</summary>
    private RustExpr OrZero(RustExpr received, Expr channel, RustType element)
    {
        if (TypeOf(channel).Underlying is GoChan { Element: var held })
            _run.Bounds.Require(held, "Default");
        if (Plan.IsDefault(element))
            return received.Method("unwrap_or_default");
        if (element is RustPathType { Path: "Arc" or "Rc" or "Box" } || TypeOf(channel).Underlying is not GoChan go)
            return received.Method("expect", RustExpr.LiteralOf("\"a value from an open channel\""));
        return received.Method("unwrap_or_else", new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], Zero(go.Element, element, channel).Code));
    }

    private RustStmt Discard(UnaryExpr receive)
    {
        if (Unparen(receive.X) is CallExpr { Args: [var span] } call && Model.CalleeName(call) == "time.After")
        {
            _run.Use("std::thread");
            return new RustExprStmt(RustExpr.CallOf("thread::sleep", To(span, RustType.Of("Duration"))));
        }
        return new RustLet(RustPattern.Wildcard, null, Received(receive));
    }

    /// <summary>v, ok := &lt;-c.</summary>
    private void ReceiveWithOk(ImmutableArray<Expr> targets, UnaryExpr receive, bool isDefinition, List<RustStmt> output)
    {
        if (targets[0] is Ident { IsBlank: true })
        {
            Distribute([targets[1]], new RustTuple([Received(receive).Method("is_ok")]), isDefinition, output);
            return;
        }
        Pair(targets, Received(receive), receive.X, isDefinition, output);
    }

    /// <summary>The value and whether there was one, out of a Result.</summary>
    private void Pair(ImmutableArray<Expr> targets, RustExpr received, Expr channel, bool isDefinition, List<RustStmt> output)
    {
        var element = ElementOf(channel);
        var zero = Plan.IsDefault(element) ? null : TypeOf(channel).Underlying is GoChan go ? Zero(go.Element, element, channel).Code : null;
        RustExpr pair = zero is null && received is RustPath or RustMethodCall && Plan.IsDefault(element)
            ? received.Method("map_or_else", new RustClosure([new RustClosureParameter(RustPattern.Wildcard)], new RustTuple([ZeroOf(channel, element), RustExpr.LiteralOf("false")])), new RustClosure([new RustClosureParameter(RustPattern.Binding("value"))], new RustTuple([RustExpr.PathOf("value"), RustExpr.LiteralOf("true")])))
            : new RustMatch(received,
            [
                new RustMatchArm(RustPattern.Variant("Ok", RustPattern.Binding("value")), new RustTuple([RustExpr.PathOf("value"), RustExpr.LiteralOf("true")])),
                new RustMatchArm(RustPattern.Variant("Err", RustPattern.Wildcard), new RustTuple([ZeroOf(channel, element), RustExpr.LiteralOf("false")])),
            ]);
        Distribute(targets, pair, [element, Ty.Bool], isDefinition, output);
    }

    private RustExpr ZeroOf(Expr channel, RustType element) => TypeOf(channel).Underlying is GoChan go ? Zero(go.Element, element, channel).Code : Hole(channel, "a zero value");

    private Value Close(Expr channel)
    {
        _run.Helper("chan_close");
        return new Value(Through(Channel(channel)).Method("close"), RustType.Unit);
    }

    private Value ChannelSize(Expr channel, string name)
    {
        var value = Channel(channel);
        if (Ty.Head(Ty.Unref(value.Type)) == "Chan")
        {
            _run.Helper(name == "len" ? "chan_len" : "chan_capacity");
            return new Value(Through(value).Method(name == "len" ? "len" : "capacity"), Ty.Usize);
        }
        return new Value(name == "len" ? Through(value).Method("len") : Through(value).Method("capacity").Method("unwrap_or", RustExpr.LiteralOf("0")), Ty.Usize);
    }

    private RustFor RangeChannel(RangeStmt range, GoChan channel, string? label, List<RustStmt> inner)
    {
        var value = Channel(range.X);
        if (Ty.Head(Ty.Unref(value.Type)) == "Chan")
            _run.Helper("chan_iter");
        // A share of its own, where the channel stands behind a lock: who waits holds nothing.
        var waited = Polish.GuardScopes.HasGuard(value.Code) ? Through(value).Method("clone") : Through(value);
        return new RustFor(Loops(range.Key, Plan.Owned(channel.Element), inner), waited.Method("iter"), BodyAfter(inner, range.Body), label);
    }

    /// <summary>The half that receives, for select.</summary>
    private static RustExpr ReceiverOf(Value channel) => Ty.Head(Ty.Unref(channel.Type)) == "Chan" ? new RustField(Member(channel.Code), "receiver") : channel.Code;
}
