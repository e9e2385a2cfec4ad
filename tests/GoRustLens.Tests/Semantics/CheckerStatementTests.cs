namespace GoRustLens.Tests.Semantics;

/// <summary>Each form of statement gives its names and expressions the types that the language says.</summary>
public sealed class CheckerStatementTests
{
    [Fact]
    public void Declarations_in_bodies() => TypedProgram.Check("""
        func pair() (int, error) { return 0, nil }

        func f() {
            var a int //= a => int
            var b, c = 1.5, 'x' //= b => float64 //= c => rune
            var d, err = pair() //= d => int //= err => error
            const e = 1 << 40 //= e => untyped int = 1099511627776
            type local struct{ n int } //= local => p.local
            g, h := local{1}, &local{} //= g => p.local //= h => *p.local //= local{1} => p.local
            a, i := 2, 3i //= a => int //= i => complex128 //= 2 => int
            _, _, _, _, _, _, _, _, _ = a, b, c, d, err, e, g, h, i
        }
        """);

    [Fact]
    public void Assignments_convert_constants_to_the_type_on_the_left() => TypedProgram.Check("""
        func f(x float32, s []byte, m map[string]int64, i interface{}) {
            x = 1 //= 1 => float32
            x += 2 //= 2 => float32
            x++
            s[0] = 'a' //= 'a' => byte //= s[0] => byte
            m["k"] = 7 //= "k" => string //= 7 => int64 //= m["k"] => int64
            m["k"] <<= 3 //= 3 => untyped int
            i = 4 //= 4 => int
            _ = 5 //= 5 => int
            x, i = 6, 7 //= 6 => float32 //= 7 => int
        }
        """);

    [Fact]
    public void Comma_ok_forms_give_both_types() => TypedProgram.Check("""
        func f(m map[string]*int, c <-chan rune, i interface{}) {
            a, ok := m["k"] //= a => *int //= ok => bool //= m["k"] => (*int, bool)
            b, open := <-c //= b => rune //= open => bool //= <-c => (rune, bool)
            s, is := i.(string) //= s => string //= is => bool //= i.(string) => (string, bool)
            var t, found interface{} = m["k"] //= m["k"] => (*int, bool)
            _, _, _, _, _, _, _, _ = a, ok, b, open, s, is, t, found
            _ = m["k"] //= m["k"] => *int
            _ = <-c //= <-c => rune
            _ = i.(string) //= i.(string) => string
        }
        """);

    [Fact]
    public void If_and_for_have_scopes_of_their_own() => TypedProgram.Check("""
        func f(x int) {
            if x := "s"; len(x) > 0 { //= x => string //= len(x) => int
                _ = x //= x => string
            } else if y := x[0]; y > 'a' { //= y => byte //= x[0] => byte //= 'a' => byte
                _, _ = x, y //= x => string
            }
            for i, j := 0, 1.0; i < x; i, j = i+1, j*2 { //= i => int //= j => float64 //= j*2 => float64
                x := j > 0 && i != 3 //= x => bool
                _ = x
            }
            for x > 0 { x-- }
            for { break }
            _ = x //= x => int
        }
        """);

    [Fact]
    public void Range_over_values() => TypedProgram.Check("""
        type list []float64

        func f(s list, a *[4]string, m map[rune]error, c chan struct{}, n uint8, t string) {
            for i, v := range s { _, _ = i, v } //= i => int //= v => float64
            for i, v := range a { _, _ = i, v } //= i => int //= v => string
            for k, v := range m { _, _ = k, v } //= k => rune //= v => error
            for v := range c { _ = v } //= v => struct{}
            for i := range n { _ = i } //= i => uint8
            for i := range 10 { _ = i } //= i => int //= 10 => int
            for i, r := range t { _, _ = i, r } //= i => int //= r => rune
            var u uint16
            for u = range 10 { _ = u } //= 10 => uint16
            for range t { }
        }
        """);

    [Fact]
    public void Range_over_functions() => TypedProgram.Check("""
        type seq2[K, V any] func(yield func(K, V) bool)

        func all[T any](s []T) seq2[int, T] { return func(yield func(int, T) bool) { for i, v := range s { if !yield(i, v) { return } } } }

        func f(none func(func() bool), one func(func(x string) bool)) {
            for range none { }
            for s := range one { _ = s } //= s => string
            for i, v := range all([]error{}) { _, _ = i, v } //= i => int //= v => error //= all([]error{}) => p.seq2[int, error]
            for i := range all("") { _ = i } //! 
        }
        """);

    [Fact]
    public void Switches_compare_with_their_tag() => TypedProgram.Check("""
        type color uint8
        const (
            red color = iota
            green
        )

        func f(c color, x interface{}, n int) {
            switch c {
            case red, green: //= red => p.color
            case 7: //= 7 => p.color
                fallthrough
            default:
            }
            switch y := n * 2; { //= y => int //= n * 2 => int
            case y > 1, n == 2:
            case true: //= true => bool
            }
            switch x {
            case 1, "s": //= 1 => int //= "s" => string
            }
        }
        """);

    [Fact]
    public void Type_switches_give_each_clause_its_type() => TypedProgram.Check("""
        type namer interface{ name() string }

        func f(x interface{}, e error) {
            switch v := x.(type) {
            case int: _ = v //= v => int
            case *int, string: _ = v //= v => interface{}
            case namer: _ = v.name() //= v => p.namer //= v.name() => string
            case nil: _ = v //= v => interface{}
            case func(int) error: _ = v(1) //= v(1) => error
            default: _ = v //= v => interface{}
            }
            switch n := e; m := n.(type) { //= n => error
            case interface{ Timeout() bool }: _ = m.Timeout() //= m.Timeout() => bool
            }
            switch x.(type) { case int: }
        }
        """);

    [Fact]
    public void Select_send_and_receive() => TypedProgram.Check("""
        func f(in <-chan int, out chan<- float64, both chan error, list []string) {
            select {
            case v := <-in: _ = v //= v => int
            case v, ok := <-both: _, _ = v, ok //= v => error //= ok => bool
            case out <- 1: //= 1 => float64
            case list[0] = <-(chan string)(nil): //= list[0] => string
            case <-in:
            default:
            }
            out <- 2 //= 2 => float64
            both <- nil
        }
        """);

    [Fact]
    public void Calls_that_wait() => TypedProgram.Check("""
        type t struct{}
        func (*t) close() error { return nil }

        func f(x *t, done chan bool) {
            defer x.close() //= x.close() => error //= x.close => func() error
            go func(n int) { done <- n > 0 }(3) //= 3 => int
            defer close(done)
            defer recover()
            go println("x") //= "x" => string
            defer int(3) //! conversion
            defer len("s") //! discards
        }
        """);

    [Fact]
    public void Labels_and_branches() => TypedProgram.Check("""
        func f(n int) {
        outer:
            for i := range n {
                for {
                    if i > 3 { continue outer }
                    break outer
                }
            }
        block:
            { goto block }
        choose:
            switch { default: break choose }
        again:
            if n--; n > 0 { goto again }
        }

        func g() {
        unused: //! declared and not used
            for { break missing } //! missing
            continue //! continue
        once:
        once: //! already
            goto once
        }
        """);

    [Fact]
    public void Closures_see_what_is_around_them() => TypedProgram.Check("""
        func f(a int) func() (float64, error) {
            b := 2.0
            add := func(c int) float64 { //= add => func(c int) float64
                b += float64(a + c) //= a + c => int
                a := "inner" //= a => string
                _ = a
                return b
            }
            return func() (r float64, err error) {
                r = add(a) //= add(a) => float64
                if err != nil { return }
                return add(1), nil //= 1 => int
            }
        }

        var handler = func(n int) (s string) { for range n { s += "x" }; return } //= handler => func(n int) (s string)
        """);

    [Fact]
    public void Returns_convert_to_the_results() => TypedProgram.Check("""
        func one() float32 { return 1 } //= 1 => float32
        func two() (byte, error) { return 'a', nil } //= 'a' => byte
        func passed() (byte, error) { return two() } //= two() => (byte, error)
        func few() (int, int) { return 1 } //! not enough return values
        func many() int { return 1, 2 } //! too many return values
        func wrong() int { return "s" } //! cannot use
        func none() { return 1 } //! too many return values
        func open() int { for { } }
        func falls(b bool) int { if b { return 1 } } //! missing return
        func ends(b bool) int { switch { case b: return 1; default: panic("x") } }
        func hides() (err error) { { err := error(nil); _ = err; return } } //! not in scope at return
        """);

    [Fact]
    public void Names_that_nothing_reads() => TypedProgram.Check("""
        import "fmt" //! imported and not used
        import str "strings" //! imported and not used
        import "os"
        import _ "sort"
        import . "errors"

        var file os.File
        var failed = New("x")

        func f(parameter int) (result int) {
            a := 1 //! declared and not used: a
            b := 2 //! declared and not used: b
            b = 3
            c := 4
            c++
            var d, e = 5, 6 //! declared and not used: d
            g := func() { h := e } //! declared and not used: h
            for i, v := range []int{} { _ = v } //! declared and not used: i
            switch x := any(c).(type) { case int: case string: } //! x declared and not used
            switch y := any(c).(type) { case int: _ = y; case string: }
            var s struct{ n int }
            s.n = 1
            p := new(int)
            *p = 2
            var q []int
            q[0] = 1
            const unread = 1
            type unseen int
            g()
            return
        }
        """);
}
