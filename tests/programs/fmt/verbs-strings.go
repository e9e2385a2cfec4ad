package main

import (
	"errors"
	"fmt"
)

type Label string

func main() {
	s := "go\tlang"
	fmt.Printf("%s|%q|%v|%x|% x|%#q\n", s, s, s, s, s, "raw")
	fmt.Printf("[%10s] [%-10s] [%.3s] [%8.2s]\n", "right", "left", "truncate", "abc")
	fmt.Printf("[%5s] [%-5s] [%5s]\n", "é", "世界", "longer than five")
	fmt.Printf("%q %q %q\n", `back\slash`, "quote\"d", 'λ')
	fmt.Printf("%s %v %q\n", []string{"a", "b c"}, []string{"a", "b c"}, []string{"a", "b c"})
	fmt.Printf("%s %q %v %x\n", []byte("bytes"), []byte("bytes"), []byte("by"), []byte("by"))

	var l Label = "typed"
	fmt.Printf("%s %v %q %T\n", l, l, l, l)
	fmt.Printf("%v %s\n", errors.New("plain"), errors.New("as string"))
	fmt.Printf("%c%c%c %v\n", 'G', 'o', 0x1F600, 'G')

	x := fmt.Sprint("a", 1, 2, "b", "c", 3.5, true, nil)
	fmt.Println(x)
	y := fmt.Sprintln("a", 1, 2, "b")
	fmt.Print(y, len(y), "\n")
	fmt.Print(1, 2, "x", "y", 3, 4, "\n")
	fmt.Print("a", "b", 'c', "\n")

	name, age := "Ada", 36
	line := fmt.Sprintf("%-10s|%3d|%6.2f", name, age, 1.0/3)
	fmt.Println(line, len(line))
	fmt.Printf("%v %v\n", "multi\nline", []any{"x", 1, nil, 2.5, 'r', true})
	fmt.Printf("%-8v|%8v|%v\n", "v", "w", "")
}
