using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What a check of a test library says of its arguments.</summary>
internal enum NilAssertionKind
{
    NonNil, Nil,

    /// <summary>The value is a condition that holds.</summary>
    True,
    False,

    /// <summary>A slice, map, channel or text has elements; has none.</summary>
    NonEmpty, Empty,
}

/// <summary>A check, and what it is of.</summary>
/// <param name="EndsTest">False where the test goes on, marked as failed.</param>
internal sealed record NilAssertion(NilAssertionKind Kind, Expr Value, bool EndsTest);

/// <summary>Calls that fail a test unless something holds, by the names that Go's test libraries share.</summary>
internal static class NilAssertions
{
    /// <summary>False for calls of other names.</summary>
    public static bool MayBe(CallExpr call) => NameOf(call) is { } name && (name == "So" || IsKnown(name.TrimEnd('f')));

    /// <summary>Null for other calls.</summary>
    public static NilAssertion? Of(CallExpr call, Symbol? callee, SemanticModel model)
    {
        if (NameOf(call) == "So")
            return callee is null or { Kind: SymbolKind.Unresolved } || IsOf(callee, "/convey") ? OfConvey(call, model) : null;
        // A function that a file imports without its package's name.
        if (call.Fun is Ident { Name: var bare })
            return callee is { Kind: SymbolKind.Function } && IsAssertionPackage(callee.PackagePath) && IsKnown(bare.TrimEnd('f')) && call.Args.Length > 1 ? Meaning(bare.TrimEnd('f'), call, 1, IsOf(callee, "/require"), model) : null;
        if (call.Fun is not SelectorExpr { Sel.Name: var name, X: var holder } || !IsKnown(name.TrimEnd('f')))
            return null;
        // A function of a package takes the test first; a method has it already.
        var isQualified = model.SymbolOf(holder) is { Kind: SymbolKind.Import };
        if (!isQualified && !IsSuite(callee, holder, model))
            return null;
        if (isQualified && !IsAssertionPackage(model.SymbolOf(holder)?.PackagePath))
            return null;
        var index = isQualified ? 1 : 0;
        return index < call.Args.Length ? Meaning(name.TrimEnd('f'), call, index, EndsTest(callee, holder, model), model) : null;
    }

    private static string? NameOf(CallExpr call) => call.Fun switch
    {
        SelectorExpr selector => selector.Sel.Name,
        Ident ident => ident.Name,
        _ => null,
    };

    private static bool IsOf(Symbol? callee, string package) => callee?.PackagePath?.EndsWith(package, StringComparison.Ordinal) == true;

    /// <summary>"So(x, ShouldBeNil)": what holds stands in the second argument.</summary>
    private static NilAssertion? OfConvey(CallExpr call, SemanticModel model)
    {
        if (call.Args is not [var value, var should, ..])
            return null;
        var kind = (should as Ident ?? (should as SelectorExpr)?.Sel)?.Name switch
        {
            "ShouldBeNil" => NilAssertionKind.Nil,
            "ShouldNotBeNil" or "ShouldBeError" => NilAssertionKind.NonNil,
            "ShouldBeTrue" => NilAssertionKind.True,
            "ShouldBeFalse" => NilAssertionKind.False,
            "ShouldBeEmpty" when IsMeasured(value, model) => NilAssertionKind.Empty,
            "ShouldNotBeEmpty" when IsMeasured(value, model) => NilAssertionKind.NonEmpty,
            _ => (NilAssertionKind?)null,
        };
        return kind is { } known ? new NilAssertion(known, value, EndsTest: true) : null;
    }

    private static bool IsKnown(string name) => name is "NotNil" or "Error" or "NotEmpty" or "ErrorIs" or "ErrorAs" or "ErrorContains" or "EqualError" or "Len" or "Nil" or "NoError" or "NilError"
        or "Empty" or "True" or "False" or "Assert" or "Equal" or "Exactly" or "EqualValues" or "NotEqual" or "NotEqualValues" or "Same" or "NotSame" or "Greater" or "GreaterOrEqual" or "Less" or "LessOrEqual"
        or "Positive" or "Zero" or "NotZero" or "Contains";

    private static NilAssertion? Meaning(string name, CallExpr call, int index, bool endsTest, SemanticModel model)
    {
        var first = call.Args[index];
        var second = index + 1 < call.Args.Length ? call.Args[index + 1] : null;
        NilAssertion? That(NilAssertionKind kind, Expr? value) => value is null ? null : new NilAssertion(kind, value, endsTest);
        NilAssertion? Compares(TokenKind op) => second is null ? null : That(NilAssertionKind.True, new BinaryExpr(call.Span) { X = first, Op = op, OpSpan = call.Span, Y = second });
        var zero = new BasicLit(call.Span, TokenKind.Int, "0");
        return name switch
        {
            "NotNil" or "Error" or "ErrorIs" or "ErrorAs" or "ErrorContains" or "EqualError" => That(NilAssertionKind.NonNil, first),
            "Nil" or "NoError" or "NilError" => That(NilAssertionKind.Nil, first),
            "NotEmpty" or "NotZero" when IsBoolean(first, model) => That(NilAssertionKind.True, first),
            "Empty" or "Zero" when IsBoolean(first, model) => That(NilAssertionKind.False, first),
            "NotEmpty" or "NotZero" => That(IsMeasured(first, model) ? NilAssertionKind.NonEmpty : NilAssertionKind.NonNil, first),
            "Empty" or "Zero" => That(IsMeasured(first, model) ? NilAssertionKind.Empty : NilAssertionKind.Nil, first),
            "True" or "Assert" => That(NilAssertionKind.True, first),
            "False" => That(NilAssertionKind.False, first),
            "Len" => That(second is BasicLit { Value: "0" } ? NilAssertionKind.Empty : NilAssertionKind.NonEmpty, first),
            "Equal" or "Exactly" or "EqualValues" or "Same" => Compares(TokenKind.Equal),
            "NotEqual" or "NotEqualValues" or "NotSame" => Compares(TokenKind.NotEqual),
            "Greater" => Compares(TokenKind.Greater),
            "GreaterOrEqual" => Compares(TokenKind.GreaterOrEqual),
            "Less" => Compares(TokenKind.Less),
            "LessOrEqual" => Compares(TokenKind.LessOrEqual),
            "Positive" => That(NilAssertionKind.True, new BinaryExpr(call.Span) { X = first, Op = TokenKind.Greater, OpSpan = call.Span, Y = zero }),
            "Contains" when second is not null && model.TypeOf(first).Underlying is GoMap => That(NilAssertionKind.NonNil, new IndexExpr(call.Span) { X = first, Index = second }),
            "Contains" => That(NilAssertionKind.NonEmpty, first),
            _ => null,
        };
    }

    private static bool IsBoolean(Expr value, SemanticModel model) => model.TypeOf(value).Underlying is GoBasic { IsBoolean: true };

    private static bool IsMeasured(Expr value, SemanticModel model) => model.TypeOf(value).Underlying is GoSlice or GoMap or GoChan;

    private static bool IsAssertionPackage(string? path) => path is not null && (path.EndsWith("/require", StringComparison.Ordinal) || path.EndsWith("/assert", StringComparison.Ordinal));

    /// <summary>True for methods of a suite or of an assertions object, be their package at hand or not.</summary>
    private static bool IsSuite(Symbol? callee, Expr holder, SemanticModel model) =>
        callee is { ReceiverTypeName: "Assertions" }
        || (callee is { ReceiverTypeName: "Suite" } && IsOf(callee, "/suite"))
        || holder is CallExpr { Fun: SelectorExpr { Sel.Name: "Require" or "Assert" } }
        || holder is SelectorExpr { Sel.Name: "Require" or "Assertions" }
        || MakerOf(holder, model) is not null
        || (callee is null or { Kind: SymbolKind.Unresolved } && model.TypeOf(holder) is GoPointer { Element.Underlying: GoStruct { Fields: var fields } } && fields.Any(field => field is { IsEmbedded: true, Name: "Suite" or "Assertions" }));

    /// <summary>The package whose New made a variable.</summary>
    private static string? MakerOf(Expr holder, SemanticModel model) =>
        model.SymbolOf(holder) is { Kind: SymbolKind.Local, Node: AssignStmt { Lhs: [_], Rhs: [CallExpr { Fun: SelectorExpr { Sel.Name: "New", X: var package } }] } }
            && model.SymbolOf(package) is { Kind: SymbolKind.Import, PackagePath: var path } && IsAssertionPackage(path) ? path : null;

    private static bool EndsTest(Symbol? callee, Expr holder, SemanticModel model)
    {
        if (model.SymbolOf(holder) is { Kind: SymbolKind.Import, PackagePath: var path })
            return path?.EndsWith("/require", StringComparison.Ordinal) == true;
        if (MakerOf(holder, model) is { } maker)
            return maker.EndsWith("/require", StringComparison.Ordinal);
        return holder is CallExpr { Fun: SelectorExpr { Sel.Name: "Require" } } or SelectorExpr { Sel.Name: "Require" } || (callee is { Package.ImportPath: var owner } && owner.EndsWith("/require", StringComparison.Ordinal));
    }
}
