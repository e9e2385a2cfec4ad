using GoRustLens.Rust.Tree;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Function literals.</summary>
internal sealed partial class BodyLowering
{
    private Value Closure(FuncLit literal, RustType? hint)
    {
        _ = hint;
        var plan = Plan.Literal(literal);
        _frames.Push(new Frame(literal, plan) { NamedResults = NamedResultsOf(literal.Type) });
        var body = Body(literal.Body);
        _frames.Pop();
        RustExpr inner = body is { Statements.IsEmpty: true, Tail: { } tail } ? tail : new RustBlockExpr(body);
        var parameters = plan.Parameters.Select(p => new RustClosureParameter(p.Symbol is null ? RustPattern.Wildcard : new RustIdentifierPattern(p.Name, p.IsMutable), p.Type));
        return new Value(new RustClosure([.. parameters], inner) { Result = inner is RustBlockExpr ? plan.Result : null }, new RustFnTrait("Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result));
    }
}
