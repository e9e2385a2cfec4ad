using System.Collections.Immutable;
using System.Numerics;
using GoRustLens.Semantics;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics;

/// <summary>What rules ask of expressions and basic types.</summary>
internal static class ExprFacts
{
    /// <summary>The expression without the parentheses around it.</summary>
    public static Expr Unparen(Expr expression)
    {
        while (expression is ParenExpr paren)
            expression = paren.X;
        return expression;
    }

    /// <summary>True where evaluating it twice gives the same and changes nothing: names, fields, elements, operators, conversions, len and cap.</summary>
    public static bool HasNoEffects(Expr expression, SemanticModel model)
    {
        var search = new EffectSearch(model);
        search.Visit(expression);
        return !search.Found;
    }

    /// <summary>True where two expressions are written alike.</summary>
    public static bool AreAlike(Expr left, Expr right, SemanticModel model)
    {
        var (first, second) = (model.File.TextOf(Unparen(left)), model.File.TextOf(Unparen(right)));
        return first == second;
    }

    /// <summary>The basic types that a value can have: one, or those of a type parameter's type set; empty where others are among them.</summary>
    public static ImmutableArray<GoBasic> BasicsOf(GoType type)
    {
        if (type is not GoTypeParam parameter)
            return type.Underlying is GoBasic basic ? [basic] : [];
        if (parameter.ConstraintInterface.TypeSet is not { Terms: { IsEmpty: false } terms })
            return [];
        var found = ImmutableArray.CreateBuilder<GoBasic>();
        foreach (var term in terms)
        {
            if (term.Type.Underlying is not GoBasic one)
                return [];
            found.Add(one);
        }
        return found.ToImmutable();
    }

    /// <summary>How many bits an integer type has where int has 64; 0 for other types.</summary>
    public static int BitsOf(GoBasic type) => type.BasicKind switch
    {
        BasicKind.Int8 or BasicKind.Uint8 => 8,
        BasicKind.Int16 or BasicKind.Uint16 => 16,
        BasicKind.Int32 or BasicKind.Uint32 => 32,
        BasicKind.Int or BasicKind.Int64 or BasicKind.Uint or BasicKind.Uint64 or BasicKind.Uintptr => 64,
        _ => 0,
    };

    /// <summary>The least and the greatest value of an integer type.</summary>
    public static (BigInteger Least, BigInteger Greatest) RangeOf(GoBasic type)
    {
        var bits = BitsOf(type);
        return type.IsUnsigned ? (BigInteger.Zero, BigInteger.Pow(2, bits) - 1) : (-BigInteger.Pow(2, bits - 1), BigInteger.Pow(2, bits - 1) - 1);
    }

    /// <summary>The local variable that an expression names; null for all else.</summary>
    public static Symbol? LocalOf(Expr? expression, SemanticModel model) =>
        expression is not null && Unparen(expression) is Ident ident && model.SymbolOf(ident) is { IsLocalVariable: true } symbol ? symbol : null;

    /// <summary>The name by which a function is called, without package and receiver; empty for function values that have none.</summary>
    public static string CalledName(CallExpr call) => call.Fun switch
    {
        Ident name => name.Name,
        SelectorExpr selector => selector.Sel.Name,
        _ => "",
    };

    /// <summary>The call of a built-in function of a name; null for all else.</summary>
    public static CallExpr? BuiltinCall(Expr expression, string name, SemanticModel model) =>
        Unparen(expression) is CallExpr { Fun: Ident ident } call && ident.Name == name && model.SymbolOf(ident) is { Kind: SymbolKind.Builtin } ? call : null;

    /// <summary>True in files whose name ends in _test.go.</summary>
    public static bool IsInTest(DeclContext context) => context.Model.Package.PathOf(context.File)?.EndsWith("_test.go", StringComparison.Ordinal) == true;

    private sealed class EffectSearch(SemanticModel model) : GoWalker
    {
        public bool Found { get; private set; }

        public override void Visit(GoNode node)
        {
            Found |= node is FuncLit or UnaryExpr { Op: TokenKind.Arrow }
                || (node is CallExpr call && !model.IsConversion(call) && model.CalleeOf(call) is not { Kind: SymbolKind.Builtin, Name: "len" or "cap" or "real" or "imag" or "min" or "max" });
            if (!Found)
                VisitChildrenOf(node);
        }
    }
}
