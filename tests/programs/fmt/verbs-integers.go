package main

import "fmt"

func main() {
	n := 42
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d\n", n, n, n, n, n, n)
	fmt.Printf("%b|%o|%x|%X|%#x|%#o|%#b|%O\n", n, n, n, n, n, n, n, n)
	fmt.Printf("%d|%5d|%05d|%x|%b|%#x\n", -n, -n, -n, -n, -n, -255)
	fmt.Printf("%c|%q|%U|%#U\n", 0x263A, 'x', 0x263A, 'é')
	fmt.Printf("%08b|%4x|%-6X|%06x\n", 5, 255, 255, 48879)

	var b byte = 200
	var i8 int8 = -128
	fmt.Printf("%d %x %v %d %x\n", b, b, b, i8, i8)
	fmt.Printf("%v %v %v\n", uint16(65535), int64(-1<<63), uint64(1<<64-1))

	width, prec := 8, 3
	fmt.Printf("[%*d] [%-*d] [%.*f] [%*.*f]\n", width, n, width, n, prec, 3.14159, width, 2, 2.71828)
	fmt.Printf("[%6.3d] [%.5d]\n", 7, -42)

	fmt.Printf("%[2]d %[1]d %[2]x\n", 10, 20)
	fmt.Printf("%d%%\n", 99)
	fmt.Printf("%d %d %d\n", []int{1, 2}, [2]int8{3, -4}, map[int]int{7: 1, -2: 5})
	fmt.Printf("%x %X %02x\n", []byte{1, 171}, "hello", []byte{1, 2})
	fmt.Printf("%3d|%-3d|%03d\n", []int{1, 22, 333}, []int{1, 22}, []int{4, 55})
	fmt.Printf("%t %v %5t|%-6t|\n", true, false, true, false)
}
