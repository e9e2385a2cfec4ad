package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"
)

type EventHandler func(args ...interface{}) error

type Bus struct {
	handlers map[string][]EventHandler
	order    []string
}

func NewBus() *Bus { return &Bus{handlers: make(map[string][]EventHandler)} }

func (b *Bus) On(name string, h EventHandler) *Bus {
	if _, ok := b.handlers[name]; !ok {
		b.order = append(b.order, name)
	}
	b.handlers[name] = append(b.handlers[name], h)
	return b
}

func (b *Bus) Emit(name string, args ...interface{}) int {
	count := 0
	for _, h := range b.handlers[name] {
		if err := h(args...); err != nil {
			fmt.Println("err:", err)
			continue
		}
		count++
	}
	return count
}

type Logger interface {
	Log(format string, args ...any)
}

type ConsoleLogger struct {
	mu     sync.Mutex
	prefix string
	out    io.Writer
}

func (l *ConsoleLogger) Log(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	fmt.Fprintf(l.out, l.prefix+format+"\n", args...)
}

type Service struct {
	Logger
	name  string
	cache map[string]string
	next  func() int
}

func counter(start int) func() int {
	return func() int {
		start++
		return start
	}
}

type Storage interface {
	Get(key string) (string, bool)
	Set(key, value string)
}

type mem struct{ data map[string]string }

func (m *mem) Get(k string) (string, bool) { v, ok := m.data[k]; return v, ok }
func (m *mem) Set(k, v string)             { m.data[k] = v }

type upper struct{ Storage }

func (u upper) Set(k, v string) { u.Storage.Set(k, strings.ToUpper(v)) }

type Repo struct {
	store Storage
	log   Logger
}

func NewRepo(s Storage, l Logger) *Repo { return &Repo{store: s, log: l} }

func (r *Repo) Save(k, v string) {
	r.store.Set(k, v)
	if r.log != nil {
		r.log.Log("saved %s=%s", k, v)
	}
}

type State interface {
	Next(m *Machine, in rune) State
	String() string
}
type start struct{}
type number struct{ n int }
type fail struct{ why string }

func (start) Next(m *Machine, in rune) State {
	if in >= '0' && in <= '9' {
		return number{int(in - '0')}
	}
	return fail{fmt.Sprintf("unexpected %q", in)}
}
func (start) String() string { return "start" }
func (n number) Next(m *Machine, in rune) State {
	if in == ';' {
		m.sum += n.n
		return start{}
	}
	return number{n.n*10 + int(in-'0')}
}
func (n number) String() string               { return fmt.Sprint("number ", n.n) }
func (f fail) Next(m *Machine, in rune) State { return f }
func (f fail) String() string                 { return "fail: " + f.why }

type Machine struct {
	state State
	sum   int
}

func (m *Machine) Run(in string) {
	m.state = start{}
	for _, c := range in {
		m.state = m.state.Next(m, c)
	}
}

type Pipeline struct{ stages []func(<-chan int) <-chan int }

type Cmd interface{ Execute() error }
type CmdFunc func() error

func (f CmdFunc) Execute() error { return f() }

type Invoker struct {
	history []Cmd
	undo    []func()
}

func (i *Invoker) Do(c Cmd, undo func()) error {
	if err := c.Execute(); err != nil {
		return fmt.Errorf("do: %w", err)
	}
	i.history = append(i.history, c)
	i.undo = append(i.undo, undo)
	return nil
}

func (i *Invoker) Undo() {
	if len(i.undo) == 0 {
		return
	}
	last := i.undo[len(i.undo)-1]
	i.undo = i.undo[:len(i.undo)-1]
	last()
}

type Weekday int

const (
	Sunday Weekday = iota
	Monday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon"}[d] }

func timed(name string, f func()) {
	begin := time.Now()
	f()
	_ = time.Since(begin)
	fmt.Println(name, "done")
}

func main() {
	bus := NewBus()
	total := 0
	bus.On("add", func(args ...interface{}) error {
		for _, a := range args {
			n, ok := a.(int)
			if !ok {
				return fmt.Errorf("bad %v", a)
			}
			total += n
		}
		return nil
	}).On("hi", func(args ...interface{}) error {
		fmt.Println("hi", args[0])
		return nil
	})
	fmt.Println(bus.Emit("add", 1, 2, 3), bus.Emit("add", "x"), bus.Emit("hi", "bob"), total)

	log := &ConsoleLogger{prefix: "[app] ", out: os.Stdout}
	s := Service{Logger: log, name: "svc", cache: map[string]string{}, next: counter(10)}
	s.Log("started %s %d", s.name, s.next())
	s.Log("again %d", s.next())
	repo := NewRepo(upper{&mem{map[string]string{}}}, log)
	repo.Save("a", "b")
	v, ok := repo.store.Get("a")
	fmt.Println(v, ok)
	NewRepo(&mem{map[string]string{}}, nil).Save("q", "r")

	m := &Machine{}
	m.Run("12;30;")
	fmt.Println(m.sum, m.state)
	m.Run("x1")
	fmt.Println(m.state)

	var inv Invoker
	text := ""
	for _, w := range []string{"a", "b"} {
		if err := inv.Do(CmdFunc(func() error { text += w; return nil }), func() { text = text[:len(text)-1] }); err != nil {
			fmt.Println(err)
		}
	}
	fmt.Println(text)
	inv.Undo()
	fmt.Println(text, len(inv.history))
	fmt.Println(inv.Do(CmdFunc(func() error { return fmt.Errorf("boom") }), nil))
	timed("work", func() { total *= 2 })
	fmt.Println(total, Monday)
	fns := make([]func() string, 0)
	for i := 0; i < 3; i++ {
		fns = append(fns, func() string { return fmt.Sprint(i, Weekday(i%2)) })
	}
	for _, f := range fns {
		fmt.Println(f())
	}
	var once func(n int) int
	once = func(n int) int {
		if n <= 1 {
			return 1
		}
		return n * once(n-1)
	}
	fmt.Println(once(5))
	set := map[interface{}]bool{1: true, "a": true, 2.5: true}
	fmt.Println(set[1], set["a"], set[2.5], set[3])
}
