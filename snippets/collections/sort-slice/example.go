package demo

import "sort"

type person struct {
	name string
	age  int
}

// show
func byAge(people []person) {
	sort.Slice(people, func(i, j int) bool {
		return people[i].age < people[j].age
	})
}

// end
