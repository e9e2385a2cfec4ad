package main

import (
	"fmt"
	"sort"
	"strings"
)

type Animal interface {
	Sound() string
	Legs() int
}

type Named interface{ Name() string }

type NamedAnimal interface {
	Animal
	Named
}

type base struct {
	name string
	legs int
}

func (b base) Name() string { return b.name }
func (b base) Legs() int    { return b.legs }

type Dog struct{ base }
type Bird struct {
	base
	canFly bool
}
type Snake struct{}

func (Dog) Sound() string { return "Woof" }
func (b *Bird) Sound() string {
	if b.canFly {
		return "Tweet"
	}
	return "Squawk"
}
func (Snake) Sound() string { return "Hiss" }
func (Snake) Legs() int     { return 0 }

type factory func(name string) Animal

var registry = map[string]factory{
	"dog":   func(n string) Animal { return Dog{base{n, 4}} },
	"bird":  func(n string) Animal { return &Bird{base{n, 2}, n != "Pingu"} },
	"snake": func(string) Animal { return Snake{} },
}

func create(spec string) (Animal, error) {
	kind, name, _ := strings.Cut(spec, ":")
	f, ok := registry[kind]
	if !ok {
		return nil, fmt.Errorf("unknown kind %q", kind)
	}
	return f(name), nil
}

func nameOf(a Animal) string {
	if n, ok := a.(Named); ok {
		return n.Name()
	}
	return "anonymous"
}

func main() {
	var zoo []Animal
	for _, spec := range []string{"dog:Rex", "bird:Tweety", "cat:Tom", "snake", "bird:Pingu"} {
		a, err := create(spec)
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		zoo = append(zoo, a)
	}
	legs := 0
	for _, a := range zoo {
		fmt.Printf("%-10s %-7s %d\n", nameOf(a), a.Sound(), a.Legs())
		legs += a.Legs()
	}
	fmt.Println("legs:", legs)

	if b, ok := zoo[1].(*Bird); ok {
		b.canFly = false
	}
	fmt.Println(zoo[1].Sound())

	var named []NamedAnimal
	for _, a := range zoo {
		if na, ok := a.(NamedAnimal); ok {
			named = append(named, na)
		}
	}
	sort.Slice(named, func(i, j int) bool { return named[i].Name() < named[j].Name() })
	for _, n := range named {
		fmt.Print(n.Name(), " ")
	}
	fmt.Println(len(named))
}
