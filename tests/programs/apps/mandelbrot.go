package main

import (
	"fmt"
	"strings"
	"sync"
)

const (
	width, height = 60, 21
	maxIter       = 200
	palette       = " .:-=+*#%@"
)

func escape(c complex128) int {
	z := complex(0, 0)
	for i := 0; i < maxIter; i++ {
		z = z*z + c
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return i
		}
	}
	return maxIter
}

func row(y int) string {
	var sb strings.Builder
	im := (float64(y) - height/2) / (height / 2) * 1.2
	for x := range width {
		re := float64(x)/width*3 - 2.1
		n := escape(complex(re, im))
		switch {
		case n == maxIter:
			sb.WriteByte(palette[len(palette)-1])
		case n < 9:
			sb.WriteByte(palette[n/2])
		default:
			sb.WriteByte(palette[5+n%4])
		}
	}
	return strings.TrimRight(sb.String(), " ")
}

func main() {
	rows := make([]string, height)
	var wg sync.WaitGroup
	next := make(chan int)
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for y := range next {
				rows[y] = row(y)
			}
		}()
	}
	for y := range rows {
		next <- y
	}
	close(next)
	wg.Wait()
	inside := 0
	for _, r := range rows {
		fmt.Println(r)
		inside += strings.Count(r, "@")
	}
	fmt.Println("inside:", inside, "symmetric:", rows[3] == rows[height-4])
}
