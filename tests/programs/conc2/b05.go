package main

import (
	"fmt"
	"os"
	"sync"
)

type Task func() error

type Pool struct {
	tasks   chan Task
	wg      sync.WaitGroup
	mu      sync.Mutex
	errs    []error
	workers int
}

func NewPool(workers int) *Pool {
	p := &Pool{tasks: make(chan Task), workers: workers}
	for i := 0; i < workers; i++ {
		p.wg.Add(1)
		go p.run()
	}
	return p
}

func (p *Pool) run() {
	defer p.wg.Done()
	for t := range p.tasks {
		if err := p.safe(t); err != nil {
			p.mu.Lock()
			p.errs = append(p.errs, err)
			p.mu.Unlock()
		}
	}
}

func (p *Pool) safe(t Task) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("recovered: %v", r)
		}
	}()
	return t()
}

func (p *Pool) Submit(t Task) { p.tasks <- t }

func (p *Pool) Wait() []error {
	close(p.tasks)
	p.wg.Wait()
	return p.errs
}

func main() {
	p := NewPool(3)
	var mu sync.Mutex
	total := 0
	for i := 1; i <= 10; i++ {
		i := i
		p.Submit(func() error {
			if i == 7 {
				panic("seven")
			}
			mu.Lock()
			defer mu.Unlock()
			total += i
			return nil
		})
	}
	errs := p.Wait()
	fmt.Println(total, len(errs))
	for _, e := range errs {
		fmt.Println(e)
	}
	if len(errs) > 5 {
		os.Exit(1)
	}
}
