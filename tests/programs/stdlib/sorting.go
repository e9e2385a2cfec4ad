package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
)

type Person struct {
	Name string
	Age  int
}

type ByAge []Person

func (a ByAge) Len() int           { return len(a) }
func (a ByAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a ByAge) Less(i, j int) bool { return a[i].Age < a[j].Age }

type By func(p, q *Person) bool

type sorter struct {
	ps []Person
	by By
}

func (s *sorter) Len() int           { return len(s.ps) }
func (s *sorter) Swap(i, j int)      { s.ps[i], s.ps[j] = s.ps[j], s.ps[i] }
func (s *sorter) Less(i, j int) bool { return s.by(&s.ps[i], &s.ps[j]) }

func (by By) Sort(ps []Person) { sort.Sort(&sorter{ps, by}) }

func main() {
	people := []Person{{"Bob", 31}, {"John", 42}, {"Michael", 17}, {"Jenny", 26}}
	sort.Sort(ByAge(people))
	fmt.Println(people)
	sort.Sort(sort.Reverse(ByAge(people)))
	fmt.Println(people)
	By(func(p, q *Person) bool { return p.Name < q.Name }).Sort(people)
	fmt.Println(people)
	sort.SliceStable(people, func(i, j int) bool { return len(people[i].Name) < len(people[j].Name) })
	fmt.Println(people)

	slices.SortFunc(people, func(a, b Person) int {
		return cmp.Or(-cmp.Compare(len(a.Name), len(b.Name)), strings.Compare(a.Name, b.Name))
	})
	fmt.Println(people)

	ints := []int{5, 2, 6, 3, 1, 4}
	sort.Ints(ints)
	fmt.Println(ints, sort.IntsAreSorted(ints), sort.SearchInts(ints, 4), sort.SearchInts(ints, 10))
	sort.Sort(sort.Reverse(sort.IntSlice(ints)))
	fmt.Println(ints)
	strs := []string{"banana", "Apple", "cherry"}
	sort.Strings(strs)
	fmt.Println(strs)
	i, found := slices.BinarySearch(strs, "banana")
	fmt.Println(i, found, slices.Max(ints), slices.Contains(strs, "kiwi"), slices.Index(strs, "cherry"))
	n := sort.Search(1000, func(i int) bool { return i*i >= 500 })
	fmt.Println(n)
	fl := []float64{2.5, -1, 1e3}
	sort.Float64s(fl)
	fmt.Println(fl)
	slices.Reverse(fl)
	fmt.Println(fl, slices.Equal(fl, []float64{1000, 2.5, -1}))
}
