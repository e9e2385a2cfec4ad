package main

import (
	"fmt"
	"sort"
)

type Person struct {
	Name string
	Age  int
}

func (p Person) String() string { return fmt.Sprintf("%s(%d)", p.Name, p.Age) }

type ByAge []Person

func (a ByAge) Len() int           { return len(a) }
func (a ByAge) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a ByAge) Less(i, j int) bool { return a[i].Age < a[j].Age }

func main() {
	people := []Person{{"Bob", 31}, {"John", 42}, {"Michael", 17}, {"Jenny", 26}, {"Al", 31}}

	sort.Sort(ByAge(people[:4]))
	fmt.Println(people)

	sort.Slice(people, func(i, j int) bool { return people[i].Name < people[j].Name })
	fmt.Println(people)

	sort.SliceStable(people, func(i, j int) bool { return people[i].Age > people[j].Age })
	fmt.Println(people)
	fmt.Println(sort.SliceIsSorted(people, func(i, j int) bool { return people[i].Age > people[j].Age }))

	sort.Sort(sort.Reverse(ByAge(people)))
	fmt.Println(people[0].Age, people[len(people)-1].Age)

	ints := []int{3, -1, 2}
	strs := []string{"pear", "Apple", "fig"}
	floats := []float64{2.5, -0.5, 1}
	sort.Ints(ints)
	sort.Strings(strs)
	sort.Float64s(floats)
	fmt.Println(ints, strs, floats)
	sort.Sort(sort.Reverse(sort.IntSlice(ints)))
	fmt.Println(ints, sort.IntsAreSorted(ints))

	i := sort.SearchInts([]int{1, 3, 5, 7}, 5)
	j := sort.Search(100, func(n int) bool { return n*n >= 50 })
	fmt.Println(i, j)

	byLen := map[int][]string{}
	for _, s := range append(strs, "kiwi", "plum") {
		byLen[len(s)] = append(byLen[len(s)], s)
	}
	var lens []int
	for l := range byLen {
		lens = append(lens, l)
	}
	sort.Ints(lens)
	for _, l := range lens {
		fmt.Println(l, byLen[l])
	}
}
