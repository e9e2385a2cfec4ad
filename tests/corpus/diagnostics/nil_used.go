// Package nilused holds values that are nil where they are used, and their healthy neighbours.
package nilused

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
)

type shape interface{ area() float64 }

type square struct{ side float64 }

func (s *square) area() float64 { return s.side * s.side }

// perimeter bears nil.
func (s *square) perimeter() float64 {
	if s == nil {
		return 0
	}
	return 4 * s.side
}

type table struct {
	rows map[string]int
	done chan struct{}
	hook func(string)
}

// Interfaces, functions and slices.

func wrongWayRound(s shape) float64 {
	if s == nil {
		return s.area() // want GRL0101
	}
	return s.area()
}

func rightWayRound(s shape) float64 {
	if s != nil {
		return s.area()
	}
	return 0
}

func noHook(log func(string)) {
	if log == nil {
		log("start") // want GRL0101
	}
}

func defaultHook(log func(string)) {
	if log == nil {
		log = func(string) {}
	}
	log("start")
}

func errorOfNil() string {
	var err error
	return err.Error() // want GRL0101
}

func setLater(ok bool) float64 {
	var s shape
	if ok {
		s = &square{side: 1}
	} else {
		s = &square{side: 2}
	}
	return s.area()
}

func emptySlice(names []string) string {
	if names == nil {
		return names[0] // want GRL0101
	}
	return names[0]
}

func nilInSwitch(s shape) float64 {
	switch {
	case s == nil:
		return s.area() // want GRL0101
	default:
		return s.area()
	}
}

func capturedNil() float64 {
	var s shape
	return func() float64 { return s.area() }() // want GRL0101
}

func capturedLater() float64 {
	var s shape
	f := func() float64 { return s.area() }
	s = &square{side: 3}
	return f()
}

func follow(s *square) float64 { return s.side }

func guard(s *square) float64 {
	if s == nil {
		return 0
	}
	return s.side
}

func through(s *square) float64 { return follow(s) + 1 }

func givesNil() float64 {
	return follow(nil) // want GRL0101
}

func givesNilFurther() float64 {
	var s *square
	return through(s) // want GRL0101
}

func givesNilToGuard() float64 { return guard(nil) }

func callsGuarded() float64 {
	var s *square
	return s.perimeter()
}

func panicOfNil(err error) {
	if err == nil {
		panic(err) // want GRL0101
	}
}

func panicOfError(err error) {
	if err != nil {
		panic(err)
	}
}

func crash() int { return *(*int)(nil) }

// Maps.

func declaredOnly(words []string) map[string]int {
	var seen map[string]int
	for _, word := range words {
		seen[word]++ // want GRL0102
	}
	return seen
}

func made(words []string) map[string]int {
	seen := map[string]int{}
	for _, word := range words {
		seen[word]++
	}
	return seen
}

func madeLazily(words []string) map[string]int {
	var seen map[string]int
	for _, word := range words {
		if seen == nil {
			seen = make(map[string]int)
		}
		seen[word]++
	}
	return seen
}

func leftOut() *table {
	t := &table{done: make(chan struct{})}
	t.rows["a"] = 1 // want GRL0102
	return t
}

func filled() *table {
	t := &table{rows: map[string]int{}}
	t.rows["a"] = 1
	return t
}

func (t *table) init() { t.rows = map[string]int{} }

func filledByMethod() *table {
	t := &table{}
	t.init()
	t.rows["a"] = 1
	return t
}

func filledByOther() *table {
	t := &table{}
	other := t
	other.rows = map[string]int{}
	t.rows["a"] = 1
	return t
}

func readOnly() int {
	var m map[string]int
	return m["a"] + len(m)
}

func hookLeftOut() {
	t := table{rows: map[string]int{}}
	t.hook("x") // want GRL0101
}

// Channels.

func waits() {
	var done chan struct{}
	<-done // want GRL0103
}

func sends(n int) {
	var out chan int
	out <- n // want GRL0103
}

func closes() {
	var done chan struct{}
	close(done) // want GRL0103
}

func switchedOff(in chan int, stop bool) int {
	var quit chan struct{}
	if stop {
		quit = make(chan struct{})
	}
	select {
	case n := <-in:
		return n
	case <-quit:
		return 0
	}
}

func switchedOffForGood(in chan int) int {
	var quit chan struct{}
	select {
	case n := <-in:
		return n
	case <-quit:
		return 0
	}
}

func madeChannel() int {
	out := make(chan int, 1)
	out <- 1
	return <-out
}

// Comparisons and typed nil.

func comparesFunction() bool {
	return waits == nil // want GRL0104
}

func comparesVariable(f func()) bool { return f == nil }

type problem struct{ text string }

func (p *problem) Error() string { return p.text }

func typed(ok bool) error {
	var p *problem
	if ok {
		return p // want GRL0105
	}
	return errors.New("no")
}

func untyped(ok bool) error {
	if ok {
		return nil
	}
	return &problem{"no"}
}

func typedSet(ok bool) error {
	var p *problem
	if ok {
		p = &problem{"yes"}
		return p
	}
	return nil
}

func alwaysTyped(m map[string]*problem) error { return m["a"] }

func comparesTyped(m map[string]*problem) bool {
	return alwaysTyped(m) == nil // want GRL0105
}

func fetch() (int, *problem) { return 1, nil }

func replaced() error {
	_, err := os.Open("x")
	if err != nil {
		return err
	}
	_, err = fetch()
	if err != nil { // want GRL0105
		return err
	}
	return nil
}

// Before the error.

func deferredTooSoon(path string) ([]byte, error) {
	f, err := os.Open(path)
	defer f.Close() // want GRL0110
	if err != nil {
		return nil, err
	}
	return io.ReadAll(f)
}

func deferredInTime(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// Contexts.

func work(ctx context.Context, n int) error { return ctx.Err() }

func nilContext() error {
	return work(nil, 1) // want GRL0101 GRL0111
}

func someContext() error { return work(context.Background(), 1) }

// Assertions that no type satisfies.

type textSource interface{ Read() string }

func asReader(s textSource) bool {
	_, ok := s.(io.Reader) // want GRL0112
	return ok
}

func asCloser(s textSource) bool {
	_, ok := s.(io.Closer)
	return ok
}

func kinds(s textSource) int {
	switch s.(type) {
	case io.ReadWriter: // want GRL0112
		return 1
	case io.Closer:
		return 2
	}
	return 0
}

type faults struct{ all []string }

func (f *faults) add(text string) { f.all = append(f.all, text) }

func (f *faults) Error() string { return strings.Join(f.all, ", ") }

// On the way around both branches the pointer is nil, and the error is not.
func validated(age int, name string) error {
	var found *faults
	if age < 0 {
		found = &faults{}
		found.add("age")
	}
	if name == "" {
		if found == nil {
			found = &faults{}
		}
		found.add("name")
	}
	return found // want GRL0105
}

// The same with the question that Go needs.
func validatedRight(age int) error {
	var found *faults
	if age < 0 {
		found = &faults{}
	}
	if found != nil {
		return found
	}
	return nil
}

// Set on all ways.
func alwaysFaulty(age int) error {
	var found *faults
	if age < 0 {
		found = &faults{}
	} else {
		found = &faults{all: []string{"age"}}
	}
	return found
}
