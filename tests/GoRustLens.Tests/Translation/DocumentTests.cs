using GoRustLens.Semantics.Packages;
using GoRustLens.Syntax.Parsing;
using GoRustLens.Translation;

namespace GoRustLens.Tests.Translation;

/// <summary>The mechanisms of translation, one a test: a short Go file and the whole Rust file that it becomes.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void What_a_pointer_only_reads_is_lent() => Check(
        """
        type Point struct{ X, Y int }

        func sum(p *Point) int { return p.X + p.Y }
        """,
        """
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct Point {
            pub x: i64,
            pub y: i64,
        }

        fn sum(p: &Point) -> i64 {
            p.x + p.y
        }
        """);

    [Fact]
    public void What_a_pointer_writes_is_lent_for_writing() => Check(
        """
        type Point struct{ X, Y int }

        func move(p *Point) { p.X++ }
        """,
        """
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct Point {
            pub x: i64,
            pub y: i64,
        }

        fn r#move(p: &mut Point) {
            p.x += 1;
        }
        """);

    [Fact]
    public void A_wrapped_error_gets_context() => Check(
        """
        import (
        	"fmt"
        	"os"
        )

        func load(path string) ([]byte, error) {
        	data, err := os.ReadFile(path)
        	if err != nil {
        		return nil, fmt.Errorf("load %s: %w", path, err)
        	}
        	return data, nil
        }
        """,
        """
        use anyhow::{Context as _, Result};

        fn load(path: &str) -> Result<Vec<u8>> {
            let data = std::fs::read(path).with_context(|| format!("load {path}"))?;
            Ok(data)
        }
        """);

    [Fact]
    public void A_written_variable_of_the_package_is_a_cell_of_the_thread() => Check(
        """
        var count int

        func next() int {
        	count++
        	return count
        }
        """,
        """
        use std::cell::Cell;

        thread_local! {
            static COUNT: Cell<i64> = const { Cell::new(0) };
        }

        fn next() -> i64 {
            COUNT.set(COUNT.get() + 1);
            COUNT.get()
        }
        """);

    [Fact]
    public void A_local_that_only_counts_places_is_usize() => Check(
        """
        func steepest(xs []int) int {
        	best := 0
        	for i := 1; i < len(xs); i++ {
        		best = max(best, xs[i]-xs[i-1])
        	}
        	return best
        }
        """,
        """
        fn steepest(xs: &[i64]) -> i64 {
            let mut best: i64 = 0;
            for i in 1..xs.len() {
                best = best.max(xs[i] - xs[i - 1]);
            }
            best
        }
        """);

    [Fact]
    public void A_type_with_methods_over_a_number_is_a_struct_of_one_field() => Check(
        """
        type Celsius float64

        func (c Celsius) Fahrenheit() float64 { return float64(c)*9/5 + 32 }
        """,
        """
        #[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
        pub struct Celsius(f64);

        impl Celsius {
            pub fn fahrenheit(self) -> f64 {
                self.0 * 9.0 / 5.0 + 32.0
            }
        }
        """);

    [Fact]
    public void Order_and_copies_are_the_bounds_of_a_type_parameter() => Check(
        """
        import "cmp"

        func largest[T cmp.Ordered](xs []T) T {
        	best := xs[0]
        	for _, x := range xs[1:] {
        		if x > best {
        			best = x
        		}
        	}
        	return best
        }
        """,
        """
        fn largest<T: Clone + PartialOrd>(xs: &[T]) -> T {
            let mut best = xs[0].clone();
            for x in &xs[1..] {
                let x = x.clone();
                if x > best {
                    best = x.clone();
                }
            }
            best
        }
        """);

    [Fact]
    public void Keywords_are_raw_names() => Check(
        """
        func match(type_ int) int {
        	fn := type_ + 1
        	return fn
        }
        """,
        """
        fn r#match(type_: i64) -> i64 {
            let r#fn = type_ + 1;
            r#fn
        }
        """);

    [Fact]
    public void A_struct_without_a_name_gets_one() => Check(
        """
        func area() int {
        	box := struct{ W, H int }{W: 2, H: 3}
        	return box.W * box.H
        }
        """,
        """
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        struct Box2 {
            pub w: i64,
            pub h: i64,
        }

        fn area() -> i64 {
            let r#box = Box2 { w: 2, h: 3 };
            r#box.w * r#box.h
        }
        """);

    [Fact]
    public void A_type_named_like_one_of_Rust_is_kept_apart() => Check(
        """
        func clash(Vec int) int { return Vec }

        type Vec struct{ X int }

        func length(v Vec) int { return v.X }
        """,
        """
        fn clash(vec: i64) -> i64 {
            vec
        }

        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct VecType {
            pub x: i64,
        }

        fn length(v: VecType) -> i64 {
            v.x
        }
        """);

    [Fact]
    public void A_switch_over_conditions_is_an_if() => Check(
        """
        func kind(n int) string {
        	switch {
        	case n < 0:
        		return "negative"
        	case n == 0:
        		return "zero"
        	}
        	return "positive"
        }
        """,
        """
        fn kind(n: i64) -> String {
            if n < 0 {
                return "negative".to_string();
            } else if n == 0 {
                return "zero".to_string();
            }
            "positive".to_string()
        }
        """);

    [Fact]
    public void A_switch_of_two_ways_asks_matches() => Check(
        """
        func day(n int) string {
        	switch n {
        	case 0, 6:
        		return "weekend"
        	default:
        		return "weekday"
        	}
        }
        """,
        """
        fn day(n: i64) -> String {
            if matches!(n, 0 | 6) {
                "weekend".to_string()
            } else {
                "weekday".to_string()
            }
        }
        """);

    [Fact]
    public void A_loop_that_writes_elements_borrows_for_writing() => Check(
        """
        func double(xs []int) {
        	for i := range xs {
        		xs[i] *= 2
        	}
        }
        """,
        """
        fn double(xs: &mut [i64]) {
            for x in xs.iter_mut() {
                *x *= 2;
            }
        }
        """);

    [Fact]
    public void A_loop_over_an_index_that_is_used_for_one_list_alone_is_one_over_its_elements() => Check(
        """
        func weigh(points []point) int {
        	sum := 0
        	for i := 0; i < len(points); i++ {
        		sum = sum + points[i].y*i
        	}
        	return sum
        }

        type point struct{ x, y int }
        """,
        """
        fn weigh(points: &[Point]) -> i64 {
            let mut sum: i64 = 0;
            for (i, point) in points.iter().enumerate() {
                sum += point.y * i as i64;
            }
            sum
        }

        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        struct Point {
            x: i64,
            y: i64,
        }
        """);

    [Fact]
    public void Tests_for_nothing_and_for_limits_have_words_of_their_own() => Check(
        """
        func fits(name string, list []int, at int) bool {
        	if name == "" || len(list) == 0 {
        		return false
        	}
        	return at >= 0 && at < 10
        }
        """,
        """
        fn fits(name: &str, list: &[i64], at: i64) -> bool {
            if name.is_empty() || list.is_empty() {
                return false;
            }
            (0..10).contains(&at)
        }
        """);

    /// <summary>What is not known is a hole, and the text parses with it: no struct expression of a type without a name.</summary>
    [Fact]
    public void A_literal_of_a_foreign_type_is_a_hole()
    {
        var rust = Translate("import \"net/http\"\n\nfunc client() *http.Transport { return &http.Transport{MaxIdleConns: 4} }");

        Assert.Contains("todo!(\"http.Transport has no counterpart in the table\")", rust.Text, StringComparison.Ordinal);
        Assert.True(rust.Holes > 0);
    }

    [Fact]
    public void A_library_that_asks_for_nil_expects_it_from_others()
    {
        var rust = Translate(
            """
            type Address struct{ City string }

            type User struct {
            	Name    string
            	Address *Address
            }

            func City(u *User) string {
            	if u == nil || u.Address == nil {
            		return "nowhere"
            	}
            	return u.Address.City
            }
            """).Text;
        Assert.Contains("pub address: Option<", rust, StringComparison.Ordinal);
        Assert.Contains("pub fn city(u: Option<&User>) -> String {", rust, StringComparison.Ordinal);
    }

    private static void Check(string go, string rust) => Assert.Equal(rust.ReplaceLineEndings("\n").TrimEnd(), Translate(go).Text.TrimEnd());

    private static RustText Translate(string go)
    {
        var file = GoFile.Parse("package app\n\n" + go + "\n");
        return Translator.Document(new Package([new PackageFile("app.go", file)]).ModelOf(file), file.Root.Decls, new TranslationSettings(), CancellationToken.None);
    }
}
