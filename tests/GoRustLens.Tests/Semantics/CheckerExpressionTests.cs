namespace GoRustLens.Tests.Semantics;

/// <summary>Each form of expression has the type that the language says, constants with their values.</summary>
public sealed class CheckerExpressionTests
{
    [Fact]
    public void Literals() => TypedProgram.Check("""
        type point struct{ x, y int }

        var (
            a = 1_000 //= 1_000 => int = 1000
            b = 0x1p-2 //= 0x1p-2 => float64 = 0.25
            c = 'é' //= 'é' => rune = 233
            d = "a" + `b` //= "a" + `b` => string = "ab"
            e = 2i //= 2i => complex128
            f = []string{2: "x", "y"} //= []string{2: "x", "y"} => []string //= 2 => int
            g = [...]byte{5: 1} //= [...]byte{5: 1} => [6]byte //= 1 => byte
            h = map[point][]int{{1, 2}: {3}} //= {1, 2} => p.point //= {3} => []int
            i = []*point{{x: 1}, nil} //= {x: 1} => *p.point //= 1 => int
            j = struct{ n float32 }{1} //= struct{ n float32 }{1} => struct{n float32} //= 1 => float32
            k = &[]point{{}}[0] //= &[]point{{}}[0] => *p.point
            l = func(x int) { } //= func(x int) { } => func(x int)
        )
        """);

    [Fact]
    public void Operators() => TypedProgram.Check("""
        type celsius float64

        func f(n int, u uint8, x celsius, s string, b bool, p *int, i, j interface{}) {
            _ = n + 2*n //= n + 2*n => int //= 2*n => int
            _ = x * 2 //= x * 2 => p.celsius //= 2 => p.celsius
            _ = n << u //= n << u => int
            var w float64 = float64(1 << 3) //= 1 << 3 => float64 = 8
            var z int64 = 1 << u //= 1 << u => int64 //= 1 => int64
            _ = s < "m" || !b && n != 0 //= !b => bool
            _ = n &^ 3 | -n ^ +n //= -n => int //= n &^ 3 => int
            _ = p == nil //= nil => untyped nil
            _ = i == j
            _ = i == 3 //= 3 => int
            _ = *p / n % 7 //= *p => int //= *p / n % 7 => int
            _ = s + "x" //= s + "x" => string
            _, _ = w, z
            _ = x + n //! mismatched types
            _ = s - s //! -
            _ = !n //! !
            _ = n / 0 //! division by zero
            _ = p < p //! <
            _ = &n == p
            _ = &3 //! address
        }
        """);

    [Fact]
    public void Constants_are_exact() => TypedProgram.Check("""
        const huge = 1 << 100 //= huge => untyped int = 1267650600228229401496703205376
        const back = huge >> 98 //= back => untyped int = 4
        const third = 1.0 / 3 //= third => untyped float
        const sum = third * 3 //= sum => untyped float = 1
        const mixed = 'a' + 1 //= mixed => untyped rune = 98
        const ratio = 7 / 2 //= ratio => untyped int = 3
        const exact = 7 / 2. //= exact => untyped float = 3.5
        const text = "go"[1] //! constant
        const size = len("héllo") //= size => int = 6
        const typed uint8 = 200 //= typed => uint8 = 200
        const over uint8 = 256 //! 
        const less = typed - 201 //! 
        const complement = ^typed //= complement => uint8 = 55
        const truth = huge > 1 && !false //= truth => untyped bool = true
        const whole = int(3.0) //= whole => int = 3
        const cut = int(3.5) //! cannot convert
        const real1 = real(3 + 4i) //= real1 => untyped float = 3
        var rounded float32 = 0.1 //= 0.1 => float32
        """);

    [Fact]
    public void Iota_counts_lines() => TypedProgram.Check("""
        type flag uint

        const (
            a = iota //= a => untyped int = 0
            b //= b => untyped int = 1
            _
            c, d = iota, iota * 10 //= c => untyped int = 3 //= d => untyped int = 30
            e, f //= e => untyped int = 4 //= f => untyped int = 40
        )

        const (
            first flag = 1 << iota //= first => p.flag = 1
            second //= second => p.flag = 2
            name = "x" //= name => untyped string = "x"
            same //= same => untyped string = "x"
            fifth = iota //= fifth => untyped int = 4
        )

        var outside = iota //! iota

        func g() { const x, y = iota + 1, "s"; _, _ = x, y } //= iota + 1 => untyped int = 1
        """);

    [Fact]
    public void Conversions() => TypedProgram.Check("""
        type (
            bytes []byte
            a struct{ n int `x:"1"` }
            b struct{ n int }
            f func(int) string
            i interface{ m() }
        )

        func g(n int, s string, v []rune, x a, p *[4]int, sl []int, h func(int) string, e interface{ m(); o() }) {
            _ = float64(n) //= float64(n) => float64
            _ = string(rune(n)) //= string(rune(n)) => string
            _ = bytes(s) //= bytes(s) => p.bytes
            _ = string(v) //= string(v) => string
            _ = b(x) //= b(x) => p.b
            _ = [4]int(sl) //= [4]int(sl) => [4]int
            _ = (*[2]int)(sl) //= (*[2]int)(sl) => *[2]int
            _ = f(h)(1) //= f(h) => p.f //= f(h)(1) => string
            _ = i(e) //= i(e) => p.i
            _ = (<-chan int)(make(chan int)) //= (<-chan int)(make(chan int)) => <-chan int
            _ = interface{}(n) //= interface{}(n) => interface{}
            _ = int8(300) //! cannot convert
            _ = int(s) //! convert
            _ = (*int)(nil) //= nil => untyped nil
            _ = error(nil) //= error(nil) => error
        }
        """);

    [Fact]
    public void Selectors_indices_and_slices() => TypedProgram.Check("""
        type inner struct{ deep float64 }
        func (i *inner) touch(n int) bool { return false }
        type outer struct { *inner; list []string; table map[string][3]inner }

        func f(o outer, p **outer, s string, a *[5]int) {
            _ = o.deep //= o.deep => float64 //= o => p.outer
            _ = o.touch //= o.touch => func(n int) bool
            _ = (*p).list[1:2] //= (*p).list[1:2] => []string //= (*p).list => []string
            _ = o.table["k"][2].deep //= o.table["k"] => [3]p.inner //= o.table["k"][2].deep => float64
            _ = s[1] //= s[1] => byte
            _ = s[:2] //= s[:2] => string
            _ = "const"[1] //= "const"[1] => byte
            _ = a[1:2:3] //= a[1:2:3] => []int
            _ = a[4] //= a[4] => int
            _ = len(a) //= len(a) => int = 5
            _ = a[5] //! 
            _ = s[1:2:3] //! 
            _ = o.missing //! missing
            _ = p.list //! list
            _ = s[2:1] //! 
        }
        """);

    [Fact]
    public void Methods_as_values_and_expressions() => TypedProgram.Check("""
        type t struct{}
        func (t) value(a int) string { return "" }
        func (*t) pointer(b ...string) error { return nil }
        type i interface{ value(a int) string }

        var (
            a = t.value //= t.value => func(_ p.t, a int) string
            b = (*t).pointer //= (*t).pointer => func(_ *p.t, b ...string) error
            c = (*t).value //= (*t).value => func(_ *p.t, a int) string
            d = i.value //= i.value => func(_ p.i, a int) string
            e = t{}.value //= t{}.value => func(a int) string
            f = (&t{}).pointer("x", "y") //= (&t{}).pointer("x", "y") => error
            g = t{}.pointer //! pointer
            h = t.pointer //! pointer
        )
        """);

    [Fact]
    public void Calls() => TypedProgram.Check("""
        func variadic(prefix string, rest ...float64) (n int, err error) { return }
        func pair() (string, float64) { return "", 0 }
        func nothing() { }

        func f(list []float64) {
            _, _ = variadic("a", 1, 2.5) //= 1 => float64 //= variadic("a", 1, 2.5) => (n int, err error) //= variadic => func(prefix string, rest ...float64) (n int, err error)
            _, _ = variadic("a", list...) //= list => []float64
            _, _ = variadic(pair()) //= pair() => (string, float64)
            nothing()
            _ = nothing() //! without a result
            variadic() //! not enough arguments
            variadic(1) //! cannot use
            pair(1) //! too many arguments
            variadic("a", 1, list...) //! 
            func(n int) { }(3) //= 3 => int //= func(n int) { } => func(n int)
        }
        """);

    [Fact]
    public void Builtins() => TypedProgram.Check("""
        type list []int32

        func f(l list, m map[string]bool, c chan int, s string, z complex64, x, y float32) {
            _ = append(l, 1, 2) //= append(l, 1, 2) => p.list //= 1 => int32
            _ = append([]byte("a"), s...) //= append([]byte("a"), s...) => []byte
            _ = copy(l, l[1:]) //= copy(l, l[1:]) => int
            _ = len(m) + cap(c) //= len(m) => int //= cap(c) => int
            _ = make(map[string]*list, 3) //= make(map[string]*list, 3) => map[string]*p.list //= 3 => int
            _ = new(list) //= new(list) => *p.list
            _ = new(3) //= new(3) => *int
            _ = min(x, 2, y) //= min(x, 2, y) => float32 //= 2 => float32
            _ = max(1, 2.5) //= max(1, 2.5) => float64 = 2.5
            _ = real(z) //= real(z) => float32
            _ = complex(x, 1) //= complex(x, 1) => complex64
            _ = imag(2i) //= imag(2i) => float64 = 2
            _ = recover() //= recover() => interface{}
            delete(m, "k") //= "k" => string
            clear(l)
            close(c)
            panic(s)
            print(1, "x") //= 1 => int
            _ = len(3) //! len
            _ = make(int) //! make
            append(l, 1) //! not used
            _ = append(l, "s") //! cannot use
        }
        """);

    [Fact]
    public void Unsafe() => TypedProgram.Check("""
        import "unsafe"

        type t struct { a int8; b int64; c [3]int16 }

        const size = unsafe.Sizeof(t{}) //= size => uintptr = 24
        const offset = unsafe.Offsetof(t{}.c) //= offset => uintptr = 16
        const align = unsafe.Alignof(int32(0)) //= align => uintptr = 4

        func f(p *t, s []byte, text string) {
            u := unsafe.Pointer(p) //= u => unsafe.Pointer
            _ = (*int)(u) //= (*int)(u) => *int
            _ = uintptr(u) + 8 //= uintptr(u) + 8 => uintptr
            _ = unsafe.Slice(&s[0], 3) //= unsafe.Slice(&s[0], 3) => []byte
            _ = unsafe.SliceData(s) //= unsafe.SliceData(s) => *byte
            _ = unsafe.String(&s[0], 3) //= unsafe.String(&s[0], 3) => string
            _ = unsafe.StringData(text) //= unsafe.StringData(text) => *byte
            _ = unsafe.Add(u, 1) //= unsafe.Add(u, 1) => unsafe.Pointer
        }
        """);

    [Fact]
    public void What_cannot_be_found_is_quiet_from_there_on() => TypedProgram.Check("""
        import (
            "C"
            "example.com/missing"
            other "example.com/gone/v2"
            . "example.com/dotted"
        )

        type wrapped struct {
            missing.Base
            own int
        }

        func (w *wrapped) use() error { return w.Inherited().Deep(w.field, 1) }

        func f(x missing.Type, y *other.Thing, w wrapped) (missing.Result, error) {
            a := missing.New(1, "x") //= a => invalid type
            b, err := a.Do(y.Field[3], x == nil)
            for i, v := range b.List { _, _ = i, v + 1 }
            c := C.malloc(C.size_t(10)) //= c => invalid type
            d := unknownName + Another(c) //= d => invalid type
            switch e := a.(type) { case missing.Kind: _ = e.Value; case error: _ = e.Error() } //= e.Error() => string
            g := map[missing.Key]int{missing.One: 1, missing.Two: 2} //= g => map[example.com/missing.Key]int //= missing.One => invalid type
            g[missing.One]++
            h := missing.Generic[int, string](w.own) //= w.own => int
            var i error = missing.Failure{Code: 3}
            const j = missing.Size * 2
            var k [missing.Size]int
            go missing.Run(func(n int) { _ = n + 1 }) //= n + 1 => int
            if d != nil && err != nil || h > 3 && w.Flag { return b, err }
            _, _ = k, j
            return x.Convert(), i
        }
        """);
}
