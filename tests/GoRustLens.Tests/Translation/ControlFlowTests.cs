using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>switch, loops, jumps, closures and deferred calls in Rust.</summary>
public sealed class ControlFlowTests
{
    [Fact]
    public void Constant_cases_are_patterns_of_a_match() => Check(
        "func kind(n int) string {\n\tswitch n {\n\tcase 1, 2, 3:\n\t\treturn \"few\"\n\tcase 10:\n\t\treturn \"ten\"\n\tdefault:\n\t\treturn \"many\"\n\t}\n}",
        "match n {\n        1..=3 => \"few\".to_string(),\n        10 => \"ten\".to_string(),\n        _ => \"many\".to_string(),\n    }");

    [Fact]
    public void A_break_leaves_the_switch_and_not_the_loop() => Check(
        "func f(list []int) int {\n\tn := 0\n\tfor _, v := range list {\n\t\tswitch v {\n\t\tcase 1:\n\t\t\tif n > 3 {\n\t\t\t\tbreak\n\t\t\t}\n\t\t\tn++\n\t\tcase 2:\n\t\t\tn += 2\n\t\t}\n\t\tn++\n\t}\n\treturn n\n}",
        "'switch: {\n            match v {",
        "break 'switch;");

    [Fact]
    public void What_a_clause_falls_through_to_is_written_again() => Check(
        "func f(n int) int {\n\tsum := 0\n\tswitch n {\n\tcase 1:\n\t\tsum += 10\n\t\tfallthrough\n\tcase 2:\n\t\tsum += 20\n\tcase 3:\n\t\tsum += 30\n\t}\n\treturn sum\n}",
        "1 => {\n            sum += 10;\n            sum += 20;\n        }");

    [Fact]
    public void Loops_down_and_in_steps_are_ranges() => Check(
        "func f() {\n\tfor i := 9; i >= 0; i -= 3 {\n\t\tprintln(i)\n\t}\n}",
        "for i in (0..=9).rev().step_by(3) {");

    [Fact]
    public void A_goto_back_is_a_loop() => Check(
        "func f(n int) int {\nagain:\n\tn++\n\tif n < 5 {\n\t\tgoto again\n\t}\n\treturn n\n}",
        "'again: loop {\n        n += 1;\n        if n < 5 {\n            continue 'again;\n        }\n        return n;\n    }");

    [Fact]
    public void A_closure_that_outlives_its_function_owns_its_state() => Check(
        "func counter() func() int {\n\tn := 0\n\treturn func() int {\n\t\tn++\n\t\treturn n\n\t}\n}",
        "let n = Cell::new(0_i64);",
        "n.set(n.get() + 1);");

    [Fact]
    public void A_closure_that_calls_itself_is_a_function_in_the_function() => Check(
        "func depth(n int) int {\n\tcalls := 0\n\tvar walk func(int)\n\twalk = func(k int) {\n\t\tcalls++\n\t\tif k > 0 {\n\t\t\twalk(k - 1)\n\t\t}\n\t}\n\twalk(n)\n\treturn calls\n}",
        "fn walk(k: i64, calls: &mut i64) {\n        *calls += 1;",
        "walk(k - 1, calls);",
        "walk(n, &mut calls);");

    [Fact]
    public void A_deferred_call_that_shares_nothing_is_run_by_a_guard() => Check(
        "func f() {\n\tdefer println(\"bye\")\n\tprintln(\"hi\")\n}",
        "let _deferred = defer(|| ");

    [Fact]
    public void A_deferred_literal_that_changes_the_result_stands_behind_the_body() => Check(
        "func double() (n int) {\n\tdefer func() { n *= 2 }()\n\treturn 21\n}",
        "go_scope(|| {\n        n = 21;\n    });\n    n *= 2;\n    n\n");

    [Fact]
    public void A_panic_is_caught_where_a_deferred_literal_recovers() => Check(
        "func safe(f func()) (ok bool) {\n\tdefer func() {\n\t\tif recover() != nil {\n\t\t\tok = false\n\t\t}\n\t}()\n\tf()\n\treturn true\n}\nfunc main() { safe(func() { panic(\"x\") }) }",
        "let mut panicked = go_catch(",
        "if panicked.take().is_some() {\n        ok = false;\n    }",
        "go_panic(Any::Text(\"x\".to_string()))");

    private static void Check(string declarations, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + declarations + "\n");
        var package = new Package([new PackageFile("main.go", file)]) { ImportPath = "main" };
        var rust = Translator.Document(package.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None);
        foreach (var part in expected)
            Assert.Contains(part, rust.Text, StringComparison.Ordinal);
    }
}
