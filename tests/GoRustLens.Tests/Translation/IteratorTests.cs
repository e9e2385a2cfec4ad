using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Functions that yield, ranging over them, and closures that outlive what they were made in.</summary>
public sealed class IteratorTests
{
    private const string Count = "package main\n\nfunc count(n int) func(func(int) bool) {\n\treturn func(yield func(int) bool) {\n\t\tfor i := 0; i < n; i++ {\n\t\t\tif !yield(i) {\n\t\t\t\treturn\n\t\t\t}\n\t\t}\n\t}\n}\n\n";

    [Fact]
    public void A_function_that_yields_calls_what_it_is_given() => Check(
        Count + "func main() {\n\tfor i := range count(3) {\n\t\tprintln(i)\n\t}\n}",
        "fn count(n: i64) -> Rc<dyn Fn(&mut dyn FnMut(i64) -> bool)> {",
        "Rc::new(move |r#yield: &mut dyn FnMut(i64) -> bool| {",
        "if !r#yield(i) {",
        "count(3)(&mut |i: i64| {\n        eprintln!(\"{i}\");\n        true\n    });");

    [Fact]
    public void A_return_out_of_the_body_is_done_behind_the_call() => Check(
        Count + "func find(n int) int {\n\tfor i := range count(10) {\n\t\tif i == n {\n\t\t\treturn i\n\t\t}\n\t}\n\treturn -1\n}\nfunc main() { println(find(3)) }",
        "let mut returned = None;",
        "returned = Some(i);\n            return false;",
        "if let Some(returned) = returned {\n        return returned;\n    }");

    [Fact]
    public void Jumps_to_loops_around_are_noted() => Check(
        Count + "func main() {\nouter:\n\tfor i := 0; i < 3; i++ {\n\t\tfor j := range count(5) {\n\t\t\tif j > i {\n\t\t\t\tcontinue outer\n\t\t\t}\n\t\t\tif j == 2 {\n\t\t\t\tbreak\n\t\t\t}\n\t\t\tprintln(j)\n\t\t}\n\t}\n}",
        "let mut jump = 0;",
        "jump = 1;\n                return false;",
        "if jump == 1 {\n            continue");

    [Fact]
    public void A_function_that_is_set_to_a_closure_of_itself_is_behind_a_cell() => Check(
        "package main\n\nfunc twice(f func(int) int) func(int) int { return func(n int) int { return f(n) * 2 } }\nfunc main() {\n\tvar f func(int) int\n\tf = twice(func(n int) int {\n\t\tif n == 0 {\n\t\t\treturn 1\n\t\t}\n\t\treturn f(n - 1)\n\t})\n\tprintln(f(3))\n}",
        "let f: Rc<RefCell<Option<Rc<dyn Fn(i64) -> i64>>>> = Rc::new(RefCell::new(None));",
        "let f = Rc::clone(&f);");

    [Fact]
    public void A_state_gets_its_machine_while_a_share_of_it_is_called() => Check(
        "package main\n\ntype state interface{ next(m *machine) state }\ntype on struct{}\n\nfunc (on) next(m *machine) state { m.n++; return on{} }\n\ntype machine struct {\n\tcur state\n\tn   int\n}\n\nfunc (m *machine) step() { m.cur = m.cur.next(m) }\nfunc main() {\n\tm := &machine{cur: on{}}\n\tm.step()\n\tprintln(m.n)\n}",
        "let cur = Rc::clone(&self.cur);\n            cur.next(self)");

    [Fact]
    public void Values_of_any_are_keys() => Check(
        "package main\n\nfunc main() {\n\tkeys := map[any]int{1: 2, 2.5: 3}\n\tprintln(keys[1])\n}",
        "impl Eq for Any {}",
        "Any::Float(x) => std::hash::Hash::hash(&(x + 0.0).to_bits(), state),");

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse(go);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
