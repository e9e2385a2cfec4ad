package main

import (
	"fmt"
	"math"
)

func main() {
	var i8 int8 = math.MaxInt8
	i8++
	fmt.Println("int8 wraps to", i8)

	var u8 uint8
	u8--
	fmt.Println("uint8 wraps to", u8)

	var i16 int16 = -32768
	fmt.Println("negated minimum:", -i16, i16-1)

	var i32 int32 = 1 << 30
	i32 *= 4
	fmt.Println("int32 product:", i32)

	x := math.MinInt64
	fmt.Println(x-1 == math.MaxInt64, -x == x, x/-1 == x)

	big := 0x1_2345_6789
	fmt.Println(int8(big), uint8(big), int16(big), uint16(big), int32(big), uint32(big))

	neg := -1
	fmt.Println(uint8(neg), uint16(neg), uint32(neg), uint64(neg))

	var signed int8 = -100
	fmt.Println(uint16(signed), int64(uint8(signed)), uint32(int32(signed)))

	f := 3.99
	fmt.Println(int(f), int(-f), int8(f), uint8(f*10))

	var a, b uint8 = 200, 100
	fmt.Println(a+b, a-b, b-a, a*b, uint16(a)*uint16(b))

	sum := int32(0)
	for i := int32(1); i <= 100000; i++ {
		sum += i
	}
	fmt.Println("overflowed sum:", sum)

	fmt.Println(uint64(math.MaxUint64), uint32(math.MaxUint32), math.MaxInt16)
}
