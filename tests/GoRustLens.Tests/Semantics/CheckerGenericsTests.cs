namespace GoRustLens.Tests.Semantics;

/// <summary>Type parameters: inference, constraints, generic types, aliases and methods.</summary>
public sealed class CheckerGenericsTests
{
    [Fact]
    public void Type_arguments_are_inferred_from_arguments() => TypedProgram.Check("""
        func identity[T any](x T) T { return x }
        func convert[S ~[]E, E, R any](s S, f func(E) R) []R { return nil }
        func pick[K comparable, V any](m map[K]V, k K) (V, bool) { v, ok := m[k]; return v, ok } //= v => V //= m[k] => (V, bool)
        func largest[T int | float64](a, b T, more ...T) T { if a > b { return a }; return b }
        func apply[T any](f func(T) T, x T) T { return f(x) }

        type names []string

        var (
            a = identity(3) //= a => int //= identity => func(x int) int
            b = identity[float64](3) //= b => float64 //= 3 => float64
            c = convert(names{}, func(s string) int { return len(s) }) //= c => []int //= convert => func(s p.names, f func(string) int) []int
            d, e = pick(map[string]error{}, "k") //= d => error //= e => bool
            f = largest(1, 2.5) //= f => float64 //= 1 => float64
            g = largest(1, 2, 3) //= g => int
            h = apply(identity, "x") //= h => string //= identity => func(x string) string
            i func(bool) bool = identity //= identity => func(x bool) bool
            j = convert[names] //! 
            k = identity //! without instantiation
            l = largest("x", "y") //! 
            m = pick(map[string]int{}, 3) //! 
            n = identity[int, int](1) //! 
            o = convert[[]int, int](nil, func(int) rune { return 0 }) //= o => []rune
        )
        """);

    [Fact]
    public void Constraints_tell_what_a_parameter_can_do() => TypedProgram.Check("""
        type number interface { ~int | ~int8 | ~float64 }
        type named interface { comparable; Name() string }
        type sized[T any] interface { ~[]T }

        func sum[T number](list ...T) (total T) {
            for _, x := range list { total += x } //= x => T //= list => []T
            return total * 2 //= 2 => T //= total * 2 => T
        }
        func equal[T named](a, b T) bool { return a == b && a.Name() != b.Name() } //= a.Name() => string
        func count[S sized[E], E any](s S) (n int) { for range s { n++ }; return n + len(s) } //= len(s) => int
        func text[T ~string | ~[]byte](x T) string { return string(x[1:]) } //= string(x[1:]) => string
        func call[F func(int) R, R any](f F) R { return f(1) } //= f(1) => R
        func wrong[T any](a, b T) bool { return a == b } //! 
        func also[T number](a T) { a.Missing() } //! Missing
        func field[T interface{ *P }, P struct{ x int }](t T) int { var p P; _ = p; return 0 } //= p => P

        type id int8
        var s = sum(id(1), 2) //= s => p.id //= 2 => p.id
        var t = sum("x") //! 
        var u number //! outside a type constraint
        """);

    [Fact]
    public void Generic_types() => TypedProgram.Check("""
        type list[T any] struct { head *node[T]; size int } //= head => *p.node[T]
        type node[T any] struct { value T; next *node[T] }
        type pair[K comparable, V any] struct { key K; val V }
        type tree[T interface{ Less(T) bool }] struct { left, right *tree[T]; value T }
        type fn[A, B any] func(A) (B, error)
        type set[T comparable] map[T]struct{}

        func (l *list[T]) push(x T) *node[T] { l.head = &node[T]{x, l.head}; return l.head } //= l.head => *p.node[T] //= &node[T]{x, l.head} => *p.node[T]
        func (p pair[_, V]) get() V { return p.val } //= p.val => V
        func (s set[E]) has(e E) bool { _, ok := s[e]; return ok } //= s => p.set[E]

        func f(l list[string], p pair[int, []error], s set[rune], g fn[int, bool]) {
            _ = l.head.next.value //= l.head.next.value => string //= l.head.next => *p.node[string]
            _ = l.push("x") //= l.push("x") => *p.node[string] //= l.push => func(x string) *p.node[string]
            _ = p.get()[0].Error() //= p.get() => []error
            _ = s.has('x') //= 'x' => rune
            _, _ = g(1) //= g(1) => (bool, error)
            _ = pair[string, int]{"a", 1} //= pair[string, int]{"a", 1} => p.pair[string, int]
            _ = (*list[int]).push //= (*list[int]).push => func(l *p.list[int], x int) *p.node[int]
            var t tree[less] //= t => p.tree[p.less]
            _ = t.left.value.Less(t.value) //= t.left => *p.tree[p.less] //= t.left.value => p.less
            var bare list //! without instantiation
            var many pair[int] //! type arguments
            var few set[[]int] //! 
            _, _, _ = bare, many, few
        }

        type less int
        func (l less) Less(m less) bool { return l < m }
        """);

    [Fact]
    public void Constraints_may_name_what_they_constrain() => TypedProgram.Check("""
        type ordered[T any] interface { Compare(T) int }
        type cloner[T any] interface { *T; Clone() *T }
        type node[N node[N]] interface { Children() []N }

        func most[T ordered[T]](a, b T) T { if a.Compare(b) > 0 { return a }; return b } //= a.Compare(b) => int
        func fill[T any, P cloner[T]](n int) []T { var x T; return []T{*P(&x).Clone()} } //= P(&x) => P //= P(&x).Clone() => *T
        func walk[N node[N]](n N) int { return walk(n.Children()[0]) + 1 } //= n.Children() => []N

        type version struct{}
        func (version) Compare(version) int { return 0 }
        func (v *version) Clone() *version { return v }
        func (version) Children() []version { return nil }

        var a = most(version{}, version{}) //= a => p.version
        var b = fill[version](3) //= b => []p.version //= fill[version] => func(n int) []p.version
        var c = walk(version{}) //= walk => func(n p.version) int
        var d = most(1, 2) //! 
        """);

    [Fact]
    public void Generic_aliases() => TypedProgram.Check("""
        type set[T comparable] = map[T]bool
        type pairs[T any] = []struct{ a, b T }
        type strings = set[string]
        type box[T any] struct{ v T }
        type boxed[T any] = *box[[]T]

        var (
            a set[int] //= a => p.set[int]
            b = a[3] //= b => bool //= 3 => int
            c = pairs[rune]{{1, 2}} //= c => p.pairs[rune] //= 1 => rune
            d strings = map[string]bool{}
            e boxed[int] //= e => p.boxed[int]
            f = e.v[0] //= e.v => []int //= f => int
            g set[[]int] //! 
        )
        """);

    [Fact]
    public void Methods_with_type_parameters_of_their_own() => TypedProgram.Check("""
        type stream[T any] []T

        func (s stream[T]) Map[R any](f func(T) R) stream[R] { return nil } //= stream[R] => p.stream[R]
        func (s *stream[T]) Fold[A any](start A, f func(A, T) A) A { return start } //= start => A

        var (
            a = stream[int]{}.Map(func(n int) string { return "" }) //= a => p.stream[string]
            b = a.Map(func(s string) bool { return false }) //= b => p.stream[bool]
            c = a.Fold(1.5, func(sum float64, s string) float64 { return sum }) //= c => float64
            d = b.Map[error] //= d => func(f func(bool) error) p.stream[error]
        )
        """);

    [Fact]
    public void Generic_functions_in_each_other() => TypedProgram.Check("""
        type seq[V any] func(yield func(V) bool)

        func filter[V any](s seq[V], keep func(V) bool) seq[V] {
            return func(yield func(V) bool) { //= yield => func(V) bool
                for v := range s { //= v => V
                    if keep(v) && !yield(v) { return } //= keep(v) => bool
                }
            }
        }
        func mapped[V, W any](s seq[V], f func(V) W) seq[W] {
            return func(yield func(W) bool) { for v := range s { if !yield(f(v)) { return } } } //= f(v) => W
        }
        func collect[V any](s seq[V]) (all []V) { for v := range s { all = append(all, v) }; return } //= append(all, v) => []V

        func run(words seq[string]) {
            lengths := mapped(filter(words, func(s string) bool { return s != "" }), func(s string) int { return len(s) }) //= lengths => p.seq[int]
            for n := range lengths { _ = n } //= n => int
            list := collect(lengths) //= list => []int
            _ = list[0]
        }
        """);
}
