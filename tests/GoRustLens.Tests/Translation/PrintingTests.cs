using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Printing: Rust's own formatting where it prints what Go prints, a helper where it does not.</summary>
public sealed class PrintingTests
{
    [Fact]
    public void Names_and_constants_stand_in_the_format() => Body(
        "n, s := 3, \"a\"\n\tfmt.Println(\"n is\", n, s, true, 'x', 2.0)\n\tfmt.Printf(\"%d: %s 100%%\\n\", n, s)",
        "println!(\"n is {n} {s} true 120 2\");",
        "println!(\"{n}: {s} 100%\");");

    [Fact]
    public void Verbs_have_their_counterparts() => Body(
        "n, f, s := 3, 1.5, \"a\"\n\tfmt.Printf(\"%5d|%-5d|%05d|%+d|%8.3f|%6s|%-6s|%.2s\\n\", n, n, n, n, f, s, s, s)",
        "{n:5}|{n:<5}|{n:05}|{n:+}|{f:8.3}|{s:>6}|{s:<6}|{s:.2}");

    [Fact]
    public void A_width_that_is_an_argument_is_one_in_Rust() => Body(
        "n, w := 3, 8\n\tfmt.Printf(\"%*d|%*d\\n\", w, n, 4, n)",
        "println!(\"{n:width$}|{n:4}\", width = w as usize);");

    [Fact]
    public void A_float_goes_through_the_helper_that_knows_Go_s_exponents() => Body(
        "f := 1.5\n\tfmt.Println(f, []float64{f})",
        "println!(\"{} {}\", GoFloat(f), go_list([f].iter().map(GoFloat)));",
        "struct GoFloat<T>(T);");

    [Fact]
    public void Slices_and_maps_are_shown_part_by_part() => Body(
        "xs := []int{1}\n\trows := [][]string{{\"a\"}}\n\tm := map[string]int{\"a\": 1}\n\tfmt.Println(xs, rows, m)\n\tfmt.Printf(\"%q %02d\\n\", rows[0], xs)",
        "go_list(xs.iter())",
        "go_list(rows.iter().map(|x| go_list(x.iter())))",
        "go_map(m.iter())",
        "go_list(rows[0].iter().map(|x| go_quote(x)))",
        "go_list(xs.iter().map(|x| format!(\"{x:02}\")))");

    [Fact]
    public void A_printed_struct_gets_Display_and_its_names_by_the_alternate_form() => Check(
        "type P struct{ X int; Name string }\nfunc main() {\n\tp := P{1, \"a\"}\n\tfmt.Println(p)\n\tfmt.Printf(\"%+v\\n\", p)\n}",
        "impl std::fmt::Display for P {",
        "write!(f, \"{{X:{} Name:{}}}\", self.x, self.name)",
        "write!(f, \"{{{} {}}}\", self.x, self.name)",
        "println!(\"{p}\");",
        "println!(\"{p:#}\");");

    [Fact]
    public void A_String_method_is_Display() => Check(
        "type Day int\nfunc (d Day) String() string {\n\tif d == 0 {\n\t\treturn \"Mon\"\n\t}\n\treturn fmt.Sprintf(\"day %d\", int(d))\n}\nfunc main() {\n\td := Day(1)\n\tfmt.Println(d, d.String())\n\tfmt.Printf(\"%-5s|%d\\n\", d, d)\n}",
        "impl std::fmt::Display for Day {",
        "return f.write_str(\"Mon\");",
        "write!(f, \"day {}\", self.0)",
        "println!(\"{d} {d}\");",
        "println!(\"{:<5}|{}\", d.to_string(), d.0);");

    [Fact]
    public void A_promoted_String_method_is_handed_on() => Check(
        "type B struct{ N int }\nfunc (b B) String() string { return \"B\" }\ntype D struct {\n\tB\n\tExtra string\n}\nfunc main() { fmt.Println(D{}) }",
        "impl std::fmt::Display for D {",
        "std::fmt::Display::fmt(&self.b, f)");

    [Fact]
    public void A_wrong_verb_prints_what_Go_prints() => Body(
        "s := \"a\"\n\tfmt.Printf(\"%d %d\\n\", s)",
        "println!(\"%!d(string={s}) %!d(MISSING)\");");

    [Fact]
    public void A_generic_function_prints_by_Display_where_all_its_types_have_it() => Check(
        "func show[T any](x T) { fmt.Println(x) }\nfunc main() {\n\tshow(1)\n\tshow(\"a\")\n}",
        "std::fmt::Display>(x: T)",
        "println!(\"{x}\");");

    [Fact]
    public void A_generic_function_prints_by_a_trait_where_Display_is_not_enough() => Check(
        "func show[T any](x T) { fmt.Println(x) }\nfunc main() {\n\tshow(1.5)\n\tshow([]int{1})\n}",
        "println!(\"{}\", GoFmt(&x));",
        "trait GoValue {");

    [Fact]
    public void A_format_that_is_handed_on_is_read_when_the_program_runs() => Check(
        "func logf(format string, args ...any) { fmt.Printf(format+\"\\n\", args...) }\nfunc main() { logf(\"%d %s\", 1, \"a\") }",
        "go_sprintf(",
        "args.iter().map(|x| x.to_go()).collect::<Vec<_>>()",
        "impl ToGo for Any {");

    [Fact]
    public void What_is_scanned_is_written_in_place() => Body(
        "var a, b int\n\tn, err := fmt.Sscanf(\"1-2\", \"%d-%d\", &a, &b)\n\tfmt.Println(n, err, a, b)",
        "let mut a: i64 = 0;",
        "go_sscanf::<anyhow::Error>(\"1-2\", \"%d-%d\", &mut [&mut a, &mut b])");

    private static void Body(string go, params string[] expected) => Check($"func main() {{\n\t{go}\n}}", expected);

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\nimport \"fmt\"\n\n" + go + "\n");
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
