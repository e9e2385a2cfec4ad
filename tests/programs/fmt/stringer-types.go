package main

import (
	"fmt"
	"strings"
)

type Celsius float64

func (c Celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type IPAddr [4]byte

func (ip IPAddr) String() string {
	return fmt.Sprintf("%v.%v.%v.%v", ip[0], ip[1], ip[2], ip[3])
}

type Stack struct{ items []string }

func (s *Stack) Push(x string)  { s.items = append(s.items, x) }
func (s *Stack) String() string { return "<" + strings.Join(s.items, "|") + ">" }

type Person struct {
	Name string
	Temp Celsius
	Home IPAddr
}

type Secret struct{ pw string }

func (Secret) String() string { return "****" }

type Login struct {
	User string
	Pass Secret
	Pins []Secret
}

type codeError int

func (e codeError) Error() string { return fmt.Sprintf("code %d", int(e)) }

func main() {
	fmt.Println(Celsius(36.6), []Celsius{1, -2.55}, map[string]Celsius{"oven": 180})
	hosts := map[string]IPAddr{"loopback": {127, 0, 0, 1}, "dns": {8, 8, 8, 8}}
	for _, name := range []string{"dns", "loopback"} {
		fmt.Printf("%v: %v\n", name, hosts[name])
	}
	fmt.Println(hosts)

	st := &Stack{}
	st.Push("a")
	st.Push("b")
	fmt.Println(st)
	fmt.Printf("%v %s %10s|%-10v|\n", st, st, st, st)

	fmt.Println(Person{"Bob", 37, IPAddr{10, 0, 0, 7}})
	fmt.Printf("%+v\n", Person{Name: "Eve"})
	fmt.Println(Login{"root", Secret{"hunter2"}, []Secret{{"1"}, {"2"}}})
	fmt.Printf("%.2f %x %q\n", Celsius(3), IPAddr{1, 2, 3, 255}, Secret{})

	var err error = codeError(7)
	fmt.Println(err, []error{err, nil}, struct{ E error }{err})
	fmt.Printf("%v %d %s\n", err, err, codeError(8))
	var s fmt.Stringer = Celsius(1)
	fmt.Printf("%s %v %.2f\n", s, s, s)
}
