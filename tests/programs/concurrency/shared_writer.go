package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"
)

type Stage func(<-chan string) <-chan string

func pipeline(src <-chan string, stages ...Stage) <-chan string {
	for _, s := range stages {
		src = s(src)
	}
	return src
}

func transform(f func(string) string) Stage {
	return func(in <-chan string) <-chan string {
		out := make(chan string)
		go func() {
			defer close(out)
			for s := range in {
				out <- f(s)
			}
		}()
		return out
	}
}

func buffer(n int) Stage {
	return func(in <-chan string) <-chan string {
		out := make(chan string, n)
		go func() {
			for s := range in {
				out <- s
			}
			close(out)
		}()
		return out
	}
}

func lines(text string) <-chan string {
	out := make(chan string)
	go func() {
		for _, l := range strings.Split(text, "\n") {
			out <- l
		}
		close(out)
	}()
	return out
}

type SafeBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (b *SafeBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.Write(p)
}

func (b *SafeBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buf.String()
}

func emit(w io.Writer, id int, wg *sync.WaitGroup) {
	defer wg.Done()
	fmt.Fprintf(w, "%d;", id%1)
}

func main() {
	for s := range pipeline(lines("ab\ncd\nef"), transform(strings.ToUpper), buffer(2), transform(func(s string) string { return s + "!" })) {
		fmt.Println(s)
	}
	var b SafeBuffer
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go emit(&b, i, &wg)
	}
	wg.Wait()
	fmt.Println(b.String())
}
