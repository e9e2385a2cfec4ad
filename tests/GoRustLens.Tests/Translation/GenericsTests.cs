using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>Type parameters, and names that Rust would take for one.</summary>
public sealed class GenericsTests
{
    private const string Sum = "package main\n\nfunc sum[T int | float64](xs ...T) (s T) {\n\tfor _, x := range xs {\n\t\ts += x\n\t}\n\treturn\n}\n";

    [Fact]
    public void The_inner_of_two_methods_of_one_name_gives_way() => Check(
        "package main\n\ntype T struct{ n int }\n\nfunc (t *T) Insert(x int) { t.insert(x, 1) }\nfunc (t *T) insert(x, by int) { t.n += x * by }\nfunc main() {\n\tt := &T{}\n\tt.Insert(2)\n\tprintln(t.n)\n}",
        "fn insert(&mut self, x: i64) {\n        self.insert_inner(x, 1);",
        "fn insert_inner(&mut self, x: i64, by: i64) {");

    [Fact]
    public void Rust_is_told_the_type_of_bare_numbers() => Check(
        Sum + "func main() {\n\tx := 1\n\tprintln(sum(1, 2))\n\tprintln(sum(1.5, 2))\n\tprintln(sum(x, 2))\n}",
        "sum::<i64>(&[1, 2])",
        "sum(&[1.5, 2.0])",
        "sum(&[x, 2])");

    [Fact]
    public void A_function_in_a_generic_function_has_its_type_parameters() => Check(
        "package main\n\ntype N[T any] struct {\n\tv    T\n\tnext *N[T]\n}\n\nfunc count[T any](n *N[T]) int {\n\tvar f func(*N[T]) int\n\tf = func(n *N[T]) int {\n\t\tif n == nil {\n\t\t\treturn 0\n\t\t}\n\t\treturn 1 + f(n.next)\n\t}\n\treturn f(n)\n}\nfunc main() { println(count(&N[int]{v: 1})) }",
        "fn f<T: Clone>(n: ");

    [Fact]
    public void Keys_of_generic_maps_are_hashed() => Check(
        "package main\n\ntype Set[T comparable] map[T]struct{}\n\nfunc (s Set[T]) Add(x T) { s[x] = struct{}{} }\nfunc Of[T comparable](xs ...T) Set[T] {\n\ts := Set[T]{}\n\tfor _, x := range xs {\n\t\ts.Add(x)\n\t}\n\treturn s\n}\nfunc main() { println(len(Of(\"a\"))) }",
        "fn of<T: Clone + PartialEq + Eq + std::hash::Hash>(");

    [Fact]
    public void A_closed_list_of_constants_is_an_enum() => Check(
        "package main\n\ntype Op int\n\nconst (\n\tOpAdd Op = iota\n\tOpSub\n)\n\nfunc (o Op) Name() string {\n\tswitch o {\n\tcase OpAdd:\n\t\treturn \"add\"\n\tcase OpSub:\n\t\treturn \"sub\"\n\t}\n\treturn \"?\"\n}\nfunc main() { println(OpSub.Name(), int(OpAdd)) }",
        "enum Op {\n    #[default]\n    Add,\n    Sub,\n}",
        "match self {\n            Op::Add => \"add\".to_string(),\n            Op::Sub => \"sub\".to_string(),\n        }");

    [Fact]
    public void Constants_that_are_counted_through_stay_numbers() => Check(
        "package main\n\ntype Day int\n\nconst (\n\tMon Day = iota\n\tTue\n)\n\nfunc (d Day) Next() Day { return (d + 1) % 2 }\nfunc main() { println(int(Mon.Next())) }",
        "struct Day(i64);");

    private static void Check(string go, params string[] expected)
    {
        var file = GoFile.Parse(go);
        var model = new Package([new PackageFile("/main.go", file)]).ModelOf(file);
        var rust = Translator.Document(model, file.Root.Decls, new TranslationSettings(), CancellationToken.None).Text;
        Assert.All(expected, part => Assert.Contains(part, rust, StringComparison.Ordinal));
    }
}
