package main

import (
	"fmt"
	"sync"
	"time"
)

type Job struct {
	ID   int
	Data string
}

type Result struct {
	Job    Job
	Output string
	Err    error
}

func worker(id int, jobs <-chan Job, results chan<- Result, wg *sync.WaitGroup) {
	defer wg.Done()
	for job := range jobs {
		time.Sleep(time.Millisecond)
		var err error
		if job.ID%4 == 0 {
			err = fmt.Errorf("job %d failed", job.ID)
		}
		results <- Result{Job: job, Output: fmt.Sprintf("processed %s", job.Data), Err: err}
	}
}

func main() {
	const numWorkers = 3
	jobs := make(chan Job, 10)
	results := make(chan Result, 10)
	var wg sync.WaitGroup
	for w := 1; w <= numWorkers; w++ {
		wg.Add(1)
		go worker(w, jobs, results, &wg)
	}
	for i := 1; i <= 8; i++ {
		jobs <- Job{ID: i, Data: fmt.Sprintf("item-%d", i)}
	}
	close(jobs)
	go func() {
		wg.Wait()
		close(results)
	}()
	byID := make(map[int]Result)
	for r := range results {
		byID[r.Job.ID] = r
	}
	failed := 0
	for i := 1; i <= 8; i++ {
		r := byID[i]
		if r.Err != nil {
			failed++
			fmt.Println("error:", r.Err)
			continue
		}
		fmt.Println(r.Job.ID, r.Output)
	}
	fmt.Println("failed:", failed)
}
