package main

import (
	"fmt"
	"sync"
)

type result struct {
	id  int
	out string
	err error
}

func job(id int) string {
	switch {
	case id%5 == 0:
		panic(fmt.Sprintf("job %d exploded", id))
	case id%7 == 0:
		var arr []int
		return fmt.Sprint(arr[id])
	}
	return fmt.Sprintf("job %d -> %d", id, id*id)
}

func protect(id int) (r result) {
	r.id = id
	defer func() {
		if p := recover(); p != nil {
			if s, ok := p.(string); ok {
				r.err = fmt.Errorf("%s", s)
			} else {
				r.err = fmt.Errorf("job %d: runtime failure", id)
			}
		}
	}()
	r.out = job(id)
	return r
}

func main() {
	const n = 10
	results := make([]result, n)
	var wg sync.WaitGroup
	for i := range n {
		wg.Add(1)
		go func() {
			defer wg.Done()
			results[i] = protect(i + 1)
		}()
	}
	wg.Wait()
	failed := 0
	for _, r := range results {
		if r.err != nil {
			failed++
			fmt.Println("FAIL", r.id, r.err)
			continue
		}
		fmt.Println("ok  ", r.out)
	}
	fmt.Println("failed", failed)
}
