using System.Globalization;
using GoRustLens.Rust.Printing;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Syntax.Nodes;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of constants, with their values.</summary>
internal static class ConstantNames
{
    private const int MaxText = 100;

    public static NameText? Of(Symbol constant, TranslationSettings settings)
    {
        if (constant.Constant is not { } value)
            return null;
        if (NameTexts.IsStandard(constant))
            return OfStandard(constant, value);
        if (constant.Node is not ValueSpec spec || NamePlan.Of(constant, settings) is not { } plan)
            return null;
        return plan.Ask(run =>
        {
            if (run.Plan.EnumOf(constant.Type) is not null)
                return run.Plan.VariantOf(constant.Type, value) is { } variant
                    ? new NameText(NameForm.Expression, RustPrinter.Print(variant), [$"A variant, {Value(value)} in Go: a `match` that forgets it does not compile (E0004)."]) : null;
            var mark = run.Mark;
            var name = run.Names.Value(constant);
            var made = Items.ItemLowering.Constants(run, spec).OfType<RustConst>().FirstOrDefault(item => item.Name == name);
            var hasHoles = run.Mark.Holes > mark.Holes;
            run.BackTo(mark);
            if (made is null || hasHoles)
                return null;
            var text = RustPrinter.Print([made with { Visibility = "" }]).Text.Trim().TrimEnd(';');
            if (text.Length > MaxText || text.Contains('\n', StringComparison.Ordinal))
                text = $"const {name}: {NameTexts.Print(made.Type)}";
            var isUntyped = constant.Type is GoBasic { IsUntyped: true, IsNumeric: true };
            return new NameText(NameForm.Constant, text, isUntyped ? ["Untyped in Go, so it fits any number there; a Rust constant has one type, and another one needs `as` (E0308)."] : []);
        });
    }

    /// <summary>A constant of the standard library is no declaration of the user's: what is written in its place.</summary>
    private static NameText? OfStandard(Symbol constant, ConstantValue value)
    {
        if (constant.FullName is "time.Second" or "time.Millisecond" or "time.Microsecond" or "time.Nanosecond")
            return new NameText(NameForm.Expression, $"Duration::from_{constant.Name.ToLowerInvariant() switch { "second" => "secs", "millisecond" => "millis", "microsecond" => "micros", _ => "nanos" }}(1)", []);
        return Std.StdTable.Find(constant.PackagePath, constant.FullName) is { LoweredBy: null, Template: { Length: > 0 } template } && !template.Contains('$', StringComparison.Ordinal)
            ? new NameText(NameForm.Expression, template, [$"{Value(value)}."]) : null;
    }

    private static string Value(ConstantValue value) => value.ToText() is { } text ? RustStrings.Quote(text) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
