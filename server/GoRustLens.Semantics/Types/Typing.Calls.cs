using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Types;

/// <summary>Calls, built-in functions and inference of type arguments.</summary>
internal sealed partial class Typing
{
    public Symbol? CalleeOf(CallExpr call) => Unparen(call.Fun) switch
    {
        IndexExpr index => SymbolOfName(Unparen(index.X)) is { Kind: SymbolKind.Function } function ? function : null,
        IndexListExpr list => SymbolOfName(Unparen(list.X)),
        var function => SymbolOfName(function),
    };

    public GoSignature? SignatureOf(CallExpr call)
    {
        if (_signatures.TryGetValue(call, out var known))
            return known;
        return _signatures.GetOrAdd(call, FindSignature(call));
    }

    private GoSignature? FindSignature(CallExpr call)
    {
        if (IsType(call.Fun) || TypeOf(call.Fun).Underlying is not GoSignature signature)
            return null;
        if (signature.TypeParameters.IsEmpty)
            return signature;
        var substitution = new Substitution();
        for (var index = 0; index < call.Args.Length; index++)
        {
            var isSpread = call.HasEllipsis && index == call.Args.Length - 1;
            var parameter = isSpread && index < signature.Parameters.Length ? signature.Parameters[index].Type : signature.ParameterTypeOf(index);
            substitution.Unify(parameter, TypeOf(call.Args[index]));
        }
        substitution.UnifyConstraints(signature.TypeParameters);
        return substitution.ApplyToSignature(signature);
    }

    private GoType InferCall(CallExpr call)
    {
        if (IsType(call.Fun))
            return ResolvePart(call.Fun is ParenExpr paren ? paren.X : call.Fun);
        if (CalleeOf(call) is { Kind: SymbolKind.Builtin } builtin)
            return InferBuiltin(builtin.Name, call);
        return SignatureOf(call)?.ResultType ?? GoUnknown.Instance;
    }

    private GoType InferBuiltin(string name, CallExpr call)
    {
        var first = call.Args.IsEmpty ? null : call.Args[0];
        switch (name)
        {
            case "len" or "cap" or "copy": return Universe.Basic(BasicKind.Int);
            case "recover": return Universe.Any;
            case "make" when first is not null: return ResolvePart(first);
            // Since Go 1.26 the operand can be a value.
            case "new" when first is not null: return new GoPointer(IsType(first) ? ResolvePart(first) : Universe.DefaultOf(TypeOf(first)));
            case "append" when first is not null: return TypeOf(first);
            case "min" or "max": return call.Args.Select(TypeOf).FirstOrDefault(type => type is not GoBasic { IsUntyped: true }) ?? InferFirst(first);
            case "real" or "imag": return Universe.Basic(BasicKind.Float64);
            case "complex": return Universe.Basic(BasicKind.Complex128);
            default: return GoTuple.Empty;
        }
    }

    private GoType InferFirst(Expr? first) => first is null ? GoUnknown.Instance : TypeOf(first);
}
