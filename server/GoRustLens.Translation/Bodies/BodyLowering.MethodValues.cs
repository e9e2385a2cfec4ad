using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Methods as values: x.Method and T.Method without a call.</summary>
internal sealed partial class BodyLowering
{
    private Value MethodValue(SelectorExpr selector, SelectionInfo selection)
    {
        if (selection.Type is not GoSignature signature || Plan.Function(selection.Member.Symbol) is not { } method)
            return HoleValue(selector, $"the method {selection.Member.Symbol.Name} as a value");
        return selection.Kind == SelectionKind.MethodExpression ? MethodExpression(selector, selection, signature, method) : BoundMethod(selector, selection.Member, signature, method);
    }

    /// <summary><c>T.Method</c>: a closure whose first parameter is the receiver.</summary>
    private Value MethodExpression(SelectorExpr selector, SelectionInfo selection, GoSignature signature, FunctionPlan method)
    {
        var plan = Plan.Signature(signature);
        if (plan.Parameters.IsEmpty)
            return HoleValue(selector, $"the method {selection.Member.Symbol.Name} as a value");
        var names = ParameterNames(plan);
        var receiver = Through(new Value(RustExpr.PathOf(names[0]), plan.Parameters[0].Type, IsPlace: true));
        var call = CallMethod(Promoted(receiver, selection.Member), selection.Member.Symbol, method, plan, names, 1, plan.Parameters[0].Type, selector);
        return FunctionOf(plan, names, call, isMove: false);
    }

    /// <summary><c>x.Method</c>: a closure that keeps the receiver as it is now.</summary>
    private Value BoundMethod(SelectorExpr selector, Member member, GoSignature signature, FunctionPlan method)
    {
        var plan = Plan.Signature(signature);
        var names = ParameterNames(plan);
        var receiver = Lower(selector.X);
        var kept = OwnedForm(receiver.Type);
        if (method.Receiver == "&mut self")
            return HoleValue(selector, $"the method {member.Symbol.Name}, which writes to its receiver, as a value");
        var name = receiver.Code is RustPath { Arguments.IsDefaultOrEmpty: true, Text: var path } && !path.Contains(':', StringComparison.Ordinal) ? path == "self" ? "this" : path : "receiver";
        var held = new RustLet(RustPattern.Binding(name), null, Coerce(receiver, kept, selector));
        var called = Promoted(Through(new Value(RustExpr.PathOf(name), kept, IsPlace: true)), member);
        var function = FunctionOf(plan, names, CallMethod(called, member.Symbol, method, plan, names, 0, kept, selector), isMove: true);
        return new Value(new RustBlockExpr(new RustBlock([held], function.Code)), function.Type);
    }

    private RustExpr Promoted(RustExpr code, Member member)
    {
        foreach (var step in member.Path)
            code = Through(new Value(new RustField(code, FieldName(step)), Plan.FieldType(step), IsPlace: true));
        return code;
    }

    private static ImmutableArray<string> ParameterNames(FunctionPlan plan) => [.. plan.Parameters.Select((p, i) => p.Name is "" or "_" ? $"a{i}" : p.Name)];

    /// <summary>The parameters of the function value handed to the method, as the method wants them.</summary>
    private RustExpr CallMethod(RustExpr receiver, Symbol symbol, FunctionPlan method, FunctionPlan plan, ImmutableArray<string> names, int start, RustType receiverType, SelectorExpr at)
    {
        if (method.Receiver is "self" or "mut self" && !Plan.IsCopy(OwnedForm(receiverType)))
            receiver = receiver.Method("clone");
        if (Planning.Plan.IsTextMethod(symbol.Name, symbol.Type) && (symbol.Node is not FuncDecl || Plan.IsDisplay(symbol)))
            return receiver.Method("to_string");
        var arguments = method.Parameters.Select((p, i) => i + start < names.Length ? Coerce(new Value(RustExpr.PathOf(names[i + start]), plan.Parameters[i + start].Type, IsPlace: true), p.Type, at) : Hole(at, "a parameter that is not known")).ToImmutableArray();
        var call = new RustMethodCall(receiver, NameMapper.Snake(symbol.Name), arguments);
        return method.IsAsync ? new RustAwait(call) : call;
    }

    private static Value FunctionOf(FunctionPlan plan, ImmutableArray<string> names, RustExpr body, bool isMove) => new(
        new RustClosure([.. names.Select((n, i) => new RustClosureParameter(RustPattern.Binding(n), plan.Parameters[i].Type))], body) { IsMove = isMove },
        new RustFnTrait("Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result));
}
