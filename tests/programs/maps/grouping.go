package main

import (
	"fmt"
	"sort"
)

type Employee struct {
	Name   string
	Dept   string
	Salary float64
}

type Summary struct {
	Count      int
	Total      float64
	Top        *Employee
	Colleagues []string
}

func summarize(staff []Employee) map[string]*Summary {
	out := map[string]*Summary{}
	for i := range staff {
		e := &staff[i]
		s, ok := out[e.Dept]
		if !ok {
			s = &Summary{}
			out[e.Dept] = s
		}
		s.Count++
		s.Total += e.Salary
		s.Colleagues = append(s.Colleagues, e.Name)
		if s.Top == nil || e.Salary > s.Top.Salary {
			s.Top = e
		}
	}
	return out
}

func main() {
	staff := []Employee{
		{"Tyler Bennett", "D101", 32000},
		{"John Rappl", "D050", 47000},
		{"George Woltman", "D101", 53500},
		{"Adam Smith", "D202", 18000},
		{"Claire Buckman", "D202", 27800},
		{"David McClellan", "D101", 41500},
		{"Rich Holcomb", "D202", 49500},
		{"Nathan Adams", "D050", 21900},
	}
	groups := summarize(staff)

	depts := make([]string, 0, len(groups))
	for d := range groups {
		depts = append(depts, d)
	}
	sort.Strings(depts)

	for _, d := range depts {
		s := groups[d]
		fmt.Printf("%s: %d people, avg %.2f, top %s (%.0f)\n", d, s.Count, s.Total/float64(s.Count), s.Top.Name, s.Top.Salary)
		fmt.Println("  ", s.Colleagues)
	}

	byInitial := make(map[byte][]string)
	for _, e := range staff {
		byInitial[e.Name[0]] = append(byInitial[e.Name[0]], e.Dept)
	}
	fmt.Println(byInitial)

	bands := map[bool]int{}
	for _, e := range staff {
		bands[e.Salary > 40000]++
	}
	fmt.Println(bands, bands[true] > bands[false])
}
