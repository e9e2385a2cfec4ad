using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>A method that gets a list of its own receiver to write to: <c>s.sort(s.items, 0, n)</c>. Rust lends one of both only.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>The call with the field taken out of its struct meanwhile, as nothing in the call comes to the field; null for other calls.</summary>
    private Value? TakenOut(Value made, CallExpr call, SelectorExpr selector, Member member, FunctionPlan plan)
    {
        if (made.Code is not RustMethodCall method || member.Symbol.Node is not FuncDecl callee || Unparen(selector.X) is not Ident owner || method.Arguments.Length != call.Args.Length)
            return null;
        for (var i = 0; i < call.Args.Length; i++)
        {
            if (method.Arguments[i] is RustReference { IsMutable: true, Operand: RustField { Receiver: RustPath } place } && Plan.TakenOut(call.Args[i], owner, callee, Model))
                return TakenOut(made, method, place, i, plan);
        }
        return null;
    }

    private Value? TakenOut(Value made, RustMethodCall method, RustField place, int index, FunctionPlan plan)
    {
        var way = RustPrinter.Print(place);
        var before = new List<RustStmt>();
        var arguments = method.Arguments.ToArray();
        for (var i = 0; i < arguments.Length; i++)
        {
            // What reads the field is found out before it is gone.
            if (i == index || !RustPrinter.Print(arguments[i]).Contains(way, StringComparison.Ordinal))
                continue;
            if (arguments[i] is RustReference)
                return null;
            var name = plan.Parameters[i].Name is { Length: > 0 } wanted && !IsLocalName(wanted) ? wanted : $"value{i}";
            before.Add(new RustLet(RustPattern.Binding(name), null, arguments[i]));
            arguments[i] = RustExpr.PathOf(name);
        }
        var taken = IsLocalName(place.Name) ? "taken" : place.Name;
        before.Add(new RustLet(new RustIdentifierPattern(taken, IsMutable: true), null, RustExpr.CallOf("std::mem::take", new RustReference(place, IsMutable: true))));
        arguments[index] = new RustReference(RustExpr.PathOf(taken), IsMutable: true);
        var changed = method with { Arguments = [.. arguments] };
        var back = new RustExprStmt(new RustAssign(place, "=", RustExpr.PathOf(taken)));
        if (Ty.Same(made.Type, RustType.Unit))
            return made with { Code = new RustBlockExpr(new RustBlock([.. before, new RustExprStmt(changed), back])) };
        return made with { Code = new RustBlockExpr(new RustBlock([.. before, new RustLet(RustPattern.Binding("result"), null, changed), back], RustExpr.PathOf("result"))) };
    }
}
