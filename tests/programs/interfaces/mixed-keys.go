package main

import (
	"fmt"
	"sort"
	"strings"
)

type Key interface{ key() string }

type IntKey int
type StrKey string
type PairKey struct{ A, B int }

func (k IntKey) key() string  { return fmt.Sprintf("i%d", int(k)) }
func (k StrKey) key() string  { return "s" + string(k) }
func (k PairKey) key() string { return fmt.Sprintf("p%d-%d", k.A, k.B) }

type Cache struct {
	data  map[Key]interface{}
	hits  map[interface{}]int
	order []Key
}

func (c *Cache) Put(k Key, v interface{}) {
	if _, ok := c.data[k]; !ok {
		c.order = append(c.order, k)
	}
	c.data[k] = v
}

func (c *Cache) Get(k Key) (interface{}, bool) {
	v, ok := c.data[k]
	if ok {
		c.hits[k.key()]++
	}
	return v, ok
}

func describe(v interface{}) string {
	switch x := v.(type) {
	case fmt.Stringer:
		return "stringer " + x.String()
	case error:
		return "error " + x.Error()
	case int, int64:
		return fmt.Sprintf("integer %d", x)
	case []string:
		return "strings " + strings.Join(x, "+")
	case func(int) int:
		return fmt.Sprint("func ", x(20))
	case map[string]int:
		return fmt.Sprintf("map with %d", len(x))
	case nil:
		return "nil"
	case *int:
		return fmt.Sprint("pointer to ", *x)
	case [2]bool:
		return fmt.Sprint("array ", x[0] && x[1])
	default:
		return fmt.Sprintf("other %T %v", x, x)
	}
}

type temp float64

func (t temp) String() string { return fmt.Sprintf("%.1f°", float64(t)) }

func main() {
	c := &Cache{map[Key]interface{}{}, map[interface{}]int{}, nil}
	c.Put(IntKey(1), "one")
	c.Put(StrKey("1"), 1)
	c.Put(PairKey{1, 2}, []int{1, 2})
	c.Put(IntKey(1), "uno")
	for _, k := range []Key{IntKey(1), StrKey("1"), PairKey{1, 2}, PairKey{2, 1}} {
		v, ok := c.Get(k)
		fmt.Println(k.key(), v, ok)
	}
	fmt.Println(len(c.data), len(c.order), c.hits["i1"], c.hits["zzz"])
	n := 7
	vals := []interface{}{temp(36.6), fmt.Errorf("bad"), 3, int64(4), []string{"a", "b"}, func(i int) int { return i + 1 },
		map[string]int{"x": 1}, nil, &n, [2]bool{true, true}, 2.5, 'x', "s", PairKey{3, 4}, struct{}{}}
	for _, v := range vals {
		fmt.Println(describe(v))
	}
	var a, b interface{} = 1, 1.0
	fmt.Println(a == b, a == 1, b == 1.0, a != nil, vals[7] == nil, Key(IntKey(2)) == Key(IntKey(2)))
	set := map[interface{}]bool{1: true, "1": true, 2.5: true, temp(1): true}
	fmt.Println(set[1], set["1"], set[1.0], set[temp(1)], len(set))
	mixed := []interface{}{"b", 2, "a", 1}
	sort.Slice(mixed, func(i, j int) bool { return fmt.Sprint(mixed[i]) < fmt.Sprint(mixed[j]) })
	fmt.Println(mixed...)
	fmt.Printf("%v %d %s %T\n", mixed[0], mixed[1], mixed[2], mixed[3])
}
