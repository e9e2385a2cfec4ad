using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>What interfaces become: traits where values are only called, enums where they are asked for their type.</summary>
public sealed class InterfaceTests
{
    private const string Shapes = """
        package main

        type Shape interface{ Area() float64 }
        type Circle struct{ R float64 }
        type Named struct {
        	Circle
        	Name string
        }

        func (c Circle) Area() float64 { return c.R * c.R }

        """;

    [Fact]
    public void Values_that_are_only_called_are_trait_objects() => Check(
        Shapes + "func total(shapes []Shape) float64 {\n\tsum := 0.0\n\tfor _, s := range shapes {\n\t\tsum += s.Area()\n\t}\n\treturn sum\n}\nfunc main() { println(total([]Shape{Circle{1}, Named{Circle{2}, \"b\"}})) }",
        "trait Shape {\n    fn area(&self) -> f64;\n}",
        "impl Shape for Circle {\n    fn area(&self) -> f64 {\n        self.r * self.r\n    }\n}",
        "fn total(shapes: &[Box<dyn Shape>]) -> f64 {",
        "Box::new(Circle { r: 1.0 })");

    [Fact]
    public void A_promoted_method_implements_the_trait_by_way_of_its_field() => Check(
        Shapes + "func main() {\n\tvar s Shape = Named{Circle{2}, \"b\"}\n\tprintln(s.Area())\n}",
        "impl Shape for Named {\n    fn area(&self) -> f64 {\n        self.circle.area()\n    }\n}");

    [Fact]
    public void A_parameter_is_lent() => Check(
        Shapes + "func area(s Shape) float64 { return s.Area() }\nfunc main() { println(area(Circle{1})) }",
        "fn area(s: &dyn Shape) -> f64 {",
        "area(&Circle { r: 1.0 })");

    [Fact]
    public void A_value_that_can_be_nil_is_an_Option() => Check(
        Shapes + "func pick(ok bool) Shape {\n\tif ok {\n\t\treturn Circle{1}\n\t}\n\treturn nil\n}\nfunc main() {\n\tif s := pick(true); s != nil {\n\t\tprintln(s.Area())\n\t}\n}",
        "fn pick(ok: bool) -> Option<Box<dyn Shape>> {",
        "return Some(Box::new(Circle { r: 1.0 }));");

    [Fact]
    public void A_type_switch_makes_an_enum_of_the_types_that_come_in() => Check(
        Shapes + "func name(s Shape) string {\n\tswitch v := s.(type) {\n\tcase Circle:\n\t\tif v.R > 1 {\n\t\t\treturn \"big\"\n\t\t}\n\t\treturn \"circle\"\n\tcase Named:\n\t\treturn v.Name\n\t}\n\treturn \"\"\n}\nfunc main() { println(name(Circle{1}), name(Named{})) }",
        "enum Shape {\n    Circle(Circle),\n    Named(Named),\n}",
        "match self {\n            Shape::Circle(x) => x.area(),\n            Shape::Named(x) => x.circle.area(),\n        }",
        "fn name(s: &Shape) -> String {",
        "&Shape::Circle(v) => {",
        "name(&Shape::Circle(Circle { r: 1.0 }))");

    [Fact]
    public void An_assertion_with_ok_is_an_if_let() => Check(
        Shapes + "func radius(s Shape) float64 {\n\tif c, ok := s.(Circle); ok {\n\t\treturn c.R\n\t}\n\treturn 0\n}\nfunc main() { println(radius(Circle{1}), radius(Named{})) }",
        "if let Some(c) = s.as_circle() {",
        "fn as_circle(&self) -> Option<Circle> {\n        match self {\n            Shape::Circle(x) => Some(*x),\n            _ => None,\n        }\n    }");

    [Fact]
    public void Any_is_an_enum_of_what_the_program_puts_in() => Check(
        "package main\n\nfunc kind(v any) string {\n\tswitch v := v.(type) {\n\tcase int, bool:\n\t\treturn \"small\"\n\tcase string:\n\t\treturn v\n\tdefault:\n\t\treturn \"?\"\n\t}\n}\nfunc main() { println(kind(1), kind(true), kind(\"a\"), kind([]int{1})) }",
        "enum Any {\n    Int(i64),\n    Bool(bool),\n    Text(String),\n    IntList(Vec<i64>),\n}",
        "Any::Int(_) | Any::Bool(_) => \"small\".to_string(),",
        "kind(&Any::Text(\"a\".to_string()))");

    [Fact]
    public void An_expression_tree_is_boxed_where_it_holds_itself() => Check(
        "package main\n\ntype Expr interface{ Eval() int }\ntype Num struct{ N int }\ntype Add struct{ L, R Expr }\n\nfunc (n Num) Eval() int { return n.N }\nfunc (a Add) Eval() int { return a.L.Eval() + a.R.Eval() }\nfunc isNum(e Expr) bool {\n\t_, ok := e.(Num)\n\treturn ok\n}\nfunc main() {\n\tvar e Expr = Add{Num{1}, Num{2}}\n\tprintln(e.Eval(), isNum(e))\n}",
        "Add(Box<Add>),",
        "Expr::Add(Box::new(Add {");

    [Fact]
    public void Heaps_hold_what_their_Push_asserts() => Check(
        "package main\n\nimport \"container/heap\"\n\ntype H []int\n\nfunc (h H) Len() int           { return len(h) }\nfunc (h H) Less(i, j int) bool { return h[i] < h[j] }\nfunc (h H) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }\nfunc (h *H) Push(x any)        { *h = append(*h, x.(int)) }\nfunc (h *H) Pop() any {\n\told := *h\n\tx := old[len(old)-1]\n\t*h = old[:len(old)-1]\n\treturn x\n}\nfunc main() {\n\th := H{2, 1}\n\theap.Init(&h)\n\theap.Push(&h, 3)\n\tprintln(heap.Pop(&h).(int))\n}",
        "fn push(&mut self, x: i64) {\n        self.0.push(x);\n    }",
        "fn pop(&mut self) -> i64 {",
        "go_heap_push(&mut h, 3);",
        "type Item = i64;");

    [Fact]
    public void A_method_value_keeps_its_receiver() => Check(
        "package main\n\ntype Adder struct{ K int }\n\nfunc (a Adder) Add(x int) int { return a.K + x }\nfunc main() {\n\ta := Adder{1}\n\tf := a.Add\n\tprintln(f(2))\n}",
        "move |x: i64| a.add(x)");

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse(go);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
