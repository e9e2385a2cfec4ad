using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
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

    /// <summary>A function in a function does not see the type parameters around it: those that it speaks of are its own, too.</summary>
    private ImmutableArray<RustGenericParameter> GenericsFor(ImmutableArray<RustParameter> parameters, RustType? result)
    {
        if (_frames.Last().Node is not FuncDecl function || Model.SymbolOf(function.Name)?.Type is not GoSignature signature)
            return [];
        ImmutableArray<RustType> types = [.. parameters.Select(p => p.Type).Append(result).OfType<RustType>()];
        return [.. signature.TypeParameters.AddRange(signature.ReceiverTypeParameters).Where(p => Planning.Plan.CoreOf(p) is null)
            .Select(p => (Parameter: p, Type: Planning.Plan.ParameterType(p)))
            .Where(p => types.Any(t => !Ty.Same(Ty.Substitute(t, [Ty.Name(p.Type)], [RustType.Unit]), t)))
            .Select(p => new RustGenericParameter(Ty.Name(p.Type), Plan.BoundsOf(p.Parameter)))];
    }

    /// <summary>False where rustc would take another type for the parameter, or none: all that it is told by are bare numbers, which are i32 for it, or empty lists.</summary>
    /// <remarks>A parameter that is only looked at, as by a search, can be of any type that has room for the numbers.</remarks>
    private bool IsTold(GoSignature signature, GoTypeParam parameter, GoType argument, ImmutableArray<RustExpr> given)
    {
        if (Planning.Plan.CoreOf(parameter) is not null || signature.Parameters.Length != given.Length)
            return true;
        var isAny = false;
        var isKept = Planning.Plan.KindOf(parameter) is Planning.Plan.ConstraintKind.Integer or Planning.Plan.ConstraintKind.Number || signature.Results.Any(r => Planning.Plan.Mentions(r.Type, parameter, 0));
        var bare = Plan.Owned(argument);
        for (var i = 0; i < given.Length; i++)
        {
            if (!Planning.Plan.Mentions(signature.Parameters[i].Type, parameter, 0))
                continue;
            switch (Teller(given[i], 0))
            {
                case Telling.Type: return true;
                case Telling.Number when Ty.Head(bare) is "i32" or "f64": return true;
                case Telling.Number: isAny |= !isKept; break;
            }
        }
        return isAny;
    }

    /// <summary>What an argument tells rustc about its type: all, that it is some number, or nothing.</summary>
    private enum Telling
    {
        Nothing,
        Number,
        Type,
    }

    private static Telling Teller(RustExpr code, int depth)
    {
        if (depth > 20)
            return Telling.Type;
        return code switch
        {
            RustLiteral { Text: var text } => text.Length > 0 && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiHexDigit(c) || c is '.' or 'x' or '-' or '+') ? text.Length > 9 && !text.Contains('.', StringComparison.Ordinal) ? Telling.Nothing : Telling.Number : Telling.Type,
            RustUnary { Operator: "-" or "!", Operand: var inner } => Teller(inner, depth + 1),
            RustParen { Inner: var inner } => Teller(inner, depth + 1),
            RustReference { Operand: var inner } => Teller(inner, depth + 1),
            RustRepeat { Element: var inner } => Teller(inner, depth + 1),
            RustArray { Elements: var elements } => elements.IsEmpty ? Telling.Nothing : elements.Max(e => Teller(e, depth + 1)),
            RustMacroCall { Path: "vec", Arguments: var elements } => elements.IsEmpty ? Telling.Nothing : elements.Max(e => Teller(e, depth + 1)),
            RustBinary { Operator: "+" or "-" or "*" or "/" or "%", Left: var left, Right: var right } => (Telling)Math.Max((int)Teller(left, depth + 1), (int)Teller(right, depth + 1)),
            RustPath { Text: "None" } => Telling.Nothing,
            RustCall { Callee: RustPath { Text: "Vec::new" or "HashMap::new" or "HashSet::new", Arguments.IsDefaultOrEmpty: true } } => Telling.Nothing,
            RustCall { Callee: RustPath { Text: "Some" or "Rc::new" or "Box::new" }, Arguments: [var inner] } => Teller(inner, depth + 1),
            _ => Telling.Type,
        };
    }

    private GoTypeParam? TypeParameterNamed(FuncDecl function, string name) =>
        Model.SymbolOf(function.Name)?.Type is GoSignature signature ? signature.TypeParameters.AddRange(signature.ReceiverTypeParameters).FirstOrDefault(p => Ty.Name(Plan.Owned(p)) == name) : null;

    /// <summary>-x: unsigned types have no such operator, Go's result is the difference from zero.</summary>
    private Value Negated(Value operand, GoTypeParam parameter)
    {
        if (Plan.ArgumentsOf(parameter).Any(a => a.Underlying is GoBasic { IsUnsigned: true }))
        {
            _run.Bounds.Require(parameter, "Default");
            return operand.With(new RustBinary(RustExpr.CallOf($"{Ty.Name(Planning.Plan.ParameterType(parameter))}::default"), "-", operand.Code), operand.Type);
        }
        _run.Bounds.Require(parameter, "std::ops::Neg<Output = $>");
        return operand.With(new RustUnary("-", Kept(operand)), operand.Type);
    }

    /// <summary>An operator on values of a type parameter, by the operator's trait; null for other operands.</summary>
    private Value? ParameterArithmetic(TokenKind op, GoTypeParam parameter, Value left, Value right)
    {
        if (Planning.Plan.ParameterType(parameter) is not RustPathType { Path: var name } || TraitOf(op) is not { } trait)
            return null;
        var isNumber = Plan.CopyParameters.Contains(name);
        if (isNumber && op is TokenKind.Add or TokenKind.Sub or TokenKind.Mul or TokenKind.Quo or TokenKind.Rem)
            return null;
        if (op == TokenKind.Add && CanBeText(parameter))
        {
            _run.Helper("go_add");
            _run.Bounds.Require(parameter, "GoAdd");
            return new Value(Kept(left).Method("go_add", Kept(right)), left.Type);
        }
        _run.Bounds.Require(parameter, $"std::ops::{trait}<Output = $>");
        return new Value(new RustBinary(Kept(left), Operators.Text(op), Kept(right)), left.Type);
    }

    /// <summary>True for operators that the helper's Number has with an assignment.</summary>
    private static bool IsAssignedByNumber(TokenKind assignment) => assignment is TokenKind.AddAssign or TokenKind.SubAssign or TokenKind.MulAssign or TokenKind.QuoAssign;

    private bool CanBeText(GoTypeParam parameter) => Plan.ArgumentsOf(parameter) is { IsEmpty: false } arguments
        ? arguments.Any(a => a.Underlying is GoBasic { IsString: true }) : parameter.ConstraintInterface.TypeSet.Terms is { } terms && terms.Any(t => t.Type.Underlying is GoBasic { IsString: true });

    private static string? TraitOf(TokenKind op) => op switch
    {
        TokenKind.Add => "Add",
        TokenKind.Sub => "Sub",
        TokenKind.Mul => "Mul",
        TokenKind.Quo => "Div",
        TokenKind.Rem => "Rem",
        TokenKind.And => "BitAnd",
        TokenKind.Or => "BitOr",
        TokenKind.Xor => "BitXor",
        _ => null,
    };

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
