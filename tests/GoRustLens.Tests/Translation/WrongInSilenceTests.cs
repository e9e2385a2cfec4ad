using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Translations that compiled and did something else than Go does.</summary>
public sealed class WrongInSilenceTests
{
    [Fact]
    public void A_counter_that_steps_over_the_end_of_its_type_is_no_range() => Check(
        "func f() {\n\tfor i := uint8(250); i <= 255; i++ {\n\t\tprintln(i)\n\t}\n}",
        "loop {",
        "i = i.wrapping_add(1);");

    [Fact]
    public void A_step_that_leads_over_the_end_of_its_type_wraps() => Check(
        "func f() {\n\tfor i := uint8(0); i < 250; i += 100 {\n\t\tprintln(i)\n\t}\n}",
        "while i < 250 {",
        "i = i.wrapping_add(100);");

    [Fact]
    public void A_case_of_a_type_parameter_asks_for_the_parameter() => Check(
        "func f[T any](i any) {\n\tswitch i.(type) {\n\tcase T:\n\t\tprintln(\"T\")\n\tcase int:\n\t\tprintln(\"int\")\n\t}\n}\n\nfunc g() {\n\tf[int](1)\n\tf[string](2)\n\tf[string](\"s\")\n}",
        "_ if T::try_from(i.clone()).is_ok() => {",
        "Any::Int(_) => {");

    [Fact]
    public void A_case_with_a_type_parameter_in_it_is_a_hole() => Check(
        "func f[T any](i any) {\n\tswitch i.(type) {\n\tcase []T:\n\t\tprintln(\"list\")\n\tcase int:\n\t\tprintln(\"int\")\n\t}\n}\n\nfunc g() {\n\tf[int]([]int{1})\n\tf[string](2)\n}",
        "todo!(\"a case of a type switch whose type only the caller of the function knows\")");

    [Fact]
    public void The_builtin_println_shows_floats_as_fmt_does() => Check(
        "func f(x float64) {\n\tprintln(x)\n}",
        "eprintln!(\"{}\", GoFloat(x));");

    [Fact]
    public void The_builtin_print_writes_constant_floats_as_fmt_does() => Check(
        "func f() {\n\tprintln(1.0, 1e6)\n}",
        "eprintln!(\"1 1e+06\");");

    [Fact]
    public void A_deferred_copy_writes_to_the_list_itself() => Check(
        "func f(s []int, c chan []int) {\n\tdefer copy(s, <-c)\n\ts[0] = 1\n}",
        "copy_slice(&mut *s, &deferred_argument);");

    [Fact]
    public void A_deferred_function_changes_the_list_itself() => Check(
        "func fill(s []int) {\n\tfor i := range s {\n\t\ts[i] = i\n\t}\n}\n\nfunc f(s []int) {\n\tdefer fill(s)\n\ts[1] = 9\n}",
        "    s[1] = 9;\n    fill(s);\n");

    [Fact]
    public void A_deferred_closure_shares_the_named_result() => Check(
        "func f() (x int) {\n\tdefer func() func() {\n\t\treturn func() { println(x) }\n\t}()()\n\treturn 42\n}",
        "let x = Rc::clone(&x);",
        "x.set(42);");

    [Fact]
    public void A_deferred_local_closure_comes_behind_the_result() => Check(
        "func f() (x int) {\n\tg := func() { println(x) }\n\tdefer g()\n\treturn 42\n}",
        "x.set(42);",
        "    g();\n");

    [Fact]
    public void A_large_shift_count_is_cut_and_a_negative_one_panics() => Check(
        "func f(x, n int) int {\n\treturn x << n\n}",
        "x.unbounded_shl(u32::try_from(n.min(64)).expect(\"negative shift amount\"))");

    [Fact]
    public void The_index_of_a_text_may_be_too_large_a_shift_count() => Check(
        "func f(s string) int {\n\tn := 0\n\tfor j := range s {\n\t\tn |= 1 << j\n\t}\n\treturn n\n}",
        "1_i64.unbounded_shl(j.min(64) as u32)");

    [Fact]
    public void A_variable_without_a_name_is_computed_in_main() => Check(
        "var _ = f(\"x\")\n\nfunc f(s string) int {\n\tprint(s)\n\treturn 0\n}\n\nfunc main() {\n}",
        "let _ = f(\"x\");");

    [Fact]
    public void Variables_are_set_in_the_order_in_which_Go_sets_them() => Check(
        "var b = f(a)\n\nvar c = f(2)\n\nvar a = f(1)\n\nfunc f(n int) int {\n\tprint(n)\n\treturn n\n}\n\nfunc main() {\n}",
        "LazyLock::force(&C);\n    LazyLock::force(&A);\n    LazyLock::force(&B);");

    [Fact]
    public void Values_beside_an_error_are_kept_for_callers_who_look_at_them() => Check(
        "import \"io\"\n\nfunc g() (string, float64, error) {\n\treturn \"hello\", 3.5, io.EOF\n}\n\nfunc main() {\n\tx, y, z := g()\n\tprintln(x, y, z == io.EOF)\n}",
        "fn g() -> (String, f64, Option<");

    [Fact]
    public void A_check_of_the_type_of_a_function_does_not_take_the_values_away() => Check(
        "import \"io\"\n\nvar _ func() (string, float64, error) = g\n\nfunc g() (string, float64, error) {\n\treturn \"hello\", 3.5, io.EOF\n}\n\nfunc main() {\n\tx, y, z := g()\n\tprintln(x, y, z == io.EOF)\n}",
        "fn g() -> (String, f64, Option<");

    private static void Check(string declarations, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + declarations + "\n");
        var package = new Package([new PackageFile("main.go", file)]) { ImportPath = "main" };
        var rust = Translator.Document(package.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None);
        foreach (var part in expected)
            Assert.Contains(part, rust.Text, StringComparison.Ordinal);
    }
}
