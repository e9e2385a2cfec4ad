package main

import (
	"fmt"
	"sync"
)

type fork struct{ sync.Mutex }

type philosopher struct {
	name        string
	left, right *fork
	meals       int
}

func (p *philosopher) dine(rounds int, wg *sync.WaitGroup, eaten chan<- string) {
	defer wg.Done()
	for range rounds {
		p.left.Lock()
		p.right.Lock()
		p.meals++
		eaten <- p.name
		p.right.Unlock()
		p.left.Unlock()
	}
}

func main() {
	names := []string{"Kant", "Marx", "Hume", "Mill", "Sartre"}
	forks := make([]*fork, len(names))
	for i := range forks {
		forks[i] = new(fork)
	}
	eaten := make(chan string, 100)
	var wg sync.WaitGroup
	ps := make([]*philosopher, len(names))
	for i, n := range names {
		l, r := forks[i], forks[(i+1)%len(forks)]
		if i == len(names)-1 {
			l, r = r, l // the last one takes them the other way round
		}
		ps[i] = &philosopher{name: n, left: l, right: r}
		wg.Add(1)
		go ps[i].dine(3, &wg, eaten)
	}
	wg.Wait()
	close(eaten)
	tally := map[string]int{}
	for n := range eaten {
		tally[n]++
	}
	for _, p := range ps {
		fmt.Println(p.name, p.meals, tally[p.name] == p.meals)
	}
}
