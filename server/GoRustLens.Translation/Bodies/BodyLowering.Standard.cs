using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Planning;

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
        if ((BigCall(call, callee) ?? ReflectCall(call, callee) ?? JsonCall(call, callee) ?? SortCall(call, callee) ?? SortedCall(call, callee) ?? TableCall(call, callee)) is { } known)
            return known;
        var row = Std.StdTable.Find(callee.PackagePath, callee.FullName);
        if (row is { LoweredBy: "drop" })
            return new Value(new RustCall(new RustPath("Ok") { Arguments = [RustType.Unit, RustType.Of("std::io::Error")] }, [RustExpr.Unit]), Std.RustTypeReader.Read("Result<(), std::io::Error>") ?? Ty.Unknown);
        if (row is { LoweredBy: "idea" })
            return HoleValue(call, $"{callee.FullName}: in Rust {row.Template}");
        return HoleValue(call, row is { Note.Length: > 0 } ? $"{callee.FullName}: {row.Note}" : $"{callee.FullName} has no counterpart in the table");
    }

    /// <summary>f.Close() as a statement: the value is dropped, where nothing else uses it; else Rust closes it at the end of its scope. Null for other calls.</summary>
    private Value? Closed(CallExpr call)
    {
        if (call.Fun is not SelectorExpr method || Model.CalleeOf(call) is not { } callee || Std.StdTable.Find(callee.PackagePath, callee.FullName) is not { LoweredBy: "drop" })
            return null;
        if (Unparen(method.X) is Ident ident && Model.SymbolOf(ident) is { Kind: SymbolKind.Local } file && Lower(ident) is { IsLastUse: true } value && !HandedOn.In(Current.Node, file, Model))
            return new Value(RustExpr.CallOf("drop", value.Code), RustType.Unit);
        return new Value(RustExpr.Unit, RustType.Unit);
    }

    /// <summary>Finds uses of a variable that are no calls of its methods: they may have moved it.</summary>
    private sealed class HandedOn(Symbol variable, Semantics.SemanticModel model) : GoWalker
    {
        private bool _found;

        public static bool In(GoNode? function, Symbol variable, Semantics.SemanticModel model)
        {
            if (function is null)
                return true;
            var finder = new HandedOn(variable, model);
            finder.Visit(function);
            return finder._found;
        }

        public override void Visit(GoNode node)
        {
            if (node is CallExpr { Fun: SelectorExpr { X: Ident receiver } } call && ReferenceEquals(model.SymbolOf(receiver), variable))
            {
                foreach (var argument in call.Args)
                    Visit(argument);
                return;
            }
            _found |= node is Ident ident && ident.Name == variable.Name && ReferenceEquals(model.SymbolOf(ident), variable) && !ReferenceEquals(variable.Ident, ident);
            VisitChildrenOf(node);
        }
    }

    /// <summary>A variable or constant of another package; null where the table has none.</summary>
    private Value? StandardValue(Symbol symbol, SelectorExpr at, RustType? hint)
    {
        _ = hint;
        if (Planning.ErrorUses.IsKnownError(symbol) && KnownErrorOf(symbol.FullName) is { } known && Ty.Same(known.Type, s_ioError))
            return new Value(known.Value, known.Type);
        return Plan.HasSignedSpans && Std.StdTypes.IsDuration(symbol.Type) ? null : TableValue(symbol, at);
    }
}
