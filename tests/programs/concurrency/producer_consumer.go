package main

import (
	"fmt"
	"sync"
)

type order struct {
	id    int
	item  string
	price float64
}

func produce(orders chan<- order, shop string, n int, wg *sync.WaitGroup) {
	defer wg.Done()
	for i := 0; i < n; i++ {
		orders <- order{id: i, item: fmt.Sprintf("%s-%d", shop, i), price: float64(i) + 0.5}
	}
}

type ledger struct {
	mu     sync.Mutex
	count  int
	amount float64
	byID   map[int]int
}

func (l *ledger) book(o order) {
	l.mu.Lock()
	l.count++
	l.amount += o.price
	l.byID[o.id]++
	l.mu.Unlock()
}

func main() {
	orders := make(chan order, 4)
	l := &ledger{byID: make(map[int]int)}
	var producers, consumers sync.WaitGroup
	for i, shop := range []string{"north", "south", "east"} {
		producers.Add(1)
		go produce(orders, shop, 4+i, &producers)
	}
	for range 2 {
		consumers.Add(1)
		go func() {
			defer consumers.Done()
			for o := range orders {
				l.book(o)
			}
		}()
	}
	producers.Wait()
	close(orders)
	consumers.Wait()
	fmt.Printf("%d orders, %.2f\n", l.count, l.amount)
	for id := 0; id < len(l.byID); id++ {
		fmt.Printf("id %d: %d\n", id, l.byID[id])
	}
}
