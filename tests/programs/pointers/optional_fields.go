package main

import "fmt"

type Address struct {
	Street string
	Zip    *string
}

type Person struct {
	Name    string
	Age     *int
	Address *Address
	Boss    *Person
}

func ptr[T any](v T) *T { return &v }

func orDefault(p *int, d int) int {
	if p == nil {
		return d
	}
	return *p
}

func (p *Person) zip() string {
	if p == nil || p.Address == nil || p.Address.Zip == nil {
		return "-"
	}
	return *p.Address.Zip
}

func (p *Person) chain() string {
	if p.Boss == nil {
		return p.Name
	}
	return p.Name + " < " + p.Boss.chain()
}

func birthday(p *Person) {
	if p.Age != nil {
		*p.Age++
	} else {
		p.Age = ptr(1)
	}
}

func main() {
	ceo := &Person{Name: "Ada", Age: ptr(61), Address: &Address{"Main", ptr("1010")}}
	people := []*Person{
		ceo,
		{Name: "Bob", Boss: ceo},
		{Name: "Cid", Age: ptr(30), Address: &Address{Street: "Side"}},
	}
	people[2].Boss = people[1]
	for _, p := range people {
		fmt.Println(p.Name, orDefault(p.Age, -1), p.zip(), p.chain())
	}
	for _, p := range people {
		birthday(p)
	}
	var nobody *Person
	fmt.Println(nobody.zip())
	for _, p := range people {
		fmt.Print(*p.Age, " ")
	}
	fmt.Println()
	ceo.Name = "Eve"
	copied := *ceo
	copied.Name = "Copy"
	*copied.Age = 99
	fmt.Println(ceo.Name, *ceo.Age, people[2].Boss.Boss.Name, copied.Name)
}
