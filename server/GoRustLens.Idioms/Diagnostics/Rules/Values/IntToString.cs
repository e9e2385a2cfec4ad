using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Idioms.Diagnostics.Rules.Values;

/// <summary>GRL0503: string(n) of a number gives the character with that code, not its digits. Silent for rune and byte, which are meant as characters.</summary>
internal sealed class IntToString : DiagnosticRule
{
    public override DiagnosticCode Info { get; } = new("GRL0503", "string of a number gives a character, not digits", HazardClass.Other, "E0605");

    public override IEnumerable<Finding> Inspect(DeclContext context, CancellationToken cancellationToken)
    {
        foreach (var call in context.All<CallExpr>())
        {
            if (call.Args is not [var value] || call.HasEllipsis || !context.Model.IsConversion(call))
                continue;
            var model = context.Model;
            if (ExprFacts.BasicsOf(model.TypeOf(call)) is not { IsEmpty: false } targets || !targets.Any(basic => basic.IsString) || ExprFacts.BasicsOf(model.TypeOf(value)) is not { IsEmpty: false } sources)
                continue;
            if (sources.FirstOrDefault(basic => basic.IsInteger && !IsCharacter(basic)) is not { } number || number.IsUntyped && number.BasicKind == BasicKind.UntypedRune)
                continue;
            yield return new Finding(Code, call.Span, MessageText.Fit(context.File.TextOf(call), shown => $"{shown} gives the character with that code, not the digits; Rust has to_string, and refuses a cast (E0605)"))
            {
                Fixes = ToDigits(call, value, context),
            };
        }
    }

    private static bool IsCharacter(GoBasic basic) => basic.BasicKind is BasicKind.Int32 or BasicKind.Uint8 or BasicKind.UntypedRune;

    private static System.Collections.Immutable.ImmutableArray<GoFix> ToDigits(CallExpr call, Expr value, DeclContext context)
    {
        if (context.Model.TypeOf(value) is not GoBasic { BasicKind: BasicKind.Int } || context.Model.TypeOf(call) is not GoBasic)
            return [];
        var strconv = GoEdits.ImportedName(context.File, "strconv") ?? "strconv";
        return [new GoFix("Write the digits with strconv.Itoa", [.. GoEdits.Import(context.File, "strconv"), new Syntax.Text.TextEdit(call.Fun.Span, $"{strconv}.Itoa")])];
    }
}
