package main

import "fmt"

type Person struct {
	Name string
	Age  int
	Best *Person
}

type Pair struct{ A, B *Person }

func birthday(p *Person) { p.Age++ }

func older(a, b *Person) *Person {
	if a.Age >= b.Age {
		return a
	}
	return b
}

func rename(p *Person, name string) (old string) {
	old, p.Name = p.Name, name
	return
}

func swapPeople(a, b *Person) { *a, *b = *b, *a }

func (p *Person) Befriend(o *Person) *Person {
	p.Best, o.Best = o, p
	return p
}

func (p Person) Greeting() string {
	if p.Best != nil {
		return p.Name + " likes " + p.Best.Name
	}
	return p.Name + " is alone"
}

func update(ps []*Person, f func(*Person)) {
	for i := range ps {
		f(ps[i])
	}
}

func nilSafe(p *Person) string {
	if p == nil {
		return "nobody"
	}
	return p.Name
}

func main() {
	ann := Person{Name: "Ann", Age: 30}
	bob := &Person{"Bob", 40, nil}
	birthday(&ann)
	birthday(bob)
	fmt.Println(ann.Age, bob.Age, older(&ann, bob).Name)
	fmt.Println(rename(bob, "Robert"), bob.Name)
	copyOfAnn := ann
	copyOfAnn.Name = "Anna"
	fmt.Println(ann.Name, copyOfAnn.Name, ann == copyOfAnn)
	ann.Befriend(bob)
	fmt.Println(ann.Greeting(), "/", bob.Greeting(), "/", copyOfAnn.Greeting())
	x, y := &Person{Name: "X", Age: 1}, &Person{Name: "Y", Age: 2}
	x, y = y, x
	fmt.Println(x.Name, y.Name)
	swapPeople(x, y)
	fmt.Println(x.Name, y.Name, *x, y.Age)
	pair := Pair{x, y}
	pair.A, pair.B = pair.B, pair.A
	pair.A.Age += 100
	fmt.Println(x.Age, y.Age, pair.A == y)
	people := []*Person{&ann, bob, x, y}
	update(people, func(p *Person) { p.Age *= 2 })
	total := 0
	for _, p := range people {
		total += p.Age
	}
	fmt.Println(total, ann.Age, nilSafe(nil), nilSafe(bob.Best))
	var oldest *Person
	for _, p := range people {
		if oldest == nil || p.Age > oldest.Age {
			oldest = p
		}
	}
	fmt.Println(oldest.Name, oldest == y)
	m := make(map[*Person]string)
	m[bob] = "builder"
	m[x] = "unknown"
	fmt.Println(m[bob], len(m), m[&ann] == "")
}
