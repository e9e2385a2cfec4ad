using GoRustLens.Semantics.Formats;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0529: bytes of a text taken for characters: s[i] printed or converted to a rune or text, also with the index of a range over the text, and s[:n] of a fixed length. A character that is not
/// ASCII falls apart.
/// </summary>
internal sealed class ByteIndex : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0529", "A byte of a text is taken for a character", HazardClass.Other, "E0277");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var index in context.All<IndexExpr>())
        {
            if (context.Model.TypeOf(index.X).Underlying is not GoBasic { IsString: true } || context.Model.ConstantOf(index.X) is not null || !IsCharacter(index, context))
                continue;
            var isOfRange = IsIndexOfRange(index, context);
            yield return new Finding(Code, index.Span, MessageText.Fit(context.File.TextOf(index), shown => $"{shown} is a byte, not a character; Rust's str has no such index, it has chars() and bytes() (E0277)"))
            {
                Level = isOfRange ? FindingLevel.Bugs : FindingLevel.All,
            };
        }
        foreach (var slice in context.All<SliceExpr>())
        {
            if (slice is { Low: null, High: { } high } && context.Model.TypeOf(slice.X).Underlying is GoBasic { IsString: true } && context.Model.ConstantOf(slice.X) is null && context.Model.ConstantOf(high)?.ToInteger() is { } count && count >= 8
                && context.ParentOf(slice) is BinaryExpr { Op: TokenKind.Add })
                yield return new Finding(Code, slice.Span, MessageText.Fit(context.File.TextOf(slice), shown => $"{shown} counts bytes and may cut a character; Rust panics at such a cut, it has chars().take(n)")) { Level = FindingLevel.All };
        }
    }

    /// <summary>Converted to a rune or text, or printed as a character.</summary>
    private static bool IsCharacter(IndexExpr index, DeclContext context)
    {
        if (context.ParentOf(index) is not CallExpr call || ReferenceEquals(call.Fun, index))
            return false;
        if (context.Model.IsConversion(call))
            return context.Model.TypeOf(call).Underlying is GoBasic { IsString: true } or GoBasic { BasicKind: BasicKind.Int32 };
        var (kind, format) = FormatCalls.Of(call, context.Model);
        if (kind != PrintKind.Format || context.Model.ConstantOf(call.Args[format])?.ToText() is not { } text || FormatArguments.Read(text) is not { } read)
            return false;
        var place = call.Args.IndexOf(index) - format - 1;
        return read.Uses.Any(use => use.Argument == place && use.Verb == 'c');
    }

    /// <summary>The index comes from a range over the same text, whose steps are characters.</summary>
    private static bool IsIndexOfRange(IndexExpr index, DeclContext context) =>
        ExprFacts.LocalOf(index.Index, context.Model) is { Node: RangeStmt range, Index: 0 } && ExprFacts.AreAlike(range.X, index.X, context.Model);
}
