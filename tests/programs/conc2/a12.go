package main

import (
	"fmt"
	"sync"
)

type Config struct{ name string }

var (
	once     sync.Once
	instance *Config
)

func GetConfig() *Config {
	once.Do(func() {
		fmt.Println("creating")
		instance = &Config{name: "main"}
	})
	return instance
}

var bufPool = sync.Pool{
	New: func() interface{} {
		return new([]byte)
	},
}

var lazy = sync.OnceValue(func() int {
	fmt.Println("computed")
	return 42
})

func main() {
	var wg sync.WaitGroup
	for i := 0; i < 5; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			_ = GetConfig()
		}()
	}
	wg.Wait()
	fmt.Println(GetConfig().name, GetConfig() == GetConfig())

	b := bufPool.Get().(*[]byte)
	*b = append(*b, "hello"...)
	fmt.Println(len(*b))
	bufPool.Put(b)

	fmt.Println(lazy(), lazy())

	var m sync.Map
	for i := 0; i < 5; i++ {
		m.Store(i, fmt.Sprintf("v%d", i))
	}
	if v, ok := m.Load(3); ok {
		fmt.Println(v.(string))
	}
	actual, loaded := m.LoadOrStore(3, "other")
	fmt.Println(actual, loaded)
	m.Delete(1)
	n := 0
	m.Range(func(k, v interface{}) bool {
		n++
		return true
	})
	fmt.Println(n)
	_, ok := m.Load(1)
	fmt.Println(ok)
	hello := sync.OnceFunc(func() { fmt.Println("once") })
	hello()
	hello()
}
