package main

import (
	"fmt"
	"math/bits"
)

func popcount(x uint32) int {
	n := 0
	for x != 0 {
		x &= x - 1
		n++
	}
	return n
}

func reverse8(b uint8) uint8 {
	b = b>>4 | b<<4
	b = (b&0xCC)>>2 | (b&0x33)<<2
	b = (b&0xAA)>>1 | (b&0x55)<<1
	return b
}

func isPowerOfTwo(n int) bool { return n > 0 && n&(n-1) == 0 }

func rotl(x uint32, k uint) uint32 { return x<<k | x>>(32-k) }

func gray(n uint) uint { return n ^ n>>1 }

func nextPow2(v uint32) uint32 {
	v--
	for shift := uint(1); shift < 32; shift <<= 1 {
		v |= v >> shift
	}
	return v + 1
}

func main() {
	for _, v := range []uint32{0, 1, 255, 0xF0F0, 0xFFFFFFFF} {
		fmt.Println(v, popcount(v), bits.OnesCount32(v), bits.LeadingZeros32(v), bits.TrailingZeros32(v), bits.Len32(v))
	}
	fmt.Printf("%08b %08b\n", reverse8(0b0001_0110), bits.Reverse8(0x16))
	fmt.Printf("%#x %#x\n", rotl(0x80000001, 4), bits.RotateLeft32(0x80000001, -4))

	for n := range uint(8) {
		fmt.Printf("%03b ", gray(n))
	}
	fmt.Println()
	for _, n := range []int{0, 1, 6, 64, -8} {
		fmt.Print(isPowerOfTwo(n), " ")
	}
	fmt.Println()
	fmt.Println(nextPow2(1), nextPow2(17), nextPow2(1<<20+1))

	flags := 0b1111
	flags &^= 0b0101
	fmt.Printf("%04b %d\n", flags, ^flags)

	a, b := 13, 29
	a ^= b
	b ^= a
	a ^= b
	fmt.Println(a, b)

	shift := 70
	fmt.Println(1<<shift == 0, uint8(255)<<shift, int32(-1)>>shift)
}
