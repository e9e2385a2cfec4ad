package main

import (
	"fmt"
	"math"
)

func hash(s string) int {
	h := 7
	for i := 0; i < len(s); i++ {
		h = h*31 + int(s[i])
	}
	return h
}

func hash32(s string) int32 {
	var h int32
	for _, c := range s {
		h = 31*h + c
	}
	return h
}

func djb2(s string) uint32 {
	h := uint32(5381)
	for _, c := range []byte(s) {
		h = (h << 5) + h + uint32(c)
	}
	return h
}

type Rand struct{ state uint64 }

func (r *Rand) Next() uint64 {
	r.state = r.state*6364136223846793005 + 1442695040888963407
	x := r.state
	x ^= x >> 33
	return x
}

func lcg(seed int) int { return (seed*1103515245 + 12345) & 0x7fffffff }

func atoi(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}

func fact(n int) int {
	if n <= 1 {
		return 1
	}
	return n * fact(n-1)
}

func shl(x int, n uint) int     { return x << n }
func shr(x int, n uint) int     { return x >> n }
func shru(x uint8, n int) uint8 { return x >> n }

func isPow2(n uint) bool { return n&(n-1) == 0 }

func isqrt(n int) int {
	lo, hi := 0, n
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if mid*mid <= n {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return lo
}

func caesar(s string, k byte) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'a' && c <= 'z' {
			b[i] = (c-'a'+k)%26 + 'a'
		}
	}
	return string(b)
}

func popcount(x uint64) int {
	n := 0
	for x != 0 {
		x &= x - 1
		n++
	}
	return n
}

func main() {
	fmt.Println(hash("the quick brown fox jumps over"), hash32("hello, world and more"), djb2("hello"))
	r := &Rand{42}
	fmt.Println(r.Next(), r.Next(), lcg(12345), atoi("12345"), fact(20))
	fmt.Println(shl(1, 3), shl(1, 70), shr(-8, 1), shr(-8, 100), shru(255, 9), shru(255, 3))
	fmt.Println(isPow2(0), isPow2(8), isPow2(6), isqrt(1000000), isqrt(99))
	var i8 int8 = math.MaxInt8
	i8++
	fmt.Println(i8, i8-1)
	var u8 uint8 = 200
	v := u8 + 100
	fmt.Println(v, u8*2, -u8)
	var i32 int32 = math.MinInt32
	fmt.Println(-i32, i32-1, i32 == -i32)
	x := math.MaxInt64
	x++
	fmt.Println(x, x < 0)
	var u uint = 0
	u--
	fmt.Println(u, uint32(u))
	a, b := uint32(3), uint32(5)
	fmt.Println(a-b, int32(a-b))
	fmt.Println(caesar("hello", 3), popcount(0xff00ff))
	var m [8]int
	for i := 0; i < 8; i++ {
		m[i] = 1 << i
	}
	fmt.Println(m, 1<<uint(len(m)))
	mask := 0
	for _, n := range []int{1, 3, 5} {
		mask |= 1 << n
	}
	fmt.Printf("%b %x\n", mask, ^mask)
	f := 3.99
	fmt.Println(int(f), int(-f), uint8(int(f)), int64(float32(1e9)), -7/2, -7%3, 7/-2, 7%-3)
	neg := -7
	fmt.Println(neg/2, neg%3, neg>>1, uint8(neg), uint16(300)+uint16(neg), int8(300-256))
	big := 1 << 40
	fmt.Println(int32(big+5), uint8(big+300), int16(-40000+big))
	var sum uint8
	for i := 0; i < 300; i++ {
		sum += uint8(i)
	}
	fmt.Println(sum)
}
