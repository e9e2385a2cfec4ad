using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>What goroutines and others have together: parts of a slice, interfaces, structs without a name, writers, channels that nobody closes.</summary>
public sealed class ThreadSharingTests
{
    [Fact]
    public void Parts_of_a_slice_that_goroutines_write_are_views_of_one_array() => Check(
        """
        func fill(part []int, done chan bool) {
        	part[0] = 1
        	done <- true
        }

        func main() {
        	s := make([]int, 4)
        	done := make(chan bool)
        	go fill(s[:2], done)
        	go fill(s[2:], done)
        	<-done
        	<-done
        	println(s[0])
        }
        """,
        "fn fill(part: GoSlice<i64>, done: &Chan<bool>) {",
        "array: Arc<RwLock<Vec<T>>>,");

    [Fact]
    public void An_interface_that_a_goroutine_gets_is_a_share() => Check(
        """
        type Shape interface{ Area() int }
        type Square struct{ s int }
        type Rect struct{ a, b int }

        func (s Square) Area() int { return s.s * s.s }
        func (r *Rect) Area() int  { return r.a * r.b }

        func main() {
        	done := make(chan int)
        	for _, s := range []Shape{Square{2}, &Rect{1, 2}} {
        		go func(s Shape) { done <- s.Area() }(s)
        	}
        	println(<-done + <-done)
        }
        """,
        "thread::spawn(move || {",
        "done.send(s.area());");

    [Fact]
    public void A_struct_without_a_name_that_goroutines_change_has_cells() => Check(
        """
        import "sync"

        func main() {
        	var state struct {
        		sync.Mutex
        		n int
        	}
        	var wg sync.WaitGroup
        	wg.Add(1)
        	go func() {
        		state.Lock()
        		state.n++
        		state.Unlock()
        		wg.Done()
        	}()
        	wg.Wait()
        	println(state.n)
        }
        """,
        "n: AtomicI64,",
        "state.n.fetch_add(1, Ordering::SeqCst);");

    [Fact]
    public void A_channel_that_is_never_closed_stays_open_for_its_receiving_half() => Check(
        "func source() <-chan int {\n\tc := make(chan int)\n\tgo func() { c <- 1 }()\n\treturn c\n}\n\nfunc main() { println(<-source()) }",
        "impl<T> Drop for Chan<T> {");

    [Fact]
    public void An_index_that_takes_the_lock_of_its_list_is_computed_before() => Check(
        "type Rec struct{ n int }\ntype Msg struct{ extra []*Rec }\nfunc use(r *Rec, n int) int {\n\tr.n = n\n\treturn r.n\n}\nfunc (m *Msg) last() *Rec { return m.extra[len(m.extra)-1] }\nfunc (m *Msg) used() int {\n\tn := use(m.extra[len(m.extra)-1], 1)\n\treturn n\n}\nfunc work(m *Msg, done chan bool) {\n\tm.extra = append(m.extra, &Rec{})\n\tdone <- true\n}\nfunc main() {\n\tm := &Msg{}\n\tdone := make(chan bool)\n\tgo work(m, done)\n\t<-done\n\tprintln(m.last().n, m.used())\n}",
        "let index = self.extra.lock().len() - 1;\n        Arc::clone(&self.extra.lock()[index])",
        "let index = self.extra.lock().len() - 1;\n            let value = self.extra.lock()[index].clone();\n            r#use(&value, 1)");

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse("package main\n\n" + go);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
