using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Checking;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
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
        var given = new Value(RustExpr.PathOf(names[0]), plan.Parameters[0].Type, IsPlace: true);
        var call = CallOnNil(given, selection.Member, method, plan, names, 1, selector)
            ?? CallMethod(Promoted(Through(given), selection.Member), selection.Member.Symbol, method, plan, names, 1, plan.Parameters[0].Type, selector);
        return FunctionOf(plan, names, call, isMove: false);
    }

    /// <summary><c>T.Method(x, a)</c> is x.method(a); null for other calls.</summary>
    private Value? MethodExpressionCall(CallExpr call, SelectorExpr selector)
    {
        if (Model.SelectionOf(selector) is not { Kind: SelectionKind.MethodExpression } selection || call.Args is not [var first, ..] || Plan.Function(selection.Member.Symbol) is not { } plan)
            return null;
        var rest = new CallExpr(call.Span) { Fun = call.Fun, Args = call.Args.RemoveAt(0), HasEllipsis = call.HasEllipsis, Parens = call.Parens };
        if (selection.Member.Symbol.Node is FuncDecl declaration && Plan.NilReceiverOf(declaration) is not null)
            return null;
        var receiver = Unparen(first) is UnaryExpr { Op: Syntax.Lexing.TokenKind.And, X: var addressed } ? addressed : first;
        var code = plan.Receiver == "&mut self" && IsAddressable(receiver) ? ThroughForWriting(PlaceOf(receiver).Load(), receiver) : Through(Lower(receiver));
        return Finished(new RustMethodCall(Promoted(code, selection.Member), _run.Names.Method(selection.Member.Symbol.Name), Arguments(rest, plan)), plan);
    }

    /// <summary><c>x.Method</c>: a closure that keeps the receiver as it is now.</summary>
    private Value BoundMethod(SelectorExpr selector, Member member, GoSignature signature, FunctionPlan method)
    {
        var plan = Plan.Signature(signature);
        var names = ParameterNames(plan);
        var go = TypeOf(selector.X);
        // A method with a pointer receiver gets the variable itself: what it is set to later counts.
        var isAddressed = member.HasPointerReceiver && member.Path.IsEmpty && go is not GoPointer && go.Underlying is not (GoStruct or GoInterface) && Unparen(selector.X) is Ident;
        var receiver = isAddressed ? AddressOf(new UnaryExpr(selector.X.Span) { Op = Syntax.Lexing.TokenKind.And, X = selector.X }, null) : Lower(selector.X);
        // A value receiver is copied now, a pointer is kept.
        var kept = member.HasPointerReceiver || !member.Path.IsEmpty || go.Underlying is GoInterface ? OwnedForm(receiver.Type) : Plan.Owned(go is GoPointer pointer ? pointer.Element : go);
        if (member.HasPointerReceiver && member.Path.IsEmpty && go is GoPointer { Element: var element } && Plan.Pointers.IsShared(element) && Ty.Head(Ty.InOption(kept) ?? kept) is not ("Rc" or "Arc"))
            return HoleValue(selector, $"the method {member.Symbol.Name} as a value keeps the pointer, which is only lent here");
        if (method.Receiver == "&mut self")
            return HoleValue(selector, $"the method {member.Symbol.Name}, which writes to its receiver, as a value");
        if (member.HasPointerReceiver && member.Path.IsEmpty && go is not GoPointer && go.Underlying is not GoInterface && Ty.Head(kept) is not ("Rc" or "Arc") && IsSetSomewhere(selector.X))
            return HoleValue(selector, $"the method {member.Symbol.Name} as a value keeps the address of {Model.File.TextOf(selector.X)}");
        var name = receiver.Code is RustPath { Arguments.IsDefaultOrEmpty: true, Text: var path } && !path.Contains(':', StringComparison.Ordinal) ? path == "self" ? "this" : path : "receiver";
        var held = new RustLet(RustPattern.Binding(name), null, Coerce(receiver, kept, selector));
        var bound = new Value(RustExpr.PathOf(name), kept, IsPlace: true);
        var call = CallOnNil(bound, member, method, plan, names, 0, selector) ?? CallMethod(Promoted(Through(isAddressed && CellOf(bound) is { } cell ? cell.Load() : bound), member), member.Symbol, method, plan, names, 0, kept, selector);
        var function = FunctionOf(plan, names, call, isMove: true);
        return new Value(new RustBlockExpr(new RustBlock([held], function.Code)), function.Type);
    }

    /// <summary>False for a variable that keeps the value it begins with.</summary>
    private bool IsSetSomewhere(Expr place) => Unparen(place) is not Ident name || Model.SymbolOf(name) is not { IsLocalVariable: true } variable || Plan.FactsOf(variable) is { IsReassigned: true } or { IsWrittenThrough: true };

    /// <summary>Of a method that can be called on nil, which is a function with the receiver as its first parameter; null for others.</summary>
    private RustCall? CallOnNil(Value receiver, Member member, FunctionPlan method, FunctionPlan plan, ImmutableArray<string> names, int start, SelectorExpr at)
    {
        if (!member.Path.IsEmpty || member.Symbol.Node is not FuncDecl declaration || Plan.NilReceiverOf(declaration) is null || method.Parameters is not [{ Go: GoPointer { Element: GoNamed named } } first, .. var rest])
            return null;
        var arguments = rest.Select((p, i) => i + start < names.Length ? Coerce(new Value(RustExpr.PathOf(names[i + start]), plan.Parameters[i + start].Type, IsPlace: true), p.Type, at) : Hole(at, "a parameter that is not known"));
        return new RustCall(RustExpr.PathOf($"{Planning.Plan.TypeName(named.Symbol)}::{_run.Names.Method(member.Symbol.Name)}"), [Coerce(receiver, first.Type, at), .. arguments]);
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
        var call = new RustMethodCall(receiver, _run.Names.Method(symbol.Name), arguments);
        return method.IsAsync ? new RustAwait(call) : call;
    }

    private static Value FunctionOf(FunctionPlan plan, ImmutableArray<string> names, RustExpr body, bool isMove) => new(
        new RustClosure([.. names.Select((n, i) => new RustClosureParameter(RustPattern.Binding(n), plan.Parameters[i].Type))], body) { IsMove = isMove },
        new RustFnTrait("Fn", [.. plan.Parameters.Select(p => p.Type)], plan.Result));
}
