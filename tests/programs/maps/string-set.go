package main

import (
	"fmt"
	"sort"
	"strings"
)

type Set map[string]struct{}

func NewSet(items ...string) Set {
	s := make(Set, len(items))
	for _, it := range items {
		s.Add(it)
	}
	return s
}

func (s Set) Add(item string)           { s[item] = struct{}{} }
func (s Set) Remove(item string)        { delete(s, item) }
func (s Set) Contains(item string) bool { _, ok := s[item]; return ok }

func (s Set) Union(o Set) Set {
	u := NewSet()
	for k := range s {
		u.Add(k)
	}
	for k := range o {
		u.Add(k)
	}
	return u
}

func (s Set) Intersect(o Set) Set {
	r := Set{}
	for k := range s {
		if o.Contains(k) {
			r.Add(k)
		}
	}
	return r
}

func (s Set) Difference(o Set) Set {
	r := Set{}
	for k := range s {
		if _, dup := o[k]; !dup {
			r[k] = struct{}{}
		}
	}
	return r
}

func (s Set) SubsetOf(o Set) bool {
	for k := range s {
		if !o.Contains(k) {
			return false
		}
	}
	return true
}

func (s Set) String() string {
	items := make([]string, 0, len(s))
	for k := range s {
		items = append(items, k)
	}
	sort.Strings(items)
	return "{" + strings.Join(items, " ") + "}"
}

func main() {
	a := NewSet("John", "Bob", "Mary", "Serena")
	b := NewSet("Jim", "Mary", "John", "Bob", "Mary")
	fmt.Println("A:", a, "B:", b)
	fmt.Println("union:", a.Union(b))
	fmt.Println("intersection:", a.Intersect(b))
	fmt.Println("A-B:", a.Difference(b), "B-A:", b.Difference(a))
	fmt.Println("symmetric:", a.Difference(b).Union(b.Difference(a)))
	fmt.Println(a.Contains("Bob"), a.Intersect(b).SubsetOf(a), a.SubsetOf(b), len(b))
	a.Remove("Bob")
	a.Remove("nobody")
	fmt.Println(a, NewSet(), len(a))
}
