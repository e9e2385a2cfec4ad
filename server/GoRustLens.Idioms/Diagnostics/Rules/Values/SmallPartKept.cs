using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Lexing;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0509: a short part of a slice or text, of constant length, is kept in a field, map, element or channel: it keeps the whole array alive.</summary>
internal sealed class SmallPartKept : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0509", "A small part keeps a large array alive", HazardClass.Leak, "E0597") { Level = FindingLevel.All };

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var slice in context.All<SliceExpr>())
        {
            if (slice.High is not { } high || context.Model.ConstantOf(high) is null || ExprFacts.LocalOf(slice.X, context.Model) is not { } whole || context.Model.TypeOf(slice).Underlying is not (GoSlice or GoBasic { IsString: true }))
                continue;
            if (whole.Type.Underlying is GoArray || !IsKept(slice, context))
                continue;
            yield return new Finding(Code, slice.Span, MessageText.Fit(context.File.TextOf(slice), shown => $"{shown} keeps all of {Short(whole)} alive, clone it; Rust lets no part outlive the whole (E0597)")) { Level = FindingLevel.All };
        }
    }

    private static string Short(Symbol whole) => whole.Name.Length > 16 ? "its array" : whole.Name;

    private static bool IsKept(SliceExpr slice, DeclContext context) => context.ParentOf(slice) switch
    {
        AssignStmt { Tok: TokenKind.Assign, Lhs: [SelectorExpr or IndexExpr] } => true,
        SendStmt send => ReferenceEquals(send.Value, slice),
        KeyValueExpr pair => ReferenceEquals(pair.Value, slice),
        ReturnStmt => context.Model.TypeOf(slice).Underlying is GoSlice,
        CallExpr call when call.Args.IndexOf(slice) > 0 && !call.HasEllipsis => ExprFacts.BuiltinCall(call, "append", context.Model) is not null,
        _ => false,
    };
}
