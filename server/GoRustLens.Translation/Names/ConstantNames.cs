using System.Globalization;
using GoRustLens.Rust.Tree;
using GoRustLens.Semantics.Constants;
using GoRustLens.Semantics.Symbols;
using GoRustLens.Semantics.Types;
using GoRustLens.Translation.Naming;

namespace GoRustLens.Translation.Names;

/// <summary>The Rust of constants, with their values.</summary>
internal static class ConstantNames
{
    private const int MaxText = 60;

    public static NameText? Of(TranslationRun run, Symbol constant)
    {
        if (constant.Package is null || constant.Constant is not { } value)
            return null;
        if (NameTexts.IsStandard(constant))
            return OfStandard(run, constant, value);
        if (constant.Type is GoNamed named && run.Package.EnumGroup(named.Symbol) is not null)
        {
            var variant = $"{NameMapper.Camel(named.Name)}::{VariantName(named.Name, constant.Name)}";
            return new NameText(NameForm.Expression, variant, [$"A variant, {Value(value)} in Go: a `match` that forgets it does not compile (E0004)."]);
        }
        var type = Universe.DefaultOf(constant.Type);
        if (type is not GoBasic basic)
            return Defined(run, constant, value, type);
        var isWide = basic.IsInteger && value.ToInteger() is { } number && (number > long.MaxValue || number < long.MinValue) && constant.Type is GoBasic { IsUntyped: true };
        var rust = basic.IsString ? new RustReferenceType(RustType.Of("str")) : basic.BasicKind == BasicKind.Int32 && constant.Type is GoBasic { BasicKind: BasicKind.UntypedRune }
            ? RustType.Of("char") : isWide ? RustType.Of("u128") : run.Types.Owned(type);
        if (Literal(value, NameTexts.Print(rust)) is not { } literal)
            return null;
        var isUntyped = constant.Type is GoBasic { IsUntyped: true, IsNumeric: true };
        return new NameText(NameForm.Constant, $"const {NameMapper.Screaming(constant.Name)}: {NameTexts.Print(rust)} = {literal}",
            isUntyped ? ["Untyped in Go, so it fits any number there; a Rust constant has one type, and another one needs `as` (E0308)."] : []);
    }

    /// <summary>A variant's name: the constant's, without the type's name at either end.</summary>
    private static string VariantName(string type, string constant)
    {
        var name = constant;
        if (name.Length > type.Length && name.StartsWith(type, StringComparison.OrdinalIgnoreCase) && !char.IsLower(name[type.Length]))
            name = name[type.Length..].TrimStart('_');
        else if (name.Length > type.Length && name.EndsWith(type, StringComparison.Ordinal))
            name = name[..^type.Length];
        return NameMapper.Camel(name.Length == 0 || char.IsDigit(name[0]) ? constant : name);
    }

    /// <summary>A constant of the standard library is no declaration of the user's: what is written in its place.</summary>
    private static NameText? OfStandard(TranslationRun run, Symbol constant, ConstantValue value)
    {
        if (constant.FullName is "time.Second" or "time.Millisecond" or "time.Microsecond" or "time.Nanosecond")
            return new NameText(NameForm.Expression, $"Duration::from_{constant.Name.ToLowerInvariant() switch { "second" => "secs", "millisecond" => "millis", "microsecond" => "micros", _ => "nanos" }}(1)", []);
        return Std.StdTable.Find(constant.PackagePath, constant.FullName) is { LoweredBy: null, Template: { Length: > 0 } template } && !template.Contains('$', StringComparison.Ordinal)
            ? new NameText(NameForm.Expression, template, [$"{Value(value)}."]) : null;
    }

    private static NameText? Defined(TranslationRun run, Symbol constant, ConstantValue value, GoType type)
    {
        if (type.Underlying is not GoBasic basic)
            return null;
        var rust = NameTexts.Print(run.Types.Owned(type));
        if (rust == "Duration" && value.ToInteger() is { } nanoseconds && nanoseconds.Sign >= 0)
            return new NameText(NameForm.Constant, $"const {NameMapper.Screaming(constant.Name)}: Duration = Duration::from_nanos({nanoseconds.ToString(CultureInfo.InvariantCulture)})", []);
        if (type is not GoNamed named || Types.StdTypeMap.Find(named) is not null || Literal(value, NameTexts.Print(run.Types.Owned(basic))) is not { } literal || basic.IsString)
            return null;
        return new NameText(NameForm.Constant, $"const {NameMapper.Screaming(constant.Name)}: {rust} = {rust}({literal})", []);
    }

    /// <summary>A literal of the type; null for what none can say.</summary>
    private static string? Literal(ConstantValue value, string type) => type switch
    {
        "bool" => value.ToBoolean() is { } truth ? truth ? "true" : "false" : null,
        "&str" => value.ToText() is { Length: <= MaxText } text && !text.Contains('\uFFFD') ? RustStrings.Quote(text) : null,
        "char" => value.ToInteger() is { } rune && rune >= 0 && rune <= 0x10FFFF && System.Text.Rune.IsValid((int)rune) ? RustStrings.QuoteCharacter((int)rune) : null,
        "f64" or "f32" => value.ToDouble() is { } number && double.IsFinite(number) ? Float(number) : null,
        ['i' or 'u', ..] => value.ToInteger()?.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Float(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('e', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string Value(ConstantValue value) => value.ToText() is { } text ? RustStrings.Quote(text) : value.ToString();
}
