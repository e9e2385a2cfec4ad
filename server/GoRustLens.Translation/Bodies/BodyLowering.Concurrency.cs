using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Bodies;

/// <summary>Goroutines, channels, select.</summary>
internal sealed partial class BodyLowering
{
    private Value Receive(UnaryExpr receive) => HoleValue(receive, "a value received from a channel");

    private Value MakeChannel(CallExpr call, GoChan channel) => HoleValue(call, $"a channel of {channel.Element}");

    private void Go(GoStmt start, List<RustStmt> output) => output.Add(new RustExprStmt(Hole(start, "a goroutine")));

    private void Send(SendStmt send, List<RustStmt> output) => output.Add(new RustExprStmt(Hole(send, "a value sent to a channel")));

    private void Select(SelectStmt select, string? label, List<RustStmt> output)
    {
        _ = label;
        output.Add(new RustExprStmt(Hole(select, "select")));
    }
}
