using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0528: two interface values are compared, or one is a map's key, and what is in one of them is known to be a slice, map or function, or a struct with one: the program panics.</summary>
internal sealed class UncomparableInterface : DiagnosticRule
{
    private const int MaxDepth = 20;

    public override DiagnosticCode Info { get; } = new("GRL0528", "A comparison of interface values that panics", HazardClass.Other, "E0277");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var comparison in context.All<BinaryExpr>())
        {
            if (comparison.Op is TokenKind.Equal or TokenKind.NotEqual && IsInterface(comparison.X, context) && IsInterface(comparison.Y, context)
                && HeldBy(comparison.X, context) is { } left && HeldBy(comparison.Y, context) is { } right && TypeIdentity.AreIdentical(left, right) && !IsComparable(left, 0))
                yield return Report(comparison, left, context);
        }
        foreach (var index in context.All<IndexExpr>())
        {
            if (!context.Model.IsType(index) && context.Model.TypeOf(index.X).Underlying is GoMap { Key.Underlying: GoInterface } && (IsInterface(index.Index, context) ? HeldBy(index.Index, context) : context.Model.TypeOf(index.Index)) is { } key && !key.IsUnknown && !IsComparable(key, 0))
                yield return Report(index, key, context);
        }
    }

    private Finding Report(Expr place, GoType held, DeclContext context) =>
        new(Code, place.Span, MessageText.Fit(context.File.TextOf(place), shown => $"{shown} panics, {Short(held)} cannot be compared; Rust asks for Eq while compiling (E0277)"));

    private static string Short(GoType type) => type.ToString() is { Length: <= 28 } text ? text : "what it holds";

    private static bool IsInterface(Expr value, DeclContext context) => context.Model.TypeOf(value).Underlying is GoInterface && !context.Model.IsNil(value);

    /// <summary>The type of the value that a variable was given, where it was given one only.</summary>
    private static GoType? HeldBy(Expr value, DeclContext context)
    {
        value = ExprFacts.Unparen(value);
        var model = context.Model;
        if (value is CallExpr conversion && model.IsConversion(conversion))
            return conversion.Args is [var converted] && model.TypeOf(converted).Underlying is not GoInterface ? model.TypeOf(converted) : null;
        if (ExprFacts.LocalOf(value, model) is not { Kind: SymbolKind.Local } local || context.FunctionAround(value) is not { } function)
            return null;
        var given = local.Node switch
        {
            ValueSpec spec when spec.Names.Length == spec.Values.Length => spec.Values[local.Index],
            AssignStmt assign when assign.Lhs.Length == assign.Rhs.Length => assign.Rhs[local.Index],
            _ => null,
        };
        if (given is null || context.FlowOf(function).MutationsOf(local).Count > 0)
            return null;
        var type = given is CallExpr call && model.IsConversion(call) && call.Args is [var inner] && model.TypeOf(call).Underlying is GoInterface ? model.TypeOf(inner) : model.TypeOf(given);
        return type.Underlying is GoInterface || type.IsUnknown ? null : type;
    }

    private static bool IsComparable(GoType type, int depth) => depth > MaxDepth || type.Underlying switch
    {
        GoSlice or GoMap or GoSignature => false,
        GoArray array => IsComparable(array.Element, depth + 1),
        GoStruct structure => structure.Fields.All(field => IsComparable(field.Type, depth + 1)),
        _ => true,
    };
}
