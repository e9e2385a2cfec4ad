package main

import "fmt"

type counter struct{ n int }

func (c *counter) inc() *counter { c.n++; return c }
func (c *counter) report(s string) {
	fmt.Printf("%s n=%d\n", s, c.n)
}

type guard struct {
	name  string
	trail *[]string
}

func (g guard) release() { *g.trail = append(*g.trail, g.name) }

func acquire(trail *[]string, names ...string) (held int) {
	for _, n := range names {
		g := guard{n, trail}
		defer g.release()
		held++
		if n == "stop" {
			break
		}
	}
	*trail = append(*trail, fmt.Sprint("held ", held))
	return
}

func perIteration(trail *[]string, names []string) {
	for i, n := range names {
		func() {
			defer guard{n, trail}.release()
			*trail = append(*trail, fmt.Sprint("use ", i))
		}()
	}
}

func chained() {
	c := &counter{}
	// All but the last call of the chain runs now.
	defer c.inc().inc().report("deferred")
	c.report("body")
	c = &counter{100}
	c.report("other")
}

func conditional(flags ...bool) (s string) {
	for i, f := range flags {
		if f {
			defer func() { s += fmt.Sprint(i) }()
		}
	}
	return "r"
}

func main() {
	var trail []string
	fmt.Println(acquire(&trail, "a", "b", "c"))
	fmt.Println(trail)
	trail = nil
	fmt.Println(acquire(&trail, "x", "stop", "never"))
	fmt.Println(trail)
	trail = trail[:0]
	perIteration(&trail, []string{"p", "q"})
	fmt.Println(trail)
	chained()
	fmt.Println(conditional(true, false, true, true), conditional())
}
