using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Bodies;

/// <summary>Calls and values of other packages, by the table of the standard library.</summary>
internal sealed partial class BodyLowering
{
    /// <summary>A call of another package's function or method.</summary>
    private Value ForeignCall(CallExpr call, Symbol callee, RustType? hint)
    {
        if (ErrorCall(call, callee) is { } error)
            return error;
        _ = hint;
        if ((TestCall(call, callee) ?? HttpCall(call, callee)) is { } test)
            return test;
        if (SyncCall(call, callee) is { } sync)
            return sync;
        if (Printing(call, callee.FullName) is { } printed)
            return printed;
        if (SelfText(call, callee) is { } text)
            return text;
        if ((SortCall(call, callee) ?? SortedCall(call, callee) ?? TableCall(call, callee)) is { } known)
            return known;
        var row = Std.StdTable.Find(callee.PackagePath, callee.FullName);
        if (row is { LoweredBy: "idea" })
            return HoleValue(call, $"{callee.FullName}: in Rust {row.Template}");
        return HoleValue(call, row is { Note.Length: > 0 } ? $"{callee.FullName}: {row.Note}" : $"{callee.FullName} has no counterpart in the table");
    }

    /// <summary>A variable or constant of another package; null where the table has none.</summary>
    private Value? StandardValue(Symbol symbol, SelectorExpr at, RustType? hint)
    {
        _ = hint;
        return TableValue(symbol, at);
    }
}
