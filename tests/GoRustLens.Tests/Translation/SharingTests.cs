using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Two names of one slice or map: lent where that is enough, shared where both live and one writes, owned everywhere else.</summary>
public sealed class SharingTests
{
    [Fact]
    public void A_row_that_is_written_is_lent_for_writing() => Check(
        "func fill(grid [][]int, y int) {\n\trow := grid[y]\n\tfor x := range row {\n\t\trow[x] = y\n\t}\n}\nfunc main() { fill([][]int{{1}}, 0) }",
        "grid: &mut [Vec<i64>]",
        "let row = &mut grid[y as usize];");

    [Fact]
    public void Rows_that_a_range_writes_to_are_lent_one_after_the_other() => Check(
        "func scale(m [][]int, k int) {\n\tfor _, row := range m {\n\t\tfor j := range row {\n\t\t\trow[j] *= k\n\t\t}\n\t}\n}\nfunc main() { scale([][]int{{1}}, 2) }",
        "for row in m.iter_mut()");

    [Fact]
    public void A_copy_that_is_written_while_the_source_is_read_shares_the_array() => Check(
        "func main() {\n\ta := []int{1, 2, 3}\n\tb := a[1:]\n\tb = append(b, 4)\n\tb[0] = 5\n\tprintln(a[1], b[0])\n}",
        "let a = GoSlice::from(vec![1, 2, 3]);",
        "b = b.append(&[4]);",
        "b.set(0, 5);");

    [Fact]
    public void A_list_that_a_method_gets_from_its_own_receiver_is_taken_out_meanwhile() => Check(
        "type S struct {\n\tdata []int\n\tsteps int\n}\nfunc (s *S) run() { s.fill(s.data, len(s.data)) }\nfunc (s *S) fill(a []int, n int) {\n\tfor i := 0; i < n; i++ {\n\t\ta[i] = i\n\t\ts.steps++\n\t}\n}\nfunc main() {\n\ts := S{data: []int{1}}\n\ts.run()\n\tprintln(s.data[0])\n}",
        "let mut data = std::mem::take(&mut self.data);",
        "self.fill(&mut data, n);",
        "self.data = data;");

    [Fact]
    public void Slices_that_no_thread_has_are_shared_where_others_start_threads() => Check(
        "func main() {\n\tdone := make(chan bool)\n\tgo func() { done <- true }()\n\t<-done\n\ta := []int{1, 2, 3}\n\tb := a[1:]\n\tb[0] = 5\n\tprintln(a[1])\n}",
        "GoSlice::from(vec![1, 2, 3])");

    [Fact]
    public void A_list_whose_elements_have_kept_pointers_holds_Rcs() => Check(
        "type B struct{ on bool }\ntype L struct {\n\tbooks []B\n\tlent []*B\n}\nfunc (l *L) lend(i int) {\n\tb := &l.books[i]\n\tb.on = true\n\tl.lent = append(l.lent, b)\n}\nfunc main() {\n\tl := &L{}\n\tl.books = append(l.books, B{})\n\tl.lend(0)\n\tprintln(l.books[0].on)\n}",
        "books: Vec<Rc<B>>");

    [Fact]
    public void A_map_that_two_fields_hold_is_shared() => Check(
        "type T struct{ m, view map[string]int }\nfunc main() {\n\tm := map[string]int{}\n\tt := T{m, m}\n\tt.m[\"a\"] = 1\n\tprintln(t.view[\"a\"])\n}",
        "m: Rc<RefCell<HashMap<String, i64>>>");

    [Fact]
    public void What_nobody_else_sees_stays_a_Vec() => CheckNot(
        "func main() {\n\tprev := []int{1, 2}\n\tfor i := 0; i < 3; i++ {\n\t\tcur := make([]int, 2)\n\t\tcur[0] = prev[1]\n\t\tprev = cur\n\t}\n\tstack := prev\n\tstack = append(stack, 3)\n\tstack = stack[:len(stack)-1]\n\tprintln(len(stack))\n}",
        "GoSlice",
        "RefCell");

    [Fact]
    public void An_array_that_two_slices_see_is_one_for_all_three() => Check(
        "func main() {\n\tnames := [4]string{\"a\", \"b\"}\n\tx := names[0:2]\n\ty := names[1:3]\n\ty[0] = \"c\"\n\tprintln(x[1], names[1])\n}",
        "let names = GoSlice::from(vec![",
        "let x = names.slice(0, 2);",
        "y.set(0, \"c\".to_string());");

    [Fact]
    public void A_slice_that_is_nil_or_only_empty_can_tell() => Check(
        "func show(s []int) { println(s == nil, len(s)) }\nfunc main() {\n\tshow(nil)\n\tshow([]int{})\n}",
        "s.is_nil()",
        "show(GoSlice::default());",
        "show(GoSlice::from(Vec::new()));");

    [Fact]
    public void What_the_lines_before_say_of_a_slice_needs_no_look() => Check(
        "func main() {\n\tvar s []int\n\tprintln(s == nil)\n\ts = []int{}\n\tprintln(s == nil)\n}",
        "true",
        "false");

    [Fact]
    public void Capacities_are_those_of_Go_where_the_slice_is_shown() => Check(
        "import \"fmt\"\nfunc main() {\n\tvar s []int\n\tfor i := range 3 {\n\t\ts = append(s, i)\n\t\tfmt.Println(s, cap(s))\n\t}\n}",
        "GoSlice<i64>",
        "s.capacity()");

    [Fact]
    public void An_index_on_the_left_is_found_before_its_variable_is_set() => Check(
        "func main() {\n\ta := []int{1, 2}\n\ti := 0\n\ti, a[i] = 1, 9\n\tprintln(i, a[0])\n}",
        "let at0 = i");

    private static void Check(string code, params ReadOnlySpan<string> expected)
    {
        var text = Translated(code);
        foreach (var part in expected)
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    private static void CheckNot(string code, params ReadOnlySpan<string> unexpected)
    {
        var text = Translated(code);
        foreach (var part in unexpected)
            Assert.DoesNotContain(part, text, StringComparison.Ordinal);
    }

    private static string Translated(string code)
    {
        var file = GoFile.Parse("package main\n\n" + code);
        var package = new Package([new PackageFile("main.go", file)]) { ImportPath = "main" };
        return Translator.Document(package.ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
    }
}
