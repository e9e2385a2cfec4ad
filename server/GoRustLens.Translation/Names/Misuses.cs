using System.Collections.Immutable;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Translation.Naming;
using GoRustLens.Translation.Planning;

namespace GoRustLens.Translation.Names;

/// <summary>What rustc would refuse in the way that a variable is used, where the code shows it.</summary>
internal static class Misuses
{
    /// <summary>E0382: given away and used again.</summary>
    public static void Moved(TranslationRun run, Symbol symbol, ImmutableArray<VariableUse> uses, List<string> remarks)
    {
        foreach (var move in uses.Where(use => use.Moves))
        {
            if (uses.FirstOrDefault(use => use.Start > move.Start && Reach.ComesTo(move, use)) is { } next)
            {
                if (next.Kind is UseKind.Set or UseKind.SetNil)
                    continue;
                remarks.Add($"Line {Line(run, move)} {VariableNames.Does(move)} and line {Line(run, next)} uses it again: E0382 without a `.clone()`.");
                return;
            }
            if (symbol.Ident is { } declared && Reach.Loop(move, declared.Start) is { } loop && !uses.Any(use => use.Kind is UseKind.Set && loop.Span.Contains(use.Start)))
            {
                remarks.Add($"Line {Line(run, move)} {VariableNames.Does(move)} in each turn of the loop: E0382 in the second one without a `.clone()`.");
                return;
            }
        }
    }

    /// <summary>What does not depend on who owns the value.</summary>
    public static void Common(TranslationRun run, Symbol symbol, ImmutableArray<VariableUse> uses, RustType type, List<string> remarks)
    {
        if (Ty.Unref(type) is RustSliceType or RustPathType { Path: "Vec" or "HashMap" or "BTreeMap" or "HashSet" })
            ChangedInLoop(run, symbol, uses, remarks);
        if (type is RustPathType { Path: "i64" or "i32" or "u32" or "u64" or "u8" or "u16" or "i16" or "i8" } number && VariableNames.First(uses, UseKind.Index) is { } index)
            remarks.Add($"Line {Line(run, index)} indexes with it: `{NameMapper.Snake(symbol.Name)} as usize` there, for a slice takes no `{number.Path}` (E0277).");
    }

    /// <summary>E0502: what a loop goes over is changed in its body, and the loop goes on.</summary>
    private static void ChangedInLoop(TranslationRun run, Symbol symbol, ImmutableArray<VariableUse> uses, List<string> remarks)
    {
        if (symbol.Type.Underlying is not (GoSlice or GoMap))
            return;
        foreach (var over in uses.Where(use => use.Kind == UseKind.Range))
        {
            var range = over.Path.OfType<RangeStmt>().Last();
            var isBorrowed = symbol.Type.Underlying is GoMap ? range.Key is not null : range.Value is Ident { IsBlank: false };
            var change = uses.FirstOrDefault(use => use.Kind is UseKind.Write or UseKind.Append && ReferenceEquals(Reach.Loop(use, symbol.Ident?.Start ?? 0), range));
            if (!isBorrowed || change is null)
                continue;
            remarks.Add($"The loop of line {Line(run, over)} borrows it, and line {Line(run, change)} changes it meanwhile: E0502. {(symbol.Type.Underlying is GoSlice && change.Kind == UseKind.Write ? "`iter_mut()` changes elements in place." : "`retain`, or a list of changes for afterwards.")}");
            return;
        }
    }

    /// <summary>E0502: a pointer to an element outlives an append to the slice.</summary>
    public static void PointerIntoSlice(TranslationRun run, Symbol pointer, RustType type, ImmutableArray<VariableUse> uses, List<string> remarks)
    {
        if (type is not RustReferenceType || LocalSource.Of(run.Model, pointer).Value is not UnaryExpr { Op: Syntax.Lexing.TokenKind.And, X: var target } || target is not IndexExpr { X: Ident name } || run.Model.TypeOf(name).Underlying is not GoSlice || pointer.Function is not { } function)
            return;
        if (run.Model.SymbolOf(name) is not { IsLocalVariable: true } slice || uses.IsEmpty)
            return;
        foreach (var append in VariableUseFinder.Of(run, slice, function).Where(use => use.Kind == UseKind.Append && Reach.ComesTo(uses[0], use)))
        {
            if (uses.FirstOrDefault(use => Reach.ComesTo(append, use)) is not { } later)
                continue;
            remarks.Add($"Line {Line(run, append)} appends to `{slice.Name}` while line {Line(run, later)} still uses the pointer: E0502 (Go keeps the old array, and the two part).");
            return;
        }
    }

    private static int Line(TranslationRun run, VariableUse use) => run.Model.File.Text.Lines.LineOf(use.Start) + 1;
}
