// Hash a handful of words with FNV-1 and FNV-1a, 32 and 64 bits.
package main

import "fmt"

const (
	offset32 uint32 = 2166136261
	prime32  uint32 = 16777619
	offset64 uint64 = 14695981039346656037
	prime64  uint64 = 1099511628211
)

func fnv1(s string) uint32 {
	h := offset32
	for i := 0; i < len(s); i++ {
		h *= prime32
		h ^= uint32(s[i])
	}
	return h
}

func fnv1a(s string) uint32 {
	h := offset32
	for _, b := range []byte(s) {
		h ^= uint32(b)
		h *= prime32
	}
	return h
}

func fnv1a64(s string) uint64 {
	var h uint64 = offset64
	for i := range len(s) {
		h ^= uint64(s[i])
		h *= prime64
	}
	return h
}

func main() {
	words := []string{"", "a", "foobar", "hello, world", "日本"}
	buckets := make([]int, 8)
	for _, w := range words {
		h := fnv1a64(w)
		fmt.Printf("%-14q %08x %08x %016x\n", w, fnv1(w), fnv1a(w), h)
		buckets[h%uint64(len(buckets))]++
	}
	fmt.Println("buckets:", buckets)

	folded := uint16(fnv1a("foobar")>>16) ^ uint16(fnv1a("foobar"))
	fmt.Println("xor-folded to 16 bits:", folded)
}
