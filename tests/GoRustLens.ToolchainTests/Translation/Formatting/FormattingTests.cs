using System.Globalization;
using GoRustLens.Translation;
using GoRustLens.Translation.Formatting;
using Xunit.Abstractions;

namespace GoRustLens.ToolchainTests.Translation.Formatting;

/// <summary>The helpers of translated programs, and the verbs that need none, print what Go's fmt prints.</summary>
public sealed class FormattingTests(ITestOutputHelper output)
{
    [ToolchainFact(Needs.Go | Needs.Cargo)]
    public void Every_helper_prints_what_Go_prints_and_leaves_no_warning()
    {
        using var programs = new FormattingPrograms();
        var rows = FormattingPrograms.Table("statements.tsv");
        var expected = programs.Go(string.Concat(rows.Select(row => $"{{ {row[1]} }}\n")));
        var wrong = new List<string>();
        foreach (var group in rows.Select((row, i) => (Row: row, Line: expected[i])).GroupBy(pair => pair.Row[0], StringComparer.Ordinal))
        {
            var body = string.Concat(group.Select(pair => pair.Row[2] + ";\n"));
            var actual = programs.Rust($"{FormattingPrograms.Helpers(group.Key.Split(' '))}fn main() {{\n{body}}}\n", isWarningAllowed: false);
            wrong.AddRange(group.Zip(actual).Where(pair => pair.First.Line != pair.Second).Select(pair => $"{pair.First.Row[1]}\n  Go   {pair.First.Line}\n  Rust {pair.Second}"));
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var tested = rows.SelectMany(row => row[0].Split(' ')).ToHashSet(StringComparer.Ordinal);
        output.WriteLine($"{rows.Length} statements, {tested.Count} helpers");
    }

    [ToolchainFact(Needs.Cargo)]
    public void Every_helper_stands_as_rustfmt_prints_it()
    {
        using var programs = new FormattingPrograms();
        Assert.All(Directory.GetFiles(FormattingPrograms.HelperFolder, "go_*.rs"), path => Assert.Equal("", programs.Layout(path)));
    }

    [ToolchainFact(Needs.Go | Needs.Cargo)]
    public void Every_verb_prints_every_value_as_Go_does()
    {
        using var programs = new FormattingPrograms();
        var values = FormattingPrograms.Table("values.tsv");
        var formats = FormattingPrograms.Table("formats.txt").Select(row => row[0]).ToArray();
        var formatList = string.Join(", ", formats.Select(format => $"\"{format}\""));
        var expected = programs.Go(
            $"for _, v := range []any{{{string.Join(", ", values.Select(row => row[0]))}}} {{\nfor _, f := range []string{{{formatList}}} {{\nfmt.Println(strings.ReplaceAll(fmt.Sprintf(f, v), \"\\n\", \"~\"))\n}}\n}}", GoDeclarations);
        var helpers = FormattingPrograms.Helpers(["go_sprintf", "go_error", .. Directory.GetFiles(FormattingPrograms.HelperFolder, "go_arg*.rs").Where(path => !path.EndsWith("go_arg_anyhow.rs", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(path => Path.GetFileNameWithoutExtension(path))]);
        var actual = programs.Rust(
            $"use std::collections::{{BTreeMap, HashMap}};\nuse std::rc::Rc;\n{helpers}{RustDeclarations}fn main() {{\nlet values = [{string.Join(", ", values.Select(row => $"({row[1]}).to_go()"))}];\nfor value in &values {{\nfor format in [{formatList}] {{\nprintln!(\"{{}}\", go_sprintf(format, std::slice::from_ref(value)).replace('\\n', \"~\"));\n}}\n}}\n}}\n",
            isWarningAllowed: true);
        var cases = values.SelectMany(value => formats.Select(format => (Value: value[0], Format: format))).ToArray();
        Assert.Equal(expected.Length, actual.Length);
        var wrong = cases.Select((pair, i) => (pair.Value, pair.Format, Go: expected[i], Rust: actual[i])).Where(row => row.Go != row.Rust && !IsHexFloat(row.Format, row.Rust)).ToArray();
        output.WriteLine($"{cases.Length} cases");
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Select(row => $"{row.Format} of {row.Value}\n  Go   {row.Go}\n  Rust {row.Rust}")));
    }

    /// <summary>What Rust's own format strings are said to print, they print.</summary>
    [ToolchainFact(Needs.Go | Needs.Cargo)]
    public void Every_verb_with_a_counterpart_in_Rust_prints_the_same_there()
    {
        using var programs = new FormattingPrograms();
        var formats = FormattingPrograms.Table("formats.txt").Select(row => row[0].TrimEnd('|')).ToArray();
        var cases = Scalars.SelectMany(value => formats.Select(format => (Value: value, Format: format, Rust: Placed(format, value.Kind, value.Rust)))).Where(row => row.Rust is not null).ToArray();
        var expected = programs.Go(string.Concat(cases.Select(row => $"fmt.Println(strings.ReplaceAll(fmt.Sprintf(\"{row.Format}|\", {row.Value.Go}), \"\\n\", \"~\"))\n")));
        var helpers = FormattingPrograms.Helpers(["go_float", "go_exponent", "go_general", "go_signed_hex", "go_signed_upper_hex", "go_signed_octal", "go_signed_binary", "go_char", "go_quote", "go_quote_char", "go_hex_lower", "go_hex_upper"]);
        var actual = programs.Rust($"{helpers}fn main() {{\n{string.Concat(cases.Select(row => $"println!(\"{{}}\", format!({row.Rust}).replace('\\n', \"~\"));\n"))}}}\n", isWarningAllowed: true);
        var wrong = cases.Select((row, i) => (row.Value, row.Format, row.Rust, Go: expected[i], Printed: actual[i])).Where(row => row.Go != row.Printed).ToArray();
        output.WriteLine($"{cases.Length} cases of {Scalars.Length * formats.Length}");
        Assert.True(cases.Length > 450);
        Assert.True(wrong.Length == 0, string.Join('\n', wrong.Select(row => $"{row.Format} of {row.Value.Go}\n  Go   {row.Go}\n  Rust {row.Printed}  {row.Rust}")));
    }

    private static string? Placed(string format, PrintKind kind, string value)
    {
        var verb = Assert.IsType<FormatVerb>(Assert.Single(GoFormatReader.Read(format, 1).Parts));
        if (Placements.Of(verb, kind, out var placement) != VerbFit.Placed || placement is null)
            return null;
        var argument = placement.Form switch
        {
            PrintForm.Float => $"GoFloat({value})",
            PrintForm.Exponent => $"GoExponent({value})",
            PrintForm.General => $"GoGeneral({value})",
            PrintForm.SignMagnitude => $"Signed({value})",
            PrintForm.Character => $"go_char({value})",
            PrintForm.Number => $"u32::from({value})",
            PrintForm.Quoted => $"go_quote({value})",
            PrintForm.QuotedCharacter => kind == PrintKind.Char ? $"go_quote_char({value})" : $"go_quote_char(go_char({value}))",
            PrintForm.HexBytes => $"Hex({value}.as_bytes())",
            _ => value,
        };
        var spec = placement.Spec();
        return string.Create(CultureInfo.InvariantCulture, $"{RustStrings.Quote($"{placement.Before}{{{(spec.Length == 0 ? "" : ":" + spec)}}}|")}, {argument}");
    }

    private static readonly (string Go, string Rust, PrintKind Kind)[] Scalars =
    [
        ("0", "0_i64", PrintKind.Signed), ("-42", "-42_i64", PrintKind.Signed), ("1234567", "1_234_567_i64", PrintKind.Signed), ("-9223372036854775808", "i64::MIN", PrintKind.Signed),
        ("uint8(200)", "200_u8", PrintKind.Unsigned), ("uint64(18446744073709551615)", "u64::MAX", PrintKind.Unsigned), ("uint(0)", "0_usize", PrintKind.Unsigned),
        ("'x'", "'x'", PrintKind.Char), ("'é'", "'é'", PrintKind.Char), ("'\\n'", "'\\n'", PrintKind.Char),
        ("0.0", "0.0_f64", PrintKind.Float), ("-2.5", "-2.5_f64", PrintKind.Float), ("1e6", "1e6_f64", PrintKind.Float), ("999999.5", "999_999.5_f64", PrintKind.Float), ("2.675", "2.675_f64", PrintKind.Float), ("1e-7", "1e-7_f64", PrintKind.Float), ("1e100", "1e100_f64", PrintKind.Float),
        ("true", "true", PrintKind.Bool), ("false", "false", PrintKind.Bool),
        ("\"\"", "\"\"", PrintKind.Text), ("\"héllo, 世界\"", "\"héllo, 世界\"", PrintKind.Text), ("\"tab\\tquote\\\"\\n\"", "\"tab\\tquote\\\"\\n\"", PrintKind.Text),
    ];

    /// <summary>Floats in base 2 and 16, and with #, which the helper leaves out: Go's own programs hardly use them.</summary>
    private static bool IsHexFloat(string format, string rust) =>
        format.IndexOfAny(['x', 'X', 'b', '#']) >= 0 && rust.Contains("(float", StringComparison.Ordinal);

    private const string GoDeclarations = """
        type Point struct{ X, Y int }
        type Named struct {
            Name   string
            Ratio  float64
            Points []Point
        }
        type Day int
        func (d Day) String() string { return [...]string{"Mon", "Tue", "Wed"}[d] }
        type Empty struct{}
        """;

    private const string RustDeclarations = """
        struct Point { x: i64, y: i64 }
        impl ToGo for Point {
            fn go_type() -> String { "main.Point".into() }
            fn to_go(&self) -> GoArg { GoArg::new("main.Point", GoKind::Struct(vec![("X", self.x.to_go()), ("Y", self.y.to_go())])) }
        }
        struct Pointer(Point);
        impl ToGo for Pointer {
            fn go_type() -> String { "*main.Point".into() }
            fn to_go(&self) -> GoArg { GoArg::new("*main.Point", GoKind::Pointer(Box::new(self.0.to_go()))) }
        }
        struct Named { name: String, ratio: f64, points: Vec<Point> }
        impl ToGo for Named {
            fn go_type() -> String { "main.Named".into() }
            fn to_go(&self) -> GoArg { GoArg::new("main.Named", GoKind::Struct(vec![("Name", self.name.to_go()), ("Ratio", self.ratio.to_go()), ("Points", self.points.to_go())])) }
        }
        #[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct Day(i64);
        impl ToGo for Day {
            fn go_type() -> String { "main.Day".into() }
            fn to_go(&self) -> GoArg { GoArg { text: Some(["Mon", "Tue", "Wed"][self.0 as usize].into()), ..GoArg::new("main.Day", GoKind::Int(self.0)) } }
        }
        struct Empty;
        impl ToGo for Empty {
            fn go_type() -> String { "main.Empty".into() }
            fn to_go(&self) -> GoArg { GoArg::new("main.Empty", GoKind::Struct(vec![])) }
        }
        fn error(text: &str) -> Box<dyn std::error::Error> { text.into() }
        fn any<T: ToGo + 'static>(value: T) -> Box<dyn ToGo> { Box::new(value) }

        """;
}
