package main

import (
	"fmt"
	"sort"
	"sync"
)

type Job struct {
	ID int
	N  int
}

type Result struct {
	JobID  int
	Output int
}

func sumDigits(n int) (s int) {
	for ; n > 0; n /= 10 {
		s += n % 10
	}
	return
}

func worker(jobs <-chan Job, results chan<- Result, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- Result{j.ID, sumDigits(j.N * j.N)}
	}
}

func main() {
	jobs := make(chan Job, 5)
	results := make(chan Result)
	var wg sync.WaitGroup
	for w := 0; w < 3; w++ {
		wg.Add(1)
		go worker(jobs, results, &wg)
	}
	go func() {
		for i := 1; i <= 12; i++ {
			jobs <- Job{ID: i, N: i * 1234}
		}
		close(jobs)
	}()
	go func() {
		wg.Wait()
		close(results)
	}()
	var all []Result
	for r := range results {
		all = append(all, r)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].JobID < all[j].JobID })
	total := 0
	for _, r := range all {
		fmt.Printf("job %2d: %d\n", r.JobID, r.Output)
		total += r.Output
	}
	fmt.Println("total", total)
}
