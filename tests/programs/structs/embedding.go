package main

import "fmt"

type Base struct {
	ID   int
	Name string
}

func (b Base) Describe() string  { return fmt.Sprintf("%d:%s", b.ID, b.Name) }
func (b *Base) Rename(to string) { b.Name = to }
func (b Base) Kind() string      { return "base" }

type Logger struct {
	prefix string
	lines  []string
}

func (l *Logger) Log(format string, args ...any) {
	l.lines = append(l.lines, l.prefix+fmt.Sprintf(format, args...))
}

type Service struct {
	Base
	*Logger
	Port int
}

func (s Service) Kind() string { return "service over " + s.Base.Kind() }

type Special struct {
	Service
	Name string // shadows Base.Name
}

type describer interface{ Describe() string }

func main() {
	log := &Logger{prefix: "> "}
	s := Service{Base: Base{1, "api"}, Logger: log, Port: 80}
	fmt.Println(s.ID, s.Name, s.Base.Name, s.Port)
	fmt.Println(s.Describe(), s.Kind())
	s.Rename("gateway")
	s.Log("renamed to %s", s.Name)
	fmt.Println(s.Describe())

	other := Service{Base: Base{ID: 2}, Logger: log}
	other.Log("port %d", other.Port)
	fmt.Println(log.lines, len(s.lines))

	sp := Special{Service: s, Name: "outer"}
	sp.Rename("inner")
	fmt.Println(sp.Name, sp.Service.Name, sp.Describe(), s.Name)
	fmt.Println(sp.Kind())

	var d describer = sp
	fmt.Println(d.Describe())
	d = &s
	s.ID = 77
	fmt.Println(d.Describe())
	for _, it := range []describer{s, sp, Base{9, "plain"}} {
		fmt.Print(it.Describe(), " ")
	}
	fmt.Println()
	fmt.Printf("%v %+v\n", Base{3, "x"}, struct {
		Base
		Extra bool
	}{Base{4, "y"}, true})
}
