using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>What is made shorter behind the lowering: tests for nil, names that nothing uses, calls that clippy has better names for.</summary>
public sealed class PolishTests
{
    [Fact]
    public void A_pointer_that_is_asked_for_nil_and_used_is_taken_apart() => Check(
        "type Node struct{ val int; left *Node }\nfunc depth(n *Node) int {\n\tif n.left != nil && n.left.val > 0 {\n\t\treturn n.left.val + 1\n\t}\n\treturn 1\n}\nfunc main() { println(depth(&Node{left: &Node{val: 2}})) }",
        "if let Some(left) = &n.left\n        && left.val > 0\n    {",
        "return left.val + 1;");

    [Fact]
    public void A_function_of_an_Option_that_leaves_on_nil_asks_with_a_question_mark() => Check(
        "type Item struct{ next *Item; v int }\nfunc (i *Item) behind() *Item {\n\tif i.next == nil {\n\t\treturn nil\n\t}\n\treturn i.next.next\n}\nfunc main() {\n\ti := &Item{}\n\tprintln(i.behind() == nil)\n}",
        "let next = self.next.as_ref()?;");

    [Fact]
    public void A_place_that_the_branch_sets_anew_is_not_taken_apart() => Check(
        "type Item struct{ next *Item; v int }\nfunc cut(next *Item) int {\n\tif next != nil {\n\t\tn := next.v\n\t\tnext = nil\n\t\tfor i := 0; i < n && next == nil; i++ {\n\t\t\tnext = &Item{v: n}\n\t\t}\n\t\treturn n + next.v\n\t}\n\treturn 0\n}\nfunc main() {\n\ti := &Item{}\n\tprintln(cut(i))\n}",
        "if next.is_some() {");

    [Fact]
    public void Counters_and_parameters_that_nothing_names_have_an_underscore() => Check(
        "func twice(f func(int) int) int {\n\tn := 0\n\tfor i := 0; i < 2; i++ {\n\t\tn += f(1)\n\t}\n\treturn n\n}\nfunc one(n int, s string) int { return n }\nfunc main() {\n\tprintln(twice(func(x int) int { return 1 }), one(1, \"\"))\n}",
        "for _ in 0..2 {",
        "fn one(n: i64, _s: &str) -> i64 {",
        "twice(|_x: i64| -> i64 { 1 })");

    [Fact]
    public void A_list_without_elements_says_so_whatever_its_zero_would_be() => Check(
        "type Row struct{ cells [40]int; name string }\nfunc rows(n int) []Row {\n\tall := make([]Row, 0)\n\tif n > 0 {\n\t\tall = append(all, Row{})\n\t}\n\treturn all\n}\nfunc main() { println(len(rows(1))) }",
        "Vec::new();");

    [Fact]
    public void Ranges_of_ASCII_have_their_names() => Check(
        "func word(s string) int {\n\tn := 0\n\tfor i := 0; i < len(s); i++ {\n\t\tc := s[i]\n\t\tif c >= 'a' && c <= 'z' || c >= '0' && c <= '9' {\n\t\t\tn++\n\t\t}\n\t}\n\treturn n\n}\nfunc main() { println(word(\"a1\")) }",
        "c.is_ascii_lowercase() || c.is_ascii_digit()");

    [Fact]
    public void A_zero_that_nobody_reads_is_not_given() => Check(
        "func pick(n int) (label string, size int) {\n\tvar left int\n\tif n > 1 {\n\t\tleft = 1\n\t} else {\n\t\tleft = 2\n\t}\n\tlabel = \"many\"\n\tsize = n * left\n\treturn\n}\nfunc main() {\n\tl, s := pick(3)\n\tprintln(l, s)\n}",
        "let left: i64;\n    if n > 1 {",
        "let label = \"many\".to_string();",
        "let size: i64 = n * left;");

    [Fact]
    public void A_zero_that_a_loop_may_leave_stays() => Check(
        "func last(xs []int) int {\n\tvar found int\n\tfor _, x := range xs {\n\t\tfound = x\n\t}\n\treturn found\n}\nfunc main() { println(last([]int{1, 2})) }",
        "let mut found: i64 = 0;");

    [Fact]
    public void What_is_changed_through_a_cell_needs_no_mut() => Check(
        "type C struct{ n int }\nfunc (c *C) inc() { c.n++ }\nfunc main() {\n\tc := &C{}\n\tf := c.inc\n\tf()\n\tg := func() { c.inc() }\n\tg()\n\tprintln(c.n)\n}",
        "let c = Rc::new(C::default());");

    [Fact]
    public void Literals_are_printed_as_part_of_the_format() => Check(
        "import \"fmt\"\nfunc main() {\n\tx := 2\n\tfmt.Println(\"{a}\", true, x, 7)\n}",
        "println!(\"{{a}} true {x} 7\");");

    [Fact]
    public void A_test_for_nil_of_what_is_never_nil_is_not_there() => Check(
        "type App struct{ n int }\nfunc (a *App) big() bool {\n\tif a != nil && a.n > 3 {\n\t\treturn true\n\t}\n\tif a == nil {\n\t\treturn false\n\t}\n\treturn a.n == 0 && a != nil\n}\nfunc main() {\n\ta := &App{}\n\tprintln(a.big())\n}",
        "        if self.n > 3 {\n            return true;\n        }\n        self.n == 0\n    }");

    [Fact]
    public void A_block_that_is_all_there_is_in_another_is_that_one() => Check(
        "func count(xs []int) int {\n\tn := 0\n\tfor _, x := range xs {\n\t\tif y := x * 2; y > 2 {\n\t\t\tn += y\n\t\t}\n\t}\n\treturn n\n}\nfunc main() { println(count([]int{1, 2})) }",
        "for &x in xs {\n        let y = x * 2;\n        if y > 2 {");

    private static void Check(string code, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + code);
        Assert.Empty(file.Errors);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None);
        Assert.Equal(0, rust.Holes);
        Assert.All(expected, text => Assert.Contains(text, rust.Text, StringComparison.Ordinal));
    }
}
