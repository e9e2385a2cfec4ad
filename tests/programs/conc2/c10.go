package main

import (
	"context"
	"fmt"
	"sync"
)

type favContextKey string
type userKey struct{}

type User struct {
	Name string
	Age  int
}

var counter int
var mu sync.Mutex
var cache = map[string]int{}
var registry = struct {
	sync.Mutex
	names []string
}{}

type Visitor func(string) bool

var handlers = map[string]func(int) int{
	"double": func(n int) int { return n * 2 },
	"square": func(n int) int { return n * n },
}

func increment(wg *sync.WaitGroup) {
	mu.Lock()
	counter++
	cache[fmt.Sprint(counter%3)]++
	mu.Unlock()
	wg.Done()
}

func register(n string) {
	registry.Lock()
	defer registry.Unlock()
	registry.names = append(registry.names, n)
}

func init() { register("init") }

func main() {
	f := func(ctx context.Context, k favContextKey) {
		if v := ctx.Value(k); v != nil {
			fmt.Println("found value:", v)
			return
		}
		fmt.Println("key not found:", k)
	}
	k := favContextKey("language")
	ctx := context.WithValue(context.Background(), k, "Go")
	ctx = context.WithValue(ctx, userKey{}, User{"Ann", 30})
	f(ctx, k)
	f(ctx, favContextKey("color"))
	u, ok := ctx.Value(userKey{}).(User)
	fmt.Println(u, ok)
	var wg sync.WaitGroup
	for i := 0; i < 30; i++ {
		wg.Add(1)
		go increment(&wg)
	}
	wg.Wait()
	fmt.Println(counter, cache["0"], cache["1"])
	go register("go")
	for _, name := range []string{"double", "square"} {
		ch := make(chan int)
		go func() { ch <- handlers[name](7) }()
		fmt.Println(name, <-ch)
	}
}
