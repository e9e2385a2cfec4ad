namespace GoRustLens.Tests.Semantics;

/// <summary>Types as they are written, embedding, method sets, aliases, interfaces and what satisfies them.</summary>
public sealed class CheckerTypeTests
{
    [Fact]
    public void Type_expressions() => TypedProgram.Check("""
        const n = 3

        type (
            array [n + 1]string //= [n + 1]string => [4]string
            matrix [2][3]int //= [2][3]int => [2][3]int
            slice []*array //= []*array => []*p.array
            table map[[2]int]chan<- error //= map[[2]int]chan<- error => map[[2]int]chan<- error
            receive <-chan (<-chan int) //= <-chan (<-chan int) => <-chan <-chan int
            function func(a, b int, rest ...string) (c bool, err error) //= function => p.function
            empty interface{}
            tagged struct { A, b int `json:"a"`; *array } //= A => int //= b => int
            contract interface { empty; Do(x int) (y string); error } //= Do => func(x int) (y string)
            list struct { next *list; values []list } //= *list => *p.list
        )

        var bad map[[]int]string //! invalid map key type
        var size [-1]int //! invalid array length
        var what missing //! undefined: missing
        var value n //! is not a type
        """);

    [Fact]
    public void Fields_and_methods_of_embedded_types_are_promoted() => TypedProgram.Check("""
        type deep struct{ x, hidden int }
        func (deep) M() string { return "" }
        func (*deep) P() bool { return false }

        type middle struct{ *deep; y float64 }
        type other struct{ hidden string; z rune }
        type outer struct { middle; other; error; name string }
        type name = middle
        type aliased struct{ name }

        func f(o outer, p *outer, a aliased) {
            _ = o.x //= o.x => int
            _ = p.y //= p.y => float64
            _ = o.z //= o.z => rune
            _ = o.deep //= o.deep => *p.deep
            _ = o.M() //= o.M() => string
            _ = o.P() //= o.P() => bool
            _ = o.Error() //= o.Error() => string
            _ = o.hidden //= o.hidden => string
            _ = a.name.y //= a.name => p.name //= a.name.y => float64
            _ = outer{middle: middle{y: 1}}.middle //= 1 => float64
            _ = a.middle //! middle
        }

        type left struct{ both int }
        type right struct{ both int }
        type clash struct { left; right }

        func g(c clash) { _ = c.both } //! both
        """);

    [Fact]
    public void Method_sets_decide_what_an_interface_takes() => TypedProgram.Check("""
        type writer interface{ Write([]byte) (int, error) }
        type closer interface{ Close() error }
        type both interface { writer; closer }

        type file struct{}
        func (*file) Write(b []byte) (int, error) { return len(b), nil }
        func (file) Close() error { return nil }

        type wrapper struct{ *file }
        type holder struct{ file }

        var (
            a both = &file{} //= &file{} => *p.file
            b both = wrapper{}
            c closer = file{}
            d writer = file{} //! cannot use
            e both = holder{} //! cannot use
            f both = &holder{}
            g writer = a
            h both = c //! cannot use
            i = a.(*file) //= i => *p.file
            j = a.(wrapper) //= j => p.wrapper
            k = a.(file) //! impossible type assertion
            l interface{ writer; error } = nil
        )
        """);

    [Fact]
    public void Aliases_stand_for_their_type() => TypedProgram.Check("""
        type (
            text = string
            texts = []text //= []text => []p.text
            point struct{ x text } //= x => p.text
            same = point
            ptr = *same
            fn = func(same) ptr
        )

        func (p same) Own() texts { return nil }

        var (
            a text = "x" //= a => p.text //= "x" => p.text
            b string = a
            c point = same{"y"} //= same{"y"} => p.same
            d = c.Own() //= d => p.texts
            e ptr = &c //= e => p.ptr
            f fn = func(p point) *point { return &p }
            g = f(c).x //= f(c).x => p.text
            h = any(1) //= h => any
            i []byte = []uint8{} //= []uint8{} => []uint8
            j rune = int32(1)
        )
        """);

    [Fact]
    public void Types_of_bodies_have_their_own_scope() => TypedProgram.Check("""
        type t int

        func f() {
            var before t //= before => p.t
            type t struct{ next *t } //= t => p.t
            var after t //= after => p.t
            _ = after.next //= after.next => *p.t
            _ = before + 1 //= before + 1 => p.t
        }

        func (x t) String() string { return string(rune(x)) }
        """);

    [Fact]
    public void Comparable_and_ordered() => TypedProgram.Check("""
        type s struct{ f func() }
        type ok struct{ a [2]string; e error }

        func f(a, b s, c, d ok, e []int, m map[string]int, g func(), i interface{}) {
            _ = c == d
            _ = a == b //! 
            _ = e == nil //= nil => untyped nil
            _ = e == e //! 
            _ = m == nil && g == nil
            _ = i == c
            _ = i == a //! 
            _ = c < d //! 
        }
        """);
}
