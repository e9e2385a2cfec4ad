package main

import (
	"errors"
	"fmt"
	"sync"
)

// group is what golang.org/x/sync/errgroup offers, by hand.
type group struct {
	wg   sync.WaitGroup
	once sync.Once
	err  error
	sem  chan struct{}
}

func (g *group) setLimit(n int) { g.sem = make(chan struct{}, n) }

func (g *group) run(f func() error) {
	if g.sem != nil {
		g.sem <- struct{}{}
	}
	g.wg.Add(1)
	go func() {
		defer func() {
			if g.sem != nil {
				<-g.sem
			}
			g.wg.Done()
		}()
		if err := f(); err != nil {
			g.once.Do(func() { g.err = err })
		}
	}()
}

func (g *group) wait() error {
	g.wg.Wait()
	return g.err
}

var errOdd = errors.New("odd value")

func main() {
	var g group
	g.setLimit(2)
	squares := make([]int, 6)
	for i := range squares {
		g.run(func() error {
			squares[i] = i * i
			return nil
		})
	}
	fmt.Println(g.wait(), squares)

	g2 := new(group)
	var mu sync.Mutex
	sum := 0
	for _, v := range []int{2, 4, 7, 8} {
		g2.run(func() error {
			if v%2 == 1 {
				return fmt.Errorf("value %d: %w", v, errOdd)
			}
			mu.Lock()
			defer mu.Unlock()
			sum += v
			return nil
		})
	}
	if err := g2.wait(); err != nil {
		fmt.Println("failed:", err, errors.Is(err, errOdd))
	}
	fmt.Println("sum", sum)
}
