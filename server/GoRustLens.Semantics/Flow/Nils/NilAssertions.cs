using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Semantics.Flow.Nils;

/// <summary>What a check of a test library says: that a value is not nil (or is), or that a condition holds (or does not).</summary>
internal readonly record struct NilAssertion(Expr Value, bool IsTrue, bool IsCondition);

/// <summary>Calls that fail a test unless something holds, by the names that Go's test libraries share.</summary>
internal static class NilAssertions
{
    /// <summary>Null for other calls.</summary>
    public static NilAssertion? Of(CallExpr call, Symbol? callee, SemanticModel model)
    {
        if (call.Fun is not SelectorExpr { Sel.Name: var name, X: var holder } || Meaning(name) is not { } meaning)
            return null;
        // A function of a package takes the test first; a method has it already.
        var isQualified = model.SymbolOf(holder) is { Kind: SymbolKind.Import };
        if (!isQualified && !IsSuite(callee, holder))
            return null;
        if (isQualified && (model.SymbolOf(holder)?.PackagePath is not { } path || !(path.EndsWith("/require", StringComparison.Ordinal) || path.EndsWith("/assert", StringComparison.Ordinal))))
            return null;
        var index = isQualified ? 1 : 0;
        return index < call.Args.Length ? new NilAssertion(call.Args[index], meaning.IsTrue, meaning.IsCondition) : null;
    }

    private static (bool IsTrue, bool IsCondition)? Meaning(string name) => name.TrimEnd('f') switch
    {
        "NotNil" or "Error" or "NotEmpty" or "ErrorIs" or "ErrorAs" or "ErrorContains" or "EqualError" or "Len" => (true, false),
        "Nil" or "NoError" => (false, false),
        "True" => (true, true),
        "False" => (false, true),
        _ => null,
    };

    /// <summary>True for methods of a suite or of an assertions object, be their package at hand or not.</summary>
    private static bool IsSuite(Symbol? callee, Expr holder) =>
        callee is { ReceiverTypeName: "Assertions" }
        || holder is CallExpr { Fun: SelectorExpr { Sel.Name: "Require" or "Assert" } }
        || holder is SelectorExpr { Sel.Name: "Require" or "Assertions" };
}
