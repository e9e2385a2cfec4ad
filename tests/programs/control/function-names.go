package main

import (
	"fmt"
	"math"
	s "strings"
)

var p = fmt.Println

func main() {
	pf, sqrt := fmt.Printf, math.Sqrt
	p("Contains:  ", s.Contains("test", "es"))
	p("Count:     ", s.Count("test", "t"), 3, nil)
	pf("%.3f %v\n", sqrt(2), []string{"a"})
	up := s.ToUpper
	p(up("abc"))
	show := fmt.Sprint
	p(show("a", 1, 2) + "x")
}
