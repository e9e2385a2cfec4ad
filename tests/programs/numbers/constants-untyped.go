package main

import "fmt"

const (
	Huge  = 1 << 100
	Small = Huge >> 98
	Ratio = 2.0 / 3
	Third = 1 / 3.0
	Word  = "const"
	Len   = len(Word)
)

const (
	_  = iota
	KB = 1 << (10 * iota)
	MB
	GB
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

const (
	Red   uint8 = 1 << iota // 1
	Green                   // 2
	_
	Blue // 8
)

type Celsius float64

const Boiling Celsius = 100

func needFloat(x float64) float64 { return x * 0.1 }
func needInt(x int) int           { return x*10 + 1 }

func main() {
	fmt.Println(Small, Huge/(Huge>>3), Huge>>90)
	fmt.Println(needInt(Small), needFloat(Small))
	fmt.Println(KB, MB, GB, 3*GB/MB)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(Red, Green, Blue, Red|Blue)
	fmt.Println(Ratio, float32(Ratio), Third)
	fmt.Println(Word, Len, Word+"ant")
	fmt.Println('a', 'a'+1, string(rune('a'+1)), 'x'-'a')
	fmt.Println(Boiling, Boiling*9/5+32)
	var r rune = 'é'
	var by byte = 'A' + 2
	fmt.Println(r, by, 5/2, 5/2.0, 1e3, 07, 0o17, 0x1F, 0b101, 1_000_000)
	const big = 5_000_000_000
	fmt.Printf("%T %T %T %T %d\n", 'a', 1.5, 1, Boiling, big*2)
	fmt.Println(-7%3 == -1, ^0, 3&^1, 1.0<<3)
}
