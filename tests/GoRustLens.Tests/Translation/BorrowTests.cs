using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Code that Rust's borrow checker takes: the order of operands, mut, closures that change what others use, maps that change under a loop.</summary>
public sealed class BorrowTests
{
    private const string Union =
        """
        type uf struct{ parent, size []int; n int }

        func (u *uf) find(x int) int { u.n++; return u.parent[x] }
        func (u *uf) add(a, b int)   { u.n += a + b }

        """;

    [Fact]
    public void An_index_that_writes_to_what_it_indexes_is_computed_first() => Check(
        Union + "func main() {\n\tu := &uf{}\n\tprintln(u.size[u.find(0)])\n\tu.size[len(u.size)-1] += 2\n}",
        "let index = u.find(0) as usize;",
        "u.size[index]",
        "let index = u.size.len() - 1;\n    u.size[index] += 2;");

    [Fact]
    public void Arguments_that_write_to_the_receiver_come_first_in_their_order() => Check(
        Union + "func main() {\n\tu := &uf{}\n\tu.add(u.find(1), u.find(2))\n\tu.add(u.n, 1)\n}",
        "let value = u.find(1);\n    let value2 = u.find(2);\n    u.add(value, value2);",
        "u.add(u.n, 1);");

    [Fact]
    public void A_value_is_read_behind_the_call_that_changes_it_as_in_Go() => Check(
        "func inc(p *int) int { *p++; return *p }\nfunc main() {\n\tx := 1\n\ty := x + inc(&x)\n\tprintln(x, y)\n}",
        "let value = inc(&mut x);\n    let y = x + value;");

    [Fact]
    public void A_loop_over_a_map_that_its_body_changes_has_the_keys_first() => Check(
        "func main() {\n\tm := map[string]int{\"a\": 1}\n\tfor k, v := range m {\n\t\tif v == 1 {\n\t\t\tdelete(m, k)\n\t\t}\n\t}\n}",
        "in m.keys().cloned().collect::<Vec<_>>() {",
        "let Some(v) = m.get(&k).copied() else {\n            continue;\n        };",
        "m.remove(&k);");

    [Fact]
    public void A_closure_that_changes_what_others_use_between_its_calls_is_a_function() => Check(
        "func main() {\n\ta := []int{3, 1}\n\tswap := func(i, j int) { a[i], a[j] = a[j], a[i] }\n\tfor len(a) > 0 && a[0] > 1 {\n\t\tswap(0, len(a)-1)\n\t}\n}",
        "fn swap(i: i64, j: i64, a: &mut [i64]) {",
        "swap(0, a.len() as i64 - 1, &mut a);");

    [Fact]
    public void A_function_variable_that_a_closure_calls_before_it_is_set_is_an_Option_in_a_cell() => Check(
        "func memo(f func(int) int) func(int) int { return func(n int) int { return f(n) } }\nfunc main() {\n\tvar fib func(int) int\n\tfib = memo(func(n int) int {\n\t\tif n < 2 {\n\t\t\treturn n\n\t\t}\n\t\treturn fib(n-1)\n\t})\n\tprintln(fib(5))\n}",
        "let fib: Rc<RefCell<Option<Rc<dyn Fn(i64) -> i64>>>> = Rc::new(RefCell::new(None));",
        "*fib.borrow_mut() = new_fib;");

    [Fact]
    public void Two_elements_that_a_call_writes_to_are_lent_together() => Check(
        "type acc struct{ n int }\nfunc pay(from, to *acc, k int) { from.n -= k; to.n += k }\nfunc main() {\n\ta := []acc{{1}, {2}}\n\tpay(&a[0], &a[1], 1)\n\tprintln(a[0].n)\n}",
        "let [from, to] = a",
        ".get_disjoint_mut([0, 1])",
        "pay(from, to, 1)");

    [Fact]
    public void Elements_are_swapped_by_the_list() => Check(
        "func swap(x, y *int) { *x, *y = *y, *x }\nfunc main() {\n\ta := []int{1, 2}\n\tswap(&a[0], &a[1])\n\tprintln(a[0])\n}",
        "a.swap(0, 1);");

    [Fact]
    public void A_list_that_is_sorted_between_the_calls_of_a_closure_is_in_a_cell() => Check(
        "import \"sort\"\nfunc main() {\n\ta := []int{2, 1}\n\tshow := func() { println(a[0]) }\n\tshow()\n\tsort.Ints(a)\n\tshow()\n}",
        "let a = RefCell::new(vec![2, 1]);",
        "a.borrow_mut().sort();");

    [Fact]
    public void A_function_type_lends_for_writing_what_one_of_its_functions_writes() => Check(
        "func rev(a []int) { a[0], a[1] = a[1], a[0] }\nfunc show(a []int) { println(len(a)) }\nfunc main() {\n\tfs := []func([]int){rev, show}\n\tfor _, f := range fs {\n\t\tf([]int{1, 2})\n\t}\n}",
        "Rc<dyn Fn(&mut [i64])>");

    [Fact]
    public void A_receiver_is_written_where_the_functions_that_it_is_handed_to_write() => Check(
        "type grid struct{ cells []int }\n\nfunc fill(a []int, n int) {\n\tif n > 0 {\n\t\tfill(a, n-1)\n\t\ta[0] = n\n\t}\n}\nfunc (g *grid) reset() { fill(g.cells, 3) }\nfunc main() {\n\tg := &grid{[]int{1}}\n\tg.reset()\n}",
        "fn reset(&mut self) {\n        fill(&mut self.cells, 3);");

    private static void Check(string code, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + code);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None);
        Assert.Equal(0, rust.Holes);
        Assert.All(expected, text => Assert.Contains(text, rust.Text, StringComparison.Ordinal));
    }
}
