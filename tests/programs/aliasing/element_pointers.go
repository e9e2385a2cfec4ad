package main

import "fmt"

type Item struct {
	Name  string
	Price int
	Stock int
}

type Shop struct {
	items []Item
	best  *Item
}

func (s *Shop) find(name string) *Item {
	for i := range s.items {
		if s.items[i].Name == name {
			return &s.items[i]
		}
	}
	return nil
}

func (s *Shop) mark() {
	for i := range s.items {
		it := &s.items[i]
		if s.best == nil || it.Price*it.Stock > s.best.Price*s.best.Stock {
			s.best = it
		}
	}
}

func main() {
	s := Shop{items: []Item{{"pen", 2, 100}, {"book", 15, 20}, {"lamp", 40, 3}}}
	if it := s.find("book"); it != nil {
		it.Price += 5
		it.Stock--
	}
	fmt.Println(s.items)
	s.mark()
	fmt.Println(s.best.Name, s.best == &s.items[1])
	s.best.Stock = 0
	fmt.Println(s.items[1], s.find("desk") == nil)

	scores := [5]int{}
	p, q := &scores[1], &scores[3]
	*p = 10
	*q = *p + 5
	fmt.Println(scores)

	counts := []int{0, 0, 0}
	target := &counts[0]
	for i, v := range []int{4, 7, 1, 9, 2, 8} {
		switch {
		case v < 3:
			target = &counts[0]
		case v < 6:
			target = &counts[1]
		default:
			target = &counts[2]
		}
		*target += v
		if i == 3 {
			fmt.Println("halfway", counts)
		}
	}
	fmt.Println(counts)
	price := &s.items[2].Price
	*price *= 2
	fmt.Println(s.items[2])
}
