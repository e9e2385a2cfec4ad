using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>What pointers become: the value itself, a loan, or an Rc with cells; and locals that are another name of a place.</summary>
public sealed class PointerTests
{
    [Fact]
    public void A_constructor_gives_the_value_and_methods_that_write_borrow_it_mutably() => Check(
        """
        type Stack struct{ items []int }

        func NewStack() *Stack      { return &Stack{} }
        func (s *Stack) Push(v int) { s.items = append(s.items, v) }

        func main() {
        	s := NewStack()
        	s.Push(1)
        }
        """,
        "fn new_stack() -> Stack {",
        "fn push(&mut self, v: i64) {\n        self.items.push(v);",
        "let mut s = new_stack();");

    [Fact]
    public void A_parameter_is_lent_as_its_function_uses_it() => Check(
        "func inc(p *int) { *p++ }\nfunc main() {\n\tx := 1\n\tinc(&x)\n\tprintln(x)\n}",
        "fn inc(p: &mut i64) {\n    *p += 1;",
        "inc(&mut x);");

    [Fact]
    public void Pointers_that_are_kept_are_shared_and_written_fields_are_cells() => Check(
        """
        type Node struct {
        	val  int
        	next *Node
        }

        func (n *Node) Add(v int) { n.val += v }

        func main() {
        	a := &Node{val: 1}
        	b := &Node{next: a}
        	b.next.Add(2)
        	println(a.val)
        }
        """,
        "val: Cell<i64>",
        "next: Option<Rc<Node>>",
        "fn add(&self, v: i64) {");

    [Fact]
    public void A_pointer_to_a_pointer_says_where_the_link_is_kept() => Check(
        """
        type Node struct {
        	val  int
        	next *Node
        }

        type List struct{ head *Node }

        func (l *List) Remove(v int) {
        	for pp := &l.head; *pp != nil; pp = &(*pp).next {
        		if (*pp).val == v {
        			*pp = (*pp).next
        			return
        		}
        	}
        }

        func main() {
        	l := &List{&Node{val: 1}}
        	l.Remove(1)
        	println(l.head == nil)
        }
        """,
        "head: RefCell<Option<Rc<Node>>>",
        "let mut pp = GoLink::Place(&self.head);",
        "GoLink::Field(Rc::clone(pp.borrow().as_ref().expect(\"not nil\")), |node| {");

    [Fact]
    public void The_address_of_a_field_that_is_only_read_through_lends_it_for_reading() => Check(
        """
        type node struct {
        	val  int
        	next *node
        }

        type Stack struct{ top *node }

        func (s *Stack) Push(v int) { s.top = &node{v, s.top} }
        func (s *Stack) Peek() *int {
        	if s.top == nil {
        		return nil
        	}
        	return &s.top.val
        }

        func main() {
        	s := &Stack{}
        	s.Push(1)
        	println(*s.Peek())
        }
        """,
        "    val: i64,",
        "Option<&i64>",
        "let top = self.top.as_ref()?;\n        Some(&top.val)");

    [Fact]
    public void A_local_that_points_to_a_field_in_a_cell_holds_the_owner() => Check(
        """
        type Pos struct{ X, Y int }
        type Entity struct {
        	Pos  Pos
        	Next *Entity
        }

        func main() {
        	a := &Entity{}
        	b := &Entity{Next: a}
        	p := &b.Next.Pos
        	p.X = 7
        	println(a.Pos.X, p.X)
        }
        """,
        "let p = Rc::clone(b.next.as_ref().expect(\"not nil\"));",
        "p.pos.borrow_mut().x = 7;");

    [Fact]
    public void A_field_whose_address_is_kept_is_an_Rc() => Check(
        """
        type node struct {
        	key  int
        	next *node
        }

        type List struct{ dummy node }

        func (l *List) last() *node {
        	p := &l.dummy
        	for p.next != nil {
        		p = p.next
        	}
        	return p
        }

        func main() {
        	var l List
        	l.last().next = &node{key: 1}
        	println(l.dummy.next.key)
        }
        """,
        "dummy: Rc<Node>",
        "impl Clone for List {",
        "let mut p = Some(Rc::clone(&self.dummy));");

    [Fact]
    public void A_String_method_that_speaks_for_nil_is_asked() => Check(
        """
        import "fmt"

        type Tree struct{ left *Tree }

        func (t *Tree) String() string {
        	if t == nil {
        		return "()"
        	}
        	return "(" + t.left.String() + ")"
        }

        func main() {
        	t := &Tree{&Tree{}}
        	fmt.Println(t, t.left)
        }
        """,
        "fn string(t: Option<&Tree>) -> String {",
        "f.write_str(&Tree::string(Some(self)))",
        "Tree::string(t.left.as_deref())");

    [Fact]
    public void A_method_that_can_be_called_on_nil_is_a_function_of_the_receiver() => Check(
        """
        type Node struct{ next *Node }

        func (n *Node) Len() int {
        	if n == nil {
        		return 0
        	}
        	return 1 + n.next.Len()
        }

        func main() { println((&Node{}).Len()) }
        """,
        "fn len(n: Option<&Node>) -> i64 {",
        "Node::len(");

    [Fact]
    public void A_pointer_to_an_element_of_a_list_in_use_is_written_as_the_element() => Check(
        """
        type Body struct{ x, m int }

        func step(bodies []Body) {
        	for i := range bodies {
        		b := &bodies[i]
        		for j := range bodies {
        			b.x += bodies[j].m
        		}
        	}
        }

        func main() { step([]Body{{1, 2}}) }
        """,
        "bodies[i].x += bodies[j].m;");

    [Fact]
    public void A_view_that_is_written_beside_its_list_is_written_as_a_part_of_it() => Check(
        "func main() {\n\ta := []int{1, 2, 3}\n\tleft := a[:2]\n\tleft[0] = 9\n\tprintln(a[0], left[1])\n}",
        "a[..2][0] = 9;");

    [Fact]
    public void The_last_use_of_a_variable_moves_it() => Check(
        "type Bag struct{ items []string }\n\nfunc main() {\n\titems := []string{\"a\"}\n\tb := Bag{items}\n\tprintln(len(b.items))\n}",
        "let b = Bag { items };");

    [Fact]
    public void An_atomic_that_is_only_used_during_the_call_is_lent() => Check(
        "import \"sync/atomic\"\ntype Driver struct{ locked atomic.Bool }\nfunc cas(lock *atomic.Bool, o, n bool) bool { return lock.CompareAndSwap(o, n) }\nfunc (d *Driver) lock() bool { return cas(&d.locked, false, true) }\nfunc main() {\n\tvar free atomic.Bool\n\td := &Driver{}\n\tprintln(cas(&free, true, false), d.lock(), free.Load())\n}",
        "fn cas(lock: &AtomicBool, o: bool, n: bool) -> bool {",
        "cas(&self.locked, false, true)",
        "cas(&free, true, false)");

    [Fact]
    public void The_address_of_a_part_that_is_kept_is_no_copy_of_it() => Check(
        "type Options struct{ count int }\ntype App struct{ opts Options }\ntype counter struct{ p *int }\nfunc keep(a *App) *counter { return &counter{p: &a.opts.count} }\nfunc main() {\n\ta := &App{}\n\tc := keep(a)\n\t*c.p = 3\n\tprintln(a.opts.count)\n}",
        "p: todo!(\"the address of a.opts.count, which is kept: a copy would be another variable\"),");

    [Fact]
    public void What_has_an_unknown_type_is_lent_out_of_its_guard() => Check(
        "import \"example.com/cli\"\nvar root = &cli.Command{Use: \"a\"}\nfunc show(c *cli.Command) string { return c.Name() }\nfunc main() {\n\troot = &cli.Command{Use: \"b\"}\n\tif name := show(root); name != \"\" {\n\t\tprintln(name)\n\t}\n}",
        "show(&*root.borrow())");

    [Fact]
    public void Who_keeps_a_reader_around_another_keeps_that_one() => Check(
        "import (\n\t\"bufio\"\n\t\"io\"\n)\ntype R struct{ r *bufio.Reader }\nfunc NewR(r io.Reader) *R { return &R{r: bufio.NewReader(r)} }\ntype W struct{ w *bufio.Writer }\nfunc NewW(w io.Writer) *W {\n\tb := bufio.NewWriterSize(w, 10)\n\treturn &W{b}\n}\nfunc first(r io.Reader) string {\n\tline, _ := bufio.NewReader(r).ReadString('\\n')\n\treturn line\n}\nfunc main() {}",
        "fn new_r(r: Box<dyn Read>) -> R {",
        "fn new_w(w: Box<dyn Write>) -> W {",
        "fn first(r: &mut dyn Read) -> String {");

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + go);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
