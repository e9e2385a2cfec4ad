using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Bodies;

/// <summary>Type parameters in bodies.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>Tells the plan which type parameters of the function are numbers.</summary>
    private void EnterTypeParameters(FuncDecl? function)
    {
        Plan.CopyParameters.Clear();
        if (function is null || Model.SymbolOf(function.Name)?.Type is not GoSignature signature)
            return;
        foreach (var parameter in signature.TypeParameters.AddRange(signature.ReceiverTypeParameters))
        {
            if (Planning.Plan.KindOf(parameter) is Planning.Plan.ConstraintKind.Integer or Planning.Plan.ConstraintKind.Number)
                Plan.CopyParameters.Add(Ty.Name(Plan.ParameterType(parameter)));
        }
    }

    /// <summary>A closure or a trait object that outlives the function can hold values of its type parameters: Rust wants to know that these lead nowhere.</summary>
    private void RequireStatic()
    {
        if (_frames.Last().Node is not FuncDecl function || Model.SymbolOf(function.Name)?.Type is not GoSignature signature)
            return;
        foreach (var parameter in signature.TypeParameters.AddRange(signature.ReceiverTypeParameters))
            _run.Bounds.Require(parameter, "'static");
    }

    /// <summary>A method of a generic type is called: what its impl block needs, the arguments must have.</summary>
    private void HandOnArguments(GoType receiver)
    {
        if ((receiver.Unaliased is GoPointer pointer ? pointer.Element : receiver) is not GoNamed { TypeArguments.IsEmpty: false } named)
            return;
        var parameters = named.Origin.TypeParameters;
        for (var i = 0; i < named.TypeArguments.Length && i < parameters.Length; i++)
            _run.Bounds.HandOn(named.TypeArguments[i], parameters[i]);
    }

    /// <summary>The signature for the arguments that stand for its function's type parameters at a call.</summary>
    private FunctionPlan ForArguments(FunctionPlan plan, ImmutableArray<GoTypeParam> parameters, ImmutableArray<GoType> arguments)
    {
        if (parameters.IsEmpty || parameters.Length != arguments.Length)
            return plan;
        ImmutableArray<string> names = [.. parameters.Select(p => Ty.Name(Plan.ParameterType(p)))];
        ImmutableArray<RustType> types = [.. arguments.Select(Plan.Owned)];
        return plan with
        {
            Parameters = [.. plan.Parameters.Select(p => p with { Type = Ty.Substitute(p.Type, names, types) })],
            Payload = [.. plan.Payload.Select(p => Ty.Substitute(p, names, types))],
            Result = plan.Result is null ? null : Ty.Substitute(plan.Result, names, types),
        };
    }

    private FunctionPlan ForCall(FunctionPlan plan, Semantics.Symbols.Symbol function, CallExpr call) =>
        function.Type is GoSignature { TypeParameters: { IsEmpty: false } parameters } ? ForArguments(plan, parameters, TypeArguments(call)) : plan;

    private ImmutableArray<GoType> TypeArguments(CallExpr call)
    {
        var fun = Unparen(call.Fun);
        var name = fun switch { IndexExpr { X: Ident x } => x, IndexListExpr { X: Ident x } => x, _ => fun as Ident };
        return name is null ? [] : Model.TypeArgumentsOf(name);
    }

    private FunctionPlan ForReceiver(FunctionPlan plan, GoType receiver) =>
        (receiver.Unaliased is GoPointer pointer ? pointer.Element : receiver) is GoNamed { TypeArguments.IsEmpty: false } named ? ForArguments(plan, named.Origin.TypeParameters, named.TypeArguments) : plan;
}
