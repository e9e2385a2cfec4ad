package main

import (
	"fmt"
	"math"
)

type Bloom struct {
	bits []uint64
	m, k uint32
	n    int
}

func NewBloom(n int, p float64) *Bloom {
	m := uint32(math.Ceil(-float64(n) * math.Log(p) / (math.Ln2 * math.Ln2)))
	k := uint32(math.Round(float64(m) / float64(n) * math.Ln2))
	return &Bloom{bits: make([]uint64, (m+63)/64), m: m, k: k}
}

func fnv1a(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h ^= uint32(s[i])
		h *= 16777619
	}
	return h
}

func djb2(s string) uint32 {
	var h uint32 = 5381
	for _, c := range []byte(s) {
		h = h<<5 + h + uint32(c)
	}
	return h | 1
}

func (b *Bloom) each(s string, f func(word int, mask uint64) bool) bool {
	h1, h2 := fnv1a(s), djb2(s)
	for i := uint32(0); i < b.k; i++ {
		bit := (h1 + i*h2) % b.m
		if !f(int(bit/64), 1<<(bit%64)) {
			return false
		}
	}
	return true
}

func (b *Bloom) Add(s string) {
	b.each(s, func(w int, mask uint64) bool {
		b.bits[w] |= mask
		return true
	})
	b.n++
}

func (b *Bloom) Has(s string) bool {
	return b.each(s, func(w int, mask uint64) bool { return b.bits[w]&mask != 0 })
}

func (b *Bloom) ones() (n int) {
	for _, w := range b.bits {
		for ; w != 0; w &= w - 1 {
			n++
		}
	}
	return
}

func main() {
	b := NewBloom(100, 0.01)
	fmt.Println(b.m, b.k, len(b.bits))
	for i := range 100 {
		b.Add(fmt.Sprintf("key-%d", i))
	}
	missing, falsePos := 0, 0
	for i := range 1000 {
		has := b.Has(fmt.Sprintf("key-%d", i))
		switch {
		case i < 100 && !has:
			missing++
		case i >= 100 && has:
			falsePos++
		}
	}
	fmt.Println("missing", missing, "false positives", falsePos, "ones", b.ones())
	fmt.Println(fnv1a("hello"), djb2("hello"), fnv1a(""), b.n)
	fmt.Printf("%016x\n", b.bits[0])
}
