using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;
using GoRustLens.Syntax.Text;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>
/// GRL0508: a slice is made with a length and then only appended to, so that it begins with zeros; and GRL0507's counterpart: see <see cref="EmptyCopyTarget"/>.
/// Silent where an element is set or read by index, or the slice goes elsewhere first.
/// </summary>
internal sealed class MakeThenAppend : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0508", "append to a slice that was made with a length", HazardClass.Other, "");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var make in context.All<CallExpr>())
        {
            if (ExprFacts.BuiltinCall(make, "make", context.Model) is not { Args: [_, var length] } || context.Model.ConstantOf(length) is { Sign: 0 } || context.Model.TypeOf(make).Underlying is not GoSlice)
                continue;
            if (DefinedBy(make, context) is { } slice && FirstUse(slice, make, context) is { } append)
            {
                yield return new Finding(Code, append.Span, MessageText.Fit(slice.Name, name => $"{name} has zeros first, append puts values behind them; Rust's Vec::with_capacity has no elements yet"))
                {
                    Related = [new RelatedPlace(make.Span, "made with a length")],
                    Fixes = [new GoFix("Make it with a capacity", [new TextEdit(new TextSpan(length.Start, 0), "0, ")])],
                };
            }
        }
    }

    /// <summary>The local variable that is defined by a value alone.</summary>
    public static Symbol? DefinedBy(Expr value, DeclContext context)
    {
        var name = context.ParentOf(value) switch
        {
            AssignStmt { Tok: TokenKind.Define } assign when assign.Lhs.Length == assign.Rhs.Length => assign.Lhs[assign.Rhs.IndexOf(value)],
            ValueSpec spec when spec.Names.Length == spec.Values.Length => spec.Names[spec.Values.IndexOf(value)],
            _ => null,
        };
        return ExprFacts.LocalOf(name, context.Model) is { Kind: SymbolKind.Local } local ? local : null;
    }

    /// <summary>The append that is the first use of a slice in the text; null where another use comes before or between, or the slice is never appended to.</summary>
    private static CallExpr? FirstUse(Symbol slice, CallExpr make, DeclContext context)
    {
        CallExpr? append = null;
        foreach (var use in context.All<Ident>())
        {
            if (use.Name != slice.Name || use.Start <= make.Start || !ReferenceEquals(context.Model.SymbolOf(use), slice))
                continue;
            var parent = context.ParentOf(use);
            if (parent is AssignStmt { Rhs: [var value], Lhs: [var target] } && ReferenceEquals(target, use) && ExprFacts.BuiltinCall(value, "append", context.Model) is { Args: [var start, ..] } found && ReferenceEquals(ExprFacts.LocalOf(start, context.Model), slice))
            {
                append ??= found;
                continue;
            }
            if (parent is CallExpr { Fun: Ident { Name: "append" } } appended && appended.Args.IndexOf(use) == 0)
                continue;
            // What is read once all is appended does not matter, an element that is set does.
            if (append is null || parent is IndexExpr { X: Ident indexed } && ReferenceEquals(indexed, use) && context.ParentOf(parent) is AssignStmt or IncDecStmt)
                return null;
            if (parent is CallExpr { Fun: Ident { Name: "copy" } } copied && copied.Args.IndexOf(use) == 0)
                return null;
        }
        return append;
    }
}
