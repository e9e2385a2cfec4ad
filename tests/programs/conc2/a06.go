package main

import (
	"fmt"
	"sync"
)

func main() {
	nums := []int{1, 2, 3, 4, 5, 6, 7, 8}
	results := make([]int, len(nums))
	var wg sync.WaitGroup
	for i, n := range nums {
		wg.Add(1)
		go func(i, n int) {
			defer wg.Done()
			results[i] = n * n
		}(i, n)
	}
	wg.Wait()
	fmt.Println(results)

	squares := make(map[int]int)
	var mu sync.Mutex
	for _, n := range nums {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			defer mu.Unlock()
			squares[n] = n * n
		}()
	}
	wg.Wait()
	fmt.Println(len(squares), squares[5])

	var evens []int
	for _, n := range nums {
		wg.Go(func() {
			if n%2 == 0 {
				mu.Lock()
				evens = append(evens, n)
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	sum := 0
	for _, e := range evens {
		sum += e
	}
	fmt.Println(len(evens), sum)

	names := [3]string{}
	for i := range names {
		wg.Add(1)
		go func() {
			defer wg.Done()
			names[i] = fmt.Sprintf("n%d", i)
		}()
	}
	wg.Wait()
	fmt.Println(names)
	type point struct{ x, y int }
	pts := make([]point, 3)
	for i := range pts {
		wg.Add(1)
		go func(p *point, k int) {
			defer wg.Done()
			p.x = k
			p.y = k * 2
		}(&pts[i], i)
	}
	wg.Wait()
	fmt.Println(pts)
}
