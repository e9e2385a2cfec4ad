package main

import "fmt"

type entry struct {
	key   string
	value int
	next  *entry
}

type HashMap struct {
	buckets []*entry
	size    int
}

func NewHashMap(n int) *HashMap { return &HashMap{buckets: make([]*entry, n)} }

func hash(s string) uint32 {
	h := uint32(0)
	for _, c := range []byte(s) {
		h = h*31 + uint32(c)
	}
	return h
}

func (m *HashMap) slot(key string) **entry {
	pp := &m.buckets[hash(key)%uint32(len(m.buckets))]
	for *pp != nil && (*pp).key != key {
		pp = &(*pp).next
	}
	return pp
}

func (m *HashMap) Put(key string, v int) {
	pp := m.slot(key)
	if *pp != nil {
		(*pp).value = v
		return
	}
	*pp = &entry{key: key, value: v}
	m.size++
	if m.size > 2*len(m.buckets) {
		m.grow()
	}
}

func (m *HashMap) Get(key string) (int, bool) {
	if e := *m.slot(key); e != nil {
		return e.value, true
	}
	return 0, false
}

func (m *HashMap) Delete(key string) bool {
	pp := m.slot(key)
	if *pp == nil {
		return false
	}
	*pp = (*pp).next
	m.size--
	return true
}

func (m *HashMap) grow() {
	old := m.buckets
	m.buckets = make([]*entry, 2*len(old))
	for _, e := range old {
		for e != nil {
			next := e.next
			e.next = nil
			*m.slot(e.key) = e
			e = next
		}
	}
}

func main() {
	m := NewHashMap(2)
	for i, w := range []string{"one", "two", "three", "four", "five", "six", "seven", "two", "nine"} {
		m.Put(w, i)
	}
	fmt.Println(m.size, len(m.buckets))
	fmt.Println(m.Get("two"))
	fmt.Println(m.Get("eight"))
	fmt.Println(m.Delete("one"), m.Delete("one"), m.Delete("six"))
	for i, e := range m.buckets {
		fmt.Print(i, ":")
		for ; e != nil; e = e.next {
			fmt.Printf(" %s=%d", e.key, e.value)
		}
		fmt.Println()
	}
}
