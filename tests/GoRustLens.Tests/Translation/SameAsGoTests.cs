using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Where the nearest Rust would be another program in silence: variables that pointers lead to, addresses that are compared, loops over what they change, panics of goroutines.</summary>
public sealed class SameAsGoTests
{
    [Fact]
    public void A_variable_that_a_pointer_leads_to_is_set_field_by_field() => Check(
        """
        type T struct {
        	i    int
        	s    string
        	next *T
        }

        func main() {
        	var t T
        	p := &t
        	t = T{i: 5, next: &t}
        	println(p.i, p.next == &t)
        }
        """,
        "i: Cell<i64>",
        "t.i.set(value.i.get());",
        "*t.next.borrow_mut() = value.next.into_inner();");

    [Fact]
    public void A_package_variable_that_a_pointer_leads_to_is_set_field_by_field() => Check(
        """
        type Conf struct{ size int }

        var conf Conf
        var saved *Conf

        func main() {
        	saved = &conf
        	conf = Conf{3}
        	println(saved.size)
        }
        """,
        "static CONF: Rc<Conf>",
        "*saved.borrow_mut() = Some(Rc::clone(&conf));",
        "conf.size.set(value.size.get());");

    [Fact]
    public void Pointers_in_generic_code_are_equal_where_they_lead_to_one_place() => Check(
        """
        type Obj struct{ x int }

        func index[E comparable](s []E, x E) int {
        	for i, v := range s {
        		if v == x {
        			return i
        		}
        	}
        	return -1
        }

        func main() {
        	p, q := &Obj{1}, &Obj{1}
        	println(index([]*Obj{p, q}, q))
        }
        """,
        "#[derive(Clone, Copy, Debug, Default)]\nstruct Obj {",
        "std::ptr::eq(self, other)");

    [Fact]
    public void Pointers_in_generic_code_whose_structs_are_compared_by_value_too_are_left_open() => Check(
        "type Obj struct{ x int }\n\nfunc same[E comparable](a, b E) bool { return a == b }\n\nfunc main() {\n\tp, q := &Obj{1}, &Obj{1}\n\tprintln(same(p, q), *p == *q)\n\tlist := []*Obj{p, q}\n\tprintln(len(list))\n}",
        "todo!(\"*main.Obj is compared here in place of E");

    [Fact]
    public void Structs_with_pointers_are_compared_and_hashed_by_address() => Check(
        """
        type D struct {
        	p *int
        	k int
        }

        func main() {
        	x, y := 1, 1
        	m := map[D]int{{&x, 1}: 1}
        	println(D{&x, 1} == D{&y, 1}, len(m))
        }
        """,
        "Rc::ptr_eq(&self.p, &other.p) && self.k == other.k",
        "std::hash::Hash::hash(&Rc::as_ptr(&self.p), state);",
        "std::hash::Hash::hash(&self.k, state);");

    [Fact]
    public void The_address_of_a_package_variable_is_shared() => Check(
        "var p = 1\nvar q = &p\n\nfunc main() {\n\tp = 50\n\t*q = 60\n\tprintln(p, *q)\n}",
        "static P: Rc<Cell<i64>> = Rc::new(Cell::new(1));",
        "p.set(50);",
        "q.set(60);");

    [Fact]
    public void The_address_of_a_text_of_the_package_is_shared() => Check(
        "var text = \"a\"\nvar sink *string\n\nfunc main() {\n\tsink = &text\n\t*sink += \"b\"\n\tprintln(text)\n}",
        "*sink.borrow_mut() = Some(Rc::clone(&text));");

    [Fact]
    public void A_method_value_with_a_pointer_receiver_keeps_the_variable() => Check(
        "type Foo int64\n\nfunc (f *Foo) F() int64 { return int64(*f) }\n\nfunc main() {\n\tfoo := Foo(1)\n\tf := foo.F\n\tfoo = 2\n\tprintln(f())\n}",
        "let foo = Rc::clone(&foo);",
        "move || foo.get().f()");

    [Fact]
    public void A_method_value_with_a_value_receiver_copies_it() => Check(
        "type Foo int64\n\nfunc (f Foo) F() int64 { return int64(f) }\n\nfunc main() {\n\tfoo := Foo(1)\n\tf := foo.F\n\tfoo = 2\n\tprintln(f(), foo)\n}",
        "move || foo.f()");

    [Fact]
    public void A_loop_over_a_list_of_the_package_sees_what_its_body_sets() => Check(
        "var g = []int{1, 0, 0}\n\nfunc main() {\n\tfor i, v := range g {\n\t\tif i+1 < len(g) {\n\t\t\tg[i+1] = v + 1\n\t\t}\n\t}\n}",
        "let length0 = g.borrow().len();",
        "let v = g.borrow()[i];");

    [Fact]
    public void A_loop_over_a_map_of_the_package_leaves_out_what_its_body_deletes() => Check(
        "var m = map[int]bool{1: true, 2: true}\n\nfunc main() {\n\tfor k := range m {\n\t\tdelete(m, 3-k)\n\t}\n}",
        ".keys().copied().collect::<Vec<_>>();",
        "if !m.borrow().contains_key(&k) {");

    [Fact]
    public void A_pointer_of_the_package_without_a_value_is_nil() => Check(
        "var sink *string\n\nfunc use() { *sink += \"x\" }\n\nfunc main() {\n\tuse()\n}",
        "RefCell::new(None)",
        ".expect(\"not nil\")");

    [Fact]
    public void Addresses_of_elements_are_compared_and_not_the_elements() => Check(
        "func same(a, b []int) bool { return &a[0] == &b[0] }\nfunc main() {\n\tprintln(same([]int{1}, []int{1}))\n}",
        "std::ptr::eq(&a[0], &b[0])");

    [Fact]
    public void The_capacity_of_a_slice_that_is_lent_is_not_its_length() => Check(
        "func room(a []int) int { return cap(a) - len(a) }\nfunc main() {\n\tprintln(room([]int{1}))\n}",
        "todo!(\"the capacity of a slice that is lent\")");

    [Fact]
    public void A_goroutine_that_panics_ends_the_program() => Check(
        "func check(n int) {\n\tif n != 3 {\n\t\tpanic(\"wrong\")\n\t}\n}\n\nfunc main() {\n\tc := make(chan int)\n\tgo func() {\n\t\tcheck(2)\n\t\tc <- 1\n\t}()\n\tprintln(<-c)\n}",
        "go_spawn(move || {",
        "std::process::exit(2);");

    [Fact]
    public void A_goroutine_that_does_not_panic_is_a_plain_thread() => Check(
        "func main() {\n\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\tprintln(<-c)\n}",
        "thread::spawn(move ||");

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + go);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
